"""Japanese dates, in which no blank parts the words and the particle that governs a date follows it."""

import re
from collections.abc import Iterator
from datetime import date

from app.situation.dates import days
from app.situation.dates.words import Cue, Unit

_WEEKDAYS = "月火水木金土日"
_DATE = re.compile(
    r"(?:(?P<year>\d{4})年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})日(?:[(（][月火水木金土日][)）])?"
    r"|(?<!\d)(?P<alone>\d{1,2})日(?!間|以内|前|本)"
    r"|(?P<week>今週|来週)の?(?:(?P<of>[月火水木金土日])曜日?|(?P<middle>中|末))?"
    r"|(?P<weekday>[月火水木金土日])曜日?"
    r"|(?P<word>本日|今日|明日|明後日)"
    r"|(?P<count>\d{1,2})(?P<unit>営業日|日|週間)(?:以内|後)"
)
_WORDS = {"本日": 0, "今日": 0, "明日": 1, "明後日": 2}
_PARTICLES = (("まで", Cue.UNTIL), ("以降", Cue.FROM), ("から", Cue.FROM), ("より", Cue.FROM))


def japanese(text: str, sent: date) -> Iterator[tuple[int, int, date, date, Cue | None]]:
    """Start, end, first day, last day and governing particle of each date. "から … まで" is one date."""
    opened: tuple[int, date] | None = None
    for match in _DATE.finditer(text):
        span = _days(match, sent)
        if span is None:
            continue
        start, end = match.span()
        behind = text[end : end + 2]
        cue = next((c for particle, c in _PARTICLES if behind.startswith(particle)), None)
        first, last = span
        if opened is not None and start - opened[0] <= 12 and opened[1] <= first:
            first = opened[1]
        opened = (end, first) if cue is Cue.FROM or behind[:1] in ("〜", "～") else None
        yield start, end, first, last, cue


def _days(match: re.Match[str], sent: date) -> days.Span | None:
    if word := match["word"]:
        return (sent + _WORDS[word] * days.DAY,) * 2
    if week := match["week"]:
        ahead = int(week == "来週")
        if weekday := match["of"]:
            return (days.monday(sent, ahead) + _WEEKDAYS.index(weekday) * days.DAY,) * 2
        return days.week(sent, ahead, None)
    day: date | None
    if weekday := match["weekday"]:
        day = days.coming(sent, _WEEKDAYS.index(weekday))
    elif count := match["count"]:
        unit = {"営業日": Unit.WORK_DAY, "日": Unit.DAY, "週間": Unit.WEEK}[match["unit"]]
        day = days.later(sent, int(count), unit, ())
    elif alone := match["alone"]:
        day = days.day_of_month(sent, int(alone))
    else:
        day = days.near(sent, int(match["day"]), int(match["month"]), int(match["year"]) if match["year"] else None)
    return None if day is None else (day, day)
