"""Interviews, each with its rounds, people, points and contacts: written in one transaction, so none is half there."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select
from sqlalchemy.ext.asyncio import AsyncConnection

from app.journal.callers import Owner, new_id
from app.journal.columns import in_utc, keepable
from app.journal.records import (
    Contact,
    ContactKind,
    Direction,
    Interview,
    InterviewDetails,
    NotFound,
    Outcome,
    Page,
    Person,
    Point,
    Round,
    Stale,
)
from app.journal.tables import (
    AnsweredRow,
    ContactRow,
    DebriefRow,
    InterviewRow,
    PersonRow,
    PointRow,
    RoundRow,
)
from app.journal.whole import whole

MOST = 100  # interviews of a page
_CURSOR = re.compile(r"[0-9a-f]{32}")
_NONE_SUCH = "There is no such interview in your journal."
_PARTS = (RoundRow, PersonRow, PointRow)


def folded(text: str) -> str:
    """A name or a passage as it is kept to be searched: one case, one spacing, one way to write each letter."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def sought(text: str) -> str:
    """What is looked for among folded words: its first 200 characters, since SQLite refuses very long patterns."""
    return folded(text[:200])


class Interviews:
    """The interviews of one caller. Every method may raise Unavailable."""

    def __init__(self, owner: Owner) -> None:
        self._owner = owner

    async def add(self, details: InterviewDetails) -> Interview:
        owner, now = self._owner, in_utc(self._owner.now)
        told, key = _settled(details), new_id(now)
        history = {"version": 1, "created_at": now, "updated_at": now, **_ending(told, None, now)}
        async with owner.writing() as writing:
            row = owner.insert(InterviewRow, id=key, **_columns(told), **history)
            await writing.connection.execute(row)
            await self._add_parts(writing.connection, key, told)
        return _interview(told, id=key, **history)

    async def get(self, key: str) -> Interview:
        """Raises NotFound."""
        async with self._owner.reading() as connection:
            return await self._one(connection, key)

    async def put(self, key: str, details: InterviewDetails, version: int) -> Interview:
        """Replaces what was told of it. `version`: the one that was changed.

        Who takes an outcome back reopens the process. Raises NotFound, Stale.
        """
        owner, now, t = self._owner, in_utc(self._owner.now), InterviewRow
        told = _settled(details)
        async with owner.writing() as writing:
            before = await self._version(writing.connection, key, version)
            history = {"version": version + 1, "updated_at": now, **_ending(told, before, now)}
            row = owner.update(t).where(t.id == key, t.version == version).values(**_columns(told), **history)
            if (await writing.connection.execute(row)).rowcount == 0:  # another one came between
                await self._version(writing.connection, key, version)
            for part in _PARTS:
                await writing.connection.execute(owner.delete(part).where(part.interview == key))
            await self._add_parts(writing.connection, key, told)
            await self._let_go(writing.connection, key, told)
            c = ContactRow
            noted = owner.select(c.__table__, of=c).where(c.interview == key).order_by(c.at)
            contacts = _contacts(await writing.connection.execute(noted))
        return _interview(told, id=before.id, created_at=before.created_at, contacts=contacts, **history)

    async def remove(self, key: str, version: int | None = None) -> None:
        """With all that hangs on it, and the answers that tell of it. `version`: as for `put`; None: whichever.

        Raises NotFound, Stale.
        """
        owner, t, a = self._owner, InterviewRow, AnsweredRow
        async with owner.removing() as connection:
            row = owner.delete(t).where(t.id == key)
            row = row if version is None else row.where(t.version == version)
            if (await connection.execute(row)).rowcount == 0:
                await self._version(connection, key, version)
            await connection.execute(owner.delete(a).where(a.body.contains(key, autoescape=True)))

    async def list(
        self, *, outcomes: Collection[Outcome] = (), company: str = "", cursor: str | None = None, limit: int = 50
    ) -> Page[Interview]:
        """Newest first. `outcomes`: one of these; none: any. `company`: a part of its name or of an alias.

        `limit`: 1 to 100. Raises ValueError for a cursor that is none.
        """
        limit, t = max(1, min(limit, MOST)), InterviewRow
        rows = self._owner.select(t.__table__, of=t).order_by(t.id.desc()).limit(limit + 1)
        if cursor is not None:
            rows = rows.where(t.id < cursor_of(cursor))
        if outcomes:
            rows = rows.where(t.outcome.in_([o.value for o in outcomes]))
        if name := sought(company):
            rows = rows.where(t.known_as.contains(name, autoescape=True))
        found = await self._found(rows)
        return Page(found[:limit], found[limit - 1].id if len(found) > limit else None)

    async def these(self, keys: Collection[str]) -> tuple[Interview, ...]:
        """Those with these ids, newest first."""
        t = InterviewRow
        return await self._found(self._owner.select(t.__table__, of=t).where(t.id.in_(keys)).order_by(t.id.desc()))

    async def note(self, key: str, contacts: Mapping[str, Contact]) -> bool:
        """Keeps that mails went back and forth, by their keys: each once, as it was seen last. False: no consent.

        Who is not one of the interview's people by now is not named. Raises NotFound.
        """
        owner, t, p = self._owner, ContactRow, PersonRow
        async with owner.writing() as writing:
            await self._version(writing.connection, key, None, changing=True)
            if not await owner.agreed(writing.connection):
                return False
            ours = set(await writing.connection.scalars(owner.select(p.email, of=p).where(p.interview == key)))
            for mail, contact in contacts.items():
                told = {
                    "at": contact.at,
                    "direction": contact.direction.value,
                    "kind": contact.kind.value,
                    "person": contact.person if contact.person in ours else None,
                    "colleague": contact.colleague,
                }
                row = owner.insert(t, interview=key, mail=writing.hashes.of("contact", mail), **told)
                row = row.on_conflict_do_update(index_elements=["owner", "interview", "mail"], set_=told)
                await writing.connection.execute(row)
            return True

    async def all(self) -> tuple[Interview, ...]:
        """Newest first, for export and insights."""
        t = InterviewRow
        rows = self._owner.select(t.__table__, of=t).order_by(t.id.desc())
        async with self._owner.reading() as connection:
            return await whole(self._owner, connection, (await connection.execute(rows)).all(), every=True)

    async def _found(self, rows: Select[Any]) -> tuple[Interview, ...]:
        async with self._owner.reading() as connection:
            return await whole(self._owner, connection, (await connection.execute(rows)).all())

    async def _one(self, connection: AsyncConnection, key: str) -> Interview:
        t = InterviewRow
        rows = await connection.execute(self._owner.select(t.__table__, of=t).where(t.id == key))
        if not (found := await whole(self._owner, connection, rows.all())):
            raise NotFound(_NONE_SUCH)
        return found[0]

    async def _version(
        self, connection: AsyncConnection, key: str, version: int | None, *, changing: bool = False
    ) -> Row[Any]:
        """The row itself; `changing`: nobody else changes it until the transaction ends. Raises NotFound, Stale."""
        t = InterviewRow
        kept = self._owner.select(t.__table__, of=t).where(t.id == key)
        kept = kept.with_for_update(read=True) if changing else kept
        row: Row[Any] | None = (await connection.execute(kept)).one_or_none()
        if row is None:
            raise NotFound(_NONE_SUCH)
        if version not in {None, row.version}:
            raise Stale(row.version)
        return row

    async def _let_go(self, connection: AsyncConnection, key: str, told: InterviewDetails) -> None:
        """Whoever is none of the people any more is named nowhere: not as a writer, not in the debrief's facts."""
        owner, c, d = self._owner, ContactRow, DebriefRow
        gone = c.interview == key, c.person.is_not(None), c.person.not_in([p.email for p in told.people])
        row = owner.update(c).where(*gone).values(person=None)
        if (await connection.execute(row)).rowcount:
            await connection.execute(owner.update(d).where(d.interview == key).values(facts={}))

    async def _add_parts(self, connection: AsyncConnection, key: str, told: InterviewDetails) -> None:
        rounds = [{"held_at": r.held_at, "ends_at": r.ends_at, "kind": r.kind.value} for r in told.rounds]
        people = [{"email": p.email, "name": p.name, "part": p.part.value} for p in told.people]
        points = [{"text": p.text} for p in told.points]
        parts: tuple[list[dict[str, Any]], ...] = (rounds, people, points)
        for table, rows in zip(_PARTS, parts, strict=True):
            placed = [{"interview": key, "position": n, **row} for n, row in enumerate(rows)]
            await self._owner.insert_all(connection, table, placed)


def cursor_of(given: str) -> str:
    """The id after which a list goes on. Raises ValueError."""
    if not _CURSOR.fullmatch(given):
        raise ValueError("This cursor is not one that a list gave: begin without one.")
    return given


def _settled(told: InterviewDetails) -> InterviewDetails:
    """The details as they are kept. Raises ValueError for a moment without offset."""
    rounds = (Round(in_utc(r.held_at), in_utc(r.ends_at) if r.ends_at else None, r.kind) for r in told.rounds)
    return InterviewDetails(
        company=keepable(told.company),
        aliases=tuple(keepable(name) for name in told.aliases),
        role=keepable(told.role) if told.role is not None else None,
        people=tuple(Person(keepable(p.email).strip().lower(), keepable(p.name), p.part) for p in told.people),
        rounds=tuple(sorted(rounds, key=lambda r: r.held_at)),
        points=tuple(Point(keepable(p.text)) for p in told.points),
        promised_by=told.promised_by,
        outcome=told.outcome,
        outcome_at=in_utc(told.outcome_at) if told.outcome_at else None,
    )


def _columns(told: InterviewDetails) -> dict[str, Any]:
    names = [folded(name) for name in (told.company, *told.aliases)]
    return {
        "company": told.company,
        "aliases": list(told.aliases),
        "known_as": "\n".join(("", *names, "")),
        "role": told.role,
        "promised_by": told.promised_by,
        "outcome": told.outcome.value,
    }


def _ending(told: InterviewDetails, before: Row[Any] | None, now: datetime) -> dict[str, Any]:
    """When the outcome came, and when it was last taken back."""
    was = Outcome(before.outcome) if before else Outcome.OPEN
    since = before.outcome_at if before and was is told.outcome else None
    reopened = (
        now if told.outcome is Outcome.OPEN and was is not Outcome.OPEN else before.reopened_at if before else None
    )
    ended = told.outcome is not Outcome.OPEN
    return {"outcome_at": told.outcome_at or since or now if ended else None, "reopened_at": reopened}


def _contacts(rows: Iterable[Row[Any]]) -> tuple[Contact, ...]:
    return tuple(Contact(c.at, Direction(c.direction), ContactKind(c.kind), c.person, c.colleague) for c in rows)


def _interview(told: InterviewDetails, **kept: Any) -> Interview:
    """`kept`: what an Interview has besides its details, and what of these the journal knows better."""
    return Interview(**{**{name: getattr(told, name) for name in InterviewDetails.__slots__}, **kept})
