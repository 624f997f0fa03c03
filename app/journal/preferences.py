"""What a user chose: zone, country, limits, consent, how long to keep; and the rules they do not want to hear."""

from typing import Any

from sqlalchemy import Row

from app.journal.callers import Hashes, Owner, new_id
from app.journal.records import Mute, NotFound, Preferences, Scope, Stale
from app.journal.tables import CompanyPrintRow, ContactRow, DebriefRow, MuteRow, NotePrintRow, PreferencesRow

FROM_MAIL = (ContactRow, NotePrintRow, CompanyPrintRow)  # kept with consent only


class Choices:
    """The preferences of one caller. Every method may raise Unavailable."""

    def __init__(self, owner: Owner) -> None:
        self._owner = owner

    async def get(self) -> Preferences:
        """Those of version 0 while nothing was chosen."""
        t = PreferencesRow
        async with self._owner.reading() as connection:
            row = (await connection.execute(self._owner.select(t.__table__, of=t))).one_or_none()
        return Preferences() if row is None else preferences_of(row)

    async def put(self, chosen: Preferences, version: int) -> Preferences:
        """Replaces that version (0: the first). Who takes consent back has what it allowed forgotten at once.

        `chosen.version` does not count. Raises Stale.
        """
        owner, t = self._owner, PreferencesRow
        values = {
            "time_zone": chosen.time_zone,
            "country": chosen.country,
            "limits": {rule: dict(limits) for rule, limits in chosen.limits.items()},
            "consent_at": chosen.consent_at,
            "keep_days": chosen.keep_days,
            "version": version + 1,
            "updated_at": owner.now,
        }
        async with owner.writing() as writing:
            connection = writing.connection
            if version == 0:
                done = await owner.insert_new(connection, t, **values)
            else:
                row = owner.update(t).where(t.version == version).values(values)
                done = bool((await connection.execute(row)).rowcount)
            if not done:
                raise Stale(await connection.scalar(owner.select(t.version, of=t)) or 0)
            if chosen.consent_at is None:
                for table in FROM_MAIL:
                    await connection.execute(owner.delete(table))
                await connection.execute(owner.update(DebriefRow).values(facts={}))  # dates of mails are among them
            return preferences_of((await connection.execute(owner.select(t.__table__, of=t))).one())


class Mutes:
    """The mutes of one caller. People and mails are told apart by keyed hashes; every method may raise Unavailable."""

    def __init__(self, owner: Owner) -> None:
        self._owner = owner

    async def add(self, rule: str, scope: Scope = Scope.EVERYWHERE, target: str = "") -> Mute:
        """Once: a second one is the first. `target`: the e-mail address, or the mail's key (one that edits keep)."""
        owner, t, now = self._owner, MuteRow, self._owner.now
        async with owner.writing() as writing:
            hashed = _target(writing.hashes, scope, target)
            told = {"rule": rule, "scope": scope.value, "target": hashed, "created_at": now}
            await owner.insert_new(writing.connection, t, id=new_id(now), **told)
            kept = owner.select(t.__table__, of=t).where(t.target == hashed, t.rule == rule, t.scope == scope.value)
            return _mute((await writing.connection.execute(kept)).one())

    async def remove(self, key: str) -> None:
        """Raises NotFound."""
        async with self._owner.removing() as connection:
            row = self._owner.delete(MuteRow).where(MuteRow.id == key)
            if (await connection.execute(row)).rowcount == 0:
                raise NotFound("There is no such mute in your preferences.")

    async def drop(self, rule: str, scope: Scope, target: str = "") -> None:
        """Takes it back, if it was muted; as for `add`."""
        t = MuteRow
        async with self._owner.removing() as connection:
            if hashes := await self._owner.hashes(connection):
                hashed = _target(hashes, scope, target)
                row = self._owner.delete(t).where(t.target == hashed, t.rule == rule, t.scope == scope.value)
                await connection.execute(row)

    async def all(self) -> tuple[Mute, ...]:
        """Newest first."""
        t = MuteRow
        async with self._owner.reading() as connection:
            rows = await connection.execute(self._owner.select(t.__table__, of=t).order_by(t.id.desc()))
            return tuple(_mute(row) for row in rows)


def _target(hashes: Hashes, scope: Scope, target: str) -> str:
    if scope is Scope.EVERYWHERE:
        return ""
    return hashes.of(scope.value, target.strip().lower() if scope is Scope.PERSON else target).hex()


def _mute(row: Row[Any]) -> Mute:
    return Mute(row.id, row.rule, Scope(row.scope), row.target, row.created_at)


def preferences_of(row: Row[Any]) -> Preferences:
    return Preferences(
        time_zone=row.time_zone,
        country=row.country,
        limits=row.limits,
        consent_at=row.consent_at,
        keep_days=row.keep_days,
        version=row.version,
    )
