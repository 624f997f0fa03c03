"""Colleagues sit next to each other, and a shared mailbox is read by several of them. The same question in three
inboxes looks as if you were going round the one who is slow, and embarrasses whoever was asked first. Thank-you notes
to each of them are a different matter: those are welcome.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime

from pydantic import Field

from app.guidance.balance.referral import sent_on_to
from app.guidance.patience.moments import day_begins, days_ago, in_days, the_question
from app.mail import Address
from app.rules import Bad, Finding, Good, Limits, Severity, rule
from app.situation import SentMail, Situation
from app.situation.company import same_company, shared_domain
from app.situation.moments import long_date
from app.situation.purpose import Purpose
from app.text.reading import Reading


class Circle(Limits):
    days: int = Field(default=10, ge=0, description="business days in which one question at a company is enough")


@rule(
    title="The same question to a colleague",
    severity=Severity.WARN,
    purposes={Purpose.STATUS_CHECK},
    limits=Circle(),
    sources=[
        "Sequencing tools of recruiters and sales (Interseller, Instantly, Unify) cap the mail to one company for the same reason",
        "Accountemps survey 2018: 33% of HR managers have dropped a candidate for being too pushy after an interview",
    ],
    needs_history=True,
    bad=[
        Bad(
            """
            Date: Thu 29 Oct 2026 10:00
            To: Jonas Kern <jonas@acme.example>
            Subject: Analyst position

            Hi Jonas,

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

                Hi Lena, have you come to a decision on the analyst position yet?
                """,
            ],
            marks="any news",
        ),
    ],
    good=[
        Good(
            """
            Date: Thu 29 Oct 2026 10:00
            To: Jonas Kern <jonas@acme.example>
            Subject: Analyst position

            Hi Jonas,

            is there any news on the analyst position?

            Best,
            Sam
            """,
            history=[
                """
                Date: Thu 22 Oct 2026 10:00
                To: Lena Vogt <lena@acme.example>
                Subject: Analyst position

                Hi Lena, have you come to a decision on the analyst position yet?
                """,
                """
                Date: Fri 23 Oct 2026 10:00
                From: Lena Vogt <lena@acme.example>
                Subject: Re: Analyst position

                Hi Sam, Jonas has taken over from me, so please ask him.
                """,
            ],
        ),
        Good(
            """
            Date: Thu 29 Oct 2026 10:00
            To: Jonas Kern <jonas@acme.example>
            Subject: Analyst position

            Hi Jonas,

            is there any news on the analyst position?

            Best,
            Sam
            """,
            history=[
                """
                Date: Thu 22 Oct 2026 10:00
                To: Lena Vogt <lena@acme.example>
                Subject: Thank you

                Hi Lena, thank you for the interview yesterday. I would love to join the team.
                """,
            ],
        ),
    ],
)
def check(draft: Reading, situation: Situation, limits: Circle) -> Iterator[Finding]:
    recipients = draft.recipients
    asked: SentMail | None = None
    for mail in situation.sent:
        if (
            mail.purpose is Purpose.STATUS_CHECK
            and mail.at
            and mail.at <= situation.now
            and _to_a_colleague(mail, recipients)
        ):
            asked = mail
    if asked is None or asked.at is None:
        return
    waited = situation.business_days_since(asked.at)
    if waited > limits.days or _passed_on(situation, recipients, asked.at):
        return
    who = next((a.name or a.email for a in asked.recipients), "a colleague")
    clear = situation.days.after(situation.local_date(asked.at), limits.days + 1)
    yield Finding(
        f"You put this question to {who} {days_ago(waited)}. Wait for that answer, at least {in_days(limits.days)}: "
        f"if there is none, ask again on {long_date(clear)}.",
        spans=the_question(draft, situation),
        clear_at=day_begins(situation, clear),
    )


def _to_a_colleague(mail: SentMail, recipients: Sequence[Address]) -> bool:
    """Whether the mail went to the company of these recipients, and to none of them."""
    return not any(_one_person(a, b) for a in mail.recipients for b in recipients) and any(
        same_company(a, b) or (mail.thread_id is not None and shared_domain(a) and shared_domain(b))
        for a in mail.recipients
        for b in recipients
    )


def _one_person(a: Address, b: Address) -> bool:
    return a.key == b.key or (bool(a.name) and a.name.strip().lower() == b.name.strip().lower())


def _passed_on(situation: Situation, recipients: Sequence[Address], asked_at: datetime) -> bool:
    """Whether somebody there sent the user on to one of these recipients, or brought one of them in since."""
    keys = {a.key for a in recipients}
    for mail in situation.received:
        since = mail.at is not None and mail.at >= asked_at
        if since and (mail.sender.key in keys or any(a.key in keys for a in mail.recipients)):
            return True
        if sent_on_to(mail.text, recipients, mail.sender):
            return True
    return any(sent_on_to(note.text, recipients, note.sender) for note in situation.automatic)
