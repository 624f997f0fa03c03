"""What a debrief begins with: the rounds, the waits and who answered when, from the record and the dates of mails."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from enum import StrEnum
from itertools import pairwise
from json import dumps, loads
from typing import Any

from app.journal.records import Contact, ContactKind, Direction, Interview, Outcome, Round
from app.journal.standing import end_of, standing
from app.situation import Situation
from app.situation.moments import long_date
from app.situation.timing import ANSWER_WITHIN

COLLEAGUE = "somebody else at the company"
_MOST_WRITERS = 3  # that are told in words
_TELLING = {ContactKind.REJECTION: Outcome.REJECTED, ContactKind.OFFER: Outcome.OFFERED}


class Suggestion(StrEnum):
    GRACIOUS_REPLY = "gracious_reply"
    FEEDBACK_REQUEST = "feedback_request"


@dataclass(frozen=True, slots=True)
class RoundFact:
    """`held_on`: the user's calendar date. `thanked_after_hours`: None when no thank-you was noted."""

    held_on: str
    kind: str
    minutes: int
    thanked_after_hours: float | None


@dataclass(frozen=True, slots=True)
class QuestionFact:
    """A follow-up: after how many business days of waiting it went, and after how many days they answered, if so.

    `asked`, `answered_by`: as `who` of a WriterFact.
    """

    asked_on: str
    after_business_days: int | None
    answered_after_days: int | None
    asked: str | None = None
    answered_by: str | None = None


@dataclass(frozen=True, slots=True)
class WriterFact:
    """`who`: the name of one of the interview's people, else `COLLEAGUE`; `last_on`: the day of their last mail."""

    who: str
    mails: int
    last_on: str


@dataclass(frozen=True, slots=True)
class DebriefFacts:
    """`days`: from the first sign of the process to its outcome, or to now; `longest_wait`: days without a word of
    theirs. `writers`: who of theirs wrote, as far as the user knows them. `outcome_by`: who told the outcome, as `who`
    of a WriterFact. `promise_kept`: whether they wrote by the day that they named; None without one, or while it is
    ahead.
    """

    rounds: tuple[RoundFact, ...]
    questions: tuple[QuestionFact, ...]
    mails_sent: int
    mails_received: int
    days: int | None
    longest_wait: int | None
    promised_by: str | None
    promise_kept: bool | None
    outcome: str
    outcome_on: str | None
    writers: tuple[WriterFact, ...] = ()
    outcome_by: str | None = None

    def as_json(self) -> dict[str, Any]:
        """Plain JSON, to be kept with the debrief."""
        told: dict[str, Any] = loads(dumps(asdict(self)))
        return told

    @property
    def sentences(self) -> tuple[str, ...]:
        """The facts in plain words, the same that the form shows above its questions."""
        return tuple(_sentences(self))


def debrief_facts(interview: Interview, now: datetime, country: str | None = None) -> DebriefFacts:
    """`now`: aware, in the user's zone; `country`: whose public holidays are no business days (ISO 3166)."""
    s = standing(interview, now, country)
    mails = [c for c in interview.contacts if c.kind is not ContactKind.AUTOMATIC and c.at <= now]
    received = [c for c in mails if c.direction is Direction.RECEIVED]
    theirs = [c.at for c in received]
    names = {p.email: p.name or p.email for p in interview.people if p.email}
    held = [r for r in interview.rounds if r.held_at <= now]
    ended = min(interview.outcome_at or now, now)
    words = sorted([*(c.at for c in mails), *(end_of(r) for r in held)])
    signs = sorted(w for w in [*theirs, *(end_of(r) for r in held), ended] if w <= ended)
    begun = min([*words, *(r.held_at for r in held)], default=None)
    return DebriefFacts(
        rounds=tuple(_round(r, following, mails, s) for r, following in zip(held, [*held[1:], None], strict=False)),
        questions=tuple(_question(c, words, received, names, s) for c in mails if _asks(c)),
        mails_sent=len(mails) - len(theirs),
        mails_received=len(theirs),
        days=_days(s, begun, ended) if begun and begun <= ended else None,
        longest_wait=max((_days(s, a, b) for a, b in pairwise(signs)), default=None),
        promised_by=interview.promised_by.isoformat() if interview.promised_by else None,
        promise_kept=_kept(interview, theirs, s),
        outcome=interview.outcome.value,
        outcome_on=s.local_date(interview.outcome_at).isoformat() if interview.outcome_at else None,
        writers=tuple(_writers(received, names, s)),
        outcome_by=_told_by(interview.outcome, received, names),
    )


def suggestions(interview: Interview, now: datetime, country: str | None = None) -> tuple[Suggestion, ...]:
    """What is still worth writing after a no: an answer while it comes in time, with one question for feedback where
    there was an interview to give it on.
    """
    said = interview.outcome_at
    if interview.outcome is not Outcome.REJECTED or said is None:
        return ()
    s = standing(interview, now, country)
    if any(m.at and m.at > said for m in s.sent) or s.business_days_since(said) > ANSWER_WITHIN:
        return ()
    met = any(r.held_at <= said for r in interview.rounds)
    return (Suggestion.GRACIOUS_REPLY, Suggestion.FEEDBACK_REQUEST) if met else (Suggestion.GRACIOUS_REPLY,)


def _asks(one: Contact) -> bool:
    return one.kind is ContactKind.FOLLOW_UP and one.direction is Direction.SENT


def _round(one: Round, following: Round | None, mails: Sequence[Contact], s: Situation) -> RoundFact:
    ended = end_of(one)
    notes = (c.at for c in mails if c.kind is ContactKind.THANK_YOU and c.direction is Direction.SENT)
    first = min((at for at in notes if at >= one.held_at and (not following or at < following.held_at)), default=None)
    return RoundFact(
        held_on=s.local_date(one.held_at).isoformat(),
        kind=one.kind.value,
        minutes=int((ended - one.held_at).total_seconds() // 60),
        thanked_after_hours=round(max(0.0, (first - ended).total_seconds()) / 3600, 1) if first else None,
    )


def _question(
    asked: Contact, words: Sequence[datetime], received: Sequence[Contact], names: Mapping[str, str], s: Situation
) -> QuestionFact:
    before = max((w for w in words if w < asked.at), default=None)
    answer = min((c for c in received if c.at > asked.at), key=lambda c: c.at, default=None)
    return QuestionFact(
        asked_on=s.local_date(asked.at).isoformat(),
        after_business_days=s.days.between(s.local_date(before), s.local_date(asked.at)) if before else None,
        answered_after_days=_days(s, asked.at, answer.at) if answer else None,
        asked=_who(asked, names),
        answered_by=_who(answer, names) if answer else None,
    )


def _who(one: Contact, names: Mapping[str, str]) -> str | None:
    return names.get(one.person or "") or (COLLEAGUE if one.colleague else None)


def _writers(received: Sequence[Contact], names: Mapping[str, str], s: Situation) -> Iterator[WriterFact]:
    """Those who wrote most first; of equals, who wrote first."""
    wrote: dict[str, list[datetime]] = {}
    for one in sorted(received, key=lambda c: c.at):
        if who := _who(one, names):
            wrote.setdefault(who, []).append(one.at)
    for who, times in sorted(wrote.items(), key=lambda pair: -len(pair[1])):
        yield WriterFact(who, len(times), s.local_date(times[-1]).isoformat())


def _told_by(outcome: Outcome, received: Sequence[Contact], names: Mapping[str, str]) -> str | None:
    telling = [c for c in received if _TELLING.get(c.kind) is outcome]
    return _who(max(telling, key=lambda c: c.at), names) if telling else None


def _kept(interview: Interview, theirs: Sequence[datetime], s: Situation) -> bool | None:
    """Whether they had written again by the day that they named; contacts tell when, else the last round does."""
    by = interview.promised_by
    if by is None:
        return None
    told = (c.at for c in interview.contacts if c.kind is ContactKind.PROMISE)
    named = max(told, default=None) or max((end_of(r) for r in interview.rounds if r.held_at <= s.now), default=None)
    if named is None:
        return None
    said = [*theirs, *([interview.outcome_at] if interview.outcome_at else [])]
    if any(at > named and s.local_date(at) <= by for at in said):
        return True
    return None if s.today <= by or not said else False


def _days(s: Situation, a: datetime, b: datetime) -> int:
    return (s.local_date(b) - s.local_date(a)).days


def _sentences(facts: DebriefFacts) -> Iterator[str]:
    if facts.rounds:
        took = f" in {many(facts.days, 'day')}" if facts.days else ""
        yield f"{many(len(facts.rounds), 'round').capitalize()}{took}."
    for held in facts.rounds:
        if held.thanked_after_hours is not None:
            yield f"You thanked them {_after(held.thanked_after_hours)} after the round of {_on(held.held_on)}."
    for asked in facts.questions:
        waited = f", after {many(asked.after_business_days, 'business day')}" if asked.after_business_days else ""
        answer = asked.answered_after_days
        by = asked.answered_by
        told = "had no answer" if answer is None else f"{by} answered" if by else "had an answer"
        later = "" if answer is None else f" {_later(answer)}"
        whom = f" {asked.asked}" if asked.asked else ""
        yield f"You asked{whom} on {_on(asked.asked_on)}{waited}, and {told}{later}."
    for one in facts.writers[:_MOST_WRITERS]:
        last = "once, on" if one.mails == 1 else f"{_times(one.mails)}, last on"
        yield f"{_capital(one.who)} wrote {last} {_on(one.last_on)}."
    if facts.outcome_by and facts.outcome_on:
        what = "no" if facts.outcome == Outcome.REJECTED else "offer"
        yield f"The {what} came from {facts.outcome_by}."
    if facts.promise_kept is not None and facts.promised_by:
        kept = "and they did" if facts.promise_kept else "and they did not"
        yield f"They said you would hear by {_on(facts.promised_by)}, {kept}."
    if facts.longest_wait:
        yield f"The longest wait for a word of theirs was {many(facts.longest_wait, 'day')}."


def _times(count: int) -> str:
    return "twice" if count == 2 else f"{count} times"


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:] if name == COLLEAGUE else name


def many(count: int | None, noun: str) -> str:
    """`one round`, `3 rounds`."""
    return f"one {noun}" if count == 1 else f"{count or 'no'} {noun}s"


def _after(hours: float) -> str:
    if hours < 1:
        return "within the hour"
    return many(round(hours), "hour") if hours < 48 else many(round(hours / 24), "day")


def _later(days: int) -> str:
    return "the same day" if days == 0 else f"{many(days, 'day')} later"


def _on(day: str) -> str:
    return long_date(date.fromisoformat(day))
