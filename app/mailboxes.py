"""The mailboxes that a deployment connects, and who signs in to them: the only file that knows the connectors.

Each is imported where it is opened, so that a terminal which reads files need not wait for Gmail and Graph.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from app import sample
from app.surfaces.terminal.sample import Sample

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AsyncExitStack
    from pathlib import Path

    from app.auth.caller import SignedIn
    from app.auth.entra import Entra
    from app.auth.on_behalf_of import Grant
    from app.mail import Draft, Mailbox
    from app.review import Reviewer
    from app.settings import Settings
    from app.surfaces.gmail.drafts import Access
    from app.surfaces.gmail.preview.situations import Stage
    from app.surfaces.rest.routes import Mailboxes, Opening
    from app.surfaces.try_it.samples import Situations
    from connectors.gmail import GmailMailbox

SAMPLE = Sample(sample.NOW, sample.TIME_ZONE, sample.ME, sample.MAILBOX, sample.DRAFTS)


def connect(settings: Settings, entra: Entra | None, closing: AsyncExitStack) -> Mailboxes:
    """The mailboxes that requests may name; `closing` ends their connections. Raises BadSettingError."""
    connected: dict[str, Opening] = {}
    if settings.mailbox is not None:
        from connectors.files import FileMailbox

        connected["files"] = partial(_as_it_is, FileMailbox(settings.mailbox, index_folder=settings.index_folder))
    if entra and (settings.entra_client_secret or settings.entra_certificate):
        connected["graph"] = outlook_mailboxes(settings, entra, closing)
    return connected


async def _as_it_is(mailbox: Mailbox, token: str | None) -> Mailbox:
    del token  # files of this machine: who may call may read them
    return mailbox


def sign_in(settings: Settings) -> Entra | None:
    """Says whom a token of Entra's speaks for; None where no app registration is configured."""
    if not settings.entra_client_id:
        return None
    from app.auth.authority import Authority
    from app.auth.entra import Entra

    return Entra(Authority(settings.entra_authority), settings.entra_client_id, settings.entra_tenants)


def outlook_mailboxes(settings: Settings, entra: Entra, closing: AsyncExitStack) -> Opening:
    """Opens the mailbox of the user whose token it is given. Raises BadSettingError."""
    from app.auth import credential
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
    vault = Vault(MemoryStore(), key.get_secret_value().encode() if key else None)
    exchange = OnBehalfOf(entra.authority, entra.client_id, proof, vault, bodies=settings.graph_bodies)

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


def prepare(settings: Settings) -> None:
    """Loads what mailboxes read at first use. It takes a tenth of a second."""
    from connectors._domains import company

    company("mail.acme.example")  # the list of public suffixes
    if settings.google_service_account:
        from app.surfaces.gmail.drafts import Access

        open_gmail(settings, Access(""))  # what requests to Gmail are made from


def open_gmail(settings: Settings, access: Access) -> GmailMailbox:
    """The mailbox of the user that a call of the add-on is for."""
    from connectors.gmail import GmailMailbox

    return GmailMailbox(access.token, account=access.account or "", server=settings.gmail_url, until=access.until)


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
