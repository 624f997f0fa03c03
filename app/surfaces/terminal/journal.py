"""`afterword journal`: the tables of the journal, for who runs Afterword on PostgreSQL."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from app.journal.store import Store

_NOT_READY = 1  # the exit status of a check that found something


def add_journal(app: typer.Typer, database_url: Callable[[], str]) -> None:
    """Adds the commands to `app`. `database_url`: of the setting, asked when a command runs."""
    journal = typer.Typer(
        name="journal", help="The database of interviews, debriefs and preferences.", no_args_is_help=True
    )

    @journal.command(
        help="Bring its tables to the version that this Afterword needs. An SQLite file does so by itself."
    )
    def upgrade() -> None:
        from app.surfaces.terminal.given import UNUSABLE

        _done(database_url, lambda store: store.upgrade(), UNUSABLE)
        print("The journal's tables are those that this Afterword needs.")

    @journal.command(help="Say whether it answers and has the tables that this Afterword needs; if not, exit with 1.")
    def check() -> None:
        _done(database_url, lambda store: store.check(), _NOT_READY)
        print("The journal is ready.")

    app.add_typer(journal)


def _done(database_url: Callable[[], str], work: Callable[[Store], Awaitable[None]], failed: int) -> None:
    from app.journal.records import Unavailable
    from app.journal.store import Store
    from app.surfaces.terminal.given import UNUSABLE, plainly

    with plainly():
        url = database_url()

    async def worked() -> None:
        store = Store.at(url)
        try:
            await work(store)
        finally:
            await store.close()

    try:
        asyncio.run(worked())
    except Unavailable as error:
        print(f"afterword: {error}", file=sys.stderr)
        raise typer.Exit(failed) from None
    except ValueError as error:
        print(f"afterword: AFTERWORD_DATABASE_URL cannot be used: {error}", file=sys.stderr)
        raise typer.Exit(UNUSABLE) from None
