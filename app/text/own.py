"""The user's own new words: a mail without its quotes, forwarded mail, signature block and "Sent from my …"."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from app.text.phrases import Range
from app.text.quotes import quoted_lines
from app.text.signatures import signing_lines


class Segment(NamedTuple):
    """own.text[own:own+length] is full[full:full+length]."""

    own: int
    full: int
    length: int


@dataclass(frozen=True, slots=True)
class OwnWords:
    """`text` is made of whole lines of `full`, in order, without empty lines around; `segments` lead back."""

    text: str
    segments: tuple[Segment, ...]
    full: str

    def locate(self, start: int, end: int) -> Range:
        """Where text[start:end] lies in the full text; cut where it leaves the piece that it starts in."""
        if not self.segments:
            return Range(0, 0)
        at = max(0, bisect_right(self.segments, start, key=lambda s: s.own) - 1)
        piece = self.segments[at]
        first = piece.full + min(start - piece.own, piece.length)
        last = piece.full + min(max(end, start) - piece.own, piece.length)
        return Range(first, last)

    @property
    def quoted(self) -> str:
        """All that was left out."""
        if len(self.text) == len(self.full):
            return ""
        parts, at = [], 0
        for piece in self.segments:
            parts.append(self.full[at : piece.full])
            at = piece.full + piece.length
        parts.append(self.full[at:])
        return "\n".join(part.strip("\n") for part in parts if part.strip())


def own_words(text: str, quoted: Sequence[Range] = ()) -> OwnWords:
    """`quoted`: ranges of `text`, in order, that its HTML marks as quote or signature."""
    lines = text.split("\n")
    left_out = signing_lines(lines, quoted_lines(lines, _marked(lines, quoted)))
    return _joined(text, lines, left_out)


def _marked(lines: Sequence[str], quoted: Sequence[Range]) -> bytearray:
    """1 for each line whose words all lie in one of the ranges."""
    flags = bytearray(len(lines))
    if not quoted:
        return flags
    offset = at = 0
    for number, line in enumerate(lines):
        start = offset + len(line) - len(line.lstrip())
        end = offset + len(line.rstrip())
        offset += len(line) + 1
        while at < len(quoted) and quoted[at].end < end:
            at += 1
        if at == len(quoted):
            break
        if start < end and quoted[at].start <= start or start >= end and quoted[at].start < offset - 1:
            flags[number] = 1
    return flags


def _joined(text: str, lines: Sequence[str], left_out: bytearray) -> OwnWords:
    pieces: list[tuple[int, int]] = []  # (start, end) in the full text, whole lines, the last line end not included
    offset = 0
    open_piece = False
    for line, out in zip(lines, left_out, strict=True):
        end = offset + len(line)
        if out:
            open_piece = False
        elif open_piece:
            pieces[-1] = (pieces[-1][0], end)
        elif line.strip() or pieces:
            pieces.append((offset, end))
            open_piece = True
        offset = end + 1
    while pieces and not text[pieces[-1][0] : pieces[-1][1]].strip():
        pieces.pop()
    if not pieces:
        return OwnWords("", (), text)
    start, end = pieces[-1]
    words = text[start:end]
    pieces[-1] = (start, start + len(words.rstrip()))
    segments: list[Segment] = []
    at = 0
    for start, end in pieces:
        segments.append(Segment(at, start, end - start))
        at += end - start + 1
    return OwnWords("\n".join(text[s:e] for s, e in pieces), tuple(segments), text)
