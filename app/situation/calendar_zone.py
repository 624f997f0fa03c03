"""A time zone as a calendar itself describes it (VTIMEZONE of RFC 5545), for names that nobody else knows.

Read here and not by the calendar library: that one keeps every zone by its name for as long as the process lives, so
that one sender's "Office" would tell the hours of the next one's, and it goes through rules occurrence by occurrence,
of which a rule for every second has billions.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone, tzinfo

_OFFSET = re.compile(r"([+-])(\d{2})(\d{2})(?:\d{2})?")
_DAYS = {name: number for number, name in enumerate(("MO", "TU", "WE", "TH", "FR", "SA", "SU"))}
_BY_DAY = re.compile(r"([+-]?[1-5])(MO|TU|WE|TH|FR|SA|SU)")
_LENGTH = timedelta(hours=24)
_MOST = 40  # observances of one zone that are looked at: those of a century with a rule for each decade
_MOST_DATES = 200  # days that an observance lists


@dataclass(frozen=True, slots=True)
class Observance:
    """One STANDARD or DAYLIGHT: from `start` (on the clock before it) the clock is `ahead` of UTC, and again each year
    by month and `by_day` (which one of the month, 0 = Monday) up to `last`, or on `dates`.
    """

    start: datetime
    ahead: timedelta
    before: timedelta
    month: int | None = None
    by_day: tuple[int, int] | None = None
    last: datetime | None = None
    dates: tuple[datetime, ...] = ()

    def onset(self, local: datetime) -> datetime | None:
        """When it last began before `local`."""
        begun = [day for day in (self.start, *self.dates) if day <= local]
        if self.month is not None:
            begun += filter(None, (self._in(year, local) for year in (local.year - 1, local.year)))
        return max(begun, default=None)

    def _in(self, year: int, local: datetime) -> datetime | None:
        try:
            day = self._day(year, self.month or 1)
        except (ValueError, OverflowError):  # a 31st of February, a year before the first
            return None
        within = self.start <= day <= local and (self.last is None or day <= self.last)
        return day if within else None

    def _day(self, year: int, month: int) -> datetime:
        if self.by_day is None:
            return self.start.replace(year=year, month=month)
        which, weekday = self.by_day
        if which > 0:
            first = self.start.replace(year=year, month=month, day=1)
            return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (which - 1))
        end = self.start.replace(year=year + month // 12, month=month % 12 + 1, day=1) - timedelta(days=1)
        return end - timedelta(days=(end.weekday() - weekday) % 7 + 7 * (-which - 1))


@dataclass(frozen=True, slots=True)
class CalendarZone:
    """What one calendar says of one name."""

    observances: tuple[Observance, ...]

    def at(self, local: datetime) -> tzinfo:
        """The offset that holds at a time on this zone's clock. `local`: without a zone."""
        begun = [(onset, o.ahead) for o in self.observances if (onset := o.onset(local)) is not None]
        if begun:
            return timezone(max(begun, key=lambda pair: pair[0])[1])
        return timezone(min(self.observances, key=lambda o: o.start).before)


def zone_of(lines: Iterable[str]) -> CalendarZone | None:
    """The zone that the lines of a VTIMEZONE describe; None when they describe none."""
    found: list[Observance] = []
    told: dict[str, str] | None = None
    for line in lines:
        name, _, value = line.partition(":")
        name = name.partition(";")[0].strip().upper()
        value = value.strip().upper()
        if name == "BEGIN" and value in {"STANDARD", "DAYLIGHT"}:
            told = {}
        elif name == "END" and told is not None:
            if (read := _observance(told)) is not None and len(found) < _MOST:
                found.append(read)
            told = None
        elif told is not None:
            told[name] = f"{told[name]},{value}" if name == "RDATE" and name in told else value
    return CalendarZone(tuple(found)) if found else None


def _observance(told: dict[str, str]) -> Observance | None:
    start, ahead = _moment(told.get("DTSTART", "")), _ahead(told.get("TZOFFSETTO", ""))
    before = _ahead(told.get("TZOFFSETFROM", ""))
    if start is None or ahead is None:
        return None
    rule = dict(part.split("=", 1) for part in told.get("RRULE", "").split(";") if "=" in part)
    month, by_day = rule.get("BYMONTH", ""), _BY_DAY.fullmatch(rule.get("BYDAY", ""))
    yearly = rule.get("FREQ") == "YEARLY" and month.isascii() and month.isdigit() and 1 <= int(month[:4]) <= 12
    listed = told.get("RDATE", "").split(",", _MOST_DATES)[:_MOST_DATES]
    return Observance(
        start,
        ahead,
        ahead if before is None else before,
        int(month) if yearly else None,
        (int(by_day[1]), _DAYS[by_day[2]]) if by_day else None,
        _moment(rule.get("UNTIL", "")),
        tuple(filter(None, map(_moment, listed))),
    )


def _moment(value: str) -> datetime | None:
    try:
        return datetime.strptime(value[:15], "%Y%m%dT%H%M%S")  # noqa: DTZ007  # on the clock that the zone describes
    except ValueError:
        return None


def _ahead(value: str) -> timedelta | None:
    read = _OFFSET.fullmatch(value)
    if read is None:
        return None
    ahead = timedelta(hours=int(read[2]), minutes=int(read[3]))
    return None if ahead >= _LENGTH else -ahead if read[1] == "-" else ahead
