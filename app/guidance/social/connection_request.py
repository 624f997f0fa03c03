"""While they decide about you, a request to connect asks for something that they can neither give nor refuse easily. Many
interviewers wait until the process is over; so can you. Afterwards it is welcome, whatever the outcome.
"""

from collections.abc import Iterator

from app.guidance.tone.utterance import act, acts
from app.rules import JOB, Bad, Finding, Good, NoLimits, Severity, rule
from app.situation import Situation, Stage
from app.situation.purpose import Purpose
from app.text.phrases import phrases
from app.text.reading import Reading

_DECIDED = frozenset({Stage.REJECTED, Stage.OFFERED, Stage.CLOSED})
_WHERE = r"(?:linkedin|linked in|xing|facebook|instagram|twitter|whatsapp|wechat|telegram|social media)"

CONNECTING = phrases(
    "{linkedin|linked in|xing|whatsapp|wechat}",
    "{connection|contact|linkedin|network} {request|invitation|invite}",
    "{join|add you to|add me to|part of} {my|your} {network|professional network|contacts}",
    "add me on",
    "{connect|connected} {on|via|through|over} {facebook|instagram|twitter|telegram|social media}",
)
_ASKS_TO_CONNECT = act(
    CONNECTING,
    rf"(?:connect|connecting|link up|add you|add me|adding (?:you|me)|be connected|stay connected|keep in touch|"
    rf"stay in touch|network|follow each other|be friends)(?: with (?:you|me|each other))? (?:\S+ ){{0,2}}(?:on|"
    rf"via|through|over|by) (?:\S+ )?{_WHERE}|(?:add|find|follow) (?:you|me) (?:to|on) (?:\S+ )?{_WHERE}",
    r"(?:sent|send|sending|accept|accepting|accepted|approve|ignore|see|got|received|"
    r"pending) (?:\S+ ){0,4}(?:(?:connection|linkedin|xing|contact|network) )+(?:request|invitation|invite)|"
    r"(?:join|add you to|add me to|(?:be|become) part of) (?:my|your) (?:\S+ )?(?:network|contacts)",
    rf"(?:sent|send|sending) you (?:a|an|my) (?:\S+ )?(?:request|invitation|invite) (?:\S+ ){{0,3}}(?:on|via|"
    rf"through) {_WHERE}|added you on (?:linkedin|xing)|i (?:have )?(?:just )?(?:requested|invited you) to connect",
    unless=(
        r"(?:thank|thanks|and) (?:you )?for (?:connecting|accepting|adding|the (?:invite|invitation|request))|(?:are|"
        r"we) already (?:\S+ )?connected|we (?:\S+ )?(?:first )?connected on|since we connected|when (?:we|you|"
        r"i) (?:first )?(?:connected|added|sent)|last (?:year|month)|as you (?:asked|suggested|requested)|"
        r"you (?:\S+ )?(?:asked|suggested|offered|invited|sent)"
    ),
)


@rule(
    title="Asks to connect too early",
    severity=Severity.HINT,
    purposes=JOB - {Purpose.REJECTION_REPLY, Purpose.OFFER_REPLY},
    sources=[
        "Hays career advice: no LinkedIn or Facebook request before an offer",
        "Ask a Manager: opinions on LinkedIn differ",
    ],
    words=True,
    bad=[
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Thank you

            Hi Lena,

            Thank you for the interview for the analyst position. I would love to connect with you on LinkedIn.

            Sam
            """,
            marks="connect with you on LinkedIn",
        ),
    ],
    good=[
        Good(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Thank you

            Hi Lena,

            Thank you for the interview for the analyst position, and for connecting with me on LinkedIn.

            Sam
            """
        ),
        Good(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Re: Your application

            Hi Lena,

            Thank you for letting me know that I was not selected for the analyst position. May I connect with you on LinkedIn?

            Sam
            """
        ),
    ],
)
def check(draft: Reading, situation: Situation, limits: NoLimits) -> Iterator[Finding]:
    if situation.stage in _DECIDED or situation.rejected_at or situation.offered_at:
        return
    places = acts(draft, (_ASKS_TO_CONNECT,))
    if places:
        yield Finding(
            "Leave the request to connect until they have decided; then it is welcome.",
            spans=tuple(draft.mark(*p) for p in places),
        )
