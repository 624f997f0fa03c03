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
    from fastapi import FastAPI

    from app.review import Reviewer
    from app.settings import Settings
    from app.surfaces.gmail.tokens import Gate
    from app.surfaces.rest.routes import Mailboxes
    from app.text.harper import Harper

_STARTING = 15.0  # seconds that the start waits for the grammar checker; then reviews go without until it is there


def create_app(settings: Settings | None = None, *, mailboxes: Mailboxes | None = None) -> FastAPI:
    """The service. `mailboxes` replaces the connected ones, for tests and for embedding.

    Raises PolicyError when the policy file cannot be used, and BadSettingError.
    """
    from asyncio import to_thread

    from app.mail import MailboxError
    from app.settings import Settings
    from app.surfaces.built import Assets
    from app.surfaces.gmail import routes as gmail
    from app.surfaces.gmail.desk import Desk
    from app.surfaces.gmail.preview import routes as preview
    from app.surfaces.outlook import routes as outlook
    from app.surfaces.rest.app import rest_app
    from app.surfaces.try_it import routes as try_it
    from app.text.harper import Harper
    from manifest.outlook import icons

    settings = settings or Settings()
    reviewer = make_reviewer(settings)
    closing = AsyncExitStack()
    entra = sign_in(settings)
    connected = connect(settings, entra, closing) if mailboxes is None else mailboxes
    samples = try_it.Shown(partial(sample_situations, settings)) if SAMPLE.mailbox.is_file() else None
    add_on = gate(settings)

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        """Nobody is let in before all is loaded that would make the first of them wait."""
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
        app.state.ready = True
        yield
        app.state.ready = False
        await closing.aclose()

    service = rest_app(settings, reviewer, connected, lifespan, entra.signed_in if entra else None)
    service.include_router(try_it.router(samples=samples))
    service.include_router(outlook.router(settings, icons=icons.FOLDER))
    service.mount("/sidebar/assets", Assets())
    if add_on:
        service.include_router(gmail.router(Desk(settings, reviewer, partial(open_gmail, settings)), add_on))
    elif settings.developer:
        service.include_router(gmail.open_pages(reviewer))
    if settings.developer:
        service.include_router(preview.router(partial(stage, settings, reviewer)))
    return service


def _served(settings: Settings) -> FastAPI:
    """The service of a process that does nothing else: the grammar checker, which takes longest, begins first."""
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
    )


def command() -> None:
    """`afterword …`"""
    terminal(plugs())()


if __name__ == "__main__":
    command()
