"""What a mail is for when only one sentence of it tells: asking in other words, owing thanks, and offering patience."""

import pytest

from app.situation import withdrawal, wordings
from app.situation.inquiry import asks_for_the_outcome, names_an_hour
from app.situation.purpose import Context, Purpose, decide
from app.text.phrases import Matcher, Phrases

MATCHER = Matcher(g for module in (wordings, withdrawal) for g in vars(module).values() if isinstance(g, Phrases))
OWING = Context(process=True, interviewed=True)
THANKED = Context(process=True, interviewed=True, thanked=True)


def purpose_of(body: str, context: Context) -> Purpose:
    text = f"Hi Lena,\n\n{body}\n\nBest regards,\nSam Roe"
    return decide(text, MATCHER.find(text), {}, context).value


@pytest.mark.parametrize(
    "body",
    [
        "I am only enquiring after the archivist's post. Thank you for showing me the vaults; I would love to join.",
        "Just wondering if you've chosen somebody for the kitchen. I still want it badly, and thanks for having me.",
        "I would so like to know what has been settled. I remain keen on the post. Thank you for your time.",
        "Thanks for the interview. I am interested in the post. You need to reply with the result today.",
        "Thank you for the interview on the 3rd. Kindly share the outcome of the selection when it suits you.",
        "Any idea when you guys will choose? Working on the ferries is still my first wish. Thanks for your trouble!",
        "Once there is a new date, would you drop me a line? I am still keen. Thanks for keeping me up to date.",
        "If you've already picked another cook, I'm glad for them. I'd still love the job. Thank you for having me.",
        "This is my last email on the matter. I would still love to join, and thank you for your kindness.",
        "Third and last nudge from me. I so enjoyed meeting the crew and would love the job. Thank you for the tour.",
    ],
)
def test_who_has_thanked_and_asks_in_whatever_words_checks_the_status(body: str) -> None:
    assert purpose_of(body, THANKED) is Purpose.STATUS_CHECK


@pytest.mark.parametrize(
    "body",
    [
        "Thanks for the long talk on Monday. I went home and read about your kilns; you want the post done properly.",
        "You asked what I would do if a kiln failed, and my answer was poor. Thank you for not laughing. I want the job.",
        "On the bus home and still smiling. I didn't expect it to be such fun. If you'll have me, I'll start on Monday.",
        "Nobody enjoys being grilled. I did. Please pass on my thanks to the cooks; the job is the one I want.",
        "May I thank you all for such a warm welcome? I am very interested in the greenhouse.",
    ],
)
def test_who_owes_thanks_and_gives_them_writes_a_thank_you(body: str) -> None:
    assert purpose_of(body, OWING) is Purpose.THANK_YOU


@pytest.mark.parametrize(
    "body", ["Thanks for the visitor's pass.", "Thank you for the lift to the harbour.", "Thanks for sending the map."]
)
def test_thanks_for_a_trifle_are_no_thank_you_note(body: str) -> None:
    assert purpose_of(body, OWING) is Purpose.OTHER


@pytest.mark.parametrize(
    "body",
    [
        "It was a pleasure to meet you. You know where I am if anything changes.",
        "Thank you for the interview. I enjoyed the tour, and you know where to find me.",
    ],
)
def test_who_can_be_found_asks_for_nothing(body: str) -> None:
    assert purpose_of(body, THANKED) is Purpose.THANK_YOU


def test_where_the_writer_lives_is_not_where_things_stand() -> None:
    body = "Monday is a public holiday where I am, but I'll make it work. Video or on site?"
    assert purpose_of(body, Context(process=True)) is not Purpose.STATUS_CHECK


@pytest.mark.parametrize(
    "body",
    [
        "I've another interview at the harbour on the 8th. Is there anything you'd suggest I do differently?",
        "Before I sit in front of the next panel: what would you say I did wrong?",
    ],
)
def test_after_a_no_a_question_about_oneself_asks_for_feedback(body: str) -> None:
    known = Context(process=True, interviewed=True, rejected=True, thanked=True)
    assert purpose_of(body, known) is Purpose.FEEDBACK_REQUEST


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("When will you decide?", True),
        ("Unless I have an answer by noon, I shall go elsewhere.", True),
        ("Thank you for letting me know your decision.", False),
        ("I look forward to your decision.", False),
        ("Please let me know if you need anything before the decision.", False),
        ("I liked how you decide what to build.", False),
        ("If somebody found a blue scarf, it is mine.", True),  # only asked where nothing else can be meant
    ],
)
def test_asking_for_the_outcome(text: str, asks: bool) -> None:
    assert asks_for_the_outcome(text) is asks


@pytest.mark.parametrize(
    ("body", "purpose"),
    [
        ("Thursday it is. 9.30 am.", Purpose.SCHEDULING),
        ("thurs 3pm is gr8", Purpose.SCHEDULING),
        ("There will be cake on Thursday.", Purpose.OTHER),
    ],
)
def test_a_line_with_an_hour_sets_a_date(body: str, purpose: Purpose) -> None:
    assert purpose_of(body, OWING) is purpose


@pytest.mark.parametrize(
    ("text", "names"), [("At 10:30 then.", True), ("I need it by 2 pm.", False), ("Room 12.", False)]
)
def test_an_hour_and_a_deadline(text: str, names: bool) -> None:
    assert names_an_hour(text) is names


@pytest.mark.parametrize(
    "sentence",
    [
        "I am going to step out of the process, as we are moving house.",
        "I regret that I am not able to proceed further with the application.",
        "After much thought I will not go forward with my application.",
        "I have taken a job nearer home, so you can cross me off.",
        "I have to give up my place, as my mother is not well.",
    ],
)
def test_other_ways_to_leave(sentence: str) -> None:
    assert withdrawal.withdraws_plainly(sentence, MATCHER.find(sentence))
