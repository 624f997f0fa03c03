"""What can be wrong with a server, and who hears of it."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from enum import StrEnum
from typing import Protocol

from app.mail import MailboxUnavailable


class Kind(StrEnum):
    """Of a fault. The values are labels of a metric."""

    UNREACHABLE = "unreachable"
    SLOW = "slow"
    TROUBLED = "troubled"
    """It answered that it has a problem of its own."""
    GARBLED = "garbled"
    THROTTLED = "throttled"
    """It limits one mailbox; no fault of the server."""
    RESTING = "resting"
    """It was not asked: nobody gets an answer at the moment, or not this mailbox."""


COUNTED = frozenset({Kind.UNREACHABLE, Kind.SLOW, Kind.TROUBLED, Kind.GARBLED})
"""What speaks against the server."""


class Fault(MailboxUnavailable):
    """A call without a usable answer. `message`: a plain sentence for the user, as of every MailboxError."""

    def __init__(self, kind: Kind, message: str, retry_after: float | None = None) -> None:
        super().__init__(message, retry_after)
        self.kind = kind


def kind_of(error: MailboxUnavailable) -> Kind:
    """Of one that says nothing else, the answer was of no use."""
    return error.kind if isinstance(error, Fault) else Kind.GARBLED


class Listener(Protocol):
    """Hears of servers by their names; of mailboxes it hears nothing. It is called in the middle of calls, from any
    thread: it may neither wait nor raise.
    """

    def fault(self, upstream: str, kind: Kind) -> None:
        """A call had no usable answer."""
        ...

    def turned(self, upstream: str, state: str) -> None:
        """From now on it is asked by all (`closed`), by nobody (`open`), or by a few (`half-open`)."""
        ...


_listeners: list[Listener] = []


def listen(listener: Listener) -> Callable[[], None]:
    """Tells `listener` of every fault and turn from now on; what is returned ends that."""
    _listeners.append(listener)
    return lambda: _listeners.remove(listener)


def tell_fault(upstream: str, kind: Kind) -> None:
    for listener in tuple(_listeners):
        listener.fault(upstream, kind)


def tell_turn(upstream: str, state: str) -> None:
    for listener in tuple(_listeners):
        listener.turned(upstream, state)


Around = Callable[[str], AbstractContextManager[object]]
"""Entered before each call, with the server's name, and left when its answer is understood: for traces."""

_around: list[Around] = []


def surround(around: Around) -> Callable[[], None]:
    """Enters `around` for every call from now on; what is returned ends that. It may neither wait nor raise."""
    _around.append(around)
    return lambda: _around.remove(around)


@contextmanager
def calling(upstream: str) -> Iterator[None]:
    with ExitStack() as entered:
        for around in tuple(_around):
            entered.enter_context(around(upstream))
        yield
