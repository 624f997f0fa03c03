"""The addresses that Outlook's manifest names; `manifest/outlook` renders them, a test compares the two."""

from functools import partial
from pathlib import Path

from fastapi import APIRouter, HTTPException
from fastapi.responses import FileResponse, JSONResponse, Response
from pydantic import BaseModel, ConfigDict

from app.auth.refusals import READ, READ_BASIC
from app.settings import Settings
from app.surfaces.built import BUILT, page, policy, script

OFFICE = "https://appsforoffice.microsoft.com"
"""Where Office's own script comes from; the Marketplace demands it."""

_DAY = 86_400  # seconds; Outlook keeps icons, and refuses those that may not be kept


class PaneConfig(BaseModel):
    """What the pane needs for a token; nothing of it is secret. `consent`: what the service asks of Graph with it, and
    `graph`: whether it does.
    """

    model_config = ConfigDict(frozen=True)

    clientId: str | None  # noqa: N815  # JSON of the sidebar
    authority: str
    scope: str | None
    consent: str | None
    graph: bool


def router(settings: Settings, *, icons: Path, built: Path = BUILT) -> APIRouter:
    """`icons`: the folder of the manifest's pictures. `built`: the folder of the sidebar's pages."""
    routes = APIRouter(include_in_schema=False)
    page_at = partial(routes.api_route, methods=["GET", "HEAD"])  # `curl -I` looks at headers
    entra = (settings.entra_authority,)
    framed = policy(
        scripts=(OFFICE,),
        connect=(*entra, OFFICE),
        frames=entra,
        framed_by=("'self'", *settings.outlook_hosts),
    )
    config = pane_config(settings)

    @page_at("/outlook/pane.html")
    async def pane() -> Response:
        return page("pane.html", framed, folder=built)

    @page_at("/outlook/auth.html")
    async def auth() -> Response:
        return page("auth.html", policy(connect=entra, frames=entra), folder=built)

    @page_at("/outlook/events.html")
    async def events_page() -> Response:
        return page("events.html", framed, folder=built)

    @page_at("/outlook/events.js")
    async def events() -> Response:
        return script("events.js", folder=built)

    @page_at("/outlook/about.html")
    async def about() -> Response:
        """Support, privacy and terms, which the manifest has to name."""
        return page("about.html", policy(), folder=icons)

    @page_at("/outlook/config.json")
    async def pane_settings() -> PaneConfig:
        return config

    @page_at("/outlook/assets/{name}")
    async def icon(name: str) -> Response:
        path = icons / name
        if path.suffix != ".png" or path.parent != icons or not path.is_file():
            raise HTTPException(404, "There is no such picture.")
        return FileResponse(path, headers={"Cache-Control": f"public, max-age={_DAY}"})

    @page_at("/.well-known/microsoft-officeaddins-allowed.json")
    async def allowed() -> JSONResponse:
        """Which scripts of this site may ask Office for tokens and data without a page: the check on sending."""
        scripts = [f"{settings.public_url}/outlook/events.js"] if settings.public_url else []
        return JSONResponse({"allowed": scripts})

    return routes


def pane_config(settings: Settings) -> PaneConfig:
    """Without Entra's client there is no token; without what proves this service to Entra, no earlier mail."""
    client = settings.entra_client_id
    reads = client is not None and bool(settings.entra_client_secret or settings.entra_certificate)
    return PaneConfig(
        clientId=client,
        authority=f"{settings.entra_authority}/common",
        scope=f"api://{client}/access_as_user" if client else None,
        consent=(READ if settings.graph_bodies else READ_BASIC) if reads else None,
        graph=reads,
    )
