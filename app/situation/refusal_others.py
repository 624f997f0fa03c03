"""Sentences in which somebody else is taken, from which the reader's refusal follows."""

import re

from app.situation.refusal_nouns import DECIDED, NOT, PEOPLE, ROLE

OTHERS = (
    rf"(?:(?:other|another|different|alternative|stronger|internal|better|preferred|external"
    rf"|more [\w-]+)(?: [\w'/-]+){{0,3}}? {PEOPLE}\b"
    r"|someone else\b|somebody else\b|other people\b|others\b|another who(?:se)?\b"
    rf"|(?:{PEOPLE}|people|someone|somebody|those|one|other)(?: [\w'&/-]+){{0,9}}? (?:more|better|best|closer|stronger"
    rf"|closest|closely)\b)"
)
GAP = r"(?:(?!(?:you|your|over|from|among|amongst|but|not|hesitate|ahead of)\b)\S+ )"
_JOB_GAP = (
    rf"(?:(?!(?:interviews?|talks?|calls?|chats?|rounds?|tests?|visits?|dates?|times?|slots?|help|feedback)\b){GAP})"
)
"""As before, where what is offered is no talk."""

TAKE = (
    r"(?:(?:proceed|mov|progress|continu)(?:e|ed|es|ing)?(?: (?:forwards?|ahead|on|instead))? (?:with|to)"
    r"|(?:go(?:ing|ne)?|went)(?: (?:forwards?|ahead|on|instead))? with|pursu(?:e|ed|ing)|progress(?:ing|ed)?"
    r"|advanc(?:e|ed|ing)"
    r"|select(?:ed|ing)?|chosen|chose|choose|choosing|hired?|hiring|picked|identified|offered|extended|appointed"
    r"|accepted|given"
    r"|filled|filling|opted for|(?:went|gone|going|go|plumped) for|narrow(?:ed|ing)? (?:our|the) (?:focus|search"
    r"|pool) to|decided (?:on|for|in favou?r of)|prefer(?:red)?|settled on|awarded|focus(?:ing)? on"
    r"|(?:decided|opted|chosen|elected) to (?:consider|favou?r|interview only|explore))"
)
OTHERS_TAKEN = re.compile(
    rf"\b{TAKE} {GAP}{{0,5}}?{OTHERS}"
    rf"|\b(?:{DECIDED} to|decision to|going to|chose to) (?:(?:offer|award|appoint|take on|bring on) {_JOB_GAP}{{0,5}}?"
    rf"|(?:give|extend) (?:it|{GAP}{{0,3}}?(?:{ROLE}|offer|spot|place|seat)) to (?:\S+ )?){OTHERS}"
    rf"|\b(?:we are|we're|we will be|we'll be|i am|i'm) (?:now |therefore |instead )?"
    rf"(?:offering|awarding|appointing|taking on) {_JOB_GAP}{{0,5}}?{OTHERS}"
    rf"|\b(?:{DECIDED} to|decision to|resolved to|agreed to|voted to) (?:support|fund|back|engage|employ|recruit"
    rf"|promote|welcome|bring in|admit) {_JOB_GAP}{{0,4}}?{OTHERS}"
    rf"|\b(?:ended up|{DECIDED} (?:to|on)|chose to|we have|we've|going to|been|was) (?:\S+ )?(?:hir|promot|appoint|tak"
    rf"|choos|pick|select|go|fill|keep|giv)\w* {GAP}{{0,4}}?(?:one of our own|one of (?:our|the) (?:interns|temps"
    rf"|contractors|graduates|apprentices)|from within|internally|an? (?:internal|existing) (?:\S+ )?(?:colleague"
    rf"|employee|person|appointment|hire|staff member))\b"
    rf"|\b(?:offer|award|plac|giv|tak|mov)\w* (?:the|this) (?:\S+ ){{0,3}}?{ROLE} elsewhere\b(?! (?:too|also|as"
    rf" well)\b)"
    rf"|\b(?:ended up|we have|we've|has been|was|were) (?:\S+ )?(?:filled|filling) (?:it|this(?: one)?|that one"
    rf"|(?:the|this)"
    rf" (?:\S+ ){{0,2}}?{ROLE}) (?:with|through) (?!you\b)"
    rf"|\b(?:{DECIDED} to|decision to|ended up) (?:{TAKE}|appoint|engage|recruit|bring in|take on)"
    rf" {GAP}{{0,4}}?(?:{PEOPLE}|people) (?:who|whose|with|that|based)\b"
    rf"|\b(?:going|go|went|gone) (?:forward |ahead )?(?:with|for) (?:an?|the other) {GAP}{{0,3}}?{PEOPLE}\b"
    rf"|\b(?:{ROLE}|offer|spot|place|seat) (?:(?!not\b|never\b)\S+ ){{0,3}}?(?:went|gone|goes|given|awarded) to"
    rf" (?!you\b)"
    rf"|\b(?:give|given|award|awarded|grant|granted|extend|offer) (?:the|this) (?:\S+ ){{0,3}}?"
    rf"(?:{ROLE}|contract|award|grant|studentship|scholarship|seat) to"
    r" (?:someone|somebody|another(?! (?:\S+ ){0,2}?(?:firm|company|supplier|agency|vendor|contractor|provider)\b)"
    rf"|the other|an? (?:\S+ ){{0,3}}?{PEOPLE})\b"
    rf"|\boffered (?:(?:the|this) (?:\S+ ){{0,3}}?{ROLE}|it) to (?!you\b)"
    r"|\b(?:they|we|he|she|the client|the team|the panel)(?:'ve| have| has)? (?:picked|chose|chosen|hired|took"
    r"|went with"
    r"|selected) (?:the|a) (?:other )?(?:guy|person|woman|man|lady|one|candidate|applicant) (?:from|with|who|whose)\b"
)
DENIED_BEFORE = re.compile(rf"\b{NOT} (?:\S+ ){{0,4}}$")
OTHERS_WERE = re.compile(
    rf"(?<!you and )\b{OTHERS} (?:(?!not\b|you\b)\S+ ){{0,3}}?(?:was|were|has|have|is|are)(?: (?!not\b)\S+){{0,3}}?"
    r" (?:selected|chosen|hired|offered|identified|appointed|preferred|accepted|(?:a )?(?:better|closer|stronger"
    r"|best))\b"
    rf"|(?<!if )\b{OTHERS} (?:\S+ )?accepted\b"
    r"|(?<!\byou )(?<!\bwe )(?<!\bi )(?<!\bthey )(?<!\bif )\b(?:edged (?:it|you|ahead)|pipped you|beat you to it)\b"
    rf"|(?<!if )\b(?:someone|somebody|an? (?:[\w-]+ )?(?:colleague|{PEOPLE}))"
    r" (?:(?!not\b|who\b|that\b|you\b)\S+ ){0,5}?(?:has|have) (?:\S+ )?(?:taken|accepted|filled)"
    rf" (?:up )?(?:the|this) (?:\S+ ){{0,2}}?{ROLE}\b(?! (?:of|as)\b)"
    rf"|\b(?:felt|feel|believed?|think|thought|found|concluded) (?:that )?(?:someone|somebody|others"
    rf"|(?:an?|the|other|another) {GAP}{{0,3}}?{PEOPLE}) {GAP}{{0,6}}?"
    r"(?:would be|is|was|are|were|will be) (?:\S+ ){0,2}?(?:better|stronger|closer|best|more)\b"
    rf"|\b(?:felt|feel|believed?|think|thought|found|concluded) (?:that )?(?:someone|somebody"
    rf"|(?:an?|the|other|another) {GAP}{{0,3}}?{PEOPLE}) {GAP}{{0,6}}?(?:would|will|could) {GAP}{{1,6}}?"
    r"(?:better|faster|sooner|quicker|earlier|more quickly|more easily|straight away|right away|from day one)\b"
)
_DECIDER = r"(?:we|i|they|the (?:\S+ )?(?:team|panel|board|client|governors|partners|committee|manager|principal|head))"
THEY_ARE = re.compile(
    r"(?<!you )(?<!you're )\b(?:that is|that's|it was|it is|it's|he is|she is|he's|she's|they are|they're"
    r"|[^\W\d_]+ is) (?:\S+ )?(?:who|the (?:person|one|candidate|applicant)(?: (?:who|whom|that))?)"
    rf" {_DECIDER}(?:'ve| have| has|'ll be| will be|'re| are) (?:\S+ )?(?:chosen|picked|hired|selected|appointed"
    r"|gone (?:with|for)|decided on|settled on|hiring|appointing|going with|(?:asked|invited) to join|offered (?:it"
    r"|the (?:\S+ ){0,2}?(?:job|role|post|position)))\b(?! (?:\S+ ){0,2}?(?:as|to|last|ago|before|because)\b)"
)
"""She is the one: the reader is not, though nobody says who "she" is."""
ELSEWHERE = re.compile(
    r"\b(?:go|going|gone|went|move|moving|moved|taken|take|taking|lean|leaning|head|heading|look"
    r"|looking) (?:\S+ ){0,3}?(?:different|another) (?:\S+ )?direction\b"
)
_OTHERS_ARE = (
    rf"(?:(?:the )?(?:other|another|different|stronger|internal|second|local) (?:[\w-]+ )?{PEOPLE}(?:'s?)?"
    rf"(?: (?:background|profile|experience|skill|application|interview|qualification)s?)?|someone else|somebody else"
    r"|others(?= (?:\S+ )?(?:align|match|met|fit|suit|scor|perform|came|had|have|show|demonstrat)))"
)
OTHERS_FIT = re.compile(
    rf"(?<!you and )(?<!if )\b{_OTHERS_ARE} (?:who )?(?:\w+ly |more |much |better |best ){{1,3}}"
    r"(?:align|match|meet|me?t|fit|suit|satisf|reflect|address)\w*\b|"
    rf"(?<!you and )(?<!if )\b{_OTHERS_ARE} (?:(?!not\b|you\b|to\b)\S+ ){{0,3}}?(?:align|match|meet|fit|suit"
    rf"|demonstrat|show|"
    r"scor|perform|possess|br(?:ing|ought)|ha[dsv]e?|offer)\w* (?:(?!not\b|you\b)\S+ ){0,4}?"
    r"(?:more|better|closer|stronger|higher|closely|deeper|greater|best)\b"
    rf"|(?<!you and )(?<!if )\b{_OTHERS_ARE} (?:\S+ )?(?:got|landed|took|won|was given|has been given|edged"
    rf"|came out|pulled) (?:it|ahead|the {ROLE})\b"
    r"|(?<!if )\b(?:someone|somebody|another|an? (?:candidate|applicant|colleague)) (?:(?!not\b|you\b|to\b)\S+ ){1,7}?"
    r"(?:edged (?:ahead|it|you)|pulled ahead|came out (?:ahead|on top)|won out|prevailed)\b"
    rf"|\bthere (?:were|was|have been) (?:(?!not\b|no\b)\S+ ){{0,3}}?(?:(?:stronger|better|more [\w-]+|closer) "
    rf"(?:[\w-]+ ){{0,2}}?{PEOPLE}|{PEOPLE} (?:who|whose|with) (?:\S+ ){{0,5}}?(?:more|better|closer|stronger)\b)"
)
SOUGHT = re.compile(
    r"\b(?:however|but|yet|though|although|while)\b.{0,120}?\b(?:we|they|the team|(?:the|our) client|i|the manager)"
    r"(?:'re| are| were| is| was| really| currently| now| actually)* (?:seeking|looking for|after|need|needed|wanted"
    r"|searching for|require|required|prioriti[sz]ing|focusing on) (?:\S+ ){0,4}?"
    rf"(?:{PEOPLE}|people|someone|somebody|profile) (?:with|who|whose|that|having)\b"
)
GOING_WITH = re.compile(
    rf"\b(?:we're|we are|we will be|we'll be|they are|they're) (?:currently |now |only )?(?:moving|going|proceeding"
    rf"|progressing)"
    rf"(?: forwards?| ahead| on)? with (?:(?!you\b|your\b|all\b)\S+ ){{0,4}}?(?:{PEOPLE}|people) (?:who|whose|with"
    rf"|that)\b"
)
SOMEBODY = re.compile(
    r"\b(?:chose|chosen|picked|hired|took|taken on|went with|gone with|going with|decided on|selected|settled on"
    r"|opted for)"
    r" (?:someone|somebody|a (?:local|different|stronger)|another)\b(?! (?:from (?:our|the|my)|to|date|day|time|slot"
    r"|room)\b)"
)
NO_MATTER = re.compile(
    r"\b(?:not|n't|no|un) ?(?:\S+ )?(?:affect|change|concern|touch|impact|effect|bearing)\w*"
    r" (?!(?:\S+ ){0,4}?(?:future|eligib\w*|right|ability|chances?|apply|applying)\b)"
)
YOURS_STANDS = re.compile(
    r"\b(?:but|whereas|while|and) (?:yours|your own|the (?:\S+ )?(?:one|role|job|position|post|seat) (?:that )?you)\b"
    r"|\b(?:accepted|taken|took|got) (?:an?|another) (?:\S+ )?(?:job|post|role|position|offer) (?:in|at|with|from"
    r"|elsewhere)\b"
    r"|\byours (?:is|isn't|stands|remains|goes)\b|\b(?:stays|remains|still) (?:very much )?(?:open|live|alive)\b"
)
"""What became of another position does not bear on the reader's."""
