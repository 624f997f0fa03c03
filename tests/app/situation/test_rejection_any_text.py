"""Any text is survived, in linear time, and the sentence quoted is one of the letter."""

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.mail import Address, Message
from app.situation import next_round, refusal_abroad, refusal_everyday, refusal_words
from app.situation import offer as offers
from app.situation import rejection as rejections
from app.situation.letter import Letter, read
from app.situation.rejection import rejection
from app.text.phrases import Matcher, Phrases
from tests.growth import assert_linear

MODULES = (offers, next_round, refusal_words, refusal_abroad, refusal_everyday, rejections)
MATCHER = Matcher([v for m in MODULES for v in vars(m).values() if isinstance(v, Phrases)])


def letter(text: str, subject: str = "") -> Letter:
    sent = datetime(2026, 11, 9, 10, tzinfo=UTC)
    return read(Message("m1", sent, Address("lena@acme.example"), subject=subject, text=text), MATCHER)


NASTY = (
    "not selected ", "we will not be moving forward with ", "other candidates ", "offer you ", "selected.", "not-",
    "bewerbung nicht ", "votre candidature pas ", "su candidatura no ", "unfortunately we wish you ", "position has been ", "\n",
)  # fmt: skip


@pytest.mark.parametrize("piece", NASTY)
def test_the_time_grows_in_step_with_the_length(piece: str) -> None:
    assert_linear(lambda text: rejection(letter(text)), piece * (100_000 // len(piece)))


WORDS = (
    "not",
    "selected",
    "unfortunately",
    "other",
    "candidates",
    "your",
    "application",
    "leider",
    "Bewerbung",
    "\n\n",
    ".",
    "\x00",
    "\ud800",
    "\u202e",
    "😀",
)


@given(st.one_of(st.text(st.characters(), max_size=300), st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join)))
@settings(max_examples=60, deadline=None)
def test_any_text_is_survived_and_the_quote_lies_in_it(text: str) -> None:
    plain = "".join("?" if "\ud800" <= c <= "\udfff" else c for c in text)  # as long, so that the places hold
    given_letter = Letter(letter("").message, text, MATCHER.find(plain), {})
    found = rejection(given_letter)
    if found is not None:
        assert given_letter.text[found.start : found.end] == found.quote
