"""The other routes, and the OpenAPI document against the running app."""

import re
from typing import Any

import pytest
import schemathesis
from fastapi import FastAPI
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, settings

from app.main import create_app
from app.rulebook import rules
from app.settings import Settings
from tests.app.surfaces.documented import answered_as_documented, documented, examples_of

# By way of a fixture: the cases of a schema that is there already are made for every route when tests are collected,
# in every worker, for more than a second.
SCHEMA = schemathesis.pytest.from_fixture("schema").exclude(tag="journal")  # whose routes have tests of their own


@pytest.fixture(scope="module")
def app() -> FastAPI:
    return create_app(Settings(_env_file=None), mailboxes={})


@pytest.fixture
def schema(request: pytest.FixtureRequest, app: FastAPI) -> Any:
    request.node._nodeid = request.node.nodeid  # which schemathesis still asks pytest 9.2 for by its former name
    return documented(app)


def test_the_examples_of_the_document_work_as_shown(
    client: TestClient, app: FastAPI, subtests: pytest.Subtests
) -> None:
    shown = [e for e in examples_of(app) if "journal" not in e.tags]
    assert shown
    for example in shown:
        with subtests.test(f"{example.path} {example.name}"):
            answer = client.request(example.method, example.path, json=example.value)
            assert answer.status_code == 200, answer.text


@SCHEMA.parametrize()
@pytest.mark.timeout(240)  # all routes, one after the other
@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
def test_whatever_fits_the_document_is_answered_as_it_says(case: Any) -> None:
    """Refusals included: that a zone must exist, or that one of two fields must be there, no schema can say."""
    answered_as_documented(case)


def test_every_rule_is_served_with_all_that_it_says_of_itself(client: TestClient) -> None:
    served = client.get("/v1/rules").json()["rules"]
    assert [r["id"] for r in served] == [r.id for r in rules().rules]
    for rule in served:
        assert rule["why"]
        assert rule["bad"]
        assert rule["good"]
        assert rule["sources"]
        assert client.get(f"/v1/rules/{rule['id']}").json() == rule


def test_the_page_of_the_api_has_a_heading_for_every_route(app: FastAPI) -> None:
    operations = [o for path in app.openapi()["paths"].values() for o in path.values()]
    assert operations
    assert [o["summary"] for o in operations if not o.get("tags")] == []


def test_every_refusal_is_documented_as_a_problem(app: FastAPI) -> None:
    operations = [o for path in app.openapi()["paths"].values() for o in path.values()]
    refusals = [(o["summary"], s, a) for o in operations for s, a in o["responses"].items() if s >= "400"]
    assert refusals
    assert [told[:2] for told in refusals if list(told[2].get("content", {})) != ["application/problem+json"]] == []


def test_an_unknown_rule_is_a_problem(client: TestClient) -> None:
    answer = client.get("/v1/rules/patience/no-such-rule")
    assert answer.status_code == 404
    assert answer.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize(("method", "path", "status"), [("GET", "/nowhere", 404), ("GET", "/v1/reviews", 405)])
def test_a_wrong_address_or_method_says_what_to_do(client: TestClient, method: str, path: str, status: int) -> None:
    answer = client.request(method, path)
    assert answer.status_code == status
    assert "/docs" in answer.json()["detail"]


def test_the_page_of_the_api_asks_nothing_of_another_host(client: TestClient) -> None:
    page = client.get("/docs").text
    loaded = re.findall(r"""(?:src|href)=["']([^"']+)""", page)
    assert loaded
    for address in loaded:
        assert "//" not in address
        assert client.get(address).status_code == 200


def test_health(client: TestClient) -> None:
    assert client.get("/healthz").json() == {"status": "ok"}
    assert client.get("/readyz").json()["rules"] == len(rules().rules)


def test_it_is_not_ready_before_it_has_started() -> None:
    app = create_app(Settings(_env_file=None), mailboxes={})
    assert TestClient(app).get("/readyz").status_code == 503


def test_a_situation_says_what_to_do_next(client: TestClient) -> None:
    answer = client.post(
        "/v1/situations",
        json={
            "me": [{"email": "sam@mail.example"}],
            "interview": {"held_at": "2026-11-02T09:00:00+01:00"},
            "history": {"messages": []},
            "now": "2026-11-02T12:00:00+01:00",
        },
    ).json()
    assert answer["next"]["do"] == "thank"
    assert answer["situation"]["stage"] == "interviewed"


UNDATED = {"id": "m1", "from": {"email": "lena@acme.example"}, "to": [{"email": "sam@mail.example"}], "text": "Hello."}


def next_of(client: TestClient, **asked: Any) -> dict[str, Any]:
    given = {"me": [{"email": "sam@mail.example"}], "now": "2026-11-04T10:00:00+01:00", **asked}
    answer = client.post("/v1/situations", json=given)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()["next"]
    return found


@pytest.mark.parametrize(
    ("history", "told"),
    [
        pytest.param({"mailbox": "letters"}, "name the `thread_id`", id="nobody to search for"),
        pytest.param({"mailbox": "down", "thread_id": "t1"}, "The mailbox does not answer.", id="not read"),
        pytest.param({"messages": []}, "No mail with these people was found", id="an empty history"),
        pytest.param(
            {"messages": [UNDATED]}, "nothing to answer, in the one mail", id="a mail that leaves nothing open"
        ),
    ],
)
def test_nothing_to_do_says_what_was_looked_at(client: TestClient, history: dict[str, Any], told: str) -> None:
    advice = next_of(client, history=history)
    assert advice["do"] == "nothing"
    assert told in advice["why"]


@pytest.mark.parametrize(
    "asked",
    [
        {"history": {"mailbox": "letters", "thread_id": "t1"}},
        {"history": {"mailbox": "letters"}, "interview": {"interviewers": [{"email": "lena@acme.example"}]}},
    ],
    ids=["the thread", "the interviewers"],
)
def test_a_mailbox_is_searched_for_the_process_that_is_named(client: TestClient, asked: dict[str, Any]) -> None:
    assert next_of(client, **asked)["do"] == "wait"
