"""A PNG, read as far as our own icons need it: eight bits a channel, no filter."""

import struct
import zlib
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Picture:
    """A square; `rows` hold red, green, blue and opacity of each pixel."""

    side: int
    rows: tuple[bytes, ...]

    def at(self, x: int, y: int) -> tuple[int, ...]:
        return tuple(self.rows[y][x * 4 : x * 4 + 4])


def read(data: bytes) -> Picture:
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    chunks, at = {}, 8
    while at < len(data):
        (length,) = struct.unpack_from(">I", data, at)
        kind, content = data[at + 4 : at + 8], data[at + 8 : at + 8 + length]
        assert struct.unpack_from(">I", data, at + 8 + length) == (zlib.crc32(kind + content),)
        chunks[kind] = content
        at += 12 + length
    assert list(chunks) == [b"IHDR", b"IDAT", b"IEND"]
    wide, high, *layout = struct.unpack(">2I5B", chunks[b"IHDR"])
    assert layout == [8, 6, 0, 0, 0]
    assert wide == high
    raw = zlib.decompress(chunks[b"IDAT"])
    lines = [raw[i : i + 1 + 4 * wide] for i in range(0, len(raw), 1 + 4 * wide)]
    assert len(lines) == high
    assert all(line[0] == 0 for line in lines)
    return Picture(wide, tuple(line[1:] for line in lines))
