"""The debrief of an interview: filled with its facts, written once, changed by version, found again."""

from fastapi.testclient import TestClient

from tests.app.surfaces.rest.journal.conftest import Users, kept

NOW = {"now": "2026-11-23T12:00:00+01:00"}


def refused(sam: TestClient) -> str:
    one = kept(sam, outcome="rejected", outcome_at="2026-11-23T09:00:00+01:00", promised_by="2026-11-24")
    return f"/v1/interviews/{one['id']}/debrief"


def test_the_empty_form_has_the_facts_and_what_is_still_worth_writing(sam: TestClient) -> None:
    form = sam.get(refused(sam), params=NOW)
    told = form.json()
    assert "etag" not in form.headers
    assert (told["kept"], told["version"], told["went_well"]) == (False, 0, [])
    assert told["facts"]["rounds"] == [
        {"held_on": "2026-11-20", "kind": "other", "minutes": 60, "thanked_after_hours": None}
    ]
    assert told["facts"]["promise_kept"] is True
    assert [s["kind"] for s in told["suggestions"]] == ["gracious_reply", "feedback_request"]
    assert "They said you would hear by Tuesday, 24 November, and they did." in told["facts_told"]


def test_it_is_written_once_and_changed_by_version(sam: TestClient) -> None:
    path = refused(sam)
    first = sam.put(path, json={"went_well": ["The case"], "to_change": ["Two estimates"]})
    assert (first.status_code, first.headers["etag"], first.json()["kept"]) == (200, '"1"', True)
    assert sam.put(path, json={}).status_code == 428
    assert sam.put(path, json={}, headers={"if-match": '"3"'}).status_code == 412
    again = sam.put(path, json={"went_well": ["Everything"]}, headers={"if-match": '"1"'})
    assert (again.json()["went_well"], again.json()["to_change"], again.json()["version"]) == (["Everything"], [], 2)
    assert sam.get(path).headers["etag"] == '"2"'


def test_the_facts_are_ours_and_cannot_be_sent(sam: TestClient) -> None:
    assert sam.put(refused(sam), json={"facts": {}}).status_code == 422


def test_it_bounds_what_it_takes(sam: TestClient) -> None:
    path = refused(sam)
    for given in (["x" * 2001], ["x"] * 51, [""], [1], ["\x00"]):
        assert sam.put(path, json={"went_well": given}).status_code == 422
    assert sam.put(path, json={"went_well": ["x" * 2000]}).status_code == 200


def test_debriefs_are_found_by_their_words_and_by_company(users: Users) -> None:
    sam = users.sam
    sam.put(refused(sam), json={"was_hard": ["Estimating the migration"]})
    other = kept(sam, company="Northwind", outcome="rejected")
    sam.put(f"/v1/interviews/{other['id']}/debrief", json={"went_well": ["Small talk"]})
    found = {
        words: len(sam.get("/v1/debriefs", params={"words": words}).json()["debriefs"])
        for words in ("", "migration", "northwind", "nothing like it")
    }
    assert found == {"": 2, "migration": 1, "northwind": 1, "nothing like it": 0}
    part = sam.get("/v1/debriefs", params={"limit": 1}).json()
    rest = sam.get("/v1/debriefs", params={"limit": 1, "cursor": part["next"]}).json()
    assert part["debriefs"][0]["interview"] != rest["debriefs"][0]["interview"]
    assert rest["next"] is None
    assert users.ann.get("/v1/debriefs").json()["debriefs"] == []


def test_a_debrief_ends_the_reminder(sam: TestClient) -> None:
    path = refused(sam)
    kinds = [e["kind"] for e in sam.get("/v1/agenda", params=NOW).json()["entries"]]
    assert sorted(kinds) == ["debrief", "reply"]
    sam.put(path, json={})
    assert [e["kind"] for e in sam.get("/v1/agenda", params=NOW).json()["entries"]] == ["reply"]
