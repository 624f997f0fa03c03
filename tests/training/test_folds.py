"""The figures of the weights beside rules: nothing is judged by weights that it taught."""

import pytest

from training import folds, purposes, questions
from training.sets import FOLDS

NO = [(f"any news of lot {n}", False) for n in range(FOLDS)]
YES = [(f"I would love to join as number {n}", True) for n in range(2 * FOLDS)]


def test_every_label_is_spread_over_all_folds_in_stretches() -> None:
    assert folds.stretches([a for _, a in YES + NO]) == [0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 0, 1, 2, 3, 4]


def test_sentences_are_judged_by_weights_of_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    taught: list[int] = []

    def weights(texts: list[questions.Answered]) -> dict[str, float]:
        taught.append(len(texts))
        return {"": 0.0, "love": 1.0}

    monkeypatch.setattr(questions, "weights", weights)
    without, having = folds.interest([*YES, *NO])
    assert taught == [12] * FOLDS
    assert (without, having) == ([0.0] * len(NO), [1.0] * len(YES))


def test_mails_are_judged_with_what_is_known_and_without() -> None:
    mails = [purposes.Mail("thanks for Monday", "thank_you"), purposes.Mail("any news yet", "status_check")] * 10
    placed, alone = folds.purposes_by_words(mails)
    assert sorted(placed) == sorted(alone) == sorted((p, p) for _, p, _ in mails)
