"""How long the stages of a review take: `with stage("mailbox", "gmail"): …` measures one, and is its span."""

from contextvars import ContextVar
from functools import cache
from time import perf_counter
from types import TracebackType
from typing import Any, Protocol, Self

from app.observing.metrics import STAGE_SECONDS, STAGES, VENDORS, one_of


class Spans(Protocol):
    """What traces are made with, where somebody collects them."""

    def begin(self, name: str, parent: Any, **fields: str) -> Any:
        """A span within `parent`, or at the top of the trace. Never raises."""
        ...

    def end(self, span: Any, error: BaseException | None, **fields: str | int) -> None:
        """Of `error` type and place are told. Never raises."""
        ...


CURRENT: ContextVar[Any] = ContextVar("span", default=None)
"""The span in which this task is."""


class _Tracing:
    spans: Spans | None = None


def trace_with(spans: Spans | None) -> None:
    """From now on every stage is a span too; None: no longer."""
    _Tracing.spans = spans


def spans() -> Spans | None:
    """None while nobody collects traces."""
    return _Tracing.spans


class Span:
    """A block as a span of the trace; without collected traces it does nothing."""

    __slots__ = ("_fields", "_name", "_span", "_spans", "_token")

    def __init__(self, name: str, **fields: str) -> None:
        self._name, self._fields = name, fields
        self._spans = _Tracing.spans

    def __enter__(self) -> Self:
        if self._spans:
            self._span = self._spans.begin(self._name, CURRENT.get(), **self._fields)
            self._token = CURRENT.set(self._span)
        return self

    def __exit__(self, _: type[BaseException] | None, error: BaseException | None, __: TracebackType | None) -> None:
        if self._spans:
            CURRENT.reset(self._token)
            self._spans.end(self._span, error)


_series = cache(STAGE_SECONDS.labels)  # of the library, looking it up takes as long as all else


class _Stage(Span):
    __slots__ = ("_began", "_stage", "_vendor")

    def __init__(self, name: str, vendor: str) -> None:
        self._stage, self._vendor = one_of(name, STAGES), one_of(vendor, VENDORS, "none")
        if _Tracing.spans:
            super().__init__(self._stage, **({} if self._vendor == "none" else {"vendor": self._vendor}))
        else:
            self._spans = None

    def __enter__(self) -> Self:
        self._began = perf_counter()
        if self._spans:
            super().__enter__()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None) -> None:
        _series(self._stage, self._vendor).observe(perf_counter() - self._began)
        if self._spans:
            super().__exit__(kind, error, tb)


def stage(name: str, vendor: str = "none") -> _Stage:
    """Measures a block. `name` and `vendor`: of STAGES and VENDORS."""
    return _Stage(name, vendor)


def outgoing(upstream: str) -> Span:
    """A call to another server, as a span."""
    return Span("call", upstream=upstream)
