"""More requests than can be answered at once, answers that take too long, and bodies that dribble."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import httpx
import pytest
from fastapi import FastAPI, Request

from app.surfaces.rest import problems, shedding
from app.surfaces.rest.bounds import BODY_LIMIT, BodyLimit
from app.surfaces.rest.shedding import Shedding

pytestmark = pytest.mark.anyio
AT_ONCE = 3


class Service:
    """Answers that wait until they are let go."""

    def __init__(self, body_within: float = 30.0) -> None:
        self.go = asyncio.Event()
        self.begun = 0
        app = FastAPI()
        problems.install(app)

        @app.api_route("/v1/reviews", methods=["GET", "POST"])
        @app.get("/v1/export")
        async def answer(request: Request) -> int:
            read = len(await request.body())
            self.begun += 1
            await self.go.wait()
            return read

        @app.get("/healthz")
        async def alive() -> str:
            return "ok"

        self.shedding = Shedding(BodyLimit(app, within=body_within), AT_ONCE)
        transport = httpx.ASGITransport(self.shedding)
        self.client = httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1")

    async def busy(self, requests: int) -> list["asyncio.Task[httpx.Response]"]:
        tasks = [asyncio.create_task(self.client.post("/v1/reviews", content=b"{}")) for _ in range(requests)]
        while self.begun < requests:  # noqa: ASYNC110  # each round lets all of them go on
            await asyncio.sleep(0)
        return tasks


async def test_what_comes_on_top_is_told_to_come_again_at_once_and_what_was_taken_is_answered() -> None:
    service = Service()
    taken = await service.busy(AT_ONCE)
    refused = [await service.client.post("/v1/reviews", content=b"{}"), await service.client.get("/v1/export")]
    assert [(r.status_code, r.headers["retry-after"]) for r in refused] == [(503, "1")] * 2
    assert refused[0].headers["content-type"] == "application/problem+json"
    assert (await service.client.get("/healthz")).status_code == 200
    service.go.set()
    assert [t.status_code for t in await asyncio.gather(*taken)] == [200] * AT_ONCE
    assert (await service.client.get("/v1/reviews")).status_code == 200
    assert service.shedding.answering == 0


async def test_a_body_that_is_still_on_its_way_takes_nobodys_place() -> None:
    service = Service()
    whole = asyncio.Event()

    async def slowly() -> AsyncIterator[bytes]:
        yield b"{"
        await whole.wait()
        yield b"}"

    sending = [asyncio.create_task(service.client.post("/v1/reviews", content=slowly())) for _ in range(AT_ONCE)]
    await asyncio.sleep(0.01)
    assert service.shedding.answering == 0
    taken = await service.busy(AT_ONCE)
    whole.set()
    late = await asyncio.gather(*sending)
    assert {a.status_code for a in late} == {503}, "all places were taken by then"
    service.go.set()
    await asyncio.gather(*taken)
    assert service.shedding.answering == 0


async def test_a_body_that_dribbles_is_cut_off() -> None:
    service = Service(body_within=0.2)

    async def dribble() -> AsyncIterator[bytes]:
        while True:
            yield b" "
            await asyncio.sleep(0.05)

    answer = await service.client.post("/v1/reviews", content=dribble())
    assert (answer.status_code, answer.headers["connection"]) == (408, "close")
    assert service.shedding.answering == 0


@pytest.mark.parametrize("headers", [{}, {"content-length": str(BODY_LIMIT + 1)}, {"content-length": "9" * 50}])
async def test_a_body_over_the_limit_is_refused_by_its_length_or_as_it_arrives(headers: dict[str, str]) -> None:
    async def endless() -> AsyncIterator[bytes]:
        while True:
            yield b" " * 100_000

    answer = await Service().client.post("/v1/reviews", content=endless(), headers=headers)
    assert answer.status_code == 413


@pytest.mark.parametrize(("path", "bound"), [("/v1/reviews", "REVIEWED_WITHIN"), ("/v1/export", "ANSWERED_WITHIN")])
async def test_an_answer_that_takes_too_long_is_a_clear_error(
    path: str, bound: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shedding, bound, 0.05)
    service = Service()
    answer = await service.client.get(path)
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "1")
    assert answer.json()["detail"].startswith("This took too long.")
    assert service.shedding.answering == 0


async def test_an_answer_that_breaks_off_after_its_beginning_is_not_answered_twice(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(shedding, "ANSWERED_WITHIN", 0.05)
    sent: list[Any] = []

    async def half(_: Any, __: Any, send: Callable[[Any], Awaitable[None]]) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await asyncio.Event().wait()

    async def keep(message: Any) -> None:
        sent.append(message["type"])

    async def nothing() -> Any:
        return {"type": "http.request"}

    middle = Shedding(half, AT_ONCE)
    with pytest.raises(TimeoutError):
        await middle({"type": "http", "path": "/v1/export", "headers": []}, nothing, keep)
    assert (sent, middle.answering) == (["http.response.start"], 0)


async def test_an_error_gives_its_place_back() -> None:
    async def fails(*_: Any) -> Any:
        raise ValueError("no")

    middle = Shedding(fails, AT_ONCE)
    for _ in range(2 * AT_ONCE):
        with pytest.raises(ValueError, match="no"):
            await middle({"type": "http", "path": "/v1/x", "headers": []}, fails, fails)
    assert middle.answering == 0
