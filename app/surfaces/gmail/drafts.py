"""Which saved draft is the one in the compose window. Gmail does not say, so it is told by what they share.

What is asked of the connected mailbox beside `app.mail.Mailbox` stands here too: `GmailBox`, `SavedDraft`. A connector
needs no word of this module to satisfy them.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol

from app.mail import Address, Mailbox
from app.surfaces.gmail.events import Window, api_id

FRESH = timedelta(minutes=10)  # Gmail saves within seconds while one types: the open draft was saved lately …
STALE = timedelta(hours=1)  # … and one that was not touched for so long is hardly the open one

_SAME_MESSAGE = 100
_SAME_PEOPLE = 14  # in the same fields
_SAME_CIRCLE = 10  # To and Cc interchanged
_SOME_PEOPLE = 4  # one was just added or taken out
_SAME_THREAD = 8
_SAME_SUBJECT = 4
_ENOUGH = 8  # points below which a likeness may be chance
_CLEAR = 4  # points by which the winner must lead


class SavedDraft(Protocol):
    """A draft as a list of drafts shows it: no text. Ids as the Gmail API writes them; `saved_at` is aware."""

    @property
    def id(self) -> str: ...
    @property
    def message_id(self) -> str | None: ...
    @property
    def thread_id(self) -> str | None: ...
    @property
    def to(self) -> tuple[Address, ...]: ...
    @property
    def cc(self) -> tuple[Address, ...]: ...
    @property
    def bcc(self) -> tuple[Address, ...]: ...
    @property
    def subject(self) -> str: ...
    @property
    def saved_at(self) -> datetime | None: ...


class GmailBox(Mailbox, Protocol):
    """A user's Gmail. Every method raises MailboxError, and ConsentMissing where the token's scopes do not reach."""

    async def drafts(self) -> Sequence[SavedDraft]:
        """The ten or so newest drafts, with headers only."""
        ...

    async def own_addresses(self) -> Collection[Address]:
        """The user's address and aliases, with the user's names."""
        ...


@dataclass(frozen=True, slots=True)
class Access:
    """What opens a mailbox. `token`: the user's, for the scopes granted; `account`: who that is, if it is known.

    `seconds`: how long an answer may take.
    """

    token: str
    account: str | None = None
    seconds: float = 3.8


OpenBox = Callable[[Access], GmailBox]


class Unsure(StrEnum):
    """Why no draft is taken for the open one."""

    NONE = "none"
    """There is no draft that looks like it."""
    SEVERAL = "several"
    """Two or more look alike."""
    ASKED = "asked"
    """The user wants another one."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Drafts that the user is asked to choose from, likeliest first."""

    why: Unsure
    drafts: tuple[SavedDraft, ...]


def find(window: Window, saved: Sequence[SavedDraft], now: datetime) -> SavedDraft | Choice:
    """The draft in the window, if one is clearly it."""
    scored = sorted(((_likeness(window, d), d) for d in saved), key=lambda s: (-s[0], -_age_key(s[1])))
    by_likeness = tuple(d for _, d in scored)
    alike = [(points, d) for points, d in scored if points >= _ENOUGH]
    if not alike:
        return Choice(Unsure.NONE, by_likeness)
    best, winner = alike[0]
    rivals = [d for points, d in alike[1:] if best - points < _CLEAR]
    if not rivals:
        return winner
    level = [winner, *rivals]
    newest = max(level, key=_age_key)
    others = [d for d in level if d is not newest]
    if _being_written(newest, now) and all(_left_alone(d, newest) for d in others):
        return newest
    return Choice(Unsure.SEVERAL, by_likeness)


def _likeness(window: Window, draft: SavedDraft) -> int:
    """Points for what window and draft share; below zero when they contradict each other."""
    if window.message_id and window.message_id == api_id(draft.message_id):
        return _SAME_MESSAGE
    points = 0
    told = window.recipients
    if told is not None:
        here, there = _keys(told), _keys((*draft.to, *draft.cc, *draft.bcc))
        fields = ((window.to, draft.to), (window.cc, draft.cc), (window.bcc, draft.bcc))
        if all(_keys(a or ()) == _keys(b) for a, b in fields):
            points += _SAME_PEOPLE if here else _SOME_PEOPLE  # many drafts are addressed to nobody yet
        elif here == there:
            points += _SAME_CIRCLE
        elif here & there:
            points += _SOME_PEOPLE
        elif here and there:
            return -1  # to other people altogether
    if window.thread_id and draft.thread_id:
        points += _SAME_THREAD if window.thread_id == api_id(draft.thread_id) else 0
    if window.subject is not None and _plain(window.subject) == _plain(draft.subject):
        points += _SAME_SUBJECT
    return points


def _keys(people: Collection[Address]) -> frozenset[str]:
    return frozenset(a.key for a in people)


def _plain(subject: str) -> str:
    return " ".join(subject.split()).lower()


def _age_key(draft: SavedDraft) -> float:
    return draft.saved_at.timestamp() if draft.saved_at else 0.0


def _being_written(draft: SavedDraft, now: datetime) -> bool:
    return draft.saved_at is not None and now - draft.saved_at <= FRESH


def _left_alone(draft: SavedDraft, newest: SavedDraft) -> bool:
    return _age_key(newest) - _age_key(draft) >= STALE.total_seconds()
