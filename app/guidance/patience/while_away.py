"""A mail that arrives while somebody is away lies under a hundred others when they come back, and the silence that
follows means nothing. On the first day back people dig through that pile; from the day after, yours is read.
"""

from collections.abc import Iterator

from pydantic import Field

from app.guidance.patience.moments import day_begins, in_days
from app.mail import Address
from app.rules import Bad, Finding, Good, Limits, Severity, rule
from app.situation import Situation
from app.situation.moments import long_date
from app.text.reading import Reading
from app.text.spans import Span, SpanField


class Return(Limits):
    days: int = Field(
        1, ge=0, description="business days after the last day of absence that belong to the pile of mail"
    )


@rule(
    title="Away at the moment",
    severity=Severity.CAUTION,
    limits=Return(),
    sources=[
        "Practice of mail tools that hold a reminder until the recipient has been back for one business day",
    ],
    needs_history=True,
    bad=[
        Bad(
            """
            Date: Wed 18 Nov 2026 10:00
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            is there any news on the analyst position?

            Best,
            Sam
            """,
            history=[
                """
                Date: Tue 3 Nov 2026 16:00
                From: Lena Vogt <lena@acme.example>
                Subject: Your interview

                Hi Sam, thank you for coming in today.
                """,
                """
                Date: Tue 17 Nov 2026 11:00
                From: Lena Vogt <lena@acme.example>
                Auto-Submitted: auto-replied
                Subject: Automatic reply: Thank you

                I am out of the office until 20 November 2026.
                """,
            ],
            marks="lena@acme.example",
        ),
    ],
    good=[
        Good(
            """
            Date: Wed 25 Nov 2026 10:00
            To: Lena Vogt <lena@acme.example>
            Subject: Analyst position

            Hi Lena,

            is there any news on the analyst position?

            Best,
            Sam
            """,
            history=[
                """
                Date: Tue 17 Nov 2026 11:00
                From: Lena Vogt <lena@acme.example>
                Auto-Submitted: auto-replied
                Subject: Automatic reply: Thank you

                I am out of the office until 20 November 2026.
                """
            ],
        ),
        Good(
            """
            Date: Wed 18 Nov 2026 10:00
            To: Jonas Kern <jonas@acme.example>
            Subject: Analyst position

            Hi Jonas,

            is there any news on the analyst position?

            Best,
            Sam
            """,
            history=[
                """
                Date: Tue 17 Nov 2026 11:00
                From: Lena Vogt <lena@acme.example>
                Auto-Submitted: auto-replied
                Subject: Automatic reply: Thank you

                I am out of the office until 20 November 2026.
                """
            ],
        ),
    ],
)
def check(draft: Reading, situation: Situation, limits: Return) -> Iterator[Finding]:
    away = situation.away
    if not away:
        return
    spans: list[Span] = []
    names: list[str] = []
    last = None
    for field, index, key, name in _addressed(draft):
        until = away.get(key)
        if until is not None and situation.today < situation.days.after(until, limits.days + 1):
            spans.append(draft.mark_address(field, index))
            names.append(name)
            last = until if last is None else max(last, until)
    if last is None:
        return
    back = situation.days.after(last, limits.days + 1)
    verb = "is" if len(names) == 1 else "are"
    if situation.today <= last:
        said = f"{_listed(names)} {verb} away until {long_date(last)}."
    else:
        said = f"{_listed(names)} {verb} only just back: the absence lasted until {long_date(last)}."
    yield Finding(
        f"{said} Let {in_days(limits.days)} pass after the return, and send this on {long_date(back)}.",
        spans=tuple(spans),
        clear_at=day_begins(situation, back),
    )


def _addressed(draft: Reading) -> Iterator[tuple[SpanField, int, str, str]]:
    """Field, index, key and name of everybody addressed."""
    fields: tuple[tuple[SpanField, tuple[Address, ...]], ...] = (
        ("to", draft.draft.to),
        ("cc", draft.draft.cc),
        ("bcc", draft.draft.bcc),
    )
    for field, people in fields:
        for index, person in enumerate(people):
            yield field, index, person.key, person.name or person.email


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
