"""Dates that are told from the day of the mail: "Thursday", "early next week", "within 5 business days"."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from app.situation.dates import days
from app.situation.dates.durations import duration
from app.situation.dates.names import feast, turned_weekday, weekday
from app.situation.dates.numbers import calendar, month_day
from app.situation.dates.passage import NONE, Passage, Reading
from app.situation.dates.periods import calendar_week, commencing, quarter, turned_unit, week_of, whole_month
from app.situation.dates.words import Cue, Feast, Kind, Part, Turn, Unit, words

_DAYLIKE = (Kind.WEEKDAY, Kind.DAY, Kind.NUMBER, Kind.MONTH, Kind.TURN)
_ITALIAN = words("del della dell di mese anno settimana novembre dicembre")
_CALENDAR_WEEK = words("kw kalenderwoche")


class Dated(NamedTuple):
    """A reading at home in the text: `text[start:end]`."""

    start: int
    end: int
    reading: Reading
    cue: Cue | None


def dates(p: Passage) -> Iterator[Dated]:
    """Every date of the passage, in order."""
    at = 0
    while at < p.size:
        first = read(p, at)
        if first is None:
            at += 1
            continue
        whole = _close_behind(p, _joined(p, at, first))
        cue = p.cue(at)
        yield Dated(p.tokens[at].start, p.tokens[whole.end - 1].end, _moved(p, whole, cue), cue)
        at = whole.end


def read(p: Passage, at: int) -> Reading | None:
    """The date that begins at `at`."""
    opens = _OPENERS.get(p.kind(at))
    reading = None if opens is None else opens(p, at)
    return reading if reading is None or p.word(at - 1) not in ("c", "wc") else commencing(p, at, reading)


def _joined(p: Passage, at: int, first: Reading) -> Reading:
    """Reads "from Monday to Wednesday", "12/4 - 12/9": both ends in one."""
    joint = first.end
    if joint >= p.size or not p.tokens[joint].tied:
        return first
    token = p.tokens[joint]
    other = NONE
    if token.gap in ("-", ".-") and token.kind in (Kind.WEEKDAY, Kind.NUMBER, Kind.MONTH):
        other = joint if token.kind is p.kind(at) or p.kind(at) is Kind.WEEKDAY else NONE
    elif token.kind is Kind.CUE and token.value in (Cue.TO, Cue.UNTIL):
        other = p.past_cues(p.follow(joint), Cue.TO, Cue.ON)
    elif token.word == "a" or (token.kind is Kind.CUE and token.value == Cue.AND and p.cue(at) is Cue.BETWEEN):
        other = p.follow(joint)
    second = read(p, other) if p.kind(other) in (Kind.WEEKDAY, Kind.NUMBER, Kind.MONTH, Kind.DAY) else None
    if second is None:
        return first
    last = second.last
    if last < first.first and p.kind(other) is Kind.WEEKDAY:
        last = days.coming(first.first, last.weekday())
    if last < first.first:
        return first
    return Reading(first.first, last, second.end, exact=first.exact and second.exact, movable=False)


def _close_behind(p: Passage, reading: Reading) -> Reading:
    """Reads "Thursday EOD", "Friday, end of day": the close belongs to the day that is named."""
    end = reading.end
    if p.tied(end, Kind.CLOSE):
        closed = _close(p, end)
        return reading._replace(end=closed.end if closed else end + 1)
    if p.tied(end, Kind.PART) and p.value(end) == Part.END and p.is_unit(p.follow(end), Unit.DAY):
        return reading._replace(end=p.follow(end) + 1)
    return reading


def _moved(p: Passage, reading: Reading, cue: Cue | None) -> Reading:
    """What "before" and "after" make of a date."""
    if not reading.movable or cue not in (Cue.BEFORE, Cue.AFTER):
        return reading
    if cue is Cue.BEFORE:
        day = reading.first - days.DAY
        return reading._replace(first=day, last=day)
    day = days.working_days(reading.last, 1, p.holidays)
    return reading._replace(first=day, last=day, exact=False)


def _month(p: Passage, at: int) -> Reading | None:
    if p.doubtful(at):
        return None
    return month_day(p, at) or whole_month(p, at, None)


def _turn(p: Passage, at: int) -> Reading | None:
    """Reads "next week", "this Friday", "coming days", "next 3 business days"."""
    turn = Turn(p.value(at))
    after = p.follow(at)
    kind = p.kind(after)
    if kind is Kind.WORK:
        kind, after = p.kind(p.follow(after)), p.follow(after)
        if kind is Kind.UNIT and p.value(after) == Unit.DAY and turn > Turn.THIS:
            day = days.working_days(p.sent, 1, p.holidays)
            return Reading(day, day, after + 1)
    if kind is Kind.WEEKDAY:
        return turned_weekday(p, after, turn)
    if kind is Kind.UNIT:
        return turned_unit(p, after, turn)
    if kind in (Kind.COUNT, Kind.NUMBER):
        return duration(p, after, counted=True) if turn > Turn.THIS else None
    if kind is Kind.MONTH and not p.doubtful(after):
        explicit = month_day(p, after)
        if explicit is not None or turn is Turn.LAST:
            return explicit
        begin = days.month(p.sent.year, p.sent.month + 1, None)[0] if turn is not Turn.THIS else p.sent
        first, last = days.near_month(begin, p.value(after), None)
        return Reading(first, last, after + 1, exact=False)
    if kind is Kind.FEAST and p.value(after) == Feast.WEEKEND and turn >= Turn.THIS:
        first, last = days.feast(p.sent, Feast.WEEKEND)
        return Reading(first, last, after + 1)
    if kind is Kind.TURN and p.kind(p.follow(after)) is Kind.WEEKDAY:  # "this coming Friday"
        return turned_weekday(p, p.follow(after), Turn(p.value(after)))
    return None


def _part(p: Passage, at: int) -> Reading | None:
    """Reads "end of next week", "early in the new year", "mid-to-late November", "late Friday"."""
    if p.word(at) == "fine" and p.word(at + 1) not in _ITALIAN:  # "Tuesday is fine next week"
        return None
    part = Part(p.value(at))
    after = p.follow(at)
    for _ in range(2):
        after = p.follow(after) if p.word(after) in ("du", "do") else p.past_cues(after, Cue.IN, Cue.ON, Cue.TO)
        if p.kind(after) is Kind.PART:
            part = Part(p.value(after))
            after = p.follow(after)
    kind = p.kind(after)
    if kind is Kind.WORK:  # "end of business", "end of the working week"
        unit = p.follow(after)
        if part is Part.END and not p.is_unit(unit, Unit.WEEK):
            return _closing(p, (unit if p.is_unit(unit, Unit.DAY) else after) + 1, Unit.DAY)
        kind, after = p.kind(unit), unit
    if kind is Kind.UNIT:
        return _part_of_unit(p, after, part, 0)
    if p.word(after) == "q":
        return quarter(p, after + 1, part)
    if kind is Kind.TURN:
        unit = p.follow(after)
        if p.is_unit(unit) and p.value(after) >= Turn.THIS:
            return _part_of_unit(p, unit, part, min(p.value(after), 1))
        if p.kind(unit) is Kind.MONTH and month_day(p, unit) is None:
            return whole_month(p, unit, part)
        return _turn(p, after)
    if kind is Kind.MONTH:
        return month_day(p, after) or whole_month(p, after, part)
    if kind is Kind.FEAST and p.value(after) == Feast.NEW_YEAR:
        year = feast(p, after)
        if year is None or part is not Part.EARLY:
            return year
        return Reading(*days.month(year.first.year, 1, part), year.end, exact=False)
    return read(p, after) if kind in (*_DAYLIKE, Kind.CLOSE) else None


def _part_of_unit(p: Passage, at: int, part: Part, ahead: int) -> Reading | None:
    unit = Unit(p.value(at))
    if unit is Unit.DAY:
        return _closing(p, at + 1, Unit.DAY) if part in (Part.END, Part.LATE) else None
    end = at + 1
    after = p.follow(at)
    if p.kind(after) is Kind.TURN and p.value(after) > Turn.THIS:  # "fin de la semaine prochaine"
        ahead, end = 1, after + 1
    elif unit is Unit.WEEK and p.kind(after) in (Kind.NUMBER, Kind.MONTH):
        begin = read(p, after)
        if begin is not None and begin.first == begin.last:
            return Reading(*days.week(begin.first, 0, part), begin.end)
    span = None if unit is Unit.DAYPART else days.period(p.sent, unit, ahead, part)
    if span is None:
        return None
    first, last = span
    return Reading(
        last if part is Part.END else first, last, end, exact=unit is Unit.WEEK, movable=part is not Part.END
    )


def _close(p: Passage, at: int) -> Reading | None:
    end = at + 1
    if p.word(at) == "close":
        business = p.follow(at)
        if p.is_unit(business):  # "the close of the week"
            return _part_of_unit(p, business, Part.END, 0)
        unit = p.follow(business)
        if p.kind(business) is Kind.TURN and p.is_unit(unit) and p.value(business) >= Turn.THIS:
            return _part_of_unit(p, unit, Part.END, min(p.value(business), 1))
        if p.kind(business) is not Kind.WORK:
            return None
        end = business + 1 + p.tied(business + 1, Kind.UNIT)
    return _closing(p, end, Unit(p.value(at)))


def _closing(p: Passage, end: int, unit: Unit) -> Reading:
    """The close of the day that follows, else of today."""
    after = p.past_cues(p.follow(end - 1), Cue.ON)
    named = read(p, after) if p.kind(after) in _DAYLIKE else None
    if named is not None and (named.first == named.last or named.ambiguous):
        return named._replace(movable=False)
    last = (days.period(p.sent, unit, 0, Part.END) or (p.sent, p.sent))[1]
    return Reading(last, last, end, movable=False)


def _day(p: Passage, at: int) -> Reading | None:
    before = p.word(at - 1)
    if (p.word(at) == "morgen" and before in ("guten", "goede", "goeden")) or (
        p.word(at) == "mañana" and before == "la"
    ):
        return None
    after = at + 1
    if after < p.size and p.tokens[after].gap in (",", "(") and p.kind(after) in (Kind.NUMBER, Kind.MONTH):
        explicit = read(p, after)  # "tomorrow, 5 October"
        if explicit is not None:
            return explicit
    day = p.sent + p.value(at) * days.DAY
    return Reading(day, day, after)


def _unit(p: Passage, at: int) -> Reading | None:
    """Reads "day after tomorrow", "week after next", "week of 16 November", "year's end", "la semaine prochaine"."""
    unit = Unit(p.value(at))
    after = p.follow(at)
    kind = p.kind(after)
    if kind is Kind.CUE and p.value(after) == Cue.AFTER:
        other = p.follow(after)
        if unit is Unit.DAY and p.kind(other) is Kind.DAY and p.value(other) == 1:
            return Reading(p.sent + 2 * days.DAY, p.sent + 2 * days.DAY, other + 1)
        if unit is Unit.WEEK and p.word(other) == "next":
            return Reading(*days.week(p.sent, 2, None), other + 1)
        return None
    if kind is Kind.TURN and p.value(after) > Turn.THIS and p.word(after) not in ("next", "following", "coming"):
        span = days.period(p.sent, unit, 1, None)
        return None if span is None else Reading(*span, after + 1)
    if kind is Kind.PART and p.value(after) == Part.END and unit in (Unit.WEEK, Unit.MONTH, Unit.YEAR):
        span = days.period(p.sent, unit, 0, Part.END)
        return None if span is None else Reading(span[1], span[1], after + 1, movable=False)
    if unit in (Unit.WEEK, Unit.MONTH, Unit.YEAR) and p.cue(at) is Cue.BEFORE and _runs_out(p, at):
        last = (days.period(p.sent, unit, 0, Part.END) or (p.sent, p.sent))[1]
        return Reading(last, last, at + 1, movable=False)
    if unit is Unit.WEEK:
        return week_of(p, at, p.past_cues(after, Cue.FROM))
    return None


def _runs_out(p: Passage, at: int) -> bool:
    """Whether "before the week" goes on with "is out", "ends"."""
    return p.word(at + 1) in ("ends", "closes") or (
        p.word(at + 1) in ("is", "s") and p.word(at + 2) in ("out", "over", "up", "done", "through")
    )


def _number(p: Passage, at: int) -> Reading | None:
    before = p.word(at - 1)
    if before == "q":
        return quarter(p, at, None)
    if before in _CALENDAR_WEEK and p.tokens[at].tied:
        return calendar_week(p, at)
    return calendar(p, at) or duration(p, at, counted=False)


def _count(p: Passage, at: int) -> Reading | None:
    return duration(p, at, counted=False)


_OPENERS: dict[Kind, Callable[[Passage, int], Reading | None]] = {
    Kind.WEEKDAY: weekday,
    Kind.MONTH: _month,
    Kind.TURN: _turn,
    Kind.PART: _part,
    Kind.CLOSE: _close,
    Kind.DAY: _day,
    Kind.UNIT: _unit,
    Kind.NUMBER: _number,
    Kind.COUNT: _count,
    Kind.FEAST: feast,
}
