"""What `/readyz` says, how often the parts are asked for it, and that it never waits long."""

import asyncio
import json
from types import SimpleNamespace
from typing import Any

import pytest

from app.surfaces.rest import readiness
from app.surfaces.rest.readiness import OK, Ask, Part, Readiness, degraded, off

pytestmark = pytest.mark.anyio


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


def _part(answer: Part | Exception | None) -> Ask:
    """A part that says so; None: it says nothing for ever."""

    async def ask() -> Part:
        if isinstance(answer, Exception):
            raise answer
        if answer is None:
            await asyncio.Event().wait()
        return answer or OK

    return ask


async def _answer(asked: Readiness, **state: bool) -> tuple[int, Any]:
    request: Any = SimpleNamespace(app=SimpleNamespace(state=SimpleNamespace(**{"ready": True, **state})))
    answer = await asked.answer(request)
    return answer.status_code, json.loads(bytes(answer.body))


@pytest.mark.parametrize(
    ("parts", "status", "shown"),
    [
        ({}, "ok", {}),
        ({"journal": OK, "redis": off("Not wanted.")}, "ok", {"redis": {"status": "off", "reason": "Not wanted."}}),
        ({"journal": degraded(None)}, "ok", {"journal": {"status": "ok"}}),
        (
            {"journal": degraded("It cannot be read."), "redis": OK},
            "degraded",
            {"journal": {"status": "degraded", "reason": "It cannot be read."}, "redis": {"status": "ok"}},
        ),
        (
            {"journal": OSError("db.internal.example: password=secret")},
            "degraded",
            {"journal": {"status": "degraded", "reason": "It does not answer."}},
        ),
    ],
)
async def test_what_can_review_is_ready_and_says_what_is_worse_than_it_could_be(
    parts: dict[str, Any], status: str, shown: dict[str, Any]
) -> None:
    code, told = await _answer(Readiness(7, {name: _part(part) for name, part in parts.items()}))
    assert (code, told["status"], told["rules"]) == (200, status, 7)
    assert told["parts"].items() >= shown.items()


@pytest.mark.parametrize(
    ("rules", "state", "word"),
    [(7, {"ready": False}, "starting"), (7, {"stopping": True}, "stopping"), (0, {}, "No rules")],
)
async def test_what_cannot_review_is_unavailable_and_asks_no_part(
    rules: int, state: dict[str, bool], word: str
) -> None:
    code, told = await _answer(Readiness(rules, {"journal": _part(None)}), **state)
    assert (code, told["state"]) == (503, "unavailable")
    assert word in told["detail"]


async def test_many_probes_ask_a_part_once_in_a_while() -> None:
    clock, asked = Clock(), 0

    async def journal() -> Part:
        nonlocal asked
        asked += 1
        await asyncio.sleep(0)
        return OK

    ready = Readiness(7, {"journal": journal}, clock)
    for _ in range(3):
        await asyncio.gather(*(_answer(ready) for _ in range(20)))
    assert asked == 1
    clock.now += readiness.FRESH
    await asyncio.gather(*(_answer(ready) for _ in range(20)))
    assert asked == 2


async def test_a_part_that_hangs_holds_up_no_probe_for_long_and_is_not_asked_twice(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(readiness, "PATIENCE", 0.02)
    clock, go, asked = Clock(), asyncio.Event(), 0

    async def journal() -> Part:
        nonlocal asked
        asked += 1
        await go.wait()
        return OK

    ready = Readiness(7, {"journal": journal, "redis": _part(OK)}, clock)
    for _ in range(3):
        _, told = await _answer(ready)
        assert told["parts"] == {"journal": degraded("It does not answer.").shown, "redis": OK.shown}
        clock.now += readiness.FRESH
    assert asked == 1
    go.set()
    assert (await _answer(ready))[1]["status"] == "ok"
