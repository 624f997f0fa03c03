"""The journal's database as a running service has it: opened when it is first asked for, and swept once a day.

Nobody who never uses the journal has a file of it.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from os.path import isfile

from app.journal.records import Unavailable
from app.journal.store import Store

_A_DAY = 86_400.0  # seconds


class Opened:
    """`url`: as for `Store.at`. Raises ValueError, a plain sentence, for one that names no database."""

    def __init__(self, url: str) -> None:
        self._store = Store.at(url)
        self._ready = False
        self._opening = asyncio.Lock()

    async def store(self) -> Store:
        """The open store. Raises Unavailable; another try may find it."""
        if not self._ready:
            async with self._opening:
                if not self._ready:
                    await self._store.open()
                    self._ready = True
        return self._store

    @property
    def connections(self) -> tuple[int, int]:
        """To the database: how many are open, and how many of them are in use."""
        return self._store.connections

    async def close(self) -> None:
        """Another `store()` opens it again."""
        self._ready = False
        await self._store.close()

    async def kept(self) -> Store | None:
        """The open store, for who only reads: None while nobody has kept anything. Raises Unavailable."""
        return await self.store() if self._ready or self._is_there() else None

    @asynccontextmanager
    async def swept(self, keep_days: int | None, pause: float = _A_DAY) -> AsyncIterator[None]:
        """For as long as the block runs, what nobody touched for so many days is forgotten, looked for every `pause`
        seconds; then the database is closed.
        """
        sweeping = asyncio.create_task(self._sweep(keep_days, pause))
        try:
            yield
        finally:
            sweeping.cancel()
            await asyncio.gather(sweeping, return_exceptions=True)
            await self.close()

    async def _sweep(self, keep_days: int | None, pause: float) -> None:
        """A file that is not there is not made for it."""
        while True:
            with suppress(Unavailable):
                if store := await self.kept():
                    await store.sweep(keep_days)
            await asyncio.sleep(pause)

    def _is_there(self) -> bool:
        place = self._store.place
        return place.get_backend_name() != "sqlite" or isfile(str(place.database))  # noqa: PTH113  # asked by each review; a path takes three times as long
