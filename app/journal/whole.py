"""Interviews as they are read: the rows of one, and of all that hangs on it, put together."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import CompoundSelect, Integer, Row, String, cast, false, literal_column, null, true, union_all
from sqlalchemy.ext.asyncio import AsyncConnection

from app.journal.callers import Owner
from app.journal.columns import Instant, Words
from app.journal.records import (
    Contact,
    ContactKind,
    Direction,
    Interview,
    Outcome,
    Part,
    Person,
    Point,
    Round,
    RoundKind,
)
from app.journal.tables import ContactRow, OfInterview, PersonRow, PointRow, RoundRow

_WHAT = _ROUND, _PERSON, _POINT, _CONTACT = "round", "person", "point", "contact"


async def whole(
    owner: Owner, connection: AsyncConnection, rows: Sequence[Row[Any]], *, every: bool = False
) -> tuple[Interview, ...]:
    """The interviews of these rows, with all that hangs on them: one query, however many there are.

    `every`: the rows are all that this owner has.
    """
    if not rows:
        return ()
    found: dict[tuple[str, str], list[Row[Any]]] = {}
    for part in sorted(
        await connection.execute(_parts(owner, None if every else [row.id for row in rows])), key=_in_order
    ):
        found.setdefault((part.interview, part.what), []).append(part)
    return tuple(_read(row, {what: found.get((row.id, what), []) for what in _WHAT}) for row in rows)


def _parts(owner: Owner, keys: Sequence[str] | None) -> CompoundSelect[Any]:
    """Rounds, people, points and contacts of these interviews (None: of all) in one answer: a query for each kind would
    be four ways to a server and back. What a kind has not is empty.
    """
    r, p, t, c = RoundRow, PersonRow, PointRow, ContactRow
    never, nothing, first = cast(null(), Instant), literal_column("''", Words), literal_column("0", Integer)
    columns: tuple[tuple[type[OfInterview], str, Sequence[Any]], ...] = (
        (r, _ROUND, (r.position, r.held_at, r.ends_at, r.kind, nothing, nothing, false())),
        (p, _PERSON, (p.position, never, never, p.part, p.email, p.name, false())),
        (t, _POINT, (t.position, never, never, nothing, t.text, nothing, false())),
        (c, _CONTACT, (first, c.at, never, c.kind, c.direction, c.person, c.colleague)),
    )
    names = ("position", "at", "ends_at", "kind", "told", "name", "colleague")
    return union_all(
        *(
            owner.select(
                literal_column(f"'{what}'", String).label("what"),
                of.interview,
                *(column.label(name) for column, name in zip(told, names, strict=True)),
                of=of,
            ).where(true() if keys is None else of.interview.in_(keys))
            for of, what, told in columns
        )
    )


def _in_order(part: Row[Any]) -> tuple[int, float]:
    """As they were told; contacts by their time."""
    return part.position, part.at.timestamp() if part.what == _CONTACT else 0


def _read(row: Row[Any], parts: Mapping[str, Sequence[Row[Any]]]) -> Interview:
    return Interview(
        id=row.id,
        company=row.company,
        aliases=tuple(row.aliases),
        role=row.role,
        people=tuple(Person(p.told, p.name, Part(p.kind)) for p in parts[_PERSON]),
        rounds=tuple(Round(r.at, r.ends_at, RoundKind(r.kind)) for r in parts[_ROUND]),
        points=tuple(Point(p.told) for p in parts[_POINT]),
        promised_by=row.promised_by,
        outcome=Outcome(row.outcome),
        outcome_at=row.outcome_at,
        reopened_at=row.reopened_at,
        version=row.version,
        created_at=row.created_at,
        updated_at=row.updated_at,
        contacts=tuple(
            Contact(c.at, Direction(c.told), ContactKind(c.kind), c.name, c.colleague) for c in parts[_CONTACT]
        ),
    )
