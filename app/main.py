"""Puts Afterword together: the only file that knows every other."""

import gc
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime
from functools import cache, partial
from pathlib import Path
from threading import Thread

from fastapi import FastAPI

from app import log, rulebook, sample
from app.mail import Address, Mailbox
from app.review import Reviewer
from app.settings import PolicyError, Settings, limits_of
from app.surfaces.gmail import routes as gmail
from app.surfaces.gmail.certificates import Certificates
from app.surfaces.gmail.desk import Desk
from app.surfaces.gmail.drafts import Access
from app.surfaces.gmail.preview import routes as preview
from app.surfaces.gmail.preview.situations import Stage
from app.surfaces.gmail.tokens import Gate
from app.surfaces.rest.app import rest_app
from app.surfaces.rest.routes import Mailboxes
from app.surfaces.terminal.commands import Plugs, terminal
from app.surfaces.terminal.sample import Sample
from app.text.harper import Harper
from connectors._domains import company
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

    add_on = gate(settings)

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        if isinstance(reviewer.proofreader, Harper):
            reviewer.proofreader.start()  # in the background: until it is there, drafts wait for it as long as ever
        reviewer.warm()
        company("mail.acme.example")  # reads the list of public suffixes
        if add_on:
            open_gmail(settings, Access(""))  # makes what requests to Gmail are made from
            Thread(target=add_on.certificates.renew, args=(0,), daemon=True).start()
        gc.collect()
        gc.freeze()  # rules and phrases live as long as the process: the collector need not walk them again and again
        app.state.ready = True
        yield
        app.state.ready = False

    service = rest_app(settings, reviewer, connected, lifespan)
    if add_on:
        service.include_router(gmail.router(Desk(settings, reviewer, partial(open_gmail, settings)), add_on))
    elif settings.developer:
        service.include_router(gmail.open_pages(reviewer))
    if settings.developer:
        service.include_router(preview.router(partial(stage, settings, reviewer)))
    return service


async def stage(settings: Settings, reviewer: Reviewer) -> Stage:
    """The sample mailbox, for the preview of the cards."""
    mailbox = FileMailbox(SAMPLE.mailbox, index_folder=settings.index_folder)
    threads = {path: await mailbox.thread_of(answered_ids(path)) for path in SAMPLE.drafts}
    written = {path.stem: replace(read_draft(path), thread_id=threads[path]) for path in SAMPLE.drafts}
    own = tuple(Address(email, "Sam Roe") for email in SAMPLE.me)
    return Stage.of(settings, reviewer, mailbox, written, own, datetime.fromisoformat(SAMPLE.now))


def gate(settings: Settings) -> Gate | None:
    """Where Google's calls come in; None where no add-on is configured, and then there is none of its routes."""
    if not settings.public_url or not settings.google_service_account:
        return None
    return Gate(Certificates(settings.google_certs_url), settings.google_service_account, settings.google_client_id)


def open_gmail(settings: Settings, access: Access) -> GmailMailbox:
    """The mailbox of the user that a call of the add-on is for."""
    return GmailMailbox(access.token, account=access.account or "", server=settings.gmail_url, seconds=access.seconds)


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
