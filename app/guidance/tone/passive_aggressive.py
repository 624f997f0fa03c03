"""Reminding people of what they did not read is a reproach in polite dress, and everybody hears it. Nobody needs to be
told that there was an earlier mail: repeat in one sentence what it asked, and the reader can answer at once.
"""

from collections.abc import Iterator

from app.guidance.tone.aim import aimed, unfriendly
from app.guidance.tone.resentment import FAINT, RESENTMENT
from app.guidance.tone.speech_acts import EARLIER, LIGHT, MAIL, MANY, NTH, SPAN
from app.guidance.tone.utterance import act, acts, merged
from app.rules import Bad, Finding, Good, NoLimits, Severity, rule
from app.situation import Situation
from app.text.phrases import phrases
from app.text.reading import Reading

REMINDING = phrases(
    "{as|like} {i|we|i've} {have |}{already|said|previously|told|wrote|stated|explained|mentioned|repeatedly|clearly|noted|pointed out|asked|once|just|indicated}",
    "{as|like} {already|previously|repeatedly|clearly} {said|stated|mentioned|explained|communicated|written|told|indicated|noted}",
    "per my",
    "{again and again|time and again}",
    "to repeat myself",
    "repeat myself",
    "as {already |}{stated|said|mentioned|written|explained|indicated|noted|outlined} in my",
    "remind you",
    "to reiterate myself",
    "{well|no doubt|surely|certainly} {aware|know|knows}",
    "as you {know|should know|well know}",
    "let me remind you",
    "may i remind you",
    "i remind you",
    "might i remind",
    "need i remind",
)
_REMINDED = act(
    REMINDING,
    r"(?:as|like) (?:i|we) (?:have )?(?:already|previously|repeatedly|clearly|once) (?:said|mentioned|wrote|"
    r"written|stated|explained|told|noted|pointed|indicated|asked|informed|emailed)",
    rf"(?:as|like) (?:i|we) (?:have )?(?:said|mentioned|wrote|written|stated|explained|told you|noted|pointed out|"
    rf"indicated|asked)(?: you)? (?:(?:already|several times|many times|twice|repeatedly)|(?:before|in|"
    rf"already in) (?:my|the|both|all) (?:{EARLIER} |{MANY} )+{MAIL})",
    r"(?:as|like) (?:already|repeatedly|clearly) (?:said|stated|mentioned|explained|communicated|written|told|"
    r"indicated|noted)|as previously (?:stated|explained|communicated|indicated)",
    rf"(?:as )?per my (?:{EARLIER} |{MANY} )+{MAIL}|per my {MAIL}",
    rf"as (?:\S+ )?(?:stated|said|mentioned|written|explained|indicated|noted|outlined) in my (?:{EARLIER} |{MANY} )*{MAIL}",
    r"(?:have|having|hate|tired|need|had) (?:\S+ )?to repeat myself|(?:let me|may i|might i|need i|must i|"
    r"allow me to|do i have to|i) remind you (?:that|of my|again|once)",
    r"as you (?:are|must be|should be|were) (?:no doubt |surely |certainly |very |well |fully )*(?:well|no doubt|"
    r"surely|certainly|fully) aware|as you (?:well|very well|should|no doubt|surely|certainly) know|you (?:are|"
    r"were|should be|must be) (?:well|fully|very well|no doubt) aware",
    unless=(
        r"interview|conversation|phone|meeting|when we (?:spoke|met|talked)|meant to|as i (?:have )?already (?:told|"
        r"mentioned to) (?:the|my)|thank you for remind"
    ),
)
MISSED = phrases(
    "in case",
    "{missed|overlooked|ignored|unanswered|unread|unreturned}",
    "{did|do|have} {you |}{not |even |}{get|got|received|receive|see|seen|read} my",
    "{didn't|haven't} you {get|receive|see|read|received|seen}",
    "not sure {if|whether} you",
    "wondering {if|whether} you {even|ever}",
    "may or may not",
    "{you people|you guys|you lot|anybody there|anyone there|anybody over there|anyone over there|someone there} {even|ever|actually}",
    "{keeps|keep} {sinking|getting lost|disappearing|vanishing|slipping}",
)
_MISSED = act(
    MISSED,
    r"(?:do|does|did|will) (?:you (?:people|guys|lot)|any(?:one|body)(?: over)? there) (?:even|ever|actually) (?:\S+ )?(?:read|check|answer|reply|respond|look|work|open|care)",
    r"(?:which|that|what) you may or may not have (?:\S+ )?(?:opened|read|seen|received|noticed|got|gotten|looked at)",
    rf"(?:it|{MAIL}) (?:obviously |apparently |clearly |evidently |just |always ){{1,2}}(?:keeps?) (?:sinking|getting lost|disappearing|vanishing|slipping)",
    rf"in case (?:that )?(?:you|it|they) (?:\S+ ){{1,4}}my (?:\S+ )?(?:{MANY} (?:\S+ )?{MAIL}|(?:previous|"
    rf"earlier|last|other|many) (?:emails|mails|messages|notes|letters|voicemails|calls|attempts|followups|"
    rf"reminders))",
    rf"(?:my|the) (?:\S+ )?(?:unanswered|unread|unreturned|ignored) {MAIL}|(?:my|all my|"
    rf"all of my) {MANY} (?:{EARLIER} |unanswered )?{MAIL}(?! (?:of|with) (?:your|the) )",
    r"(?:did|do) you (?:not|even) (?:get|receive|see|read|check|look at) (?:my|your|any|all)|(?:have|"
    r"did) you (?:not|even|ever) (?:received|seen|read|got|gotten|opened|looked at|bothered) (?:my|any)|"
    r"(?:wonder\w*|if|whether) (?:if |whether )?you (?:even|ever) (?:read|receive|got|see|look|opened)",
    unless=r"(?:my )?(?:two|three|several) (?:emails|messages) (?:arrived|came|bounced)|bounced|spam",
)
_UNSURE = act(
    MISSED,
    rf"not sure (?:if|whether) you (?:\S+ )?(?:saw|got|received|seen|missed|read|noticed|have seen|"
    rf"have received) my (?:{EARLIER} ){MAIL}",
)
COUNTING = phrases(
    "{second|third|fourth|fifth|sixth|2nd|3rd|4th|5th|umpteenth|nth} {time|email|mail|message|attempt|follow-up|followup|follow up|request|reminder|try|letter|note|inquiry}",
    "{three|four|five|six|several|many|multiple|countless|numerous|two} {times|emails|mails|messages|attempts|follow-ups|followups|follow ups|reminders}",
    "{written|emailed|asked|contacted|called|reached out|followed up|messaged|sent} {you |to you |}{twice|repeatedly|already|now|again|numerous|multiple|many|several|two|three|four|five}",
    "{written|emailed|asked|contacted|reached out|followed up} to you",
    "yet again",
    "{reminder|attempt|email|mail|message|note|try|follow-up|followup} {number|no.|no|nr|nr.|#}",
    "once again{,|} {i|having|forced}",
    "third time",
    "on my {previous |earlier |last |}{follow-up|followup|follow up}",
)
_COUNTED = act(
    COUNTING,
    r"(?:reminder|attempt|try|followup|(?<=this is )(?:email|mail|message|note)|(?<=^ )(?:email|mail|message|note)) "
    r"(?:number |no |nr )(?:two|three|four|five|six|seven|eight|nine|ten|[2-9]|1\d)",
    rf"(?:this|it) (?:is|will be|would be|makes) {LIGHT}(?:my|the) {NTH} (?:\S+ )?(?:time|{MAIL}|try)|"
    rf"for the {NTH} time(?! (?:i (?:visited|met|applied)|in (?:a|my)))|my {NTH} (?:unanswered |"
    rf"consecutive )?(?:{MAIL}|try)(?! (?:interview|round))",
    rf"i have (?:now |already |previously ){{0,2}}(?:written|emailed|asked|contacted|called|reached out|"
    rf"followed up|messaged|sent|tried)(?: to)?(?: you| your office)? (?:(?:\S+ ){{0,2}}(?:twice|repeatedly|"
    rf"{MANY} (?:times|{MAIL})))",
    rf"i (?:already )?(?:wrote|emailed|asked|contacted|called|followed up|messaged|"
    rf"sent) (?:to )?(?:you )?(?:\S+ )?(?:twice|repeatedly|{MANY} (?:times|{MAIL}))",
    rf"(?:after|despite|and) (?:sending |my )?{MANY} (?:unanswered |unreturned )?(?:emails|mails|messages|"
    rf"attempts|followups|reminders|calls|voicemails)(?! (?:from|with) you)",
    r"third time(?: is|'s|s)? (?:the |a )?(?:charm|lucky)|follow(?:ing|ed)? up (?:again )?on my (?:\S+ )?follow ?ups?",
    r"(?:i am |here i am |writing |forced to |have to )(?:\S+ ){0,3}yet again|once again (?:, )?i (?:am|have to|"
    r"must) (?:writing|asking|ask|write|forced)",
    unless=r"interview(?:ed)? (?:\S+ )?(?:two|three|several)|sorry|apolog\w+|thank you for your (?:\S+ )?emails",
)
SNIDE = phrases(
    "{busy|bothered}",
    "{guess|suppose|presume} {you|i'm|i am|my|your|that|it|this|no|nobody}",
    "i see you",
    "must be nice",
    "busy and important",
    "silence {means|is|as}",
    "in case you {have |}{forgot|forgotten}",
    "thank{s| you} for your {overwhelming|deafening|continued|non-existent|lack|total|complete}",
    "would {have been|be} nice",
    "would've been nice",
    "{take|takes|taken|took} {you |}{only |just |more than |less than |}{a|one|two|five|thirty|30|10|ten|long|much}",
    "a simple",
    "{thanks|thank you} for {nothing|ignoring|not|the silence|wasting|keeping|finally|your silence|never|all the silence}",
    "with all due respect",
    "only been",
    "get around to",
    "{hello|anyone|anybody} {?|there|out}",
    "hello?",
    "earth to",
    "not that {you|it|anyone}",
    "thought {you|a|someone|that|your}",
    "hoped {that|a|you|for}",
    "assumed {that|a|you}",
    "any day now",
    "{glad|nice|good} to {see|know} {how|that|you|my}",
    "not a priority",
    "priority {for|to} you",
    "in your {busy|precious|valuable}",
    "precious time",
    "when you {finally|eventually}",
    "finally {find|found|decide|decided|got|get|reply|replied|respond}",
    "a quick {reply|no|yes}",
    "{correct|forgive} me",
    "{asleep|awake|alive|on strike|hibernating}",
)
_SNIPED = act(
    SNIDE,
    r"(?:clearly|obviously|apparently|evidently|i (?:guess|suppose|assume|presume|see|take it|gather)|you (?:are|"
    r"were|must be|seem)) (?:(?:that|you|your team|you are|are|is|were|must be|seem|to be|just|clearly|obviously|"
    r"apparently|simply|far|way|all|much) ){0,5}too (?:busy|important|good) (?:to|for)",
    r"(?:clearly|obviously|apparently|evidently) (?:, )?(?:you|your team|my \S+|i) (?:\S+ ){0,3}(?:too busy|"
    r"not interested|not important|not a priority|not (?:worth|care|matter))|(?:clearly|obviously|apparently|"
    r"evidently) not (?:a priority|interested|important|worth)|(?:is|am|was|are) (?:clearly|obviously|apparently|"
    r"evidently) not (?:a priority|interested|important|worth)",
    r"i (?:guess|suppose|presume) (?:that )?(?:you (?:are|were|have|do|did|just|must|forgot|lost|found|will)|"
    r"i am (?:not|just|still)|my (?:application|emails?|time|messages?)|your silence|that is (?:a no|my answer|it|"
    r"how)|no (?:news|answer|one)|this is (?:it|how)|it is too (?:much|hard)|nobody)",
    r"(?:would have been|would be) nice (?:if you (?:\S+ )?(?:could |would |had )?(?:at least|actually|ever|"
    r"finally|bothered|told|replied|responded|answered|let me know|even)|to (?:at least|actually|finally|"
    r"hear something|get an answer|be told|have been)|of you)",
    r"(?:a|an|one) (?:simple|quick|short|one line|brief|two line) (?:\S+ ){1,4}(?:is not (?:too much|that|so)|"
    r"would (?:have )?(?:suffic\w*|been (?:nice|enough|appreciated|sufficient)|do|be enough|be nice)|(?:only |"
    r"just )?takes)",
    r"(?:it |would |will |does |can )(?:really )?(?:only |just |not )?(?:take|takes) (?:you )?(?:only |just |"
    r"more than |less than |literally )?(?:a (?:minute|second|moment|few (?:minutes|seconds))|(?:one|two|five|30|"
    r"thirty|10|ten) (?:minutes?|seconds?)) (?:of your (?:\S+ )?time )?to (?:reply|answer|respond|write|send|let|"
    r"tell|type|email|say|call|pick)",
    r"(?:thanks|thank you) for (?:nothing(?! (?:but|less|other|short))|ignoring|the silence|your silence|wasting|finally (?:repl|respond|answer|getting back|getting in|writ|lett|tell)\w*|keeping me (?:waiting|"
    r"in the dark|hanging|guessing)|not (?:\S+ )?(?:repl\w+|respond\w*|answer\w*|get\w*|call\w*|let\w*|bother\w*|"
    r"car\w+)|never)",
    r"must be nice to (?:ignore|leave|have (?:people|others) wait|(?:let|keep|make) (?:people|others|candidates|applicants|me|us) wait\w*|not|never)|(?:so |all |very |terribly )*busy and important|(?:assume|guess|suppose|take it|take) (?:that )?(?:your |the |this )?silence (?:means|is|as)|in case you (?:have )?(?:forgot|forgotten)(?! (?:who|me))",
    r"(?:thanks|thank you) for your (?:overwhelming|deafening|continued|total|complete|non-existent) (?:silence|lack)|(?:thanks|thank you) for your lack of",
    r"(?:is|are) (?:your|the|everybody|everyone|anybody|anyone) (?:\S+ ){0,4}(?:asleep|awake|alive|on strike|hibernating)(?! \S)",
    r"with all due respect|(?:no (?:rush|hurry|pressure) )?(?:, )?it is only been|(?<=^ )(?:no (?:rush|hurry|"
    r"pressure) , )?(?:it has |has )only been " + SPAN,
    r"(?:whenever|when|if) you (?:can )?(?:finally |eventually |ever |actually )+(?:get|find|have|decide|manage|"
    r"feel)|(?:whenever|when|if) you (?:get around to|can be bothered|could be bothered)|(?:not that (?:you|"
    r"anyone) (?:care|would|ever)|not that it matters)",
    r"i (?:would have|had|would) (?:thought|hoped|assumed|expected) (?:that )?(?:you|a (?:company|professional|"
    r"firm|reputable|serious)|someone|somebody|your|an? (?:answer|reply|company)|for (?:more|better|"
    r"at least))(?! would be (?:interested|happy))",
    r"(?<=^ )any day now(?! \S)|(?:not|hardly) (?:a|your) (?:high |"
    r"top )?priority(?: (?:for|to) you)?|in your (?:oh )?so busy|(?:your|of your) precious time|"
    r"(?<=^ )(?:hello , )?(?:is )?(?:anyone|anybody) (?:there|out there|home)(?! \S)",
    unless=(
        r"i (?:know|understand|realize|am sure|imagine|hope) (?:that )?(?:you|it) (?:\S+ ){0,3}busy|(?:might|may|"
        r"could|would) be (?:too )?busy|if you (?:are|were) (?:too )?busy|no rush at all|happy to|"
        r"completely understand|(?:may|might|could) have (?:gone|been|got|ended|landed|slipped)|would be nice to (?:meet|work|see|join|talk|discuss|catch)|i guess i am (?:just |"
        r"still )?(?:excited|curious|nervous|a bit)|i (?:know|realize|understand)(?: that)? it has only"
    ),
)
FORGOTTEN = phrases("radar", "the cracks", "{be|been|was|am} forgotten", "too {busy|important}")
_FORGOTTEN = act(
    FORGOTTEN,
    r"i (?:have )?(?:\S+ )?(?:apparently|obviously|clearly|evidently|seem to have|must have|appear to have) (?:have )?(?:fall|fell|fallen|"
    r"slip|slipped|dropped|disappeared|been forgotten)|(?:apparently|obviously|clearly|evidently) (?:, )?i (?:have |was |am )?(?:been )?"
    r"(?:fell|fallen|slipped|dropped|forgotten)|i (?:was|am|have been) (?:apparently|obviously|clearly|evidently) (?:been )?forgotten",
    r"too (?:busy|important) (?:to|for) (?:\S+ ){1,6}(?:, )?(?:apparently|obviously|clearly|evidently|it seems|i guess|i suppose)",
    r"(?:apparently|obviously|clearly|evidently) (?:\S+ )?(?:\S+ )?too (?:busy|important) (?:to|for)",
    rf"(?:all )?(?:of )?my (?:{EARLIER} )?{MANY} (?:\S+ )?{MAIL} (?:\S+ ){{0,3}}(?:slipped|fell|fallen|dropped|gone|vanished|disappeared)(?: \S+){{1,2}} (?:the )?(?:cracks|radar)",
    unless=r"my (?:email|mail|message|application) (?:\S+ ){0,3}(?:spam|junk)|i was (?:far |much )?too busy",
)


@rule(
    title="Sounds passive-aggressive",
    severity=Severity.CAUTION,
    sources=[
        "Purdue career office: telling readers what they should have known makes them defensive",
        "Adobe consumer e-mail survey 2018: reminders of an earlier mail are among the phrases that annoy office workers most",
    ],
    words=True,
    bad=[
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            Per my last email, I would like to know whether there is any news on the analyst position.

            Sam
            """,
            marks="Per my last email",
        ),
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            Just in case you missed my previous three emails: is there any news on the analyst position?

            Sam
            """,
            marks="in case you missed my previous three emails",
        ),
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            I guess you are too busy to reply, but is there any news on the analyst position?

            Sam
            """,
        ),
    ],
    good=[
        Good(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            As I mentioned in our interview, I have led a migration like yours. Is there any news on the analyst position?

            Sam
            """
        ),
        Good(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            I know you must be busy, so a short reply is plenty: is there any news on the analyst position?

            Sam
            """
        ),
    ],
)
def check(draft: Reading, situation: Situation, limits: NoLimits) -> Iterator[Finding]:
    plain = acts(draft, (_REMINDED, _MISSED, _COUNTED, _SNIPED, _FORGOTTEN)) + unfriendly(draft, RESENTMENT)
    places = merged(plain + aimed(draft, FAINT, complains=bool(plain)))
    mild = acts(draft, (_UNSURE,)) if not places else []
    if places or mild:
        yield Finding(
            "The reader will hear the reproach in this. Drop the hint at what they missed and ask your question afresh, in one sentence.",
            spans=tuple(draft.mark(*p) for p in places or mild),
            severity=None if places else Severity.HINT,
        )
