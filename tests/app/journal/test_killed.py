"""Killed in the middle of writing, the journal has every write that it acknowledged, and no part of another."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import anyio
import pytest

from app.journal.records import Interview
from app.journal.store import Store
from tests.app.journal.writer import caller, whole

ROOT = Path(__file__).parents[3]
IN_ALL = 1_000  # writes that are acknowledged before the last kill
LIVES = 6  # processes, each killed, that write them


@pytest.fixture(scope="module")
def writers() -> Iterator["subprocess.Popen[str]"]:
    """Who starts them."""
    command = [sys.executable, "-m", "tests.app.journal.writer"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True) as running:
        yield running


@pytest.mark.timeout(300)  # a second or two for each life; a busy machine has taken a minute for all
def test_a_process_killed_again_and_again_loses_nothing_it_acknowledged_and_leaves_nothing_half(
    url: str, writers: "subprocess.Popen[str]"
) -> None:
    chance = random.Random(20261123)
    acknowledged: dict[str, int] = {}
    deaths = [*sorted(chance.sample(range(20, IN_ALL), LIVES - 1)), IN_ALL]
    writes = 0
    for death in deaths:
        told = _killed(writers, f"{url} {death}", after=max(0, death - writes), pause=chance.random() / 50)
        writes += len(told)
        for line in told:
            _, key, version = line.split()
            acknowledged[key] = max(int(version), acknowledged.get(key, 0))
        kept = {one.id: one for one in anyio.run(_kept, url)}
        assert {
            key: version for key, version in acknowledged.items() if key not in kept or kept[key].version < version
        } == {}
        assert [one.id for one in kept.values() if not whole(one)] == []
    assert writes >= IN_ALL
    assert len(kept) <= len(acknowledged) + 4 * LIVES  # what was being written, unacknowledged, may be there besides


def _killed(writers: "subprocess.Popen[str]", asked: str, after: int, pause: float) -> list[str]:
    """What the writer told before it was killed: `after` so many lines and a pause (s) that falls anywhere in a write."""
    assert writers.stdin
    assert writers.stdout
    writers.stdin.write(f"{asked}\n")
    writers.stdin.flush()
    process = int(writers.stdout.readline())
    told = [writers.stdout.readline() for _ in range(after + 1)]
    time.sleep(pause)
    os.kill(process, signal.SIGKILL)
    while (line := writers.stdout.readline()).split()[0] != "ended":
        told.append(line)
    assert line == f"ended {-signal.SIGKILL}\n"
    return told


async def _kept(url: str) -> tuple[Interview, ...]:
    store = Store.at(url)
    await store.open()
    try:
        return await store.journal_of(caller()).interviews.all()
    finally:
        await store.close()
