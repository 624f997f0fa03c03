"""Which lines of a mail are quoted or forwarded."""

from collections.abc import Sequence

from app.text.attributions import COLONS, UNSEEN, Shape, attribution_ending_at, closes_attribution, is_stamp
from app.text.client_wordings import LABELS
from app.text.mail_headers import LABEL_END, RULE, header_block, is_forward_heading, is_ruled_heading, label_of

_QUOTATION_MARKS = "\"“„«‘'"
_BEYOND = 12  # a line ends at a colon if within so many characters nothing but blanks and bidi marks follow
_LONG = 60  # a quoted line beyond this may have been broken on its way
_TAIL = 45  # and what was broken off is shorter than this


def may_quote(text: str) -> bool:
    """Is there anything in `text` that could open a quote? Quick; says yes too often, never no too often."""
    if ">" in text or "--" in text or "：" in text or " GMT" in text or "==" in text or "——" in text or "––" in text:
        return True
    colon = text.find(":")
    while colon >= 0:
        if not text[colon + 1 : colon + _BEYOND].partition("\n")[0].strip(UNSEEN):
            return True
        start = text.rfind("\n", max(0, colon - LABEL_END), colon)
        if (start >= 0 or colon < LABEL_END) and label_of(text[start + 1 : colon + 1].strip(UNSEEN)) in LABELS:
            return True
        colon = text.find(":", colon + 1)
    return False


def quoted_lines(lines: Sequence[str], marked: bytearray) -> bytearray:
    """1 for every line that is quote, attribution or forward. `marked`: 1 where the document says so itself.

    After an attribution only its quote is left out, so that answers between quotes stay. Without ">" or a
    mark below it the quote runs to the end, as it does after headers and headings of forwards.
    """
    flags = bytearray(marked)
    count = len(lines)
    own_above = fenceless = False
    headers_read = 0
    at = -1
    while at + 1 < count:
        at += 1
        line = lines[at].strip()
        if not line or flags[at]:
            continue
        if line[0] in UNSEEN or line[-1] in UNSEEN:
            line = line.strip(UNSEEN)
            if not line:
                continue
        first = line[0]
        if first == ">":
            if (
                line[-1] == ">" and line.startswith(">>> ") and line.endswith(" >>>")
            ):  # GroupWise: name and date between
                return _cut(lines, flags, at)
            if not (line.startswith(">From ") and _escaped_from(lines, at)) and not (
                line[-1] in ":：" and closes_attribution(lines, at)
            ):
                flags[at] = 1
                continue
        elif first == "`" and not fenceless and line.startswith("```"):
            close = next((i for i in range(at + 1, count) if lines[i].startswith("```")), -1)
            fenceless = close < 0
            at = max(at, close)
            own_above = True
            continue
        if line[-1] in COLONS:
            begin, looks = attribution_ending_at(lines, at, flags)
            if looks:
                followed = _quote_follows(lines, flags, at)
                if followed or (looks >= Shape.UNDATED and not _cites(lines, at)):
                    flags[begin : at + 1] = b"\1" * (at + 1 - begin)
                    if begin < at:
                        own_above = any(lines[i].strip() and not flags[i] for i in range(begin))
                    if followed:
                        continue
                    if own_above or _indented(lines, at):
                        return _cut(lines, flags, begin)
                    continue
            elif is_forward_heading(line):
                return _cut(lines, flags, at)
        if at >= headers_read and (":" in line or "：" in line) and label_of(line) in LABELS:
            begin, headers_read = header_block(lines, at)
            if begin >= 0:
                return _cut(lines, flags, begin)
        if (first in RULE and is_ruled_heading(lines, at, line)) or (first == "2" and is_stamp(line)):
            return _cut(lines, flags, at)
        own_above = True
    _broken_off(lines, flags)
    return flags


def _escaped_from(lines: Sequence[str], at: int) -> bool:
    """Is this the author's own line, which a mailbox file escaped because it starts with "From "?"""
    near = [*lines[max(0, at - 1) : at], *lines[at + 1 : at + 2]]
    return not any(line.lstrip().startswith(">") for line in near)


def _quote_follows(lines: Sequence[str], flags: bytearray, at: int) -> bool:
    for below in range(at + 1, min(len(lines), at + 5)):
        if flags[below]:
            return True
        line = lines[below].strip(UNSEEN)
        if line:
            return line[0] == ">"
    return False


def _cites(lines: Sequence[str], at: int) -> bool:
    """Does the author cite somebody's words in quotation marks?"""
    below = next((line.lstrip() for line in lines[at + 1 : at + 3] if line.strip()), "")
    return below[:1] in _QUOTATION_MARKS and bool(below)


def _indented(lines: Sequence[str], at: int) -> bool:
    """Outlook for Mac indents what it quotes."""
    return all(line.startswith(("    ", "\t")) for line in lines[at + 1 :] if line.strip())


def _cut(lines: Sequence[str], flags: bytearray, at: int) -> bytearray:
    """All from line `at` on is quoted, and so is a rule right above it."""
    while at > 0 and not flags[at - 1] and not lines[at - 1].strip(UNSEEN + RULE):
        at -= 1
    flags[at:] = b"\1" * (len(lines) - at)
    _broken_off(lines, flags)
    return flags


def _broken_off(lines: Sequence[str], flags: bytearray) -> None:
    """A long quoted line that was broken on its way leaves a tail without ">" between two quoted lines."""
    at = flags.find(b"\1\0\1")
    while at >= 0:
        tail = lines[at + 1]
        if len(lines[at]) > _LONG and 0 < len(tail) < _TAIL and not tail[0].isupper() and lines[at + 2].startswith(">"):
            flags[at + 1] = 1
        at = flags.find(b"\1\0\1", at + 2)
