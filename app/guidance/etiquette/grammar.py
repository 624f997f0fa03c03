"""A wrong or missing word makes the reader stop, and that stop is remembered better than the point you made. Reading
the mail aloud once finds most of them.
"""

from collections.abc import Iterator

from app.rules import Bad, Finding, Good, NoLimits, Severity, rule
from app.situation import Situation
from app.text.reading import Reading


@rule(
    title="A slip of grammar",
    severity=Severity.CAUTION,
    sources=[
        "Vignovic & Thompson: errors lower how conscientious and intelligent a writer seems",
        "Boland & Queen 2016, PLOS ONE 11(3): typos hurt whatever the reader's age",
    ],
    words=True,
    unavailable="the grammar checker comes with the next release; read your mail aloud once meanwhile.",
    bad=[
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Thank you for Monday

            Hi Lena,

            I looks forward to to hearing from you after the interview.

            Best,
            Sam
            """,
            marks="looks",
        ),
    ],
    good=[
        Good(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Thank you for Monday

            Hi Lena,

            I look forward to hearing from you after the interview.

            Best,
            Sam
            """,
        ),
    ],
)
def check(draft: Reading, situation: Situation, limits: NoLimits) -> Iterator[Finding]:
    del draft, situation, limits
    yield from ()
