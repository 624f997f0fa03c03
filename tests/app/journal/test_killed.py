"""Killed in the middle of writing, the journal has every write that it acknowledged, and no part of another."""

import random
import signal
import subprocess
import sys
from pathlib import Path

import anyio
import pytest

from app.journal.records import Interview
from app.journal.store import Store
from tests.app.journal.writer import caller, whole

ROOT = Path(__file__).parents[3]
MOST = 60  # acknowledged writes after which a round ends at the latest


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_killed_process_loses_nothing_it_acknowledged_and_leaves_nothing_half(url: str, seed: int) -> None:
    chance = random.Random(seed)
    acknowledged: dict[str, int] = {}
    for line in _killed(url, seed, after=chance.randrange(MOST), pause=chance.random() / 50):
        _, key, version = line.split()
        acknowledged[key] = int(version)
    assert acknowledged
    kept = {one.id: one for one in anyio.run(_kept, url, seed)}
    assert {
        key: version for key, version in acknowledged.items() if key not in kept or kept[key].version < version
    } == {}
    assert [one.id for one in kept.values() if not whole(one)] == []
    assert len(kept) <= len(acknowledged) + 4  # at most what was being written, unacknowledged, is there besides


def _killed(url: str, seed: int, after: int, pause: float) -> list[str]:
    """What the writer told before it was killed: `after` so many lines and a pause (s) that falls anywhere in a write."""
    command = [sys.executable, "-m", "tests.app.journal.writer", url, str(seed)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout
        told = [writer.stdout.readline() for _ in range(after + 1)]
        anyio.run(anyio.sleep, pause)
        writer.send_signal(signal.SIGKILL)
        told += writer.stdout.readlines()
    assert writer.returncode == -signal.SIGKILL
    return [line for line in told if line.endswith("\n")]


async def _kept(url: str, seed: int) -> tuple[Interview, ...]:
    store = Store.at(url)
    await store.open()
    try:
        return await store.journal_of(caller(seed)).interviews.all()
    finally:
        await store.close()
