"""What a person gives on the command line, read; and what to say when it cannot be used."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import typer
from pydantic import TypeAdapter, ValidationError

from app.mail import MailboxError
from app.setting_types import CountryCode, ZoneName
from app.settings import BadSettingError, PolicyError, Settings
from app.situation import Record

UNUSABLE = 2  # the exit status when something given cannot be used
_FIRST_YEAR, _LAST_YEAR = 1900, 2200


class Unusable(Exception):  # a message for the user, not a fault
    """Something given cannot be used; the message says what to do."""


@contextmanager
def plainly() -> Iterator[None]:
    """Turns what the user can mend into one sentence on stderr and exit status 2."""
    try:
        yield
    except (Unusable, MailboxError, PolicyError, BadSettingError) as error:
        print(f"afterword: {error}", file=sys.stderr)
        raise typer.Exit(UNUSABLE) from None


def moment_of(given: str | None, clock: Callable[[], datetime], zone: str | None, settings: Settings) -> datetime:
    """The moment to judge at, in the zone of the option, else of the setting, else of the machine or as given."""
    if zone is not None:
        here: ZoneInfo | None = ZoneInfo(_zone(zone))
    else:
        here = settings.zone if "time_zone" in settings.model_fields_set else None
    if given is None:
        return clock().astimezone(here) if here else clock()
    try:
        now = datetime.fromisoformat(given)
        if now.tzinfo is None:
            return now.replace(tzinfo=here) if here else now.astimezone()
        return now.astimezone(here) if here else now
    except (ValueError, OverflowError):
        raise Unusable(f"{given!r} is not a moment such as 2026-11-23T10:00:00+01:00.") from None


def mailbox_of(given: Path | None, settings: Settings) -> Path | None:
    """The mailbox of the option, else of the setting, if any. Raises Unusable for one that is not there."""
    mailbox = given or settings.mailbox
    if mailbox and not mailbox.exists():
        raise Unusable(f"There is no mailbox at {mailbox}. Name an mbox file, a Maildir or a folder of .eml files.")
    return mailbox


def country_of(code: str | None) -> str | None:
    if code is None:
        return None
    try:
        return TypeAdapter(CountryCode).validate_python(code)
    except ValidationError:
        hint = " The United Kingdom's is GB." if code.upper() == "UK" else ""
        raise Unusable(f"{code!r} is not a country code such as DE.{hint}") from None


def record_of(
    interview: str | None, decision_by: str | None, company: str | None, role: str | None, now: datetime
) -> Record:
    """What the user tells of the interview, in the zone of `now`. Raises Unusable.

    Of an interview whose hour is not told, only the day counts: it begins with it, so that it has been on the evening
    of that day.
    """
    return Record(
        company=company.strip() or None if company else None,
        role=role.strip() or None if role else None,
        held_at=None if interview is None else _held(interview, now),
        decision_by=None if decision_by is None else _day(decision_by),
    )


def _held(given: str, now: datetime) -> datetime:
    try:
        held = datetime.fromisoformat(given)
        held = held.replace(tzinfo=now.tzinfo) if held.tzinfo is None else held.astimezone(now.tzinfo)
        if _FIRST_YEAR <= held.year <= _LAST_YEAR:
            return held
    except (ValueError, OverflowError):
        pass
    raise Unusable(f"{given!r} does not say when the interview was, such as 2026-11-20 or 2026-11-20T10:00.")


def _day(given: str) -> date:
    try:
        day = date.fromisoformat(given)
        if _FIRST_YEAR <= day.year <= _LAST_YEAR:
            return day
    except ValueError:
        pass
    raise Unusable(f"{given!r} is not a date such as 2026-11-27.")


def _zone(name: str) -> str:
    try:
        return TypeAdapter(ZoneName).validate_python(name)
    except ValidationError:
        raise Unusable(f"{name!r} is not a time zone such as Europe/Berlin.") from None
