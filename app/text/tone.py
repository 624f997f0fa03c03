"""How warm or cold a text reads: a linear model over words, pairs of words and the markers of politeness.

Its weights are made by `training/` and described in docs/model-card.md. Everything is a sum of weights, so that the
words that weighed can be shown; the time grows with the words. A score is between 0 (hostile) and 1 (warm), and 0.5
for a plain matter of fact: the scale of the sentences on which the model was trained.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import exp, fsum, sqrt
from typing import NamedTuple

from app.text.linear import LinearModel
from app.text.politeness import Marker, markers
from app.text.reading import Reading
from app.text.sentences import Sentence, Word, sentences

WEIGHTS, CHILL_WEIGHTS = "tone.tsv", "chill.tsv"
"""The files beside this one: a feature, a tab, its weight; sorted. The empty feature is the constant term."""
LEARNT = LinearModel(__package__, WEIGHTS, CHILL_WEIGHTS)
"""Both models, since they share most of their features."""
_STEEPEST = 30.0  # beyond it a score is 0 or 1 to every digit that anybody reads


class Feature(NamedTuple):
    """`name` as in the weights; the words `first` (included) to `end` (excluded) of the sentence express it."""

    name: str
    first: int
    end: int


class Weighed(NamedTuple):
    """The word at `start:end` of the text moved the score by `weight`; below zero: towards cold."""

    start: int
    end: int
    weight: float


@dataclass(frozen=True, slots=True)
class Tone:
    """`score`: 0 cold to 1 warm. `words`: those that weighed, in order of place."""

    score: float
    words: tuple[Weighed, ...]


def warmth(text: str | Reading) -> float:
    """How warm a whole mail reads, 0 to 1; 0.5 for a plain matter of fact and for a text without words."""
    return _whole([_margin(s) for s in _said(text)])


def tone(text: str | Reading) -> Tone:
    """How warm a whole mail reads, and through which words; of a `Reading`, places count in its `own_text`."""
    said = _said(text)
    return Tone(_whole([_margin(s) for s in said]), tuple(w for s in said for w in weighed(s)))


def _said(text: str | Reading) -> tuple[Sentence, ...]:
    """All sentences, greeting and sign-off included; those of a `Reading`'s body were split before."""
    if isinstance(text, str):
        return sentences(text)
    own, body = text.own_text, text.body
    return (*sentences(own, 0, body.start), *text.sentences, *sentences(own, body.end))


def sentence_warmth(sentence: Sentence) -> float:
    """How warm one sentence reads by itself, 0 to 1."""
    return share(_margin(sentence))


def pooled(first: float, second: float) -> float:
    """Two scores taken together: the middle between their log odds, so that a sure one pulls the harder."""
    kind, cold = sqrt(first * second), sqrt((1 - first) * (1 - second))
    return kind / (kind + cold) if kind + cold else 0.5


def weighed(sentence: Sentence) -> tuple[Weighed, ...]:
    """The words of a sentence that moved its score, in order of place; what several express, they share."""
    words = sentence.words
    shares = [0.0] * len(words)
    places: dict[str, set[int]] = {}
    for name, first, end in features(words, sentence.text):
        places.setdefault(name, set()).update(range(first, end))
    for name, held in places.items():
        weight = LEARNT.weight(name)[0]
        for at in held:
            shares[at] += weight / len(held)
    return tuple(Weighed(w.start, w.end, round(s, 3)) for w, s in zip(words, shares, strict=True) if abs(s) >= _SLIGHT)


_SLIGHT = 0.001


def features(words: Sequence[Word], text: str) -> Iterator[Feature]:
    """What the model sees in one sentence; `text` is the sentence. A feature may come more than once, and counts once.

    Words, pairs of neighbours, the first word ("^ send"), the marks "?" and "!", and the markers ("<gratitude>").
    """
    previous = ""
    for at, word in enumerate(words):
        low = word.low
        yield Feature(low, at, at + 1)
        yield Feature(f"{previous} {low}", at - 1, at + 1) if at else Feature(f"^ {low}", 0, 1)
        previous = low
    for marker, first, end in markers([w.low for w in words]):
        yield Feature(_OF_MARKER[marker], first, end)
    if "!" in text:
        yield Feature("!", 0, 0)
    if text.rstrip().endswith("?"):
        yield Feature("?", 0, 0)


def names(sentence: Sentence) -> frozenset[str]:
    """The names of the `features`; much quicker than these, for a mail has hundreds."""
    return sentence.grams | marked(sentence)


def marked(sentence: Sentence) -> frozenset[str]:
    """The names of the markers in it; no gram is spelt like these."""
    return sentence.known(_MARKED, lambda: frozenset([_OF_MARKER[m.marker] for m in markers(sentence.lows)]))


_OF_MARKER = {marker: f"<{marker.value}>" for marker in Marker}
_MARKED, _LEARNT = "markers", "tone and chill"


def _margin(sentence: Sentence) -> float:
    return margins(sentence)[0]


def margins(sentence: Sentence) -> list[float]:
    """The log odds of warmth, and of what `app.text.chill` asks by the features that it shares with this model."""
    return sentence.known(_LEARNT, lambda: LEARNT.margins([sentence], marked(sentence)))


def _whole(margins: Sequence[float]) -> float:
    """The root of the number of sentences tells a long kind letter from a kind line, and lets neither run away."""
    constant = LEARNT.constants[0]
    return share(constant + fsum([m - constant for m in margins]) / sqrt(len(margins))) if margins else 0.5


def share(margin: float) -> float:
    """The probability whose log odds are `margin`."""
    return 1 / (1 + exp(-max(-_STEEPEST, min(_STEEPEST, margin))))
