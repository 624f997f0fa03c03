"""Invitations in everyday words, and the yes that settles one."""

from datetime import timedelta

import pytest

from tests.meetings import LENA, MONDAY, SAM, letter, starts


@pytest.mark.parametrize(
    "text",
    [
        "We'd love to have you in for an interview on Tuesday 17 November at 2pm.",
        "We'd like you to come in for an interview on Tuesday 17 November at 2pm.",
        "Please join us for a conversation about the role on Tuesday 17 November at 2pm.",
        "Let's do Tuesday 17 November at 2pm for the interview then.",
        "Confirming your phone screen with Victor: 17/11 at 2:00 PM.",
    ],
)
def test_an_invitation_settles_a_time(text: str) -> None:
    assert starts(letter(text)) == ["11-17 14:00 +0100"]


@pytest.mark.parametrize(
    "yes",
    [
        "That works, see you then.",
        "Perfect, thank you. See you on Tuesday!",
        "Yes please, I'd be delighted to come.",
        "Confirmed.",
        "I'd love to meet the team.",
        "Thanks for setting this up, looking forward to it!",
    ],
)
def test_a_yes_settles_what_was_proposed(yes: str) -> None:
    asked = letter("Would Tuesday 17 November at 2pm work for an interview?")
    assert starts(asked, letter(yes, MONDAY + timedelta(hours=1), SAM, id_="m2")) == ["11-17 14:00 +0100"]


@pytest.mark.parametrize(
    "no",
    ["Unfortunately Tuesday is not perfect for me.", "Perfect would be another day.", "Great, if it can be later."],
)
def test_what_is_no_yes_settles_nothing(no: str) -> None:
    asked = letter("Would Tuesday 17 November at 2pm work for an interview?")
    assert starts(asked, letter(no, MONDAY + timedelta(hours=1), SAM, id_="m2")) == []


@pytest.mark.parametrize(
    "text",
    [
        "You're all set for Tuesday the 17th at 2:00 p.m.",
        "A calendar invite for Tuesday 17 November, 2 PM is on its way. You'll be talking to Victor.",
        "Your video interview will be held on November 17th, from 2 PM to 2:45 PM.",
        "Please arrive at our office by 2 pm on Tuesday, November 17. The interview will take an hour.",
        "Interview: Tue 17 Nov 2026, 14:00-15:00, Room 4.",
        "We're delighted to confirm your interview. It will be on Tuesday 17 November at 2 pm via Teams.",
        "Your on-site: Tuesday, November 17\n2:00 PM  Dana Cole\n2:45 PM  Victor Hale",
        "Gerne möchten wir Sie am Dienstag, den 17. November, um 14 Uhr persönlich kennenlernen.",
    ],
)
def test_who_names_day_and_hour_of_a_talk_has_settled_it(text: str) -> None:
    assert starts(letter(text)) == ["11-17 14:00 +0100"]


@pytest.mark.parametrize(
    "text",
    [
        "The role involves a meeting every Tuesday at 2pm.",
        "I'm on a call until 2pm on Tuesday, so I'll write after that.",
        "The hiring committee meets on Tuesday at 2pm, and I'll write to you afterwards.",
        "You can reach me on Tuesday after 2pm for a talk.",
        "The posting closes on Tuesday at 2pm; after that we'll schedule interviews.",
        "We host an open evening on Tuesday at 6pm, where you can talk to the team.",
        "I have another interview on Tuesday at 2pm, so I can't talk then.",
    ],
)
def test_what_goes_on_without_the_reader_is_no_interview(text: str) -> None:
    assert starts(letter(text)) == []


SEND = "I could come on Tuesday 17 November at 2pm, or on Wednesday 18 November at 3pm."


@pytest.mark.parametrize(
    "talk",
    [
        (
            "When could you come in?",
            "Would Tuesday 17 November at 14:00 suit?",
            "The 17th works. Victor will call you.",
        ),
        ("When could you come in?", SEND, "Let's take the first one."),
        ("Tuesday 17 November at 2pm or Wednesday at 3pm?", "The first slot is better for me."),
        ("Tuesday 17 November at 2pm or Wednesday at 3pm?", "Tuesday 17 November at 2pm please."),
        ("Shall we talk on Tuesday 17 November? Say at 2pm?", "That is fine."),
        ("Could I ring you on Tuesday 17 November around 2?", "Of course, I look forward to your call."),
        ("Serait-il possible de vous rencontrer mardi 17 novembre à 14h ?", "C'est parfait, à mardi !"),
    ],
)
def test_a_talk_of_proposals_ends_in_a_time(talk: tuple[str, ...]) -> None:
    at = [MONDAY + timedelta(hours=n) for n in range(len(talk))]
    said = [letter(t, at[n], SAM if n % 2 else LENA, id_=f"m{n}") for n, t in enumerate(talk)]
    assert starts(*said) == ["11-17 14:00 +0100"]


@pytest.mark.parametrize(
    ("asked", "settled"),
    [
        (
            "I'm so sorry, I have an exam on Thursday. Would Monday 16 November be possible?",
            "Sure, Monday at 10:00 it is.",
        ),
        (
            "I've come down with a cold. Could we reschedule to next week?",
            "Get well soon! Let's make it Monday at 10am.",
        ),
    ],
)
def test_an_interview_that_the_user_has_to_move_is_moved(asked: str, settled: str) -> None:
    fixed = letter("Your interview is on Thursday at 2pm.")
    later = [MONDAY + timedelta(hours=n) for n in (1, 2)]
    assert starts(fixed, letter(asked, later[0], SAM, id_="m2"), letter(settled, later[1], id_="m3")) == [
        "11-16 10:00 +0100"
    ]
