"""Sentences in which the reader, or what they sent, is turned down.

All repeats are bounded; between the parts a few words may stand, so that names and adverbs do no harm.
"""

import re

from app.situation.refusal_nouns import DECIDED, FILE, NOT, ROLE

GO = (
    r"(?:mov(?:e|ing|ed)|go(?:ing|ne)?|proceed(?:ing|ed)?|progress(?:ing|ed)?|advanc(?:e|ing|ed)|continu(?:e|ing)"
    r"|tak(?:e|ing)|consider(?:ing|ed)?|pursu(?:e|ing|ed)|select(?:ed|ing)?|choos(?:e|ing)|chosen|accept(?:ed|ing)?"
    r"|shortlist(?:ed|ing)?|invit(?:e|ing|ed)|hir(?:e|ing)|approv(?:e|ed)"
    r"|put(?:ting)?|bring(?:ing)?|pick(?:ed)?|appoint(?:ing)?"
    r"|recommend(?:ing)?|nominat(?:e|ing))"
)
AGAINST_READER = re.compile(
    rf"\b{NOT} (?:(?!hesitate\b|only\b|want to\b)\S+ ){{0,4}}?{GO} (?:(?!but\b|because\b|and\b)\S+ ){{0,6}}?"
    rf"(?:(?:your|this|the|any)(?: \S+){{0,2}}? {FILE}\b(?! (?:form|deadline|materials|window|portal))"
    r"|yours\b|you\b(?: (?:forwards?|on|further|ahead|to|for|as|at|in|through)\b|[.!]?$)"
    r"|(?:forwards?|further|ahead|on) with you\b(?! (?:at|on|about|next|before|by)\b)"
    rf"|(?:in|with) (?:our|the|this)(?: \S+){{0,3}}? (?:process|{ROLE})\b)"
)
OUTCOME = (
    r"(?:selected|chosen|appointed|hired|nominated|included (?:on|in) (?:the|our)|on the shortlist|recommended for"
    r"|successful|short-?listed|picked|retained|accepted|approved|invited|pursued|suitable|suited"
    r"|(?:progress(?:ed|ing)?|mov(?:e|ed|ing)|tak(?:en|ing)|go(?:ing)?|put|carried) (?:forwards?|on|ahead|further"
    r"|to|through)"
    r"|progress(?:ed|ing)?|qualif(?:y|ied) for (?:\S+ ){0,3}?(?:round|stage|interviews?|position|role|post|job"
    r"|selection|final)"
    r"|join(?:ing)? (?:us|our)|advanc(?:e|ed|ing)|proceed(?:ed|ing)?|ma[dk]e it|pass(?:ed)? (?:the"
    r"|our|this)"
    r"|ma[dk](?:e|ing) (?:the|our) (?:shortlist|short list|cut|final)|the (?:right|best) (?:person|candidate|choice)"
    r"|(?:under|in) (?:active )?consideration|in the running|considered(?: any)? (?:further|for|in)"
    r"|be(?:ing)? considered"
    rf"|offered(?: \S+){{0,3}} {ROLE}|what we(?:'re| are| were)? (?:currently )?(?:need|looking|after|require|seeking)"
    r"|among (?:those|the)|one of (?:those|the)|(?:the|a) (?:profile|candidate|person|background"
    r"|skill set) (?:that )?we|have (?:the|enough) (?:\S+ ){0,2}?(?:experience|skills|qualifications)"
    r"|(?:\S+ ){0,4}?(?:match|fit|candidate for|align(?:ed)?|correspond|in line with))\b"
)
TRAITS = r"(?:name|skills?|skill ?set|experience|strengths|track record|expertise)"
READER_OUT = re.compile(
    rf"\b(?:you(?:'ve|'re|'ll)?|yours|(?:your|the|this)(?: \S+){{0,2}}? (?:{FILE}|{TRAITS})(?: \S+ (?:the"
    rf"|our)(?: \S+){{0,4}}?)??|it)"
    rf" (?:(?!(?:if|but|who|and|have any|whether)\b)\S+ ){{0,5}}?"
    rf"(?:{NOT} (?:(?!receive\b)\S+ ){{0,4}}?{OUTCOME}|(?:been |was |were |is )unsuccessful\b)"
    rf"|\byour (?:\S+ ){{0,2}}?(?:{FILE}|{TRAITS}) (?:is|are|was|were|looks?|seems?) (?:\S+ ){{1,4}}?but (?:\S+ )?"
    rf"{NOT} (?:\S+ ){{0,4}}?{OUTCOME}"
)
TURNED_DOWN = re.compile(
    rf"\b(?:you(?:'ve)?|(?:your|the|this)(?: \S+){{0,2}}? {FILE})"
    r"(?: (?!(?:if|but|who|not|and)\b|\w+n't)\S+){0,10}? (?:been|was|were|is) (?:\S+ )?(?:rejected|declined"
    r"|turned down)\b(?! by (?!the\b|our\b|us\b|hr\b))"
)
STATUS = re.compile(
    r"\bstatus\b.{0,120}?(?:: ?|\b(?:to|is|as|now) )(?:\S+ )?(?:not (?:selected|retained|successful|hired|proceeding)"
    r"|unsuccessful|rejected"
    r"|no longer (?:in|under) consideration|declined)\b"
    r"|\b(?:application|candidacy|result|outcome|decision)\b[^.]{0,100}: (?:not (?:selected|retained|successful)"
    r"|unsuccessful|rejected|declined)(?:[.!;]|$)"
)
NO_FIT = re.compile(
    rf"\b{NOT} (?:going to be |be )?(?:(?:yet|quite|currently|really) )?(?:(?:see|find|feel|think|believe|have)"
    rf" (?:\S+ ){{0,6}}?|an? "
    rf"|the |quite )"
    r"(?:\S+ ){0,3}?(?:match|fit|fit for)\b(?! (?:problem|issue|concern|question)s?\b)"
)
NO_OFFER = re.compile(
    rf"\b{NOT} (?:(?!only\b)\S+ ){{0,5}}?(?:(?<!an )(?<!the )offer(?:ing)? (?:(?!(?:more|higher|less"
    rf"|\d\S*)\b)\S+ ){{0,5}}?(?:{ROLE}\b|place (?:on|in) (?:our|the|this) (?!waiting|wait)|(?:a )?(?:interview"
    rf"|contract"
    rf"|place|spot|seat)\b(?! (?:on|at|in|next|time|slot)))|(?:mak(?:e|ing)"
    rf"|extend(?:ing)?) (?:you )?(?:an|any|the|a formal) (?:job )?offer\b)"
)
NOT_ON = re.compile(
    rf"\b{NOT} (?:(?!hesitate\b|only\b)\S+ ){{0,4}}?(?:mov(?:e|ing)|go(?:ing)?|proceed(?:ing)?|progress(?:ing)?"
    rf"|continu(?:e|ing)|advanc(?:e|ing)"
    r"|tak(?:e|ing) (?:things|it|this|matters|the matter))(?: (?:forwards?|ahead|further|on|you))?(?:[.!;:]|$|"
    r" (?:at this|any|together"
    r"|here|from here|on this occasion|for|right now|-)\b)"
)
NOT_TO_NEXT = re.compile(
    rf"\b(?:we|they|i|the (?:\S+ )?(?:team|managers?|client|panel|board|director))(?:'re|'ll|'ve)? (?:\S+ ){{0,3}}?"
    rf"{NOT} (?:\S+ ){{0,4}}?(?:tak(?:e|ing)|mov(?:e|ing)|bring(?:ing)?|carry(?:ing)?|progress(?:ing)?|put(?:ting)?)"
    r" (?:(?:it|this|things|you|matters) )?(?:on |through |forward )?(?:to|into) (?:an?|the|another) (?:\S+ )?"
    r"(?:second|next|further|final|third|following) (?:meeting|round|interview|stage|step|phase|conversation)\b"
)
NEGATIVE = re.compile(
    r"\b(?:an?|the|our|your|my) (?:negative|unfavou?rable|adverse) (?:answer|reply|response|decision|outcome|result"
    r"|notice)\b"
    r"|\b(?:answer|reply|response|decision|outcome|result) (?:of (?:the|our) \S+ )?(?:is|was|has been|came back"
    r"|has come back|turned out) (?:\w+ )?(?:negative|unfavou?rable)\b"
    r"|\b(?:writ(?:e|ing)|com(?:e|ing) back|back|return(?:ing)?) (?:\S+ ){0,4}?with a no\b"
)
HEALTH = re.compile(r"\b(?:tests?|screen\w*|drugs?|covid|medical|swab|blood|tuberculosis|health)\b")
"""Where a negative result is good news."""
PASSED = re.compile(
    rf"\b{DECIDED} (?:that we would |we would )?not to (?:take|go|move|proceed|progress|continue)(?: (?:it|this|things"
    rf"|you))?"
    r"(?: any)?(?: (?:further|forwards?|ahead|on))?[.!]?$|"
    r"\b(?:decided|opted|chosen|chose|elected|going|have|had) (?:to (?:pass\b(?! (?:it|this|them|that|along))"
    r"|reject|decline)|against)\b(?! (?:\S+ ){1,3}(?:on )?to\b)"
    rf"|\b(?:{DECIDED}|decision) to (?:end|discontinue|stop|conclude|terminate) (?:the|your|our"
    rf"|this) (?:\S+ ){{0,2}}?(?:process|{FILE})\b"
    r"|\bdeclin(?:e|ed) to (?:take|move|proceed|progress|go)(?: (?:it|this|things|you))?(?: any)?"
    r" (?:further|forwards?|ahead|on)\b|\bdid not select\b|\bturn(?:ing)? you down\b|\b(?:it's|it is|this is|that's) a"
    r" no\b(?!-| (?:brainer|problem))"
)

_MEASURE = r"(?:bar|standards?|threshold|benchmark|pass mark|cut-?off)"
BELOW = re.compile(
    rf"\b{NOT} (?:\S+ ){{0,3}}?(?:meet|met|reach|reached|clear|cleared|pass|passed|hit)(?:ing)? (?:the|our|that|my)"
    rf" (?:\S+ ){{0,4}}?{_MEASURE}\b|\b(?:below|short of) (?:the|our) (?:\S+ ){{0,4}}?{_MEASURE}\b"
)
BELOW_NEEDS = re.compile(
    rf"\b{NOT} (?:\S+ ){{0,3}}?(?:meet|satisfy|fulfil|fulfill)(?:ing)? (?:the|our|all|all of our|all of the)"
    r" (?:\S+ ){0,4}?(?:requirements?|criteria|needs|expectations|qualifications|level)\b"
)
LET_GO = re.compile(
    r"\breleas(?:e|ing|ed) you from (?:the|our|this)\b"
    r"|\b(?:have|had|going|decided|decision|need|forced|must|will)(?: to)? (?:stop|end|close|conclude|halt|terminate)"
    r" (?:the|this|our|your|things|it) (?:(?:recruitment|hiring|interview|selection|application|process) ){0,2}?"
    r"(?:process|here|now|at this point)\b(?! (?:soon|by|on|next)\b)"
)
NONE_LEFT = re.compile(rf"\b{NOT} (?:\S+ ){{0,3}}?offer(?:ing)? you (?:one|anything)\b(?! (?:else|more|of)\b)")
NOT_IT = re.compile(
    rf"\byour (?:\S+ ){{0,2}}?(?:{FILE}|file|papers|documents) (?:(?!if\b|and\b)\S+ ){{0,14}}?{NOT}"
    rf" (?:\S+ ){{0,3}}?{GO} (?:it|this)\b(?: (?:any )?further|[.!]?$)"
)
FALLS_SHORT = re.compile(
    r"\b(?:too|bit|little|slightly|somewhat) (?:junior|senior|inexperienced|over-?qualified|light on)\b"
    r"|\b(?:lack|lacked|lacks|lacking) (?:the|of|enough|some|depth)\b|\bleans? more (?:towards?|to)\b"
    r"|\b(?:keep|carry on|continue|continuing) (?:looking|searching)\b(?! (?:at|into|forward|for (?:a|another) (?:time"
    r"|date|slot)))"
    r"|\bcontinu(?:e|ing) (?:our|the|their) search\b|\bleave it (?:there|here|at that)\b|\bpart ways\b"
    r"|\banswer (?:is|was) (?:a )?no\b|\bno luck\b|\b(?:client|they|team|panel|board|partners)(?:'ve| has|"
    r" have)? said no[.!]?$|\b(?:stop|stopping|end|ending|ends) (?:it |things )?here\b"
    r"|\bend of the road\b|\bnot the strongest\b|\b\w+n't (?:the|among the) strongest\b"
    rf"|\b{NOT} (?:fully |entirely |quite |completely )?(?:convinced|persuaded|sold)\b(?: (?:about|of|by|on|that"
    rf"|you)\b|[.!]?$)"
    rf"|\b{NOT} (?:\S+ )?(?:quite )?(?:right|ready) for (?:the|this|us|a)\b"
    rf"|\b{NOT} (?:think|feel|believe|see|find) (?:\S+ ){{0,8}}?(?:what you|what we|right for|suited|suitable)\b"
    r"|\byour? (?:(?!time\b|day\b)\S+ ){0,3}?(?:would|will|are|is) be(?:tter|st)? (?:\S+ ){0,2}?(?:used|suited"
    r"|served|placed|employed"
    r"|matched) (?:elsewhere|(?:to|in|at|by|with) (?:another|a different|an?other))\b"
    rf"|\b(?:it|this|things)(?:'s| is| are)? {NOT} (?:going |be |to )?(?:\S+ )?(?:any )?(?:further|forward)\b"
)
PRAISED_BUT = re.compile(
    r"\b(?:but|however) (?:we|they|the team|the client|the panel)(?:'re| are|'ve| have|'ll| will)?(?: decided| agreed"
    r"| chosen)? "
    rf"{NOT} (?:be |to |going to )*(?:continue|continuing|proceed|proceeding|go ahead|going ahead|move forward"
    rf"|moving forward|go on|going on)[.!]?$"
)
WEAK_DENIAL = re.compile(
    rf"\b{NOT} (?:(?!hesitate\b|only\b|worry\b|if\b|know\b|sure\b|heard?\b|want\b|yet\b|you\b)\S+ ){{0,5}}?"
    rf"(?:{GO}|{OUTCOME}|offer(?:ing|ed)?|join(?:ing|ed)?|contract|(?:place|room|spot|role|job|position"
    rf"|opening) for you|progress"
    r"|(?:\S+ )?enough|criteria|level|final round|next (?:round|stage|step)|further|forward|qualify|qualified)\b"
)
ORDINARY = re.compile(
    r"\b(?:interviews?|calls?|meetings?|chat|visit|slots?|time|times|dates?|today|tomorrow|tonight|documents?|links?"
    r"|files?|attach\w*"
    r"|forms?|system|portal|page|sponsor\w*|remote\w*|travel\w*|expenses|salary|feedback|details|phone|email|mail"
    r"|message"
    r"|references?|test|laptop|lunch|parking|building|office|room|seats?|budget|contract (?:before|until)|start date"
    r"|signed|paper"
    r"|myself|colleague|whatsapp|zoom|teams|video|slides|address|questions?|reply|respond|answer"
    r"|offer (?:letter )?(?:before|until)"
    r"|until|till|unless|before|without|yet|still|another (?:minute|week|day)|problem|worry|matter|bother|far|long"
    r"|fast|quickly"
    r"|soon|late|later|busy|ill|sick|week|month|(?:mon|tues|wednes|thurs|fri|satur|sun)day|process your|receive[ds]?"
    r"|able to (?:say|tell))\b"
)
"""What an everyday denial speaks of: with one of these, a weak one is none."""
BARE_FIT = re.compile(
    r"\b(?:we|i|they|team|client) (?:\S+ )?(?:do not|don't|did not|didn't|cannot|can't) (?:\S+ ){0,2}?(?:see|feel)"
    r" (?:\S+ ){0,3}?(?:fit|match)(?: (?:here|there|right now|for us|(?:at this (?:point|time|stage))"
    r"|on our (?:side|end)))?[.!]?$"
    r"|\b(?:it's|it is|this is|that's|we're|we are|you're|you are) (?:\w+ly |just )?not (?:going to be |quite "
    r"|really )?(?:a"
    r"|the right|the best) (?:\S+ )?(?:fit|match)(?:[.!]?$| (?:mostly|mainly|because|for us|on|at this|this time"
    r"|right now|here|given|for the (?:team|role))\b)"
)
"""Of two things they would say between which."""
