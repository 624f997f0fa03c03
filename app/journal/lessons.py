"""What a correspondence that was just read adds to the journal of who agreed: dates, fingerprints, names as hashes.

Only what is not known yet, so that the same mail read again adds nothing. Never a word of a mail.
"""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime

from app.journal.callers import Owner
from app.journal.contacts import contacts_of, mail_key
from app.journal.fingerprints import Fingerprints
from app.journal.interviews import Interviews, folded
from app.journal.recognition import without_legal_form
from app.journal.recollection import Recollection, SentBefore
from app.journal.records import Contact, Interview, NotAgreed, NotFound
from app.mail import Message
from app.situation import SentMail, Situation
from app.situation.company import shared_domain
from app.situation.past import body_of, names_in_a_note
from app.situation.purpose import Purpose

_NOTES = 20  # notes of one correspondence, the newest
_CONTACTS = 200


@dataclass(frozen=True, slots=True)
class Note:
    """A thank-you that the user sent: `mail` is its key, `to` are e-mails, `leave_out` as for its fingerprints."""

    mail: str
    text: str
    to: tuple[str, ...]
    sent_at: datetime
    leave_out: frozenset[str]


@dataclass(frozen=True, slots=True)
class Lesson:
    """`interview`: the id of the kept process that `contacts`, by the keys of their mails, belong to."""

    interview: str | None = None
    contacts: Mapping[str, Contact] | None = None
    notes: tuple[Note, ...] = ()
    companies: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.contacts or self.notes or self.companies)


def lesson(
    facts: Situation, messages: Sequence[Message], recollection: Recollection, meant: Interview | None
) -> Lesson:
    """What is new in `facts`, which were made of `messages`; nothing without consent, or of mail about anything else
    than a job. `meant`: the kept process that they are about.
    """
    known = recollection.known
    if known is None or not recollection.keeps or not facts.process:
        return Lesson()
    contacts: dict[str, Contact] = {}
    if meant:
        noted = set(meant.contacts)
        told = contacts_of(facts, tuple(messages), meant)
        contacts = {key: c for key, c in told.items() if c not in noted}
        contacts = dict(sorted(contacts.items(), key=lambda one: one[1].at)[-_CONTACTS:])
    keys = {m.id: mail_key(m) for m in messages}
    remembered = {n.mail for n in known.notes}
    notes = tuple(
        _note(mail, keys[mail.id], at, facts)
        for mail in _thanks(facts)[-_NOTES:]
        if (at := mail.at) and mail.id in keys and known.hashes.of("note", keys[mail.id]) not in remembered
    )
    return Lesson(meant.id if meant else None, contacts, notes, _companies(facts, known))


class Lessons:
    """Writes lessons to one caller's journal."""

    def __init__(self, owner: Owner) -> None:
        self._owner = owner

    async def learn(self, lesson: Lesson) -> None:
        """All of it or nothing; nothing, not even a row of the caller, where the user has taken consent back or was
        forgotten meanwhile. Raises Unavailable.
        """
        with suppress(NotAgreed, NotFound):  # NotFound: the interview was deleted meanwhile
            async with replace(self._owner, asks=True).writing() as writing:
                owner = self._owner.within(writing.connection)
                if lesson.interview and lesson.contacts:
                    await Interviews(owner).note(lesson.interview, lesson.contacts)
                prints = Fingerprints(owner)
                for note in lesson.notes:
                    await prints.keep_note(note.mail, note.text, note.to, note.sent_at, note.leave_out)
                if lesson.companies:
                    await prints.keep_companies(lesson.companies)


def _thanks(facts: Situation) -> list[SentMail]:
    """Those to these people, and those to somebody at another company; a private one is nobody's business."""
    elsewhere = (m for m in facts.elsewhere if not all(shared_domain(a) for a in m.recipients))
    return [m for m in (*elsewhere, *facts.sent) if m.purpose is Purpose.THANK_YOU]


def _note(mail: SentMail, key: str, at: datetime, facts: Situation) -> Note:
    ours = mail in facts.sent
    record, people = facts.record, (*mail.recipients, *(facts.people if ours else ()))
    names = (facts.company, record.company, record.role, *record.aliases) if ours else ()
    leave_out = names_in_a_note(people, names)
    return Note(key, body_of(mail.text), tuple(a.key for a in mail.recipients), at, leave_out)


def _companies(facts: Situation, known: SentBefore) -> tuple[str, ...]:
    """The company written to, by its full name and without legal form."""
    if facts.company is None or not facts.sent:
        return ()
    names = dict.fromkeys((facts.company, without_legal_form(facts.company)))
    return tuple(n for n in names if n and known.hashes.of("company", folded(n)) not in known.companies)
