"""How one input becomes the next: small damage, words of the field in odd places, and much of the same.

Everything comes from one `random.Random`, so that a seed tells the whole run.
"""

from collections.abc import Callable, Sequence
from random import Random

_ODD = (
    b"\x00", b"\xff", b"\xc3", b"\xed\xa0\x80", "\u202e".encode(), "\u200b".encode(), "😊".encode(), "İ".encode(),
    b"\r", b"\r\n\r\n", b"\n\n", b"\t", b" " * 40, b"-1", b"0", b"4294967296", b"9" * 40, b"1e999", b"NaN", b"%00",
    b"../", b"\\", b'"', b"'", b"<", b">", b"&#0;", b"&", b"=", b"=?", b"?=", b"{", b"}", b"[", b"]", b":", b";", b",",
)  # fmt: skip
_NESTING = (
    (b"<div>", b"</div>"), (b"<blockquote>", b""), (b"[", b"]"), (b'{"a":', b"}"), (b"(", b")"), (b"<", b">"),
    (b"> ", b""), (b"<b><table><i>", b""), (b'{"parts":[', b"]}"), (b"BEGIN:VCALENDAR\r\n", b"END:VCALENDAR\r\n"),
)  # fmt: skip

Change = Callable[[Random, bytearray, Sequence[bytes], Sequence[bytes]], None]


def _place(random: Random, data: bytearray) -> int:
    return random.randint(0, len(data))


def _flip(random: Random, data: bytearray, words: Sequence[bytes], pool: Sequence[bytes]) -> None:
    del words, pool
    if data:
        data[random.randrange(len(data))] = random.randrange(256)


def _cut(random: Random, data: bytearray, words: Sequence[bytes], pool: Sequence[bytes]) -> None:
    del words, pool
    at = _place(random, data)
    del data[at : at + random.choice((1, 2, 8, 64, 1024))]


def _word(random: Random, data: bytearray, words: Sequence[bytes], pool: Sequence[bytes]) -> None:
    del pool
    at = _place(random, data)
    data[at : at + random.choice((0, 0, 1, 8))] = random.choice(words)


def _odd(random: Random, data: bytearray, words: Sequence[bytes], pool: Sequence[bytes]) -> None:
    del words, pool
    at = _place(random, data)
    data[at:at] = random.choice(_ODD)


def _again(random: Random, data: bytearray, words: Sequence[bytes], pool: Sequence[bytes]) -> None:
    """A stretch of it once more, somewhere else."""
    del words, pool
    start, at = _place(random, data), _place(random, data)
    data[at:at] = data[start : start + random.choice((4, 16, 64, 256))]


def _splice(random: Random, data: bytearray, words: Sequence[bytes], pool: Sequence[bytes]) -> None:
    """Its beginning with another one's end."""
    del words
    other = random.choice(pool)
    data[_place(random, data) :] = other[random.randint(0, len(other)) :]


def _much(random: Random, data: bytearray, words: Sequence[bytes], pool: Sequence[bytes]) -> None:
    """The same word very often: what takes more than linear time shows here."""
    del pool
    piece = random.choice((random.choice(words), random.choice(_ODD), bytes([random.randrange(32, 127)])))
    times = random.choice((10, 100, 1000, 20_000))
    at = _place(random, data)
    data[at:at] = piece * min(times, 60_000 // max(1, len(piece)))


def _nest(random: Random, data: bytearray, words: Sequence[bytes], pool: Sequence[bytes]) -> None:
    del words, pool
    before, behind = random.choice(_NESTING)
    depth = random.choice((2, 20, 300, 3000))
    at = _place(random, data)
    end = random.randint(at, len(data))
    data[end:end] = behind * depth
    data[at:at] = before * depth


_CHANGES: tuple[Change, ...] = (_flip, _cut, _word, _odd, _again, _splice, _much, _nest)
_WEIGHTS = (6, 4, 10, 4, 4, 3, 1, 1)


def mutated(random: Random, pool: Sequence[bytes], words: Sequence[bytes], most: int) -> bytes:
    """One of `pool`, changed one to eight times, at most `most` bytes of it."""
    data = bytearray(random.choice(pool))
    for change in random.choices(_CHANGES, _WEIGHTS, k=random.choice((1, 1, 2, 3, 5, 8))):
        change(random, data, words, pool)
    return bytes(data[:most])
