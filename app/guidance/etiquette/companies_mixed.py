"""Two employers who see each other in To and Cc learn that you talk to both, and each wonders which one you want. That
is yours to tell, not your mail program's. Write to each of them alone.
"""

from collections.abc import Iterator

from app.guidance.etiquette.addressed import is_own, visible
from app.guidance.etiquette.replied_thread import Mail, parties
from app.mail import Address
from app.rules import Bad, Finding, Good, NoLimits, Severity, rule
from app.situation import Situation
from app.situation.company import company_domain, is_agency, same_company, shared_domain
from app.text.reading import Reading
from app.text.spans import Span

_AGENCY_WORDS = (
    "recruit",
    "talent",
    "staffing",
    "personnel",
    "headhunt",
    "executivesearch",
    "resourcing",
    "zeitarbeit",
    "interim",
)


@rule(
    title="Two companies in one mail",
    severity=Severity.WARN,
    sources=["Proofpoint survey: a third of users misdirect a mail or two a year"],
    bad=[
        Bad(
            """
            To: Lena Vogt <lena@acme.example>, Tom Brand <tom@globex.example>
            Subject: Thank you for the interview

            Hi Lena, hi Tom,

            thank you for the interview on Monday.

            Best,
            Sam
            """,
            marks="tom@globex.example",
        ),
        Bad(
            """
            To: Lena Vogt <lena@acme.example>
            Cc: Tom Brand <tom@globex.example>
            Subject: Analyst position: next steps

            Hi Lena,

            is there any news on the analyst position?

            Best,
            Sam
            """,
            marks="tom@globex.example",
        ),
    ],
    good=[
        Good(
            """
            To: Lena Vogt <lena@acme.example>, Tom Brand <tom@acme-group.example>, Ann Lee <ann@talentbridge.example>
            Subject: Thank you for the interview

            Hi all,

            thank you for the interview on Monday.

            Best,
            Sam
            """,
        ),
        Good(
            """
            To: Lena Vogt <lena@acme.example>
            Cc: Ann Lee <ann@brightpath.example>
            Subject: Thank you for the interview

            Hi Lena,

            thank you for the interview on Monday.

            Best,
            Sam
            """,
            history=[
                """
                From: Ann Lee <ann@brightpath.example>
                To: Sam Roe <sam@mail.example>
                Cc: Lena Vogt <lena@acme.example>
                Date: Mon 2 Nov 2026 10:00
                Subject: Your interview at Acme

                Hi Sam, please meet Lena of Acme.
                """,
            ],
        ),
    ],
)
def check(draft: Reading, situation: Situation, limits: NoLimits) -> Iterator[Finding]:
    del limits
    sender = draft.draft.sender
    seen: list[Address] = []
    mixed: list[tuple[Address, Address, Span]] = []
    for field, index, address in visible(draft):
        if shared_domain(address) or _is_go_between(address) or is_own(address, draft, situation.me):
            continue
        if sender and same_company(sender, address):
            continue
        other = next((a for a in seen if _apart(a, address, situation)), None)
        if other:
            mixed.append((other, address, draft.mark_address(field, index)))
        seen.append(address)
    if mixed:
        one, other, _ = mixed[0]
        yield Finding(
            f"People at {company_domain(one)} and at {company_domain(other)} will see each other here. "
            "Write to each company alone.",
            spans=tuple(span for _, _, span in mixed),
        )


def _apart(a: Address, b: Address, situation: Situation) -> bool:
    """Whether these are two companies that, as far as the mail tells, know nothing of each other."""
    return not same_company(a, b) and _is_school(a) is _is_school(b) and not _acquainted(a, b, situation)


def _is_go_between(address: Address) -> bool:
    """A recruiter who brings the two sides together, as the list of agencies or the name of the domain tells."""
    return is_agency(address) or any(word in company_domain(address).replace("-", "") for word in _AGENCY_WORDS)


def _is_school(address: Address) -> bool:
    """A school or university: a teacher or adviser on the user's side rather than a second employer."""
    domain = f"{company_domain(address)}."
    return ".edu." in domain or ".ac." in domain


def _acquainted(a: Address, b: Address, situation: Situation) -> bool:
    """Whether the two companies have been on one mail before."""
    mails: tuple[Mail, ...] = (*situation.sent, *situation.received)
    return any(
        any(same_company(x, a) for x in parties(m)) and any(same_company(x, b) for x in parties(m)) for m in mails
    )
