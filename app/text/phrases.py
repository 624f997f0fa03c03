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
_PLAIN_RUN = re.compile("  +")  # the same where " " is the only blank, and found in half the time
_ODD_BLANKS = "\v\f\x1c\x1d\x1e\x1f"  # of ASCII, beside those that `fold` makes plain
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
    expanded = {" ".join(w.split()) for t in templates for w in _expand(fold(t))}
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


class _Squeezed(NamedTuple):
    """Folded text in which every run of blanks is one blank, with one more behind it; `cuts` and `shifts` lead back.

    A run that holds an empty line stays apart as two blanks, so that no phrase reaches over a paragraph. From
    `cuts[n]` on, places in the text that it came from are `shifts[n + 1]` further; without cuts they are the same.
    """

    text: str
    cuts: list[int]
    shifts: list[int]


def _squeeze(text: str) -> _Squeezed:
    low = fold(text)
    cuts: list[int] = []
    shifts = [0]
    pieces: list[str] = []
    last = removed = 0
    plain = low.isascii() and not any(map(low.__contains__, _ODD_BLANKS))
    for run in (_PLAIN_RUN if plain else _RUN).finditer(low):
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
    pieces += low[last:], " "
    return _Squeezed("".join(pieces), cuts, shifts)


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

    def find(self, text: str) -> Mapping[Phrases, list[Range]]:
        """Where each group occurs, in order of place; of overlapping hits of one group the longest is kept."""
        low, cuts, shifts = _squeeze(text)
        wordings = self._wordings
        found: dict[Phrases, list[Range]] = {}
        tangled: dict[Phrases, list[Range]] = {}
        # The innermost loop of a review: some hundred hits a mail, of which a third lie inside words. At either end of
        # the text the blank behind it is met, as `low[-1]` too.
        for index, start, end in self._automaton.find_matches_as_indexes(low, overlapping=True):
            groups, opens, closes = wordings[index]
            if (opens and low[start - 1].isalnum()) or (closes and low[end].isalnum()):
                continue
            if cuts:
                start += shifts[bisect_right(cuts, start)]  # noqa: PLW2901  # a name more for it costs time
                end += shifts[bisect_right(cuts, end - 1)]  # noqa: PLW2901  # as above
            place = _range(Range, (start, end))
            for group in groups:
                hits = found.get(group)
                if hits is None:
                    found[group] = [place]
                else:
                    if start < hits[-1][1]:
                        tangled[group] = hits
                    hits.append(place)
        for hits in tangled.values():
            _keep_longest(hits)
        return found


_range = tuple.__new__  # three times as fast as calling the class, and the same


def _keep_longest(hits: list[Range]) -> None:
    hits.sort()
    kept: list[Range] = []
    last = size = 0
    for hit in hits:
        start, end = hit
        if start >= last:
            kept.append(hit)
        elif end - start > size:
            kept[-1] = hit
        else:
            continue
        last, size = end, end - start
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
