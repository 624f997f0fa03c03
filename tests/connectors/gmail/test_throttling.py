"""A Google that hangs, or that is asked too much: never more than four at once, and soon no more at all."""

import asyncio
import random
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from select import select

import pytest

from app.mail import MailboxUnavailable
from connectors import _google_http
from connectors._google_connections import Call
from connectors._google_http import REST, _rest
from connectors.gmail import GmailMailbox
from tests.connectors.gmail.conftest import LENA as LENA_ADDRESS
from tests.connectors.gmail.conftest import opened
from tests.connectors.seeding import LENA, SAM, letter
from tests.fakes.gmail import Fault, GmailServer, Kind


@dataclass
class Hanging:
    """A server that takes requests and never answers. `open_now`: requests that are waiting."""

    url: str = ""
    requests: int = 0
    open_now: set[socket.socket] = field(default_factory=set)
    most: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)

    def settled(self) -> None:
        """Returns once nobody waits for an answer."""
        until = time.monotonic() + 20
        while self.open_now and time.monotonic() < until:
            time.sleep(0.01)

    def take(self, connection: socket.socket) -> None:
        with connection, suppress(OSError):
            while connection.recv(65_536):
                with self.lock:
                    self.requests += 1
                    self.open_now.add(connection)
                    ended = select(self.open_now, [], [], 0)[0]  # their threads have not heard of it yet
                    self.most = max(self.most, len(self.open_now) - len(ended))
                try:
                    still_there = connection.recv(1)
                finally:
                    with self.lock:
                        self.open_now.discard(connection)
                if not still_there:
                    return


@contextmanager
def hanging_server() -> Iterator[Hanging]:
    state = Hanging()
    with socket.create_server(("127.0.0.1", 0), backlog=100) as listening:
        state.url = f"http://127.0.0.1:{listening.getsockname()[1]}"

        def accept() -> None:
            with suppress(OSError):
                while True:
                    threading.Thread(target=state.take, args=(listening.accept()[0],), daemon=True).start()

        threading.Thread(target=accept, daemon=True).start()
        yield state


def test_a_hanging_google_has_four_requests_at_most_and_none_that_was_given_up_comes_again() -> None:
    async def checks(url: str, state: Hanging) -> None:
        for _ in range(3):  # the user clicks again and again
            mailbox = GmailMailbox("t", account=url, server=url, seconds=0.4)
            with pytest.raises(MailboxUnavailable):
                await mailbox.correspondence([LENA_ADDRESS], "1a")
            await asyncio.to_thread(state.settled)  # the server hears of what was given up a moment later
        asked = state.requests
        await asyncio.sleep(0.5)
        assert state.requests == asked

    with hanging_server() as state:
        asyncio.run(checks(state.url, state))
        assert 4 <= state.requests <= 15
        assert state.most == 4
        assert not state.open_now


def test_a_request_that_waits_for_a_thread_is_never_sent_once_it_was_given_up() -> None:
    with hanging_server() as state:
        call = Call(f"{state.url}/x", {})
        call.give_up()
        with pytest.raises(MailboxUnavailable):
            call.sent().result(5)
        assert state.requests == 0


def test_a_connection_that_google_closed_meanwhile_is_made_anew(google: GmailServer, mailbox: GmailMailbox) -> None:
    asyncio.run(mailbox.drafts())
    google.faults["*"] = Fault(Kind.RESET, times=1)
    asyncio.run(mailbox.drafts())


@pytest.mark.parametrize("status", [(429, "rateLimitExceeded"), (403, "userRateLimitExceeded")])
def test_a_refusal_without_a_time_lets_the_account_rest_and_drops_older_mail(
    google: GmailServer, monkeypatch: pytest.MonkeyPatch, status: tuple[int, str]
) -> None:
    monkeypatch.setattr(_google_http, "REST", (0.2, 0.3))
    for n in range(200):
        google.store.add(letter(n, *((LENA, SAM) if n % 2 else (SAM, LENA)), subject=f"s{n}"))
    google.latency = 0.01
    fault = Fault(Kind.STATUS, *status)
    read, refused = 20, 0
    answers = type(google).fault_of

    def late(self: GmailServer, method: str, token: str) -> Fault | None:
        nonlocal refused
        if method.endswith("s.get") and len(self.asked) > read:
            refused += 1
            return fault
        return answers(self, method, token)

    monkeypatch.setattr(type(google), "fault_of", late)
    history = asyncio.run(opened(google).correspondence([LENA_ADDRESS]))
    assert refused <= 8
    assert history.messages[-1].subject == "s199"
    assert "limits the requests" in (history.gap or "")


def test_what_waits_for_its_turn_waits_for_the_rest_too(google: GmailServer, mailbox: GmailMailbox) -> None:
    for n in range(12):
        google.store.add(letter(n))
    google.latency = 0.01
    google.faults["gmail.users.messages.get"] = Fault(Kind.STATUS, 429, "rateLimitExceeded")

    async def for_half_a_second() -> None:
        async with asyncio.timeout(0.6):
            await mailbox.correspondence([LENA_ADDRESS])

    with pytest.raises(TimeoutError):
        asyncio.run(for_half_a_second())
    assert google.calls()["messages.get"] <= 4


def test_what_is_needed_is_asked_for_again_after_the_rest(
    google: GmailServer, mailbox: GmailMailbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_google_http, "REST", (0.2, 0.3))
    google.store.add(letter(1, text="We chose somebody else."))
    google.faults["gmail.users.messages.get"] = Fault(Kind.STATUS, 429, "rateLimitExceeded", times=1)
    history = asyncio.run(mailbox.correspondence([LENA_ADDRESS]))
    assert [(m.text or "").strip() for m in history.messages] == ["We chose somebody else."]
    assert history.gap is None


def test_accounts_rest_for_different_times() -> None:
    sam, kim = random.Random(1), random.Random(2)
    first, second = (_rest(None, chance.uniform) for chance in (sam, kim))
    assert first != second
    assert all(REST[0] <= r <= REST[1] for r in (first, second))
    assert _rest(7.0) == 7.0  # as long as Google said
