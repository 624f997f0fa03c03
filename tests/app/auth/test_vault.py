"""Where tokens are kept: bounded, for a while, and of no use to who finds them."""

import asyncio

from cryptography.fernet import Fernet

from app.auth.caller import Caller
from app.auth.vault import LIFETIME, MemoryStore, Vault

A, B = Caller("https://login.example/t/v2.0", "a"), Caller("https://login.example/t/v2.0", "b")


def test_each_user_has_their_own() -> None:
    async def play() -> None:
        vault = Vault(MemoryStore())
        await vault.keep(A, "of a")
        await vault.keep(B, "of b")
        assert await vault.tokens(A) == "of a"
        await vault.forget(A)
        assert await vault.tokens(A) is None
        assert await vault.tokens(B) == "of b"

    asyncio.run(play())


def test_what_another_key_sealed_is_not_there() -> None:
    async def play() -> None:
        store, key = MemoryStore(), Fernet.generate_key()
        await Vault(store, key).keep(A, "of a")
        assert await Vault(store).tokens(A) is None
        assert await Vault(store, key).tokens(A) == "of a"

    asyncio.run(play())


def test_what_was_moved_to_another_users_name_is_not_there() -> None:
    class Swapped(MemoryStore):
        async def get(self, name: str) -> bytes | None:
            del name
            return next(iter(self._kept.values()))[0]

    async def play() -> None:
        vault = Vault(Swapped())
        await vault.keep(A, "of a")
        assert await vault.tokens(A) == "of a"
        assert await vault.tokens(B) is None

    asyncio.run(play())


def test_who_was_not_seen_for_longest_makes_room() -> None:
    async def play() -> None:
        store = MemoryStore(most=2)
        for name in "ab":
            await store.put(name, b"x", 60)
        await store.get("a")
        await store.put("c", b"x", 60)
        assert [await store.get(n) for n in "abc"] == [b"x", None, b"x"]

    asyncio.run(play())


def test_nothing_is_kept_for_ever() -> None:
    async def play() -> None:
        now = 0.0
        vault = Vault(MemoryStore(clock=lambda: now))
        await vault.keep(A, "of a")
        now = LIFETIME - 1
        assert await vault.tokens(A)
        now = LIFETIME
        assert await vault.tokens(A) is None

    asyncio.run(play())
