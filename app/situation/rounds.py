"""The round of interviews that the advice is about."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from app.mail import Address
from app.situation import Record
from app.situation.circle import is_me
from app.situation.company import is_relay, same_company, shared_domain
from app.situation.interview import Interview
from app.situation.letter import Letter
from app.situation.process import letter_names_a_job

AN_HOUR = timedelta(hours=1)
A_ROUND = timedelta(days=2)
_OF_A_JOB = re.compile(
    r"(?i)interview|gespräch|bewerbung|entretien|entrevista|colloquio|recruit|hiring|candidate|applica|screening"
)
"""What the title of a calendar entry says."""


def of_a_job(
    met: Sequence[Interview], letters: Sequence[Letter], me: frozenset[str], *, named: bool
) -> tuple[Interview, ...]:
    """Those of the meetings that belong to a hiring process.

    People meet about many things: somewhere in the correspondence, or in what the user writes now (`named`), a job has
    to be named; among colleagues, who write of much else, in the thread of the meeting itself.
    """
    if not met:
        return ()
    naming = [x.message for x in letters if _names_a_job(x)]
    if not (named or naming):
        return ()
    ids = {m.id for m in naming}
    threads = {m.thread_id for m in naming} - {None}
    at_work = [a for a in map(Address, me) if not shared_domain(a)]
    thread_of = {x.message.id: x.message.thread_id for x in letters}
    return tuple(
        m
        for m in met
        if m.message_id in ids
        or thread_of.get(m.message_id) in threads
        or not m.people
        or not all(any(same_company(a, own) for own in at_work) for a in m.people)
    )


def _names_a_job(letter: Letter) -> bool:
    message = letter.message
    return (
        letter_names_a_job(letter)
        or (message.sender is not None and is_relay(message.sender))
        or (message.calendar is not None and _OF_A_JOB.search(message.calendar) is not None)
    )


@dataclass(frozen=True, slots=True)
class Round:
    """The interview that the advice is about: the last past one, else the next.

    `since`: when its round began, on the day itself where only the day is known; several talks within two days are
    one round. `first`: the same of the very first interview. `people`: who took part in any past one.
    """

    starts: datetime | None = None
    ends: datetime | None = None
    people: tuple[Address, ...] = ()
    all_starts: tuple[datetime, ...] = ()
    since: datetime | None = None
    first: datetime | None = None
    is_past: bool = False

    @classmethod
    def of(cls, met: Sequence[Interview], now: datetime, me: frozenset[str], record: Record) -> "Round":
        past = [m for m in met if m.start <= now]
        people: dict[str, Address] = {a.key: a for m in past or met for a in m.people if not is_me(a, me)}
        people.update((a.key, a) for a in record.interviewers if not is_me(a, me))
        everybody, starts = tuple(people.values()), tuple(m.start for m in met)
        first = min((_begins(m) for m in past), default=None)
        if held := record.held_at:
            same = next((m for m in met if m.start == held), None)
            ends = same.end if same else held + AN_HOUR
            return cls(held, ends, everybody, starts, held, min(first or held, held), held <= now)
        if past:
            last = max(past, key=lambda m: m.start)
            since = min(_begins(m) for m in past if last.start - m.start <= A_ROUND)
            return cls(last.start, last.end, everybody, starts, since, first, is_past=True)
        if met:
            following = min(met, key=lambda m: m.start)
            return cls(following.start, following.end, everybody, starts, following.start, following.start)
        return cls(people=everybody)

    def has_begun_by(self, moment: datetime | None) -> bool:
        """Whether `moment` is later than the beginning of the round; true when there was none."""
        return not self.is_past or self.since is None or moment is None or moment >= self.since


def _begins(met: Interview) -> datetime:
    return met.start if met.hour_known else datetime.combine(met.start.date(), time(), tzinfo=met.start.tzinfo)
