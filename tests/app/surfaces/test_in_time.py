"""Whatever a review waits for, it is there in time: a mailbox and a grammar checker that both never answer."""

from collections.abc import Sequence
from concurrent.futures import Future
from functools import partial
from time import monotonic

import pytest
from fastapi.testclient import TestClient

from app import main
from app.main import create_app
from app.settings import LONGEST, Settings
from app.surfaces.rest import routes
from app.surfaces.rest.shedding import REVIEWED_WITHIN
from app.text.proofreading import Errand, Proof, Slip
from tests.app.surfaces.conftest import Letters

ASKED = {
    "draft": {
        "to": [{"email": "lena@acme.example"}],
        "text": "Hi Lena,\n\nthank you for the interview on Monday. Is there any news on the position yet?\n\nBest,\nSam",
    },
    "history": {"mailbox": "slow"},
}


class Silent:
    """A grammar checker that hangs."""

    gap = None

    def check(self, pieces: Sequence[str], seconds: float) -> Sequence[Future[tuple[Slip, ...]]]:
        del seconds
        return [Future() for _ in pieces]

    def late(self, unanswered: Sequence[Future[tuple[Slip, ...]]]) -> None:
        del unanswered


async def _slow(box: Letters, _: str | None) -> Letters:
    return box


def test_what_the_mailbox_took_the_grammar_checker_does_not_get(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(routes, "REVIEWED_WITHIN", 1.2)
    monkeypatch.setattr(main, "proofreader", lambda *_, **__: Silent())
    waits: list[float] = []

    async def awaited(errand: Errand, seconds: float) -> Proof:
        waits.append(seconds)
        return await whole(errand, seconds)

    whole = Errand.awaited
    monkeypatch.setattr(Errand, "awaited", awaited)
    settings = Settings(_env_file=None, mailbox_timeout=0.6)
    app = create_app(settings, mailboxes={"slow": partial(_slow, Letters(delay=30.0))})
    with TestClient(app, base_url="http://127.0.0.1") as client:
        began = monotonic()
        answer = client.post("/v1/reviews", json=ASKED)
        took = monotonic() - began
    assert answer.status_code == 200
    assert {n["reason"].partition(":")[0] for n in answer.json()["not_checked"]} >= {"mailbox-unavailable"}
    assert "proofreading took too long" in answer.text
    assert len(waits) == 1
    assert routes.LEAST <= waits[0] < 0.21  # of the 1.2 seconds, 0.6 went to the mailbox and 0.4 are spared
    assert took < 15  # it waited for neither


def test_the_longest_that_a_mailbox_may_take_leaves_time_for_the_report() -> None:
    assert LONGEST + routes.LEAST < REVIEWED_WITHIN
