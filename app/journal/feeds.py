"""The address of a user's calendar feed: unguessable, shown once, taken back at any time."""

import secrets
from hashlib import sha256

from sqlalchemy import select

from app.auth.caller import Caller
from app.journal.callers import Database, Owner, answering
from app.journal.tables import CallerRow, FeedRow

_TOKEN = 32  # bytes of chance: no need for a slow hash


class Feed:
    """The calendar feed of one caller. Every method may raise Unavailable."""

    def __init__(self, owner: Owner) -> None:
        self._owner = owner

    async def open(self) -> str:
        """A new token, told this once; the address of the one before is dead from now on."""
        owner, token, now = self._owner, secrets.token_urlsafe(_TOKEN), self._owner.now
        told = {"token": _hash(token), "created_at": now}
        async with owner.writing() as writing:
            row = owner.insert(FeedRow, **told).on_conflict_do_update(index_elements=["owner"], set_=told)
            await writing.connection.execute(row)
        return token

    async def close(self) -> bool:
        """Takes the address back; whether there was one."""
        async with self._owner.removing() as connection:
            return bool((await connection.execute(self._owner.delete(FeedRow))).rowcount)

    async def is_open(self) -> bool:
        async with self._owner.reading() as connection:
            opened = self._owner.select(FeedRow.created_at, of=FeedRow)
            return await connection.scalar(opened) is not None


async def caller_of(token: str, database: Database) -> Caller | None:
    """Whose calendar this token opens. Raises Unavailable.

    The index is searched by the token's hash: how long that takes tells of the hash, from which no token follows.
    """
    whose = select(CallerRow.issuer, CallerRow.subject).join(FeedRow, FeedRow.owner == CallerRow.id)
    async with answering(), database.reads.connect() as connection:
        row = (await connection.execute(whose.where(FeedRow.token == _hash(token)))).one_or_none()
    return Caller(row.issuer, row.subject) if row else None


def _hash(token: str) -> bytes:
    return sha256(token.encode("utf-8", "surrogatepass")).digest()
