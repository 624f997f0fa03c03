"""Readers take a misspelt word for carelessness, and for less intelligence than the writer has, even where the word
is easy to guess. One look through a second pair of eyes before sending mends that.
"""

from collections.abc import Iterator

from app.rules import Bad, Finding, Good, NoLimits, Severity, rule
from app.situation import Situation
from app.text.reading import Reading


@rule(
    title="A misspelt word",
    severity=Severity.CAUTION,
    sources=[
        "Vignovic & Thompson: errors lower how conscientious and intelligent a writer seems",
        "Boland & Queen 2016, PLOS ONE 11(3): typos hurt whatever the reader's age",
    ],
    words=True,
    unavailable="the spelling checker comes with the next release; let your mail program check the spelling meanwhile.",
    bad=[
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Thank you for Monday

            Hi Lena,

            thank you for the intervew on Monday.

            Best,
            Sam
            """,
            marks="intervew",
        ),
    ],
    good=[
        Good(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Thank you for Monday

            Hi Lena,

            thank you for the interview with Tomasz Kowal about Kubernetes on Monday.

            Best,
            Sam
            """,
        ),
    ],
)
def check(draft: Reading, situation: Situation, limits: NoLimits) -> Iterator[Finding]:
    del draft, situation, limits
    yield from ()
