"""Whatever goes wrong at Google, on whichever call: the review goes on, and soon."""

import asyncio
import inspect
import time
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass, replace
from typing import Any

import pytest

from app.mail import ConsentMissing, MailboxError, MailboxUnavailable, MailboxUnreadable
from app.review import correspondence_of
from app.settings import Settings
from app.upstream import calls as policy
from app.upstream import retrying
from connectors import _google_connections, _google_http
from connectors._google_connections import SILENCE
from connectors.gmail import GmailMailbox
from tests.connectors.gmail.conftest import LENA as LENA_ADDRESS
from tests.connectors.gmail.conftest import opened, read
from tests.connectors.seeding import LENA, SAM, letter
from tests.fakes.gmail import TOKEN, Fault, GmailServer, Kind, gmail_server
from tests.fakes.gmail_store import Store

pytestmark = pytest.mark.timeout(240)  # the first test waits for all cells

SLOWNESS = 7.0
"""Seconds that a slow machine may add."""

FAULTS = {
    "401": (Fault(Kind.STATUS, 401, "authError"), ConsentMissing),
    "403-scope": (Fault(Kind.STATUS, 403, "insufficientPermissions"), ConsentMissing),
    "403-forbidden": (Fault(Kind.STATUS, 403, "domainPolicy"), MailboxUnreadable),
    "403-rate": (Fault(Kind.STATUS, 403, "userRateLimitExceeded"), MailboxUnavailable),
    "403-api-off": (Fault(Kind.STATUS, 403, "accessNotConfigured"), MailboxUnreadable),
    "404": (Fault(Kind.STATUS, 404, "notFound"), MailboxUnreadable),
    "400-no-gmail": (Fault(Kind.STATUS, 400, "failedPrecondition"), MailboxUnreadable),
    "429": (Fault(Kind.STATUS, 429, "rateLimitExceeded"), MailboxUnavailable),
    "429-retry-after": (Fault(Kind.STATUS, 429, "rateLimitExceeded", "30"), MailboxUnavailable),
    "500": (Fault(Kind.STATUS, 500, "backendError"), MailboxUnavailable),
    "503-retry-after": (Fault(Kind.STATUS, 503, "backendError", "Wed, 01 Jan 2076 00:00:00 GMT"), MailboxUnavailable),
    "302": (Fault(Kind.STATUS, 302, "moved"), MailboxUnavailable),
    "slow": (Fault(Kind.SLOW), MailboxUnavailable),
    "dribble": (Fault(Kind.DRIBBLE), MailboxUnavailable),
    "reset": (Fault(Kind.RESET), MailboxUnavailable),
    "malformed": (Fault(Kind.MALFORMED), MailboxUnavailable),
    "truncated": (Fault(Kind.TRUNCATED), MailboxUnavailable),
    "a-list": (Fault(Kind.LIST), MailboxUnavailable),
    "wrong-types": (Fault(Kind.WRONG_TYPES), MailboxUnavailable),
    "endless-headers": (Fault(Kind.ENDLESS_HEADERS), MailboxUnavailable),
}
PASSING = ["403-rate", "500", "reset", "malformed", "truncated"]


async def _history(mailbox: GmailMailbox, thread_id: str) -> None:
    await mailbox.correspondence([LENA_ADDRESS], thread_id)


async def _list(mailbox: GmailMailbox, thread_id: str) -> None:
    del thread_id
    [draft] = await mailbox.drafts()
    assert draft.subject == "Re: Interview"


async def _draft(mailbox: GmailMailbox, thread_id: str) -> None:
    del thread_id
    assert (await mailbox.draft("r-7000065536")).text == "Hello there."


CALLS: dict[str, Callable[[GmailMailbox, str], Coroutine[Any, Any, None]]] = {
    "messages.list": _history,
    "threads.get": _history,
    "messages.get": _history,
    "settings.sendAs.list": _history,
    "drafts.list": _list,
    "drafts.get": _draft,
}


# Where the aliases are answered with a time to rest, the whole account rests: it depends on which answer comes first.
EACH = [(c, f) for c in CALLS for f in FAULTS if (c, f) != ("settings.sendAs.list", "429-retry-after")]


@dataclass(frozen=True, slots=True)
class Cell:
    """A fault on a call, for ever or `once`."""

    call: str
    fault: str
    once: bool = False

    @property
    def patience(self) -> float:
        """Seconds that an answer may take: enough to come to the call, where it falls silent."""
        if self.fault not in ("slow", "dribble"):
            return 20.0
        return 12.0 if self.call == "settings.sendAs.list" else 6.0


CELLS = [*(Cell(*each) for each in EACH), *(Cell(c, f, once=True) for c in CALLS for f in PASSING)]


@dataclass(frozen=True, slots=True)
class End:
    """`error`: what was raised."""

    error: BaseException | None
    seconds: float


def filled(store: Store) -> str:
    """The thread that a review is for, in a mailbox in which it asks everything."""
    opening = store.add(letter(0))
    store.add(letter(1, SAM, LENA, subject="Re: Interview", References="<m0@mail.example>"), draft=True)
    store.add(letter(2, LENA, subject="alone"))
    return store.thread_of(opening)


@pytest.fixture(scope="module")
def ends() -> dict[Cell, End]:
    """Of all cells, which wait side by side, each with an account of its own; tries follow each other at once."""
    with pytest.MonkeyPatch.context() as patch, gmail_server() as google:
        patch.setattr(retrying, "pause", lambda _, told: told or 0.0)
        patch.setattr(_google_http, "REST", (0.0, 0.01))
        patch.setattr(policy, "MANY", 10_000)
        patch.setattr(_google_connections, "SILENCE", 20.0)  # so that who does not end in time is seen
        store = Store()
        thread = filled(store)
        cells = {f"{TOKEN}.{n}": cell for n, cell in enumerate(CELLS)}
        for token, cell in cells.items():
            google.tokens[token] = store
            fault, _ = FAULTS[cell.fault]
            google.faults[f"{token} gmail.users.{cell.call}"] = replace(fault, times=1) if cell.once else fault
        told = asyncio.run(side_by_side(google, cells, thread))
    assert google.wrongs == []
    return dict(zip(CELLS, told, strict=True))


async def side_by_side(google: GmailServer, cells: Mapping[str, Cell], thread: str) -> list[End]:
    """Those that work do so a few at a time; and so do those that wait, since each holds threads."""
    working, waiting = asyncio.Semaphore(6), asyncio.Semaphore(12)

    async def played(token: str, cell: Cell) -> End:
        async with working if cell.patience == 20 else waiting:
            start = time.monotonic()
            error: BaseException | None = None
            try:
                error = await failure(CALLS[cell.call](opened(google, token, seconds=cell.patience), thread))
            except (AssertionError, TimeoutError) as wrong:
                error = wrong
            return End(error, time.monotonic() - start)

    return await asyncio.gather(*(played(token, cell) for token, cell in cells.items()))


@pytest.fixture
def thread_id(google: GmailServer, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setattr(retrying, "pause", lambda _, told: told or 0.0)
    monkeypatch.setattr(_google_http, "REST", (0.0, 0.01))
    return filled(google.store)


async def failure(work: Coroutine[Any, Any, None]) -> MailboxError | None:
    try:
        async with asyncio.timeout(40):
            await work
    except MailboxError as error:
        return error
    return None


@pytest.mark.parametrize(("call", "fault"), EACH)
def test_every_fault_of_every_call_is_an_error_of_mailboxes(ends: dict[Cell, End], call: str, fault: str) -> None:
    cell = Cell(call, fault)
    error, expected = ends[cell].error, FAULTS[fault][1]
    assert ends[cell].seconds < (cell.patience if fault in ("slow", "dribble") else SLOWNESS) + SLOWNESS
    if call == "settings.sendAs.list" or (fault == "404" and call in ("threads.get", "messages.get")):
        assert error is None
    else:
        assert error is not None
        assert isinstance(error, expected)
        assert str(error).endswith(".")
        told = f"{error!r}{error.__cause__!r}{error.__context__!r}"
        assert "SECRET" not in told
        assert TOKEN not in told


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("fault", PASSING)
def test_a_fault_that_passes_is_not_seen(ends: dict[Cell, End], call: str, fault: str) -> None:
    assert ends[Cell(call, fault, once=True)].error is None


@pytest.mark.parametrize("fault", ["slow", "429-retry-after"])
def test_a_review_has_its_gap_when_the_mailbox_has_had_its_time(
    google: GmailServer, thread_id: str, fault: str
) -> None:
    google.faults["*"], _ = FAULTS[fault]
    start = time.monotonic()
    mailbox = GmailMailbox(TOKEN, server=google.url, account=google.name, seconds=0.5)
    history, gap = asyncio.run(correspondence_of(mailbox, [LENA_ADDRESS], thread_id, 20))
    assert time.monotonic() - start < 0.5 + SLOWNESS
    assert history is None
    assert (gap or "").startswith("mailbox-unavailable: Gmail")


def test_where_no_server_listens_the_mailbox_is_unavailable() -> None:
    with pytest.raises(MailboxUnavailable):
        asyncio.run(GmailMailbox(TOKEN, server="http://127.0.0.1:1").drafts())


def test_retry_after_is_obeyed_and_told(google: GmailServer, mailbox: GmailMailbox) -> None:
    google.faults["*"] = Fault(Kind.STATUS, 429, "rateLimitExceeded", "45", times=1)
    for _ in range(2):  # the second time, Google is not asked at all
        with pytest.raises(MailboxUnavailable) as error:
            asyncio.run(mailbox.drafts())
        assert 20 < (error.value.retry_after or 0) <= 45  # less by as long as the machine takes
    assert len(google.asked) == 1


def test_a_short_retry_after_is_waited_for(google: GmailServer, mailbox: GmailMailbox) -> None:
    google.faults["*"] = Fault(Kind.STATUS, 429, "rateLimitExceeded", "0.3", times=1)
    start = time.monotonic()
    asyncio.run(mailbox.drafts())
    assert time.monotonic() - start >= 0.3


def test_older_mail_that_comes_too_late_is_left_out(google: GmailServer) -> None:
    for n in range(100):
        google.store.add(letter(n, LENA, subject=f"s{n}"))
    google.latency = 0.25
    messages = read(opened(google, seconds=4.5))  # what is needed takes one of them, all would take six
    subjects = [m.subject for m in messages]
    assert 12 <= len(subjects) < 100
    assert subjects[-8:] == [f"s{n}" for n in range(92, 100)]
    assert messages[-1].text is not None


@pytest.mark.parametrize("token", ["", "a b", "a\nX-Other: b", "é", "\ud800", "x" * 9000])
def test_what_cannot_be_a_token_is_not_sent(google: GmailServer, token: str) -> None:
    with pytest.raises(ConsentMissing):
        asyncio.run(opened(google, token).drafts())
    assert google.asked == []


@pytest.mark.usefixtures("thread_id")
def test_a_redirect_does_not_take_the_token_elsewhere(google: GmailServer, mailbox: GmailMailbox) -> None:
    google.faults["*"] = Fault(Kind.STATUS, 302, "moved")
    with pytest.raises(MailboxUnavailable):
        asyncio.run(mailbox.drafts())
    assert {a.method for a in google.asked} == {"gmail.users.drafts.list"}


def test_a_silent_server_is_given_up_before_a_review_ends() -> None:
    patience = inspect.signature(GmailMailbox).parameters["seconds"].default
    assert SILENCE < patience < Settings(_env_file=None).mailbox_timeout < 5
