"""Copied mail headers and ruled headings, which open a quote or a forward that runs to the end of the mail.

Blocks of "From: … Sent: … To: … Subject: …" are known by their labels; a ruled heading like
"-----Original Message-----" by its words, or because headers follow it.
"""

import re
from collections.abc import Sequence

from app.text.attributions import UNSEEN, Shape, shape
from app.text.client_wordings import FORWARDED_BY, FORWARDS, LABELS, Header

RULE = "_-*=—–"
_DATE_AND_TIME = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? {1,3}\d{1,2}:\d\d")
_TIME = re.compile(r"\d[:.h]\d\d")
_MOST_LINES = 60  # of one block, wrapped recipients included
_MOST_LENGTH = 400
LABEL_END = 32


def label_of(line: str) -> str:
    """What stands before the first colon, in lower case and without emphasis; empty if that is no label."""
    colon = line.find(":", 0, LABEL_END)
    if colon < 0:
        colon = line.find("：", 0, LABEL_END)
        if colon < 0:
            return ""
    return lower(line[:colon].strip("* _\t\u00a0"))


def lower(words: str) -> str:
    """Lower case; "İ" becomes a plain "i" as it is written in the data."""
    low = words.lower()
    return low if low.isascii() else low.replace("\u0307", "")


def is_forward_heading(line: str) -> bool:
    """Does the line say "Begin forwarded message:", in any language?"""
    return lower(line.strip("*_:： ")) in FORWARDS


def header_block(lines: Sequence[str], at: int) -> tuple[int, int]:
    """(first line of the headers that line `at` opens, or -1 if it opens none; the line after those looked at)."""
    kinds: set[Header] = set()
    address = timed = empty = False
    blanks = wrapped = 0
    below = at
    end = min(len(lines), at + _MOST_LINES)
    while below < end:
        line = lines[below].strip(UNSEEN)
        label = label_of(line)
        if label in LABELS:
            kinds.add(LABELS[label])
            value = line[len(label) + 1 :].strip(UNSEEN + "*:")
            empty = not value
            address = address or "@" in value or "<" in value or "[" in value
            timed = timed or (LABELS[label] is Header.DATE and _TIME.search(value) is not None)
            blanks = wrapped = 0
        elif not line:
            blanks += 1
            if blanks > 1:
                break
        elif blanks and not empty:
            break
        elif "@" not in line and ";" not in line:
            wrapped += 1
            if wrapped > 2:
                break
            empty = False
        below += 1
    if Header.FROM in kinds:
        if len(kinds) >= 3 and (address or timed or kinds >= {Header.DATE, Header.SUBJECT}):
            return at, below
        if len(kinds) == 2 and address and not kinds.isdisjoint((Header.DATE, Header.SUBJECT)):
            return at, below
    elif Header.TO in kinds and Header.SUBJECT in kinds:
        return _sender_above(lines, at), below
    return -1, below


def _sender_above(lines: Sequence[str], at: int) -> int:
    """Lotus Notes prints sender and date without labels above "To:": where they start, or -1."""
    above = _words_above(lines, at)
    for _ in range(2):
        if above < 0:
            return -1
        line = lines[above].strip(UNSEEN)
        if _DATE_AND_TIME.search(line):
            if not line[0].isdigit() and not line.startswith("on "):
                return above
            sender = _words_above(lines, above)
            if sender < 0:
                return above
            name = lines[sender].strip()
            return sender if len(name) < 60 and not name.endswith((".", "?", "!", ",")) else above
        above = _words_above(lines, above)
    return -1


def _words_above(lines: Sequence[str], at: int) -> int:
    for above in range(at - 1, max(-1, at - 4), -1):
        if lines[above].strip(UNSEEN):
            return above
    return -1


def is_ruled_heading(lines: Sequence[str], at: int, line: str) -> bool:
    """Does line `at`, stripped, open a forward?

    "-----Original Message-----", "--- Forwarded by …", "---- On … wrote ----"
    """
    plain = line.strip("*_ \t")
    if not plain.startswith(("--", "——", "––", "==")) or len(plain) > _MOST_LENGTH:
        return False
    words = plain.lstrip("-—–= ")
    if not words:
        return False
    low = lower(words)
    heading = low.partition("--")[0].partition("——")[0].partition("==")[0].strip("*_: ")
    if heading in FORWARDS or low.startswith(FORWARDED_BY):
        return True
    if not plain.endswith(("--", "——")):
        wrapped = lines[at + 1].strip() if at + 1 < len(lines) else ""
        return wrapped.endswith("--") and len(wrapped) < _MOST_LENGTH and shape(f"{words} {wrapped}") is Shape.SURE
    if shape(words) is Shape.SURE:
        return True
    below = next((b for b in lines[at + 1 : at + 4] if b.strip()), "")
    return label_of(below.strip(UNSEEN)) in LABELS
