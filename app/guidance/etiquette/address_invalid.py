"""A slip of the finger in an address, a comma at its end or ".con" for ".com", sends the mail nowhere. The bounce comes
minutes or days later, or lands in the spam folder where nobody sees it.
"""

import re
from collections.abc import Iterator

from email_validator import EmailNotValidError, validate_email
from rapidfuzz.distance import OSA

from app.guidance.etiquette.addressed import places
from app.guidance.etiquette.lookalikes import model_of
from app.mail import Address
from app.rules import EVERY, Bad, Edit, Finding, Fix, Good, NoLimits, Severity, rule
from app.situation import Situation
from app.text.formulas import word_set
from app.text.reading import Reading

_LONGEST = 254  # characters of an address that mail servers take (RFC 5321)
_PLAIN = re.compile(
    r"[a-z0-9_]++(?:[.+-][a-z0-9_]++)*+@(?:[a-z0-9]++(?:-++[a-z0-9]++)*+\.)++(?P<ending>[a-z]{2,24})", re.IGNORECASE
)
_WRAPPED = re.compile(r"[^<>]{0,200}<([^<>@]{1,64}@[^<>@]{1,189})>[^<>]{0,9}")
_STRAY = " \t\r\n\u00a0\u200b\u200e\u200f\ufeff,;:.<>()[]\"'"

_ENDINGS = ("com", "net", "org", "edu")
_REAL = word_set("bom cam cm co mom om eu bet et ne nec new next ntt pet vet ong")
"""The endings that exist and are one edit away from one of `_ENDINGS`, as the public suffix list of 2026 has them."""


@rule(
    title="Not an address that mail can reach",
    severity=Severity.WARN,
    purposes=EVERY,
    sources=["RFC 5321 and RFC 5322: the form of a mail address"],
    bad=[
        Bad(
            """
            To: lena@acme.con
            Subject: Thank you for the interview

            Hi Lena,

            thank you for the interview on Monday.

            Best,
            Sam
            """,
            marks="lena@acme.con",
        ),
        Bad(
            """
            To: lena@acme
            Subject: Thank you for the interview

            Hi Lena,

            thank you for the interview on Monday.

            Best,
            Sam
            """,
            marks="lena@acme",
        ),
    ],
    good=[
        Good(
            """
            To: Lena O'Brien <lena.o'brien+jobs@mail.acme-group.example>
            Subject: Thank you for the interview

            Hi Lena,

            thank you for the interview on Monday.

            Best,
            Sam
            """,
        ),
    ],
)
def check(draft: Reading, situation: Situation, limits: NoLimits) -> Iterator[Finding]:
    del limits
    for field, index, address in places(draft):
        email = address.email
        plain = _PLAIN.fullmatch(email)
        if plain and len(email) <= _LONGEST and not (meant := _ending(plain["ending"].lower())):
            continue
        if not (email or address.name).strip() or email[:3].lower() == "/o=":
            continue  # an empty chip; Exchange's own form of an address within one company
        if plain and len(email) <= _LONGEST:
            if model_of(address, situation):
                continue  # the lookalike rule knows better what was meant
            better = email[: plain.start("ending")] + meant
            message = f"Addresses do not end in “.{plain['ending']}”. Did you mean “.{meant}”?"
        elif (found := _wrong(address)) is not None:
            message, better = found
        else:
            continue
        fixes = (Fix(f"Use {better}", (Edit(field, 0, len(email), better, index),)),) if better else ()
        yield Finding(message, spans=(draft.mark_address(field, index),), fixes=fixes)


def _ending(ending: str) -> str:
    """The ending that this one is a slip of; empty for all that may exist, such as a company's own."""
    if ending in _REAL or ending in _ENDINGS or not 2 <= len(ending) <= 4:
        return ""
    return next((e for e in _ENDINGS if OSA.distance(ending, e, score_cutoff=1) == 1), "")


def _wrong(address: Address) -> tuple[str, str] | None:
    """What keeps mail from this address, and the address that was surely meant, else ""; None when nothing does."""
    email = address.email
    if not email.strip():
        return f"“{address.name.strip()[:60]}” has no mail address yet.", ""
    if _valid(email):
        return None
    shown = email.strip()[:80]
    wrapped = _WRAPPED.fullmatch(email) if len(email) <= _LONGEST * 2 else None
    better = (wrapped[1] if wrapped else email.strip().removeprefix("mailto:")).strip(_STRAY)
    if better != email and better.count("@") == 1 and _valid(better):
        return f"“{shown}” has something around the address that does not belong to it.", better
    return f"“{shown}” is not a full address: {_reason(better or email)}", ""


def _reason(email: str) -> str:
    local, at, domain = email.rpartition("@")
    if not at:
        return "the @ is missing."
    if "@" in local:
        return "it has more than one @. Give each person an address of their own."
    if not local or not domain:
        return f"nothing stands {'before' if not local else 'behind'} the @."
    if any(c.isspace() for c in email):
        return "there is a blank in it."
    if ".." in email or local[0] == "." or local[-1] == "." or domain[0] == ".":
        return "a dot stands where none can stand."
    if "." not in domain:
        return f"“{domain[:60]}” lacks its ending, such as .com."
    return "there is a character in it that cannot stand there." if len(email) <= _LONGEST else "it is too long."


def _valid(email: str) -> bool:
    """Whether its form is right. Names within a company's own network (`acme.local`) are, too."""
    if len(email) > _LONGEST or "." not in email.rpartition("@")[2].strip("."):
        return "@[" in email and len(email) <= _LONGEST
    try:
        validate_email(
            email,
            check_deliverability=False,
            globally_deliverable=False,
            allow_quoted_local=True,
            allow_domain_literal=True,
        )
    except EmailNotValidError:
        return False
    return not email.rpartition(".")[2].isdecimal()
