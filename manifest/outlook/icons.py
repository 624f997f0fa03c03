"""Draws the add-in's icons, the envelope with a tick that the Gmail add-on has for a logo.

`python -m manifest.outlook.icons` writes them into `assets/`. Each size is drawn for itself, on a field of 128 units,
so that the lines of a small icon can be thicker: else they would fade.
"""

import struct
import zlib
from itertools import pairwise
from math import hypot
from pathlib import Path

from manifest.gmail.deployment import COLOUR

FOLDER = Path(__file__).parent / "assets"
OUTLINE = "outline.png"  # white on nothing, for the unified manifest alone
SIDES = {f"icon-{side}.png": side for side in (16, 32, 64, 80, 128, 192)} | {OUTLINE: 32}  # pixels

_FIELD = 128.0
_ROUNDING = 26.0
_THINNEST = 1.2  # pixels
_BLUE = tuple(bytes.fromhex(COLOUR.removeprefix("#")))
_WHITE = (255, 255, 255)

Point = tuple[float, float]
_ENVELOPE: tuple[Point, ...] = ((60, 94), (26, 94), (26, 40), (102, 40), (102, 70))
_FLAP: tuple[Point, ...] = ((26, 40), (64, 67), (102, 40))
_TICK: tuple[Point, ...] = ((72, 90), (84, 102), (106, 78))


def draw(name: str) -> bytes:
    """The PNG of that name in `SIDES`: eight bits of red, green, blue and opacity for each pixel."""
    side = SIDES[name]
    unit = side / _FIELD
    larger = 1.4 if name == OUTLINE else 1.25 if side <= 32 else 1.0
    rows = b"".join(
        b"\0" + b"".join(_pixel((x + 0.5) / unit, (y + 0.5) / unit, unit, larger, name != OUTLINE) for x in range(side))
        for y in range(side)
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in (
            (b"IHDR", struct.pack(">2I5B", side, side, 8, 6, 0, 0, 0)),
            (b"IDAT", zlib.compress(rows, 9)),
            (b"IEND", b""),
        )
    )


def _pixel(x: float, y: float, unit: float, larger: float, filled: bool) -> bytes:
    """The pixel whose middle lies at (x, y) of the field; `unit`: pixels in a unit of the field; `larger`: how many
    times as large as in a large icon the envelope is; `filled`: whether it lies on a blue square.
    """
    at = (x, y) if larger == 1 else (66 + (x - 64) / larger, 69 + (y - 64) / larger)  # about the envelope's own middle
    pen = max(8.0, _THINNEST / unit / larger) / 2
    beyond = min(_away(_ENVELOPE, *at) - pen, _away(_FLAP, *at) - pen, _away(_TICK, *at) - pen * 1.25)
    white = _covered(beyond, unit * larger)
    if not filled:
        return bytes((*_WHITE, round(255 * white)))
    inside = _FIELD / 2 - _ROUNDING
    corner = max(abs(x - 64) - inside, 0.0), max(abs(y - 64) - inside, 0.0)
    mixed = (round(b + (w - b) * white) for b, w in zip(_BLUE, _WHITE, strict=True))
    return bytes((*mixed, round(255 * _covered(hypot(*corner) - _ROUNDING, unit))))


def _covered(beyond: float, unit: float) -> float:
    """How much of a pixel a shape covers whose edge is so many units off; negative within the shape."""
    return min(max(0.5 - beyond * unit, 0.0), 1.0)


def _away(line: tuple[Point, ...], x: float, y: float) -> float:
    """The distance to a line through these points."""
    return min(_away_from_stretch(a, b, x, y) for a, b in pairwise(line))


def _away_from_stretch(a: Point, b: Point, x: float, y: float) -> float:
    dx, dy = b[0] - a[0], b[1] - a[1]
    along = min(max(((x - a[0]) * dx + (y - a[1]) * dy) / (dx * dx + dy * dy), 0.0), 1.0)
    return hypot(x - a[0] - along * dx, y - a[1] - along * dy)


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for name in SIDES:
        (FOLDER / name).write_bytes(draw(name))
