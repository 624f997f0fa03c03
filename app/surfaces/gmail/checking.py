"""From a call of Gmail's to a report: the draft is found or was pasted, its history read, both reviewed.

All reading of one call shares one deadline. A history that cannot be read costs its rules only; a draft that cannot be
read raises, since there is nothing to say without it.
"""

import asyncio
from collections.abc import Collection
from dataclasses import dataclass, replace

from app.journal.records import Interview
from app.mail import Address, ConsentMissing, Correspondence, Draft, MailboxError, MailboxUnreadable, Message
from app.observing.reviews import reviewed
from app.observing.stages import stage
from app.remembering import NOTHING, Remembered
from app.review import NotChecked, Report, Status, correspondence_of, gap_of
from app.situation import Record, Situation
from app.situation.build import Frame, situation
from app.situation.circle import is_me
from app.situation.company import no_reply
from app.surfaces.gmail.cards.paste import Pasted
from app.surfaces.gmail.deadline import JUDGING, Deadline, both
from app.surfaces.gmail.desk import Call
from app.surfaces.gmail.drafts import Choice, GmailBox, SavedDraft, Unsure, find
from app.surfaces.gmail.events import address, api_id
from app.text.proofreading import PATIENCE

INLINE = 200_000  # code points of draft and history; more is reviewed in a thread, so that others need not wait
_LAST = 0.1  # seconds for what comes after proofreading
_PEOPLE = 20  # of a thread; a longer list is no interview

_OF_SUBJECT = ("etiquette/subject-missing", "etiquette/subject-vague")
_OF_PEOPLE = ("etiquette/no-recipient",)
_OF_FILES = ("etiquette/attachment-forgotten",)
_UNTOLD = "not-given: Some things a pasted text does not tell, such as attachments, so they were not checked."
_NO_LEAVE = "no-history: Afterword may not read earlier mail here, so when to send could not be checked in full."


@dataclass(frozen=True, slots=True)
class Checked:
    """`moved`: the window's recipients are others than those of the version read. `others`: there are more drafts."""

    report: Report
    draft: SavedDraft
    moved: bool
    others: bool
    remembered: Remembered


@dataclass(frozen=True, slots=True)
class Stood:
    """Where a process stands by its mail. `history`: the mail that `facts` were made of, in `frame`; `meant`: the kept
    process that it is about.
    """

    facts: Situation
    frame: Frame
    history: Correspondence
    remembered: Remembered = NOTHING
    meant: Interview | None = None


async def check_saved(call: Call, wanted: str | None) -> Checked | Choice:
    """Reviews the draft with the id `wanted`, else the one that is open. Raises MailboxError."""
    with stage("review"):
        checked = await _saved(call, wanted)
    if isinstance(checked, Checked):
        reviewed(checked.report, "gmail")
    return checked


async def _saved(call: Call, wanted: str | None) -> Checked | Choice:
    deadline = _deadline(call)
    box = call.box(deadline)
    saved, own = await both(deadline.keep(box.drafts()), _own(box, deadline))
    picked = next((d for d in saved if d.id == wanted), None) or find(call.window, saved, call.now)
    if isinstance(picked, Choice):
        return picked
    people = (*picked.to, *picked.cc, *picked.bcc)
    others = _others(people, _frame(call, own, picked.sender, None))
    (draft, (history, gap)), remembered = await both(
        both(deadline.keep(box.draft(picked.id)), correspondence_of(box, others, picked.thread_id, deadline.left)),
        call.remembered(others, keys_of(picked)),
    )
    frame = _frame(call, own, draft.sender, gap, remembered)
    report = await _review(call, draft, history, frame, remembered)
    told = call.window.recipients
    moved = told is not None and {a.key for a in told} != {a.key for a in draft.recipients}
    return Checked(report, picked, moved, len(saved) > 1, remembered)


def keys_of(draft: SavedDraft) -> tuple[str, ...]:
    """What stays the same of a draft while it is edited."""
    return tuple(k for k in (draft.id, draft.thread_id) if k)


async def check_pasted(call: Call, given: Pasted) -> tuple[Report, Remembered]:
    """Reviews what was pasted; earlier mail is read when recipients are known and mail may be read."""
    with stage("review"):
        report, remembered = await _pasted(call, given)
    reviewed(report, "gmail")
    return report, remembered


async def _pasted(call: Call, given: Pasted) -> tuple[Report, Remembered]:
    window = call.window
    told = window.recipients
    typed = tuple(a for a in map(address, given.to.replace(";", ",").split(",")) if a.email)
    draft = Draft(
        to=(window.to or ()) if told is not None else typed,
        cc=window.cc or (),
        bcc=window.bcc or (),
        subject=window.subject if window.subject is not None else given.subject,
        text=given.text,
        thread_id=api_id(window.thread_id),
    )
    (history, gap, own), remembered = await both(_history_of_pasted(call, draft), call.remembered(draft.recipients))
    untold = (  # rules that speak of what the form may not have told
        *_OF_FILES,
        *(() if told is not None or typed else _OF_PEOPLE),
        *(() if window.subject is not None or given.subject.strip() else _OF_SUBJECT),
    )
    frame = _frame(call, own, None, gap, remembered)
    report = await _review(call, draft, history, frame, remembered)
    spoke = [rule for rule in dict.fromkeys(f.rule.id for f in report.findings) if rule in untold]
    if not spoke:
        return report, remembered
    report = await _review(call, draft, history, frame, remembered, spoke)
    return _with_gaps(report, spoke), remembered


async def stand(call: Call) -> Stood | None:
    """Where the process of the opened message stands; None when no message is open. Raises MailboxError.

    The thread tells whether this is a process, and with whom; only then their mail in other threads is read too.
    """
    ids = [i for i in (call.window.thread_id, call.window.message_id) if i]
    if not ids:
        return None
    deadline = _deadline(call)
    box = call.box(deadline)
    (opened, thread), own = await both(deadline.keep(_opened(box, ids)), _own(box, deadline))
    frame = _frame(call, own, None, gap_of(thread))
    memory = call.desk.reviewer.memory
    facts = await asyncio.to_thread(situation, None, thread, frame, memory)
    people = _correspondents(thread, facts)
    if not (facts.process or facts.promised) or not people:
        return Stood(facts, frame, thread)
    (history, gap), remembered = await both(
        correspondence_of(box, people, opened, deadline.left), call.remembered(people)
    )
    mails = history or thread
    record, meant = remembered.record(Record(), people, mails, call.now)
    frame = replace(frame, history_gap=gap, record=record, country=remembered.country or frame.country)
    facts = await asyncio.to_thread(situation, None, mails, frame, memory)
    _learn(call, remembered, facts, mails, meant)
    return Stood(facts, frame, mails, remembered, meant)


async def list_saved(call: Call) -> Choice:
    """The user's drafts, likeliest first. Raises MailboxError."""
    deadline = _deadline(call)
    saved = await deadline.keep(call.box(deadline).drafts())
    found = find(call.window, saved, call.now)
    if isinstance(found, Choice):
        return Choice(Unsure.ASKED, found.drafts)
    return Choice(Unsure.ASKED, (found, *(d for d in saved if d is not found)))


async def _opened(box: GmailBox, ids: list[str]) -> tuple[str, Correspondence]:
    """The first thread that is there, and its id among those given. Raises MailboxError."""
    for opened in ids:
        thread = await box.correspondence((), opened)
        if thread.messages:
            return opened, thread
    raise MailboxUnreadable("Gmail no longer has this mail. Open it again, or another one.")


def _correspondents(thread: Correspondence, facts: Situation) -> list[Address]:
    """Whose other mail may tell more about the process: people, not machines and lists, which write to everybody.

    Mail of people may bear the marks of a list too, as recruiters' programs put them there: whom the user wrote to is
    none.
    """
    if not facts.received and not facts.sent:
        return []
    answered = {a.key for m in facts.sent for a in m.recipients}
    lists = {m.sender.key for m in thread.messages if m.sender and _by_machine(m)} - answered
    return [a for a in facts.people if a.key not in lists and not no_reply(a)][:_PEOPLE]


def _by_machine(message: Message) -> bool:
    marks = message.headers
    sent_itself = marks.get("auto-submitted", "no").strip().lower() not in ("no", "")
    many = marks.get("precedence", "").strip().lower() in ("bulk", "list", "junk")
    return sent_itself or many or "list-unsubscribe" in marks or "list-id" in marks


def _others(people: Collection[Address], frame: Frame) -> list[Address]:
    """All but the user, who may stand in Bcc: their own mail with everybody is no history of this one."""
    return [a for a in people if not is_me(a, frame.me)]


def _deadline(call: Call) -> Deadline:
    """For all reading of one call: some time is left to review what was read."""
    return call.deadline.earlier(JUDGING).sooner(call.desk.settings.mailbox_timeout)


async def _own(box: GmailBox, deadline: Deadline) -> Collection[Address]:
    """The user's aliases; without them the address of the draft and of the token have to do, so that others wait for
    them a third of the time at most.
    """
    try:
        return await deadline.sooner(deadline.left / 3).keep(box.own_addresses())
    except ConsentMissing:
        raise
    except MailboxError:
        return ()


async def _history_of_pasted(call: Call, draft: Draft) -> tuple[Correspondence | None, str | None, Collection[Address]]:
    if not draft.recipients or not call.may_read:
        return None, None if call.may_read else _NO_LEAVE, ()
    deadline = _deadline(call)
    box = call.box(deadline)
    try:
        others = _others(draft.recipients, _frame(call, (), None, None))
        own, (history, gap) = await both(
            _own(box, deadline), correspondence_of(box, others, call.window.thread_id, deadline.left)
        )
    except ConsentMissing:  # the text is what was asked about; it can be reviewed without
        return None, _NO_LEAVE, ()
    return history, gap, own


def _mine(call: Call) -> set[str]:
    return {call.user.email.lower()} if call.user and call.user.email else set()


def _frame(
    call: Call,
    own: Collection[Address],
    sender: Address | None,
    gap: str | None,
    remembered: Remembered = NOTHING,
) -> Frame:
    known = (*own, *((sender,) if sender else ()))
    return Frame(
        now=call.now,
        me=frozenset(a.key for a in known if a.email) | _mine(call),
        names=tuple(dict.fromkeys(a.name for a in known if a.name)),
        country=remembered.country or call.desk.settings.country,
        history_gap=gap,
    )


async def _review(
    call: Call,
    draft: Draft,
    history: Correspondence | None,
    frame: Frame,
    remembered: Remembered,
    untold: Collection[str] = (),
) -> Report:
    """`untold`: rules that speak of what is not known here."""
    asked = remembered.reviewer(call.desk.reviewer, call.muted).without(untold)
    others = [a for a in draft.recipients if not is_me(a, frame.me)]
    record, meant = remembered.record(frame.record, others, history, frame.now)
    frame = replace(frame, record=record)
    seconds = min(PATIENCE, call.deadline.earlier(_LAST).left)
    mails = history.messages if history else ()
    size = len(draft.text or draft.html or "") + sum(len(m.text or m.html or "") for m in mails)
    if size <= INLINE:
        report = await asked.review_beside(draft, history, frame, seconds)
    else:
        report = await asyncio.to_thread(asked.review, draft, history, frame, seconds)
    _learn(call, remembered, report.situation, history, meant)
    return report


def _learn(
    call: Call, remembered: Remembered, facts: Situation, history: Correspondence | None, meant: Interview | None
) -> None:
    if call.desk.journal:
        call.desk.journal.remembering.learn(remembered, facts, history, meant)


def _with_gaps(report: Report, rules: Collection[str]) -> Report:
    """The report, honest about rules that had nothing to go by: their sections are not `clear`."""
    unchecked = {rule.partition("/")[0] for rule in rules}
    return replace(
        report,
        sections=tuple(
            (part, Status.NOT_CHECKED if status is Status.CLEAR and part.slug in unchecked else status)
            for part, status in report.sections
        ),
        not_checked=(*report.not_checked, *(NotChecked(rule, _UNTOLD) for rule in rules)),
    )
