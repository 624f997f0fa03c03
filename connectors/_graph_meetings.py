"""What Microsoft Graph tells of a meeting, written as the calendar (RFC 5545) that came with the mail.

With Mail.ReadBasic that calendar may not be read, but when and where the meeting is may be.
"""

import re
from collections.abc import Iterable

from app.mail import Address
from connectors._graph_letters import Letter, Moment
from connectors._headers import emails

_METHODS = {"meetingrequest": "REQUEST", "meetingcancelled": "CANCEL"}
_ZONE = re.compile(r"[\w ./+()-]{1,80}")
_MOMENT = re.compile(r"(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)")


def invitation(letter: Letter, organizer: Address | None, guests: Iterable[Address]) -> str | None:
    """The invitation or its withdrawal as a calendar; None for all else, and for a meeting whose time is not known."""
    method = _METHODS.get(letter.meeting_message_type.lower())
    start, end = _stamp(letter.start_date_time), _stamp(letter.end_date_time)
    if method is None or start is None:
        return None
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"METHOD:{method}", "BEGIN:VEVENT", f"UID:{letter.conversation_id}"]
    lines += [f"SUMMARY:{_escaped(letter.subject)}", f"DTSTART{start}"]
    lines += [f"DTEND{end}"] if end else []
    lines += ["STATUS:CANCELLED"] if method == "CANCEL" else []
    lines += [f"LOCATION:{_escaped(letter.location.display_name)}"] if letter.location else []
    if organizer:
        lines += [f"ORGANIZER:mailto:{e}" for e in emails(organizer.email)[:1]]
    lines += [f"ATTENDEE:mailto:{e}" for guest in guests for e in emails(guest.email)[:1]]
    return "\n".join([*lines, "END:VEVENT", "END:VCALENDAR", ""])


def _stamp(told: Moment | None) -> str | None:
    """A time as a property of a calendar has it, with what stands before it: `;TZID=Europe/Berlin:20261124T100000`."""
    found = _MOMENT.match(told.date_time) if told else None
    if told is None or found is None:
        return None
    stamp = f"{found[1]}{found[2]}{found[3]}T{found[4]}{found[5]}{found[6]}"
    if told.time_zone.upper() in ("UTC", "", "COORDINATED UNIVERSAL TIME") or not _ZONE.fullmatch(told.time_zone):
        return f":{stamp}Z"
    return f';TZID="{told.time_zone}":{stamp}'


def _escaped(text: str) -> str:
    plain = " ".join(text.split())
    return plain.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
