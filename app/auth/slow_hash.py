"""The slow hash that API keys are kept as, and the threads it is worked out in.

Argon2id with 19 MiB, two passes and one lane: the first choice of OWASP's "Password Storage Cheat Sheet". One takes
some 50 ms of one core. A key is 256 bits of chance, so that even a quick hash could not be searched; this one stands in
the way of who has the database, should the chance ever have been less than it seemed.
"""

import asyncio
from concurrent.futures import ThreadPoolExecutor

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

_MEMORY = 19_456  # KiB
_PASSES, _LANES = 2, 1
THREADS = 2
"""How many are worked out at once; with their 19 MiB each, whatever arrives."""

_HASHER = PasswordHasher(time_cost=_PASSES, memory_cost=_MEMORY, parallelism=_LANES)

NOBODYS = "$argon2id$v=19$m=19456,t=2,p=1$Pmy1rQxsxpGCubjA/iYi0g$qFxJc7DPt8AkAfjtooi5sK6ziCL1WeWAxE4HBObvtk8"
"""What a key that does not exist is held against, so that it takes as long as one that does."""


def hashed(text: str) -> str:
    """In the PHC form, with parameters and salt. Takes some 50 ms."""
    return _HASHER.hash(text)


def fits(text: str, kept: str) -> bool:
    """Whether `kept` is of `text`; it compares in constant time. Takes some 50 ms."""
    try:
        return _HASHER.verify(kept, text)
    except (VerificationError, InvalidHashError):
        return False


class SlowHashes:
    """Works hashes out beside the event loop, a few at a time; the others wait."""

    def __init__(self, threads: int = THREADS) -> None:
        self._threads = ThreadPoolExecutor(threads, thread_name_prefix="key-hash")

    async def fits(self, text: str, kept: str) -> bool:
        return await asyncio.get_running_loop().run_in_executor(self._threads, fits, text, kept)

    def close(self) -> None:
        self._threads.shutdown(wait=False, cancel_futures=True)
