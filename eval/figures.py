"""What a task answers: figures, each of a whole set and of its halves apart."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, TypeVar

from eval.sets import Half

P = TypeVar("P")


@dataclass(frozen=True, slots=True)
class Bar:
    """What a figure ought to reach, or (`most`) not to exceed."""

    value: float
    most: bool = False

    def met(self, figure: float) -> bool:
        return figure <= self.value if self.most else figure >= self.value

    def __str__(self) -> str:
        return f"{'≤' if self.most else '≥'} {self.value:g}"


def at_least(value: float) -> Bar:
    return Bar(value)


def at_most(value: float) -> Bar:
    return Bar(value, most=True)


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table. `n` counts the rows that the figure of the whole set rests on.

    A value is None where it cannot be worked out, as with no row of the kind in that half; `gap` then says why, if
    it is not that.
    """

    task: str
    set: str
    n: int = 0
    tuned: float | None = None
    held_out: float | None = None
    whole: float | None = None
    bar: Bar | None = None
    gap: str = ""

    @property
    def key(self) -> str:
        return f"{self.task} | {self.set}"

    @property
    def missed(self) -> bool:
        """Whether the whole or the half that nobody tunes on misses the bar."""
        values = [v for v in (self.held_out, self.whole) if v is not None]
        return self.bar is not None and not all(self.bar.met(v) for v in values)


@dataclass(slots=True)
class Pairs(Generic[P]):
    """Answers beside labels, gathered by half; figures are worked out of them at the end."""

    task: str
    set: str
    tuned: list[P] = field(default_factory=list)
    held_out: list[P] = field(default_factory=list)

    def add(self, half: Half, pair: P) -> None:
        (self.tuned if half is Half.TUNED else self.held_out).append(pair)

    def figure(self, measure: str, work: Callable[[Sequence[P]], float | None], bar: Bar | None = None) -> Figure:
        """`measure`: its name, which stands behind the task's."""
        both = [*self.tuned, *self.held_out]
        name = f"{self.task}: {measure}"
        return Figure(name, self.set, len(both), work(self.tuned), work(self.held_out), work(both), bar)


class Misses:
    """Where the answers that differ from the label are written to, for those who mend rules; nowhere by default.

    They hold mail of the sets, so the folder has to lie outside the project. One file a task and half: what stands
    in the held-out one is to be looked at when the work is done, and not to tune on.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        if folder is not None:
            folder.mkdir(parents=True, exist_ok=True)
            for old in (*folder.glob("*.tuned.jsonl"), *folder.glob("*.held-out.jsonl")):
                old.unlink()

    def note(self, task: str, half: Half, row: object, label: object, said: object, text: str) -> None:
        if self._folder is None or label == said:
            return
        line = json.dumps({"id": str(row), "label": str(label), "said": str(said), "text": text}, ensure_ascii=False)
        with (self._folder / f"{task}.{half}.jsonl").open("a", encoding="utf-8", errors="replace") as file:
            file.write(line + "\n")
