"""Questions about a text, answered by sums of weights over its words and pairs of words.

The weights are made by `training/` from texts written for this project: a file of tab-separated features and weights,
one weight for each answer; the empty feature is the constant term. The time grows with the words.
"""

from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import pairwise, repeat
from pkgutil import get_data

from app.text.sentences import Sentence

_PARTS = 1000
_BITS = 48  # of one answer in a sum: enough for a hundred million features
_HALF, _MASK = 1 << (_BITS - 1), (1 << _BITS) - 1


class LinearModel:
    """`package` and `file`: where the weights lie. They are read at the first question."""

    def __init__(self, package: str, file: str) -> None:
        self._package = package
        self._file = file
        self._count = f"words known to {file}"

    def margins(self, said: Iterable[Sentence], known: Iterable[str] = ()) -> list[float]:
        """The log odds of each answer, in the order of the file, by the `grams` of the sentences and what else is
        `known`, each counted once; what the weights do not know says nothing.
        """
        single, pairs, answers = self._weights
        words, neighbours = {*known}, set[tuple[str, str]]()
        for sentence in said:
            lows = sentence.lows
            words.update(lows)
            neighbours.update(pairwise(lows))
            neighbours.update([("^", low) for low in lows[:1]])
            words.update(sentence.marks)
        # Whole numbers, whose sum is the same in any order: that of a set differs between runs.
        total = sum(map(single.get, words, repeat(0)), single[""]) + sum(map(pairs.get, neighbours, repeat(0)))
        found = []
        for _ in range(answers):
            weight = ((total + _HALF) & _MASK) - _HALF
            total = (total - weight) >> _BITS
            found.append(weight / _PARTS)
        return found

    def of(self, sentence: Sentence) -> list[float]:
        """The `margins` of one sentence."""
        return sentence.known(self._file, lambda: self.margins([sentence]))

    def counted(self, sentence: Sentence) -> tuple[int, int]:
        """How many words the sentence has, and how many of them have a weight: in another language, or in talk of
        something else, these are few.
        """
        return sentence.known(self._count, lambda: self._counted(sentence.lows))

    def _counted(self, lows: Sequence[str]) -> tuple[int, int]:
        return len(lows), sum(map(self._weights[0].__contains__, lows))

    @cached_property
    def _weights(self) -> tuple[dict[str, int], dict[tuple[str, str], int], int]:
        """Of words, of pairs, and how many answers there are. In thousandths, those of all answers side by side in one
        number, so that one addition adds them all.
        """
        rows = (get_data(self._package, self._file) or b"").decode().splitlines()
        parted = [row.split("\t") for row in rows]
        single, pairs = dict[str, int](), dict[tuple[str, str], int]()
        for name, *weights in parted:
            packed = sum(round(_PARTS * float(w)) << (_BITS * n) for n, w in enumerate(weights))
            first, _, second = name.partition(" ")
            if second:  # half the time of looking for the two in one string, which would have to be made
                pairs[first, second] = packed
            else:
                single[name] = packed
        return single, pairs, len(parted[0]) - 1
