"""The agenda as a calendar (RFC 5545) that Google Calendar, Apple's, Outlook and Thunderbird subscribe to.

Moments are written in UTC, which needs no description of time zones and which every program shows on its own clock;
whole days are dates of the user's. Nothing is in it but our own words and the company's name as the user typed it.
"""

import re
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta, tzinfo
from hashlib import blake2b

from icalendar import Calendar, Event, vDuration

from app.journal.agenda import Entry, Kind

NAME = "Afterword"
REFRESH = timedelta(hours=1)
_A_DAY = timedelta(days=1)
_STAMP = re.compile(rb"^DTSTAMP:[^\r\n]*\r\n", re.MULTILINE)
_LONG = timedelta(minutes=15)  # what a mail takes; the event of one is no longer, however long its window is


def calendar(entries: Iterable[Entry], stamp: datetime, zone: tzinfo | None = None) -> bytes:
    """The calendar's bytes, in UTF-8 with CRLF line ends. `stamp`: when it was made (aware); `zone`: the user's."""
    feed = Calendar()
    feed.add("PRODID", "-//Afterword//Agenda//EN")
    feed.add("VERSION", "2.0")
    feed.add("CALSCALE", "GREGORIAN")
    feed.add("METHOD", "PUBLISH")
    feed.add("NAME", NAME)
    feed.add("X-WR-CALNAME", NAME)
    if key := getattr(zone, "key", None):
        feed.add("X-WR-TIMEZONE", key)
    feed.add("REFRESH-INTERVAL", vDuration(REFRESH), {"VALUE": "DURATION"})
    feed.add("X-PUBLISHED-TTL", vDuration(REFRESH))
    for entry in entries:
        feed.add_component(_event(entry, stamp.astimezone(UTC)))
    written: bytes = feed.to_ical()
    return written


def edition(written: bytes) -> str:
    """16 hexadecimal digits that are others whenever the calendar tells something else, be it made when it may."""
    return blake2b(_STAMP.sub(b"", written), digest_size=8).hexdigest()


def uid(entry: Entry) -> str:
    """The same for the same thing to do, whenever the feed is read."""
    return "-".join(p for p in (entry.interview, entry.kind.value, entry.mark) if p) + "@afterword"


def _event(entry: Entry, stamp: datetime) -> Event:
    event = Event()
    event.add("UID", uid(entry))
    event.add("DTSTAMP", stamp)
    if entry.whole_day:
        event.add("DTSTART", entry.day)
        event.add("DTEND", entry.day + _A_DAY)
    else:
        event.add("DTSTART", entry.at.astimezone(UTC))
        event.add("DTEND", _end(entry).astimezone(UTC))
    event.add("SUMMARY", _printable(entry.title))
    event.add("DESCRIPTION", _printable(_description(entry)))
    event.add("STATUS", "CONFIRMED")
    event.add("TRANSP", "OPAQUE" if entry.kind is Kind.INTERVIEW else "TRANSPARENT")
    event.add("CLASS", "PRIVATE")
    return event


def _end(entry: Entry) -> datetime:
    if entry.kind is Kind.INTERVIEW and entry.until and entry.until > entry.at:
        return entry.until
    return entry.at + _LONG


def _description(entry: Entry) -> str:
    if entry.until is None or entry.kind is Kind.INTERVIEW or entry.whole_day:
        return entry.why
    return f"{entry.why}\nUntil {entry.until:%A}, {entry.until.day} {entry.until:%B}, {entry.until:%H:%M}."


def _printable(text: str) -> str:
    """Without control characters, which no calendar may hold, and half characters, which are no text."""
    whole = text.encode("utf-8", "ignore").decode()
    return "".join(c for c in whole if c == "\n" or (ord(c) >= 32 and ord(c) != 127 and c not in "\u0085\u2028\u2029"))
