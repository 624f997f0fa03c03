"""Which sentences count as wrong and which as right, whatever the proofreader says of them."""

from types import SimpleNamespace

import pytest

from eval.mails import Setting
from eval.tasks import proofreading
from tests.eval.conftest import Filled

ROWS = [
    {"id": "1", "src": "He wroted it .", "refs": ["He wrote it .", "He has written it ."]},
    {"id": "2", "src": "This is fine .", "refs": ["This is fine .", "That is fine ."]},
]


def says(monkeypatch: pytest.MonkeyPatch, *, of: str) -> None:
    """Stands in for a review that has one spelling finding in a mail with these words."""
    found = [SimpleNamespace(rule=SimpleNamespace(id="etiquette/spelling"), finding=SimpleNamespace(message=""))]

    def review(_: Setting, __: object, text: str, ___: str) -> SimpleNamespace:
        return SimpleNamespace(not_checked=(), findings=found if of in text else [])

    monkeypatch.setattr(Setting, "review", review)


def test_a_sentence_is_wrong_when_no_corrector_left_it(filled: Filled, monkeypatch: pytest.MonkeyPatch) -> None:
    says(monkeypatch, of="wroted")
    caught, flagged = proofreading.sentences(filled("typos_grammar", *ROWS, file="jfleg_dev"))
    assert (caught.n, caught.whole) == (1, 1.0)
    assert (flagged.n, flagged.whole) == (2, 0.0)


def test_a_flagged_correction_is_a_false_alarm(filled: Filled, monkeypatch: pytest.MonkeyPatch) -> None:
    says(monkeypatch, of="That is fine.")
    caught, flagged = proofreading.sentences(filled("typos_grammar", *ROWS, file="jfleg_dev"))
    assert (caught.whole, flagged.whole) == (0.0, 0.5)


def test_words_are_drawn_in_pairs_without_compounds(filled: Filled, monkeypatch: pytest.MonkeyPatch) -> None:
    says(monkeypatch, of="bad")
    rows = [{"correct": f"good{n}", "wrong": f"bad{n}"} for n in range(200)]
    rows += [{"correct": f"good_{n}", "wrong": f"bad_{n}"} for n in range(200)]
    caught, flagged = proofreading.words(filled("typos_grammar", *rows, file="misspellings_mixed_dev"))
    assert 10 < caught.n == flagged.n < 50
    assert (caught.whole, flagged.whole) == (1.0, 0.0)


def test_without_a_proofreader_it_is_told_as_not_checked(filled: Filled) -> None:
    found = list(proofreading.sentences(filled("typos_grammar", *ROWS, file="jfleg_dev")))
    assert [(f.n, f.gap) for f in found] == [(0, "not checked in this build")] * 2


def test_sentences_are_written_as_people_write_them() -> None:
    assert proofreading.joined("I do n't know ( yet ) , Lena 's team said `` maybe '' .") == (
        "I don't know (yet), Lena's team said \"maybe\"."
    )
