"""What the whole service says of its parts, and that what fails in one of them is told without its place or secrets."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from app import main
from app.main import create_app
from app.settings import Settings
from app.surfaces.rest.counts import APART
from app.text.harper import Harper

SECRET = "hunter2"


@contextmanager
def _running(folder: Path, **more: Any) -> Iterator[TestClient]:
    given = {"proofreading": False, "database_url": f"sqlite:///{folder}/journal.db", **more}
    app = create_app(Settings(_env_file=None, **given), mailboxes={})
    with TestClient(app, base_url="http://127.0.0.1", client=("127.0.0.1", 4711)) as client:
        yield client


def test_a_laptop_with_nothing_configured_is_ready(tmp_path: Path) -> None:
    with _running(tmp_path) as client:
        told = client.get("/readyz").json()
    assert told["status"] == "ok"
    assert {name: part["status"] for name, part in told["parts"].items()} == {
        "journal": "ok",
        "proofreading": "off",
        "redis": "off",
    }
    assert not (tmp_path / "journal.db").exists(), "a probe makes no journal"


@pytest.mark.parametrize(
    ("broken", "part"),
    [
        ({"database_url": f"postgresql://afterword:{SECRET}@127.0.0.1:9/journal"}, "journal"),
        ({"redis_url": f"redis://:{SECRET}@127.0.0.1:9/0"}, "redis"),
        (
            {
                "public_url": "https://afterword.example",
                "google_service_account": "add-on@system.example",
                "google_certs_url": "http://127.0.0.1:9/certs",
            },
            "gmail",
        ),
    ],
)
def test_a_part_that_is_down_degrades_the_service_which_goes_on(
    broken: dict[str, str], part: str, tmp_path: Path
) -> None:
    with _running(tmp_path, **broken) as client:
        answer = client.get("/readyz")
        reviewed = client.post("/v1/reviews", json={"draft": {"text": "Hi Lena,\n\nthank you.\n\nBest,\nSam"}})
        alive = client.get("/healthz")
    told = answer.json()
    assert (answer.status_code, told["status"], told["parts"][part]["status"]) == (200, "degraded", "degraded")
    assert (reviewed.status_code, alive.status_code) == (200, 200)
    for word in (SECRET, "127.0.0.1", ":9", "postgres", "add-on@"):
        assert word not in answer.text


def test_a_redis_that_comes_and_goes_is_told(redis_url: str, tmp_path: Path) -> None:
    with _running(tmp_path, redis_url=redis_url) as client:
        assert client.get("/readyz").json()["parts"]["redis"] == {"status": "ok"}
    with _running(tmp_path, redis_url="redis://127.0.0.1:9/0") as client:
        assert client.get("/readyz").json()["parts"]["redis"] == {"status": "degraded", "reason": APART}


def test_a_grammar_checker_that_is_missing_is_told_in_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing() -> Any:
        raise ImportError

    monkeypatch.setattr(main, "proofreader", lambda *_, **__: Harper(1, missing))
    with _running(tmp_path, proofreading=True) as client:
        told = client.get("/readyz").json()
    assert (told["status"], told["parts"]["proofreading"]["status"]) == ("degraded", "degraded")
    assert told["parts"]["proofreading"]["reason"].startswith("The grammar checker is not installed")


def test_a_service_that_is_told_to_stop_is_not_ready_at_once(tmp_path: Path) -> None:
    with _running(tmp_path) as client:
        client.app.state.stopping = True  # type: ignore[attr-defined]  # typed as any ASGI application
        answer = client.get("/readyz")
        assert (answer.status_code, answer.json()["state"]) == (503, "unavailable")
        assert client.get("/healthz").status_code == 200
