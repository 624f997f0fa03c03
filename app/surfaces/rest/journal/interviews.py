"""The interviews of a user: kept by hand, or proposed from mail and confirmed."""

import asyncio
import re
from typing import Annotated
from zoneinfo import ZoneInfo

from fastapi import APIRouter, Body, Depends, HTTPException, Path, Query, Request, Response
from pydantic import AfterValidator

from app.journal.contacts import contacts_of
from app.journal.idempotency import Answer
from app.journal.processes import processes
from app.journal.proposals import proposals
from app.journal.recognition import recognised
from app.journal.records import Contact, Interview, NotFound, Preferences
from app.journal.store import Journal
from app.mail import Address, Correspondence
from app.situation.build import Frame, situation
from app.surfaces.rest.journal import examples
from app.surfaces.rest.journal.desk import Desk, cursors
from app.surfaces.rest.journal.given import KeptInterview, ListedInterviews, MailsGiven
from app.surfaces.rest.journal.problems import refusals
from app.surfaces.rest.journal.told import InterviewsTold, InterviewTold, ProposalsTold, interview_told, proposal_told
from app.surfaces.rest.journal.versions import IdempotencyKey, IfMatch, once, tag, version_of
from app.surfaces.rest.routes import history_of

_KNOWN = 100  # kept interviews that mail is held against, the newest
_ID = re.compile(r"[0-9a-f]{32}")


def known(key: str) -> str:
    """An id that may be one. Raises NotFound for what can be none."""
    if not _ID.fullmatch(key):
        raise NotFound("There is no such interview in your journal.")
    return key


Id = Annotated[str, Path(description="as a list or a creation gave it"), AfterValidator(known)]


def router(desk: Desk) -> APIRouter:
    routes = APIRouter(prefix="/v1/interviews", tags=["journal"], route_class=desk.route)
    reading = Annotated[Journal, Depends(desk.journal)]
    keeping = Annotated[Journal, Depends(desk.consented)]

    @routes.get("", summary="The kept interviews", responses=refusals())
    async def interviews(journal: reading, asked: Annotated[ListedInterviews, Query()]) -> InterviewsTold:
        """Newest first, in parts."""
        outcomes = (asked.outcome,) if asked.outcome else ()
        with cursors():
            page = await journal.interviews.list(
                outcomes=outcomes, company=asked.company, cursor=asked.cursor, limit=asked.limit
            )
        return InterviewsTold(interviews=[interview_told(i) for i in page.items], next=page.next)

    @routes.post(
        "", status_code=201, summary="Keep an interview", response_model=InterviewTold, responses=refusals(403, 413)
    )
    async def keep(
        journal: keeping,
        asked: Annotated[KeptInterview, Body(openapi_examples=examples.INTERVIEWS)],
        request: Request,
        idempotency_key: IdempotencyKey = None,
    ) -> Response:
        """By hand, or as a proposal has it. With an `Idempotency-Key` it happens once, however often it is sent."""

        async def work(mine: Journal) -> Answer:
            told = interview_told(await mine.interviews.add(asked.details()))
            return Answer(201, told.model_dump_json())

        answer = await once(journal, idempotency_key, request, asked, work)
        told = InterviewTold.model_validate_json(bytes(answer.body))
        answer.headers["ETag"], answer.headers["Location"] = tag(told.version), f"/v1/interviews/{told.id}"
        return answer

    @routes.post("/proposals", summary="Interviews that mail tells of", responses=refusals(413))
    async def proposed(
        journal: reading,
        asked: Annotated[MailsGiven, Body(openapi_examples=examples.PROPOSALS)],
        request: Request,
    ) -> ProposalsTold:
        """New ones, and news of kept ones. Nothing is kept: to confirm one, send its `interview` to
        `POST /v1/interviews`, or to `PUT /v1/interviews/{id}` where it is an update.
        """
        history, gap = await history_of(desk.rest, asked.history, (), None, request)
        if history is None:
            return ProposalsTold(proposals=[], gap=gap)
        kept = (await journal.interviews.list(limit=_KNOWN)).items
        frame = _frame(desk, asked, await journal.preferences.get())
        found = await asyncio.to_thread(proposals, history, frame, kept, desk.rest.reviewer.matcher)
        return ProposalsTold(proposals=[proposal_told(p) for p in found], gap=history.gap)

    @routes.get("/{interview}", summary="One interview", responses=refusals(404))
    async def one(journal: reading, interview: Id, response: Response) -> InterviewTold:
        """As it is kept; the `ETag` is its version."""
        kept = await journal.interviews.get(interview)
        response.headers["ETag"] = tag(kept.version)
        return interview_told(kept)

    @routes.put("/{interview}", summary="Change an interview", responses=refusals(403, 404, 412, 413, 428))
    async def change(
        journal: keeping, interview: Id, asked: KeptInterview, response: Response, if_match: IfMatch = None
    ) -> InterviewTold:
        """Replaces what was told of it; the mails that were noted stay. `outcome` open again reopens the process."""
        kept = await journal.interviews.put(interview, asked.details(), version_of(if_match))
        response.headers["ETag"] = tag(kept.version)
        return interview_told(kept)

    @routes.delete(
        "/{interview}",
        status_code=204,
        response_class=Response,
        summary="Forget an interview",
        responses=refusals(403, 404, 412, 428),
    )
    async def remove(journal: reading, interview: Id, if_match: IfMatch = None) -> None:
        """With its debrief and all that was noted of it."""
        await journal.interviews.remove(interview, version_of(if_match))

    @routes.post("/{interview}/mails", summary="Note the mails of an interview", responses=refusals(403, 404, 413))
    async def note(
        journal: keeping,
        interview: Id,
        asked: Annotated[MailsGiven, Body(openapi_examples=examples.PROPOSALS)],
        request: Request,
    ) -> InterviewTold:
        """Keeps when they went back and forth and what they were, for waits and insights: not a word of them. Mail that
        is about something else is left out; a mail counts once, however often it is sent.
        """
        kept = await journal.interviews.get(interview)
        people = tuple(Address(p.email, p.name) for p in kept.people if p.email)
        history, gap = await history_of(desk.rest, asked.history, people, None, request)
        if history is None:
            raise HTTPException(422, gap.partition(": ")[2] if gap else "There is no mail to note.")
        frame = _frame(desk, asked, await journal.preferences.get())
        contacts = await asyncio.to_thread(_contacts, history, frame, kept)
        await journal.interviews.note(interview, contacts)
        return interview_told(await journal.interviews.get(interview))

    return routes


def _frame(desk: Desk, asked: MailsGiven, chosen: Preferences) -> Frame:
    own = [a.noun() for a in asked.me or ()]
    around = desk.surroundings(chosen, asked.now)
    me = frozenset(a.key for a in own if a.email)
    if asked.history.mailbox == "files":
        me |= frozenset(desk.rest.settings.me)
    return Frame(
        now=around.now.astimezone(ZoneInfo(asked.time_zone)) if asked.time_zone else around.now,
        me=me,
        names=tuple(dict.fromkeys(a.name for a in own if a.name)),
        country=asked.country or around.country,
    )


def _contacts(history: Correspondence, frame: Frame, kept: Interview) -> dict[str, Contact]:
    """Those of the mails that are about this interview."""
    found: dict[str, Contact] = {}
    for mails in processes(history, frame):
        facts = situation(None, Correspondence(mails, history.own), frame)
        starts = [e.at for e in facts.timeline if e.kind == "interview" and e.at]
        if recognised(facts, mails, starts, (kept,)).meant:
            found |= contacts_of(facts, mails, kept)
    return found
