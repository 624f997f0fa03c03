"""The agenda over REST, and the calendar under an address that nobody can guess."""

from typing import Any
from urllib.parse import urlsplit

import pytest
from fastapi.testclient import TestClient
from icalendar import Calendar

from tests.app.journal.conftest import Clock
from tests.app.surfaces.rest.journal.conftest import Users, kept

NOON = {"now": "2026-11-20T12:00:00+01:00"}


def path_of(answer_url: str) -> str:
    return urlsplit(answer_url).path


def test_what_is_due_comes_with_its_reason_and_rule(sam: TestClient) -> None:
    one = kept(sam)
    told = sam.get("/v1/agenda", params=NOON).json()
    assert [(e["kind"], e["due"], e["rule"]) for e in told["entries"]] == [
        ("thank_you", True, "follow-up/thank-you-late"),
        ("follow_up", False, "patience/too-soon"),
    ]
    first = told["entries"][0]
    assert first["at"] == "2026-11-20T11:30:00+01:00"
    assert first["interview"] == one["id"]
    assert first["title"] == "Thank them for the interview at Acme"
    assert first["why"].endswith(".")


def test_times_are_on_the_users_clock(sam: TestClient) -> None:
    kept(sam)
    sam.put("/v1/preferences", json={"consent": True, "time_zone": "America/New_York"}, headers={"if-match": '"1"'})
    entries = sam.get("/v1/agenda", params=NOON).json()["entries"]
    assert entries[0]["at"] == "2026-11-20T05:30:00-05:00"


def test_a_moment_without_an_offset_is_refused(asker: TestClient) -> None:
    assert asker.get("/v1/agenda", params={"now": "2026-11-20T12:00:00"}).status_code == 422


def test_the_calendar_is_read_without_a_token_by_who_knows_its_address(users: Users, clock: Clock) -> None:
    kept(users.sam, company="Acme; Sons, Ltd")
    opened = users.sam.post("/v1/agenda/feed")
    assert opened.status_code == 201
    url = opened.json()["url"]
    assert url.startswith("http://testserver/v1/agenda/")
    assert opened.json()["webcal"] == url.replace("http", "webcal", 1)
    assert len(path_of(url)) > len("/v1/agenda/.ics") + 40
    read = TestClient(users.app)
    read.portal = users.local.portal
    answer = read.get(path_of(url))
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    assert "no-store" in answer.headers["cache-control"] or "private" in answer.headers["cache-control"]
    events: list[Any] = list(Calendar.from_ical(answer.content).walk("VEVENT"))
    assert "Thank them for the interview at Acme; Sons, Ltd" in [str(e["SUMMARY"]) for e in events]
    assert {e["DTSTAMP"].dt for e in events} == {clock()}
    assert read.head(path_of(url)).status_code == 200


def test_a_calendar_that_tells_nothing_new_is_not_sent_again(sam: TestClient, clock: Clock) -> None:
    path = path_of(sam.post("/v1/agenda/feed").json()["url"])
    tag = sam.get(path).headers["etag"]
    clock.later(hours=1)
    again = sam.get(path, headers={"if-none-match": tag})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    kept(sam)
    assert sam.get(path, headers={"if-none-match": tag}).status_code == 200


def test_an_address_is_dead_once_it_is_taken_back_or_made_anew(sam: TestClient) -> None:
    assert sam.get("/v1/agenda/feed").json() == {"open": False}
    first = path_of(sam.post("/v1/agenda/feed").json()["url"])
    assert sam.get("/v1/agenda/feed").json() == {"open": True}
    second = path_of(sam.post("/v1/agenda/feed").json()["url"])
    assert [sam.get(p).status_code for p in (first, second)] == [404, 200]
    assert sam.delete("/v1/agenda/feed").status_code == 204
    assert sam.get(second).status_code == 404
    assert sam.delete("/v1/agenda/feed").status_code == 204


def test_the_calendar_goes_with_its_owner(users: Users) -> None:
    path = path_of(users.sam.post("/v1/agenda/feed").json()["url"])
    users.sam.delete("/v1/me")
    assert users.sam.get(path).status_code == 404


@pytest.mark.parametrize("token", ["x", "é", "%00", "a" * 2000, "..%2f"])
def test_a_guess_finds_nothing(asker: TestClient, token: str) -> None:
    answer = asker.get(f"/v1/agenda/{token}.ics")
    assert answer.status_code == 404
    assert answer.headers["content-type"] == "application/problem+json"


def test_insights_say_in_words_that_a_few_cases_tell_nothing(sam: TestClient) -> None:
    kept(sam)
    told = sam.get("/v1/insights").json()
    assert not any(f["enough"] for f in told["figures"])
    assert all("too few to say" in f["sentence"] for f in told["figures"])
    assert told["outcomes"] == [{"outcome": "open", "interviews": 1}]
    assert told["outcomes_sentence"] == "Of 1 process: 1 still open."
    assert told["months"][0]["month"] == "2026-11"
