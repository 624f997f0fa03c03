"""The journal's tables from version to version. A released migration never changes again; a new one follows it."""

from functools import cache
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy.engine import Connection


def config(connection: Connection | None = None) -> Config:
    """What Alembic is told; `env.py` takes the connection from it."""
    told = Config()
    told.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    told.attributes["connection"] = connection
    return told


def upgrade(connection: Connection, to: str = "head") -> None:
    command.upgrade(config(connection), to)


def downgrade(connection: Connection, to: str) -> None:
    command.downgrade(config(connection), to)


def version_of(connection: Connection) -> str | None:
    """The version of the tables that are there; None: there are none."""
    return MigrationContext.configure(connection).get_current_revision()


@cache
def versions() -> tuple[str, ...]:
    """All versions of the tables that this code knows, the oldest first."""
    known = tuple(one.revision for one in ScriptDirectory.from_config(config()).walk_revisions())[::-1]
    assert known, "the package came without its migrations"
    return known


def newest() -> str:
    """The version of the tables that this code means."""
    return versions()[-1]
