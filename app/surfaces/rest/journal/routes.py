"""All routes of the journal."""

from collections.abc import Awaitable, Callable

from fastapi import APIRouter

from app.journal.store import Store
from app.policy import Policy
from app.surfaces.rest.journal import agenda, debriefs, everything, interviews, preferences
from app.surfaces.rest.journal.desk import Desk
from app.surfaces.rest.routes import Rest

_NO_POLICY = Policy()


def journal_routes(rest: Rest, store: Callable[[], Awaitable[Store]], policy: Policy = _NO_POLICY) -> APIRouter:
    """`store`: gives the open store, or raises Unavailable, and then every route answers 503. `policy`: what the
    administrator decided; `rest.reviewer` asks the rules that are left by it (`Policy.deployed`).
    """
    desk = Desk(rest, store, policy)
    routes = APIRouter()
    for part in (interviews, debriefs, agenda, preferences, everything):
        routes.include_router(part.router(desk))
    routes.include_router(agenda.feeds(desk))
    return routes
