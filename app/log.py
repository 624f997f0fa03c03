"""Structured logs. Only the fields named here are ever written, so that no mail text, subject or name can slip in.

Libraries log too, and their messages may quote addresses, tokens or what a statement was given. `take_over` writes of
each such record which library spoke, where in its code, and the type and place of an error; what it said is dropped.
"""

import json
import logging
import sys
import threading
import traceback
from collections.abc import MutableMapping
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any, TextIO

import structlog

from app.observing import request_id

ALLOWED = frozenset(
    {
        "event", "level", "timestamp", "request_id", "method", "route", "status", "ms", "verdict", "error", "address",
        "rules", "library", "place", "upstream", "kind", "state", "act", "key",
    }
)  # fmt: skip


def _of_request(_: Any, __: str, fields: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Which request it is about; None is not written."""
    fields["request_id"] = request_id.current()
    return fields


def _only_allowed(_: Any, __: str, fields: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    return {k: v for k, v in fields.items() if k in ALLOWED}


def _compact(fields: MutableMapping[str, Any], **_: Any) -> str:
    return json.dumps({k: v for k, v in fields.items() if v is not None}, separators=(",", ":"))


def configure(stream: TextIO = sys.stderr) -> None:
    """JSON lines on `stream`, from info up."""
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            _of_request,
            _only_allowed,
            structlog.processors.JSONRenderer(serializer=_compact),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        logger_factory=structlog.PrintLoggerFactory(stream),
        cache_logger_on_first_use=True,
    )


def logger() -> Any:
    """A logger; its fields pass the allow-list."""
    if not structlog.is_configured():
        configure()
    return structlog.get_logger()


def place(failure: BaseException) -> str:
    """Type and place of an exception, for a log: never its message."""
    frames = traceback.extract_tb(failure.__traceback__)
    where = f" in {frames[-1].name}, line {frames[-1].lineno}" if frames else ""
    return f"{type(failure).__name__}{where}"


class Libraries(logging.Handler):
    """Writes records of other people's code as the same JSON lines, without their messages."""

    def __init__(self, stream: TextIO = sys.stderr) -> None:
        super().__init__()
        self._stream = stream

    def emit(self, record: logging.LogRecord) -> None:
        error = record.exc_info[1] if record.exc_info else None
        fields = {
            "event": "library",
            "level": record.levelname.lower() if record.levelname in logging.getLevelNamesMapping() else None,
            "timestamp": datetime.fromtimestamp(record.created, UTC).isoformat(),
            "request_id": request_id.current(),
            "library": _library(record.name),
            "place": f"{record.module}, line {record.lineno}",
            "error": place(error) if error else None,
        }
        with suppress(OSError, ValueError):  # what reads our logs has gone
            print(_compact(fields), file=self._stream, flush=True)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802  # logging's own name
        """Logging's own way would print the message."""


def _library(name: str) -> str:
    """A logger's name where it is that of a module or of its package: another may hold anything."""
    if name in sys.modules:
        return name
    package = name.partition(".")[0]
    return package if package in sys.modules else "other"


def take_over(stream: TextIO = sys.stderr, level: int = logging.WARNING) -> None:
    """From now on all of this process's logs are ours, and what fails in a thread of its own is told the same way."""
    for known in logging.root.manager.loggerDict.values():
        if isinstance(known, logging.Logger):
            known.handlers.clear()
            known.propagate = True
    logging.root.handlers[:] = [Libraries(stream)]
    logging.root.setLevel(level)
    logging.captureWarnings(True)
    threading.excepthook = _of_thread
    sys.unraisablehook = _unraisable


def _of_thread(told: threading.ExceptHookArgs) -> None:
    logger().error("fault", error=place(told.exc_value) if told.exc_value else told.exc_type.__name__)


def _unraisable(told: "sys.UnraisableHookArgs") -> None:
    logger().error("fault", error=place(told.exc_value) if told.exc_value else told.exc_type.__name__)
