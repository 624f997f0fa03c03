"""The command line, and a running service without a network, with two mailboxes of its own: one that answers and one that never does."""

import asyncio
import os
import time
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from typer.testing import CliRunner, Result

from app import log, main, sample
from app.auth import api_keys
from app.mail import Address, ConsentMissing, Correspondence, Draft, MailboxUnavailable, Message
from app.main import create_app, plugs
from app.remembering import Remembering
from app.settings import LONGEST, Settings
from app.surfaces.gmail import checking, journal
from app.surfaces.gmail import routes as add_on
from app.surfaces.gmail.journal import Journal
from app.surfaces.rest import counts, rates, readiness, routes, shedding
from app.surfaces.terminal.commands import terminal
from tests.examples import harper

LENA = Address("lena@acme.example", "Lena Vogt")
SAM = Address("sam@mail.example", "Sam Roe")
LONG = 10.0
"""Seconds that nothing comes near which answers at all."""


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


@pytest.fixture(scope="module", autouse=True)
def one_linter() -> Iterator[None]:
    """Of the grammar checker, for all services and commands of a process: the first takes two seconds to make."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(main, "_harper", lambda *_, **__: harper())
        yield


@pytest.fixture(scope="module", autouse=True)
def unhurried() -> Iterator[None]:
    """What a test is not about has time: on a busy machine, even what is near may take longer than users would wait."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(counts, "PATIENCE", LONG)  # for Redis
        patch.setattr(counts, "_BACKSTOP", 2 * LONG)
        patch.setattr(api_keys, "_SOON", LONG)  # for whether there are keys
        patch.setattr(readiness, "PATIENCE", LONG)  # for each part of the service
        for about in (Remembering.about, Journal.about):
            patch.setattr(about, "__defaults__", (*(about.__defaults__ or ())[:-1], LONG))
        for module in (routes, shedding):
            patch.setattr(module, "REVIEWED_WITHIN", 3 * LONG)
        for module in (routes, checking):
            patch.setattr(module, "PATIENCE", LONG)  # for the grammar checker
        patch.setattr(journal, "_AGENDA", LONG)
        patch.setattr(add_on, "SECONDS", 3 * LONG)
        patch.setattr(add_on, "DOOR", LONG)
        yield


@pytest.fixture
def within_one_minute(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rates are counted by the minutes of the clock: a test that asked across two of them would be allowed one more."""

    def clock() -> float:
        return 1_000_000_010.0

    monkeypatch.setattr(time, "time", clock)  # of the library that counts
    monkeypatch.setattr(rates, "time", clock)
    monkeypatch.setattr(counts.Bounded.__init__, "__defaults__", (counts.MOST, clock))


@pytest.fixture(scope="session")
def client() -> Iterator[TestClient]:
    with _running(LONGEST) as client:
        yield client


@pytest.fixture
def hasty() -> Iterator[TestClient]:
    """One that waits for no mailbox."""
    with _running(0.01) as client:
        yield client


@contextmanager
def _running(mailbox_timeout: float) -> Iterator[TestClient]:
    mailboxes = {name: partial(_open, box) for name, box in MAILBOXES.items()}
    settings = Settings(_env_file=None, mailbox_timeout=mailbox_timeout)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(main, "_harper", lambda *_: harper())  # this comes before what is made for each module
        app = create_app(settings, mailboxes=mailboxes)
    with TestClient(app, raise_server_exceptions=False) as client:
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
