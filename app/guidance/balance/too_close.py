"""The first question still lies on their desk. A second one within days says "I do not trust you to read your mail",
and each further one should leave more time than the one before, since the answer depends on people whom you cannot
hurry.
"""

from collections.abc import Iterator

from pydantic import Field

from app.guidance.letting_go.closing import closes
from app.guidance.patience.moments import day_begins, days_ago, the_question
from app.guidance.patience.rival_offer import rival_offer_presses
from app.rules import Bad, Finding, Good, Limits, Severity, rule
from app.situation import Situation
from app.situation.moments import long_date
from app.situation.purpose import Purpose
from app.text.reading import Reading


class Gaps(Limits):
    after_first: int = Field(
        5, ge=0, description="business days after the first unanswered follow-up before another one"
    )
    after_second: int = Field(
        default=10, ge=0, description="business days after the second and any later one before another"
    )


@rule(
    title="Too close to the last one",
    severity=Severity.WARN,
    purposes={Purpose.STATUS_CHECK},
    limits=Gaps(),
    sources=[
        "candidate.so and careery.pro guides: one week between follow-ups",
        "Georgetown University career center: intervals that widen from one week to two to four",
    ],
    needs_history=True,
    bad=[
        Bad(
            """
            Date: Tue 27 Oct 2026 10:00
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            is there any news on the analyst position?

            Best,
            Sam
            """,
            history=[
                """
                Date: Mon 12 Oct 2026 16:00
                From: Lena Vogt <lena@acme.example>
                Subject: Your interview

                Hi Sam, it was good to talk to you today about the analyst position.
                """,
                """
                Date: Thu 22 Oct 2026 10:00
                To: Lena Vogt <lena@acme.example>
                Subject: Analyst position

                Hi Lena, is there any news on the analyst position?
                """,
            ],
            marks="any news",
        ),
    ],
    good=[
        Good(
            """
            Date: Thu 29 Oct 2026 10:00
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            is there any news on the analyst position?

            Best,
            Sam
            """,
            history=[
                """
                Date: Mon 12 Oct 2026 16:00
                From: Lena Vogt <lena@acme.example>
                Subject: Your interview

                Hi Sam, it was good to talk to you today about the analyst position.
                """,
                """
                Date: Thu 22 Oct 2026 10:00
                To: Lena Vogt <lena@acme.example>
                Subject: Analyst position

                Hi Lena, is there any news on the analyst position?
                """,
            ],
        ),
    ],
)
def check(draft: Reading, situation: Situation, limits: Gaps) -> Iterator[Finding]:
    asked = [m.at for m in situation.follow_ups if m.at]
    if not asked:
        return
    last = max(asked)
    gap = limits.after_first if len(situation.follow_ups) == 1 else limits.after_second
    waited = situation.business_days_since(last)
    if waited >= gap or closes(draft) or rival_offer_presses(draft):
        return
    fair = situation.days.after(situation.local_date(last), gap)
    yield Finding(
        f"You asked {days_ago(waited)} and have had no answer yet. Leave {gap} business days or more between the two: "
        f"a good day to ask again is {long_date(fair)}.",
        spans=the_question(draft, situation),
        clear_at=day_begins(situation, fair),
    )
