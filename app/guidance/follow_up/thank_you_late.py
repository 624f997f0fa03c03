"""A thank-you is expected within a day, and the next working day after a Friday interview is as good. Later it is
still worth sending, and no failure; only words like "yesterday" no longer fit, and a new thought since then gives it
a reason to arrive now.
"""

from collections.abc import Iterator
from datetime import timedelta

from pydantic import Field

from app.guidance.follow_up.acknowledgement import only_takes_note
from app.rules import Bad, Finding, Good, Limits, Severity, rule
from app.situation import Situation
from app.situation.purpose import Purpose
from app.text.reading import Reading


class Prompt(Limits):
    hours: int = Field(
        default=48, ge=0, description="hours after the interview's end within which a thank-you is prompt"
    )
    business_days: int = Field(
        1, ge=0, description="business days after the interview that are prompt, however long ago"
    )


@rule(
    title="A late thank-you",
    severity=Severity.HINT,
    purposes={Purpose.THANK_YOU},
    limits=Prompt(),
    sources=[
        "WashU Law and Robert Half: no later than 24 hours; other career offices: 24 to 48 hours",
        "mycareergps.com guide: after a Friday interview the next business day is fine",
        "CareerBuilder survey 2005: 26% of hiring managers want it within two days, 36% within three to five",
    ],
    needs_history=True,
    or_record={"held_at"},
    bad=[
        Bad(
            """
            Date: Mon 9 Nov 2026 10:00
            To: Lena Vogt <lena@acme.example>
            Subject: Thank you

            Hi Lena,

            thank you for the interview last week. I would love to join the team as an analyst.

            Best,
            Sam
            """,
            interview={"held_at": "2026-11-03T10:00:00+01:00"},
        ),
    ],
    good=[
        Good(
            """
            Date: Mon 9 Nov 2026 16:00
            To: Lena Vogt <lena@acme.example>
            Subject: Thank you

            Hi Lena,

            thank you for the interview on Friday. I would love to join the team as an analyst.

            Best,
            Sam
            """,
            interview={"held_at": "2026-11-06T10:00:00+01:00"},
        ),
    ],
)
def check(draft: Reading, situation: Situation, limits: Prompt) -> Iterator[Finding]:
    ended = situation.interview_ends_at
    if ended is None or situation.now - ended <= timedelta(hours=limits.hours):
        return
    if situation.today <= situation.days.after(situation.local_date(ended), limits.business_days):
        return
    if draft.recipients and all(a.key in situation.thanked for a in draft.recipients):
        return  # they have had theirs
    if only_takes_note(draft, situation):
        return
    past = (situation.today - situation.local_date(ended)).days
    yield Finding(
        f"The interview was {past} days ago. A thank-you is a little late, and still welcome: say so in half a "
        "sentence at most, and add a thought that has come to you since."
    )
