"""What administrators did, and when: a row each, without a word or a name of anybody.

That a user was forgotten is noted, and not who: the note would else be what is left of them.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import delete, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from app.journal.callers import Database, answering, new_id
from app.journal.tables import AuditRow

_SHOWN = 1_000  # rows of one look


class Act(StrEnum):
    KEY_CREATED = "key-created"
    KEY_REVOKED = "key-revoked"
    JOURNAL_UPGRADED = "journal-upgraded"
    JOURNAL_DOWNGRADED = "journal-downgraded"
    USER_FORGOTTEN = "user-forgotten"


@dataclass(frozen=True, slots=True)
class Noted:
    """`about`: the id of a key, or the version of tables."""

    at: datetime
    act: str
    about: str | None


async def note(connection: AsyncConnection, act: Act, about: str | None, at: datetime) -> None:
    """In the transaction of the act itself: neither is there without the other."""
    row = {"id": new_id(at), "act": act.value, "about": about, "at": at}
    await connection.execute(insert(AuditRow).values(row))


async def noted(database: Database) -> tuple[Noted, ...]:
    """The latest thousand, newest first. Raises Unavailable."""
    a = AuditRow
    latest = select(a.at, a.act, a.about).order_by(a.id.desc()).limit(_SHOWN)
    async with answering(), database.reads.connect() as connection:
        return tuple(Noted(*row) for row in (await connection.execute(latest)).all())


async def forget_notes(database: Database, keep_days: int) -> None:
    """Those older than so many days. Raises Unavailable."""
    old = database.now() - timedelta(days=keep_days)
    async with answering(), database.writes.begin() as connection:
        await connection.execute(delete(AuditRow).where(AuditRow.at < old))
