"""Notes of thanks by invented people, and what one rule of specifics says of them."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from app.mail import Address, Correspondence, Draft, Message
from app.rulebook import rules
from app.rules import Finding
from app.situation import Record, Situation
from app.situation.build import Frame, situation
from app.situation.purpose import Decision, Purpose
from app.text.phrases import Matcher
from app.text.reading import Reading
from tests.correspondence import reviewer

RULES = rules()
NOW = datetime.fromisoformat("2026-11-18T12:00:00+01:00")
SAM = Address("sam@mail.example", "Sam Roe")
LENA = Address("lena@acme.example", "Lena Vogt")
TOMASZ = Address("tomasz@acme.example", "Tomasz Kowal")
ANN = Address("ann@globex.example", "Ann Lee")


def phrases() -> Matcher:
    return reviewer().matcher


def read(
    body: str, *, to: Address = LENA, subject: str = "Thank you", hello: str = "Hi Lena,", bare: bool = False
) -> Reading:
    text = body if bare else f"{hello}\n\n{body}\n\nBest,\nSam"
    return Reading(Draft(SAM, (to,), subject=subject, text=text), phrases(), (SAM.name,))


def thanks(record: Record | None = None) -> Situation:
    return Situation(NOW, purpose=Decision(Purpose.THANK_YOU, ()), record=record or Record())


def found(rule: str, reading: Reading, facts: Situation | None = None, **limits: object) -> tuple[Finding, ...]:
    one = RULES.by_id(f"specifics/{rule}")
    assert one is not None
    return one.with_limits(limits).findings(reading, facts or thanks())


def marked(findings: Iterable[Finding]) -> list[str]:
    return [s.quote for f in findings for s in f.spans]


def received(sender: Address, text: str, subject: str = "Your interview", ago: int = 3) -> Message:
    return Message(f"{sender.email}{ago}", NOW - timedelta(days=ago), sender, (SAM,), subject=subject, text=text)


def sent(to: Address, text: str, ago: int = 1) -> Message:
    return Message(f"{to.email}{ago}", NOW - timedelta(days=ago), SAM, (to,), subject="Thank you", text=text)


def with_history(reading: Reading, *mails: Message, record: Record | None = None) -> Situation:
    frame = Frame(NOW, frozenset({SAM.key}), record=record or Record())
    return situation(reading, Correspondence(mails), frame)
