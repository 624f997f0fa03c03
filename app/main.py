"""Puts Afterword together: the only file that knows every other."""

import gc
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from functools import cache, partial
from pathlib import Path

from fastapi import FastAPI

from app import log, rulebook, sample
from app.mail import Mailbox
from app.review import Reviewer
from app.settings import PolicyError, Settings, limits_of
from app.surfaces.gmail import routes as gmail
from app.surfaces.gmail.certificates import Certificates
from app.surfaces.gmail.desk import Desk
from app.surfaces.gmail.drafts import Access
from app.surfaces.gmail.tokens import Gate
from app.surfaces.rest.app import rest_app
from app.surfaces.rest.routes import Mailboxes
from app.surfaces.terminal.commands import Plugs, terminal
from app.surfaces.terminal.sample import Sample
from app.text.harper import Harper
from connectors.files import FileMailbox, answered_ids, read_draft
from connectors.gmail import GmailMailbox
from manifest.gmail.deployment import deployment

SAMPLE = Sample(sample.NOW, sample.TIME_ZONE, sample.ME, sample.MAILBOX, sample.DRAFTS)


def create_app(settings: Settings | None = None, *, mailboxes: Mailboxes | None = None) -> FastAPI:
    """The service. `mailboxes` replaces the connected ones, for tests and for embedding.

    Raises PolicyError when the policy file cannot be used.
    """
    settings = settings or Settings()
    reviewer = make_reviewer(settings)
    connected = connect(settings) if mailboxes is None else mailboxes

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        if isinstance(reviewer.proofreader, Harper):
            reviewer.proofreader.start()  # in the background: until it is there, drafts wait for it as long as ever
        reviewer.warm()
        gc.collect()
        gc.freeze()  # rules and phrases live as long as the process: the collector need not walk them again and again
        app.state.ready = True
        yield
        app.state.ready = False

    service = rest_app(settings, reviewer, connected, lifespan)
    if settings.public_url and settings.google_service_account:
        certificates = Certificates(settings.google_certs_url)
        gate = Gate(certificates, settings.google_service_account, settings.google_client_id)
        service.include_router(gmail.router(Desk(settings, reviewer, partial(open_gmail, settings)), gate))
    return service


def open_gmail(settings: Settings, access: Access) -> GmailMailbox:
    """The mailbox of the user that a call of the add-on is for."""
    return GmailMailbox(access.token, account=access.account or "", server=settings.gmail_url)


def make_reviewer(settings: Settings) -> Reviewer:
    """The reviewer with the deployment's limits. Raises PolicyError."""
    limits = limits_of(settings.policy_file)
    try:
        return Reviewer.of(rulebook.rules().configured(limits), proofreader(settings))
    except ValueError as error:
        raise PolicyError(f"The policy file {settings.policy_file} cannot be used: {error}") from None


def proofreader(settings: Settings) -> Harper | None:
    """The process's own; it starts to work when it is first asked. None when the setting says so."""
    return _harper(settings.linters) if settings.proofreading else None


@cache
def _harper(linters: int) -> Harper:
    return Harper(linters)


def connect(settings: Settings) -> Mailboxes:
    """The mailboxes that requests may name."""
    if settings.mailbox is None:
        return {}
    files = FileMailbox(settings.mailbox, index_folder=settings.index_folder)
    return {"files": lambda _: files}


def open_mailbox(settings: Settings, path: Path, progress: Callable[[int, int], None] | None) -> Mailbox:
    """The mailbox at `path`, for one look at a terminal."""
    return FileMailbox(path, index_folder=settings.index_folder, progress=progress)


async def thread_of(mailbox: Mailbox, draft: Path) -> str | None:
    """The thread in `mailbox` that the draft at `draft` answers, if any. Raises MailboxError."""
    return await mailbox.thread_of(answered_ids(draft)) if isinstance(mailbox, FileMailbox) else None


def command() -> None:
    """`afterword …`"""
    log.configure()
    terminal(
        Plugs(
            settings=Settings,
            create_app=create_app,
            reviewer=make_reviewer,
            open_mailbox=open_mailbox,
            thread_of=thread_of,
            read_draft=read_draft,
            clock=lambda: datetime.now().astimezone(),
            sample=SAMPLE,
            deployment=lambda url, history: deployment(url, history=history),
        )
    )()


if __name__ == "__main__":
    command()
