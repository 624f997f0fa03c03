"""The debrief of an interview: a short form, filled with the facts of the process."""

from typing import Annotated, Any

from fastapi import APIRouter, Body, Depends, HTTPException, Query, Response

from app.journal.debrief_facts import DebriefFacts, Suggestion, debrief_facts, suggestions
from app.journal.records import Debrief, Interview, NotFound, Stale
from app.journal.store import Journal
from app.surfaces.rest.journal import examples
from app.surfaces.rest.journal.desk import Desk, Surroundings, cursors
from app.surfaces.rest.journal.given import Asked, KeptDebrief, ListedDebriefs
from app.surfaces.rest.journal.interviews import Id
from app.surfaces.rest.journal.problems import refusals
from app.surfaces.rest.journal.told import DebriefsTold, DebriefTold, SuggestionTold, kept_debrief_told
from app.surfaces.rest.journal.versions import IfMatch, tag, version_of

_SUGGESTED = {
    Suggestion.GRACIOUS_REPLY: (
        "Answer their no with thanks",
        "A short, gracious answer leaves the door open: companies do come back to candidates whom they remember well.",
    ),
    Suggestion.FEEDBACK_REQUEST: (
        "Ask one question for feedback",
        "Most candidates get none unasked. One friendly question, in the same mail, that they are free not to answer.",
    ),
}
_EXISTS = "There is a debrief of this interview already. Read it, then send its `ETag` as `If-Match` with your change."


def router(desk: Desk) -> APIRouter:
    routes = APIRouter(prefix="/v1", tags=["journal"], route_class=desk.route)
    reading = Annotated[Journal, Depends(desk.journal)]
    keeping = Annotated[Journal, Depends(desk.consented)]

    @routes.get("/interviews/{interview}/debrief", summary="The debrief of an interview", responses=refusals(404))
    async def debrief(
        journal: reading, interview: Id, response: Response, asked: Annotated[Asked, Query()]
    ) -> DebriefTold:
        """As it is kept, or the empty form with the facts of the process. `suggestions`: what to write yet."""
        kept = await journal.interviews.get(interview)
        around = desk.surroundings(await journal.preferences.get(), asked.now)
        try:
            written = await journal.debriefs.get(interview)
        except NotFound:
            return _told(kept, None, around)
        response.headers["ETag"] = tag(written.version)
        return _told(kept, written, around)

    @routes.put(
        "/interviews/{interview}/debrief", summary="Write the debrief", responses=refusals(403, 404, 412, 413, 428)
    )
    async def write(
        journal: keeping,
        interview: Id,
        asked: Annotated[KeptDebrief, Body(openapi_examples=examples.DEBRIEFS)],
        response: Response,
        if_match: IfMatch = None,
    ) -> DebriefTold:
        """Makes it, without `If-Match`, or replaces it. The facts of the process as they are now are kept with it."""
        kept = await journal.interviews.get(interview)
        around = desk.surroundings(await journal.preferences.get())
        facts = debrief_facts(kept, around.now, around.country)
        version = 0 if if_match is None else version_of(if_match)
        try:
            written = await journal.debriefs.put(interview, asked.details(facts.as_json()), version)
        except Stale:
            if if_match is None:
                raise HTTPException(428, _EXISTS) from None
            raise
        response.headers["ETag"] = tag(written.version)
        return _told(kept, written, around)

    @routes.get("/debriefs", summary="The debriefs", responses=refusals())
    async def debriefs(journal: reading, asked: Annotated[ListedDebriefs, Query()]) -> DebriefsTold:
        """Those of the newest interviews first, in parts; `words` searches them."""
        with cursors():
            page = await journal.debriefs.list(words=asked.words, cursor=asked.cursor, limit=asked.limit)
        return DebriefsTold(debriefs=[kept_debrief_told(d) for d in page.items], next=page.next)

    return routes


def _told(kept: Interview, written: Debrief | None, around: Surroundings) -> DebriefTold:
    facts: DebriefFacts = debrief_facts(kept, around.now, around.country)
    items: dict[str, Any] = {
        name: list(getattr(written, name)) if written else []
        for name in ("went_well", "was_hard", "they_asked", "to_change")
    }
    return DebriefTold(
        interview=kept.id,
        kept=written is not None,
        version=written.version if written else 0,
        facts=(dict(written.facts) if written else {}) or facts.as_json(),
        facts_told=list(facts.sentences),
        suggestions=[
            SuggestionTold(kind=s, title=_SUGGESTED[s][0], why=_SUGGESTED[s][1])
            for s in suggestions(kept, around.now, around.country)
        ],
        created_at=written.created_at if written else None,
        updated_at=written.updated_at if written else None,
        **items,
    )
