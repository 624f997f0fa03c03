"""Drafts to and mails of invented people, and what one rule of etiquette says of them."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from functools import cache

from app.mail import Address, Correspondence, Draft, DraftKind, Message
from app.rulebook import rules
from app.rules import Finding, matcher
from app.situation import Record
from app.situation.build import GROUPS, Frame, situation
from app.text.phrases import Matcher
from app.text.reading import Reading

RULES = rules()
NOW = datetime.fromisoformat("2026-11-18T12:00:00+01:00")
SAM = Address("sam@mail.example", "Sam Roe")
LENA = Address("lena@acme.example", "Lena Vogt")
TOMASZ = Address("tomasz@acme.example", "Tomasz Kowal")
ANN = Address("ann@globex.example", "Ann Lee")
BODY = "Hi Lena,\n\nis there any news on the analyst position?\n\nBest,\nSam"


@cache
def phrases() -> Matcher:
    return matcher(RULES, *GROUPS)


def found(
    rule: str,
    draft: Draft,
    history: Iterable[Message] | None = None,
    *,
    me: frozenset[str] = frozenset({SAM.key}),
    record: Record | None = None,
    **limits: object,
) -> tuple[Finding, ...]:
    """What one rule says of a draft."""
    one = RULES.by_id(f"etiquette/{rule}")
    assert one is not None
    reading = Reading(draft, phrases(), (SAM.name,))
    mails = None if history is None else Correspondence(tuple(history))
    facts = situation(reading, mails, Frame(NOW, me, record=record or Record()))
    return one.with_limits(limits).findings(reading, facts)


def to(*people: Address | str, **other: object) -> Draft:
    addresses = tuple(Address(p) if isinstance(p, str) else p for p in people)
    given: dict[str, object] = {"sender": SAM, "to": addresses, "subject": "Re: Your interview", "text": BODY, **other}
    return Draft(**given)  # type: ignore[arg-type]  # the fields of Draft, by name


def reply(*people: Address | str, **other: object) -> Draft:
    return to(*people, **{"kind": DraftKind.REPLY, "thread_id": "t1", **other})


def mail(
    sender: Address,
    *people: Address,
    text: str = "Hi Sam, it was good to meet you.",
    thread: str | None = "t1",
    ago: int = 9,
) -> Message:
    """A mail of `ago` days ago; its id is made of what it says, so that two of them are two."""
    return Message(
        f"{sender.email} {ago} {text[:9]}", NOW - timedelta(days=ago), sender, people or (SAM,), (), (), "Your interview", text,
        thread_id=thread,
    )  # fmt: skip


def marked(findings: Iterable[Finding]) -> list[str]:
    return [s.quote for f in findings for s in f.spans]


def mended(findings: Iterable[Finding]) -> list[str]:
    """The addresses of To after the first fix."""
    return [e.replacement for f in findings for fix in f.fixes[:1] for e in fix.edits]
