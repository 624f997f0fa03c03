"""`afterword journal`: the tables of the journal, for who runs Afterword on PostgreSQL."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

if TYPE_CHECKING:
    from app.journal.store import Store

_T = TypeVar("_T")
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
        from app import log
        from app.journal.audit import Act
        from app.surfaces.terminal.given import UNUSABLE

        if with_store(database_url, lambda store: store.upgrade(), UNUSABLE):
            log.logger().info("audit", act=Act.JOURNAL_UPGRADED)
        print("The journal's tables are those that this Afterword needs.")

    @journal.command(
        help="Take its tables back to an older version. For an older Afterword, before it is started; what those "
        "tables cannot hold is lost: make a backup first."
    )
    def downgrade(
        to: Annotated[str, typer.Argument(metavar="VERSION", help="Such as 0001; `base`: no tables at all.")],
        yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    ) -> None:
        from app import log
        from app.journal.audit import Act
        from app.journal.migrations import versions
        from app.surfaces.terminal.given import UNUSABLE, Unusable, plainly

        known = ("base", *versions())
        with plainly():
            if to not in known:
                raise Unusable(f"The journal's tables have no version {to!r}: name one of {', '.join(known)}.")
        if not yes:
            typer.confirm(f"Take the journal's tables back to {to}? What they cannot hold is lost.", abort=True)
        with_store(database_url, lambda store: store.downgrade(to), UNUSABLE)
        log.logger().info("audit", act=Act.JOURNAL_DOWNGRADED)
        print(f"The journal's tables are those of {to}.")

    @journal.command(
        help="Say whether it is ready. It answers, with the tables this Afterword needs; else the exit status is 1."
    )
    def check() -> None:
        with_store(database_url, lambda store: store.check(), _NOT_READY)
        print("The journal is ready.")

    app.add_typer(journal)


def with_store(database_url: Callable[[], str], work: Callable[[Store], Awaitable[_T]], failed: int) -> _T:
    """What `work` brings; where the database does not answer, a sentence and the exit status `failed`."""
    from app.journal.records import Unavailable
    from app.journal.store import Store
    from app.surfaces.terminal.given import UNUSABLE, plainly

    with plainly():
        url = database_url()

    async def worked() -> _T:
        store = Store.at(url)
        try:
            return await work(store)
        finally:
            await store.close()

    try:
        return asyncio.run(worked())
    except Unavailable as error:
        print(f"afterword: {error}", file=sys.stderr)
        raise typer.Exit(failed) from None
    except ValueError as error:
        print(f"afterword: AFTERWORD_DATABASE_URL cannot be used: {error}", file=sys.stderr)
        raise typer.Exit(UNUSABLE) from None
