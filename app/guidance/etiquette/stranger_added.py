"""A mail program completes a name and picks the wrong person, and then somebody outside reads the whole thread below
your answer. Bring new people in on purpose only, and say so in the text.
"""

from collections.abc import Iterator

from app.guidance.etiquette.addressed import called, is_own, places
from app.guidance.etiquette.lookalikes import model_of
from app.guidance.etiquette.replied_thread import parties, thread_of
from app.mail import Address
from app.rules import EVERY, Bad, Finding, Good, NoLimits, Severity, rule
from app.situation import Situation
from app.situation.company import is_relay, same_company, shared_domain
from app.text.reading import Reading


@rule(
    title="Somebody new in the thread",
    severity=Severity.CAUTION,
    purposes=EVERY,
    sources=["Proofpoint survey: a third of users misdirect a mail or two a year"],
    needs_history=True,
    bad=[
        Bad(
            """
            To: Lena Vogt <lena@acme.example>, Tom Brand <tom@globex.example>
            Subject: Re: Your interview
            Thread: t1

            Hi Lena,

            thank you for the interview on Monday.

            Best,
            Sam
            """,
            history=[
                """
                From: Lena Vogt <lena@acme.example>
                Date: Mon 2 Nov 2026 10:00
                Subject: Your interview
                Thread: t1

                Hi Sam, it was good to meet you.
                """,
            ],
            marks="tom@globex.example",
        ),
    ],
    good=[
        Good(
            """
            To: Lena Vogt <lena@acme.example>, Tomasz Kowal <tomasz@acme.example>
            Subject: Re: Your interview
            Thread: t1

            Hi Lena and Tomasz,

            thank you for the interview on Monday.

            Best,
            Sam
            """,
            history=[
                """
                From: Lena Vogt <lena@acme.example>
                Date: Mon 2 Nov 2026 10:00
                Subject: Your interview
                Thread: t1

                Hi Sam, it was good to meet you.
                """,
            ],
        ),
        Good(
            """
            To: Ann Lee <ann@agency.example>
            Subject: Re: Your interview
            Thread: t1

            Hi Ann,

            Lena asked me to send the dates to you: any day next week works.

            Best,
            Sam
            """,
            history=[
                """
                From: Lena Vogt <lena@acme.example>
                Date: Mon 2 Nov 2026 10:00
                Subject: Your interview
                Thread: t1

                Hi Sam, please send your dates to ann@agency.example.
                """,
            ],
        ),
    ],
)
def check(draft: Reading, situation: Situation, limits: NoLimits) -> Iterator[Finding]:
    del limits
    new = [p for p in places(draft) if p[2].email and not is_own(p[2], draft, situation.me) and not is_relay(p[2])]
    strangers = [p for p in new if _is_stranger(p[2], draft, situation)]
    if strangers:
        who = called([a for _, _, a in strangers])
        yield Finding(
            f"{who} had no part in this thread so far. Leave them in only if they may read all of it.",
            spans=tuple(draft.mark_address(field, index) for field, index, _ in strangers),
        )


def _is_stranger(address: Address, draft: Reading, situation: Situation) -> bool:
    thread = thread_of(draft, situation, [a for a in draft.recipients if a.key != address.key])
    if not thread:
        return False
    known = [a for m in thread for a in parties(m)]
    known += (*situation.interviewers, *situation.record.interviewers)
    known += (draft.draft.sender,) if draft.draft.sender else ()
    if any(address.key == a.key or same_company(address, a) for a in known) or _mentioned(address, situation):
        return False
    return model_of(address, situation) is None  # a slip in a known domain is another rule's


def _mentioned(address: Address, situation: Situation) -> bool:
    """Whether they gave the user this address, or one beside it, in a mail."""
    wanted = address.key if shared_domain(address) else f"@{address.domain}"
    return any(wanted in m.text.lower() for m in (*situation.received, *situation.automatic))
