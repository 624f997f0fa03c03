"""What Alembic runs: the migrations, in the transaction of the connection that it was given."""

from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlalchemy import TypeDecorator

from app.journal.tables import Base


def plain_types(kind: str, thing: Any, writing: AutogenContext) -> str | Literal[False]:
    """A migration names the database's own types: what `tables.py` makes of them may change after its release."""
    if kind != "type" or not isinstance(thing, TypeDecorator):
        return False
    impl = thing.impl_instance
    if type(impl).__name__ == "JSON":
        writing.imports.add("from sqlalchemy.dialects import postgresql")
        return 'sa.JSON().with_variant(postgresql.JSONB(), "postgresql")'
    return f"sa.{impl!r}"


connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=Base.metadata,
    render_as_batch=True,  # SQLite changes a table by making it anew
    render_item=plain_types,
)
with context.begin_transaction():
    context.run_migrations()
