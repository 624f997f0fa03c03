"""Puts Afterword together: the only file that knows every other.

Each part is imported where it is plugged in: a terminal that asks for the version, or for one review, need not wait
until the web, Gmail and the grammar checker are loaded.
"""

from __future__ import annotations

import gc
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
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

    from app.auth.caller import SignedIn
    from app.auth.on_behalf_of import Grant
    from app.mail import Draft, Mailbox
    from app.review import Reviewer
    from app.settings import Settings
    from app.surfaces.gmail.drafts import Access
    from app.surfaces.gmail.preview.situations import Stage
    from app.surfaces.gmail.tokens import Gate
    from app.surfaces.rest.outside import SignIn
    from app.surfaces.rest.routes import Mailboxes, Opening
    from app.surfaces.try_it.samples import Situations
    from app.text.harper import Harper
    from connectors.gmail import GmailMailbox

SAMPLE = Sample(sample.NOW, sample.TIME_ZONE, sample.ME, sample.MAILBOX, sample.DRAFTS)


def create_app(settings: Settings | None = None, *, mailboxes: Mailboxes | None = None) -> FastAPI:
    """The service. `mailboxes` replaces the connected ones, for tests and for embedding.

    Raises PolicyError when the policy file cannot be used, and BadSettingError.
    """
    from app.settings import Settings
    from app.surfaces.built import Assets
    from app.surfaces.gmail import routes as gmail
    from app.surfaces.gmail.desk import Desk
    from app.surfaces.gmail.drafts import Access
    from app.surfaces.gmail.preview import routes as preview
    from app.surfaces.outlook import routes as outlook
    from app.surfaces.rest.app import rest_app
    from app.surfaces.try_it import routes as try_it
    from app.text.harper import Harper
    from connectors._domains import company
    from manifest.outlook import icons

    settings = settings or Settings()
    reviewer = make_reviewer(settings)
    closing = AsyncExitStack()
    connected = connect(settings, closing) if mailboxes is None else mailboxes

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
        await closing.aclose()

    service = rest_app(settings, reviewer, connected, lifespan, sign_in(settings))
    samples = partial(sample_situations, settings) if SAMPLE.mailbox.is_file() else None
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


async def sample_situations(settings: Settings) -> Situations:
    """The sample's drafts with the mail behind them, for the page to try Afterword on."""
    from app.mail import Address
    from app.surfaces.try_it.samples import Situations
    from connectors.files import FileMailbox, answered_ids, read_draft

    mailbox = FileMailbox(SAMPLE.mailbox, index_folder=settings.index_folder)
    written = {}
    for path in SAMPLE.drafts:
        thread = await mailbox.thread_of(answered_ids(path))
        draft = replace(read_draft(path), thread_id=thread)
        written[path.stem] = draft, await mailbox.correspondence(draft.recipients, thread)
    return Situations(SAMPLE.now, SAMPLE.time_zone, tuple(Address(email, "Sam Roe") for email in SAMPLE.me), written)


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

    return GmailMailbox(access.token, account=access.account or "", server=settings.gmail_url, until=access.until)


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


def connect(settings: Settings, closing: AsyncExitStack) -> Mailboxes:
    """The mailboxes that requests may name; `closing` ends their connections. Raises BadSettingError."""
    connected: dict[str, Opening] = {}
    if settings.mailbox is not None:
        from connectors.files import FileMailbox

        connected["files"] = partial(_as_it_is, FileMailbox(settings.mailbox, index_folder=settings.index_folder))
    if settings.entra_client_id and (settings.entra_client_secret or settings.entra_certificate):
        connected["graph"] = outlook_mailboxes(settings, settings.entra_client_id, closing)
    return connected


async def _as_it_is(mailbox: Mailbox, token: str | None) -> Mailbox:
    del token  # files of this machine: who may call may read them
    return mailbox


def sign_in(settings: Settings) -> SignIn | None:
    """Who a token of Entra's speaks for; None where no app registration is configured."""
    if not settings.entra_client_id:
        return None
    from app.auth.authority import Authority
    from app.auth.entra import Entra

    return Entra(Authority(settings.entra_authority), settings.entra_client_id, settings.entra_tenants).signed_in


def outlook_mailboxes(settings: Settings, client_id: str, closing: AsyncExitStack) -> Opening:
    """Opens the mailbox of the user whose token it is given. Raises BadSettingError."""
    from app.auth import credential
    from app.auth.authority import Authority
    from app.auth.entra import Entra
    from app.auth.mailbox import MailboxOnBehalf
    from app.auth.on_behalf_of import OnBehalfOf
    from app.auth.vault import MemoryStore, Vault
    from app.mail import Address
    from app.settings import BadSettingError
    from connectors.graph import Connections, GraphMailbox

    connections = Connections()
    closing.push_async_callback(connections.aclose)
    secret, key = settings.entra_client_secret, settings.token_key
    try:
        own = credential.certificate(settings.entra_certificate) if settings.entra_certificate else None
    except credential.CredentialError as error:
        raise BadSettingError(f"The setting AFTERWORD_ENTRA_CERTIFICATE cannot be used: {error}") from None
    proof = own or (secret.get_secret_value() if secret else "")
    authority = Authority(settings.entra_authority)
    entra = Entra(authority, client_id, settings.entra_tenants)
    vault = Vault(MemoryStore(), key.get_secret_value().encode() if key else None)
    exchange = OnBehalfOf(authority, client_id, proof, vault, bodies=settings.graph_bodies)

    def opened(user: SignedIn, grant: Grant) -> Mailbox:
        return GraphMailbox(
            grant.token,
            account=f"{user.tenant} {user.caller.subject}",
            scopes=(grant.scope,),
            own=(Address(user.address),) if user.address else (),
            server=settings.graph_url,
            connections=connections,
        )

    async def open_outlook(token: str | None) -> Mailbox:
        return MailboxOnBehalf(await entra.signed_in(token or ""), exchange, opened)

    return open_outlook


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
