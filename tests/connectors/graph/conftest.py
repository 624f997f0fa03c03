"""Sam's Outlook mailbox on a server of ours, and what is asked of it."""

import asyncio
from collections.abc import Callable, Coroutine, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from app.mail import Address, Message
from connectors import _graph_http
from connectors.graph import GraphMailbox
from tests.connectors.seeding import LENA as LENA_NAMED
from tests.connectors.seeding import SAM, letter
from tests.fakes.graph import TOKEN, GraphServer, graph_server
from tests.fakes.graph_store import GraphStore

LENA = Address("lena@acme.example", "Lena Vogt")
READ = ("https://graph.microsoft.com/Mail.Read", "User.Read")
BASIC = ("Mail.ReadBasic", "User.Read")


@pytest.fixture
def graph() -> Iterator[GraphServer]:
    """Whatever Microsoft's own description forbids, in a request or in an answer, fails the test."""
    with graph_server() as server:
        yield server
    assert server.wrongs == []


@pytest.fixture
def basic(graph: GraphServer) -> GraphServer:
    """The same, where the user let us read everything but what the mails say."""
    graph.store.basic = True
    return graph


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch) -> Callable[[Coroutine[Any, Any, Any]], int]:
    """Runs something and tells how many requests of it had to wait for each other."""
    ask = _graph_http.Line._ask
    answered = 0
    most = 0

    async def counted(self: _graph_http.Line, *args: Any, **more: Any) -> Any:
        nonlocal answered, most
        mine = answered + 1
        most = max(most, mine)
        try:
            return await ask(self, *args, **more)
        finally:
            answered = max(answered, mine)

    def run(work: Coroutine[Any, Any, Any]) -> int:
        nonlocal answered, most
        answered = most = 0
        asyncio.run(work)
        return most

    monkeypatch.setattr(_graph_http.Line, "_ask", counted)
    return run


def opened(graph: GraphServer, token: str = TOKEN, **more: Any) -> GraphMailbox:
    """The mailbox behind a token. Answers may take long, since machines of tests are slow."""
    scopes = BASIC if token in graph.tokens and graph.tokens[token].basic else READ
    given = {"seconds": 20, "account": f"{token} {graph.name}", "scopes": scopes, "server": graph.url, **more}
    return GraphMailbox(token, **given)


def read(mailbox: GraphMailbox, *people: Address, thread_id: str | None = None) -> tuple[Message, ...]:
    return asyncio.run(mailbox.correspondence(people or [LENA], thread_id)).messages


def days_ago(days: float, minutes: int = 0) -> str:
    """What a Date header says."""
    at = datetime.now(UTC) - timedelta(days=days) + timedelta(minutes=minutes)
    return at.strftime("%d %b %Y %H:%M:%S +0000")


def conversation(store: GraphStore, first: int, length: int, days: float = 3) -> str:
    """The id of a new conversation between Lena and Sam, in turn; its last mail came some days ago."""
    start = days + length / 24
    opening = store.add(letter(first, LENA_NAMED, SAM, subject=f"s{first}", date=days_ago(start)))
    for n in range(1, length):
        people = (SAM, LENA_NAMED) if n % 2 else (LENA_NAMED, SAM)
        date = days_ago(start - n / 24)
        store.add(letter(first + n, *people, subject=f"s{first + n}", date=date, References=f"<m{first}@mail.example>"))
    return store.conversation(opening)
