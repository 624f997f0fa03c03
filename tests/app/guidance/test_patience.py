"""The odd cases of the rules of patience."""

from datetime import date

import pytest

from app.mail import Address, Message
from app.rules import Severity
from app.situation import Record
from tests.correspondence import (
    JONAS,
    LENA,
    NOTE,
    SAM,
    drafted,
    findings,
    invitation,
    look,
    moment,
    received,
    rule,
    sent,
)

WORD = "Hi Sam, it was good to talk to you about the analyst position."
PROMISE = "Hi Sam, it was good to talk to you. We will let you know our decision by 13 November."
AWAY = {"auto-submitted": "auto-replied"}
AWAY_TEXT = "I am out of the office until 20 November 2026 and will read your mail after that."


def away(when: str = "2026-11-09T11:00", sender: Address = LENA) -> Message:
    return received(when, AWAY_TEXT, sender=sender, subject="Automatic reply: Analyst position", headers=AWAY)


@pytest.mark.parametrize(
    ("day", "severity"),
    [
        ("2026-11-02", Severity.WARN),
        ("2026-11-06", Severity.WARN),
        ("2026-11-08", Severity.WARN),
        ("2026-11-09", Severity.CAUTION),
        ("2026-11-10", Severity.CAUTION),
        ("2026-11-11", None),
    ],
)
def test_five_and_six_business_days_are_a_little_early(day: str, severity: Severity | None) -> None:
    found = findings("patience/too-soon", drafted(), received("2026-11-02T09:00", WORD), now=f"{day}T20:00")
    assert [f.severity for f in found] == ([severity] if severity else [])


def test_the_interview_counts_when_it_is_later_than_the_last_mail() -> None:
    invited = received(
        "2026-10-20T10:00", "Here is the invitation.", calendar=invitation("2026-11-10T14:00", LENA, SAM)
    )
    assert findings("patience/too-soon", drafted(), invited, now="2026-11-12T10:00")


def test_the_users_own_mail_counts_as_the_last_word() -> None:
    mails = [received("2026-10-01T10:00", WORD), sent("2026-11-16T10:00", NOTE)]
    assert findings("patience/too-soon", drafted(), *mails, now="2026-11-18T10:00")


def test_an_automatic_reply_is_no_word() -> None:
    mails = [received("2026-10-01T10:00", WORD), away("2026-11-16T10:00")]
    assert not findings("patience/too-soon", drafted(), *mails, now="2026-11-18T10:00")


def test_a_recorded_interview_is_enough_without_history() -> None:
    held = Record(held_at=moment("2026-11-16T10:00"))
    assert findings("patience/too-soon", drafted(), now="2026-11-18T10:00", record=held, unknown=True)


@pytest.mark.parametrize(
    ("day", "severity"),
    [
        ("2026-11-12", Severity.WARN),
        ("2026-11-13", Severity.CAUTION),
        ("2026-11-14", Severity.CAUTION),
        ("2026-11-17", Severity.CAUTION),
        ("2026-11-18", None),
        ("2026-12-18", None),
    ],
)
def test_before_on_and_just_after_the_promised_friday(day: str, severity: Severity | None) -> None:
    promised = received("2026-11-02T10:00", PROMISE)
    found = findings("patience/before-promised-date", drafted(), promised, now=f"{day}T10:00")
    assert [f.severity for f in found] == ([severity] if severity else [])


def test_a_promise_keeps_the_rule_of_the_undated_wait_silent() -> None:
    assert not findings("patience/too-soon", drafted(), received("2026-11-02T10:00", PROMISE), now="2026-11-03T10:00")


def test_a_promise_that_lapsed_is_gone_once_they_write_again() -> None:
    mails = [received("2026-11-02T10:00", PROMISE), received("2026-11-17T10:00", "Hi Sam, we are still talking.")]
    assert not findings("patience/before-promised-date", drafted(), *mails, now="2026-11-17T12:00")
    assert findings("patience/too-soon", drafted(), *mails, now="2026-11-18T12:00")


def test_the_users_decision_by_is_a_promise() -> None:
    record = Record(held_at=moment("2026-11-02T10:00"), decision_by=date(2026, 11, 20))
    found = findings("patience/before-promised-date", drafted(), now="2026-11-18T10:00", record=record, unknown=True)
    assert [f.severity for f in found] == [Severity.WARN]


@pytest.mark.parametrize(
    ("now", "speaks"),
    [
        ("2026-11-10T10:00", True),
        ("2026-11-20T10:00", True),
        ("2026-11-23T10:00", True),
        ("2026-11-24T08:00", False),
    ],
)
def test_the_first_day_back_still_belongs_to_the_absence(now: str, speaks: bool) -> None:
    mails = [received("2026-10-01T10:00", WORD), away()]
    assert bool(findings("patience/while-away", drafted(), *mails, now=now)) is speaks


def test_only_a_recipients_absence_counts() -> None:
    mails = [received("2026-10-01T10:00", WORD), away(sender=JONAS)]
    assert not findings("patience/while-away", drafted(), *mails, now="2026-11-10T10:00")
    (found,) = findings("patience/while-away", drafted(cc=(JONAS,)), *mails, now="2026-11-10T10:00")
    assert [(s.field, s.index, s.quote) for s in found.spans] == [("cc", 0, "jonas@acme.example")]


def test_who_writes_again_is_back() -> None:
    mails = [away(), received("2026-11-12T10:00", "Hi Sam, I am back earlier than I thought.")]
    assert not findings("patience/while-away", drafted(), *mails, now="2026-11-13T10:00")


@pytest.mark.parametrize(
    ("now", "speaks"),
    [("2026-11-03T10:59", True), ("2026-11-03T11:29", True), ("2026-11-03T11:30", False), ("2026-11-02T10:00", False)],
)
def test_a_note_within_half_an_hour_of_the_interview(now: str, speaks: bool) -> None:
    held = Record(held_at=moment("2026-11-03T10:00"))
    assert bool(findings("patience/minutes-after", drafted(NOTE), now=now, record=held, unknown=True)) is speaks


def test_a_question_minutes_after_is_not_this_rules_matter() -> None:
    held = Record(held_at=moment("2026-11-03T10:00"))
    assert not findings("patience/minutes-after", drafted(), now="2026-11-03T11:05", record=held, unknown=True)


@pytest.mark.parametrize(
    ("now", "country", "speaks"),
    [
        ("2026-11-18T06:59", None, True),
        ("2026-11-18T07:00", None, False),
        ("2026-11-18T19:59", None, False),
        ("2026-11-18T20:00", None, True),
        ("2026-11-21T12:00", None, True),
        ("2026-12-25T12:00", None, False),
        ("2026-12-25T12:00", "DE", True),
    ],
)
def test_hours_of_the_day_without_history(now: str, country: str | None, speaks: bool) -> None:
    assert bool(findings("patience/off-hours", drafted(), now=now, country=country, unknown=True)) is speaks


@pytest.mark.parametrize(
    ("offset", "speaks"), [("+01:00", False), ("-08:00", True), ("+09:00", True), ("-05:00", True), ("-04:00", False)]
)
def test_the_recipients_clock_decides(offset: str, speaks: bool) -> None:
    mail = received(f"2026-10-27T10:00{offset}", WORD)
    assert bool(findings("patience/off-hours", drafted(), mail, now="2026-11-18T12:30")) is speaks


@pytest.mark.parametrize(
    ("now", "country", "said"),
    [
        ("2026-11-18T22:30", None, "It is 22:30."),
        ("2026-11-21T12:00", None, "It is the weekend."),
        ("2026-12-25T12:00", "DE", "It is a public holiday where your reader is."),
    ],
)
def test_nothing_is_said_of_a_clock_that_is_not_known(now: str, country: str | None, said: str) -> None:
    (found,) = findings("patience/off-hours", drafted(), now=now, country=country, unknown=True)
    assert found.message.startswith(f"{said} Save this")


def test_another_clock_is_said_to_be_theirs() -> None:
    mail = received("2026-10-27T10:00-08:00", WORD)
    (found,) = findings("patience/off-hours", drafted(), mail, now="2026-11-18T12:30")
    assert found.message.startswith("It is 03:30 where your reader is. ")


def test_messages_name_the_day_and_the_limit() -> None:
    (found,) = findings("patience/too-soon", drafted(), received("2026-11-02T09:00", WORD), now="2026-11-04T10:00")
    assert "Wednesday, 11 November" in found.message
    assert "7 business days" in found.message
    longer = rule("patience/too-soon").with_limits({"caution_below": 9})
    reading, facts = look(drafted(), received("2026-11-02T09:00", WORD), now="2026-11-04T10:00")
    (other,) = longer.findings(reading, facts)
    assert "Friday, 13 November" in other.message


def test_nobody_is_away_before_the_absence_begins() -> None:
    notice = received(
        "2026-11-09T11:00",
        "I will be out of the office from 25 November 2026 until 30 November 2026.",
        subject="Automatic reply: Analyst position",
        headers={"auto-submitted": "auto-replied"},
    )
    mails = [received("2026-10-01T10:00", WORD), notice]
    assert not findings("patience/while-away", drafted(), *mails, now="2026-11-19T10:00")
    assert findings("patience/while-away", drafted(), *mails, now="2026-11-26T10:00")
