"""Facts in seldom wordings: absences, withdrawals, hours, called-off talks, promises. Mail of Monday, 16 November 2026."""

from datetime import date

import pytest

from app.situation import Situation, Stage
from tests.correspondence import facts, received, sent

MONDAY = "2026-11-16 10:00"


def told(text: str, now: str = "2026-11-16T12:00") -> Situation:
    return facts(received(MONDAY, text), now=now)


def answered(text: str, ask: str = "Thanks for coming in, Sam. It was a good talk.") -> Situation:
    return facts(received("2026-11-15 10:00", ask), sent(MONDAY, text), now="2026-11-16T12:00")


@pytest.mark.parametrize(
    ("text", "now", "last"),
    [
        ("Hi Sam, I am in holidays until the 25th of November.", "2026-11-17T10:00", date(2026, 11, 25)),
        ("Hi Sam, I have jury duty through Thursday.", "2026-11-17T10:00", date(2026, 11, 19)),
        ("Hi Sam, I'm taking the whole of next week off.", "2026-11-24T10:00", date(2026, 11, 27)),
        ("Hi Sam, I'm on PTO all of Thanksgiving week.", "2026-11-24T10:00", date(2026, 11, 27)),
        ("Hi Sam, we shut down over Christmas from 24 December to 3 January.", "2026-12-28T10:00", date(2027, 1, 3)),
    ],
)
def test_an_absence_by_whatever_reason(text: str, now: str, last: date) -> None:
    assert told(text, now).away_until == last


@pytest.mark.parametrize(
    "text",
    [
        "Hi Sam, enjoy your week off!",
        "Hi Sam, do you have next week off?",
        "Hi Sam, I had last week off, lovely it was.",
        "Hi Sam, the kick-off is in court 3 on Thursday.",
        "Hi Sam, my colleague has the day off, so I write myself.",
    ],
)
def test_a_week_off_of_others_or_of_the_past_is_no_absence(text: str) -> None:
    assert told(text).away_until is None


@pytest.mark.parametrize(
    "text",
    [
        "Hi Lena, I'm going to bow out. Thank you for your time.",
        "Hi Lena, please take my name off the list, I have found something else.",
        "Hi Lena, I'm taking myself out of the running.",
        "Hi Lena, I have decided to stay where I am.",
        "Hi Lena, I am stepping back from the process.",
        "Hi Lena, I withdraw my application.",
        "Hi Lena, I would like to end my candidacy here.",
    ],
)
def test_who_steps_back_ends_the_process(text: str) -> None:
    assert answered(text).stage is Stage.CLOSED


@pytest.mark.parametrize(
    "text",
    [
        "Hi Lena, I'd like to withdraw my question about parking, I found the page.",
        "Hi Lena, I stepped back from my current project so that I can start earlier.",
        "Hi Lena, please take me off the newsletter, I get it twice.",
        "Hi Lena, I had to bow out of the quiz night early. Any news on the role?",
        "Hi Lena, please remove me from your distribution list for events.",
    ],
)
def test_who_steps_back_from_something_else_does_not(text: str) -> None:
    assert answered(text).stage is not Stage.CLOSED


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Please report on 25 November, 10.30 hrs, for the interview.", "2026-11-25 10:30"),
        ("Your interview is at 1400 hours on 24 November.", "2026-11-24 14:00"),
        ("Please come for your interview on 24 November at 0930 hrs.", "2026-11-24 09:30"),
    ],
)
def test_hours_as_offices_write_them(text: str, start: str) -> None:
    at = told(text).interview_at
    assert at is not None
    assert at.strftime("%Y-%m-%d %H:%M") == start


@pytest.mark.parametrize(
    "text",
    [
        "The interview planned for Thursday at 2pm has been called off, since Priya is unwell.",
        "I had to call it off: no interview on Thursday at 2pm.",
        "I've booked Thursday and Friday off, so let's talk before.",
        "I have 1030 hrs of footage to watch before our talk on the new plan.",
    ],
)
def test_what_is_called_off_or_taken_off_is_no_interview(text: str) -> None:
    assert told(text).interview_at is None


def test_a_time_that_is_tricky_is_not_agreed() -> None:
    ask = "Could you do Thursday at 2pm or Friday at 10am for the interview with Priya?"
    assert answered("Friday at 10 is tricky for me. Might the week after work?", ask).interview_at is None
    assert answered("Friday at 10 suits me. See you then.", ask).interview_at is not None


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("The board sits on 24 November and candidates will be telephoned that evening.", date(2026, 11, 24)),
        ("Gimme a week and I'll circle back.", date(2026, 11, 23)),
        ("HR told me you'll be told by the 24th.", date(2026, 11, 24)),
        ("Kindly expect our feedback on or before 27-11-2026.", date(2026, 11, 27)),
    ],
)
def test_an_answer_promised_in_passing(text: str, by: date) -> None:
    promised = told(text).promised
    assert promised is not None
    assert promised.by == by


@pytest.mark.parametrize(
    "text",
    [
        "The school hopes to appoint from January.",
        "HR will send the contract to whoever is picked next week.",
        "Kindly send your feedback by Friday.",
    ],
)
def test_when_work_begins_or_the_reader_is_asked_is_no_promise(text: str) -> None:
    assert told(text).promised is None
