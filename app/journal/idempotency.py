"""A request that comes twice under one key happens once: the answer is kept in the transaction that did the work."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta

from app.journal.callers import Owner
from app.journal.records import Conflict
from app.journal.tables import AnsweredRow

KEPT = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a request got: `body` is JSON text. `again`: it was done before, and this is the answer of then."""

    status: int
    body: str
    again: bool = False


async def once(owner: Owner, key: str, request: bytes, work: Callable[[Owner], Awaitable[Answer]]) -> Answer:
    """Does `work` with an owner bound to one transaction, or answers as it did before.

    `request`: a fingerprint of what was asked (method, path, body). A failure keeps nothing, so the key may come
    again. Raises Conflict when the key came with another request; Unavailable; and what `work` raises.
    """
    t, now = AnsweredRow, owner.now
    async with owner.writing() as writing:
        connection, hashed = writing.connection, writing.hashes.of("request", key)
        await connection.execute(owner.delete(t).where(t.key == hashed, t.created_at < now - KEPT))
        claim = {"key": hashed, "request": request, "status": 0, "body": "", "created_at": now}
        if not await owner.insert_new(connection, t, **claim):
            kept = owner.select(t.request, t.status, t.body, of=t).where(t.key == hashed)
            row = (await connection.execute(kept)).one()
            if row.request != request:
                raise Conflict(
                    "This Idempotency-Key came before, with another request. Use a new key for a new request."
                )
            return Answer(row.status, row.body, again=True)
        answer = await work(owner.within(connection))
        done = owner.update(t).where(t.key == hashed).values(status=answer.status, body=answer.body)
        await connection.execute(done)
        return answer
