"""Winnowed fingerprints of a text (Schleimer, Wilkerson & Aiken 2003): how much of one text stands in another.

The hashes are keyed: whoever has no key cannot test them against known sentences, and without the key they are noise.
"""

import re
from hashlib import blake2b

_WORD = re.compile(r"[^\W_]+")
_RUN = 4  # words of one hash
_WINDOW = 4  # neighbouring hashes of which the least is kept


def fingerprints(text: str, key: bytes = b"", *, leave_out: frozenset[str] = frozenset()) -> frozenset[int]:
    """The fingerprints of a text; words in `leave_out` (lower case: names, the company, the role) do not count."""
    words = [w for w in _WORD.findall(text.lower()) if w not in leave_out]
    hashes = [_hash(words[i : i + _RUN], key) for i in range(len(words) - _RUN + 1)]
    return frozenset(min(hashes[i : i + _WINDOW]) for i in range(max(1, len(hashes) - _WINDOW + 1)) if hashes)


def _hash(words: list[str], key: bytes) -> int:
    text = " ".join(words).encode("utf-8", "replace")
    return int.from_bytes(blake2b(text, digest_size=8, key=key).digest(), "big")


def containment(a: frozenset[int], b: frozenset[int]) -> float:
    """The share of the smaller set that the other one holds too, 0 to 1."""
    return len(a & b) / max(1, min(len(a), len(b)))
