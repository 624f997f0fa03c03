"""Phrases of all rules and facts, found in one pass.

A group of phrases is declared where it is used::

    BEGGING = phrases("i{ am|'m} begging{ you|}", "i beg{ you|}")

Braces hold alternatives and may nest; an empty one makes the part optional. Matching ignores case,
curly or straight quotes, and how blanks and line ends are laid out; it respects word boundaries.
All groups of a `Matcher` share one Aho-Corasick automaton, so that the time grows with the text and
hardly with the number of phrases (measured: 7 µs for 160 words and 500 phrases).
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import product
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

_BLANKS = "\t\r\n"
_PLAIN = (
    *((quote, "'") for quote in "’‘ʼ´"),
    *((quote, '"') for quote in "“”„"),
    *((dash, "-") for dash in "–—‑"),
    *((blank, " ") for blank in "\u00a0\u202f"),
)
_RUN = re.compile(r"\s\s+")
_HALF = re.compile("[\ud800-\udfff]")  # a lone surrogate cannot be encoded, and the automaton reads UTF-8


class Range(NamedTuple):
    """Code points `start` (included) to `end` (excluded) of the text that was searched."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, eq=False)
class Phrases:
    """A group of wordings that mean one thing; two groups are the same only if they are one object."""

    wordings: tuple[str, ...]


def phrases(*templates: str) -> Phrases:
    """The group of all wordings that the templates stand for. Raises ValueError on unbalanced braces."""
    expanded = {" ".join(fold(w).split()) for t in templates for w in _expand(t)}
    return Phrases(tuple(sorted(expanded - {""})))


def fold(text: str) -> str:
    """`text` in lower case with plain quotes, dashes and blanks: as long as before, so that offsets hold."""
    plain = text.replace("`", "'")
    for blank in _BLANKS:  # a few replacements are ten times as quick as a table of them
        plain = plain.replace(blank, " ")
    if plain.isascii():
        return plain.lower()
    for odd, usual in _PLAIN:
        plain = plain.replace(odd, usual)
    plain = _HALF.sub("\ufffd", plain)
    low = plain.lower()
    if len(low) != len(text):  # "İ" in lower case is two code points
        low = "".join(k if len(k := c.lower()) == 1 else c for c in plain)
    return low


class Folded:
    """Folded text in which every run of blanks is one blank; `origin` leads back to the text it came from.

    A run that holds an empty line stays apart as two blanks, so that no phrase reaches over a paragraph.
    """

    __slots__ = ("_cuts", "_shifts", "text")

    def __init__(self, text: str) -> None:
        low = fold(text)
        cuts: list[int] = []
        shifts = [0]
        pieces: list[str] = []
        last = removed = 0
        for run in _RUN.finditer(low):
            start, end = run.span()
            kept = 2 if text.count("\n", start, end) > 1 else 1
            if end - start == kept:
                continue
            pieces.append(low[last:start])
            pieces.append("  " if kept == 2 else " ")
            removed += end - start - kept
            cuts.append(end - removed)
            shifts.append(removed)
            last = end
        if pieces:
            pieces.append(low[last:])
            low = "".join(pieces)
        self.text = low
        self._cuts = cuts
        self._shifts = shifts

    @property
    def shortened(self) -> bool:
        """Whether places in this text differ from those in the first one."""
        return bool(self._cuts)

    def origin(self, start: int, end: int) -> Range:
        """The range of the first text that `start` to `end` of this one was made of."""
        if not self._cuts:
            return Range(start, end)
        first, last = bisect_right(self._cuts, start), bisect_right(self._cuts, end - 1)
        return _range(Range, (start + self._shifts[first], end + self._shifts[last]))


_Wording = tuple[tuple[Phrases, ...], bool, bool]
"""The groups that a wording belongs to, and whether it opens and closes with a letter or a digit."""


class Matcher:
    """One automaton over many groups."""

    def __init__(self, groups: Iterable[Phrases]) -> None:
        owners: dict[str, list[Phrases]] = {}
        for group in dict.fromkeys(groups):
            for wording in group.wordings:
                owners.setdefault(wording, []).append(group)
        alike: dict[_Wording, _Wording] = {}  # a group's wordings share one entry, so that few of them fill the cache
        entries = ((tuple(g), w[0].isalnum(), w[-1].isalnum()) for w, g in owners.items())
        self._wordings = [alike.setdefault(entry, entry) for entry in entries]
        self._automaton = AhoCorasick(list(owners))

    def find(self, text: str | Folded) -> Mapping[Phrases, list[Range]]:
        """Where each group occurs, in order of place; of overlapping hits of one group the longest is kept."""
        folded = text if isinstance(text, Folded) else Folded(text)
        low = folded.text
        size = len(low)
        wordings = self._wordings
        origin = folded.origin if folded.shortened else None
        found: dict[Phrases, list[Range]] = {}
        # The innermost loop of a review: some hundred hits a mail, of which a third lie inside words.
        for index, start, end in self._automaton.find_matches_as_indexes(low, overlapping=True):
            groups, opens, closes = wordings[index]
            if opens and start and low[start - 1].isalnum():
                continue
            if closes and end < size and low[end].isalnum():
                continue
            place = origin(start, end) if origin else _range(Range, (start, end))
            for group in groups:
                hits = found.get(group)
                if hits is None:
                    found[group] = [place]
                else:
                    hits.append(place)
        for hits in found.values():
            if len(hits) > 1:
                _keep_longest(hits)
        return found


_range = tuple.__new__  # three times as fast as calling the class, and the same


def _keep_longest(hits: list[Range]) -> None:
    last = -1
    for start, end in hits:
        if start < last:
            break
        last = end
    else:
        return  # nothing overlaps, as is nearly always so
    hits.sort(key=lambda r: (r.start, -r.end))
    kept: list[Range] = []
    for hit in hits:
        if kept and hit.start < kept[-1].end:
            if hit.end - hit.start > kept[-1].end - kept[-1].start:
                kept[-1] = hit
            continue
        kept.append(hit)
    hits[:] = kept


def _expand(template: str) -> list[str]:
    parts: list[list[str]] = []
    at = 0
    while at < len(template):
        brace = template.find("{", at)
        if brace < 0:
            parts.append([template[at:]])
            break
        parts.append([template[at:brace]])
        close = _closing(template, brace)
        parts.append([w for choice in _choices(template[brace + 1 : close]) for w in _expand(choice)])
        at = close + 1
    if any("}" in p for part in parts for p in part):
        raise ValueError(f"a brace is closed that was not opened in {template!r}")
    return ["".join(p) for p in product(*parts)]


def _closing(template: str, brace: int) -> int:
    depth = 0
    for at in range(brace, len(template)):
        depth += (template[at] == "{") - (template[at] == "}")
        if depth == 0:
            return at
    raise ValueError(f"a brace is not closed in {template!r}")


def _choices(inner: str) -> list[str]:
    choices, depth, start = [], 0, 0
    for at, c in enumerate(inner):
        depth += (c == "{") - (c == "}")
        if c == "|" and depth == 0:
            choices.append(inner[start:at])
            start = at + 1
    return [*choices, inner[start:]]
