"""Dates that have a name: weekdays, alone or with their date or week, and feasts."""

from app.situation.dates import days
from app.situation.dates.numbers import calendar, month_day
from app.situation.dates.passage import Passage, Reading
from app.situation.dates.words import Cue, Feast, Kind, Part, Turn, Unit


def weekday(p: Passage, at: int) -> Reading | None:
    if p.doubtful(at):
        return None
    weekday = p.value(at)
    if p.word(at + 1) == "feira":
        return _alone(p, at + 1, weekday)
    after = p.follow(at)
    kind = p.kind(after)
    explicit = None
    if kind is Kind.NUMBER:
        explicit = calendar(p, after, weekday)
    elif kind is Kind.MONTH:
        explicit = month_day(p, after)
    return explicit or _alone(p, at, weekday)


def turned_weekday(p: Passage, at: int, turn: Turn) -> Reading | None:
    """Reads "next Friday" said early in a week may be two days: the nearest one, or the one of next week."""
    weekday = p.value(at)
    nearest = days.coming(p.sent, weekday, today=turn is Turn.THIS)
    following = p.follow(at)
    explicit = None
    if p.kind(following) is Kind.NUMBER:
        explicit = calendar(p, following, weekday)
    elif p.kind(following) is Kind.MONTH:
        explicit = month_day(p, following)
    if explicit is not None:
        return explicit
    if turn is Turn.LAST:
        day = nearest - days.WEEK if nearest - days.WEEK < p.sent else nearest - 2 * days.WEEK
        return Reading(day, day, at + 1)
    end = at + 2 if p.word(at + 1) == "feira" else at + 1
    if turn is Turn.NEXT:
        other = days.monday(p.sent, 1) + weekday * days.DAY
        return Reading(min(nearest, other), max(nearest, other), end, ambiguous=nearest != other)
    return Reading(nearest, nearest, end)


def _alone(p: Passage, at: int, weekday: int) -> Reading:
    """A weekday without a date: told from the mail, or from a week that is named behind it."""
    nearest = days.coming(p.sent, weekday)
    after = p.follow(at)
    if p.kind(after) is Kind.TURN:
        ahead = min(p.value(after), 1)
        week = p.follow(after)
        if p.is_unit(week, Unit.WEEK) and ahead >= 0:
            day = days.monday(p.sent, ahead) + weekday * days.DAY
            return Reading(day, day, week + 1)
        if ahead == 1:  # "vendredi prochain"
            return Reading(nearest, nearest, after + 1)
    if p.kind(after) is Kind.CUE and p.value(after) == Cue.AFTER and p.word(p.follow(after)) == "next":
        return Reading(nearest + days.WEEK, nearest + days.WEEK, p.follow(after) + 1, ambiguous=True)
    if (
        p.kind(after) is Kind.CUE
        and p.value(after) in (Cue.BEFORE, Cue.AFTER)
        and p.kind(p.follow(after)) is Kind.FEAST
    ):
        return _beside_feast(p, weekday, p.follow(after), before=p.value(after) == Cue.BEFORE)
    if after == at + 1 and p.word(after) == "week" and p.tokens[after].gap == "":  # British: a week later
        return Reading(nearest + days.WEEK, nearest + days.WEEK, after + 1)
    return Reading(nearest, nearest, at + 1)


def _beside_feast(p: Passage, weekday: int, at: int, *, before: bool) -> Reading:
    """Reads "the Tuesday before Thanksgiving"."""
    first, last = days.feast(p.sent, Feast(p.value(at)))
    ahead = (first.weekday() - weekday - 1) % 7 + 1
    day = first - ahead * days.DAY if before else days.coming(last, weekday)
    return Reading(day, day, at + 1, movable=False)


def feast(p: Passage, at: int) -> Reading | None:
    which = Feast(p.value(at))
    cue = p.cue(at)
    end = at + 1
    if p.word(at) in ("new", "labor", "labour"):
        if p.kind(end) is not Kind.UNIT or not p.tokens[end].tied:
            return None
        end += 1
        while end < p.size and p.tokens[end].tied and p.word(end) in ("s", "day", "eve"):
            end += 1
    elif p.tied(end, Kind.UNIT) and p.value(end) in (Unit.DAY, Unit.WEEK):
        end += 1
    if which is Feast.NEW_YEAR and cue is Cue.IN and p.word(end - 1) == "year":  # its first days
        return Reading(*days.near_month(p.sent, 1, Part.EARLY), end, exact=False)
    if which is Feast.PUBLIC:
        public = days.next_holiday(p.sent, p.holidays) if p.word(at - 1) in ("bank", "public") else None
        return None if public is None else Reading(public, public, end)
    if p.value(end - 1) == Unit.WEEK and p.kind(end - 1) is Kind.UNIT:  # "Thanksgiving week" stands without a cue
        first, _ = days.feast(p.sent, which)
        monday = first - first.weekday() * days.DAY
        return Reading(monday, monday + 4 * days.DAY, end, exact=False)
    if cue is None or (which is Feast.SEASON and cue not in (Cue.AFTER, Cue.BEFORE, Cue.WITHIN)):
        return None
    first, last = days.feast(p.sent, which)
    if which is Feast.THANKSGIVING and cue is not Cue.AFTER:
        last = first
    return Reading(first, last, end, exact=which is not Feast.SEASON)
