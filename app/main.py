"""Puts Afterword together: the only file that knows every other.

Each part is imported where it is plugged in: a terminal that asks for the version, or for one review, need not wait
until the web, Gmail and the grammar checker are loaded.
"""

from __future__ import annotations

import gc
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime
from functools import cache, partial
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Any

from app import sample
from app.surfaces.terminal.commands import terminal
from app.surfaces.terminal.plugs import Plugs
from app.surfaces.terminal.sample import Sample

if TYPE_CHECKING:
    from fastapi import FastAPI

    from app.mail import Draft, Mailbox
    from app.review import Reviewer
    from app.settings import Settings
    from app.surfaces.gmail.drafts import Access
    from app.surfaces.gmail.preview.situations import Stage
    from app.surfaces.gmail.tokens import Gate
    from app.surfaces.rest.routes import Mailboxes
    from app.text.harper import Harper
    from connectors.gmail import GmailMailbox

SAMPLE = Sample(sample.NOW, sample.TIME_ZONE, sample.ME, sample.MAILBOX, sample.DRAFTS)


def create_app(settings: Settings | None = None, *, mailboxes: Mailboxes | None = None) -> FastAPI:
    """The service. `mailboxes` replaces the connected ones, for tests and for embedding.

    Raises PolicyError when the policy file cannot be used.
    """
    from app.settings import Settings
    from app.surfaces.gmail import routes as gmail
    from app.surfaces.gmail.desk import Desk
    from app.surfaces.gmail.drafts import Access
    from app.surfaces.built import Assets
    from app.surfaces.gmail.preview import routes as preview
    from app.surfaces.outlook import routes as outlook
    from app.surfaces.rest.app import rest_app
    from app.surfaces.try_it import routes as try_it
    from app.text.harper import Harper
    from connectors._domains import company
    from manifest.outlook import icons

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
    service.include_router(try_it.router())
    service.include_router(outlook.router(settings, icons=icons.FOLDER))
    service.mount("/sidebar/assets", Assets())
    if add_on:
        service.include_router(gmail.router(Desk(settings, reviewer, partial(open_gmail, settings)), add_on))
    elif settings.developer:
        service.include_router(gmail.open_pages(reviewer))
    if settings.developer:
        service.include_router(preview.router(partial(stage, settings, reviewer)))
    return service


async def stage(settings: Settings, reviewer: Reviewer) -> Stage:
    """The sample mailbox, for the preview of the cards."""
    from app.mail import Address
    from app.surfaces.gmail.preview.situations import Stage
    from connectors.files import FileMailbox, answered_ids, read_draft

    mailbox = FileMailbox(SAMPLE.mailbox, index_folder=settings.index_folder)
    threads = {path: await mailbox.thread_of(answered_ids(path)) for path in SAMPLE.drafts}
    written = {path.stem: replace(read_draft(path), thread_id=threads[path]) for path in SAMPLE.drafts}
    own = tuple(Address(email, "Sam Roe") for email in SAMPLE.me)
    return Stage.of(settings, reviewer, mailbox, written, own, datetime.fromisoformat(SAMPLE.now))


def gate(settings: Settings) -> Gate | None:
    """Where Google's calls come in; None where no add-on is configured, and then there is none of its routes."""
    if not settings.public_url or not settings.google_service_account:
        return None
    from app.surfaces.gmail.certificates import Certificates
    from app.surfaces.gmail.tokens import Gate

    return Gate(Certificates(settings.google_certs_url), settings.google_service_account, settings.google_client_id)


def open_gmail(settings: Settings, access: Access) -> GmailMailbox:
    """The mailbox of the user that a call of the add-on is for."""
    from connectors.gmail import GmailMailbox

    return GmailMailbox(access.token, account=access.account or "", server=settings.gmail_url, seconds=access.seconds)


def make_reviewer(settings: Settings, *, once: bool = False) -> Reviewer:
    """The reviewer with the deployment's limits; `once`: for a single draft. Raises PolicyError."""
    from app import rulebook
    from app.review import Reviewer
    from app.settings import PolicyError, limits_of

    limits = limits_of(settings.policy_file)
    try:
        return Reviewer.of(rulebook.rules().configured(limits), proofreader(settings, once=once))
    except ValueError as error:
        raise PolicyError(f"The policy file {settings.policy_file} cannot be used: {error}") from None


def proofreader(settings: Settings, *, once: bool = False) -> Harper | None:
    """The process's own; it starts to work when it is first asked. None when the setting says so."""
    if not settings.proofreading:
        return None
    return _harper(1, warmed=False) if once else _harper(settings.linters)


def begin_proofreading(settings: Settings) -> None:
    """Begins to load the grammar checker for one draft, in the background: it takes as long as the rest of a review."""
    if checker := proofreader(settings, once=True):
        checker.start()


@cache
def _harper(linters: int, *, warmed: bool = True) -> Harper:
    from app.text.harper import Harper

    return Harper(linters, warmed=warmed)


def connect(settings: Settings) -> Mailboxes:
    """The mailboxes that requests may name."""
    if settings.mailbox is None:
        return {}
    from connectors.files import FileMailbox

    files = FileMailbox(settings.mailbox, index_folder=settings.index_folder)
    return {"files": lambda _: files}


def open_mailbox(settings: Settings, path: Path, progress: Callable[[int, int], None] | None) -> Mailbox:
    """The mailbox at `path`, for one look at a terminal."""
    from connectors.files import FileMailbox

    return FileMailbox(path, index_folder=settings.index_folder, progress=progress)


async def thread_of(mailbox: Mailbox, draft: bytes) -> str | None:
    """The thread in `mailbox` that the draft answers, if any. Raises MailboxError."""
    from connectors.files import FileMailbox, answered_ids

    return await mailbox.thread_of(answered_ids(draft)) if isinstance(mailbox, FileMailbox) else None


def read_draft(raw: bytes) -> Draft | None:
    """The draft in the bytes of an `.eml` file; None when they are no mail."""
    from app.mail import MailboxUnreadable
    from connectors import files

    try:
        return files.read_draft(raw)
    except MailboxUnreadable:
        return None


def _settings() -> Settings:
    from app.settings import Settings

    return Settings()


def _deployment(url: str, history: bool) -> dict[str, Any]:
    from manifest.gmail.deployment import deployment

    return deployment(url, history=history)


def _outlook(url: str, *, revision: int, on_send: bool, entra_client: str | None) -> dict[str, bytes]:
    from importlib.metadata import version

    from manifest.outlook.render import forms

    return forms(url, version("afterword"), revision=revision, on_send=on_send, entra_client=entra_client)


def plugs() -> Plugs:
    """What the commands work with."""
    return Plugs(
        settings=_settings,
        create_app=create_app,
        begin_proofreading=begin_proofreading,
        reviewer=partial(make_reviewer, once=True),
        open_mailbox=open_mailbox,
        thread_of=thread_of,
        read_draft=read_draft,
        clock=lambda: datetime.now().astimezone(),
        sample=SAMPLE,
        deployment=_deployment,
        outlook=_outlook,
    )


def command() -> None:
    """`afterword …`"""
    terminal(plugs())()


if __name__ == "__main__":
    command()
