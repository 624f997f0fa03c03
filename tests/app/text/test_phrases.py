"""Phrases in a text: at the ends of words, however blanks and quotes are written, the longest of a group."""

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.text.phrases import Matcher, Range, fold, phrases
from tests.growth import assert_linear

WAITING = phrases("no{ good|} news", "news", "still waiting", "i'm waiting", "wait")
TEAM = phrases("the team", "team")
SIGN = phrases("(so)")
GROUPS = (WAITING, TEAM, SIGN)
MATCHER = Matcher(GROUPS)


def found(text: str) -> list[str]:
    hits = MATCHER.find(text)
    return [text[r.start : r.end] for r in sorted(r for group in GROUPS for r in hits.get(group, ()))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("news", ["news"]),
        ("Any news", ["news"]),
        ("News!", ["News"]),
        ("newspaper", []),
        ("sinews", []),
        ("9news", []),
        ("news2", []),
        ("(so)", ["(so)"]),
        ("or(so)on", ["(so)"]),
        ("I’m waiting", ["I’m waiting"]),
        ("still\nwaiting", ["still\nwaiting"]),
        ("still \t  waiting", ["still \t  waiting"]),
        ("still\x0bwaiting\x0b", []),
        ("still\x0b waiting", ["still\x0b waiting"]),
        ("still\u2003\u2003waiting", ["still\u2003\u2003waiting"]),
        ("still\n\nwaiting", []),
        ("still \n waiting  for \n the \n\n\n team", ["still \n waiting", "team"]),
        ("no  good  news  from  the  team", ["no  good  news", "the  team"]),
        ("", []),
        (" ", []),
        ("\ud800 news \udfff", ["news"]),
        ("İ news of the team", ["news", "the team"]),
    ],
)
def test_a_phrase_is_found_as_whole_words_in_one_paragraph(text: str, expected: list[str]) -> None:
    assert found(text) == expected


def test_of_overlapping_hits_of_one_group_the_longest_is_kept_and_those_of_others_stay() -> None:
    assert found("no good news, no news, news of the team") == ["no good news", "no news", "news", "the team"]


def _plainly(text: str) -> dict[int, list[Range]]:
    """What is found by looking for each phrase by itself, where no two of a group can overlap."""
    low = fold(text)
    return {
        number: [Range(*m.span()) for m in re.finditer(rf"(?<![^\W_]){re.escape(word)}(?![^\W_])", low)]
        for number, word in enumerate(("ab", "ba", "aa b"))
    }


@given(st.text(alphabet="ab1 .\n_é", max_size=60))
@settings(max_examples=60, deadline=None)
def test_each_phrase_is_found_wherever_it_stands(text: str) -> None:
    text = re.sub(r"\s+", " ", text)
    groups = (phrases("ab"), phrases("ba"), phrases("aa b"))
    hits = Matcher(groups).find(text)
    assert {n: hits.get(group, []) for n, group in enumerate(groups)} == _plainly(text)


@given(st.text(alphabet="no gdews\n\t\x0b\u2003", max_size=80))
@settings(max_examples=60, deadline=None)
def test_places_are_those_of_the_text_and_in_order(text: str) -> None:
    for hits in MATCHER.find(text).values():
        assert hits == sorted(hits)
        assert all(" ".join(text[r.start : r.end].split()) in {"no good news", "no news", "news"} for r in hits)
        assert all(before.end <= after.start for before, after in pairwise(hits))


@pytest.mark.parametrize("piece", ["no good news ", "no  good  news  ", "team\n\n", "no no good good "])
def test_the_time_grows_in_step_with_the_length(piece: str) -> None:
    assert_linear(MATCHER.find, piece * (100_000 // len(piece)))
