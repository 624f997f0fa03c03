"""Dates that name their day in figures: "2026-11-12", "12 November", "Nov 12th, 2026", "12/4", "12.11.", "the 30th"."""

from datetime import date

from app.situation.dates import days
from app.situation.dates.passage import Passage, Reading
from app.situation.dates.words import Cue, Kind, Turn, Unit, words

_YEARS = range(1900, 2101)
_GERMAN = words("am bis vom zum ab den dem der")
_ARTICLES = words("le el il den dem zum am vom bis au al dal del du dia día giorno op het jusqu")
_THINGS = words(  # what is counted with an ordinal and is no day
    "floor round interview interviews stage phase attempt time quarter party year person candidate step part half"
    " edition generation reminder week month option choice place email call"
)


def calendar(p: Passage, at: int, weekday: int | None = None) -> Reading | None:
    """The date that begins with the number at `at`; `weekday` is what stands before it."""
    token = p.tokens[at]
    if token.value < 0 or p.is_clock(at):
        return None
    second = at + 1
    if p.tied(second, Kind.NUMBER) and p.tokens[second].gap in ("-", "/", ".") and p.value(second) >= 0:
        figures = _figures(p, at, weekday)
        if figures is not None or p.tokens[second].gap != "-":
            return figures
    if not 1 <= token.value <= 31 or len(token.word) > 2:
        return None
    return _with_month(p, at) or _alone(p, at, weekday)


def month_day(p: Passage, at: int) -> Reading | None:
    """Reads "Nov 12th", "November 12-20, 2026", "January 14 and 15": the month at `at` with its day."""
    first = p.follow(at)
    if p.kind(first) is not Kind.NUMBER or not _is_day(p, first):
        return None
    last = first
    joint = first + 1
    if p.tied(joint, Kind.NUMBER) and p.tokens[joint].gap in ("-", ".-"):
        last = joint
    elif p.tied(joint, Kind.CUE) and p.value(joint) in (Cue.TO, Cue.UNTIL, Cue.AND):
        last = p.follow(joint)
    if last != first and not (
        p.kind(last) is Kind.NUMBER and _is_day(p, last) and p.value(last) > p.value(first) and not p.is_unit(last + 1)
    ):
        last = first
    if p.is_unit(last + 1) and p.tokens[last + 1].gap == "" and not p.tokens[last].ordinal:
        return None  # "in May 5 days"
    year, end = year_at(p, last + 1)
    return _span(p, p.value(first), p.value(last), p.value(at), year, end)


def _figures(p: Passage, at: int, weekday: int | None) -> Reading | None:
    """Two or three numbers with the same mark between them and no blanks."""
    gap = p.tokens[at + 1].gap
    numbers = [p.value(at)]
    end = at + 1
    while end < p.size and len(numbers) < 4 and p.tied(end, Kind.NUMBER) and p.tokens[end].gap == gap:
        if p.tokens[end].start - p.tokens[end - 1].end != 1:
            break
        numbers.append(p.value(end))
        end += 1
    if len(numbers) == 3 and numbers[0] in _YEARS:
        return _day(days.near(p.sent, numbers[2], numbers[1], numbers[0]), end)
    if len(numbers) not in (2, 3) or (gap == "-" and (len(numbers) == 2 or numbers[2] not in _YEARS)):
        return None
    year = None
    if len(numbers) == 3:
        year = numbers[2] if numbers[2] in _YEARS else 2000 + numbers[2] if 0 <= numbers[2] < 100 else None
        if year is None:
            return None
    elif gap == "." and weekday is None:
        german = p.tokens[at].tied and p.word(at - 1) in _GERMAN
        if not german and (p.before_end(end - 1) != "." or p.cue(at) is None):
            return None
    elif weekday is None and (
        (p.cue(at) is None and not _headed(p, at) and not _ranged(p, at, end)) or numbers == [24, 7]
    ):
        return None
    if p.before_end(end - 1) == "%" or p.is_unit(end):
        return None
    day, month = numbers[:2]
    if gap != "." and p.month_first:
        day, month = month, day
    found = days.near(p.sent, day, month, year)
    if found is None and gap != ".":
        found = days.near(p.sent, month, day, year)
    return _day(found, end)


def _headed(p: Passage, at: int) -> bool:
    """Whether what comes before announces a date: "Your call: 11/17"."""
    return at > 0 and p.tokens[at].gap == ":"


def _ranged(p: Passage, at: int, end: int) -> bool:
    """Whether the figures are one end of "11/9 - 11/20"."""
    opens = end + 1 < p.size and p.tokens[end].gap == "-" and p.tokens[end + 1].gap == "/"
    closes = at >= 2 and p.tokens[at].gap == "-" and p.tokens[at - 1].gap == "/"
    return opens or closes


def _with_month(p: Passage, at: int) -> Reading | None:
    """Reads "12 November", "12th-20th of November", "12. bis 20. November 2026"."""
    last = at
    joint = at + 1
    if p.tied(joint, Kind.NUMBER) and p.tokens[joint].gap in ("-", ".-"):
        last = joint
    elif p.tied(joint, Kind.CUE) and p.value(joint) in (Cue.TO, Cue.UNTIL, Cue.AND):
        last = p.past_cues(p.follow(joint), Cue.TO)
    elif p.word(joint) in ("a", "y", "e") and p.tokens[joint].tied:
        last = p.follow(joint)
    if last != at and not (p.kind(last) is Kind.NUMBER and _is_day(p, last) and p.value(last) > p.value(at)):
        last = at
    month = p.follow(last)
    if p.kind(month) is not Kind.MONTH:
        return None
    if p.doubtful(month) and not (p.tokens[last].ordinal or p.cue(at) is not None):
        return None
    year, end = year_at(p, month + 1)
    return _span(p, p.value(at), p.value(last), p.value(month), year, end)


def _alone(p: Passage, at: int, weekday: int | None) -> Reading | None:
    """Reads "by the 4th", "Monday the 30th", "bis zum 12.", "jusqu'au 20"."""
    token = p.tokens[at]
    day = token.value
    follower = p.tokens[at + 1] if at + 1 < p.size else None
    beside = follower is not None and follower.gap == "" and follower.tied
    if follower is not None and beside and (follower.word in _THINGS or p.is_unit(at + 1)):
        return None
    if weekday is not None:
        found = days.day_of_month(p.sent, day, weekday)
        if found is None and token.ordinal:
            found = days.day_of_month(p.sent, day)
        return _day(found, at + 1)
    turn = p.follow(at)
    if p.kind(turn) is Kind.TURN and p.is_unit(p.follow(turn), Unit.MONTH) and p.value(turn) >= Turn.THIS:
        first, _ = days.month(p.sent.year, p.sent.month + min(p.value(turn), 1), None)
        return _day(days.near(p.sent, day, first.month, first.year), p.follow(turn) + 1)
    if p.cue(at) is None and not (token.ordinal and _is_latest(p, at + 1)):
        return None
    if not token.ordinal:
        before = p.word(at - 1) if token.tied else ""
        if before not in _ARTICLES or (before in _GERMAN and p.before_end(at) != "."):
            return None
    return _day(days.day_of_month(p.sent, day), at + 1)


def _is_latest(p: Passage, at: int) -> bool:
    """Whether what follows makes a deadline of a day: "the 15th at the latest"."""
    return p.word(at) == "latest" or (p.word(at) == "at" and p.word(at + 1) == "the" and p.word(at + 2) == "latest")


def _is_day(p: Passage, at: int) -> bool:
    return 1 <= p.value(at) <= 31 and len(p.word(at)) <= 2 and not p.is_clock(at)


def year_at(p: Passage, at: int) -> tuple[int | None, int]:
    """The year that may stand at `at`, and where the date ends."""
    if p.tied(at, Kind.FILLER) and p.word(at) in ("de", "del", "of"):
        at += 1
        if not (p.tied(at, Kind.NUMBER) and p.value(at) in _YEARS):
            return None, at - 1
    if p.tied(at, Kind.NUMBER) and p.tokens[at].gap in ("", ",", ".") and p.value(at) in _YEARS:
        return p.value(at), at + 1
    return None, at


def _span(p: Passage, first: int, last: int, month: int, year: int | None, end: int) -> Reading | None:
    begin, close = days.near(p.sent, first, month, year), days.near(p.sent, last, month, year)
    return None if begin is None or close is None else Reading(min(begin, close), close, end)


def _day(found: date | None, end: int) -> Reading | None:
    return None if found is None else Reading(found, found, end)
