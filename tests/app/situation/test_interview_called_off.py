"""Interviews that are called off, or settled by the other side's yes."""

from datetime import timedelta

import pytest

from tests.meetings import LENA, MONDAY, SAM, held, letter, starts

FIXED = "Your interview is confirmed for Thursday, 12 November at 2pm."


def invitation(hour: int = 9, sequence: int = 0, method: str = "REQUEST", day: int = 12, uid: str = "one") -> str:
    return (
        f"BEGIN:VCALENDAR\r\nMETHOD:{method}\r\nBEGIN:VEVENT\r\nUID:{uid}\r\nSEQUENCE:{sequence}\r\nDTSTART:202611{day}T{hour:02}0000Z\r\n"
        f"DTEND:202611{day}T{hour:02}3000Z\r\nORGANIZER;CN=Lena Vogt:mailto:lena@acme.example\r\nATTENDEE:mailto:tom@acme.example\r\n"
        "ATTENDEE:mailto:sam@mail.example\r\nATTENDEE:mailto:no-reply@calendly.com\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("Sorry, we have to cancel your interview on Thursday.", []),
        ("We need to cancel your call on Thursday 12 November.", []),
        ("We must postpone your interview on 12 November.", []),
        ("We have to reschedule your interview on Thursday at 2pm.", []),
        ("We have to cancel your interview scheduled for Thursday 12 November at 2pm.", []),
        ("Your interviews on Thursday and Friday are cancelled.", []),
        ("Thursday's interview at 2pm is off, since two of us have the flu.", []),
        ("The interview on Thursday is off, sorry; let's speak on Friday at 3pm instead.", ["11-13 15:00 +0100"]),
        ("Tom is off on Thursday, so I take your interview alone.", ["11-12 14:00 +0100"]),
        ("We had to move your interview to Friday at 3pm.", ["11-13 15:00 +0100"]),
        ("Your call has been rescheduled for Friday 13 November at 9am.", ["11-13 09:00 +0100"]),
        ("We have to cancel our call on Thursday, let's speak on Friday at 3pm.", ["11-13 15:00 +0100"]),
        ("Wir müssen das Gespräch auf Freitag, den 13. November um 9 Uhr verschieben.", ["11-13 09:00 +0100"]),
    ],
)
def test_a_day_that_is_called_off_is_not_booked(text: str, after: list[str]) -> None:
    assert starts(letter(FIXED), letter(text, MONDAY + timedelta(hours=5), id_="m2")) == after


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Could we push the interview to Friday at 10am? I've moved the invite already.", ["11-13 10:00 +0100"]),
        (
            "Thursday no longer works, could we move to Friday at 10am instead? I have sent a new invite.",
            ["11-13 10:00 +0100"],
        ),
        ("Could we push the interview to Friday at 10am? I'll send an invite then.", []),
    ],
)
def test_an_invite_settles_what_is_asked(text: str, start: list[str]) -> None:
    assert starts(letter(text)) == start


def test_moving_forward_moves_no_interview() -> None:
    text = "We are moving forward with your interview on Thursday, 12 November at 2pm; it is confirmed."
    assert starts(letter(text)) == ["11-12 14:00 +0100"]


PANEL = "Final round with me and Ben Carter, Friday 20 Nov, 11:00-12:30. Does that work?"
TWO = "Could you do Thursday at 2pm or Friday at 10am for the interview?"


@pytest.mark.parametrize(
    ("proposal", "answer", "start"),
    [
        ("Would Thursday at 2pm work for an interview?", "Yes, that works perfectly.", ["11-12 14:00 +0100"]),
        (PANEL, "Works great, thanks!", ["11-20 11:00 +0100"]),
        (PANEL, "Sure, see you then!", ["11-20 11:00 +0100"]),
        (TWO, "Thursday at 2pm works great, thank you!", ["11-12 14:00 +0100"]),
        (TWO, "Friday at 10 works for me.", ["11-13 10:00 +0100"]),
        (TWO, "Friday works for me.", ["11-13 10:00 +0100"]),
        (TWO, "Yes, that works.", []),
        (PANEL, "Unfortunately that doesn't work for me.", []),
        (PANEL, "Would another day be fine?", []),
        ("How was Thursday at 2pm?", "It is great.", []),
    ],
)
def test_a_proposed_time_is_settled_when_the_other_side_accepts_it(
    proposal: str, answer: str, start: list[str]
) -> None:
    later = MONDAY + timedelta(hours=3)
    assert starts(letter(proposal), letter(answer, later, SAM, id_="m2")) == start
    assert starts(letter(proposal, sender=SAM), letter(answer, later, id_="m2")) == start
    assert starts(letter(proposal), letter(answer, later, id_="m2")) == []  # nobody accepts what they proposed


def test_a_time_that_has_passed_is_not_accepted() -> None:
    late = letter("Works great, thanks!", MONDAY + timedelta(days=30), SAM, id_="m2")
    assert starts(letter(PANEL), late) == []


def test_the_users_own_no_to_an_invitation_drops_the_interview() -> None:
    ask = invitation().replace("END:VEVENT", "ATTENDEE;CN=Sam:mailto:sam@mail.example\r\nEND:VEVENT")
    no = ask.replace("METHOD:REQUEST", "METHOD:REPLY").replace("ATTENDEE;", "ATTENDEE;PARTSTAT=DECLINED;")
    invited = letter("", calendar=ask)
    assert len(held(invited)) == 1
    assert held(invited, letter("", MONDAY + timedelta(hours=1), SAM, calendar=no, id_="m2")) == ()
    assert len(held(invited, letter("", MONDAY + timedelta(hours=1), LENA, calendar=no, id_="m2"))) == 1
