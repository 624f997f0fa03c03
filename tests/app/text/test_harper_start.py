"""The service waits at its start until the grammar checker is ready, and not for ever."""

import time
from collections.abc import Callable
from threading import Event
from typing import Any

import pytest

from app.text.harper import Harper


class Fast:
    def organized_lints(self, text: str, *, language: str) -> dict[str, list[Any]]:
        del text, language
        return {}


def waited(checker: Harper, seconds: float) -> float:
    began = time.monotonic()
    checker.wait(seconds)
    return time.monotonic() - began


def test_what_was_not_started_is_not_waited_for() -> None:
    assert waited(Harper(2, Fast), 30) < 15


def test_it_is_waited_for_until_each_linter_is_ready() -> None:
    ready = Event()

    def slow() -> Fast:
        ready.wait(30)
        return Fast()

    checker = Harper(2, slow)
    checker.start()
    assert 0.1 <= waited(checker, 0.1) < 15
    ready.set()
    assert waited(checker, 30) < 15
    checker.close()


def _missing() -> Fast:
    raise ImportError


def _broken() -> Fast:
    raise RuntimeError


@pytest.mark.parametrize("make", [_missing, _broken])
def test_one_that_cannot_be_made_is_not_waited_for(make: Callable[[], Fast]) -> None:
    checker = Harper(2, make)
    checker.start()
    assert waited(checker, 30) < 15
    checker.close()
