"""Keys and notes of who runs the service, on both databases."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import update

from app.auth.api_keys import NOTED
from app.auth.caller import Scope
from app.auth.key_form import new_token
from app.auth.slow_hash import fits
from app.journal.api_keys import KeysOfService
from app.journal.audit import Act
from app.journal.opened import Opened
from app.journal.records import InterviewDetails, NotFound
from app.journal.store import Store
from app.journal.tables import ApiKeyRow
from app.mail import MailboxUnavailable
from tests.app.journal.conftest import SAM, Clock
from tests.app.journal.test_everything import on_disk

pytestmark = pytest.mark.anyio
BOTH = frozenset({Scope.REVIEWS, Scope.JOURNAL})


async def acts(store: Store) -> list[tuple[str, str | None]]:
    return [(n.act, n.about) for n in await store.audit()]


async def test_a_key_is_kept_as_a_hash_and_found_by_its_id(store: Store, url: str, clock: Clock) -> None:
    token = new_token()
    made = await store.keys.add(token, "portal", BOTH, clock() + timedelta(days=1))
    assert await store.keys.find(token.id) == made
    assert await store.keys.all() == (made,)
    assert await store.keys.find("nobody") is None
    assert (made.scopes, made.expires_at, made.last_used_at) == (BOTH, clock() + timedelta(days=1), None)
    assert fits(token.text, made.hash)
    assert token.text.encode() not in on_disk(url)
    assert token.text.partition("_")[2].partition("_")[2].encode() not in on_disk(url)


async def test_a_revoked_key_stays_listed_and_is_revoked_once(store: Store, clock: Clock) -> None:
    token = new_token()
    await store.keys.add(token, "portal", BOTH, None)
    assert await store.keys.exist()
    at = clock.later(hours=1)
    assert await store.keys.revoke(token.id)
    clock.later(hours=1)
    assert not await store.keys.revoke(token.id)
    assert [k.revoked_at for k in await store.keys.all()] == [at]
    assert not await store.keys.exist()
    with pytest.raises(NotFound):
        await store.keys.revoke("nobody")


async def test_a_key_that_ran_out_still_closes_the_machine(store: Store, clock: Clock) -> None:
    await store.keys.add(new_token(), "portal", BOTH, clock())
    clock.later(days=1)
    assert await store.keys.exist()


async def test_the_last_use_is_noted_by_one_of_many_processes(store: Store, clock: Clock) -> None:
    token = new_token()
    await store.keys.add(token, "portal", BOTH, None)
    first = clock()
    await store.keys.used(token.id, first)
    await store.keys.used(token.id, clock.later(seconds=NOTED - 1))
    found = await store.keys.find(token.id)
    assert found
    assert found.last_used_at == first
    await store.keys.used(token.id, clock.later(seconds=2))
    found = await store.keys.find(token.id)
    assert found
    assert found.last_used_at == clock()


async def test_what_administrators_do_is_noted_without_a_name(store: Store, clock: Clock, url: str) -> None:
    token = new_token()
    await store.keys.add(token, "portal", BOTH, None)
    clock.later(seconds=1)
    await store.keys.revoke(token.id)
    clock.later(seconds=1)
    journal = store.journal_of(SAM)
    assert not await journal.forget(), "nothing was there: nothing is noted"
    await journal.interviews.add(InterviewDetails(company="zephyrcompany"))
    await journal.forget()
    told = [one for one in await acts(store) if one[0] != Act.JOURNAL_UPGRADED]
    assert told == [("user-forgotten", None), ("key-revoked", token.id), ("key-created", token.id)]
    assert b"zephyrcompany" not in on_disk(url)


async def test_notes_and_ended_keys_go_with_the_retention(store: Store, clock: Clock) -> None:
    ended, lasting = new_token(), new_token()
    await store.keys.add(ended, "old", BOTH, clock() + timedelta(days=1))
    await store.keys.add(lasting, "new", BOTH, None)
    clock.later(days=40)
    await store.sweep()
    assert len(await store.keys.all()) == 2, "without a number of days, all is kept"
    await store.sweep(keep_days=30)
    assert [k.id for k in await store.keys.all()] == [lasting.id]
    assert [n for n in await store.audit() if n.at < clock() - timedelta(days=30)] == []


async def test_a_scope_of_a_newer_version_is_left_out(store: Store) -> None:
    token = new_token()
    await store.keys.add(token, "portal", BOTH, None)
    async with store.engine.begin() as connection:
        await connection.execute(update(ApiKeyRow).values(scopes=["reviews", "telepathy"]))
    found = await store.keys.find(token.id)
    assert found
    assert found.scopes == {Scope.REVIEWS}


async def test_ids_that_are_none_are_survived(store: Store) -> None:
    for odd in ("", "\0", "\ud800", "x" * 100_000):
        assert await store.keys.find(odd) is None
        with pytest.raises(NotFound):
            await store.keys.revoke(odd)


async def test_a_running_service_finds_a_key_that_is_made_while_it_runs(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    path = tmp_path_factory.mktemp("keys") / "journal.sqlite"
    running = Opened(f"sqlite:///{path}")
    keys, token = KeysOfService(running.kept), new_token()
    assert not await keys.exist()
    assert await keys.find(token.id) is None
    assert not path.exists(), "a look makes no file"
    terminal = Store.at(f"sqlite:///{path}")
    await terminal.open()
    await terminal.keys.add(token, "portal", BOTH, None)
    assert await keys.exist()
    assert await keys.find(token.id)
    await keys.used(token.id, terminal.database.now())
    await asyncio.gather(running.close(), terminal.close())


async def test_a_database_that_does_not_answer_is_told_as_that(tmp_path_factory: pytest.TempPathFactory) -> None:
    nowhere = Opened(f"postgresql://nobody@/none?host={tmp_path_factory.mktemp('nobody')}")
    keys = KeysOfService(nowhere.kept)
    for asked in (keys.exist(), keys.find("a" * 12), keys.used("a" * 12, Clock()())):
        with pytest.raises(MailboxUnavailable, match="cannot be checked"):
            await asked
    await nowhere.close()
