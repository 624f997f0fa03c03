"""Nothing is kept before the user has agreed, and what came from mail goes when they change their mind."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from fastapi.testclient import TestClient

from app.journal.preferences import Choices
from app.journal.records import Preferences
from app.journal.store import Store
from tests.app.journal.conftest import Clock
from tests.app.surfaces.rest.journal.conftest import ACME, Users, kept, service
from tests.app.surfaces.rest.journal.test_callers import operations
from tests.app.surfaces.rest.journal.test_proposals import HISTORY


@pytest.fixture
def newcomer(url: str, clock: Clock) -> Iterator[TestClient]:
    with TestClient(service(Store.at(url, clock), clock)) as client:
        yield client


def test_before_consent_nothing_can_be_kept_and_the_answer_says_what_to_do(newcomer: TestClient) -> None:
    for method, path, body in operations(newcomer.app):  # type: ignore[arg-type]  # the client types it by the protocol
        if method not in {"PUT", "POST"} or path in {"/v1/preferences", "/v1/interviews/proposals"}:
            continue
        answer = newcomer.request(method, path.format(interview="0" * 32), json=body, headers={"if-match": '"1"'})
        assert answer.status_code == 403, path
        assert "PUT /v1/preferences" in answer.json()["detail"]
    assert newcomer.get("/v1/export").json()["since"] is None


def test_reading_and_refused_writing_leave_no_trace(newcomer: TestClient) -> None:
    newcomer.post("/v1/interviews", json=ACME, headers={"idempotency-key": "first"})
    newcomer.post("/v1/interviews/proposals", json={"history": HISTORY})
    newcomer.put("/v1/preferences", json={"consent": False, "time_zone": "Europe/Berlin"})
    for path in ("/v1/interviews", "/v1/agenda", "/v1/insights", "/v1/preferences", "/v1/debriefs"):
        assert newcomer.get(path).status_code == 200
    assert newcomer.get("/v1/export").json()["since"] is None


def test_consent_that_is_gone_when_the_row_is_written_keeps_nothing(
    newcomer: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def a_moment_ago(_: Choices) -> Preferences:
        return Preferences(consent_at=datetime(2026, 11, 23, 9, tzinfo=UTC))

    with monkeypatch.context() as before:
        before.setattr(Choices, "get", a_moment_ago)
        for path, body in (("interviews", ACME), ("agenda/feed", None), ("preferences/mutes", {"rule": "tone/guilt"})):
            answer = newcomer.post(f"/v1/{path}", json=body, headers={"idempotency-key": "first"})
            assert (answer.status_code, "PUT /v1/preferences" in answer.json()["detail"]) == (403, True)
    assert newcomer.get("/v1/export").json()["since"] is None


def test_consent_is_a_choice_of_its_own(newcomer: TestClient) -> None:
    assert newcomer.put("/v1/preferences", json={"consent": False}).status_code == 403
    assert newcomer.put("/v1/preferences", json={"time_zone": "Europe/Berlin"}).status_code == 422
    assert newcomer.put("/v1/preferences", json={"consent": "yes"}).status_code == 422
    given = newcomer.put("/v1/preferences", json={"consent": True})
    assert given.json()["consent_at"] == "2026-11-23T10:00:00Z"


def test_taking_consent_back_forgets_what_came_from_mail_and_stops_all_keeping(users: Users) -> None:
    one = kept(users.sam, people=[{"email": "lena@acme.example"}])
    noted = users.sam.post(
        f"/v1/interviews/{one['id']}/mails", json={"history": HISTORY, "me": [{"email": "sam@mail.example"}]}
    )
    assert noted.json()["contacts"]
    taken = users.sam.put("/v1/preferences", json={"consent": False}, headers={"if-match": '"1"'})
    assert (taken.status_code, taken.json()["consent"]) == (200, False)
    assert users.sam.get(f"/v1/interviews/{one['id']}").json()["contacts"] == []
    assert users.sam.post("/v1/interviews", json=ACME).status_code == 403
    assert users.sam.delete(f"/v1/interviews/{one['id']}", headers={"if-match": '"1"'}).status_code == 204


def test_consent_once_given_keeps_its_date(users: Users, clock: Clock) -> None:
    given = users.sam.get("/v1/preferences").json()["consent_at"]
    clock.later(days=3)
    again = users.sam.put("/v1/preferences", json={"consent": True, "country": "DE"}, headers={"if-match": '"1"'})
    assert (again.json()["consent_at"], again.json()["country"]) == (given, "DE")
