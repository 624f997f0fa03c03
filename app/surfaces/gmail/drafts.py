"""Which saved draft is the one in the compose window. Gmail does not say, so it is told by what they share.

Where that is little, the user is asked: a verdict on the wrong mail is worse than a question.

What is asked of the connected mailbox beside `app.mail.Mailbox` stands here too: `GmailBox`, `SavedDraft`. A connector
needs no word of this module to satisfy them.
"""

import math
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
    def sender(self) -> Address | None: ...
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

    `until`: when its last answer has to be there, in seconds of `time.monotonic`.
    """

    token: str
    account: str | None = None
    until: float = math.inf


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
    if rivals:
        level = [winner, *rivals]
        winner = max(level, key=_age_key)
        others = [d for d in level if d is not winner]
        if not _saved_within(FRESH, winner, now) or not all(_left_alone(d, winner) for d in others):
            return Choice(Unsure.SEVERAL, by_likeness)
    return winner if _convinces(window, winner, now) else Choice(Unsure.NONE, by_likeness)


def _convinces(window: Window, draft: SavedDraft, now: datetime) -> bool:
    """Whether the likeliest draft shares enough with the window: an old one to the same person may be another."""
    points = _likeness(window, draft)
    if points >= _SAME_MESSAGE:
        return True
    same_thread = _same_thread(window, draft)
    if same_thread is False:  # a new mail written beside an opened one, perhaps
        return points >= _SAME_PEOPLE and _saved_within(FRESH, draft, now)
    told = window.subject is not None and _plain(window.subject) == _plain(draft.subject)
    return bool(same_thread) or told or _saved_within(STALE, draft, now)


def _likeness(window: Window, draft: SavedDraft) -> int:
    """Points for what window and draft share; below zero when they contradict each other."""
    if window.message_id and api_id(window.message_id) == api_id(draft.message_id):
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
    points += _SAME_THREAD if _same_thread(window, draft) else 0
    if window.subject is not None and _plain(window.subject) == _plain(draft.subject):
        points += _SAME_SUBJECT
    return points


def _keys(people: Collection[Address]) -> frozenset[str]:
    return frozenset(a.key for a in people)


def _plain(subject: str) -> str:
    return " ".join(subject.split()).lower()


def _age_key(draft: SavedDraft) -> float:
    return draft.saved_at.timestamp() if draft.saved_at else 0.0


def _same_thread(window: Window, draft: SavedDraft) -> bool | None:
    """None where one of the two is not known."""
    if not window.thread_id or not draft.thread_id:
        return None
    return api_id(window.thread_id) == api_id(draft.thread_id)


def _saved_within(span: timedelta, draft: SavedDraft, now: datetime) -> bool:
    return draft.saved_at is not None and now - draft.saved_at <= span


def _left_alone(draft: SavedDraft, newest: SavedDraft) -> bool:
    return _age_key(newest) - _age_key(draft) >= STALE.total_seconds()
