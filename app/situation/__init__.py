"""What the thread and the user's record tell: the one value that every rule of time, people and outcome reads.

`app.situation.build.situation` makes it; each fact has a file of its own beside this one.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, tzinfo
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from app.mail import Address
from app.situation.days import WorkDays
from app.situation.past import NOTHING, Past
from app.situation.purpose import Decision, Purpose

_NONE_AWAY: Mapping[str, date] = {}


class Stage(StrEnum):
    """Where the process stands; defined in the rulebook."""

    INTERVIEWED = "interviewed"
    WAITING = "waiting"
    PROMISED = "promised"
    REJECTED = "rejected"
    OFFERED = "offered"
    CLOSED = "closed"
    UNKNOWN = "unknown"


class EventKind(StrEnum):
    SENT = "sent"
    RECEIVED = "received"
    AUTOMATIC = "automatic"
    INTERVIEW = "interview"
    PROMISE = "promise"
    REJECTION = "rejection"
    OFFER = "offer"

    __hash__ = str.__hash__  # the one of Enum is written in Python, and every mail has a kind


class Event(NamedTuple):
    """One mark on the timeline. `label` is made of our own words and names, never of a mail's text."""

    at: datetime | None
    kind: EventKind
    label: str
    message_id: str | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """What the user wrote down about the interview.

    `aliases`: other names of the company. `rounds`: when conversations began and ended, beside those that mail tells
    of; `held_at` is the one that counts, whatever mail says. `outcome`, `outcome_at`: how it ended, and when they said
    so. `past`: what is remembered of other mail. `gap`: why what is kept could not be read, as a reason for *not
    checked*.
    """

    company: str | None = None
    role: str | None = None
    held_at: datetime | None = None
    interviewers: tuple[Address, ...] = ()
    notes: tuple[str, ...] = ()
    decision_by: date | None = None
    aliases: tuple[str, ...] = ()
    rounds: tuple[tuple[datetime, datetime], ...] = ()
    outcome: Stage | None = None
    outcome_at: datetime | None = None
    past: Past = field(default=NOTHING, compare=False, repr=False)
    gap: str | None = field(default=None, compare=False)


class SentMail(NamedTuple):  # made anew for each review, in a quarter of a data class's time
    """A mail that the user sent: `text` holds the own words only, `at` is None when it has no date."""

    id: str
    at: datetime | None
    recipients: tuple[Address, ...]
    subject: str
    text: str
    purpose: Purpose
    asks: bool
    thread_id: str | None = None
    answered: bool = False


class ReceivedMail(NamedTuple):
    """A mail from a human at the company (or through its relay): `text` holds the own words only."""

    id: str
    at: datetime | None
    sender: Address
    recipients: tuple[Address, ...]
    subject: str
    text: str
    thread_id: str | None = None


@dataclass(frozen=True, slots=True)
class PromisedDate:
    """They said they would answer by `by` (a date on their calendar). `message_id` is None for the user's record."""

    by: date
    said_at: datetime | None = None
    message_id: str | None = None


@dataclass(frozen=True)  # no slots: what many rules ask for is worked out once
class Situation:
    """Facts about one correspondence at one moment.

    Times are aware; `now` is in the user's zone, and business days are counted on the user's calendar dates with
    the working days of the recipient's country (`days`). `recipient_zone`: the offset of the recipient's newest
    mail, else the user's zone. `history_known` is False when no correspondence was given: then the facts below it
    that come from mail are empty, which means unknown and not none.

    `sent` and `received` are the mails with these people and their company, oldest first, without drafts, automatic
    replies, bounces, mails that bounced and copies to oneself; `automatic` are the automatic replies, which answer
    nothing but may send the user on. `elsewhere` are the mails the user sent to everybody else, `strangers` who else
    wrote to the user, `other_companies` the names of companies seen there. `follow_ups` are the unanswered status
    checks among `sent`, oldest first; `unanswered` counts every unanswered mail that asks for an answer.
    `people`: everyone on their side who wrote or was written to; `interviewers`: those who took part in an
    interview; `thanked`: e-mails (lower case) that had a thank-you after the interview. `away` maps the e-mail of
    whoever is away to the last day of absence. `addressed_by`: which of the user's addresses these people know.
    `their_question_open`: they wrote last, and asked the user something. `process`: these mails, or the user's record,
    are about a job; everyday mail is no business of ours.
    """

    now: datetime
    me: frozenset[str] = frozenset()
    recipient_zone: tzinfo | None = None
    days: WorkDays = field(default_factory=WorkDays)
    record: Record = Record()
    history_known: bool = False
    history_gap: str | None = None
    purpose: Decision = Decision(Purpose.OTHER, ())
    stage: Stage = Stage.UNKNOWN
    sent: tuple[SentMail, ...] = ()
    received: tuple[ReceivedMail, ...] = ()
    automatic: tuple[ReceivedMail, ...] = ()
    elsewhere: tuple[SentMail, ...] = ()
    strangers: tuple[Address, ...] = ()
    other_companies: tuple[str, ...] = ()
    unanswered: int = 0
    follow_ups: tuple[SentMail, ...] = ()
    promised: PromisedDate | None = None
    away: Mapping[str, date] = field(default_factory=lambda: _NONE_AWAY)
    rejected_at: datetime | None = None
    offered_at: datetime | None = None
    interview_at: datetime | None = None
    interview_ends_at: datetime | None = None
    thanked: tuple[str, ...] = ()
    people: tuple[Address, ...] = ()
    interviewers: tuple[Address, ...] = ()
    addressed_by: frozenset[str] = frozenset()
    company: str | None = None
    their_question_open: bool = False
    process: bool = False
    timeline: tuple[Event, ...] = ()

    @property
    def today(self) -> date:
        """The user's own calendar date."""
        return self.now.date()

    @cached_property
    def last_inbound_at(self) -> datetime | None:
        """When a human there last wrote."""
        return max((m.at for m in self.received if m.at), default=None)

    @cached_property
    def last_outbound_at(self) -> datetime | None:
        return max((m.at for m in self.sent if m.at), default=None)

    @property
    def last_event_at(self) -> datetime | None:
        """The end of the last past interview or the last mail of a human on either side, whichever is later."""
        past = self.interview_ends_at if self.interview_ends_at and self.interview_ends_at <= self.now else None
        moments = (past, self.last_inbound_at, self.last_outbound_at)
        return max((m for m in moments if m), default=None)

    @property
    def away_until(self) -> date | None:
        """The latest last day of absence of anybody who is still away today."""
        return max((d for d in self.away.values() if d >= self.today), default=None)

    def local_date(self, moment: datetime) -> date:
        """The user's calendar date at that moment."""
        return moment.astimezone(self.now.tzinfo).date()

    def business_days_since(self, moment: datetime) -> int:
        """Business days from the day after `moment` up to today."""
        return self.days.between(self.local_date(moment), self.today)
