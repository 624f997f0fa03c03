"""Words laid out in lines as a browser would, each with its way back into the document."""

import re
from typing import NamedTuple

_WORDS = re.compile("[^ ]+(?: [^ ]+)*+")
_FIRM = " \u00a0"


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
    """The text written so far, and what still waits: line breaks, a list mark, blanks."""

    __slots__ = ("_blank", "_breaks", "_indent", "_line_open", "_mark", "_pieces", "_separator", "length", "runs")

    def __init__(self) -> None:
        self.runs: list[tuple[int, int, int, int]] = []
        self.length = 0
        self._pieces: list[str] = []
        self._line_open = False
        self._breaks = 0
        self._blank: tuple[int, int] | None = None  # (node, offset) of a blank, lost if the line ends here
        self._indent: list[tuple[str, int]] = []  # text nodes of no-break spaces that open a line
        self._mark = ""
        self._separator = ""

    def text(self) -> str:
        return "".join(self._pieces)

    def joined_runs(self) -> tuple[Run, ...]:
        """`runs`, in which what is contiguous in text and node is one run."""
        joined: list[Run] = []
        start = length = node = offset = 0
        for run in self.runs:
            if run[2] == node and run[0] == start + length and run[3] == offset + length:
                length += run[1]
            else:
                if length:
                    joined.append(Run(start, length, node, offset))
                start, length, node, offset = run
        if length:
            joined.append(Run(start, length, node, offset))
        return tuple(joined)

    def boundary(self, breaks: int) -> None:
        """A block starts or ends: the next words stand at least `breaks` line ends further down."""
        if self._indent:  # a line of nothing else is an empty line; Outlook writes them so
            self._breaks += 1
        self._breaks = max(self._breaks, breaks)
        self._end_line()

    def line_break(self) -> None:
        """<br>: ends the line; on an empty line it makes an empty line."""
        self._breaks += 1
        self._mark = ""
        self._end_line()

    def item(self) -> None:
        self._mark = "- "

    def cell(self) -> None:
        self._separator = "\t" if self._line_open else ""

    def words(self, source: str, node: int) -> None:
        """A text node in which blanks collapse."""
        flat = source.replace("\n", " ").replace("\t", " ").replace("\r", " ").replace("\f", " ")
        if not self._line_open and not flat.strip(_FIRM):
            if "\u00a0" in source:
                self._indent.append((flat, node))
        elif "  " in flat:
            self._collapsed(flat, node)
        else:
            self._simple(flat, node)

    def preformatted(self, source: str, node: int) -> None:
        """A text node in which blanks and line ends count."""
        at = 0
        for line in source.split("\n"):
            if at:
                self.line_break()
            if line:
                self._write(line.replace("\u00a0", " ").replace("\t", " "), node, at)
            at += len(line) + 1

    def _end_line(self) -> None:
        self._line_open = False
        self._blank = None
        self._indent.clear()
        self._separator = ""

    def _simple(self, flat: str, node: int) -> None:
        """Words with one blank between them."""
        words = flat.strip(" ")
        before = flat[:1] == " "
        if before and self._line_open:
            self._blank = self._blank or (node, 0)
        if words:
            self._write(words.replace("\u00a0", " "), node, int(before))
            if flat[-1] == " ":
                self._blank = (node, len(flat) - 1)

    def _collapsed(self, flat: str, node: int) -> None:
        last = 0
        for match in _WORDS.finditer(flat):
            start, end = match.span()
            if start > last and self._line_open:
                self._blank = self._blank or (node, last)
            self._write(match.group().replace("\u00a0", " "), node, start)
            last = end
        if last < len(flat) and self._line_open:
            self._blank = self._blank or (node, last)

    def _write(self, words: str, node: int, offset: int) -> None:
        if self._indent:
            indent, self._indent = self._indent, []
            for source, blank_node in indent:
                self._collapsed(source, blank_node)
        start = self.length
        if self._line_open and not self._separator:
            if self._blank is not None:
                self._pieces.append(" ")
                self.runs.append((start, 1, *self._blank))
                start += 1
        else:
            before = ("\n" * self._breaks if start else "") + (self._mark or self._separator)
            self._mark = self._separator = ""
            self._line_open = True
            self._pieces.append(before)
            start += len(before)
        self._breaks = 0
        self._blank = None
        self._pieces.append(words)
        self.runs.append((start, len(words), node, offset))
        self.length = start + len(words)
