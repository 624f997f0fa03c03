"""Lines that say who wrote the quote below: "On Tue, 3 Mar 2026 at 10:00, Lena Vogt <lena@…> wrote:".

Known by their shape, whatever the client and the language: a date or time near the start, somebody, a verb of
writing or an address at the end, a colon. Only the verbs are data (`client_wordings`).
"""

import re
from collections.abc import Sequence
from enum import IntEnum

from app.text.client_wordings import FIRST_PERSON, WROTE, WROTE_INSIDE

UNSEEN = "\ufeff\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069 \t\r\u00a0"
COLONS = ":：" + UNSEEN
_WHEN = re.compile(
    r"(?<!\d)(?:(?:19|20)\d\d(?!\d)|\d{1,2}[:.h]\d{2}(?!\d)|\d{1,2}([./-])\d{1,2}\1\d{2,4}(?!\d))|\d[年년]"
)
_TIME = re.compile(r"(?<!\d)\d{1,2}[:.]\d{2}(?!\d)")
_STAMP = re.compile(r"\d{4}-\d\d-\d\d \d\d?:\d\d(?::\d\d)? (?:GMT|UTC)[+-]\d")
_ADDRESS_LAST = re.compile(r"@[^\s<>]{1,200}[>)\]]$")
_ADDRESS = re.compile(r"[<(\[]?[^\s<>()]{1,64}@[^\s<>()]{1,200}[>)\]]?")
_APART = str.maketrans(dict.fromkeys(":：,;" + UNSEEN, " "))
_COLON_END = re.compile("[:：](?=[" + UNSEEN + r"]|\Z)")
_IN_BRACKETS = re.compile(r"<[^\s<>@]{1,64}@[^\s<>]{1,200}>")
_MOST_WORDS = 16
_MOST_LINES = 6  # Gmail wraps at 78 columns; some clients break before and after the address
_MOST_LENGTH = 400
_EARLY = 45  # without an address, the date of an attribution starts before this column


class Shape(IntEnum):
    """In rising order of certainty. UNDATED: sure, but a date may stand on a line above."""

    NONE = 0
    IF_QUOTE_FOLLOWS = 1
    UNDATED = 2
    SURE = 3


def shape(line: str) -> Shape:
    """How much one line, unwrapped, looks like an attribution."""
    if len(line) > _MOST_LENGTH:
        return Shape.NONE
    wrote = _tells_of_writing(line)
    when = _WHEN.search(line)
    if not wrote and when is None:
        return Shape.NONE
    addressed = "@" in line or "<" in line
    if when is not None and (addressed or when.start() < _EARLY):
        timed = _TIME.search(line) is not None
        if wrote and (addressed or timed):
            return Shape.SURE if addressed or not FIRST_PERSON.search(line) else Shape.IF_QUOTE_FOLLOWS
        if timed and _ADDRESS_LAST.search(line.rstrip("-" + COLONS)):
            return Shape.SURE
        if timed and _IN_BRACKETS.search(line) and len(line.split()) <= _MOST_WORDS:
            return Shape.SURE if wrote else Shape.IF_QUOTE_FOLLOWS  # a client whose verb we do not know
    if not wrote:
        return Shape.NONE
    if "@" in line and len(_ADDRESS.sub("", line).split()) <= 6:
        return Shape.UNDATED
    return Shape.IF_QUOTE_FOLLOWS if addressed or len(line) < 80 else Shape.NONE


def _tells_of_writing(line: str) -> bool:
    if not WROTE.isdisjoint(line.translate(_APART).lower().split()):
        return True
    return not line.isascii() and any(verb in line for verb in WROTE_INSIDE)


def is_attribution(line: str) -> bool:
    """Is this surely an attribution, whatever follows it? What stands after its colon does not count."""
    for colon in _COLON_END.finditer(line, 0, _MOST_LENGTH):
        if shape(line[: colon.start()].strip(UNSEEN)) >= Shape.UNDATED:
            return True
    return False


def is_stamp(line: str) -> bool:
    """Gmail's attribution in languages that it had no words for: "2026-03-03 17:21 GMT+01:00 Lena Vogt"."""
    return _STAMP.match(line) is not None


def attribution_ending_at(lines: Sequence[str], at: int, left_out: Sequence[int]) -> tuple[int, Shape]:
    """Of the attribution whose last line is `at`: its first line, and its shape (NONE if there is none)."""
    last = lines[at]
    if not ("@" in last or ">" in last or _TIME.search(last) or _tells_of_writing(last)):
        return at, Shape.NONE
    joined = ""
    maybe = at
    found = Shape.NONE
    bridged = False
    for begin in range(at, max(-1, at - _MOST_LINES), -1):
        part = lines[begin].strip(UNSEEN)
        if left_out[begin]:
            break
        if not part:
            if bridged or not joined.lstrip("> ").startswith(("<", "mailto:")):
                break
            bridged = True  # some clients set the address apart
            continue
        if joined and part.endswith((".", "!", "?", ":", "：")) and not part.endswith((" г.", " р.")):
            break  # a sentence of the author, another attribution
        joined = f"{part} {joined}" if joined else part
        looks = shape(joined)
        if looks is Shape.SURE and "@" not in joined and _continues(lines, begin - 1, left_out, joined):
            return begin - 1, looks
        if looks > found:
            maybe, found = begin, looks
        if looks is Shape.SURE:
            break
    return maybe, found


def _continues(lines: Sequence[str], above: int, left_out: Sequence[int], joined: str) -> bool:
    if above < 0 or left_out[above] or "@" not in lines[above]:
        return False
    line = lines[above].strip(UNSEEN)
    return not line.endswith((".", "!", "?")) and shape(f"{line} {joined}") is Shape.SURE


def closes_attribution(lines: Sequence[str], at: int) -> bool:
    """Is line `at`, which starts with ">" and ends with a colon, the rest of an address from the line above?"""
    line = lines[at].strip(UNSEEN)
    if len(line) > 30:
        return False
    opened = 0
    for above in range(at - 1, max(-1, at - 4), -1):
        words = lines[above]
        if not words.strip() or words.startswith(">"):
            break
        opened += words.count("<") - words.count(">")
    return opened > 0
