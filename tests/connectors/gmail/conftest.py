"""Sam's Gmail on a server of ours, and what is asked of it."""

import asyncio
from collections.abc import Callable, Coroutine, Iterator
from typing import Any

import pytest

from app.mail import Address, Message
from connectors import _google_http
from connectors.gmail import GmailMailbox
from tests.fakes.gmail import TOKEN, GmailServer, gmail_server

LENA = Address("lena@acme.example", "Lena Vogt")


@pytest.fixture
def google() -> Iterator[GmailServer]:
    """Whatever Google's own description forbids, in a request or in an answer, fails the test."""
    with gmail_server() as server:
        yield server
    assert server.wrongs == []


@pytest.fixture
def mailbox(google: GmailServer) -> GmailMailbox:
    return opened(google)


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch) -> Callable[[Coroutine[Any, Any, Any]], int]:
    """Runs something and tells how many requests of it had to wait for each other."""
    ask = _google_http.Line.ask
    answered = 0
    most = 0

    async def counted(self: _google_http.Line, request: Any, answer: Any, **how: Any) -> Any:
        nonlocal answered, most
        mine = answered + 1
        most = max(most, mine)
        try:
            return await ask(self, request, answer, **how)
        finally:
            answered = max(answered, mine)

    def run(work: Coroutine[Any, Any, Any]) -> int:
        nonlocal answered, most
        answered = most = 0
        asyncio.run(work)
        return most

    monkeypatch.setattr(_google_http.Line, "ask", counted)
    return run


def opened(google: GmailServer, token: str = TOKEN, **more: Any) -> GmailMailbox:
    """The mailbox behind a token. Answers may take long, since machines of tests are slow."""
    return GmailMailbox(token, server=google.url, **{"seconds": 20, "account": f"{token} {google.name}", **more})


def read(mailbox: GmailMailbox, *people: Address, thread_id: str | None = None) -> tuple[Message, ...]:
    return asyncio.run(mailbox.correspondence(people or [LENA], thread_id)).messages
