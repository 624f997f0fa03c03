"""One moment by which a call of Gmail's is answered, shared out among all that it waits for.

A user who clicked looks at a spinner; after some five seconds they give up. So certificates, mailbox and proofreading
have their own patience, and together no more than this: who comes later has what is left.
"""

import asyncio
from collections.abc import Awaitable
from dataclasses import dataclass
from typing import TypeVar

from app.mail import MailboxUnavailable

SECONDS = 4.6  # from the call to the answer
DOOR = 2.3  # of them at most, until it is settled who calls: certificates may have to be fetched
JUDGING = 0.5  # of them, kept for the review itself

SLOW = "Gmail takes too long to answer. Try again in a moment."

_T = TypeVar("_T")
_Other = TypeVar("_Other")


@dataclass(frozen=True, slots=True)
class Deadline:
    """`at`: on the event loop's clock."""

    at: float

    @classmethod
    def after(cls, seconds: float) -> "Deadline":
        return cls(asyncio.get_running_loop().time() + seconds)

    def sooner(self, seconds: float) -> "Deadline":
        """`seconds` from now, or this one if that comes first."""
        return Deadline(min(self.at, Deadline.after(seconds).at))

    def earlier(self, seconds: float) -> "Deadline":
        """`seconds` before this one."""
        return Deadline(self.at - seconds)

    @property
    def left(self) -> float:
        return max(0.0, self.at - asyncio.get_running_loop().time())

    async def keep(self, answer: Awaitable[_T]) -> _T:
        """The answer of a mailbox, in time. Raises MailboxUnavailable."""
        try:
            async with asyncio.timeout_at(self.at):
                return await answer
        except TimeoutError:
            raise MailboxUnavailable(SLOW) from None


async def both(one: Awaitable[_T], other: Awaitable[_Other]) -> tuple[_T, _Other]:
    """Both answers. Where one fails, the other is given up, so that nothing is asked of Gmail for nobody."""
    asked = asyncio.ensure_future(one), asyncio.ensure_future(other)
    try:
        told = await asyncio.gather(*asked)
    except BaseException:
        for task in asked:
            task.cancel()
        await asyncio.gather(*asked, return_exceptions=True)
        raise
    return told[0], told[1]
