"""`python -m app.journal.migrations "what changes"`: writes the next migration from `app/journal/tables.py`.

Read it and mend it: a renamed column looks like one gone and one new.
"""

import asyncio
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from alembic import command

from app.journal.migrations import config, newest
from app.journal.store import Store


async def write(message: str) -> None:
    number = f"{int(newest()) + 1:04d}"
    with TemporaryDirectory() as folder:
        store = Store.at(f"sqlite:///{Path(folder) / 'journal.sqlite'}")
        await store.upgrade()
        async with store.engine.connect() as connection:
            await connection.run_sync(
                lambda sync: command.revision(config(sync), message, autogenerate=True, rev_id=number)
            )
        await store.close()


if __name__ == "__main__":
    asyncio.run(write(" ".join(sys.argv[1:])))
