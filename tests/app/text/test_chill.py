"""What leaves a reader cold, by the model of applicants' sentences. The sentences are invented; it never saw them."""

from importlib.resources import files

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.text.chill import WEIGHTS, chill, chilling, traits
from app.text.senses import senses
from app.text.sentences import sentences
from tests.growth import assert_linear


@pytest.mark.parametrize(
    ("colder", "other"),
    [
        ("You never meant to keep your promise.", "I mean to keep my promise."),
        ("Nobody at your firm cares about applicants.", "Everybody at your firm cares about sheep."),
        ("Answer me by noon or I withdraw.", "I am free at noon and could call you."),
        ("A tribunal will hear what you did to me.", "The choir will hear what you wrote for us."),
        ("I beg you, we cannot pay the rent.", "I would rent a flat near the mill."),
        ("Your boss should know how you treat people.", "Your apprentice knows how to treat oak."),
    ],
)
def test_what_presses_or_blames_is_colder_than_what_only_looks_alike(colder: str, other: str) -> None:
    first, second = (chill(said) for text in (colder, other) for said in sentences(text))
    assert first > second + 0.5


@pytest.mark.parametrize(
    ("word", "sense"),
    [("solicitor", "law"), ("solicitors'", "law"), ("promising", "say"), ("17", "figure"), ("boss's", "boss")],
)
def test_a_word_is_known_by_its_stem(word: str, sense: str) -> None:
    assert sense in senses(word.rstrip("'"))


def test_a_word_of_a_trade_has_no_sense() -> None:
    assert senses("thixotropic") == ()


def test_the_words_that_weighed_are_shown_where_they_stand() -> None:
    text = "You obviously never meant to hire me."
    (said,) = sentences(text)
    assert min(chilling(said), key=lambda w: w.weight).weight < 0
    assert {text[w.start : w.end] for w in chilling(said) if w.weight < -0.1} >= {"obviously", "never"}


@given(
    st.lists(
        st.sampled_from(["you", "I", "never", "solicitor's", "waiting", "7", "the", "Why", "?", ",", "."]), max_size=14
    )
)
@settings(max_examples=60, deadline=None)
def test_the_quick_sum_is_that_of_the_traits_each_counted_once(pieces: list[str]) -> None:
    rows = (row.split("\t") for row in files("app.text").joinpath(WEIGHTS).read_text(encoding="utf-8").splitlines())
    weights = {name: float(weight) for name, weight in rows}
    for said in sentences(" ".join(pieces)):
        names = {"", *(t.name for t in traits(said.words, said.text))}
        assert chill(said) == pytest.approx(sum(weights.get(name, 0) for name in names))


@given(st.text(max_size=300))
@settings(max_examples=60, deadline=None)
def test_any_sentence_has_a_score_and_words_in_place(text: str) -> None:
    for said in sentences(text):
        assert abs(chill(said)) < 1000
        assert all(said.start <= w.start < w.end <= said.end for w in chilling(said))


@pytest.mark.parametrize("unit", ["you never promised ", "a", "solicitor's' ", "\x00 \ud800 İ … "])
def test_the_time_grows_with_the_length(unit: str) -> None:
    assert_linear(lambda text: [chill(said) for said in sentences(text)], (unit * (100_000 // len(unit) + 1))[:100_000])


def test_both_files_of_weights_fit_into_a_megabyte_and_are_sorted() -> None:
    held = {name: files("app.text").joinpath(name).read_bytes() for name in (WEIGHTS, "tone.tsv")}
    assert sum(map(len, held.values())) < 1_000_000
    found = [row.split("\t")[0] for row in held[WEIGHTS].decode().splitlines()]
    assert found == sorted(set(found))
    assert found[0] == ""
