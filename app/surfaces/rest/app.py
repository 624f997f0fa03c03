"""The web application of the REST API: routes, limits, errors, health."""

from collections.abc import Callable, Mapping
from contextlib import AbstractAsyncContextManager
from functools import partial
from typing import Any

from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse
from fastapi_offline import FastAPIOffline

from app.remembering import Remembering
from app.review import Reviewer
from app.settings import Settings
from app.surfaces.rest import problems
from app.surfaces.rest.addresses import Proxies
from app.surfaces.rest.bounds import BodyLimit
from app.surfaces.rest.callers import NOBODY_ASKED, SCHEMES, Callers
from app.surfaces.rest.headers import SecurityHeaders, secure_name
from app.surfaces.rest.limited import Limited
from app.surfaces.rest.metrics import metrics_router
from app.surfaces.rest.parts import counts
from app.surfaces.rest.rates import Rates
from app.surfaces.rest.readiness import Ask, Readiness
from app.surfaces.rest.routes import Mailboxes, Rest, router
from app.surfaces.rest.shedding import Shedding
from app.surfaces.rest.watch import Watched

VERSION = "0.1.0"
_DESCRIPTION = (
    "Reads the follow-up you are about to send after a job interview and says what to mend, and when to send it. "
    "No text of a mail is kept; what the journal keeps, it keeps with the user’s consent."
)


def rest_app(
    settings: Settings,
    reviewer: Reviewer,
    mailboxes: Mailboxes,
    lifespan: Callable[[FastAPI], AbstractAsyncContextManager[None]],
    callers: Callers = NOBODY_ASKED,
    remembering: Remembering | None = None,
    parts: Mapping[str, Ask] | None = None,
) -> FastAPI:
    """A FastAPI application that answers every error with `application/problem+json`. `callers`: who calls;
    `remembering`: what reviews know from the callers' journals; `parts`: of which `/readyz` tells how they are.
    """
    app: FastAPI = FastAPIOffline(title="Afterword", version=VERSION, description=_DESCRIPTION, lifespan=lifespan)
    app.openapi = partial(_with_ways_to_sign_in, app.openapi)  # type: ignore[method-assign]  # FastAPI's own way
    app.state.ready = False
    app.state.rates = rates = Rates.of(settings)
    readiness = Readiness(len(reviewer.rules.rules), {**(parts or {}), "redis": counts(rates.counts)})
    app.add_middleware(BodyLimit)
    app.add_middleware(Limited, rates=rates)
    app.add_middleware(Shedding, at_once=settings.at_once)
    app.add_middleware(Watched)
    if settings.trusted_proxies:
        app.add_middleware(Proxies, trusted=settings.trusted_proxies)
    app.add_middleware(SecurityHeaders, public=secure_name(settings.public_url))
    problems.install(app)
    app.include_router(router(Rest(settings, reviewer, mailboxes, callers, remembering=remembering)))

    app.include_router(metrics_router(callers))

    @app.get("/healthz", summary="Is the process alive", tags=["health"])
    async def alive() -> dict[str, str]:
        return {"status": "ok"}

    not_yet = {"description": "Not yet", "content": {problems.MEDIA_TYPE: {"schema": {"type": "object"}}}}

    @app.get("/readyz", summary="Can it review", tags=["health"], responses={503: not_yet})
    async def ready(request: Request) -> JSONResponse:
        return await readiness.answer(request)

    return app


def _with_ways_to_sign_in(made: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    """The OpenAPI document, whose page has a place for a key."""
    document = made()
    document.setdefault("components", {})["securitySchemes"] = SCHEMES
    return document
