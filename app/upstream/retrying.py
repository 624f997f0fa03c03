"""When a server that failed is asked again, and when no more."""

import asyncio
import email.utils
import random
import re
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from contextlib import asynccontextmanager, suppress
from typing import Any, TypeVar

from tenacity import AsyncRetrying, RetryCallState, retry_if_exception

from app.mail import MailboxUnavailable
from app.upstream.faults import Fault, Kind, kind_of

TRIES = 3
"""How often something is asked for, the first time included."""

LONGEST_REST = 60.0
"""Seconds after which a server is asked again, whatever it said."""

Chance = Callable[[float, float], float]
"""A number between two others."""

_SECONDS = re.compile(r"[0-9]{1,6}(?:\.[0-9]{1,6})?")
_T = TypeVar("_T")


def pause(attempt: int, told: float | None, chance: Chance = random.uniform) -> float:
    """Seconds until the next try: what the server told, else more each time; never the same for many who wait."""
    if told is not None:
        return told + chance(0, 0.1)
    return 0.2 * float(2**attempt) * chance(0.5, 1)


def retry_after(value: str) -> float | None:
    """Seconds, from either form of Retry-After."""
    value = value.strip()
    if _SECONDS.fullmatch(value):
        return float(value)
    with suppress(ValueError, TypeError, IndexError, OverflowError):
        return max(0.0, email.utils.parsedate_to_datetime(value[:100]).timestamp() - time.time())
    return None


async def retried(
    work: Callable[[], Awaitable[_T]],
    deadline: float,
    may_again: Callable[[], bool] = lambda: True,
    clock: Callable[[], float] = time.monotonic,
) -> _T:
    """What `work` brings, tried again after a MailboxUnavailable as long as the next try begins before `deadline`
    (monotonic seconds) and `may_again`. A server that rests is not waited for. Raises what the last try raised.
    """

    def wait(state: RetryCallState) -> float:
        error = state.outcome.exception() if state.outcome else None
        return pause(state.attempt_number, error.retry_after if isinstance(error, MailboxUnavailable) else None)

    def stop(state: RetryCallState) -> bool:
        late = state.upcoming_sleep >= deadline - clock()
        return state.attempt_number >= TRIES or late or not may_again()

    trying = AsyncRetrying(retry=retry_if_exception(_may_pass), wait=wait, stop=stop, sleep=asyncio.sleep, reraise=True)
    return await trying(work)


def _may_pass(error: BaseException) -> bool:
    return isinstance(error, MailboxUnavailable) and kind_of(error) is not Kind.RESTING


async def within(seconds: float, work: Coroutine[Any, Any, _T]) -> _T:
    """What `work` brings. Raises TimeoutError after `seconds`, and at once: what takes long to give up (a driver of a
    database tells its server, and waits for the answer) does so while nobody waits for it.
    """
    task = asyncio.ensure_future(work)
    try:
        done, _ = await asyncio.wait({task}, timeout=seconds)
    finally:
        if not task.done():
            _given_up.add(task)
            task.add_done_callback(_forget)
            task.cancel()
    if not done:
        raise TimeoutError
    return task.result()


_given_up: set[asyncio.Future[Any]] = set()  # asyncio itself holds no task


def _forget(task: asyncio.Future[Any]) -> None:
    _given_up.discard(task)
    if not task.cancelled():
        task.exception()  # looked at, so that asyncio does not report it


@asynccontextmanager
async def until(deadline: float, message: str) -> AsyncIterator[None]:
    """Ends the block at `deadline` (monotonic seconds) with a fault that says `message`."""
    try:
        async with asyncio.timeout(deadline - time.monotonic()):
            yield
    except TimeoutError:
        raise Fault(Kind.SLOW, message) from None
