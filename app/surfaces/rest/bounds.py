"""What the body of a request may weigh, how long it may take to come, and which requests are work at all."""

import asyncio

from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.surfaces.rest.problems import problem

WORK = ("/v1/", "/gmail/", "/try-it/")
"""Begins the paths that are counted and of which so many are answered at once: not health, pages and their files."""

BODY_LIMIT = 2 * 1024 * 1024  # bytes
BODY_WITHIN = 10.0  # seconds; 2 MiB then take 1.7 Mbit/s
DETAIL = f"The request is larger than {BODY_LIMIT // 1024} KiB. Send fewer or shorter messages, the newest ones first."
_LATE = f"The request did not arrive within {BODY_WITHIN:.0f} seconds. Send it again over a better connection."


class BodyLimit:
    """Answers 413 to a body over the limit, by its announced length or as it arrives, and 408 to one that dribbles."""

    def __init__(self, app: ASGIApp, within: float = BODY_WITHIN) -> None:
        self._app = app
        self._within = within

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        announced = next((v for k, v in scope["headers"] if k == b"content-length"), b"0")
        if announced.isdigit() and int(announced[:20]) > BODY_LIMIT:
            await problem(413, DETAIL)(scope, receive, send)
            return
        taken = 0
        until: float | None = None
        whole = False

        async def counted() -> Message:
            nonlocal taken, until, whole
            if whole:
                return await receive()  # waits for the end of the connection
            until = until or asyncio.get_running_loop().time() + self._within
            try:
                async with asyncio.timeout_at(until):
                    message = await receive()
            except TimeoutError:
                raise HTTPException(408, _LATE, {"Connection": "close"}) from None
            whole = not message.get("more_body", False)
            taken += len(message.get("body", b""))
            if taken > BODY_LIMIT:
                raise HTTPException(413, DETAIL)
            return message

        await self._app(scope, counted, send)
