"""PostgreSQL and Redis, in every way that a server and the line to it can fail."""

import asyncio
import os
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

from tests.app.journal.conftest import fresh_database, migrated
from tests.faults.broken import Proxy, proxy
from tests.faults.cells import FAULTS, TABLE, Asked, Outcome
from tests.faults.checking import side_by_side
from tests.faults.running import LIMIT, Answer, Service, running
from tests.servers import postgres

JOURNAL_LIMIT = 12.0
"""Seconds in which the journal's own pages answer: a database that has just been restarted gets some."""

SQLSTATES = {
    "401": ("28P01", "password authentication failed"),
    "403": ("42501", "permission denied"),
    "404": ("3D000", "no such database"),
    "429": ("53300", "sorry, too many clients already"),
    "500": ("XX000", "could not read block"),
    "503": ("57P03", "the database system is starting up"),
}
REDIS = {
    "401": b"-NOAUTH Authentication required.\r\n",
    "403": b"-NOPERM this user has no permissions\r\n",
    "404": b"-ERR unknown command\r\n",
    "429": b"-ERR max number of clients reached\r\n",
    "500": b"-MISCONF Errors writing to the disk\r\n",
    "503": b"-LOADING The server is loading the dataset in memory\r\n",
}
ELSEWHERE = {"origin": "https://elsewhere.example"}
"""A page of another site asks: it has no journal here."""

FROM_OUTSIDE = {"x-forwarded-for": "203.0.113.7"}


def postgres_refusal(state: str, message: str) -> bytes:
    """An ErrorResponse, as the protocol writes one."""
    fields = b"".join(
        k + v.encode() + b"\0" for k, v in ((b"S", "FATAL"), (b"V", "FATAL"), (b"C", state), (b"M", message))
    )
    return b"E" + (len(fields) + 5).to_bytes(4, "big") + fields + b"\0"


@dataclass(frozen=True)
class Behind:
    """A service, and the line to what it needs."""

    place: str
    line: Proxy


@pytest.fixture(scope="module")
def databases() -> Iterator[dict[str, Behind]]:
    """A service for each fault, whose journal is read as yet."""
    run = os.environ.get("PYTEST_XDIST_TESTRUNUID") or str(os.getpid())
    own = urlsplit(migrated(fresh_database(postgres.server(run), "faults")))
    [folder] = parse_qs(own.query)["host"]
    with ExitStack() as stack:
        services = stack.enter_context(running())
        lines = {f: stack.enter_context(proxy(f"{folder}/.s.PGSQL.5432", greets=True)) for f in FAULTS}
        yield {f: Behind(services.service(database_url=f"postgresql://afterword@127.0.0.1:{x.port}{own.path}"), x)
               for f, x in lines.items()}  # fmt: skip


def meant(answer: Answer) -> Outcome:
    assert answer.status == 200, answer.body
    assert "SECRET" not in str(answer.body)
    why = answer.why("journal-unavailable")
    assert not why or why.endswith(".")
    return Outcome.NO_JOURNAL if why else Outcome.WHOLE


def test_postgresql(databases: dict[str, Behind]) -> None:
    async def cell(client: httpx.AsyncClient, fault: str) -> None:
        behind = databases[fault]
        service = Service(behind.place, client)
        assert meant(await service.review()) is Outcome.WHOLE
        assert (await service.asked("GET", "/v1/interviews")).status == 200
        behind.line.turned(
            "refused" if fault in SQLSTATES else fault, postgres_refusal(*SQLSTATES.get(fault, ("XX000", "-")))
        )
        sam, kim = await asyncio.gather(service.review(), service.review(headers=ELSEWHERE))
        assert meant(sam) is TABLE[Asked.POSTGRESQL][fault].outcome
        assert meant(kim) is Outcome.WHOLE
        assert max(sam.seconds, kim.seconds) < LIMIT
        own = await service.asked("GET", "/v1/interviews")
        assert own.status == 503, own.body
        assert own.body["detail"].endswith(".")
        assert own.seconds < JOURNAL_LIMIT

    side_by_side(cell, FAULTS)


@pytest.fixture(scope="module")
def counters() -> Iterator[dict[str, Behind]]:
    """A service for each fault, whose counters are to be in a Redis that has it from the start."""
    with ExitStack() as stack:
        services = stack.enter_context(running())
        made = {}
        for fault in FAULTS:
            line = stack.enter_context(proxy(None))
            line.turned("refused" if fault in REDIS else fault, REDIS.get(fault, b""))
            url = f"redis://127.0.0.1:{line.port}/0"
            place = services.service(redis_url=url, trusted_proxies=("127.0.0.0/8",), guests=True)
            made[fault] = Behind(place, line)
        yield made


def test_redis(counters: dict[str, Behind]) -> None:
    async def cell(client: httpx.AsyncClient, fault: str) -> None:
        service = Service(counters[fault].place, client)
        sam, kim = await asyncio.gather(service.review(headers=FROM_OUTSIDE), service.review())
        for answer in (sam, kim):
            assert meant(answer) is TABLE[Asked.REDIS][fault].outcome
            assert answer.seconds < LIMIT
        assert int(sam.headers["ratelimit-remaining"]) < int(sam.headers["ratelimit-limit"])
        assert fault == "down" or counters[fault].line.came > 0

    side_by_side(cell, FAULTS)
