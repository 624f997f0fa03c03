"""One line of log a request, and the last net under it: a fault of ours becomes a 500 that tells nothing of a mail."""

import traceback
from time import perf_counter

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.log import logger
from app.surfaces.rest.problems import problem

_SORRY = "Something went wrong on our side. Your draft is untouched; please try again in a moment."


class Watched:
    """Logs method, route, status and milliseconds; of an error its type and place, never its message."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._log = logger()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        began = perf_counter()
        status = 0

        async def noted(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        error = None
        try:
            await self._app(scope, receive, noted)
        except Exception as failure:  # noqa: BLE001  # the message of an exception may quote the mail that caused it
            error = place(failure)
            if not status:
                await problem(500, _SORRY)(scope, receive, noted)
        # The template of the route, not the path: a path is the caller's text.
        route = getattr(scope.get("route"), "path", "none")
        ms = round(1000 * (perf_counter() - began), 1)
        self._log.info("request", method=scope["method"], route=route, status=status, ms=ms, error=error)


def place(failure: Exception) -> str:
    """Type and place of an exception, for a log: never its message."""
    frame = traceback.extract_tb(failure.__traceback__)[-1]
    return f"{type(failure).__name__} in {frame.name}, line {frame.lineno}"
