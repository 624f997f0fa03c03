"""Nothing of a mail reaches a log or an error: shown with a word that stands nowhere else."""

import json
from collections.abc import Collection
from io import StringIO

import pytest
from fastapi.testclient import TestClient

from app import log
from app.mail import Address, Correspondence, Draft
from app.main import create_app
from app.settings import Settings

PLANTED = "platypus"


class Broken:
    """A mailbox with a fault of ours in it, whose message quotes a mail."""

    async def draft(self, draft_id: str) -> Draft:
        raise RuntimeError(PLANTED + draft_id)

    async def correspondence(self, people: Collection[Address], thread_id: str | None = None) -> Correspondence:
        raise RuntimeError(f"{PLANTED} {people} {thread_id}")


async def _opened(_: str | None) -> Broken:
    return Broken()


@pytest.fixture
def written() -> StringIO:
    stream = StringIO()
    log.configure(stream)
    return stream


@pytest.fixture
def client(written: StringIO) -> TestClient:
    del written  # the log has to be there first
    app = create_app(Settings(_env_file=None), mailboxes={"broken": _opened})
    return TestClient(app)


def asked(**more: object) -> dict[str, object]:
    draft = {
        "to": [{"email": f"{PLANTED}@acme.example", "name": PLANTED}],
        "subject": PLANTED,
        "text": f"Dear {PLANTED}!!",
    }
    return {"draft": draft, **more}


def test_a_review_leaves_one_line_without_a_word_of_the_mail(client: TestClient, written: StringIO) -> None:
    assert client.post("/v1/reviews", json=asked()).status_code == 200
    line = json.loads(written.getvalue().splitlines()[-1])
    assert (line["route"], line["status"], line["method"]) == ("/v1/reviews", 200, "POST")
    assert PLANTED not in written.getvalue()


def test_a_fault_of_ours_is_a_500_that_quotes_nothing(client: TestClient, written: StringIO) -> None:
    answer = client.post("/v1/reviews", json=asked(history={"mailbox": "broken"}))
    assert answer.status_code == 500
    assert answer.headers["content-type"] == "application/problem+json"
    assert "RuntimeError in correspondence" in written.getvalue()
    assert PLANTED not in answer.text + written.getvalue()


def test_a_path_of_the_callers_own_making_is_not_logged(client: TestClient, written: StringIO) -> None:
    assert client.get(f"/v1/{PLANTED}").status_code == 404
    assert PLANTED not in written.getvalue()


def test_a_field_that_is_not_on_the_list_is_dropped(written: StringIO) -> None:
    log.logger().info("request", status=200, subject=PLANTED)
    assert json.loads(written.getvalue())["status"] == 200
    assert PLANTED not in written.getvalue()
