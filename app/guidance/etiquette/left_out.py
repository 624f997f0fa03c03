"""Whoever was on the last mail expects to be on the answer. Leaving out an interviewer by "Reply" instead of "Reply
all" looks as if only the other one counted.
"""

from collections.abc import Iterator, Sequence

from app.guidance.etiquette.addressed import called
from app.guidance.etiquette.replied_thread import Mail, parties, thread_of
from app.mail import Address
from app.rules import Bad, Finding, Good, NoLimits, Severity, rule
from app.situation import Situation
from app.situation.company import is_relay, no_reply, role_mailbox
from app.situation.purpose import Purpose
from app.text.reading import Reading


@rule(
    title="Somebody left out",
    severity=Severity.HINT,
    sources=["Gmail (“Don’t forget Bob”, 2009) and Outlook remind of it, too"],
    needs_history=True,
    bad=[
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Re: Your interview
            Thread: t1

            Hi Lena,

            is there any news on the analyst position?

            Best,
            Sam
            """,
            history=[
                """
                From: Lena Vogt <lena@acme.example>
                To: Sam Roe <sam@mail.example>
                Cc: Tomasz Kowal <tomasz@acme.example>
                Date: Mon 2 Nov 2026 10:00
                Subject: Your interview
                Thread: t1

                Hi Sam, it was good to meet you.
                """,
            ],
            marks="lena@acme.example",
        ),
    ],
    good=[
        Good(
            """
            To: Lena Vogt <lena@acme.example>
            Cc: Tomasz Kowal <tomasz@acme.example>
            Subject: Re: Your interview
            Thread: t1

            Hi Lena,

            is there any news on the analyst position?

            Best,
            Sam
            """,
            history=[
                """
                From: Lena Vogt <lena@acme.example>
                To: Sam Roe <sam@mail.example>
                Cc: Tomasz Kowal <tomasz@acme.example>
                Date: Mon 2 Nov 2026 10:00
                Subject: Your interview
                Thread: t1

                Hi Sam, it was good to meet you.
                """,
            ],
        ),
        Good(
            """
            To: Lena Vogt <lena@acme.example>
            Subject: Re: Your interview
            Thread: t1

            Hi Lena,

            is there any news on the analyst position?

            Best,
            Sam
            """,
            history=[
                """
                From: Lena Vogt <lena@acme.example>
                To: Sam Roe <sam@mail.example>
                Cc: Tomasz Kowal <tomasz@acme.example>
                Date: Mon 2 Nov 2026 10:00
                Subject: Your interview
                Thread: t1

                Hi Sam, I am moving Tomasz to Bcc to spare his inbox.
                """,
            ],
        ),
    ],
)
def check(draft: Reading, situation: Situation, limits: NoLimits) -> Iterator[Finding]:
    del limits
    addressed = draft.recipients
    if not addressed:
        return
    thread = thread_of(draft, situation, addressed)
    if not thread or "bcc" in thread[-1].text.lower():
        return
    missed = _missed(thread[-1], addressed, situation)
    if missed:
        spans = (draft.mark_address("to", 0),) if draft.draft.to else ()
        yield Finding(f"The last mail also went to {called(missed)}. Add them, unless you mean to.", spans=spans)


def _missed(last: Mail, addressed: Sequence[Address], situation: Situation) -> list[Address]:
    """The interviewers on the last mail who are not addressed; anybody there, if no interviewer is known."""
    met = {a.key for a in (*situation.interviewers, *situation.record.interviewers)}
    there = [a for a in parties(last) if a.email and a.key not in situation.me]
    if met.intersection(a.key for a in there):
        there = [a for a in there if a.key in met]
    if situation.purpose.value is Purpose.THANK_YOU:  # a note to each is best
        there = [a for a in there if a.key not in situation.thanked]
    return [
        a
        for a in there
        if not (is_relay(a) or no_reply(a) or role_mailbox(a)) and not any(_one_person(a, b) for b in addressed)
    ]


def _one_person(a: Address, b: Address) -> bool:
    return a.key == b.key or bool(a.name.strip() and a.name.strip().lower() == b.name.strip().lower())
