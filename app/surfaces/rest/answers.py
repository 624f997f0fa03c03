"""What the REST API answers: the report of a review as the JSON of the contract."""

from datetime import date, datetime
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from app import rulebook
from app.journal.records import Interview, Outcome, Scope
from app.remembering import Remembered, outcome_of
from app.review import Found, Report, Status, Verdict
from app.rules import AnyRule, Edit, Severity
from app.situation import EventKind, Situation, Stage
from app.situation.purpose import Purpose
from app.situation.timing import Do, Next
from app.surfaces.rest.offsets import Offsets
from app.text.spans import Span

FieldName = Literal["subject", "text", "to", "cc", "bcc", "from"]


class Answer(BaseModel):
    model_config = ConfigDict(frozen=True)


class PurposeAnswer(Answer):
    value: Purpose
    because: list[str] = Field(description="the words of the draft that decided it")


class TimelineAnswer(Answer):
    at: datetime | None
    message_id: str | None
    kind: EventKind
    label: str


class SituationAnswer(Answer):
    stage: Stage
    last_inbound_at: datetime | None
    last_outbound_at: datetime | None
    unanswered: int
    follow_ups: int
    promised_by: date | None
    away_until: date | None
    rejected_at: datetime | None
    offered_at: datetime | None
    interview_at: datetime | None
    thanked: list[str]
    people: list[str]
    company: str | None
    timeline: list[TimelineAnswer]


class SectionAnswer(Answer):
    section: str
    title: str
    status: Status


class SpanAnswer(Answer):
    field: FieldName
    start: int
    end: int
    quote: str
    index: int | None = Field(None, description="which address, in an address field")


class EditAnswer(Answer):
    field: FieldName
    start: int
    end: int
    replacement: str
    index: int | None = None


class FixAnswer(Answer):
    label: str
    edits: list[EditAnswer]


class FindingAnswer(Answer):
    rule: str
    section: str
    severity: Severity
    title: str
    message: str
    why: str
    sources: list[str]
    spans: list[SpanAnswer]
    fixes: list[FixAnswer]


class NotCheckedAnswer(Answer):
    rule: str
    reason: str


_REMEMBERED = "what the caller's journal said to it; absent where they have none"


def _is_none(value: object) -> bool:
    return value is None


class MutedAnswer(Answer):
    rule: str
    scope: Scope


class OutcomeAnswer(Answer):
    outcome: Outcome
    at: datetime


class RememberedAnswer(Answer):
    """What the user's journal said to it."""

    interview: str | None = Field(None, description="the id of the kept interview that this is about")
    muted: list[MutedAnswer] = Field([], description="rules that were not asked, since the user muted them")
    outcome: OutcomeAnswer | None = Field(None, description="what the mail tells of and the journal does not")
    gap: str | None = Field(None, description="why the journal could not be read")


class ReviewAnswer(Answer):
    verdict: Verdict
    summary: str
    send_after: datetime | None
    purpose: PurposeAnswer
    language: str | None
    text: str = Field(description="the plain text that spans count in")
    own_text: str = Field(description="the user's own new words")
    situation: SituationAnswer
    sections: list[SectionAnswer]
    findings: list[FindingAnswer]
    not_checked: list[NotCheckedAnswer]
    remembered: RememberedAnswer | None = Field(None, exclude_if=_is_none, description=_REMEMBERED)


class NextAnswer(Answer):
    do: Do
    at: datetime | None
    why: str


class SituationsAnswer(Answer):
    situation: SituationAnswer
    next: NextAnswer
    remembered: RememberedAnswer | None = Field(None, exclude_if=_is_none, description=_REMEMBERED)


class LimitAnswer(Answer):
    name: str
    default: Any
    description: str


class ExampleAnswer(Answer):
    mail: str
    history: list[str]
    marks: str | None = None


class RuleAnswer(Answer):
    id: str
    section: str
    section_title: str
    title: str
    why: str
    severity: Severity
    purposes: list[Purpose]
    limits: list[LimitAnswer]
    sources: list[str]
    bad: list[ExampleAnswer]
    good: list[ExampleAnswer]
    needs_history: bool
    english_only: bool


class RulesAnswer(Answer):
    rules: list[RuleAnswer]


def review_answer(report: Report, *, utf16: bool, remembered: RememberedAnswer | None = None) -> ReviewAnswer:
    """The report in the words of the contract; spans in UTF-16 units when asked."""
    reading = report.reading
    purpose = report.situation.purpose
    offsets = Offsets(reading, utf16=utf16)
    return ReviewAnswer.model_validate(
        {
            "verdict": report.verdict,
            "summary": report.summary,
            "send_after": report.send_after,
            "purpose": {
                "value": purpose.value,
                "because": [reading.own_text[r.start : r.end] for r in purpose.because],
            },
            "language": reading.language,
            "text": reading.text,
            "own_text": reading.own_text,
            "situation": _situation(report.situation),
            "sections": [{"section": s.slug, "title": s.title, "status": status} for s, status in report.sections],
            "findings": [_finding(f, offsets) for f in report.findings],
            "not_checked": [{"rule": n.rule, "reason": n.reason} for n in report.not_checked],
            "remembered": remembered,
        }
    )


def remembered_answer(remembered: Remembered, meant: Interview | None, facts: Situation) -> RememberedAnswer | None:
    if remembered.journal is None and remembered.gap is None:
        return None
    news = outcome_of(facts, meant)
    return RememberedAnswer(
        interview=meant.id if meant else None,
        muted=[MutedAnswer(rule=rule, scope=scope) for rule, scope in sorted(remembered.muted.items())],
        outcome=OutcomeAnswer(outcome=news[0], at=news[1]) if news else None,
        gap=remembered.gap,
    )


# Plain dictionaries, made models all at once: one call into pydantic instead of one for every line of a timeline.
_Json = dict[str, object]


def _finding(found: Found, offsets: Offsets) -> _Json:
    rule, finding = found.rule, found.finding
    return {
        "rule": rule.id,
        "section": rule.section.slug,
        "severity": found.severity,
        "title": finding.title or rule.title,
        "message": finding.message,
        "why": " ".join((finding.why or rule.why).split()),
        "sources": list(rule.sources),
        "spans": [_place(s, offsets) | {"quote": s.quote} for s in finding.spans],
        "fixes": [
            {"label": f.label, "edits": [_place(e, offsets) | {"replacement": e.replacement} for e in f.edits]}
            for f in finding.fixes
        ],
    }


def _place(at: Span | Edit, offsets: Offsets) -> _Json:
    start, end = offsets.of(at.field, at.start, at.end, at.index)
    return {"field": at.field, "start": start, "end": end, "index": at.index}


def _situation(s: Situation) -> _Json:
    return {
        "stage": s.stage,
        "last_inbound_at": s.last_inbound_at,
        "last_outbound_at": s.last_outbound_at,
        "unanswered": s.unanswered,
        "follow_ups": len(s.follow_ups),
        "promised_by": s.promised.by if s.promised else None,
        "away_until": s.away_until,
        "rejected_at": s.rejected_at,
        "offered_at": s.offered_at,
        "interview_at": s.interview_at,
        "thanked": list(s.thanked),
        "people": [a.key for a in s.people],
        "company": s.company,
        "timeline": [{"at": e.at, "message_id": e.message_id, "kind": e.kind, "label": e.label} for e in s.timeline],
    }


def situations_answer(s: Situation, following: Next, remembered: RememberedAnswer | None = None) -> SituationsAnswer:
    step = {"do": following.do, "at": following.at, "why": following.why}
    return SituationsAnswer.model_validate({"situation": _situation(s), "next": step, "remembered": remembered})


def rule_answer(rule: AnyRule) -> RuleAnswer:
    return RuleAnswer(
        id=rule.id,
        section=rule.section.slug,
        section_title=rule.section.title,
        title=rule.title,
        why=" ".join(rule.why.split()),
        severity=rule.severity,
        purposes=[Purpose(p) for p in rulebook.purposes(rule)],
        limits=[LimitAnswer.model_validate(x) for x in rulebook.limits(rule)],
        sources=list(rule.sources),
        bad=[ExampleAnswer(mail=e.mail, history=list(e.history), marks=e.marks) for e in rule.bad],
        good=[ExampleAnswer(mail=e.mail, history=list(e.history)) for e in rule.good],
        needs_history=rule.needs_history,
        english_only=rule.words,
    )
