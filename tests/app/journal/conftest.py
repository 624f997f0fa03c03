"""The same cases on SQLite and on a real PostgreSQL; where none can be had they fail and say so."""

import os
import shutil
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import anyio
import psycopg
import pytest

from app.auth.caller import Caller
from app.journal.store import Journal, Store
from tests.servers.postgres import server

SAM = Caller("https://sign-in.example", "sam")
ANN = Caller("https://sign-in.example", "ann")


@dataclass
class Clock:
    """The time as a test wants it, to the second."""

    moment: datetime = datetime(2026, 11, 23, 10, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.moment

    def later(self, **by: float) -> datetime:
        self.moment += timedelta(**by)
        return self.moment


@pytest.fixture(scope="session")
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(scope="session")
def postgres() -> str:
    """The URL of the run's server."""
    return server(os.environ.get("PYTEST_XDIST_TESTRUNUID") or str(os.getpid()))


@pytest.fixture(scope="session")
def postgres_of_worker(postgres: str) -> str:
    """The URL of this worker's own database, migrated."""
    return migrated(fresh_database(postgres, "journal"))


@pytest.fixture(scope="session")
def cleaning(postgres_of_worker: str) -> Iterator["psycopg.Connection[psycopg.rows.TupleRow]"]:
    """A connection to it that empties it before each test: the server starts a process for every new one."""
    with psycopg.connect(postgres_of_worker, autocommit=True) as connection:
        yield connection


@pytest.fixture(scope="session")
def blank_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite file, to be copied."""
    path = tmp_path_factory.mktemp("blank") / "journal.sqlite"
    migrated(f"sqlite:///{path}")
    return path


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A database with the newest tables and nothing in them."""
    if request.param == "sqlite":
        path = tmp_path / "journal.sqlite"
        shutil.copy(request.getfixturevalue("blank_file"), path)
        return f"sqlite:///{path}"
    url: str = request.getfixturevalue("postgres_of_worker")
    for table in ("callers", "api_keys", "audit"):
        request.getfixturevalue("cleaning").execute(f"DELETE FROM {table}")
    return url


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def store(url: str, clock: Clock) -> AsyncIterator[Store]:
    opened = Store.at(url, clock)
    yield opened
    await opened.close()


@pytest.fixture
def journal(store: Store) -> Journal:
    return store.journal_of(SAM)


def fresh_database(server_url: str, name: str) -> str:
    """A new, empty database of this name and process; its URL."""
    database = f"{name}_{os.getpid()}"
    with psycopg.connect(server_url, autocommit=True) as connection:
        connection.execute(f'DROP DATABASE IF EXISTS "{database}"')
        connection.execute(f'CREATE DATABASE "{database}"')
    return server_url.replace("/postgres?", f"/{database}?")


def migrated(url: str) -> str:
    async def migrate() -> None:
        store = Store.at(url)
        await store.upgrade()
        await store.close()

    anyio.run(migrate)
    return url
