"""How a reader is blamed outright: a question why, a delay or a neglect named, bad manners, a judgement passed."""

from app.guidance.tone.judgement import JUDGEMENTS
from app.guidance.tone.speech_acts import ANSWER_VERB, EXCUSED, KIND_BEFORE, LIGHT, SPAN, THEIR_SIDE
from app.guidance.tone.utterance import act
from app.text.phrases import phrases

_NOT_CHOSEN = (
    r"why (?:\S+ ){1,5}(?:select|selected|choose|chose|chosen|hire|hired|pick|picked|move|go|offer|successful|proceed)"
)
_SIDE = (
    r"(?:you|you guys|you people|you all|no one|nobody|none of you|not (?:a single |one )?(?:person|soul)|"
    r"your (?:team|company|office|firm|hr|"
    r"hr team|hr department|recruiters?|colleagues?|department|people|side|organi[sz]ation))"
)
_HAVE = r"(?:(?:have|has|had|did|do|does|could|can|would|will|are|were) )?"

WHY = phrases("why", "how come", "{any|the|a|some} reason")
_WHY_NOT = act(
    WHY,
    rf"(?:why|how come) (?:have|has|did|are|is|was|were|had|would|could|can) (?:you|no one|nobody|anyone|it|this|"
    rf"your \S+|the \S+|i) {LIGHT}(?:not|never|ignor\w+|avoiding|being ignored|silent|going silent)",
    rf"(?:why|how come) (?:have|has|had|did|are|is|can|could|will|would) not {LIGHT}(?:you|anyone|anybody|your|"
    rf"i (?:heard|received|gotten|been))",
    rf"why do (?:you )?not (?:you )?{LIGHT}{ANSWER_VERB}(?! (?:which|if|when|what|whether))",
    rf"(?:why|how come) (?:has )?(?:you|nobody|no one|your \S+) {_HAVE}{LIGHT}(?:not|never|ignor\w+|"
    rf"ghosted) {LIGHT}(?!been able)\S+",
    r"(?:why|how come) (?:has |have |did )?(?:no one|nobody|none of you) (?:has |have )?(?:\S+ed|got|gotten|even|"
    r"called|told|been)",
    r"why do you (?:keep|always|never|ignore)",
    r"why (?:the|this|such a) (?:long|radio )?(?:silence|delay)",
    r"reason (?:why |that )?(?:you|nobody|no one|i) (?:have|has|did|do) not (?:heard|received|been (?:told|"
    r"contacted|informed|updated)|replied|responded|answered|called|contacted|got)",
    unless=rf"{_NOT_CHOSEN}|no need|(?:could|would|can|may) you (?:kindly |please )?(?:explain|help|share)",
    not_after=(
        r"(?:(?<!not )understand|understood|see|explain|explains|realize|imagine)(?: \S+){0,2}|one|many|by|about|on|"
        r"into|of|showed|discussed"
    ),
)
SLOW = phrases(
    "taking",
    "why {it|this|that|everything} {takes|took|has|should|is}",
    "take you",
    "take so",
    "it take",
    "took so",
    "took you",
    "how {hard|difficult|long|much longer|many|dare|could|can}",
    "is it {really |honestly |}{so|that|too} {hard|difficult|much}",
    "{is|'s} {going on|happening}",
)
_TOO_SLOW = act(
    SLOW,
    rf"(?:why|what) {LIGHT}(?:is|has|was|are) {LIGHT}(?:(?:this|it|that|the \S+(?: \S+)?|your \S+|"
    rf"you) )?{LIGHT}(?:been )?(?:taking|took|take) {LIGHT}(?:you )?{LIGHT}(?:forever|ages|long|much)",
    rf"(?:it|this|that|everything|your \S+) (?:is|has been|was) {LIGHT}taking {LIGHT}(?:(?:way|far|"
    rf"much) )?(?:too long|forever|ages|an eternity)",
    rf"why (?:it|this|that|everything) (?:takes|took|has taken|should take|is taking) (?:\S+ ){{0,3}}?(?:{SPAN}|so long|this long|that long|ages|forever)",
    r"how (?:hard|difficult) (?:is it|can it be|could it be)",
    r"how (?:much longer|long|many (?:more )?times|many more \S+|many emails) (?:do|must|should|will|"
    r"shall) i (?:(?:have|need|be expected) to )?(?:wait|ask|write|email|call|keep|follow|beg|send)",
    r"how long (?:are|will) you (?:going to |planning to )?(?:keep|ignore|make|let)|how long does it take (?:you )?to",
    r"how can (?:it|this|that|a \S+) (?:\S+ )?take|is it (?:really |honestly )?(?:so|that|too) (?:hard|difficult|much) (?:to|for you)",
    r"what (?:on earth |the hell )?is (?:going on|happening)(?: (?:over )?there| with you| at your \S+|(?! \S))",
    r"how (?:could|can) you (?:not|just|even|treat|leave|ignore|forget)|how dare you",
    unless=r"sorry|apolog\w+|my (?:side|end|part)",
    not_after=KIND_BEFORE + r"|(?:know|realize)(?: \S+){0,3}",
)
NEGLECT = phrases(
    "{you|u|people|guys|team|company|office|firm|hr|recruiter|recruiters|colleague|colleagues|department|side|one|"
    "nobody|noone} "
    "{never|failed|neglected|refused|refuse|forgot|did not|didn't|didnt|do not|don't|have not|haven't|havent|"
    "has not|hasn't|hasnt|could not|couldn't|cannot|can't|"
    "still|even|just|simply|clearly|obviously|have|has|ever|bothered|responded|replied|answered|got back|returned|"
    "cared|apparently|seem|had}",
    "none of you",
    "{bothered|cared} to",
    "you've {never|not|still|failed|forgotten}",
    "not a {single |}person",
)
_NEGLECTED = act(
    NEGLECT,
    rf"{_SIDE} {LIGHT}{_HAVE}{LIGHT}(?:never|not) {LIGHT}(?:be bothered|(?!(?:keep|kept) me (?:waiting|hanging|in the dark|guessing)){ANSWER_VERB}|care(?:d)?(?: to)?(?= [,.]|"
    rf" $| about| enough| at))",
    rf"(?:no one|nobody|none of you) (?:(?:from|at|in) (?:\S+ ){{1,3}})?{LIGHT}{_HAVE}{LIGHT}(?:had the (?:decency|courtesy)|bothered|"
    rf"responded|replied|answered|got back|gotten back|called back|returned|cared)",
    rf"{_SIDE} {LIGHT}{_HAVE}{LIGHT}(?:failed|neglected|refused?|forgot|"
    rf"forgotten) {LIGHT}(?:to {LIGHT}{ANSWER_VERB}|about me|me(?= [,.]| $))",
    unless=EXCUSED,
    not_after=KIND_BEFORE + r"|(?:know|believe|hope|how|why)|(?:did|have)(?= $)",
)
NEGLECTFUL = phrases(
    "{ignoring|ignore|ignored|ghosting|ghosted|avoiding|stalling|strung|stringing|dodging|lying|lied|misled|disrespected}",
    "{left|leaving|leave|keep|kept|keeping|led|owe|let|wasted|waste|wasting} {me|my}",
    "{you|u} {keep|kept|broke}",
    "of my time",
    "did you {just |even |simply |not |}{forget|bother|lose|even}",
    "have you {just |all |}{forgotten|lost|even|been}",
    "do you even",
    "are you {even|kidding|seriously}",
    "where are you",
    "is {anyone|anybody|someone}",
    "lied to",
    "led on",
    "in the dark",
    "left hanging",
)
_LEFT_ALONE = act(
    NEGLECTFUL,
    r"(?:ghosting|ignoring) (?:\S+ )?(?:candidates?|applicants?|people|interviewees|me|us) (?:is|seems|has become|must be|"
    r"appears)(?! (?:\S+ )?(?:a|an|the|what|why|how|bad) )",
    rf"you (?:have |are |were |had )?{LIGHT}(?:been )?{LIGHT}(?:ghosted|ghosting|ignored?|ignoring|avoiding|"
    rf"stalling|lied|lying|misled|led me on|strung me|stringing|dodging|waste my|wasted my|wasting my|"
    r"left me (?:hanging|waiting|in the dark|hung)|leaving me|leave me (?:hanging|waiting|in the dark)|"
    r"kept me (?:waiting(?! (?:only |just )?(?:long enough|(?:for )?a (?:moment|minute)))|hanging|in the dark|guessing)|keep(?:ing)? me (?:waiting|hanging|in the dark|guessing)|"
    r"(?:keep|kept) (?:ignoring|putting|pushing|delaying|making|avoiding|changing)|broke your|let me down|owe me|"
    r"wasted? (?:\S+ ){1,4}of my (?:time|life))",
    r"(?:i am|i have been|i was|i feel|i felt|am i|being|get|got|been) (?:like i am |just |"
    r"clearly )*(?:being )?(?:ghosted|ignored|strung along|led on|left hanging|left in the dark|lied to|"
    rf"kept in the dark|disrespected)(?! by (?!{THEIR_SIDE}\b))",
    r"did you (?:just |even |simply )?(?:forget (?:about )?(?:me|my)|bother|lose my|not even|even (?:read|look|"
    r"see|bother|get))",
    r"have you (?:just |all )?(?:forgotten (?:about )?(?:me|my)|been ignoring|even)|are you (?:even|seriously|"
    r"kidding)|do you even (?:care|read|want|have)",
    r"where are you(?! \S)|is (?:anyone|anybody|someone) (?:even )?(?:there|home|alive|reading)",
    unless=(
        r"my (?:previous|current|last|former|old) \S+ (?:ghosted|ignored|lied)|(?:if|hope|not) (?:i|you) (?:have |"
        r"do )?(?:not )?(?:waste|wasted|wasting)"
    ),
    not_after=KIND_BEFORE,
)
MANNERS = phrases(
    "least you",
    "least that you",
    "{should|ought to|could|shoulda} {have|at least|really}",
    "{should|could}'ve",
    "{courtesy|decency} of",
    "{common|basic|professional} {courtesy|decency|respect|manners}",
    "{not|n't|never|even|dont} {even |}care",
    "{no|zero|little} {respect|regard|consideration}",
    "how you {treat|run|do|handle}",
    "treat {people|candidates|applicants|me}",
    "treating {people|candidates|applicants|me}",
    "treated like",
    "treated {this|that} way",
    "would have",
    "would've",
)
_NO_MANNERS = act(
    MANNERS,
    r"(?:yet to|not|never|without|even|deserve|expect|expected|at least) (?:\S+ ){0,4}the (?:\S+ )?(?:courtesy|decency) of",
    r"(?:to be|been|being|was) treated (?:like (?:this|that|dirt|air)|(?:this|that) way|so \S+)|"
    rf"(?:any|every|a) (?:\S+ )?(?:company|employer|firm|professional|person|recruiter|adult) would (?:\S+ )?have {LIGHT}(?:\S+ )?{ANSWER_VERB}",
    r"(?:the )?least (?:that )?you (?:can|could) (?:do|have)|you could (?:have )?at least|you could at least",
    rf"you (?:should|ought to) (?:at least |really )?have {LIGHT}(?:told|called|let|replied|responded|answered|"
    rf"informed|contacted|warned|known better|had the)",
    r"(?:common|basic) (?:professional )?(?:courtesy|decency|respect|manners)|(?:no|lack of|"
    r"zero) (?:professional )?(?:courtesy|decency|manners)",
    r"you (?:people )?(?:clearly |obviously )?(?:do not|never|could not) (?:even )?care(?! to)|(?:no|zero|"
    r"little) (?:respect|regard|consideration) for",
    r"(?:is (?:this|that)|this is|so this is) how you (?:all )?(?:treat|run|do|handle)|treat(?:ing)? (?:people|"
    r"candidates|applicants|me) (?:like|this way|so|that way)",
    unless=r"out of|extend the|showed|shown",
    not_after=KIND_BEFORE,
)
BLAME = (
    _WHY_NOT,
    _TOO_SLOW,
    _NEGLECTED,
    _LEFT_ALONE,
    _NO_MANNERS,
    *JUDGEMENTS,
)
