"""What is fetched seldom, kept, and fetched anew: not at the will of who calls."""

import asyncio
from collections.abc import Awaitable, Callable
from time import monotonic
from typing import Generic, TypeVar

from app.mail import MailboxUnavailable

PAUSE = 5.0
"""Seconds between two fetches that succeed, whatever tokens arrive."""

_AFTER_FAILURE = 1.0  # seconds until it is tried again: short, since nobody gets in meanwhile
_SPARE = 86_400.0  # seconds that an old one serves longer while there is no newer

_T = TypeVar("_T")


class Renewed(Generic[_T]):
    """`fetch` brings the thing or raises MailboxUnavailable; `lifetime`: seconds until it is worth a fetch.

    There is one fetch at a time, which everybody who needs it awaits, and which goes on when they do not.
    """

    def __init__(
        self, fetch: Callable[[], Awaitable[_T]], lifetime: float, clock: Callable[[], float] = monotonic
    ) -> None:
        self._fetch, self._lifetime, self._clock = fetch, lifetime, clock
        self._kept: _T | None = None
        self._fetched_at = self._may_try_at = 0.0
        self._failed: MailboxUnavailable | None = None
        self._task: asyncio.Task[None] | None = None

    @property
    def failing(self) -> bool:
        """Whether the last try to fetch it failed."""
        return self._failed is not None

    async def current(self) -> _T:
        """The kept one, while it may serve; one that has grown old is renewed behind it. Raises MailboxUnavailable."""
        age = self._clock() - self._fetched_at
        if self._kept is None or age > self._lifetime + _SPARE:
            self._kept = None
            await self.renew()
            if self._kept is None:
                raise self._failed or MailboxUnavailable("Try again in a moment.")
        elif age > self._lifetime:
            self._begin()
        return self._kept

    async def renew(self) -> None:
        """Fetches it now, unless that was done a moment ago. Raises MailboxUnavailable when the last try failed."""
        self._begin()
        if self._task is not None:
            await asyncio.shield(self._task)
        if self._failed is not None:
            raise MailboxUnavailable(str(self._failed))

    def _begin(self) -> None:
        if self._task is None and self._clock() >= self._may_try_at:
            self._task = asyncio.create_task(self._fetched())

    async def _fetched(self) -> None:
        try:
            self._kept = await self._fetch()
            self._failed, self._fetched_at = None, self._clock()
            self._may_try_at = self._fetched_at + PAUSE
        except MailboxUnavailable as error:
            self._failed, self._may_try_at = error, self._clock() + _AFTER_FAILURE
        finally:
            self._task = None
