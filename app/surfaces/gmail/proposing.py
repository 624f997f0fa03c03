"""What of an opened message's process may be kept: the interview that its mail tells of, and how it ended."""

import asyncio
from dataclasses import replace

from app.journal.proposals import Proposal, proposals
from app.journal.records import Interview, InterviewDetails, Outcome, Person
from app.situation import Situation, Stage
from app.surfaces.gmail.cards import words
from app.surfaces.gmail.checking import Stood
from app.surfaces.gmail.desk import Call

_PEOPLE = 20


async def proposal_of(call: Call, stood: Stood) -> Proposal | None:
    """What the mail tells and the journal does not; None when that is nothing, or nobody's."""
    if not call.may_keep or not stood.facts.process or stood.remembered.gap:
        return None
    near = stood.remembered.recollection.near
    found = await asyncio.to_thread(proposals, stood.history, stood.frame, near, call.desk.reviewer.matcher)
    ours = {m.id for m in stood.facts.sent} | {m.id for m in stood.facts.received}
    said = next((p for p in found if ours & set(p.mails)), None)
    if said is None or said.details.company:
        return said
    return replace(said, details=replace(said.details, company=_called(stood.facts)))


def _called(facts: Situation) -> str:
    """What a company is called whose name no mail tells: nobody is asked for it here, and it can be changed."""
    return words.names(facts.people) or "A company"


def has_ended(facts: Situation) -> bool:
    return facts.rejected_at is not None or facts.stage is Stage.CLOSED


def ended_process(stood: Stood) -> Proposal:
    """A process of which no interview is known, to hang a debrief on."""
    facts = stood.facts
    at = facts.rejected_at or facts.last_outbound_at
    details = InterviewDetails(
        company=facts.company or _called(facts),
        people=tuple(Person(a.key, a.name) for a in facts.people[:_PEOPLE]),
        outcome=Outcome.REJECTED if facts.rejected_at else Outcome.WITHDRAWN,
        outcome_at=at,
    )
    return Proposal(details, ())


async def kept_process(call: Call, stood: Stood) -> Interview | None:
    """The kept process that the opened message is about, with its news; a new one where it is not kept yet.

    None where nobody may keep anything.
    """
    journal, user = call.desk.journal, call.user
    if journal is None or user is None:
        return None
    proposal = await proposal_of(call, stood)
    if proposal is None and stood.meant is None:
        proposal = ended_process(stood)
    return await journal.keep(user, proposal) if proposal else stood.meant
