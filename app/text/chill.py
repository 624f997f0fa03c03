"""Would a sentence leave its reader cold, pressed, blamed or embarrassed? A second linear model, beside `tone`.

`app.text.tone` says how warm a text is, from texts of many places. This one learned from sentences that applicants
might write, cold ones and fine ones that look alike, and sees what their words are about (`app.text.senses`) and how
near to each other: "you" before a promise, a deadline before "I" and leaving. It is made by `training/` and
described in docs/model-card.md. The sum of its weights is the logarithm of odds; the time grows with the words.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain
from typing import NamedTuple

from app.text.linear import Pair
from app.text.senses import Senses, senses
from app.text.sentences import Sentence, Word
from app.text.tone import CHILL_WEIGHTS, LEARNT, Weighed, features, margins

WEIGHTS = CHILL_WEIGHTS
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
    alone, pairs = _shape(held)
    for name in (*alone, *map(" ".join, pairs)):
        yield Trait(name, ())


def _shape(held: Sequence[Senses]) -> tuple[list[str], list[Pair]]:
    """The traits of a whole sentence, those of one word and those of two."""
    every = [*chain.from_iterable(held)]
    you, i = every.count("you"), every.count("i")
    length = "@@length", str(min(len(held) // _PACE, _PACES))
    return [] if you or i else ["@@nobody"], [length, ("@@you", str(min(you, _MOST))), ("@@i", str(min(i, _MOST)))]


def chill(sentence: Sentence) -> float:
    """The logarithm of the odds that the sentence reads cold; above zero: rather than not."""
    return sentence.known(WEIGHTS, lambda: margins(sentence)[1] + _of_senses(sentence))


def _of_senses(sentence: Sentence) -> float:
    """What those of the `traits` weigh that are no `features`; in a fraction of the time of these."""
    held = [senses(low) for low in sentence.lows]
    named = [_named(here) if here else here for here in held]
    alone, whole = _shape(held)
    words, pairs = {*alone, *chain.from_iterable(named)}, {*whole}
    if "?" in sentence.marks:
        words.update([f"?{name}" for name in words if name[1] != "@"])
    if held:
        words.update([f"^{name}" for name in named[0]])
    telling = [(at, here) for at, here in enumerate(held) if here]
    for n, (at, _) in enumerate(telling, 1):
        for later, there in telling[n : n + _NEAR]:
            if later - at > _NEAR:
                break
            for other in there:
                for one in named[at]:
                    pairs.add((one, other))
    return LEARNT.sums(words, pairs)[1]


@cache  # of as many as the vocabulary has
def _named(held: Senses) -> Senses:
    return tuple([f"@{sense}" for sense in held])


def chilling(sentence: Sentence) -> tuple[Weighed, ...]:
    """The words of a sentence that moved `chill`, in order of place; below zero: towards cold, as in `tone.weighed`."""
    words = sentence.words
    places: dict[str, set[int]] = {}
    for name, at in traits(words, sentence.text):
        places.setdefault(name, set()).update(at)
    shares = [0.0] * len(words)
    for name, held in places.items():
        for place in held:
            shares[place] += LEARNT.weight(name)[1] / len(held)
    return tuple(Weighed(w.start, w.end, round(-s, 3)) for w, s in zip(words, shares, strict=True) if s)
