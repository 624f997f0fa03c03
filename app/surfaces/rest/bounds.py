"""What the body of a request may weigh."""

from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.surfaces.rest.problems import problem

BODY_LIMIT = 2 * 1024 * 1024  # bytes
DETAIL = f"The request is larger than {BODY_LIMIT // 1024} KiB. Send fewer or shorter messages, the newest ones first."


class BodyLimit:
    """Answers 413 to a body over the limit, by its announced length or as it arrives."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        announced = next((v for k, v in scope["headers"] if k == b"content-length"), b"0")
        if announced.isdigit() and int(announced[:20]) > BODY_LIMIT:
            await problem(413, DETAIL)(scope, receive, send)
            return
        taken = 0

        async def counted() -> Message:
            nonlocal taken
            message = await receive()
            taken += len(message.get("body", b""))
            if taken > BODY_LIMIT:
                raise HTTPException(413, DETAIL)
            return message

        await self._app(scope, counted, send)
