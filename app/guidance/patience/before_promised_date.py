"""They told you when you would hear from them. A question before that day says that you did not listen or do not
trust them, and nobody has the answer yet. Dates slip by a day or two in most companies, so a little grace after it
costs nothing; after that, a friendly question that names the date is entirely in order.
"""

from collections.abc import Iterator

from pydantic import Field

from app.guidance.letting_go.closing import closes
from app.guidance.patience.moments import day_begins, in_days, the_question
from app.guidance.patience.rival_offer import rival_offer_presses
from app.rules import Bad, Finding, Good, Limits, Severity, rule
from app.situation import Situation
from app.situation.moments import long_date
from app.situation.purpose import Purpose
from app.text.reading import Reading

_LATE = (
    "Dates slip by a day or two in most companies, mostly for dull reasons. A little grace costs you nothing; after it, "
    "a friendly question that names the date is entirely in order."
)


class Grace(Limits):
    days: int = Field(
        default=2, ge=0, description="business days after the promised date in which it is still early to ask"
    )


@rule(
    title="Before the date they named",
    severity=Severity.WARN,
    purposes={Purpose.STATUS_CHECK},
    limits=Grace(),
    sources=[
        "Purdue career office and WetFeet: wait until more than two business days after the date they gave",
        "Georgetown University and UC Davis career offices: up to one week after it",
    ],
    needs_history=True,
    or_record={"decision_by"},
    bad=[
        Bad(
            """
            Date: Tue 10 Nov 2026 10:00
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            is there any news on the analyst position?

            Best,
            Sam
            """,
            history=[
                """
                Date: Tue 27 Oct 2026 16:00
                From: Lena Vogt <lena@acme.example>
                Subject: Your interview

                Hi Sam, thank you for coming in. We will let you know our decision by 13 November.
                """
            ],
            marks="any news",
        ),
        Bad(
            """
            Date: Mon 16 Nov 2026 10:00
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            I wanted to ask where things stand with the analyst position.

            Best,
            Sam
            """,
            interview={"held_at": "2026-10-27T10:00:00+01:00", "decision_by": "2026-11-13"},
            severity=Severity.CAUTION,
        ),
    ],
    good=[
        Good(
            """
            Date: Wed 18 Nov 2026 10:00
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            you mentioned a decision by last Friday, so I wanted to ask whether there is any news on the analyst position.

            Best,
            Sam
            """,
            history=[
                """
                Date: Tue 27 Oct 2026 16:00
                From: Lena Vogt <lena@acme.example>
                Subject: Your interview

                Hi Sam, thank you for coming in. We will let you know our decision by 13 November.
                """
            ],
        ),
        Good(
            """
            Date: Tue 10 Nov 2026 10:00
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            is there any news on the analyst position?

            Best,
            Sam
            """,
            history=[
                """
                Date: Tue 27 Oct 2026 16:00
                From: Lena Vogt <lena@acme.example>
                Subject: Your interview

                Hi Sam, thank you for coming in. Please send us your references by 13 November.
                """
            ],
        ),
    ],
)
def check(draft: Reading, situation: Situation, limits: Grace) -> Iterator[Finding]:
    if situation.promised is None:
        return
    by = situation.promised.by
    clear = situation.days.after(by, limits.days + 1)
    if situation.today >= clear or closes(draft):
        return
    if situation.days.after(situation.today, 1) < by and rival_offer_presses(draft):  # a day can be waited for
        return
    fair = long_date(clear)
    if situation.today < by:
        said = f"They said you would hear by {long_date(by)}, and that day is still ahead. Wait for it; if it passes, ask on {fair}."
    else:
        past = "is today" if situation.today == by else "has only just passed"
        said = f"The date they named, {long_date(by)}, {past}. Dates slip: give them {in_days(limits.days)} more and ask on {fair}."
    ahead = situation.today < by
    yield Finding(
        said,
        title=None if ahead else "Just past the date they named",
        why=None if ahead else _LATE,
        spans=the_question(draft, situation),
        severity=Severity.WARN if ahead else Severity.CAUTION,
        clear_at=day_begins(situation, clear),
    )
