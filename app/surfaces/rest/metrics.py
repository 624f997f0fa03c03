"""`/metrics`, as Prometheus reads it: on this machine while there is no API key, else with a key of that scope."""

import asyncio

from fastapi import APIRouter, Request, Response
from prometheus_client.exposition import choose_encoder

from app.auth.caller import Scope
from app.observing.metrics import REGISTRY
from app.surfaces.rest.callers import Callers, behind


def metrics_router(callers: Callers) -> APIRouter:
    """In the format that is asked for: OpenMetrics, or Prometheus' own text."""
    routes = APIRouter(route_class=behind(callers, Scope.METRICS), include_in_schema=False)

    @routes.get("/metrics")
    async def metrics(request: Request) -> Response:
        body, media_type = await asyncio.to_thread(_told, request.headers.get("accept", ""))
        return Response(body, headers={"Content-Type": media_type})

    return routes


def _told(accept: str) -> tuple[bytes, str]:
    """All metrics now, and the media type."""
    try:
        encode, media_type = choose_encoder(accept)
        return encode(REGISTRY), media_type
    except (TypeError, ValueError):  # what stumbles over a version that is none
        encode, media_type = choose_encoder("")
        return encode(REGISTRY), media_type
