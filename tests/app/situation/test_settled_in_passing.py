"""Talks that are settled, moved, called off or looked back on without any word of scheduling."""

from datetime import timedelta

import pytest

from tests.meetings import MONDAY, SAM, letter, starts

LATER = timedelta(hours=5)
FIXED = "Your interview is confirmed for Thursday, 12 November at 2pm."


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("I'd like to do a phone interview. I'll give you a ring on Thursday at 14:00 unless I hear otherwise.", True),
        ("Victor will phone you for the interview on Thursday at 2pm, unless that doesn't suit.", True),
        ("Interviews are held on Thursday 12 November and your slot is 14.00.", True),
        ("You'll be interviewed on Thursday at 14.00 in room 3.", True),
        ("We might have the interview on Thursday at 2pm unless the panel is full.", False),
        ("Interviews are paid at 14.00 per hour, and the next is on Thursday.", False),
    ],
)
def test_a_plain_announcement_stands(text: str, found: bool) -> None:
    assert ("11-12 14:00 +0100" in starts(letter(text))) is found


@pytest.mark.parametrize(
    ("asked", "yes", "found"),
    [
        ("¿Podrías venir a nuestras oficinas el jueves 12 de noviembre a las 14:00?", "Sí, allí estaré.", True),
        ("Seriez-vous libre le jeudi 12 novembre à 14h00 ?", "Avec plaisir, j'y serai.", True),
        ("Hätten Sie am Donnerstag, den 12. November, um 14 Uhr Zeit?", "Sehr gerne, bis dann!", True),
        ("Thursday at 2pm at our office still good?", "No problem at all, Lena.", True),
        ("¿Podrías venir el jueves 12 de noviembre a las 14:00?", "Prefiero otro día, encantado de venir.", False),
        ("Hätten Sie am Donnerstag um 14 Uhr Zeit?", "Gerne, aber lieber an einem anderen Tag.", False),
        ("Seriez-vous libre le jeudi 12 novembre à 14h00 ?", "Avec plaisir, mais plutôt un autre jour.", False),
    ],
)
def test_a_yes_in_ones_own_words_settles(asked: str, yes: str, found: bool) -> None:
    answer = letter(yes, MONDAY + timedelta(hours=1), SAM, id_="m2")
    assert starts(letter(asked), answer) == (["11-12 14:00 +0100"] if found else [])


def test_the_same_hour_is_that_of_the_talk_that_moves() -> None:
    asked = letter("Could we push our interview to next Tuesday at the same time?", MONDAY + LATER, id_="m2")
    yes = letter("Of course, Tuesday is fine.", MONDAY + 2 * LATER, SAM, id_="m3")
    assert starts(letter(FIXED), asked, yes) == ["11-17 14:00 +0100"]


def test_the_same_hour_of_nothing_is_no_hour() -> None:
    assert starts(letter("For the interview, let's meet on Tuesday 17 November at the same time.")) == [
        "11-17 12:00 +0100"
    ]


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("I'm afraid Thursday's meeting is off: our lab is closed.", False),
        ("The interview won't take place after all. I'll write with new dates.", False),
        ("Victor is ill and we can't do Thursday. I'll come back with some dates.", False),
        ("I'm sorry, I will not be able to make it on Thursday.", False),
        ("I can't meet the caterers on Wednesday, so the interview room is free all day.", True),
        ("Our hiring meeting is off to a great start.", True),
        ("I can't wait for the interview on Thursday.", True),
        ("I'm off on Wednesday, but will be at the interview.", True),
        ("We can't do anything about the heating in the interview room on Thursday.", True),
        ("If you cannot make the interview on Thursday, please tell us.", True),
    ],
)
def test_what_cannot_be_is_no_interview(text: str, stands: bool) -> None:
    after = starts(letter(FIXED), letter(text, MONDAY + LATER, id_="m2"))
    assert after == (["11-12 14:00 +0100"] if stands else [])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Thank you for coming to the office yesterday.", True),
        ("Thanks again for making the trip on Sunday.", True),
        ("Thank you for visiting us yesterday.", True),
        ("Thank you for joining our webinar yesterday.", False),
        ("Thanks for coming to the open day on Sunday.", False),
        ("Thank you for coming back to me on Sunday.", False),
        ("Thank you for coming in. We will write on Friday.", False),
    ],
)
def test_a_visit_was_a_meeting(text: str, found: bool) -> None:
    assert bool(starts(letter(text))) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Thursday, 12 November at 2pm with our risk team it is.", True),
        ("Thursday at 2pm it is then!", True),
        ("Je vous confirme notre rendez-vous du jeudi 12 novembre à 14h00.", True),
        ("Te confirmo la entrevista del jueves 12 de noviembre a las 14:00.", True),
        ("On Thursday at 2pm you can see how pretty it is.", False),
        ("I will know on Thursday at 2pm what it is.", False),
        ("L'entretien se fera à partir du jeudi 12 novembre à 14h00.", False),
    ],
)
def test_a_day_that_is_said_to_be_it_is_settled(text: str, found: bool) -> None:
    assert ("11-12 14:00 +0100" in starts(letter(text))) is found


@pytest.mark.parametrize(
    ("yes", "found"),
    [
        ("Too easy. I'll swing you a Teams link.", True),
        ("I'll send you a calendar invite.", True),
        ("No worries, talk then.", True),
        ("I'll send you a link to our culture page.", False),
        ("I'll send a calendar invite for another day.", False),
    ],
)
def test_who_sends_the_link_agrees(yes: str, found: bool) -> None:
    asked = letter("Would Thursday at 2pm be an option for our chat?", MONDAY, SAM)
    answer = letter(yes, MONDAY + LATER, id_="m2")
    assert starts(asked, answer) == (["11-12 14:00 +0100"] if found else [])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It was a treat to host you here on Friday.", True),
        ("Lovely to see you at the museum yesterday.", True),
        ("It was great to see the numbers of Friday.", False),
    ],
)
def test_hosts_look_back(text: str, found: bool) -> None:
    assert bool(starts(letter(text))) is found
