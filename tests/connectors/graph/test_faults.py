"""Whatever goes wrong at Microsoft, on whichever call: the review goes on, and soon."""

import asyncio
import base64
import inspect
import time
from collections import Counter
from collections.abc import Callable, Coroutine, Mapping
from contextlib import nullcontext
from dataclasses import dataclass, replace
from typing import Any

import pytest

from app.mail import ConsentMissing, MailboxError, MailboxUnavailable, MailboxUnreadable
from app.review import correspondence_of
from app.settings import Settings
from app.upstream import calls as policy
from app.upstream import retrying
from connectors import _graph_connections
from connectors._graph_connections import SILENCE
from connectors.graph import GraphMailbox
from tests.connectors.graph.conftest import LENA as LENA_ADDRESS
from tests.connectors.graph.conftest import conversation, opened
from tests.connectors.seeding import LENA, SAM, letter
from tests.fakes.graph import TOKEN, Fault, GraphServer, Kind, graph_server
from tests.fakes.graph_store import GraphStore

pytestmark = pytest.mark.timeout(240)  # the first test waits for all cells

SLOWNESS = 7.0
"""Seconds that a slow machine may add."""

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


@dataclass(frozen=True, slots=True)
class Cell:
    """A fault on a call, for ever or `once`; where `scope` is `basic`, words may not be read."""

    scope: str
    call: str
    fault: str
    once: bool = False

    @property
    def patience(self) -> float:
        """Seconds that an answer may take: enough to come to the call, where it falls silent."""
        if self.fault not in ("slow", "dribble"):
            return 20.0
        return 12.0 if self.call == "me" else 8.0


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
ITEMS = [f for f in FAULTS if FAULTS[f][0].kind is Kind.STATUS]
CELLS = {
    *(Cell(*each) for each in EACH),
    *(Cell(scope, "item", fault) for scope in CALLS for fault in ITEMS),
    *(Cell("read", call, fault, once=True) for call in (*CALLS["read"], "item") for fault in PASSING),
}


async def _history(mailbox: GraphMailbox, thread_id: str) -> None:
    await mailbox.correspondence([LENA_ADDRESS], thread_id)


async def _draft(mailbox: GraphMailbox, thread_id: str) -> None:
    draft = await mailbox.draft(thread_id.replace("AAQk", "AAMk").replace("AQ=", "AAA="))
    assert (draft.text or "").strip() == "Hello there."


def work_of(call: str) -> Callable[[GraphMailbox, str], Coroutine[Any, Any, None]]:
    return _draft if call == "message" else _history


@dataclass(frozen=True, slots=True)
class End:
    """`error`: what was raised; `asked`: how often the call was made."""

    error: BaseException | None
    seconds: float
    asked: int


def filled(store: GraphStore) -> str:
    """The thread that a review is for, in a mailbox in which it asks everything."""
    first = store.add(letter(0, SAM, LENA), draft=True)
    conversation(store, 2, 3)
    store.add(letter(1, LENA, References="<m0@mail.example>").replace(b"text/plain", b'text/plain; name="a.txt"'))
    return store.conversation(first)


@pytest.fixture(scope="module")
def ends() -> dict[Cell, End]:
    """Of all cells, which wait side by side, each with an account of its own; tries follow each other at once."""
    with pytest.MonkeyPatch.context() as patch, graph_server() as graph:
        patch.setattr(retrying, "pause", lambda _, told: told or 0.0)
        patch.setattr(policy, "MANY", 10_000)
        patch.setattr(_graph_connections, "SILENCE", 20.0)  # so that who does not end in time is seen
        stores = {scope: GraphStore(basic=scope == "basic") for scope in CALLS}
        threads = {scope: filled(store) for scope, store in stores.items()}
        cells = {f"{TOKEN}.{n}": cell for n, cell in enumerate(CELLS)}
        for token, cell in cells.items():
            graph.tokens[token] = stores[cell.scope]
            fault, _ = FAULTS[cell.fault]
            graph.faults[f"{token} {cell.call}"] = replace(fault, times=1) if cell.once else fault
        played = asyncio.run(side_by_side(graph, cells, threads))
        asked = Counter((a.call, a.headers["authorization"].removeprefix("Bearer ")) for a in graph.asked)
    assert graph.wrongs == []
    return {c: End(*end, asked[c.call, token]) for (token, c), end in zip(cells.items(), played, strict=True)}


async def side_by_side(
    graph: GraphServer, cells: Mapping[str, Cell], threads: Mapping[str, str]
) -> list[tuple[BaseException | None, float]]:
    """What each ended with, and after how many seconds. Those that work do so a few at a time."""
    working = asyncio.Semaphore(6)

    async def played(token: str, cell: Cell) -> tuple[BaseException | None, float]:
        async with nullcontext() if cell.patience < 20 else working:
            start = time.monotonic()
            error: BaseException | None = None
            try:
                error = await failure(
                    work_of(cell.call)(opened(graph, token, seconds=cell.patience), threads[cell.scope])
                )
            except (AssertionError, TimeoutError) as wrong:
                error = wrong
            return error, time.monotonic() - start

    return await asyncio.gather(*(played(token, cell) for token, cell in cells.items()))


@pytest.fixture
def thread_id(graph: GraphServer, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setattr(retrying, "pause", lambda _, told: told or 0.0)
    return filled(graph.store)


async def failure(work: Coroutine[Any, Any, None]) -> MailboxError | None:
    try:
        async with asyncio.timeout(40):
            await work
    except MailboxError as error:
        return error
    return None


def told_well(error: MailboxError) -> bool:
    told = f"{error!r}{error.__cause__!r}{error.__context__!r}"
    return str(error).endswith(".") and not any(secret in told for secret in ("SECRET", TOKEN, "acme"))


@pytest.mark.parametrize(("scope", "call", "fault"), EACH)
def test_every_fault_of_every_call_is_an_error_of_mailboxes(
    ends: dict[Cell, End], scope: str, call: str, fault: str
) -> None:
    cell = Cell(scope, call, fault)
    end, expected = ends[cell], expected_of(call, fault)
    assert end.asked > 0
    assert isinstance(end.error, expected or type(None))
    assert not isinstance(end.error, MailboxError) or told_well(end.error)
    assert end.seconds < (cell.patience if fault in ("slow", "dribble") else SLOWNESS) + SLOWNESS


@pytest.mark.parametrize("scope", CALLS)
@pytest.mark.parametrize("fault", ITEMS)
def test_faults_within_a_batch_are_seen_though_the_batch_is_fine(ends: dict[Cell, End], scope: str, fault: str) -> None:
    error, expected = ends[Cell(scope, "item", fault)].error, FAULTS[fault][1]
    harmless = fault in GONE or (scope == "basic" and expected is ConsentMissing)
    assert error is None if harmless else isinstance(error, expected)


@pytest.mark.parametrize("call", [*CALLS["read"], "item"])
@pytest.mark.parametrize("fault", PASSING)
def test_a_fault_that_passes_is_not_seen(ends: dict[Cell, End], call: str, fault: str) -> None:
    assert ends[Cell("read", call, fault, once=True)].error is None


def test_of_a_batch_only_what_was_throttled_is_asked_again(graph: GraphServer, thread_id: str) -> None:
    graph.faults["item"] = Fault(Kind.STATUS, 429, "MailboxConcurrency", "0.1", times=2)
    messages = asyncio.run(opened(graph).correspondence([LENA_ADDRESS], thread_id)).messages
    assert all(m.text for m in messages if not m.draft)
    first, second = (a.items for a in graph.asked if a.call == "batch")
    assert (first, second) == (3, 2)


@pytest.mark.parametrize("fault", ["slow", "429-retry-after", "dribble"])
def test_a_review_has_its_gap_when_the_mailbox_has_had_its_time(graph: GraphServer, thread_id: str, fault: str) -> None:
    graph.faults["*"], _ = FAULTS[fault]
    start = time.monotonic()
    mailbox = GraphMailbox(TOKEN, server=graph.url, account=graph.name, scopes=["Mail.Read"], seconds=0.5)
    history, gap = asyncio.run(correspondence_of(mailbox, [LENA_ADDRESS], thread_id, 20))
    assert time.monotonic() - start < 0.5 + SLOWNESS
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
        assert 20 < (error.value.retry_after or 0) <= 45  # less by as long as the machine takes
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


@pytest.mark.parametrize("kind", [Kind.FOREIGN_LINK, Kind.STATUS], ids=["link", "redirect"])
def test_nothing_takes_the_token_elsewhere(graph: GraphServer, thread_id: str, kind: Kind) -> None:
    with graph_server() as elsewhere:
        graph.elsewhere = f"{elsewhere.url}/v1.0/me/messages"
        graph.faults["thread"] = Fault(kind, 302, "moved")
        assert isinstance(asyncio.run(failure(_history(opened(graph), thread_id))), MailboxUnavailable)
        assert elsewhere.asked == []
        assert elsewhere.connections == 0


def test_a_silent_server_is_given_up_before_a_review_ends() -> None:
    patience = inspect.signature(GraphMailbox).parameters["seconds"].default
    assert SILENCE < patience < Settings(_env_file=None).mailbox_timeout < 5
