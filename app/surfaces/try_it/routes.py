"""The page at `/`, and the sample situations that it offers."""

from pathlib import Path

from fastapi import APIRouter
from fastapi.responses import RedirectResponse, Response

from app.surfaces.built import BUILT, page, policy


def router(*, built: Path = BUILT) -> APIRouter:
    """`built`: the folder of the sidebar's pages; without them, the page of the API stands in."""
    routes = APIRouter(include_in_schema=False)
    own = policy()

    @routes.get("/")
    async def start() -> Response:
        if not (built / "index.html").is_file():
            return RedirectResponse("/docs")
        return page("index.html", own, folder=built)

    return routes
