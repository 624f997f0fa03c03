"""Where a kept interview stands: the `Situation` that a review would see of it, made of the record alone."""

from datetime import UTC, date, datetime

from app.journal.records import Contact, ContactKind, Direction, Interview, Outcome, Part, Round
from app.mail import Address, Message
from app.situation import PromisedDate, ReceivedMail, Record, SentMail, Situation, Stage
from app.situation.days import WorkDays
from app.situation.purpose import Purpose
from app.situation.rounds import A_ROUND, AN_HOUR
from app.situation.zone import recipient_zone

_PURPOSES = {ContactKind.THANK_YOU: Purpose.THANK_YOU, ContactKind.FOLLOW_UP: Purpose.STATUS_CHECK}
_STAGES = {
    Outcome.REJECTED: Stage.REJECTED,
    Outcome.OFFERED: Stage.OFFERED,
    Outcome.ACCEPTED: Stage.CLOSED,
    Outcome.WITHDRAWN: Stage.CLOSED,
    Outcome.CLOSED: Stage.CLOSED,
}


def end_of(one: Round) -> datetime:
    """When the round ends; an hour after it began where nobody said."""
    return one.ends_at if one.ends_at and one.ends_at > one.held_at else one.held_at + AN_HOUR


def standing(interview: Interview, now: datetime, country: str | None = None) -> Situation:
    """What the record tells of one process at `now` (aware, in the user's zone).

    `country`: whose public holidays are no business days. The recipient's zone is read from the ends of their
    addresses, as a review reads it from mails without a clock of their own, else it is the user's.
    """
    zone = now.tzinfo
    if zone is None:
        raise ValueError("`now` must have a time zone")
    met = _meeting(interview.rounds, now)
    mails = [c for c in interview.contacts if c.at <= now and c.kind is not ContactKind.AUTOMATIC]
    sent = tuple(_sent(n, c) for n, c in enumerate(mails) if c.direction is Direction.SENT)
    received = tuple(_received(n, c) for n, c in enumerate(mails) if c.direction is Direction.RECEIVED)
    if interview.reopened_at and interview.reopened_at <= now:
        received = (*received, _received(len(mails), Contact(interview.reopened_at, Direction.RECEIVED)))
    answered = max((m.at for m in received if m.at), default=None)
    since = _round_began(interview.rounds, met, now)
    follow_ups = tuple(
        m
        for m in sent
        if m.purpose is Purpose.STATUS_CHECK
        and m.at
        and (answered is None or m.at > answered)
        and (since is None or m.at >= since)
    )
    thanks = any(m.purpose is Purpose.THANK_YOU and m.at and (since is None or m.at >= since) for m in sent)
    people = tuple(Address(p.email, p.name) for p in interview.people if p.email)
    said = interview.outcome_at
    return Situation(
        now=now,
        recipient_zone=recipient_zone((_unstamped(p, now) for p in people), zone),
        days=WorkDays(country),
        record=record_of(interview),
        history_known=True,
        stage=_STAGES.get(interview.outcome, _open_stage(interview, met, now)),
        sent=sent,
        received=received,
        unanswered=len(follow_ups),
        follow_ups=follow_ups,
        promised=_promised(interview.promised_by, answered, now),
        rejected_at=said if interview.outcome is Outcome.REJECTED else None,
        offered_at=said if interview.outcome is Outcome.OFFERED else None,
        interview_at=met.held_at if met else None,
        interview_ends_at=end_of(met) if met else None,
        thanked=tuple(p.key for p in people) or ("them",) if thanks else (),
        people=people,
        interviewers=tuple(Address(p.email, p.name) for p in interview.people if p.part is Part.INTERVIEWER),
        company=interview.company,
        process=True,
    )


def record_of(interview: Interview) -> Record:
    """What a review of a follow-up is told of it."""
    held = [r.held_at for r in interview.rounds]
    return Record(
        company=interview.company,
        role=interview.role,
        held_at=max(held, default=None),
        interviewers=tuple(Address(p.email, p.name) for p in interview.people if p.part is Part.INTERVIEWER),
        notes=tuple(p.text for p in interview.points),
        decision_by=interview.promised_by,
    )


def _meeting(rounds: tuple[Round, ...], now: datetime) -> Round | None:
    """The last past round, else the next one."""
    past = [r for r in rounds if r.held_at <= now]
    if past:
        return max(past, key=lambda r: r.held_at)
    return min(rounds, key=lambda r: r.held_at, default=None)


def _round_began(rounds: tuple[Round, ...], met: Round | None, now: datetime) -> datetime | None:
    """Several talks within two days are one round: a thank-you between them counts."""
    if met is None or met.held_at > now:
        return None
    return min(r.held_at for r in rounds if r.held_at <= now and met.held_at - r.held_at <= A_ROUND)


def _promised(by: date | None, answered: datetime | None, now: datetime) -> PromisedDate | None:
    """A promise lapses once they write after its day."""
    if by is None or (answered and answered.astimezone(now.tzinfo).date() > by):
        return None
    return PromisedDate(by)


def _open_stage(interview: Interview, met: Round | None, now: datetime) -> Stage:
    if interview.promised_by and interview.promised_by >= now.date():
        return Stage.PROMISED
    if met and end_of(met) <= now and not any(c.at >= end_of(met) for c in interview.contacts):
        return Stage.INTERVIEWED
    return Stage.WAITING if interview.contacts else Stage.UNKNOWN


def _sent(number: int, one: Contact) -> SentMail:
    purpose = _PURPOSES.get(one.kind, Purpose.OTHER)
    return SentMail(f"c{number}", one.at, (), "", "", purpose, asks=purpose is Purpose.STATUS_CHECK)


def _received(number: int, one: Contact) -> ReceivedMail:
    return ReceivedMail(f"c{number}", one.at, Address(""), (), "", "")


def _unstamped(person: Address, now: datetime) -> Message:
    """A mail of theirs that bears no clock, so that only the country of their address speaks."""
    return Message("", now.astimezone(UTC), person)
