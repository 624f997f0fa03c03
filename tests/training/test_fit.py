"""The training of the tone model, on a data folder of invented texts."""

import gzip
import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from training.fit import SEEN, descend, fit, seen, seen_chilling, table
from training.sets import FOLDS, Labelled, TrainingSet, applicants, chill_sets, invented, training_sets

ROWS: Mapping[str, Sequence[Mapping[str, object]]] = {
    "goemotions_subset": [
        *({"text": f"[NAME] made a lovely cake {n}", "labels": ["love"]} for n in range(8)),
        *({"text": f"what a rotten match {n}", "labels": ["anger", "disgust"]} for n in range(8)),
        {"text": "the bus is green", "labels": ["neutral"]},
        {"text": "lovely but rotten", "labels": ["love", "anger"]},
        {"text": "oh", "labels": ["surprise"]},
    ],
    "parakweet_email_intent": [{"text": "The budget is in the folder.", "has_intent": False}],
    "negotiation_warm_tough": [
        {"text": "Would you kindly take ninety?", "label": "warm"},
        {"text": "Ninety. Final.", "label": "tough"},
    ],
    "oss_incivility": [
        {"text": "Fix your garbage.", "label": "Insulting", "source": "github_locked_issues"},
        {"text": "Version nine works.", "label": "None", "source": "github_locked_issues"},
        {"text": "This patch is a crime.", "label": "mocking", "source": "lkml_emails"},
    ],
}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    for name, rows in ROWS.items():
        (tmp_path / name).mkdir()
        with gzip.open(tmp_path / name / "dev.jsonl.gz", "wt", encoding="utf-8") as out:
            out.writelines(json.dumps(row) + "\n" for row in rows)
    return tmp_path


def test_two_runs_write_the_same_bytes(data: Path) -> None:
    first, second = (table(fit(training_sets(data)[:-1])) for _ in range(2))
    assert first == second
    assert "lovely\t" in first


def test_the_weights_learn_from_the_targets(data: Path) -> None:
    weights = fit(training_sets(data)[:1])
    assert weights["rotten"] < 0 < weights["lovely"]
    assert "green" not in weights, f"it stands in fewer than {SEEN} texts"


def test_only_texts_whose_licence_lets_a_model_be_shipped_are_read(data: Path) -> None:
    sets = {s.name: s for s in training_sets(data)}
    assert {s.licence for s in sets.values()} == {"Apache-2.0", "MIT"}
    assert [t.text for t in sets["oss_incivility"].texts] == ["Fix your garbage.", "Version nine works."]


def test_mixed_and_other_feelings_teach_nothing_and_masks_are_no_words(data: Path) -> None:
    texts = [t.text for t in training_sets(data)[0].texts]
    assert "lovely but rotten" not in texts
    assert "oh" not in texts
    assert not any("NAME" in t for t in texts)


def test_a_missing_set_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        training_sets(tmp_path)


def test_words_for_groups_of_people_are_not_seen() -> None:
    assert seen("rude women") == {"rude", "^ rude", "<judgement>"}


def test_the_invented_sentences_are_many_and_each_stands_once() -> None:
    texts = list(invented())
    assert {t.target for t in texts} == {0.0, 0.25, 0.5, 0.75, 1.0}
    assert len({t.text for t in texts}) == len(texts) > 600


def test_the_sentences_of_applicants_are_cold_or_fine_and_each_stands_once() -> None:
    rows = list(applicants())
    texts = [r.labelled.text for r in rows] + [t.text for t in invented()]
    assert len(set(texts)) == len(texts)
    assert {r.labelled.target for r in rows} == {0.0, 1.0}
    assert {r.fold for r in rows} == set(range(FOLDS))
    kinds = {r.kind: r.labelled.target for r in rows}
    assert len(kinds) > 20
    assert all(kinds[r.kind] == r.labelled.target for r in rows), "a kind is either cold or fine"


def test_the_second_model_learns_from_offices_and_from_our_own_sentences(data: Path) -> None:
    sets = chill_sets(data)
    assert {t.target for s in sets for t in s.texts} == {0.0, 1.0}
    assert {s.licence for s in sets} == {"Apache-2.0", "MIT"}
    first, second = (table(fit(sets[1:2], seen_chilling)) for _ in range(2))
    assert first == second
    assert "@you\t" in first


def test_a_soft_target_is_met() -> None:
    weights = descend({}, [0.25] * 8, [1.0] * 8)
    assert 1 / (1 + 2.718281828 ** -weights[""]) == pytest.approx(0.25, abs=0.01)


def test_the_file_is_sorted_rounded_and_without_the_smallest() -> None:
    assert table({"b": -0.00001, "a": 0.12345, "": 0.0}) == "\t0.000\na\t0.123\n"


def test_a_set_weighs_as_it_says() -> None:
    texts = tuple(Labelled(f"cosy {n}", 1.0) for n in range(6))
    light, heavy = (fit([TrainingSet("x", "MIT", w, texts)])["cosy"] for w in (0.1, 5.0))
    assert 0 < light < heavy
