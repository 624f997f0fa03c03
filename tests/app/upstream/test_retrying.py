"""When a server that refused is asked again."""

import random

import pytest

from app.upstream.retrying import pause, retry_after


def test_two_accounts_that_wait_do_not_come_back_together() -> None:
    sam, kim = random.Random(1), random.Random(2)
    for attempt in (1, 2, 3):
        first, second = (pause(attempt, None, chance.uniform) for chance in (sam, kim))
        assert first != second
        assert all(0.1 * 2**attempt <= p <= 0.2 * 2**attempt for p in (first, second))
        assert pause(attempt, None, min) == pytest.approx(0.1 * 2**attempt)
        assert pause(attempt, None, max) == pytest.approx(0.2 * 2**attempt)
    first, second = (pause(1, 3.0, chance.uniform) for chance in (sam, kim))
    assert first != second
    assert all(3 <= p <= 3.1 for p in (first, second))


@pytest.mark.parametrize(
    ("value", "seconds"),
    [("2", 2), ("1.5", 1.5), ("", None), ("-1", None), ("soon", None), ("nan", None), ("9" * 400, None),
     ("Wed, 21 Oct 2015 07:28:00 GMT", 0), ("Wed, 99 Oct 2015 99:28:00 GMT", None)],
)  # fmt: skip
def test_retry_after_in_either_form(value: str, seconds: float | None) -> None:
    assert retry_after(value) == seconds
