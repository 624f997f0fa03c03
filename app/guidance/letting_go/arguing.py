"""A rejection is hardly ever taken back, however kindly you ask: the other person has mostly accepted already. Who disputes
it is remembered for that; who takes it well is often the first to be called when another position opens.
"""

from collections.abc import Iterator

from app.guidance.letting_go.objections import OBJECTIONS
from app.guidance.letting_go.refused import refused
from app.guidance.tone.reprisal import AIRS, SUES
from app.guidance.tone.speech_acts import LIGHT
from app.guidance.tone.utterance import act, acts, merged
from app.rules import Bad, Finding, Good, NoLimits, Severity, rule
from app.situation import Situation
from app.situation.purpose import Purpose
from app.text.phrases import phrases
from app.text.reading import Reading

_LATER = (
    r"future|other (?:roles?|positions?|openings?|opportunit\w+)|another (?:role|position|opening|opportunity)|"
    r"next time|down the (?:road|line)|later|different (?:role|position)|if (?:something|"
    r"anything) (?:else )?(?:changes|opens|comes)|similar (?:role|position)|(?:should|if) (?:you|your \S+|the \S+|"
    r"circumstances) (?:ever )?(?:reconsider|change)|upcoming|one day|some ?day"
)
_NEGATED = (
    r"not (?:\S+ ){0,3}(?:reconsider|change your mind|argue|dispute|question|challenge|appeal|contest)|(?:i|"
    r"we) (?:have |had |will )?reconsidered? (?:my|the way)|salary|compensation|(?:start(?:ing)?|the) (?:date|time|"
    r"package)|benefits"
)
_DECISION = (
    r"(?:your|this|that|the) (?:\S+ )?(?:decision|choice|outcome|result|rejection|verdict|assessment|evaluation|"
    r"judgment|judgement|conclusion)"
)

RECONSIDERING = phrases(
    "think {again|twice|it over|it through|about|this}",
    "no {way|chance|possibility|hope}",
    "nothing {you|that|else|we|i}",
    "something {you|that|we|i|else}",
    "{decision|rejection} {really |truly |absolutely |}final",
    "be {changed|reversed|overturned}",
    "let me {show|prove|convince|demonstrate}",
    "{reconsider|re-consider|reconsideration|reconsidering|reconsidered|rethink|revisit|re-evaluate|reevaluate|reassess|reverse|overturn|appeal|appealing|reopen|re-open|rethinking|revisiting|re-evaluating|reevaluating|reassessing|reversing|overturning|reopening|re-opening}",
    "change your mind",
    "{another|second|closer|fresh|new|one more} {look|chance|opportunity|shot|interview}",
    "{chance|opportunity} to prove",
    "{consider|review|look at|evaluate} {me|my application|my profile|my cv|my resume|my candidacy} {again|once more|one more time|anew}",
    "{application|candidacy|profile|resume|cv} {again|once more|one more time}",
    "{should|could|might|ought to|would} {perhaps |maybe |please |}{look|think|read|weigh|consider|review|revisit}",
    "{still|yet} {consider|hire|be considered|interview|choose|invite|give me|have a chance|possible|a chance|any chance|open}",
    "{any|some} {way|chance|possibility|hope} {that |}{you|i|to|for me|we|of}",
    "no for an answer",
    "{second|another|independent} {opinion|pair of eyes}",
    "my {file|case|test|portfolio|answers|papers|documents|interview} {again|once more|one more time}",
    "there {is|must be|has to be} {surely|certainly|definitely|still}",
    "change {anything|things|your|the|matters|that}",
    "{changes|change} {your|anything|the}",
    "before {you|it|this} {finalise|finalize|finally|close|is final|are final|make}",
)
# Before a no these words are about the next round.
_ONCE_MORE = act(
    RECONSIDERING,
    r"(?:take|have|give (?:me|my \S+|it)|get|deserve|request|allow me|grant me|(?:ask(?:ing)?|hop(?:e|ing)|ready|"
    r"available|open|wish(?:ing)?|beg(?:ging)?) (?:for|to)) (?:just )?(?:another|a second|a closer|a fresh|a new|one more) (?:look|chance|"
    r"opportunity to (?:interview|prove|show|present)|shot|interview|try)(?! (?:to (?:meet|work|speak|talk|learn)|"
    r"at (?:the|a) (?:role|position) in))",
    unless=rf"{_NEGATED}|{_LATER}|i (?:have (?:got )?|got )(?:\S+ )?(?:another|one more) (?:interview|chance|shot)(?! with you)|reschedul\w+|postpone\w*|(?:thank|thanks|grateful)(?: \S+){{0,6}} (?:interview|chance)",
)
_LET_ME = act(
    RECONSIDERING,
    r"let me (?:show|prove|convince|demonstrate)(?: (?:you|that|it|what))?",
    unless=rf"{_NEGATED}|{_LATER}",
)
_RECONSIDER = act(
    RECONSIDERING,
    r"(?:please|could you|can you|would you|will you|you to|you should) (?:\S+ )?think (?:about |over |through )?(?:it|this|that|the "
    r"decision|your decision|my \S+)(?: over| through| about)? (?:\S+ )?(?:again|once more|one more time|twice)",
    r"(?:is|are) there (?:\S+ )?(?:not (?:a|any)|no) (?:\S+ )?(?:way|chance|possibility|hope) (?:\S+ ){0,5}(?:chang\w+|revers\w+|"
    r"revis\w+|reconsider\w*|rethink\w*|still|get|consider\w*|overturn\w*|convinc\w+|persuad\w+)",
    r"(?:(?:surely|certainly) (?:, )?there (?:is|must be|has to be)|there (?:must|has to) be|(?:is|can) there (?:really |truly |"
    r"honestly |absolutely )*(?:be )?(?:nothing|not anything)) (?:something |anything )?(?:else )?(?:that )?(?:you|we|i|your team) "
    r"(?:can|could|might) (?:still )?(?:do(?= ,| about| for me| to change|(?! \S))|change)",
    r"(?:you|they|the (?:committee|panel|team|board|jury|manager)|your (?:\S+ )?(?:team|panel|colleagues)) (?:should|could|might|ought to|would) "
    r"(?:\S+ )?(?:look|think|read|weigh|consider|review|revisit) (?:\S+ ){0,6}(?:again|once more|anew|afresh|a second time|one more time)",
    r"think (?:again|twice|it over)(?: (?:about|over))?(?! (?:about )?what i)|(?:is|are) (?:the|your|this) (?:decision|rejection) (?:really |truly |absolutely )?final|can (?:it|this|the decision|that) (?:\S+ )?be (?:changed|reversed|overturned)",
    r"giv(?:e|ing) me another \S+",
    r"(?:reconsider|re-consider|rethink|revisit|re-evaluat|reevaluat|reassess|revers|overturn|reopen|"
    r"re-open)(?:e|ing|ed)? (?:\S+ ){0,4}(?:decision|application|candidacy|me|my \S+|it|this|choice|outcome|"
    r"rejection|position|profile|case|offer|options|assessment|interview)|reconsideration|(?:ask|asking|urge|hope|"
    r"hoping|request|like|want|please|could|would|can|beg|possible|will) (?:\S+ ){0,5}(?:reconsider|"
    r"change your mind|rethink)",
    r"(?:like|want|wish|hereby|going|writing|decided|intend|plan|considering) (?:\S+ )?(?:to )?appeal|"
    r"i (?:\S+ )?appeal|my appeal",
    r"(?:chance|opportunity) to prove (?:you |that |myself|my|to you)|(?:consider|review|look at|evaluate) (?:me|"
    r"my \S+) (?:again|once more|one more time|anew)|(?:review|read|consider|look at|check) my (?:application|file|case|test|portfolio|answers|papers|documents|interview|"
    r"candidacy|profile|resume|cv) (?:again|once more|one more time)|not (?:take|accept) (?:a )?no for an answer",
    r"there (?:is|must be|has to be) (?:surely|certainly|definitely|still) (?:something|a way|some way|a chance|hope)|"
    r"(?<!you )(?<!you ever )(?:like|want|wish|ask|asking|get|have|request|for|suggest|seek) (?:\S+ ){0,3}(?:second|another|independent) (?:opinion|pair of eyes)|"
    r"(?:would|could|can|will|might|does|if) (?:that|this|it|which|a \S+|i) (?:\S+ ){0,4}chang(?:e|es) (?:anything|things|your (?:mind|decision|view)|the (?:decision|outcome|result)|matters|that)|"
    r"(?:talk|meet|speak|interview|discuss|call|met|spoke) (?:\S+ ){0,4}before (?:you|it|this) (?:\S+ )?(?:finali[sz]e|close|is final|are final|make)",
    r"(?:any|some) (?:way|chance|possibility|hope) (?:that )?(?:(?:you|i|we|of|to|"
    r"for me)(?: to)? )(?:\S+ ){0,4}(?:still|reconsider\w*|change|interview|be considered|get|hire|choose|"
    r"chang\w+|chance|back|mistake)|(?:could|would|can|will) you (?:\S+ )?still (?:consider|hire|interview|"
    r"give me|choose|invite)",
    unless=rf"{_NEGATED}|{_LATER}|reschedul\w+|postpone\w*",
)
_CONCEDED = (
    rf"{_LATER}|my (?:own )?mistake|(?:learn|learned) from|mistake on my|i was wrong|no hard feelings|"
    rf"completely understand|fully understand|(?<!not )(?:see|understand) (?:\S+ )?why you|hard feelings|"
    rf"not (?:want|wish|mean|here|going) to (?!accept)|(?:i|and|but) (?:(?!not )\S+ ){{0,2}}(?:respect|accept) (?:it|this|that|your \S+|the \S+)(?! (?:\S+ )?(?:but|however))|agree with your feedback|trust (?:in )?your (?:\S+ )?(?:judge?ment|decision|choice)"
)
DISPUTING = phrases(
    "{premature|hasty|rushed|short-sighted|shortsighted|unreasonable|incomprehensible}",
    "better than",
    "{accept|agree} {this|that|it|your|the|with|on}",
    "{get|fathom|grasp|comprehend|follow} {how|why}",
    "be {a |}{better|more}",
    "a {fair|real|proper|equal|honest} {chance|shot|hearing|opportunity|evaluation|assessment|interview}",
    "{should|could} have {hired|chosen|picked|selected|considered|taken|given}",
    "you {understood|understand|saw|read|considered|appreciated|overlooked|underestimated|misjudged|misunderstood|missed|gave} {my|me}",
    "been {a|some} {mistake|error|misunderstanding}",
    "what {did|do|does|has|was} {the|he|she|they|someone|somebody|this|that|your}",
    "{obviously|clearly|probably|only|just|simply|is it|is this|is that|was it|was this|it's|it is|it was|surely} because",
    "{mistake|misunderstanding|error|mix-up|confusion} {since|because|as|here|somewhere|in}",
    "{must|has to|can only} be",
    "{disagree|mistake|wrong|unfair|unfairly|unjust|biased|bias|discrimination|discriminated|discriminatory|discriminating|flawed|unjustified|incorrect|mistaken|nonsense|illogical|absurd|ridiculous}",
    "{not|isn't|wasn't|hardly} {fair|right|correct|justified|given a fair}",
    "makes {no|little|any} sense",
    "{not|don't|doesn't|didn't|cannot|can't} make {any |}sense",
    "{can't|cannot|can not|hard to|difficult to|don't|do not|fail to|struggle to|refuse to|won't|will not} {believe|accept|understand|see how|see why}",
    "how could you",
    "{best|most qualified|strongest|ideal|right|perfect|better|stronger} {candidate|person|choice|fit|match}",
    "{more|better|over|highly|fully|perfectly|over-} {qualified|suited|experienced}",
    "overqualified",
    "{meet|met|meets|exceed|exceeded|fulfil|fulfill|fulfilled|tick|ticked|satisfy} {every|all|each}",
    "what {basis|grounds|criteria}",
    "{are you|r u} sure",
    "{contest|dispute|challenge|question} {your|this|the}",
    "prove you",
    "surprised",
    "{shock|surprise|blow|slap} {after|given|since|because|considering|to me|in the face}",
    "got {this|it|that|me} {one |}wrong",
    "{still|strongly|firmly|truly|do|honestly} {believe|think|feel|convinced|am sure}",
    "because {of {my|the}|i am|i'm}",
)
_DISPUTE = act(
    DISPUTING,
    rf"i (?:\S+ )?(?:do|can|could|would|will) not {LIGHT}agree (?:with|on|that) (?:{_DECISION}|you\b|your \S+|this|it|the (?:\S+ )?reasons?|how|what you)",
    r"not (?:\S+ )?(?:get|fathom|grasp|comprehend|follow) (?:how|why) (?:you|your|they|i|my|someone|somebody|anyone|anybody|the)",
    rf"i (?:am|will|would) not {LIGHT}(?:(?:going|willing|prepared|ready|able|about) to )?{LIGHT}accept (?:{_DECISION}|this|that|it)(?! (?:other|offer|job|position|role))",
    rf"{_DECISION} (?:is|was|seems|feels) {LIGHT}(?:premature|hasty|rushed|short-sighted|shortsighted|unreasonable|incomprehensible)|(?:has|have|had|must have) (?:\S+ )?been (?:a|some) (?:mistake|error|misunderstanding)",
    r"better (?:\S+ )?than (?:whoever|anyone|anybody|everyone|everybody|(?:all |any of |most of )?(?:the|your|those) (?:\S+ )?(?:person|people|candidates?|applicants?|ones?|others?|rest)|most|who)|(?:how|why|that|where) (?:anyone|anybody|someone|somebody|others?|the other \S+) (?:\S+ )?(?:could|would|can|is|was) (?:be |have been )?(?:a )?(?:better|more)",
    r"not (?:been |really |even )*(?:given|get|got|had|have|received|allowed) a (?:fair|real|proper|equal|honest) (?:chance|shot|hearing|opportunity|evaluation|assessment|interview)|you (?:should|could) have (?:hired|chosen|picked|selected|considered|taken|given) me",
    r"(?:not (?:think|believe|feel) (?:that )?|(?:because|since|afraid|clearly|obviously|feel) )you (?:\S+ )?(?:understood|understand|saw|read|considered|appreciated|overlooked|underestimated|misjudged|misunderstood|missed|gave) (?:my|me)",
    rf"i {LIGHT}(?:must |have to |beg to |do )?(?:respectfully |strongly |completely |politely )?disagree (?:with|"
    rf"that)|(?:{_DECISION}|you|it|this|that|rejecting me|not (?:hiring|choosing|selecting) me) (?:is|was|are|"
    rf"seems|feels|were|must be|has been|to be) {LIGHT}(?:an? )?(?:\S+ )?(?:mistake|mistaken|wrong|unfair|unjust|"
    rf"biased|flawed|unjustified|incorrect|illogical|nonsense|absurd|ridiculous|discriminat\w+)",
    r"(?:shock|surprise|blow|slap in the face) (?:to me )?(?:, )?(?:after|given|since|because|considering)|"
    r"you (?:\S+ )?(?:got|have|get|are getting|judged|read) (?:\S+ ){1,4}wrong(?! (?:number|address|file|cv|resume|attachment|link|name|date))|"
    r"what (?:did|do|does|has|was) (?:\S+ ){1,7}(?:have|has|had|got|offer|bring|do) (?:\S+ )?(?:that |which )?i (?:do|did|have|lack|could|had|was)|"
    r"(?:must|has to|can only) be (?:a|an|some|the) (?:\S+ )?(?:mistake|misunderstanding|error|mix-up|confusion)|"
    r"(?:obviously|clearly|probably|only|just|simply|surely|(?:is|was) (?:it|this|that)|it is|it was) (?:\S+ )?because (?:of (?:my|the) (?:\S+ )?(?:age|gender|race|accent|name|nationality|background|religion|disability|origin|pregnancy|hair|skin)|"
    r"i am (?:\S+ )?(?:old|older|a woman|black|foreign\w*|pregnant|disabled|an immigrant|not \S+)|you (?:\S+ ){0,3}(?:friend|nephew|favou?rite|cheaper))|are you (?:really |quite |absolutely |completely )?(?:sure|certain|serious) (?:about|that|of)",
    r"(?:you|your (?:team|company|colleagues)) (?:are|is|were|have|has) (?:\S+ )?(?:making|made|make) (?:a|the|"
    r"this) (?:\S+ )?(?:mistake|wrong (?:decision|choice|call)|error)|you (?:\S+ )?(?:made|chose|picked|hired|"
    r"selected|took) (?:a|the) (?:\S+ )?(?:mistake|wrong (?:decision|choice|call|person|candidate|one))|"
    r"there (?:must|has to) (?:be|have been) (?:a|some) (?:mistake|error|misunderstanding)|(?:treated|judged|"
    r"evaluated|assessed|rejected|dismissed) (?:\S+ )?unfairly|unfairly (?:treated|judged|rejected|evaluated|"
    r"assessed|dismissed)",
    rf"i (?:\S+ )?(?:can not|do not|fail to|could not|struggle to|refuse to|will not|find it (?:hard|"
    rf"difficult) to|can hardly) {LIGHT}(?:believe|accept|understand|see|"
    rf"agree with) (?:(?:that )?you (?:\S+ )?(?:not|chose|choose|hired|rejected|picked|went|decided|would|"
    rf"selected)|{_DECISION}|why (?:you|i|my|they|the)|how (?:you|i|they|someone|anyone)|this(?! (?:email|form|"
    rf"link)))|how could you (?:\S+ )?(?:reject|choose|pick|not|hire|decide|turn)",
    rf"{_DECISION} (?:does not|makes no|did not|do not|makes little) (?:make )?(?:any |much )?sense|"
    rf"it (?:does not|makes no) (?:make )?(?:any )?sense (?:to (?:reject|hire|choose|me)|that you)|(?:contest|"
    rf"dispute|challenge|question) (?:{_DECISION})|on what (?:basis|grounds|criteria)|prove you (?:wrong|"
    rf"all wrong)|(?:are you|you are) (?:really |quite |absolutely )?sure (?:about (?:this|that|your|the)|"
    rf"you (?:want|have|do|made|read)|that)|discriminat\w+",
    unless=_CONCEDED,
)
# Of a choice still to be made it is only said too loudly.
_MERIT = act(
    DISPUTING,
    r"i (?:\S+ )?(?:am|was|would have been|would be|believe i am|know i am|feel i am) (?:\S+ ){0,3}(?:the (?:best|"
    r"most qualified|strongest|ideal|right|perfect|better|stronger) (?:candidate|person|choice|fit|match|one)|"
    r"a (?:better|stronger) (?:candidate|person|choice|fit|match)|(?:more|better|over|highly|fully|"
    r"perfectly) (?:qualified|suited|experienced)|overqualified)|i (?:\S+ )?(?:meet|met|exceed|exceeded|fulfil|"
    r"fulfill|fulfilled|tick|ticked|satisfy) (?:every|all|each)",
    r"i (?:\S+ ){0,2}(?:still|do|strongly|firmly|truly|honestly|remain|sincerely) (?:\S+ )?(?:believe|think|feel|"
    r"convinced|sure|confident) (?:that )?(?:i (?:am|would be|would have been|could be|have|was|deserve)|"
    r"my (?:skills|experience|background|profile|qualifications)) (?:\S+ ){0,3}(?:great|perfect|right|best|"
    r"excellent|strong|good|ideal|match\w*|suited|qualified|fit\w*|what)",
    r"(?:surprised|shocked|puzzled|confused|baffled|astonished) (?:\S+ ){0,8}(?:given|considering|since|because|"
    r"as|when) (?:that )?(?:i|my|how|all|the (?:interview|feedback|conversation)|(?:\S+ ){1,3}(?:told|said|assured|promised|indicated|"
    r"praised) (?:me|that|i|my))",
    unless=_CONCEDED,
)
_UNLAWFUL = act(
    DISPUTING,
    r"because (?:of (?:my|the) (?:\S+ )?(?:age|gender|sex|race|accent|name|nationality|religion|disability|origin|pregnancy|skin|ethnicity|illness)(?! of)|"
    r"i am (?:\S+ )?(?:old|older|a woman|black|foreign\w*|pregnant|disabled|an immigrant|over \d\d|muslim|jewish|gay|not (?:from here|white|male|a man|a native \S+)))|"
    r"discriminat\w+(?! (?:between|law|lawyer))",
    unless=r"not (?:\S+ )?(?:discriminat\w+|because)|cases?|clients?",
)

DECISION = phrases("{your|the|this} decision")


@rule(
    title="Argues with the decision",
    severity=Severity.WARN,
    purposes={Purpose.REJECTION_REPLY, Purpose.FEEDBACK_REQUEST, Purpose.STATUS_CHECK, Purpose.THANK_YOU},
    sources=[
        "The guidance this tool applies: accept a rejection gracefully and leave the door open",
        "Career guides agree: thank, keep the door open, ask for feedback at most",
    ],
    words=True,
    bad=[
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Re: Your application

            Hi Lena,

            Thank you for letting me know that I was not selected for the analyst position. I would respectfully ask you to reconsider your decision.

            Sam
            """,
            marks="would respectfully ask you to reconsider",
        ),
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Re: Your application

            Hi Lena,

            I read that I was not selected for the analyst position. I think you are making a mistake, since I meet every requirement.

            Sam
            """,
        ),
    ],
    good=[
        Good(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Re: Your application

            Hi Lena,

            Thank you for letting me know that I was not selected for the analyst position. Please consider me again for other roles.

            Sam
            """
        ),
        Good(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Re: Your application

            Hi Lena,

            Thank you for letting me know that I was not selected for the analyst position. I don't want to question your decision; is there anything I could learn from it?

            Sam
            """
        ),
    ],
)
def check(draft: Reading, situation: Situation, limits: NoLimits) -> Iterator[Finding]:
    no = refused(draft, situation)
    if not (no or draft.says(DECISION)):
        return
    if acts(draft, (SUES, AIRS)):  # that is a threat, and other advice is due
        return
    places = acts(
        draft, (_RECONSIDER, _DISPUTE, _MERIT, _ONCE_MORE, _LET_ME, *OBJECTIONS) if no else (_RECONSIDER, _DISPUTE)
    )
    if unlawful := acts(draft, (_UNLAWFUL,)) if no else []:
        yield Finding(
            "If you believe that you were refused for who you are, take advice before you write, from a lawyer or an "
            "advice centre. In this answer a charge closes the talk and proves nothing: thank them, and leave it out.",
            title="Charges them with discrimination",
            spans=tuple(draft.mark(*p) for p in merged((*unlawful, *places))),
        )
    elif places:
        yield Finding(
            "This argues with their decision. Accept it in one sentence, thank them, and say that you would be glad to hear of other positions.",
            spans=tuple(draft.mark(*p) for p in places),
        )
