"""All that is kept of one caller: to take away, to forget, and to forget in time."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, delete, exists, func, select

from app.journal.audit import Act, note
from app.journal.callers import Owner, answering
from app.journal.debriefs import Debriefs
from app.journal.idempotency import KEPT
from app.journal.interviews import Interviews
from app.journal.preferences import Mutes, preferences_of
from app.journal.records import Preferences
from app.journal.tables import (
    AnsweredRow,
    CallerRow,
    CompanyPrintRow,
    ContactRow,
    DebriefRow,
    FeedRow,
    InterviewRow,
    MuteRow,
    NotePrintRow,
    Owned,
    PreferencesRow,
    RoundRow,
)

_PLAIN = frozenset({str, int, float, bool, type(None)})
_SIGNS = {ContactRow: ContactRow.at, RoundRow: RoundRow.held_at, DebriefRow: DebriefRow.updated_at}
_COUNTED: dict[str, type[Owned]] = {"note_fingerprints": NotePrintRow, "company_fingerprints": CompanyPrintRow}


async def export(owner: Owner) -> dict[str, Any]:
    """All that is kept, as plain data ready for JSON. Of fingerprints the number, since the rest is noise."""
    c, p = CallerRow, PreferencesRow
    beside = [owner.select(func.count(), of=table).scalar_subquery().label(name) for name, table in _COUNTED.items()]
    feed = owner.select(FeedRow.created_at, of=FeedRow).scalar_subquery().label("feed_at")
    whose = select(c.created_at.label("since"), p.__table__, feed, *beside).where(c.id == owner.id)
    async with owner.reading() as connection:
        row = (await connection.execute(whose.outerjoin(p, p.owner == owner.id))).one_or_none()
        now = owner.within(connection)
        mutes = await Mutes(now).all() if row else ()
        interviews = await Interviews(now).all() if row else ()
        debriefs = await Debriefs(now).all() if row else ()
    return {
        "caller": {"issuer": owner.caller.issuer, "subject": owner.caller.subject},
        "since": plain(row.since) if row else None,
        "preferences": plain(preferences_of(row) if row and row.version is not None else Preferences()),
        "mutes": plain(mutes),
        "interviews": plain(interviews),
        "debriefs": plain(debriefs),
        "calendar_feed_since": plain(row.feed_at) if row else None,
        **{name: getattr(row, name) if row else 0 for name in _COUNTED},
    }


def plain(value: Any) -> Any:
    """Records as dicts and lists, moments and days in ISO 8601."""
    kind = type(value)
    if kind in _PLAIN:
        return value
    if kind is datetime or kind is date:
        return value.isoformat()
    if kind is tuple or kind is list:
        return [plain(one) for one in value]
    if is_dataclass(kind):
        return {name: plain(getattr(value, name)) for name in _names(kind)}
    if isinstance(value, StrEnum):
        return value.value
    return {name: plain(one) for name, one in value.items()} if isinstance(value, Mapping) else value


@cache
def _names(kind: type[Any]) -> tuple[str, ...]:
    return tuple(f.name for f in fields(kind))


async def forget(owner: Owner) -> bool:
    """Everything of this caller, the key of their hashes too, in one transaction; whether there was anything."""
    async with answering(), owner.database.writes.begin() as connection:
        was = bool((await connection.execute(delete(CallerRow).where(CallerRow.id == owner.id))).rowcount)
        if was:
            await note(connection, Act.USER_FORGOTTEN, None, owner.now)  # not who: see there
        return was


async def forget_old(owner: Owner, keep_days: int | None) -> None:
    """What nobody touched for so many days, or for fewer if the user chose so; None: for ever.

    An interview lives on while mail about it goes back and forth, a round of it is ahead, or its debrief is new. Who
    is left with nothing but old choices is forgotten whole. Answers to repeated requests go after a day.
    Raises Unavailable.
    """
    now, p = owner.now, PreferencesRow
    async with answering(), owner.database.writes.begin() as connection:
        # Whoever writes for this caller now is waited for: what they keep is not there yet to be counted.
        await connection.execute(select(CallerRow.id).where(CallerRow.id == owner.id).with_for_update())
        await connection.execute(owner.delete(AnsweredRow).where(AnsweredRow.created_at < now - KEPT))
        chosen = await connection.scalar(owner.select(p.keep_days, of=p))
        days = min((d for d in (keep_days, chosen) if d is not None), default=None)
        if days is None:
            return
        old = now - timedelta(days=days)
        i = InterviewRow
        lately = [
            exists(owner.select(t.interview, of=t).where(t.interview == i.id, at >= old).correlate(i))
            for t, at in _SIGNS.items()
        ]
        await connection.execute(owner.delete(i).where(i.updated_at < old, *(~one for one in lately)))
        await connection.execute(owner.delete(NotePrintRow).where(NotePrintRow.sent_at < old))
        await connection.execute(owner.delete(CompanyPrintRow).where(CompanyPrintRow.seen_at < old))
        await connection.execute(owner.delete(MuteRow).where(MuteRow.scope == "mail", MuteRow.created_at < old))
        left: list[ColumnElement[bool]] = [
            exists(owner.select(t.owner, of=t)) for t in (InterviewRow, NotePrintRow, CompanyPrintRow, AnsweredRow)
        ]
        left.append(exists(owner.select(MuteRow.id, of=MuteRow).where(MuteRow.created_at >= old)))
        left.append(exists(owner.select(p.owner, of=p).where(p.updated_at >= old)))
        mine = delete(CallerRow).where(CallerRow.id == owner.id, CallerRow.created_at < old)
        await connection.execute(mine.where(*(~one for one in left)))
