"""Logistic regression with soft targets, in plain Python, the same to the last digit on every run.

Coordinate descent: one feature after the other, in sorted order, a fixed number of rounds, no random numbers. Each
step minimises a bound of the loss, so that it cannot diverge and needs no step size.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from math import exp

from app.text import chill
from app.text.sentences import sentences
from app.text.tone import names
from training.groups import IDENTITIES
from training.sets import Labelled, TrainingSet

ROUNDS = 25
PENALTY = 20.0
"""Of the square of each weight, as in ridge regression."""
SEEN = 5
"""Texts in which a feature must occur; the rarer ones are names and chance."""
SMALLEST = 0.01
"""Weights nearer to zero are left out of the file."""
Weights = dict[str, float]


def seen(text: str) -> set[str]:
    """The names of the features of a text, as the model sees it: without words for groups of people."""
    found = {name for s in sentences(text) for name in names(s)}
    return {name for name in found if IDENTITIES.isdisjoint(name.split())}


def seen_chilling(text: str) -> set[str]:
    """The same for `app.text.chill`."""
    found = {t.name for s in sentences(text) for t in chill.traits(s.words, s.text)}
    return {name for name in found if IDENTITIES.isdisjoint(name.split())}


def fit(sets: Iterable[TrainingSet], see: Callable[[str], set[str]] = seen) -> Weights:
    """The weights that the sets teach; the empty name is the constant term. `see`: the features of a text."""
    texts: list[Labelled] = []
    counts: list[float] = []
    for group in sets:
        texts += group.texts
        counts += [group.weight] * len(group.texts)
    features = [see(t.text) for t in texts]
    frequency = Counter(name for found in features for name in found)
    members: dict[str, list[int]] = {n: [] for n in sorted(frequency) if frequency[n] >= SEEN}
    for at, found in enumerate(features):
        for name in found & members.keys():
            members[name].append(at)
    return descend(members, [t.target for t in texts], counts)


def descend(
    members: Mapping[str, Sequence[int]], targets: Sequence[float], counts: Sequence[float], ridge: float = PENALTY
) -> Weights:
    """`members`: in which texts each feature stands; the constant term is added under the empty name."""
    members = {"": range(len(targets)), **members}
    weights = dict.fromkeys(members, 0.0)
    ridges = {name: ridge if name else 0.0 for name in members}
    bends = {name: ridges[name] + sum(counts[at] for at in places) * 0.25 for name, places in members.items()}
    aims = {name: sum(counts[at] * targets[at] for at in places) for name, places in members.items()}
    odds = [1.0] * len(targets)  # exp of each text's margin
    for _ in range(ROUNDS):
        for name, places in members.items():
            slope = aims[name] - ridges[name] * weights[name]
            for at in places:
                slope -= counts[at] * (odds[at] / (1.0 + odds[at]))
            step = slope / bends[name]
            weights[name] += step
            factor = exp(step)
            for at in places:
                odds[at] *= factor
    return weights


def table(weights: Weights) -> str:
    """The file of the weights: sorted, rounded to three digits, without the smallest."""
    kept = ((n, round(w, 3) + 0.0) for n, w in sorted(weights.items()) if abs(w) >= SMALLEST or not n)
    return "".join(f"{name}\t{weight:.3f}\n" for name, weight in kept)
