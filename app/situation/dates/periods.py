"""Spans that are named after a month: "mid-December", "the week of 16 November", "the first week of May"."""

from collections.abc import Callable

from app.situation.dates import days
from app.situation.dates.names import weekday
from app.situation.dates.numbers import calendar, month_day, year_at
from app.situation.dates.passage import Passage, Reading
from app.situation.dates.words import Cue, Kind, Part

_WEEK_OF_MONTH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}


def whole_month(p: Passage, at: int, part: Part | None) -> Reading | None:
    """Reads "in December", "mid-November 2026"; "by December" means before it has begun."""
    cue = p.cue(at)
    if part is None and cue in (None, Cue.SINCE):
        return None
    year, end = year_at(p, at + 1)
    number = p.value(at)
    first, last = days.month(year, number, part) if year else days.near_month(p.sent, number, part)
    if part is None and cue in (Cue.BY, Cue.UNTIL) and first > p.sent:
        last = first
    if part is Part.END:
        first = last
    return Reading(first, last, end, exact=False, movable=part is not Part.END)


def week_of(p: Passage, at: int, begin: int) -> Reading | None:
    kind = p.kind(begin)
    if kind is Kind.PART and p.value(begin) == Part.EARLY:
        begin = p.follow(begin)
        kind = p.kind(begin)
    if kind is Kind.MONTH and (number := _WEEK_OF_MONTH.get(p.word(at - 1))) and month_day(p, begin) is None:
        first, _ = days.near_month(p.sent, p.value(begin), None)
        return Reading(first + 7 * (number - 1) * days.DAY, first + (7 * number - 1) * days.DAY, begin + 1, exact=False)
    if kind in (Kind.MONTH, Kind.NUMBER, Kind.WEEKDAY):
        day = _DATES[kind](p, begin)
        if day is not None and day.first == day.last:
            return Reading(*days.week(day.first, 0, None), day.end)
    if p.cue(at) is Cue.WITHIN:
        return Reading(p.sent + days.DAY, p.sent + days.WEEK, at + 1, movable=False)
    return None


def _monday(p: Passage, at: int) -> Reading | None:
    return calendar(p, at, 0)


_DATES: dict[Kind, Callable[[Passage, int], Reading | None]] = {
    Kind.NUMBER: _monday,
    Kind.MONTH: month_day,
    Kind.WEEKDAY: weekday,
}
