"""A threat forces the reader to choose between giving in and letting you go, and letting you go costs them one line.
If another offer presses you, say so plainly and kindly: name the date, say which job you prefer, and ask whether they
can tell you more by then.
"""

from collections.abc import Iterator

from app.guidance.tone.leverage import LEVERAGE
from app.guidance.tone.reprisal import AIRS, SUES
from app.guidance.tone.speech_acts import ANSWER, ANSWER_VERB, DEADLINE, LIGHT
from app.guidance.tone.terms import ABOVE, TERMS
from app.guidance.tone.utterance import act, acts, merged
from app.rules import Bad, Finding, Good, NoLimits, Severity, rule
from app.situation import Situation
from app.text.phrases import phrases
from app.text.reading import Reading

_SIDE = r"(?:you|you guys|your (?:team|company|office|side)|i|we)"
_ANSWERING = (
    rf"(?:hear|heard|receive|received|get|got|gotten|given|give|{ANSWER_VERB}|decided?|hire|invite|make|made|act|take|"
    rf"offer|offered|contact|contacted|tell)"
)
_SILENCE = (
    rf"(?:if {_SIDE} {LIGHT}(?:do|does|did|have|has|can|could|will|am|are) not {LIGHT}{_ANSWERING}|if (?:no one|"
    rf"nobody|none of you) (?:\S+ ){{0,2}}(?:answers|replies|responds|calls|gets|contacts|{_ANSWERING})|"
    rf"unless i {LIGHT}(?:have|see|am given|get) (?:\S+ ){{0,2}}{ANSWER}|unless {_SIDE} {LIGHT}(?:(?:can|have|will) )?{LIGHT}(?:{_ANSWERING}|hires?|answers?|replies|responds)|"
    rf"(?:if|unless) (?:there|this|it) (?:is|has) (?:(?:not|no) )?(?:an? )?(?:been )?(?:{ANSWER}|resolved|decided|"
    rf"settled|answered)|"
    rf"(?:without|in the absence of|failing) (?:an? |any |your )?{ANSWER}|failing which|if not|otherwise|or else|"
    rf"should i (?:not|fail to) {LIGHT}{_ANSWERING}|should you (?:not|fail to) (?:\S+ )?{_ANSWERING})"
)
_ARRANGED = (
    r" (?:(?:for|with|on|at|a|an|the|another|your) ){0,3}(?:\S+ )?(?:\S+day|slots?|times?|dates?|bus|trains?|trams?|taxis?|cabs?|tube|ferry|flights?|"
    r"rooms?|stairs|lunch|home|reception|parcels?|appointments?)(?= )| care of| (?:it|them|that) (?:at|with|in|on|by)(?= )"
)  # what one takes, goes for or leaves when a thing is merely to be arranged
_THREAT = (
    rf"i (?:will|shall|am going to|am|would|have to|must|may|might|am forced to|have no) {LIGHT}(?:have to |"
    rf"be forced to |need to |be obliged to |have no (?:other )?(?:choice|option) but to |(?:choice|"
    rf"option) but to |must |be )?{LIGHT}"
    r"(?:assume|assuming|conclude|accept|accepting|leaving|withdraw|withdrawing|consider|considering|"
    rf"(?:take|taking|look|looking|go|going|leave|sign|signing)(?!{_ARRANGED})|pursue|pursuing|report|reporting|escalate|escalating|"
    r"(?:move|moving)(?: (?:\S+ )?(?:on|forward|ahead|elsewhere|along|to)|(?= [,.]|(?! \S)))|seek|cancel|"
    r"cancelling|decline|remove|post|posting|write a|complain|file|publish|tell everyone|turn|gone|out|walk|"
    r"contact (?:your|the) (?:boss|manager|ceo|director|superior|press|management|supervisor))"
)
_GENTLE_ASSUMPTION = (
    r"assum\w+ (?:that )?(?:\S+ ){0,4}(?:ok|okay|fine|works?|good|agree|confirmed|set|stands?|on|acceptable|"
    r"no changes|happy|busy)|i (?:completely |fully |totally )?understand|"
    r"(?:check|follow|reach|touch) (?:in|back|up|out|base)|wish (?:you|the team)|all the best|look forward|"
    r"go ahead|take (?:that|it|this|your silence) (?:as|to mean) (?:yes|a yes|ok|consent|agreement)|"
    r"no hard feelings|thank you for"
)
CONDITIONAL = phrases(
    "if",
    "unless",
    "otherwise",
    "or else",
    "or i",
    "without {an|a|any}",
    "failing {an|a|any|your|which}",
    "or {consider|count|forget|lose|you}",
    "nobody",
    "no one",
    "as you",
    "since {you|nobody|no one|none}",
    "in the absence",
    "should {i|you}",
    "either",
    "me or",
)
_IF_NOT_THEN = act(
    CONDITIONAL,
    rf"{_SILENCE} (?:\S+ ){{0,14}}(?:{_THREAT}|consider my \S+ (?:withdrawn|closed))",
    r"either you (?:\S+ ){1,8}(?:, )?or you (?:will |can )?(?:lose|miss|forget)",
    rf"either (?:you|i|your \S+) (?:\S+ ){{1,12}}or (?:{_THREAT}|i {LIGHT}(?:withdraw|leave|go|walk|quit|accept|take|sign|"
    rf"report|look|move|cancel|decline|am (?:out|gone|done)))|(?<=^ )(?:please )?(?:answer|reply|respond|write|call|tell|"
    rf"give|hire|decide|get|let) (?:\S+ ){{0,8}}(?:, )?or (?:else )?(?:, )?{_THREAT}|(?:hire|choose|take) me or (?:lose|forget)",
    r"(?<=^ )(?:please |just |so |then )?(?:make|raise|give|pay|offer|match|increase|double|improve|add|put|sign|answer|reply|decide|call|hire) "
    r"(?:\S+ ){0,8}(?:, )?or (?:else )?i (?:will )?(?:walk|quit|withdraw|leave|pass|go elsewhere|am (?:out|gone|off))(?: away| out)?(?= [,.]|(?! \S))",
    rf"(?:answer|reply|respond|write|call|tell|give|decide|get|let|hire) (?:\S+ ){{0,8}}(?:, )?or (?:else )?(?:you (?:can|may) |please )?(?:consider|count|forget about|forget) (?:me|my \S+|it|this|about)|"
    rf"(?:if|unless) (?:\S+ ){{1,10}}, (?:then )?(?:your|the) {ABOVE} (?:will|is going to|shall|may) (?:\S+ )?(?:receive|hear|get|know|learn|be|find)",
    rf"(?:(?:nobody|no one|none of you|you|your \S+) (?:\S+ ){{0,8}}(?:not|never|un\w+|able|willing|answers?|answered|replies|replied|responds?|responded|ignor\w+) (?:\S+ ){{0,6}})i (?:will|shall|am going to|have to|must|might) (?:\S+ )?"
    rf"(?:go|write|turn|complain|escalate|talk|speak|contact|call|address) (?:\S+ )?(?:to |with )?(?:your|the) {ABOVE}",
    rf"{_THREAT} (?:\S+ ){{0,10}}(?:if|unless) {_SIDE} {LIGHT}(?:(?:do|does|can|have|has) not )?{LIGHT}(?:hear|"
    rf"receive|get|respond|reply|answer|give|decide|make|act|hire|contact|call|offer|tell|let|heard|replied|"
    rf"responded)",
    rf"if (?:i|we) (?:do|have|did) not {LIGHT}(?:hear|heard|receive|received|get|gotten|"
    rf"got) (?:\S+ ){{0,6}}{DEADLINE}(?! (?:\S+ ){{0,8}}(?:follow|check|reach|touch|try|call|write|be in touch|"
    rf"contact you|email you|understand|wait))",
    rf"(?:by|until|before) (?:\S+ ){{1,5}}(?:or|otherwise|or else) (?:, )?{_THREAT}",
    rf"(?:answer|reply|respond|decide|hire me|tell me|give me (?:\S+ )?{ANSWER}|"
    rf"{DEADLINE}) (?:, )?or (?:else )?{_THREAT}|or else(?! \S)",
    unless=rf"{_GENTLE_ASSUMPTION}|if (?:you|the team) (?:need|would|want|like|have any|require)",
    not_after=r"(?:not|never) (?:mean|want|saying|trying)(?: \S+){0,3}",
)
LAST = phrases(
    "{last|final} {chance|notice|warning|reminder|call|opportunity|request|attempt|email|message|time}",
    "take it or leave it",
    "if i were you",
    "hate to {have to |}{tell|write|share|post|report|go|see|inform|warn}",
    "now or never",
    "you have {until|till}",
    "you've {until|got until}",
    "running out of {time|patience}",
    "patience {is|has|wears|ran|runs|does|ends|expires|will}",
    "you have {24|48|72|one|two|three|five|exactly|just|only} {hour|hours|day|days|week|weeks|24|48|more|one|two|three}",
    "{won't|will not|wouldn't|shall not} hesitate to",
    "{writing|calling|emailing|asking|contacting|coming|messaging} {you |back |}until",
    "until {someone|somebody|you|i|anyone}",
    "ultimatum",
    "time is running out",
    "clock is ticking",
    "{give|giving} you {until|till|one|another|a|24|48|two|three|this}",
    "wait{ing|} {forever|indefinitely|any longer|much longer|around}",
)
_LAST_CHANCE = act(
    LAST,
    r"(?:your|a|the|my|this is) (?:very )?(?:last|final) (?:chance|notice|warning|reminder|call|opportunity|"
    r"request)(?! to (?:thank|say|see|meet|speak|ask a|talk|work))|(?<=^ )(?:last|final) (?:chance|notice|warning|"
    r"reminder|call)",
    r"this is the (?:last|final) time (?:that )?i (?:will|am|write|ask|contact|reach)|my (?:last|"
    r"final) (?:attempt|email|message|request|offer) to you",
    r"i (?:will |am |can |shall |am going to )*(?:give|giving) you (?:until|till|(?:one|another|a|24|48|two|three|this) (?:\S+ )?(?:hours?|days?|weeks?|week|chance))",
    r"i (?:will not|am not going to|am not|do not intend to|refuse to) (?:be )?wait(?:ing)? (?:\S+ )?(?:forever|indefinitely|any longer|much longer|around)",
    r"take it or leave it|now or never|you have (?:got )?(?:until|till) (?:\S+ ){0,4}(?:to|or)|(?:i am|"
    r"my patience is|patience is) (?:\S+ )?(?:running|wearing) (?:out|thin)(?: of patience)?|"
    r"(?:consider )?this (?:is )?(?:as )?(?:an|my) ultimatum|the clock is ticking|(?<=^ )(?:so |then )?you have (?:got )?(?:until|till) (?:\S+ ){0,3}\S+(?! \S)|"
    r"if i were you (?:, )?i would (?:\S+ )?(?:hurry|be careful|act|decide|not wait|move|answer|think)|i would hate to (?:have to )?(?:tell|write|share|post|report|go|inform|warn)|my patience (?:is|has|does have|does) (?:\S+ )?(?:its limits?|limits?|a limit|over|at an end|gone|exhausted|not endless|run out|wearing|worn|limited)",
    r"my patience (?:\S+ )?(?:ends|expires|runs out|will (?:end|run out))",
    r"(?<=^ )(?:so |then |now )?you have (?:\S+ )?(?:\d{1,3}|one|two|three|four|five) (?:more )?(?:hours?|days?|weeks?) (?:left )?to (?:get|reply|answer|respond|decide|make|come|give|call|let|write|choose|act|change)",
    r"(?:will|would|shall) not hesitate to (?:\S+ )?(?:(?:raise|escalate|report|expose|share|publish) (?:this|it|that|you|the matter|my (?:experience|case|treatment))|complain|go (?:to|over|public)|take (?:this|legal|it)|"
    r"tell (?:others|people|everyone|everybody|your)|(?:contact|inform|speak to|write to|talk to|involve|call) (?:your|the (?:board|press|management|ceo)|a lawyer|my lawyer))",
    r"i (?:will|am going to|shall) (?:\S+ )?(?:keep|continue|go on|not stop|not rest) (?:\S+ )?(?:writing|calling|emailing|asking|contacting|coming|messaging|to \S+) (?:\S+ ){0,4}until",
    unless=(
        r"exam|bus|train|semester|deadline for (?:the )?applications|received|landlord|my university|not (?:an|"
        r"my) ultimatum"
    ),
    not_after=r"(?:if|before|like|until|get|miss|missed|had|have|of|was)",
)
FORCED = phrases(
    "{have|left with|leave me|leaves me} no {other |}{choice|option|alternative}",
    "be forced to",
    "am forced to",
    "{have|need} to {look|go|take|accept|withdraw|pursue|consider|seek|report|escalate|contact|move}",
    "elsewhere",
    "you {will|'ll|may|might|are going to|gonna} {regret|be sorry|lose|miss|hear from}",
    "you'll {regret|be sorry|lose|miss|hear from}",
    "your {manager|director|superiors|superior|supervisor|management|board|head|managing}",
    "{lawyer|attorney|legal|lawsuit|sue|publicly|online|glassdoor|kununu|press|social media|review|reviews|labor|labour|name and shame|ceo|boss}",
)
_TAKEN = (
    r"(?:another|(?:the |any )?other|a different|up|on|legal|action|steps|measures|further|my|this|it|that|matters|their|your|"
    r"(?:\S+ ){1,3}(?:offers?|jobs?|positions?|roles?|actions?|steps|measures|matter|complaint|advice|court|contract|elsewhere))"
)  # what bears on the reader; a bus does not
_FORCED = act(
    FORCED,
    rf"(?:i|you|this|that|which) (?:will |shall |would |am |are |have |leave |leaves |be )?{LIGHT}(?:have |leave |"
    rf"leaves |leaving |left with |with |me |be )*(?:no (?:other )?(?:choice|option|alternative) but to|"
    rf"forced to) (?:\S+ )?(?:assume|conclude|accept|take(?= {_TAKEN})|withdraw|look|pursue|report|escalate|"
    rf"go(?! (?:by|home|there|on foot|to (?:the |a )?(?:doctor|dentist|hospital|station|airport|work|bed))\b)|move(?! (?:house|home|out|flat)\b)|seek|"
    rf"cancel|decline|turn|consider|contact)",
    r"(?:take|taking) my (?:application|talents?|skills|business|experience|expertise|services|time) elsewhere",
    r"i (?:will|shall|am going to|might|may) (?:be )?(?:have to |also |then )?(?:leav\w+|writ\w+|post\w+|shar\w+|"
    r"publish\w+|tell\w+|contact\w+|report\w+|inform\w*|describ\w+|mention\w*|warn\w*|speak\w*|escalat\w+|go\w*|sue|suing|call\w*|nam\w+|expos\w+|fil\w+|"
    r"tak\w+ legal|consult\w*) (?:\S+ ){0,8}"
    r"(?:lawyer|attorney|legal (?:action|steps|advice)|court|glassdoor|kununu|press|social media|reviews?|"
    r"labou?r (?:board|office|department)|shame|public|publicly|online|your (?:ceo|boss|manager|superiors?|director|head office)|"
    r"you(?! (?:\S+ )?(?:know|soon|for|with|if|about my|a|the|my|when|by|on|at|back|tomorrow|today|next|to)))(?! (?:\S+ )?(?:to (?:thank|say|praise)|when you))",
    r"i (?:may|might|will|would|shall) (?:have to|be forced to) (?:contact|tell|inform|call|write to|turn to|go to|speak (?:to|with)|talk to|complain to) (?:your|the) (?:\S+ )?(?:ceo|boss|manager|superiors?|supervisor|director|head office|management|board)",
    r"you (?:will|are going to|may|might) (?:regret|be sorry|lose (?:me|out|a (?:great|good|strong|talented))|"
    r"miss out|be hearing from|hear from my)",
    unless=(
        r"i (?:read|saw|looked)|not (?:regret|be sorry)|never regret|because i (?:have )?accepted|"
        r"since i (?:have )?accepted|legal (?:team|department|counsel|role|position|assistant|background|experience|"
        r"right to)|code review|(?:review|presentation|article|paper) (?:of|on|for|about)|performance review|"
        r"sincerely regret"
    ),
    not_after=r"(?:not|never|if)(?: \S+){0,2}",
)
_LAW = (
    "This threatens with the law. If you believe that you were treated unlawfully, take advice first, from a lawyer or an "
    "advice centre, and leave it out of this mail: what you write here can be held against you."
)
_RIVALS = "This holds other employers up to make them hurry. If an offer waits, name its date in one plain sentence and say which job you would rather have."
_NAME = (
    "This threatens their good name. Leave it out of this mail; whether to tell others about it is easier to judge in a "
    "week or two, and a threat beforehand only makes the telling look like revenge."
)


@rule(
    title="Sounds like a threat",
    severity=Severity.WARN,
    sources=[
        "Accountemps survey 2018: 33% of HR managers have dropped a candidate for being too pushy after an interview",
        "Career guides agree that a deadline belongs to the candidate's own plans and not on the employer",
    ],
    words=True,
    bad=[
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            I am following up on the analyst position. If I don't hear back by Friday, I will take my application elsewhere.

            Sam
            """,
            marks="If I don't hear back by Friday, I will take",
        ),
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            This is my final notice. Is there a decision on the analyst position?

            Sam
            """,
            marks="my final notice",
        ),
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            Is there any news on the analyst position? Otherwise I will have to accept another offer.

            Sam
            """,
        ),
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Re: Analyst position

            Hi Lena,

            I think that I was not selected for the analyst position because of my age. My lawyer will be in touch.

            Sam
            """,
            marks="My lawyer will be in touch",
        ),
    ],
    good=[
        Good(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            I have another offer that needs an answer by Thursday. Acme is my first choice; could you tell me where things stand with the analyst position?

            Sam
            """
        ),
        Good(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            Is there any news on the analyst position? If I don't hear back, I will check in again in two weeks.

            Sam
            """
        ),
    ],
)
def check(draft: Reading, situation: Situation, limits: NoLimits) -> Iterator[Finding]:
    law, name = acts(draft, (SUES,)), acts(draft, (AIRS,))
    if law or name:
        yield Finding(
            _LAW if law else _NAME,
            title="Threatens with the law" if law else "Threatens with publicity",
            spans=tuple(draft.mark(*p) for p in merged((*law, *name))),
        )
        return
    places = acts(draft, (_IF_NOT_THEN, _LAST_CHANCE, _FORCED, *TERMS))
    if not places and (rivals := acts(draft, (LEVERAGE,))):
        yield Finding(
            _RIVALS,
            title="Presses with other employers",
            spans=tuple(draft.mark(*p) for p in rivals),
            severity=Severity.CAUTION,
        )
    if places:
        yield Finding(
            "This sounds like a threat. If you have a date to keep, name it, say that this is the job you would rather have, and ask what they can tell you by then.",
            spans=tuple(draft.mark(*p) for p in places),
        )
