"""The recipient's clock is the offset of their newest mail that a person's clock can have stamped."""

from datetime import UTC, datetime, timedelta, timezone, tzinfo

from app.mail import Address, Message
from app.situation.zone import recipient_zone

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


def test_utc_counts_when_there_is_nothing_else() -> None:
    assert recipient_zone([mail(UTC)], TOKYO) is UTC


def test_a_service_is_no_clock() -> None:
    relayed = mail(NEW_YORK, "no-reply@hire.lever.co")
    assert recipient_zone([relayed, mail(NEW_YORK, "no-reply@acme.example")], TOKYO) is TOKYO
