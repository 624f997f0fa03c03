"""Harper, a grammar checker that runs in this process, as the proofreader of `app.text.proofreading`.

A linter of Harper may be used by one thread at a time and lets go of Python's lock while it reads, so there is one for
each of a few threads. Each takes 100 MB (the first 260) and a second and a half to make.

Measured, CPython 3.11, 2 processors: 20 ms of processor time for 150 fresh words, 0.2 ms for words in the cache.
"""

import atexit
from collections import OrderedDict
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from functools import partial
from hashlib import blake2b
from queue import SimpleQueue
from secrets import token_bytes
from threading import Event, Lock, Thread
from time import monotonic
from typing import Any, Protocol
from zlib import crc32

from app.text.harper_rules import LEFT_OUT, is_slip, kind_of, names_somebody
from app.text.proofreading import PATIENCE, ProofreadingFailed, Slip

MOST_CACHED = 4_000  # pieces of text; some 2 MB
_REPLACEMENTS = 3
_NEWEST = 0.1  # the share of the newest piece in the pace
_BEGINNING = 24  # code points that tell an edited piece again
_MISSING = "the grammar checker is not installed here; let your mail program check spelling and grammar."
_BROKEN = "the grammar checker does not work here; let your mail program check spelling and grammar."
_STUMBLED = "the grammar checker stumbled over this draft; read it aloud once."
_BUSY = "the grammar checker is held up by an earlier draft; try again in a moment."
_CROWDED = "the grammar checker is busy with the drafts of others; try again in a moment."
_CLOSED = "the service is stopping."
_LOADING = "the grammar checker is being loaded; try again in a moment."
_WARMING = "Thank you for the wram welcome. Ms Wojciechowska and Mr Raghunathan spoke of Kubernetes and teh harbour."
"""The first unknown word takes Harper a second, for which no user is to wait."""
_STUCK = 0.25  # seconds over one piece, which takes some 5 ms; the next drafts go elsewhere, if there is a free one
_JOIN = 3.0  # seconds that the end of the process waits for a linter at work

_PLAIN = str.maketrans("’‘“”\u00a0\t\r", "''\"\"   ")

_Answer = Future[tuple[Slip, ...]]
_Job = tuple[str, bytes, _Answer]


class _Linter(Protocol):
    """The part of `harper.Linter` in use."""

    def organized_lints(self, text: str, *, language: str) -> dict[str, list[Any]]: ...


def linter() -> _Linter:
    """A fresh linter with the chosen rules only; takes half a second. Raises ImportError without the library."""
    import harper  # noqa: PLC0415  # a machine without it still reviews everything else

    made = harper.Linter()
    made.set_lint_config(dict(made.get_lint_config()) | dict.fromkeys(LEFT_OUT & made.get_lint_config().keys(), False))
    return made


class Harper:
    """Some linters at work, each in a thread of its own, with one cache.

    A linter remembers clauses, so a piece goes to the one that the piece had before it was edited, which is told by how
    it begins; past a linter that is held up or about to be. A draft is refused at once when, at the pace of the latest
    pieces, what lies before it would take longer than it can wait: so the drafts before it are read in time, and none
    is half read.

    The cache is keyed by a hash of the piece under a key of this process. It keeps places, messages and
    replacements, in memory only: a replacement is a word near one of the draft, which is why it is small and gone with
    the process. `warmed`: whether linters get ready for unknown words before the first draft comes; for a single draft,
    which may hold none, that is not worth its second.
    """

    def __init__(self, linters: int = 2, make: Callable[[], _Linter] = linter, *, warmed: bool = True) -> None:
        self._make = make
        self._warmed = warmed
        self._key = token_bytes(32)
        self._cache: OrderedDict[bytes, tuple[Slip, ...]] = OrderedDict()
        self._jobs: list[SimpleQueue[_Job | None]] = [SimpleQueue() for _ in range(linters)]
        self._running: list[_Answer | None] = [None] * linters
        self._began = [0.0] * linters  # when each took up what it is at
        self._gone: set[int] = set()
        self._begun = [Event() for _ in range(linters)]  # each set once its linter is ready, or gone
        self._threads: list[Thread] = []
        self._late: set[_Answer] = set()
        self._unread = 0  # code points that wait for a linter, or are with one
        self._pace = 0.0  # seconds of one linter for a code point, by the latest pieces; unknown words take it longest
        self._lock = Lock()
        self._gap: str | None = None

    def start(self) -> None:
        """Makes and warms the linters, in the background. Asking for the first proof does so too."""
        with self._lock:
            if self._threads or self._gap:
                return
            self._threads = [
                Thread(target=self._work, args=(n,), name=f"harper-{n}", daemon=True) for n in range(len(self._jobs))
            ]
        atexit.register(self.close)
        for thread in self._threads:
            thread.start()

    @property
    def load(self) -> tuple[int, int, int, int]:
        """How many linters there are, how many of them are at work, how many pieces wait, and how many linters are gone
        for good.
        """
        with self._lock:
            busy = sum(answer is not None and not answer.done() for answer in self._running)
            return len(self._jobs), busy, sum(jobs.qsize() for jobs in self._jobs), len(self._gone)

    def wait(self, seconds: float) -> None:
        """Returns when those that were started are ready for drafts, or after so many seconds."""
        until = monotonic() + seconds
        for begun in self._begun if self._threads else ():
            begun.wait(max(0.0, until - monotonic()))

    @property
    def gap(self) -> str | None:
        """Why no draft is proofread just now, in the words of a report; None when drafts are."""
        return self._gap or (None if any(begun.is_set() for begun in self._begun) else _LOADING)

    def close(self) -> None:
        """Lets the linters finish and go. A thread inside one at the very end would bring the process down."""
        with self._lock:
            self._gap = _CLOSED
        for jobs in self._jobs:
            jobs.put(None)
        for thread in self._threads:
            thread.join(_JOIN)
        atexit.unregister(self.close)

    def check(self, pieces: Sequence[str], seconds: float = PATIENCE) -> Sequence[_Answer]:
        jobs: list[_Job] = [(piece, self._name(piece), Future()) for piece in pieces]
        if unknown := [job for job in jobs if not self._remembers(job)]:
            self.start()
            size = sum(len(piece) for piece, _, _ in unknown)
            with self._lock:
                crowded = self._unread > 0 and (self._unread + size) * self._pace > seconds * len(self._jobs)
                self._unread += 0 if crowded else size
            for job in unknown:
                if crowded:
                    job[2].set_exception(ProofreadingFailed(_CROWDED))
                else:
                    job[2].add_done_callback(partial(self._read, len(job[0])))
                    self._hand_out(job)
        return [answer for _, _, answer in jobs]

    def _name(self, piece: str) -> bytes:
        return blake2b(piece.encode("utf-8", "surrogatepass"), key=self._key, digest_size=16).digest()

    def _remembers(self, job: _Job) -> bool:
        """Whether the job was done before; then it has its answer."""
        _, name, answer = job
        with self._lock:
            known = self._cache.get(name)
            if known is not None:
                self._cache.move_to_end(name)
        if known is not None:
            answer.set_result(known)
        return known is not None

    def _read(self, size: int, _: _Answer) -> None:
        """So much less waits, whether it was read or nobody waits for it any more."""
        with self._lock:
            self._unread -= size

    def _hand_out(self, job: _Job) -> None:
        piece, _, answer = job
        first = crc32(piece[:_BEGINNING].encode("utf-8", "replace"))
        with self._lock:
            held_up = {n for n, at_work in enumerate(self._running) if at_work in self._late} | self._gone
            free = [n for n in range(len(self._jobs)) if n not in held_up]
            free = [n for n in free if not self._is_stuck(n)] or free
            gap = self._gap
            if free and not gap:
                own = first % len(self._jobs)
                self._jobs[own if own in free else free[first % len(free)]].put(job)
                return
        answer.set_exception(ProofreadingFailed(gap or _BUSY))

    def _is_stuck(self, number: int) -> bool:
        at_work = self._running[number]
        return at_work is not None and not at_work.done() and monotonic() - self._began[number] > _STUCK

    def late(self, unanswered: Sequence[_Answer]) -> None:
        """Those not begun never will be; those begun hold up a linter until they are done."""
        for answer in unanswered:
            if not answer.cancel():
                with self._lock:
                    self._late.add(answer)
                answer.add_done_callback(self._done)

    def _done(self, answer: _Answer) -> None:
        with self._lock:
            self._late.discard(answer)

    def _work(self, number: int) -> None:
        try:
            mine = self._make()
            if self._warmed:
                mine.organized_lints(_WARMING, language="plaintext")
        except ImportError:
            self._give_up(number, _MISSING)
            return
        except BaseException:  # noqa: BLE001  # a panic in Rust is no Exception; whatever it is, reviews go on
            self._give_up(number, _BROKEN)
            return
        self._begun[number].set()
        while job := self._jobs[number].get():
            piece, name, answer = job
            if not answer.set_running_or_notify_cancel():
                continue
            self._began[number] = began = monotonic()
            self._running[number] = answer
            try:
                slips = _slips(mine, piece)
            except BaseException:  # noqa: BLE001  # as above; the next piece may well go through
                answer.set_exception(ProofreadingFailed(_STUMBLED))
                continue
            with self._lock:
                pace = (monotonic() - began) / (len(piece) or 1)
                self._pace += _NEWEST * (pace - self._pace) if self._pace else pace
                self._cache[name] = slips
                if len(self._cache) > MOST_CACHED:
                    self._cache.popitem(last=False)
            answer.set_result(slips)

    def _give_up(self, number: int, gap: str) -> None:
        """One linter fewer; what waits for it goes to another, and the last to go answers all that wait."""
        self._begun[number].set()
        with self._lock:
            self._gone.add(number)
            if len(self._gone) == len(self._jobs):
                self._gap = self._gap or gap
        while not self._jobs[number].empty():
            if (job := self._jobs[number].get()) and not job[2].cancelled():
                self._hand_out(job)


def _slips(mine: _Linter, piece: str) -> tuple[Slip, ...]:
    text = piece.translate(_PLAIN).encode("utf-8", "replace").decode()  # a lone surrogate is no Unicode to Harper
    slips = [
        Slip(
            lint.span.start,
            lint.span.end,
            kind_of(name),
            name,
            lint.message,
            tuple(dict.fromkeys(_stands(lint, s) for s in lint.suggestions))[:_REPLACEMENTS],
        )
        for name, lints in mine.organized_lints(text, language="plaintext").items()
        for lint in lints
        if is_slip(name, lint.lint_kind) and not names_somebody(name, lint.problem_text)
    ]
    return tuple(sorted(slips))


def _stands(lint: Any, suggestion: Any) -> str:
    """What would stand in the place of the lint's words."""
    text: str = suggestion.replacement_text
    return f"{lint.problem_text}{text}" if int(suggestion.kind) == 2 else text  # INSERT_AFTER
