"""Numbers out of measurements."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import log
from time import perf_counter


@dataclass(frozen=True, slots=True)
class Timing:
    """`per_second`: throughput; `seconds`: each request's latency, sorted."""

    per_second: float
    seconds: tuple[float, ...]

    def at(self, share: float) -> float:
        """The latency in milliseconds that so many of the requests did not exceed."""
        return 1000 * self.seconds[min(len(self.seconds) - 1, int(share * len(self.seconds)))]


def best(work: Callable[[], object], repeats: int) -> float:
    """Seconds of the fastest of `repeats` runs: the one that the machine disturbed least."""
    times = []
    for _ in range(repeats):
        began = perf_counter()
        work()
        times.append(perf_counter() - began)
    return min(times)


def exponent(sizes: Sequence[float], seconds: Sequence[float]) -> float:
    """The slope of log time over log size (least squares): 1 means that time grows in step with size."""
    x = [log(s) for s in sizes]
    y = [log(s) for s in seconds]
    mx, my = sum(x) / len(x), sum(y) / len(y)
    return sum((a - mx) * (b - my) for a, b in zip(x, y, strict=True)) / sum((a - mx) ** 2 for a in x)
