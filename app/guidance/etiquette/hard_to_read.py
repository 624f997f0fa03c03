"""Long sentences and long words make a reader work, and a busy one skims. In a large study mails in plain words were
answered more often than elaborate ones.
"""

from collections.abc import Iterator

from pydantic import Field

from app.rules import Bad, Finding, Good, Limits, Severity, rule
from app.situation import Situation
from app.text.readability import flesch_kincaid, may_exceed
from app.text.reading import Reading


class Effort(Limits):
    grade: float = Field(12, gt=0, description="Flesch-Kincaid grade (years of school) of the body; above is hard")
    sentence: int = Field(40, ge=5, description="words of one sentence; more is hard")
    least: int = Field(30, ge=1, description="words from which on a grade means anything")


@rule(
    title="Hard to read",
    severity=Severity.HINT,
    limits=Effort(),
    sources=[
        "Kincaid et al. 1975: the grade formula",
        "Boomerang via Fast Company (vendor figures): mails at a third-grade level were answered 53% of the time, college level 39 %",
    ],
    words=True,
    bad=[
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position: next steps

            Hi Lena,

            I am writing to you because when we spoke on that Monday about the analyst position and about
            the many reports that your team has to move before the audit in March, you said that there would
            be another round with the head of the department, and I wanted to ask whether there is any news.

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

            thank you again for our talk on Monday. The audit in March sounds like a lot of work, and I would
            like to help with it. Is there any news on the analyst position?

            Best,
            Sam
            """,
        ),
    ],
)
def check(draft: Reading, situation: Situation, limits: Effort) -> Iterator[Finding]:
    del situation
    if len(draft.lows) < limits.least:
        return
    long = [s for s in draft.sentences if len(s.lows) > limits.sentence]
    if long:
        yield Finding(
            f"More than {limits.sentence} words in one sentence. Make two or three of it.",
            spans=tuple(draft.mark(s.start, s.end) for s in long),
        )
        return
    text = draft.lows, len(draft.sentences)
    if may_exceed(limits.grade, *text) and flesch_kincaid(*text) > limits.grade:
        longest = max(draft.sentences, key=lambda s: len(s.lows))
        yield Finding(
            "The sentences are long and the words too. Shorter ones are read, and answered, more often.",
            spans=(draft.mark(longest.start, longest.end),),
        )
