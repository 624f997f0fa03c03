"""The small interface behind which a proofreader works, and what it may cost.

A draft is proofread paragraph by paragraph, so that an edit pays for its own paragraph only, and paragraphs are read
side by side. `app.text.harper` is the one proofreader there is; anything with its methods can stand in its place.
"""

import asyncio
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, wait
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple, Protocol
from zlib import crc32

from app.text.phrases import Range
from app.text.sentences import spans

MOST = 20_000  # code points of own words that are proofread: more is no follow-up, and would hold up everybody else's
PATIENCE = 2.0  # seconds for a whole draft; on a free processor it takes 0.02
_SHORT_PIECE = 120
_PIECE = 240  # code points; a call costs as much as some 60 of them, and an edit pays for its whole piece
_LONG_PIECE = 2 * _PIECE
_SUBJECT = 300


class SlipKind(StrEnum):
    SPELLING = "spelling"
    GRAMMAR = "grammar"


class Slip(NamedTuple):
    """Something that looks wrong in `text[start:end]`, code points.

    `name`: which check says so, for telling checks apart and never for people. `message`: a sentence for people, empty
    for a misspelt word. `replacements`: what may stand there instead, best first.
    """

    start: int
    end: int
    kind: SlipKind
    name: str
    message: str = ""
    replacements: tuple[str, ...] = ()


_Answer = Future[tuple[Slip, ...]]


class ProofreadingFailed(Exception):
    """A proofreader is missing, broken or busy; the message is a plain sentence that follows "not-available:"."""


class Proofreader(Protocol):
    def check(self, pieces: Sequence[str], seconds: float) -> Sequence[_Answer]:
        """What is wrong in each piece of one draft, places counted in it, without holding up the caller.

        `seconds`: how long the draft can wait; where so much lies before it that it would wait longer, it is refused.
        Never raises; an answer may, and then with ProofreadingFailed.
        """
        ...

    def late(self, unanswered: Sequence[_Answer]) -> None:
        """Told that nobody waits for these any more."""
        ...


@dataclass(frozen=True, slots=True)
class Proof:
    """What the proofreader said of a draft's own words: `slips` in order, places counted in the own text, and
    those of the subject. `gap`: why it says nothing, or None.
    """

    slips: tuple[Slip, ...] = ()
    subject: tuple[Slip, ...] = ()
    gap: str | None = None


UNREAD = Proof(gap="no proofreader is connected here; let your mail program check spelling and grammar.")
_LATE = "proofreading took too long this time; try again in a moment."
_TOO_LONG = f"the draft is longer than {MOST:,} characters, and only shorter ones are proofread."


class Errand:
    """One draft on its way through a proofreader: begun at once, waited for where it suits the caller.

    `seconds`: how long the caller can wait, all in all.
    """

    def __init__(self, own_text: str, subject: str, proofreader: Proofreader, seconds: float = PATIENCE) -> None:
        self._proofreader = proofreader
        self._too_long = len(own_text) > MOST
        places = [] if self._too_long else pieces(own_text)
        self._places = [p for p in places if _has_words(own_text[p.start : p.end])]
        subjects = [subject] if subject.strip() and len(subject) <= _SUBJECT else []
        self._all = proofreader.check([*(own_text[p.start : p.end] for p in self._places), *subjects], seconds)

    def waited(self, seconds: float = PATIENCE) -> Proof:
        """The proof, holding up the thread that asks."""
        wait(self._all, timeout=seconds)
        return self._proof()

    async def awaited(self, seconds: float = PATIENCE) -> Proof:
        """The proof, holding up nobody."""
        if open_ones := [asyncio.wrap_future(a) for a in self._all if not a.done()]:
            try:
                await asyncio.wait(open_ones, timeout=seconds)
            except asyncio.CancelledError:  # the caller has gone
                self._proofreader.late([a for a in self._all if not a.done()])
                raise
            for waiting in open_ones:  # asyncio reports an error that nobody fetched; `_proof` fetches the original
                if waiting.done() and not waiting.cancelled():
                    waiting.exception()
        return self._proof()

    def _proof(self) -> Proof:
        if self._too_long:
            return Proof(gap=_TOO_LONG)
        if unanswered := [a for a in self._all if not a.done()]:
            self._proofreader.late(unanswered)
            return Proof(gap=_LATE)
        try:
            said = [a.result() for a in self._all]
        except ProofreadingFailed as failure:
            return Proof(gap=str(failure))
        slips = tuple(
            s._replace(start=s.start + place.start, end=s.end + place.start)
            for place, found in zip(self._places, said, strict=False)
            for s in found
        )
        return Proof(slips, said[-1] if len(said) > len(self._places) else ())


def _has_words(piece: str) -> bool:
    """Rows of dashes or pictures are no words, and take a grammar checker very long."""
    return 4 * sum(map(str.isalpha, piece)) >= len(piece)


def pieces(text: str) -> list[Range]:
    """`text` in pieces that are proofread and remembered each by itself: whole sentences, some 240 code points.

    Where a piece ends depends on the words there, so that behind an edit the pieces soon are the same as before.
    """
    found: list[Range] = []
    start = end = -1
    for opens, closes in _units(text):
        if start >= 0 and closes - start > _LONG_PIECE:
            found.append(Range(start, end))
            start = -1
        start = opens if start < 0 else start
        end = closes
        if end - start > _PIECE or (end - start > _SHORT_PIECE and _is_mark(text[opens:closes])):
            found.append(Range(start, end))
            start = -1
    return [*found, Range(start, end)] if start >= 0 else found


def _is_mark(words: str) -> bool:
    """True of every second text, and always of the same ones."""
    return crc32(words.encode("utf-8", "replace")) % 2 == 0


def _units(text: str) -> Iterator[tuple[int, int]]:
    """Sentences with the marks around them, paragraph by paragraph; one that is endless is cut anywhere."""
    for start, end in _paragraphs(text):
        at = start
        stops = [stop for _, stop in spans(text, start, end)][:-1]
        for stop in (*stops, end):
            while stop - at > _LONG_PIECE:
                yield at, at + _LONG_PIECE
                at += _LONG_PIECE
            if stop > at:
                yield at, stop
            at = stop


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Runs of lines that are not blank."""
    start, at = -1, 0
    for line in text.split("\n"):
        blank = not line or line.isspace()
        if blank and start >= 0:
            yield start, at - 1
            start = -1
        elif not blank and start < 0:
            start = at
        at += len(line) + 1
    if start >= 0:
        yield start, at - 1
