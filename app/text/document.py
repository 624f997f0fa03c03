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
_RAW = Tag("", void=True, inert=True)
_FLAT_PARAGRAPHS = re.compile(
    r"(?:^|[\s,;}>-])p(?:\s{0,9},[^{}]{0,200}+)?\s{0,9}\{[^{}]{0,300}?margin(?:-bottom|-top)?\s{0,9}:\s{0,9}0",
    re.IGNORECASE,
)
_NO_ROLE = Role.NONE  # looked up on the enumeration it takes ten times as long
_ENTITIES = re.compile("&(?:amp|lt|gt|nbsp);")
_CHARACTERS = {"&amp;": "&", "&lt;": "<", "&gt;": ">", "&nbsp;": "\u00a0"}


class Document:
    """`tokens`: texts at even places; tags, comments and scripts at odd ones. Joined they are the document.

    `places`: for each text node of the body, in document order, its place among the tokens.
    `page`: the text; `marks`: the elements that say whose words they hold, each when it ends.
    """

    __slots__ = (
        "_flat_paragraphs",
        "_pre",
        "_roles",
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
        self._flat_paragraphs = False
        self._unseen = self._templates = self._pre = 0
        self._roles: list[int] = []  # where the elements began that have a role and are still open
        self._walk(self._head())

    def source(self, node: int) -> str:
        """The characters of a text node."""
        return _plain(self.tokens[self.places[node]])

    def _head(self) -> int:
        """The place of <body>; style sheets before it are looked at."""
        for place in range(1, len(self.tokens), 2):
            token = self.tokens[place]
            if token.startswith("<body"):
                return place
            if token.startswith("<style"):
                self._style(token)
        return len(self.tokens)

    def _walk(self, body: int) -> None:
        tags: dict[str, Tag] = {}
        open_tags: list[Tag] = []
        for place in range(body, len(self.tokens), 2):
            token = self.tokens[place]
            if token[1] == "/":
                if open_tags and open_tags[-1].name == token[2:-1]:
                    tag = open_tags.pop()
                    if not tag.inert:
                        self._end(tag)
            elif token in tags or token[1] != "!":
                tag = tags.get(token) or self._read(tags, token, place)
                if not tag.void:
                    open_tags.append(tag)
                if not tag.inert:
                    self._start(tag)
            text = self.tokens[place + 1]
            if text and not self._templates:
                self.places.append(place + 1)
                if not self._unseen:
                    self._text(text, len(self.places) - 1)

    def _read(self, tags: dict[str, Tag], token: str, place: int) -> Tag:
        if not token.endswith(_RAW_ENDS):
            tags[token] = tag = read_tag(token, self._flat_paragraphs)
            return tag
        # a style sheet or script: a text node that nobody reads
        if not self._templates and token[token.index(">") + 1] != "<":
            self.places.append(place)
        if token.startswith("<style"):
            self._style(token)
        return _RAW

    def _style(self, token: str) -> None:
        self._flat_paragraphs = self._flat_paragraphs or _FLAT_PARAGRAPHS.search(token) is not None

    def _text(self, token: str, node: int) -> None:
        source = _plain(token) if "&" in token else token
        if self._pre:
            self.preformatted.add(node)
            self.page.preformatted(source, node)
        else:
            self.page.words(source, node)

    def _start(self, tag: Tag) -> None:
        if tag.unseen or self._unseen:
            self._unseen += tag.unseen and not tag.void
            self._templates += tag.name == "template"
            return
        if tag.breaks:
            self.page.boundary(tag.breaks)
            if tag.name == "li":
                self.page.item()
        elif tag.name == "br":
            self.page.line_break()
        elif tag.name in ("td", "th"):
            self.page.cell()
        self._pre += tag.pre
        if tag.role is not _NO_ROLE:
            if tag.role is Role.REST and not self._roles:
                self.marks.append(Mark(Role.REST, self.page.length, self.page.length))
            if not tag.void:
                self._roles.append(self.page.length)

    def _end(self, tag: Tag) -> None:
        if tag.unseen or self._unseen:
            self._unseen -= tag.unseen
            self._templates -= tag.name == "template"
            return
        if tag.breaks:
            self.page.boundary(tag.breaks)
        self._pre -= tag.pre
        if tag.role is not _NO_ROLE:
            start = self._roles.pop()
            if tag.role is not Role.REST and (tag.role is not Role.RULED or not self._roles):
                self.marks.append(Mark(tag.role, start, self.page.length))


def _plain(source: str) -> str:
    return _ENTITIES.sub(lambda m: _CHARACTERS[m.group()], source) if "&" in source else source
