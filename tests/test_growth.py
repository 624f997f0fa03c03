"""The guard against superlinear work stops what is, and lets pass what is not, however slow."""

import re
from collections.abc import Callable
from contextlib import suppress
from functools import cache

import pytest

from tests import growth
from tests.growth import assert_linear


def scanning(text: str) -> object:
    return re.search(r"\w+@", text)


def slicing(text: str) -> int:
    return sum(text[at:].startswith("b") for at in range(len(text)))


def swallowing(text: str) -> None:
    for at in range(len(text)):
        with suppress(Exception):
            sum(1 for _ in text[:at])


def exploding(text: str) -> object:
    return re.match(r"(?:a|a)*b", text)


@pytest.mark.parametrize(
    ("work", "length"), [(scanning, 20_000), (slicing, 200_000), (swallowing, 10_000), (exploding, 1_000)]
)
def test_what_is_steep_is_stopped(work: Callable[[str], object], length: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(growth, "PATIENCE", 0.25)
    with pytest.raises(pytest.fail.Exception, match="characters take far more"):
        assert_linear(work, "a" * length)


@cache
def remembered(text: str) -> int:
    return slow(text)


def slow(text: str) -> int:
    """Half a second for 4,000 characters, as on a machine a hundred times slower than those of today."""
    return sum(sum(range(4_000)) for _ in text)


def heavy_at_first(text: str, done: list[bool]) -> int:
    if not done:
        done.append(bool(slow("a" * 500)))
    return len(text)


@pytest.mark.parametrize("work", [slow, remembered, sorted, lambda text: heavy_at_first(text, [])])
def test_what_is_linear_passes_however_slow(work: Callable[[str], object]) -> None:
    assert_linear(work, "a" * 4_000)


def test_what_opens_and_closes_a_text_is_in_its_sixteenth_too() -> None:
    seen: list[str] = []
    assert_linear(seen.append, f"<{'a' * 1_000}>")
    assert {text[0] + text[-1] for text in seen} == {"<>"}
    assert len(set(seen)) == len(seen)
    assert sorted(map(len, seen)) == [62, 63, 1_002]


def test_it_can_be_bytes() -> None:
    assert_linear(bytes.split, b"a " * 1_000)


def test_an_error_of_the_work_is_told() -> None:
    with pytest.raises(ZeroDivisionError):
        assert_linear(lambda text: len(text) // 0, "a")
