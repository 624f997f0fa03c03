"""The command that writes the weights: where its files go."""

from pathlib import Path

import pytest

from app.text import chill, tone
from training import __main__ as run
from training import purposes, questions
from training.sets import Labelled, TrainingSet

PLACES = (
    Path(tone.__file__).with_name(tone.WEIGHTS),
    Path(chill.__file__).with_name(chill.WEIGHTS),
    *questions.QUESTIONS.values(),
    purposes.FILE,
)


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """A training of a moment."""
    texts = (TrainingSet("few", "MIT", 1.0, (Labelled("thank you", 1.0), Labelled("answer me", 0.0))),)
    for name in ("training_sets", "chill_sets"):
        monkeypatch.setattr(run, name, lambda _: texts)
    monkeypatch.setattr(questions, "answered", lambda _: [("I would love to join", True), ("any news", False)])
    few = [purposes.Mail("thanks for Monday", "thank_you"), purposes.Mail("any news", "status_check")]
    monkeypatch.setattr(purposes, "mails", lambda: few)


@pytest.mark.usefixtures("few")
def test_each_file_of_weights_has_its_place(tmp_path: Path) -> None:
    assert set(run.learnt(tmp_path)) == set(PLACES)


@pytest.mark.usefixtures("few")
def test_another_folder_takes_all_files_and_the_package_keeps_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = [place.read_bytes() for place in PLACES]
    out = tmp_path / "new" / "weights"
    monkeypatch.setattr("sys.argv", ["training", str(tmp_path), "--out", str(out)])
    run.main()
    assert {path.name for path in out.iterdir()} == {place.name for place in PLACES}
    assert [place.read_bytes() for place in PLACES] == before
