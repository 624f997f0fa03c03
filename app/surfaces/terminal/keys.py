"""`afterword keys`: who may call by an API key, for who runs Afterword."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Annotated

import typer

from app.auth.caller import Scope

if TYPE_CHECKING:
    from app.auth.api_keys import KeptKey
    from app.journal.store import Store

_FAILED = 1
_YEAR = 365  # days


def add_keys(app: typer.Typer, database_url: Callable[[], str]) -> None:
    """Adds the commands to `app`. `database_url`: of the setting, asked when a command runs."""
    keys = typer.Typer(name="keys", help="API keys: who may call this service, and for what.", no_args_is_help=True)
    for add in (_add_create, _add_list, _add_revoke, _add_audit):
        add(keys, database_url)
    app.add_typer(keys)


def _add_create(keys: typer.Typer, database_url: Callable[[], str]) -> None:
    @keys.command(help="Make a key. It is shown this once: what is kept of it is a hash.")
    def create(
        name: Annotated[
            str,
            typer.Argument(metavar="NAME", help="What it is for, such as `careers portal`: to know it by later."),
        ],
        scope: Annotated[
            list[str] | None,
            typer.Option(metavar="|".join(Scope), help="What it may ask for; may be repeated. Without it: reviews."),
        ] = None,
        days: Annotated[int, typer.Option(metavar="NUMBER", min=1, max=3650, help="Days until it runs out.")] = _YEAR,
        forever: Annotated[bool, typer.Option("--forever", help="It never runs out.")] = False,
    ) -> None:
        from app import log
        from app.auth.key_form import new_token
        from app.journal.api_keys import LONGEST_NAME
        from app.journal.audit import Act
        from app.surfaces.terminal.given import Unusable, plainly
        from app.surfaces.terminal.journal import with_store

        with plainly():
            if not name.strip() or len(name) > LONGEST_NAME or not name.isprintable():
                raise Unusable(f"A key needs a name of at most {LONGEST_NAME} letters, to know it by later.")
            if unknown := [given for given in scope or () if given not in list(Scope)]:
                raise Unusable(f"There is no scope {unknown[0]!r}. Try: {', '.join(Scope)}")
        token = new_token()
        scopes = frozenset(map(Scope, scope or [Scope.REVIEWS]))
        until = None if forever else datetime.now(UTC) + timedelta(days=days)

        async def make(store: Store) -> KeptKey:
            await store.open()
            return await store.keys.add(token, name.strip(), scopes, until)

        key = with_store(database_url, make, _FAILED)
        log.logger().info("audit", act=Act.KEY_CREATED, key=key.id)
        print(token.text)
        told = f"until {until:%Y-%m-%d}" if until else "until it is revoked"
        print(
            f"This key is shown this once; keep it where secrets are kept. It is good for {_listed(key.scopes)} "
            f"{told}. Send it as `Authorization: Bearer …`; `afterword keys revoke {key.id}` ends it.",
            file=sys.stderr,
        )


def _add_list(keys: typer.Typer, database_url: Callable[[], str]) -> None:
    @keys.command("list", help="List the keys, the newest first. The keys themselves are nowhere to be had.")
    def all_keys(
        as_json: Annotated[bool, typer.Option("--json", help="For a script.")] = False,
    ) -> None:
        from app.surfaces.terminal.journal import with_store

        async def read(store: Store) -> tuple[KeptKey, ...]:
            await store.open()
            return await store.keys.all()

        kept, now = with_store(database_url, read, _FAILED), datetime.now(UTC)
        if as_json:
            print(json.dumps([_plain(key, now) for key in kept], indent=2))
        elif kept:
            _table(("id", "name", "scopes", "state", "created", "runs out", "last used"), [_row(k, now) for k in kept])
        else:
            print("There are no keys. `afterword keys create` makes one.")


def _add_revoke(keys: typer.Typer, database_url: Callable[[], str]) -> None:
    @keys.command(help="End a key. It stops working at once, and within 30 seconds where a service remembers it.")
    def revoke(key_id: Annotated[str, typer.Argument(metavar="ID", help="As `afterword keys list` shows it.")]) -> None:
        from app import log
        from app.journal.audit import Act
        from app.journal.records import NotFound
        from app.surfaces.terminal.given import Unusable, plainly
        from app.surfaces.terminal.journal import with_store

        async def end(store: Store) -> tuple[bool, bool]:
            await store.open()
            return await store.keys.revoke(key_id), await store.keys.exist()

        with plainly():
            try:
                ended, others = with_store(database_url, end, _FAILED)
            except NotFound:
                raise Unusable(f"There is no key {key_id!r}; `afterword keys list` lists them all.") from None
        if ended:
            log.logger().info("audit", act=Act.KEY_REVOKED, key=key_id)
        print(f"The key {key_id} {'is revoked' if ended else 'was revoked before'}.")
        if not others:
            print("There is no other key: programs of this machine need none any more.")


def _add_audit(keys: typer.Typer, database_url: Callable[[], str]) -> None:
    @keys.command(help="Tell what administrators did. Keys made and revoked, tables upgraded, users forgotten.")
    def audit(as_json: Annotated[bool, typer.Option("--json", help="For a script.")] = False) -> None:
        from app.journal.audit import Noted
        from app.surfaces.terminal.journal import with_store

        async def read(store: Store) -> tuple[Noted, ...]:
            await store.open()
            return await store.audit()

        noted = with_store(database_url, read, _FAILED)
        if as_json:
            print(json.dumps([{"at": n.at.isoformat(), "act": n.act, "about": n.about} for n in noted], indent=2))
        elif noted:
            _table(("when", "what", "about"), [(_moment(n.at), n.act, n.about or "") for n in noted])
        else:
            print("Nothing is noted.")


def _state(key: KeptKey, now: datetime) -> str:
    return "works" if key.works(now) else "revoked" if key.revoked_at else "ran out"


def _row(key: KeptKey, now: datetime) -> tuple[str, ...]:
    moments = (_moment(m) for m in (key.created_at, key.expires_at, key.last_used_at))
    return key.id, key.name, _listed(key.scopes), _state(key, now), *moments


def _plain(key: KeptKey, now: datetime) -> dict[str, object]:
    moments = {n: getattr(key, n) for n in ("created_at", "expires_at", "last_used_at", "revoked_at")}
    told = {name: moment.isoformat() if moment else None for name, moment in moments.items()}
    return {"id": key.id, "name": key.name, "scopes": sorted(key.scopes), "state": _state(key, now), **told}


def _listed(scopes: Iterable[Scope]) -> str:
    return ", ".join(sorted(scopes))


def _moment(at: datetime | None) -> str:
    """In UTC, to the minute."""
    return f"{at:%Y-%m-%d %H:%M}" if at else "never"


def _table(titles: tuple[str, ...], rows: list[tuple[str, ...]]) -> None:
    """Columns two blanks apart, for people and for `cut`."""
    widths = [max(len(row[n]) for row in (titles, *rows)) for n in range(len(titles))]
    for row in (titles, *rows):
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
