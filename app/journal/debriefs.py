"""Debriefs: one for each interview, kept until the interview goes."""

from typing import Any

from sqlalchemy import Row, Select, or_
from sqlalchemy.ext.asyncio import AsyncConnection

from app.journal.callers import Owner
from app.journal.interviews import MOST, cursor_of, folded, sought
from app.journal.records import Debrief, DebriefDetails, NotFound, Page, Stale
from app.journal.tables import DebriefRow, InterviewRow

_ITEMS = ("went_well", "was_hard", "they_asked", "to_change")


class Debriefs:
    """The debriefs of one caller. Every method may raise Unavailable."""

    def __init__(self, owner: Owner) -> None:
        self._owner = owner

    async def get(self, interview: str) -> Debrief:
        """Raises NotFound."""
        async with self._owner.reading() as connection:
            return await self._one(connection, interview)

    async def put(self, interview: str, details: DebriefDetails, version: int) -> Debrief:
        """Makes it (`version` 0) or replaces that version. Raises NotFound (no such interview), Stale."""
        owner, now, t = self._owner, self._owner.now, DebriefRow
        items = {name: list(getattr(details, name)) for name in _ITEMS}
        values: dict[str, Any] = {
            **items,
            "facts": dict(details.facts),
            "words": "\n".join(folded(item) for told in items.values() for item in told),
            "version": version + 1,
            "updated_at": now,
        }
        async with owner.writing() as writing:
            connection = writing.connection
            of = owner.select(InterviewRow.id, of=InterviewRow).where(InterviewRow.id == interview)
            if await connection.scalar(of.with_for_update(read=True, key_share=True)) is None:
                raise NotFound("There is no such interview in your journal.")
            if version == 0:
                done = await owner.insert_new(connection, t, interview=interview, created_at=now, **values)
            else:
                row = owner.update(t).where(t.interview == interview, t.version == version).values(values)
                done = bool((await connection.execute(row)).rowcount)
            if not done:
                kept = owner.select(t.version, of=t).where(t.interview == interview)
                raise Stale(await connection.scalar(kept) or 0)
            return await self._one(connection, interview)

    async def list(self, *, words: str = "", cursor: str | None = None, limit: int = 50) -> Page[Debrief]:
        """Those of the newest interviews first. `words`: what stands in an item or in the company's name.

        `limit`: 1 to 100. Raises ValueError for a cursor that is none.
        """
        limit, t = max(1, min(limit, MOST)), DebriefRow
        rows = self._owner.select(t.__table__, of=t).order_by(t.interview.desc()).limit(limit + 1)
        if cursor is not None:
            rows = rows.where(t.interview < cursor_of(cursor))
        if part := sought(words):
            i = InterviewRow
            there = self._owner.select(i.id, of=i).where(i.known_as.contains(part, autoescape=True))
            rows = rows.where(or_(t.words.contains(part, autoescape=True), t.interview.in_(there)))
        found = await self._found(rows)
        return Page(found[:limit], found[limit - 1].interview if len(found) > limit else None)

    async def all(self) -> tuple[Debrief, ...]:
        """Those of the newest interviews first, for export and insights."""
        t = DebriefRow
        return await self._found(self._owner.select(t.__table__, of=t).order_by(t.interview.desc()))

    async def _found(self, rows: Select[Any]) -> tuple[Debrief, ...]:
        async with self._owner.reading() as connection:
            return tuple(_debrief(row) for row in await connection.execute(rows))

    async def _one(self, connection: AsyncConnection, interview: str) -> Debrief:
        t = DebriefRow
        row = (
            await connection.execute(self._owner.select(t.__table__, of=t).where(t.interview == interview))
        ).one_or_none()
        if row is None:
            raise NotFound("There is no debrief of this interview yet.")
        return _debrief(row)


def _debrief(row: Row[Any]) -> Debrief:
    return Debrief(
        interview=row.interview,
        went_well=tuple(row.went_well),
        was_hard=tuple(row.was_hard),
        they_asked=tuple(row.they_asked),
        to_change=tuple(row.to_change),
        facts=row.facts,
        version=row.version,
        created_at=row.created_at,
        updated_at=row.updated_at,
    )
