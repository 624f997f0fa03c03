"""How writers run themselves down: their answers, their worth, their chances. To own a slip and put it right is none of this."""

from app.guidance.tone.speech_acts import LIGHT
from app.guidance.tone.utterance import act
from app.text.phrases import phrases

_BAD = r"(?:stupid|dumb|terrible|awful|horrible|idiotic|embarrassing|pathetic|hopeless|useless|ridiculous|dreadful|miserable|lousy|abysmal|worthless|incompetent)"
_SURELY = r"(?:surely|certainly|probably|obviously|clearly|of course|definitely|undoubtedly|all|no doubt|i am sure|must have been|far|much|way|so)"
_FELT = r"(?:know|guess|suppose|fear|think|feel|believe|realize|realise|admit|afraid|aware|sure|bet)"

SELF = phrases(
    "{stupid|dumb|terrible|awful|horrible|idiotic|embarrassing|pathetic|hopeless|useless|dreadful|lousy|worthless|incompetent|failure|idiot|fool|loser|disaster|embarrassment|worst}",
    "{good|smart|clever|bright|talented|qualified|experienced|strong} enough",
    "not {really |even |truly |actually |}{qualified|worthy|smart|clever|talented|good}",
    "{n't|n't really|never} {qualified|worthy}",
    "{aren't|am not|i'm not|was not|wasn't} {really |even |truly |actually |}{qualified|worthy|cut out}",
    "{others|people|candidates|applicants|everyone|everybody|someone|somebody} {was|were|is|are|must|surely|probably|certainly|than|much|far|like}",
    "{messed|screwed|mucked} {it |things |everything |that |this |}up",
    "{blew|bombed|botched|ruined|flunked} {it|the|my|this|everything|that|our}",
    "{deserve|waste|wasted|wasting|wasted so much of} {the|this|your|a|such}",
    "{nobody|no one|never} {ever |will |will ever |would |would ever |wants |want |}{find|get|want|hire|wants|hires|choose|hired|be hired|to hire}",
    "{like|as} me",
    "{nowhere near|nearly|half|remotely} {as |so |}{good|smart|clever|bright|talented|qualified|experienced|strong}",
    "so bad",
)
BELITTLES = act(
    SELF,
    rf"i (?:have |had )?{LIGHT}(?:gave|given|made|had|did) (?:(?:such|some|so many|only|nothing but|really|very) )(?:an? )?{_BAD} (?:answers?|impression|interview|performance|mistakes?|replies|job)",
    rf"i {LIGHT}(?:am|was|have been|felt|feel|must have been|must be) {LIGHT}(?:like )?(?:(?:such|just|probably|only|really|so|quite) )*(?:an? |the )?(?:complete |total |absolute |real |utter )?"
    rf"(?:{_BAD}|failure|idiot|fool|loser|disaster|embarrassment|worst (?:\S+ )?(?:candidate|applicant|person|one)|bad)(?= ,|(?! \S)| yesterday| today| (?:in|at|during|after) (?:the|my|our|that|your) (?:\S+ )?(?:interview|call|talk|meeting|test)| at (?:interviews|this)| you have| (?:and|for|but) (?:i|you|this|your))",
    rf"i {LIGHT}(?:{_FELT} (?:that )?(?:i )?)?{LIGHT}(?:am|was|will) {LIGHT}(?:not|never) {LIGHT}(?:be )?{LIGHT}(?:(?:good|smart|clever|bright|talented|qualified|experienced|strong) enough|worthy|smart|cut out (?:for|to)|deserving)",
    rf"i {LIGHT}(?:{_FELT} (?:that )?(?:i )?)?{LIGHT}(?:am|was) {LIGHT}(?:nowhere near|not nearly|not half|not remotely) (?:as |so )?(?:good|smart|clever|bright|talented|qualified|experienced|strong)",
    rf"{_FELT} (?:that )?(?:i )?{LIGHT}(?:am|was) {LIGHT}not {LIGHT}qualified(?! (?:to|in|as|yet|for (?!the|this|your|it)))",
    rf"(?:others|the others|(?:other|the other|all the other) (?:people|candidates|applicants)|everyone else|everybody else) (?:was|were|is|are|must have been|must be) {LIGHT}{_SURELY} {LIGHT}(?:much |far )?(?:better|stronger|smarter|more (?:qualified|suited|experienced))",
    rf"(?:you|there) {LIGHT}(?:{_SURELY} )*(?:had|have|saw|met|will find|found|are|were) (?:{_SURELY} )+(?:better|stronger|smarter|more qualified) (?:people|candidates|applicants|ones|options)(?: than me| than i| than myself|(?! \S))",
    r"(?:hire|want|take|choose|pick|need|employ|consider|waste (?:\S+ )?on) (?:someone|somebody|a person|people|anyone) (?:like|such as|as \S+ as) me(?= ,|(?! \S))",
    r"i (?:\S+ ){0,2}(?:do not|did not|never) (?:\S+ )?deserve (?:the|this|a|such|your|it|to (?:get|be))",
    rf"i (?:have |had )?{LIGHT}(?:blew|blown|bombed|botched|ruined|flunked|messed up|screwed up|mucked up|messed|screwed) (?:it|(?:the|my|this|that|our) (?:\S+ )?(?:interview|chance|call|talk|test)|everything|badly)(?= ,|(?! \S)| and| up| with| yesterday| completely| badly| totally)",
    r"i (?:\S+ ){0,3}(?:will|am going to|can|shall) never (?:\S+ )?(?:find|get|have) (?:a|any|another|such a) (?:\S+ )?(?:job|work|position|chance)(?! (?:like|as|that))|(?:no one|nobody) (?:\S+ )?(?:wants|hires|would|will|want) (?:\S+ ){0,3}?(?:me|hire me)(?= ,|(?! \S))",
    r"(?:sorry|apolog\w+|forgive me) (?:\S+ ){0,3}?wast(?:e|ed|ing) (?:\S+ ){0,3}?your (?:\S+ )?time|(?:made|making) (?:such )?a (?:\S+ )?fool (?:of|out of) myself",
    unless=r"understand|you (?:\S+ )?(?:told|said|explained|wrote|felt)|feedback|if i|unless|school|at first|years ago|as a child|used to|stupid question",
)
