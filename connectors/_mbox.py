"""Mails in an mbox file, found without holding more than a window of it in memory.

A mail starts at a "From " line that stands at the start of the file or behind an empty line, tells a
date, and is followed by a header field. So a sentence that opens with "From" starts no mail, whether or
not the writing program quoted it (mboxo, mboxrd). Content-Length is not believed: too many are false.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

from connectors._headers import HEAD_LIMIT, split

WINDOW = 1024 * 1024
"""Bytes read at a time."""

_REACH = 2048  # bytes behind the start of a "From " line that decide whether it is one
_DAY = rb"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),?[ \t]{1,3}"
_MONTH = rb"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
_FROM_LINE = re.compile(
    rb"From [^\r\n]{0,998}?" + _DAY + rb"(?:" + _MONTH + rb"[ \t]{1,3}[0-9]{1,2}|[0-9]{1,2}[ \t]" + _MONTH
    + rb"[ \t][0-9]{2,4})[ \t]{1,3}[0-9]{1,2}:[0-9]{2}[^\r\n]{0,200}\r?\n(?:>?From |[!-9;-~]{1,76}[ \t]{0,9}:)"
)  # fmt: skip
_QUOTED = re.compile(rb"^>(>{0,50}From )", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Stored:
    """Where a mail lies in its file (bytes, its "From " line included), and its header block."""

    offset: int
    length: int
    head: bytes


def is_mbox(start: bytes) -> bool:
    """Whether a file that starts so is an mbox. `start`: its first 4 KiB."""
    return _FROM_LINE.match(start.lstrip(b"\xef\xbb\xbf\r\n")) is not None


def mails(file: BinaryIO, start: int, size: int, seen: Callable[[int], None]) -> Iterator[Stored]:
    """The mails from byte `start` (the start of one, or 0) to byte `size`. `seen` is told the place reached.

    `file` is read in windows of `WINDOW` bytes, and the header block is read again only where a window cuts it.
    """
    held: tuple[int, bytes] | None = None
    for offset, head in _starts(file, start, size, seen):
        if held:
            yield Stored(held[0], offset - held[0], held[1][: offset - held[0]])
        held = offset, head
    if held:
        yield Stored(held[0], size - held[0], held[1][: size - held[0]])


def _starts(file: BinaryIO, start: int, size: int, seen: Callable[[int], None]) -> Iterator[tuple[int, bytes]]:
    file.seek(start)
    base, data, place = (
        start,
        b"",
        -1,
    )  # `place`: where in `data` the search goes on; -1 before the first mail
    while base + len(data) < size:
        chunk = file.read(min(WINDOW, size - base - len(data)))
        if not chunk:
            return
        data += chunk
        last = base + len(data) >= size
        if place < 0:
            place = len(data) - len(data.lstrip(b"\xef\xbb\xbf\r\n")) if start == 0 else 0
            if _FROM_LINE.match(data, place):
                yield base + place, _head(file, base, data, place, size)
        reach = len(data) if last else max(place, len(data) - _REACH)
        at = data.find(b"\nFrom ", place, reach)
        while at >= 0:
            if _after_blank(data, at) and _FROM_LINE.match(data, at + 1):
                yield base + at + 1, _head(file, base, data, at + 1, size)
            at = data.find(b"\nFrom ", at + 1, reach)
        keep = max(0, reach - 8)  # enough to see the empty line before a newline that is looked at next
        base, data, place = base + keep, data[keep:], max(place, reach - 5) - keep
        seen(base + len(data))


def _after_blank(data: bytes, newline: int) -> bool:
    """Whether the line that ends at `newline` is empty."""
    end = newline - 1 if newline > 0 and data[newline - 1] == 13 else newline
    return end == 0 or data[end - 1] == 10


def _head(file: BinaryIO, base: int, data: bytes, at: int, size: int) -> bytes:
    end, body = split(data, at, len(data))
    if body < len(data) or base + len(data) >= size or end - at >= HEAD_LIMIT:
        return data[at:end]
    here = file.tell()
    file.seek(base + at)
    more = file.read(min(HEAD_LIMIT, size - base - at))
    file.seek(here)
    return more[: split(more, 0, len(more))[0]]


def unquoted(raw: bytes) -> bytes:
    """The mail as it was before it was put into an mbox: without its "From " line, `>From ` as `From `."""
    if raw.startswith(b"From "):
        raw = raw[raw.find(b"\n") + 1 :]
    return _QUOTED.sub(rb"\1", raw) if b">From " in raw else raw
