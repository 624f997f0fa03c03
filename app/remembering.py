"""The reviewer uses the record: what a user's journal knows goes into a review, and what the review read comes back.

The journal never stands in the way. It has half a second to answer beside the mailbox, else the review goes on without
and says so; and what is learned is written after the answer has gone.
"""

import asyncio
from collections import deque
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
from app.mail import Address, Correspondence
from app.policy import Policy
from app.review import Reviewer
from app.situation import Record, Situation, Stage

SECONDS = 0.5  # that the journal may take
_WRITING = 10.0  # seconds that one lesson may take
_WAITING = 200  # lessons that wait; what comes on top of them is learned another time, since mail is read again
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

    def reviewer(self, reviewer: Reviewer) -> Reviewer:
        """The same reviewer, asking what this user wants to hear, under their limits."""
        limits, muted = self.recollection.preferences.limits, self.muted
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


class Learner:
    """Writes what was learned after the answers have gone, one lesson after another; drops what is too much."""

    def __init__(self, most: int = _WAITING) -> None:
        self._waiting: deque[Callable[[], Awaitable[None]]] = deque()
        self._most = most
        self._task: asyncio.Task[None] | None = None

    def note(self, work: Callable[[], Awaitable[None]]) -> None:
        """Has it done soon. Never raises, never waits."""
        if len(self._waiting) >= self._most:
            log.logger().info("fault", error="learning: too much at once")
            return
        self._waiting.append(work)
        if self._task is None or self._task.done() or self._task.get_loop() is not asyncio.get_running_loop():
            self._task = asyncio.create_task(self._work())

    async def aclose(self, seconds: float = 5.0) -> None:
        """Finishes what waits, for so long at most."""
        if self._task and not self._task.done() and self._task.get_loop() is asyncio.get_running_loop():
            await asyncio.wait({self._task}, timeout=seconds)

    async def _work(self) -> None:
        while self._waiting:
            work = self._waiting.popleft()
            try:
                async with asyncio.timeout(_WRITING):
                    await work()
            except Exception as error:  # noqa: BLE001  # what is not learned now is learned when the mail is read again
                log.logger().info("fault", error=f"learning: {type(error).__name__}")


@dataclass(slots=True)
class _Fault:
    """Until when, on the event loop's clock, the journal need not be asked."""

    until: float = 0.0


@dataclass(frozen=True, slots=True)
class Remembering:
    """`store`: gives the open store, or None while nobody keeps anything. Raises Unavailable when it cannot."""

    store: Callable[[], Awaitable[Store | None]]
    policy: Policy = field(default_factory=Policy)
    learner: Learner = field(default_factory=Learner)
    fault: _Fault = field(default_factory=_Fault)

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
            return NOTHING
        clock = asyncio.get_running_loop().time
        if clock() < self.fault.until:
            return Remembered(gap=_UNREAD, policy=self.policy)
        try:
            async with asyncio.timeout(seconds):
                store = await self.store()
                if store is None:
                    return NOTHING
                journal = store.journal_of(caller)
                found = await journal.recollections.about(people, company, mails)
        except Exception as error:  # noqa: BLE001  # a review goes on without, whatever happened to the journal
            if not isinstance(error, JournalError | TimeoutError):
                log.logger().info("fault", error=f"recollecting: {type(error).__name__}")
            self.fault.until = clock() + _REST
            return Remembered(gap=_UNREAD, policy=self.policy)
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
