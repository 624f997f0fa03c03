"""The harness finds what it should, keeps it, and says how to try it again; what it found once stays mended."""

from collections.abc import Hashable
from pathlib import Path
from random import Random

import pytest

from fuzz.__main__ import TARGETS, main
from fuzz.engine import corpus, last, replay, run, words
from fuzz.mutate import mutated
from fuzz.targets import Target
from tests.servers.loaded import ran

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("target", TARGETS, ids=lambda t: t.name)
def test_every_target_survives_its_own_seeds(target: Target) -> None:
    seeds = corpus(target)
    assert len({target.read(seed) for seed in seeds}) > 1
    random = Random(5)
    for _ in range(20):
        target.read(mutated(random, seeds, words(), 5_000))


def fragile(data: bytes) -> Hashable:
    if b"--b" in data:
        raise IndexError("as a parser would")
    return len(data)


def test_what_breaks_a_target_is_kept_once_with_the_way_to_try_it_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tally = run(Target("mime", fragile), 2, 1, tmp_path)
    (path,) = tally.broke.values()
    assert b"--b" in path.read_bytes()
    assert replay(Target("mime", fragile), path) in capsys.readouterr().err
    assert last(tmp_path)


def test_the_same_seed_tries_the_same() -> None:
    pool, known = [b"Subject: x\n\nHi"], words()
    one, other = ([mutated(random, pool, known, 9_000) for _ in range(50)] for random in (Random(3), Random(3)))
    assert one == other
    assert len(set(one)) > 40


def test_an_input_that_was_kept_can_be_tried_again(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"<p>Hi")
    assert main(["--target", "html", "--replay", str(tmp_path / "x")]) == 0


def test_it_runs_as_a_command(tmp_path: Path) -> None:
    environment = {"HOME": str(tmp_path)}
    done = ran(ROOT, environment, "fuzz", "--seconds", "0.1", "--seed", "1", "--target", "dates")
    assert (done.returncode, "dates" in done.stdout, "held" in done.stdout) == (0, True, True)
