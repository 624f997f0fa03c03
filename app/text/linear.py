"""A yes-or-no question about a sentence, answered by a sum of weights over its words and pairs of words.

The weights are made by `training/` from sentences written for this project, one file of tab-separated features and
weights a question; the empty feature is the constant term. The time grows with the words.
"""

from collections.abc import Collection, Sequence
from functools import cached_property
from itertools import pairwise
from math import fsum
from pkgutil import get_data

from app.text.sentences import Word


class LinearModel:
    """`package` and `file`: where the weights lie. They are read at the first question."""

    def __init__(self, package: str, file: str) -> None:
        self._package = package
        self._file = file

    def margin(self, words: Sequence[Word], text: str) -> float:
        """The log odds of a yes for a sentence; `text` is the sentence, `words` are its words."""
        weights = self._weights
        # The exact sum, since the order of a set differs between runs.
        return weights[""] + fsum([weights[f] for f in features(words, text) if f in weights])

    @cached_property
    def _weights(self) -> dict[str, float]:
        rows = (get_data(self._package, self._file) or b"").decode().splitlines()
        return {name: float(weight) for name, _, weight in (row.partition("\t") for row in rows)}


def features(words: Sequence[Word], text: str) -> Collection[str]:
    """Words, pairs of neighbours, the first word ("^ send"), and the marks "?" and "!"; each once."""
    lows = [w.low for w in words]
    found = {*lows, *map(" ".join, pairwise(lows))}
    if lows:
        found.add(f"^ {lows[0]}")
    if "!" in text:
        found.add("!")
    if text.rstrip().endswith("?"):
        found.add("?")
    return found
