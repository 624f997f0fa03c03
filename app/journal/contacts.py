"""From mails to what is noted of them: who wrote when, and what it was, without a word."""

from app.journal.records import Contact, ContactKind, Direction
from app.mail import Message
from app.situation import EventKind, Situation
from app.situation.purpose import Purpose

_KINDS = {
    EventKind.PROMISE: ContactKind.PROMISE,
    EventKind.REJECTION: ContactKind.REJECTION,
    EventKind.OFFER: ContactKind.OFFER,
    EventKind.AUTOMATIC: ContactKind.AUTOMATIC,
}
_PURPOSES = {Purpose.THANK_YOU: ContactKind.THANK_YOU, Purpose.STATUS_CHECK: ContactKind.FOLLOW_UP}


def mail_key(message: Message) -> str:
    """What stays the same of a mail wherever it is read: the Message-ID that its writer gave it, else its id here."""
    return message.headers.get("message-id") or message.id


def contacts_of(facts: Situation, messages: tuple[Message, ...]) -> dict[str, Contact]:
    """The mails of one correspondence as contacts, by their keys; those without a date are left out.

    `messages`: the ones that `facts` were made of.
    """
    keys = {m.id: mail_key(m) for m in messages}
    kinds = {e.message_id: kind for e in facts.timeline if e.message_id and (kind := _KINDS.get(e.kind))}
    found: dict[str, Contact] = {}
    for sent in facts.sent:
        if sent.at and sent.id in keys:
            found[keys[sent.id]] = Contact(sent.at, Direction.SENT, _PURPOSES.get(sent.purpose, ContactKind.OTHER))
    for mail in (*facts.received, *facts.automatic):
        if mail.at and mail.id in keys:
            found[keys[mail.id]] = Contact(mail.at, Direction.RECEIVED, kinds.get(mail.id, ContactKind.OTHER))
    return found
