"""Calendar invitations (`text/calendar`, RFC 5545) as events."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

from icalendar import Calendar, Component
from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from app.mail import Address
from app.situation.calendar_zone import CalendarZone, zone_of

_MOST_EVENTS = 60
_MOST_LINES = 3000
_LONGEST = 2000  # characters of a line in a time zone
_MOST_ATTENDEES = 100  # of one event: a crowd beyond that is no interview
_DAY = timedelta(days=1)
_YEARS = range(1970, 2200)  # at the ends of time arithmetic fails


@dataclass(frozen=True, slots=True)
class Event:
    """One event as one message states it. `start` and `end` are aware; without an end, timed events take no time.

    `method` is the message's (REQUEST, CANCEL, REPLY, PUBLISH …), empty when it has none. `instance` names the one
    occurrence of a series that is meant, else it is empty. Rooms and equipment are no attendees. `declined`: a reply of
    somebody who does not come.
    """

    uid: str
    sequence: int
    method: str
    start: datetime
    end: datetime
    all_day: bool
    summary: str
    organizer: Address | None
    attendees: tuple[Address, ...]
    cancelled: bool
    instance: str = ""
    declined: bool = False


_KEPT_LISTED = """
    BEGIN END METHOD UID SEQUENCE DTSTART DTEND DURATION SUMMARY ORGANIZER ATTENDEE STATUS RECURRENCE-ID
"""
_KEPT = frozenset(_KEPT_LISTED.split())
_NAME = re.compile(r"[A-Za-z-]{1,32}")
_OFFSET = re.compile(r"(?:UTC|GMT)\s?([+-])(\d{1,2}):?(\d{2})?", re.IGNORECASE)
_BROKEN = (
    ValueError, TypeError, KeyError, IndexError, AttributeError, ArithmeticError, RecursionError,
    OSError,  # names of zones are looked up as files, and may be longer than those can be
)  # fmt: skip


def events(text: str, zone: tzinfo = UTC) -> tuple[Event, ...]:
    """The events of a calendar, in its order; none when it cannot be read. `zone`: of times that name no zone, or
    one that nobody knows, and of whole days.
    """
    if "BEGIN:VEVENT" not in text.upper():
        return ()
    if not text.isascii():
        text = text.encode("utf-8", "replace").decode()  # half a character would stop the library
    told, zones = _relevant(text)
    try:
        calendars = Calendar.from_ical(told, multiple=True)
    except _BROKEN:
        return ()
    found: list[Event] = []
    for calendar in calendars:
        method = str(calendar.get("METHOD", "")).strip().upper()
        for component in calendar.walk("VEVENT"):
            try:
                event = _event(component, method, zone, zones)
            except _BROKEN:
                continue
            if event is not None:
                found.append(event)
    return tuple(found)


def latest(stated: Iterable[Event]) -> tuple[Event, ...]:
    """What is still to take place of `stated` (oldest first): of each event the highest SEQUENCE, and of equal ones
    the last; cancelled events and attendees' replies are left out.
    """
    current: dict[tuple[str, str], Event] = {}
    for number, event in enumerate(stated):
        if event.method in {"REPLY", "COUNTER", "REFRESH", "DECLINECOUNTER"}:
            continue
        key = (event.uid or f"#{number}", event.instance)
        known = current.get(key)
        if known is None or event.sequence >= known.sequence:
            current[key] = event
    gone = {uid for (uid, instance), event in current.items() if event.cancelled and not instance}
    return tuple(e for (uid, _), e in current.items() if not e.cancelled and uid not in gone)


Zones = Mapping[str, CalendarZone]
"""By the name that a calendar gives them."""


def _relevant(text: str) -> tuple[str, Zones]:
    """The lines that matter here, since descriptions and attachments can be long; and apart from them what time zones
    the calendar describes, but for those that the name tells.
    """
    kept: list[str] = []
    zones: dict[str, CalendarZone] = {}
    described: list[str] = []
    keeps = False
    skipped = ""  # the component that is left out up to its end
    count = attendees = 0
    for line in text.replace("\x00", "").replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        if line[:1] in {" ", "\t"}:
            if skipped == "VTIMEZONE" and described and len(described[-1]) <= _LONGEST:
                described[-1] += line[1:]
            elif keeps and len(kept) <= _MOST_LINES:
                kept.append(line)
            continue
        if (match := _NAME.match(line)) is None:
            keeps = False
            continue
        name = match[0].upper()
        value = line.partition(":")[2].strip().upper()
        if skipped:
            keeps = False
            if name == "END" and value == skipped:
                if skipped == "VTIMEZONE":
                    _add_zone(zones, described)
                skipped = ""
            elif skipped == "VTIMEZONE" and len(described) <= _MOST_LINES:
                described.append(line)
            continue
        if name == "BEGIN":
            if value == "VEVENT":
                count, attendees = count + 1, 0
            if value in {"VALARM", "VTODO", "VJOURNAL", "VFREEBUSY", "VTIMEZONE"} or count > _MOST_EVENTS:
                skipped, keeps, described = value, False, []
                continue
        attendees += name == "ATTENDEE"
        keeps = name in _KEPT and not (name == "ATTENDEE" and attendees > _MOST_ATTENDEES)
        if keeps:
            kept.append(line)
        if len(kept) > _MOST_LINES:
            break
    return "\r\n".join(kept) + "\r\n", zones


def _add_zone(zones: dict[str, CalendarZone], described: list[str]) -> None:
    name = next((line.partition(":")[2].strip() for line in described if line[:5].upper() == "TZID:"), "")
    if name and len(zones) < _MOST_EVENTS and _zone(name) is None and (zone := zone_of(described)) is not None:
        zones.setdefault(name, zone)


def _zone(name: str) -> tzinfo | None:
    """The zone of an IANA or Windows name, or of one that tells its offset: "(UTC+01:00) Amsterdam, Berlin"."""
    plain = name.strip().strip('"')
    if (offset := _OFFSET.search(plain)) is not None:
        ahead = timedelta(hours=int(offset[2]), minutes=int(offset[3] or 0))
        return timezone(-ahead if offset[1] == "-" else ahead) if ahead < _DAY else None
    iana = WINDOWS_TO_OLSON.get(plain, plain.lstrip("/"))
    if not iana or len(iana) > 64 or ".." in iana:
        return None
    try:
        return ZoneInfo(iana)
    except _BROKEN:  # a directory, a name that no file can have
        return None


def _event(component: Component, method: str, zone: tzinfo, zones: Zones) -> Event | None:
    instance = component.get("RECURRENCE-ID")
    begins = component.get("DTSTART") or instance
    if begins is None:
        return None
    start = _aware(begins, zone, zones)
    all_day = not isinstance(begins.dt, datetime)
    length = component.get("DURATION")
    if (ends := component.get("DTEND")) is not None:
        end = _aware(ends, zone, zones)
    elif length is not None:
        end = start + length.dt
    else:
        end = start + (_DAY if all_day else timedelta(0))
    if start.year not in _YEARS or end.year not in _YEARS:
        return None
    organizer = component.get("ORGANIZER")
    sequence = component.get("SEQUENCE", 0)
    return Event(
        uid=str(component.get("UID", "")).strip(),
        sequence=int(sequence) if str(sequence).isdecimal() else 0,
        method=method,
        start=start,
        end=max(start, end),
        all_day=all_day,
        summary=str(component.get("SUMMARY", "")).strip(),
        organizer=_address(organizer) if organizer is not None else None,
        attendees=tuple(_people(component.get("ATTENDEE"))),
        cancelled=method == "CANCEL" or str(component.get("STATUS", "")).strip().upper() == "CANCELLED",
        instance=_aware(instance, zone, zones).isoformat() if instance is not None else "",
        declined=method == "REPLY" and _declines(component.get("ATTENDEE")),
    )


def _aware(value: object, zone: tzinfo, zones: Zones) -> datetime:
    """The moment of a DTSTART or its like. Raises ValueError or AttributeError when it is none."""
    at = value.dt  # type: ignore[attr-defined]  # icalendar's property types share no base that declares it
    if isinstance(at, datetime):
        if at.tzinfo is not None:
            at.utcoffset()
            return at
        named = str(value.params.get("TZID", "")).strip()  # type: ignore[attr-defined]  # as above
        if described := zones.get(named):
            return at.replace(tzinfo=described.at(at))
        return at.replace(tzinfo=(_zone(named) if named else None) or zone)
    if isinstance(at, date):
        return datetime.combine(at, time(), tzinfo=zone)
    raise ValueError("no moment")


def _declines(value: object) -> bool:
    replies = value if isinstance(value, list) else [value]
    return any(str(getattr(one, "params", {}).get("PARTSTAT", "")).upper() == "DECLINED" for one in replies)


def _people(value: object) -> Iterator[Address]:
    seen: set[str] = set()
    for one in value if isinstance(value, list) else [value] if value is not None else []:
        params = getattr(one, "params", {})
        if str(params.get("CUTYPE", "")).upper() in {"ROOM", "RESOURCE"}:
            continue
        person = _address(one)
        if person is not None and person.key not in seen:
            seen.add(person.key)
            yield person


def _address(value: object) -> Address | None:
    email = str(value).strip()
    if email[:7].lower() == "mailto:":
        email = email[7:].strip()
    if "@" not in email or len(email) > 320:
        return None
    name = str(getattr(value, "params", {}).get("CN", "")).strip().strip('"')
    return Address(email, "" if name.lower() == email.lower() else name)
