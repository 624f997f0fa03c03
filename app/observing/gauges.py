"""What a process holds at this moment: read when it is asked for, so that nothing has to be counted all the time."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import version
from platform import python_version

from prometheus_client.core import GaugeMetricFamily, InfoMetricFamily
from prometheus_client.metrics_core import Metric
from prometheus_client.registry import Collector

from app.observing.metrics import REGISTRY


@dataclass(frozen=True, slots=True)
class Pool:
    """`size`: how many there can be; `busy` of them at work, `lost` for good; `waiting`: what waits for one."""

    size: int
    busy: int
    waiting: int = 0
    lost: int = 0


class _Gauges(Collector):
    def __init__(self) -> None:
        self.proofreading: Callable[[], Pool] | None = None
        self.journal: Callable[[], Pool] | None = None

    def collect(self) -> Iterable[Metric]:
        build = InfoMetricFamily("afterword_build", "Which version runs.", labels=())
        build.add_metric((), {"version": version("afterword"), "python": python_version()})
        yield build
        linters = self.proofreading() if self.proofreading else Pool(0, 0)
        yield from _pool("afterword_proofreading_linters", "Linters of the grammar checker at work.", linters)
        yield GaugeMetricFamily(
            "afterword_proofreading_lost",
            "Linters that are gone until a new start.",
            value=linters.lost,
        )
        yield GaugeMetricFamily(
            "afterword_proofreading_waiting", "Pieces of drafts that wait for a linter.", value=linters.waiting
        )
        connections = self.journal() if self.journal else Pool(0, 0)
        yield from _pool("afterword_journal_connections", "Open connections to the journal's database.", connections)


def _pool(name: str, told: str, pool: Pool) -> Iterator[GaugeMetricFamily]:
    family = GaugeMetricFamily(name, told, labels=("state",))
    family.add_metric(("busy",), pool.busy)
    family.add_metric(("free",), max(0, pool.size - pool.busy - pool.lost))
    yield family


GAUGES = _Gauges()
REGISTRY.register(GAUGES)


def watch_proofreading(read: Callable[[], Pool] | None) -> None:
    """`read`: how the linters do now; called by whoever asks for the metrics, in any thread."""
    GAUGES.proofreading = read


def watch_journal(read: Callable[[], Pool] | None) -> None:
    """`read`: how the connections to the journal's database do now; called in any thread."""
    GAUGES.journal = read
