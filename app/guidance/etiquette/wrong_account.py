"""From an address they do not know your mail is a stranger's, lands in spam, and starts a second thread. From your
present employer's address it tells two companies what neither should learn this way.
"""

from collections.abc import Iterator

from pydantic import Field

from app.mail import Address
from app.rules import Bad, Finding, Good, Limits, Severity, rule
from app.situation import Situation
from app.text.reading import Reading


class Accounts(Limits):
    employer_domains: tuple[str, ...] = Field(
        (), description="domains of your present employer, such as globex.example: never written from"
    )


@rule(
    title="Sent from another account",
    severity=Severity.WARN,
    limits=Accounts(),
    sources=["Career guides: never look for a job with your employer’s mail address"],
    needs_history=True,
    bad=[
        Bad(
            """
            From: Sam Roe <sam.roe@uni.example>
            To: Lena Vogt <lena@acme.example>
            Subject: Re: Your interview

            Hi Lena,

            is there any news on the analyst position?

            Best,
            Sam
            """,
            history=[
                """
                From: Lena Vogt <lena@acme.example>
                To: Sam Roe <sam@mail.example>
                Date: Mon 2 Nov 2026 10:00
                Subject: Your interview

                Hi Sam, it was good to meet you.
                """,
            ],
            marks="sam.roe@uni.example",
        ),
    ],
    good=[
        Good(
            """
            From: Sam Roe <sam+jobs@mail.example>
            To: Lena Vogt <lena@acme.example>
            Subject: Re: Your interview

            Hi Lena,

            is there any news on the analyst position?

            Best,
            Sam
            """,
            history=[
                """
                From: Lena Vogt <lena@acme.example>
                To: Sam Roe <sam@mail.example>
                Date: Mon 2 Nov 2026 10:00
                Subject: Your interview

                Hi Sam, it was good to meet you.
                """,
            ],
        ),
    ],
)
def check(draft: Reading, situation: Situation, limits: Accounts) -> Iterator[Finding]:
    sender = draft.draft.sender
    if sender is None or not sender.email:
        return
    domain = sender.domain
    if any(domain == d or domain.endswith(f".{d}") for d in map(_bare, limits.employer_domains) if d):
        message = "This goes out from your employer’s address. Use a private one for a job elsewhere."
    elif situation.addressed_by and _mailbox(sender.key) not in map(_mailbox, situation.addressed_by):
        known = " or ".join(sorted(situation.addressed_by)[:2])
        message = f"These people know you as {known}. Send it from there, so that it joins the thread."
    else:
        return
    yield Finding(message, spans=(draft.mark_address("from", 0),))


def _bare(domain: str) -> str:
    return domain.strip().lower().removeprefix("@")


def _mailbox(key: str) -> str:
    """What several spellings of one mailbox share: `sam+jobs@…` is sam's, Gmail ignores dots."""
    address = Address(key)
    local, domain = address.local.partition("+")[0], address.domain
    return f"{local.replace('.', '')}@gmail.com" if domain in {"gmail.com", "googlemail.com"} else f"{local}@{domain}"
