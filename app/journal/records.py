"""The nouns of the journal: what a user keeps of their interviews, as every other part means it.

Pure values. Moments are aware and in UTC, days are the user's own calendar dates; tuples hold the order in which they
are told. Words are the user's own, typed into our forms: nothing here holds a word of a mail.

Errors of the journal, and nothing else::

    JournalError
    ├── NotFound         this caller keeps no such thing (somebody else's is none, too)
    ├── Stale            it was changed meanwhile: read it again
    ├── Conflict         this key came with another request before
    ├── NotAgreed        the user has not agreed that anything is kept, or not any more
    └── Unavailable      the database does not answer, or its tables are not the ones this version knows
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Generic, TypeVar

T = TypeVar("T")

_NOTHING: Mapping[str, Any] = MappingProxyType({})


class Outcome(StrEnum):
    """How an interview process ended, or that it has not. `CLOSED`: let go, without a word from them."""

    OPEN = "open"
    REJECTED = "rejected"
    OFFERED = "offered"
    ACCEPTED = "accepted"
    WITHDRAWN = "withdrawn"
    CLOSED = "closed"


class Part(StrEnum):
    """What somebody is in a process."""

    INTERVIEWER = "interviewer"
    RECRUITER = "recruiter"
    OTHER = "other"


class RoundKind(StrEnum):
    PHONE = "phone"
    VIDEO = "video"
    ON_SITE = "on_site"
    TASK = "task"
    OTHER = "other"


class Direction(StrEnum):
    """Who wrote: `SENT` by the user, `RECEIVED` from them."""

    SENT = "sent"
    RECEIVED = "received"


class ContactKind(StrEnum):
    """What a mail was; a received one that is none of the others is `OTHER`."""

    THANK_YOU = "thank_you"
    FOLLOW_UP = "follow_up"
    PROMISE = "promise"
    REJECTION = "rejection"
    OFFER = "offer"
    AUTOMATIC = "automatic"
    OTHER = "other"


class Scope(StrEnum):
    """Where a mute holds."""

    EVERYWHERE = "everywhere"
    PERSON = "person"
    MAIL = "mail"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody on their side. `email` is in lower case, and may be empty where only the name is known."""

    email: str
    name: str = ""
    part: Part = Part.INTERVIEWER


@dataclass(frozen=True, slots=True)
class Round:
    """One conversation, past or to come; `ends_at` is None where the end is not known."""

    held_at: datetime
    ends_at: datetime | None = None
    kind: RoundKind = RoundKind.OTHER


@dataclass(frozen=True, slots=True)
class Point:
    """Something that was talked about, in the user's words."""

    text: str


@dataclass(frozen=True, slots=True)
class Contact:
    """That a mail went back or forth: its moment and kind, never its words. Kept with the user's consent only.

    `person`: the e-mail of the one of the interview's people who wrote it, or whom alone of them it went to.
    `colleague`: that it was somebody else at the company, of whom no more is kept.
    """

    at: datetime
    direction: Direction
    kind: ContactKind = ContactKind.OTHER
    person: str | None = None
    colleague: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class InterviewDetails:
    """What the user tells of an application process at one company: to create an interview, or to replace what is kept.

    `aliases`: other names of the company. `promised_by`: the day by which they said they would answer.
    `outcome_at`: when the outcome came; None while open.
    """

    company: str
    aliases: tuple[str, ...] = ()
    role: str | None = None
    people: tuple[Person, ...] = ()
    rounds: tuple[Round, ...] = ()
    points: tuple[Point, ...] = ()
    promised_by: date | None = None
    outcome: Outcome = Outcome.OPEN
    outcome_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Interview(InterviewDetails):
    """One process as it is kept; rounds stand in order of time, contacts too.

    `id`: 32 hexadecimal digits, later ones greater. `version`: 1 when made, one more with each change of the details;
    contacts, which come from mail, change neither it nor `updated_at`. `reopened_at`: when an outcome was last taken
    back, since they wrote again.
    """

    id: str
    version: int
    created_at: datetime
    updated_at: datetime
    reopened_at: datetime | None = None
    contacts: tuple[Contact, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DebriefDetails:
    """The form after an outcome: short items in the user's words.

    `facts`: what the thread told (rounds, waits in days, who answered when), as plain JSON of
    `app.journal.debrief_facts`.
    """

    went_well: tuple[str, ...] = ()
    was_hard: tuple[str, ...] = ()
    they_asked: tuple[str, ...] = ()
    to_change: tuple[str, ...] = ()
    facts: Mapping[str, Any] = field(default_factory=lambda: _NOTHING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Debrief(DebriefDetails):
    """The debrief of one interview as it is kept. `interview`: its id. `version`: as of an Interview."""

    interview: str
    version: int
    created_at: datetime
    updated_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """What the user chose. None: what the deployment says.

    `limits`: rule id → name of the limit → value. `consent_at`: when the user let us keep what comes from their mail
    (contacts, fingerprints); None: they have not. `keep_days`: days after which what nobody touched is forgotten.
    `version`: 0 while nothing was chosen.
    """

    time_zone: str | None = None
    country: str | None = None
    limits: Mapping[str, Mapping[str, Any]] = field(default_factory=lambda: _NOTHING)
    consent_at: datetime | None = None
    keep_days: int | None = None
    version: int = 0


@dataclass(frozen=True, slots=True)
class Mute:
    """A rule that the user does not want to hear, everywhere, for a person or for a mail.

    `target`: a keyed hash of the address or of the mail's key, in hexadecimal; empty for everywhere.
    """

    id: str
    rule: str
    scope: Scope
    target: str
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """Some of a list, newest first. `next`: the cursor of those after them; None at the end."""

    items: tuple[T, ...]
    next: str | None = None


class JournalError(Exception):
    """The journal could not do it. The message is a plain sentence for the user and holds nothing that is kept."""


class NotFound(JournalError):
    """There is no such thing among what this caller keeps."""


class Stale(JournalError):
    """It was changed since the version that the caller knows. `current`: its version now."""

    def __init__(self, current: int) -> None:
        super().__init__("This was changed meanwhile, perhaps in another window. Read it again, then make your change.")
        self.current = current


class Conflict(JournalError):
    """A key that makes a request happen once came before, with another request."""


class NotAgreed(JournalError):
    """Nothing may be kept: the user has not agreed, or has taken it back."""

    def __init__(self) -> None:
        super().__init__("Nothing is kept without your consent. Agree first, in the settings.")


class Unavailable(JournalError):
    """The database does not answer in time, or has not the tables of this version."""
