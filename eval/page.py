"""The table for the terminal, docs/accuracy.md, and the figures beside it that the next run compares with.

The page holds no date and no earlier figure: the same reviewer and the same sets give the same page, byte for byte.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from rich.table import Table

from eval.figures import Figure
from eval.sets import SETS
from eval.summary import TERMS, summary
from eval.whys import missed

FOLDER = Path(__file__).parents[1] / "docs"
WEAKNESSES = Path(__file__).with_name("weaknesses.md")
_NAME = "accuracy"

_METHOD = """\
Written by `make eval DATA=folder`; its words are kept in `eval/`, its figures come from the run. The folder holds
labelled sets, one folder each, which are not part of the project: several have no licence that would allow it, and
some hold mail of real people. Nobody needs them but to measure.

The reviewer is the one that serves, with its default limits; every row goes in as a draft or as earlier mail, with
invented people around it. Each set is cut in two halves by a hash of the row's id (or of what groups rows: company,
thread, seed, sender). Who mends a rule may look at the rows of the *tuned* half; of the *held-out* half only the
figure. Rules older than this cut may have seen rows of both. A figure far better in the tuned half than in the other
would mean that wordings were learnt by heart.
*Both* is the whole set. A bar is met when *held-out* and *both* meet it; `–`: no row of the kind. The sets are small
in places: with 20 rows, one row is 0.05."""


def previous(folder: Path = FOLDER) -> dict[str, float | None]:
    """The figures of whole sets in the last run, by key; none when there was no run."""
    path = folder / f"{_NAME}.json"
    if not path.is_file():
        return {}
    found = json.loads(path.read_text("utf-8"))
    return {key: value["both"] for key, value in found.items()}


def table(figures: Iterable[Figure], before: Mapping[str, float | None]) -> Table:
    made = Table("task", "set", "n", "tuned", "held-out", "both", "previous", "bar", title="Afterword, accuracy")
    for f in figures:
        style = "red" if f.missed else "green" if f.bar and f.whole is not None else None
        made.add_row(*_cells(f), _number(before.get(f.key)), _bar(f), style=style)
    return made


def write(figures: Sequence[Figure], methods: Mapping[str, str], folder: Path = FOLDER) -> None:
    """docs/accuracy.md and docs/accuracy.json."""
    kept = {
        f.key: {"n": f.n, "tuned": _kept(f.tuned), "held-out": _kept(f.held_out), "both": _kept(f.whole)}
        for f in figures
    }
    (folder / f"{_NAME}.json").write_text(json.dumps(kept, indent=1, ensure_ascii=False) + "\n", "utf-8")
    (folder / f"{_NAME}.md").write_text(page(figures, methods), "utf-8")


def page(figures: Sequence[Figure], methods: Mapping[str, str]) -> str:
    rows = ["| task | set | n | tuned | held-out | both | bar |", "|---|---|--:|--:|--:|--:|---|"]
    rows += [f"| {' | '.join((*_cells(f), _bar(f)))} |" for f in figures]
    sets = ["| set | what | licence |", "|---|---|---|", *(f"| {s.name} | {s.about} | {s.licence} |" for s in SETS)]
    parts = ["# Accuracy", summary(figures), "## Figures", _METHOD, "\n".join(rows), "## What the terms mean", TERMS]
    parts += ["## Where a bar is missed", missed(figures), "## How each was measured"]
    parts += [f"**{name}.** {text}" for name, text in methods.items()]
    parts += ["## Sets", "\n".join(sets), WEAKNESSES.read_text("utf-8").strip()]
    return "\n\n".join(parts) + "\n"


def _cells(f: Figure) -> tuple[str, ...]:
    if f.gap:
        return f.task, f.set, "–", "–", "–", f.gap
    return f.task, f.set, f"{f.n:,}", _number(f.tuned), _number(f.held_out), _number(f.whole)


def _bar(f: Figure) -> str:
    if f.bar is None:
        return ""
    if f.whole is None:
        return str(f.bar)
    return f"{f.bar}, {'missed' if f.missed else 'met'}"


def _number(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


def _kept(value: float | None) -> float | None:
    return None if value is None else round(value, 6)
