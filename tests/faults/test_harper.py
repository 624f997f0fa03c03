"""Harper, in every way that a library in this process can fail."""

import asyncio
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

import httpx
import pytest

from app import main
from app.text.harper import Harper
from tests.faults.cells import FAULTS, TABLE, Asked, Outcome
from tests.faults.checking import side_by_side
from tests.faults.running import DRAFT, LIMIT, Answer, Service, running

FAULTY = tuple(f for f in FAULTS if TABLE[Asked.HARPER][f].outcome is not Outcome.NONE)
TROUBLING = "Schadenfreude"
"""What the faulty library cannot read; it reads all else, where that is its fault."""

KIM = {**DRAFT, "text": "Hi Lena,\n\nthank you for the talk today.\n\nBest regards,\nKim"}
SAM = {**DRAFT, "text": f"Hi Lena,\n\nthank you for the talk on {TROUBLING} today.\n\nBest regards,\nSam"}


class Panic(BaseException):
    """What a panic in Rust is to Python: no Exception."""


@dataclass
class Broken:
    """A linter that fails in one way; `over`: when the test is."""

    fault: str
    over: threading.Event

    def organized_lints(self, text: str, *, language: str) -> dict[str, list[Any]]:
        del language
        if TROUBLING not in text:
            return {}
        if self.fault in ("slow", "429"):
            self.over.wait(30)
        if self.fault == "reset":
            raise Panic
        if self.fault == "malformed":
            return {"SpellCheck": [None]}
        if self.fault == "truncated":
            span = SimpleNamespace(start=10_000, end=10_004)
            return {
                "SpellCheck": [
                    SimpleNamespace(span=span, lint_kind="Spelling", message="", suggestions=[], problem_text="")
                ]
            }
        return {}


@dataclass
class Made:
    """How linters of one service are made."""

    fault: str
    over: threading.Event = field(default_factory=threading.Event)

    def __call__(self) -> Any:
        if self.fault == "down":
            raise ImportError("harper")
        if self.fault == "500":
            raise Panic
        if self.fault == "503":
            self.over.wait(30)
        return SimpleNamespace() if self.fault == "404" else Broken(self.fault, self.over)


@pytest.fixture(scope="module")
def places() -> Iterator[dict[str, str]]:
    """Of the services, one for each fault."""
    with ExitStack() as stack:
        patch = stack.enter_context(pytest.MonkeyPatch.context())
        patch.setattr(main, "_STARTING", 0.05)  # seconds that the start waits for linters
        services = stack.enter_context(running())
        made = {fault: Made(fault) for fault in FAULTY}
        checkers = {fault: Harper(1 if fault == "429" else 2, make, warmed=False) for fault, make in made.items()}
        found = {}
        for fault, checker in checkers.items():
            patch.setattr(main, "proofreader", _always(checker))
            found[fault] = services.service(proofreading=True)
        yield found
        for make in made.values():
            make.over.set()
        for checker in checkers.values():
            checker.close()


def _always(checker: Harper) -> Callable[..., Harper]:
    return lambda *_, **__: checker


def meant(answer: Answer) -> Outcome:
    assert answer.status == 200, answer.body
    assert answer.body["verdict"]
    why = answer.why("not-available")
    assert not why or why.endswith(".")
    return Outcome.NO_GRAMMAR if why else Outcome.WHOLE


def test_harper(places: dict[str, str]) -> None:
    async def cell(client: httpx.AsyncClient, fault: str) -> None:
        service = Service(places[fault], client)

        async def reviewed(draft: Any) -> Answer:
            return await service.asked("POST", "/v1/reviews", {"draft": draft})

        own_trouble = fault in ("slow", "reset", "malformed", "truncated")  # with one text, not with every one
        if fault == "429":
            assert meant(await reviewed(KIM)) is Outcome.WHOLE
            await reviewed({**SAM, "text": f"Earlier: {SAM['text']}"})
        sams = asyncio.create_task(reviewed(SAM))
        if fault == "slow":
            await asyncio.sleep(1)  # it has been at it for a while, and is not given up yet
        sam, kim = await asyncio.gather(sams, reviewed(KIM))
        assert meant(sam) is TABLE[Asked.HARPER][fault].outcome
        assert meant(kim) is (Outcome.WHOLE if own_trouble or fault == "429" else Outcome.NO_GRAMMAR)
        assert all(s["end"] <= len(SAM["text"]) for f in sam.body["findings"] for s in f["spans"])
        assert max(sam.seconds, kim.seconds) < LIMIT

    side_by_side(cell, FAULTY)
