"""docs/observability.md, from the registry: `python -m app.observing.document` writes it."""

from collections.abc import Collection
from pathlib import Path

from prometheus_client.metrics import MetricWrapperBase
from prometheus_client.metrics_core import Metric

from app.log import ALLOWED
from app.observing import gauges, metrics
from app.observing.traces import NAMES

PLACE = Path(__file__).parents[2] / "docs" / "observability.md"

_CLOSED = {
    "route": "template of a route, or `none`",
    "method": metrics.METHODS,
    "status": "HTTP status",
    "verdict": "verdict of the review",
    "purpose": "what the draft was for",
    "surface": metrics.SURFACES,
    "rule": "id of a rule",
    "severity": "hint, caution, warn",
    "reason": metrics.REASONS,
    "stage": metrics.STAGES,
    "vendor": metrics.VENDORS,
    "upstream": metrics.UPSTREAMS,
    "kind": metrics.KINDS,
    "limit": metrics.LIMITS,
    "state": "busy, free",
    "version": "version of Afterword",
    "python": "version of Python",
}
"""What each label may say."""

_TEXT = """\
# What can be observed

Generated from the code by `make docs`. Nothing here holds a word, a name or an address of a mail: fields and labels
come from closed sets ([decision 20](decisions/0020-observing.md)).

## Logs

One JSON object a line, on standard error. Fields: {fields}. A request has one line, and each line that belongs to it
bears its `request_id`: the caller's `X-Request-ID`, else the trace of its `traceparent`, where they are well-formed
(8 to 64 letters, digits, `-` and `_`, one digit at least), else a new one. The answer carries it as `X-Request-ID`,
an error as `request_id` too. Of what libraries log, the library, the place in its code and the type of an error are
written; their messages are dropped.

## Metrics

`GET /metrics`, in Prometheus' text format or OpenMetrics. On this machine without a key while there is none; else
with an API key of the scope `metrics`. Dashboard: [deploy/grafana/afterword.json](../deploy/grafana/afterword.json);
alerts: [deploy/prometheus/afterword.rules.yaml](../deploy/prometheus/afterword.rules.yaml).

| metric | type | labels | meaning |
|---|---|---|---|
{metrics}
| `process_…` | | | memory, processor time and files of the process, as `prometheus-client` tells them |

| label | values, or `other` |
|---|---|
{labels}

Buckets of durations (seconds): {buckets}. Stages: `journal` and `mailbox` are read beside each other; `situation`
reads draft and history, `rules` asks all rules but those of proofreading, `proofreading` is what is waited for after
that, `report` is what follows; `review` is all of it.

## Traces

With `AFTERWORD_TRACES_URL`, spans of requests, stages and calls to other servers go there (OTLP over HTTP).
Attributes: {spans}. The parent is that of `traceparent`. OpenTelemetry's own variables hold: `OTEL_TRACES_SAMPLER`
(default: all that the caller does not leave out), `OTEL_TRACES_SAMPLER_ARG`, `OTEL_BSP_MAX_QUEUE_SIZE` (2048 spans;
more are dropped), `OTEL_SERVICE_NAME`, `OTEL_RESOURCE_ATTRIBUTES`. A collector that is away costs spans, nothing
else, and is told once in the log.
"""


def document() -> str:
    return _TEXT.format(
        fields=", ".join(f"`{name}`" for name in sorted(ALLOWED)),
        metrics="\n".join(_lines()),
        labels="\n".join(f"| `{name}` | {_values(known)} |" for name, known in _CLOSED.items()),
        buckets=", ".join(f"{bucket:g}" for bucket in metrics.BUCKETS),
        spans=", ".join(f"`{name}`" for name in NAMES.values()),
    )


def labels() -> dict[str, frozenset[str]]:
    """The labels of every metric of ours, by its name."""
    counted = (m for m in vars(metrics).values() if isinstance(m, MetricWrapperBase))
    known = {_name(m): frozenset(m._labelnames) for m in counted}  # noqa: SLF001  # it tells them nowhere else
    return known | {_of_family(f.name, f.type): frozenset(k for s in f.samples for k in s.labels) for f in _gauges()}


def _lines() -> list[str]:
    told = {}
    for family in metrics.REGISTRY.collect():
        name = _of_family(family.name, family.type)
        if name in labels():
            said = ", ".join(f"`{label}`" for label in sorted(labels()[name]))
            told[name] = f"| `{name}` | {family.type} | {said} | {family.documentation} |"
    return [told[name] for name in sorted(told)]


def _gauges() -> list[Metric]:
    return list(gauges.GAUGES.collect())


def _name(metric: MetricWrapperBase) -> str:
    return _of_family(metric._name, metric._type)  # noqa: SLF001  # as above


def _of_family(name: str, kind: str | None) -> str:
    """The name as Prometheus has it."""
    return f"{name}_total" if kind == "counter" else f"{name}_info" if kind == "info" else name


def _values(known: Collection[str]) -> str:
    return known if isinstance(known, str) else ", ".join(f"`{value}`" for value in sorted(known))


if __name__ == "__main__":
    PLACE.write_text(document(), "utf-8")
