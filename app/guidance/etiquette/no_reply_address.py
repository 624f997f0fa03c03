"""Nobody reads what is sent to a no-reply address, so that your mail is lost without a word. Write to a person, or to
the address that their mail names.
"""

from collections.abc import Iterator

from app.guidance.etiquette.addressed import places
from app.rules import EVERY, Bad, Finding, Good, NoLimits, Severity, rule
from app.situation import Situation
from app.situation.company import no_reply
from app.text.reading import Reading


@rule(
    title="An address that nobody reads",
    severity=Severity.CAUTION,
    purposes=EVERY,
    sources=["RFC 3834: automatic senders and their addresses"],
    bad=[
        Bad(
            """
            To: Acme Careers <no-reply@acme.example>
            Subject: Thank you for the interview

            Hello,

            thank you for the interview on Monday.

            Best,
            Sam
            """,
            marks="no-reply@acme.example",
        ),
    ],
    good=[
        Good(
            """
            To: Acme Careers <reply+8f3a@acme.example>
            Subject: Thank you for the interview

            Hello,

            thank you for the interview on Monday.

            Best,
            Sam
            """,
        ),
    ],
)
def check(draft: Reading, situation: Situation, limits: NoLimits) -> Iterator[Finding]:
    del situation, limits
    spans = tuple(draft.mark_address(field, index) for field, index, a in places(draft) if no_reply(a))
    if spans:
        yield Finding("Nobody reads what is sent to this address. Write to a person there instead.", spans=spans)
