"""Which day is meant: the arithmetic behind the words of `dates`. Weeks start on Monday, and a week is worked until
Friday. Every function takes the day of the mail, `sent`, and answers a date; none of them reads a clock.
"""

from calendar import monthrange
from collections.abc import Container
from datetime import date, timedelta

from app.situation.dates.words import Feast, Part, Unit

MONDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = 0, 2, 3, 4, 5, 6
DAY = timedelta(days=1)
WEEK = timedelta(days=7)
_PAST = 30  # days: a day and month without a year that is further back is next year's

Span = tuple[date, date]


def coming(sent: date, weekday: int, *, today: bool = False) -> date:
    """The nearest such weekday after `sent`; `sent` itself counts only with `today`."""
    ahead = (weekday - sent.weekday()) % 7
    return sent + timedelta(days=ahead or (0 if today else 7))


def monday(sent: date, weeks: int = 0) -> date:
    """The Monday of the week of `sent`, or of a later one."""
    return sent + timedelta(days=7 * weeks - sent.weekday())


def week(sent: date, weeks: int, part: Part | None) -> Span:
    """Monday to Friday of a week, or a part of it. "This week" said on a weekend is the one that begins then."""
    start = monday(sent, weeks + (weeks == 0 and sent.weekday() >= SATURDAY))
    if part is Part.EARLY:
        return start, start + WEDNESDAY * DAY
    if part is Part.MID:
        return start + WEDNESDAY * DAY, start + THURSDAY * DAY
    return (start if part is None else start + THURSDAY * DAY), start + FRIDAY * DAY


def month(year: int, number: int, part: Part | None) -> Span:
    """A whole month, or its days to the 10th, to the 20th, to the last. `number` may lie outside 1 to 12."""
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    last = date(year, number, monthrange(year, number)[1])
    if part is None:
        return last.replace(day=1), last
    bounds = {Part.EARLY: (1, 10), Part.MID: (11, 20)}
    first_day, last_day = bounds.get(part, (21, last.day))
    return last.replace(day=first_day), last.replace(day=last_day)


def months(year: int, start: int, count: int, part: Part | None) -> Span:
    """`count` months from month `start` on, or a third of them: a quarter, or with 12 a year."""
    third = count // 3
    if part is Part.EARLY:
        count = third
    elif part is Part.MID:
        start, count = start + third, third
    elif part is not None:
        start, count = start + 2 * third, third
    return month(year, start, None)[0], month(year, start + count - 1, None)[1]


def period(sent: date, unit: Unit, ahead: int, part: Part | None) -> Span | None:
    """The current (`ahead` 0), the next (1) or an earlier week, month, quarter or year, or a part of it."""
    if unit is Unit.WEEK:
        return week(sent, ahead, part)
    if unit is Unit.MONTH:
        return month(sent.year, sent.month + ahead, part)
    if unit is Unit.QUARTER:
        return months(sent.year, (sent.month - 1) // 3 * 3 + 1 + 3 * ahead, 3, part)
    if unit is Unit.YEAR:
        return months(sent.year + ahead, 1, 12, part)
    if unit in (Unit.DAY, Unit.DAYPART) and ahead >= 0:
        return sent + ahead * DAY, sent + ahead * DAY
    return None


def near(sent: date, day: int, number: int, year: int | None = None) -> date | None:
    """That day of that month: with no year, the one that is at most 30 days past. None if there is no such day."""
    if year is not None:
        return _day(year, number, day)
    found = _day(sent.year, number, day)
    if found is None:  # 29 February
        return _day(sent.year + 1, number, day)
    if (sent - found).days > _PAST:
        return _day(sent.year + 1, number, day)
    if (found - sent).days > 365 - _PAST:
        return _day(sent.year - 1, number, day)
    return found


def near_month(sent: date, number: int, part: Part | None) -> Span:
    """That month, or a part of it: this year's unless it is over."""
    return month(sent.year + (number < sent.month), number, part)


def day_of_month(sent: date, day: int, weekday: int | None = None) -> date | None:
    """The nearest such day, `sent` included; with a weekday, of the coming three months the one on which it falls."""
    found = None
    for ahead in range(4):
        years, number = divmod(sent.month - 1 + ahead, 12)
        there = _day(sent.year + years, number + 1, day)
        if there is None or there < sent:
            continue
        if weekday is None or there.weekday() == weekday:
            return there
        found = found or there
    return None if weekday is not None else found


def working(day: date, holidays: Container[date]) -> bool:
    return day.weekday() <= FRIDAY and day not in holidays


def working_days(sent: date, count: int, holidays: Container[date]) -> date:
    """The day on which `count` working days after `sent` have passed."""
    day = sent
    while count > 0:
        day += DAY
        count -= working(day, holidays)
    return day


def later(sent: date, count: int, unit: Unit, holidays: Container[date]) -> date | None:
    """`count` units after `sent`; None beyond a good year, which no answer takes."""
    limits = {
        Unit.DAY: 400,
        Unit.WORK_DAY: 280,
        Unit.WEEK: 56,
        Unit.FORTNIGHT: 28,
        Unit.MONTH: 13,
        Unit.YEAR: 1,
        Unit.HOUR: 2400,
    }
    if unit in (Unit.MINUTE, Unit.DAYPART):
        return sent
    if unit not in limits or not 0 <= count <= limits[unit]:
        return None
    if unit is Unit.WORK_DAY:
        return working_days(sent, count, holidays)
    if unit in (Unit.MONTH, Unit.YEAR):
        first, last = month(sent.year, sent.month + count * (12 if unit is Unit.YEAR else 1), None)
        return first.replace(day=min(sent.day, last.day))
    days = {Unit.DAY: count, Unit.WEEK: 7 * count, Unit.FORTNIGHT: 14 * count, Unit.HOUR: (count + 12) // 24}[unit]
    return sent + days * DAY


def next_holiday(sent: date, holidays: Container[date]) -> date | None:
    """The first of the holidays after `sent` on a day of work; None if there is none within two months."""
    coming_days = (sent + ahead * DAY for ahead in range(1, 62))
    return next((day for day in coming_days if day.weekday() <= FRIDAY and day in holidays), None)


def feast(sent: date, which: Feast) -> Span:
    """The nearest such feast that is not over yet, from its first to its last day."""
    if which is Feast.WEEKEND:
        saturday = coming(sent - 2 * DAY if sent.weekday() == SUNDAY else sent, SATURDAY, today=True)
        return saturday, saturday + DAY
    return next(f for ahead in (-1, 0, 1, 2) if (f := _feast(sent.year + ahead, which))[1] >= sent)


def _feast(year: int, which: Feast) -> Span:
    if which is Feast.CHRISTMAS:
        return date(year, 12, 24), date(year, 12, 26)
    if which is Feast.HALLOWEEN:
        return date(year, 10, 31), date(year, 10, 31)
    if which is Feast.SEASON:
        return date(year, 12, 24), date(year + 1, 1, 1)
    if which is Feast.EASTER:
        sunday = _easter(year)
        return sunday - 2 * DAY, sunday + DAY
    if which is Feast.THANKSGIVING:  # the United States': fourth Thursday of November, and nobody is back before Monday
        thursday = coming(date(year, 10, 31), THURSDAY) + 3 * WEEK
        return thursday, thursday + 3 * DAY
    day = coming(date(year, 8, 31), MONDAY) if which is Feast.LABOR_DAY else date(year, 1, 1)
    return day, day


def _easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    h = (19 * a + b - d - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    i, k = divmod(c, 4)
    el = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * el) // 451
    number, day = divmod(h + el - 7 * m + 114, 31)
    return date(year, number, day + 1)


def _day(year: int, number: int, day: int) -> date | None:
    try:
        return date(year, number, day)
    except ValueError:
        return None
