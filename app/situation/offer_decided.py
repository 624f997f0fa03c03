"""Sentences by which the reader is taken on without the word "offer": appointed, successful, wanted by a client.

Patterns work on folded words with single blanks and no commas; all repeats are bounded.
"""

import re

_POST = r"(?:position|role|job|post|placement|internship|traineeship|apprenticeship|fellowship|vacancy)"
_NAMED_POST = rf"{_POST}\b(?! (?:description|details|spec\w*|advert|ad|profile|title))"
_SHORT_OF = (
    r"(?!(?:interviews?|interviewing|next|rounds?|stages?|shortlist\w*|tests?|assessments?|second|final|first|screening"
    r"|sift\w*|paper|panel|reserve|mentor|buddy|reviewer|trial|waiting)\b)"
)
"""What somebody is chosen for before any decision."""
_GAP = rf"(?:{_SHORT_OF}\S+ )"
_WISH = (
    r"(?:wish(?:es)?|wants?|like|love|intends?|decided|agreed|resolved|voted|delighted|pleased|happy|going|keen"
    r"|minded|thrilled|excited|glad|proud)"
)
_EVERYBODY = (
    r"(?:everybody|everyone|us|all(?: (?:of us|round|around|\w+ of us))?|both of us"
    r"|(?:the|our) (?:whole |entire )?(?:team|panel|board|committee|side|end|governors|partners))"
)
_CLIENT = r"(?:client|company|employer|manager|team|firm|school|practice|partners|they(?:'ve)?)"
DECIDED_ON_READER = re.compile(
    rf"\b{_WISH} (?:\w+ly )?to (?:\S+ )?(?:appoint|engage|employ|recruit|hire) you(?:[.!]?$"
    rf"| (?:as|to|for|in|from|with|on|starting)\b(?! {_GAP}{{0,4}}?(?:interview|mentor|buddy|reviewer|panel|trial)))"
    rf"|\b{_WISH} to (?:propose|give|confirm) (?:to )?you {_GAP}{{0,3}}?{_NAMED_POST}"
    rf"|\bto confirm your (?:appointment|employment|selection) (?:as|to|for|with) {_GAP}{{0,6}}?"
    rf"(?:{_POST}|nurse|assistant|associate|clerk|lead|analyst|consultant|\S+er|\S+or|\S+ist)\b"
    rf"|\b(?:{_WISH} to|hereby|formally|letter|mail|e-mail|email) (?:confirms?|make|extend|announce) (?:(?:to"
    rf" )?you )?(?:your |our |an? |the |this )?"
    r"(?:formal |verbal |firm )?(?:(?:un)?conditional |provisional |tentative )?(?:job )?"
    r"offer (?:of (?:employment|appointment|an? \S+|the \S+)|for the)\b(?! interview)"
    r"|\b(?:your|this|our) (?:(?:un)?conditional|provisional|tentative) (?:job )?offer\b"
    rf"|\byou(?:'ve| have|'re| were| are)(?: been)? \w+ly (?:selected|chosen|appointed)"
    rf" (?:for|as|to) {_GAP}{{0,6}}?{_POST}\b"
    rf"|\byou(?:'ve| have)? (?:\S+ )?(?:secured|won|landed|been (?:given|awarded|offered)) (?:the|this) (?:\S+"
    rf" ){{0,4}}?"
    rf"{_NAMED_POST}(?! elsewhere\b| on (?:the|our) (?:waiting|reserve) list)"
    rf"|\bcongratulations on your selection (?:as|for|to) {_GAP}{{0,3}}?{_SHORT_OF}\S+[.!]?$"
    rf"|\b{_WISH} to bring you on (?:as|full)\b"
    rf"|\b{_WISH} (?:for )?you to (?:take|accept|fill|assume) (?:on |up )?(?:the|this|our) {_GAP}{{0,4}}?{_NAMED_POST}"
    r"(?! of (?:an?|the)\b)"
    r"|\b(?:authori[sz]ed|instructed|asked|empowered|permitted|cleared) (?:me |us )?to (?:offer|extend) (?:to )?you"
    rf" {_GAP}{{0,5}}?(?:{_NAMED_POST}|offer\b)"
    rf"|\b{_WISH} to welcome you (?:{_GAP}{{1,4}}?as (?:our|the) (?:new|next) (?!guest|candidate)"
    r"|to (?:the|our) (?:team|staff|family|practice|firm|faculty)(?:[.!]?$| as\b))"
    r"|\b(?:hereby|formally|duly) (?:appointed|engaged|employed|hired)\b"
    rf"|\byou(?:'ve| have) been (?:appointed|hired|engaged)\b(?! by\b)(?! {_GAP}{{0,3}}?(?:interview|mentor|buddy"
    rf"|panel))"
    rf"|\byou(?:'re| are) hired\b"
    r"|\b(?:decided|agreed|concluded|certain|sure)(?: that)? (?:we|i|they) (?:do )?want you[.!]?$"
    rf"|\b(?:we|they|i|team|panel|client|board)(?:'ve|'re| have| has| are)?(?: \w+ly| all| now)*(?: decided to)?"
    r" (?:chose|chosen|picked|pick|selected|go with|going with|gone with|went with|hire|hiring|hired) you"
    rf"(?:[.!]?$| (?:for|as|to fill) {_GAP}{{0,3}}?{_NAMED_POST})"
    rf"|\b{_POST}(?:'s| is)(?: all)? yours\b(?! to\b)(?! if (?!you(?:'d| want| would| wish| still)\b))"
)
_START = (
    r"(?: work(?:ing)?)?(?: with us| in (?:the|this) \w+)?"
    r" (?:on (?:the )?(?:\d|first\b|(?:mon|tues|wednes|thurs|fri)day)"
    r"|in (?:the new year|\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    r"|from(?! home)|next|asap|as soon|straight away)"
)
WANTED = re.compile(
    r"\b(?:want|wants|love|like|delighted|thrilled|pleased|happy|excited|glad) (?:(?:for )?you to|to have you)"
    rf" (?:start|begin|commence){_START}"
    r"|\b(?:want|wants|love to have|like to have|have decided to have) you (?:on|in|as part of|to be part of|to be on)"
    r" (?:(?:the|our|this|my|their) (?:\S+ )?(?:team|crew|staff|family|practice|firm|company|department|school)"
    r"|board)\b(?! (?:meeting|call|chat|lunch|photo|page|interview|day|event|dinner|offsite))"
    r"|\b(?:happy|delighted|thrilled|excited|glad|pleased)(?: that)? you(?:'ll| will|'re| are) (?:be )?(?:joining (?:us"
    r"|our|the team)|working (?:with|for) us|coming to work)\b(?! (?:for|on|at|in) (?!the new year|january))"
    r"|\b(?:send|sending|sent|prepare|preparing|drawing up|draw up|issuing|issue) (?:you )?(?:your|a)"
    r" (?:formal |new |\w+ly )?contract\b(?! (?:template|sample|specimen|of the|with|for (?:info|review of)))"
    r"|\byour (?:appointment|employment|selection|hire|hiring) (?:as (?!an? (?:mentor|buddy|judge|referee"
    r"|ambassador)\b)(?:an? |the |our )?(?:\S+ ){1,6}?|to the"
    rf" (?:\S+ ){{0,4}}?(?:{_POST}|staff|faculty|bench) (?:\S+ ){{0,5}}?)(?:has been|was|is) (?:\S+ )?"
    r"(?:approved|confirmed|ratified)\b"
    r"|\bcontract(?:'s| is) (?:on (?:its|the) way|in the post|in your inbox)(?:[.!]?$| (?:to you|by|and|now)\b)"
    r"|\byour (?:employment |work )?contract (?:with \S+ )?is (?:now )?ready (?:for (?:you|signature|signing"
    r"|your)|to sign)"
    rf"|\b{_WISH} to have you as our (?:new |next )?(?!guest|visitor|candidate|interviewee|speaker)"
    r"|\b(?:invite|inviting|ask|asking|like|love|want) you to (?:become our (?:next |new )?|be our (?:next"
    r"|new) )(?!member|subscriber|follower|friend|tester|mentor|client|customer|partner|ambassador|fan|reader)"
    r"|\b(?:verbal|formal|written|salary) offer\b.{0,80}?\d[\d,.]*k?\b.{0,40}?\b(?:base|bonus|salary|benefits|per"
    r" (?:year"
    r"|annum)|a year|pa|package)\b"
    r"|\b(?:the|our) (?:\S+ )?offer (?:is|stands at|comes to|will be|would be) (?:for |at )?[£$€₹]?\d[\d,.]*k?(?! ?%)"
    r" .{0,80}?\b(?:salary|base|bonus|benefits|gross|a year|per year|per annum|pa|package|pension|holiday|vacation"
    r"|leave|equity|options)\b"
)
NOT_WORK = re.compile(
    r"\b(?:party|lunch|dinner|drinks|picnic|barbecue|bbq|webinar|meet-?up|celebration|open day|breakfast|coffee"
    r"|happy hour|retreat|tour|tests?|tasks?|exercise|case study|presentation|interview|agency|vendor|supplier)\b"
)
"""An occasion, or a step on the way: to be wanted there is less than a job."""
POLITE = re.compile(
    r"\b(?:honou?red|delighted|thrilled|pleased|happy|grateful|glad) if you(?:'d| would| were to)"
    r" (?:accept|take (?:on|up)|agree to (?:take|accept)) "
    rf"(?:the|this|our|a) (?:\S+ ){{0,4}}?(?:{_NAMED_POST}|(?<!\w)offer\b)"
)
"""Their "if" is courtesy and no condition."""
PENDING = re.compile(
    r"\b(?:ask\w*|seek\w*|sought|wait\w*|need\w*|requir\w*|request\w*|await\w*|pending|trying|push\w*|fight\w*)"
    r" (?:\S+ ){0,4}?(?:approval|permission|sign-?off|go-?ahead|green light|authori[sz]ation|budget)\b"
)
SUCCESSFUL = re.compile(
    r"\byou(?:'ve| have|'re| were| are)(?: been)? (?:the )?successful"
    r"(?:[.!]?$| (?:candidate|applicant)[.!]?$| (?:at|in|after|following|with|for) )"
    r"|^(?:(?!(?:which|where|what|who|if|that)\b)\S+ ){0,5}?you(?:'re| are) in[.!]$"
    r"|\byour (?:application|interview|candidacy) (?:\S+ ){0,10}?(?:has been|was|is) successful[.!]?$"
)
STILL_ON = re.compile(
    r"\b(?:next|rounds?|stages?|shortlist\w*|invite\w*|tests?|tested|assessments?|second|first|screening|sift\w*|long"
    r"list\w*|panel|progress\w*|reserve|paper|uploaded|submitted|submission|log(?:ged|ging)?|payment|register\w*"
    r"|candidates)\b"
)
"""In a sentence that calls the reader successful: then it is of a step on the way."""
UNANIMOUS = re.compile(
    r"^(?:(?!(?:once|hope|waiting|need|want|only)\b)\S+ ){0,6}?(?:it's|it is|that's|that is|it was|answer is|verdict is"
    r"|result is|a) (?:an? )?(?:\w+ )?yes (?:from (?:(?!to\b)\S+ ){0,2}?"
    rf"{_EVERYBODY}|all round|all around|across the board)(?:[.!]*$| (?:welcome|congrat\w*|so|here|at|and)\b)"
    r"|\b(?:vote|verdict|decision|result|panel|board|committee|resounding|unanimous"
    r"|emphatic)\b.{0,60}?\b(?:answer|it|verdict"
    r"|result|vote|outcome|decision) (?:is|was) (?:an? )?(?:\w+ )?yes[.!]*$"
    r"|\banswer (?:is|was) an? (?:resounding|unanimous|emphatic) yes[.!]*$"
    rf"|\b(?:we|{_EVERYBODY})(?: have| all| of us| of them| both)*(?: said| voted| say| vote) yes(?: to you| to"
    r" (?:hiring|appointing|having) you)?[.!]?$"
)
OF_CLIENT = re.compile(
    rf"\b{_CLIENT}(?: (?:have|has|are|is|just|now|also|finally|would|like|love|want|wants|happy|pleased|delighted|to))*"
    r" (?:(?:come|came|gone|get|got) back with (?:an?|their|the) (?:\S+ ){0,2}?offer\b(?! of (?:an? )?(?:\S+"
    r" ){0,2}?(?:interview|call|chat|date|time|slot|meeting)s?\b)"
    r"|(?:ma[dk]e|making|extend(?:ed)?|put(?:ting)? (?:forward|together)|issued?|sent|send|offer(?:ed)?) you"
    rf" (?:an?|the|their) {_GAP}{{0,3}}?(?:offer|{_NAMED_POST}))"
    r"|\ban? (?:\S+ )?offer (?:has|is) (?:\S+ )?(?:come|in) (?:in|through|over)?(?: \S+){0,3}? for you\b"
)
EVERYDAY_MATTER = re.compile(
    r"\b(?:time|times|slot|date|day|(?:mon|tues|wednes|thurs|fri)day|question|invoice|lunch|room|venue|vendor"
    r"|supplier|proposal|budget|to your|someone|somebody|another|others?|candidate)\b"
)
