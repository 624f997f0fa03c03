"""Interviews over REST: created once, changed by who knows the version, listed in parts, told apart by caller."""

from typing import Any

import pytest
from fastapi.testclient import TestClient

from tests.app.journal.conftest import Clock
from tests.app.surfaces.rest.journal.conftest import ACME, Users, kept

FULL = {
    "company": "Acme",
    "aliases": ["Acme Robotics"],
    "role": "Analyst",
    "people": [{"email": "Lena@Acme.example", "name": "Lena Vogt", "part": "recruiter"}],
    "rounds": [{"held_at": "2026-11-20T10:00:00+01:00", "ends_at": "2026-11-20T11:00:00+01:00", "kind": "video"}],
    "points": ["Kafka migration"],
    "promised_by": "2026-12-01",
    "outcome": "rejected",
    "outcome_at": "2026-11-22T10:00:00+01:00",
}


def test_what_is_kept_is_what_was_told(sam: TestClient) -> None:
    made = sam.post("/v1/interviews", json=FULL)
    assert made.status_code == 201
    assert made.headers["etag"] == '"1"'
    assert made.headers["location"] == f"/v1/interviews/{made.json()['id']}"
    read = sam.get(made.headers["location"])
    assert read.json() == made.json()
    assert read.headers["etag"] == '"1"'
    told = read.json()
    assert told["people"] == [{"email": "lena@acme.example", "name": "Lena Vogt", "part": "recruiter"}]
    assert told["rounds"][0]["held_at"] == "2026-11-20T09:00:00Z"
    assert {name: told[name] for name in ("aliases", "points", "promised_by", "outcome")} == {
        name: FULL[name] for name in ("aliases", "points", "promised_by", "outcome")
    }


def test_a_change_needs_the_version_that_it_is_of(sam: TestClient) -> None:
    path = f"/v1/interviews/{kept(sam)['id']}"
    changed = {**ACME, "role": "Analyst"}
    assert sam.put(path, json=changed).status_code == 428
    assert sam.put(path, json=changed, headers={"if-match": '"7"'}).status_code == 412
    assert sam.put(path, json=changed, headers={"if-match": "seven"}).status_code == 412
    done = sam.put(path, json=changed, headers={"if-match": '"1"'})
    assert (done.status_code, done.headers["etag"], done.json()["role"]) == (200, '"2"', "Analyst")
    late = sam.put(path, json=ACME, headers={"if-match": '"1"'})
    assert (late.status_code, late.headers["etag"]) == (412, '"2"')
    assert late.headers["content-type"] == "application/problem+json"


def test_forgetting_needs_the_version_too_and_is_final(sam: TestClient) -> None:
    path = f"/v1/interviews/{kept(sam)['id']}"
    assert sam.delete(path).status_code == 428
    assert sam.delete(path, headers={"if-match": '"2"'}).status_code == 412
    assert sam.delete(path, headers={"if-match": '"1"'}).status_code == 204
    assert sam.get(path).status_code == 404
    assert sam.delete(path, headers={"if-match": '"1"'}).status_code == 404


def test_an_idempotency_key_keeps_one_interview_however_often_it_is_sent(sam: TestClient) -> None:
    key = {"idempotency-key": "0b1c-first"}
    first, again = (sam.post("/v1/interviews", json=ACME, headers=key) for _ in range(2))
    assert first.status_code == again.status_code == 201
    assert again.json() == first.json()
    assert again.headers["location"] == first.headers["location"]
    assert "idempotency-replayed" not in first.headers
    assert again.headers["idempotency-replayed"] == "true"
    assert len(sam.get("/v1/interviews").json()["interviews"]) == 1


def test_an_idempotency_key_is_of_one_request_and_one_user(users: Users) -> None:
    key = {"idempotency-key": "0b1c-first"}
    assert users.sam.post("/v1/interviews", json=ACME, headers=key).status_code == 201
    other = users.sam.post("/v1/interviews", json={"company": "Globex"}, headers=key)
    assert other.status_code == 422
    assert "Idempotency-Key" in other.json()["detail"]
    assert "idempotency-replayed" not in users.ann.post("/v1/interviews", json=ACME, headers=key).headers


def test_the_list_comes_in_parts_newest_first(sam: TestClient, clock: Clock) -> None:
    names = [f"Company {n}" for n in range(5)]
    for name in names:
        clock.later(seconds=1)
        kept(sam, company=name)
    seen: list[str] = []
    cursor: dict[str, Any] = {}
    while True:
        part = sam.get("/v1/interviews", params={"limit": 2, **cursor}).json()
        seen += [i["company"] for i in part["interviews"]]
        if part["next"] is None:
            break
        cursor = {"cursor": part["next"]}
    assert seen == names[::-1]


def test_the_list_is_searched_by_company_and_outcome(sam: TestClient) -> None:
    kept(sam)
    kept(sam, company="Northwind", aliases=["Northwind Atlas"], outcome="rejected")
    found = [
        [i["company"] for i in sam.get("/v1/interviews", params=asked).json()["interviews"]]
        for asked in ({"company": "atlas"}, {"outcome": "open"}, {"company": "acme", "outcome": "rejected"})
    ]
    assert found == [["Northwind"], ["Acme"], []]


def test_taking_an_outcome_back_reopens(sam: TestClient) -> None:
    one = kept(sam, outcome="closed")
    assert one["outcome_at"]
    path = f"/v1/interviews/{one['id']}"
    again = sam.put(path, json=ACME, headers={"if-match": '"1"'}).json()
    assert (again["outcome"], again["outcome_at"]) == ("open", None)
    assert again["reopened_at"]


@pytest.mark.parametrize(
    ("given", "where"),
    [
        ({}, "company"),
        ({"company": "  "}, "company"),
        ({"company": "\u200b\u202e"}, "company"),
        ({"company": "x" * 201}, "company"),
        ({"company": "Acme\x00"}, "company"),
        ({"company": "Acme", "compnay": "x"}, "compnay"),
        ({"company": "Acme", "points": ["x" * 501]}, "points[0]"),
        ({"company": "Acme", "points": ["x"] * 51}, "points"),
        ({"company": "Acme", "people": [{}]}, "people[0]"),
        ({"company": "Acme", "rounds": [{"held_at": "2026-11-20T10:00:00"}]}, "rounds[0].held_at"),
        (
            {"company": "Acme", "rounds": [{"held_at": "2026-11-20T10:00:00Z", "ends_at": "2026-11-20T09:00:00Z"}]},
            "rounds[0]",
        ),
        ({"company": "Acme", "outcome": "won"}, "outcome"),
        ({"company": "Acme", "outcome_at": "2026-11-20T10:00:00Z"}, "outcome_at"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_cannot_be_kept_is_refused_by_name(asker: TestClient, given: dict[str, Any], where: str) -> None:
    answer = asker.post("/v1/interviews", json=given)
    assert answer.status_code == 422
    assert answer.headers["content-type"] == "application/problem+json"
    assert where in answer.text


@pytest.mark.parametrize(
    "asked", [{"cursor": "nonsense"}, {"limit": 0}, {"limit": 101}, {"limt": 5}, {"company": "\x00"}]
)
def test_a_list_that_cannot_be_is_refused(asker: TestClient, asked: dict[str, Any]) -> None:
    assert asker.get("/v1/interviews", params=asked).status_code == 422


@pytest.mark.parametrize("key", ["0" * 32, "nobody", "%00", "é", "x" * 300])
def test_what_is_not_kept_is_not_found(asker: TestClient, key: str) -> None:
    for path in (f"/v1/interviews/{key}", f"/v1/interviews/{key}/debrief"):
        assert asker.get(path).status_code == 404


def test_names_are_put_in_order_and_passages_keep_their_lines(sam: TestClient) -> None:
    one = kept(sam, company="  Acme \n Robotics ", points=["first\nsecond"])
    assert (one["company"], one["points"]) == ("Acme Robotics", ["first\nsecond"])
