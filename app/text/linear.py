"""Questions about a text, answered by sums of weights over its words and pairs of words.

The weights are made by `training/` from texts written for this project: a file of tab-separated features and weights,
one weight for each answer; the empty feature is the constant term. The time grows with the words.
"""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property
from itertools import pairwise, repeat
from pkgutil import get_data

from app.text.sentences import Sentence

_PARTS = 1000
_BITS = 48  # of one answer in a sum: enough for a hundred million features
_HALF, _MASK = 1 << (_BITS - 1), (1 << _BITS) - 1
Pair = tuple[str, str]
"""Two neighbours; a sentence's first word has "^" before it."""


class LinearModel:
    """`package` and `files`: where the weights lie. They are read at the first question.

    Of several files the answers follow each other: looking a word up for all takes no longer than for one.
    """

    def __init__(self, package: str, *files: str) -> None:
        self._package = package
        self._files = files
        self._name = " ".join(files)
        self._count = f"words known to {self._name}"

    def margins(self, said: Iterable[Sentence], known: Iterable[str] = ()) -> list[float]:
        """The log odds of each answer, in the order of the files, by the `grams` of the sentences and what else is
        `known`, each counted once; what the weights do not know says nothing.
        """
        words, neighbours = {*known}, set[Pair]()
        for sentence in said:
            lows = sentence.lows
            words.update(lows)
            neighbours.update(pairwise(lows))
            neighbours.update([("^", low) for low in lows[:1]])
            words.update(sentence.marks)
        return self._unpacked(self._weights[0][""] + self._sum(words, neighbours))

    def of(self, sentence: Sentence) -> list[float]:
        """The `margins` of one sentence."""
        return sentence.known(self._name, lambda: self.margins([sentence]))

    @cached_property
    def constants(self) -> list[float]:
        """The `margins` of nothing."""
        return self._unpacked(self._weights[0][""])

    def sums(self, words: AbstractSet[str], pairs: AbstractSet[Pair]) -> list[float]:
        """What these weigh, for each answer."""
        return self._unpacked(self._sum(words, pairs))

    def weight(self, name: str) -> list[float]:
        """Of one feature, for each answer."""
        single, pairs, _ = self._weights
        pair = _pair(name)
        return self._unpacked(pairs.get(pair, 0) if pair else single.get(name, 0))

    def _sum(self, words: AbstractSet[str], pairs: AbstractSet[Pair]) -> int:
        # Whole numbers, whose sum is the same in any order: that of a set differs between runs.
        single, double, _ = self._weights
        return sum(map(single.get, words, repeat(0))) + sum(map(double.get, pairs, repeat(0)))

    def _unpacked(self, total: int) -> list[float]:
        found = []
        for _ in range(self._weights[2]):
            weight = ((total + _HALF) & _MASK) - _HALF
            total = (total - weight) >> _BITS
            found.append(weight / _PARTS)
        return found

    def counted(self, sentence: Sentence) -> tuple[int, int]:
        """How many words the sentence has, and how many of them have a weight: in another language, or in talk of
        something else, these are few.
        """
        return sentence.known(self._count, lambda: self._counted(sentence.lows))

    def _counted(self, lows: Sequence[str]) -> tuple[int, int]:
        return len(lows), sum(map(self._weights[0].__contains__, lows))

    @cached_property
    def _weights(self) -> tuple[dict[str, int], dict[Pair, int], int]:
        """Of words, of pairs, and how many answers there are. In thousandths, those of all answers side by side in one
        number, so that one addition adds them all.
        """
        single, pairs = dict[str, int](), dict[Pair, int]()
        answers = 0
        for file in self._files:
            rows = (get_data(self._package, file) or b"").decode().splitlines()
            parted = [row.split("\t") for row in rows]
            for name, *weights in parted:
                packed = sum(round(_PARTS * float(w)) << (_BITS * n) for n, w in enumerate(weights, answers))
                # Two words are looked up in half the time of one string of both, which would have to be made.
                if pair := _pair(name):
                    pairs[pair] = pairs.get(pair, 0) + packed
                else:
                    single[name] = single.get(name, 0) + packed
            answers += len(parted[0]) - 1
        return single, pairs, answers


def _pair(name: str) -> Pair | None:
    """The two words of a feature that is a pair; the name of a marker may hold a blank too."""
    first, _, second = name.partition(" ")
    return (first, second) if second and not first.startswith("<") else None
