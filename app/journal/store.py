"""The journal's database, opened once for a process: `Store.at(url)`, `open()`, then `journal_of(caller)`.

**SQLite** (one machine): a write-ahead log, so that readers and the writer do not wait for each other; a writing
transaction takes the write lock at its beginning, since one that reads first could not get it later.
`synchronous=FULL`: each commit is on the disk before it is acknowledged, and so survives a killed process and a power
cut; `NORMAL` would survive the first only, and saves a fraction of a millisecond that nobody who fills in a form feels.
`secure_delete`: what is deleted is overwritten.

**PostgreSQL** (many users): migrated by `afterword journal upgrade`, never by a service that starts.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from alembic.util import CommandError
from sqlalchemy import URL, NullPool, QueuePool, event, inspect, select, text
from sqlalchemy.engine import Connection
from sqlalchemy.exc import OperationalError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from app.auth.caller import Caller
from app.journal import migrations
from app.journal.api_keys import Keys
from app.journal.audit import Act, Noted, forget_notes, note, noted
from app.journal.callers import Database, Owner, answering
from app.journal.changes import Changes
from app.journal.debriefs import Debriefs
from app.journal.everything import export, forget, forget_old
from app.journal.feeds import Feed, caller_of
from app.journal.fingerprints import Fingerprints
from app.journal.idempotency import Answer, once
from app.journal.interviews import Interviews
from app.journal.lessons import Lessons
from app.journal.place import place_of, prepare_file
from app.journal.preferences import Choices, Mutes
from app.journal.recollection import Recollections
from app.journal.records import Unavailable
from app.journal.tables import AuditRow, CallerRow

_BEGIN = "begins_with"  # option of an SQLite connection: the statement that begins its transactions
_BUSY = 5_000  # ms that SQLite waits for another writer
_PRAGMAS = (
    f"busy_timeout={_BUSY}",
    "foreign_keys=ON",
    "synchronous=FULL",
    "secure_delete=ON",
    "temp_store=MEMORY",
)
_SERVER = "-c timezone=UTC -c statement_timeout=10000 -c lock_timeout=5000"
_UPGRADING = 0x6166746572776F72  # the advisory lock of who migrates
_CALLERS = 500  # of one page of a sweep


def _now() -> datetime:
    return datetime.now(UTC)


class Journal:
    """What one caller keeps. `Store.journal_of` makes it; making it asks the database nothing."""

    def __init__(self, owner: Owner, clean: Callable[[], Awaitable[None]]) -> None:
        self._owner = owner
        self._clean = clean
        self.caller = owner.caller
        self.interviews = Interviews(owner)
        self.debriefs = Debriefs(owner)
        self.preferences = Choices(owner)
        self.mutes = Mutes(owner)
        self.fingerprints = Fingerprints(owner)
        self.feed = Feed(owner)
        self.recollections = Recollections(owner)
        self.lessons = Lessons(owner)

    def agreed(self) -> "Journal":
        """The same journal, which keeps what is given to it with the user's consent only: else it raises NotAgreed."""
        return Journal(replace(self._owner, asks=True), self._clean)

    async def once(self, key: str, request: bytes, work: Callable[["Journal"], Awaitable[Answer]]) -> Answer:
        """Does `work` in one transaction, once for this key; see `app.journal.idempotency.once`."""
        return await once(self._owner, key, request, lambda owner: work(Journal(owner, self._clean)))

    async def export(self) -> dict[str, Any]:
        """All that is kept, as plain data. Raises Unavailable."""
        return await export(self._owner)

    async def forget(self) -> bool:
        """Everything, at once and for good: a search of the database file finds nothing. Whether there was anything.

        Raises Unavailable; what is deleted by then stays so, and another try cleans up.
        """
        was = await forget(self._owner)
        await self._clean()
        return was


@dataclass(frozen=True, slots=True)
class Store:
    """The database. Every method that asks it something may raise Unavailable."""

    place: URL
    engine: AsyncEngine
    database: Database
    changes: Changes

    @property
    def keys(self) -> Keys:
        """The API keys that let somebody call."""
        return Keys(self.database)

    @classmethod
    def at(cls, url: str, now: Callable[[], datetime] = _now) -> "Store":
        """`sqlite:///path` or `postgresql://…`; nothing is opened yet. Raises ValueError with a plain sentence."""
        place = place_of(url)
        engine = _engine(place)
        if _is_file(place):
            database = Database(engine, engine.execution_options(**{_BEGIN: "BEGIN IMMEDIATE"}), now)
        else:
            reads = engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
            database = Database(reads, engine, now)
        return cls(place, engine, database, Changes(Path(str(place.database)) if _is_file(place) else None))

    async def open(self) -> None:
        """Makes an SQLite file ready, migrating it; sees whether PostgreSQL is."""
        if _is_file(self.place):
            await self.upgrade()
        await self.check()

    async def check(self) -> None:
        """Whether the database answers and has the tables of this version. Raises Unavailable."""
        if _is_file(self.place) and not await asyncio.to_thread(Path(str(self.place.database)).exists):
            raise Unavailable("There is no journal yet. Run `afterword journal upgrade`, or start Afterword once.")
        try:
            async with answering(), self.engine.connect() as connection:
                version = await connection.run_sync(migrations.version_of)
        except SQLAlchemyError as error:
            raise Unavailable("The journal's database cannot be read.") from error
        if version != migrations.newest():
            older = version is None or version in migrations.versions()
            raise Unavailable(
                f"The journal's tables are of version {version or 'none'}, and {migrations.newest()} is needed: "
                + ("run `afterword journal upgrade`." if older else "a newer Afterword made them; update this one.")
            )

    async def upgrade(self, to: str = "head") -> bool:
        """Brings the tables to this version, all or nothing; several may try at once. Whether they were of another."""
        return await self._migrate(lambda connection: migrations.upgrade(connection, to), Act.JOURNAL_UPGRADED)

    async def downgrade(self, to: str) -> None:
        """Back to an older version's tables (`base`: none). What those cannot hold is lost."""
        await self._migrate(lambda connection: migrations.downgrade(connection, to), Act.JOURNAL_DOWNGRADED)

    @property
    def connections(self) -> tuple[int, int]:
        """How many are open, and how many of them are in use."""
        pool = self.engine.pool
        return (pool.checkedin() + pool.checkedout(), pool.checkedout()) if isinstance(pool, QueuePool) else (0, 0)

    def journal_of(self, caller: Caller) -> Journal:
        return Journal(Owner.of(caller, self.database), self.clean)

    async def journal_behind(self, token: str) -> Journal | None:
        """The journal whose calendar feed has this token; None when there is none, or none any more."""
        caller = await caller_of(token, self.database)
        return self.journal_of(caller) if caller else None

    async def audit(self) -> tuple[Noted, ...]:
        """What administrators did, the latest first."""
        return await noted(self.database)

    async def sweep(self, keep_days: int | None = None) -> None:
        """Forgets, caller by caller, what nobody touched for so many days; see `app.journal.everything.forget_old`.

        Notes of what administrators did, and keys that work no more, go after so many days too.
        """
        if keep_days is not None:
            await forget_notes(self.database, keep_days)
            await self.keys.forget_old(keep_days)
        t, last = CallerRow, ""
        while True:
            page = select(t.id, t.issuer, t.subject).where(t.id > last).order_by(t.id).limit(_CALLERS)
            async with answering(), self.database.reads.connect() as connection:
                rows = (await connection.execute(page)).all()
            for row in rows:
                await forget_old(Owner.of(Caller(row.issuer, row.subject), self.database), keep_days)
                last = row.id
            if len(rows) < _CALLERS:
                break
        await self.clean()

    async def clean(self) -> None:
        """Empties SQLite's write-ahead log into the file, so that it holds no copy of what was deleted."""
        if not _is_file(self.place):
            return
        async with answering(), self.engine.connect() as connection:
            await connection.execution_options(**{_BEGIN: ""})
            busy = (await connection.execute(text("PRAGMA wal_checkpoint(TRUNCATE)"))).one()[0]
        if busy:
            raise Unavailable("The journal's file is in use and could not be cleaned yet. Try again in a moment.")

    async def close(self) -> None:
        self.changes.close()
        await self.engine.dispose()

    async def _migrate(self, work: Callable[[Connection], None], act: Act) -> bool:
        """Whether the version is another one now; that is noted, where the tables can hold it."""
        engine = _engine(self.place, migrating=True)
        try:
            async with answering():
                if _is_file(self.place):
                    await asyncio.to_thread(prepare_file, Path(str(self.place.database)))
                    await _use_log(engine)
                async with engine.begin() as connection:
                    if not _is_file(self.place):
                        await connection.execute(
                            text("SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = '60s'")
                        )
                        await connection.execute(text(f"SELECT pg_advisory_xact_lock({_UPGRADING})"))
                    before = await connection.run_sync(migrations.version_of)
                    await connection.run_sync(work)
                    await _check_references(connection)
                    after = await connection.run_sync(migrations.version_of)
                    if after != before and await connection.run_sync(_holds_notes):
                        await note(connection, act, after, self.database.now())
                    return after != before
        except OSError as error:
            raise Unavailable(f"The journal's file cannot be made: {error.strerror}.") from error
        except CommandError as error:
            raise Unavailable("A newer Afterword made the journal's tables. Update this one.") from error
        finally:
            await engine.dispose()


def _is_file(place: URL) -> bool:
    return place.get_backend_name() == "sqlite"


def _engine(place: URL, *, migrating: bool = False) -> AsyncEngine:
    """`migrating`: without foreign keys in SQLite, which changes a table by dropping it, and what refers to it too."""
    more: dict[str, Any] = {"poolclass": NullPool} if migrating else {"pool_timeout": 5}
    more["hide_parameters"] = True  # an error tells the statement, never what somebody typed
    if not _is_file(place):
        connecting = {"options": _SERVER, "connect_timeout": 5}
        return create_async_engine(place, pool_pre_ping=True, connect_args=connecting, **more)
    engine = create_async_engine(place, **more)
    if migrating:
        engine = engine.execution_options(**{_BEGIN: "BEGIN IMMEDIATE"})

    def set_up(connection: Any, _: Any) -> None:
        connection.isolation_level = None  # transactions begin where we say so, below
        cursor = connection.cursor()
        for pragma in _PRAGMAS:
            cursor.execute(f"PRAGMA {pragma}")
        if migrating:
            cursor.execute("PRAGMA foreign_keys=OFF")
        cursor.close()

    def begin(connection: Connection) -> None:
        if statement := connection.get_execution_options().get(_BEGIN, "BEGIN"):
            connection.exec_driver_sql(statement)

    event.listen(engine.sync_engine, "connect", set_up)
    event.listen(engine.sync_engine, "begin", begin)
    return engine


async def _use_log(engine: AsyncEngine) -> None:
    """The write-ahead log is a property of the file. SQLite does not wait for another process that just turns it on."""
    for left in reversed(range(50)):
        try:
            async with engine.connect() as connection:
                await connection.execution_options(**{_BEGIN: ""})
                await connection.execute(text("PRAGMA journal_mode=WAL"))
        except OperationalError:
            if not left:
                raise
            await asyncio.sleep(_BUSY / 50 / 1000)
        else:
            return


def _holds_notes(connection: Connection) -> bool:
    return inspect(connection).has_table(AuditRow.__tablename__)


async def _check_references(connection: AsyncConnection) -> None:
    if connection.dialect.name == "sqlite" and (await connection.execute(text("PRAGMA foreign_key_check"))).first():
        raise Unavailable("The journal's file holds rows that belong to nothing. It was left as it is.")
