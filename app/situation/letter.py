"""A message of the history, read once; every fact of the situation looks at this and reads nothing twice."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import blake2b
from marshal import dumps
from secrets import token_bytes
from typing import Any, TypeVar

from app.mail import Message
from app.text.html import to_text
from app.text.own import OwnWords, Segment, own_words
from app.text.phrases import Matcher, Phrases, Range

_F = TypeVar("_F")
_Hits = Mapping[Phrases, list[Range]]
_WORDS, _HITS = "own words", "hits"
_UNKNOWN: Any = object()
_NO_REFERENCES = 2  # a version of the format


@dataclass(frozen=True, slots=True)
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

    def known(self, fact: Hashable, find_out: Callable[[], _F]) -> _F:
        """The fact, worked out at most once. It has to be a date, a place, a yes or a no: never words of the mail."""
        value: _F = self.facts.get(fact, _UNKNOWN)
        if value is _UNKNOWN:
            value = self.facts[fact] = find_out()
        return value


class Memory:
    """What earlier reviews found out about mails, so that a draft under revision does not pay for its history anew.

    A mail is known by a hash under a key of this process, and of it only places, dates and verdicts are kept: nobody
    can read a mail back. Bounded in number; gone with the process. Answers are the same with it and without.
    """

    def __init__(self, most: int = 10_000) -> None:
        self._key = token_bytes(32)
        self._facts = lru_cache(most)(_nothing_yet)

    def of(self, message: Message) -> dict[Hashable, Any]:
        """The facts of a message, to read and to add to."""
        people = [(a.email, a.name) for a in (*message.to, *message.cc)]
        sender = (message.sender.email, message.sender.name) if message.sender else None
        sent = message.sent_at.isoformat() if message.sent_at else None
        told = (message.subject, message.text, message.html, message.calendar, sent, sender, len(message.to), people)
        # Without references between equal strings, so that equal mails give equal bytes.
        written = dumps((*told, dict(message.headers)), _NO_REFERENCES)
        return self._facts(blake2b(written, key=self._key, digest_size=16).digest())


def _nothing_yet(_: bytes) -> dict[Hashable, Any]:
    return {}


def read(message: Message, matcher: Matcher) -> Letter:
    """The message as read. Without text of either kind, the words are empty."""
    return read_all((message,), matcher)[0]


def read_all(messages: Sequence[Message], matcher: Matcher, memory: Memory | None = None) -> list[Letter]:
    """Each message as `read` reads it, at less than half the cost.

    The automaton is larger than a processor's cache: one text after the other finds it there, while the work of the
    facts between two texts would drive it out.
    """
    letters = []
    for message in messages:
        facts = memory.of(message) if memory else {}
        text = _own_text(message, facts)
        if _HITS not in facts:
            facts[_HITS] = matcher.find(text), matcher.find(message.subject)
        hits, subject_hits = facts[_HITS]
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
    return "\n".join(full[s.full : s.full + s.length] for s in pieces)
