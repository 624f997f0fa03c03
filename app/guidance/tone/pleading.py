"""An employer hires because somebody fits, not because somebody needs it. Begging turns an equal talk into a favour and
hides the reasons for choosing you. Say what you would bring, and that you would like to do it.
"""

from collections.abc import Iterator

from app.guidance.tone.speech_acts import LIGHT
from app.guidance.tone.utterance import act, acts
from app.rules import Bad, Finding, Good, NoLimits, Severity, rule
from app.situation import Situation
from app.text.phrases import phrases
from app.text.reading import Reading

_JOB = (
    r"(?:this|the|that|your|any|an?) (?:(?!for|to|in|at|of|from)\S+ )?(?:job|position|role|opportunity|chance|work|"
    r"offer|income|salary|one)"
)

BEGGING = phrases(
    "{beg|begging|implore|imploring|beseech|plead|pleading|mercy|pity|knees|praying|bended}",
    "please{,|} please",
    "in your heart{s|}",
    "let me prove {myself|it|to you|what|that|you}",
    "please {don't|do not|dont} let {this|it|me}",
    "{every|each} time {the|my|a|an} {phone|mail|email|inbox|bell|mobile|telephone|message}",
    "to {make|get|have|convince|persuade} you",
    "to change your mind",
    "pretty please",
    "please{,|} i {need|beg|really|am}",
    "{please|just|kindly|plz|pls} {hire|choose|pick|select|help} me",
    "pray {every|each|all|that|to|daily|for}",
    "in {really |desperate |great |dire |urgent |bad |}need of",
    "afford to {lose|miss}",
    "{pleease|pleeease|pleaseee|pleasee|plsss|plss}",
)
_BEGS = act(
    BEGGING,
    rf"(?:i|we) (?:am |have been |would |will |must |have to |do )?{LIGHT}(?:beg|begging|implore|imploring|"
    rf"beseech|plead|pleading)(?! (?:your|to differ|off|the question))|(?<=^ )begging",
    r"let me prove (?:myself|it to you|what i|to you|you wrong)|please do not let (?:this be|it be|it end|me (?:down|fall|wait in vain|go))|"
    r"(?:jump|startle|shake|tremble|panic|run|hope|heart (?:stops|races|sinks|jumps|skips)) (?:\S+ ){0,4}?(?:every|each) time (?:\S+ ){0,2}?(?:phone|mail|email|inbox|bell|mobile|telephone|message)|(?:every|each) time (?:\S+ ){0,3}?(?:phone|mail|email|inbox|bell|mobile|telephone|message) (?:\S+ )?(?:rings?|arrives?|comes?|pings?|buzzes) (?:\S+ )?(?:, )?(?:i (?:\S+ )?(?:jump|startle|shake|tremble|panic|run|hope)|my heart)",
    r"find it in your (?:\S+ )?hearts?|anything (?:at all )?(?:that )?(?:else )?(?:i|we) (?:can|could|might) (?:\S+ )?(?:do|say|offer|change) (?:\S+ )?to (?:(?:make|get|have) you (?:\S+ )?(?:pick|choose|hire|take|select|say|change|want|reconsider)|(?:convince|persuade|sway) you|change your mind)",
    r"(?:please|just|kindly) (?:hire|choose|pick|select) me(?! (?:a|as|up|for the wrong))|(?:please|kindly) help me (?:sir|madam|get (?:a|this|the)|find a job|with (?:a|this) job)",
    r"in (?:\S+ )?need of (?:a|the|this|any|your) (?:\S+ )?(?:job|work|position|income|chance|role)|i (?:can not|could not) afford to (?:lose|miss) (?:this|the|another)|i (?:\S+ )?pray (?:every|each|all|daily|to god|that you (?:choose|pick|hire|select|will))",
    r"please (?:, )?please(?! (?:, )?(?:(?:\S+ ){0,6}(?:my|our) (?:\S+ ){0,3}(?:thanks|gratitude|regards|greetings|wishes|compliments|"
    r"congratulations|apologies)|(?:thank|greet|congratulate) (?!you )|do not (?:worry|rush|hurry|apologi[sz]e|trouble|bother|feel)))|pretty please|ple{3,}as+e+|pleas(?:e{2,}|s+e+)|pls{2,}",
    r"(?:have|take|show) (?:some |a little )?(?:mercy|pity)|(?:on|down on|go down on) (?:my|"
    r"bended) (?:hands and )?knees?|please (?:, )?i (?:really |so )?(?:need|beg|want this)|i (?:am|"
    r"have been) praying (?:for|that|every|day|to)",
    unless=r"not (?:going to )?(?:beg|begging)|customers|users",
)
NEEDING = phrases(
    "{need|needed|needing} {this|the|that|a|your|any|an}",
    "need it",
    "{means|meant|mean} {everything|the world|so much}",
    "{desperate|desperately|desperation}",
    "give me {a|the|one|another|just|this|any|some}",
    "{last|only} {hope|chance|option|way|shot|resort|thing}",
    "end of my {rope|tether}",
    "depends on",
    "wits end",
    "wit's end",
)
_NEEDS = act(
    NEEDING,
    r"i (?:\S+ )?(?:need|want) (?:this|the|your|that|a) (?:\S+ )?(?:job|position|work|role|money|chance|income|post) (?:\S+ )?(?:badly|so much|so bad|more than (?:\S+ )?(?:anything|anyone|you|air)|urgently|to survive|like (?:air|nothing))",
    rf"i {LIGHT}(?:do |just )?need {_JOB}(?! (?:description|id|number|title|posting|reference|code|details|"
    rf"application|to be|offer|in writing))|i {LIGHT}need it (?:so|more|badly|very|really)",
    rf"i (?:am|feel|have been|have become|get|was|grow) {LIGHT}(?:and )?{LIGHT}(?:desperate|getting desperate|"
    rf"growing desperate)|i (?:am )?{LIGHT}desperately (?:need|want|want(?:ing)?|hop\w+|wait\w+|look\w+|in need)|"
    rf"i {LIGHT}(?:need|want|am looking) (?:\S+ ){{0,5}}desperately|desperate for (?:this|a|the|your|any|work)|"
    rf"out of desperation",
    r"(?:(?<=^ )|(?<=, )|(?<=please )|(?<=just )|(?<=to )|(?<=and )|(?<=kindly )|(?<=beg you ))give me (?:just |only )?(?:a|"
    r"one|one more|another|just one|the|this|any|some) (?:\S+ )?(?:chance|job|shot|opportunity|try)(?! to (?:meet|"
    r"speak|discuss|talk|ask|learn|thank|visit|see|explain))",
    rf"(?:you are|this is|it is|acme is|as|{_JOB} (?:is|was)) {LIGHT}(?:my|our) (?:very )?(?:last|only) (?:\S+ )?(?:hope|chance|"
    r"resort|way out|option|shot)(?! (?:to|for) (?:talk|speak|call|meet|ask|see|a call|a talk))|my (?:whole |"
    r"entire )?(?:life|future|career|happiness|survival) (?:depends|hangs|rests) on|(?:means|is|"
    r"meant) (?:literally |absolutely )?(?:everything|the world|life itself) to me|at my wits? end|at the end of my (?:rope|tether)|(?:only|one|last) (?:thing|way|person|company) (?:\S+ )?(?:that |who )?(?:can|could|will|left to) (?:save|help|rescue) (?:me|us)",
    unless=(
        r"not (?:that )?desperate|desperate times|(?:company|team|they|users|customers|patients|industry|"
        r"world) (?:\S+ )?(?:need|needs|is|are) (?:\S+ )?desperate\w*|if i need"
    ),
    not_after=r"(?:not|never|if|for|to|would|will|could)(?: \S+){0,2}(?= $)",
)
ANYTHING = phrases(
    "{do|accept|take|try|give|settle for} {anything|whatever|any|everything|less|half|the minimum|a lower|no}",
    "{anything|whatever} {it takes|you want|you ask|you say|for this}",
    "work for {free|nothing|no pay|half|less|minimum}",
    "how {i|we} {can |could |will |would |}{go on|live|cope|survive|get by|carry on}",
    "know what {i'll|i will|else|to do|i would|i'd|i}",
    "without {pay|salary|payment}",
    "work {unpaid|for free}",
    "any {job|position|salary|role|pay|work} {at all|you|will|is|whatsoever}",
)
_ANYTHING = act(
    ANYTHING,
    rf"i (?:will|would|am (?:willing|ready|prepared) to) {LIGHT}(?:do|try|give) {LIGHT}(?:anything|"
    rf"whatever it takes|everything)(?! (?:i|in my|it takes to (?:deliver|make (?:the|your|our)|ensure|learn|help|"
    rf"support|grow))\b)(?! (?:to (?:help|support|make (?:the|your|our)|ensure|deliver|learn)))",
    r"(?:do|try|accept) (?:anything|whatever) (?:you (?:want|ask|say|like|need)|(?:it takes )?(?:for|to get|"
    r"to have|to be given|to land|to win) (?:this|the|your|that|a|an)|at all)|anything (?:, )?anything(?: at all)?",
    r"i (?:will|would|am (?:willing|ready|prepared|happy) to|can|could) (?:even |also |gladly )?(?:work|start|"
    r"come) (?:\S+ )?(?:for (?:free|nothing|no (?:pay|money|salary)|half (?:the|of)|less than|minimum wage)|"
    r"without (?:pay|salary|payment))",
    r"i (?:will|would|can|could|am (?:willing|ready|prepared|happy) to) (?:even |also |gladly |honestly |really )?(?:take|accept|settle for) (?:any|"
    r"whatever|the minimum|half the|no) (?:\S+ )?(?:job|position|role|salary|pay|work|wage|offer|money|you)|i (?:will|would) (?:even |also |gladly )?work (?:\S+ )?(?:unpaid|for (?:free|nothing))",
    r"i (?:can not|could not|do not know|can hardly|do not) (?:even |really |honestly )?(?:imagine|know|see|think)? ?how (?:i|we) (?:can |could |will |would |am going to |are going to )?(?:go on|live|cope|survive|get by|carry on)",
    r"i (?:do not|no longer|really do not|honestly do not) know what (?:else )?(?:to do|i (?:will|would|"
    r"am going to|can|shall) do)",
    unless=(
        r"let me know|if (?:there is|you need) anything|volunteer\w*|know what (?:to do )?(?:with|about) (?:the|your|"
        r"this) (?:form|link|file|document)"
    ),
)
CLINGING = phrases(
    "please {don't|do not|dont} {reject|forget|ignore|give|turn|leave|say|abandon|let}",
    "{can't|cannot|couldn't|can not} {sleep|eat|take|stop|bear|live|stand}",
    "{checking|check|refresh|refreshing|refreshed} my",
    "{not|n't} {slept|eaten}",
    "{barely|hardly|scarcely} {sleep|slept|eat|eaten|breathe|concentrate}",
    "me {awake|up} {at night|all night|every night|for|since}",
    "{sleepless|restless} nights",
    "{say yes|choose me|pick me|hire me|have mercy|have pity}",
    "{save|rescue} {me|us|my|our}",
    "let me down",
    "{grateful|thankful|indebted|faithful|loyal} {to you |}{all my|my whole|for life|until i|eternally|to my}",
    "i'm {really |so |absolutely |completely |honestly |}{terrified|petrified|panicking|drowning|desperate|falling apart|breaking down|going under|losing my mind}",
    "i am {really |so |absolutely |completely |honestly |}{terrified|petrified|panicking|drowning|falling apart|breaking down|going under|losing my mind}",
    "tell me {it's|it is} {good|a yes|yes}",
    "dying to",
    "{rejection|rejected} {again|would|will}",
    "take {another|any more|one more|much more}",
)
_CLINGS = act(
    CLINGING,
    r"please (?:do not|never) (?:reject|forget|ignore|abandon|leave|turn) (?:me|my)|please (?:do not|"
    r"never) (?:give up on me|turn me (?:down|away)|say no|let me down)",
    r"i (?:can not|could not|can hardly|can barely|have not been able to|can no longer) (?:\S+ )?(?:sleep|eat|"
    r"bear|live without|stop (?:thinking|checking|worrying|crying)|take (?:another|any more|one more|it any|"
    r"this any|much more))|i have not (?:slept|eaten)",
    r"i (?:\S+ )?(?:can |could |have |had )?(?:\S+ )?(?:barely|hardly|scarcely) (?:sleep|slept|eat|eaten|breathe|concentrate)(?! (?:in|on) (?:the|that|your) (?:train|plane|hotel|bus))|(?:keeps?|keeping|kept|has kept) me (?:awake|up) (?:at night|all night|every night|since|for \S+ nights)|(?:sleepless|restless) nights (?:\S+ )?(?:because|since|over|waiting|for|about)",
    r"(?:i (?:am |have been |keep )?)?(?:checking|refreshing|refresh|check) my (?:\S+ )?(?:email|inbox|phone|mail|"
    r"mailbox) (?:every|constantly|all|day|ten|a hundred|nonstop|non stop)",
    r"(?:please|i beg|just|(?<=^ )) ?(?:, )?(?:say yes|choose me|pick me|hire me|have (?:mercy|pity))(?! (?:or no|if|when|for an|to the|on (?:this|that|the))\b)",
    r"(?:job|position|role|work|this|it|you|offer|yes|chance|answer) (?:\S+ )?(?:would|could|can|will|might) (?:\S+ )?(?:save|rescue) (?:me|us|my (?:life|family|marriage|home|house|sanity)|our \S+)(?! (?:\S+ )?(?:time|trouble|the|a|an|money|from having|some|hours|two|work|effort|journey|trip)\b)|(?:do not|never|please not) let me down(?! (?:gently|easy))|(?:grateful|thankful|indebted|faithful|loyal) (?:\S+ ){0,3}?(?:all my life|my whole life|for life|until i die|eternally|to my grave)",
    r"i am (?:\S+ )?(?:terrified|petrified) (?:that|of (?:losing|your|what|being)|you)|i am (?:\S+ )?(?:panicking|drowning(?! in (?:work|mails?))|falling apart|breaking down|going under|losing my mind)|(?:please|just) (?:, )?tell me (?:that )?it is (?:good|a yes|yes)",
    unless=r"tests|dashboard|automatically|i (?:would|will|do) not (?:say|ask)",
)


@rule(
    title="Pleads for the job",
    severity=Severity.WARN,
    sources=[
        "The guidance this tool applies: between assertive and desperate, stay in the middle",
        "Career guides agree: speak of what the employer gains and not of what you need",
    ],
    words=True,
    bad=[
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            Is there any news on the analyst position? I'm begging you, I really need this job.

            Sam
            """,
            marks="I'm begging",
        ),
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            I wanted to follow up on the analyst position. I would do anything to get this job.

            Sam
            """,
            marks="I would do anything",
        ),
    ],
    good=[
        Good(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            Thank you for the interview for the analyst position. I would really like to work with you; please let me know if there is anything else you need.

            Sam
            """
        ),
        Good(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            Thank you for giving me a chance to interview for the analyst position. I will do whatever it takes to make the migration a success.

            Sam
            """
        ),
    ],
)
def check(draft: Reading, situation: Situation, limits: NoLimits) -> Iterator[Finding]:
    places = acts(draft, (_BEGS, _NEEDS, _ANYTHING, _CLINGS))
    if places:
        yield Finding(
            "This pleads. Leave out how much you need the job and say in one sentence what you would bring to it.",
            spans=tuple(draft.mark(*p) for p in places),
        )
