"""Whose journal it is: no route shows, changes or forgets what is another's, and none that is added later will."""

from collections.abc import Iterator
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from app.journal.store import Store
from app.surfaces.terminal.doors import Doors
from tests.app.journal.conftest import Clock
from tests.app.surfaces.rest.journal.conftest import ACME, Users, beside, kept, service

PLANTED = "platypus"
CAPABILITY = "/v1/agenda/{token}.ics"  # the one route that asks nobody who they are: its address is the key


def operations(app: FastAPI) -> Iterator[tuple[str, str, Any]]:
    """Method, path and a body that the document shows, of every route of the journal."""
    for path, methods in app.openapi()["paths"].items():
        for method, operation in methods.items():
            if "journal" in operation.get("tags", ()) and path != CAPABILITY:
                shown = operation.get("requestBody", {}).get("content", {}).get("application/json", {})
                examples = list(shown.get("examples", {}).values())
                yield method.upper(), path, examples[0]["value"] if examples else {}


def told(client: TestClient) -> dict[str, Any]:
    export: dict[str, Any] = client.get("/v1/export").json()
    return export


@pytest.fixture
def planted(users: Users) -> dict[str, str]:
    """Something of Sam's behind every route; the ids that stand in paths."""
    interview = kept(users.sam, company=PLANTED, role=PLANTED, points=[PLANTED], outcome="rejected")
    debrief = users.sam.put(f"/v1/interviews/{interview['id']}/debrief", json={"went_well": [PLANTED]})
    assert debrief.status_code == 200
    mute = users.sam.post("/v1/preferences/mutes", json={"rule": "etiquette/emoji"})
    assert users.sam.post("/v1/agenda/feed").status_code == 201
    return {"interview": interview["id"], "mute": mute.json()["id"]}


@pytest.mark.parametrize("stranger", ["ann", "portal"], ids=["who has signed in", "who has a key"])
def test_no_caller_reads_or_changes_what_is_anothers_by_any_route(
    users: Users, planted: dict[str, str], stranger: str
) -> None:
    users.make_key()
    before = told(users.sam)
    asked = list(operations(users.app))
    assert len(asked) > 18
    for method, path, body in asked:
        there = path.format(**planted)
        for version in (None, '"1"', '"2"'):
            headers = {"if-match": version} if version else {}
            answer = getattr(users, stranger).request(
                method, there, json=body if body or method in {"POST", "PUT"} else None, headers=headers
            )
            where = f"{method} {path}"
            assert answer.status_code < 500, where
            assert PLANTED not in answer.text, where
            assert planted["interview"] not in answer.text, where
            assert planted["mute"] not in answer.text, where
            if "{" in path:
                assert answer.status_code in {404, 422, *(() if version else (428,))}, where
    assert told(users.sam) == before


def test_the_owner_does_read_them_there(users: Users, planted: dict[str, str]) -> None:
    """Else the test above would pass with routes that answer nobody."""
    for method, path, _ in operations(users.app):
        if method == "GET" and path not in {"/v1/agenda/feed", "/v1/preferences", "/v1/preferences/mutes"}:
            answer = users.sam.get(path.format(**planted))
            assert answer.status_code == 200, path
            assert PLANTED in answer.text or path == "/v1/insights", path
    assert planted["mute"] in users.sam.get("/v1/preferences/mutes").text


def test_cursors_of_another_lead_nowhere_new(users: Users, clock: Clock) -> None:
    for n in range(3):
        clock.later(seconds=1)
        kept(users.sam, company=f"{PLANTED} {n}")
    cursor = users.sam.get("/v1/interviews", params={"limit": 1}).json()["next"]
    assert users.ann.get("/v1/interviews", params={"cursor": cursor}).json()["interviews"] == []


def test_forgetting_oneself_forgets_nobody_else(users: Users, planted: dict[str, str]) -> None:
    del planted
    before = told(users.sam)
    assert users.ann.delete("/v1/me").status_code == 204
    assert told(users.sam) == before
    assert told(users.ann)["since"] is None


def test_who_has_no_token_on_this_machine_has_the_local_journal(users: Users) -> None:
    kept(users.local, company=PLANTED)
    assert told(users.local)["caller"] == {"issuer": "local", "subject": "local"}
    assert PLANTED not in users.sam.get("/v1/interviews").text


def test_each_key_has_a_journal_of_its_own(users: Users) -> None:
    users.make_key()
    kept(users.portal, company=PLANTED)
    caller = told(users.portal)["caller"]
    assert caller["issuer"] == "afterword:key"
    assert caller["subject"] in users.portal.headers["authorization"]
    assert PLANTED not in users.sam.get("/v1/interviews").text


def test_once_there_is_a_key_this_machine_needs_one_for_its_journal(users: Users) -> None:
    users.make_key()
    fresh = service(Store.at(users.url, Clock()), Clock())
    with TestClient(fresh) as client:
        for method, path, body in operations(fresh):
            answer = client.request(method, path.format(interview="0" * 32, mute="0" * 32), json=body)
            assert answer.status_code == 401, path


def test_a_wrong_token_is_nobody(users: Users) -> None:
    for method, path, body in operations(users.app):
        answer = beside(users.local, "mallory").request(
            method, path.format(interview="0" * 32, mute="0" * 32), json=body
        )
        assert answer.status_code == 401, path
        assert answer.headers["www-authenticate"] == "Bearer"


def test_by_the_public_name_everybody_has_to_say_who_they_are(clock: Clock) -> None:
    app = service(None, clock, guests=True)
    doors = Doors(app, ["127.0.0.1"], "afterword.example")
    client = TestClient(doors, base_url="http://afterword.example", client=("127.0.0.1", 50_000))
    for method, path, body in operations(app):
        answer = client.request(method, path.format(interview="0" * 32, mute="0" * 32), json=body)
        assert answer.status_code == 401, path


@pytest.mark.parametrize(
    "headers",
    [{"origin": "https://evil.example"}, {"sec-fetch-site": "cross-site"}, {"origin": "null"}, {"origin": "http://["}],
    ids=["origin", "fetch metadata", "a sandboxed frame", "no address"],
)
def test_a_page_of_another_site_changes_nothing(users: Users, headers: dict[str, str]) -> None:
    assert users.local.post("/v1/agenda/feed", headers=headers).status_code == 403
    assert users.local.post("/v1/interviews", json=ACME, headers=headers).status_code == 403
    assert users.local.delete("/v1/me", headers=headers).status_code == 403


def test_our_own_pages_may(users: Users) -> None:
    own = {"origin": "http://testserver", "sec-fetch-site": "same-origin"}
    assert users.local.post("/v1/interviews", json=ACME, headers=own).status_code == 201


def test_without_a_store_every_route_says_so(clock: Clock) -> None:
    app = service(None, clock)
    client = TestClient(app)
    for method, path, body in operations(app):
        answer = client.request(method, path.format(interview="0" * 32, mute="0" * 32), json=body)
        assert answer.status_code == 503, path
        assert answer.headers["retry-after"]
