"""Who may ask a server that has stopped answering.

The machine of states is pybreaker's. Its own way of guarding a call is not used: around an `await` it would take a call
that its caller gave up for a success, and let everybody in at once to try a server that comes back. So it is told of
outcomes once they are known, which takes microseconds under a lock, and it is asked before.
"""

import time
from collections.abc import Callable, Hashable
from contextlib import suppress
from datetime import datetime
from threading import Lock

import pybreaker


class _Failing(pybreaker.CircuitMemoryStorage):
    """Counts those who failed of late, each once. A wall clock may be set; this one only goes on."""

    def __init__(self, window: float, rest: float, clock: Callable[[], float]) -> None:
        super().__init__(pybreaker.STATE_CLOSED)
        self._window, self._rest, self._clock = window, rest, clock
        self._seen: dict[Hashable, float] = {}
        self.until = 0.0

    def note(self, who: Hashable) -> None:
        now = self._clock()
        self._seen = {w: at for w, at in self._seen.items() if now - at < self._window} | {who: now}

    @property
    def counter(self) -> int:
        return len(self._seen)

    def reset_counter(self) -> None:
        self._seen.clear()

    @property
    def opened_at(self) -> datetime | None:
        return None

    @opened_at.setter
    def opened_at(self, _: datetime) -> None:
        self.until = self._clock() + self._rest


class Breaker:
    """Opens once `most` different ones failed within `window` seconds, and nobody had an answer in between; for `rest`
    seconds nobody asks. Then `few` do: with their first answer all may again, with their first failure none.

    Safe to share between threads.
    """

    def __init__(
        self,
        most: int,
        window: float,
        rest: float,
        *,
        few: int = 1,
        clock: Callable[[], float] = time.monotonic,
        turned: Callable[[str], None] = lambda _: None,
    ) -> None:
        self._few, self._rest, self._clock, self._turned = few, rest, clock, turned
        self._failing = _Failing(window, rest, clock)
        self._machine = pybreaker.CircuitBreaker(most, state_storage=self._failing, throw_new_error_on_trip=False)
        self._lock = Lock()
        self._trying: dict[Hashable, float] = {}
        self._told = False

    @property
    def state(self) -> str:
        return self._machine.current_state

    @property
    def told(self) -> bool:
        """Whether the server asked for the rest."""
        return self._told

    def wait(self, who: Hashable) -> float:
        """Seconds until `who` may ask; 0: now."""
        if self.state == pybreaker.STATE_CLOSED:
            return 0.0
        with self._lock:
            before, now = self.state, self._clock()
            if before == pybreaker.STATE_OPEN:
                if (left := self._failing.until - now) > 0:
                    return left
                self._trying.clear()
                (self._machine.close if self._told else self._machine.half_open)()
                self._told = False
            wait = self._wait_to_try(who, now) if self.state == pybreaker.STATE_HALF_OPEN else 0.0
        self._tell(before)
        return wait

    def failed(self, who: Hashable) -> None:
        self._outcome(who, _fail)

    def answered(self) -> None:
        self._outcome(None, _succeed)

    def rest(self, seconds: float) -> None:
        """Nobody asks for so long, since the server said so; after that, all may."""
        with self._lock:
            before, until = self.state, self._clock() + seconds
            if before == pybreaker.STATE_OPEN:
                until = max(until, self._failing.until)
            self._machine.open()
            self._failing.until, self._told = until, True
        self._tell(before)

    def _wait_to_try(self, who: Hashable, now: float) -> float:
        """Of those who try, one that was never heard of again makes room after as long as a rest."""
        self._trying = {w: until for w, until in self._trying.items() if until > now}
        if who in self._trying or len(self._trying) < self._few:
            self._trying.setdefault(who, now + self._rest)
            return 0.0
        return min(self._trying.values()) - now

    def _outcome(self, who: Hashable, call: Callable[[], None]) -> None:
        with self._lock:
            before = self.state
            if before == pybreaker.STATE_OPEN:  # of a call that began before; others have decided
                return
            if call is _fail:
                self._failing.note(who)
            with suppress(_Failed):
                self._machine.call(call)
        self._tell(before)

    def _tell(self, before: str) -> None:
        if self.state != before:
            self._turned(self.state)


class _Failed(Exception):
    pass


def _fail() -> None:
    raise _Failed


def _succeed() -> None:
    pass
