"""A thank-you that arrives while you are still on the stairs was written before the interview, or on a phone in the
lift, and it shows. Sit down, think of one thing that was said, and write it in an hour or two: the same day is
early enough for every reader.
"""

from collections.abc import Iterator
from datetime import timedelta

from pydantic import Field

from app.rules import Bad, Finding, Good, Limits, Severity, rule
from app.situation import Situation
from app.situation.purpose import Purpose
from app.text.reading import Reading


class Breath(Limits):
    minutes: int = Field(
        default=30, ge=0, description="minutes after the interview's end before a thank-you looks considered"
    )


@rule(
    title="Minutes after the interview",
    severity=Severity.HINT,
    purposes={Purpose.THANK_YOU},
    limits=Breath(),
    sources=[
        "TU Delft career centre: not from the phone the minute you leave",
        "candidate.so guide: two to four hours after the interview",
    ],
    needs_history=True,
    or_record={"held_at"},
    bad=[
        Bad(
            """
            Date: Tue 3 Nov 2026 11:10
            To: Lena Vogt <lena@acme.example>
            Subject: Thank you for today

            Hi Lena,

            thank you for the interview today. I am excited about the analyst position.

            Best,
            Sam
            """,
            interview={"held_at": "2026-11-03T10:00:00+01:00"},
        ),
    ],
    good=[
        Good(
            """
            Date: Tue 3 Nov 2026 13:00
            To: Lena Vogt <lena@acme.example>
            Subject: Thank you for today

            Hi Lena,

            thank you for the interview today. I am excited about the analyst position.

            Best,
            Sam
            """,
            interview={"held_at": "2026-11-03T10:00:00+01:00"},
        ),
    ],
)
def check(draft: Reading, situation: Situation, limits: Breath) -> Iterator[Finding]:
    begun, ended = situation.interview_at, situation.interview_ends_at
    if begun is None or ended is None or begun > situation.now:
        return
    fair = ended + timedelta(minutes=limits.minutes)
    if situation.now < fair:
        yield Finding(
            f"The interview ended less than {limits.minutes} minutes ago. Write this in an hour or two, and "
            "mention one thing that stayed with you; the same day is early enough.",
            clear_at=fair.astimezone(situation.now.tzinfo),
        )
