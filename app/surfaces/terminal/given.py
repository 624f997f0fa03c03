"""What a person gives on the command line, read; and what to say when it cannot be used."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from zoneinfo import ZoneInfo

import typer
from pydantic import TypeAdapter, ValidationError

from app.mail import MailboxError
from app.settings import BadSettingError, CountryCode, PolicyError, Settings, ZoneName

UNUSABLE = 2  # the exit status when something given cannot be used


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


def country_of(code: str | None) -> str | None:
    if code is None:
        return None
    try:
        return TypeAdapter(CountryCode).validate_python(code)
    except ValidationError:
        raise Unusable(f"{code!r} is not a country code such as DE.") from None


def _zone(name: str) -> str:
    try:
        return TypeAdapter(ZoneName).validate_python(name)
    except ValidationError:
        raise Unusable(f"{name!r} is not a time zone such as Europe/Berlin.") from None
