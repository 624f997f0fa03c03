"""Dates that are so many days away: "within two weeks", "5-7 business days", "two weeks from Monday"."""

from app.situation.dates import days
from app.situation.dates.names import weekday
from app.situation.dates.numbers import calendar, month_day
from app.situation.dates.passage import Passage, Reading
from app.situation.dates.words import VAGUE, Cue, Kind, Unit

_EVENT_WORDS = 6  # "a week after your final interview on Friday"
_COUNTED = (Cue.IN, Cue.WITHIN, Cue.FOR, Cue.AFTER, Cue.BY, Cue.TO)


def duration(p: Passage, at: int, *, counted: bool) -> Reading | None:
    """Reads "within two weeks", "5-7 business days", "a day or two", "a week from Monday". `counted`: after "next"."""
    vague = p.word(at) in VAGUE
    low = high = p.value(at)
    end = p.follow(at)
    if p.kind(end) is Kind.COUNT and low == 1:  # "a few"
        vague = p.word(end) in VAGUE
        low = high = p.value(end)
        end = p.follow(end)
    if p.kind(end) is Kind.OR or (p.kind(end) is Kind.CUE and p.value(end) == Cue.TO):
        end = p.follow(end)
        if p.kind(end) not in (Kind.NUMBER, Kind.COUNT):
            return None
    if p.kind(end) in (Kind.NUMBER, Kind.COUNT):
        high = p.value(end)
        end = p.follow(end)
    work = p.kind(end) is Kind.WORK
    if work:
        end = p.follow(end)
    if not p.is_unit(end) or p.value(end) == Unit.DAYPART:
        return None
    unit = Unit(p.value(end))
    if p.kind(p.follow(end)) is Kind.WORK:  # "5 jours ouvrés"
        work, end = True, p.follow(end)
    if p.kind(p.follow(end)) is Kind.OR and p.kind(p.follow(p.follow(end))) is Kind.COUNT:  # "a week or two"
        end = p.follow(p.follow(end))
        high = p.value(end)
    if work and unit is Unit.HOUR:
        low, high, unit = (low + 23) // 24, (high + 23) // 24, Unit.DAY
    if work and unit is Unit.DAY:
        unit = Unit.WORK_DAY
    start, after = p.sent, p.follow(end)
    cue = p.cue(at)
    if p.kind(after) is Kind.CUE and p.value(after) in (Cue.FROM, Cue.AFTER, Cue.ON):
        base = p.follow(after)
        named = weekday(p, base) if p.kind(base) is Kind.WEEKDAY else None
        if named is not None:
            start, end, counted = named.last, named.end - 1, True
        elif p.kind(base) is Kind.DAY:
            start, end, counted = p.sent + p.value(base) * days.DAY, base, True
        elif p.word(base) == "now":
            counted = True
        elif (dated := _dated_event(p, base)) is not None:
            start, end, counted = dated.last, dated.end - 1, True
    elif p.word(after) == "ago":
        return None
    if not counted and cue not in _COUNTED:
        return None
    first, last = days.later(start, low, unit, p.holidays), days.later(start, high, unit, p.holidays)
    if first is None or last is None or high < 0:
        return None
    if cue is Cue.FOR:
        first = start
    return Reading(min(first, last), last, end + 1, exact=not vague, movable=False)


def _dated_event(p: Passage, at: int) -> Reading | None:
    """The date of "your interview on 24 November", or the date itself."""
    for place in range(at, min(at + _EVENT_WORDS, p.size)):
        if not p.tokens[place].tied:
            return None
        if p.kind(place) in (Kind.NUMBER, Kind.MONTH):
            return calendar(p, place) if p.kind(place) is Kind.NUMBER else month_day(p, place)
        if p.kind(place) is Kind.WEEKDAY:
            return weekday(p, place)
        if p.kind(place) not in (Kind.UNKNOWN, Kind.FILLER, Kind.CUE, Kind.UNIT):
            return None
    return None
