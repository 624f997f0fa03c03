"""The preview's page: in developer mode, for this machine, with the sample mailbox and nobody's mail."""

import ipaddress
from collections.abc import Awaitable, Callable
from urllib.parse import urlsplit

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import HTMLResponse

from app.surfaces.gmail.preview.drawn import page, panel, style
from app.surfaces.gmail.preview.situations import Stage
from app.surfaces.gmail.rule_page import headers_of
from app.surfaces.rest.outside import is_from_here

_SECURITY = headers_of(style())
_HEADERS = _SECURITY | {
    "Content-Security-Policy": _SECURITY["Content-Security-Policy"] + "; img-src data:",
    "Cache-Control": "no-store",
}


def router(stage: Callable[[], Awaitable[Stage]]) -> APIRouter:
    """`stage` is made when it is first asked for, and once."""
    routes = APIRouter(prefix="/gmail/preview", include_in_schema=False)
    made: list[Stage] = []

    async def shown(request: Request, *names: str) -> HTMLResponse:
        if not _is_shown(request):
            raise HTTPException(404, "There is nothing here.")
        if not made:
            made.append(await stage())
        known = made[0].situations()
        if unknown := [n for n in names if n not in known]:
            raise HTTPException(404, f"There is no situation {unknown[0]}. There are: {', '.join(known)}.")
        chosen = {n: known[n] for n in names or known}
        panels = [(s.caption, panel(await made[0].answer(s))) for s in chosen.values()]
        return HTMLResponse(page("Afterword’s cards", panels), headers=_HEADERS)

    @routes.get("")
    async def everything(request: Request) -> HTMLResponse:
        return await shown(request)

    @routes.get("/{names}")
    async def some(request: Request, names: str) -> HTMLResponse:
        """Several, set apart by commas."""
        return await shown(request, *names.split(","))

    return routes


def _is_shown(request: Request) -> bool:
    """Whether a program on this machine asks, under a name of this machine, and not for somebody behind a proxy."""
    named = urlsplit(f"//{request.headers.get('host', '')}").hostname or ""
    try:
        own = named == "localhost" or ipaddress.ip_address(named).is_loopback
    except ValueError:
        return False
    return own and is_from_here(request.client.host if request.client else "", request.headers)
