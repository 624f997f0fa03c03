"""What to do next, and when."""

from datetime import date

import pytest

from app.mail import Message
from app.situation import Record
from app.situation.timing import Do, next_step
from tests.correspondence import JONAS, LENA, NOTE, SAM, facts, invitation, moment, received, sent

INVITED = received("2026-11-03T10:00", "Here it is.", calendar=invitation("2026-11-10T14:00", LENA, JONAS, SAM))
NOTED = sent("2026-11-11T10:00", NOTE)
NO = received("2026-11-16T10:00", "Hi Sam, unfortunately we have decided to move forward with another candidate.")
OFFER = received("2026-11-16T10:00", "Hi Sam, we are delighted to offer you the position of analyst.")


@pytest.mark.parametrize(
    ("name", "mails", "now", "do", "at"),
    [
        ("nothing known", [], "2026-11-18T10:00", Do.NOTHING, None),
        ("ahead of the interview", [INVITED], "2026-11-09T10:00", Do.NOTHING, None),
        ("right after it", [INVITED], "2026-11-10T15:05", Do.THANK, "2026-11-10T15:30"),
        ("the day after", [INVITED], "2026-11-11T10:00", Do.THANK, "2026-11-11T10:00"),
        ("after the note", [INVITED, NOTED], "2026-11-12T10:00", Do.WAIT, "2026-11-20T09:00"),
        ("a week and a half later", [INVITED, NOTED], "2026-11-20T10:00", Do.FOLLOW_UP, "2026-11-20T10:00"),
        ("on a Saturday", [INVITED, NOTED], "2026-11-21T10:00", Do.FOLLOW_UP, "2026-11-23T09:00"),
        (
            "after the first question",
            [INVITED, NOTED, sent("2026-11-20T10:00")],
            "2026-11-23T10:00",
            Do.WAIT,
            "2026-12-01T09:00",
        ),
        (
            "after the second question",
            [INVITED, NOTED, sent("2026-11-20T10:00"), sent("2026-11-27T10:00")],
            "2026-11-30T10:00",
            Do.CLOSE,
            None,
        ),
        (
            "an old word, and a meeting since",
            [received("2026-09-01T10:00", "Here it is.", calendar=invitation("2026-11-10T14:00", LENA, SAM)), NOTED],
            "2026-11-20T10:00",
            Do.FOLLOW_UP,
            "2026-11-20T10:00",
        ),
        ("after long silence", [INVITED, NOTED], "2027-01-18T10:00", Do.CLOSE, None),
        (
            "a promise",
            [INVITED, NOTED, received("2026-11-12T10:00", "We will let you know by 20 November.")],
            "2026-11-18T10:00",
            Do.WAIT,
            "2026-11-25T09:00",
        ),
        (
            "their question",
            [INVITED, NOTED, received("2026-11-12T10:00", "Hi Sam, could you send us two references?")],
            "2026-11-13T10:00",
            Do.REPLY,
            "2026-11-13T10:00",
        ),
        ("a no", [INVITED, NOTED, NO], "2026-11-18T10:00", Do.REPLY, "2026-11-18T10:00"),
        (
            "a no that was answered",
            [INVITED, NOTED, NO, sent("2026-11-17T10:00", "Hi Lena, thank you for letting me know.")],
            "2026-11-18T10:00",
            Do.DEBRIEF,
            None,
        ),
        ("an offer", [INVITED, NOTED, OFFER], "2026-11-18T20:00", Do.REPLY, "2026-11-19T09:00"),
        (
            "withdrawn",
            [INVITED, sent("2026-11-12T10:00", "Hi Lena, I would like to withdraw my application. Thank you.")],
            "2026-11-18T10:00",
            Do.DEBRIEF,
            None,
        ),
    ],
)
def test_the_next_step(name: str, mails: list[Message], now: str, do: Do, at: str | None) -> None:
    del name
    found = next_step(facts(*mails, now=now))
    assert found.do is do
    assert found.at == (moment(at) if at else None)
    assert found.why


def test_somebody_away_is_waited_for() -> None:
    away = received(
        "2026-11-16T10:00",
        "I am out of the office until 27 November 2026.",
        subject="Automatic reply: Thank you",
        headers={"auto-submitted": "auto-replied"},
    )
    found = next_step(facts(INVITED, NOTED, away, now="2026-11-23T10:00"))
    assert (found.do, found.at) == (Do.WAIT, moment("2026-12-01T09:00"))


def test_the_users_record_is_enough() -> None:
    record = Record(held_at=moment("2026-11-10T14:00"), decision_by=date(2026, 11, 27))
    thanks = next_step(facts(now="2026-11-11T10:00", record=record))
    assert thanks.do is Do.THANK


def test_after_a_decision_date_of_ones_own_record_one_asks() -> None:
    record = Record(held_at=moment("2026-11-02T14:00"), decision_by=date(2026, 11, 13))
    mails = [sent("2026-11-03T10:00", NOTE)]
    assert next_step(facts(*mails, now="2026-11-17T10:00", record=record)).at == moment("2026-11-18T09:00")
    assert next_step(facts(*mails, now="2026-11-18T10:00", record=record)).do is Do.FOLLOW_UP
