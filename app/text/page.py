"""Words laid out in lines as a browser would, each with its way back into the document."""

import re
from typing import NamedTuple

_WORDS = re.compile(r"[^ \t\n\r\f]+(?:[ \t\n\r\f][^ \t\n\r\f]+)*+")
_BLANKS = str.maketrans("\t\n\r\f\u00a0", "     ")
_ODD = re.compile(r"[\t\n\r\f\u00a0]|  ")


class Run(NamedTuple):
    """text[start:start+length] is what text node number `node` of the body holds from `offset` on.

    Nodes count from 0 in document order, as a TreeWalker(SHOW_TEXT) over the parsed body meets them;
    offsets count code points. Blanks may differ in kind: the text has " " for a line end or U+00A0.
    """

    start: int
    length: int
    node: int
    offset: int


class Page:
    """The text written so far, and what still waits: line breaks, a blank, a list mark."""

    __slots__ = ("_blank", "_blank_line", "_breaks", "_mark", "_pieces", "_separator", "length", "line_open", "runs")

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self.runs: list[Run] = []
        self.length = 0
        self.line_open = False
        self._breaks = 0
        self._blank: tuple[int, int] | None = None
        self._blank_line = False
        self._mark = ""
        self._separator = ""

    def text(self) -> str:
        return "".join(self._pieces)

    def boundary(self, breaks: int) -> None:
        """A block starts or ends: the next words stand at least `breaks` line ends further down."""
        if self._blank_line:
            self._breaks += 1
            self._blank_line = False
        self._breaks = max(self._breaks, breaks)
        self.line_open = False
        self._blank = None
        self._separator = ""

    def line_break(self) -> None:
        """<br>: ends the line; on an empty line it makes an empty line."""
        self._breaks += 1
        self._blank_line = False
        self.line_open = False
        self._blank = None
        self._mark = self._separator = ""

    def item(self) -> None:
        self._mark = "- "

    def cell(self) -> None:
        self._separator = "\t" if self.line_open else ""

    def words(self, source: str, node: int) -> None:
        """A text node in which blanks collapse."""
        if not _ODD.search(source) and source[0] != " " and source[-1] != " ":
            self._write(source, node, 0)
            return
        plain = source.replace("\u00a0", " ")
        if not plain.strip(" \t\n\r\f"):
            if "\u00a0" in source and not self.line_open:
                self._blank_line = True
            if self.line_open and self._blank is None:
                self._blank = (node, 0)
            return
        last = 0
        for match in _WORDS.finditer(source):
            start, end = match.span()
            if start > last and self._blank is None and self.line_open:
                self._blank = (node, last)
            self._write(match.group().translate(_BLANKS), node, start)
            last = end
        if last < len(source) and self._blank is None:
            self._blank = (node, last)

    def preformatted(self, source: str, node: int) -> None:
        """A text node of <pre>: blanks and line ends stay."""
        at = 0
        for line in source.split("\n"):
            if at:
                self.line_break()
            if line:
                self._write(line.translate(_BLANKS), node, at)
            at += len(line) + 1

    def _write(self, words: str, node: int, offset: int) -> None:
        before = ""
        if self.length and self._breaks:
            before = "\n" * self._breaks
        self._breaks = 0
        self._blank_line = False
        if self._mark:
            before += self._mark
            self._mark = ""
        elif self._separator:
            before += self._separator
        self._separator = ""
        if before:
            self._pieces.append(before)
            self.length += len(before)
        if self._blank is not None:
            if self.line_open and not before:
                self._pieces.append(" ")
                self._run(1, *self._blank)
            self._blank = None
        self._pieces.append(words)
        self._run(len(words), node, offset)
        self.line_open = True

    def _run(self, length: int, node: int, offset: int) -> None:
        start = self.length
        self.length += length
        if self.runs:
            last = self.runs[-1]
            if last.node == node and last.start + last.length == start and last.offset + last.length == offset:
                self.runs[-1] = Run(last.start, last.length + length, node, last.offset)
                return
        self.runs.append(Run(start, length, node, offset))
