"""Killed in the middle of writing, the journal has every write that it acknowledged, and no part of another."""

import random
import signal
import subprocess
import sys
from pathlib import Path

import anyio

from app.journal.records import Interview
from app.journal.store import Store
from tests.app.journal.writer import caller, whole

ROOT = Path(__file__).parents[3]
IN_ALL = 1_000  # writes that are acknowledged before the last kill
LIVES = 6  # processes, each killed, that write them


def test_a_process_killed_again_and_again_loses_nothing_it_acknowledged_and_leaves_nothing_half(url: str) -> None:
    chance = random.Random(20261123)
    acknowledged: dict[str, int] = {}
    deaths = [*sorted(chance.sample(range(20, IN_ALL), LIVES - 1)), IN_ALL]
    writes = 0
    for death in deaths:
        told = _killed(url, death, after=max(0, death - writes), pause=chance.random() / 50)
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


def _killed(url: str, life: int, after: int, pause: float) -> list[str]:
    """What the writer told before it was killed: `after` so many lines and a pause (s) that falls anywhere in a write."""
    command = [sys.executable, "-m", "tests.app.journal.writer", url, str(life)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout
        told = [writer.stdout.readline() for _ in range(after + 1)]
        anyio.run(anyio.sleep, pause)
        writer.send_signal(signal.SIGKILL)
        told += writer.stdout.readlines()
    assert writer.returncode == -signal.SIGKILL
    return [line for line in told if line.endswith("\n")]


async def _kept(url: str) -> tuple[Interview, ...]:
    store = Store.at(url)
    await store.open()
    try:
        return await store.journal_of(caller()).interviews.all()
    finally:
        await store.close()
