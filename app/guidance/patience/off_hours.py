"""Mail that arrives at night or on a free day asks for attention then: readers believe that they must answer sooner
than its writer ever meant. A question about the decision is better waiting for them at the start of a working day.
A thank-you may arrive whenever it is written.
"""

from collections.abc import Iterator

from pydantic import Field

from app.guidance.letting_go.closing import closes
from app.guidance.patience.moments import the_question
from app.rules import Bad, Finding, Good, Limits, Severity, rule
from app.situation import Situation
from app.situation.moments import on_both_clocks
from app.situation.purpose import Purpose
from app.text.reading import Reading


class Hours(Limits):
    opens: int = Field(
        default=7, ge=0, le=23, description="hour of the recipient's clock from which a mail arrives in the day"
    )
    closes: int = Field(
        default=20, ge=1, le=24, description="hour of the recipient's clock from which it arrives at night"
    )


@rule(
    title="Outside working hours",
    severity=Severity.HINT,
    purposes={Purpose.STATUS_CHECK},
    limits=Hours(),
    sources=[
        "Giurge and Bohns 2021, over 4,000 adults: receivers of off-hours mail feel a third more hurried than it was meant",
    ],
    bad=[
        Bad(
            """
            Date: Sat 21 Nov 2026 11:00
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            is there any news on the analyst position?

            Best,
            Sam
            """,
            marks="any news",
        ),
        Bad(
            """
            Date: Thu 19 Nov 2026 22:30
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            is there any news on the analyst position?

            Best,
            Sam
            """,
        ),
    ],
    good=[
        Good(
            """
            Date: Thu 19 Nov 2026 22:30
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            is there any news on the analyst position?

            Best,
            Sam
            """,
            history=[
                """
                Date: Mon 2 Nov 2026 10:00 -0800
                From: Lena Vogt <lena@acme.example>
                Subject: Your interview

                Hi Sam, it was good to talk to you today about the analyst position.
                """
            ],
        ),
        Good(
            """
            Date: Sat 21 Nov 2026 11:00
            To: Lena Vogt <lena@acme.example>
            Subject: Thank you

            Hi Lena,

            thank you for the interview yesterday. I would love to join the team as an analyst.

            Best,
            Sam
            """
        ),
    ],
)
def check(draft: Reading, situation: Situation, limits: Hours) -> Iterator[Finding]:
    zone = situation.recipient_zone or situation.now.tzinfo
    if zone is None or limits.opens >= limits.closes:
        return
    there = situation.now.astimezone(zone)
    opening = situation.days.working_hour(situation.now, zone, limits.opens, limits.closes)
    if opening <= there or closes(draft):
        return
    works, same_clock = there.date() in situation.days, there.utcoffset() == situation.now.utcoffset()
    if works or there.weekday() > 4:
        what = f"{there:%H:%M}" if works else "the weekend"
        # Where theirs is not known, the user's own clock stands in for it; neither case wants telling.
        said = f"It is {what}." if same_clock else f"It is {what} where your reader is."
    else:
        said = "It is a public holiday where your reader is."  # in a country that need not be the user's
    good = situation.days.working_hour(opening, zone)
    yield Finding(
        f"{said} Save this for their working hours: {on_both_clocks(situation, good)}.",
        spans=the_question(draft, situation),
        clear_at=opening.astimezone(situation.now.tzinfo),
    )
