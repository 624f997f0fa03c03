"""One line can look as if you could not be bothered. Two or three sentences, thanks and a reason to remember you, cost
a minute and show that you mean it.
"""

from collections.abc import Iterator

from pydantic import Field

from app.rules import Bad, Finding, Good, Limits, Severity, rule
from app.situation import Situation
from app.situation.purpose import Purpose
from app.text.reading import Reading


class Words(Limits):
    least: int = Field(25, ge=0, description="words of the body; fewer is short")


@rule(
    title="A very short mail",
    severity=Severity.HINT,
    purposes={Purpose.THANK_YOU, Purpose.STATUS_CHECK, Purpose.REJECTION_REPLY},
    limits=Words(),
    sources=[
        "Boomerang, 40 million mails (vendor figures, mail of all kinds): ten words or fewer were answered 36 % of the time"
    ],
    bad=[
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            any news on the analyst position?

            Best,
            Sam
            """,
        ),
    ],
    good=[
        Good(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position: next steps

            Hi Lena,

            thank you again for the interview two weeks ago. I am still very interested in the analyst
            position. Is there any news on the next steps?

            Best,
            Sam
            """,
        ),
    ],
)
def check(draft: Reading, situation: Situation, limits: Words) -> Iterator[Finding]:
    del situation
    count = len(draft.words)
    if 0 < count < limits.least:
        words = "1 word" if count == 1 else f"{count} words"
        yield Finding(
            f"This has {words}. A sentence of thanks and one on why the position interests you make it warmer.",
            spans=(draft.mark(draft.words[0].start, draft.sentences[-1].end),),
        )
