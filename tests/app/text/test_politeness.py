"""The markers of politeness, told from the words of one sentence."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.text.politeness import Marker, markers
from app.text.sentences import words

SAID = [
    ("Thank you for the tour of the lab.", Marker.GRATITUDE, "Thank"),
    ("I'd really appreciate a short note.", Marker.GRATITUDE, "really appreciate"),
    ("That was such a great idea.", Marker.DEFERENCE, "great idea"),
    ("Hello Mina, is the post open?", Marker.GREETING, "Hello"),
    ("Good afternoon and see you there.", Marker.GREETING, "Good afternoon"),
    ("We had a pleasant walk.", Marker.POSITIVE, "pleasant"),
    ("The pump failed at night.", Marker.NEGATIVE, "failed"),
    ("Your letter was rude.", Marker.JUDGEMENT, "rude"),
    ("I apologise for the noise.", Marker.APOLOGY, "apologise"),
    ("Excuse me for asking.", Marker.APOLOGY, "Excuse me"),
    ("Could you please write?", Marker.PLEASE, "please"),
    ("Please write.", Marker.PLEASE_START, "Please"),
    ("By the way, the door was open.", Marker.INDIRECT, "By the way"),
    ("Why was it closed?", Marker.DIRECT_QUESTION, "Why"),
    ("So it is closed?", Marker.DIRECT_START, "So"),
    ("Would you tell me?", Marker.COUNTERFACTUAL, "Would you"),
    ("Can you tell me?", Marker.INDICATIVE, "Can you"),
    ("We met in May.", Marker.WE, "We"),
    ("I met her in May.", Marker.I_START, "I"),
    ("Then she met me.", Marker.I, "me"),
    ("Then she met your boss.", Marker.YOU, "your"),
    ("You met my boss.", Marker.YOU_START, "You"),
    ("Perhaps it rains.", Marker.HEDGE, "Perhaps"),
    ("To be frank it rains.", Marker.FACTUALITY, "To be frank"),
]


@pytest.mark.parametrize(("sentence", "marker", "place"), SAID)
def test_each_strategy_is_found_where_it_stands(sentence: str, marker: Marker, place: str) -> None:
    said = words(sentence)
    places = [
        sentence[said[m.first].start : said[m.end - 1].end]
        for m in markers([w.low for w in said])
        if m.marker is marker
    ]
    assert place in places


def test_every_strategy_has_its_case() -> None:
    assert {marker for _, marker, _ in SAID} == set(Marker)


def kinds(sentence: str) -> set[Marker]:
    return {m.marker for m in markers([w.low for w in words(sentence)])}


@pytest.mark.parametrize(
    ("sentence", "marker"),
    [
        ("Could you please write?", Marker.PLEASE_START),
        ("Please write.", Marker.PLEASE),
        ("I know why it was closed.", Marker.DIRECT_QUESTION),
        ("It rains, so it is closed.", Marker.DIRECT_START),
        ("Then I met her.", Marker.I_START),
        ("The way is by train.", Marker.INDIRECT),
        ("You told me that we could.", Marker.COUNTERFACTUAL),
    ],
)
def test_another_place_or_order_of_the_words_is_another_thing(sentence: str, marker: Marker) -> None:
    assert marker not in kinds(sentence)


def test_a_greeting_does_not_hide_how_a_sentence_starts() -> None:
    assert Marker.PLEASE_START in kinds("Hello, please write.")


@given(st.text(max_size=300))
@settings(max_examples=60, deadline=None)
def test_any_text_has_markers_within_its_words(text: str) -> None:
    said = words(text)
    assert all(0 <= m.first < m.end <= len(said) for m in markers([w.low for w in said]))
