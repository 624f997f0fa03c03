"""Mails to people who interviewed the writer, which name none of what they are about."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.situation import wordings
from app.situation.implied import presses, reacts
from app.situation.purpose import Context, Purpose, decide
from app.text.phrases import Matcher, Phrases
from tests.growth import assert_linear

MATCHER = Matcher(g for g in vars(wordings).values() if isinstance(g, Phrases))
INTERVIEWED = Context(process=True, interviewed=True)
REJECTED = Context(process=True, interviewed=True, rejected=True)
REPLYING = Context(process=True, interviewed=True, rejected=True, replying=True)


def purpose_of(body: str, context: Context) -> Purpose:
    text = f"Hi Lena,\n\n{body}\n\nBest,\nSam"
    return decide(text, MATCHER.find(text), {}, context).value


NAGS = [
    "Write back or I'll phone your boss.",
    "Either somebody calls me by tonight or I am gone.",
    "You said on the phone that you'd ring me, and you didn't.",
    "A whole month and not a single word.",
    "Then I suppose it's a no.",
    "Hello? Is anyone out there?",
    "So did I make the cut?",
    "Your colleague lied to me about the date.",
    "I'd do it for any salary.",
    "I deserve a reply.",
    "My patience is at an end.",
    "How difficult can it be to type two lines?",
    "I need to know by Tuesday.",
]


@pytest.mark.parametrize("body", NAGS)
def test_pressing_after_an_interview_asks_where_things_stand(body: str) -> None:
    assert purpose_of(body, INTERVIEWED) is Purpose.STATUS_CHECK


@pytest.mark.parametrize(
    "body",
    [
        "Are you coming to the meetup on Thursday? There will be pizza.",
        "The book I told you about is called Release It. You don't need to answer.",
        "Which floor is the interview on, and shall I bring my passport?",
        "Could you send me the form for the travel costs?",
        "My new number is 555 0100. Please call me if you have any questions.",
        "Here is the link to the recording.",
        "Would you mind if I showed your advertisement to a friend?",
        "Give me a call when you get to the station.",
    ],
)
def test_small_talk_and_errands_stay_other(body: str) -> None:
    assert purpose_of(body, INTERVIEWED) is Purpose.OTHER


@pytest.mark.parametrize("body", NAGS[:6])
def test_among_people_who_never_met_the_same_words_mean_something_else(body: str) -> None:
    assert purpose_of(body, Context(process=True)) is not Purpose.THANK_YOU
    assert purpose_of(body, Context()) is Purpose.OTHER


def test_thanks_that_name_no_meeting_are_for_the_interview() -> None:
    assert purpose_of("I had a great time yesterday. Thank you!", INTERVIEWED) is Purpose.THANK_YOU


@pytest.mark.parametrize(
    "body",
    [
        "I think you got this one wrong.",
        "What does the other person have that I don't?",
        "Could we talk again before you close this?",
        "Please, I really need this job.",
        "All that work for nothing.",
    ],
)
def test_arguing_and_pleading_answer_a_no(body: str) -> None:
    assert purpose_of(body, REJECTED) is Purpose.REJECTION_REPLY


def test_what_stands_below_the_no_in_its_thread_answers_it() -> None:
    assert purpose_of("Noted.", REPLYING) is Purpose.REJECTION_REPLY
    assert purpose_of("Noted.", REJECTED) is Purpose.OTHER
    assert purpose_of("Where can I send the badge back to?", REPLYING) is Purpose.OTHER


def test_long_mails_speak_for_themselves() -> None:
    assert presses("Answer me.")
    assert not presses("Answer me. " + "The pipeline was inspected in spring. " * 40)


@given(st.text(max_size=900))
@settings(max_examples=60, deadline=None)
def test_any_text_is_survived(text: str) -> None:
    assert presses(text) in {True, False}
    assert reacts(text) in {True, False}


@pytest.mark.parametrize("piece", ["i never ", "you ", "if i am ", "weeks ", "either you ", "a", "nobody ", "is it "])
def test_the_time_is_bounded(piece: str) -> None:
    assert_linear(presses, (piece * 900)[:900])
