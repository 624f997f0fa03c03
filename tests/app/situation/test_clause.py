"""The sentences of a letter: cut once, found by the places of phrases, bounded."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.situation.clause import Clauses
from app.text.phrases import Range

TEXT = (
    "Hi Sam,\n\nThank you for coming in. We will decide by Friday (or so), and call you! Is that fine?\n\nBest,\nLena"
)


def at(text: str, *words: str) -> list[str]:
    hits = [Range(text.index(word), text.index(word) + len(word)) for word in words]
    return [text[c.start : c.end] for c in Clauses(text).at(hits)]


def test_the_sentence_is_that_in_which_a_phrase_begins() -> None:
    assert at(TEXT, "decide") == ["We will decide by Friday (or so), and call you!"]


def test_several_phrases_of_a_sentence_give_it_once_and_sentences_come_in_order() -> None:
    assert at(TEXT, "fine", "call", "decide") == ["We will decide by Friday (or so), and call you!", "Is that fine?"]


def test_it_is_folded_without_commas_and_brackets_and_knows_a_question() -> None:
    sentences = Clauses(TEXT)
    told, asked = sentences.at([Range(TEXT.index(w), TEXT.index(w) + 1) for w in ("decide", "Is that")])
    assert (told.low, told.question) == ("we will decide by friday or so and call you!", False)
    assert asked.question


def test_a_day_of_the_month_in_german_ends_no_sentence_but_a_paragraph_does() -> None:
    assert at("Wir melden uns am 12. November bei Ihnen. Danke.", "melden") == [
        "Wir melden uns am 12. November bei Ihnen."
    ]
    assert at("Wir melden uns am 12.\n\nViele Grüße", "melden") == ["Wir melden uns am 12."]


def test_later_questions_find_what_was_cut_before() -> None:
    sentences = Clauses(TEXT)
    last = sentences.at([Range(TEXT.index("Is that"), TEXT.index("Is that") + 2)])
    first = sentences.at([Range(TEXT.index("Thank"), TEXT.index("Thank") + 5)])
    assert TEXT[first[0].start : first[0].end] == "Thank you for coming in."
    assert sentences.at([Range(last[0].start, last[0].end)])[0] is last[0]


@pytest.mark.parametrize("far", [1_000, 50_000])
def test_of_an_endless_sentence_only_what_is_around_the_phrase_is_looked_at(far: int) -> None:
    text = "word " * (far // 5) + "here " + "word " * (far // 5)
    (clause,) = Clauses(text).at([Range(far, far + 4)])
    assert 0 < clause.end - clause.start < 800
    assert clause.start <= far < clause.end


@given(st.text(max_size=300), st.lists(st.integers(0, 299), max_size=6))
@settings(max_examples=60, deadline=None)
def test_any_text_and_any_places_give_sentences_in_order_that_hold_a_place(text: str, places: list[int]) -> None:
    hits = [Range(p, p + 1) for p in places if p < len(text)]
    found = Clauses(text).at(hits)
    assert all(0 <= c.start < c.end <= len(text) for c in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(any(c.start <= h.start < c.end for h in hits) for c in found)
