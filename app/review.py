"""The use case: a draft, the correspondence behind it and the user's record become a report.

`Reviewer.read` reads the draft and its history; while it is proofread in other threads, `Reviewer.ask` hears all other
rules; `Reviewer.report` puts together what was said. All but the proofreading is pure: it reads no clock and no
network, and the same input gives the same report. `Reviewer.review` is all of it, for who may wait;
`Reviewer.review_beside` lets others go on meanwhile.
`correspondence_of` is the one place where a review waits for a mailbox.
"""

import asyncio
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time, tzinfo
from enum import StrEnum

from app.mail import Address, ConsentMissing, Correspondence, Draft, Mailbox, MailboxError, Message
from app.rules import AnyRule, Finding, RuleSet, Section, Severity, matcher
from app.situation import Situation
from app.situation.build import GROUPS, Frame, situation
from app.situation.letter import Memory
from app.situation.purpose import Purpose
from app.text.language import language
from app.text.phrases import Matcher
from app.text.proofreading import PATIENCE, UNREAD, Errand, Proofreader
from app.text.reading import Reading

_UNAVAILABLE = "not-available: "
_FAILED = "failed: the rule stumbled over this draft with "
_TRIES = 12  # moments looked at to find the next good one; each finding of time moves it on by days


class Verdict(StrEnum):
    READY = "ready"
    POLISH = "polish"
    RETHINK = "rethink"
    WAIT = "wait"
    LET_GO = "let_go"


class Status(StrEnum):
    """How a section came out: its weightiest finding, else whether all of it could be checked."""

    CLEAR = "clear"
    HINT = "hint"
    CAUTION = "caution"
    WARN = "warn"
    NOT_CHECKED = "not_checked"


@dataclass(frozen=True, slots=True)
class Found:
    """A finding with the rule that made it."""

    rule: AnyRule
    finding: Finding

    @property
    def severity(self) -> Severity:
        return self.finding.severity or self.rule.severity


@dataclass(frozen=True, slots=True)
class NotChecked:
    """`reason` begins with a word for machines and a colon: `no-history`, `mailbox-unavailable`, `language`,
    `not-available`, `failed`; a plain sentence follows.
    """

    rule: str
    reason: str


@dataclass(frozen=True, slots=True)
class Report:
    """What a review answers. `send_after`: the next good moment, in the recipient's time zone."""

    verdict: Verdict
    summary: str
    send_after: datetime | None
    reading: Reading
    situation: Situation
    sections: tuple[tuple[Section, Status], ...]
    findings: tuple[Found, ...]
    not_checked: tuple[NotChecked, ...]


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
        case = self.read(draft, history, frame)
        errand = self.proofread(case)
        told = self.ask(case, proofread=False)
        case.reading.proof = errand.waited(seconds) if errand else UNREAD
        return self.report(case, told | self.ask(case, proofread=True))

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
        case = self.read(draft, history, frame)
        errand = self.proofread(case)
        told = self.ask(case, proofread=False)
        case.reading.proof = await errand.awaited(seconds) if errand else UNREAD
        return self.report(case, told | self.ask(case, proofread=True))

    def read(self, draft: Draft, history: Correspondence | None, frame: Frame) -> Case:
        reading = Reading(draft, self.matcher, frame.names)
        return Case(reading, situation(reading, history, frame, self.memory))

    def proofread(self, case: Case) -> Errand | None:
        """Sends the draft to the proofreader; None when no rule would use the answer."""
        if self.proofreader is None or case.reading.language not in {None, "en"}:
            return None
        purpose = case.facts.purpose.value
        if not any(r.proofread and purpose in r.purposes for r in self.rules.rules):
            return None
        return Errand(case.reading.own_text, case.reading.subject, self.proofreader)

    def ask(self, case: Case, *, proofread: bool) -> dict[str, "Told"]:
        """What each rule says, by its id: those that need what the proofreader said, or all others."""
        rules = [r for r in self.rules.rules if r.proofread is proofread and case.facts.purpose.value in r.purposes]
        return {rule.id: _told(rule, case) for rule in rules}

    def report(self, case: Case, told: Mapping[str, "Told"]) -> Report:
        """What all rules said, in the order of the article, and what follows from it."""
        reading, facts = case.reading, case.facts
        said = [told[r.id] for r in self.rules.rules if r.id in told]
        found = [f for one in said if not isinstance(one, NotChecked) for f in one]
        skipped = [one for one in said if isinstance(one, NotChecked)]
        verdict = _verdict(found)
        send_after = None if verdict is Verdict.LET_GO else _next_good_moment(found, reading, facts)
        return Report(
            verdict=verdict,
            summary=_summary(verdict, found, skipped, send_after, facts),
            send_after=send_after,
            reading=reading,
            situation=facts,
            sections=tuple(_sections(found, skipped)),
            findings=tuple(found),
            not_checked=tuple(skipped),
        )


Told = tuple[Found, ...] | NotChecked


def _told(rule: AnyRule, case: Case) -> Told:
    reason = _why_not(rule, case.reading, case.facts)
    if reason:
        return NotChecked(rule.id, reason)
    try:
        return tuple([Found(rule, f) for f in rule.findings(case.reading, case.facts)])
    except Exception as error:  # noqa: BLE001  # one rule's fault must not cost the user all the others
        return NotChecked(rule.id, f"{_FAILED}{type(error).__name__}. Please report this rule.")


async def correspondence_of(
    mailbox: Mailbox, people: Collection[Address], thread_id: str | None, seconds: float
) -> tuple[Correspondence | None, str | None]:
    """The history, or None and the reason for *not checked*: a mailbox that fails costs the history rules only.

    `seconds`: how long the mailbox may take. Raises ConsentMissing, since only the user can mend that.
    """
    try:
        async with asyncio.timeout(seconds):
            return await mailbox.correspondence(people, thread_id), None
    except ConsentMissing:
        raise
    except MailboxError as error:
        return None, f"mailbox-unavailable: {error}"
    except TimeoutError:
        return None, "mailbox-unavailable: the mailbox took too long to answer. Try again in a moment."


def _why_not(rule: AnyRule, reading: Reading, facts: Situation) -> str | None:
    if rule.words and reading.language not in {None, "en"}:
        return "language: word rules are checked in English only, and this draft is in another language."
    if rule.proofread and reading.proof.gap:
        return f"{_UNAVAILABLE}{reading.proof.gap}"
    if rule.needs_history and not facts.history_known:
        record = facts.record
        if not any(getattr(record, name) for name in rule.or_record):
            return facts.history_gap or "no-history: no earlier mail was given, so this could not be checked."
    return None


def _verdict(found: list[Found]) -> Verdict:
    """The rulebook's order: let go, wait, rethink, polish, ready."""
    if any(f.rule.id in {"letting-go/chasing-after-no", "letting-go/long-silence"} for f in found):
        return Verdict.LET_GO
    if any(f.rule.id == "balance/too-many" and f.severity is Severity.WARN for f in found):
        return Verdict.LET_GO
    for f in found:
        timed = f.rule.section is Section.PATIENCE and f.severity is not Severity.HINT
        if timed or f.rule.id in {"balance/too-close", "balance/whole-team"}:
            return Verdict.WAIT
    weights = {f.severity for f in found}
    if Severity.WARN in weights:
        return Verdict.RETHINK
    return Verdict.POLISH if Severity.CAUTION in weights else Verdict.READY


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


def _sections(found: list[Found], skipped: list[NotChecked]) -> Iterator[tuple[Section, Status]]:
    unchecked = {n.rule.partition("/")[0] for n in skipped}
    for section in Section:
        weights = [f.severity for f in found if f.rule.section is section]
        if weights:
            yield section, Status(max(weights, key=lambda s: s.weight).value)
        else:
            yield section, Status.NOT_CHECKED if section.slug in unchecked else Status.CLEAR


def _summary(
    verdict: Verdict, found: list[Found], skipped: list[NotChecked], send_after: datetime | None, facts: Situation
) -> str:
    weighty = [f for f in found if f.severity is not Severity.HINT]
    hints = len(found) - len(weighty)
    when = f"{send_after:%A, %-d %B, %H:%M}" if send_after else ""
    match verdict:
        case Verdict.LET_GO:
            text = "Another nudge will not help here: close it kindly, or let it go"
        case Verdict.WAIT:
            text = f"Wait: a better moment is {when}" if when else "Wait before you send this"
        case Verdict.RETHINK:
            text = f"Think again before you send this: {_things(len(weighty))} likely to hurt"
        case Verdict.POLISH:
            text = f"Nearly there: {_things(len(weighty))} worth a second thought"
        case Verdict.READY:
            text = "Ready to send" if not hints else f"Ready to send, with {_things(hints)} worth a look"
            if facts.purpose.value is Purpose.OTHER:
                text += ". This does not read as a follow-up to an interview, so only the general checks ran"
    if not skipped:
        return f"{text}."
    rules = "1 rule was" if len(skipped) == 1 else f"{len(skipped)} rules were"
    return f"{text}; {rules} not checked."


def _things(count: int) -> str:
    return "1 thing" if count == 1 else f"{count} things"
