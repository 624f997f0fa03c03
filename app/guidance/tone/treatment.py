"""How a reader is held to account for the way the writer is treated: manners owed, a word broken, time enough had."""

from app.guidance.tone.speech_acts import ANSWER, ANSWER_VERB, LIGHT
from app.guidance.tone.utterance import act
from app.text.phrases import phrases

_NOBODY = r"(?:no one|nobody|none of you|not one of you|not (?:a single |one )?(?:person|soul)|neither of you)"
_EMPLOYERS = (
    r"(?:any|every|a|an|most|other|all|real|serious|professional|decent|reputable|respectable|normal|good) "
    r"(?:\S+ )?(?:compan(?:y|ies)|employers?|firms?|recruiters?|organi[sz]ations?|professionals?|people|adults?)"
)
_EXCUSED = r"sorry|apolog\w+|thank\w*|grateful|appreciat\w*|i (?:completely |fully |of course )?understand"

OWED = phrases(
    "{courtesy|decency|guts|respect|manners|kindness} {to|of}",
    "least {i|one|anyone|a|i'd|that i|you'd}",
    "{companies|company|employers|employer|firms|firm|recruiters|recruiter|professionals|people} {answer|reply|respond|treat|inform|tell|call|let|do|would|don't|get back|keep|write}",
    "hold you",
    "{responsible|accountable|liable} for",
    "costing me",
    "all {i{'ve|} {have |}{had|heard|got|gotten|received|seen}|that came}",
    "{met|greeted|answered|rewarded|left} with {total |complete |utter |nothing but |}{silence|nothing|no}",
    "{slowest|worst|rudest|laziest|coldest|most|least} {company|process|recruiter|team|people|hr|employer|interview|unprofessional|disorganised|disorganized|arrogant|chaotic|disrespectful|rude|professional|organised|organized|responsive}",
)
_OWED = act(
    OWED,
    rf"(?:{_NOBODY}|not|never|without|lack|lacked|lacks|lacking) (?!(?:\S+ )?(?:forget|forgot|forgotten|doubt\w*|lack\w*|miss\w*|"
    rf"question\w*|without)\b)(?:\S+ ){{0,5}}(?:courtesy|decency|guts|respect|manners|kindness) (?:to|of)",
    r"least (?:that )?(?:i|one|anyone|anybody|an? (?:candidate|applicant)) (?:\S+ ){0,2}(?:expect|expected|deserve|deserved|ask|asked|asking)",
    rf"{_EMPLOYERS} (?:do|would|will|at least)? ?(?:not )?{LIGHT}(?:{ANSWER_VERB}|answer|treat|keep|do not|would not)",
    r"(?:hold|holding) you (?:\S+ )?(?:responsible|accountable|liable|to account)|you are (?:\S+ )?(?:responsible|accountable|liable) for (?:this|my|the (?:delay|silence))",
    rf"all (?:that )?(?:i (?:have )?(?:\S+ )?(?:had|heard|got|gotten|received|seen)|came) (?:\S+ ){{0,4}}(?:is|was|are|has been) (?:\S+ )?(?:silence|nothing|excuses|no {ANSWER}|an? automatic \S+)",
    r"(?:is|has been|have been|are) costing me (?:\S+ ){0,3}(?:offers?|opportunit\w+|money|jobs?|time|sleep|nerves)",
    r"(?:met|greeted|answered|rewarded|left) with (?:total |complete |utter |nothing but )?(?:silence|nothing|no (?:answer|reply|response|word|explanation))",
    r"(?:slowest|worst|rudest|laziest|coldest|(?:most (?:unprofessional|disorgani[sz]ed|arrogant|chaotic|disrespectful|rude)|least (?:professional|organi[sz]ed|responsive))) (?:\S+ )?(?:company|process|recruiter|team|people|hr|employer|interview)",
    unless=_EXCUSED,
    not_after=r"(?:if|would|hope)(?: \S+){0,2}",
)
WORD = phrases(
    "your word",
    "{broke|broken|kept|keep} {your|the|a|that|any} {word|promise|promises}",
    "{lied|lies|lying} to me",
    "{empty|false|broken|hollow} promise{s|}",
    "{turned|turns} out to be {a lie|lies|untrue|false}",
)
_WORD_BROKEN = act(
    WORD,
    r"you (?:\S+ )?gave me your word|(?:you|they) (?:have |had )?(?:broke|broken) (?:your|their|the|that|a) (?:word|promises?)|"
    r"you (?:\S+ )?(?:not|never) (?:\S+ )?(?:keep|kept) (?:your|the|that|any) (?:word|promises?)|is your word worth",
    r"(?:you|your \S+|your \S+ \S+|somebody|someone|nobody|i was|i have been|been|being) (?:\S+ )?(?:lied|lies|lying) to me|"
    r"(?:empty|false|broken|hollow) promises?|(?:turned|turns) out to be (?:a lie|lies|untrue|false)",
    unless=rf"{_EXCUSED}|no (?:empty|false)|not (?:\S+ )?(?:empty|false)",
    not_after=r"(?:not saying|if|never said)(?: \S+){0,2}",
)
ENOUGH = phrases(
    "{enough|plenty of|ample|weeks of|months of|all the} time",
    "{weeks|months|days} to {decide|make|answer|reply|think|choose|read|respond}",
    "what are you waiting",
    "{policy|practice|custom|habit|standard|normal|usual|tradition|procedure} {to|that|here|there|at|for|not|of}",
    "why is it",
    "{do|must|should|will} i {really |now |}{have|need|come|call|beg|drive|write|show|go}",
    "too much to {ask|expect|hope}",
    "{asking|ask} too much",
    "what kind of",
    "{going|gone} silent on",
    "what {more|else} do you {want|need}",
)
_ENOUGH = act(
    ENOUGH,
    r"you (?:\S+ ){0,3}had (?:\S+ ){0,4}(?:time|weeks|months|days) to (?:decide|make|answer|reply|think|choose|read|respond|let|tell|get)|"
    r"you (?:\S+ ){0,3}had (?:\S+ ){0,2}(?:enough|plenty|ample) (?:of )?time",
    r"what (?:\S+ )?are you (?:\S+ )?waiting for",
    r"(?:is|are) (?:it|this|that|not answering|ignoring \S+|ghosting \S+) (?:\S+ ){0,3}(?:policy|practice|custom|habit|standard|normal|usual|tradition|procedure) (?:\S+ ){0,5}"
    r"(?:not|ignor\w+|ghost\w*|never|leav\w+|keep\w*|mak\w+|forget|treat)",
    r"why is it (?:\S+ )?(?:that )?(?:\S+ ){1,3}(?:not|never|no|still|always)",
    rf"(?:do|must|should|will) i {LIGHT}(?:have|need)? ?(?:to )?(?:come|call|beg|drive|write|show up|go|phone|contact|send) (?:\S+ ){{0,6}}(?:to (?:get|receive|be|hear)|before|until|for) (?:\S+ ){{0,4}}"
    rf"(?:{ANSWER}|answers?|told|heard|something|taken|anything|you|anyone|someone)",
    r"(?:is|was) (?:it|that|a \S+ ?\S*|an \S+|one \S+) (?:\S+ ){0,4}(?:too much|asking too much)(?: to (?:ask|expect|hope))?",
    r"what kind of (?:\S+ )?(?:company|employer|firm|people|place|organi[sz]ation|recruiter|person) (?:\S+ )?(?:does|do|treats?|ignores?|leaves?|keeps?|lets?|would|makes?)",
    unless=rf"{_EXCUSED}|please|could you (?:tell|let)|should i (?:bring|prepare)",
    not_after=r"(?:know|wonder|understand|see|explain)(?: \S+){0,2}",
)

TREATED = (_OWED, _WORD_BROKEN, _ENOUGH)
