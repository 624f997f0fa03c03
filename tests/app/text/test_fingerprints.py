"""How alike two texts are."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.text.fingerprints import fingerprints, in_common, likeness
from tests.growth import assert_linear

NOTE = (
    "thank you for the interview on Monday and for showing me the control room. The way the night shift hands over with "
    "one page was new to me, and I would like to learn it. I am still very interested in the operator role at Acme."
)
OTHER = (
    "I went home with ten new questions about pumps. What you said about the flood of last spring made me read the "
    "report again, and your answer on page four is still on my mind."
)
NAMES = frozenset({"acme", "globex"})


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        (NOTE, 1.0, 1.0),
        (NOTE.upper(), 1.0, 1.0),
        (NOTE.replace("Acme", "Globex"), 1.0, 1.0),
        (NOTE.replace("new to me", "a surprise").replace("very interested", "keen"), 0.85, 0.99),
        (f"{NOTE} {OTHER}", 0.6, 0.79),
        (OTHER, 0.0, 0.5),
        ("", 0.0, 0.0),
    ],
    ids=["the same", "in capitals", "another company", "a few words", "a long addition", "another note", "nothing"],
)
def test_likeness_is_the_share_of_words_in_common(text: str, least: float, most: float) -> None:
    assert least <= likeness(NOTE, text, leave_out=NAMES) <= most
    assert likeness(NOTE, text, leave_out=NAMES) == likeness(text, NOTE, leave_out=NAMES)


def test_words_that_are_left_out_make_no_difference() -> None:
    assert fingerprints(NOTE, leave_out=NAMES) == fingerprints(NOTE.replace("Acme", "Globex"), leave_out=NAMES)
    assert fingerprints(NOTE) != fingerprints(NOTE.replace("Acme", "Globex"))


def test_a_part_is_found_again_and_another_text_is_not() -> None:
    note, whole = fingerprints(NOTE), fingerprints(f"{OTHER} {NOTE}")
    assert len(note & whole) > 0.8 * len(note)
    assert 0 < in_common(note, whole) < in_common(note, note) == 1
    assert in_common(note, fingerprints(OTHER)) == 0


def test_a_key_makes_them_noise_to_others() -> None:
    mine, yours = fingerprints(NOTE, b"mine"), fingerprints(NOTE, b"yours")
    assert mine == fingerprints(NOTE, b"mine")
    assert mine.isdisjoint(yours)


@pytest.mark.parametrize("text", ["", "three words only", "... !!"])
def test_what_is_too_short_has_none(text: str) -> None:
    assert fingerprints(text) == frozenset()
    assert in_common(fingerprints(text), fingerprints(NOTE)) == 0


def test_they_are_few_and_fit_64_bits() -> None:
    prints = fingerprints(NOTE)
    assert 5 < len(prints) < len(NOTE.split())
    assert all(0 <= p < 2**64 for p in prints)


@settings(max_examples=60, deadline=None)
@given(st.text(), st.text())
def test_any_text_is_survived(a: str, b: str) -> None:
    assert 0 <= likeness(a, b) <= 1
    assert 0 <= in_common(fingerprints(a), fingerprints(b)) <= 1
    assert fingerprints(a) <= fingerprints(a) | fingerprints(b)


@pytest.mark.parametrize("piece", ["word ", "a b c ", "\ud800 ", "x", "é’ "])
def test_the_time_grows_in_step_with_the_length(piece: str) -> None:
    assert_linear(lambda text: (likeness(text, text[1:]), fingerprints(text)), piece * (100_000 // len(piece)))


def test_a_name_with_a_hyphen_is_left_out_too() -> None:
    ours, theirs = f"{NOTE} Thank you, Anne-Marie.", f"{NOTE} Thank you, Jean-Luc."
    names = frozenset({"anne-marie", "jean-luc"})
    assert likeness(ours, theirs, leave_out=names) == 1.0
    assert fingerprints(ours, leave_out=names) == fingerprints(theirs, leave_out=names)
