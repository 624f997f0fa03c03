"""Callers with an API key: whose it is, at the cost of one slow hash in some minutes.

A key that was found right is remembered under a keyed hash of itself, not as itself. What is remembered is held
against the store every `RECHECKED` seconds: a key that is revoked stops within that time. While the store does not
answer, a key that was proven within `PROVEN` seconds goes on, and others cannot be checked.
"""

import asyncio
import hmac
import secrets
from collections import OrderedDict
from collections.abc import Callable, Collection
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from time import monotonic
from typing import Protocol, TypeVar

from app.auth import key_form
from app.auth.caller import KEY, Caller, Known, Refused, Scope
from app.auth.slow_hash import NOBODYS, SlowHashes
from app.mail import MailboxUnavailable

RECHECKED = 30.0
"""Seconds after which a key that was right is looked up again: so long may a revoked one still work."""

PROVEN = 300.0
"""Seconds after which its hash is worked out again, and for which it works while the store does not answer."""

AT_ONCE = 40
"""How many tokens nobody knows yet may be checked at once, some second of work; more are told to come again. Keys that
were right before are not among them, so that a flood of wrong ones does not lock their owners out.
"""

NOTED = 300.0
"""Seconds between two notes of when a key was last used."""

EXIST = 10.0
"""Seconds after which it is asked again whether there are keys at all."""

_SOON = 0.5  # seconds that a caller without a key waits for that answer
_MANY = 4096  # tokens remembered, at some 500 bytes
BUSY = "Too many keys are being checked at once. Try again in a moment."

_K = TypeVar("_K")
_V = TypeVar("_V")


@dataclass(frozen=True, slots=True)
class KeptKey:
    """A key as it is kept: `hash` is all that is left of it."""

    id: str
    name: str
    scopes: Collection[Scope]
    hash: str = field(repr=False)
    created_at: datetime
    expires_at: datetime | None = None
    last_used_at: datetime | None = None
    revoked_at: datetime | None = None

    def works(self, now: datetime) -> bool:
        return self.revoked_at is None and (self.expires_at is None or now < self.expires_at)


class KeyStore(Protocol):
    """Where keys are kept. Every method raises MailboxUnavailable when it does not answer."""

    async def find(self, key_id: str) -> KeptKey | None: ...
    async def used(self, key_id: str, at: datetime) -> None: ...
    async def exist(self) -> bool:
        """Whether there is one that is not revoked; one that ran out still counts."""
        ...


@dataclass(frozen=True, slots=True)
class _Proven:
    """`since`, `seen`: when the hash was worked out, and when the row was read, by the monotonic clock."""

    key: KeptKey
    since: float
    seen: float


class ApiKeys:
    def __init__(
        self,
        store: KeyStore,
        hashes: SlowHashes | None = None,
        *,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        clock: Callable[[], float] = monotonic,
    ) -> None:
        self._store, self._now, self._clock = store, now, clock
        self._hashes = hashes or SlowHashes()
        self._secret = secrets.token_bytes(32)
        self._proven: OrderedDict[bytes, _Proven] = OrderedDict()
        self._wrong: OrderedDict[bytes, float] = OrderedDict()
        self._noted: OrderedDict[str, float] = OrderedDict()
        self._checking: dict[bytes, asyncio.Task[KeptKey]] = {}
        self._strangers = 0
        self._notes: set[asyncio.Task[None]] = set()
        self._exist = False
        self._exist_until: float | None = None
        self._looking: asyncio.Task[None] | None = None

    async def known(self, text: str) -> Known:
        """Who has the key. Raises Refused, and MailboxUnavailable when that cannot be found out now."""
        token = key_form.read(text)
        if token is None:
            raise Refused("malformed")
        key = await self._right(token)
        if not key.works(self._now()):
            raise Refused("revoked" if key.revoked_at else "expired")
        self._note(key.id)
        return Known(Caller(KEY, key.id), frozenset(key.scopes))

    async def exist(self) -> bool:
        """Whether there are keys. While that cannot be told, what was last known holds; at first: there are none."""
        if self._exist_until is None or self._clock() >= self._exist_until:
            if self._looking is None:
                self._looking = asyncio.create_task(self._looked())
            with suppress(TimeoutError):
                async with asyncio.timeout(_SOON):
                    await asyncio.shield(self._looking)
        return self._exist

    async def _looked(self) -> None:
        try:
            with suppress(MailboxUnavailable):
                self._exist = await self._store.exist()
        finally:
            self._exist_until, self._looking = self._clock() + EXIST, None

    async def aclose(self) -> None:
        """Waits for the notes that are being written."""
        await asyncio.gather(*self._notes, return_exceptions=True)
        self._hashes.close()

    async def _right(self, token: key_form.Token) -> KeptKey:
        """The row of a token that fits it. However many ask about one token, it is looked into once."""
        digest = hmac.digest(self._secret, token.text.encode(), "sha256")
        now, proven = self._clock(), self._proven.get(digest)
        if proven and now - proven.seen < RECHECKED:
            self._proven.move_to_end(digest)
            return proven.key
        if now < self._wrong.get(digest, 0.0):
            raise Refused("wrong")
        task = self._checking.get(digest)
        if task is None:
            strange = proven is None
            if strange and self._strangers >= AT_ONCE:
                raise MailboxUnavailable(BUSY)
            self._strangers += strange
            task = asyncio.create_task(self._checked(token, digest, proven))
            self._checking[digest] = task
            task.add_done_callback(lambda done: self._ended(digest, strange, done))
        return await asyncio.shield(task)

    def _ended(self, digest: bytes, strange: bool, task: asyncio.Task[KeptKey]) -> None:
        del self._checking[digest]
        self._strangers -= strange
        if not task.cancelled():
            task.exception()  # seen, where whoever asked has gone meanwhile

    async def _checked(self, token: key_form.Token, digest: bytes, proven: _Proven | None) -> KeptKey:
        if proven is None:
            return await self._proved(token, digest, await self._store.find(token.id))
        is_old = self._clock() - proven.since >= PROVEN
        try:
            row = await self._store.find(token.id)
        except MailboxUnavailable:
            if is_old:
                del self._proven[digest]
                raise
            return proven.key
        if is_old or row is None or row.hash != proven.key.hash:
            self._proven.pop(digest, None)
            return await self._proved(token, digest, row)
        _keep(self._proven, digest, replace(proven, key=row, seen=self._clock()))
        return row

    async def _proved(self, token: key_form.Token, digest: bytes, row: KeptKey | None) -> KeptKey:
        """An id that nobody has costs a hash too, or its answer would come sooner."""
        fits = await self._hashes.fits(token.text, row.hash if row else NOBODYS)
        now = self._clock()
        if row is None or not fits:
            _keep(self._wrong, digest, now + RECHECKED)
            raise Refused("wrong" if row else "unknown")
        _keep(self._proven, digest, _Proven(row, now, now))
        return row

    def _note(self, key_id: str) -> None:
        """When the key was used: written beside the answer, and now and then only."""
        now = self._clock()
        if now - self._noted.get(key_id, -NOTED) < NOTED:
            return
        _keep(self._noted, key_id, now)
        note = asyncio.create_task(self._write(key_id, self._now()))
        self._notes.add(note)
        note.add_done_callback(self._notes.discard)

    async def _write(self, key_id: str, at: datetime) -> None:
        try:
            await self._store.used(key_id, at)
        except MailboxUnavailable:
            self._noted.pop(key_id, None)  # another time


def _keep(kept: OrderedDict[_K, _V], name: _K, value: _V) -> None:
    """When it is full, what was not needed for longest makes room."""
    kept[name] = value
    kept.move_to_end(name)
    while len(kept) > _MANY:
        kept.popitem(last=False)
