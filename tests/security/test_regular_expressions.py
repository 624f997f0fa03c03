"""No regular expression of ours takes more than linear time on any text that was made to make it."""

import math
import re
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from time import thread_time
from typing import Any

import pytest

from tests.security.patterns import anchored, made_while_running, patterns, pumps

LONG = 3_000
"""Characters. On these a quadratic expression makes some million steps, a linear one some thousand."""

SUSPICIOUS = 0.001  # seconds of this thread above which the growth is looked at
_HANGS = 0.2  # seconds of this thread, on LONG; the slowest that is linear takes a twenty-fifth


class Hangs(Exception):
    pass


@contextmanager
def given_up(after: float) -> Iterator[None]:
    """Raises Hangs after so many seconds of this thread; others' do not count, nor those of other processes."""
    until = thread_time() + after

    def stop(*_: object) -> None:
        if thread_time() >= until:
            raise Hangs

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, after, after / 4)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def took(pattern: re.Pattern[Any], text: Any, *, at_start: bool) -> float:
    """Seconds to find all there is, or what begins the text."""
    began = thread_time()
    if at_start:
        pattern.match(text)
        pattern.fullmatch(text)
    else:
        for _ in pattern.finditer(text):
            pass
    return thread_time() - began


def grows_steeply(pattern: re.Pattern[Any], before: str, again: str, behind: str, *, at_start: bool) -> bool:
    """Whether more text takes far more than as much more time. What is bounded stops to, so it is looked at twice."""

    def seconds(length: int, limit: float = _HANGS) -> float:
        made = before + again * (length // len(again)) + behind
        text = made.encode("utf-8", "replace") if isinstance(pattern.pattern, bytes) else made
        with given_up(limit):
            return took(pattern, text, at_start=at_start)

    def limit(length: int, factor: int) -> float:
        """Between the time of what is linear on `factor` times this length and of what is quadratic, far from both."""
        return math.pow(factor, 1.5) * min(seconds(length) for _ in range(3))

    try:
        long = seconds(LONG)
        if long < SUSPICIOUS or long < limit(LONG // 16, 16):
            return False
        seconds(LONG * 4, limit(LONG // 2, 8))
    except Hangs:
        return True
    return False


def steep(pattern: re.Pattern[Any], *, at_start: bool = False) -> list[str]:
    """The first text of which four times as much takes far more than four times as long."""
    for before, again, behind in pumps(pattern):
        if grows_steeply(pattern, before, again, behind, at_start=at_start):
            return [f"{before[-40:]!r} + {again[:60]!r} …"]
    return []


def steep_each_time(pattern: re.Pattern[Any], *, at_start: bool = False) -> list[str]:
    """What is steep is so whenever it is tried; a machine that stalls now and then does not stall at the same text."""
    found: list[str] = []
    for _ in range(3):
        found = steep(pattern, at_start=at_start)
        if not found:
            break
    return found


def test_there_are_expressions_to_look_at() -> None:
    assert len(patterns()) > 150


BOUNDED = {
    "app.text.document._TOKENS": "reads what the HTML parser wrote, in which every comment and style sheet ends",
    "app.surfaces.rest.headers._INLINE": "reads three pages of ours",
}
"""Expressions that are steep on texts that they are never given, and why they are not; `fuzz` tries the whole of each."""


@pytest.mark.parametrize("part", range(4))
def test_no_expression_takes_more_than_linear_time(part: int) -> None:
    mine = {name: pattern for name, pattern in list(patterns().items())[part::4] if name not in BOUNDED}
    found = {
        name: broken for name, pattern in mine.items() if (broken := steep_each_time(pattern, at_start=anchored(name)))
    }
    assert not found


@pytest.mark.parametrize(
    "bad", [r"(a+)+$", r"(a|a)*b", r"\s+$", r'([^\s="<>]+)="', r"(?:a|ab)*c", r"a*a*a*b", r"x[^;]*solid", r"(\w+\s?)*:"]
)
def test_the_probe_finds_what_is_known_to_be_bad(bad: str) -> None:
    assert steep(re.compile(bad))


@pytest.mark.parametrize("good", [r"[a-z]{1,40}x", r"(?<!\w)\w++:", r"^a+$", r"a\s?b"])
def test_the_probe_is_quiet_about_what_is_not(good: str) -> None:
    assert not steep_each_time(re.compile(good))


# Of the project's own patterns joined when it starts, or of escaped names.
KNOWN = {
    "app/guidance/tone/utterance.py::pattern",
    "app/guidance/balance/referral.py::sent_on_to",
    "app/guidance/specifics/other_company.py::_calls_itself",
}


def test_expressions_that_are_made_while_it_runs_are_known() -> None:
    assert made_while_running() == KNOWN
