"""Cells side by side: what they wait for, they wait for together."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable

import httpx

from tests.faults.running import clients

AT_ONCE = 3
"""Cells that work at once, so that none waits for the processor instead of for what it tests; the one in which nothing
happens is extra.
"""


def side_by_side(cell: Callable[[httpx.AsyncClient, str], Awaitable[None]], faults: Iterable[str]) -> None:
    """Raises one AssertionError with the name of each cell that failed, and with what it said."""
    names = tuple(faults)

    async def play() -> list[BaseException | None]:
        working, waiting = asyncio.Semaphore(AT_ONCE), asyncio.Semaphore(1)

        async def played(name: str) -> None:
            async with waiting if name == "slow" else working:
                await cell(client, name)

        async with clients() as client:
            return await asyncio.gather(*map(played, names), return_exceptions=True)

    ends = zip(names, asyncio.run(play()), strict=True)
    failed = [f"{name}: {end!r}" for name, end in ends if end is not None]
    assert not failed, "\n".join(failed)
