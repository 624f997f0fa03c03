"""`make soak`: the long replica test, which ends by itself and prints its figures.

    python -m tests.replicas.soak [minutes]

Three parts: how many reviews a second one worker answers with grammar on while 99 of 100 are answered within 250 ms;
then two replicas in traffic, killed, without database and rolled, round after round; and what memory they hold at the end.
Nothing leaves this machine. Status 1 when a promise was broken.
"""

import asyncio
import os
import sys
import time
from collections import Counter
from dataclasses import dataclass
from random import Random
from statistics import quantiles

import httpx

from bench.mails import body, fresh_text
from tests.replicas.fleet import HOST, Fleet, fleet
from tests.replicas.load import Seen, User, busy, kept_of

MINUTES = 10.0
_MANY = "1000000/minute"  # rates are tested elsewhere
_HELD = 0.250  # seconds, at p99
_STEP = 15.0  # seconds at one rate, and more where that would be too few for a p99
_ENOUGH = 200  # requests of one step
_MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Rate:
    """One step: reviews a second that were asked for and answered; p50 and p99 in seconds; processor seconds of each."""

    asked: float
    answered: float
    p50: float
    p99: float
    failed: int
    each: float

    @property
    def is_held(self) -> bool:
        return self.p99 <= _HELD and not self.failed


async def _stepped(own: Fleet, headers: dict[str, str], rate: float, fresh: float, seed: int) -> Rate:
    """Reviews arrive at random moments (Poisson) at this mean rate, whether earlier ones were answered or not.

    `fresh`: the part of the drafts that is new; the others are an edit of one sentence, as while somebody writes.
    """
    replica, random, took = own.replicas[0], Random(seed), list[float]()
    failures, waiting = Counter[int](), set[asyncio.Task[None]]()
    limits = httpx.Limits(max_connections=200)
    async with httpx.AsyncClient(base_url=own.proxy.url, headers=headers, timeout=20, limits=limits) as client:

        async def one(number: int) -> None:
            writer = random.randrange(50)
            edit = None if random.random() < fresh else number
            asked = body(thread=writer)
            asked["draft"]["text"] = fresh_text(150, seed + (number if edit is None else writer), edit)
            began = time.perf_counter()
            answer = await client.post("/v1/reviews", json=asked)
            took.append(time.perf_counter() - began)
            if answer.status_code != 200:
                failures[answer.status_code] += 1

        before, began, number = replica.seconds_of_processor(), time.perf_counter(), 0
        due, last = began, began + max(_STEP, _ENOUGH / rate)
        while due < last:
            await asyncio.sleep(max(0.0, due - time.perf_counter()))
            task = asyncio.create_task(one(number))
            waiting.add(task)
            task.add_done_callback(waiting.discard)
            number += 1
            due += random.expovariate(rate)
        await asyncio.gather(*waiting)
        seconds = time.perf_counter() - began
    cuts = quantiles(took, n=100) if len(took) > 1 else [0.0] * 99
    each = (replica.seconds_of_processor() - before) / max(number, 1)
    return Rate(rate, number / seconds, cuts[49], cuts[98], failures.total(), each)


async def _held(own: Fleet, headers: dict[str, str], fresh: float, until: float) -> list[Rate]:
    """Steps of more and more reviews a second, until p99 passes 250 ms or something fails, twice in a row."""
    steps: list[Rate] = []
    rate = 4.0
    while time.monotonic() < until and (len(steps) < 2 or any(step.is_held for step in steps[-2:])):
        steps.append(await _stepped(own, headers, rate, fresh, seed=len(steps) * 10_000))
        _say(
            f"  {steps[-1].asked:6.1f}/s asked, {steps[-1].answered:6.1f}/s answered: p50 {1000 * steps[-1].p50:.0f} ms, "
            f"p99 {1000 * steps[-1].p99:.0f} ms, {1000 * steps[-1].each:.1f} ms of processor each, {steps[-1].failed} failed"
        )
        rate *= 1.4
    return steps


async def _rounds(own: Fleet, headers: dict[str, str], until: float) -> tuple[Seen, int, list[str]]:
    """Rounds of kill, restart of the database and roll, in traffic. What was seen, how many rounds, what was broken."""
    seen, rounds = Seen(), 0
    one, two = own.replicas
    async with busy(own.proxy.url, 3, 2, seen, headers, pause=0.1):
        while time.monotonic() < until or not rounds:
            rounds += 1
            await seen.more("POST /v1/reviews", 100)
            with seen.event("killed"):
                one.kill()
                await seen.more("POST /v1/interviews", 10)
                one.start(own.settings)
                await asyncio.to_thread(one.wait)
            for replica in own.replicas:  # one that never saw the key could not check it without a database
                await asyncio.to_thread(httpx.get, f"{replica.url}/v1/rules", headers=headers)
            with seen.event("database"):
                await asyncio.to_thread(own.database.stop)
                await seen.more("POST /v1/reviews", 30)
                await asyncio.to_thread(own.database.start)
                await seen.more("POST /v1/interviews", 10)
            with seen.event("rolled"):
                for replica in (one, two):
                    await asyncio.to_thread(replica.stop)
                    replica.start(own.settings)
                    await asyncio.to_thread(replica.wait)
    found = await kept_of(own.proxy.url, headers)
    lost = {company for company, kept in seen.kept.items() if found.get(company) != [kept]}
    broken = [f"{lost} acknowledged and not there, or twice"] if lost else []
    return seen, rounds, broken + seen.broken()


async def _soak(own: Fleet, minutes: float) -> int:
    headers = {"Authorization": f"Bearer {own.key('soak')}", "Host": HOST}
    one, two = own.replicas
    began = time.monotonic()
    one.start(own.settings)
    await asyncio.to_thread(one.wait)
    _say(f"{os.cpu_count()} processors, load average {os.getloadavg()[0]:.1f} at the start; one worker:")
    fresh_memory = one.memory()["now"] / _MIB
    await _stepped(own, headers, 8.0, 1.0, seed=900_000)  # its caches are those of a worker at work
    held: list[list[Rate]] = []
    for fresh, called in ((0.2, "four of five drafts are edits of one sentence"), (1.0, "every draft is new")):
        _say(f"reviews of 150 words with 20 messages, with grammar; {called}:")
        held.append(await _held(own, headers, fresh, began + minutes * 60 * 0.3 * len(held) + minutes * 18))
        fit = [step for step in held[-1] if step.is_held]
        _say(f"  held at p99 under 250 ms: {max((step.answered for step in fit), default=0.0):.1f} reviews/s")
    _say(f"memory of that worker: {fresh_memory:.0f} MiB after the start, {one.memory()['now'] / _MIB:.0f} MiB now")
    two.start(own.settings)
    await asyncio.to_thread(two.wait)
    async with httpx.AsyncClient(base_url=own.proxy.url, headers=headers) as client:
        await User(client, Seen(), 0).agree()
    seen, rounds, broken = await _rounds(own, headers, began + minutes * 60)
    _say(f"{rounds} rounds of kill -9, restart of the database and roll, in traffic: {len(seen.answers)} requests")
    _say(
        f"  {len(seen.kept)} writes acknowledged, {seen.replays} of them after a repeat, none lost"
        if not broken
        else ""
    )
    for (kind, status, during), number in sorted(seen.failures().items()):
        _say(f"  {number} x {kind} {status or 'no answer'} during {during}")
    for replica in own.replicas:
        _say(
            f"  memory of {replica.name}: {replica.memory()['now'] / _MIB:.0f} MiB, at most {replica.memory()['most'] / _MIB:.0f}"
        )
    for what in broken:
        _say(f"BROKEN: {what}")
    _say(f"load average {os.getloadavg()[0]:.1f} at the end, after {(time.monotonic() - began) / 60:.1f} minutes")
    return 1 if broken else 0


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main(arguments: list[str]) -> int:
    minutes = float(arguments[0]) if arguments else MINUTES
    with fleet(rate_per_caller=_MANY, rate_per_address=_MANY, stop_within="10") as own:
        return asyncio.run(_soak(own, minutes))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
