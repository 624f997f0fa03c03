"""The sentences of a letter in which a phrase stands, folded and bounded, ready for one look at their structure."""

import re
from collections.abc import Iterable
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


def clauses(text: str, hits: Iterable[Range]) -> list[Clause]:
    """The sentences in which the hits begin, in order, each once."""
    found: list[Clause] = []
    done = -1
    for hit in sorted(hits):
        if hit.start < done:
            continue
        start = max(done, hit.start - _BEFORE, 0)
        end = min(len(text), hit.end + _AFTER)
        if (paragraph := text.rfind("\n\n", start, hit.start)) >= 0:
            start = paragraph + 2
        if (paragraph := text.find("\n\n", hit.end, end)) >= 0:
            end = paragraph
        begins = -1
        for opens, closes in spans(text, start, end):
            if begins < 0:
                begins = opens
            if text[closes - 2].isdigit() and closes < end and _ORDINAL.search(text[opens:closes]):
                continue  # "am 12." goes on with "November"
            if begins <= hit.start < closes:
                said = text[begins:closes]
                found.append(Clause(begins, closes, _plain(said), is_question(said)))
                done = closes
                break
            begins = -1
    return found


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
