"""What to do about each process, and when: the interviews that a user keeps become entries of an agenda.

Each interview is seen as the `Situation` that a review of a follow-up sees, and its days are counted by the same
functions under the same limits (`Waits`): a follow-up that the agenda proposes is one that the rules let pass.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from app.journal.records import ContactKind, Interview, Outcome, Round, RoundKind
from app.journal.standing import end_of, standing
from app.journal.waits import DEFAULTS, Waits
from app.situation import Situation
from app.situation.moments import long_date
from app.situation.timing import ANSWER_WITHIN, THANK_WITHIN

_A_DAY = timedelta(days=1)
FRESH = 10  # business days in which a debrief is still written from memory
_SHOWN_FOR = 45  # days after an outcome in which a debrief is asked for; then it leaves the agenda by itself


class Kind(StrEnum):
    INTERVIEW = "interview"
    THANK_YOU = "thank_you"
    PROMISE = "promise"
    FOLLOW_UP = "follow_up"
    LET_GO = "let_go"
    REPLY = "reply"
    DEBRIEF = "debrief"


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to do. `at`, `until`: on the user's clock, from when to when it makes sense (`until` None: no end).

    `whole_day`: only the day of `at` counts. `due`: its time has come. `rule`: the id of the rule that it rests on.
    `mark` tells it from other entries of its kind and interview, and stays the same as long as the same is meant.
    """

    kind: Kind
    interview: str
    company: str
    title: str
    why: str
    at: datetime
    until: datetime | None = None
    whole_day: bool = False
    due: bool = False
    rule: str | None = None
    mark: str = field(default="", repr=False)

    @property
    def day(self) -> date:
        return self.at.date()


def agenda(
    interviews: Iterable[Interview],
    now: datetime,
    *,
    country: str | None = None,
    waits: Waits = DEFAULTS,
    debriefed: Collection[str] = (),
) -> tuple[Entry, ...]:
    """All that is due or to come, the earliest first.

    `now`: aware, in the user's time zone. `country`: whose public holidays are no business days (ISO 3166; None: only
    weekends are free). `debriefed`: ids of the interviews that have a debrief.
    """
    entries: list[Entry] = []
    for one in interviews:
        case = _Case(one, standing(one, now, country), waits)
        entries.extend(case.entries(debriefed=one.id in debriefed))
    return tuple(sorted(entries, key=lambda e: (e.at, e.interview, e.kind)))


@dataclass(frozen=True, slots=True)
class _Case:
    kept: Interview
    s: Situation
    waits: Waits

    def entries(self, *, debriefed: bool) -> Iterator[Entry]:
        if self.kept.outcome is Outcome.OPEN:
            yield from (self._meeting(r) for r in self._appointments())
            yield from self._thanks()
            if not any(end_of(r) > self.s.now for r in self.kept.rounds):
                yield from self._waiting()
        elif said := self.kept.outcome_at:
            yield from self._answer(said)
            if not debriefed:
                yield from self._debrief(said)

    def _appointments(self) -> Iterator[Round]:
        """Rounds that are not over; of several at one moment the last, since an appointment is known by its time."""
        yield from {r.held_at: r for r in self.kept.rounds if end_of(r) > self.s.now}.values()

    def _meeting(self, one: Round) -> Entry:
        what = "Task for" if one.kind is RoundKind.TASK else "Interview at"
        why = "You noted this appointment. Look at your notes once more before it."
        return self._entry(
            Kind.INTERVIEW, f"{what} {self.kept.company}", why, one.held_at, end_of(one), mark=_stamp(one.held_at)
        )

    def _thanks(self) -> Iterator[Entry]:
        s, ended = self.s, self.s.interview_ends_at
        last = next((r for r in reversed(self.kept.rounds) if r.held_at == s.interview_at), None)
        if ended is None or last is None or last.kind is RoundKind.TASK or ended > s.now or s.thanked or s.follow_ups:
            return
        if s.business_days_since(ended) > THANK_WITHIN:
            return
        prompt_until = max(
            ended + timedelta(hours=self.waits.prompt_hours),
            self._end_of(s.days.after(s.local_date(ended), self.waits.prompt_days)),
        )
        if s.now <= prompt_until:
            why = "A thank-you within a day is best, and after a Friday the next working day is as good."
            until = min(self._within_a_day(ended), prompt_until)
        else:
            why = "A thank-you is a little late by now, and still welcome."
            until = self._end_of(s.days.after(s.local_date(ended), THANK_WITHIN))
        at = ended + timedelta(minutes=self.waits.breath)
        title = f"Thank them for the interview at {self.kept.company}"
        rule = "follow-up/thank-you-late"
        yield self._entry(Kind.THANK_YOU, title, why, at, max(until, at), rule=rule, mark=_stamp(last.held_at))

    def _waiting(self) -> Iterator[Entry]:
        """The promised day while it matters, and one next step: to ask, or to let go."""
        s, promised = self.s, self.s.promised
        if promised and s.today < s.days.after(promised.by, self.waits.after_promise):
            yield self._promise(promised.by)
        if promised is None and s.last_event_at is None:
            return
        asked = [m.at for m in s.follow_ups if m.at]
        opens, silent = self._opens(asked), self._silent_from()
        if len(asked) >= self.waits.most:
            rested = s.days.after(s.local_date(max(asked)), self.waits.after_second)
            times = "once" if len(asked) == 1 else "twice" if len(asked) == 2 else f"{len(asked)} times"
            reason = f"You asked {times} and had no answer."
            yield self._let_go(min(max(rested, self._past_promise()), silent or date.max), reason)
        elif silent and max(opens, s.today) >= silent:
            since = f"{self.waits.silence} days"
            ahead = f"By {long_date(silent)} you will have heard nothing for {since}."
            reason = ahead if silent > s.today else f"You have heard nothing from them for more than {since}."
            yield self._let_go(silent, reason)
        else:
            yield self._follow_up(opens, silent, asked)

    def _opens(self, asked: list[datetime]) -> date:
        """The first day on which no rule of patience or balance speaks against a question."""
        s = self.s
        if s.promised:
            day = s.days.after(s.promised.by, self.waits.after_promise)
        else:
            day = s.days.after(s.local_date(s.last_event_at or s.now), self.waits.fair)
        if asked:
            gap = self.waits.after_first if len(asked) == 1 else self.waits.after_second
            day = max(day, s.days.after(s.local_date(max(asked)), gap))
        return day

    def _silent_from(self) -> date | None:
        """The day from which their silence is too long for another question; None when they have said nothing yet."""
        s = self.s
        words = [m for m in (s.last_inbound_at, s.interview_ends_at) if m and m <= s.now]
        if not words:
            return None
        return max(s.local_date(max(words)) + self.waits.silence * _A_DAY, self._past_promise())

    def _past_promise(self) -> date:
        return self.s.promised.by + _A_DAY if self.s.promised else date.min

    def _promise(self, by: date) -> Entry:
        s, company = self.s, self.kept.company
        ask = long_date(s.days.after(by, self.waits.after_promise))
        passed = s.today > by
        title = f"The day that {company} named has passed" if passed else f"The day that {company} named for an answer"
        why = f"Dates slip by a day or two. If nothing comes, ask on {ask}."
        rule = "patience/before-promised-date"
        return self._entry(Kind.PROMISE, title, why, self._midnight(by), rule=rule, whole_day=True, mark=by.isoformat())

    def _follow_up(self, opens: date, silent: date | None, asked: list[datetime]) -> Entry:
        s = self.s
        if asked:
            rule = "balance/too-close"
            why = f"You asked on {long_date(s.local_date(max(asked)))} and had no answer."
            if len(asked) + 1 == self.waits.most:
                why += " This is the last good follow-up: make it easy to answer."
        elif s.promised:
            rule = "patience/before-promised-date"
            why = f"They named {long_date(s.promised.by)}. After a little grace, a question that names the day is fair."
        else:
            rule = "patience/too-soon"
            why = f"The last word was on {long_date(s.local_date(s.last_event_at or s.now))}. This is a fair wait."
        number = 1 + sum(c.kind is ContactKind.FOLLOW_UP for c in self.kept.contacts)
        until = self._midnight(silent) - timedelta(seconds=1) if silent else None
        at = self._working(self._midnight(opens))
        title = f"Ask {self.kept.company} how things stand"
        return self._entry(Kind.FOLLOW_UP, title, why, at, until, rule=rule, mark=str(number))

    def _let_go(self, day: date, reason: str) -> Entry:
        why = f"{reason} Don’t ask again: close it kindly. If they write, all is open again."
        title = f"Let {self.kept.company} go"
        return self._entry(Kind.LET_GO, title, why, self._midnight(day), rule="letting-go/long-silence", whole_day=True)

    def _answer(self, said: datetime) -> Iterator[Entry]:
        """A no and an offer want an answer; whether there was one is known where mails are noted."""
        s, outcome = self.s, self.kept.outcome
        if outcome not in {Outcome.REJECTED, Outcome.OFFERED}:
            return
        if any(m.at and m.at > said for m in s.sent) or s.business_days_since(said) > ANSWER_WITHIN:
            return
        if outcome is Outcome.REJECTED:
            title, rule = f"Thank {self.kept.company} in spite of their no", "letting-go/door-closed"
            why = "A short, gracious answer leaves the door open. One question for feedback may go with it."
        else:
            title, rule = f"Answer the offer of {self.kept.company}", None
            why = "Answer it, if only to say when you will decide."
        until = self._end_of(s.days.after(s.local_date(said), ANSWER_WITHIN))
        at = self._working(said)
        yield self._entry(Kind.REPLY, title, why, at, max(until, at), rule=rule, mark=_stamp(said))

    def _debrief(self, said: datetime) -> Iterator[Entry]:
        s = self.s
        held = any(r.held_at <= s.now for r in self.kept.rounds)
        if self.kept.outcome is Outcome.OFFERED or not held or (s.today - s.local_date(said)).days > _SHOWN_FOR:
            return
        day = s.days.first_from(s.local_date(said))
        why = "What went well, what was hard, what they asked: ten minutes now keep what is gone in a month."
        until = self._end_of(s.days.after(day, FRESH))
        title = f"Note what you learned at {self.kept.company}"
        yield self._entry(Kind.DEBRIEF, title, why, self._midnight(day), until, whole_day=True, mark=_stamp(said))

    def _entry(
        self,
        kind: Kind,
        title: str,
        why: str,
        at: datetime,
        until: datetime | None = None,
        *,
        rule: str | None = None,
        whole_day: bool = False,
        mark: str = "",
    ) -> Entry:
        zone, now = self.s.now.tzinfo, self.s.now
        at = at.astimezone(zone)
        until = until.astimezone(zone) if until else None
        kept = self.kept
        return Entry(kind, kept.id, kept.company, title, why, at, until, whole_day, at <= now, rule, mark)

    def _within_a_day(self, ended: datetime) -> datetime:
        """A day later; where that is no working day, the end of the next one."""
        s, then = self.s, (ended + _A_DAY).astimezone(self.s.now.tzinfo)
        return then if then.date() in s.days else self._end_of(s.days.first_from(then.date()))

    def _midnight(self, day: date) -> datetime:
        return datetime.combine(day, time(), tzinfo=self.s.now.tzinfo)

    def _end_of(self, day: date) -> datetime:
        return datetime.combine(day, time(23, 59, 59), tzinfo=self.s.now.tzinfo)

    def _working(self, moment: datetime) -> datetime:
        zone = self.s.recipient_zone or self.s.now.tzinfo
        return self.s.days.working_hour(moment, zone) if zone else moment


def _stamp(moment: datetime) -> str:
    return f"{moment.timestamp():.0f}"
