"""What is due, as JSON and as a calendar under an address that only the user knows; and the user's own pattern."""

import asyncio
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Header, HTTPException, Query, Request, Response

from app.journal.agenda import Entry, agenda
from app.journal.calendar import calendar, edition
from app.journal.insights import insights
from app.journal.store import Journal
from app.surfaces.rest.journal.desk import Desk, JournalRoute, Surroundings
from app.surfaces.rest.journal.given import Asked
from app.surfaces.rest.journal.patterns import InsightsTold, insights_told
from app.surfaces.rest.journal.problems import refusals
from app.surfaces.rest.journal.told import AgendaTold, FeedOpenedTold, FeedTold, entry_told

_NO_FEED = "There is no calendar at this address. Its owner may have taken it back: ask for a new one in the settings."
_CALENDAR: dict[int | str, dict[str, Any]] = {200: {"content": {"text/calendar": {"schema": {"type": "string"}}}}}
_KEPT_FOR = 900  # seconds a calendar program may go without asking again


def router(desk: Desk) -> APIRouter:
    routes = APIRouter(prefix="/v1", tags=["journal"], route_class=desk.route)
    reading = Annotated[Journal, Depends(desk.journal)]
    keeping = Annotated[Journal, Depends(desk.consented)]

    @routes.get("/agenda", summary="What is due, and what comes", responses=refusals())
    async def due(journal: reading, asked: Annotated[Asked, Query()]) -> AgendaTold:
        """Thank-yous, good moments to ask, promised dates, endings and debriefs, the earliest first."""
        around = desk.surroundings(await journal.preferences.get(), asked.now)
        entries = await _entries(journal, around)
        return AgendaTold(now=around.now, entries=[entry_told(e) for e in entries])

    @routes.get("/agenda/feed", summary="Whether the calendar has an address", responses=refusals())
    async def feed(journal: reading) -> FeedTold:
        """The address itself is shown once, when it is made."""
        return FeedTold(open=await journal.feed.is_open())

    @routes.post("/agenda/feed", status_code=201, summary="A new address for the calendar", responses=refusals(403))
    async def open_feed(journal: keeping, request: Request) -> FeedOpenedTold:
        """An unguessable one; the address before it is dead from now on."""
        token = await journal.feed.open()
        base = (desk.rest.settings.public_url or str(request.base_url)).rstrip("/")
        url = f"{base}/v1/agenda/{token}.ics"
        return FeedOpenedTold(url=url, webcal=f"webcal://{url.partition('://')[2]}")

    @routes.delete(
        "/agenda/feed",
        status_code=204,
        response_class=Response,
        summary="Take the calendar's address back",
        responses=refusals(403),
    )
    async def close_feed(journal: reading) -> None:
        """Whoever knows it reads nothing any more."""
        await journal.feed.close()

    @routes.get("/insights", summary="The user's own pattern over time", responses=refusals())
    async def pattern(journal: reading, asked: Annotated[Asked, Query()]) -> InsightsTold:
        """Figures with their n and how far they can be off; too few cases say so. The sentences say all of it."""
        around = desk.surroundings(await journal.preferences.get(), asked.now)
        kept, written = await journal.interviews.all(), await journal.debriefs.all()
        return insights_told(await asyncio.to_thread(insights, kept, written, around.now, around.country))

    return routes


def feeds(desk: Desk) -> APIRouter:
    """The calendar itself: whoever has its address may read it, so nobody is asked who they are."""
    routes = APIRouter(prefix="/v1", tags=["journal"], route_class=JournalRoute)

    @routes.head("/agenda/{token}.ics", include_in_schema=False)
    @routes.get(
        "/agenda/{token}.ics",
        summary="The agenda as a calendar (RFC 5545)",
        response_class=Response,
        responses=_CALENDAR | {304: {"description": "It tells what it told before"}} | refusals(404),
    )
    async def feed(
        token: str, if_none_match: Annotated[str, Header(description="an earlier `ETag`", max_length=1000)] = ""
    ) -> Response:
        """For calendar programs, under the address that `POST /v1/agenda/feed` made."""
        journal = await (await desk.store()).journal_behind(token)
        if journal is None:
            raise HTTPException(404, _NO_FEED)
        around = desk.surroundings(await journal.preferences.get())
        entries = await _entries(journal, around)
        written = await asyncio.to_thread(calendar, entries, around.now, around.now.tzinfo)
        tag = f'W/"{edition(written)}"'
        headers = {
            "ETag": tag,
            "Cache-Control": f"private, max-age={_KEPT_FOR}",
            "Content-Disposition": 'inline; filename="afterword.ics"',
            "X-Content-Type-Options": "nosniff",
            "X-Robots-Tag": "noindex",
        }
        if tag.removeprefix("W/") in if_none_match:
            return Response(status_code=304, headers=headers)
        return Response(written, headers=headers, media_type="text/calendar; charset=utf-8")

    return routes


async def _entries(journal: Journal, around: Surroundings) -> tuple[Entry, ...]:
    kept, written = await journal.interviews.all(), await journal.debriefs.all()
    return await asyncio.to_thread(
        agenda,
        kept,
        around.now,
        country=around.country,
        waits=around.waits,
        debriefed=frozenset(d.interview for d in written),
    )
