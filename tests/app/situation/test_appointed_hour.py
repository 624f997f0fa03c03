"""Where the day and the hour of a talk stand apart, in figures, or beside nothing but anticipation."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.situation.clock_time import clock_times, may_tell_hours
from tests.meetings import MONDAY, SAM, letter, starts


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Your interview is on Thursday 12 November. Please report to reception at 14.00.", "11-12 14:00 +0100"),
        ("Your interview will be on Thursday 12 November.\n\nWe start at 2pm.", "11-12 14:00 +0100"),
        ("Your interview is on Thursday 12 November. Our shop is open until 6pm.", "11-12 12:00 +0100"),
        ("Your interview is on Thursday 12 November. Please reply by 2pm.", "11-12 12:00 +0100"),
        ("Your interview is on Thursday 12 November. Come at 2pm or 3pm.", "11-12 12:00 +0100"),
        ("I look forward to meeting you on Thursday at 2. 5th floor, 12 Cheap Street.", "11-12 14:00 +0100"),
        ("Your panel is confirmed - 11/12, 2:00-3:30.", "11-12 14:00 +0100"),
        ("So excited for Thursday @ 2! Dress is casual.", "11-12 14:00 +0100"),
        ("Your onsite is confirmed for Thursday 12 November. The first session is at 2pm.", "11-12 14:00 +0100"),
        ("The panel meets you on Thursday at 2pm.", "11-12 14:00 +0100"),
    ],
)
def test_the_hour_is_that_of_the_day(text: str, start: str) -> None:
    assert starts(letter(text)) == [start]


@pytest.mark.parametrize(
    "text",
    [
        "Bring 3/4 of the forms; reception opens at 2pm.",
        "I am excited for the release on Thursday.",
        "We pay 1/2 of the ticket, and the train leaves at 2pm.",
        "I was excited for Thursday @ 2, but the show was sold out.",
        "Interviews will be held on Thursday at 2pm.",
        "The trustees meet on Thursday, and I'll ring you that evening.",
        "I will call you with the result on Thursday.",
    ],
)
def test_figures_and_joy_alone_are_no_appointment(text: str) -> None:
    assert starts(letter(text)) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Terrific conversation yesterday afternoon, Sam.", True),
        ("Great call yesterday!", True),
        ("Good call on the fonts yesterday.", False),
        ("A great conversation starter, as I said yesterday to nobody in particular, is cake.", False),
    ],
)
def test_praise_of_a_talk_that_was(text: str, found: bool) -> None:
    assert bool(starts(letter(text))) is found


def test_a_choice_among_proposals_settles() -> None:
    asked = letter("Could you do Thursday at 2pm or Friday at 10am for the interview?")
    answer = letter("Let's go with Friday at 10.", MONDAY.replace(hour=13), SAM, id_="m2")
    assert starts(asked, answer) == ["11-13 10:00 +0100"]


def test_a_title_tells_what_the_day_is_for() -> None:
    assert starts(letter("So, Thursday the 12th at 14:00, Storgatan 3.", subject="Intervju")) == ["11-12 14:00 +0100"]


@pytest.mark.parametrize(
    ("offered", "answer", "start"),
    [
        (
            "I could talk tomorrow after 4, or any time on Friday.",
            "4:30 tomorrow then. I'll phone.",
            ["11-10 16:30 +0100"],
        ),
        ("I'm free on Thursday all day.", "Thursday at 2pm then.", ["11-12 14:00 +0100"]),
        ("I have an exam on Thursday.", "The cafeteria serves soup on Thursday at 2pm.", []),
    ],
)
def test_an_hour_within_the_days_that_were_offered_settles(offered: str, answer: str, start: list[str]) -> None:
    assert starts(letter(offered, sender=SAM), letter(answer, MONDAY.replace(hour=13), id_="m2")) == start


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Thanks again for yesterday.", True),
        ("Thank you for yesterday afternoon!", True),
        ("Good to put a face to the name yesterday.", True),
        ("Thanks for yesterday's slides.", False),
        ("Thanks for yesterday evening's file and the invoice.", False),
    ],
)
def test_thanks_for_the_day_are_thanks_for_the_talk(text: str, found: bool) -> None:
    assert bool(starts(letter(text))) is found


@given(st.lists(st.sampled_from([*"0123456789:.-–@ \n", " at ", " pm", "noon", "Mittag", "midi", "day", "٣", "x"])))
@settings(max_examples=60, deadline=None)
def test_where_no_hour_may_be_none_is_in_any_part(pieces: list[str]) -> None:
    text = "".join(pieces)
    told = letter(text)
    assert list(told.figures) == [m.span() for m in re.finditer(r"\d+", told.text)]
    if any(clock_times(told.text[at:]) or clock_times(told.text[:at]) for at in range(len(told.text))):
        assert may_tell_hours(told.text, told.figures)
