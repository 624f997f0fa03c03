"""When a server that refused is asked again."""

import email.utils
import random
import re
import time
from collections.abc import Callable
from contextlib import suppress

TRIES = 3
"""How often something is asked for, the first time included."""

LONGEST_REST = 60.0
"""Seconds after which a server is asked again, whatever it said."""

Chance = Callable[[float, float], float]
"""A number between two others."""

_SECONDS = re.compile(r"[0-9]{1,6}(?:\.[0-9]{1,6})?")


def pause(attempt: int, told: float | None, chance: Chance = random.uniform) -> float:
    """Seconds until the next try: what the server told, else more each time; never the same for many who wait."""
    if told is not None:
        return told + chance(0, 0.1)
    return 0.2 * float(2**attempt) * chance(0.5, 1)


def retry_after(value: str) -> float | None:
    """Seconds, from either form of Retry-After."""
    value = value.strip()
    if _SECONDS.fullmatch(value):
        return float(value)
    with suppress(ValueError, TypeError, IndexError, OverflowError):
        return max(0.0, email.utils.parsedate_to_datetime(value[:100]).timestamp() - time.time())
    return None
