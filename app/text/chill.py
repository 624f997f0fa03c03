"""Would a sentence leave its reader cold, pressed, blamed or embarrassed? A second linear model, beside `tone`.

`app.text.tone` says how warm a text is, from texts of many places. This one learned from sentences that applicants
might write, cold ones and fine ones that look alike, and sees what their words are about (`app.text.senses`) and how
near to each other: "you" before a promise, a deadline before "I" and leaving. It is made by `training/` and
described in docs/model-card.md. The sum of its weights is the logarithm of odds; the time grows with the words.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import repeat
from math import fsum
from pkgutil import get_data
from typing import NamedTuple

from app.text import tone
from app.text.senses import senses
from app.text.sentences import Sentence, Word
from app.text.tone import Weighed, features

WEIGHTS = "chill.tsv"
"""The file beside this one, as that of `app.text.tone`."""
_NEAR = 4
"""Words from one sense to the other that still belong together."""
_MOST = 3  # of "you" and of "I" that are told apart
_PACE, _PACES = 4, 8  # the length of a sentence is told in steps of so many words, up to so many steps


class Trait(NamedTuple):
    """`name` as in the weights; the words at the places `at` of the sentence express it."""

    name: str
    at: tuple[int, ...]


def traits(words: Sequence[Word], text: str) -> Iterator[Trait]:
    """What the model sees in one sentence: the `features` of tone; senses, the first one, those in a question, pairs
    of near ones in their order; length and how often "you" and "I" stand. What comes twice counts once.
    """
    for name, first, end in features(words, text):
        yield Trait(name, tuple(range(first, end)))
    held = [senses(w.low) for w in words]
    asked = text.rstrip().endswith("?")
    for at, here in enumerate(held):
        for sense in here:
            yield Trait(f"@{sense}", (at,))
            if not at:
                yield Trait(f"^@{sense}", (at,))
            if asked:
                yield Trait(f"?@{sense}", (at,))
            for other in range(at + 1, min(at + 1 + _NEAR, len(held))):
                for following in held[other]:
                    yield Trait(f"@{sense} {following}", (at, other))
    for name in _shape(held):
        yield Trait(name, ())


def names(sentence: Sentence) -> set[str]:
    """The names of the `traits`; much quicker than these."""
    found = set(tone.names(sentence))
    held = [senses(w.low) for w in sentence.words]
    found.update([f"@{sense}" for here in held for sense in here])
    if held:
        found.update([f"^@{sense}" for sense in held[0]])
    if sentence.text.rstrip().endswith("?"):
        found.update([f"?@{sense}" for here in held for sense in here])
    for at, here in enumerate(held):
        if here:
            near = [following for there in held[at + 1 : at + 1 + _NEAR] for following in there]
            for sense in here:
                found.update([f"@{sense} {following}" for following in near])
    found.update(_shape(held))
    return found


def _shape(held: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    you = sum("you" in here for here in held)
    i = sum("i" in here for here in held)
    nobody = ("@@nobody",) if not you and not i else ()
    return (f"@@length {min(len(held) // _PACE, _PACES)}", f"@@you {min(you, _MOST)}", f"@@i {min(i, _MOST)}", *nobody)


def chill(sentence: Sentence) -> float:
    """The logarithm of the odds that the sentence reads cold; above zero: rather than not."""
    return sentence.known(WEIGHTS, lambda: _weigh(sentence))


def _weigh(sentence: Sentence) -> float:
    weights = _weights()
    # The exact sum, since the order of a set differs between runs.
    return weights[""] + fsum(map(weights.get, names(sentence), repeat(0.0)))


def chilling(sentence: Sentence) -> tuple[Weighed, ...]:
    """The words of a sentence that moved `chill`, in order of place; below zero: towards cold, as in `tone.weighed`."""
    words = sentence.words
    weights = _weights()
    places: dict[str, set[int]] = {}
    for name, at in traits(words, sentence.text):
        places.setdefault(name, set()).update(at)
    shares = [0.0] * len(words)
    for name, held in places.items():
        for place in held:
            shares[place] += weights.get(name, 0.0) / len(held)
    return tuple(Weighed(w.start, w.end, round(-s, 3)) for w, s in zip(words, shares, strict=True) if s)


@cache
def _weights() -> dict[str, float]:
    rows = (get_data(__package__, WEIGHTS) or b"").decode().splitlines()
    return {name: float(weight) for name, _, weight in (row.partition("\t") for row in rows)}
