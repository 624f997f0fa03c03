"""What is due when, process by process."""

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from app.journal.agenda import Entry, Kind, agenda
from app.journal.records import ContactKind, Interview, Outcome, Person, RoundKind
from app.journal.waits import Waits
from tests.app.journal.processes_kept import HELD, at, process, received, round_, sent

THANKED = sent("2026-11-03T15:00", ContactKind.THANK_YOU)
ASKED = sent("2026-11-16T10:00", ContactKind.FOLLOW_UP)
ASKED_AGAIN = sent("2026-11-26T10:00", ContactKind.FOLLOW_UP)


def due(one: Interview, now: str, **more: Any) -> dict[Kind, Entry]:
    found = agenda((one,), at(now), **more)
    assert len({e.kind for e in found}) == len(found)
    return {e.kind: e for e in found}


@pytest.mark.parametrize(
    ("now", "one", "kinds"),
    [
        ("2026-11-02T10:00", process(HELD), {"interview"}),
        ("2026-11-03T10:30", process(HELD), {"interview"}),
        ("2026-11-03T12:00", process(HELD), {"thank_you", "follow_up"}),
        ("2026-11-03T16:00", process(HELD, contacts=(THANKED,)), {"follow_up"}),
        ("2026-11-18T12:00", process(HELD), {"follow_up"}),
        ("2026-11-04T12:00", process(HELD, "2026-11-12T10:00", contacts=(THANKED,)), {"interview"}),
        ("2026-11-04T12:00", process(HELD, contacts=(THANKED,), promised="2026-11-13"), {"promise", "follow_up"}),
        ("2026-11-20T12:00", process(HELD, contacts=(THANKED,), promised="2026-11-13"), {"follow_up"}),
        ("2026-11-17T12:00", process(HELD, contacts=(THANKED, ASKED)), {"follow_up"}),
        ("2026-11-27T12:00", process(HELD, contacts=(THANKED, ASKED, ASKED_AGAIN)), {"let_go"}),
        ("2027-01-20T12:00", process(HELD, contacts=(THANKED,)), {"let_go"}),
        ("2026-11-12T12:00", process(HELD, contacts=(THANKED,), outcome=Outcome.REJECTED, ended="2026-11-11T10:00"), {"reply", "debrief"}),
        ("2026-11-12T12:00", process(HELD, contacts=(THANKED,), outcome=Outcome.OFFERED, ended="2026-11-11T10:00"), {"reply"}),
        ("2026-11-12T12:00", process(HELD, outcome=Outcome.ACCEPTED, ended="2026-11-11T10:00"), {"debrief"}),
        ("2026-11-12T12:00", process(HELD, outcome=Outcome.WITHDRAWN, ended="2026-11-11T10:00"), {"debrief"}),
        ("2026-11-12T12:00", process(outcome=Outcome.REJECTED, ended="2026-11-11T10:00"), {"reply"}),
        ("2027-03-12T12:00", process(HELD, outcome=Outcome.REJECTED, ended="2026-11-11T10:00"), set()),
        ("2026-11-12T12:00", process(), set()),
        ("2026-11-12T12:00", process(round_(HELD, kind=RoundKind.TASK)), {"follow_up"}),
    ],
    ids=[
        "an interview ahead", "one that runs", "just held", "thanked", "too late for thanks", "another round ahead",
        "a date promised", "the date well past", "asked once", "asked twice", "45 days of silence", "a no", "an offer",
        "accepted", "withdrawn", "a no without an interview", "long over", "nothing known", "a task needs no thanks",
    ],
)  # fmt: skip
def test_each_process_has_what_it_needs_and_no_more(now: str, one: Interview, kinds: set[str]) -> None:
    assert {k.value for k in due(one, now)} == kinds


def test_a_thank_you_is_due_half_an_hour_after_the_end_and_for_a_day() -> None:
    thanks = due(process(HELD), "2026-11-03T11:10")[Kind.THANK_YOU]
    assert (thanks.at, thanks.until, thanks.due) == (at("2026-11-03T11:30"), at("2026-11-04T11:00"), False)
    assert due(process(HELD), "2026-11-03T11:30")[Kind.THANK_YOU].due


def test_after_a_friday_interview_monday_is_as_good() -> None:
    thanks = due(process("2026-11-06T10:00"), "2026-11-06T12:00")[Kind.THANK_YOU]
    assert thanks.until == at("2026-11-09T23:59:59")


def test_a_late_thank_you_is_still_welcome_and_says_so() -> None:
    thanks = due(process(HELD), "2026-11-09T12:00")[Kind.THANK_YOU]
    assert "late" in thanks.why
    assert thanks.until == at("2026-11-17T23:59:59")


def test_a_thank_you_for_an_earlier_round_is_none_for_this_one() -> None:
    one = process(HELD, "2026-11-12T10:00", contacts=(THANKED,))
    assert Kind.THANK_YOU in due(one, "2026-11-12T12:00")


def test_talks_within_two_days_are_one_round() -> None:
    one = process(HELD, "2026-11-04T10:00", contacts=(THANKED,))
    assert Kind.THANK_YOU not in due(one, "2026-11-04T12:00")


@pytest.mark.parametrize(
    ("one", "day"),
    [
        (process(HELD), "2026-11-12"),
        (process(HELD, contacts=(THANKED, received("2026-11-05T10:00"))), "2026-11-16"),
        (process(HELD, contacts=(received("2026-11-05T10:00", ContactKind.AUTOMATIC),)), "2026-11-12"),
        (process(HELD, promised="2026-11-13"), "2026-11-18"),
        (process(HELD, contacts=(received("2026-11-16T10:00"),), promised="2026-11-13"), "2026-11-25"),
        (process(HELD, contacts=(THANKED, ASKED)), "2026-11-25"),
        (process(HELD, contacts=(THANKED, ASKED, received("2026-11-17T10:00"))), "2026-11-26"),
        (process(HELD, contacts=(THANKED, ASKED), promised="2026-11-11"), "2026-11-23"),
    ],
    ids=[
        "seven business days after the interview", "after their last word", "an automatic reply is no word",
        "three after the promised date", "a promise lapses when they write later", "after a question seven, too",
        "an answer starts anew", "five after a question about a promise",
    ],
)  # fmt: skip
def test_the_earliest_good_follow_up(one: Interview, day: str) -> None:
    ask = due(one, "2026-11-17T12:00")[Kind.FOLLOW_UP]
    assert ask.day.isoformat() == day
    assert ask.at.time().isoformat() == "09:00:00"


def test_public_holidays_are_no_business_days() -> None:
    """Thanksgiving, 26 November, is one in the United States."""
    one = process("2026-11-19T10:00", contacts=(sent("2026-11-19T15:00", ContactKind.THANK_YOU),))
    days = [due(one, "2026-11-20T12:00", country=c)[Kind.FOLLOW_UP].day.isoformat() for c in (None, "DE", "US")]
    assert days == ["2026-11-30", "2026-11-30", "2026-12-01"]


def test_it_opens_in_the_recipients_working_hours() -> None:
    one = process(HELD, contacts=(THANKED,), people=(Person("kenji@acme.example.jp"),))
    ask = due(one, "2026-11-04T12:00")[Kind.FOLLOW_UP]
    assert ask.at == datetime(2026, 11, 12, 9, tzinfo=ZoneInfo("Asia/Tokyo"))
    assert ask.at.utcoffset() == timedelta(hours=1)  # told on the user's clock


def test_the_last_good_follow_up_is_called_so() -> None:
    assert "last good" in due(process(HELD, contacts=(THANKED, ASKED)), "2026-11-17T12:00")[Kind.FOLLOW_UP].why


def test_a_follow_up_has_no_window_beyond_45_days_of_silence() -> None:
    assert due(process(HELD), "2026-11-18T12:00")[Kind.FOLLOW_UP].until == at("2026-12-17T23:59:59")


def test_after_the_second_question_they_have_ten_business_days_before_it_is_time_to_let_go() -> None:
    one = process(HELD, contacts=(THANKED, ASKED, ASKED_AGAIN))
    entry = due(one, "2026-11-27T12:00")[Kind.LET_GO]
    assert (entry.day.isoformat(), entry.whole_day, entry.due) == ("2026-12-10", True, False)
    assert due(one, "2026-12-10T00:00")[Kind.LET_GO].due


def test_nothing_is_let_go_before_the_day_they_named() -> None:
    one = process(HELD, contacts=(THANKED,), promised="2027-01-29")
    found = due(one, "2027-01-20T12:00")
    assert set(found) == {Kind.PROMISE, Kind.LET_GO}
    assert found[Kind.LET_GO].day.isoformat() == "2027-01-30"


def test_the_promised_day_is_told_until_it_is_fair_to_ask() -> None:
    one = process(HELD, contacts=(THANKED,), promised="2026-11-13")
    ahead, past = (due(one, now)[Kind.PROMISE] for now in ("2026-11-12T12:00", "2026-11-16T12:00"))
    assert (ahead.due, past.due) == (False, True)
    assert "passed" in past.title
    assert "Wednesday, 18 November" in past.why
    assert Kind.PROMISE not in due(one, "2026-11-18T12:00")


def test_an_answer_to_a_no_or_a_debrief_ends_its_entry() -> None:
    over = {"outcome": Outcome.REJECTED, "ended": "2026-11-11T10:00"}
    answered = process(HELD, contacts=(sent("2026-11-12T10:00"),), **over)
    assert {k.value for k in due(answered, "2026-11-13T10:00")} == {"debrief"}
    assert due(answered, "2026-11-13T10:00", debriefed=[answered.id]) == {}


def test_a_reopened_process_waits_from_then_on() -> None:
    one = process(HELD, contacts=(THANKED, ASKED, ASKED_AGAIN), reopened_at=at("2026-12-01T10:00"))
    assert due(one, "2026-12-02T12:00")[Kind.FOLLOW_UP].day.isoformat() == "2026-12-10"


def test_changed_limits_change_the_days() -> None:
    waits = Waits.of({"patience/too-soon": {"caution_below": 10}, "patience/minutes-after": {"minutes": 90}})
    found = due(process(HELD), "2026-11-03T12:00", waits=waits)
    assert found[Kind.FOLLOW_UP].day.isoformat() == "2026-11-17"
    assert found[Kind.THANK_YOU].at == at("2026-11-03T12:30")


def test_marks_stay_while_the_same_is_meant_and_the_earliest_comes_first() -> None:
    one = process(HELD)
    early, late = (agenda((one,), at(now)) for now in ("2026-11-03T12:00", "2026-11-04T12:00"))
    assert [e.mark for e in early] == [e.mark for e in late]
    assert [e.at for e in early] == sorted(e.at for e in early)


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        agenda((process(HELD),), datetime(2026, 11, 3, 12))
