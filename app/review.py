"""The use case: a draft, the correspondence behind it and the user's record become a report.

`Reviewer.read` reads the draft and its history; while it is proofread in other threads, `Reviewer.ask` hears all other
rules; `Reviewer.report` puts together what was said. All but the proofreading is pure: it reads no clock and no
network, and the same input gives the same report. `Reviewer.review` is all of it, for who may wait;
`Reviewer.review_beside` lets others go on meanwhile.
`correspondence_of` is the one place where a review waits for a mailbox.
"""

import asyncio
from collections.abc import Callable, Collection, Mapping
from contextlib import AbstractContextManager, nullcontext, suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time, tzinfo

from app.mail import Address, ConsentMissing, Correspondence, Draft, DraftKind, Mailbox, MailboxError, Message
from app.report import (
    LANGUAGE,
    Found,
    NotChecked,
    Report,
    Status,
    Verdict,
    in_agreement,
    sections,
    summary,
    verdict_of,
)
from app.rules import AnyRule, RuleSet, matcher
from app.situation import Situation
from app.situation.build import GROUPS, Frame, situation
from app.situation.purpose import Purpose
from app.situation.slips import own
from app.situation.wordings import LANGUAGES
from app.text.language import language
from app.text.memory import Memory
from app.text.phrases import Matcher
from app.text.proofreading import PATIENCE, UNREAD, Errand, Proofreader
from app.text.reading import Reading

__all__ = ["Case", "Found", "NotChecked", "Report", "Reviewer", "Status", "Verdict", "correspondence_of", "gap_of"]

_UNAVAILABLE = "not-available: "
_FAILED = "failed: the rule stumbled over this draft with "
_NOTHING_YET = "Nothing is written yet."

Watch = Callable[[str], AbstractContextManager[object]]
"""Told of each stage of a review as it begins (`situation`, `rules`, `proofreading`, `report`) and ends."""


def _unwatched(stage: str) -> AbstractContextManager[object]:
    del stage
    return nullcontext()


_TRIES = 12  # moments looked at to find the next good one; each finding of time moves it on by days


@dataclass(frozen=True, slots=True)
class Case:
    """A draft as it was read, and what is known of its correspondence: all that is to be judged."""

    reading: Reading
    facts: Situation


@dataclass(frozen=True, slots=True)
class Reviewer:
    """The rules, made ready for use once and shared by every review. Without a `proofreader`, nothing is proofread."""

    rules: RuleSet
    matcher: Matcher
    proofreader: Proofreader | None = field(default=None, repr=False, compare=False)
    memory: Memory = field(default_factory=Memory, repr=False, compare=False)
    watch: Watch = field(default=_unwatched, repr=False, compare=False)

    @classmethod
    def of(cls, rules: RuleSet, proofreader: Proofreader | None = None) -> "Reviewer":
        return cls(rules, matcher(rules, *GROUPS), proofreader)

    def warm(self) -> None:
        """Loads what is loaded at first use (language model, holidays, name lists), so that no user waits for it."""
        now = datetime(2026, 11, 23, 10, tzinfo=UTC)
        letter = Message(
            "warm", now, Address("lena@acme.example", "Lena"), (Address("sam@mail.example"),), text="Hello."
        )
        text = "Hi Lena,\n\nthank you for the interview on Monday. Is there any news on the position yet?\n\nBest,\nSam"
        draft = Draft(Address("sam@mail.example", "Sam"), (Address("lena@acme.example", "Lena"),), text=text)
        frame = Frame(now, frozenset({"sam@mail.example"}), country="US")
        case = self.read(draft, Correspondence((letter,)), frame)
        self.report(case, self.ask(case, proofread=False))
        language("Vielen Dank, dass Sie sich die Zeit genommen haben.")  # plain English needs no model

    def review(self, draft: Draft, history: Correspondence | None, frame: Frame, seconds: float = PATIENCE) -> Report:
        """`history` is None when none was given or it could not be read; `frame.history_gap` then says why.

        `seconds`: how long proofreading may take.
        """
        case, errand, told = self._begin(draft, history, frame, seconds)
        if errand:
            with self.watch("proofreading"):
                case.reading.proof = errand.waited(seconds)
        return self._end(case, told)

    def without(self, muted: Collection[str]) -> "Reviewer":
        """The same reviewer, not asking the rules with these ids."""
        if not muted:
            return self
        kept = tuple(rule for rule in self.rules.rules if rule.id not in muted)
        return replace(self, rules=replace(self.rules, rules=kept))

    async def review_beside(
        self, draft: Draft, history: Correspondence | None, frame: Frame, seconds: float = PATIENCE
    ) -> Report:
        """The same report; while the draft is proofread, others go on."""
        case, errand, told = self._begin(draft, history, frame, seconds)
        if errand:
            with self.watch("proofreading"):
                case.reading.proof = await errand.awaited(seconds)
        return self._end(case, told)

    def _begin(
        self, draft: Draft, history: Correspondence | None, frame: Frame, seconds: float
    ) -> tuple[Case, Errand | None, dict[str, "Told"]]:
        """All that is done before, and while, the draft is proofread."""
        with self.watch("situation"):
            case = self.read(draft, history, frame)
        errand = self.proofread(case, seconds)
        with self.watch("rules"):
            told = self.ask(case, proofread=False)
            if errand:
                _prepare(case)
            else:
                case.reading.proof = UNREAD
        return case, errand, told

    def _end(self, case: Case, told: Mapping[str, "Told"]) -> Report:
        with self.watch("report"):
            return self.report(case, {**told, **self.ask(case, proofread=True)})

    def read(self, draft: Draft, history: Correspondence | None, frame: Frame) -> Case:
        reading = Reading(draft, self.matcher, frame.names, self.memory)
        return Case(reading, situation(reading, history, frame, self.memory))

    def proofread(self, case: Case, seconds: float = PATIENCE) -> Errand | None:
        """Sends the draft to the proofreader; None when no rule would use the answer."""
        if self.proofreader is None or case.reading.language not in {None, "en"}:
            return None
        purpose = case.facts.purpose.value
        if not any(r.proofread and purpose in r.purposes for r in self.rules.rules):
            return None
        return Errand(case.reading.own_text, case.reading.subject, self.proofreader, seconds)

    def ask(self, case: Case, *, proofread: bool) -> dict[str, "Told"]:
        """What each rule says, by its id: those that need what the proofreader said, or all others."""
        reading, facts = case.reading, case.facts
        purpose = facts.purpose.value
        foreign = reading.language not in {None, "en"}
        hampered = foreign or not facts.history_known or (proofread and reading.proof.gap is not None)
        rules = [r for r in self.rules.rules if r.proofread is proofread and purpose in r.purposes]
        told: dict[str, Told] = {
            r.id: (hampered and _why_not(r, reading, facts)) or _said(r, reading, facts) for r in rules
        }
        if foreign and reading.language not in LANGUAGES and purpose is Purpose.OTHER:
            # Whatever it is for could not be read, so no rule that waits for a purpose may pass for silent.
            waiting = [r for r in self.rules.rules if r.proofread is proofread and r.id not in told]
            told.update((r.id, NotChecked(r.id, _UNREAD)) for r in waiting)
        return told

    def report(self, case: Case, told: Mapping[str, "Told"]) -> Report:
        """What all rules said, in the order of the article, and what follows from it."""
        reading, facts = case.reading, case.facts
        said = [told[r.id] for r in self.rules.rules if r.id in told]
        found = [f for one in said if not isinstance(one, NotChecked) for f in one]
        skipped = [one for one in said if isinstance(one, NotChecked)]
        verdict = verdict_of(found)
        send_after = None if verdict is Verdict.LET_GO else _next_good_moment(found, reading, facts)
        found = in_agreement(found, verdict, send_after, facts)
        empty = _is_empty(reading)
        if empty and verdict is Verdict.READY:
            verdict = Verdict.POLISH
        return Report(
            verdict=verdict,
            summary=_NOTHING_YET if empty else summary(verdict, found, skipped, send_after, facts, reading.language),
            send_after=send_after,
            reading=reading,
            situation=facts,
            sections=tuple(sections(found, skipped)),
            findings=tuple(found),
            not_checked=tuple(skipped),
        )


Told = tuple[Found, ...] | NotChecked

_UNREAD = f"{LANGUAGE}what this draft is for cannot be read in its language."


def _prepare(case: Case) -> None:
    """Works out, while the proofreader reads, what its rules need besides."""
    with suppress(Exception):  # the rule that needs it stumbles in its turn, and says so
        own(case.reading)


def _said(rule: AnyRule, reading: Reading, facts: Situation) -> Told:
    try:
        found = tuple(rule.check(reading, facts, rule.limits))
    except Exception as error:  # noqa: BLE001  # one rule's fault must not cost the user all the others
        return NotChecked(rule.id, f"{_FAILED}{type(error).__name__}. Please report this rule.")
    if found:
        return tuple([Found(rule, f) for f in found])
    gap = _why_not_whole(rule, facts) if facts.history_gap or facts.record.gap else None
    return NotChecked(rule.id, gap) if gap else ()


async def correspondence_of(
    mailbox: Mailbox, people: Collection[Address], thread_id: str | None, seconds: float
) -> tuple[Correspondence | None, str | None]:
    """The history, and the reason for *not checked* where it is None or not whole: a mailbox that fails costs the
    history rules only.

    `seconds`: how long the mailbox may take. Raises ConsentMissing, since only the user can mend that.
    """
    try:
        async with asyncio.timeout(seconds):
            history = await mailbox.correspondence(people, thread_id)
    except ConsentMissing:
        raise
    except MailboxError as error:
        return None, f"mailbox-unavailable: {error}"
    except TimeoutError:
        return None, "mailbox-unavailable: the mailbox took too long to answer. Try again in a moment."
    return history, gap_of(history)


def gap_of(history: Correspondence) -> str | None:
    """Why the history is not whole, as a reason for *not checked*."""
    return f"mailbox-partial: {history.gap}" if history.gap else None


def _why_not(rule: AnyRule, reading: Reading, facts: Situation) -> NotChecked | None:
    if rule.words and reading.language not in {None, "en"}:
        why = f"{LANGUAGE}word rules are checked in English only, and this draft is in another language."
        return NotChecked(rule.id, why)
    if rule.proofread and reading.proof.gap:
        return NotChecked(rule.id, f"{_UNAVAILABLE}{reading.proof.gap}")
    remembered = rule.recalls and facts.record.past
    if rule.needs_history and not facts.history_known and not remembered and not _is_recorded(rule, facts):
        why = facts.history_gap or "no-history: no earlier mail was given, so this could not be checked."
        return NotChecked(rule.id, why)
    return None


def _why_not_whole(rule: AnyRule, facts: Situation) -> str | None:
    """What a rule that found nothing may have missed, where the history or the record has a gap."""
    if _is_recorded(rule, facts):
        return None
    unread = facts.record.gap if rule.recalls or rule.or_record else None
    return unread or (facts.history_gap if rule.needs_history else None)


def _is_recorded(rule: AnyRule, facts: Situation) -> bool:
    """Whether the user's record is enough for the rule."""
    return any(getattr(facts.record, name) for name in rule.or_record)


def _next_good_moment(found: list[Found], reading: Reading, facts: Situation) -> datetime | None:
    """The first working hour, where the recipient is, at which no finding of time is left.

    The rules of time are asked again at each candidate, since one may begin where another ends.
    """
    timed = [f.rule for f in found if f.finding.clear_at]
    if not timed:
        return None
    zone = facts.recipient_zone or facts.now.tzinfo
    if zone is None:
        return None
    clear = [f.finding.clear_at for f in found if f.finding.clear_at]
    moment = facts.now
    for _ in range(_TRIES):
        later = facts.days.working_hour(max(_on_both_calendars(c, zone) for c in clear), zone)
        if later <= moment:
            break
        moment = later
        then = replace(facts, now=moment.astimezone(facts.now.tzinfo))
        clear = [f.clear_at for rule in timed for f in rule.findings(reading, then) if f.clear_at]
        if not clear:
            break
    return moment


def _on_both_calendars(clear: datetime, zone: tzinfo) -> datetime:
    """A day, which begins at midnight, has to have come for the user and for the recipient."""
    if clear.time() != time():
        return clear
    return max(clear, clear.replace(tzinfo=zone))


def _is_empty(reading: Reading) -> bool:
    """Whether the user has written nothing between greeting and sign-off, and is not passing on somebody's mail."""
    return not reading.own_text[slice(*reading.body)].strip() and reading.draft.kind is not DraftKind.FORWARD
