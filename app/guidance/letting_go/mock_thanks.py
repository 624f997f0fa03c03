"""Thanks, joy and good wishes that answer a no and mean the opposite. In a mail that answers no refusal the same words
may well be meant.
"""

from app.guidance.tone.utterance import act
from app.text.phrases import phrases

_LIFELESS = (
    r"(?:copy(?: and |-)?paste[d]?|copy pasted|cut and paste|canned|template[d]?|templated|form|generic|automated|automatic|boilerplate|"
    r"standard|stock|mass|impersonal|one size fits all|robot|prefabricated|computer generated)"
)
_LETTER = r"(?:rejections?|letter|email|mail|message|reply|response|answer|no|text|note|refusal)"
_JOY = (
    r"(?:glad|happy|thrilled|delighted|pleased|overjoyed|grateful|honou?red|excited|lovely|wonderful|great|nice|good)"
)
_EFFORT = r"(?:spent|took|gave|wasted|invested|put|drove|flew|travelled|traveled|cancelled|canceled|skipped|prepared|sacrificed|worked|missed|wrote|did)"

LIFELESS = phrases(
    "{copy-paste|copy paste|copy-pasted|copy pasted|copy and paste|copied and pasted|canned|template|templated|form {letter|mail|email|rejection|reply}|generic|automated|boilerplate|"
    "impersonal|prefabricated|computer-generated|stock {answer|reply|response|email|letter|rejection}|mass {mail|email|rejection}|standard {rejection|no|letter}}",
)
_FORM_LETTER = act(
    LIFELESS,
    rf"{_LIFELESS} (?:\S+ )?{_LETTER}",
    r"(?:send|sent|sending|get|got|getting|receive|received|with|deserve|deserved|worth) (?:me |us |out )?(?:a|the|your|this|that|only a|just a) (?:\S+ )?(?:template|form letter|boilerplate)",
    r"(?:copied and pasted|copy pasted) (?:\S+ )?(?:from|by|to|rejection|answer|this|that|it)",
    unless=(
        r"understand|i know|no worries|do not mind|even (?:a|if)|if (?:this|it|that) (?:is|was)|more than (?:a|most|the)|not (?:just |only |merely )?(?:a|an|the|your|send\w*|get\w*)|"
        r"instead of|rather than|unlike|(?:built|build|designed|wrote|write|automated|our|my) (?:\S+ )?(?:template|automated|generic)|automated (?:\S+ )?(?:test|pipeline|report)"
    ),
)
QUARRY = phrases(
    "{unicorn|unicorns|purple squirrel|purple squirrels|superhero|wizard|saint|genius|robot|robots}",
    "{perfect|dream|flawless|magic|magical|mythical|ideal|imaginary} {candidate|person|human|robot|employee|hire|one}",
    "walk{s|ing|} on water",
)
_QUARRY = act(
    QUARRY,
    r"(?:luck|enjoy|hope|wish|find|finding|found|search|hunt|hunting|fun|waiting|chasing|looking|greet|greetings) (?:\S+ ){0,8}"
    r"(?:unicorns?|purple squirrels?|superhero|wizard|saint|robots?|(?:flawless|magic|magical|mythical|imaginary) \S+|(?:who|that) walks on water)",
    r"(?:enjoy|have fun (?:with|finding)) (?:your|the) (?:\S+ )?(?:perfect|dream|ideal) (?:\S+ )?(?:candidate|person|human|hire|one|employee)",
    unless=r"(?:robot(?:ics)?|unicorn) (?:team|arm|project|lab|company|programme|program|startup|division|product)|your robots|thank\w* (?:\S+ )?for (?:the|your) (?:\S+ )?(?:kind|warm|honest|thoughtful)",
)
UNPAID = phrases(
    "{for free|unpaid|free of charge|without pay|pro bono}",
    "{glad|happy|thrilled|delighted|pleased|overjoyed|honored|honoured|grateful} {i|that|to|my|we|all}",
    "off work",
    "your little",
    "{been|was|were|is|all} {pointless|for nothing|in vain|a waste}",
)
_FOR_FREE = act(
    UNPAID,
    rf"(?:{_EFFORT}|i|to have) (?:\S+ ){{1,10}}(?:for free|free of charge|without pay|unpaid)|your (?:\S+ ){{0,2}}(?:unpaid|free) (?:\S+ )?(?:homework|assignments?|task|tests?|work|project|case|"
    r"consulting|challenge|exercise|labou?r)|your little (?:\S+ )?(?:homework|assignment|task|test|project|challenge|game|exercise|exam|panel|show)",
    rf"{_JOY} (?:that |to (?:learn|hear|know|see) (?:that )?)?(?:i {_EFFORT} |(?:my|all|all my) (?:\S+ ){{1,4}}(?:went|was|were|got) )(?:\S+ ){{0,9}}(?:off work|for (?:free|nothing|this|that|a (?:\S+ )?no)|"
    r"only to|just to (?:be|get|hear|receive)|pointless|in vain|wasted|into your)",
    unless=r"volunteer\w*|pro bono|i (?:\S+ )?(?:enjoyed|loved|learn\w*)|charity|nonprofit",
)
PRAISING = phrases(
    "{so |how |very |really |awfully |too |that was |that's |such |what }{nice|kind|good|sweet|thoughtful|generous|big|considerate|gracious|decent|lovely} of you",
    "what {a|an} {lovely|delightful|wonderful|great|nice|charming|beautiful|fantastic|marvellous|elegant|classy|interesting} {way|surprise|gesture|machine|show|performance}",
    "{bravo|slow clap|chapeau|touché|classy|congratulations to me|lucky me|oh joy|oh great|oh wonderful|oh good|just great}",
    "what a well",
    "personal touch",
    "made my {day|week}",
)
_PRAISED = act(
    PRAISING,
    r"(?:nice|kind|good|sweet|thoughtful|generous|big|considerate|gracious|decent|lovely) of you (?:\S+ ){0,9}?(?:after (?:only|just|a mere|all of|no more than|merely)|only (?:two|three|four|five|six|\d{1,2}) (?:weeks|months)|"
    r"to (?:at last|finally|even)|a (?:template|form)|so (?:quickly|promptly|fast) after|to (?:\S+ ){0,2}?(?:spare|manage|find|squeeze) (?:\S+ ){0,4}?(?:lines?|seconds?|words?|sentences?))",
    r"what an? (?:\S+ )?way (?:for me )?to (?:learn|find out|hear|be told|say no|reject|turn|get rejected|let (?:me|people|someone|candidates))",
    r"(?<=^ )(?:bravo|slow clap|chapeau) (?:, )?(?!for (?:the|your) (?:kind|launch|award|success)|to (?:the|whoever|your new))(?:what|really|truly|again|indeed|you|and|for|well|on|(?! \S))",
    r"(?<=^ )(?:wow , )?(?:oh (?:, )?(?:great|joy|wonderful|good|lovely|fantastic)|just great|lucky me|classy)(?= ,|(?! \S))",
    r"(?:feel|felt|feeling|sense|sensed|loved?|appreciated?|enjoyed?|see|saw) (?:\S+ ){0,3}personal touch(?! (?:you|that|of the (?:interview|call|talk)))",
    unless=r"(?:even|much) (?:\S+ )?(?:kinder|better|warmer)|feedback|thank\w* (?:\S+ ){1,3}(?:kind|warm|honest|personal)",
)

MOCKING_A_NO = (_FORM_LETTER, _QUARRY, _FOR_FREE, _PRAISED)
