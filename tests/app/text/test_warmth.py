"""How warm a text reads, and through which words. The mails are invented; the model never saw them."""

from importlib.resources import files

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.mail import Draft
from app.text.phrases import Matcher
from app.text.reading import Reading
from app.text.sentences import sentences
from app.text.tone import WEIGHTS, features, names, pooled, sentence_warmth, share, tone, warmth, weighed
from tests.growth import assert_linear

ODD = "\x00 \ud800 \u202eabc مرحبا 🙂 İ …"


@pytest.mark.parametrize(
    ("warmer", "colder"),
    [
        ("Thank you so much for showing me the bakery.", "I saw the bakery."),
        ("Could you tell me when the board meets?", "Tell me when the board meets."),
        ("I would be grateful for a short answer.", "I want an answer."),
        ("The pump failed and we repaired it.", "Your plan failed and it was ridiculous."),
        ("I understand that the choice was hard.", "The choice was wrong and your panel was clueless."),
        ("Sorry to write again, is there any news?", "So is there any news or not?"),
        ("I enjoyed the questions of your colleague.", "Your colleague asked silly questions."),
        ("Hi Ada,\n\nMany thanks for the call. I loved the plan.\n\nKind regards\nJo", "Ada,\n\nDecide.\n\nJo"),
    ],
)
def test_of_two_texts_the_kinder_one_is_warmer(warmer: str, colder: str) -> None:
    assert warmth(warmer) > warmth(colder) + 0.05


@pytest.mark.parametrize(
    "text", ["The talk is at nine in the blue hall.", "What is the dress code?", "My train leaves at six.", "", "…\n"]
)
def test_a_plain_matter_of_fact_lies_in_the_middle(text: str) -> None:
    assert 0.3 < warmth(text) < 0.7


def test_the_words_that_weighed_are_shown_where_they_stand() -> None:
    text = "Hello Ada.\n\nYour panel was clueless. Thank you anyway."
    shown = {text[w.start : w.end]: w.weight for w in tone(text).words}
    assert shown["clueless"] < 0 < shown["Thank"]


def test_the_weights_of_the_words_add_up_to_the_score_of_a_sentence() -> None:
    (said,) = sentences("Your panel was clueless and rude to me")
    (other,) = sentences("Thank you for the kind words")
    assert sentence_warmth(said) < 0.3
    assert sentence_warmth(other) > 0.7
    assert sum(w.weight for w in weighed(said)) < -0.5
    assert sum(w.weight for w in weighed(other)) > 0.5


def test_words_for_groups_of_people_weigh_nothing() -> None:
    text = "women muslim gay immigrants jewish autistic republicans"
    assert [text[w.start : w.end] for w in tone(text).words] == []


def test_a_reading_and_its_own_text_have_one_tone() -> None:
    own = "Thanks for the walk through the plant."
    reading = Reading(Draft(text=f"{own}\n\nOn Mon, Lena wrote:\n> You are rude and clueless."), Matcher(()))
    assert tone(reading) == tone(reading.own_text)
    assert warmth(reading) == warmth(own)
    assert tone(reading).score == warmth(own)


@pytest.mark.parametrize(("first", "second"), [(0.2, 0.2), (0.1, 0.9), (0.0, 1.0), (1.0, 1.0), (0.0, 0.0)])
def test_two_scores_together_lie_between_them(first: float, second: float) -> None:
    together = pooled(first, second)
    assert min(first, second) - 1e-9 <= together <= max(first, second) + 1e-9
    assert together == pytest.approx(pooled(second, first))


@given(st.text(max_size=400))
@settings(max_examples=60, deadline=None)
def test_any_text_has_a_score_and_words_in_place(text: str) -> None:
    found = tone(text)
    assert 0 <= found.score <= 1
    assert found.score == warmth(text)
    assert all(0 <= w.start < w.end <= len(text) for w in found.words)


@given(
    st.lists(st.sampled_from(["thank", "you", "rude", "please", "by", "the", "way", "Why", "?", "!", "."]), max_size=12)
)
@settings(max_examples=60, deadline=None)
def test_the_quick_names_and_sums_are_those_of_the_features(pieces: list[str]) -> None:
    rows = (row.split("\t") for row in files("app.text").joinpath(WEIGHTS).read_text(encoding="utf-8").splitlines())
    weights = {name: float(weight) for name, weight in rows}
    for said in sentences(" ".join(pieces)):
        assert names(said) == {f.name for f in features(said.words, said.text)}
        score = share(sum(weights.get(name, 0) for name in ("", *names(said))))
        assert sentence_warmth(said) == pytest.approx(score)


@pytest.mark.parametrize("unit", ["you rude ", "please " + ODD, "a", "Why? ", "thank-you'"])
def test_the_time_grows_with_the_length(unit: str) -> None:
    assert_linear(tone, (unit * (100_000 // len(unit) + 1))[:100_000])


def test_the_weights_fit_into_a_megabyte_and_are_sorted() -> None:
    rows = files("app.text").joinpath(WEIGHTS).read_bytes()
    assert len(rows) < 1_000_000
    found = [row.split("\t")[0] for row in rows.decode().splitlines()]
    assert found == sorted(set(found))
    assert found[0] == ""
