"""A meeting, and the one that a sentence says has been: "thank you for meeting me yesterday"."""

import re
from collections.abc import Container, Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from app.situation.clock_time import ClockTime, clock_times
from app.situation.dates import find

NOON = time(12)
_HOUR = timedelta(hours=1)
_LONG_AGO = 60  # days: who thanks for a meeting does so sooner
_WEEKDAY = re.compile(
    r"(?i)^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?-i:Mon|Tues?|Wed|Thur?s?|Fri)|montag|dienstag|mittwoch|donnerstag|freitag|samstag"
    r"|lundi|mardi|mercredi|jeudi|vendredi|samedi|lunes|martes|miércoles|jueves|viernes|lunedì|martedì|mercoledì|giovedì"
    r"|venerdì|maandag|dinsdag|woensdag|donderdag|vrijdag)$"
)


@dataclass(frozen=True, slots=True)
class Meeting:
    """`start` is aware; noon on the writer's clock where only the day is known (`hour_known`)."""

    start: datetime
    hour_known: bool


def mentioned_interview(
    text: str, sent: datetime, *, month_first: bool, holidays: Container[date] = ()
) -> Meeting | None:
    """The meeting that a sentence like "thank you for meeting me yesterday" tells of, written at `sent`; None when it
    names no day, or one to come. One that would not have been over by then began two hours before.
    """
    clocks = clock_times(text)
    for mention in find(without_hours(text, clocks), sent.date(), month_first=month_first, holidays=holidays):
        day = mention.first
        if day > sent.date() and _WEEKDAY.match(text[mention.start : mention.end].strip()):
            day -= timedelta(days=7)  # a weekday alone is the coming one to `find`
        if mention.first != mention.last or not 0 <= (sent.date() - day).days <= _LONG_AGO:
            continue
        clock = clocks[0] if clocks else None
        start = datetime.combine(day, clock.at if clock else NOON, tzinfo=(clock and clock.zone) or sent.tzinfo)
        if start + _HOUR > sent:
            return Meeting(sent - 2 * _HOUR, hour_known=False)
        return Meeting(start, clock is not None)
    return None


def without_hours(text: str, clocks: Iterable[ClockTime]) -> str:
    """As long as before: the 3 of "Thursday at 3" is no day of the month."""
    for clock in clocks:
        text = text[: clock.start] + " " * (clock.end - clock.start) + text[clock.end :]
    return text
