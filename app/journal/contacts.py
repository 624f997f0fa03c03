"""From mails to what is noted of them: who wrote when, and what it was, without a word.

Of people, those only whom the user keeps in the interview: the rest of a thread is a colleague of theirs, or nobody.
"""

from collections.abc import Sequence

from app.journal.recognition import goes_by
from app.journal.records import Contact, ContactKind, Direction, Interview, Part
from app.mail import Address, Message
from app.situation import EventKind, Situation
from app.situation.company import company_domain, is_agency, same_company, shared_domain
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


def contacts_of(facts: Situation, messages: tuple[Message, ...], kept: Interview) -> dict[str, Contact]:
    """The mails of one correspondence as contacts, by their keys; those without a date are left out.

    `messages`: the ones that `facts` were made of; `kept`: the interview that they are about.
    """
    sides = _Sides(kept)
    keys = {m.id: mail_key(m) for m in messages}
    kinds = {e.message_id: kind for e in facts.timeline if e.message_id and (kind := _KINDS.get(e.kind))}
    found: dict[str, Contact] = {}
    for sent in facts.sent:
        if sent.at and sent.id in keys:
            kind = _PURPOSES.get(sent.purpose, ContactKind.OTHER)
            found[keys[sent.id]] = Contact(sent.at, Direction.SENT, kind, *sides.of(sent.recipients))
    for mail in facts.received:
        if mail.at and mail.id in keys:
            kind = kinds.get(mail.id, ContactKind.OTHER)
            found[keys[mail.id]] = Contact(mail.at, Direction.RECEIVED, kind, *sides.of((mail.sender,)))
    for mail in facts.automatic:
        if mail.at and mail.id in keys:
            found[keys[mail.id]] = Contact(mail.at, Direction.RECEIVED, kinds.get(mail.id, ContactKind.OTHER))
    return found


class _Sides:
    """Whom of the other side the user knows: the people of one interview, and who else writes for the company."""

    def __init__(self, kept: Interview) -> None:
        self._kept = kept
        self._emails = frozenset(p.email for p in kept.people if p.email)
        self._hosts = [Address(p.email) for p in kept.people if p.email and p.part is Part.INTERVIEWER]

    def of(self, addresses: Sequence[Address]) -> tuple[str | None, bool]:
        """The one kept person among these, and, where there is none, whether a colleague of theirs is."""
        known = dict.fromkeys(a.key for a in addresses if a.key in self._emails)
        if known:
            return (next(iter(known)) if len(known) == 1 else None), False
        return None, any(self._at_company(a) for a in addresses)

    def _at_company(self, address: Address) -> bool:
        if shared_domain(address) or is_agency(address):
            return False
        name = company_domain(address).partition(".")[0]
        return goes_by(self._kept, name) or any(same_company(host, address) for host in self._hosts)
