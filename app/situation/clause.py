"""The sentences of a letter in which a phrase stands, folded and bounded, ready for one look at their structure."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from app.text.phrases import Range, fold
from app.text.sentences import is_question, spans

_BEFORE = 300
_AFTER = 400  # code points around a hit: what a longer sentence says beyond is left out, so that work is bounded


class Clause(NamedTuple):
    """`low`: the folded words of `text[start:end]`, one blank between them, no comma and no bracket."""

    start: int
    end: int
    low: str
    question: bool


_ORDINAL = re.compile(r"(?:\b(?:am|den|der|dem|vom|zum)|tag,?) \d{1,2}\.$", re.IGNORECASE)
_TAIL = 12  # code points at the end of a sentence that hold a day of the month with what stands before it


class Clauses:
    """The sentences of one text, each cut and folded at most once, as far as somebody asked for."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._rest = _whole(text)
        self._cut: list[tuple[int, int]] = []
        self._begins: list[int] = []  # of those
        self._made: dict[tuple[int, int], Clause] = {}

    def at(self, hits: Iterable[Range]) -> list[Clause]:
        """The sentences in which the hits begin, in order, each once."""
        found: list[Clause] = []
        done = -1
        for hit in sorted(hits):
            if hit.start < done:
                continue
            begins, closes = self._around(hit.start)
            if begins <= hit.start < closes:
                place = max(begins, hit.start - _BEFORE, done), min(closes, hit.end + _AFTER)
                clause = self._made.get(place)
                if clause is None:
                    said = self.text[slice(*place)]
                    clause = self._made[place] = Clause(*place, _plain(said), is_question(said))
                found.append(clause)
                done = place[1]
        return found

    def _around(self, place: int) -> tuple[int, int]:
        """The last sentence that begins at the place or before; an empty one if none does."""
        begins = self._begins
        while not begins or begins[-1] <= place:
            sentence = next(self._rest, None)
            if sentence is None:
                break
            self._cut.append(sentence)
            begins.append(sentence[0])
        number = bisect_right(begins, place)
        return self._cut[number - 1] if number else (0, 0)


def _whole(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence; a day of the month in German ends none."""
    begins = -1
    for opens, closes in spans(text):
        if begins < 0:
            begins = opens
        dated = text[closes - 2].isdigit() and _ORDINAL.search(text, max(opens, closes - _TAIL), closes)
        if dated and not text.startswith("\n\n", closes):
            continue  # "am 12." goes on with "November"
        yield begins, closes
        begins = -1
    if begins >= 0:
        yield begins, closes


_CITED = re.compile(r'["“„«][^"“”„«»]{30,400}["“”»]')


def without_citations(text: str, clause: Clause) -> Clause:
    """The clause without what it cites of others at length; a title in quotation marks stays."""
    said = text[clause.start : clause.end]
    if not any(mark in said for mark in '"“„«'):
        return clause
    return clause._replace(low=_plain(_CITED.sub(" ", said)))


def _plain(text: str) -> str:
    low = fold(text)
    for mark in ',()*_"':
        low = low.replace(mark, " ")
    return " ".join(low.split())
