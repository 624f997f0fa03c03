"""What docs/operations.md tells an administrator to do with databases, done: backup, restore, and back a version."""

import asyncio
import os
import re
import shlex
import sqlite3
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import psycopg
import pytest
import typer
from typer.testing import CliRunner

from app import log
from app.auth.caller import Caller
from app.journal import migrations
from app.journal.records import InterviewDetails, Preferences
from app.journal.store import Store
from app.surfaces.terminal.journal import add_journal
from tests.servers.postgres import programs_of_postgres, server

GUIDE = (Path(__file__).parents[2] / "docs" / "operations.md").read_text("utf-8")
SAM = Caller("https://sign-in.example", "sam")


@pytest.fixture
def postgres() -> str:
    """The URL of the run's server."""
    return server(os.environ.get("PYTEST_XDIST_TESTRUNUID") or str(os.getpid()))


async def _keep(url: str) -> None:
    store = Store.at(url)
    await store.upgrade()
    await store.open()
    journal = store.journal_of(SAM)
    await journal.preferences.put(Preferences(consent_at=datetime(2026, 11, 23, tzinfo=UTC)), 0)
    await journal.interviews.add(InterviewDetails(company="Acme"))
    await store.close()


async def _kept(url: str) -> list[str]:
    store = Store.at(url)
    await store.open()
    page = await store.journal_of(SAM).interviews.list()
    await store.close()
    return [interview.company or "" for interview in page.items]


def _line(begins: str) -> str:
    """The command of the guide that begins so."""
    found = re.search(rf"^{re.escape(begins)}.*$", GUIDE, re.MULTILINE)
    assert found, f"docs/operations.md does not show {begins} any more"
    return found[0]


def _database(postgres: str, name: str) -> str:
    with psycopg.connect(postgres, autocommit=True) as connection:
        connection.execute(f'DROP DATABASE IF EXISTS "{name}"')
        connection.execute(f'CREATE DATABASE "{name}"')
    return postgres.replace("/postgres?", f"/{name}?")


def test_a_dump_of_postgresql_restored_elsewhere_has_everything(postgres: str, tmp_path: Path) -> None:
    programs = programs_of_postgres()
    assert programs is not None
    if not (programs / "pg_dump").exists():  # a package of PyPI may bring the server alone
        return
    first, second = (_database(postgres, f"{name}_{os.getpid()}") for name in ("dumped", "restored"))
    asyncio.run(_keep(first))
    environment = {"PATH": f"{programs}:/usr/bin:/bin", "PGUSER": "afterword"}
    for line, url in ((_line("pg_dump "), first), (_line("pg_restore "), second)):
        words = [word.replace("$DATABASE_URL", url) for word in shlex.split(line)]
        subprocess.run(words, check=True, capture_output=True, env=environment, cwd=tmp_path)
    assert asyncio.run(_kept(second)) == ["Acme"]


def test_a_copy_of_sqlite_made_while_it_is_written_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite"
    asyncio.run(_keep(f"sqlite:///{path}"))
    line = _line("sqlite3 ")
    statement = shlex.split(line)[2].replace("backup.sqlite", str(tmp_path / "backup.sqlite"))
    with sqlite3.connect(path, timeout=5) as writer:  # who has the journal open and writes
        writer.execute("BEGIN IMMEDIATE")
        with sqlite3.connect(path) as reader:
            reader.execute(statement)
        reader.close()
    writer.close()
    assert asyncio.run(_kept(f"sqlite:///{tmp_path / 'backup.sqlite'}")) == ["Acme"]


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_tables_go_back_a_version_and_forth_with_what_both_can_hold(
    kind: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    if kind == "sqlite":
        url = f"sqlite:///{tmp_path / 'journal.sqlite'}"
    else:
        url = _database(request.getfixturevalue("postgres"), f"back_{os.getpid()}")
    asyncio.run(_keep(url))
    log.configure()  # now, so that it does not write to what the runner closes
    app = typer.Typer()
    add_journal(app, lambda: url)
    runner = CliRunner()
    assert runner.invoke(app, ["journal", "downgrade", "0001"], input="n\n").exit_code == 1
    assert runner.invoke(app, ["journal", "downgrade", "0001", "--yes"]).exit_code == 0
    assert runner.invoke(app, ["journal", "check"]).exit_code == 1
    assert runner.invoke(app, ["journal", "upgrade"]).exit_code == 0
    assert migrations.newest() != "0001"
    assert asyncio.run(_kept(url)) == ["Acme"]
    unknown = runner.invoke(app, ["journal", "downgrade", "nothing", "--yes"])
    assert unknown.exit_code == 2, unknown.output
