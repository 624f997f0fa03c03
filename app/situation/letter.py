"""A message of the history, read once; every fact of the situation looks at this and reads nothing twice."""

import re
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

from app.mail import Message
from app.situation.clause import Clause, Clauses
from app.text.html import to_text
from app.text.memory import MOST_FACTS, Memory
from app.text.own import OwnWords, Segment, own_words
from app.text.phrases import Matcher, Phrases, Range

_F = TypeVar("_F")
_Hits = Mapping[Phrases, list[Range]]
_WORDS, _HITS = "own words", "hits"
_UNKNOWN: Any = object()
_DIGITS = "0123456789"
# Digits; with the first one by itself they are found in half the time.
_PLAIN_FIGURE = re.compile("[0-9][0-9]*")
_FIGURE = re.compile(r"\d\d*")


@dataclass(frozen=True)  # no slots: its sentences are cut only when somebody asks
class Letter:
    """`text`: the sender's own new words, quotes and signature left out.

    `hits`, `subject_hits`: where the phrase groups of the facts occur in `text` and in the subject.
    `facts`: what was found out about this letter, here or in an earlier review (see `Memory`).
    """

    message: Message
    text: str
    hits: _Hits
    subject_hits: _Hits
    facts: dict[Hashable, Any] = field(default_factory=dict, repr=False, compare=False)

    def says(self, *groups: Phrases) -> bool:
        """Whether any of the groups occurs in the text or the subject."""
        return not (self.hits.keys().isdisjoint(groups) and self.subject_hits.keys().isdisjoint(groups))

    @cached_property
    def sentences(self) -> Clauses:
        """Those of `text`."""
        return Clauses(self.text)

    @cached_property
    def figures(self) -> Sequence[tuple[int, int]]:
        """Start and end of each run of digits in `text`."""
        text = self.text
        plain = text.isascii()
        if plain and not any(map(text.__contains__, _DIGITS)):
            return ()
        return [m.span() for m in (_PLAIN_FIGURE if plain else _FIGURE).finditer(text)]

    def clauses(self, *groups: Phrases, most: int | None = None) -> list[Clause]:
        """The sentences of `text` in which one of the groups occurs, in order; `most`: in its first places only."""
        if self.hits.keys().isdisjoint(groups):
            return []
        return self.sentences.at([hit for group in groups for hit in self.hits.get(group, ())[:most]])

    def known(self, fact: Hashable, find_out: Callable[[], _F]) -> _F:
        """The fact, worked out at most once. It has to be a date, a place, a yes or a no: never words of the mail."""
        value: _F = self.facts.get(fact, _UNKNOWN)
        if value is _UNKNOWN:
            value = find_out()
            if len(self.facts) < MOST_FACTS:
                self.facts[fact] = value
        return value


def read(message: Message, matcher: Matcher) -> Letter:
    """The message as read. Without text of either kind, the words are empty."""
    return read_all((message,), matcher)[0]


def read_all(messages: Sequence[Message], matcher: Matcher, memory: Memory | None = None) -> list[Letter]:
    """Each message as `read` reads it, at less than half the cost.

    The automaton is larger than a processor's cache: one text after the other finds it there, while the work of the
    facts between two texts would drive it out.
    """
    letters = []
    titles: dict[str, _Hits] = {}  # most mails of a thread have the same
    for message in messages:
        facts = memory.of(message) if memory else {}
        text = _own_text(message, facts)
        found = facts.get(_HITS)
        if found is None:
            title = titles.get(message.subject)
            if title is None:
                title = titles[message.subject] = matcher.find(message.subject)
            found = facts[_HITS] = matcher.find(text), title
            if memory:
                memory.make_room(len(facts.get(_WORDS, ())) + sum([len(r) for hits in found for r in hits.values()]))
        hits, subject_hits = found
        letters.append(Letter(message, text, hits, subject_hits, facts))
    return letters


def _own_text(message: Message, facts: dict[Hashable, Any]) -> str:
    if message.text is None and message.html is not None:
        page = to_text(message.html)
        return own_words(page.text, page.quoted).text
    full = message.text or ""
    if _WORDS not in facts:
        own: OwnWords = own_words(full)
        facts[_WORDS] = own.segments
        return own.text
    pieces: tuple[Segment, ...] = facts[_WORDS]
    return "\n".join([full[s.full : s.full + s.length] for s in pieces])
