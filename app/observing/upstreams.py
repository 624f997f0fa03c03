"""Other servers, as `app.upstream` tells of them: faults counted, rests logged, calls traced."""

from collections.abc import Callable
from contextlib import ExitStack

from app import log
from app.observing.metrics import upstream_failed, upstream_turned
from app.observing.stages import outgoing
from app.upstream.faults import Kind, listen, surround


class _Heard:
    def fault(self, upstream: str, kind: Kind) -> None:
        upstream_failed(upstream, kind.value)

    def turned(self, upstream: str, state: str) -> None:
        upstream_turned(upstream, state)
        log.logger().warning("upstream", upstream=upstream, state=state)


def watch_upstreams() -> Callable[[], None]:
    """What is returned ends it."""
    watching = ExitStack()
    watching.callback(listen(_Heard()))
    watching.callback(surround(outgoing))
    return watching.close
