"""Makes the `Situation` of a correspondence: reads each mail once, in order of time, and asks each fact."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from functools import partial
from importlib import import_module
from pkgutil import iter_modules

import app.situation
from app.mail import Address, Correspondence, Message
from app.situation import Event, EventKind, PromisedDate, ReceivedMail, Record, SentMail, Situation, Stage
from app.situation.asks import asks_for_answer
from app.situation.circle import START_OF_TIME, Circle, in_order, is_me
from app.situation.company import company_name, names_of
from app.situation.days import WorkDays
from app.situation.evidence import sentence_ends
from app.situation.interview import interviews
from app.situation.letter import Letter, read_all
from app.situation.process import about_a_job, bystands, letter_names_a_job, names_a_job, strangers_mail, wants_a_step
from app.situation.purpose import Context, Purpose, decide, purpose_of
from app.situation.recorded import recorded_outcome, said_at, with_recorded
from app.situation.rounds import Round, of_a_job
from app.situation.thread import Thread
from app.situation.wordings import JOB
from app.situation.zone import on_their_clocks, recipient_zone
from app.text.memory import Memory
from app.text.phrases import Matcher, Phrases
from app.text.reading import Reading

MONTH_FIRST = frozenset({"US", "CA", "PH"})
A_THANKS = 3  # business days within which a thank-you may also ask what comes next


def _groups() -> tuple[Phrases, ...]:
    modules = (
        import_module(f"app.situation.{m.name}") for m in iter_modules(app.situation.__path__) if m.name != "build"
    )
    return tuple(dict.fromkeys(g for m in modules for g in vars(m).values() if isinstance(g, Phrases)))


GROUPS = _groups()
"""The phrase groups of all facts; a draft is searched for them too, since its purpose is one."""

_MATCHER = Matcher(GROUPS)


@dataclass(frozen=True, slots=True)
class Frame:
    """What a review is given beside draft and history.

    `now` is aware and in the user's time zone; `me` holds the user's addresses in lower case, `names` the user's own
    names; `country` is the recipient's (ISO 3166; None: only weekends are free). `history_gap`: why there is no
    history, as a reason for *not checked*.
    """

    now: datetime
    me: frozenset[str] = frozenset()
    names: tuple[str, ...] = ()
    country: str | None = None
    record: Record = Record()
    history_gap: str | None = None

    @property
    def zone(self) -> tzinfo:
        if self.now.tzinfo is None:
            raise ValueError("a review's `now` must have a time zone")
        return self.now.tzinfo


def situation(
    draft: Reading | None, history: Correspondence | None, frame: Frame, memory: Memory | None = None
) -> Situation:
    """The situation of the draft's people, or of the whole history when there is no draft.

    `memory`: what is known of these mails from before; it changes the cost and never the answer.
    """
    if history and history.own:
        frame = replace(frame, me=frame.me | history.own)
    days = WorkDays(frame.country)
    month_first = frame.country is None or frame.country in MONTH_FIRST
    messages = on_their_clocks(in_order(history, frame.now), frame.me, frame.zone) if history else ()
    recipients = draft.recipients if draft else ()
    circle = Circle(messages, recipients, draft.draft.thread_id if draft else None, frame.me)
    thread = Thread(frame.me, days, month_first)
    everything = read_all(messages, _MATCHER, memory)
    for letter in everything:
        thread.add(letter, ours=circle.holds(letter.message))

    letters = _among(everything, thread.sent, thread.received)
    told = _among(everything, letters, thread.automatic)  # calendars send invitations
    met = interviews(told, me=frame.me, month_first=month_first, holidays=days.holidays)
    met = of_a_job(met, told, frame.me, named=_job_is_named(draft, frame, thread))
    meeting = Round.of(with_recorded(met, frame.record, frame.zone), frame.now, frame.me, frame.record)
    outcome = recorded_outcome(thread, frame.record, meeting)
    context = Context(
        process=bool(meeting.starts or thread.rejected or thread.offered or frame.record.company or frame.record.role)
        or any(x.says(JOB) and letter_names_a_job(x) and not _tells_of_others(x, frame.me) for x in letters),
        interviewed=meeting.starts is not None and meeting.starts <= frame.now,
        strange=not frame.history_gap and strangers_mail(letters),
    )
    sent = tuple(_sent(x, _context_of(x, context, meeting)) for x in thread.sent if x.message.id not in thread.lost)
    received = tuple(_received(x) for x in thread.received)
    open_asks = _unanswered(sent, received)
    opening = sent[0] if sent and not _before(received, sent[0]) and not meeting.starts else None
    facts = Situation(
        now=frame.now,
        me=frame.me,
        recipient_zone=recipient_zone(_newest_of_recipients(recipients, thread.received), frame.zone),
        days=days,
        record=frame.record,
        history_known=history is not None,
        history_gap=frame.history_gap,
        sent=sent,
        received=received,
        automatic=tuple(_received(x) for x in thread.automatic),
        elsewhere=tuple(_sent(x, Context()) for x in thread.elsewhere),
        strangers=_senders(thread.strangers),
        other_companies=names_of([x.message for x in thread.strangers], tuple(thread.people.values())),
        unanswered=len(open_asks),
        follow_ups=tuple(
            m
            for m in open_asks
            if m.purpose is Purpose.STATUS_CHECK and m is not opening and meeting.has_begun_by(m.at)
        ),
        promised=_promised(thread, frame),
        away={who: a.last for who, a in thread.absent.items() if a.first <= frame.now.date()},
        rejected_at=said_at(thread.rejected, Stage.REJECTED, outcome, frame.record),
        offered_at=said_at(thread.offered, Stage.OFFERED, outcome, frame.record),
        interview_at=meeting.starts,
        interview_ends_at=meeting.ends,
        thanked=_thanked(sent, meeting.since if context.interviewed else None),
        people=tuple(thread.people.values()),
        interviewers=meeting.people,
        addressed_by=_addressed_by(letters, frame.me),
        company=frame.record.company or company_name(letters, frame.me),
        their_question_open=_asked_last(letters, frame.me),
        process=bool(
            (meeting.starts or thread.rejected or thread.offered or frame.record != Record())
            or any(m.purpose is not Purpose.OTHER for m in sent)
            or any(x.known("about a job", partial(about_a_job, x)) for x in (*thread.received, *thread.automatic))
        ),
        timeline=_timeline(thread.events, meeting),
    )
    stage = outcome or _stage(facts, thread)
    if draft is None:
        return replace(facts, stage=stage)
    context = replace(
        context,
        rejected=stage is Stage.REJECTED,
        offered=stage is Stage.OFFERED,
        replying=_answers(draft.draft.thread_id, thread.rejected),
        thanked=bool(facts.thanked) or (context.interviewed and _long_ago(facts)),
    )
    purpose = decide(draft.own_text, draft.hits, draft.subject_hits, context, draft.sentences)
    return replace(facts, stage=stage, purpose=purpose)


def _job_is_named(draft: Reading | None, frame: Frame, thread: Thread) -> bool:
    """Whether the user's record, an outcome or the draft itself tells that this is about a job."""
    if frame.record != Record() or thread.rejected or thread.offered:
        return True
    return draft is not None and names_a_job(draft.own_text, draft.hits, draft.subject, draft.subject_hits)


def _among(letters: Iterable[Letter], *chosen: Iterable[Letter]) -> list[Letter]:
    """Those of `letters` that were chosen, in their order."""
    wanted = {id(x) for some in chosen for x in some}
    return [x for x in letters if id(x) in wanted]


def _context_of(letter: Letter, context: Context, meeting: Round) -> Context:
    """The context when the letter was sent: before the first interview there was none to give thanks for."""
    at = letter.message.sent_at
    early = context.interviewed and at is not None and meeting.first is not None and at < meeting.first
    return replace(context, interviewed=False) if early else context


def _senders(letters: Iterable[Letter]) -> tuple[Address, ...]:
    return tuple({a.key: a for x in letters if (a := x.message.sender)}.values())


def _sent(letter: Letter, context: Context) -> SentMail:
    m = letter.message
    why, asks = letter.known(context, lambda: _why_and_asks(letter, context))
    return SentMail(m.id, m.sent_at, m.recipients, m.subject, letter.text, why, asks, m.thread_id)


def _why_and_asks(letter: Letter, context: Context) -> tuple[Purpose, bool]:
    ends = sentence_ends(letter.text)
    why = purpose_of(letter.text, letter.hits, letter.subject_hits, context, ends)
    return why, asks_for_answer(letter.text, letter.hits, ends)


def _received(letter: Letter) -> ReceivedMail:
    m = letter.message
    return ReceivedMail(m.id, m.sent_at, m.sender or Address(""), m.recipients, m.subject, letter.text, m.thread_id)


def _unanswered(sent: Sequence[SentMail], received: Sequence[ReceivedMail]) -> tuple[SentMail, ...]:
    """What the user asked since a human there last wrote; thank-yous and courtesies ask for no answer."""
    last = max((r.at for r in received if r.at), default=None)
    since = (m for m in sent if last is None or (m.at and m.at > last))
    return tuple(
        m for m in since if m.purpose is Purpose.STATUS_CHECK or (m.asks and m.purpose is not Purpose.THANK_YOU)
    )


def _long_ago(facts: Situation) -> bool:
    """Whether the interview was so long ago that thanks alone would be late."""
    at = facts.interview_at
    return at is not None and facts.business_days_since(at) > A_THANKS


def _answers(thread_id: str | None, letter: Letter | None) -> bool:
    """Whether a draft of that thread stands below the letter."""
    return thread_id is not None and letter is not None and letter.message.thread_id == thread_id


def _before(received: Sequence[ReceivedMail], mail: SentMail) -> bool:
    return any(r.at and mail.at and r.at < mail.at for r in received)


def _thanked(sent: Iterable[SentMail], since: datetime | None) -> tuple[str, ...]:
    notes = (m for m in sent if m.purpose is Purpose.THANK_YOU and (since is None or (m.at and m.at >= since)))
    return tuple(dict.fromkeys(a.key for m in notes for a in m.recipients))


def _promised(thread: Thread, frame: Frame) -> PromisedDate | None:
    """The later of what they wrote and what the user recorded; either lapses once they write again."""
    recorded = frame.record.decision_by
    last = max((x.message.sent_at.date() for x in thread.received if x.message.sent_at), default=None)
    if recorded is None or (last and last > recorded):
        return thread.promised
    if thread.promised and thread.promised.by >= recorded:
        return thread.promised
    return PromisedDate(recorded)


def _newest_of_recipients(recipients: Sequence[Address], received: Sequence[Letter]) -> list[Message]:
    """Mails of the draft's recipients, newest first; those of their colleagues when the recipients never wrote."""
    keys = {a.key for a in recipients}
    newest = [x.message for x in reversed(received) if x.message.sent_at]
    return [m for m in newest if m.sender and m.sender.key in keys] or newest


def _addressed_by(letters: Iterable[Letter], me: frozenset[str]) -> frozenset[str]:
    people: dict[str, Address] = {}
    for letter in letters:
        m = letter.message
        people.update([(a.key, a) for a in ((*m.recipients, m.sender) if m.sender else m.recipients)])
    return frozenset(key for key, a in people.items() if is_me(a, me))


def _asked_last(letters: Sequence[Letter], me: frozenset[str]) -> bool:
    last = letters[-1] if letters else None
    if last is None or last.message.sender is None or is_me(last.message.sender, me):
        return False
    return last.known("asks", lambda: asks_for_answer(last.text, last.hits) or wants_a_step(last))


def _tells_of_others(letter: Letter, me: frozenset[str]) -> bool:
    by_user = letter.message.sender is not None and is_me(letter.message.sender, me)
    return letter.known("bystands", partial(bystands, letter, by_user=by_user))


def _timeline(events: Iterable[Event], meeting: Round) -> tuple[Event, ...]:
    starts = {*meeting.all_starts, *((meeting.starts,) if meeting.starts else ())}
    held = (Event(at, EventKind.INTERVIEW, "Interview") for at in starts)
    everything = [*events, *held]
    everything.sort(key=lambda e: e.at or START_OF_TIME)
    return tuple(everything)


def _stage(s: Situation, thread: Thread) -> Stage:
    if thread.withdrawn:
        return Stage.CLOSED
    if thread.rejected:
        return Stage.REJECTED
    if thread.offered:
        return Stage.OFFERED
    if s.promised and s.promised.by >= s.today:
        return Stage.PROMISED
    ended = s.interview_ends_at
    wrote = max((m for m in (s.last_inbound_at, s.last_outbound_at) if m), default=None)
    if ended and ended <= s.now and (wrote is None or wrote < ended):
        return Stage.INTERVIEWED
    if not s.sent and not s.received:
        return Stage.UNKNOWN
    return Stage.UNKNOWN if s.their_question_open else Stage.WAITING
