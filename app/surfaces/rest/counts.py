"""Where requests are counted: in Redis or Valkey, together with other replicas, or in the memory of this process.

Who is over a limit is told; nobody is turned away because Redis is down. It has `PATIENCE` to answer; if it does not,
requests are counted here for `REST` seconds before one of them tries again.
"""

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from time import monotonic, time
from typing import TypeVar

from limits import RateLimitItem, WindowStats
from limits.aio.storage import MemoryStorage, RedisStorage
from limits.aio.strategies import SlidingWindowCounterRateLimiter
from redis.asyncio import ConnectionPool
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff

from app import log

MOST = 50_000  # counters in memory, some 20 MB; a caller or an address has two at most of each limit
PATIENCE = 0.1  # seconds that Redis may take
_WAITS = 4
_BACKSTOP = 2.0  # seconds after which the client itself gives a connection up
REST = 5.0  # seconds that a Redis which failed is not asked
APART = "The shared counters do not answer, so each replica counts requests for itself."

_T = TypeVar("_T")


class Bounded(MemoryStorage):
    """The library's counters of sliding windows, in bounded memory: it would itself look through all of them with each
    request. Beyond `most`, those that were idle longest are forgotten; who keeps asking is not.
    """

    def __init__(self, most: int = MOST, clock: Callable[[], float] = time) -> None:
        super().__init__()
        self._counts: OrderedDict[str, tuple[int, float]] = OrderedDict()  # and when each is over
        self._most, self._clock = most, clock

    async def incr(self, key: str, expiry: float, amount: int = 1) -> int:
        now = self._clock()
        count, over = self._counts.get(key, (0, 0.0))
        count, over = (count + amount, over) if now < over else (amount, now + expiry)
        self._counts[key] = count, over
        self._counts.move_to_end(key)
        for _ in range(2):  # one comes, up to two go: what is over does not stay
            oldest = next(iter(self._counts))
            if len(self._counts) <= self._most and now < self._counts[oldest][1]:
                break
            del self._counts[oldest]
        return count

    async def decr(self, key: str, amount: int = 1) -> int:
        if known := self._counts.get(key):
            self._counts[key] = max(known[0] - amount, 0), known[1]
        return await self.get(key)

    async def get(self, key: str) -> int:
        count, over = self._counts.get(key, (0, 0.0))
        return count if self._clock() < over else 0

    async def clear(self, key: str) -> None:
        self._counts.pop(key, None)

    async def get_expiry(self, key: str) -> float:
        return self._counts.get(key, (0, self._clock()))[1]

    async def reset(self) -> int:
        size = len(self._counts)
        self._counts.clear()
        return size


class Counts:
    """`redis_url`: `redis://…` or `rediss://…`; None: in memory only. `clock` counts seconds."""

    def __init__(self, redis_url: str | None = None, clock: Callable[[], float] = monotonic) -> None:
        self._own = SlidingWindowCounterRateLimiter(Bounded())
        self._pool = _pool(redis_url) if redis_url else None
        self._storage = _storage(self._pool) if self._pool else None
        self._shared = SlidingWindowCounterRateLimiter(self._storage) if self._storage else None
        self._clock = clock
        self._again = 0.0
        self._apart = False

    @property
    def shared(self) -> bool:
        """Whether replicas are to count together."""
        return self._shared is not None

    async def hit(self, item: RateLimitItem, *who: str) -> bool:
        """Counts one request; False when it is over the limit, and then it is not counted. Never raises."""
        return await self._ask(lambda limiter: limiter.hit(item, *who))

    async def left(self, item: RateLimitItem, *who: str) -> WindowStats:
        """How many requests more, and the moment (seconds since 1970) from which there are more again. Never raises."""
        return await self._ask(lambda limiter: limiter.get_window_stats(item, *who))

    async def gap(self) -> str | None:
        """Why replicas do not count together just now; asks Redis when that was not done lately."""
        await self._ask(self._reach)
        return APART if self._apart else None

    async def aclose(self) -> None:
        if self._pool is not None:
            await self._pool.disconnect()

    async def _reach(self, limiter: SlidingWindowCounterRateLimiter) -> None:
        if limiter is self._shared and not await limiter.storage.check():
            raise ConnectionError

    async def _ask(self, ask: Callable[[SlidingWindowCounterRateLimiter], Awaitable[_T]]) -> _T:
        if self._shared is None or self._clock() < self._again:
            return await ask(self._own)
        if self._apart:
            self._again = self._clock() + REST  # while this one tries, the others go on
        try:
            answer = await _soon(ask(self._shared))
        except Exception as error:  # noqa: BLE001  # whatever Redis says or does not say, the request is answered
            self._again = self._clock() + REST
            if not self._apart:
                self._apart = True
                log.logger().info("fault", error=f"redis: {type(error).__name__}; requests are counted in memory")
            return await ask(self._own)
        if self._apart:
            self._apart, self._again = False, 0.0
            log.logger().info("recovered", error="redis: requests are counted together again")
        return answer


async def _soon(asking: Awaitable[_T]) -> _T:
    """Its answer. Raises TimeoutError. In several waits, since one may pass while the process does other work, which is
    no fault of Redis.
    """
    task = asyncio.ensure_future(asking)
    try:
        for _ in range(_WAITS):
            if (await asyncio.wait({task}, timeout=PATIENCE / _WAITS))[0]:
                return task.result()
    finally:
        task.cancel()
    raise TimeoutError


def _pool(url: str) -> ConnectionPool:
    once = Retry(NoBackoff(), 0)
    return ConnectionPool.from_url(url, socket_timeout=_BACKSTOP, socket_connect_timeout=_BACKSTOP, retry=once)


def _storage(pool: ConnectionPool) -> RedisStorage:
    return RedisStorage(
        "async+redis://",
        implementation="redispy",
        key_prefix="AFTERWORD",
        connection_pool=pool,  # type: ignore[arg-type]  # documented, but typed as what goes into a URL
    )
