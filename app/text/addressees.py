"""Names and groups in the line of a greeting: "Dr. Vogt-Meier and Tom", "hiring team at Acme", "all"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from app.text.formulas import GROUPS, ORDINARY, PARTICLES, THANKS, TITLES, word_set
from app.text.names import is_given_name

AND = word_set("and und et y e i en och og и та or oder ou o & / +")
MARKS = frozenset(",:;!.–—-،、，：。！…?")
_LEADS = word_set("the whole entire rest of and our your dear other")
_OF = word_set("of at from for in bei der des von vom de del du di")
_ALSO_NAMES = word_set("april may june august will hope see")  # ordinary words, too
_TOKEN = re.compile(r"[^\W\d_]++(?:['’.\-‑][^\W\d_]++)*+\.?|\S")


@dataclass(frozen=True, slots=True)
class NamePart:
    """One greeted name, without its titles: "Vogt-Meier" of "Dear Dr. Vogt-Meier"."""

    start: int
    end: int
    text: str


class Token(NamedTuple):
    start: int
    end: int
    text: str
    low: str

    @property
    def is_word(self) -> bool:
        return self.text[0].isalpha()


class Addressees(NamedTuple):
    """What was read from some token on: names and groups, and the token after them.

    `closed`: a mark or the end of the line follows them. `cased`: written with capitals, as names are.
    """

    names: tuple[NamePart, ...]
    team: bool
    at: int
    closed: bool
    cased: bool


def tokens_of(start: int, line: str) -> Iterator[Token]:
    for match in _TOKEN.finditer(line):
        word, end = match[0], start + match.end()
        low = word.lower().replace("’", "'")
        if len(word) > 2 and word[-1] == "." and low not in TITLES and low[:-1] not in TITLES and "." not in word[:-1]:
            yield Token(end - len(word), end - 1, word[:-1], low[:-1])
            yield Token(end - 1, end, ".", ".")
        else:
            yield Token(end - len(word), end, word, low.rstrip(".") or low)


def addressees(tokens: list[Token], at: int) -> Addressees | None:
    """Read names and groups from token `at` on, joined by "and" and the like."""
    names: list[NamePart] = []
    team = titles = found = False
    cased = closed = True
    while True:
        stop = at
        while stop < len(tokens) and tokens[stop].is_word and not (stop > at and tokens[stop].text in AND):
            stop += 1
        titled = at
        while titled < stop and tokens[titled].low in TITLES:
            titled += 1
        if titled == stop > at and tokens[titled - 1].text[0].isupper() and is_given_name(tokens[titled - 1].low):
            titled -= 1  # "Hi Don,"
        joined = stop + 1 < len(tokens) and tokens[stop].text in AND
        closed = stop == len(tokens) or tokens[stop].text in MARKS
        words = tokens[titled:stop]
        size = 0
        if not words:  # "Dear Sir or Madam", "Hello Doctor"
            if titled == at:
                break
            titles = True
        elif titled == at and (size := _group_length(words, ended=closed or joined)):
            team = True
        elif size := _name_length(words, ended=closed or joined):
            names.append(NamePart(words[0].start, words[size - 1].end, " ".join(w.text for w in words[:size])))
            cased = cased and not words[0].text[0].islower()
        else:
            break
        found = True
        at = titled + size
        closed = closed and at == stop
        if at < stop or not joined:
            return Addressees(tuple(names), team or (titles and not names), at, closed, cased)
        at = stop + 1
    # What follows the last "and" is nobody: "Hi Lena and thanks for …".
    return (
        Addressees(tuple(names), team or (titles and not names), at - 1, closed=False, cased=cased) if found else None
    )


def _group_length(words: list[Token], *, ended: bool) -> int:
    """Count the words at the head that name a group ("Acme recruiting team"); 0 when none do."""
    if len(words) == 1 and words[0].text[0].isupper() and words[0].low in GROUPS and is_given_name(words[0].low):
        return 0  # "Hi Allen,"
    last = max((k for k, w in enumerate(words[:8]) if w.low in GROUPS), default=-1)
    if any(w.low in ORDINARY and w.low not in _LEADS for w in words[: last + 1]):
        last = next((k for k, w in enumerate(words) if w.low not in GROUPS), len(words)) - 1
    elif 0 <= last < len(words) - 1 and ended and len(words) < 10 and words[last + 1].low in _OF:
        last = len(words) - 1  # "members of the panel", "hiring team at Acme"
    return last + 1


def _name_length(words: list[Token], *, ended: bool) -> int:
    """Count the words at the head that are one name; 0 when they are none."""
    first = words[0]
    if first.low in ORDINARY and not (
        ended and len(words) <= 2 and first.text[0].isupper() and first.low in _ALSO_NAMES
    ):
        return 0
    if first.text[0].isupper() or first.low in PARTICLES:
        capitals = 0
        for word in words[:6]:
            if not word.text[0].isupper() and word.low not in PARTICLES:
                break
            capitals += 1
        if ended and capitals == len(words) and not any(w.low in THANKS for w in words):
            return capitals
        return next((k for k, w in enumerate(words[:capitals]) if k and w.low in ORDINARY), capitals)
    # "hi lena,", or a script without capitals: only when nothing but the name stands there.
    ordinary = len(words) > 3 or any(w.low in ORDINARY for w in words)
    return 0 if ordinary or not ended else len(words)
