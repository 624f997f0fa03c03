"""A journal for as long as one picture takes: a real one, in a file that is gone afterwards."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from app.journal.opened import Opened
from app.remembering import Remembering
from app.surfaces.gmail.journal import Journal
from app.surfaces.gmail.tokens import User

SAM_AT_GOOGLE = User("sam", "sam.roe@mail.example")


@asynccontextmanager
async def a_journal() -> AsyncIterator[Journal]:
    with TemporaryDirectory(prefix="afterword-preview-") as folder:
        opened = Opened(f"sqlite:///{Path(folder) / 'journal.sqlite'}")
        remembering = Remembering(opened.kept)
        try:
            yield Journal(remembering, opened.store)
        finally:
            await remembering.learner.aclose()
            await opened.close()
