"""A parsed HTML document as a flat list of tokens, read once from front to back."""

import re

from selectolax.lexbor import LexborHTMLParser

from app.text.marked_quotes import Mark
from app.text.markup import RAW, Role, Tag, flatten, read_tag
from app.text.page import Page

_TOKENS = re.compile(
    "(" + "|".join(["<!--.*?-->", *(f"<{t}(?:>| [^>]*>).*?</{t}>" for t in RAW), "<[^>]*>"]) + ")", re.DOTALL
)
_RAW_ENDS = tuple(f"</{t}>" for t in RAW)
_FLAT_PARAGRAPHS = re.compile(
    r"(?:^|[\s,;}>-])p(?:\s{0,9},[^{}]{0,200}+)?\s{0,9}\{[^{}]{0,300}?margin(?:-bottom|-top)?\s{0,9}:\s{0,9}0",
    re.IGNORECASE,
)
_ENTITIES = re.compile("&(?:amp|lt|gt|nbsp);")
_CHARACTERS = {"&amp;": "&", "&lt;": "<", "&gt;": ">", "&nbsp;": "\u00a0"}


class Document:
    """`tokens`: texts at even places; tags, comments and scripts at odd ones. Joined they are the document.

    `places`: for each text node of the body, in document order, its place among the tokens.
    `page`: the text; `marks`: the elements that say whose words they hold, each when it ends.
    """

    __slots__ = (
        "_flat_paragraphs",
        "_in_body",
        "_pre",
        "_roles",
        "_stack",
        "_templates",
        "_unseen",
        "marks",
        "page",
        "places",
        "preformatted",
        "tokens",
    )

    def __init__(self, html: str) -> None:
        parsed = LexborHTMLParser(flatten(html).encode("utf-8", "replace").decode())
        # what is serialised is well formed, and "<" and ">" inside attributes are escaped
        self.tokens: list[str] = _TOKENS.split(parsed.html or "")
        self.places: list[int] = []
        self.preformatted: set[int] = set()  # the text nodes in which blanks and line ends count
        self.page = Page()
        self.marks: list[Mark] = []
        self._stack: list[tuple[Tag, int]] = []
        self._in_body = self._flat_paragraphs = False
        self._unseen = self._templates = self._pre = self._roles = 0
        self._walk()

    def source(self, node: int) -> str:
        """The characters of a text node."""
        return _plain(self.tokens[self.places[node]])

    def _walk(self) -> None:
        tags: dict[str, Tag] = {}
        for place, token in enumerate(self.tokens):
            if not place & 1:
                if token and self._in_body and not self._templates:
                    self._text(token, place)
            elif token[1] == "/":
                self._end(token[2:-1])
            elif token in tags:
                self._start(tags[token])
            elif token.endswith(_RAW_ENDS):
                self._raw(token, place)
            elif token[1] != "!":
                tags[token] = tag = read_tag(token, self._flat_paragraphs)
                self._start(tag)

    def _text(self, token: str, place: int) -> None:
        node = len(self.places)
        self.places.append(place)
        if self._unseen:
            return
        if self._pre:
            self.preformatted.add(node)
            self.page.preformatted(_plain(token), node)
        else:
            self.page.words(_plain(token), node)

    def _raw(self, token: str, place: int) -> None:
        """A style sheet or script: a text node that nobody reads."""
        if self._in_body and not self._templates and token[token.index(">") + 1] != "<":
            self.places.append(place)
        if token.startswith("<style") and _FLAT_PARAGRAPHS.search(token):
            self._flat_paragraphs = True

    def _start(self, tag: Tag) -> None:
        name = tag.name
        if name == "body":
            self._in_body = True
        if not tag.void:
            self._stack.append((tag, self.page.length))
        if tag.unseen or self._unseen:
            self._unseen += tag.unseen and not tag.void
            self._templates += name == "template"
            return
        if name == "br":
            self.page.line_break()
        elif tag.breaks:
            self.page.boundary(tag.breaks)
            if name == "li":
                self.page.item()
        elif name in ("td", "th"):
            self.page.cell()
        self._pre += tag.pre
        if tag.role is not Role.NONE:
            if tag.role is Role.REST and not self._roles:
                self.marks.append(Mark(Role.REST, self.page.length, self.page.length))
            self._roles += not tag.void

    def _end(self, name: str) -> None:
        if not self._stack or self._stack[-1][0].name != name:
            return
        tag, start = self._stack.pop()
        if tag.unseen or self._unseen:
            self._unseen -= tag.unseen
            self._templates -= name == "template"
            return
        if tag.breaks:
            self.page.boundary(tag.breaks)
        self._pre -= tag.pre
        if tag.role is not Role.NONE:
            self._roles -= 1
            if tag.role is not Role.REST and (tag.role is not Role.RULED or not self._roles):
                self.marks.append(Mark(tag.role, start, self.page.length))


def _plain(source: str) -> str:
    return _ENTITIES.sub(lambda m: _CHARACTERS[m.group()], source) if "&" in source else source
