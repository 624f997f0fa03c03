"""The web application of the REST API: routes, limits, errors, health."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager

from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse
from fastapi_offline import FastAPIOffline

from app.remembering import Remembering
from app.review import Reviewer
from app.settings import Settings
from app.surfaces.rest import problems
from app.surfaces.rest.bounds import BodyLimit
from app.surfaces.rest.outside import SignIn
from app.surfaces.rest.routes import Mailboxes, Rest, router
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
    sign_in: SignIn | None = None,
    remembering: Remembering | None = None,
) -> FastAPI:
    """A FastAPI application that answers every error with `application/problem+json`. `sign_in`: who a token is of;
    `remembering`: what reviews know from the callers' journals.
    """
    app: FastAPI = FastAPIOffline(title="Afterword", version=VERSION, description=_DESCRIPTION, lifespan=lifespan)
    app.state.ready = False
    app.add_middleware(BodyLimit)
    app.add_middleware(Watched)
    problems.install(app)
    app.include_router(router(Rest(settings, reviewer, mailboxes, sign_in, remembering=remembering)))

    @app.get("/healthz", summary="Is the process alive", tags=["health"])
    async def alive() -> dict[str, str]:
        return {"status": "ok"}

    @app.get("/readyz", summary="Can it review", tags=["health"], responses={503: {"description": "Not yet"}})
    async def ready(request: Request) -> JSONResponse:
        if request.app.state.ready:
            return JSONResponse({"status": "ok", "rules": len(reviewer.rules.rules)})
        return problems.problem(
            503, "The service is starting or stopping. Try again in a moment.", {"Retry-After": "1"}
        )

    return app
