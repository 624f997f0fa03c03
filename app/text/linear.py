"""Questions about a text, answered by sums of weights over its words and pairs of words.

The weights are made by `training/` from texts written for this project: a file of tab-separated features and weights,
one weight for each answer; the empty feature is the constant term. The time grows with the words.
"""

from collections.abc import Iterable, Sequence
from functools import cached_property
from pkgutil import get_data

_PARTS = 1000


class LinearModel:
    """`package` and `file`: where the weights lie. They are read at the first question."""

    def __init__(self, package: str, file: str) -> None:
        self._package = package
        self._file = file

    def margins(self, features: Iterable[str]) -> list[float]:
        """The log odds of each answer, in the order of the file; features that the weights do not know say nothing."""
        weights = self._weights
        told = [known for f in features if (known := weights.get(f))]
        # Whole numbers, whose sum is the same in any order: that of a set differs between runs.
        return [sum(column) / _PARTS for column in zip(weights[""], *told, strict=True)]

    def knows(self, words: Sequence[str]) -> float:
        """The share of the words that have a weight: another language, or talk of something else, has few."""
        return sum(map(self._weights.__contains__, words)) / len(words) if words else 0.0

    @cached_property
    def _weights(self) -> dict[str, tuple[int, ...]]:
        """In thousandths."""
        rows = (get_data(self._package, self._file) or b"").decode().splitlines()
        parted = (row.split("\t") for row in rows)
        return {name: tuple(round(_PARTS * float(w)) for w in weights) for name, *weights in parted}
