import asyncio

import pytest

from app.journal.idempotency import Answer
from app.journal.records import Conflict, InterviewDetails, NotFound
from app.journal.store import Journal, Store
from tests.app.journal.conftest import ANN, Clock

pytestmark = pytest.mark.anyio


async def add(journal: Journal) -> Answer:
    return Answer(201, (await journal.interviews.add(InterviewDetails(company="Acme"))).id)


async def test_a_request_that_comes_again_is_done_once_and_answered_alike(journal: Journal) -> None:
    first = await journal.once("k1", b"request", add)
    again = await journal.once("k1", b"request", add)
    assert (again.status, again.body, again.again) == (201, first.body, True)
    assert [i.id for i in await journal.interviews.all()] == [first.body]


async def test_a_key_with_another_request_is_refused(journal: Journal) -> None:
    await journal.once("k1", b"request", add)
    with pytest.raises(Conflict):
        await journal.once("k1", b"another", add)
    assert len(await journal.interviews.all()) == 1


async def test_requests_at_the_same_time_are_done_once(journal: Journal) -> None:
    answers = await asyncio.gather(*(journal.once("k1", b"request", add) for _ in range(5)))
    assert len({a.body for a in answers}) == len(await journal.interviews.all()) == 1
    assert sorted(a.again for a in answers) == [False, True, True, True, True]


async def test_what_failed_kept_nothing_and_may_come_again(journal: Journal) -> None:
    async def fails(inside: Journal) -> Answer:
        await add(inside)
        await inside.interviews.get("0" * 32)
        raise AssertionError

    with pytest.raises(NotFound):
        await journal.once("k1", b"request", fails)
    assert await journal.interviews.all() == ()
    assert not (await journal.once("k1", b"request", add)).again


async def test_a_key_is_the_callers_own_and_lasts_a_day(journal: Journal, store: Store, clock: Clock) -> None:
    await journal.once("k1", b"request", add)
    assert not (await store.journal_of(ANN).once("k1", b"another", add)).again
    clock.later(hours=25)
    assert not (await journal.once("k1", b"another", add)).again


@pytest.mark.parametrize("key", ["", "\0", "\ud800", "k" * 100_000, "🙂"])
async def test_any_key_is_survived(journal: Journal, key: str) -> None:
    await journal.once(key, b"", add)
    assert (await journal.once(key, b"", add)).again
