"""A Graph that fails everybody is soon not asked any more, and soon asked again."""

import asyncio
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.upstream import retrying
from app.upstream.calls import MANY
from tests.fakes.graph import Fault, GraphServer, Kind, graph_server
from tests.faults.entra import CLIENT, HEALTHY, Entra, entra, graph_token
from tests.faults.running import Answer, Service, clients, running
from tests.faults.test_microsoft import HISTORY, mailbox

USERS = [f"0d000000-0000-4000-8000-{n:012x}" for n in range(10)]
FAULT = Fault(Kind.STATUS, 500, "generalException")


@dataclass(frozen=True)
class Deployment:
    entra: Entra
    graph: GraphServer
    place: str


@pytest.fixture
def deployment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Deployment]:
    with ExitStack() as stack:
        signing_in = stack.enter_context(entra(tmp_path))
        monkeypatch.setattr(retrying, "pause", lambda _, told: told or 0.01)
        monkeypatch.setenv("SSL_CERT_FILE", str(signing_in.trusted))
        graph = stack.enter_context(graph_server())
        graph.tokens = {graph_token(user): mailbox() for user in USERS}
        place = stack.enter_context(running()).service(
            entra_authority=signing_in.url,
            entra_client_id=CLIENT,
            entra_client_secret="secret",
            entra_tenants=(HEALTHY,),
            guests=True,
            graph_url=graph.url,
        )
        yield Deployment(signing_in, graph, place)


def test_a_server_that_fails_several_users_rests_and_comes_back(deployment: Deployment) -> None:
    graph = deployment.graph

    async def play() -> None:
        async with clients() as client:
            service = Service(deployment.place, client)

            async def review(user: str) -> Answer:
                return await service.review(deployment.entra.token(user=user), history=HISTORY)

            one, *several, late, first = USERS[0], *USERS[1:MANY], USERS[MANY], USERS[-1]
            graph.faults = {graph_token(one): FAULT}
            for _ in range(MANY + 1):
                assert "problem of its own" in (await review(one)).why("mailbox-")
            assert not (await review(first)).why("mailbox-")  # one user's trouble is nobody else's

            graph.faults = {"*": FAULT}
            for user in several:
                assert (await review(user)).why("mailbox-")
            until = time.monotonic() + 20
            while "does not answer anybody" not in (await review(late)).why("mailbox-"):
                assert time.monotonic() < until
            asked = len(graph.asked)
            assert "does not answer anybody" in (await review(late)).why("mailbox-")
            assert len(graph.asked) == asked

            graph.faults = {}
            until = time.monotonic() + 20
            while (await review(late)).why("mailbox-"):
                assert time.monotonic() < until
                await asyncio.sleep(0.1)
            assert not any(a.why("mailbox-") for a in await asyncio.gather(*map(review, USERS[-3:])))

    asyncio.run(play())
