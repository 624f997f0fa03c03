"""A text cut into the words and numbers that may belong to a date.

Only the surroundings of words that no date can do without are cut up, so that a mail without dates costs one
pass of an automaton.
"""

import re
from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from app.situation.dates.words import TRIGGERS, WORDS, Kind
from app.text.phrases import fold

_REACH = 36  # code points around a trigger: "by the end of the first or second" before "week"
_MOST = 30_000  # code points cut up: a text with more dates than that is no letter
_WORD = re.compile(r"\d+|[^\W\d_]+")
_STARTS = AhoCorasick([*TRIGGERS, *"0123456789"], matchkind=MatchKind.LeftmostLongest)
_BRIDGES = frozenset(["", ",", "-", "/", "(", ")", "'", "),", ".,", ".-", ",(", "*"])
_ORDINALS = frozenset(["st", "nd", "rd", "th", "er", "º", "ª"])
_DIGITS = 4


class Token(NamedTuple):
    """`gap`: what stands between the token before and this one, without blanks. `tied`: that may be inside a date."""

    kind: Kind
    value: int
    start: int
    end: int
    gap: str
    tied: bool
    word: str
    ordinal: bool = False


_token = partial(tuple.__new__, Token)  # half the time of Token(…)


def tokens(text: str) -> Iterator[list[Token]]:
    """The tokens around each group of triggers, group by group, in order."""
    low = fold(text)
    size = len(low)
    opened = closed = -1
    left = _MOST
    for _, start, end in _starts(low):
        if (start and low[start - 1].isalpha() and low[start - 1] != "q") or (
            end < size and low[end].isalpha() and low[start].isalpha()
        ):
            continue
        if closed < 0:
            opened = start - _REACH
        elif start - _REACH > closed or closed - opened > left:
            yield _cut(low, opened, closed)
            left -= closed - opened
            opened = max(start - _REACH, closed)
        if left <= 0:
            return
        closed = end + _REACH
    if closed >= 0:
        yield _cut(low, opened, closed)


def _starts(low: str) -> list[tuple[int, int, int]]:
    try:
        return _STARTS.find_matches_as_indexes(low)
    except UnicodeEncodeError:  # half of a surrogate pair, which UTF-8 does not have
        return _STARTS.find_matches_as_indexes(low.encode("utf-8", "replace").decode())


def _cut(low: str, start: int, end: int) -> list[Token]:
    """The tokens of `low[start:end]`; a word that the ends cut through is left out."""
    start = max(start, 0)
    while start > 0 and low[start - 1].isalnum() and start < end and low[start].isalnum():
        start += 1
    stop = min(end, len(low))
    furthest = min(stop + _REACH, len(low))
    while stop < furthest and low[stop].isalnum():
        stop += 1
    found: list[Token] = []
    before = start
    last: Token | None = None
    for match in _WORD.finditer(low, start, stop):
        at, after = match.span()
        word = match[0]
        raw = low[before:at]
        if last is not None and not raw and last.kind is Kind.NUMBER and word in _ORDINALS:
            last = found[-1] = last._replace(end=after, ordinal=True)
            before = after
            continue
        gap = raw.strip()
        if raw == " ":
            tied = True
        else:
            tied = (gap in _BRIDGES or (gap == "." and last is not None and _abbreviates(last))) and raw.count("\n") < 2
        if word[0].isdecimal():
            kind, value = Kind.NUMBER, int(word) if len(word) <= _DIGITS else -1
        else:
            kind, value = WORDS.get(word, (Kind.UNKNOWN, 0))
        last = _token((kind, value, at, after, gap, tied, word, False))
        found.append(last)
        before = after
    return found


def _abbreviates(token: Token) -> bool:
    return token.kind is Kind.NUMBER or (token.kind in (Kind.MONTH, Kind.WEEKDAY) and len(token.word) <= _DIGITS)
