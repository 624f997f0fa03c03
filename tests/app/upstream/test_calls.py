"""One mailbox's trouble is its own, a server's is everybody's, and both end."""

import asyncio
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from time import monotonic

import pytest

from app.mail import ConsentMissing, MailboxError, MailboxUnavailable, MailboxUnreadable
from app.upstream import calls, retrying
from app.upstream.calls import FAULTS, MANY, PARTIES, Party, Upstream
from app.upstream.faults import Fault, Kind, listen
from app.upstream.retrying import until, within
from tests.app.upstream.test_breaker import Clock

RESTING = "It does not answer anybody."
TROUBLE = "It has a problem of its own."


class Heard:
    def __init__(self) -> None:
        self.faults: list[tuple[str, Kind]] = []
        self.turns: list[tuple[str, str]] = []

    def fault(self, upstream: str, kind: Kind) -> None:
        self.faults.append((upstream, kind))

    def turned(self, upstream: str, state: str) -> None:
        self.turns.append((upstream, state))


@pytest.fixture
def heard() -> Iterator[Heard]:
    heard = Heard()
    stop = listen(heard)
    yield heard
    stop()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def server(clock: Clock) -> Upstream:
    return Upstream("mail", RESTING, clock)


def met(party: Party, error: BaseException | None) -> None:
    """One call that ends like this."""
    with suppress(MailboxError, asyncio.CancelledError), party.accounted():
        if error:
            raise error


FAULTY = [Fault(k, TROUBLE) for k in (Kind.UNREACHABLE, Kind.SLOW, Kind.TROUBLED, Kind.GARBLED)]
ANSWERS = [None, ConsentMissing("Ask."), MailboxUnreadable("There is none."), Fault(Kind.THROTTLED, "Too much.", 5.0)]


@pytest.mark.parametrize("error", [*FAULTY, MailboxUnavailable("Odd.")], ids=lambda e: str(getattr(e, "kind", "other")))
def test_different_mailboxes_that_fail_in_a_row_close_a_server_to_all(server: Upstream, error: Exception) -> None:
    for n in range(MANY):
        server.party("new").admit()
        met(server.party(n), error)
    with pytest.raises(MailboxUnavailable, match=RESTING) as refused:
        server.party("new").admit()
    assert refused.value.retry_after == calls.REST


@pytest.mark.parametrize("error", ANSWERS, ids=["good", "consent", "not there", "throttled"])
def test_what_a_server_answers_is_no_fault_of_it(server: Upstream, error: Exception | None) -> None:
    for n in range(50):
        met(server.party(n), error)
    server.party("new").admit()
    for n in range(MANY - 1):
        met(server.party(n), FAULTY[0])
    met(server.party("new"), error)  # and it speaks for the server while others have trouble
    met(server.party("last"), FAULTY[0])
    server.party("new").admit()


def test_one_mailbox_in_trouble_rests_alone(server: Upstream, clock: Clock) -> None:
    sam, kim = server.party("sam"), server.party("kim")
    for _ in range(FAULTS * 5):
        met(sam, Fault(Kind.TROUBLED, TROUBLE))
    kim.admit()
    with pytest.raises(MailboxUnavailable, match=TROUBLE):
        sam.admit()
    clock.now += calls.REST
    sam.admit()
    met(sam, None)
    assert sam.rest == 0


def test_one_mailbox_that_is_throttled_rests_alone_as_long_as_it_was_told(server: Upstream, clock: Clock) -> None:
    sam, kim = server.party("sam"), server.party("kim")
    sam.throttled(9_999, "Too much.")
    assert (kim.rest, sam.limited, kim.limited) == (0, True, False)
    with pytest.raises(MailboxUnavailable, match=r"Too much\.") as refused:
        sam.admit()
    assert refused.value.retry_after == 60  # as long as we believe it
    clock.now += 60
    sam.admit()


@pytest.mark.parametrize(("seconds", "counts"), [(0.1, False), (2.0, True)])
def test_a_call_that_was_given_up_speaks_against_the_server_if_it_had_its_time(
    server: Upstream, clock: Clock, seconds: float, counts: bool
) -> None:
    for n in range(MANY):
        with suppress(asyncio.CancelledError), server.party(n).accounted():
            clock.now += seconds
            raise asyncio.CancelledError
    assert (server.breaker.state == "open") is counts


def test_after_the_rest_few_try_a_server_and_their_success_is_everybodys(server: Upstream, clock: Clock) -> None:
    for n in range(MANY):
        met(server.party(n), FAULTY[0])
    clock.now += calls.REST
    first, second, third = (server.party(name) for name in ("a", "b", "c"))
    first.admit()
    second.admit()
    with pytest.raises(MailboxUnavailable):
        third.admit()
    met(second, None)
    third.admit()


def test_listeners_hear_of_servers_and_kinds_and_of_no_mailbox(server: Upstream, heard: Heard, clock: Clock) -> None:
    for n in range(MANY):
        met(server.party(f"sam{n}@mail.example"), Fault(Kind.SLOW, TROUBLE))
    with pytest.raises(MailboxUnavailable):
        server.party("kim").admit()
    clock.now += calls.REST
    server.party("kim").admit()
    met(server.party("kim"), Fault(Kind.THROTTLED, "Too much."))
    assert heard.faults == [("mail", Kind.SLOW)] * MANY + [("mail", Kind.RESTING), ("mail", Kind.THROTTLED)]
    assert heard.turns == [("mail", "open"), ("mail", "half-open"), ("mail", "closed")]


def test_the_number_of_mailboxes_that_are_remembered_is_bounded(server: Upstream) -> None:
    sam = server.party("sam")
    for n in range(PARTIES - 1):
        server.party(n)
    assert server.party("sam") is sam
    server.party("one more")
    assert server.party(1) is not None
    assert len(server._parties) == PARTIES
    assert server.party("sam") is sam


def test_many_threads_at_once_lose_no_fault(server: Upstream) -> None:
    ready = threading.Barrier(8)

    def fail(n: int) -> None:
        ready.wait(10)
        for m in range(50):
            met(server.party((n, m)), FAULTY[0])

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(fail, range(8)))
    assert server.breaker.state == "open"


class Work:
    """Fails as it is told, then brings its number."""

    def __init__(self, *failures: Exception) -> None:
        self.failures, self.calls = list(failures), 0

    async def __call__(self) -> int:
        self.calls += 1
        if self.failures:
            raise self.failures.pop(0)
        return self.calls


def tried(party: Party, work: Work, seconds: float = 20.0) -> int:
    return asyncio.run(party.tried(work, monotonic() + seconds))


@pytest.fixture
def mailbox() -> Party:
    return Upstream("mail", RESTING).party("sam")


def test_what_may_pass_is_tried_again_and_what_may_not_is_not(mailbox: Party, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(retrying, "pause", lambda _, told: told or 0.0)
    assert tried(mailbox, Work(*FAULTY[:2])) == 3
    for errors, calls_made in ((FAULTY[:3], 3), ([ConsentMissing("Ask.")], 1), ([Fault(Kind.RESTING, RESTING)], 1)):
        work = Work(*errors)
        with pytest.raises(MailboxError) as error:
            tried(mailbox, work)
        assert error.value is errors[-1]
        assert work.calls == calls_made


def test_a_server_that_says_when_is_asked_then_or_not_at_all(mailbox: Party) -> None:
    began = monotonic()
    assert tried(mailbox, Work(Fault(Kind.TROUBLED, TROUBLE, 0.3))) == 2
    assert monotonic() - began >= 0.3
    work = Work(Fault(Kind.TROUBLED, TROUBLE, 5.0))
    with pytest.raises(MailboxUnavailable):
        tried(mailbox, work, seconds=1)
    assert work.calls == 1


def test_a_short_rest_is_waited_for(mailbox: Party) -> None:
    mailbox.throttled(0.2, "Too much.")
    asyncio.run(mailbox.turn(monotonic() + 10))
    assert mailbox.rest == 0


def test_a_long_rest_is_not_waited_for(server: Upstream, clock: Clock) -> None:
    sam = server.party("sam")
    sam.throttled(5.0, "Too much.")
    with pytest.raises(MailboxUnavailable, match=r"Too much\.") as error:
        asyncio.run(sam.turn(clock.now + 1))
    assert error.value.retry_after == 5


def test_a_rest_for_faults_is_not_waited_for(server: Upstream, clock: Clock) -> None:
    """Else it would wait for ever: the clock stands still."""
    sam = server.party("sam")
    for _ in range(FAULTS):
        met(sam, FAULTY[0])
    with pytest.raises(MailboxUnavailable, match=TROUBLE):
        asyncio.run(sam.turn(clock.now + 60))


def test_a_deadline_ends_with_a_sentence() -> None:
    async def wait() -> None:
        async with until(monotonic() + 0.05, "It was slow."):
            await asyncio.Event().wait()

    with pytest.raises(Fault, match=r"It was slow\.") as error:
        asyncio.run(wait())
    assert error.value.kind is Kind.SLOW


def test_what_is_slow_to_give_up_is_not_waited_for() -> None:
    ended = asyncio.Event()

    async def reluctant() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            await asyncio.sleep(0.3)
            ended.set()

    async def play() -> None:
        with pytest.raises(TimeoutError):
            await within(0.05, reluctant())
        assert not ended.is_set()
        async with asyncio.timeout(10):
            await ended.wait()

    asyncio.run(play())


@pytest.mark.parametrize("error", [None, ValueError("odd")])
def test_what_comes_in_time_is_as_it_came(error: Exception | None) -> None:
    async def work() -> int:
        if error:
            raise error
        return 7

    if error:
        with pytest.raises(ValueError, match="odd"):
            asyncio.run(within(5, work()))
    else:
        assert asyncio.run(within(5, work())) == 7
