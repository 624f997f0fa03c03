"""The sentence around a phrase, and how its writer tells dates."""

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass
from datetime import date

from app.situation.clause import Clauses
from app.situation.dates import DateMention, find
from app.situation.dates.words import WORDS, Kind
from app.text.phrases import Range, fold
from app.text.sentences import spans

_WORD = re.compile(r"[^\W\d_]+")
_ORDINAL = re.compile(r"\b\d{1,2}\.\s*$")  # "bis 30." goes on with "November"


@dataclass(frozen=True, slots=True)
class Calendar:
    """How the writer tells dates: the day of the mail, the order of day and month, the holidays."""

    sent: date
    month_first: bool
    holidays: Container[date]

    def find(self, text: str) -> list[DateMention]:
        return find(text, self.sent, month_first=self.month_first, holidays=self.holidays)


@dataclass(frozen=True, slots=True)
class Sentence:
    """`text[start:end]` of the letter as `plain`: every run of blanks is one blank. `low` is `plain`, folded."""

    start: int
    end: int
    plain: str
    low: str
    question: bool

    def place(self, text: str, phrase: Range) -> Range:
        """Where a phrase of the letter lies in `plain`."""
        before = text[self.start : phrase.start]
        words = before.split()
        start = len(" ".join(words)) + (1 if words and before[-1].isspace() else 0)
        return Range(start, start + len(" ".join(text[phrase.start : phrase.end].split())))


def sentence_around(sentences: Clauses, phrase: Range) -> Sentence | None:
    """The sentence in which the phrase begins; a number with a dot does not end it."""
    text = sentences.text
    for clause in sentences.at([phrase]):
        start, end, question = clause.start, clause.end, clause.question
        if _ORDINAL.search(text, max(0, start - 6), start) and _opens_with_month(text, start):
            for before in sentences.at([Range(max(0, start - 5), start)]):
                start = min(start, before.start)
        if _ORDINAL.search(text, max(start, end - 4), end) and _opens_with_month(text, end):
            for after in sentences.at([Range(end + 1, end + 1)]):
                end, question = max(end, after.end), question or after.question
        plain = " ".join(text[start:end].split())
        return Sentence(start, end, plain, fold(plain), question)
    return None


def whole_sentences(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence; a number with a dot does not end it."""
    begin = -1
    last = 0
    for start, end in spans(text):
        if begin >= 0 and not (_ORDINAL.search(text, max(0, last - 4), last) and _opens_with_month(text, start)):
            yield begin, last
            begin = -1
        begin, last = (start if begin < 0 else begin), end
    if begin >= 0:
        yield begin, last


def _opens_with_month(text: str, at: int) -> bool:
    """Whether the sentence goes on: with a month, or in lower case."""
    word = _WORD.search(text, at, at + 20)
    if word is not None and word[0][0].islower():
        return True
    known = WORDS.get(word[0].lower()) if word else None
    return known is not None and known.kind is Kind.MONTH
