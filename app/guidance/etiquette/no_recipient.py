"""A mail without anybody in To cannot be sent, and one with everybody in Cc or Bcc leaves the readers wondering whose
turn it is to answer. Put the person you write to in To.
"""

from collections.abc import Iterator

from app.rules import EVERY, Bad, Finding, Good, NoLimits, Severity, rule
from app.situation import Situation
from app.text.reading import Reading


@rule(
    title="Nobody in To",
    severity=Severity.WARN,
    purposes=EVERY,
    sources=["The article: practise email etiquette"],
    bad=[
        Bad(
            """
            Subject: Thank you for the interview

            Hi Lena,

            thank you for the interview on Monday.

            Best,
            Sam
            """,
        ),
        Bad(
            """
            Cc: Lena Vogt <lena@acme.example>
            Subject: Thank you for the interview

            Hi Lena,

            thank you for the interview on Monday.

            Best,
            Sam
            """,
        ),
    ],
    good=[
        Good(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Thank you for the interview

            Hi Lena,

            thank you for the interview on Monday.

            Best,
            Sam
            """,
        ),
    ],
)
def check(draft: Reading, situation: Situation, limits: NoLimits) -> Iterator[Finding]:
    del situation, limits
    if any(a.email.strip() or a.name.strip() for a in draft.draft.to):
        return
    others = draft.draft.cc + draft.draft.bcc
    yield Finding(
        "Nobody stands in To, only in Cc or Bcc. Move the person you write to there."
        if others
        else "There is no recipient yet. Put the person you write to in To."
    )
