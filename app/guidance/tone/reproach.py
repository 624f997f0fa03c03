"""How a reader is blamed outright: a question why, a fault stated, a neglect named, a judgement passed."""

from app.guidance.tone.speech_acts import ANSWER_VERB, CONDITION, LIGHT, SPAN, THEIR_SIDE
from app.guidance.tone.utterance import act
from app.text.phrases import phrases

_NOT_CHOSEN = (
    r"why (?:\S+ ){1,5}(?:select|selected|choose|chose|chosen|hire|hired|pick|picked|move|go|offer|successful|proceed)"
)
_KIND_BEFORE = (
    rf"{CONDITION}|(?<!not )(?:understand|understood|appreciate)\w*(?: \S+){{0,3}}|(?:no worries|sorry|glad|"
    rf"sure)(?: \S+){{0,3}}|"
    r"not (?:saying|mean|suggesting|think|your)(?: \S+){0,3}|reason"
)
_EXCUSED = r"sorry|apolog\w+|no worries|(?:completely|fully|totally|and|which) i? ?understand|to be fair"
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
    not_after=_KIND_BEFORE + r"|(?:know|realize)(?: \S+){0,3}",
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
    unless=_EXCUSED,
    not_after=_KIND_BEFORE + r"|(?:know|believe|hope|how|why)|(?:did|have)(?= $)",
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
    r"kept me (?:waiting|hanging|in the dark|guessing)|keep(?:ing)? me (?:waiting|hanging|in the dark|guessing)|"
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
    not_after=_KIND_BEFORE,
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
    not_after=_KIND_BEFORE,
)
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
    unless=rf"not your|{_EXCUSED}|patience|thank",
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
        rf"impolite)|{_EXCUSED}|how good|not (?:be )?unfair"
    ),
    not_after=_KIND_BEFORE + r"|(?:hope|trust)(?: \S+){0,1}",
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
    "{clearly|obviously|apparently|evidently} {have|had|do|did|don't|didn't|haven't|not|no|never|forgot|are|aren't|you}"
)
_SEEN_THROUGH = act(
    COUNTED,
    r"you (?:clearly|obviously|apparently|evidently) (?:do not|have no|are not|never|did not|forgot|could not|"
    r"have not)|(?:clearly|obviously|apparently|evidently) (?:, )?you (?:do not|have no|are not|never|did not|"
    r"forgot|could not|have not)",
    not_after=_KIND_BEFORE,
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
    unless=rf"{_EXCUSED}|select|selected|chose|chosen|hear|not surprising|(?:my|our) (?:lack|absence)",
)

BLAME = (
    _WHY_NOT,
    _TOO_SLOW,
    _NEGLECTED,
    _LEFT_ALONE,
    _NO_MANNERS,
    _YOUR_FAULT,
    _JUDGED,
    _UPSET_WITH_YOU,
    _SEEN_THROUGH,
    _ICILY,
)
