"""Processes that write interviews and change them, telling each write once it is acknowledged; they are there to be killed.

`python -m tests.app.journal.writer`, and on its input a line `URL LIFE` for each, one after the other: what they share is
loaded once. One begins with a line of its process id, then prints `number id version`, a line each; once it is gone there
is a line `ended` and its exit status. `LIFE` is its chance's seed.
"""

import asyncio
import os
import random
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from app.auth.caller import Caller
from app.journal.records import Interview, InterviewDetails, Outcome, Person, Point, Round
from app.journal.store import Journal, Store

NUMBERS = 2_000  # more than it will live to write
_AT_ONCE = 4


def told(number: int, version: int) -> InterviewDetails:
    """What the interview of this number says in this version: every part of it tells both."""
    mark, size = f"w{number} v{version}", 1 + (number + version) % 4
    start = datetime(2026, 11, 2, 9, tzinfo=UTC) + timedelta(minutes=number)
    return InterviewDetails(
        company=f"Company {number}",
        aliases=(mark,),
        role=mark,
        people=tuple(Person(f"p{n}@acme.example", mark) for n in range(size)),
        rounds=tuple(Round(start + timedelta(days=n), start + timedelta(days=n, hours=version)) for n in range(size)),
        points=tuple(Point(f"{mark} {n}") for n in range(size)),
    )


def whole(kept: Interview) -> bool:
    """Whether all parts of it are of one write."""
    return replace(told(int(kept.company.split()[1]), kept.version), outcome=Outcome.OPEN) == InterviewDetails(
        **{name: getattr(kept, name) for name in InterviewDetails.__slots__}
    )


def caller() -> Caller:
    return Caller("https://sign-in.example", "writer")


async def write(journal: Journal, chance: random.Random, numbers: list[int]) -> None:
    kept: list[tuple[int, Interview]] = []
    while numbers:
        if kept and chance.random() < 0.4:
            number, old = kept.pop(chance.randrange(len(kept)))
            new = await journal.interviews.put(old.id, told(number, old.version + 1), old.version)
        else:
            number = numbers.pop()
            new = await journal.interviews.add(told(number, 1))
        kept.append((number, new))
        os.write(1, f"{number} {new.id} {new.version}\n".encode())  # one write, so that no line is half told


async def main(url: str, life: int) -> None:
    store = Store.at(url)
    await store.open()
    journal, numbers = store.journal_of(caller()), list(range(NUMBERS))
    await asyncio.gather(*(write(journal, random.Random(life + n), numbers) for n in range(_AT_ONCE)))
    await store.close()


def live(url: str, life: int) -> None:
    """One life, until it is killed."""
    process = os.fork()
    if process == 0:
        os.write(1, f"{os.getpid()}\n".encode())
        asyncio.run(main(url, life))
        os._exit(0)
    _, status = os.waitpid(process, 0)
    os.write(1, f"ended {os.waitstatus_to_exitcode(status)}\n".encode())


if __name__ == "__main__":
    for line in sys.stdin:
        url, life = line.split()
        live(url, int(life))
