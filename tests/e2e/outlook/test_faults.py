"""Whatever goes wrong at Microsoft, on whichever call: the draft is reviewed, and soon."""

import asyncio
import json
import time
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import pytest

from app.auth.authority import AGAIN_WITHIN, Authority
from app.auth.credential import Credential, certificate
from app.auth.entra import Entra
from app.auth.on_behalf_of import OnBehalfOf
from app.auth.vault import MemoryStore, Vault
from app.mail import MailboxUnavailable, MailboxUnreadable
from app.upstream import retrying
from tests.e2e.outlook.conftest import Answer, Outlook
from tests.servers.microsoft import CERTIFIED, CLIENT, SECRET, TENANT, Microsoft

STATUSES = ["302", "401", "403", "404", "429", "429 9999999999", "429 soon", "500", "503 2"]
BROKEN = ["reset", "malformed", "a list", "wrong types", "truncated"]
SLOW = ["slow", "dribble"]

SLOWNESS = 3.0
"""Seconds that a slow machine may add; with them, a review that did not end in time would still be seen."""

LIMIT = 4.0 + SLOWNESS
"""Seconds of a review whose mailbox may take four."""


@pytest.fixture(scope="module")
def answers(running: Outlook) -> dict[str, tuple[Answer, float]]:
    """What users get, each of whom meets a fault of their own, and after how many seconds: they wait side by side."""
    users = {fault: running.user(fault=fault) for fault in STATUSES + BROKEN + SLOW}
    with ThreadPoolExecutor(len(users)) as pool:
        return dict(zip(users, pool.map(partial(timed, running), users.values()), strict=True))


def timed(outlook: Outlook, oid: str) -> tuple[Answer, float]:
    start = time.monotonic()
    return outlook.review(oid), time.monotonic() - start


@pytest.mark.parametrize("fault", STATUSES + BROKEN + SLOW)
def test_every_fault_of_the_token_call_costs_the_history_only(
    answers: dict[str, tuple[Answer, float]], fault: str
) -> None:
    answer, seconds = answers[fault]
    assert seconds < LIMIT
    assert answer.status == 200
    assert "Microsoft" in (answer.gap or "")
    assert "SECRET" not in json.dumps(answer.body)
    assert answer.body["verdict"]


@pytest.mark.parametrize("fault", ["429 9999", "500", "503", "reset", "malformed", "slow"])
def test_every_fault_of_graph_costs_the_history_only(troubled: Outlook, fault: str) -> None:
    troubled.microsoft.turned("graph", fault=fault)
    answer, seconds = timed(troubled, troubled.user())
    assert seconds < LIMIT
    assert answer.status == 200
    assert answer.gap
    assert "SECRET" not in json.dumps(answer.body)


def test_a_token_that_graph_no_longer_takes_is_replaced_once(outlook: Outlook) -> None:
    oid = outlook.user()
    assert outlook.review(oid).gap is None
    outlook.microsoft.turned("graph", fault="401")
    assert outlook.review(oid).status == 401
    assert outlook.exchanges(oid) == ["Mail.ReadBasic"] * 2
    outlook.microsoft.turned("graph")
    assert outlook.review(oid).gap is None


@pytest.fixture
def trusting(servers: Microsoft, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(servers.trusted))
    monkeypatch.setattr(Authority.ask, "__kwdefaults__", {"form": None, "headers": None, "seconds": 0.4})
    monkeypatch.setattr(retrying, "pause", lambda _, told: told or 0.0)  # tries follow each other at once


@pytest.mark.usefixtures("trusting")
@pytest.mark.parametrize("page", ["keys", "discovery"])
@pytest.mark.parametrize("fault", STATUSES + BROKEN + SLOW)
def test_without_keys_nobody_is_let_in_and_nobody_turned_away(troubled: Outlook, page: str, fault: str) -> None:
    servers = troubled.microsoft
    token = servers.token(troubled.user())
    servers.turned("authority", faults={page: fault})
    start = time.monotonic()
    with pytest.raises(MailboxUnavailable) as error:
        asyncio.run(Entra(Authority(servers.authority), CLIENT, [TENANT]).signed_in(token))
    assert time.monotonic() - start < 0.4 + AGAIN_WITHIN + SLOWNESS
    assert "SECRET" not in str(error.value)


@pytest.mark.usefixtures("trusting")
def test_where_nobody_listens_microsoft_cannot_be_reached(servers: Microsoft) -> None:
    nowhere = Authority("https://localhost:1")
    claims = servers.token("somebody", changed={"iss": nowhere.issuer(TENANT)})
    with pytest.raises(MailboxUnavailable):
        asyncio.run(Entra(nowhere, CLIENT, [TENANT]).signed_in(claims))


def test_a_server_that_nobody_vouches_for_is_not_talked_to(servers: Microsoft) -> None:
    with pytest.raises(MailboxUnavailable):
        asyncio.run(Entra(Authority(servers.authority), CLIENT, [TENANT]).signed_in(servers.token("somebody")))


def exchanged(outlook: Outlook, client: str, proof: Credential) -> str:
    """The scope of what a fresh process got for a new user."""
    servers = outlook.microsoft
    authority = Authority(servers.authority)
    token = servers.token(outlook.user(), changed={"aud": client})

    async def exchange() -> str:
        user = await Entra(authority, client, [TENANT]).signed_in(token)
        ours = OnBehalfOf(authority, client, proof, Vault(MemoryStore()))
        return (await ours.grant(user)).scope

    return asyncio.run(exchange())


@pytest.mark.usefixtures("trusting")
def test_a_certificate_proves_the_service_as_a_secret_does(outlook: Outlook) -> None:
    for client, proof in ((CLIENT, SECRET), (CERTIFIED, certificate(outlook.microsoft.certificate))):
        assert exchanged(outlook, client, proof) == "https://graph.microsoft.com/Mail.ReadBasic"


@pytest.mark.usefixtures("trusting")
def test_a_wrong_secret_is_nothing_that_the_user_could_mend(outlook: Outlook) -> None:
    with pytest.raises(MailboxUnreadable, match="Whoever runs it"):
        exchanged(outlook, CLIENT, "wrong-secret")
