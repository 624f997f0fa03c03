"""The add-on's routes. A call without the right token is 401; every other answer is 200 with a card, failures too."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import HTMLResponse, JSONResponse, Response

from app.auth.caller import Refused
from app.journal.records import JournalError
from app.log import logger, place
from app.mail import ConsentMissing, MailboxError
from app.review import Reviewer
from app.surfaces.gmail import actions
from app.surfaces.gmail.answers import Card, Json, clicked, consent, opened
from app.surfaces.gmail.cards.trouble import FAULT, UNKNOWN, UNREADABLE, trouble_card
from app.surfaces.gmail.cards.widgets import Clicks
from app.surfaces.gmail.deadline import DOOR, SECONDS, Deadline
from app.surfaces.gmail.desk import READ, Call, Desk
from app.surfaces.gmail.events import event_of
from app.surfaces.gmail.rule_page import SECURITY, rule_page
from app.surfaces.gmail.tokens import Gate
from app.surfaces.rest.problems import problem
from app.surfaces.rest.rates import TooMany, count

LOGO = Path(__file__).parent / "logo.png"
_WHO = "This address answers Google's calls for the add-on only."


def open_pages(reviewer: Reviewer) -> APIRouter:
    """What cards link to, below `/gmail`. It holds nothing of any user."""
    routes = APIRouter(prefix="/gmail", include_in_schema=False)
    picture = LOGO.read_bytes()
    pages = {r.id: rule_page(r) for r in reviewer.rules.rules}

    @routes.get("/rules/{section}/{name}")
    async def about(section: str, name: str) -> HTMLResponse:
        page = pages.get(f"{section}/{name}")
        if page is None:
            raise HTTPException(404, "There is no rule with this id.")
        return HTMLResponse(page, headers=SECURITY)

    @routes.get("/logo.png")
    async def logo() -> Response:
        return Response(picture, media_type="image/png", headers={"Cache-Control": "public, max-age=86400"})

    return routes


def router(desk: Desk, gate: Gate) -> APIRouter:
    """Everything below `/gmail`. None of it is part of the REST API, so its page does not list it."""
    routes = open_pages(desk.reviewer)

    @routes.post("/home")
    async def home(request: Request) -> JSONResponse:
        return await _answer(desk, gate, request, "/gmail/home", actions.home, opened)

    @routes.post("/message")
    async def message(request: Request) -> JSONResponse:
        return await _answer(desk, gate, request, "/gmail/message", actions.message, opened, again="look")

    @routes.post("/compose")
    async def compose(request: Request) -> JSONResponse:
        return await _answer(desk, gate, request, "/gmail/compose", actions.compose, opened, again="check")

    @routes.post("/actions/{name}")
    async def action(name: str, request: Request) -> JSONResponse:
        handler = actions.ACTIONS.get(name, _unknown)
        again = name if name in actions.ACTIONS else None
        return await _answer(desk, gate, request, f"/gmail/actions/{name}", handler, clicked, again=again)

    return routes


async def _unknown(call: Call) -> Json:
    return clicked(trouble_card(UNKNOWN, call.clicks(), None))


async def _answer(
    desk: Desk,
    gate: Gate,
    request: Request,
    path: str,
    handle: Callable[[Call], Awaitable[Json]],
    shape: Callable[[Card], Json],
    *,
    again: str | None = None,
) -> JSONResponse:
    """Who calls is settled before anything of the call is read. The audience is the configured address of the route:
    what a request says of its own address may be anybody's word.
    """
    clicks = Clicks(desk.base)
    deadline = Deadline.after(SECONDS)
    door = deadline.sooner(DOOR).at
    try:
        async with asyncio.timeout_at(door):
            await gate.admit(request.headers.get("authorization"), f"{desk.base}{path}")
        try:
            event = event_of(await request.body())
        except (ValueError, RecursionError):
            return JSONResponse(shape(trouble_card(UNREADABLE, clicks, None)))
        async with asyncio.timeout_at(door):
            user = await gate.user(event.authorization.user_id_token)
    except (Refused, TimeoutError) as reason:
        logger().info("refused", error=str(reason) or "certificates")
        return problem(401, _WHO, {"WWW-Authenticate": "Bearer"})
    call = Call.of(desk, event, user, compose=path == "/gmail/compose", deadline=deadline)
    clicks = call.clicks()
    try:
        await count(request, user.caller if user else None)
        return JSONResponse(await deadline.keep(handle(call)))
    except ConsentMissing as error:
        return JSONResponse(consent((READ,)) if desk.reads_mail else shape(trouble_card(str(error), clicks, again)))
    except (MailboxError, JournalError) as error:
        return JSONResponse(shape(trouble_card(str(error), clicks, again)))
    except TooMany as error:
        return JSONResponse(shape(trouble_card(error.detail, clicks, again)), headers=error.headers)
    except Exception as error:  # noqa: BLE001  # Gmail shows nothing but a card; the message may quote a mail
        logger().info("fault", error=place(error))
        return JSONResponse(shape(trouble_card(FAULT, clicks, again)))
