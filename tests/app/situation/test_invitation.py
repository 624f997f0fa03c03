"""Calendar invitations become events; what cannot be read becomes none."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.mail import Address
from app.situation.invitation import Event, events, latest
from tests.growth import assert_linear

BERLIN = timezone(timedelta(hours=1))


def calendar(*bodies: str, method: str = "REQUEST") -> str:
    inside = "".join(f"BEGIN:VEVENT\n{body.strip()}\nEND:VEVENT\n" for body in bodies)
    return f"BEGIN:VCALENDAR\nVERSION:2.0\nMETHOD:{method}\n{inside}END:VCALENDAR\n".replace("\n", "\r\n")


def only(text: str) -> Event:
    (event,) = events(text, BERLIN)
    return event


INTERVIEW = """
UID:one
SEQUENCE:2
DTSTART:20261112T090000Z
DTEND:20261112T094500Z
SUMMARY:Interview
ORGANIZER;CN=Lena Vogt:mailto:lena@acme.example
ATTENDEE;CN="Klein, Tom";PARTSTAT=ACCEPTED:MAILTO:Tom@acme.example
ATTENDEE;CN=sam@mail.example:mailto:sam@mail.example
ATTENDEE;CUTYPE=ROOM;CN=Blue room:mailto:blue@acme.example
ATTENDEE:urn:uuid:nobody
"""


def test_an_invitation_is_read_whole() -> None:
    assert only(calendar(INTERVIEW)) == Event(
        uid="one",
        sequence=2,
        method="REQUEST",
        start=datetime(2026, 11, 12, 9, tzinfo=UTC),
        end=datetime(2026, 11, 12, 9, 45, tzinfo=UTC),
        all_day=False,
        summary="Interview",
        organizer=Address("lena@acme.example", "Lena Vogt"),
        attendees=(Address("Tom@acme.example", "Klein, Tom"), Address("sam@mail.example")),
        cancelled=False,
    )


@pytest.mark.parametrize(
    ("zone", "hours"),
    [
        (";TZID=Europe/Berlin", 1),
        (";TZID=America/New_York", -5),
        (";TZID=W. Europe Standard Time", 1),
        (";TZID=Eastern Standard Time", -5),
        (';TZID="(UTC+01:00) Amsterdam, Berlin, Bern, Rome"', 1),
        (";TZID=Customized Time Zone", 1),
        (";TZID=../../etc/passwd", 1),
        ("", 1),
    ],
    ids=str,
)
def test_zones_of_every_kind_are_understood_and_unknown_ones_are_the_given(zone: str, hours: int) -> None:
    start = only(calendar(f"UID:1\nDTSTART{zone}:20261112T100000")).start
    assert start == datetime(2026, 11, 12, 10, tzinfo=timezone(timedelta(hours=hours)))


def test_a_zone_that_the_calendar_defines_itself_is_used() -> None:
    zone = (
        "BEGIN:VTIMEZONE\r\nTZID:Ours\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0300\r\n"
        "TZOFFSETTO:+0300\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
    )
    text = calendar("UID:1\nDTSTART;TZID=Ours:20261112T100000").replace("BEGIN:VEVENT", zone + "BEGIN:VEVENT")
    assert only(text).start.utcoffset() == timedelta(hours=3)


def test_a_duration_stands_for_an_end() -> None:
    event = only(calendar("UID:1\nDTSTART:20261112T100000Z\nDURATION:PT90M"))
    assert event.end - event.start == timedelta(minutes=90)


def test_a_day_is_a_day_in_the_given_zone() -> None:
    event = only(calendar("UID:1\nDTSTART;VALUE=DATE:20261112"))
    assert event.all_day
    assert (event.start, event.end - event.start) == (datetime(2026, 11, 12, tzinfo=BERLIN), timedelta(days=1))


def test_an_end_before_the_start_is_no_end() -> None:
    event = only(calendar("UID:1\nDTSTART:20261112T100000Z\nDTEND:20261111T100000Z"))
    assert event.end == event.start


def test_folded_lines_alarms_and_long_descriptions_do_no_harm() -> None:
    body = f"UID:1\nDTSTART:20261112T100000Z\nSUMMARY:Inter\n view\nDESCRIPTION:{'x' * 5000}\n  BEGIN:VEVENT\nBEGIN:VALARM\nTRIGGER:-PT15M\nSUMMARY:no\nEND:VALARM"
    assert only(calendar(body)).summary == "Interview"


@pytest.mark.parametrize("text", [calendar(INTERVIEW, method="CANCEL"), calendar(INTERVIEW + "STATUS:CANCELLED")])
def test_a_cancelled_event_says_so(text: str) -> None:
    assert only(text).cancelled


@pytest.mark.parametrize(
    "text",
    [
        "", "x", "\x00", "BEGIN:VCALENDAR", "BEGIN:VEVENT\r\nDTSTART:soon\r\nEND:VEVENT", calendar("UID:1"),
        calendar("UID:1\nDTSTART:99999999T999999"), calendar("UID:1\nDTSTART:99991231T235959Z"), calendar("UID:1\nDTSTART:20261112T100000Z\nDURATION:P999999D"), "BEGIN:VEVENT\r\n" * 50, calendar("DTSTART;TZID=:"), "\ud800BEGIN:VEVENT",
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_no_event(text: str) -> None:
    assert events(text) == ()


def test_a_broken_event_does_not_hide_the_others() -> None:
    assert [e.uid for e in events(calendar("UID:1\nDTSTART:soon", "UID:2\nDTSTART:20261112T100000Z\nSEQUENCE:x"))] == [
        "2"
    ]


def event(uid: str = "one", sequence: int = 0, hour: int = 10, method: str = "REQUEST", **more: str) -> Event:
    body = f"UID:{uid}\nSEQUENCE:{sequence}\nDTSTART:20261112T{hour}0000Z\n" + "".join(
        f"{k.replace('_', '-')}:{v}\n" for k, v in more.items()
    )
    return only(calendar(body, method=method))


def test_the_highest_sequence_is_what_takes_place() -> None:
    moved, first = event(sequence=1, hour=15), event()
    assert latest([first, moved]) == (moved,)
    assert latest([moved, first]) == (moved,)


def test_of_equal_sequences_the_last_counts() -> None:
    assert latest([event(hour=10), event(hour=15)]) == (event(hour=15),)


def test_a_cancelled_event_does_not_take_place_until_it_is_stated_anew() -> None:
    cancelled = event(sequence=1, method="CANCEL")
    assert latest([event(), cancelled]) == ()
    assert latest([event(), cancelled, event(sequence=2, hour=16)]) == (event(sequence=2, hour=16),)


def test_an_old_cancellation_does_not_touch_a_newer_invitation() -> None:
    assert latest([event(sequence=3), event(sequence=1, method="CANCEL")]) == (event(sequence=3),)


def test_an_answer_of_an_attendee_changes_nothing() -> None:
    assert latest([event(), event(sequence=5, hour=16, method="REPLY")]) == (event(),)


def test_two_events_stay_two() -> None:
    assert len(latest([event("one"), event("two")])) == 2


def test_cancelling_a_series_cancels_its_occurrences() -> None:
    one = event(RECURRENCE_ID="20261112T100000Z")
    assert one.instance
    assert latest([event(), one, event(sequence=1, method="CANCEL")]) == ()


@pytest.mark.parametrize(
    "text",
    [
        "BEGIN:VCALENDAR\r\n"
        + "BEGIN:VEVENT\r\nUID:1\r\nDTSTART:20261112T100000Z\r\nEND:VEVENT\r\n" * 15_000
        + "END:VCALENDAR\r\n",
        calendar("UID:1\nDTSTART:20261112T100000Z\nDESCRIPTION:" + "x" * 1_000_000),
        calendar("UID:1\nDTSTART:20261112T100000Z\nSUMMARY:" + "x\n " * 300_000),
        calendar("UID:1\nDTSTART:20261112T100000Z\n" + "ATTENDEE:mailto:a@b.example\n" * 30_000),
        calendar("UID:1\n" + "BEGIN:X\n" * 100_000),
    ],
    ids=["events", "description", "folded", "attendees", "nested"],
)
def test_a_megabyte_is_read_in_linear_time_and_gives_few(text: str) -> None:
    found: list[int] = []
    assert_linear(lambda some: found.append(len(events(some))), text)
    assert max(found) <= 60


LINES = ("BEGIN:VCALENDAR", "END:VCALENDAR", "BEGIN:VEVENT", "END:VEVENT", "BEGIN:VTIMEZONE", "END:VTIMEZONE", "TZID:Europe/Berlin", "TZID:x", "DTSTART:20261112T100000Z", "DTSTART;TZID=x:20261112", "DURATION:P1D", "DTEND:x", "ATTENDEE:y", "SEQUENCE:-1", "RRULE:FREQ=DAILY", "RECURRENCE-ID:20261112", " folded", "\x00", ":", ";=:", 'X;Y="')  # fmt: skip


@given(st.one_of(st.text(max_size=200), st.lists(st.sampled_from(LINES), max_size=30).map("\r\n".join)))
@settings(max_examples=60, deadline=None)
def test_any_text_is_survived_and_every_time_is_aware(text: str) -> None:
    for found in events("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n" + text + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"):
        assert found.start.utcoffset() is not None
        assert found.end >= found.start
