"""Statistics of labels and scores; each None where it is not defined, as with no positives at all."""

from bisect import bisect_left, bisect_right
from collections.abc import Hashable, Sequence
from math import fsum, sqrt

Pairs = Sequence[tuple[bool, bool]]
"""(what the label says, what we say)"""


def accuracy(pairs: Sequence[tuple[object, object]]) -> float | None:
    """The share in which both agree."""
    return sum(a == b for a, b in pairs) / len(pairs) if pairs else None


def share(found: Sequence[bool]) -> float | None:
    return sum(found) / len(found) if found else None


def recall(pairs: Pairs) -> float | None:
    return share([said for label, said in pairs if label])


def precision(pairs: Pairs) -> float | None:
    return share([label for label, said in pairs if said])


def f1(pairs: Pairs) -> float | None:
    """Twice the hits over positives and finds together: 0 when nothing is hit, None with neither."""
    hits = sum(label and said for label, said in pairs)
    whole = sum(label for label, _ in pairs) + sum(said for _, said in pairs)
    return 2 * hits / whole if whole else None


def macro_f1(pairs: Sequence[tuple[Hashable, Hashable]]) -> float | None:
    """The mean F1 of the classes that the labels have."""
    classes = dict.fromkeys(label for label, _ in pairs)
    each = [f1([(label == c, said == c) for label, said in pairs]) or 0.0 for c in classes]
    return fsum(each) / len(each) if each else None


def auc(low: Sequence[float], high: Sequence[float]) -> float | None:
    """How often a score of `high` is above one of `low`; a tie counts half."""
    if not low or not high:
        return None
    ordered = sorted(low)
    wins = sum(bisect_left(ordered, h) + bisect_right(ordered, h) for h in high)
    return wins / (2 * len(low) * len(high))


def spearman(one: Sequence[float], other: Sequence[float]) -> float | None:
    """The correlation of the ranks, ties at their mean rank. None when either does not vary."""
    if len(one) != len(other):
        raise ValueError("both need the same length")
    x, y = _ranks(one), _ranks(other)
    if not x:
        return None
    mx, my = fsum(x) / len(x), fsum(y) / len(y)
    spread = sqrt(fsum((a - mx) ** 2 for a in x) * fsum((b - my) ** 2 for b in y))
    return fsum((a - mx) * (b - my) for a, b in zip(x, y, strict=True)) / spread if spread else None


def _ranks(values: Sequence[float]) -> list[float]:
    ordered = sorted(values)
    return [(bisect_left(ordered, v) + bisect_right(ordered, v) + 1) / 2 for v in values]
