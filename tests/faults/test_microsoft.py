"""Microsoft Graph and Entra, in every way that they can fail, as the task pane meets them."""

import asyncio
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass

import httpx
import pytest

from app.upstream import calls as policy
from tests.connectors.graph.conftest import conversation
from tests.fakes.graph import Fault, GraphServer, Kind, graph_server
from tests.fakes.graph_store import GraphStore
from tests.faults.broken import nobody
from tests.faults.cells import FAULTS, TABLE, Asked, Outcome
from tests.faults.checking import side_by_side
from tests.faults.entra import BY_FAULT, CLIENT, HEALTHY, NO_TOKENS, Entra, entra, graph_token
from tests.faults.running import LIMIT, Answer, Service, running

GRAPH = {
    "slow": Fault(Kind.SLOW),
    "reset": Fault(Kind.RESET),
    "401": Fault(Kind.STATUS, 401, "InvalidAuthenticationToken"),
    "403": Fault(Kind.STATUS, 403, "ErrorAccessDenied"),
    "404": Fault(Kind.STATUS, 404, "ErrorItemNotFound"),
    "429": Fault(Kind.STATUS, 429, "ApplicationThrottled"),
    "500": Fault(Kind.STATUS, 500, "generalException"),
    "503": Fault(Kind.STATUS, 503, "serviceNotAvailable"),
    "malformed": Fault(Kind.MALFORMED),
    "truncated": Fault(Kind.TRUNCATED),
}
OF_GRAPH = {fault: f"0b{BY_FAULT[fault][2:]}" for fault in FAULTS}
"""The user whose mailbox fails in this way."""

OTHERS = {fault: f"0c{BY_FAULT[fault][2:]}" for fault in FAULTS}
"""The user who asks at the same moment, and whose mailbox is in order."""

HISTORY = {"mailbox": "graph"}


@dataclass(frozen=True)
class Microsoft:
    entra: Entra
    graph: GraphServer
    place: str
    without_graph: str


@pytest.fixture(scope="module")
def microsoft(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Microsoft]:
    """A service whose users and tenants each have a fault of their own, and one whose Graph is down."""
    with ExitStack() as stack:
        patch = stack.enter_context(pytest.MonkeyPatch.context())
        patch.setattr(policy, "MANY", 1_000)  # cells fail at the same time
        signing_in = stack.enter_context(entra(tmp_path_factory.mktemp("entra")))
        patch.setenv("SSL_CERT_FILE", str(signing_in.trusted))
        graph = stack.enter_context(graph_server())
        graph.tokens = {graph_token(user): mailbox() for user in (HEALTHY, *OF_GRAPH.values(), *OTHERS.values())}
        graph.faults = {graph_token(OF_GRAPH[fault]): told for fault, told in GRAPH.items()}
        services = stack.enter_context(running())
        given = {
            "entra_authority": signing_in.url,
            "entra_client_id": CLIENT,
            "entra_client_secret": "secret",
            "entra_tenants": (HEALTHY, NO_TOKENS, *BY_FAULT.values()),
            "guests": True,
        }
        gone = f"http://127.0.0.1:{stack.enter_context(nobody())}"
        place = services.service(**given, graph_url=graph.url)
        yield Microsoft(signing_in, graph, place, services.service(**given, graph_url=gone))
        assert graph.wrongs == []


def mailbox() -> GraphStore:
    store = GraphStore()
    store.basic = True
    conversation(store, 1, 3)
    return store


def meant(answer: Answer) -> Outcome:
    if answer.status == 401:
        assert "scope=" in answer.headers["www-authenticate"]
        assert answer.body["detail"].endswith(".")
        return Outcome.CONSENT
    assert answer.status == 200, answer.body
    assert answer.body["verdict"]
    assert "SECRET" not in str(answer.body)
    why = answer.why("mailbox-")
    assert not why or "Microsoft" in why or "Outlook" in why or "mailbox took too long" in why
    return Outcome.NO_HISTORY if why else Outcome.WHOLE


async def checked(
    microsoft: Microsoft, client: httpx.AsyncClient, asked: Asked, fault: str, sams: str, place: str = ""
) -> None:
    """`sams`: the token of who meets the fault; at the same moment somebody asks who does not."""
    service, elsewhere = Service(place or microsoft.place, client), Service(microsoft.place, client)
    sam, kim = await asyncio.gather(
        service.review(sams, history=HISTORY),
        elsewhere.review(microsoft.entra.token(user=OTHERS[fault]), history=HISTORY),
    )
    assert meant(sam) is TABLE[asked][fault].outcome
    assert meant(kim) is Outcome.WHOLE
    assert kim.body["situation"]["timeline"]
    assert max(sam.seconds, kim.seconds) < LIMIT
    if place:
        guest = await service.review()
        assert meant(guest) is Outcome.WHOLE
        assert guest.seconds < LIMIT


def test_graph(microsoft: Microsoft) -> None:
    async def cell(client: httpx.AsyncClient, fault: str) -> None:
        place = microsoft.without_graph if fault == "down" else ""
        await checked(microsoft, client, Asked.GRAPH, fault, microsoft.entra.token(user=OF_GRAPH[fault]), place)

    side_by_side(cell, FAULTS)


def test_tokens_of_entra(microsoft: Microsoft) -> None:
    async def cell(client: httpx.AsyncClient, fault: str) -> None:
        down = fault == "down"
        token = microsoft.entra.token(NO_TOKENS if down else HEALTHY, HEALTHY if down else BY_FAULT[fault])
        await checked(microsoft, client, Asked.TOKEN, fault, token)

    side_by_side(cell, FAULTS)


def test_keys_of_entra(microsoft: Microsoft) -> None:
    async def cell(client: httpx.AsyncClient, fault: str) -> None:
        await checked(microsoft, client, Asked.KEYS, fault, microsoft.entra.token(BY_FAULT[fault]))

    side_by_side(cell, FAULTS)
