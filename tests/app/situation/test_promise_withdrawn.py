"""A promise of Monday, 9 November 2026 ("by Friday") after a later mail from the same people."""

import pytest

from tests.correspondence import drafted, facts, received


def promised(later: str) -> str | None:
    told = received("2026-11-09T10:00", "We will let you know by Friday.")
    found = facts(told, received("2026-11-11T10:00", later), draft=drafted())
    return found.promised.by.isoformat() if found.promised else None


@pytest.mark.parametrize(
    "said",
    [
        "I can't promise that we will get back to you by Friday.",
        "We cannot guarantee that you will hear from us by Friday.",
        "I'd rather not promise that we'll let you know by Friday.",
    ],
)
def test_who_gives_no_word_has_promised_nothing(said: str) -> None:
    assert facts(received("2026-11-09T10:00", said), draft=drafted()).promised is None


@pytest.mark.parametrize(
    "later",
    [
        "We can no longer make Friday. We'll be in touch as soon as we can.",
        "Friday will not work out after all.",
        "Please ignore the Friday date.",
        "I'm sorry, we won't have a decision by Friday.",
        "We won't be able to make a decision by 13 November.",
        "Friday was too optimistic, I am afraid.",
        "Our timeline has slipped, sorry.",
        "We need a little more time, Sam.",
        "The decision has been postponed.",
        "We haven't got a new date yet.",
        "I cannot say when we will decide.",
        "My answer will have to wait, as our director wants to see the budget first.",
        "I wish I could name a day, Sam.",
        "I'm sorry, I can't commit to a date at the moment.",
    ],
)
def test_a_day_that_is_taken_back_or_left_open_is_promised_no_more(later: str) -> None:
    assert promised(later) is None


@pytest.mark.parametrize(
    "later",
    [
        "Thank you for your note, Sam.",
        "Don't worry, nothing has changed.",
        "Please do not forget to send the form.",
        "I can't make the interview on Friday, could we move it?",
        "We are a bit late but still on track for Friday.",
        "Sorry for the delay in replying. The references arrived.",
        "You do not need to do anything before Friday.",
        "I am not in the office on Friday, but Ben is.",
        "If we cannot decide by Friday, I'll tell you.",
        "The flight was delayed, sorry.",
        "You won't have to wait long.",
        "I wish I could tell better jokes on the phone.",
        "My answer will have to wait until Friday, as I told you.",
        "",
    ],
)
def test_a_mail_about_something_else_leaves_the_day(later: str) -> None:
    assert promised(later) == "2026-11-13"


@pytest.mark.parametrize(
    "later",
    ["We can't make Friday. You will hear from us by Tuesday.", "Ignore the Friday date, we'll write by 17 November."],
)
def test_a_new_day_replaces_the_old_one(later: str) -> None:
    assert promised(later) == "2026-11-17"
