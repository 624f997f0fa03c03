"""Invitations in everyday words, and the yes that settles one."""

from datetime import timedelta

import pytest

from tests.meetings import MONDAY, SAM, letter, starts


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
