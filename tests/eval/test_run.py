"""The run as a whole: what is missing or fails costs itself only, nothing of the data leaks, the page is the same twice."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from eval import __main__ as run_module
from eval import page
from eval.__main__ import METHODS, main, measured
from eval.figures import Figure, Misses, Pairs, at_least, at_most
from eval.measures import share
from eval.sets import Half, NotThereError, Sets, drawn, half_of
from eval.tasks import Measurement, Run, made_up, rejection
from tests.eval.conftest import Filled, reviewer

SECRET = "harbour-secret"


def test_a_missing_set_is_told_and_the_run_goes_on(tmp_path: Path) -> None:
    run = Run(Sets(tmp_path), reviewer(), Misses())
    given = {name: m for name, m in run_module.MEASUREMENTS.items() if name != "Made-up follow-ups"}
    found = list(measured(run, given))
    assert len(found) == sum(len(m) for m in given.values())
    assert {f.gap for f in found} == {"not there"}


def test_what_the_project_made_up_itself_needs_no_set(tmp_path: Path) -> None:
    found = list(made_up.measure(Run(Sets(tmp_path), reviewer(), Misses())))
    assert [(f.n, f.gap) for f in found] == [(80, ""), (80, ""), (80, ""), (160, "")]


def test_a_measurement_that_fails_tells_its_kind_and_nothing_of_the_row(filled: Filled) -> None:
    run = filled("job_status_emails", {"id": SECRET, "rejection": SECRET})
    found = list(measured(run, {"Rejection": [rejection.real]}))
    assert [f.gap for f in found] == ["failed: KeyError"]
    assert SECRET not in repr(found)


def test_rows_belong_to_one_half_by_their_key_whatever_the_order() -> None:
    halves = [half_of(n) for n in range(1000)]
    assert halves == [half_of(n) for n in range(1000)]
    assert 400 < halves.count(Half.TUNED) < 600


def test_a_sample_takes_as_much_of_both_halves() -> None:
    taken = [half_of(n) for n in range(4000) if drawn(4, n)]
    assert 850 < len(taken) < 1150
    assert 0.4 < taken.count(Half.TUNED) / len(taken) < 0.6


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(NotThereError, match="reply_promises/dev"):
        next(Sets(tmp_path).rows("reply_promises"))


def test_figures_are_worked_out_for_each_half_and_for_both() -> None:
    pairs: Pairs[bool] = Pairs("task", "set")
    for half, right in [(Half.TUNED, True), (Half.TUNED, True), (Half.HELD_OUT, False), (Half.HELD_OUT, True)]:
        pairs.add(half, right)
    figure = pairs.figure("right", share)
    assert (figure.n, figure.tuned, figure.held_out, figure.whole) == (4, 1.0, 0.5, 0.75)


@pytest.mark.parametrize(
    ("figure", "missed"),
    [
        (Figure("t", "s", 4, 0.1, 0.9, 0.9, at_least(0.9)), False),
        (Figure("t", "s", 4, 1.0, 0.8, 0.9, at_least(0.9)), True),
        (Figure("t", "s", 4, 0.1, 0.02, 0.03, at_most(0.03)), False),
        (Figure("t", "s", 4, 0.0, 0.04, 0.03, at_most(0.03)), True),
        (Figure("t", "s", 4, None, None, None, at_most(0.03)), False),
    ],
)
def test_a_bar_is_met_when_the_held_out_half_and_the_whole_meet_it(figure: Figure, missed: bool) -> None:
    assert figure.missed is missed


def test_misses_are_written_by_half_and_without_those_that_agree(tmp_path: Path) -> None:
    misses = Misses(tmp_path)
    misses.note("promise", Half.TUNED, 1, "yes", "no", "Soon.")
    misses.note("promise", Half.TUNED, 2, "yes", "yes", "Soon.")
    misses.note("promise", Half.HELD_OUT, 3, "yes", "no", "Soon \ud800.")
    kept = (tmp_path / "promise.tuned.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line)["id"] for line in kept] == ["1"]
    assert (tmp_path / "promise.held-out.jsonl").is_file()


def test_the_page_and_the_figures_beside_it_are_the_same_twice(tmp_path: Path) -> None:
    figures = [Figure("a: F1", "s", 3, 0.5, None, 1 / 3, at_least(0.4)), Figure("b", "s", gap="not there")]
    made = []
    for _ in range(2):
        page.write(figures, METHODS, tmp_path)
        made.append([(tmp_path / name).read_bytes() for name in ("accuracy.md", "accuracy.json")])
        assert page.previous(tmp_path) == {"a: F1 | s": 0.333333, "b | s": None}
    assert made[0] == made[1]
    assert "| a: F1 | s | 3 | 0.500 | – | 0.333 | ≥ 0.4, missed |" in made[0][0].decode()
    assert "not there" in made[0][0].decode()


def test_without_an_earlier_run_there_are_no_previous_figures(tmp_path: Path) -> None:
    assert page.previous(tmp_path) == {}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "Say where the labelled sets lie"),
        (["nowhere"], "Say where the labelled sets lie"),
        ([".", "--misses", str(run_module.PROJECT / "docs")], "outside the project"),
        ([".", "--only", "zebra"], "There is no such task"),
    ],
)
def test_wrong_calls_are_told_in_a_sentence(
    arguments: list[str], said: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["eval", *arguments])
    assert main() == 2
    assert said in capsys.readouterr().err


def test_one_task_alone_prints_and_writes_no_page(
    filled: Filled, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    run = filled(
        "reply_promises",
        {"id": 1, "sentence": f"We will call you by Thursday, {SECRET}.", "label": "not_a_promise", "time": None},
    )

    def refuse(*_: object) -> None:
        raise AssertionError("no page is written")

    monkeypatch.setattr(page, "write", refuse)
    monkeypatch.setattr("sys.argv", ["eval", str(run.sets.folder), "--only", "promise"])
    assert main() == 0
    printed = capsys.readouterr()
    assert "reply_promises" in printed.out
    assert SECRET not in printed.out + printed.err


def good(_: Run) -> Iterator[Figure]:
    yield Figure("rejection: F1", "s", 4, 1.0, 1.0, 1.0)


def broken(_: Run) -> Iterator[Figure]:
    raise ValueError(SECRET)


def absent(run: Run) -> Iterator[Figure]:
    yield from rejection.real(run)


def unchecked(_: Run) -> Iterator[Figure]:
    yield Figure("proofreading", "s", gap="not checked in this build")


@pytest.mark.parametrize(
    ("measurements", "status"),
    [([good], 0), ([good, broken], 1), ([good, absent], 1), ([good, unchecked], 1)],
)
def test_a_full_run_writes_the_page_when_everything_could_be_measured(
    measurements: list[Measurement],
    status: int,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    kept: list[list[Figure]] = []
    monkeypatch.setattr(page, "write", lambda figures, _: kept.append(figures))
    monkeypatch.setattr(run_module, "MEASUREMENTS", {"Rejection": measurements})
    monkeypatch.setattr("sys.argv", ["eval", str(tmp_path)])
    assert main() == status
    assert len(kept) == (not status)
    printed = capsys.readouterr()
    assert "1.000" in printed.out, "the table is printed all the same"
    assert ("stays as it is" in printed.err) is bool(status)
    assert SECRET not in printed.out + printed.err


@pytest.mark.parametrize("measurement", [broken, absent])
def test_one_task_that_cannot_be_measured_fails_the_run(
    measurement: Measurement, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run_module, "MEASUREMENTS", {"Rejection": [measurement]})
    monkeypatch.setattr("sys.argv", ["eval", str(tmp_path), "--only", "rej"])
    assert main() == 1
