"""Whether reviews can be given, part by part: what `/readyz` says.

*Unavailable* (503) is a service that cannot review: it is starting or stopping, or has no rules. *Degraded* (200) is
one that reviews, less well than it could: taking it out of service would help nobody. A probe asks no part by itself:
parts are asked side by side, at most every `FRESH` seconds however many probes come, and have `PATIENCE` to answer.
"""

import asyncio
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from time import monotonic
from typing import Any

from fastapi import Request
from fastapi.responses import JSONResponse

from app.surfaces.rest.problems import problem

FRESH = 3.0  # seconds that an answer serves
PATIENCE = 1.0  # seconds that a part has to say how it is

_STARTING = "The service is starting. Try again in a moment."
_STOPPING = "The service is stopping; another one answers. Try again in a moment."
_NO_RULES = "No rules are loaded, so nothing can be reviewed."


class Status(StrEnum):
    OK = "ok"
    OFF = "off"
    DEGRADED = "degraded"
    UNAVAILABLE = "unavailable"


@dataclass(frozen=True, slots=True)
class Part:
    """How a part of the service is. `reason`: a sentence without hosts, passwords or names; None where it is ok."""

    status: Status
    reason: str | None = None

    @property
    def shown(self) -> dict[str, str]:
        return {"status": self.status} | ({"reason": self.reason} if self.reason else {})


OK = Part(Status.OK)
_SILENT = Part(Status.DEGRADED, "It does not answer.")


def off(reason: str) -> Part:
    """Not wanted here."""
    return Part(Status.OFF, reason)


def degraded(reason: str | None) -> Part:
    """Ok where there is no reason why not."""
    return Part(Status.DEGRADED, reason) if reason else OK


Ask = Callable[[], Coroutine[Any, Any, Part]]
"""How a part is just now. It may take long and may raise: then it is degraded."""


@dataclass(slots=True)
class Readiness:
    """`rules`: how many are loaded. `clock` counts seconds."""

    rules: int
    parts: Mapping[str, Ask] = field(default_factory=dict)
    clock: Callable[[], float] = monotonic
    _told: Mapping[str, Part] = field(default_factory=dict)
    _asked_at: float | None = None
    _asking: asyncio.Task[None] | None = None
    _slow: dict[str, asyncio.Task[Part]] = field(default_factory=dict)

    async def answer(self, request: Request) -> JSONResponse:
        state = request.app.state
        why = _STOPPING if getattr(state, "stopping", False) else None if getattr(state, "ready", False) else _STARTING
        if why or not self.rules:
            return problem(503, why or _NO_RULES, {"Retry-After": "1"}, state=Status.UNAVAILABLE)
        parts = await self.told()
        worse = any(part.status is Status.DEGRADED for part in parts.values())
        shown = {name: part.shown for name, part in parts.items()}
        return JSONResponse({"status": Status.DEGRADED if worse else Status.OK, "rules": self.rules, "parts": shown})

    async def told(self) -> Mapping[str, Part]:
        """How the parts are, or were a moment ago."""
        if self._asking is None and (self._asked_at is None or self.clock() - self._asked_at >= FRESH):
            self._asking = asyncio.create_task(self._ask())
            self._asking.add_done_callback(self._asked)
        if self._asking is not None:
            await asyncio.wait({self._asking})
        return self._told

    def _asked(self, _: asyncio.Task[None]) -> None:
        self._asking = None
        self._asked_at = self.clock()

    async def _ask(self) -> None:
        answers = await asyncio.gather(*(self._part(name, ask) for name, ask in self.parts.items()))
        self._told = dict(zip(self.parts, answers, strict=True))

    async def _part(self, name: str, ask: Ask) -> Part:
        """A part that takes long is left to it, since it may be mending itself; it is not asked twice at once."""
        asking = self._slow.pop(name, None) or asyncio.ensure_future(ask())
        done, _ = await asyncio.wait({asking}, timeout=PATIENCE)
        if not done:
            self._slow[name] = asking
            return _SILENT
        # The message of an exception may name hosts.
        return _SILENT if asking.cancelled() or asking.exception() else asking.result()
