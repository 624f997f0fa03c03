"""Sentences and words of a mail, with their places in the text.

A mail is not a book: lines are wrapped by hand or by old clients, lists have no full stops, and
greetings end with a comma. A sentence ends at a stop that is not part of an abbreviation, at the end
of a paragraph or list item, and at a line break that was meant.
"""

import re
from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate, pairwise, repeat
from typing import Any, NamedTuple, TypeVar

from app.text.formulas import word_set
from app.text.memory import MOST_FACTS, Facts, Memory

_F = TypeVar("_F")
_UNKNOWN: Any = object()


class Word(NamedTuple):
    """One word; apostrophes and hyphens inside it are part of it. `low`: in lower case, plain apostrophe."""

    start: int
    end: int
    text: str
    low: str


@dataclass(frozen=True)  # no slots: words and grams are worked out once, and only when somebody asks
class Sentence:
    """`text[start:end]` of the whole text, without the blanks and the list marker around it."""

    start: int
    end: int
    text: str
    facts: Facts = field(default_factory=dict, repr=False, compare=False)

    def known(self, fact: Hashable, find_out: Callable[[], _F]) -> _F:
        """What was found out about this sentence by itself, worked out at most once, here or in an earlier review.

        It has to be a number, a yes or a no, or places counted from the beginning of the sentence: never its words.
        """
        value: _F = self.facts.get(fact, _UNKNOWN)
        if value is _UNKNOWN:
            value = find_out()
            if len(self.facts) < MOST_FACTS:
                self.facts[fact] = value
        return value

    @cached_property
    def _pieces(self) -> list[str]:
        return _parted(self.text)

    @cached_property
    def spelt(self) -> list[str]:
        """The words as written."""
        return self._pieces[1::2]

    @cached_property
    def lows(self) -> list[str]:
        """The words in lower case, plain apostrophes in them: a third of the time of the `words` with their places."""
        return _lowered(self.spelt)

    @cached_property
    def words(self) -> tuple[Word, ...]:
        return _placed(self._pieces, self.lows, self.start)

    @property
    def marks(self) -> tuple[str, ...]:
        """An exclamation mark where one stands anywhere, a question mark where one ends the sentence."""
        called, asked = "!" in self.text, self.text.rstrip().endswith("?")
        return ("!", "?") if called and asked else ("!",) if called else ("?",) if asked else ()

    @cached_property
    def grams(self) -> frozenset[str]:
        """What linear models see: words, pairs of neighbours, the first word ("^ send"), the marks "?" and "!"."""
        lows = self.lows
        first = [f"^ {low}" for low in lows[:1]]
        return frozenset({*lows, *map(" ".join, pairwise(lows)), *first, *self.marks})

    @property
    def is_question(self) -> bool:
        """Whether a question mark is among the marks that end it."""
        return is_question(self.text)


_word = tuple.__new__  # half the time of calling the class, and a mail has hundreds
_CLOSERS = ".!?…。！？\"'”’»)] "
_STOP = re.compile(r"[.!?…。！？\n](?:(?<!\n)[.!?…。！？]*+[\"'”’»)\]]*+)?")
_MARKER = re.compile(r"(?:[-*•–·▪◦‣]|\d{1,3}[.)]|[a-zA-Z]\))[ \t]++(?=\S)")
_LETTER = re.compile(r"[^\W_]")
# A stop inside a word is part of it between digits ("3.5") and single letters ("p.m").
_A_WORD = r"[^\W_]\w*+(?:['’ʼ‑&.,:-](?:(?<=['’ʼ‑&-])\w++|(?<=\d[.,:])\d++|(?<=\b[A-Za-z]\.)[A-Za-z]\b))*+"
_WORD = re.compile(f"({_A_WORD})")
_WORD_OR_LINK = re.compile(rf"((?i:https?://|www\.)[^\s<>\"]++|[\w.+%-]{{1,64}}+@[\w.-]++|{_A_WORD})")


# Abbreviations that hardly ever end a sentence.
_NEVER = word_set("""
    mr mrs ms mx dr prof st mt rev hon gen col capt lt sgt fr hr herrn dipl ing e.g i.e eg ie cf vs viz approx
    ca al vol fig pp p ed eds dept est ext tel incl excl z.b d.h u.a bzw ggf sog evtl sra srta dra mme mlle
""")
# These may, when the next word is one that opens sentences.
_MAYBE = word_set("""
    inc ltd corp co bros llc gmbh jr sr etc esq a.m p.m am pm u.s u.k e.u u.s.a ph.d b.a b.sc m.a m.sc m.b.a d.c
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
    min max hrs yrs ave blvd rd
""")
_NUMBER = word_set("no nr nos")
_TAILS = frozenset(a[-4:] for a in _NEVER | _MAYBE if len(a) >= 4)
_OPENERS = word_set("""
    i i'm i'd i've i'll we you he she they it this that these those there here the a an my our your his her their
    its thank thanks please if when while as after before since although though because so but and or also however
    in on at for from with by what why who how where which is are was were do does did have has had can could would
    will shall should may might must let looking hope hoping yes no not just once again all any some each both
    unfortunately meanwhile then now today tomorrow next first finally best regards kind sincerely
""")
_WRAP_MIN, _WRAP_MAX = 45, 100  # a line shorter or longer than hand-wrapped ones was broken on purpose


def is_question(sentence: str) -> bool:
    """Tell whether a question mark is among the marks that end it."""
    tail = sentence[len(sentence.rstrip(_CLOSERS)) :]
    return "?" in tail or "？" in tail


def words(text: str, offset: int = 0) -> tuple[Word, ...]:
    """Return the words of `text`; `offset` is added to their places. A link or an e-mail address is one."""
    pieces = _parted(text)
    return _placed(pieces, _lowered(pieces[1::2]), offset)


def _parted(text: str) -> list[str]:
    """Return by turns what is between words and a word: quicker than a match object for each."""
    return (_WORD_OR_LINK if "@" in text or "://" in text or "www." in text else _WORD).split(text)


def _lowered(spelt: list[str]) -> list[str]:
    # In one piece, which is quicker; no lower case of a word holds a line break.
    lows = "\n".join(spelt).lower().replace("’", "'")
    return lows.split("\n") if lows else []


def _placed(pieces: list[str], lows: list[str], offset: int) -> tuple[Word, ...]:
    places = list(accumulate(map(len, pieces), initial=offset))
    return tuple(map(_word, repeat(Word), zip(places[1:-1:2], places[2::2], pieces[1::2], lows, strict=True)))


def sentences(text: str, start: int = 0, end: int | None = None, memory: Memory | None = None) -> tuple[Sentence, ...]:
    """Return the sentences of `text[start:end]` in order; what holds no letter or digit is none.

    `memory`: where what was found out about them before may lie.
    """
    if memory:
        pieces = [(opens, closes, text[opens:closes]) for opens, closes in spans(text, start, end)]
        return tuple([Sentence(*piece, memory.of_piece(piece[2])) for piece in pieces])
    return tuple(Sentence(opens, closes, text[opens:closes]) for opens, closes in spans(text, start, end))


def spans(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Yield start and end of each of the `sentences`, for who looks for one of them only."""
    stop = len(text) if end is None else min(end, len(text))
    opened = line = start
    width = -1
    for match in _STOP.finditer(text, start, stop):
        at, after = match.span()
        if text[at] == "\n":
            if width < 0:
                width = _width(text, start, stop)
            if _line_ends(text, line, at, stop, width):
                if found := _bare(text, opened, at):
                    yield found
                opened = after
            line = after
        elif after >= stop or _ends(text, opened, at, after, stop):
            if found := _bare(text, opened, after):
                yield found
            opened = after
    if found := _bare(text, opened, stop):
        yield found


def _bare(text: str, start: int, end: int) -> tuple[int, int] | None:
    """`start` and `end` without the blanks and the list marker around; None when no letter or digit is left."""
    body = text[start:end].rstrip()
    lead = len(body) - len(body.lstrip())
    if not body[lead : lead + 1].isalpha() or body[lead + 1 : lead + 2] == ")":
        if _LETTER.search(body) is None:
            return None
        marker = _MARKER.match(body, lead)
        lead = marker.end() if marker else lead
    return start + lead, start + len(body)


def _ends(text: str, opened: int, at: int, after: int, stop: int) -> bool:
    """Tell whether the stop at `at`, which with its quotes reaches to `after`, ends a sentence."""
    mark = text[at]
    if mark in "。！？":
        return True
    if not text[after].isspace():
        return False
    lone = mark == "." and after - at == 1
    if lone and text[after + 1 : after + 2].isupper():
        tail = text[at - 4 : at] if at >= 4 else ""
        if tail.isalpha() and tail.lower() not in _TAILS:
            return True  # nearly all
    follow = text[after : min(after + 40, stop)].split(None, 1)
    if not follow:
        return True
    small = follow[0][0].islower()
    quoted = text[after - 1] not in ".!?…"
    if mark in "!?":
        return not (quoted and small)
    if not lone and not (quoted and text[at + 1] not in ".!?…"):  # an ellipsis, or several marks
        return not small or "!" in text[at:after] or "?" in text[at:after]
    before = text[max(opened, at - 24) : at].split()
    if not before:
        return False
    token = before[-1].lstrip("(\"'“‘[").lower()
    if token in _NEVER or (len(before) == 1 and token.isdigit() and _heads_line(text, opened, at)):
        return False
    if token in _NUMBER:
        return not follow[0][0].isdigit()
    if token in _MAYBE or (len(token) == 1 and token.isalpha()):  # "Acme Inc.", "J. Smith"
        return not small and follow[0].rstrip(",.!?;:").lower().replace("’", "'") in _OPENERS
    if small:  # people who write without capitals end sentences all the same
        return not quoted and len(token) > 2 and "." not in token
    return True


def _heads_line(text: str, opened: int, at: int) -> bool:
    """Tell the number of a list ("1. First") from a number at the end of a sentence."""
    begin = max(opened, at - 4)
    line = text.rfind("\n", begin, at)
    return text[(line + 1 if line >= 0 else begin) : at].strip().isdigit()


def _width(text: str, start: int, stop: int) -> int:
    """Return the length of the longest line that may have been wrapped by hand."""
    return max((n for n in map(len, text[start:stop].split("\n")) if n <= _WRAP_MAX), default=0)


def _line_ends(text: str, line: int, at: int, stop: int, width: int) -> bool:
    """Tell whether the line break at `at`, of the line that begins at `line`, was meant."""
    if at + 1 >= stop or text[at + 1] == "\n":
        return True
    rest = text[at + 1 : min(at + 60, stop)].lstrip(" \t\r")
    if not rest or rest[0] == "\n" or _MARKER.match(rest) is not None:
        return True
    length = at - line
    if length < _WRAP_MIN:
        return True
    if rest[0].islower():
        return False
    return length > _WRAP_MAX or length + 1 + len(rest.split(None, 1)[0]) <= width
