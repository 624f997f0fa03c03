"""The close of a mail: "Best regards, Sam". Where the body ends, and whether a name stands there.

Read from the last line upwards: contact lines, the name, the formula. English formulas are recognised by
their vocabulary ("many thanks again", "with warm regards"), those of other languages as wholes.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from app.text.formulas import (
    CLOSING_HEADS,
    CLOSING_WORDS,
    CLOSINGS,
    EAST_CLOSINGS,
    ORDINARY,
    PARTICLES,
    THANKS,
    TITLES,
    word_set,
)
from app.text.names import fold, is_given_name
from app.text.phrases import Range


@dataclass(frozen=True, slots=True)
class SignOff:
    """`text[start:end]`: formula and name, with the contact lines under them; `start` is where the body ends.

    `name`: the name that closes the mail, None when there is only a formula; `name_range`: where it stands.
    """

    start: int
    end: int
    formula: Range | None
    name: str | None
    name_range: Range | None


class _Line(NamedTuple):
    start: int
    end: int
    text: str
    apart: bool  # an empty line stands before it


_LINE = re.compile(r"\S[^\n]*+")
_WORD = re.compile(r"[^\W\d_]++(?:['’\-‑][^\W\d_]++)*+")
_LOOK = 1500  # code points of the end that are read
_LINES = 16
_LONGEST_NAME = 5  # words

_LONGEST = max(map(len, CLOSINGS))
_POSTSCRIPT = re.compile(r"p\.?[ ]?s\b", re.IGNORECASE)
_LABEL = re.compile(r"(?:tel|phone|mobile|cell|fax|e-?mail|web|linkedin|github)\b", re.IGNORECASE)
_MEANS = re.compile(r"[^\W_]")
_PLACEHOLDER = re.compile(
    r"[\[{<%]{1,2}[\w '’-]{0,30}(?:name|sender|signature)[\w '’-]{0,20}[\]}>%]{1,2}$", re.IGNORECASE
)
_CUT = re.compile(r"[|,;•·(/\[\t]| [-–—] |  | (?=\S{0,20}\d)")
_FALSE_ENDS = word_set("to for in the a of from and with my our all you'")
_MARKS = " \t,.!;:-–—~*/"


def sign_off(own_text: str, after: int, known: Collection[str] = ()) -> SignOff | None:
    """The close of the user's own words, looked for after `after`; None when there is none.

    `known`: the sender's own names in lower case, so that "sam" is seen as one.
    """
    lines = _last_lines(own_text, after)
    postscript = next((k for k, x in enumerate(lines) if k and _POSTSCRIPT.match(x.text)), len(lines))
    lines = lines[:postscript]
    if not lines:
        return None
    return (
        _with_formula(lines, known)
        or _name_alone(lines, known)
        or _own_name(lines, known)
        or _within_line(lines[-1], known)
    )


def _last_lines(text: str, after: int) -> list[_Line]:
    """The last lines that hold something, those in which a close may stand."""
    stop = len(text.rstrip())
    begin = max(after, stop - _LOOK)
    if begin > after:
        begin = text.find("\n", begin, stop) + 1 or stop
    lines: list[_Line] = []
    previous = begin
    for match in _LINE.finditer(text, begin, stop):
        start, bare = match.start(), match[0].rstrip()
        if _MEANS.search(bare) is None:  # rules, stray marks, an emoji
            continue
        apart = text.count("\n", previous, match.start()) > 1 or not lines
        lines.append(_Line(start, start + len(bare), bare, apart))
        previous = match.end()
    return lines[-_LINES:]


def _with_formula(lines: Sequence[_Line], known: Collection[str]) -> SignOff | None:
    prose = 0
    for at in range(len(lines) - 1, -1, -1):
        line = lines[at]
        found = _formula(line.text, known) if at == 0 or _begins(line, lines[at - 1]) else None
        if found is None:
            prose += _is_prose(line.text) and len(line.text) > 30
            if prose > 1:
                return None
            continue
        size, name = found
        holder = line
        if name is None and at + 1 < len(lines):
            holder = lines[at + 1]
            name = _name(holder.text, known, trusted=True)
            if name is None and (len(lines) - at > 3 or any(len(x.text.split()) > 5 for x in lines[at + 1 :])):
                return None
        if prose and name is None:
            return None
        first = at
        while first and not lines[first - 1].text[0].islower():
            above = _formula(lines[first - 1].text, known)
            if above is None or above[1] is not None:
                break
            first -= 1
        formula = Range(lines[first].start, line.start + size)
        return _signed(lines[first].start, lines[-1].end, formula, holder, name)
    return None


def _begins(line: _Line, above: _Line) -> bool:
    """Tell a line from the wrapped rest of a sentence ("… sends his" / "regards.")."""
    return line.apart or not line.text[0].islower() or above.text.endswith(_SENTENCE_ENDS)


def _signed(start: int, end: int, formula: Range | None, line: _Line, name: Range | None) -> SignOff:
    if name is None:
        return SignOff(start, end, formula, None, None)
    place = Range(line.start + name.start, line.start + name.end)
    return SignOff(start, end, formula, line.text[name.start : name.end], place)


def _name_alone(lines: Sequence[_Line], known: Collection[str]) -> SignOff | None:
    """Find a name under the last sentence, perhaps with contact lines under it."""
    top = len(lines)
    while top and (_name(lines[top - 1].text, known) or not _is_prose(lines[top - 1].text)):
        top -= 1
    for at in range(top, len(lines)):
        line = lines[at]
        name = _name(line.text, known)
        if name is None or _goes_on(line.text, name) or len(line.text.split("|")[0].split()) > 8:
            continue
        headed = line.apart or lines[at - 1].text.endswith(_SENTENCE_ENDS)
        if headed or (at == len(lines) - 1 and _is_known(line.text[name.start : name.end], known)):
            return _signed(line.start, lines[-1].end, None, line, name)
    return None


def _own_name(lines: Sequence[_Line], known: Collection[str]) -> SignOff | None:
    """Find the sender's own name on a line, whatever stands under it (a motto, a disclaimer)."""
    for line in reversed(lines if known else ()):
        lows = [m[0].lower() for m in _WORD.finditer(line.text[:60])]
        name = _name(line.text, known) if lows and all(low in known for low in lows) else None
        if name is not None:
            return _signed(line.start, lines[-1].end, None, line, name)
    return None


def _goes_on(text: str, name: Range) -> bool:
    """Tell "Rob - could you look?" from "Rob Roe, engineer"."""
    rest = text[name.end :].lstrip(" ,.;-–—")
    return rest[:1].islower() and " " not in text[name.start : name.end]


def _within_line(line: _Line, known: Collection[str]) -> SignOff | None:
    """Find "… see you then. Thanks, Sam" at the end of the last paragraph."""
    tail = max(line.text.rfind(mark, max(0, len(line.text) - 60), len(line.text) - 2) for mark in _BREAKS)
    if tail < 0:
        return None
    rest = line.text[tail + 1 :]
    bare = rest.lstrip()
    inner = _Line(line.end - len(bare), line.end, bare, apart=False)
    found = _formula(bare, known)
    if found is not None:
        return _signed(inner.start, inner.end, Range(inner.start, inner.start + found[0]), inner, found[1])
    name = _name(bare, known)
    if name is not None and (bare[0] in "-–—/~" or _is_known(bare[name.start : name.end], known)):
        return _signed(inner.start, inner.end, None, inner, name)
    return None


def _formula(text: str, known: Collection[str]) -> tuple[int, Range | None] | None:
    """Where a closing formula that fills this line ends, and the name behind it; None when it is no such line."""
    if len(text) > 100:
        return None
    for east in EAST_CLOSINGS:
        if text.startswith(east) and len(text) <= len(east) + 2:
            return len(east), None
    found = list(_WORD.finditer(text))
    if not found or found[0].start() > 3 or len(found) > 12:
        return None
    lows = [m[0].lower().replace("’", "'") for m in found]
    size = _phrase(lows) or _english(lows)
    if not size:
        return None
    end = found[size - 1].end()
    if size == len(found):
        return (end, None) if "?" not in text and len(text) - end < 12 else None
    name = _name(text[end:], known, trusted=text[end : end + 3].strip()[:1] in _MARKS)
    if name is None or lows[size - 1] in _FALSE_ENDS:
        return None
    if THANKS.intersection(lows[:size]) and text[-1] in "!." and not set(lows[size:]).issubset(known):
        return None if text[end] in ".!" else (end, None)  # "Thank you, Lena!" thanks her
    return end, Range(end + name.start, end + name.end)


def _phrase(lows: Sequence[str]) -> int:
    folded = tuple(fold(low) for low in lows[:_LONGEST])
    return next((n for n in range(len(folded), 0, -1) if folded[:n] in CLOSINGS), 0)


def _english(lows: Sequence[str]) -> int:
    """How many words at the head make an English formula."""
    size = next((k for k, low in enumerate(lows) if low not in CLOSING_WORDS), len(lows))
    if size > 8 or (size == len(lows) and lows[-1] in _FALSE_ENDS) or CLOSING_HEADS.isdisjoint(lows[:size]):
        return 0
    return size


def _name(text: str, known: Collection[str], *, trusted: bool = False) -> Range | None:
    """Where a name stands at the head of this line. `trusted`: a formula says that one is to be expected."""
    bare = text.lstrip(" \t,.!;:-–—~*/\"'(")
    if _PLACEHOLDER.match(bare):
        return Range(len(text) - len(bare), len(text))
    if _LABEL.match(bare):
        return None
    start = len(text) - len(bare)
    cut = _CUT.search(bare)
    piece = (bare[: cut.start()] if cut else bare).rstrip(" .,!~*:-–—)")
    words = [m[0] for m in _WORD.finditer(piece[:80])]
    if not words or len(words) > _LONGEST_NAME or len(piece) > 50 or bare.endswith((":", "?")):
        return None
    if any(not (c.isalpha() or c in " .'’-‑\u00a0") and not _is_mark(c) for c in piece):
        return None
    place = Range(
        start,
        start + len(piece) + (len(bare) > len(piece) and bare[len(piece)] == "." and len(words[-1]) == 1),
    )
    lows = [w.lower() for w in words]
    if len(words) == 1 and words[0].islower() and lows[0] in PARTICLES:
        return None
    if all(low in known for low in lows):
        return place
    if any(
        (low in ORDINARY and not (trusted and low == "and")) or (low in CLOSING_HEADS and len(words) == 1)
        for low in lows
    ):
        return None
    capitals = all(
        not w[0].islower() or low in PARTICLES or low in TITLES or low == "and"
        for w, low in zip(words, lows, strict=True)
    )
    if capitals or (trusted and len(words) <= 2) or (len(words) == 1 and is_given_name(lows[0])):
        return place
    return None


def _is_mark(c: str) -> bool:
    return "\u0300" <= c <= "\u036f" or "\u0591" <= c <= "\u05c7"


def _is_known(name: str, known: Collection[str]) -> bool:
    first = name.split(None, 1)[0].lower().strip(".")
    return first in known or is_given_name(first)


def _is_prose(text: str) -> bool:
    """Tell a sentence, or a piece of one, from a name, a title or an address."""
    words = text.split(None, 13)
    if len(words) > 12:
        return True
    return text[-1] in ".!?:" or (len(words) > 3 and 2 * sum(w[0].islower() for w in words) > len(words))


_SENTENCE_ENDS = (".", "!", "?", ",", "…", ")", ":)", "。", "！")
_BREAKS = (". ", "! ", "? ", "… ", "; ", ") ", " -", " –", " —")
