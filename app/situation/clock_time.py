"""Times of day in words and figures: 10:00, 3 pm, 3:30pm–4pm, 14h30, 15 Uhr, noon, with the zone if one is named."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, time, timedelta, timezone, tzinfo
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


@dataclass(frozen=True, slots=True)
class ClockTime:
    """`text[start:end]` names the hour `at`; `zone` is None when no zone is named, or none that is certain."""

    start: int
    end: int
    at: time
    zone: tzinfo | None


# In use letters and seasons are mixed up ("3 pm EST" in July), so a zone with summer time is a place, not an offset.
_PLACES = {
    "America/New_York": "et est edt eastern",
    "America/Chicago": "ct cdt central",
    "America/Denver": "mt mdt mountain",
    "America/Los_Angeles": "pt pst pdt pacific",
    "Europe/Berlin": "cet cest mez mesz",
    "Europe/London": "bst",
    "Europe/Lisbon": "wet west",
    "Europe/Athens": "eet eest",
    "Europe/Moscow": "msk",
    "Asia/Tokyo": "jst",
    "Asia/Singapore": "sgt",
    "Asia/Hong_Kong": "hkt",
    "Australia/Sydney": "aest aedt",
}
_CITIES = {
    "America/New_York": "new york",
    "America/Chicago": "chicago|houston|dallas|austin",
    "America/Denver": "denver",
    "America/Los_Angeles": "california|los angeles|san francisco|seattle",
    "Europe/Berlin": "berlin|german|munich|vienna|zurich|paris|madrid|amsterdam|rome|brussels|stockholm",
    "Europe/London": "london|uk|british",
    "Asia/Singapore": "singapore",
    "Asia/Kolkata": "india|indian",
    "Asia/Tokyo": "tokyo|japan",
    "Australia/Sydney": "sydney",
}
_BY_LETTERS = {letters: place for place, names in _PLACES.items() for letters in names.split()}
_BY_CITY = {city: place for place, names in _CITIES.items() for city in names.split("|")}
_HALF = r"(?:a\.?m\b\.?|p\.?m\b\.?)"
_HOUR = re.compile(
    rf"""(?xi)
    \b(?:
      (?P<range>(?P<from>\d{{1,2}})(?:[:.](?P<from_min>[0-5]\d))?[ ]?(?:-|–|to|until|and)[ ]?)?     # 3–4pm
      (?P<h12>1[0-2]|0?[1-9])(?:[:.](?P<m12>[0-5]\d))?[ ]?(?P<half>{_HALF})
    | (?<![:.\d])(?P<h24>[01]?\d|2[0-3])(?:[:h](?P<m24>[0-5]\d)(?!\d|:\d\d:)|[ ]?h\b|[ ]?(?:uhr|o'clock|o’clock)\b)
      (?:[ ]?(?P<half24>{_HALF}))?
    | (?P<dot>[01]?\d|2[0-3])\.(?P<dot_min>[0-5]\d)[ ]?(?:uhr|uur|h|hrs|hours)\b
    | (?P<mil>[01]\d|2[0-3])(?P<mil_min>[0-5]\d)[ ]?(?:hrs\b(?![ ](?:of|per|a)\b)|(?<=\bat[ ]\d{{4}}[ ])hours\b)
    | (?:(?<=\bat[ ])|(?<=\bslot[ ]is[ ])|(?<=\btime[ ]is[ ])|(?<=\bis[ ]at[ ])|(?<=\btime:[ ])|(?<=\bum[ ]))
      (?P<plain>0?[7-9]|1\d|20)\.(?P<plain_min>00|[0-5][05])\b
      (?!\.?\d|[ ]?(?:%|[€$£]|per\b|an?[ ]hour|euros?\b|out[ ]of|million|points))
    | (?P<noon>noon|midday|mittags?|midi|mediodía|mezzogiorno)\b
    | (?:(?<=\bat[ ])|(?<=\baround[ ])|(?<=\babout[ ])|(?<=[ ]@[ ])|(?<=[ ]@))
      (?P<bare>1[0-2]|[1-9])\b(?![\d:/]|\.\d|[ ]?%|[ ]?(?:th|st|nd|rd|euros?|hours?|years?|days?|people)\b)
    | (?<![:.\d])(?P<before>1[0-2]|[1-9])(?=[ ]on[ ](?:mon|tues|wednes|thurs|fri)day)
    | (?<=\bum[ ])(?P<bare_de>1\d|2[0-3]|[7-9])(?![\d:./])\b
    )"""
)
_BEGINS = re.compile(r"[\dnNmM](?<=\b\w)(?:(?<=\d)|(?=[oO]{2}|[iI][dDtT]|[eE][dDzZ]))")
"""What an hour begins with, found twenty times as fast: a figure, or the first three letters of a word for noon."""
_NOONS = ("noo", "mid", "mit", "med", "mez")  # the same three letters
_AFTER = re.compile(
    r"""(?xi)[ ]{0,2}\(?(?:
      (?P<utc>UTC|GMT|Z\b)(?:[ ]?(?P<sign>[+-])(?P<ahead>\d{1,2})(?::?(?P<ahead_min>\d{2}))?)?\b
    | (?P<letters>[A-Z]{2,4})\b
    | (?P<word>eastern|central|mountain|pacific)\b
    | (?P<city>[a-z]{2,9}(?:[ ][a-z]{4,9})?)[ ]time\b
    )"""
)
_UNTIL = re.compile(rf"(?i)[ ]{{0,2}}(?:-|–|to|until|bis)[ ]?\d{{1,2}}(?:[:.h]\d\d)?[ ]?(?:{_HALF}|uhr)?")


_EARLY = 7  # nobody interviews at night: before that hour, one without "am" is of the afternoon


def may_tell_hours(text: str, figures: Sequence[object]) -> bool:
    """Whether an hour may be in `text` or a part of it, given its figures. Every hour has one of them or is a noon."""
    return bool(figures) or any(map(text.lower().__contains__, _NOONS))


def clock_times(text: str) -> list[ClockTime]:
    """The times of day in `text`, in order; of a range its beginning."""
    found: list[ClockTime] = []
    done = 0
    for begin in _BEGINS.finditer(text):
        match = _HOUR.match(text, begin.start()) if begin.start() >= done else None
        if match is None:
            continue
        done = end = match.end()
        at = _time(match)
        if at is None:
            continue
        if (more := _UNTIL.match(text, end)) is not None:
            end = more.end()
        zone = None
        if (after := _AFTER.match(text, end)) is not None and (zone := _zone(after)) is not None:
            end = after.end()
        found.append(ClockTime(begin.start(), end, at, zone))
        done = end
    return found


def _time(m: re.Match[str]) -> time | None:
    if m["noon"]:
        return time(12)
    if m["h12"]:
        late = m["half"][0] in "pP"
        end = int(m["h12"]) % 12 + 12 * late
        if not m["from"]:
            return time(end, int(m["m12"] or 0))
        hour = int(m["from"])
        if not 1 <= hour <= 12:
            return None if hour > 23 else time(hour, int(m["from_min"] or 0))
        start = hour % 12 + 12 * late
        return time(start - 12 if start > end and start >= 12 else start, int(m["from_min"] or 0))
    if m["h24"]:
        hour = int(m["h24"])
        if m["half24"] and hour <= 12:
            hour = hour % 12 + 12 * (m["half24"][0] in "pP")
        elif m["m24"] and 1 <= hour < _EARLY and not m["h24"].startswith("0"):
            hour += 12  # "at 3:30"
        return time(hour, int(m["m24"] or 0))
    if m["dot"]:
        return time(int(m["dot"]), int(m["dot_min"]))
    if m["mil"]:
        return time(int(m["mil"]), int(m["mil_min"]))
    if m["plain"]:
        return time(int(m["plain"]), int(m["plain_min"]))
    if m["bare_de"]:
        return time(int(m["bare_de"]))
    hour = int(m["bare"] or m["before"])
    return time(hour + 12 if hour < _EARLY else hour)


def _zone(m: re.Match[str]) -> tzinfo | None:
    if m["utc"]:
        if not m["sign"]:
            return UTC
        ahead = timedelta(hours=int(m["ahead"]), minutes=int(m["ahead_min"] or 0))
        if ahead > timedelta(hours=14):
            return None
        return timezone(-ahead if m["sign"] == "-" else ahead)
    if m["letters"] and m["letters"].isupper() and (place := _BY_LETTERS.get(m["letters"].lower())):
        return _place(place)
    if m["word"] and (place := _BY_LETTERS.get(m["word"].lower())):
        return _place(place)
    if m["city"] and (place := _BY_CITY.get(m["city"].lower())):
        return _place(place)
    return None


@cache
def _place(name: str) -> tzinfo | None:
    try:
        return ZoneInfo(name)
    except ZoneInfoNotFoundError:
        return None
