"""Where requests are counted: bounded in memory, together in Redis, and in memory again when Redis is gone."""

import asyncio
import tracemalloc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from time import monotonic, sleep

import pytest
from limits import parse
from limits.aio.strategies import SlidingWindowCounterRateLimiter

from app import log
from app.surfaces.rest import counts
from app.surfaces.rest.counts import Bounded, Counts
from tests.servers.redis import redis

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("within_one_minute")]
THREE = parse("3/minute")


class Clock:
    """Seconds that go on when told to."""

    def __init__(self, now: float = 1_000_000_000.0) -> None:
        self.now = now

    def __call__(self) -> float:
        return self.now


async def _allowed(asked: Counts, who: str, times: int) -> int:
    return sum([await asked.hit(THREE, "caller", who) for _ in range(times)])


async def test_in_memory_each_has_a_count_of_its_own() -> None:
    asked = Counts()
    assert await _allowed(asked, "one", 5) == 3
    assert await _allowed(asked, "another", 2) == 2
    assert (await asked.left(THREE, "caller", "another")).remaining == 1
    assert await asked.gap() is None


async def test_a_counter_is_over_with_its_time() -> None:
    clock = Clock()
    kept = Bounded(10, clock)
    assert [await kept.incr("a", 60) for _ in range(3)] == [1, 2, 3]
    clock.now += 61
    assert await kept.get("a") == 0
    assert await kept.incr("a", 60) == 1


async def test_a_count_never_falls_below_nothing_and_can_be_cleared() -> None:
    kept = Bounded(10)
    await kept.incr("a", 60)
    assert [await kept.decr("a", 5), await kept.decr("unknown")] == [0, 0]
    await kept.incr("a", 60)
    await kept.clear("a")
    assert await kept.get("a") == 0
    await kept.incr("a", 60)
    assert await kept.reset() == 1


async def test_a_flood_of_addresses_neither_grows_memory_nor_slows_down_nor_lets_the_busy_one_go() -> None:
    kept = Bounded(2_000)
    limiter = SlidingWindowCounterRateLimiter(kept)
    for n in range(2_000):
        await limiter.hit(THREE, "address", str(n))
    tracemalloc.start()
    try:
        before = tracemalloc.get_traced_memory()[0]
        for n in range(6_000):
            await limiter.hit(THREE, "address", f"flood {n}")
            if n % 500 == 0:
                await limiter.hit(THREE, "address", "busy")
        grown = tracemalloc.get_traced_memory()[0] - before
    finally:
        tracemalloc.stop()
    assert grown < 500_000
    assert await limiter.hit(THREE, "address", "busy") is False


async def test_what_is_over_leaves_memory_as_others_come() -> None:
    clock = Clock()
    kept = Bounded(1_000, clock)
    for n in range(1_000):
        await kept.incr(str(n), 60)
    clock.now += 61
    for n in range(600):
        await kept.incr(f"later {n}", 60)
    assert await kept.reset() == 600


async def test_replicas_count_together_in_redis(redis_url: str) -> None:
    here, there = Counts(redis_url), Counts(redis_url)
    try:
        assert await _allowed(here, "shared", 2) + await _allowed(there, "shared", 2) == 3
        assert (await there.left(THREE, "caller", "shared")).remaining == 0
        assert await here.gap() is None
    finally:
        await here.aclose()
        await there.aclose()


async def test_our_own_work_is_not_taken_for_a_slow_redis(redis_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = Counts(redis_url)
    assert await asked.hit(THREE, "caller", "worker")
    assert (await asked.left(THREE, "caller", "worker")).remaining == 2  # Redis knows the question from now on
    monkeypatch.setattr(counts, "PATIENCE", 0.4)
    asking = asyncio.create_task(asked.left(THREE, "caller", "worker"))
    await asyncio.sleep(0)
    sleep(2 * counts.PATIENCE)  # noqa: ASYNC251  # the loop does nothing else meanwhile
    assert (await asking).remaining == 2
    assert await asked.gap() is None
    await asked.aclose()


async def test_while_redis_is_down_requests_are_counted_here_and_it_is_tried_again_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[tuple[str, str]] = []
    monkeypatch.setattr(log, "logger", lambda: _Told(told))
    clock = Clock()
    with redis(tmp_path) as server:
        asked = Counts(server.url, clock)
        assert await _allowed(asked, "who", 2) == 2
        server.stop()
        assert await _allowed(asked, "who", 5) == 3, "the count begins anew, and holds"
        assert await asked.gap() == counts.APART
        server.start()
        assert await _allowed(asked, "who", 1) == 0, "nobody asks it before its rest is over"
        clock.now += counts.REST
        assert await _allowed(asked, "who", 5) == 3, "an empty Redis counts"
        assert await asked.gap() is None
        await asked.aclose()
    assert [event for event, _ in told] == ["fault", "recovered"], "said once"
    assert not any("127.0.0.1" in error for _, error in told)


class _Told:
    def __init__(self, told: list[tuple[str, str]]) -> None:
        self._told = told

    def info(self, event: str, error: str) -> None:
        self._told.append((event, error))


class Speaking:
    """A server that says `answer` to everything; `b""`: nothing ever. `met`: how many connections it had."""

    def __init__(self, answer: bytes) -> None:
        self._answer, self.met = answer, list[asyncio.Task[None]]()

    async def _meet(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(ConnectionError):
            while await reader.read(4096):
                writer.write(self._answer)
        writer.close()

    def _meeting(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.met.append(asyncio.create_task(self._meet(reader, writer)))

    @asynccontextmanager
    async def running(self) -> AsyncIterator[str]:
        """Its address."""
        server = await asyncio.start_server(self._meeting, "127.0.0.1", 0)
        yield f"redis://127.0.0.1:{server.sockets[0].getsockname()[1]}/0"
        server.close()
        await asyncio.gather(*self.met)


@pytest.mark.parametrize("answer", [b"", b"-ERR no\r\n", b"hello\r\n", b"*3\r\n", b"$-1\r\n", b":x\r\n", b"\xff\x00"])
async def test_a_redis_that_is_silent_or_talks_nonsense_costs_one_short_wait_and_no_request(
    answer: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(counts, "PATIENCE", 0.1)
    monkeypatch.setattr(counts, "_BACKSTOP", 100.0)
    server = Speaking(answer)
    async with server.running() as url:
        asked = Counts(url, Clock())  # its rest does not end
        began = monotonic()
        assert await _allowed(asked, "who", 50) == 3
        assert monotonic() - began < 20  # and not 100
        assert await asked.gap() == counts.APART
        assert len(server.met) == 1, "asked once, and not 50 times"
        await asked.aclose()
