"""Mailboxes described as data: what lies in them, and how each connector is given it.

A later connector takes part in the contract by one more `Connector` in `CONNECTORS`: `plant` puts the
seeds into its fake server (which groups them into conversations as the real one does, by References)
and returns the mailbox; `absent` returns one that does not exist.
"""

import asyncio
import atexit
import re
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from email.message import EmailMessage
from functools import cache, lru_cache
from itertools import count
from pathlib import Path

from app.mail import Address, Mailbox, Message
from connectors.files import FileMailbox
from connectors.gmail import GmailMailbox
from connectors.graph import GraphMailbox
from tests.fakes.gmail import GmailServer, gmail_server
from tests.fakes.gmail_store import Store
from tests.fakes.graph import GraphServer, graph_server
from tests.fakes.graph_store import GraphStore


@dataclass(frozen=True, slots=True)
class Seed:
    """A mail as it is stored: raw RFC 822 bytes; `draft` if it lies among the drafts."""

    raw: bytes
    draft: bool = False


@dataclass(frozen=True, slots=True)
class Connector:
    name: str
    plant: Callable[[Path, Sequence[Seed]], Mailbox]
    absent: Callable[[Path], Mailbox]


Plant = Callable[[Sequence[Seed | bytes]], Mailbox]
"""What the fixture `plant` is: seeds (bare bytes are no drafts) to a mailbox of the connector under test."""


LENA = "Lena Vogt <lena@acme.example>"
OMAR = "Omar Haddad <omar@acme.example>"
SAM = "Sam Roe <sam@mail.example>"


def letter(
    number: int,
    sender: str = LENA,
    to: str = SAM,
    *,
    subject: str = "Interview",
    text: str = "Hello there.",
    date: str | None = "",
    **headers: str,
) -> bytes:
    """A plain mail. `number` gives its Message-ID and, unless `date` says otherwise, its minute."""
    day = date or f"Mon, 02 Nov 2026 {10 + number // 60:02d}:{number % 60:02d}:00 +0100"
    if date is None or not _PLAIN.fullmatch(subject):
        return _letter(f"<m{number}@mail.example>", sender, to, subject, text, None if date is None else day, **headers)
    form = _letter(_ID, sender, to, _SUBJECT, text, _DAY, **headers)  # a hundred times quicker than to compose anew
    for was, told in ((_SUBJECT, subject), (_DAY, day), (_ID, f"<m{number}@mail.example>")):
        form = form.replace(was.encode(), told.encode(), 1)
    return form


_PLAIN = re.compile("[A-Za-z0-9][A-Za-z0-9 .-]{0,40}")
_SUBJECT, _DAY, _ID = "What it is about", "Thu, 01 Jan 2026 00:00:00 +0000", "<its-own-name@mail.example>"


@lru_cache(maxsize=2048)
def _letter(name: str, sender: str, to: str, subject: str, text: str, day: str | None, **headers: str) -> bytes:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = sender, to, subject
    if day is not None:
        mail["Date"] = day
    mail["Message-ID"] = name
    for header, value in headers.items():
        mail[header.replace("_", "-")] = value
    mail.set_content(text)
    return mail.as_bytes()


def raw(text: str, charset: str = "utf-8") -> bytes:
    """A mail written out, line by line, as broken as the test needs it."""
    return text.lstrip("\n").encode(charset)


def with_people(mailbox: Mailbox, *emails: str, thread_id: str | None = None) -> tuple[Message, ...]:
    return asyncio.run(mailbox.correspondence([Address(e) for e in emails], thread_id)).messages


def only(mailbox: Mailbox) -> Message:
    """The one mail with Lena."""
    [message] = with_people(mailbox, "lena@acme.example")
    return message


def as_mbox(seeds: Sequence[Seed], newline: bytes = b"\n") -> bytes:
    out = []
    for seed in seeds:
        body = seed.raw.replace(b"\r\n", b"\n").replace(b"\nFrom ", b"\n>From ")
        mark = b"X-Mozilla-Draft-Info: internal/draft; vcard=0\n" if seed.draft else b""
        out.append(b"From - Mon Nov  2 10:00:00 2026\n" + mark + body.rstrip(b"\n") + b"\n\n")
    return b"".join(out).replace(b"\n", newline)


def _folder_of_eml(folder: Path, seeds: Sequence[Seed]) -> Mailbox:
    place = folder / "letters"
    (place / "Drafts").mkdir(parents=True)
    for number, seed in enumerate(seeds):
        (place / ("Drafts" if seed.draft else "") / f"{number}.eml").write_bytes(seed.raw)
    return FileMailbox(place)


def _mbox(newline: bytes) -> Callable[[Path, Sequence[Seed]], Mailbox]:
    def plant(folder: Path, seeds: Sequence[Seed]) -> Mailbox:
        place = folder / "mail.mbox"
        place.write_bytes(as_mbox(seeds, newline))
        return FileMailbox(place)

    return plant


def _folder_of_mbox(folder: Path, seeds: Sequence[Seed]) -> Mailbox:
    place = folder / "profile"
    (place / "Inbox.sbd").mkdir(parents=True)
    sent = [s for s in seeds if not s.draft]
    (place / "Inbox").write_bytes(as_mbox(sent[::2]))
    (place / "Inbox.msf").write_text("// a mail program's own file")
    (place / "Inbox.sbd" / "Jobs").write_bytes(as_mbox(sent[1::2]))
    (place / "Drafts").write_bytes(as_mbox([Seed(s.raw) for s in seeds if s.draft]))
    return FileMailbox(place)


def _maildir(folder: Path, seeds: Sequence[Seed]) -> Mailbox:
    place = folder / "Maildir"
    for part in ("cur", "new", "tmp"):
        (place / part).mkdir(parents=True)
    for number, seed in enumerate(seeds):
        unread = number % 2 and not seed.draft
        name = f"{1790000000 + number}.M1P2.host"
        path = place / "new" / name if unread else place / "cur" / f"{name}:2,{'DS' if seed.draft else 'S'}"
        path.write_bytes(seed.raw)
    return FileMailbox(place)


def _maildir_nested(folder: Path, seeds: Sequence[Seed]) -> Mailbox:
    place = folder / "Maildir"
    for name in ("", ".INBOX.Sent", ".INBOX.Drafts"):
        for part in ("cur", "new", "tmp"):
            (place / name / part).mkdir(parents=True)
    for number, seed in enumerate(seeds):
        name = ".INBOX.Drafts" if seed.draft else ("", ".INBOX.Sent")[number % 2]
        (place / name / "cur" / f"{1790000000 + number}.M1P2.host:2,S").write_bytes(seed.raw)
    return FileMailbox(place)


def _no_file(folder: Path) -> Mailbox:
    return FileMailbox(folder / "gone.mbox")


@cache
def _google() -> GmailServer:
    """One server for all mailboxes, since each has a token of its own."""
    stack = ExitStack()
    atexit.register(stack.close)
    return stack.enter_context(gmail_server())


_tokens = count()


def _gmail(folder: Path, seeds: Sequence[Seed], *, account: bool = True) -> Mailbox:
    del folder
    store, token = Store(), f"token-{next(_tokens)}"
    for seed in seeds:
        store.add(seed.raw, draft=seed.draft)
    _google().tokens[token] = store if account else None
    return GmailMailbox(token, server=_google().url, seconds=30)


def _no_gmail(folder: Path) -> Mailbox:
    return _gmail(folder, (), account=False)


@cache
def _microsoft() -> GraphServer:
    """One server for all mailboxes here too."""
    stack = ExitStack()
    atexit.register(stack.close)
    return stack.enter_context(graph_server())


def _graph(folder: Path, seeds: Sequence[Seed], *, mailbox: bool = True) -> Mailbox:
    del folder
    store, token = GraphStore(whole=mailbox), f"token-{next(_tokens)}"
    for seed in seeds:
        store.add(seed.raw, draft=seed.draft)
    _microsoft().tokens[token] = store
    return GraphMailbox(token, account=token, scopes=["Mail.Read"], server=_microsoft().url, seconds=30)


def _no_graph(folder: Path) -> Mailbox:
    return _graph(folder, (), mailbox=False)


CONNECTORS = (
    Connector("eml-folder", _folder_of_eml, _no_file),
    Connector("mbox", _mbox(b"\n"), _no_file),
    Connector("mbox-crlf", _mbox(b"\r\n"), _no_file),
    Connector("mbox-folder", _folder_of_mbox, _no_file),
    Connector("maildir", _maildir, _no_file),
    Connector("maildir-nested", _maildir_nested, _no_file),
    Connector("gmail", _gmail, _no_gmail),
    Connector("graph", _graph, _no_graph),
)
