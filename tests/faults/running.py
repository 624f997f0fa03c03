"""The whole service, as often as a test needs it, on loopback: uvicorn in a thread of its own."""

import asyncio
import gc
import threading
import time
from collections.abc import AsyncIterator, Iterator, Mapping
from concurrent.futures import Future
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any, Self

import httpx
import pytest
import uvicorn

from app import main
from app.remembering import Remembering
from app.settings import Settings
from app.surfaces.rest import routes, shedding

PROMISED = 5.0
"""Seconds in which a draft's review has to be there, whatever is wrong."""

LIMIT = PROMISED + 4.0
"""The same on a machine of tests, which may add four. Who waited for a silent server as often as it may be asked would
take longer. The service itself cuts no answer off before that, so that it is seen here.
"""

JOURNAL = 2.5
"""Seconds that the journal may take, for the same reason: two more than usual."""

PATIENCE = 3.5
"""Seconds that a mailbox may take in these tests: half a second less than usual, since machines of tests are slow. That
the usual four leave enough is tested where everything hangs at once (tests/app/surfaces/gmail/test_faults.py).
"""

DRAFT: Mapping[str, Any] = {
    "from": {"email": "sam@mail.example", "name": "Sam Roe"},
    "to": [{"email": "lena@acme.example", "name": "Lena Vogt"}],
    "subject": "Re: Interview",
    "text": "Hi Lena,\n\nis there any news on the analyst position? I remain very interested.\n\nBest regards,\nSam",
    "kind": "reply",
}


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    headers: Mapping[str, str]
    body: Any
    seconds: float

    def why(self, beginning: str) -> str:
        """The first reason for *not checked* that begins so, or nothing."""
        reasons = [str(n["reason"]) for n in self.body.get("not_checked", ())]
        return next((r for r in reasons if r.startswith(beginning)), "")


@dataclass(frozen=True, slots=True)
class Service:
    place: str
    client: httpx.AsyncClient = field(repr=False)

    async def asked(self, method: str, path: str, body: Any = None, headers: Mapping[str, str] | None = None) -> Answer:
        began = time.monotonic()
        answer = await self.client.request(method, self.place + path, json=body, headers=dict(headers or {}))
        seconds = time.monotonic() - began
        return Answer(answer.status_code, answer.headers, answer.json(), seconds)

    async def review(self, token: str | None = None, headers: Mapping[str, str] | None = None, **more: Any) -> Answer:
        given = {**(headers or {}), **({"authorization": f"Bearer {token}"} if token else {})}
        return await self.asked("POST", "/v1/reviews", {"draft": DRAFT, **more}, given)


class Running:
    """`service(…)` starts one; they end together. None of them proofreads, unless it is told to."""

    def __init__(self) -> None:
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._running: list[tuple[uvicorn.Server, Future[None]]] = []
        self._places: list[str] = []

    def service(self, **settings: Any) -> str:
        """Where it listens, once it does. `settings`: as of `Settings`."""
        chosen = {"proofreading": False, "mailbox_timeout": PATIENCE, **settings}
        server = uvicorn.Server(
            uvicorn.Config(
                main.create_app(Settings(_env_file=None, **chosen)), port=0, log_config=None, access_log=False
            )
        )
        serving = asyncio.run_coroutine_threadsafe(server.serve(), self._loop)
        self._running.append((server, serving))
        until = time.monotonic() + 30
        while not server.started:
            assert time.monotonic() < until
            assert not serving.done(), serving.exception()
            time.sleep(0.005)
        return f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        for server, _serving in self._running:
            server.should_exit = True
        for _server, serving in self._running:
            serving.result(20)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)
        self._loop.close()


@contextmanager
def running() -> Iterator[Running]:
    """Walking through all that lives once more for each start would take longer than the rest of it, many times over."""
    with pytest.MonkeyPatch.context() as patch, Running() as services:
        patch.setattr(
            main,
            "gc",
            SimpleNamespace(collect=lambda: 0, freeze=gc.freeze, enable=gc.enable, set_threshold=lambda *_: None),
        )
        for module in (routes, shedding):
            patch.setattr(module, "REVIEWED_WITHIN", 4 * PROMISED)
        patch.setattr(Remembering.about, "__defaults__", (*(Remembering.about.__defaults__ or ())[:-1], JOURNAL))
        yield services


@asynccontextmanager
async def clients() -> AsyncIterator[httpx.AsyncClient]:
    """One client for all services; it waits longer than they may take."""
    limits = httpx.Limits(max_connections=200)
    async with httpx.AsyncClient(timeout=30, limits=limits, trust_env=False) as client:
        yield client
