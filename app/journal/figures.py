"""Figures that say how far they can be off, in numbers and in words; and that too few cases say nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import comb, sqrt
from statistics import median

ENOUGH = 6  # of fewer values not even least and greatest enclose the median in 95 of 100 cases: 1 - 2 / 2**5 < 0.95
_MISSED = 0.05
_Z = 1.959964  # the normal quantile that leaves as much out


@dataclass(frozen=True, slots=True)
class Figure:
    """One measure. `value`, and `low` to `high` in which the true one lies in 95 of 100 cases, in `unit`; all three
    None while there are fewer than `ENOUGH` cases. `n`: cases that it rests on. `sentence` says the same.
    """

    name: str
    title: str
    unit: str
    n: int
    value: float | None
    low: float | None
    high: float | None
    sentence: str


def middle(name: str, title: str, unit: str, values: Sequence[float], saying: str) -> Figure:
    """The median with the interval of order statistics, which holds whatever the distribution. `saying`: a sentence
    with a place for the value.
    """
    n = len(values)
    if n < ENOUGH:
        return _too_few(name, title, unit, n)
    ordered = sorted(values)
    reach = _reach(n)
    value, low, high = float(median(ordered)), float(ordered[reach]), float(ordered[n - 1 - reach])
    told = f"{saying.format(_measured(value, unit))} (middle of {n}; likely {_plain(low)} to {_measured(high, unit)})."
    return Figure(name, title, unit, n, value, low, high, told)


def share(name: str, title: str, cases: Sequence[bool], saying: str) -> Figure:
    """The share of true ones with Wilson's interval; the unit is `share`, of 1."""
    n, hits = len(cases), sum(cases)
    if n < ENOUGH:
        return _too_few(name, title, "share", n)
    value = hits / n
    around = (value + _Z**2 / (2 * n)) / (1 + _Z**2 / n)
    reach = _Z / (1 + _Z**2 / n) * sqrt(value * (1 - value) / n + _Z**2 / (4 * n * n))
    low, high = max(0.0, around - reach), min(1.0, around + reach)
    told = f"{saying.format(f'{hits} of {n}')} ({value:.0%}; likely {low:.0%} to {high:.0%})."
    return Figure(name, title, "share", n, value, low, high, told)


def _reach(n: int) -> int:
    """How many values from either end the interval may leave out."""
    left_out, reach = 2 / 2**n, 0
    while reach < (n - 1) // 2 and left_out + 2 * comb(n, reach + 1) / 2**n <= _MISSED:
        reach += 1
        left_out += 2 * comb(n, reach) / 2**n
    return reach


def _too_few(name: str, title: str, unit: str, n: int) -> Figure:
    cases = {0: "no case", 1: "one case"}.get(n, f"{n} cases")
    return Figure(
        name, title, unit, n, None, None, None, f"{title}: {cases} so far, too few to say (from {ENOUGH} on)."
    )


def _measured(value: float, unit: str) -> str:
    return f"{_plain(value)} {unit.removesuffix('s') if value == 1 else unit}"


def _plain(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
