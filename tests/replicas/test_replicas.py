"""Two replicas at work while one is killed, the database restarts, and both are rolled: what users notice of it.

All in one story, since starting a replica is what takes the time; the long one is `make soak`.
"""

import asyncio

import httpx
import pytest

from app.auth.caller import Scope
from app.auth.key_form import new_token
from app.journal.store import Store
from app.surfaces.rest.counts import REST
from tests.replicas.fleet import HOST, Fleet, fleet
from tests.replicas.load import Seen, User, busy, kept_of

_USERS = 3
_WRITERS = 2
_GRACE = 30.0  # seconds that an orchestrator leaves a replica to end, of which it takes ten at most to finish its work
_THINKING = 0.3  # seconds between two requests of one


@pytest.mark.timeout(400)
def test_who_works_on_notices_neither_a_killed_replica_nor_a_roll_and_loses_nothing() -> None:
    many = "100000/minute"
    with fleet(proofreading="false", rate_per_caller=many, rate_per_address=many, stop_within="10") as own:
        asyncio.run(_story(own))


async def _story(own: Fleet) -> None:
    seen, key = Seen(), {"Authorization": f"Bearer {own.key('users')}", "Host": HOST}
    await asyncio.to_thread(own.all_started)
    one, two = own.replicas
    async with httpx.AsyncClient(base_url=own.proxy.url, headers=key) as client:
        await User(client, seen, 0).agree()
    async with busy(own.proxy.url, _USERS, _WRITERS, seen, key, _THINKING):
        await seen.more("POST /v1/interviews", 4)
        with seen.event("killed"):
            one.kill()
            await seen.more("POST /v1/interviews", 4)
        with seen.event("database"):
            await asyncio.to_thread(own.database.stop)
            await seen.more("POST /v1/reviews", 10)
            await asyncio.to_thread(own.database.start)
            await seen.more("POST /v1/interviews", 4)
        one.start(own.settings)
        await asyncio.to_thread(one.wait)
        with seen.event("rolled"):
            assert await asyncio.to_thread(two.stop) < _GRACE
            await seen.more("POST /v1/interviews", 2)
            two.start(own.settings)
            await asyncio.to_thread(two.wait)
            await _counted_together(own)
            assert await asyncio.to_thread(one.stop) < _GRACE  # it was started anew above
            await seen.more("POST /v1/interviews", 4)
    _nothing_failed(seen)
    await _nothing_lost(own, seen, key)


def _nothing_failed(seen: Seen) -> None:
    """But for what needs the database while it is not there: that is told so, at once."""
    assert seen.broken() == []
    assert seen.count("POST /v1/reviews", "database") >= 10
    # The service gives up a review after five seconds, which is no answer; the rest is the way there on a busy machine.
    assert max(one.seconds for one in seen.answers if one.kind == "POST /v1/reviews") < 20


async def _nothing_lost(own: Fleet, seen: Seen, key: dict[str, str]) -> None:
    """Each acknowledged write is there, once, under the id that was told."""
    found = await kept_of(own.proxy.url, key)
    assert len(seen.kept) >= 16
    assert {company: found.get(company) for company in seen.kept} == {c: [i] for c, i in seen.kept.items()}


async def _counted_together(own: Fleet) -> None:
    """What one replica has answered counts for the other: a rate is not doubled by their number. A replica counts alone
    for a while when the shared counters took long, as they may on a busy machine; then it is asked once more.
    """
    token, store = new_token(), Store.at(own.database.url)
    await store.keys.add(token, "greedy", {Scope.REVIEWS}, None)  # the command that adds one takes a second to load
    await store.close()
    caller = {"Authorization": f"Bearer {token.text}", "Host": HOST, "X-Forwarded-For": "203.0.113.7"}
    async with httpx.AsyncClient(headers=caller) as client:
        for _ in range(4):
            answers = [await client.get(f"{replica.url}/v1/rules") for replica in own.replicas * 2]
            left = [int(answer.headers["RateLimit-Remaining"]) for answer in answers]
            if together := left == [left[0] - n for n in range(4)]:
                break
            await asyncio.sleep(REST)
    assert together
