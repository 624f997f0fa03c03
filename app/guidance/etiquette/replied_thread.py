"""The mails that a reply belongs to."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from app.guidance.etiquette.subject_line import words_of
from app.mail import Address, DraftKind
from app.situation import ReceivedMail, SentMail, Situation
from app.text.reading import Reading

Mail = SentMail | ReceivedMail

_UNDATED = datetime(1, 1, 2, tzinfo=UTC)


def thread_of(draft: Reading, situation: Situation, people: Iterable[Address]) -> tuple[Mail, ...]:
    """The mails of the thread that the draft answers, oldest first; none for a forward or a new mail.

    Without the thread's id the subject tells; where that tells nothing, all mail with one of `people` counts.
    """
    kind, thread_id = draft.draft.kind, draft.draft.thread_id
    if kind is DraftKind.FORWARD or (thread_id is None and kind is not DraftKind.REPLY):
        return ()
    mails: list[Mail] = [*situation.sent, *situation.received]
    found = [m for m in mails if m.thread_id == thread_id] if thread_id is not None else []
    if found or kind is not DraftKind.REPLY:
        return tuple(sorted(found, key=_at))
    mails.sort(key=_at)
    topic = _topic(draft.subject)
    if topic and (found := [m for m in mails if _topic(m.subject) == topic]):
        return tuple(found)
    keys = {a.key for a in people}
    return tuple(m for m in mails if any(a.key in keys for a in parties(m)))


def _at(mail: Mail) -> datetime:
    return mail.at or _UNDATED


def parties(mail: Mail) -> Iterator[Address]:
    """Everybody on a mail; of the user's own mails, everybody but the user."""
    if isinstance(mail, ReceivedMail):
        yield mail.sender
    yield from mail.recipients


def _topic(subject: str) -> list[str]:
    return words_of(subject.lower())[1]
