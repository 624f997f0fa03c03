"""The page at `/`, and the sample situations that it offers."""

from asyncio import Lock
from collections.abc import Awaitable, Callable
from hashlib import sha256
from pathlib import Path

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import RedirectResponse, Response

from app.surfaces.built import BUILT, page, policy
from app.surfaces.try_it.samples import Situations, samples_answer


class Shown:
    """The samples as the page is given them; `read` brings them when they are first asked for."""

    def __init__(self, read: Callable[[], Awaitable[Situations]]) -> None:
        self._read = read
        self._making = Lock()
        self._made: tuple[bytes, str] | None = None

    async def answer(self) -> tuple[bytes, str]:
        """As JSON, with the tag that caches know it by. Raises MailboxError."""
        async with self._making:
            if self._made is None:
                told = samples_answer(await self._read())
                body = told.model_dump_json(by_alias=True, exclude_none=True).encode()
                self._made = body, f'"{sha256(body).hexdigest()[:16]}"'
        return self._made


def router(*, built: Path = BUILT, samples: Shown | None = None) -> APIRouter:
    """`built`: the folder of the sidebar's pages; without them, the page of the API stands in.

    `samples`: None where there is no sample mail.
    """
    routes = APIRouter(include_in_schema=False)
    own = policy()

    @routes.api_route("/", methods=["GET", "HEAD"])
    async def start() -> Response:
        if not (built / "index.html").is_file():
            return RedirectResponse("/docs")
        return page("index.html", own, folder=built)

    @routes.get("/try-it/samples")
    async def situations(request: Request) -> Response:
        """The same bytes for as long as the process lives; caches ask whether they are."""
        if samples is None:
            raise HTTPException(404, "There is no sample mail here.")
        body, tag = await samples.answer()
        headers = {"ETag": tag, "Cache-Control": "no-cache"}
        if request.headers.get("if-none-match") == tag:
            return Response(status_code=304, headers=headers)
        return Response(body, media_type="application/json", headers=headers)

    return routes
