"""How many requests a check makes, how many wait for each other, how many go out at once."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

import pytest

from app.mail import MailboxUnavailable
from app.upstream import retrying
from connectors import _google_connections
from connectors.gmail import GmailMailbox
from tests.connectors.gmail.conftest import LENA as LENA_ADDRESS
from tests.connectors.gmail.conftest import opened, read
from tests.connectors.seeding import LENA, OMAR, SAM, letter
from tests.fakes.gmail import TOKEN, Fault, GmailServer, Kind
from tests.fakes.gmail_store import Store

Steps = Callable[[Coroutine[Any, Any, Any]], int]


def conversation(store: Store, first: int, length: int) -> str:
    """The id of a new conversation between Lena and Sam, in turn."""
    opening = store.add(letter(first, LENA, SAM, subject=f"s{first}"))
    for n in range(first + 1, first + length):
        people = (SAM, LENA) if (n - first) % 2 else (LENA, SAM)
        store.add(letter(n, *people, subject=f"s{n}", References=f"<m{first}@mail.example>"))
    return store.thread_of(opening)


def counted(google: GmailServer, mailbox: GmailMailbox, thread_id: str | None, steps: Steps) -> tuple[int, int, int]:
    """Steps, requests, and units of Google's quota of the second check, when the aliases are known."""
    asyncio.run(mailbox.own_addresses())
    google.asked.clear()
    return (
        steps(mailbox.correspondence([LENA_ADDRESS], thread_id)),
        len(google.asked),
        sum(a.units for a in google.asked),
    )


def test_a_new_mail_to_somebody_known(google: GmailServer, mailbox: GmailMailbox, steps: Steps) -> None:
    conversation(google.store, 0, 4)
    conversation(google.store, 10, 3)
    google.store.add(letter(20, SAM, LENA), draft=True)
    assert counted(google, mailbox, None, steps) == (2, 7, 140)


def test_a_reply(google: GmailServer, mailbox: GmailMailbox, steps: Steps) -> None:
    thread = conversation(google.store, 0, 5)
    google.store.add(letter(20, SAM, LENA, References="<m0@mail.example>"), draft=True)
    assert counted(google, mailbox, thread, steps) == (1, 5, 60)


def test_a_reply_in_a_conversation_of_two_hundred(google: GmailServer, mailbox: GmailMailbox, steps: Steps) -> None:
    thread = conversation(google.store, 0, 200)
    assert counted(google, mailbox, thread, steps) == (1, 5, 60)
    assert len([m for m in read(mailbox, thread_id=thread) if m.text is not None]) == 200


def test_a_history_of_two_hundred(google: GmailServer, mailbox: GmailMailbox, steps: Steps) -> None:
    threads = [conversation(google.store, n * 10, 10) for n in range(20)]
    assert counted(google, mailbox, threads[-1], steps) == (2, 24, 820)
    assert len(read(opened(google))) == 200


def test_two_hundred_conversations_of_one(google: GmailServer, mailbox: GmailMailbox, steps: Steps) -> None:
    for n in range(200):
        google.store.add(letter(n, *((LENA, SAM) if n % 2 else (SAM, LENA))))
    waited, requests, units = counted(google, mailbox, None, steps)
    assert waited == 2
    assert requests <= 60
    assert units <= 1_250


def test_a_history_of_nothing(google: GmailServer, mailbox: GmailMailbox, steps: Steps) -> None:
    assert counted(google, mailbox, None, steps) == (1, 4, 20)


def test_the_first_check_of_a_user_takes_no_further_step(
    google: GmailServer, mailbox: GmailMailbox, steps: Steps
) -> None:
    thread, _ = conversation(google.store, 0, 5), conversation(google.store, 10, 5)
    assert steps(mailbox.correspondence([LENA_ADDRESS], thread)) == 2
    assert google.calls()["settings.sendAs.list"] == 1


def test_finding_the_draft_takes_two_steps_and_reading_it_one(
    google: GmailServer, mailbox: GmailMailbox, steps: Steps
) -> None:
    saved = [google.store.add(letter(n, SAM, LENA), draft=True) for n in range(3)]
    assert steps(mailbox.drafts()) == 2
    assert steps(mailbox.draft(saved[0].draft_id or "")) == 1
    assert google.calls() == {"drafts.list": 1, "messages.get": 3, "drafts.get": 1}


def test_no_more_than_four_go_out_at_once_for_one_account(google: GmailServer) -> None:
    for n in range(24):
        google.store.add(letter(n, OMAR))
    google.latency = 0.01

    async def two_windows() -> None:
        mailboxes = [opened(google, account=google.name), opened(google, account=google.name)]
        await asyncio.gather(*(m.correspondence([LENA_ADDRESS]) for m in mailboxes), mailboxes[0].drafts())

    asyncio.run(two_windows())
    assert 1 < google.most_at_once <= 4


def test_connections_are_kept(google: GmailServer, mailbox: GmailMailbox) -> None:
    for _ in range(20):
        asyncio.run(mailbox.drafts())
    assert google.connections <= 4


def test_an_account_that_is_throttled_slows_no_other(google: GmailServer) -> None:
    google.tokens["omar"] = store = Store(own=("omar@mail.example",))
    store.add(letter(1, LENA, "omar@mail.example"))
    throttled = opened(google)
    google.faults["*"] = Fault(Kind.STATUS, 429, "rateLimitExceeded", "10", times=1, token=TOKEN)

    async def is_held_up_alone() -> bool:
        first = asyncio.create_task(throttled.drafts())
        while not google.asked:  # noqa: ASYNC110 - the server, in its thread, has no event of this loop
            await asyncio.sleep(0.01)
        async with asyncio.timeout(8):  # less than the other's rest
            await opened(google, "omar").correspondence([LENA_ADDRESS])
        return not first.done()

    assert asyncio.run(is_held_up_alone())


def test_accounts_that_hang_hold_no_threads(google: GmailServer, monkeypatch: pytest.MonkeyPatch) -> None:
    """A server that dribbles never lets a socket time out."""
    monkeypatch.setattr(retrying, "TRIES", 1)
    google.faults["gmail.users.drafts.list"] = Fault(Kind.DRIBBLE)
    many = [
        opened(google, TOKEN, account=f"{n} {google.name}", seconds=0.5)
        for n in range(_google_connections.THREADS + 10)
    ]

    async def all_of_them() -> list[Any]:
        return await asyncio.gather(*(m.drafts() for m in many), return_exceptions=True)

    assert all(isinstance(e, MailboxUnavailable) for e in asyncio.run(all_of_them()))
    google.store.add(letter(1))
    assert len(read(opened(google))) == 1
