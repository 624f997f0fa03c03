"""Users at work: reviews, looks into the journal, and interviews that are kept; every answer is noted.

A write goes as the API asks it of a client: under an `Idempotency-Key`, and again under the same one until it is
acknowledged. Nothing else is tried twice: what fails, failed.
"""

import asyncio
import time
from collections import Counter
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from random import Random
from typing import Any
from uuid import UUID

import httpx

from bench.mails import body, fresh_text

BROKEN = 0  # the status of a request that got no answer


@dataclass(frozen=True, slots=True)
class Answered:
    """`kind`: `POST /v1/reviews` and such; `seconds`: until the answer was there; `during`: what happened meanwhile,
    one thing or two.
    """

    kind: str
    status: int
    seconds: float
    during: str


@dataclass(slots=True)
class Seen:
    """What a run has seen. `during`: what is happening now; `kept`: ids of acknowledged interviews, by their company."""

    during: str = "calm"
    answers: list[Answered] = field(default_factory=list)
    kept: dict[str, str] = field(default_factory=dict)
    replays: int = 0
    _news: asyncio.Event = field(default_factory=asyncio.Event)

    def note(self, one: Answered) -> None:
        self.answers.append(one)
        self._news.set()

    async def more(self, kind: str, number: int, within: float = 120.0) -> None:
        """Waits until so many more requests of the kind were answered well. Raises TimeoutError."""
        aim = self.count(kind) + number
        async with asyncio.timeout(within):
            while self.count(kind) < aim:
                self._news.clear()
                await self._news.wait()

    @contextmanager
    def event(self, name: str) -> Iterator[None]:
        self.during, before = name, self.during
        try:
            yield
        finally:
            self.during = before

    def failures(self) -> Counter[tuple[str, int, str]]:
        """Answers that are none, by kind, status and event."""
        return Counter((one.kind, one.status, one.during) for one in self.answers if not 200 <= one.status < 300)

    def broken(self) -> list[str]:
        """Failures but those that are stated: what needs the database is told so (503) while it is not there."""
        return [
            f"{kind}: {status or 'no answer'} during {during}, {number} times"
            for (kind, status, during), number in self.failures().items()
            if not (kind.endswith("/v1/interviews") and status == 503 and "database" in during)
        ]

    def count(self, kind: str, during: str = "") -> int:
        """Answers that are well."""
        return sum(one.kind == kind and 200 <= one.status < 300 and during in one.during for one in self.answers)


@dataclass(slots=True)
class User:
    """One who asks again and again, over one connection. `words`: of each new draft; `messages`: of its thread."""

    client: httpx.AsyncClient
    seen: Seen
    number: int
    words: int = 60
    messages: int = 4
    _turn: int = 0

    async def agree(self) -> None:
        """Lets the service keep a journal."""
        answer = await self.client.put("/v1/preferences", json={"consent": True})
        answer.raise_for_status()

    async def review(self) -> None:
        self._turn += 1
        seed = self.number * 100_000 + self._turn
        asked = body(messages=self.messages, thread=self.number)
        asked["draft"]["text"] = fresh_text(self.words, seed)
        await self._sent("POST /v1/reviews", json=asked)

    async def read(self) -> None:
        """A page of the journal, and the rules."""
        await self._sent("GET /v1/interviews", params={"limit": 5})
        await self._sent("GET /v1/rules")

    async def keep(self) -> None:
        """Keeps an interview; tries until that is acknowledged."""
        self._turn += 1
        company = f"Acme {self.number}-{self._turn}"
        key = str(UUID(int=Random(company).getrandbits(128)))
        asked = {"company": company, "rounds": [{"held_at": "2026-11-20T10:00:00+01:00"}]}
        tries = 0
        while True:
            tries += 1
            answer = await self._sent("POST /v1/interviews", json=asked, headers={"Idempotency-Key": key})
            if answer is not None and answer.status_code == 201:
                self.seen.kept[company] = answer.json()["id"]
                self.seen.replays += tries > 1
                return
            await asyncio.sleep(0.1)

    async def turn(self, number: int) -> None:
        """Four reviews, then a look."""
        await (self.read() if number % 5 == 4 else self.review())

    async def _sent(self, kind: str, **how: Any) -> httpx.Response | None:
        method, _, path = kind.partition(" ")
        began, status, answer, before = time.perf_counter(), BROKEN, None, self.seen.during
        try:
            answer = await self.client.request(method, path, **how)
            status = answer.status_code
        except httpx.TransportError:
            pass
        took, after = time.perf_counter() - began, self.seen.during
        self.seen.note(Answered(kind, status, took, before if before == after else f"{before}, {after}"))
        return answer


@asynccontextmanager
async def busy(
    url: str, users: int, writers: int, seen: Seen, headers: Mapping[str, str], pause: float = 0.05
) -> AsyncIterator[None]:
    """That many users review and look, and that many keep interviews, until the block ends; each has a connection.

    A write that is under way then is waited for. `headers`: of every request; `pause`: seconds between requests of one.
    """
    stop = asyncio.Event()

    async def one(number: int) -> None:
        async with httpx.AsyncClient(base_url=url, headers=dict(headers), timeout=40.0) as client:
            user, turn = User(client, seen, number), number
            while not stop.is_set():
                await (user.turn(turn) if number < users else user.keep())
                turn += 1
                await asyncio.sleep(pause)

    async with asyncio.TaskGroup() as group:
        for number in range(users + writers):
            group.create_task(one(number))
        try:
            yield
        finally:
            stop.set()


async def kept_of(url: str, headers: Mapping[str, str]) -> dict[str, list[str]]:
    """Ids of the interviews that the journal holds, by company."""
    found: dict[str, list[str]] = {}
    async with httpx.AsyncClient(base_url=url, headers=dict(headers), timeout=20.0) as client:
        asked: dict[str, Any] = {"limit": 100}
        while True:
            page = (await client.get("/v1/interviews", params=asked)).raise_for_status().json()
            for interview in page["interviews"]:
                found.setdefault(interview["company"], []).append(interview["id"])
            if page["next"] is None:
                return found
            asked["cursor"] = page["next"]
