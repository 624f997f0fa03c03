"""What the journal's routes answer: records as JSON, times in UTC where they are kept and on the user's clock in the
agenda.
"""

from datetime import date, datetime
from typing import Any

from pydantic import Field

from app.journal.agenda import Entry, Kind
from app.journal.debrief_facts import Suggestion
from app.journal.proposals import Proposal
from app.journal.records import (
    ContactKind,
    Debrief,
    Direction,
    Interview,
    InterviewDetails,
    Mute,
    Outcome,
    Part,
    Preferences,
    RoundKind,
    Scope,
)
from app.policy import Policy
from app.surfaces.rest.answers import Answer


class PersonTold(Answer):
    email: str
    name: str
    part: Part


class RoundTold(Answer):
    held_at: datetime
    ends_at: datetime | None
    kind: RoundKind


class ContactTold(Answer):
    at: datetime
    direction: Direction
    kind: ContactKind
    person: str | None = Field(description="the e-mail of the one of `people` who wrote it or got it, if one did")
    colleague: bool = Field(description="somebody else at the company, of whom no more is kept")


class DetailsTold(Answer):
    """As `POST /v1/interviews` takes it."""

    company: str
    aliases: list[str]
    role: str | None
    people: list[PersonTold]
    rounds: list[RoundTold]
    points: list[str]
    promised_by: date | None
    outcome: Outcome
    outcome_at: datetime | None


class InterviewTold(DetailsTold):
    id: str
    version: int = Field(description="as in the `ETag`")
    created_at: datetime
    updated_at: datetime
    reopened_at: datetime | None = Field(description="when they last wrote again after an outcome")
    contacts: list[ContactTold] = Field(description="mails by date and kind, without a word of them")


class InterviewsTold(Answer):
    interviews: list[InterviewTold]
    next: str | None = Field(description="the `cursor` of the next part; null at the end")


class ProposalTold(Answer):
    interview: DetailsTold = Field(description="to be sent back as it is, or mended; `company` is empty when unknown")
    update_of: str | None = Field(description="the id of the kept interview that this is news of; null for a new one")
    version: int | None = Field(description="of the kept one, for `If-Match`")
    changes: list[str] = Field(description="the fields that differ from what is kept")
    reopens: bool
    because: list[str]
    others: list[str] = Field(description="ids of other kept processes at this company")
    messages: list[str] = Field(description="ids of the messages that were looked at")


class ProposalsTold(Answer):
    proposals: list[ProposalTold]
    gap: str | None = Field(description="why some mail was not looked at, if so")


class SuggestionTold(Answer):
    kind: Suggestion
    title: str
    why: str


class DebriefTold(Answer):
    interview: str
    kept: bool = Field(description="whether the user has written one")
    version: int
    went_well: list[str]
    was_hard: list[str]
    they_asked: list[str]
    to_change: list[str]
    facts: dict[str, Any]
    facts_told: list[str] = Field(description="the facts in sentences")
    suggestions: list[SuggestionTold]
    created_at: datetime | None
    updated_at: datetime | None


class KeptDebriefTold(Answer):
    interview: str
    version: int
    went_well: list[str]
    was_hard: list[str]
    they_asked: list[str]
    to_change: list[str]
    updated_at: datetime


class DebriefsTold(Answer):
    debriefs: list[KeptDebriefTold]
    next: str | None


class EntryTold(Answer):
    kind: Kind
    interview: str
    company: str
    title: str
    why: str
    at: datetime
    day: date
    until: datetime | None = Field(description="the end of the window in which it makes sense; null: none")
    whole_day: bool
    due: bool
    rule: str | None = Field(description="the id of the rule that it rests on")


class AgendaTold(Answer):
    now: datetime
    entries: list[EntryTold]


class FeedTold(Answer):
    open: bool = Field(description="whether the calendar has an address; it is shown once, when it is made")


class FeedOpenedTold(Answer):
    url: str = Field(description="for calendar programs; whoever knows it can read the agenda")
    webcal: str


class PolicyTold(Answer):
    off: list[str] = Field(description="rules that nobody is asked here")
    locked: list[str] = Field(description="rules whose limits are the same for everybody")


class PreferencesTold(Answer):
    consent: bool
    consent_at: datetime | None
    time_zone: str | None
    country: str | None
    limits: dict[str, dict[str, Any]]
    keep_days: int | None
    version: int
    policy: PolicyTold


class MuteTold(Answer):
    id: str
    rule: str
    scope: Scope
    created_at: datetime


class MutesTold(Answer):
    mutes: list[MuteTold]


def details_told(kept: InterviewDetails) -> dict[str, Any]:
    return {
        "company": kept.company,
        "aliases": list(kept.aliases),
        "role": kept.role,
        "people": [{"email": p.email, "name": p.name, "part": p.part} for p in kept.people],
        "rounds": [{"held_at": r.held_at, "ends_at": r.ends_at, "kind": r.kind} for r in kept.rounds],
        "points": [p.text for p in kept.points],
        "promised_by": kept.promised_by,
        "outcome": kept.outcome,
        "outcome_at": kept.outcome_at,
    }


def interview_told(kept: Interview) -> InterviewTold:
    beside = {
        "id": kept.id,
        "version": kept.version,
        "created_at": kept.created_at,
        "updated_at": kept.updated_at,
        "reopened_at": kept.reopened_at,
        "contacts": [
            {"at": c.at, "direction": c.direction, "kind": c.kind, "person": c.person, "colleague": c.colleague}
            for c in kept.contacts
        ],
    }
    return InterviewTold.model_validate(details_told(kept) | beside)


def proposal_told(one: Proposal) -> ProposalTold:
    return ProposalTold(
        interview=DetailsTold.model_validate(details_told(one.details)),
        update_of=one.interview,
        version=one.version,
        changes=list(one.changes),
        reopens=one.reopens,
        because=list(one.because),
        others=list(one.others),
        messages=list(one.mails),
    )


def kept_debrief_told(kept: Debrief) -> KeptDebriefTold:
    items = {name: list(getattr(kept, name)) for name in ("went_well", "was_hard", "they_asked", "to_change")}
    return KeptDebriefTold(interview=kept.interview, version=kept.version, updated_at=kept.updated_at, **items)


def entry_told(entry: Entry) -> EntryTold:
    names = ("kind", "interview", "company", "title", "why", "at", "day", "until", "whole_day", "due", "rule")
    return EntryTold(**{name: getattr(entry, name) for name in names})


def preferences_told(kept: Preferences, policy: Policy) -> PreferencesTold:
    return PreferencesTold(
        consent=kept.consent_at is not None,
        consent_at=kept.consent_at,
        time_zone=kept.time_zone,
        country=kept.country,
        limits={rule: dict(limits) for rule, limits in kept.limits.items()},
        keep_days=kept.keep_days,
        version=kept.version,
        policy=PolicyTold(off=sorted(policy.off), locked=sorted(policy.locked)),
    )


def mute_told(mute: Mute) -> MuteTold:
    return MuteTold(id=mute.id, rule=mute.rule, scope=mute.scope, created_at=mute.created_at)
