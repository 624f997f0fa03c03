"""HTML becomes text as a reader sees it, with the way back into the document.

Measured: 0.26 ms for a Gmail reply of 2.4 kB with 120 tags, 0.03 ms of it the parser's.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

from app.text.document import Document
from app.text.marked_quotes import quoted_ranges
from app.text.page import Run
from app.text.phrases import Range

__all__ = ["HtmlText", "Run", "to_text", "with_edits"]

_FRAME = frozenset({"<html>", "<head>", "</head>", "<body>", "</body>", "</html>"})
_COLLAPSING = " \t\n\r\f"


@dataclass(frozen=True, slots=True)
class HtmlText:
    """A no-break space of the document is a blank of the text.

    `quoted`: in order and apart, what the document marks as quote, forward or signature.
    `runs`: in order, where the words came from.
    """

    text: str
    quoted: tuple[Range, ...] = ()
    runs: tuple[Run, ...] = ()

    def locate(self, start: int, end: int) -> tuple[Run, ...]:
        """The runs, cut to size, that text[start:end] was made of. Line ends and "- " are markup and have none."""
        found: list[Run] = []
        at = max(0, bisect_right(self.runs, start, key=lambda r: r.start) - 1)
        while at < len(self.runs) and self.runs[at].start < end:
            run = self.runs[at]
            first, last = max(start, run.start), min(end, run.start + run.length)
            if first < last:
                found.append(Run(first, last - first, run.node, run.offset + first - run.start))
            at += 1
        return tuple(found)


def to_text(html: str) -> HtmlText:
    """Never raises: what is not HTML is text."""
    return _text_of(Document(html))


def _text_of(document: Document) -> HtmlText:
    text = document.page.text()
    return HtmlText(text, quoted_ranges(text, document.marks), document.page.joined_runs())


class _Edit:
    """text[start:end] becomes `words`; a blank beside them belongs to the edit, since blanks collapse."""

    __slots__ = ("end", "start", "words")

    def __init__(self, start: int, end: int, words: str) -> None:
        self.start = start
        self.end = end
        self.words = words


def with_edits(html: str, edits: Iterable[tuple[int, int, str]]) -> str:
    """`html` with edits (start, end, replacement), counted in its text, made in its text nodes.

    All other markup stays: a line end between blocks and the "- " of an item cannot be edited away. Line ends of
    a replacement become <br>. Raises ValueError when edits overlap, leave the text, or touch no words.
    """
    document = Document(html)
    read = _text_of(document)
    wanted = [_Edit(*edit) for edit in sorted(edits)]
    _widen(read, wanted)
    changes: dict[int, list[tuple[int, int, str]]] = {}
    for edit, words in zip(wanted, _with_firm_blanks(read.text, wanted), strict=True):
        for node, start, end, markup in _changes(document, read, edit, words):
            changes.setdefault(node, []).append((start, end, markup))
    for node, parts in changes.items():
        source = document.source(node)
        pieces: list[str] = []
        at = 0
        for start, end, markup in sorted(parts):
            pieces += (_escaped(source[at : max(at, start)]), markup)
            at = max(at, end)
        document.tokens[document.places[node]] = "".join([*pieces, _escaped(source[at:])])
    return _serialised(document, html.lower())


def _widen(read: HtmlText, edits: list[_Edit]) -> None:
    """Takes a blank beside an edit into it where it would come to stand at the edge of a line or beside another."""
    text = f"{read.text}\n"
    last = 0
    for edit, following in zip(edits, [*(e.start for e in edits[1:]), len(read.text)], strict=True):
        if not last <= edit.start <= edit.end <= len(read.text):
            raise ValueError("edits overlap or leave the text")
        before = text[edit.start - 1] if edit.start else "\n"
        after = text[edit.end]
        if (
            before == " "
            and (edit.words or after)[0] in " \n"
            and last < edit.start
            and read.locate(edit.start - 1, edit.start)
        ):
            edit.start -= 1
            edit.words = " " + edit.words
        if after == " " and (edit.words or before)[-1] in " \n" and edit.end < following:
            edit.end += 1
            edit.words += " "
        last = edit.end


def _with_firm_blanks(text: str, edits: list[_Edit]) -> list[str]:
    """The words of each edit. A blank at the edge of a line or after another would be lost, so it is made firm."""
    pieces: list[str] = []
    at = 0
    for edit in edits:
        pieces += (text[at : edit.start], edit.words)
        at = edit.end
    pieces.append(text[at:])
    full = "\n" + "".join(pieces) + "\n"
    firm: list[str] = []
    at = 1
    for before, words in zip(pieces[0::2], pieces[1::2], strict=False):
        at += len(before)
        firm.append(
            "".join(
                "\u00a0" if c == " " and (full[i - 1] in " \n" or full[i + 1] in " \n") else c
                for i, c in enumerate(words, at)
            )
        )
        at += len(words)
    return firm


def _changes(document: Document, read: HtmlText, edit: _Edit, words: str) -> list[tuple[int, int, int, str]]:
    """(node, start, end, markup): what to put in place of which characters of which text nodes."""
    runs = read.locate(edit.start, edit.end)
    if not runs:
        near = read.locate(edit.start - 1, edit.start)
        if not near or read.text[edit.start - 1] == " ":
            near = read.locate(edit.end, edit.end + 1) or near
        if not near:
            raise ValueError("an edit touches no words")
        run = near[0]
        at = run.offset + (run.start < edit.start)
        return [(run.node, at, at, _markup(document, run.node, words))]
    spans = _spans(document, runs)
    if read.text[edit.end - 1] == " ":
        at = bisect_right(read.runs, edit.end, key=lambda r: r.start + r.length)
        node, offset = len(document.places), 0
        if at < len(read.runs):
            run = read.runs[at]
            node, offset = run.node, run.offset + max(0, edit.end - run.start)
        _swallow(document, runs[-1].node, spans, node, offset)
    markup = _markup(document, runs[0].node, words)
    return [(node, start, end, markup if node == runs[0].node else "") for node, (start, end) in spans.items()]


def _spans(document: Document, runs: Sequence[Run]) -> dict[int, tuple[int, int]]:
    """Per text node the characters from the first run to the last, collapsed blanks between them included."""
    first, last = runs[0], runs[-1]
    seen = {run.node for run in runs}
    spans: dict[int, tuple[int, int]] = {}
    for node in range(first.node, last.node + 1):
        source = document.source(node)
        if node in seen or not source.strip(_COLLAPSING):
            start = first.offset if node == first.node else 0
            spans[node] = (start, last.offset + last.length if node == last.node else len(source))
    return spans


def _swallow(document: Document, node: int, spans: dict[int, tuple[int, int]], stop_node: int, stop_at: int) -> None:
    """The blanks that had collapsed into the last one of an edit go with it, up to the next words."""
    at = spans[node][1]
    while node not in document.preformatted:
        source = document.source(node)
        most = stop_at if node == stop_node else len(source)
        stop = at
        while stop < most and source[stop] in _COLLAPSING:
            stop += 1
        if stop > at:
            spans[node] = (spans[node][0] if node in spans else 0, stop)
        node, at = node + 1, 0
        if stop < len(source) or node > stop_node or node == len(document.places):
            break


def _markup(document: Document, node: int, words: str) -> str:
    markup = _escaped(words)
    return markup if node in document.preformatted else markup.replace("\n", "<br>")


def _escaped(words: str) -> str:
    return escape(words, quote=False).replace("\u00a0", "&nbsp;")


def _serialised(document: Document, given: str) -> str:
    tokens = document.tokens
    for place in range(2, len(tokens), 2):
        if tokens[place].startswith("\n") and tokens[place - 1].startswith(("<pre", "<textarea", "<listing")):
            tokens[place] = "\n" + tokens[place]  # a parser drops the first
    if "<body" not in given and "<html" not in given:  # a fragment came in, so a fragment goes out
        tokens = [token for token in tokens if token not in _FRAME]
    return "".join(tokens)
