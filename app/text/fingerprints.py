"""How alike two texts are: by their words, and by fingerprints where only those were kept.

Fingerprints are winnowed (Schleimer, Wilkerson & Aiken 2003) and keyed: whoever has no key cannot test them against
known sentences, and without the key they are noise.
"""

import re
from hashlib import blake2b

from rapidfuzz.distance import Indel

_WORD = re.compile(r"[^\W_]++")
_RUN = 4  # words of one hash
_WINDOW = 4  # neighbouring hashes of which the least is kept
_READ = 2_000  # words of a text that are compared; the cost of `likeness` grows with their square


def likeness(a: str, b: str, *, leave_out: frozenset[str] = frozenset()) -> float:
    """The share of words that stand in both texts in the same order, 0 to 1; 0 when either has none.

    Words in `leave_out` (lower case: names, the company, the role) do not count.
    """
    ours, theirs = _words(a, leave_out)[:_READ], _words(b, leave_out)[:_READ]
    return Indel.normalized_similarity(ours, theirs) if ours and theirs else 0.0


def fingerprints(text: str, key: bytes = b"", *, leave_out: frozenset[str] = frozenset()) -> frozenset[int]:
    """The fingerprints of a text, 64 bits each; words in `leave_out` do not count. None for less than four words.

    `key`: up to 64 bytes, the user's own.
    """
    words = _words(text, leave_out)
    hashes = [_hash(words[i : i + _RUN], key) for i in range(len(words) - _RUN + 1)]
    return frozenset(min(hashes[i : i + _WINDOW]) for i in range(max(1, len(hashes) - _WINDOW + 1)) if hashes)


def in_common(a: frozenset[int], b: frozenset[int]) -> float:
    """The share of the larger set that the other one holds too, 0 to 1: a short note is not like a long one."""
    return len(a & b) / max(1, len(a), len(b))


def _words(text: str, leave_out: frozenset[str]) -> list[str]:
    gone = {w for name in leave_out for w in _WORD.findall(name)}  # "anne-marie" stands as two words in the text
    return [w for w in _WORD.findall(text.lower()) if w not in gone]


def _hash(words: list[str], key: bytes) -> int:
    text = " ".join(words).encode("utf-8", "replace")
    return int.from_bytes(blake2b(text, digest_size=8, key=key).digest(), "big")
