"""Whatever goes wrong at Microsoft, on whichever call: the review goes on, and soon."""

import asyncio
import base64
import time
from collections.abc import Callable, Coroutine
from typing import Any

import pytest

from app.mail import ConsentMissing, MailboxError, MailboxUnavailable, MailboxUnreadable
from app.review import correspondence_of
from app.upstream import retrying
from connectors._graph_connections import SILENCE
from connectors.graph import GraphMailbox
from tests.connectors.graph.conftest import LENA as LENA_ADDRESS
from tests.connectors.graph.conftest import conversation, opened
from tests.connectors.seeding import LENA, SAM, letter
from tests.fakes.graph import TOKEN, Fault, GraphServer, Kind, graph_server

CHALLENGE = base64.b64encode(b'{"access_token":{"nbf":{"essential":true,"value":"1604106651"}}}').decode()

FAULTS = {
    "401": (Fault(Kind.STATUS, 401, "InvalidAuthenticationToken"), ConsentMissing),
    "403-scope": (Fault(Kind.STATUS, 403, "ErrorAccessDenied"), ConsentMissing),
    "403-other": (Fault(Kind.STATUS, 403, "ErrorAccountSuspend"), MailboxUnreadable),
    "403-rate": (Fault(Kind.STATUS, 403, "ApplicationThrottled"), MailboxUnavailable),
    "404": (Fault(Kind.STATUS, 404, "ErrorItemNotFound"), MailboxUnreadable),
    "404-no-mailbox": (Fault(Kind.STATUS, 404, "MailboxNotEnabledForRESTAPI"), MailboxUnreadable),
    "400": (Fault(Kind.STATUS, 400, "InefficientFilter"), MailboxUnreadable),
    "429": (Fault(Kind.STATUS, 429, "ApplicationThrottled"), MailboxUnavailable),
    "429-retry-after": (Fault(Kind.STATUS, 429, "MailboxConcurrency", "30"), MailboxUnavailable),
    "500": (Fault(Kind.STATUS, 500, "generalException"), MailboxUnavailable),
    "503": (Fault(Kind.STATUS, 503, "serviceNotAvailable"), MailboxUnavailable),
    "503-retry-after": (Fault(Kind.STATUS, 503, "busy", "Wed, 01 Jan 2076 00:00:00 GMT"), MailboxUnavailable),
    "504": (Fault(Kind.STATUS, 504, "gatewayTimeout"), MailboxUnavailable),
    "302": (Fault(Kind.STATUS, 302, "moved"), MailboxUnavailable),
    "slow": (Fault(Kind.SLOW), MailboxUnavailable),
    "dribble": (Fault(Kind.DRIBBLE), MailboxUnavailable),
    "reset": (Fault(Kind.RESET), MailboxUnavailable),
    "malformed": (Fault(Kind.MALFORMED), MailboxUnavailable),
    "truncated": (Fault(Kind.TRUNCATED), MailboxUnavailable),
    "a-list": (Fault(Kind.LIST), MailboxUnavailable),
    "wrong-types": (Fault(Kind.WRONG_TYPES), MailboxUnavailable),
    "foreign-link": (Fault(Kind.FOREIGN_LINK), MailboxUnavailable),
    "looping-link": (Fault(Kind.LOOPING_LINK), MailboxUnavailable),
}
PASSING = ["403-rate", "429", "500", "503", "reset", "malformed", "truncated"]
LINKS = ("foreign-link", "looping-link")
GONE = ("404", "404-no-mailbox", "403-other", "400")

LISTS = ("thread", "search", "recent", "sent")
CALLS = {"read": ("me", "thread", "search", "recent", "batch", "mail", "message"),
         "basic": ("me", "thread", "sent", "recent", "batch")}  # fmt: skip
HARMLESS = {
    ("thread", "404"), *(("mail", fault) for fault in (*GONE, "malformed", "a-list", "wrong-types")),
}  # fmt: skip
"""An unknown conversation is none, and a mail that cannot be written out has no words."""


def expected_of(call: str, fault: str) -> type[MailboxError] | None:
    if call == "me" or (call, fault) in HARMLESS or (fault in LINKS and call not in LISTS):
        return None
    return FAULTS[fault][1]


# Where the user's addresses are answered with a time to rest, the account rests: which answer comes first is open.
EACH = [
    (scope, call, fault)
    for scope, calls in CALLS.items()
    for call in calls
    for fault in FAULTS
    if (call, fault) not in {("me", "429-retry-after"), ("mail", "foreign-link"), ("mail", "looping-link")}
]


async def _history(mailbox: GraphMailbox, thread_id: str) -> None:
    await mailbox.correspondence([LENA_ADDRESS], thread_id)


async def _draft(mailbox: GraphMailbox, thread_id: str) -> None:
    draft = await mailbox.draft(thread_id.replace("AAQk", "AAMk").replace("AQ=", "AAA="))
    assert (draft.text or "").strip() == "Hello there."


def work_of(call: str) -> Callable[[GraphMailbox, str], Coroutine[Any, Any, None]]:
    return _draft if call == "message" else _history


@pytest.fixture
def thread_id(graph: GraphServer, monkeypatch: pytest.MonkeyPatch) -> str:
    """A mailbox in which a review asks everything; tries follow each other at once."""
    monkeypatch.setattr(retrying, "pause", lambda _, told: told or 0.0)
    first = graph.store.add(letter(0, SAM, LENA), draft=True)
    conversation(graph.store, 2, 3)
    graph.store.add(letter(1, LENA, References="<m0@mail.example>").replace(b"text/plain", b'text/plain; name="a.txt"'))
    return graph.store.conversation(first)


async def failure(work: Coroutine[Any, Any, None]) -> MailboxError | None:
    try:
        async with asyncio.timeout(25):
            await work
    except MailboxError as error:
        return error
    return None


def told_well(error: MailboxError) -> bool:
    told = f"{error!r}{error.__cause__!r}{error.__context__!r}"
    return str(error).endswith(".") and not any(secret in told for secret in ("SECRET", TOKEN, "acme"))


@pytest.mark.parametrize(("scope", "call", "fault"), EACH)
def test_every_fault_of_every_call_is_an_error_of_mailboxes(
    graph: GraphServer, thread_id: str, scope: str, call: str, fault: str
) -> None:
    graph.store.basic = scope == "basic"
    graph.faults[call], _ = FAULTS[fault]
    patience = {"me": 2.0, "batch": 1.5}.get(call, 0.8)  # seconds; machines of tests are slow
    seconds = patience if fault in ("slow", "dribble") else 20
    start = time.monotonic()
    error = asyncio.run(failure(work_of(call)(opened(graph, seconds=seconds), thread_id)))
    assert time.monotonic() - start < 5
    assert graph.calls()[call] > 0
    expected = expected_of(call, fault)
    assert type(error) is expected or isinstance(error, expected or type(None))
    assert error is None or told_well(error)


ITEMS = [f for f in FAULTS if FAULTS[f][0].kind is Kind.STATUS]


@pytest.mark.parametrize("scope", CALLS)
@pytest.mark.parametrize("fault", ITEMS)
def test_faults_within_a_batch_are_seen_though_the_batch_is_fine(
    graph: GraphServer, thread_id: str, scope: str, fault: str
) -> None:
    graph.store.basic = scope == "basic"
    graph.faults["item"], expected = FAULTS[fault]
    error = asyncio.run(failure(_history(opened(graph), thread_id)))
    harmless = fault in GONE or (scope == "basic" and expected is ConsentMissing)
    assert error is None if harmless else isinstance(error, expected)


@pytest.mark.parametrize("call", [*CALLS["read"], "item"])
@pytest.mark.parametrize("fault", PASSING)
def test_a_fault_that_passes_is_not_seen(graph: GraphServer, thread_id: str, call: str, fault: str) -> None:
    known, _ = FAULTS[fault]
    graph.faults[call] = Fault(known.kind, known.status, known.code, times=1)
    asyncio.run(work_of(call)(opened(graph), thread_id))


def test_of_a_batch_only_what_was_throttled_is_asked_again(graph: GraphServer, thread_id: str) -> None:
    graph.faults["item"] = Fault(Kind.STATUS, 429, "MailboxConcurrency", "0.1", times=2)
    messages = asyncio.run(opened(graph).correspondence([LENA_ADDRESS], thread_id)).messages
    assert all(m.text for m in messages if not m.draft)
    first, second = (a.items for a in graph.asked if a.call == "batch")
    assert (first, second) == (3, 2)


@pytest.mark.parametrize("fault", ["slow", "429-retry-after", "dribble"])
def test_a_review_has_its_gap_within_five_seconds(graph: GraphServer, thread_id: str, fault: str) -> None:
    graph.faults["*"], _ = FAULTS[fault]
    start = time.monotonic()
    mailbox = GraphMailbox(TOKEN, server=graph.url, account=graph.name, scopes=["Mail.Read"])
    history, gap = asyncio.run(correspondence_of(mailbox, [LENA_ADDRESS], thread_id, 4))
    assert time.monotonic() - start < 5
    assert history is None
    assert (gap or "").startswith("mailbox-unavailable: Outlook")


def test_where_no_server_listens_the_mailbox_is_unavailable() -> None:
    mailbox = GraphMailbox(TOKEN, account="nobody", server="http://127.0.0.1:1", seconds=1)
    with pytest.raises(MailboxUnavailable):
        asyncio.run(mailbox.correspondence([LENA_ADDRESS]))


def test_retry_after_is_obeyed_and_told(graph: GraphServer) -> None:
    graph.faults["*"] = Fault(Kind.STATUS, 429, "ApplicationThrottled", "45", times=1)
    for _ in range(2):  # the second time, Graph is not asked at all
        with pytest.raises(MailboxUnavailable) as error:
            asyncio.run(opened(graph).draft("AAMkAGI2="))
        assert 44 < (error.value.retry_after or 0) <= 45
    assert len(graph.asked) == 1


@pytest.mark.parametrize(
    ("challenge", "claims"),
    [(f'Bearer realm="", error="insufficient_claims", claims="{CHALLENGE}"', CHALLENGE),
     (f'Bearer claims="{CHALLENGE.rstrip("=")}"', CHALLENGE.rstrip("=")),
     ('Bearer claims="bm8ganNvbg=="', None), ('Bearer claims="a\\", other=\\"b"', None), ("Bearer", None), ("", None)],
)  # fmt: skip
def test_a_claims_challenge_is_kept(graph: GraphServer, thread_id: str, challenge: str, claims: str | None) -> None:
    graph.faults["*"] = Fault(Kind.STATUS, 401, "InvalidAuthenticationToken", challenge=challenge)
    error = asyncio.run(failure(_history(opened(graph), thread_id)))
    assert isinstance(error, ConsentMissing)
    assert error.claims == claims


@pytest.mark.parametrize("token", ["", "a b", "a\nX-Other: b", "é", "\ud800", "x" * 20_000])
def test_what_cannot_be_a_token_is_not_sent(graph: GraphServer, token: str) -> None:
    with pytest.raises(ConsentMissing):
        asyncio.run(opened(graph, token, account="made up").correspondence([LENA_ADDRESS]))
    assert graph.asked == []


@pytest.mark.parametrize("kind", [Kind.FOREIGN_LINK, Kind.STATUS], ids=["link", "redirect"])
def test_nothing_takes_the_token_elsewhere(graph: GraphServer, thread_id: str, kind: Kind) -> None:
    with graph_server() as elsewhere:
        graph.elsewhere = f"{elsewhere.url}/v1.0/me/messages"
        graph.faults["thread"] = Fault(kind, 302, "moved")
        assert isinstance(asyncio.run(failure(_history(opened(graph), thread_id))), MailboxUnavailable)
        assert elsewhere.asked == []
        assert elsewhere.connections == 0


def test_a_source_of_tokens_is_asked_for_what_was_granted_and_may_refuse(graph: GraphServer) -> None:
    asked = []

    async def source(scopes: Any) -> str:
        asked.append(tuple(scopes))
        if len(asked) > 1:
            raise ConsentMissing("Sign in again.", CHALLENGE)
        return TOKEN

    mailbox = GraphMailbox(source, account=graph.name, scopes=["Mail.Read"], server=graph.url, seconds=20)
    asyncio.run(mailbox.correspondence([LENA_ADDRESS]))
    with pytest.raises(ConsentMissing) as refused:
        asyncio.run(mailbox.correspondence([LENA_ADDRESS]))
    assert refused.value.claims == CHALLENGE
    assert asked == [("Mail.Read",)] * 2


def test_a_slow_source_of_tokens_is_given_up(graph: GraphServer) -> None:
    async def source(scopes: Any) -> str:
        del scopes
        await asyncio.sleep(30)
        return TOKEN

    with pytest.raises(MailboxUnavailable):
        asyncio.run(GraphMailbox(source, account="slow", server=graph.url, seconds=0.1).correspondence([LENA_ADDRESS]))


def test_a_silent_server_is_given_up_before_a_review_ends() -> None:
    assert SILENCE < 4
