"""The reviewer uses the record: what a user's journal knows goes into a review, and what the review read comes back.

The journal never stands in the way. It has half a second to answer beside the mailbox, else the review goes on without
and says so; and what is learned is written after the answer has gone.
"""

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from app import log
from app.auth.caller import Caller
from app.journal.lessons import lesson
from app.journal.recollection import Recollection, ended
from app.journal.records import Interview, JournalError, Outcome, Scope
from app.journal.standing import end_of, record_of
from app.journal.store import Journal, Store
from app.learning import Learner
from app.mail import Address, Correspondence
from app.observing.metrics import upstream_failed
from app.observing.stages import stage
from app.policy import Policy
from app.review import Reviewer
from app.situation import Record, Situation, Stage
from app.upstream.faults import Kind
from app.upstream.retrying import within

SECONDS = 0.5  # that the journal may take
_DRAFTS = 64  # of which it is kept in memory what was read
_REST = 5.0  # seconds that a journal which failed is not asked
_UNREAD = (
    "journal-unavailable: what you keep in your journal could not be read just now, so this was checked without it. "
    "Try again in a moment."
)
_STAGES = {
    Outcome.REJECTED: Stage.REJECTED,
    Outcome.OFFERED: Stage.OFFERED,
    Outcome.ACCEPTED: Stage.CLOSED,
    Outcome.WITHDRAWN: Stage.CLOSED,
}


@dataclass(frozen=True, slots=True)
class Remembered:
    """What the journal knows for one draft. `journal`: whose it is; None where there is none, or nobody's.

    `gap`: why it could not be read, as a reason for *not checked*.
    """

    recollection: Recollection = field(default_factory=Recollection)
    journal: Journal | None = None
    gap: str | None = None
    policy: Policy = field(default_factory=Policy)

    def record(
        self, asked: Record, people: Collection[Address], history: Correspondence | None, now: datetime
    ) -> tuple[Record, Interview | None]:
        """What the request says of the interview, filled up with what is kept of it; and which one that is.

        The request wins, field by field.
        """
        mails = history.messages if history else ()
        near = self.recollection.interview(now, (*people, *asked.interviewers), asked.company, mails)
        known = _told(near, now, history_known=history is not None) if near else Record()
        merged = Record(
            company=asked.company or known.company,
            role=asked.role or known.role,
            held_at=asked.held_at or known.held_at,
            interviewers=asked.interviewers or known.interviewers,
            notes=asked.notes or known.notes,
            decision_by=asked.decision_by or known.decision_by,
            aliases=asked.aliases or known.aliases,
            rounds=() if asked.held_at else known.rounds,
            outcome=known.outcome,
            outcome_at=known.outcome_at,
            past=self.recollection.past,
            gap=self.gap,
        )
        return merged, near

    @property
    def muted(self) -> Mapping[str, Scope]:
        """The rules that the user does not want to hear about this draft; what is locked is heard all the same."""
        return {r: scope for r, scope in self.recollection.muted.items() if r not in self.policy.locked}

    def reviewer(self, reviewer: Reviewer, silent: Collection[str] = ()) -> Reviewer:
        """The same reviewer, asking what this user wants to hear, under their limits. `silent`: rules that they do not
        want to hear this time.
        """
        limits, muted = self.recollection.preferences.limits, {*self.muted, *silent}
        if not limits and not muted:
            return reviewer
        return replace(reviewer, rules=self.policy.chosen(reviewer.rules, limits, muted))

    @property
    def time_zone(self) -> str | None:
        return self.recollection.preferences.time_zone

    @property
    def country(self) -> str | None:
        return self.recollection.preferences.country


NOTHING = Remembered()


_Question = tuple[Caller, frozenset[str], str | None, tuple[str, ...]]


class _Read:
    """What was read of journals, as long as none of them changes; and until when a failed one need not be asked.

    A draft is reviewed again at every pause in typing, and what is remembered for it stays the same.
    """

    def __init__(self) -> None:
        self._edition: int | None = None
        self._found: OrderedDict[_Question, Recollection] = OrderedDict()
        self.resting_until = 0.0  # on the event loop's clock

    def again(self, edition: int | None, asked: _Question) -> Recollection | None:
        """What was found before in this very edition of the database."""
        if edition != self._edition or edition is None:
            self._found.clear()
            self._edition = edition
            return None
        return self._found.get(asked)

    def keep(self, edition: int | None, asked: _Question, found: Recollection) -> None:
        """`edition`: from before it was read."""
        if edition is not None and edition == self._edition:
            self._found[asked] = found
            if len(self._found) > _DRAFTS:
                self._found.popitem(last=False)


@dataclass(frozen=True, slots=True)
class Remembering:
    """`store`: gives the open store, or None while nobody keeps anything. Raises Unavailable when it cannot."""

    store: Callable[[], Awaitable[Store | None]]
    policy: Policy = field(default_factory=Policy)
    learner: Learner = field(default_factory=Learner)
    read: _Read = field(default_factory=_Read, repr=False)

    async def about(
        self,
        caller: Caller | None,
        people: Collection[Address],
        company: str | None = None,
        mails: Collection[str] = (),
        seconds: float = SECONDS,
    ) -> Remembered:
        """What this caller's journal knows of a draft to these people; see `Recollections.about`. Never raises."""
        if caller is None:
            return Remembered(policy=self.policy)
        clock = asyncio.get_running_loop().time
        if clock() < self.read.resting_until:
            return Remembered(gap=_UNREAD, policy=self.policy)
        try:
            return await within(seconds, self._recalled(caller, people, company, mails))
        except Exception as error:  # noqa: BLE001  # a review goes on without, whatever happened to the journal
            if not isinstance(error, JournalError | TimeoutError):
                log.logger().info("fault", error=f"recollecting: {type(error).__name__}")
            upstream_failed("journal", Kind.SLOW if isinstance(error, TimeoutError) else Kind.TROUBLED)
            self.read.resting_until = clock() + _REST
            return Remembered(gap=_UNREAD, policy=self.policy)

    async def _recalled(
        self, caller: Caller, people: Collection[Address], company: str | None, mails: Collection[str]
    ) -> Remembered:
        store = await self.store()
        if store is None:
            return Remembered(policy=self.policy)
        journal, edition = store.journal_of(caller), store.changes.edition()
        asked = caller, frozenset(a.key for a in people), company, tuple(mails)
        found = self.read.again(edition, asked)
        if found is None:
            with stage("journal"):
                found = await journal.recollections.about(people, company, mails)
            self.read.keep(edition, asked, found)
        return Remembered(found, journal, policy=self.policy)

    def learn(
        self, remembered: Remembered, facts: Situation, history: Correspondence | None, meant: Interview | None
    ) -> None:
        """Keeps what is new in this correspondence, after the answer, if the user agreed to that. Never raises."""
        journal = remembered.journal
        if journal is None or history is None or not remembered.recollection.keeps:
            return

        async def work() -> None:
            new = lesson(facts, history.messages, remembered.recollection, meant)
            if new:
                await journal.lessons.learn(new)

        self.learner.note(work)


def outcome_of(facts: Situation, meant: Interview | None) -> tuple[Outcome, datetime] | None:
    """The outcome that mail tells of and the record does not know yet."""
    return ended(facts, meant) if meant else None


def _told(kept: Interview, now: datetime, *, history_known: bool) -> Record:
    """The kept process as a record. Where mail tells of interviews too, the rounds stand beside those; else the last
    past one counts, or the next.
    """
    record = record_of(kept)
    held = [r.held_at for r in kept.rounds]
    counts = max((h for h in held if h <= now), default=min(held, default=None))
    return replace(
        record,
        held_at=None if history_known else counts,
        rounds=tuple((r.held_at, end_of(r)) for r in kept.rounds),
        aliases=kept.aliases,
        outcome=_STAGES.get(kept.outcome),
        outcome_at=kept.outcome_at,
    )
