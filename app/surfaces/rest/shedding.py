"""How many requests are answered at once, and how long an answer may take.

More than `at_once` would only wait for one another: they are told at once to come again. A request counts from when its
body is there, so that slow senders keep nobody out.
"""

import asyncio

from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.observing.metrics import shed
from app.surfaces.rest.bounds import WORK
from app.surfaces.rest.problems import problem

REVIEWED_WITHIN = 5.0  # seconds from a whole request to its report; a caller of REST gives up then
ANSWERED_WITHIN = 30.0  # seconds of anything else, such as an export of everything

_REVIEWS = ("/v1/reviews", "/v1/situations")
_FULL = "The service is busy with the requests of others. Try again in a moment."
_SLOW = "This took too long. Your draft is untouched; please try again in a moment."
_AGAIN = {"Retry-After": "1"}


class Shedding:
    """Answers 503 to what comes on top of `at_once` requests, and to what is not answered in time."""

    def __init__(self, app: ASGIApp, at_once: int) -> None:
        self._app = app
        self._at_once = at_once
        self.answering = 0
        """Requests that are being answered now."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not scope["path"].startswith(WORK):
            await self._app(scope, receive, send)
            return
        if self.answering >= self._at_once:
            shed()
            await problem(503, _FULL, _AGAIN)(scope, receive, send)
            return
        begun = started = False
        within = REVIEWED_WITHIN if scope["path"] in _REVIEWS else ANSWERED_WITHIN
        deadline = asyncio.timeout(None)

        def begin() -> None:
            nonlocal begun
            if self.answering >= self._at_once:
                shed()
                raise HTTPException(503, _FULL, _AGAIN)
            begun = True
            self.answering += 1
            deadline.reschedule(asyncio.get_running_loop().time() + within)

        async def received() -> Message:
            message = await receive()
            if not begun and not message.get("more_body", False):
                begin()
            return message

        async def sent(message: Message) -> None:
            nonlocal started
            started = True
            await send(message)

        try:
            async with deadline:
                if not _has_body(scope):
                    begin()
                await self._app(scope, received, sent)
        except TimeoutError:
            if started or not deadline.expired():
                raise
            await problem(503, _SLOW, _AGAIN)(scope, receive, send)
        finally:
            self.answering -= begun


def _has_body(scope: Scope) -> bool:
    return any(
        name == b"transfer-encoding" or (name == b"content-length" and value != b"0")
        for name, value in scope["headers"]
    )
