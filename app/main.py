"""Puts Afterword together: the only file that knows every other."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path

from fastapi import FastAPI

from app import log, rulebook, sample
from app.mail import Mailbox
from app.review import Reviewer
from app.settings import Settings, limits_of
from app.surfaces.rest.app import rest_app
from app.surfaces.rest.routes import Mailboxes
from app.surfaces.terminal.commands import Plugs, Sample, terminal
from connectors.files import FileMailbox, read_draft

SAMPLE = Sample(sample.NOW, sample.TIME_ZONE, sample.ME, sample.MAILBOX, sample.DRAFTS)


def create_app(settings: Settings | None = None, *, mailboxes: Mailboxes | None = None) -> FastAPI:
    """The service. `mailboxes` replaces the connected ones, for tests and for embedding.

    Raises PolicyError when the policy file cannot be used, KeyError when it names a rule that does not exist.
    """
    settings = settings or Settings()
    reviewer = make_reviewer(settings)
    connected = connect(settings) if mailboxes is None else mailboxes

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        reviewer.warm()
        app.state.ready = True
        yield
        app.state.ready = False

    return rest_app(settings, reviewer, connected, lifespan)


def make_reviewer(settings: Settings) -> Reviewer:
    """The reviewer with the deployment's limits."""
    return Reviewer.of(rulebook.rules().configured(limits_of(settings.policy_file)))


def connect(settings: Settings) -> Mailboxes:
    """The mailboxes that requests may name."""
    if settings.mailbox is None:
        return {}
    files = FileMailbox(settings.mailbox, index_folder=settings.index_folder)
    return {"files": lambda _: files}


def _open(path: Path, progress: Callable[[int, int], None] | None) -> Mailbox:
    return FileMailbox(path, progress=progress)


def command() -> None:
    """`afterword …`"""
    log.configure()
    terminal(
        Plugs(
            settings=Settings,
            create_app=create_app,
            reviewer=make_reviewer,
            open_mailbox=_open,
            read_draft=read_draft,
            clock=lambda: datetime.now().astimezone(),
            sample=SAMPLE,
        )
    )()


if __name__ == "__main__":
    command()
