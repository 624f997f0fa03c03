"""One file a task. Each measurement reads one set, so that a missing set costs its own figures only."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from app.review import Reviewer
from eval.figures import Figure, Misses
from eval.sets import Sets


@dataclass(frozen=True, slots=True)
class Run:
    """What every measurement is given."""

    sets: Sets
    reviewer: Reviewer
    misses: Misses


Measurement = Callable[[Run], Iterator[Figure]]
