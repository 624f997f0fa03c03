"""A message of the history, read once; every fact of the situation looks at this and reads nothing twice."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.mail import Message
from app.text.html import to_text
from app.text.own import own_words
from app.text.phrases import Matcher, Phrases, Range


@dataclass(frozen=True, slots=True)
class Letter:
    """`text`: the sender's own new words, quotes and signature left out.

    `hits`, `subject_hits`: where the phrase groups of the facts occur in `text` and in the subject.
    """

    message: Message
    text: str
    hits: Mapping[Phrases, list[Range]]
    subject_hits: Mapping[Phrases, list[Range]]

    def says(self, *groups: Phrases) -> bool:
        """Whether any of the groups occurs in the text or the subject."""
        return not (self.hits.keys().isdisjoint(groups) and self.subject_hits.keys().isdisjoint(groups))


def read(message: Message, matcher: Matcher) -> Letter:
    """The message as read. Without text of either kind, the words are empty."""
    return read_all((message,), matcher)[0]


def read_all(messages: Sequence[Message], matcher: Matcher) -> list[Letter]:
    """Each message as `read` reads it, at less than half the cost.

    The automaton is larger than a processor's cache: one text after the other finds it there, while the work of the
    facts between two texts would drive it out. The mails of a thread share a few subjects.
    """
    texts = [_own_text(m) for m in messages]
    hits = [matcher.find(text) for text in texts]
    subjects = {subject: matcher.find(subject) for subject in {m.subject for m in messages}}
    return [Letter(m, text, found, subjects[m.subject]) for m, text, found in zip(messages, texts, hits, strict=True)]


def _own_text(message: Message) -> str:
    if message.text is None and message.html is not None:
        page = to_text(message.html)
        return own_words(page.text, page.quoted).text
    return own_words(message.text or "").text
