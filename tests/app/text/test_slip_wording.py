"""A slip is told with the right words beside the wrong ones, in one style."""

import pytest

from app.text.proofreading import Errand, Slip, SlipKind
from app.text.sentences import sentences
from app.text.slips.gather import own_finds, slips_of
from app.text.slips.wording import sentence, worded
from tests.examples import harper


@pytest.mark.parametrize(
    ("text", "wrong", "mends", "told"),
    [
        ("Explain me it.", "me", ("to me",), "Write “Explain to me it”, not “Explain me it”."),
        ("He layed bricks.", "layed", ("laid",), "Write “He laid bricks”, not “He layed bricks”."),
        ("I am agree, yes.", " am", ("",), "Write “I agree”, not “I am agree”."),
        ("A, affect it.", "affect", ("effect",), "Write “effect it”, not “affect it”."),
        ("See their.", "their", ("there", "they are"), "Write “See there” or “See they are”, not “See their”."),
    ],
)
def test_the_right_words_stand_beside_the_wrong_ones(text: str, wrong: str, mends: tuple[str, ...], told: str) -> None:
    at = text.index(wrong)
    slip = Slip(at, at + len(wrong), SlipKind.GRAMMAR, "x", "Ignored", mends)
    assert worded(text, slip, "") == told
    assert worded(text, slip, "So it is.") == f"{told} So it is."


def test_without_a_mend_the_reason_is_told() -> None:
    slip = Slip(0, 1, SlipKind.GRAMMAR, "x", "Use `be` or 'been'")
    assert worded("a b", slip, "") == "Use “be” or “been”."
    assert worded("a b", slip, "So it is.") == "So it is."


def test_a_misspelt_word_is_no_part_of_the_right_words() -> None:
    slip = Slip(2, 3, SlipKind.GRAMMAR, "x", "", ("y",))
    assert worded("q x", slip, "", {1}) == "Write “y”, not “x”."


def test_a_message_keeps_the_stop_it_has_and_its_apostrophes() -> None:
    assert sentence("Did you mean `there`?") == "Did you mean “there”?"
    assert sentence("It's the team's") == "It's the team's."
    assert sentence("") == ""


@pytest.mark.parametrize(
    "text",
    [
        "Thank you for your kind message.",
        "Thanks for your patient explanation and for your time.",
        "I'm interested but have another question.",
        "Thank you for having me in yesterday.",
        "My former supervisor, Jane Hill, is happy to vouch for me.",
    ],
)
def test_right_sentences_that_look_like_a_slip_are_left_alone(text: str) -> None:
    proof = Errand(text, "", harper()).waited(30)
    assert slips_of(text, own_finds(text, sentences(text)), proof, frozenset[str]().__contains__) == ()


@pytest.mark.parametrize("text", ["I am interested on the job.", "I met the team in yesterday."])
def test_their_wrong_neighbours_are_found(text: str) -> None:
    proof = Errand(text, "", harper()).waited(30)
    assert slips_of(text, own_finds(text, sentences(text)), proof, frozenset[str]().__contains__)


def test_what_the_proofreader_says_becomes_a_plain_sentence() -> None:
    text = "We layed a awesome base."
    proof = Errand(text, "", harper()).waited(30)
    messages = [
        s.message for s in slips_of(text, own_finds(text, sentences(text)), proof, frozenset[str]().__contains__)
    ]
    assert messages == ["Write “We laid a”, not “We layed a”.", "Write “an awesome”, not “a awesome”."]
