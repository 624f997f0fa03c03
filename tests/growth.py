"""Work on hostile text grows in step with the text: sixteen times as much takes nowhere near 256 times as long.

What a function costs on a sixteenth of the text, measured just before on the same machine, tells what the whole may cost:
a slow or busy machine changes both alike and fails nothing, while what is quadratic misses by a factor of four and is
stopped there. Fixed seconds alone fail where the machine is slow or let cheap quadratic work pass, so they are only a far
backstop; and counting calls, where it is enough, does not see into a regular expression.
"""

import gc
import signal
import sys
import threading
from collections.abc import Callable
from time import process_time
from typing import TypeVar

import pytest

T = TypeVar("T", str, bytes)

SHARE = 16
STEEP = 4 * SHARE  # between the 16 of what is linear and the 256 of what is quadratic
UNSEEN = 0.25  # processor seconds that nobody minds; below, what is measured is noise
PATIENCE = 5.0  # processor seconds for any text, and for all tries together; twenty times what the dearest takes
TRIES = 5  # noise of a busy machine never falls on the whole and spares the sixteenth so often


class _Hangs(BaseException):  # no `except Exception` of what is tried may take it for its own
    pass


def _stop(*_: object) -> None:
    raise _Hangs


def _took(work: Callable[[T], object], text: T, limit: float) -> float | None:
    """Processor seconds of `work(text)`, or None when it was stopped because it took more than `limit` of them.

    A regular expression is stopped too: Python's engine looks for signals while it matches.
    """
    before = signal.signal(signal.SIGPROF, _stop)
    gc.disable()
    try:
        signal.setitimer(signal.ITIMER_PROF, limit)
        began = process_time()
        work(text)
        took = process_time() - began
        signal.setitimer(signal.ITIMER_PROF, 0)
    except _Hangs:
        return None
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        gc.enable()
        signal.signal(signal.SIGPROF, before)
    return took if took <= limit else None  # a single long call into C hears of the signal when it is over


def calls(act: Callable[[], object]) -> int:
    """Calls of functions that it makes, in threads that it starts too: the same on every machine.

    What is kept from an earlier run costs nothing, so each text must be new.
    """
    count = 0

    def counted(*_: object) -> None:
        nonlocal count
        count += 1

    before = sys.getprofile()
    threading.setprofile(counted)
    sys.setprofile(counted)
    try:
        act()
    finally:
        sys.setprofile(before)
        threading.setprofile(before)
    return count


def assert_linear(work: Callable[[T], object], text: T) -> None:
    """Fails if `work` takes more than linear time on `text`, or seconds: some 100,000 characters made to make it.

    The sixteenth is the text's first and last characters, so that what opens or closes it stays. Cut a character shorter
    at every try, it never is a text that `work` remembers.
    """
    half = len(text) // (2 * SHARE)
    sixteenths = (text[: half - cut] + text[-half:] for cut in range(-1, TRIES))
    short = _took(work, next(sixteenths), PATIENCE)  # sets up what is set up at the first use
    spent = 0.0
    for sixteenth in sixteenths:
        if short is None or spent >= PATIENCE or (short := _took(work, sixteenth, PATIENCE)) is None:
            break
        allowed = min(max(STEEP * short, UNSEEN), PATIENCE)
        if _took(work, text, allowed) is not None:
            return
        spent += allowed
    pytest.fail(
        f"{len(text):,} characters take far more than {SHARE} times as long as a sixteenth, or seconds", pytrace=False
    )
