"""A running service without a network, with two mailboxes of its own: one that answers and one that never does."""

import asyncio
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from datetime import datetime

import pytest
from fastapi.testclient import TestClient

from app.mail import Address, ConsentMissing, Correspondence, Draft, MailboxUnavailable, Message
from app.main import create_app
from app.settings import Settings

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


@pytest.fixture(scope="session")
def client() -> Iterator[TestClient]:
    mailboxes = {name: (lambda _, box=box: box) for name, box in MAILBOXES.items()}
    settings = Settings(_env_file=None, mailbox_timeout=0.2)
    with TestClient(create_app(settings, mailboxes=mailboxes), raise_server_exceptions=False) as client:
        yield client
