"""A message of the history, read once; every fact of the situation looks at this and reads nothing twice."""

from collections.abc import Mapping
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
        return any(g in self.hits or g in self.subject_hits for g in groups)


def read(message: Message, matcher: Matcher) -> Letter:
    """The message as read. Without text of either kind, the words are empty."""
    if message.text is None and message.html is not None:
        page = to_text(message.html)
        own = own_words(page.text, page.quoted).text
    else:
        own = own_words(message.text or "").text
    return Letter(message, own, matcher.find(own), matcher.find(message.subject))
