"""Whose an address is: what lies in Sent Items proves it, with no further permission."""

import asyncio

import pytest

from app.mail import Address, Correspondence
from connectors._graph_answers import sent_from
from connectors._graph_letters import Letter
from connectors.graph import GraphMailbox
from tests.connectors.graph.conftest import LENA as LENA_ADDRESS
from tests.connectors.graph.conftest import days_ago, opened
from tests.connectors.seeding import LENA, SAM, letter
from tests.fakes.graph import TOKEN, Fault, GraphServer, Kind
from tests.fakes.graph_store import GraphStore

MAIN, ALIAS = "sam@mail.example", "sam.roe@work.example"
BOTH = pytest.mark.parametrize("basic", [False, True], ids=["read", "basic"])


@pytest.fixture
def alias(graph: GraphServer) -> GraphServer:
    """Sam sends from an alias too, and Graph is not asked who he is."""
    graph.tokens[TOKEN] = GraphStore(own=(MAIN, ALIAS))
    return graph


def mail_only(graph: GraphServer, *, basic: bool) -> GraphMailbox:
    graph.store.basic = basic
    scope = "Mail.ReadBasic" if basic else "Mail.Read"
    return opened(graph, scopes=[scope], own=(Address(MAIN),))


def told(mailbox: GraphMailbox, *people: Address) -> Correspondence:
    return asyncio.run(mailbox.correspondence(people or [LENA_ADDRESS]))


@BOTH
def test_what_was_sent_from_an_alias_is_the_users(alias: GraphServer, basic: bool) -> None:
    alias.store.add(letter(1, LENA, ALIAS, date=days_ago(3)))
    alias.store.add(letter(2, f"Sam Roe <{ALIAS}>", LENA, date=days_ago(2)))
    mailbox = mail_only(alias, basic=basic)
    assert told(mailbox).own == {MAIN, ALIAS}
    assert alias.calls()["me"] == 0
    assert {a.key for a in asyncio.run(mailbox.own_addresses())} == {MAIN, ALIAS}


@BOTH
def test_what_others_wrote_proves_nothing(alias: GraphServer, basic: bool) -> None:
    alias.store.add(letter(1, LENA, ALIAS, date=days_ago(3)))
    alias.store.add(letter(2, f"Sam Roe <{ALIAS}>", LENA, date=days_ago(2)), draft=True)
    assert told(mail_only(alias, basic=basic)).own == {MAIN}


@BOTH
def test_an_alias_known_once_stays_known(alias: GraphServer, basic: bool) -> None:
    alias.store.add(letter(1, f"Sam Roe <{ALIAS}>", "kim@third.example", date=days_ago(2)))
    alias.store.add(letter(2, LENA, ALIAS, date=days_ago(1)))
    told(mail_only(alias, basic=basic), Address("kim@third.example"))
    assert told(mail_only(alias, basic=basic)).own == {MAIN, ALIAS}


@BOTH
def test_whom_the_user_writes_to_is_never_the_user(alias: GraphServer, basic: bool) -> None:
    """Somebody moved Lena's mail to what was sent; her mail must not vanish."""
    stored = alias.store.add(letter(1, LENA, "list@third.example", date=days_ago(2)))
    stored.labels = ["SENT"]
    mailbox = mail_only(alias, basic=basic)
    assert told(mailbox, Address("kim@acme.example")).own == {MAIN, LENA_ADDRESS.key}
    again = told(mailbox)
    assert again.own == {MAIN}
    assert len(again.messages) == 1


def test_the_folder_is_asked_for_once(alias: GraphServer) -> None:
    mailbox = mail_only(alias, basic=False)
    for _ in range(3):
        told(mailbox)
    assert alias.calls()["folder"] == 1


def test_without_leave_to_search_the_list_of_what_was_sent_tells_the_folder(alias: GraphServer) -> None:
    alias.store.add(letter(1, f"Sam Roe <{ALIAS}>", LENA, date=days_ago(2)))
    assert ALIAS in told(mail_only(alias, basic=True)).own
    assert alias.calls()["folder"] == 0


@pytest.mark.parametrize("kind", [Kind.STATUS, Kind.MALFORMED, Kind.RESET, Kind.LIST])
def test_where_the_folder_is_not_told_there_is_a_history_all_the_same(alias: GraphServer, kind: Kind) -> None:
    alias.store.add(letter(1, LENA, SAM, date=days_ago(2)))
    alias.faults["folder"] = Fault(kind, status=403, code="ErrorAccessDenied")
    assert len(told(mail_only(alias, basic=False)).messages) == 1


def test_a_folder_that_is_told_late_is_not_waited_for(alias: GraphServer) -> None:
    alias.store.add(letter(1, LENA, SAM, date=days_ago(2)))
    alias.faults["folder"] = Fault(Kind.SLOW)
    scopes = ["Mail.Read"]
    assert len(told(opened(alias, scopes=scopes, seconds=3)).messages) == 1


def shown(writer: str, *, sender: str | None = None, to: str = LENA_ADDRESS.email, **more: object) -> Letter:
    def person(address: str) -> dict[str, object]:
        return {"emailAddress": {"name": address, "address": address}}

    told = {"id": "a", "from": person(writer), "toRecipients": [person(to)], "parentFolderId": "sent", **more}
    return Letter.model_validate(told | ({"sender": person(sender)} if sender else {}))


@pytest.mark.parametrize(
    ("sent", "proved"),
    [
        (shown(ALIAS), {ALIAS}),
        (shown(ALIAS.upper(), sender=ALIAS), {ALIAS}),
        (shown("boss@firm.example", sender=MAIN), set()),
        (shown("lena@acme.example", to=MAIN), set()),
        (shown(ALIAS, isDraft=True), set()),
        (shown(ALIAS, parentFolderId="inbox"), set()),
        (shown("/o=ExchangeLabs/cn=sam"), set()),
        (shown(""), set()),
        (Letter(id="a", parent_folder_id="sent"), set()),
    ],
    ids=["alias", "same sender", "on behalf", "to the user", "draft", "elsewhere", "no address", "empty", "nobody"],
)
def test_proofs(sent: Letter, proved: set[str]) -> None:
    assert sent_from([sent], "sent", [Address(MAIN)]) == proved
    assert sent_from([sent], "", [Address(MAIN)]) == set()
