"""OpenTelemetry traces, for deployments that collect them: imported only then.

A span for each request, stage and outgoing call. Its attributes are of the names below, and of an error it tells type
and place. The parent comes from `traceparent`; `tracestate` and `baggage`, which may hold anything, are not read.
Sampling and batches follow OpenTelemetry's own variables (`OTEL_TRACES_SAMPLER`, `OTEL_BSP_MAX_QUEUE_SIZE`, …).
"""

from collections.abc import Sequence
from importlib.metadata import version
from threading import Thread
from typing import Any

from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import ReadableSpan, SpanLimits, TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor, SpanExporter, SpanExportResult
from opentelemetry.trace import (
    NonRecordingSpan,
    Span,
    SpanContext,
    SpanKind,
    Status,
    StatusCode,
    TraceFlags,
    set_span_in_context,
)

from app import log
from app.observing.stages import trace_with

NAMES = {
    "method": "http.request.method",
    "route": "http.route",
    "status": "http.response.status_code",
    "request_id": "afterword.request_id",
    "vendor": "afterword.vendor",
    "upstream": "peer.service",
    "error": "error.type",
    "place": "afterword.error.place",
}
"""The attributes that a span may have, by the names of our fields; no other is set."""

_SENDING = 2.0  # seconds that one batch may take, tries of it included
_ENDING = 3.0  # seconds that the end of the process waits for what is still to be sent


class _ToldOnce(SpanExporter):
    """A collector that is away loses spans, and nothing else: that is told once, until it is back."""

    def __init__(self, exporter: SpanExporter) -> None:
        self._exporter = exporter
        self._away = False

    def export(self, spans: Sequence[ReadableSpan]) -> SpanExportResult:
        try:
            result = self._exporter.export(spans)
        except Exception:  # noqa: BLE001  # whatever it is, the processor would log it for each batch
            result = SpanExportResult.FAILURE
        away = result is not SpanExportResult.SUCCESS
        if away != self._away:
            self._away = away
            log.logger().warning("traces", state="the collector is away" if away else "the collector is back")
        return result

    def shutdown(self) -> None:
        self._exporter.shutdown()


class Traces:
    """`url`: of a collector that speaks OTLP over HTTP, without the path. `stop` sends what is left."""

    def __init__(self, url: str) -> None:
        exporter = _ToldOnce(OTLPSpanExporter(f"{url}/v1/traces", timeout=_SENDING))
        resource = Resource.create({"service.name": "afterword", "service.version": version("afterword")})
        self._provider = TracerProvider(
            resource=resource, shutdown_on_exit=False, span_limits=SpanLimits(max_events=0, max_links=0)
        )
        self._provider.add_span_processor(BatchSpanProcessor(exporter))
        self._tracer = self._provider.get_tracer("afterword")

    def start(self) -> None:
        trace_with(self)

    def stop(self) -> None:
        """Blocks for some seconds at most."""
        trace_with(None)
        ending = Thread(target=self._provider.shutdown, daemon=True)  # it would wait for all tries of all batches
        ending.start()
        ending.join(_ENDING)

    def begin(self, name: str, parent: Any, **fields: str) -> Span:
        above = _remote(parent) if isinstance(parent, tuple) else parent
        kind = _KINDS.get(name, SpanKind.INTERNAL)
        return self._tracer.start_span(
            name,
            set_span_in_context(above) if above is not None else set_span_in_context(_NOBODY),
            kind,
            {NAMES[field]: value for field, value in fields.items()},
            record_exception=False,
            set_status_on_exception=False,
        )

    def end(self, span: Any, error: BaseException | None, **fields: str | int) -> None:
        for field, value in fields.items():
            span.set_attribute(NAMES[field], value)
        if "route" in fields:
            span.update_name(f"{fields['method']} {fields['route']}")
        status = fields.get("status", 0)
        if error is not None:
            span.set_attribute(NAMES["error"], type(error).__name__)
            span.set_attribute(NAMES["place"], log.place(error))
        if error is not None or (isinstance(status, int) and status >= 500):
            span.set_status(Status(StatusCode.ERROR))
        span.end()


_KINDS = {"request": SpanKind.SERVER, "call": SpanKind.CLIENT}
_NOBODY = NonRecordingSpan(SpanContext(0, 0, is_remote=False))


def _remote(parent: tuple[str, str, int]) -> Span:
    trace, span, flags = parent
    return NonRecordingSpan(SpanContext(int(trace, 16), int(span, 16), is_remote=True, trace_flags=TraceFlags(flags)))
