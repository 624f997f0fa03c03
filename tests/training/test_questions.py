"""The questions that are answered by learnt weights."""

import pytest

from training.fit import table
from training.questions import QUESTIONS, Answered, answered, weights


@pytest.mark.parametrize("name", QUESTIONS)
def test_the_weights_in_the_package_are_those_that_the_sentences_teach(name: str) -> None:
    assert QUESTIONS[name].read_text(encoding="utf-8") == table(weights(list(answered(name))))


def test_words_of_yes_weigh_for_it_and_words_of_no_against_it() -> None:
    texts: list[Answered] = [("I would love to join", True), ("any news", False)] * 3
    learnt = weights(texts)
    assert learnt["love"] > 0 > learnt["news"]


def test_a_word_seen_once_weighs_nothing() -> None:
    assert "harbour" not in weights([("the harbour", True), ("the news", False)])
