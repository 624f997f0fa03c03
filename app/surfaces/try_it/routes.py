"""The page at `/`, and the sample situations that it offers."""

from asyncio import Lock
from collections.abc import Awaitable, Callable
from hashlib import sha256
from pathlib import Path

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import RedirectResponse, Response

from app.surfaces.built import BUILT, page, policy
from app.surfaces.try_it.samples import Situations, samples_answer

Samples = Callable[[], Awaitable[Situations]]


def router(*, built: Path = BUILT, samples: Samples | None = None) -> APIRouter:
    """`built`: the folder of the sidebar's pages; without them, the page of the API stands in.

    `samples`: reads the sample mail when it is first asked for; None where there is none.
    """
    routes = APIRouter(include_in_schema=False)
    own = policy()
    made: list[tuple[bytes, str]] = []
    making = Lock()

    @routes.get("/")
    async def start() -> Response:
        if not (built / "index.html").is_file():
            return RedirectResponse("/docs")
        return page("index.html", own, folder=built)

    @routes.get("/try-it/samples")
    async def situations(request: Request) -> Response:
        """The same bytes for as long as the process lives; caches ask whether they are."""
        if samples is None:
            raise HTTPException(404, "There is no sample mail here.")
        async with making:
            if not made:
                told = samples_answer(await samples())
                body = told.model_dump_json(by_alias=True, exclude_none=True).encode()
                made.append((body, f'"{sha256(body).hexdigest()[:16]}"'))
        body, tag = made[0]
        headers = {"ETag": tag, "Cache-Control": "no-cache"}
        if request.headers.get("if-none-match") == tag:
            return Response(status_code=304, headers=headers)
        return Response(body, media_type="application/json", headers=headers)

    return routes
