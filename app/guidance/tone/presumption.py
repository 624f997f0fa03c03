"""Others were interviewed too, and the reader owes them a fair look. Who treats the job as won, or measures the other
candidates without having met them, sounds hard to work with. Say what you would bring, and leave the choice to them.
"""

from collections.abc import Iterator

from app.guidance.tone.speech_acts import LIGHT
from app.guidance.tone.utterance import act, acts
from app.rules import Bad, Finding, Good, NoLimits, Severity, rule
from app.situation import Situation, Stage
from app.situation.purpose import Purpose
from app.text.phrases import phrases
from app.text.reading import Reading

_MERITS = (
    r"(?:qualifications?|experience|background|profile|cv|resume|credentials|skills?|record|expertise|track record|degrees?|"
    r"performance|references|talents?|achievements)"
)
_OTHERS = (
    r"(?:(?:all |any |most |many |some )?(?:of )?(?:the |your |those )?(?:other|rest of the|remaining|competing) (?:\S+ )?(?:candidates?|applicants?|people|ones?|"
    r"interviewees|finalists?|contenders?)|the others|the competition|my competitors?|(?:anyone|anybody|no one|nobody|everyone|everybody|whoever) "
    r"(?:else|you)|any other (?:candidate|applicant|person))"
)
TAKING = phrases(
    "{assume|assuming|presume|take it|trust|expect|expecting|no doubt|doubt|convinced|certain|sure|confident} {that |}{i|i've|i'll|i'm|it|the|this|my|you|your|you'll}",
    "{formality|paperwork|already mine|in the bag|a done deal|foregone}",
    "we both know {who|what|where|how this|that}",
    "i {expect|have|get|sign|receive} {the|my|a|an} {contract|paperwork|offer|badge|keys|key|written offer|offer letter|employment contract}",
)
_TAKEN = act(
    TAKING,
    rf"(?:given|considering|with|based on|seeing|after seeing|in view of) (?:\S+ ){{0,6}}{_MERITS} (?:\S+ ){{0,5}}(?:i (?:\S+ )?|to )(?:assume|presume|take it|trust|expect|have no doubt|am (?:\S+ )?(?:convinced|certain|sure))"
    rf"(?! (?:\S+ ){{0,4}}(?:hear|reply|answer|able to (?:contribute|help|add|learn)|i (?:can|could|would) (?:\S+ )?(?:contribute|help|add|learn|be|make|bring)))",
    rf"i (?:\S+ )?(?:assume|presume|take it|trust|expect|have no doubt|am (?:\S+ )?(?:convinced|certain|sure)) (?:that )?(?:i {LIGHT}(?:got|get|have|won|will (?:\S+ )?(?:get|be (?:hired|chosen|selected|offered)|start))|"
    rf"(?:you|your team) {LIGHT}(?:will|are going to|want to|would) (?:\S+ )?(?:hire|choose|pick|select|offer me|take me))(?: (?:the|this|it|me|a|an|job|position|role|offer|in|on|soon|next))",
    r"(?:is|was|are|be) (?:\S+ ){0,3}(?:formality|paperwork|already mine|in the bag|a done deal|foregone conclusion)(?! (?:\S+ )?(?:on|for) (?:my|our) side)",
    r"(?:assume|presume|take it|trust|expect|suppose|believe|certain|sure|confident) (?:that )?(?:the|this) (?:\S+ )?(?:job|position|role|post) (?:is|will be|must be) (?:\S+ ){0,3}?mine",
    r"we both know (?:who|what|where|how this|that (?:i|you|nobody|no one|there))",
    r"(?:when|how soon|by when) (?:can|may|will|should|do|could) i (?:\S+ )?(?:expect|have|get|sign|receive) (?:the|my|an?) (?:\S+ )?(?:contract|paperwork|offer|badge|keys?|offer letter)",
    unless=r"not (?:\S+ )?(?:assume|presume|take|trust|expect|a formality|sure|certain|convinced)|if i|i know (?:that )?(?:this|it) is|signed|paperwork (?:is|below|attached)|afraid|i (?:was|am|have) not|another candidate|withdraw|visa|start date|background check",
    not_after=r"(?:not|never|if|before|cannot)(?: \S+){0,1}",
)
MEASURING = phrases(
    "{other|remaining|competing} {candidates|candidate|applicants|applicant|people|interviewees|finalists}",
    "{than|like|beat|beats} {anyone|anybody|everyone|everybody|whoever|any other|most|the others|the rest|the competition|all the|any of|the other}",
    "the {others|competition|rest}",
    "{anyone|anybody|someone|somebody|no one|nobody} {else|better|you|as|more|with|close|near|at}",
    "{better|stronger|more} {candidate|qualified|suited|experienced|person|fit|match}",
    "{fool|foolish|crazy|mad|silly|stupid|insane} {to|not}",
    "{best|strongest|only|ideal|perfect|obvious|right} {candidate|choice|person|option|applicant|one|fit|match}",
)
_MEASURED = act(
    MEASURING,
    rf"i (?:am|was|do|have|know|bring|can|did|performed|would be) {LIGHT}(?:\S+ ){{0,4}}(?:better|more|stronger|smarter|faster|superior|ahead|above|beyond)(?: \S+)? (?:\S+ )?(?:than|to|of) {_OTHERS}",
    rf"{_OTHERS} (?:(?!i\b)\S+ ){{0,4}}?(?:is|are|has|have|did|do|does|can|could|will|would|were|was|lacks?|come|comes) (?:\S+ ){{0,4}}(?:less|not|never|weaker|worse|fewer|inferior|no match|nowhere|behind|lack\w*|junior|competition)"
    rf"(?! (?:\S+ )?(?:informed|heard|know|been (?:told|informed|contacted)|told))",
    rf"{_OTHERS} (?:lacks?|can not|could not|have less|has less|have no|falls? short)|(?:nobody|no one) (?:else )?(?:\S+ ){{0,3}}(?:has|have|will have|can|could|knows?|brings?|offers?|matches) (?:\S+ ){{0,4}}(?:i (?:have|do|can|bring|am)|like (?:me|mine|i)|as (?:me|i)|my \S+)",
    r"you (?:will|would|can|could|are)? ?(?:\S+ )?not (?:\S+ )?(?:find|get|have|meet) (?:anyone|anybody|someone|somebody|an? (?:\S+ )?(?:candidate|person|engineer|applicant)) (?:else )?(?:\S+ ){0,2}(?:better|more|as|like me|with my|stronger|who can)",
    r"(?:surprised|doubt|amazed|unlikely|hard|luck) (?:\S+ ){0,4}(?:find|found|get|got|meet|met|have) (?:anyone|anybody|someone|somebody) (?:\S+ )?(?:else|better|as|more|with my|close|near|at my|like me)",
    r"(?:nobody|no one) you (?:\S+ ){0,3}(?:interview\w*|meet|met|see|saw|find|speak|spoke|consider\w*)",
    r"you (?:would|will|are|must|have to|should)(?: be)? (?:\S+ )?(?:fools?|foolish|crazy|mad|silly|stupid|insane) (?:to|not to|if)",
    rf"i am (?:\S+ )?(?:clearly|obviously|undoubtedly|definitely|by far|easily|without (?:a )?doubt|simply|evidently|certainly) {LIGHT}(?:the )?(?:best|strongest|only|ideal|perfect|obvious|right) (?:\S+ )?(?:candidate|choice|person|option|applicant|one|fit|match)",
    r"i am (?:\S+ )?the (?:best|strongest) (?:\S+ )?(?:candidate|choice|person|option|applicant) (?:that )?you (?:will|can|could|would|are going to|have|met)",
    unless=r"i (?:know|understand|realize|am sure|respect|hope|imagine|assume)(?: \S+){0,6} (?:other|others|strong|many|better)|may (?:well )?(?:be|have)|might|good luck|wish|no hard feelings|learn\w*|congratulat\w+",
    not_after=r"(?:not|never|if|whether|because|chose|hired|with|selected)(?: \S+){0,2}",
)


@rule(
    title="Takes the job for granted",
    severity=Severity.CAUTION,
    purposes={Purpose.STATUS_CHECK, Purpose.THANK_YOU, Purpose.SCHEDULING, Purpose.OFFER_REPLY},
    sources=["Career guides agree: show what you would bring; comparisons with others are the employer's to make"],
    words=True,
    bad=[
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            Given my qualifications, I assume that the rest is a formality. Is there any news on the analyst position?

            Sam
            """
        ),
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            Has a decision been made on the analyst position? I am clearly better qualified than the other candidates.

            Sam
            """
        ),
    ],
    good=[
        Good(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            I know that you are meeting other candidates, and I expect that the choice is not easy. Is there any news on the analyst position?

            Sam
            """
        ),
        Good(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            Given my background in forecasting, I am confident that I could contribute to your team. Is there any news on the analyst position?

            Sam
            """
        ),
    ],
)
def check(draft: Reading, situation: Situation, limits: NoLimits) -> Iterator[Finding]:
    if situation.stage in {Stage.OFFERED, Stage.REJECTED}:
        return
    if places := acts(draft, (_TAKEN, _MEASURED)):
        yield Finding(
            "This treats the job as won, or ranks people you have not met. Say what you would bring, and leave the comparison to them.",
            spans=tuple(draft.mark(*p) for p in places),
        )
