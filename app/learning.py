"""What is learned is written after the answers have gone, one lesson after another."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from contextvars import Context, copy_context

from app import log

_WRITING = 10.0  # seconds that one lesson may take
_WAITING = 200  # lessons that wait; what comes on top of them is learned another time, since mail is read again


class Learner:
    """Does what it is given in the background, and drops what is too much."""

    def __init__(self, most: int = _WAITING) -> None:
        self._waiting: deque[tuple[Context, Callable[[], Awaitable[None]]]] = deque()
        self._most = most
        self._task: asyncio.Task[None] | None = None

    def note(self, work: Callable[[], Awaitable[None]]) -> None:
        """Has it done soon. Never raises, never waits."""
        if len(self._waiting) >= self._most:
            log.logger().info("fault", error="learning: too much at once")
            return
        self._waiting.append((copy_context(), work))
        if self._task is None or self._task.done() or self._task.get_loop() is not asyncio.get_running_loop():
            self._task = asyncio.create_task(self._work(), context=Context())

    async def aclose(self, seconds: float = 5.0) -> None:
        """Finishes what waits, for so long at most."""
        if self._task and not self._task.done() and self._task.get_loop() is asyncio.get_running_loop():
            await asyncio.wait({self._task}, timeout=seconds)

    async def _work(self) -> None:
        while self._waiting:
            request, work = self._waiting.popleft()
            await asyncio.create_task(_learn(work), context=request)  # its log lines bear the name of its request


async def _learn(work: Callable[[], Awaitable[None]]) -> None:
    try:
        async with asyncio.timeout(_WRITING):
            await work()
    except Exception as error:  # noqa: BLE001  # what is not learned now is learned when the mail is read again
        log.logger().info("fault", error=f"learning: {type(error).__name__}")
