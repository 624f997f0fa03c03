"""What the journal costs where many use it: each thing a user asks of it, on PostgreSQL, at two sizes.

One user after another asks on one connection, so that the figures are those of the database and of our own code.
"""

import asyncio
import os
import random
from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime
from time import perf_counter
from typing import Any

import psycopg

from app.journal.records import DebriefDetails, InterviewDetails, Outcome, Person, Point, Round
from app.journal.store import Journal, Store
from app.mail import Address
from bench.crowd import EACH, fill, user
from bench.figures import Timing
from tests.servers.postgres import server

USERS = (500, 5_000)
ROUNDS, WARMING = 150, 20
BAR = 20  # ms that the slowest twentieth may take

_NOW = datetime(2026, 11, 23, 10, tzinfo=UTC)
_TOLD = InterviewDetails(
    company="Acme",
    people=(Person("lena@acme.example", "Lena Vogt"), Person("tomasz@acme.example", "Tomasz")),
    rounds=(Round(_NOW), Round(_NOW)),
    points=(Point("Kafka"), Point("the night shift")),
)
_NOTE = (
    "thank you for the interview yesterday and for showing me the control room. The way the night shift hands over "
    "with one page was new to me, and I am still very interested in the operator role."
)


def _id(number: int) -> str:
    return f"{number * EACH + 7:032x}"


ASKED: Mapping[str, Callable[[Store, Journal, int], Awaitable[Any]]] = {
    "a page of 20 interviews": lambda _, j, __: j.interviews.list(limit=20),
    "the open ones": lambda _, j, __: j.interviews.list(outcomes={Outcome.OPEN}, limit=20),
    "those of a name": lambda _, j, __: j.interviews.list(company="company 7", limit=20),
    "one interview": lambda _, j, n: j.interviews.get(_id(n)),
    "what a review has to know": lambda _, j, n: j.recollections.about(
        (Address(f"p0@{_id(n)[-5:]}.example"),), "Company 3", ("m1",)
    ),
    "all interviews, for agenda and insights": lambda _, j, __: j.interviews.all(),
    "debriefs with a word": lambda _, j, __: j.debriefs.list(words="typed after", limit=20),
    "preferences": lambda _, j, __: j.preferences.get(),
    "mutes": lambda _, j, __: j.mutes.all(),
    "a note to remember": lambda _, j, n: j.fingerprints.keep_note(f"m{n}", _NOTE, {"lena@acme.example"}, _NOW),
    "whose calendar feed": lambda s, _, n: s.journal_behind(str(n)),
    "everything, to take away": lambda _, j, __: j.export(),
    "a new interview": lambda _, j, __: j.interviews.add(_TOLD),
    "a changed interview": lambda _, j, n: j.interviews.put(_id(n), _TOLD, 1),
    "a debrief": lambda _, j, n: j.debriefs.put(_id(n), DebriefDetails(to_change=("Sleep",)), 1),
    "to be forgotten": lambda _, j, __: j.forget(),
}


def rows() -> list[tuple[str, str]]:
    url = server(f"bench-{os.getpid()}", durable=True)
    few, many = (_measured(url, users) for users in USERS)
    slow = [name for name, timing in many.items() if timing.at(0.95) >= BAR]
    of = f"journal, {USERS[-1] * EACH:,} interviews of {USERS[-1]:,} users"
    told_of = [(f"{of}: {name}; p50 / p95, ms (p50 with a tenth of them)", both) for name, both in _both(few, many)]
    return [*told_of, (f"{of}: asked things whose p95 is {BAR} ms or more", ", ".join(slow) or "none")]


def _both(few: Mapping[str, Timing], many: Mapping[str, Timing]) -> list[tuple[str, str]]:
    return [(name, f"{t.at(0.5):.1f} / {t.at(0.95):.1f} ({few[name].at(0.5):.1f})") for name, t in many.items()]


def _measured(server_url: str, users: int) -> dict[str, Timing]:
    name = f"bench_{users}"
    with psycopg.connect(server_url, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"'.encode())
    return asyncio.run(_asked(server_url.replace("/postgres?", f"/{name}?"), users))


async def _asked(url: str, users: int) -> dict[str, Timing]:
    store = Store.at(url)
    await store.upgrade()
    await asyncio.to_thread(fill, url, users)
    chance, told = random.Random(7), {}
    try:
        for name, ask in ASKED.items():
            numbers = chance.sample(range(users), ROUNDS + WARMING)  # a user is changed or forgotten once
            taken = []
            for number in numbers:
                journal = store.journal_of(user(number))
                start = perf_counter()
                await ask(store, journal, number)
                taken.append(perf_counter() - start)
            told[name] = Timing(ROUNDS / sum(taken[WARMING:]), tuple(sorted(taken[WARMING:])))
    finally:
        await store.close()
    return told


if __name__ == "__main__":
    for name, figure in rows():
        print(f"{figure:>24}  {name}")
