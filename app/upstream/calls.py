"""Servers that are asked, and those in whose names they are asked."""

import asyncio
import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Hashable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from threading import Lock
from typing import NoReturn, TypeVar

from app.mail import MailboxError, MailboxUnavailable
from app.upstream.breaker import Breaker
from app.upstream.faults import COUNTED, Fault, Kind, calling, kind_of, tell_fault, tell_turn
from app.upstream.retrying import LONGEST_REST, retried

MANY = 3
"""Different mailboxes that fail one after the other, with no answer to anybody in between, before a server rests. One
that is troubled, whatever it does, is one.
"""

FAULTS = 6
"""Faults of one mailbox, with no answer in between, before it rests: two things that were asked for in vain."""

WINDOW = 30.0
"""Seconds after which a fault is forgotten."""

REST = 3.0
"""Seconds that a server or a mailbox rests. A user waits as long for another look; a server that is gone is asked by
one mailbox in that time, and not by all.
"""

FEW = 2
"""Mailboxes that try a server after its rest."""

PARTIES = 4096
"""Mailboxes of a server that are remembered; who was not heard of for longest goes first."""

GIVEN_UP = 1.5
"""Seconds after which a call that nobody waits for any more was slow, whoever gave it up."""

_T = TypeVar("_T")


class Upstream:
    """A server. `name`: for metrics; `resting`: the sentence for who comes while it is not asked."""

    def __init__(self, name: str, resting: str, clock: Callable[[], float] = time.monotonic) -> None:
        self.name, self.resting, self.clock = name, resting, clock
        self.breaker = Breaker(MANY, WINDOW, REST, few=FEW, clock=clock, turned=lambda s: tell_turn(name, s))
        self._parties: OrderedDict[Hashable, Party] = OrderedDict()
        self._lock = Lock()

    def party(self, key: Hashable) -> "Party":
        """The one under this key; the same as before, as long as it is in use."""
        with self._lock:
            party = self._parties.get(key)
            if party is None:
                party = self._parties[key] = Party(self, key)
                if len(self._parties) > PARTIES:
                    self._parties.popitem(last=False)
            else:
                self._parties.move_to_end(key)
            return party


class Party:
    """A mailbox, a user or a tenant in whose name a server is asked."""

    def __init__(self, upstream: Upstream, key: Hashable) -> None:
        self._upstream, self._key = upstream, key
        self._breaker = Breaker(FAULTS, WINDOW, REST, clock=upstream.clock)
        self._faults = 0
        self._why = upstream.resting

    @property
    def rest(self) -> float:
        """Seconds until it may ask; 0: now."""
        return self._upstream.breaker.wait(self._key) or self._breaker.wait(self._key)

    @property
    def limited(self) -> bool:
        """Whether it rests since the server said so."""
        return self._breaker.told and self._breaker.wait(self._key) > 0

    def throttled(self, seconds: float, message: str) -> None:
        """The server wants to be asked again after so long, or as long as we believe it."""
        self._why = message
        self._breaker.rest(min(seconds, LONGEST_REST))

    def admit(self) -> None:
        """Raises MailboxUnavailable where it may not ask now: with the sentence of the fault that made it rest."""
        if rest := self._upstream.breaker.wait(self._key):
            self._resting(self._upstream.resting, rest)
        if rest := self._breaker.wait(self._key):
            self._resting(self._why, rest)

    async def turn(self, deadline: float) -> None:
        """Waits for the end of a rest that the server asked for, if that is before `deadline` (monotonic seconds).
        Raises as `admit` does, and at once where it rests for its faults: its next answer may be as far away.
        """
        while True:
            rest, server = self._breaker.wait(self._key), self._upstream.breaker.wait(self._key)
            if server or not self._breaker.told or not 0 < rest < deadline - self._upstream.clock():
                return self.admit()
            await asyncio.sleep(rest)

    async def tried(
        self, work: Callable[[], Awaitable[_T]], deadline: float, may_again: Callable[[], bool] = lambda: True
    ) -> _T:
        """See `retrying.retried`. `work` makes its calls within `accounted`."""
        return await retried(work, deadline, may_again, self._upstream.clock)

    @contextmanager
    def accounted(self) -> Iterator[None]:
        """Around one call, up to where its answer is understood; in any thread. Who may make it is not asked here."""
        began = self._upstream.clock()
        try:
            with calling(self._upstream.name):
                yield
        except MailboxUnavailable as error:
            self._failed(kind_of(error), str(error))
            raise
        except MailboxError:
            self._answered()
            raise
        except (asyncio.CancelledError, GeneratorExit):
            if self._upstream.clock() - began >= GIVEN_UP:
                self._failed(Kind.SLOW, self._upstream.resting)
            raise
        else:
            self._answered()

    def _resting(self, message: str, rest: float) -> NoReturn:
        tell_fault(self._upstream.name, Kind.RESTING)
        raise Fault(Kind.RESTING, message, rest)

    def _failed(self, kind: Kind, message: str) -> None:
        if kind is not Kind.RESTING:
            tell_fault(self._upstream.name, kind)
        if kind in COUNTED:
            self._faults += 1
            self._why = message
            self._breaker.failed(self._faults)  # each counts
            self._upstream.breaker.failed(self._key)
        elif kind is Kind.THROTTLED:
            self._answered()

    def _answered(self) -> None:
        self._upstream.breaker.answered()
        self._breaker.answered()


@lru_cache(64)
def upstream(name: str, server: str, resting: str) -> Upstream:
    """The one of this process at this address."""
    del server
    return Upstream(name, resting)
