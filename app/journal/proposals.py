"""From the mail with a company to an interview that the user may keep with one click, or to news of one that is kept.

Nothing is kept here. A proposal rests on an interview that a calendar entry or a mail settles, and on mail about a job:
newsletters, meetings of friends and webinars are no process.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from app.journal.processes import processes
from app.journal.recognition import goes_by, recognised
from app.journal.records import Interview, InterviewDetails, Outcome, Part, Person, Round
from app.mail import Address, Correspondence, Message
from app.situation import Record, Situation, Stage
from app.situation.automatic import Automatic, automatic, failed_recipients
from app.situation.build import MONTH_FIRST, Frame, situation
from app.situation.circle import is_me
from app.situation.company import is_relay, no_reply, role_mailbox
from app.situation.days import WorkDays
from app.situation.interview import Interview as Meeting
from app.situation.interview import interviews
from app.situation.invitation import events
from app.situation.letter import Letter, read_all
from app.situation.moments import long_date
from app.situation.next_round import invites
from app.situation.process import about_a_job, bystands
from app.situation.thread import APPLICATION
from app.situation.wordings import JOB, ROLE
from app.text.phrases import Matcher, fold

_GATHERING = re.compile(
    r"\b(?:webinars?|meetups?|career fair|job fair|open day|open house|conference|seminars?|masterclass|summit"
    r"|livestream|networking event|info(?:rmation)? session|thank you for registering|you are registered"
    r"|registration is confirmed)\b"
)
_PRACTICE = re.compile(
    r"\b(?:(?:mock|practice|training) interviews?|interview (?:practice|training|prep\w*)|as (?:an |the )?interviewer"
    r"|interview (?:with |of )?(?:the |a |our )?candidate)\b"
)
_LONG_AGO = timedelta(days=180)  # an interview before that is no news
_MOST_PEOPLE, _MOST_ROUNDS = 20, 20
_MOST_KEPT = 50  # rounds that an interview can have
_A_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Proposal:
    """`interview`, `version`: of the kept one that this is news of; None for a new one. `details`: to create it
    with, or to replace it with. `because`: what it rests on, in sentences. `changes`: the fields that differ from what
    is kept. `reopens`: they wrote again after an outcome. `others`: kept processes at the same company that are not
    meant. `mails`: ids of the messages that were looked at.
    """

    details: InterviewDetails
    because: tuple[str, ...]
    interview: str | None = None
    version: int | None = None
    changes: tuple[str, ...] = ()
    reopens: bool = False
    others: tuple[str, ...] = ()
    mails: tuple[str, ...] = ()


def proposals(
    history: Correspondence, frame: Frame, kept: Sequence[Interview], matcher: Matcher
) -> tuple[Proposal, ...]:
    """Of each process in `history` at most one, the latest first. `matcher`: one that knows the facts' phrases."""
    frame = replace(frame, me=frame.me | history.own, record=Record())
    found: list[Proposal] = []
    read = [(mails, _Seen.of(mails, frame, matcher)) for mails in processes(history, frame)]
    wrote = {m.sender.key for m in history.messages if m.sender}
    missed = frozenset(key for _, seen in read for key in seen.missed if key not in wrote)
    for mails, one in read:
        seen = replace(one, missed=missed)  # a bounce may stand apart from the process of the mail that came back
        match = recognised(seen.facts, mails, [m.start for m in seen.meetings], kept)
        proposal = _news(seen, match.meant) if match.meant else _new(seen)
        if proposal:
            found.append(replace(proposal, others=match.others, mails=tuple(m.id for m in mails)))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Seen:
    """One process as its mails tell it. `hiring`: whether any of them is about a job; `invited_at`: when they last
    asked the user to an interview. `missed`: addresses that mail did not reach.
    """

    facts: Situation
    meetings: tuple[Meeting, ...]
    hiring: bool
    invited_at: datetime | None
    missed: frozenset[str]

    @classmethod
    def of(cls, mails: tuple[Message, ...], frame: Frame, matcher: Matcher) -> "_Seen":
        facts = situation(None, Correspondence(mails), frame)
        letters = read_all(mails, matcher)
        month_first = frame.country is None or frame.country in MONTH_FIRST
        met = interviews(letters, me=frame.me, month_first=month_first, holidays=WorkDays(frame.country).holidays)
        invited = max((x.message.sent_at for x in letters if x.message.sent_at and _invites(x, frame.me)), default=None)
        at_meetings = {m.message_id for m in met}
        hiring = any(
            _hires(x, frame.me, matcher, settles=x.message.id in at_meetings, thanks=bool(facts.thanked))
            for x in letters
        )
        missed = frozenset(key for x in letters for key in _failed(x))
        return cls(facts, met, hiring, invited, missed)

    def people(self) -> tuple[Person, ...]:
        """Those who took part first, then the others; services and mistyped addresses are nobody."""
        met = {a.key: a for m in self.meetings for a in m.people} | {a.key: a for a in self.facts.interviewers}
        named = {a.key: a for a in self.facts.people}
        everybody = [*met.values(), *(a for a in named.values() if a.key not in met)]
        persons = (
            Person(a.key, a.name or (named[a.key].name if a.key in named else ""), _part(a, among=a.key in met))
            for a in everybody
            if a.email and a.key not in self.missed and not is_relay(a) and not no_reply(a)
        )
        return tuple(persons)[:_MOST_PEOPLE]

    def because(self) -> Iterator[str]:
        if self.invited_at and not self.meetings:
            day = long_date(self.facts.local_date(self.invited_at))
            yield f"They asked you to an interview on {day}; no time that both agree on was found."
        for one in self.meetings[:_MOST_ROUNDS]:
            here = one.start.astimezone(self.facts.now.tzinfo)
            day = long_date(here.date())
            when = f"{day}, {here:%H:%M}" if one.hour_known else f"{day}; the hour is not known"
            how = {"calendar": "A calendar entry", "settled": "A mail that settles the time", "told": "A mail about it"}
            yield f"{how[one.source]}: {when}."
        if promised := self.facts.promised:
            yield f"They said you would hear by {long_date(promised.by)}."
        if said := self.facts.rejected_at:
            yield f"They said no on {long_date(self.facts.local_date(said))}."
        if made := self.facts.offered_at:
            yield f"They made an offer on {long_date(self.facts.local_date(made))}."

    def outcome(self) -> tuple[Outcome, datetime | None]:
        facts = self.facts
        if facts.stage is Stage.REJECTED:
            return Outcome.REJECTED, facts.rejected_at
        if facts.stage is Stage.OFFERED:
            return Outcome.OFFERED, facts.offered_at
        if facts.stage is Stage.CLOSED:
            return Outcome.WITHDRAWN, facts.last_outbound_at
        return Outcome.OPEN, None


def _hires(letter: Letter, me: frozenset[str], matcher: Matcher, *, settles: bool, thanks: bool) -> bool:
    """Whether the letter is about a job that the user may get. `settles`: whether it tells when to meet; `thanks`:
    whether the user gave thanks for an interview.
    """
    message = letter.message
    by_user = message.sender is not None and is_me(message.sender, me)
    if bystands(letter, by_user=by_user) or _PRACTICE.search(fold(f"{message.subject[:500]}\n{letter.text[:2_000]}")):
        return False
    if by_user:
        return thanks and letter.says(JOB)
    if about_a_job(letter):
        return True
    if _gathers(letter) or not settles:
        return False
    if message.calendar is None:
        return letter.says(JOB) and letter.says(ROLE, APPLICATION)
    summaries = [e.summary for e in events(message.calendar)]
    if any(_PRACTICE.search(fold(summary)) for summary in summaries):
        return False
    return letter.says(JOB) or any(JOB in matcher.find(summary) for summary in summaries)


def _invites(letter: Letter, me: frozenset[str]) -> bool:
    sender = letter.message.sender
    if sender is None or is_me(sender, me) or _gathers(letter):
        return False
    return about_a_job(letter) and invites(letter)


def _gathers(letter: Letter) -> bool:
    """Whether it is about an event for many, which is no interview however much it speaks of careers."""
    message = letter.message
    return any(_GATHERING.search(fold(text[:2_000])) for text in (message.subject, letter.text))


def _failed(letter: Letter) -> frozenset[str]:
    """The addresses that it says it could not reach."""
    bounce = letter.known("automatic", lambda: automatic(letter)) is Automatic.BOUNCE
    return failed_recipients(letter.message, letter.text) if bounce else frozenset()


def _part(address: Address, *, among: bool) -> Part:
    if role_mailbox(address):
        return Part.RECRUITER
    return Part.INTERVIEWER if among else Part.OTHER


def _new(seen: _Seen) -> Proposal | None:
    """A process with an interview, or with the invitation to one, that is not long ago."""
    facts = seen.facts
    since = facts.now - _LONG_AGO
    lately = [m for m in seen.meetings if m.start > since]
    invited = seen.invited_at is not None and seen.invited_at > since and not seen.meetings
    if not (lately or invited) or not seen.hiring or not (facts.company or facts.people):
        return None
    outcome, at = seen.outcome()
    details = InterviewDetails(
        company=facts.company or "",
        people=seen.people(),
        rounds=tuple(Round(m.start, m.end) for m in lately[-_MOST_ROUNDS:]),
        promised_by=facts.promised.by if facts.promised and outcome is Outcome.OPEN else None,
        outcome=outcome,
        outcome_at=at,
    )
    return Proposal(details, tuple(seen.because()))


def _news(seen: _Seen, kept: Interview) -> Proposal | None:
    """What the mails tell that is not kept yet; None when all of it is."""
    facts = seen.facts
    changed: dict[str, object] = {}
    rounds = _with_new_rounds(kept, seen.meetings, facts)
    if rounds != kept.rounds:
        changed["rounds"] = rounds
    known = {p.email for p in kept.people}
    came = [p for p in seen.people() if p.email not in known and p.part is Part.INTERVIEWER]
    if came := came[: max(_MOST_PEOPLE - len(kept.people), 0)]:
        changed["people"] = (*kept.people, *came)
    if facts.company and known and not goes_by(kept, facts.company):
        changed["aliases"] = (*kept.aliases, facts.company)
    if (by := facts.promised) and by.by != kept.promised_by and by.said_at and _is_news(by.said_at, kept):
        changed["promised_by"] = by.by
    outcome, at = seen.outcome()
    reopens = _reopens(seen, kept, outcome, rounds)
    if reopens:
        changed |= {"outcome": Outcome.OPEN, "outcome_at": None}
    if outcome is not kept.outcome and at and kept.outcome in {Outcome.OPEN, Outcome.CLOSED} and _is_news(at, kept):
        changed |= {"outcome": outcome, "outcome_at": at}
        reopens = False
    if not changed.keys() - {"aliases"}:  # another name alone is worth no interruption
        return None
    details = replace(details_of(kept), **changed)  # type: ignore[arg-type]  # fields by name, as collected above
    return Proposal(details, tuple(seen.because()), kept.id, kept.version, tuple(sorted(changed)), reopens)


def details_of(kept: Interview) -> InterviewDetails:
    """What the user told of it, without what we keep beside."""
    return InterviewDetails(
        company=kept.company,
        aliases=kept.aliases,
        role=kept.role,
        people=kept.people,
        rounds=kept.rounds,
        points=kept.points,
        promised_by=kept.promised_by,
        outcome=kept.outcome,
        outcome_at=kept.outcome_at,
    )


def _is_news(at: datetime, kept: Interview) -> bool:
    """Whether it was said after the newest that the record knows: what the user wrote down since then counts more."""
    known = [kept.outcome_at, kept.reopened_at]
    return all(moment is None or at > moment for moment in known)


def _with_new_rounds(kept: Interview, meetings: Iterable[Meeting], facts: Situation) -> tuple[Round, ...]:
    """Kept rounds, those to come moved to the hour that a mail settles, and the new ones."""
    rounds = list(kept.rounds)
    for one in meetings:
        if one.start < facts.now - _LONG_AGO or any(abs(r.held_at - one.start) < _A_MINUTE for r in rounds):
            continue
        day = facts.local_date(one.start)
        same_day = next((n for n, r in enumerate(rounds) if facts.local_date(r.held_at) == day), None)
        if same_day is None:
            if len(rounds) < _MOST_KEPT:
                rounds.append(Round(one.start, one.end))
        elif one.hour_known and one.source != "told" and rounds[same_day].held_at > facts.now:
            rounds[same_day] = replace(rounds[same_day], held_at=one.start, ends_at=one.end)
    if len(rounds) == len(kept.rounds) and rounds == list(kept.rounds):
        return kept.rounds
    return tuple(sorted(rounds, key=lambda r: r.held_at))


def _reopens(seen: _Seen, kept: Interview, outcome: Outcome, rounds: tuple[Round, ...]) -> bool:
    """A process let go is open again when they write; one that they ended, when they invite again."""
    ended, facts = kept.outcome_at, seen.facts
    if kept.outcome is Outcome.OPEN or ended is None or outcome is not Outcome.OPEN:
        return False
    if kept.outcome is Outcome.CLOSED:
        return facts.last_inbound_at is not None and facts.last_inbound_at > ended
    again = any(r.held_at > ended for r in rounds if r not in kept.rounds)
    return again and kept.outcome is Outcome.REJECTED
