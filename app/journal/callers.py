"""One caller's way to the database: the owner of what is kept, the transactions, the key of the hashes.

A caller has a row from the first write on; who only reads leaves no trace.
"""

import hmac
import secrets
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from hashlib import blake2b
from typing import Any

from sqlalchemy import Delete, Select, Update, delete, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import DatabaseError, InterfaceError, InternalError, OperationalError
from sqlalchemy.exc import TimeoutError as NoConnection
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from app.auth.caller import Caller
from app.journal.records import NotAgreed, Unavailable
from app.journal.tables import CallerRow, Owned, PreferencesRow

_SECRET = 32  # bytes


def owner_of(caller: Caller) -> str:
    """The id of a caller's rows, 32 hexadecimal digits: it follows from who they are, so reading needs no look-up."""
    parts = (part.encode("utf-8", "surrogatepass") for part in (caller.issuer, caller.subject))
    told = b"".join(len(part).to_bytes(4, "big") + part for part in parts)  # lengths: ("a", "bc") is not ("ab", "c")
    return blake2b(told, digest_size=16, person=b"afterword-owner").hexdigest()


def new_id(now: datetime) -> str:
    """A version 7 UUID without hyphens (RFC 9562): later ones are greater, from one millisecond to the next."""
    bits = (int(now.timestamp() * 1000) << 80) | secrets.randbits(80)
    bits = bits & ~(0xF << 76) | (0x7 << 76)
    return f"{bits & ~(0x3 << 62) | (0x2 << 62):032x}"


@dataclass(frozen=True, slots=True)
class Database:
    """The engine in its two uses. `reads` sees one snapshot through a transaction; `writes` takes its locks first."""

    reads: AsyncEngine
    writes: AsyncEngine
    now: Callable[[], datetime]

    def insert(self, table: type[Any]) -> Any:
        """An insert that may say what to do when the row is there already."""
        return (sqlite if self.writes.dialect.name == "sqlite" else postgresql).insert(table)


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose rows a repository reads and writes. Every statement on them is made here, so that none lacks the owner.

    `asks`: whether writing needs the user's consent, looked up in the transaction that writes.
    """

    database: Database
    caller: Caller
    id: str
    asks: bool = False
    begun: AsyncConnection | None = field(default=None, repr=False)

    @classmethod
    def of(cls, caller: Caller, database: Database) -> "Owner":
        return cls(database, caller, owner_of(caller))

    @property
    def now(self) -> datetime:
        return self.database.now()

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncConnection]:
        """One snapshot of what is kept. Raises Unavailable."""
        if self.begun:
            yield self.begun
            return
        async with answering(), self.database.reads.connect() as connection, connection.begin():
            yield connection

    @asynccontextmanager
    async def writing(self) -> AsyncIterator["Writing"]:
        """A transaction that ends with the block, and a row of the caller to hang rows on.

        Raises Unavailable; NotAgreed where consent is asked for and was not given.
        """
        if self.begun:
            yield Writing(self.begun, await self._secret(self.begun))
            return
        async with answering(), self.database.writes.begin() as connection:
            hashes = await self._secret(connection)
            if self.asks and not await self.agreed(connection):
                raise NotAgreed
            yield Writing(connection, hashes)

    @asynccontextmanager
    async def removing(self) -> AsyncIterator[AsyncConnection]:
        """A transaction that ends with the block, and makes no row: who keeps nothing has nothing to remove."""
        if self.begun:
            yield self.begun
            return
        async with answering(), self.database.writes.begin() as connection:
            yield connection

    async def agreed(self, connection: AsyncConnection) -> bool:
        """Whether the user lets us keep anything; who takes it back waits for this transaction, then deletes."""
        p = PreferencesRow
        return await connection.scalar(self.select(p.consent_at, of=p).with_for_update(read=True)) is not None

    def within(self, connection: AsyncConnection) -> "Owner":
        """The same owner, whose reading and writing is part of a transaction that runs already."""
        return replace(self, begun=connection)

    async def hashes(self, connection: AsyncConnection) -> "Hashes | None":
        """The caller's keyed hashes; None for who never wrote, and so keeps none."""
        secret = await connection.scalar(select(CallerRow.secret).where(CallerRow.id == self.id))
        return None if secret is None else Hashes(secret)

    def select(self, *columns: Any, of: type[Owned]) -> Select[Any]:
        return select(*columns).where(of.owner == self.id)

    def update(self, table: type[Owned]) -> Update:
        return update(table).where(table.owner == self.id)

    def delete(self, table: type[Owned]) -> Delete:
        return delete(table).where(table.owner == self.id)

    def insert(self, table: type[Owned], **values: Any) -> Any:
        return self.database.insert(table).values(owner=self.id, **values)

    async def insert_new(self, connection: AsyncConnection, table: type[Owned], **values: Any) -> bool:
        """Whether the row was not there yet; one that is there stays as it is."""
        row = self.insert(table, **values).on_conflict_do_nothing().returning(table.owner)
        return (await connection.scalar(row)) is not None  # a driver need not count the rows of an insert

    async def insert_all(self, connection: AsyncConnection, table: type[Owned], rows: list[dict[str, Any]]) -> None:
        if rows:
            await connection.execute(insert(table), [{"owner": self.id, **row} for row in rows])

    async def _secret(self, connection: AsyncConnection) -> "Hashes":
        """Makes the caller's row where there is none.

        The share lock keeps *forget everything* waiting until this transaction's rows are there to be forgotten.
        """
        mine = select(CallerRow.secret).where(CallerRow.id == self.id).with_for_update(read=True, key_share=True)
        while (secret := await connection.scalar(mine)) is None:
            row = self.database.insert(CallerRow).values(
                id=self.id,
                issuer=self.caller.issuer,
                subject=self.caller.subject,
                secret=secrets.token_bytes(_SECRET),
                created_at=self.now,
            )
            await connection.execute(row.on_conflict_do_nothing())
        return Hashes(secret)


@dataclass(frozen=True, slots=True)
class Hashes:
    """One-way hashes under a key of the user's own: whoever has not the key cannot try names against them."""

    secret: bytes = field(repr=False)

    def of(self, what: str, text: str) -> bytes:
        """16 bytes. `what`: the kind of thing, so that equal words of two kinds differ."""
        told = f"{what}\0{text}".encode("utf-8", "surrogatepass")
        return hmac.digest(self.secret, told, "sha256")[:16]


@dataclass(frozen=True, slots=True)
class Writing:
    """A transaction that writes, with the caller's hashes."""

    connection: AsyncConnection
    hashes: Hashes


@asynccontextmanager
async def answering() -> AsyncIterator[None]:
    """Turns what a database does when it cannot answer into Unavailable."""
    try:
        yield
    except (DatabaseError, InterfaceError, NoConnection) as error:
        if type(error) not in {DatabaseError, OperationalError, InterfaceError, InternalError, NoConnection}:
            raise  # a fault of ours, not of the database
        raise Unavailable("The journal's database does not answer. Try again in a moment.") from error
