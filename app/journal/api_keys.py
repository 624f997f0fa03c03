"""API keys as they are kept, and how a running service looks them up."""

from collections.abc import AsyncIterator, Awaitable, Callable, Collection
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, exists, insert, or_, select, update

from app.auth.api_keys import NOTED, KeptKey
from app.auth.caller import Scope
from app.auth.key_form import Token
from app.auth.slow_hash import hashed
from app.journal.audit import Act, note
from app.journal.callers import Database, answering
from app.journal.records import NotFound, Unavailable
from app.journal.tables import ApiKeyRow
from app.mail import MailboxUnavailable

if TYPE_CHECKING:
    from app.journal.store import Store

LONGEST_NAME = 100
_NO_KEY = "There is no key with this id."


class Keys:
    """The keys of a database. Every method may raise Unavailable."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, token: Token, name: str, scopes: Collection[Scope], expires_at: datetime | None) -> KeptKey:
        """Keeps the hash of a new key; the key itself is known to who holds `token`, and to nobody else."""
        now = self._database.now()
        key = KeptKey(token.id, name[:LONGEST_NAME], frozenset(scopes), hashed(token.text), now, expires_at)
        row = {
            "id": key.id,
            "name": key.name,
            "scopes": sorted(key.scopes),
            "hash": key.hash,
            "created_at": now,
            "expires_at": expires_at,
        }
        async with answering(), self._database.writes.begin() as connection:
            await connection.execute(insert(ApiKeyRow).values(row))
            await note(connection, Act.KEY_CREATED, key.id, now)
        return key

    async def all(self) -> tuple[KeptKey, ...]:
        """Newest first."""
        async with answering(), self._database.reads.connect() as connection:
            rows = await connection.execute(select(ApiKeyRow.__table__).order_by(ApiKeyRow.created_at.desc()))
            return tuple(_key(row) for row in rows.all())

    async def find(self, key_id: str) -> KeptKey | None:
        async with answering(), self._database.reads.connect() as connection:
            row = (await connection.execute(select(ApiKeyRow.__table__).where(ApiKeyRow.id == key_id))).one_or_none()
        return _key(row) if row else None

    async def revoke(self, key_id: str) -> bool:
        """From now on it is nobody's; False: it was so before. Raises NotFound."""
        now, k = self._database.now(), ApiKeyRow
        async with answering(), self._database.writes.begin() as connection:
            working = update(k).where(k.id == key_id, k.revoked_at.is_(None)).values(revoked_at=now)
            if (await connection.execute(working)).rowcount:
                await note(connection, Act.KEY_REVOKED, key_id, now)
                return True
            if not await connection.scalar(select(exists().where(k.id == key_id))):
                raise NotFound(_NO_KEY)
        return False

    async def used(self, key_id: str, at: datetime) -> None:
        """Notes it, unless another process did so lately."""
        k = ApiKeyRow
        late = or_(k.last_used_at.is_(None), k.last_used_at < at - timedelta(seconds=NOTED))
        async with answering(), self._database.writes.begin() as connection:
            await connection.execute(update(k).where(k.id == key_id, late).values(last_used_at=at))

    async def exist(self) -> bool:
        """Whether there is one that is not revoked; one that ran out counts."""
        async with answering(), self._database.reads.connect() as connection:
            return bool(await connection.scalar(select(exists().where(ApiKeyRow.revoked_at.is_(None)))))

    async def forget_old(self, keep_days: int) -> None:
        """Those that stopped working so many days ago."""
        old, k = self._database.now() - timedelta(days=keep_days), ApiKeyRow
        async with answering(), self._database.writes.begin() as connection:
            await connection.execute(delete(k).where(or_(k.revoked_at < old, k.expires_at < old)))


class KeysOfService:
    """The keys as a running service asks for them. `kept`: the open store, None while there is no database yet."""

    def __init__(self, kept: Callable[[], Awaitable["Store | None"]]) -> None:
        self._kept = kept

    async def find(self, key_id: str) -> KeptKey | None:
        async with _in_words():
            store = await self._kept()
            return await store.keys.find(key_id) if store else None

    async def used(self, key_id: str, at: datetime) -> None:
        async with _in_words():
            if store := await self._kept():
                await store.keys.used(key_id, at)

    async def exist(self) -> bool:
        async with _in_words():
            store = await self._kept()
            return await store.keys.exist() if store else False


@asynccontextmanager
async def _in_words() -> AsyncIterator[None]:
    try:
        yield
    except Unavailable as error:
        raise MailboxUnavailable("Keys cannot be checked just now. Try again in a moment.") from error


def _key(row: Any) -> KeptKey:
    known = frozenset(Scope(s) for s in row.scopes if s in set(Scope))  # a newer version may know more
    return KeptKey(row.id, row.name, known, row.hash, row.created_at, row.expires_at, row.last_used_at, row.revoked_at)
