"""The calendar feed: read back by a library, and held to the structure that RFC 5545 asks for."""

import re
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from app.journal.agenda import Entry, Kind, agenda
from app.journal.calendar import calendar, uid
from app.journal.records import ContactKind
from tests.app.journal.processes_kept import BERLIN, HELD, at, process, sent

STAMP = datetime(2026, 11, 3, 12, tzinfo=UTC)
_LINE = re.compile(rb"[A-Z][A-Z0-9-]*(?:;[A-Z0-9-]+=[^:;]*)*:.*", re.DOTALL)
_FORMS = {
    "DTSTAMP": r"\d{8}T\d{6}Z",
    "UID": r"[!-~]+@afterword",
    "STATUS": "CONFIRMED",
    "CLASS": "PRIVATE",
    "TRANSP": "OPAQUE|TRANSPARENT",
}


def entries(now: str = "2026-11-03T12:00", **more: Any) -> tuple[Entry, ...]:
    ahead = process("2026-11-12T10:00", id="b" * 32, company="Globex")
    waiting = process(
        HELD, id="c" * 32, promised="2026-11-13", contacts=(sent("2026-11-03T11:40", ContactKind.THANK_YOU),)
    )
    return agenda((process(HELD, **more), ahead, waiting), at(now))


def written(found: tuple[Entry, ...] | None = None) -> bytes:
    return calendar(entries() if found is None else found, STAMP, BERLIN)


def events(feed: bytes) -> list[Any]:
    return list(Calendar.from_ical(feed).walk("VEVENT"))


def unfolded(feed: bytes) -> list[bytes]:
    return feed.replace(b"\r\n ", b"").removesuffix(b"\r\n").split(b"\r\n")


def test_the_calendar_says_what_programs_look_for() -> None:
    read = Calendar.from_ical(written())
    assert read["VERSION"] == "2.0"
    assert read["PRODID"]
    assert read["CALSCALE"] == "GREGORIAN"
    assert read["METHOD"] == "PUBLISH"
    assert read["X-WR-CALNAME"] == read["NAME"] == "Afterword"
    assert read["X-WR-TIMEZONE"] == "Europe/Berlin"
    lines = unfolded(written())
    assert b"REFRESH-INTERVAL;VALUE=DURATION:PT1H" in lines
    assert b"X-PUBLISHED-TTL:PT1H" in lines


def test_every_entry_is_an_event_with_a_key_of_its_own() -> None:
    found = entries()
    read = events(written(found))
    assert len(read) == len(found) > 4
    assert len({e["UID"] for e in read}) == len(read)
    for event in read:
        assert event["DTSTAMP"].dt == STAMP


def test_two_rounds_at_one_moment_are_one_event() -> None:
    (key,) = (uid(e) for e in agenda((process(HELD, HELD),), at("2026-11-02T10:00")))
    assert key.endswith("@afterword")


def test_the_key_stays_as_long_as_the_same_is_meant() -> None:
    early, late = ({uid(e) for e in entries(now)} for now in ("2026-11-03T12:00", "2026-11-04T09:00"))
    assert early == late


def test_moments_are_in_utc_and_whole_days_are_dates() -> None:
    by_kind = {str(e["UID"]).split("-")[1]: e for e in events(written()) if not str(e["UID"]).startswith("a")}
    assert by_kind["interview"]["DTSTART"].dt == at("2026-11-12T10:00").astimezone(UTC)
    assert by_kind["interview"]["DTEND"].dt - by_kind["interview"]["DTSTART"].dt == timedelta(hours=1)
    assert by_kind["promise"]["DTSTART"].dt == date(2026, 11, 13)
    assert by_kind["promise"]["DTEND"].dt == date(2026, 11, 14)
    assert not isinstance(by_kind["promise"]["DTSTART"].dt, datetime)


def test_only_an_interview_makes_the_user_busy() -> None:
    busy = [str(e["UID"]).split("-")[1] for e in events(written()) if e["TRANSP"] == "OPAQUE"]
    assert busy == ["interview"]


def structure(feed: bytes) -> None:
    """Fails where a strict reader would: line ends, folding, order of components, form and number of properties."""
    assert feed.endswith(b"\r\n")
    assert b"\n" not in feed.replace(b"\r\n", b"")
    assert b"\r" not in feed.replace(b"\r\n", b"")
    for line in feed.split(b"\r\n"):
        assert len(line) <= 75
        line.decode()  # a fold never parts a letter
    lines = unfolded(feed)
    assert (lines[0], lines[-1]) == (b"BEGIN:VCALENDAR", b"END:VCALENDAR")
    depth: list[bytes] = []
    seen: list[bytes] = []
    for line in lines:
        assert _LINE.fullmatch(line), line
        name = re.split(rb"[;:]", line, maxsplit=1)[0]
        value = line.partition(b":")[2]
        assert not re.search(rb"[\x00-\x08\x0b-\x1f\x7f]", value)
        if name == b"BEGIN":
            depth.append(value)
            seen = []
        elif name == b"END":
            assert depth.pop() == value
            if value == b"VEVENT":
                for needed in (b"UID", b"DTSTAMP", b"DTSTART", b"DTEND", b"SUMMARY"):
                    assert seen.count(needed) == 1
        else:
            seen.append(name)
            form = _FORMS.get(name.decode())
            assert form is None or re.fullmatch(form, value.decode()), line
    assert depth == []


def test_the_structure_is_what_strict_readers_want() -> None:
    structure(written())
    structure(written(()))


@given(st.text(max_size=300))
@settings(max_examples=60, deadline=None)
def test_whatever_a_company_is_called_the_calendar_is_whole(company: str) -> None:
    found = entries(company=company)
    feed = calendar(found, STAMP, BERLIN)
    structure(feed)
    assert len(events(feed)) == len(found)


@pytest.mark.parametrize(
    "company",
    ["Acme; Sons, Ltd \\ Co", "Ünïcode 株式会社 " * 20, "BEGIN:VEVENT", "two\nlines", "🦆" * 60],
    ids=["separators", "long and foreign", "a keyword", "lines", "emoji"],
)
def test_names_come_back_as_they_were_typed(company: str) -> None:
    told = [str(e["SUMMARY"]) for e in events(calendar(entries(company=company), STAMP, BERLIN))]
    assert f"Thank them for the interview at {company}" in told


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "America/St_Johns", "Asia/Kathmandu"])
def test_a_moment_is_the_same_moment_in_every_zone(zone: str) -> None:
    now = at("2026-11-03T12:00").astimezone(ZoneInfo(zone))
    found = agenda((process("2026-11-12T10:00"),), now)
    (event,) = events(calendar(found, STAMP, ZoneInfo(zone)))
    assert found[0].kind is Kind.INTERVIEW
    assert event["DTSTART"].dt == at("2026-11-12T10:00")
