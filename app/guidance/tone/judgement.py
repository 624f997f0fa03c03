"""How a reader is judged: a fault of theirs, what their conduct is, how it made the writer feel, icy surprise at it."""

from app.guidance.tone.speech_acts import EXCUSED, KIND_BEFORE, LIGHT
from app.guidance.tone.utterance import act
from app.text.phrases import phrases

FAULT = phrases(
    "{failure|failures|negligence|incompetence|inability|unwillingness|refusal|disregard|carelessness|rudeness|"
    "arrogance|indifference|oversight|fault|excuses|dishonesty|disrespect|unprofessionalism|"
    "ignorance|hypocrisy|inadequacies|shortcomings|deficiencies|mishandling|mistreatment}",
    "lack of",
    "your {long |continued |complete |total |ongoing |}silence",
    "{broken|empty} promises",
    "poor {communication|attitude|performance|handling|planning}",
    "your {condescending|dismissive|lackluster}",
)
_YOUR_FAULT = act(
    FAULT,
    r"your (?:team 's |company 's |own )?(?:(?:complete|total|utter|apparent|continued|constant|obvious|blatant|"
    r"repeated|continuous|ongoing|sheer|clear|consistent|recurring|persistent|long) ){0,2}"
    r"(?:failures?|negligence|incompetence|inability|unwillingness|refusal|lack of|silence|disregard|carelessness|"
    r"rudeness|arrogance|indifference|oversight|fault|excuses|dishonesty|"
    r"(?:broken|empty) promises|poor (?:communication|attitude|performance|handling|planning)|disrespect|"
    r"unprofessionalism|ignorance|hypocrisy|inadequacies|shortcomings|deficiencies|"
    r"mishandling|mistreatment|(?:condescending|dismissive|lackluster) \S+)",
    unless=rf"not your|{EXCUSED}|patience|thank",
    not_after=r"(?:if|should|for|any|not|never|under|regulatory|provide)",
)
JUDGING = phrases(
    "{unprofessional|unacceptable|inacceptable|ridiculous|disrespectful|rude|outrageous|inexcusable|unfair|"
    "impolite|appalling|dishonest|inconsiderate|disgraceful|disgrace|insulting|infuriating|absurd|"
    "shameful|negligent|hypocritical|deceptive|deceitful|discourteous}",
    "{not|isn't|isnt} {acceptable|ok|okay|professional|fair|how}",
    "bad manners",
    "poor form",
    "no way to",
    "beyond belief",
)
_HARSH = (
    r"(?:unprofessional|unacceptable|inacceptable|ridiculous|disrespectful|rude|outrageous|inexcusable|unfair|"
    r"impolite|appalling|dishonest|inconsiderate|disgraceful|a disgrace|insulting|infuriating|absurd|"
    r"beyond belief|not (?:acceptable|ok|okay|professional|fair|how (?:you|a|professionals))|bad manners|"
    r"poor form|no way to (?:treat|run|do)|shameful|negligent|hypocritical|"
    r"deceptive|deceitful|discourteous)"
)
_JUDGED = act(
    JUDGING,
    rf"(?:you|you guys|you people|you all|your (?:\S+ ){{0,2}}(?!decision|choice)\S+|this|that|it|which|"
    rf"the way (?:\S+ ){{0,6}}\S+|(?:leaving|ignoring|treating) (?:\S+ ){{0,5}}\S+|how you (?:\S+ ){{0,4}}\S+|"
    rf"such (?:\S+ )?\S+) "
    rf"(?:is|are|was|were|has been|have been|seems|feels) {LIGHT}(?:being )?{LIGHT}(?:an? )?{LIGHT}{_HARSH}",
    rf"i (?:find|found|consider|think|call) (?:this|that|it|you|your \S+|the silence|"
    rf"the delay) {LIGHT}(?:is )?(?:to be )?{LIGHT}{_HARSH}",
    rf"what (?:an? )?{_HARSH}|{_HARSH} (?:behaviou?r|treatment|conduct|of you|silence)|"
    rf"(?<=^ )(?:{LIGHT}){_HARSH}(?! \S)",
    unless=(
        rf"of me|from me|my (?:own|part|side|late|fault)|if i|(?:i|i am|was i) (?:being )?(?:rude|unprofessional|"
        rf"impolite)|{EXCUSED}|how good|not (?:be )?unfair"
    ),
    not_after=KIND_BEFORE + r"|(?:hope|trust)(?: \S+){0,1}",
)
_OTHERS_DID = (
    r"(?:that |in which )?(?:my|our|his|her|their) (?!(?:\S+ )?(?:application|candidacy|interview|case|requests?|emails?|messages?|calls?|"
    r"questions?|file|time|documents?|offer|concerns?|matter|process)\b)"
)  # "the way my last employer ..." is a story; "the way my application was handled" is not
UPSET = phrases(
    "{disappointed|frustrated|annoyed|upset|shocked|appalled|disgusted|angry|offended|outraged|furious|irritated|"
    "insulted|frustrating|disappointing|annoying|upsetting|disheartening|hurtful|discouraging}",
    "fed up",
    "sick of",
    "sick and tired",
    "tired of",
)
_UPSET_WITH_YOU = act(
    UPSET,
    rf"i (?:am|was|have been|feel|felt|remain|must say i am) {LIGHT}(?:getting |growing |becoming )?{LIGHT}(?:disappointed|frustrated|annoyed|upset|"
    rf"shocked|appalled|disgusted|angry|offended|outraged|furious|irritated|fed up|sick|tired|sick and tired|"
    rf"insulted) "
    r"(?:(?:with|by|at|of|about|in|over|from) (?:you(?! and)|your (?!decision|news|message|email|letter|answer)|"
    rf"the (?:lack|way(?! {_OTHERS_DID})|silence|delays?|treatment|continued|total|complete|poor)|"
    r"this (?:treatment|silence|process|delay|behaviou?r|lack)|waiting|being|chasing|how (?:you|your|this|long|"
    r"slow\w*))|that (?:you|no one|nobody|i|it|your \S+) (?:have|has|had|did|do|am|is|still) (?:not|never|been|"
    r"taking|to|still)|"
    r"(?:to|to still|to have) (?:not|be (?:ignored|left|kept|treated)|wait|chase)|not to (?:have|hear|receive|get))",
    rf"(?:it is|it has been|this is|it was) {LIGHT}(?:frustrating|disappointing|annoying|upsetting|discouraging|"
    rf"disheartening|insulting|hurtful) "
    r"(?:to (?:not|be (?:ignored|left|kept|treated)|wait|chase|still|have to)|not to|that (?:you|no one|nobody|"
    r"i have)|when (?:you|companies|people)|how)",
    unless=r"select|selected|choose|chosen|chose|hired|outcome|join|get the (?:job|role|position)",
)
COUNTED = phrases(
    "{clearly|obviously|apparently|evidently|plainly} {have|had|do|did|don't|didn't|haven't|not|no|never|forgot|are|aren't|you}",
    "{clearly|obviously|apparently|evidently|plainly} {count|counts|matter|matters|mean|means|is worth|are worth|was worth|doesn't|does not|wasn't|isn't|of no|of little}",
)
_SEEN_THROUGH = act(
    COUNTED,
    r"you (?:clearly|obviously|apparently|evidently) (?:do not|have no|are not|never|did not|forgot|could not|"
    r"have not)|(?:clearly|obviously|apparently|evidently) (?:, )?you (?:do not|have no|are not|never|did not|"
    r"forgot|could not|have not)",
    r"my (?:\S+ ){1,3}?(?:clearly|obviously|apparently|evidently|plainly) (?:(?:counts?|matters?|means?|is worth|are worth|was worth) (?:for )?(?:nothing|little|less|very little|not (?:a lot|much))"
    r"|(?:does|do|did|is|was) not (?:count|matter|mean|worth|interest you)|(?:is|are|was) of (?:no|little) (?:interest|value|importance|consequence))",
    not_after=KIND_BEFORE,
)
ESTEEM = phrases(
    "{think|thinks|thought} {the |so much |rather |far |}less of",
    "find it {shabby|cheap|petty|undignified|heartless|poor|cold|tasteless|small}",
    "let down {by|that}",
    "{doesn't|does not|don't|do not|didn't|did not|not} keep {its|their|your} {word|promises}",
)
_THOUGHT_LESS_OF = act(
    ESTEEM,
    r"i (?:\S+ )?(?:think|thought) (?:the |so much |rather |far )?less of (?:you|your|the (?:company|firm|group|school|team|board|hospital|trust|organi[sz]ation))",
    r"i (?:\S+ )?find it (?:\S+ )?(?:shabby|cheap|petty|undignified|heartless|poor|cold|tasteless|small) (?:to|of|that)",
    r"i (?:am|was|feel|felt|have been) (?:\S+ ){0,2}?let down (?:by (?:you|your|the (?:company|firm|group|school|team|way|process))|that)",
    r"(?:you|your (?:\S+ )?\S+|(?:a|the|this) (?:\S+ )?(?:company|firm|group|school|team|employer)(?: like yours)?) (?:does|do|did) not keep (?:its|their|your) (?:word|promises)",
    unless=r"if i|not (?:\S+ )?let down",
    not_after=KIND_BEFORE,
)

ICY = phrases(
    "{surprising|puzzling|perplexing|alarming|troubling|astonishing|astounding|baffling|telling|concerning|disappointing|unfortunate|disheartening|amusing|curious|strange|odd|staggering} {that|how|to see|to observe|to note|to witness|to find}",
    "{lack|absence} of",
    "{lacks|lacked|falls short|fell short|fall short|leaves much|leave much|leaves a lot|reflects poorly|reflect poorly|raises questions|raises doubts}",
    "expected {better|more}",
    "{condescending|dismissive|patronizing|patronising|unwarranted|baseless|misplaced}",
    "not {appreciated|acceptable}",
)
_ICILY = act(
    ICY,
    rf"(?:it is|i find it|i found it|it was|it has been) {LIGHT}(?:surprising|puzzling|perplexing|alarming|"
    rf"troubling|astonishing|astounding|baffling|telling|concerning|disappointing|unfortunate|disheartening|"
    rf"amusing|curious|strange|odd|staggering) "
    r"(?:that|how|to (?:see|observe|note|witness|find)) (?:\S+ ){0,4}(?:you(?! and i)|your|no one|nobody|"
    r"i have (?:still )?not|i had to|there (?:is|was|has been) no|an? company)",
    r"(?:lack|absence) of (?:any |basic |real |common |proper |clear )?(?:professionalism|respect|communication|"
    r"courtesy|transparency|consideration|accountability|responses?|feedback|diligence|followup|engagement|"
    r"interest|effort|answers?|repl(?:y|ies)|updates?) (?:is|was|has|from (?:you|your)|on your|shows|here|speaks)",
    r"your (?:\S+ ){0,3}(?:emails?|repl(?:y|ies)|responses?|process|communication|behaviou?r|attitude|approach|"
    r"handling|feedback|recruiting|organi[sz]ation|recruiters?|tone|conduct|treatment|"
    r"letter) (?:\S+ ){0,2}(?:lacks?|lacked|leaves? (?:much|a lot)|(?:falls?|fell) short|reflects? poorly|"
    r"raises? (?:\S+ )?(?:questions|doubts))",
    r"i (?:had |have |would have )?(?:really |honestly |frankly )?expected (?:better|"
    r"more) (?:\S+ )?(?:communication|courtesy|from|of|professionalism)|(?:your|such) (?:\S+ )?(?:tone|email|"
    r"reply|behaviou?r|treatment|assumptions?|remarks?|criticism|silence|attitude) (?:is|are|was|were|seems|"
    r"feels) (?:\S+ )?(?:condescending|dismissive|patroni[sz]ing|unwarranted|baseless|misplaced|"
    r"not (?:appreciated|acceptable))",
    unless=rf"{EXCUSED}|select|selected|chose|chosen|hear|not surprising|(?:my|our) (?:lack|absence)",
)

JUDGEMENTS = (_YOUR_FAULT, _JUDGED, _UPSET_WITH_YOU, _SEEN_THROUGH, _THOUGHT_LESS_OF, _ICILY)
