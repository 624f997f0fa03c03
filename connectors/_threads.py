"""Which mails belong to one conversation.

Mails are joined by what they say: their own Message-ID, the ids they answer or refer to, the thread
number of Gmail's export. Only an answer ("Re:") that names no mail is joined by its subject, and then
only to a mail between the same people. Numbers of threads are numbers of mails: the first one stored.
"""

import re
from collections.abc import Callable, Iterable, Iterator

# "Re:" and "Fwd:" in the spellings of the mail programs of many languages
_REPLY = "re|aw|antw|antwort|sv|vs|odp|rif|ris|res|ynt|回复|答复|答覆|回覆|ответ|απ"
_FORWARD = "fw|fwd|wg|tr|rv|enc|i|vb|vl|doorst|weiterleitung|转发|轉寄|pd|переслать|yönl|πρθ"
_MARK = r"(?:\[[0-9]{1,3}\]|\([0-9]{1,3}\)|\^[0-9]{1,3})?[ ]{0,3}[:：][ ]{0,3}"
_PREFIXES = re.compile(rf"(?:[ ]{{0,3}}(?:{_REPLY}|{_FORWARD}){_MARK})++", re.IGNORECASE)
_IS_REPLY = re.compile(rf"[ ]{{0,3}}(?:{_REPLY}){_MARK}", re.IGNORECASE)
_IS_FORWARD = re.compile(rf"[ ]{{0,3}}(?:{_FORWARD}){_MARK}", re.IGNORECASE)
_NOBODY = -1  # the mail that waited under this key has been found


class Threads:
    """A union-find over 64-bit keys. `known` tells the thread of a key that an earlier run has stored."""

    __slots__ = ("_known", "_merged", "nodes")

    def __init__(self, known: Callable[[int], int | None]) -> None:
        self._known = known
        self._merged: dict[int, int] = {}
        self.nodes: dict[int, int] = {}

    def join(self, number: int, keys: Iterable[int], topic: int | None, orphan: int | None, *, stray: bool) -> int:
        """The thread of mail `number`, which mentions `keys`.

        `topic` is the key of its subject and people. A `stray` answer joins the newest mail of that topic, or
        waits under the key `orphan` for one that is stored later.
        """
        mine = list(keys)
        asked = [*mine]
        waiting = None
        if topic is not None and orphan is not None:
            waiting = self._at(topic if stray else orphan)
            asked.append(topic if stray else orphan)
        met = {self._root(t) for key in asked if (t := self._at(key)) is not None}
        thread = min(met, default=number)
        for other in met:
            if other != thread:
                self._merged[other] = thread
        for key in mine:
            self.nodes[key] = thread
        if topic is not None and orphan is not None:
            self.nodes[topic] = thread
            if stray and waiting is None:
                self.nodes[orphan] = thread
            elif not stray and waiting is not None:
                self.nodes[orphan] = _NOBODY
        return thread

    def merged(self) -> Iterator[tuple[int, int]]:
        """Threads that turned out to be part of another, with that other."""
        return ((old, self._root(old)) for old in list(self._merged))

    def _at(self, key: int) -> int | None:
        found = self.nodes.get(key)
        if found is None:
            found = self._known(key)
        return None if found == _NOBODY else found

    def _root(self, thread: int) -> int:
        while (above := self._merged.get(thread)) is not None:
            further = self._merged.get(above)
            if further is not None:
                self._merged[thread] = further
            thread = above
        return thread


def is_reply(subject: str) -> bool:
    return _IS_REPLY.match(subject) is not None


def is_forward(subject: str) -> bool:
    """Whether the newest prefix, the first one, says that the mail was passed on."""
    return _IS_FORWARD.match(subject) is not None


def topic(subject: str) -> str:
    """What the subject is about: prefixes gone, blanks as one, case folded."""
    found = _PREFIXES.match(subject)
    return " ".join(subject[found.end() if found else 0 :].casefold().split())
