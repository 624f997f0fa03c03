"""The icons are of the sizes and kinds that Microsoft asks for, and are the ones that the code draws."""

import pytest

from manifest.gmail.deployment import COLOUR
from manifest.outlook.icons import FOLDER, OUTLINE, SIDES, draw
from tests.manifest.outlook.png import read

BLUE = tuple(bytes.fromhex(COLOUR[1:]))


@pytest.mark.parametrize("name", SIDES)
def test_an_icon_is_what_the_code_draws(name: str) -> None:
    """Pixel by pixel: two versions of zlib need not pack them alike."""
    kept, drawn = read((FOLDER / name).read_bytes()), read(draw(name))
    assert kept == drawn, "run: python -m manifest.outlook.icons"
    assert kept.side == SIDES[name]


def test_there_is_every_size_that_is_asked_for() -> None:
    assert set(SIDES) == {f"icon-{n}.png" for n in (16, 32, 64, 80, 128, 192)} | {"outline.png"}
    assert {file.name for file in FOLDER.glob("*.png")} == set(SIDES)


@pytest.mark.parametrize("name", [n for n in SIDES if n != OUTLINE])
def test_a_coloured_icon_is_white_on_blue_with_round_corners(name: str) -> None:
    picture = read((FOLDER / name).read_bytes())
    last = picture.side - 1
    assert all(picture.at(x, y)[3] < 128 for x in (0, last) for y in (0, last))
    assert picture.at(picture.side // 2, 0)[:3] == BLUE
    pixels = [picture.at(x, y) for x in range(picture.side) for y in range(picture.side)]
    assert 0.05 < sum(min(p[:3]) > 200 for p in pixels) / len(pixels) < 0.4


def test_the_outline_is_white_on_nothing() -> None:
    picture = read((FOLDER / OUTLINE).read_bytes())
    pixels = [picture.at(x, y) for x in range(picture.side) for y in range(picture.side)]
    assert {p[:3] for p in pixels} == {(255, 255, 255)}
    assert 0.1 < sum(p[3] > 200 for p in pixels) / len(pixels) < 0.5
    assert picture.at(0, 0)[3] == 0
