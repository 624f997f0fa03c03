"""The service with one more route, `/empty`: the same body and models, and no review."""

from typing import Any

from app.main import create_app
from app.settings import Settings
from app.surfaces.rest.answers import ReviewAnswer
from app.surfaces.rest.requests import ReviewRequest


def app() -> Any:
    """For `uvicorn --factory bench.server:app`. The empty route answers with the last real review."""
    service = create_app(Settings())
    answer: list[ReviewAnswer] = []

    @service.post("/prime")
    async def prime(given: ReviewAnswer) -> None:
        answer[:] = [given]

    @service.post("/empty")
    async def empty(asked: ReviewRequest) -> ReviewAnswer:
        del asked
        return answer[0]

    return service
