"""Spans that are named after a month: "mid-December", "the week of 16 November", "the first week of May"."""

from collections.abc import Callable
from datetime import date

from app.situation.dates import days
from app.situation.dates.names import weekday
from app.situation.dates.numbers import calendar, month_day, year_at
from app.situation.dates.passage import Passage, Reading
from app.situation.dates.words import Cue, Kind, Part, Turn, Unit, words

_SINGULAR = words("mois mes mês tydzień dzień ")
_WEEK_OF_MONTH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}


def turned_unit(p: Passage, at: int, turn: Turn) -> Reading | None:
    """Reads "next week", "the coming weeks", "next week Tuesday", "this time next week": the unit stands at `at`."""
    unit = Unit(p.value(at))
    ahead = min(turn, 1)
    word = p.word(at)
    if p.word(at - 2) == "time" and p.word(at - 3) == "this" and turn is Turn.NEXT:  # "this time next week"
        same = days.later(p.sent, 1, unit, p.holidays)
        return None if same is None else Reading(same, same, at + 1, movable=False)
    if turn > Turn.THIS and word.endswith(("s", "n")) and word not in _SINGULAR:  # "the coming weeks": a few
        last = days.later(p.sent, 3, unit, p.holidays)
        return None if last is None else Reading(p.sent, last, at + 1, exact=False, movable=False)
    if unit is Unit.WEEK and ahead >= 0:
        day = p.past_cues(p.follow(at), Cue.ON)
        if p.kind(day) is Kind.WEEKDAY:
            explicit = weekday(p, day)
            if explicit is not None and p.kind(p.follow(day)) in (Kind.NUMBER, Kind.MONTH):
                return explicit
            found = days.monday(p.sent, ahead) + p.value(day) * days.DAY
            return Reading(found, found, day + 1)
        cue = p.cue(at - 1)
        within = cue is Cue.WITHIN or (cue is Cue.IN and p.word(at - 2) == "the")
        if within and turn > Turn.THIS:  # "in the next week"
            return Reading(p.sent + days.DAY, p.sent + days.WEEK, at + 1, movable=False)
    if unit is Unit.FORTNIGHT and turn > Turn.THIS:
        return _fortnight(p, at)
    if unit is Unit.DAY and turn > Turn.THIS:  # "the next day" is told from something else
        return None
    span = days.period(p.sent, unit, ahead, None)
    return None if span is None else Reading(*span, at + 1)


def _fortnight(p: Passage, at: int) -> Reading | None:
    """Reads "within the next fortnight"."""
    last = days.later(p.sent, 1, Unit.FORTNIGHT, p.holidays)
    return None if last is None else Reading(p.sent + days.DAY, last, at + 1, movable=False)


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
        monday = days.monday(first, number - (first.weekday() <= days.WEDNESDAY))
        return Reading(max(monday, first), monday + days.FRIDAY * days.DAY, begin + 1, exact=False)
    if kind in (Kind.MONTH, Kind.NUMBER, Kind.WEEKDAY):
        day = _DATES[kind](p, begin)
        if day is not None and day.first == day.last:
            return Reading(*days.week(day.first, 0, None), day.end)
    if p.cue(at) is Cue.WITHIN:
        return Reading(p.sent + days.DAY, p.sent + days.WEEK, at + 1, movable=False)
    return None


def commencing(p: Passage, at: int, day: Reading) -> Reading:
    """Reads "w/c 7 December": the working week that begins on that day."""
    written = p.word(at - 1) == "wc" or (p.word(at - 2) == "w" and p.tokens[at - 1].gap == "/")
    return day._replace(last=days.week(day.first, 0, None)[1]) if written and day.first == day.last else day


def calendar_week(p: Passage, at: int) -> Reading | None:
    """Reads "KW 49": the week with that number (ISO 8601), the next one of them."""
    for year in (p.sent.year, p.sent.year + 1):
        if 1 <= p.value(at) <= 52 and (monday := date.fromisocalendar(year, p.value(at), 1)) + days.WEEK > p.sent:
            return Reading(*days.week(monday, 0, None), at + 1)
    return None


def quarter(p: Passage, at: int, part: Part | None) -> Reading | None:
    """Reads "Q1", "Q1 2027": the quarter whose number stands at `at`, the next one of them."""
    if not 1 <= p.value(at) <= 4 or p.tokens[at].gap:
        return None
    year, end = year_at(p, at + 1)
    start = 3 * p.value(at) - 2
    first, last = days.months(year or p.sent.year, start, 3, part)
    if year is None and last < p.sent:
        first, last = days.months(p.sent.year + 1, start, 3, part)
    return Reading(last if part is Part.END else first, last, end, exact=False, movable=part is not Part.END)


def _monday(p: Passage, at: int) -> Reading | None:
    return calendar(p, at, 0)


_DATES: dict[Kind, Callable[[Passage, int], Reading | None]] = {
    Kind.NUMBER: _monday,
    Kind.MONTH: month_day,
    Kind.WEEKDAY: weekday,
}
