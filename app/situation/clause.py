"""The sentences of a letter in which a phrase stands, folded and bounded, ready for one look at their structure."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from app.text.phrases import Range, fold
from app.text.sentences import sentences

_BEFORE = 300
_AFTER = 400  # code points around a hit: what a longer sentence says beyond is left out, so that work is bounded


class Clause(NamedTuple):
    """`low`: the folded words of `text[start:end]`, one blank between them, no comma and no bracket."""

    start: int
    end: int
    low: str
    question: bool


_ORDINAL = re.compile(r"(?:\b(?:am|den|der|dem|vom|zum)|tag,?) \d{1,2}\.$", re.IGNORECASE)
_PLAIN = str.maketrans({",": " ", "(": " ", ")": " ", "*": " ", "_": " ", '"': " "})


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
        for sentence in sentences(text, start, end):
            if begins < 0:
                begins = sentence.start
            if _ORDINAL.search(sentence.text) and sentence.end < end:
                continue  # "am 12." goes on with "November"
            if begins <= hit.start < sentence.end:
                low = " ".join(fold(text[begins : sentence.end]).translate(_PLAIN).split())
                found.append(Clause(begins, sentence.end, low, sentence.is_question))
                done = sentence.end
                break
            begins = -1
    return found
