"""Structured logs. Only the fields named here are ever written, so that no mail text, subject or name can slip in."""

import json
import logging
import sys
from collections.abc import MutableMapping
from typing import Any, TextIO

import structlog

ALLOWED = frozenset(
    {"event", "level", "timestamp", "method", "route", "status", "ms", "verdict", "error", "address", "rules"}
)


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
