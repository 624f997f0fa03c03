"""Puts Afterword together: with `app.mailboxes`, the only file that knows every other.

Each part is imported where it is plugged in: a terminal that asks for the version, or for one review, need not wait
until the web, Gmail and the grammar checker are loaded.
"""

from __future__ import annotations

import gc
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from datetime import datetime
from functools import cache, partial
from threading import Thread
from typing import TYPE_CHECKING, Any

from app.mailboxes import (
    SAMPLE,
    connect,
    open_gmail,
    open_mailbox,
    prepare,
    read_draft,
    sample_situations,
    sign_in,
    stage,
    thread_of,
)
from app.surfaces.terminal.commands import terminal
from app.surfaces.terminal.plugs import Plugs

if TYPE_CHECKING:
    from fastapi import APIRouter, FastAPI

    from app.auth.entra import Entra
    from app.journal.opened import Opened
    from app.policy import Policy
    from app.review import Reviewer
    from app.settings import Settings
    from app.surfaces.gmail.tokens import Gate
    from app.surfaces.rest.readiness import Ask
    from app.surfaces.rest.routes import Mailboxes, Rest
    from app.surfaces.try_it.routes import Shown
    from app.text.harper import Harper

_COLLECTING = 20_000, 20, 20
"""When the collector looks for what nothing leads to any more. With Python's 700 it walked once in every review
through what is remembered of threads: an eighth of a review with a new thread (bench, `_all_new`)."""

_STARTING = 15.0  # seconds that the start waits for the grammar checker; then reviews go without until it is there


def create_app(settings: Settings | None = None, *, mailboxes: Mailboxes | None = None) -> FastAPI:
    """The service. `mailboxes` replaces the connected ones, for tests and for embedding.

    Raises PolicyError when the policy file cannot be used, and BadSettingError.
    """
    from app.identity import callers_of
    from app.remembering import Remembering
    from app.settings import Settings
    from app.surfaces.built import Assets
    from app.surfaces.gmail import routes as gmail
    from app.surfaces.gmail.desk import Desk
    from app.surfaces.gmail.journal import Journal as Book
    from app.surfaces.gmail.preview import routes as preview
    from app.surfaces.outlook import routes as outlook
    from app.surfaces.rest.app import rest_app
    from app.surfaces.rest.routes import Rest
    from app.surfaces.try_it import routes as try_it
    from app.watching import watched, watching
    from manifest.outlook import icons

    settings = settings or Settings()
    reviewer = watched(make_reviewer(settings))
    closing = AsyncExitStack()
    entra = sign_in(settings)
    connected = connect(settings, entra, closing) if mailboxes is None else mailboxes
    samples = try_it.Shown(partial(sample_situations, settings)) if SAMPLE.mailbox.is_file() else None
    add_on = gate(settings)
    journal = open_journal(settings)
    remembering = Remembering(journal.kept, policy_of(settings))
    callers, keys = callers_of(settings, entra, journal)

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        await _load(settings, reviewer, samples, add_on)
        async with watching(settings, reviewer, journal), journal.swept(settings.keep_days):
            app.state.ready = True
            yield
            app.state.ready = False
            await remembering.learner.aclose()
            await keys.aclose()
        await closing.aclose()

    parts = readiness(reviewer, journal, add_on, entra)
    service = rest_app(settings, reviewer, connected, lifespan, callers, remembering, parts)
    closing.push_async_callback(service.state.rates.counts.aclose)
    service.state.remembering = remembering
    service.include_router(journal_of(Rest(settings, reviewer, connected, callers), journal))
    service.include_router(try_it.router(samples=samples))
    service.include_router(outlook.router(settings, icons=icons.FOLDER))
    service.mount("/sidebar/assets", Assets())
    if add_on:
        book = Book(remembering, journal.store)
        service.include_router(gmail.router(Desk(settings, reviewer, partial(open_gmail, settings), book), add_on))
    elif settings.developer:
        service.include_router(gmail.open_pages(reviewer))
    if settings.developer:
        service.include_router(preview.router(partial(stage, settings, reviewer)))
    return service


def readiness(reviewer: Reviewer, journal: Opened, add_on: Gate | None, entra: Entra | None) -> dict[str, Ask]:
    """How the parts are that the service is made of, for `/readyz`."""
    from app.surfaces.rest import parts

    told = {"journal": parts.journal(journal), "proofreading": parts.proofreading(reviewer.proofreader)}
    if add_on:
        told["gmail"] = parts.certificates(add_on.certificates)
    if entra:
        told["sign_in"] = parts.sign_in(entra)
    return told


async def _load(settings: Settings, reviewer: Reviewer, samples: Shown | None, add_on: Gate | None) -> None:
    """Nobody is let in before all is loaded that would make the first of them wait."""
    from asyncio import to_thread

    from app.mail import MailboxError
    from app.text.harper import Harper

    checker = reviewer.proofreader
    if isinstance(checker, Harper):
        checker.start()  # at work in threads of its own, while the rest is loaded
    await to_thread(reviewer.warm)
    await to_thread(prepare, settings)
    if samples:
        with suppress(MailboxError):  # told to who asks for them
            await samples.answer()
    if add_on:
        Thread(target=add_on.certificates.renew, args=(0,), daemon=True).start()
    if isinstance(checker, Harper):
        await to_thread(checker.wait, _STARTING)
    gc.collect()
    gc.freeze()  # rules and phrases live as long as the process: the collector need not walk them again and again
    gc.set_threshold(*_COLLECTING)
    gc.enable()


def _served(settings: Settings) -> FastAPI:
    """The service of a process that does nothing else: the grammar checker, which takes longest, begins first.

    Nothing that is loaded goes away again, so that the collector rests until all is there: a quarter of the start.
    """
    gc.disable()
    from app import log

    log.take_over()
    if checker := proofreader(settings):
        checker.start()
    return create_app(settings)


def gate(settings: Settings) -> Gate | None:
    """Where Google's calls come in; None where no add-on is configured, and then there is none of its routes."""
    if not settings.public_url or not settings.google_service_account:
        return None
    from app.surfaces.gmail.certificates import Certificates
    from app.surfaces.gmail.tokens import Gate

    return Gate(Certificates(settings.google_certs_url), settings.google_service_account, settings.google_client_id)


def make_reviewer(settings: Settings, *, once: bool = False) -> Reviewer:
    """The reviewer with the rules and limits of the deployment; `once`: for a single draft. Raises PolicyError."""
    from app import rulebook
    from app.review import Reviewer

    return Reviewer.of(policy_of(settings).deployed(rulebook.rules()), proofreader(settings, once=once))


def policy_of(settings: Settings) -> Policy:
    """What the administrator decided. Raises PolicyError."""
    from app import rulebook
    from app.policy import Policy

    return Policy.read(settings.policy_file, rulebook.rules())


def journal_of(rest: Rest, journal: Opened) -> APIRouter:
    """The routes of what users keep."""
    from app.surfaces.rest.journal.routes import journal_routes

    return journal_routes(rest, journal.store, policy_of(rest.settings))


def open_journal(settings: Settings) -> Opened:
    """The journal's database, not yet opened. Raises BadSettingError."""
    from app.journal.opened import Opened
    from app.settings import BadSettingError

    try:
        return Opened(database_url(settings))
    except ValueError as error:
        raise BadSettingError(f"The setting AFTERWORD_DATABASE_URL cannot be used: {error}") from None


def database_url(settings: Settings) -> str:
    """Of the journal: what the setting says, or a file of the user's own."""
    from app.journal.place import default_url

    return settings.database_url.get_secret_value() if settings.database_url else default_url()


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


def _database_url() -> str:
    from app.settings import settings_of

    return database_url(settings_of(_settings))


def _is_identified(settings: Settings) -> bool:
    from asyncio import run

    from app.identity import is_identified

    async def asked() -> bool:
        journal = open_journal(settings)
        try:
            return await is_identified(settings, journal)
        finally:
            await journal.close()

    return run(asked())


def plugs() -> Plugs:
    """What the commands work with."""
    return Plugs(
        settings=_settings,
        create_app=_served,
        begin_proofreading=begin_proofreading,
        reviewer=partial(make_reviewer, once=True),
        open_mailbox=open_mailbox,
        thread_of=thread_of,
        read_draft=read_draft,
        clock=lambda: datetime.now().astimezone(),
        sample=SAMPLE,
        deployment=_deployment,
        outlook=_outlook,
        database_url=_database_url,
        is_identified=_is_identified,
    )


def command() -> None:
    """`afterword …`"""
    terminal(plugs())()


if __name__ == "__main__":
    command()
