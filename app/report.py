"""What a review answers: the findings, the verdict that follows from them, and a sentence or two that say it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from app.rules import AnyRule, Finding, Section, Severity
from app.situation import Situation
from app.situation.moments import long_date, on_both_clocks
from app.situation.purpose import Purpose
from app.situation.wordings import LANGUAGES
from app.text.reading import Reading

LANGUAGE = "language: "
_UNRELATED = "This does not read as mail about an interview; only slips were checked"
_UNREAD = (
    "Afterword does not read the language of this mail: only recipients, subject, attachments and form were checked"
)
_ASIDE = "This does not read as a follow-up to an interview, so only the general checks ran"


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
    """`reason` begins with a word for machines and a colon: `no-history`, `mailbox-unavailable`, `mailbox-partial`,
    `language`, `not-available`, `failed`; a plain sentence follows.
    """

    rule: str
    reason: str


@dataclass(frozen=True, slots=True)
class Report:
    """What a review answers. `send_after`: the next good moment, in the recipient's time zone; the summary and the
    findings name it on the user's clock.
    """

    verdict: Verdict
    summary: str
    send_after: datetime | None
    reading: Reading
    situation: Situation
    sections: tuple[tuple[Section, Status], ...]
    findings: tuple[Found, ...]
    not_checked: tuple[NotChecked, ...]


def verdict_of(found: list[Found]) -> Verdict:
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


def sections(found: list[Found], skipped: list[NotChecked]) -> Iterator[tuple[Section, Status]]:
    unchecked = {n.rule.partition("/")[0] for n in skipped}
    for section in Section:
        weights = [f.severity for f in found if f.rule.section is section]
        if weights:
            yield section, Status(max(weights, key=lambda s: s.weight).value)
        else:
            yield section, Status.NOT_CHECKED if section.slug in unchecked else Status.CLEAR


def _is_of_time(found: Found) -> bool:
    """Whether waiting mends it."""
    return found.rule.section is Section.PATIENCE or found.finding.clear_at is not None


def in_agreement(found: list[Found], verdict: Verdict, send_after: datetime | None, facts: Situation) -> list[Found]:
    """The findings without those that speak against the verdict, all naming the one day on which to send.

    Who is to let a matter go is not told how to write the next question about it, or when; who is to wait for days
    need not hear that it is late in the evening.
    """
    if verdict is Verdict.LET_GO:
        return [f for f in found if not _is_of_time(f) and (_weighty(f) or f.rule.section is Section.LETTING_GO)]
    if verdict is Verdict.WAIT:
        found = [f for f in found if not (f.rule.section is Section.PATIENCE and f.severity is Severity.HINT)]
    if send_after is None:
        return found
    day = long_date(facts.local_date(send_after))
    return [replace(f, finding=_on_day(f.finding, day, facts)) if f.finding.clear_at else f for f in found]


def _on_day(finding: Finding, day: str, facts: Situation) -> Finding:
    """The finding with `day` for the one on which its own rule would be content: another rule may ask for longer."""
    own = long_date(facts.local_date(finding.clear_at)) if finding.clear_at else day
    return finding if own == day else replace(finding, message=finding.message.replace(own, day))


def _weighty(found: Found) -> bool:
    return found.severity is not Severity.HINT


def summary(
    verdict: Verdict,
    found: list[Found],
    skipped: list[NotChecked],
    send_after: datetime | None,
    facts: Situation,
    language: str | None = None,
) -> str:
    """`language`: of the draft, ISO 639-1; None when it is not known."""
    unrelated = facts.purpose.value is Purpose.OTHER
    unread = unrelated and language is not None and language not in LANGUAGES
    warns = [f for f in found if f.severity is Severity.WARN]
    cautions = sum(f.severity is Severity.CAUTION for f in found)
    hints = len(found) - len(warns) - cautions
    hurting = sum(not _is_of_time(f) for f in warns)
    match verdict:
        case Verdict.LET_GO:
            text = "Another nudge will not help here: close it kindly, or let it go"
        case Verdict.WAIT:
            text = f"Wait until {on_both_clocks(facts, send_after)}" if send_after else "Wait before you send this"
            if hurting:
                text += f". Before that, mend {_things(hurting)} that {_are(hurting)} likely to hurt"
        case Verdict.RETHINK:
            text = f"Think again before you send this: {_things(len(warns))} {_are(len(warns))} likely to hurt"
            if cautions:
                text += f", and {cautions} more {_are(cautions)} worth a second thought"
        case Verdict.POLISH:
            text = f"Nearly there: {_things(cautions)} {_are(cautions)} worth a second thought"
        case Verdict.READY:
            text = "Nothing to mend in what could be checked" if unread else "Ready to send"
            if not unread and any(n.reason.startswith(LANGUAGE) for n in skipped):
                text = "Ready, as far as Afterword reads this language"
            if hints:
                text += f", with {_things(hints)} worth a look"
    if unread:
        text += f". {_UNREAD}"
    elif unrelated:
        text += f". {_ASIDE if facts.process else _UNRELATED}"
    if not skipped:
        return f"{text}."
    rules = "1 rule was" if len(skipped) == 1 else f"{len(skipped)} rules were"
    return f"{text}{'.' if unrelated else ';'} {rules} not checked."


def _things(count: int) -> str:
    return "1 thing" if count == 1 else f"{count} things"


def _are(count: int) -> str:
    return "is" if count == 1 else "are"
