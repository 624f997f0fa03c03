"""The recipient's clock is the offset of their newest mail that a person's clock can have stamped."""

from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.mail import Address, Message
from app.situation.zone import on_their_clocks, recipient_zone
from tests.correspondence import facts, moment, received

BERLIN = timezone(timedelta(hours=1))
NEW_YORK = timezone(timedelta(hours=-5))
TOKYO = timezone(timedelta(hours=9))


def mail(zone: tzinfo | None, sender: str = "lena@acme.example") -> Message:
    return Message("m", datetime(2026, 11, 9, 10, tzinfo=zone), Address(sender))


def test_the_newest_mail_counts() -> None:
    assert recipient_zone([mail(BERLIN), mail(NEW_YORK)], TOKYO) is BERLIN


def test_without_mail_it_is_the_users() -> None:
    assert recipient_zone([], TOKYO) is TOKYO


def test_mail_without_a_date_tells_nothing() -> None:
    undated = Message("m", None, Address("lena@acme.example"))
    assert recipient_zone([undated, mail(None)], TOKYO) is TOKYO


def test_an_older_offset_is_believed_over_utc() -> None:
    assert recipient_zone([mail(UTC), mail(NEW_YORK)], TOKYO) is NEW_YORK


def test_utc_alone_is_a_servers_stamp_and_tells_nothing() -> None:
    assert recipient_zone([mail(UTC)], TOKYO) is TOKYO


def test_a_service_is_no_clock() -> None:
    relayed = mail(NEW_YORK, "no-reply@hire.lever.co")
    assert recipient_zone([relayed, mail(NEW_YORK, "no-reply@acme.example")], TOKYO) is TOKYO


def on(zone: tzinfo | None, sender: str = "lena@acme.example", text: str = "", calendar: str | None = None) -> Message:
    return replace(mail(zone, sender), text=text, calendar=calendar)


@pytest.mark.parametrize(
    ("message", "zone"),
    [
        pytest.param(on(UTC, text="Shall we say 15:00 GMT?"), UTC, id="the text speaks of UTC"),
        pytest.param(
            on(UTC, text="It begins at 10:00, which is UTC+9."), None, id="an offset from UTC is another zone"
        ),
        pytest.param(on(UTC, "lena@acme.de"), ZoneInfo("Europe/Berlin"), id="a German company"),
        pytest.param(on(UTC, "lena@acme.co.uk"), ZoneInfo("Europe/London"), id="a British company"),
        pytest.param(on(UTC, "lena@web.de"), None, id="a private mailbox may be anywhere"),
        pytest.param(on(UTC, "lena@acme.com"), None, id="a company of no country"),
    ],
)
def test_what_a_mail_stamped_with_utc_shows(message: Message, zone: tzinfo | None) -> None:
    assert recipient_zone([message], TOKYO) == (zone or TOKYO)


def test_the_zone_of_an_invitation_is_believed_over_utc() -> None:
    lines = (
        "BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT", "UID:1", "DTSTAMP:20261101T080000Z",
        "DTSTART;TZID=America/Chicago:20261112T100000", "DURATION:PT1H", "END:VEVENT", "END:VCALENDAR", "",
    )  # fmt: skip
    found = recipient_zone([on(UTC, calendar="\r\n".join(lines))], TOKYO)
    assert datetime(2026, 11, 12, tzinfo=found).utcoffset() == timedelta(hours=-6)


def test_the_users_zone_is_believed_where_it_is_utc() -> None:
    london = ZoneInfo("Europe/London")
    assert recipient_zone([mail(UTC)], london) is london


INVITED = "Hi Sam, we look forward to your interview on Tuesday at 10:00 in our office."


@pytest.mark.parametrize(
    ("when", "starts"),
    [
        pytest.param("2026-11-16T09:00+00:00", "2026-11-17T10:00+01:00", id="a server's stamp"),
        pytest.param("2026-11-16T09:00-05:00", "2026-11-17T10:00-05:00", id="a person's clock"),
    ],
)
def test_the_hour_of_an_interview_is_on_the_writers_clock(when: str, starts: str) -> None:
    assert facts(received(when, INVITED)).interview_at == moment(starts)


def test_one_mail_with_an_offset_tells_the_clock_of_the_others() -> None:
    older = received("2026-11-10T09:00-05:00", "Hi Sam, thank you for your application.")
    known = facts(older, received("2026-11-16T09:00+00:00", INVITED))
    assert known.interview_at == moment("2026-11-17T10:00-05:00")
    assert known.recipient_zone is not None
    assert known.now.astimezone(known.recipient_zone).utcoffset() == timedelta(hours=-5)


@given(st.lists(st.sampled_from([None, UTC, BERLIN, NEW_YORK]), max_size=6), st.sampled_from([UTC, TOKYO, BERLIN]))
@settings(max_examples=60, deadline=None)
def test_no_moment_is_moved(zones: list[tzinfo | None], own: tzinfo) -> None:
    mails = [mail(z, s) for z in zones if z for s in ("lena@acme.example", "sam@mail.example")]
    told = on_their_clocks(mails, frozenset({"sam@mail.example"}), own)
    assert [m.sent_at for m in told] == [m.sent_at for m in mails]
    assert all(m.sent_at and o.sent_at and (m.sent_at.tzinfo is o.sent_at.tzinfo or o.sent_at.tzinfo is UTC)
               for m, o in zip(told, mails, strict=True))  # fmt: skip


def test_a_message_on_its_writers_clock_is_otherwise_the_same() -> None:
    lena = Address("lena@acme.example", "Lena Vogt")
    given: dict[str, Any] = {f.name: f"the {f.name}" for f in fields(Message)}
    given |= {"sender": lena, "sent_at": datetime(2026, 11, 9, 10, tzinfo=UTC), "calendar": None}
    message = Message(**given)
    (told,) = on_their_clocks([message], frozenset({lena.key}), ZoneInfo("Europe/Berlin"))
    assert told.sent_at is not None
    assert told.sent_at.utcoffset() == timedelta(hours=1)
    assert replace(told, sent_at=message.sent_at) == message
