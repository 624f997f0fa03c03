"""The command line, and a running service without a network, with two mailboxes of its own: one that answers and one that never does."""

import asyncio
import os
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from typer.testing import CliRunner, Result

from app import log, sample
from app.mail import Address, ConsentMissing, Correspondence, Draft, MailboxUnavailable, Message
from app.main import create_app, plugs
from app.settings import Settings
from app.surfaces.terminal.commands import terminal

LENA = Address("lena@acme.example", "Lena Vogt")
SAM = Address("sam@mail.example", "Sam Roe")


@dataclass
class Letters:
    """A mailbox that holds what it is given, fails as it is told, and keeps what it was asked."""

    messages: tuple[Message, ...] = ()
    failure: Exception | None = None
    delay: float = 0.0
    asked: list[tuple[Address, ...]] = field(default_factory=list)

    async def draft(self, draft_id: str) -> Draft:
        raise MailboxUnavailable(f"no draft {draft_id}")

    async def correspondence(self, people: Collection[Address], thread_id: str | None = None) -> Correspondence:
        del thread_id
        self.asked.append(tuple(people))
        await asyncio.sleep(self.delay)
        if self.failure:
            raise self.failure
        return Correspondence(self.messages)


FROM_LENA = Message(
    "m1",
    datetime.fromisoformat("2026-11-02T10:00:00+01:00"),
    LENA,
    (SAM,),
    subject="Your interview",
    text="Good to meet you.",
)
MAILBOXES = {
    "letters": Letters((FROM_LENA,)),
    "down": Letters(failure=MailboxUnavailable("The mailbox does not answer.")),
    "slow": Letters(delay=30.0),
    "closed": Letters(failure=ConsentMissing("Afterword may not read this mailbox yet.", claims="abc")),
}


async def _open(box: Letters, _: str | None) -> Letters:
    return box


@pytest.fixture(scope="session")
def client() -> Iterator[TestClient]:
    mailboxes = {name: partial(_open, box) for name, box in MAILBOXES.items()}
    settings = Settings(_env_file=None, mailbox_timeout=0.2)
    with TestClient(create_app(settings, mailboxes=mailboxes), raise_server_exceptions=False) as client:
        yield client


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Runs a command, with `stdin` as its input, in an environment without settings but that of the index."""
    for name in os.environ:
        if name.startswith("AFTERWORD_"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("AFTERWORD_INDEX_FOLDER", str(tmp_path / "indexes"))
    log.configure()  # on the stream that the tests began with: a command's own is closed with it
    plugged = replace(
        plugs(),
        settings=lambda: Settings(_env_file=None),
        clock=lambda: datetime.fromisoformat(sample.NOW),
    )
    return lambda *arguments, stdin=b"": CliRunner().invoke(terminal(plugged), [str(a) for a in arguments], input=stdin)
