"""When interviews take place, and with whom."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.mail import Address
from app.situation.clock_time import clock_times
from app.situation.interview import Interview
from app.situation.meeting_held import mentioned_interview
from tests.growth import assert_linear
from tests.meetings import CET, LENA, MONDAY, SAM, TOM, held, letter, starts


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Your interview is confirmed for Thursday 12 November at 10:00 CET.", "11-12 10:00 +0100"),
        ("Let's speak tomorrow at 3pm.", "11-10 15:00 +0100"),
        ("See you Thursday at 3!", "11-12 15:00 +0100"),
        ("I have scheduled your call for this Friday, November 13 at 1:00 PM.", "11-13 13:00 +0100"),
        ("We would like to invite you to an interview on Monday at 14:30.", "11-16 14:30 +0100"),
        ("Your call is set for 11/16 at 9:30am PT.", "11-16 09:30 -0800"),
        ("Your interview has been scheduled.\n\nDate: November 20, 2026\nTime: 11:30 AM EST\n", "11-20 11:30 -0500"),
        ("Ich bestätige unser Gespräch am Donnerstag, den 12. November um 10 Uhr.", "11-12 10:00 +0100"),
        ("Nous confirmons votre entretien jeudi 12 novembre à 14h30.", "11-12 14:30 +0100"),
        ("The interview is on Monday 16 November at 14:00.", "11-16 14:00 +0100"),
        ("Das Gespräch findet am Montag, den 16.11.2026 um 14:00 Uhr bei uns statt.", "11-16 14:00 +0100"),
        ("Ihr Gespräch ist für Donnerstag, 19.11., 9:30 Uhr vereinbart.", "11-19 09:30 +0100"),
        ("Nous vous invitons à un entretien le 17 novembre à 14 h.", "11-17 14:00 +0100"),
        ("La entrevista tendrá lugar el miércoles 18 de noviembre a las 12:00.", "11-18 12:00 +0100"),
        ("Il colloquio si terrà giovedì 19 novembre alle ore 15:00.", "11-19 15:00 +0100"),
        ("Het gesprek vindt plaats op vrijdag 20 november om 11.00 uur.", "11-20 11:00 +0100"),
        ("A entrevista terá lugar no dia 18 de novembro às 10h.", "11-18 10:00 +0100"),
        ("Rozmowa odbędzie się 18 listopada o 10:00.", "11-18 10:00 +0100"),
    ],
)
def test_a_settled_time_is_found(text: str, start: str) -> None:
    assert starts(letter(text)) == [start]


@pytest.mark.parametrize(
    "text",
    [
        "Would Thursday at 10 work for an interview?",
        "We could meet on Thursday or on Friday.",
        "We will let you know by Thursday about the interview.",
        "We will get back to you on Thursday about the interview.",
        "The team has its big meeting on Wednesday, so we will decide on Friday.",
        "The office is closed on Thursday. We look forward to your call.",
        "I look forward to hearing from you by Friday. Let's talk soon.",
        "Please submit the coding test by Thursday at 10:00, then we'll schedule an interview.",
        "Thank you for applying! Application date: November 20. We look forward to meeting you.",
        "We look forward to seeing you on December 1, your first day at Acme.",
        "The invoice is due on Thursday at 10:00.",
        "Das Gespräch am Montag um 10 Uhr kann leider nicht stattfinden.",
        "Das Gespräch könnte am 17. November um 10 Uhr stattfinden.",
        "Unser Sommerfest findet am 20. November um 18 Uhr statt.",
        "",
    ],
)
def test_what_is_not_settled_is_no_interview(text: str) -> None:
    assert held(letter(text)) == ()


def test_a_day_without_an_hour_is_noon_and_says_so() -> None:
    (found,) = held(letter("I'm looking forward to meeting you on the 19th."))
    assert (found.start, found.hour_known) == (datetime(2026, 11, 19, 12, tzinfo=CET), False)


def test_the_writers_answer_settles_a_proposal() -> None:
    proposal = letter("Would Thursday at 10 work for an interview?")
    answer = letter("Thursday at 10 works for me. I look forward to our call.", sender=SAM)
    assert starts(proposal, answer) == ["11-12 10:00 +0100"]


def test_without_an_end_it_takes_an_hour_and_its_people_are_those_of_the_mail() -> None:
    jobs = Address("jobs@acme.example")
    (found,) = held(letter("Your interview is confirmed for Thursday at 10:00.", cc=(TOM, jobs)))
    assert found.end - found.start == timedelta(hours=1)
    assert found.people == (LENA, TOM)
    assert (found.message_id, found.source) == ("m1", "settled")


CONFIRMED = letter("Your interview is confirmed for Thursday at 10:00.")
TUESDAY = MONDAY + timedelta(days=1)


@pytest.mark.parametrize(
    ("later", "left"),
    [
        (("We have to move Thursday's interview to Friday at 2pm.",), ["11-13 14:00 +0100"]),
        (("Can we move our call to Friday at 2pm?", "Friday at 2pm works for me. I look forward to our call."), ["11-13 14:00 +0100"]),
        (("Can we move our call to Friday at 2pm?",), ["11-12 10:00 +0100"]),
        (("I'm sorry, we have to cancel your interview.",), []),
        (("If you need to cancel or reschedule the interview, call us.",), ["11-12 10:00 +0100"]),
        (("Your interview is confirmed for Thursday at 11:00.",), ["11-12 11:00 +0100"]),
        (("I look forward to our interview on Thursday.",), ["11-12 10:00 +0100"]),
        (("Your second interview is confirmed for Monday at 9:00.",), ["11-12 10:00 +0100", "11-16 09:00 +0100"]),
    ],
    ids=["moved", "asked and agreed", "only asked", "cancelled", "a condition", "corrected", "repeated", "another round"],
)  # fmt: skip
def test_later_mails_supersede(later: tuple[str, ...], left: list[str]) -> None:
    assert starts(CONFIRMED, *(letter(t, TUESDAY) for t in later)) == left


def invitation(hour: int = 9, sequence: int = 0, method: str = "REQUEST", day: int = 12, uid: str = "one") -> str:
    return (
        f"BEGIN:VCALENDAR\r\nMETHOD:{method}\r\nBEGIN:VEVENT\r\nUID:{uid}\r\nSEQUENCE:{sequence}\r\nDTSTART:202611{day}T{hour:02}0000Z\r\n"
        f"DTEND:202611{day}T{hour:02}3000Z\r\nORGANIZER;CN=Lena Vogt:mailto:lena@acme.example\r\nATTENDEE:mailto:tom@acme.example\r\n"
        "ATTENDEE:mailto:sam@mail.example\r\nATTENDEE:mailto:no-reply@calendly.com\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )


def test_an_invitation_tells_the_hours_and_the_people() -> None:
    assert held(letter(calendar=invitation())) == (
        Interview(
            datetime(2026, 11, 12, 9, tzinfo=UTC),
            datetime(2026, 11, 12, 9, 30, tzinfo=UTC),
            "m1",
            (LENA, TOM),
            "calendar",
        ),
    )


def test_an_invitation_counts_more_than_words_about_its_day() -> None:
    invited = letter(calendar=invitation())
    assert starts(CONFIRMED, invited) == ["11-12 09:00 +0000"]
    assert starts(invited, CONFIRMED) == ["11-12 09:00 +0000"]


def test_a_later_invitation_moves_or_cancels_the_first() -> None:
    first = letter(calendar=invitation())
    assert starts(first, letter(calendar=invitation(15, 1))) == ["11-12 15:00 +0000"]
    assert starts(letter(calendar=invitation(15, 1)), first) == ["11-12 15:00 +0000"]
    assert starts(first, letter(calendar=invitation(9, 1, "CANCEL"))) == []
    assert starts(first, letter("We have to cancel the interview, sorry.", TUESDAY)) == []
    assert starts(first, letter(calendar=invitation(9, 0, day=17, uid="two"))) == [
        "11-12 09:00 +0000",
        "11-17 09:00 +0000",
    ]


def test_a_whole_day_is_no_interview() -> None:
    text = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20261112\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    assert held(letter(calendar=text)) == ()


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Thank you for meeting me yesterday.", "11-08 12:00 +0100"),
        ("Our conversation on Friday convinced me, thank you for it.", "11-06 12:00 +0100"),
        ("Thanks for the interview last Thursday at 3pm.", "11-05 15:00 +0100"),
        ("It was great to speak with you this morning.", "11-09 08:00 +0100"),
        ("I enjoyed our interview on November 3.", "11-03 12:00 +0100"),
    ],
)
def test_what_the_user_says_of_a_meeting_is_evidence(text: str, start: str) -> None:
    (found,) = held(letter(text, sender=SAM))
    assert (f"{found.start:%m-%d %H:%M %z}", found.source) == (start, "told")


def test_what_was_said_does_not_double_what_is_known() -> None:
    thanks = letter("Thank you for the interview yesterday.", MONDAY + timedelta(days=4), SAM)
    assert starts(CONFIRMED, thanks) == ["11-12 10:00 +0100"]


@pytest.mark.parametrize(
    "text",
    ["Thank you for your time.", "I look forward to our call on November 20.", "", "Thank you, see you next May."],
)
def test_a_mention_without_a_past_day_tells_nothing(text: str) -> None:
    assert mentioned_interview(text, MONDAY, month_first=True) is None


def test_mail_without_a_date_settles_nothing() -> None:
    assert held(letter("Let's speak tomorrow at 3pm.", None)) == ()


@pytest.mark.parametrize(
    ("text", "hours", "zone"),
    [
        ("at 10:00 CET", ["10:00"], "Europe/Berlin"),
        ("at 3pm", ["15:00"], "None"),
        ("3:30pm–4pm", ["15:30"], "None"),
        ("11-1pm", ["11:00"], "None"),
        ("3-4pm PT", ["15:00"], "America/Los_Angeles"),
        ("14h30", ["14:30"], "None"),
        ("15.30 Uhr", ["15:30"], "None"),
        ("um 9", ["09:00"], "None"),
        ("at noon", ["12:00"], "None"),
        ("12 am", ["00:00"], "None"),
        ("at 3", ["15:00"], "None"),
        ("11 o'clock", ["11:00"], "None"),
        ("10:00 (UTC+2)", ["10:00"], "UTC+02:00"),
        ("10 a.m. Eastern", ["10:00"], "America/New_York"),
        ("10 am London time", ["10:00"], "Europe/London"),
        ("10:00 IST", ["10:00"], "None"),
        ("at 100 people, at 5 years, at 3%", [], ""),
        ("on 12.11.2026, version 3.5", [], ""),
    ],
)
def test_hours_of_every_kind(text: str, hours: list[str], zone: str) -> None:
    found = clock_times(text)
    assert [f"{c.at:%H:%M}" for c in found] == hours
    assert not found or str(found[0].zone) == zone


@pytest.mark.parametrize(
    "piece",
    ["your call is confirmed for tomorrow at 3pm. ", "interview on monday at 10 ", "10:00 ", "12/11 confirmed call ", "thank you for meeting me yesterday. ", "move the call to friday ", "date: 3-4pm "],
)  # fmt: skip
def test_the_time_grows_in_step_with_the_length(piece: str) -> None:
    assert_linear(lambda text: (held(letter(text)), clock_times(text)), piece * (100_000 // len(piece)))


PIECES = (
    "interview",
    "confirmed",
    "tomorrow",
    "at 3",
    "Thursday",
    "cancel",
    "?",
    ".",
    "\n\n",
    "12/11",
    "30 February",
    "Date:",
    "thank you for meeting",
    "99:99",
    "\x00",
    "😀",
)


@given(
    st.one_of(st.text(max_size=200), st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join)), st.text(max_size=60)
)
@settings(max_examples=60, deadline=None)
def test_any_text_is_survived_and_every_interview_ends_after_it_starts(text: str, subject: str) -> None:
    for found in held(letter(text, subject=subject), letter(text, TUESDAY, SAM)):
        assert found.end > found.start
        assert found.start.utcoffset() is not None
