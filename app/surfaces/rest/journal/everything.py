"""All that is kept of a user: to take away, and to forget."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Header, Response
from fastapi.responses import JSONResponse

from app import log
from app.journal.audit import Act
from app.journal.store import Journal
from app.surfaces.rest.journal.desk import Desk
from app.surfaces.rest.journal.markdown import markdown
from app.surfaces.rest.journal.problems import refusals

MARKDOWN = "text/markdown"
_EXPORTED: dict[int | str, dict[str, Any]] = {
    200: {"content": {"application/json": {"schema": {"type": "object"}}, MARKDOWN: {"schema": {"type": "string"}}}}
}


def router(desk: Desk) -> APIRouter:
    routes = APIRouter(prefix="/v1", tags=["journal"], route_class=desk.route)
    reading = Annotated[Journal, Depends(desk.journal)]

    @routes.get(
        "/export",
        summary="Everything that is kept",
        response_class=Response,
        responses=_EXPORTED | refusals(),
    )
    async def export(
        journal: reading,
        accept: Annotated[str, Header(description=f"`{MARKDOWN}` for a page to read", max_length=1000)] = "",
    ) -> Response:
        """As JSON, or as Markdown where `Accept` prefers it. Of fingerprints the number: they cannot be read."""
        kept = await journal.export()
        readable = _prefers_markdown(accept)
        name = f"afterword.{'md' if readable else 'json'}"
        headers = {
            "Content-Disposition": f'attachment; filename="{name}"',
            "Cache-Control": "no-store",
            "Vary": "Accept",
        }
        if readable:
            return Response(markdown(kept), headers=headers, media_type=f"{MARKDOWN}; charset=utf-8")
        return JSONResponse(kept, headers=headers)

    @routes.delete("/me", status_code=204, response_class=Response, summary="Forget the user", responses=refusals(403))
    async def forget(journal: reading) -> None:
        """Everything, at once and for good, the key of the hashes too. There is no way back."""
        if await journal.forget():
            log.logger().info("audit", act=Act.USER_FORGOTTEN)

    return routes


def _prefers_markdown(accept: str) -> bool:
    """Whether Markdown is named, and not with a lower weight than JSON."""
    weights: dict[str, float] = {}
    for given in accept.split(",")[:20]:
        kind, *parameters = (part.strip().lower() for part in given.split(";"))
        weight = next((p[2:] for p in parameters if p.startswith("q=")), "1")
        try:
            weights[kind] = float(weight)
        except ValueError:
            weights[kind] = 0.0
    return weights.get(MARKDOWN, 0.0) > 0 and weights[MARKDOWN] >= weights.get("application/json", 0.0)
