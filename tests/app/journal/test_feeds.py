import pytest

from app.journal.store import Journal, Store
from tests.app.journal.conftest import ANN, SAM

pytestmark = pytest.mark.anyio


async def test_a_feed_opens_with_its_token_only(journal: Journal, store: Store) -> None:
    token = await journal.feed.open()
    theirs = await store.journal_of(ANN).feed.open()
    opened = await store.journal_behind(token)
    assert opened
    assert opened.caller == SAM
    assert token != theirs
    for wrong in ("", token[:-1], token + "A", "\0", "\ud800", "x" * 100_000):
        assert await store.journal_behind(wrong) is None


async def test_a_new_address_is_the_end_of_the_one_before(journal: Journal, store: Store) -> None:
    old = await journal.feed.open()
    new = await journal.feed.open()
    assert await store.journal_behind(old) is None
    assert await store.journal_behind(new)
    assert await journal.feed.is_open()


async def test_a_feed_taken_back_is_dead(journal: Journal, store: Store) -> None:
    token = await journal.feed.open()
    assert await journal.feed.close()
    assert await store.journal_behind(token) is None
    assert not await journal.feed.close()
    assert not await journal.feed.is_open()


async def test_a_feed_goes_with_its_user(journal: Journal, store: Store) -> None:
    token = await journal.feed.open()
    await journal.forget()
    assert await store.journal_behind(token) is None
