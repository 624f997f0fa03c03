"""Hardship is real, but put into a follow-up it asks the reader to decide out of pity or debt. That is a burden they
cannot answer to, since they have to be fair to everybody. Keep to the work and to the question.
"""

from collections.abc import Iterator

from pydantic import Field

from app.guidance.tone.circumstance import AT_ONES_DOOR
from app.guidance.tone.speech_acts import LIGHT, SPAN
from app.guidance.tone.utterance import act, acts, utterances
from app.rules import Bad, Finding, Good, Limits, Severity, rule
from app.situation import Situation
from app.text.phrases import phrases
from app.text.reading import Reading

_DEAR_ONES = (
    r"my (?:\S+ )?(?:family|kids|children|wife|husband|partner|daughter|son|parents|mother|father|mom|mum|dad|baby|"
    r"child|siblings|brother|sister|loved ones)"
)

DEPENDENTS = phrases(
    "{depend|depends|depending|rely|relies|relying|counting|count|starving|suffering|hungry|mouths}",
    "{feed|support} my",
    "{single|sole} {mother|father|parent|mom|mum|dad|earner|breadwinner|provider}",
    "only {breadwinner|earner|provider}",
    "family {needs|need}",
    "to feed",
)
_DEPENDED_ON = act(
    DEPENDENTS,
    rf"{_DEAR_ONES} (?:\S+ ){{0,4}}(?:depends?|depending|rel(?:y|ies|ying)|count(?:s|ing)?) (?:up)?on|"
    rf"{_DEAR_ONES} (?:\S+ ){{0,3}}(?:starving|suffering|going hungry|hungry|need this|needs this|"
    rf"need the (?:money|income)|needs the (?:money|income))",
    rf"(?:mouths|kids|children|family|baby|child) to (?:feed|support)|(?:feed|support) {_DEAR_ONES}|"
    rf"i have (?:\S+ )?(?:kids|children|a (?:family|baby|child)) (?:\S+ )?to (?:feed|support|provide)|"
    rf"(?:everything|my (?:\S+ )?(?:home|house|life|family|visa|rent)) (?:\S+ )?depends on (?:this|it|your|"
    rf"you|getting)|a lot depends on (?:this|it|you|getting)(?= ,|(?! \S)| for (?:me|us)| the job)",
    unless=r"not (?:\S+ )?depend|relocat\w+|hint|timing|rough (?:date|idea)|take (?:all )?the time",
)
MONEY = phrases(
    "{rent|mortgage|bills|evict|savings|evicted|eviction|homeless|debt|debts|deported|broke|foreclosure|loans|landlord}",
    "running out of money",
    "{lose|losing|lost} {my|our} {home|house|apartment|flat|visa}",
    "{pay|afford} {the|my|for}",
    "make ends meet",
    "without {this|your|the} {job|offer|position|role|work|contract|income}",
)
_IN_NEED = act(
    MONEY,
    r"without (?:this|your|the) (?:job|offer|position|role|work|contract|income) (?:, )?(?:i|we|my \S+) (?:\S+ )?"
    r"(?:have to|has to|must|will|would|am|are|is|can not|could not|lose|need to)",
    r"(?:can not|could not|unable to|struggl\w+ to|hardly|barely|not able to|no longer|not know how (?:i will|to)|"
    r"help me|not be able to|need(?: \S+){0,4} to) (?:\S+ )?(?:pay|afford|make|cover|meet) (?:\S+ ){0,3}(?:rent|"
    r"mortgage|bills|loans?|debts?|food|insurance|ends meet|groceries|medicine|medication)",
    r"evict (?:us|me)|(?:evicting|throw(?:ing)?) (?:us|me)(?: out)?",
    r"my (?:rent|mortgage|bills|loans|debts) (?:is|are) (?:\S+ )?(?:due|overdue|late|unpaid|piling|mounting)|"
    r"bills (?:\S+ )?(?:piling up|to pay|are due)|(?:running|run) (?:out of|low on) (?:money|savings|cash)|"
    r"my savings (?:are|is|have|will)|(?:in|into|drowning in) debt|i am (?:completely |totally |flat |so )?broke",
    r"(?:be|being|get|am|are|face|facing|threatened with|about to be) (?:\S+ )?(?:evicted|eviction|homeless|"
    r"deported|foreclosure)|(?:lose|losing|lost) (?:my|our) (?:home|house|apartment|flat|visa)",
    unless=r"customers|clients|loan (?:department|officer|portfolio)",
)
INVESTED = phrases(
    "after {all|everything|the|so|that|this|investing|spending|putting|giving|coming|driving|travelling|traveling|"
    "taking|preparing|having}",
    "{spent|invested|put in|wasted|sacrificed} {a|an|the|my|one|two|three|four|five|six|ten|several|many|countless|so|all|hours|days|weeks|whole}",
    "{turned down|gave up|given up|passed on|declined|rejected|quit|resigned|said no|let go|cancelled|canceled|withdrew|skipped|refused|put off|stopped}",
    "{let|turned} {two|three|several|other|another|a|an|my|all|some|many|one}",
    "this is {what|how|all} i",
    "on hold",
    "plan {my|anything|ahead}",
    "{say no|reject me|refuse me|refuse|turn me down} {now|anymore|any more|to me|after|after all}",
    "no income",
    "considering {how|all|the|everything}",
    "given {how much|all|everything|the amount}",
    "{deserve|deserves|deserved}",
    "all the way",
    "{owe|owes} {it|me}",
    "counting on",
    "{unpaid|vacation} {leave|day|days}",
    "{day|days|week|weeks|work} off",
    "without pay",
    "time off",
    "{least|only} {for|to|after}",
)
_INVESTED = act(
    INVESTED,
    r"after (?:all |everything |all of |so much |that much |investing |spending |"
    r"putting )?(?:\S+ ){0,3}?(?:(?:time|effort|hours|work|energy|preparation|trouble|rounds|interviews|weeks|"
    r"days|money|heart|sacrifices?) (?:\S+ ){0,3}(?:i|we) (?:have )?(?:put|spent|invested|gave|given|went|gone|"
    r"did|done|made|took|taken|poured)|i (?:have )?(?:been through|done|did|went through|gone through|invested|"
    r"put (?:in|into)|sacrificed|gave|given))",
    r"after (?:investing|spending|putting|giving|wasting|taking|driving|travell?ing|coming|flying|preparing|"
    r"having (?:spent|invested|put|taken|come|driven)) (?:\S+ ){1,6}(?:hours|days?|weeks|time|effort|work|way|"
    r"money|energy|off|leave|interviews|rounds|assignment|test|task)",
    r"(?:considering|given) (?:how much|all|all of|everything|the amount of|how many)(?: the| of|"
    r" my)* (?:\S+ ){0,3}(?:i (?:have )?(?:put|spent|invested|done|given|sacrificed|went)|time|effort|hours|work|"
    r"interviews)(?! (?:zones?|difference))",
    r"i (?:even |also |had to )*(?:took|take) (?:\S+ ){1,3}(?:off|leave) (?:\S+ ){0,2}(?:without pay|unpaid|just for|only for|only to)|i (?:even |also )?(?:took|used up|used) (?:unpaid leave|a vacation day|vacation days|my last \S+)",
    r"(?:i|and) (?:have )?(?:also |even |already )?(?:turned down|gave up|given up|passed on|passed up|declined|rejected|quit|"
    r"resigned|let go|said no to|cancell?ed|withdrew(?: from)?|skipped|refused|put off|stopped|let(?= (?:\S+ ){1,4}go)) (?:\S+ ){1,6}(?:for (?:you|this|your|acme)|because|while|waiting|to (?:wait|be|join)|"
    r"since (?:you|i))",
    r"and this is (?:what|how|all) i (?:get|got|am (?:treated|repaid|thanked)|have)|(?:my (?:whole |entire )?life|everything|my (?:plans?|search)) (?:is|has been|are) (?:\S+ )?on hold (?:because|for|until|while|since)|"
    r"you (?:\S+ )?(?:can|could) not (?:\S+ )?(?:say no|reject me|refuse|turn me down)|(?:children|kids|family) and no (?:income|job|work|money|salary)|"
    r"(?:can not|could not|unable to) (?:\S+ )?plan (?:my (?:life|future|family)|anything|ahead)",
    r"i (?:really |truly |think i |believe i |feel i |do |at least |surely |certainly )*(?:deserve|"
    r"deserved) (?!to be considered)(?:better|more|this|a chance|to (?:be (?:treated|told|hired|heard)|know|get|"
    r"hear)|at least|the (?:job|courtesy|position)|some)|the least i deserve",
    rf"i (?:\S+ )?(?:came|drove|flew|travelled|traveled) all the way (?:\S+ ){{0,6}}(?:just|only|and (?:you|still|"
    rf"now|this)|for (?:this|nothing|you))|i (?:spent|invested|put in) {SPAN} (?:\S+ ){{0,8}}(?:and (?:still|"
    rf"nothing|now|this|you|never)|only to|for nothing)|i (?:was|have been|am) (?:really )?counting on (?:this|"
    rf"you|it)",
    unless=(
        r"not (?:\S+ )?deserve|the team deserves|customers deserve|worth (?:it|every)|enjoyed|thank|learned|learnt|"
        r"impressed|(?:even )?more (?:excited|convinced|interested|sure)|look forward"
    ),
)
FEELING = phrases(
    "{shoes|heartbroken|devastated|depressed|depression|crying|cried|tears|ruining|destroying|ruined|hopeless|"
    "suicidal|crushed|miserable}",
    "in my {place|position|situation}",
    "no idea how",
    "imagine how",
    "would you feel",
    "{heart|health} {is|was}",
    "{broke|breaking|breaks} my heart",
    "losing hope",
    "{lost|losing} {all |}{hope|faith|sleep}",
    "{my|the} hopes up",
    "false hope",
)
_FEELING = act(
    FEELING,
    r"(?:put|imagine) yourself in my|(?:you|if you) were in my (?:shoes|place|position|situation)|"
    r"you have no idea (?:how(?! (?:\S+ )?(?:happy|glad|pleased|grateful|thankful|excited|delighted|thrilled|proud|good|helpful|kind|lovely))|what)|(?:can you|try to|just|please) imagine how|how would you feel",
    r"i (?:am|was|feel|have been|will be|would be) (?:\S+ )?(?:heartbroken|devastated|depressed|crushed|miserable|"
    r"hopeless|suicidal|losing (?:all )?hope|losing sleep)|i (?:have )?(?:cried|been crying)|in tears|(?:it|this|"
    r"that|you|the \S+) (?:is|are|have|has|will) (?:\S+ )?(?:break\w*|broke|broken) my heart|"
    r"my heart is (?:broken|breaking)",
    r"(?:is|are|was|have|has|will) (?:be )?(?:ruin\w*|destroy\w*) (?:my|our) (?:\S+ )?(?:life|health|sleep|family|"
    r"marriage|career|future)|(?:got|get|getting) my hopes up|(?:gave|given|giving) me false hope|"
    r"my (?:mental )?health (?:is|has been) (?:suffering|getting)",
    unless=r"thank|not (?:\S+ )?(?:devastated|heartbroken)",
)
BACKGROUND = phrases(
    "{unemployed|jobless|laid off}",
    "out of {work|a job}",
    "without {a job|work|income}",
    "hospital",
    "medical bills",
    "{sick|ill|disabled} {mother|father|wife|husband|child|son|daughter|parent}",
    "{wife|husband|mother|father|son|daughter|child|partner} is {very |seriously |gravely |also |}{ill|sick|disabled}",
    "lost my {job|position|work|post|last job|apartment|flat}",
    "bank {is|keeps|has|wants|calls}",
    "{been|are|is} {so |very |really |quite |extremely |}{hard|difficult|tough} {since|for me|for us|lately|at home}",
    "{this|the} job",
    "hard {time|times|year|months}",
    "{difficult|tough|hard} {situation|time|times|period}",
    "laid off",
    "my {visa|permit|residence permit|work permit|lease|insurance|unemployment}",
)
_HARDSHIP = act(
    BACKGROUND,
    r"my (?:\S+ )?(?:visa|permit|lease|insurance|unemployment(?: \S+)?) (?:\S+ )?(?:expires?|expiring|runs? out|running out|ends)",
    rf"i (?:have|am|was|had) (?:been )?{LIGHT}(?:unemployed|jobless|out of (?:work|a job)|without (?:a job|work|"
    rf"income)|laid off)",
    r"(?:in|at) (?:the )?hospital|medical bills|(?:sick|ill|disabled) (?:mother|father|wife|husband|child|son|"
    r"daughter|parent)|my (?:wife|husband|mother|father|son|daughter|child|partner) is (?:\S+ )?(?:ill|sick|disabled)|"
    r"i (?:\S+ )?lost my (?:\S+ )?(?:job|position|work|post|apartment|flat)|bank (?:is|keeps|wants|calls) (?:\S+ )?(?:call\w*|writ\w*|press\w*|money|me|us|its)(?= ,|(?! \S)| and| me)|"
    r"(?:things|life|it|times) (?:have|has) (?:\S+ )?been (?:\S+ )?(?:hard|difficult|tough) (?:since|for (?:me|us)|lately|at home)|(?:i am|we are) (?:\S+ )?(?:in|going through|having|facing) (?:a |an )?(?:\S+ )?(?:hard|"
    r"difficult|tough|desperate) (?:financial )?(?:situation|time|times|period)",
    unless=(
        r"work\w* (?:at|in) (?:the|a) \S* ?hospital|during (?:that|this|which) time|used the time|volunteer\w*|sorry|"
        r"reschedul\w+|postpone|interview"
    ),
)


class Weight(Limits):
    hardships: int = Field(
        default=2,
        ge=1,
        description="hardships that are only told, without need or debt in them: so many count as pressure",
    )


@rule(
    title="Presses with hardship or debt",
    severity=Severity.CAUTION,
    limits=Weight(),
    sources=["Career guides agree: speak of what the employer gains and not of what you need"],
    words=True,
    bad=[
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            Is there any news on the analyst position? My family depends on this.

            Sam
            """,
            marks="My family depends on",
        ),
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            After all the time I put into the interviews for the analyst position, is there any news?

            Sam
            """,
            marks="After all the time I put",
        ),
    ],
    good=[
        Good(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            Thank you for the time you put into my interview for the analyst position. My family would be glad to move to Berlin.

            Sam
            """
        ),
        Good(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            Thank you for the interview. I spent ten hours on the analyst assignment and enjoyed every one of them.

            Sam
            """
        ),
    ],
)
def check(draft: Reading, situation: Situation, limits: Weight) -> Iterator[Finding]:
    places = acts(draft, (_DEPENDED_ON, _IN_NEED, _INVESTED, _FEELING, *AT_ONES_DOOR))
    if not places and draft.says(BACKGROUND):
        told = [p for said in utterances(draft, BACKGROUND) for p in _HARDSHIP.places(said)]
        places = told if len(told) >= limits.hardships else []
    if places:
        yield Finding(
            "This puts pressure on the reader’s conscience. Leave your needs and efforts out; say why you fit and ask your question.",
            spans=tuple(draft.mark(*p) for p in places),
        )
