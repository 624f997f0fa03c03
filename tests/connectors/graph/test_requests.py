"""How many requests a check makes, how many wait for each other, how many go out at once."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

import pytest

from app.mail import Address
from connectors.graph import Connections, GraphMailbox
from tests.connectors.graph.conftest import LENA as LENA_ADDRESS
from tests.connectors.graph.conftest import conversation, days_ago, opened, read
from tests.connectors.seeding import LENA, OMAR, SAM, letter
from tests.fakes.graph import TOKEN, Fault, GraphServer, Kind
from tests.fakes.graph_store import GraphStore

Steps = Callable[[Coroutine[Any, Any, Any]], int]


def counted(graph: GraphServer, mailbox: GraphMailbox, thread_id: str | None, steps: Steps) -> tuple[int, int, int]:
    """Steps, HTTP requests, and what Graph counts (each of a batch) of a check that is not the user's first."""
    asyncio.run(mailbox.correspondence([Address("eve@third.example")]))
    graph.asked.clear()
    waited = steps(mailbox.correspondence([LENA_ADDRESS], thread_id))
    return waited, len(graph.asked), sum(a.items for a in graph.asked)


@pytest.mark.parametrize(("basic", "cost"), [(False, (2, 4, 10)), (True, (2, 4, 7))], ids=["read", "basic"])
def test_a_new_mail_to_somebody_known(graph: GraphServer, steps: Steps, basic: bool, cost: tuple[int, ...]) -> None:
    graph.store.basic = basic
    conversation(graph.store, 0, 4)
    conversation(graph.store, 10, 3)
    graph.store.add(letter(20, SAM, LENA), draft=True)
    assert counted(graph, opened(graph), None, steps) == cost


@pytest.mark.parametrize(("basic", "cost"), [(False, (2, 5, 9)), (True, (2, 5, 7))], ids=["read", "basic"])
def test_a_reply(graph: GraphServer, steps: Steps, basic: bool, cost: tuple[int, ...]) -> None:
    graph.store.basic = basic
    thread = conversation(graph.store, 0, 5)
    graph.store.add(letter(20, SAM, LENA, References="<m0@mail.example>"), draft=True)
    assert counted(graph, opened(graph), thread, steps) == cost


@pytest.mark.parametrize(("basic", "cost"), [(False, (2, 5, 16)), (True, (2, 5, 24))], ids=["read", "basic"])
def test_a_conversation_of_two_hundred(graph: GraphServer, steps: Steps, basic: bool, cost: tuple[int, ...]) -> None:
    graph.store.basic = basic
    thread = conversation(graph.store, 0, 200)
    assert counted(graph, opened(graph), thread, steps) == cost
    assert len(read(opened(graph), thread_id=thread)) == 200


@pytest.mark.parametrize(("basic", "cost"), [(False, (1, 3, 3)), (True, (1, 3, 3))], ids=["read", "basic"])
def test_a_history_of_nothing(graph: GraphServer, steps: Steps, basic: bool, cost: tuple[int, ...]) -> None:
    graph.store.basic = basic
    assert counted(graph, opened(graph), None, steps) == cost


@pytest.mark.parametrize("basic", [False, True], ids=["read", "basic"])
def test_the_first_check_of_a_user_takes_no_further_step(graph: GraphServer, steps: Steps, basic: bool) -> None:
    graph.store.basic = basic
    thread = conversation(graph.store, 0, 5)
    mailbox = opened(graph)
    for _ in range(2):
        assert steps(mailbox.correspondence([LENA_ADDRESS], thread)) == 2
    assert graph.calls()["me"] == 1


def test_a_token_for_mail_alone_is_not_asked_who_it_belongs_to(graph: GraphServer) -> None:
    mailbox = opened(graph, scopes=["Mail.Read"])
    read(mailbox)
    assert asyncio.run(mailbox.own_addresses()) == ()
    assert graph.calls()["me"] == 0


def test_a_draft_is_one_request(graph: GraphServer, steps: Steps) -> None:
    saved = graph.store.add(letter(1, SAM, LENA), draft=True)
    assert steps(opened(graph).draft(graph.store.graph_id(saved))) == 1
    assert graph.calls() == {"message": 1}


def test_a_mail_with_attachments_is_read_alone_and_its_beginning_only(graph: GraphServer, steps: Steps) -> None:
    mail = letter(1, text="What matters.").replace(b"text/plain", b"multipart/mixed; boundary=b")
    parts = b"--b\nContent-Type: text/plain\n\nWhat matters.\n--b\nContent-Type: application/pdf; name=cv.pdf\n"
    heavy = parts + b"Content-Transfer-Encoding: base64\n\n" + (b"A" * 76 + b"\n") * 40_000 + b"--b--\n"
    graph.store.add(mail.partition(b"\n\n")[0] + b"\n\n" + heavy)
    graph.store.add(letter(2))
    assert steps(opened(graph).correspondence([LENA_ADDRESS])) == 2
    first, _ = read(opened(graph))
    assert (first.text or "").strip() == "What matters."
    assert first.attachments[0].name == "cv.pdf"
    assert graph.calls()["mail"] == 2


@pytest.mark.parametrize("basic", [False, True], ids=["read", "basic"])
def test_no_more_than_four_go_out_at_once_for_one_account(graph: GraphServer, basic: bool) -> None:
    graph.store.basic = basic
    thread = conversation(graph.store, 0, 24)
    graph.latency = 0.02

    async def three_windows() -> None:
        async with Connections() as connections:
            mailboxes = [opened(graph, connections=connections) for _ in range(3)]
            await asyncio.gather(*(m.correspondence([LENA_ADDRESS], thread) for m in mailboxes))

    asyncio.run(three_windows())
    assert 1 < graph.most_at_once <= 4


def test_connections_are_kept_for_whoever_comes_next(graph: GraphServer) -> None:
    graph.tokens["omar"] = GraphStore(own=("omar@mail.example",))
    conversation(graph.store, 0, 5)

    async def many() -> None:
        async with Connections() as connections:
            for n in range(20):
                mailbox = opened(graph, "omar" if n % 2 else TOKEN, connections=connections)
                await mailbox.correspondence([LENA_ADDRESS])

    asyncio.run(many())
    assert len(graph.asked) > 60
    assert graph.connections <= 4


def test_an_account_that_is_throttled_slows_no_other(graph: GraphServer) -> None:
    graph.tokens["omar"] = store = GraphStore(own=("omar@mail.example",))
    store.add(letter(1, LENA, "omar@mail.example"))
    graph.faults["*"] = Fault(Kind.STATUS, 429, "ApplicationThrottled", "10", times=1, token=TOKEN)

    async def is_held_up_alone() -> bool:
        async with Connections() as connections:
            first = asyncio.create_task(opened(graph, connections=connections).correspondence([LENA_ADDRESS]))
            while not graph.asked:  # noqa: ASYNC110 - the server, in its thread, has no event of this loop
                await asyncio.sleep(0.01)
            async with asyncio.timeout(8):  # less than the other's rest
                await opened(graph, "omar", connections=connections).correspondence([LENA_ADDRESS])
            try:
                return not first.done()
            finally:
                first.cancel()

    assert asyncio.run(is_held_up_alone())


def test_a_mailbox_in_small_pages_is_read_as_a_whole(graph: GraphServer) -> None:
    graph.page = 10
    thread = conversation(graph.store, 0, 45)
    assert len(read(opened(graph), thread_id=thread)) == 45
    links = [a.target for a in graph.asked if "$skiptoken" in a.target]
    assert links  # as the server wrote them
    assert all(link.startswith("/v1.0/me/messages?$select=id,conversationId") for link in links)


def test_pages_have_an_end(graph: GraphServer) -> None:
    graph.page = 1
    thread = conversation(graph.store, 0, 30)
    messages = read(opened(graph, scopes=["Mail.Read"]), thread_id=thread)
    assert 0 < len(messages) < 30
    assert graph.calls()["thread"] == 12


def test_a_list_that_looks_back_does_not_look_for_ever(basic: GraphServer) -> None:
    basic.store.add(letter(1, LENA, subject="old", date=days_ago(300)))
    basic.store.add(letter(2, OMAR, subject="new", date=days_ago(100)))
    assert [m.subject for m in read(opened(basic))] == ["new"]
