"""Right sentences that look like slips, and what Harper takes for one."""

import pytest

from app.text.harper_rules import is_slip, names_somebody
from app.text.sentences import sentences
from app.text.slips.own import own_slips


@pytest.mark.parametrize(
    "text",
    [
        "We had a good talk about testing.",
        "It seems that two weeks is the usual time at your company.",
        "I know that three months is a long notice period.",
    ],
)
def test_right_sentences_pass(text: str) -> None:
    assert list(own_slips(text, sentences(text))) == []


@pytest.mark.parametrize("text", ["It was good talk about testing.", "It was a pleasure meet you.", "Nice meet you."])
def test_a_missing_to_is_still_found(text: str) -> None:
    assert list(own_slips(text, sentences(text)))


def test_a_while_is_no_slip() -> None:
    assert not is_slip("AWhile", "Typo")


@pytest.mark.parametrize(("words", "is_name"), [("May would", True), ("Will can", True), ("may would", False)])
def test_a_month_or_a_person_is_no_auxiliary(words: str, is_name: bool) -> None:
    assert names_somebody("DoubleModal", words) is is_name
    assert not names_somebody("SpellCheck", words)
