"""A hiring decision takes days: others are still being interviewed, people have to meet and agree. Asking before
they had that time reads as pressure, and it cannot bring news that is not there yet. When nobody named a date,
about a week is what most career offices and recruiters call fair.
"""

from collections.abc import Iterator

from pydantic import Field

from app.guidance.follow_up.gratitude import gratitude
from app.guidance.letting_go.closing import closes
from app.guidance.patience.moments import day_begins, days_ago, the_question
from app.guidance.patience.rival_offer import rival_offer_presses
from app.rules import Bad, Finding, Good, Limits, Severity, rule
from app.situation import Situation, Stage
from app.situation.moments import long_date
from app.situation.purpose import Purpose
from app.text.reading import Reading


class Wait(Limits):
    warn_below: int = Field(default=5, ge=0, description="business days since the last event: fewer is too soon")
    caution_below: int = Field(
        default=7, ge=0, description="business days since the last event: fewer is a little early"
    )


@rule(
    title="Too soon to ask",
    severity=Severity.WARN,
    purposes={Purpose.STATUS_CHECK},
    limits=Wait(),
    sources=[
        "Georgetown University career center: about one week after the interview when no date was named",
        "journalismjobs.com guide: five to seven business days",
        "A recruiter's small poll: 48% would wait five days, 39% seven, 11% two weeks",
    ],
    needs_history=True,
    or_record={"held_at"},
    bad=[
        Bad(
            """
            Date: Wed 4 Nov 2026 10:00
            To: Lena Vogt <lena@acme.example>
            Subject: Any news on the analyst position?

            Hi Lena,

            I wanted to ask whether there is any news on the analyst position.

            Best,
            Sam
            """,
            history=[
                """
                Date: Fri 30 Oct 2026 16:00
                From: Lena Vogt <lena@acme.example>
                Subject: Your interview

                Hi Sam, it was good to talk to you today about the analyst position.
                """
            ],
            marks="any news",
        ),
        Bad(
            """
            Date: Tue 10 Nov 2026 10:00
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            is there an update on the analyst position yet?

            Best,
            Sam
            """,
            interview={"held_at": "2026-11-03T10:00:00+01:00"},
            severity=Severity.CAUTION,
        ),
    ],
    good=[
        Good(
            """
            Date: Wed 11 Nov 2026 10:00
            To: Lena Vogt <lena@acme.example>
            Subject: Any news on the analyst position?

            Hi Lena,

            I wanted to ask whether there is any news on the analyst position.

            Best,
            Sam
            """,
            history=[
                """
                Date: Fri 30 Oct 2026 16:00
                From: Lena Vogt <lena@acme.example>
                Subject: Your interview

                Hi Sam, it was good to talk to you today about the analyst position.
                """
            ],
        ),
        Good(
            """
            Date: Wed 4 Nov 2026 10:00
            To: Lena Vogt <lena@acme.example>
            Subject: Thank you for yesterday

            Hi Lena,

            thank you for the interview yesterday. I would love to join the team as an analyst.

            Best,
            Sam
            """,
            interview={"held_at": "2026-11-03T10:00:00+01:00"},
        ),
    ],
)
def check(draft: Reading, situation: Situation, limits: Wait) -> Iterator[Finding]:
    last = situation.last_event_at
    if situation.stage is Stage.REJECTED or situation.promised or last is None or last > situation.now:
        return
    waited = situation.business_days_since(last)
    enough = max(limits.warn_below, limits.caution_below)
    if waited >= enough or closes(draft) or rival_offer_presses(draft):
        return
    fair = situation.days.after(situation.local_date(last), enough)
    met = situation.interview_ends_at
    what = "The interview" if last == met else "The last word between you"
    now = " Send your thanks now, and leave the question out of them." if _thanks_first(draft, situation) else ""
    yield Finding(
        f"{what} was {days_ago(waited)}.{now} A fair moment to ask, {enough} business days or more after it, is {long_date(fair)}.",
        spans=the_question(draft, situation),
        severity=Severity.WARN if waited < limits.warn_below else Severity.CAUTION,
        clear_at=day_begins(situation, fair),
    )


def _thanks_first(draft: Reading, situation: Situation) -> bool:
    """Whether this is the thank-you for an interview, with the question only at its end."""
    met = situation.interview_ends_at
    if met is None or met > situation.now or situation.thanked or not gratitude(draft).meant:
        return False
    asked = situation.purpose.because[:1]
    start, end = draft.body
    return bool(asked) and 2 * (asked[0].start - start) >= end - start
