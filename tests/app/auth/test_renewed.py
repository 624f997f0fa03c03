"""Keys change, and nobody can make us ask for them all the time."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

import pytest

from app.auth.renewed import PAUSE, Renewed
from app.mail import MailboxUnavailable


class Source:
    """Counts the fetches; `now` is the time."""

    def __init__(self) -> None:
        self.fetched, self.now, self.down = 0, 1000.0, False

    async def fetch(self) -> int:
        await asyncio.sleep(0)
        if self.down:
            raise MailboxUnavailable("Down.")
        self.fetched += 1
        return self.fetched


def played(play: Callable[[Source, Renewed[int]], Coroutine[Any, Any, None]]) -> None:
    async def run() -> None:
        source = Source()
        await play(source, Renewed(source.fetch, 100.0, lambda: source.now))

    asyncio.run(run())


def test_it_is_kept() -> None:
    async def play(_: Source, kept: Renewed[int]) -> None:
        assert [await kept.current() for _ in range(3)] == [1, 1, 1]

    played(play)


def test_renewing_has_a_pause_between() -> None:
    async def play(source: Source, kept: Renewed[int]) -> None:
        await kept.current()
        for _ in range(50):
            await kept.renew()
        assert source.fetched == 1
        source.now += PAUSE
        await asyncio.gather(*(kept.renew() for _ in range(50)))
        assert source.fetched == 2
        assert await kept.current() == 2

    played(play)


def test_an_old_one_serves_while_the_new_one_comes() -> None:
    async def play(source: Source, kept: Renewed[int]) -> None:
        await kept.current()
        source.now += 101
        assert await kept.current() == 1
        await asyncio.sleep(0.01)
        assert await kept.current() == 2

    played(play)


def test_an_old_one_serves_while_there_is_no_new_one_but_not_for_ever() -> None:
    async def play(source: Source, kept: Renewed[int]) -> None:
        await kept.current()
        source.down = True
        source.now += 80_000
        assert await kept.current() == 1
        await asyncio.sleep(0.01)
        assert await kept.current() == 1
        source.now += 80_000
        with pytest.raises(MailboxUnavailable):
            await kept.current()

    played(play)


def test_after_a_failure_it_is_tried_again_soon() -> None:
    async def play(source: Source, kept: Renewed[int]) -> None:
        source.down = True
        with pytest.raises(MailboxUnavailable):
            await kept.current()
        source.down = False
        with pytest.raises(MailboxUnavailable):
            await kept.current()
        source.now += 1
        assert await kept.current() == 1

    played(play)


def test_an_unsure_answer_is_no_answer() -> None:
    """An unknown key may be one that could not be fetched yet."""

    async def play(source: Source, kept: Renewed[int]) -> None:
        await kept.current()
        source.now, source.down = source.now + PAUSE, True
        for _ in range(2):
            with pytest.raises(MailboxUnavailable):
                await kept.renew()

    played(play)


def test_who_goes_away_takes_the_fetch_from_nobody() -> None:
    async def play(_: Source, kept: Renewed[int]) -> None:
        first = asyncio.create_task(kept.current())
        second = asyncio.create_task(kept.current())
        await asyncio.sleep(0)
        first.cancel()
        assert await second == 1

    played(play)
