"""Runs targets on mutated inputs until the time is up, and keeps each input that breaks one.

The last input lies in a file that outlives the process, so that a crash of a library in C leaves it behind too.
"""

import mmap
import os
import signal
import sys
import traceback
from collections.abc import Hashable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from random import Random
from time import monotonic, process_time
from types import FrameType

from fuzz.mutate import mutated
from fuzz.targets import Target

HERE = Path(__file__).parent
FOUND = HERE / "found"
SLOW = 4.0
"""Seconds of processor time that one input may take. Most take a thousandth of that: this is for what hangs."""

_HUNG = 10.0  # seconds of processor time after which a run is interrupted; a busy machine hangs nothing
_POOL = 600  # inputs that are mutated further; the oldest finds make room
_LAST = ".last"
_ROOM = 1 << 20


class HungError(Exception):
    """An input that was given up."""


@dataclass(slots=True)
class Tally:
    """`broke`: the files with inputs that broke it, one for each place in the code."""

    tried: int = 0
    seen: set[Hashable] = field(default_factory=set)
    broke: dict[str, Path] = field(default_factory=dict)
    slowest: float = 0.0


def corpus(target: Target) -> list[bytes]:
    """Its seeds, of our own invention."""
    return [path.read_bytes() for path in sorted((HERE / "corpus" / target.name).iterdir())]


def words() -> list[bytes]:
    r"""The dictionary: one word a line, `\n` and `\x..` escaped. For all targets: formats lie inside each other."""
    lines = (HERE / "words.txt").read_text("utf-8").splitlines()
    told = [line for line in lines if line and not line.startswith("# ")]
    return [line.encode().decode("unicode_escape").encode("latin-1") for line in told]


def run(target: Target, seconds: float, seed: int, found: Path = FOUND) -> Tally:
    """Seeds first, as they are; then what becomes of them. `found`: the folder for what breaks it."""
    random = Random(f"{seed} {target.name}")
    seeds, known = corpus(target), words()
    pool, tally = list(seeds), Tally()
    found.mkdir(exist_ok=True)
    until = None
    with _noting(found / _LAST) as note:
        while until is None or monotonic() < until:
            fresh = tally.tried >= len(seeds)
            if fresh and until is None:  # what is loaded at first use is loaded
                until = monotonic() + seconds
            data = mutated(random, pool, known, target.most) if fresh else seeds[tally.tried]
            tally.tried += 1
            note(target.name, data)
            told = _tried(target, data, tally, found)
            if told not in tally.seen:
                tally.seen.add(told)
                if fresh:
                    pool.append(data)
                    del pool[len(seeds) : len(pool) - _POOL]
    return tally


def _tried(target: Target, data: bytes, tally: Tally, found: Path) -> Hashable:
    began = process_time()
    try:
        with _interrupted():
            told = target.read(data)
        took = process_time() - began
        tally.slowest = max(tally.slowest, took)
        _in_time(took)
    except Exception as failure:  # noqa: BLE001  # whatever it is, it is what we look for
        where = _where(failure)
        if where not in tally.broke:
            tally.broke[where] = kept(target, data, found)
            _tell(target, tally.broke[where], failure)
        return "broken", where
    return told


def _in_time(took: float) -> None:
    if took > SLOW:
        raise HungError(f"took {took:.1f} s")


def kept(target: Target, data: bytes, found: Path) -> Path:
    path = found / f"{target.name}-{sha256(data).hexdigest()[:12]}"
    path.write_bytes(data)
    return path


def _where(failure: Exception) -> str:
    frames = traceback.extract_tb(failure.__traceback__)
    ours = [f for f in frames if Path(f.filename).is_relative_to(HERE.parent) and "site-packages" not in f.filename]
    return f"{type(failure).__name__} {' '.join(f'{Path(f.filename).name}:{f.lineno}' for f in ours[-2:])}"


def _tell(target: Target, path: Path, failure: Exception) -> None:
    print("".join(traceback.format_exception(failure)[-6:]), file=sys.stderr)
    print(f"{target.name} broke; again by:  {replay(target, path)}", file=sys.stderr)


def replay(target: Target, path: Path) -> str:
    """The command that tries the input in this file again."""
    shown = path.relative_to(HERE.parent) if path.is_relative_to(HERE.parent) else path
    return f".venv/bin/python -m fuzz --target {target.name} --replay {shown}"


@contextmanager
def _interrupted() -> Iterator[None]:
    def give_up(_: int, __: FrameType | None) -> None:
        raise HungError(f"was given up after {_HUNG:.0f} s")

    before = signal.signal(signal.SIGPROF, give_up)
    signal.setitimer(signal.ITIMER_PROF, _HUNG)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


class _Note:
    def __init__(self, room: mmap.mmap) -> None:
        self._room = room

    def __call__(self, name: str, data: bytes) -> None:
        head = f"{name} {len(data)}\n".encode()
        self._room[: len(head)] = head
        self._room[len(head) : len(head) + len(data)] = data


@contextmanager
def _noting(path: Path) -> Iterator[_Note]:
    with path.open("w+b") as file:
        file.truncate(_ROOM)
        with mmap.mmap(file.fileno(), _ROOM) as room:
            yield _Note(room)


def last(found: Path = FOUND) -> tuple[str, bytes] | None:
    """The input that was being tried when a process ended, with its target's name."""
    path = found / _LAST
    if not path.is_file():
        return None
    head, _, rest = path.read_bytes().partition(b"\n")
    name, _, length = head.decode("ascii", "replace").partition(" ")
    return (name, rest[: int(length)]) if length.isdigit() else None


def apart(targets: Sequence[Target], seconds: float, seed: int) -> int:
    """All targets in a child process, so that one that crashes it is known. Returns how many broke."""
    child = os.fork()
    if child == 0:
        broke = 1
        try:
            broke = everything(targets, seconds, seed)
        finally:
            sys.stdout.flush()
            os._exit(min(broke, 100))
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status) and (noted := last()):
        target = next(t for t in targets if t.name == noted[0])
        path = kept(target, noted[1], FOUND)
        print(f"The process died ({os.WTERMSIG(status)}); again by:  {replay(target, path)}", file=sys.stderr)
        return 1
    return os.waitstatus_to_exitcode(status)


def everything(targets: Sequence[Target], seconds: float, seed: int) -> int:
    """Each target for its share of the time; a line for each. Returns how many broke."""
    broke = 0
    for target in targets:
        tally = run(target, seconds / len(targets), seed)
        broke += bool(tally.broke)
        state = f"broke in {len(tally.broke)} places" if tally.broke else "held"
        told = f"{tally.tried:8,} inputs {len(tally.seen):6,} kinds  {tally.slowest:5.2f} s at most  {state}"
        print(f"  {target.name:13} {told}", flush=True)
    return broke
