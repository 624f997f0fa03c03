"""Interviews as a user keeps them, for tests of what follows from them."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from app.journal.records import Contact, ContactKind, Debrief, Direction, Interview, Outcome, Person, Round
from tests.correspondence import moment

BERLIN = ZoneInfo("Europe/Berlin")
MADE = moment("2026-10-01T10:00")
HELD = "2026-11-03T10:00"  # a Tuesday


def at(text: str) -> datetime:
    return moment(text)


def round_(start: str, minutes: int = 60, **more: Any) -> Round:
    return Round(moment(start), moment(start) + timedelta(minutes=minutes), **more)


def sent(when: str, kind: ContactKind = ContactKind.OTHER, *who: Any) -> Contact:
    return Contact(moment(when), Direction.SENT, kind, *who)


def received(when: str, kind: ContactKind = ContactKind.OTHER, *who: Any) -> Contact:
    """`who`: the person's e-mail or None, and whether it was a colleague of theirs."""
    return Contact(moment(when), Direction.RECEIVED, kind, *who)


def process(*rounds: str | Round, contacts: tuple[Contact, ...] = (), **more: Any) -> Interview:
    """An interview at Acme with Lena; `promised` and `ended` are written as texts."""
    if promised := more.pop("promised", None):
        more["promised_by"] = date.fromisoformat(promised)
    if ended := more.pop("ended", None):
        more["outcome_at"] = moment(ended)
    plain = Interview(
        id="a" * 32,
        version=1,
        created_at=MADE,
        updated_at=MADE,
        company="Acme",
        people=(Person("lena@acme.example", "Lena Vogt"),),
        rounds=tuple(round_(r) if isinstance(r, str) else r for r in rounds),
        contacts=tuple(sorted(contacts, key=lambda c: c.at)),
    )
    return replace(plain, **more)


def debrief(interview: str = "a" * 32, **items: tuple[str, ...]) -> Debrief:
    return Debrief(interview=interview, version=1, created_at=MADE, updated_at=MADE, **items)  # type: ignore[arg-type]  # texts only


OVER = Outcome.REJECTED
