"""Time zones that a calendar describes itself: right for its own events, and for nobody else's."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.situation.calendar_zone import zone_of
from app.situation.invitation import events

BERLIN = """BEGIN:DAYLIGHT
DTSTART:19700329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19701025T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD"""
NEW_YORK = """BEGIN:STANDARD
DTSTART:20071104T020000
RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU
TZOFFSETFROM:-0400
TZOFFSETTO:-0500
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:20070311T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU
TZOFFSETFROM:-0500
TZOFFSETTO:-0400
END:DAYLIGHT"""
FIXED = "BEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:{0}\nTZOFFSETTO:{0}\nEND:STANDARD"


def calendar(zone: str | None, start: str = "20261120T100000", name: str = "Office") -> str:
    described = f"BEGIN:VTIMEZONE\nTZID:{name}\n{zone}\nEND:VTIMEZONE\n" if zone else ""
    event = f"BEGIN:VEVENT\nUID:u\nDTSTART;TZID={name}:{start}\nEND:VEVENT\n"
    return f"BEGIN:VCALENDAR\n{described}{event}END:VCALENDAR\n"


def ahead(text: str) -> timedelta | None:
    (event,) = events(text)
    return event.start.utcoffset()


@pytest.mark.parametrize(("zone", "name"), [(BERLIN, "Europe/Berlin"), (NEW_YORK, "America/New_York")])
@pytest.mark.parametrize("month", range(1, 13))
def test_a_described_zone_tells_the_hours_of_the_real_one(zone: str, name: str, month: int) -> None:
    for day in (1, 8, 15, 22, 28):
        wanted = datetime(2026, month, day, 10, tzinfo=ZoneInfo(name)).utcoffset()
        assert ahead(calendar(zone, f"2026{month:02}{day:02}T100000")) == wanted


def test_before_its_first_day_a_zone_is_what_it_was() -> None:
    assert ahead(calendar(NEW_YORK, "20070101T100000")) == timedelta(hours=-5)


def test_days_may_be_listed_instead_of_ruled() -> None:
    listed = FIXED.format("+0100") + (
        "\nBEGIN:DAYLIGHT\nDTSTART:20260329T020000\nRDATE:20260329T020000,20270328T020000\nTZOFFSETFROM:+0100\n"
        "TZOFFSETTO:+0200\nEND:DAYLIGHT\nBEGIN:STANDARD\nDTSTART:20261025T030000\nTZOFFSETFROM:+0200\n"
        "TZOFFSETTO:+0100\nEND:STANDARD"
    )
    assert [ahead(calendar(listed, day)) for day in ("20260701T100000", "20261120T100000", "20270701T100000")] == [
        timedelta(hours=hours) for hours in (2, 1, 2)
    ]


def test_a_zone_of_one_calendar_tells_nothing_of_anothers() -> None:
    """Who sends an invitation decides nothing about the hours of invitations that others send."""
    assert ahead(calendar(FIXED.format("+0500"))) == timedelta(hours=5)
    assert ahead(calendar(FIXED.format("-0300"))) == timedelta(hours=-3)
    assert ahead(calendar(None)) == timedelta(0)


def test_a_name_that_is_known_means_what_all_mean_by_it() -> None:
    assert ahead(calendar(FIXED.format("+0900"), name="Europe/Berlin")) == timedelta(hours=1)


@pytest.mark.parametrize("name", ["x" * 300, "x" * 5000, "../../etc/passwd", "/etc/passwd", "Europe", "\u0130" * 90])
def test_a_zone_whose_name_can_be_none_breaks_nothing(name: str) -> None:
    assert len(events(calendar(None, name=name))) <= 1


@given(st.lists(st.sampled_from([*BERLIN.splitlines(), *NEW_YORK.splitlines(), "RRULE:FREQ=YEARLY;BYMONTH=2;BYDAY=5MO",
       "DTSTART:20240229T000000", "DTSTART:00010101T000000", "DTSTART:99991231T235959", "TZOFFSETTO:+9999", "RDATE:x,,"]), max_size=30),
       st.datetimes())  # fmt: skip
@settings(max_examples=60, deadline=None)
def test_any_description_is_survived(lines: list[str], local: datetime) -> None:
    zone = zone_of(lines)
    assert zone is None or zone.at(local).utcoffset(local) is not None
