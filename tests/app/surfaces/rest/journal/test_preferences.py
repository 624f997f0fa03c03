"""What a user may choose, within what the administrator decided."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from app.journal.store import Store
from app.policy import Policy
from tests.app.journal.conftest import Clock
from tests.app.surfaces.rest.journal.conftest import kept, service
from tests.correspondence import reviewer

POLICY = """
[rules."etiquette/emoji"]
enabled = false

[rules."patience/too-soon"]
caution_below = 10
locked = true
"""


@pytest.fixture
def governed(url: str, clock: Clock, tmp_path: Path) -> Iterator[TestClient]:
    """A service whose administrator has decided something."""
    path = tmp_path / "policy.toml"
    path.write_text(POLICY)
    app = service(Store.at(url, clock), clock, Policy.read(path, reviewer().rules))
    with TestClient(app) as client:
        assert client.put("/v1/preferences", json={"consent": True}).status_code == 200
        yield client


def chosen(client: TestClient, version: int = 1, **more: Any) -> Any:
    return client.put("/v1/preferences", json={"consent": True, **more}, headers={"if-match": f'"{version}"'})


def test_what_was_chosen_is_told_with_the_policy(sam: TestClient) -> None:
    limits = {"patience/too-soon": {"caution_below": 10}}
    done = chosen(sam, time_zone="America/New_York", country="us", limits=limits, keep_days=90)
    assert done.status_code == 200, done.text
    told = sam.get("/v1/preferences")
    assert told.json() == done.json()
    assert told.headers["etag"] == done.headers["etag"] == '"2"'
    assert (told.json()["country"], told.json()["limits"], told.json()["keep_days"]) == ("US", limits, 90)
    assert told.json()["policy"] == {"off": [], "locked": []}


def test_a_change_needs_the_version_that_it_is_of(sam: TestClient) -> None:
    assert sam.put("/v1/preferences", json={"consent": True}).status_code == 428
    assert chosen(sam, 7).status_code == 412


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"time_zone": "Mars/Olympus"}, "time_zone"),
        ({"country": "XX"}, "country"),
        ({"keep_days": 0}, "keep_days"),
        ({"limits": {"patience/no-such": {"days": 1}}}, "patience/no-such"),
        ({"limits": {"patience/too-soon": {"patience": 1}}}, "no limit 'patience'"),
        ({"limits": {"patience/too-soon": {"warn_below": -1}}}, "warn_below"),
        ({"limits": {"patience/too-soon": {"warn_below": 10**30}}}, "larger than any"),
        ({"limits": {"patience/too-soon": {"warn_below": True}}}, "cannot be True; it must be a whole number"),
        ({"limits": {"patience/too-soon": {"warn_below": {"deep": [1]}}}}, "larger than any"),
        ({"limits": {"etiquette/greeting-name": {"never_for": ["x"] * 101}}}, "larger than any"),
        ({"limit": {}}, "limit"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_cannot_be_chosen_is_refused_in_words(asker: TestClient, given: dict[str, Any], told: str) -> None:
    answer = chosen(asker, **given)
    assert answer.status_code == 422
    assert told in answer.text


def test_not_a_number_is_no_limit(asker: TestClient) -> None:
    body = '{"consent": true, "limits": {"tone/cold": {"impolite": NaN}}}'
    headers = {"if-match": '"1"', "content-type": "application/json"}
    assert asker.put("/v1/preferences", content=body, headers=headers).status_code == 422


def test_what_the_administrator_locked_is_refused(governed: TestClient) -> None:
    assert governed.get("/v1/preferences").json()["policy"] == {
        "off": ["etiquette/emoji"],
        "locked": ["patience/too-soon"],
    }
    refused = chosen(governed, limits={"patience/too-soon": {"caution_below": 1}})
    assert refused.status_code == 403
    assert "administrator" in refused.json()["detail"]
    assert governed.post("/v1/preferences/mutes", json={"rule": "patience/too-soon"}).status_code == 403
    assert chosen(governed, limits={"balance/too-close": {"after_first": 6}}).status_code == 200


def test_the_agenda_counts_by_the_deployments_limits(governed: TestClient) -> None:
    """Ten business days after Friday, 20 November, instead of seven."""
    kept(governed)
    assert follow_up(governed) == "2026-12-04"


def test_the_agenda_counts_by_the_users_own_limits(sam: TestClient) -> None:
    kept(sam)
    assert follow_up(sam) == "2026-12-01"
    chosen(sam, limits={"patience/too-soon": {"caution_below": 10}})
    assert follow_up(sam) == "2026-12-04"


def follow_up(client: TestClient) -> str:
    entries = client.get("/v1/agenda").json()["entries"]
    (day,) = [e["day"] for e in entries if e["kind"] == "follow_up"]
    return str(day)


def test_mutes_are_told_without_whom_they_are_for(sam: TestClient) -> None:
    asked = {"rule": "etiquette/greeting-name", "scope": "person", "target": "lena@acme.example"}
    first, again = (sam.post("/v1/preferences/mutes", json=asked) for _ in range(2))
    assert first.status_code == again.status_code == 201
    assert first.json() == again.json()
    (told,) = sam.get("/v1/preferences/mutes").json()["mutes"]
    assert told == first.json()
    assert "lena" not in first.text
    assert sam.delete(f"/v1/preferences/mutes/{told['id']}").status_code == 204
    assert sam.delete(f"/v1/preferences/mutes/{told['id']}").status_code == 404
    assert sam.get("/v1/preferences/mutes").json() == {"mutes": []}


@pytest.mark.parametrize(
    "given",
    [
        {"rule": "etiquette/no-such"},
        {"rule": "etiquette/emoji", "scope": "person"},
        {"rule": "etiquette/emoji", "target": "lena@acme.example"},
        {"rule": "etiquette/emoji", "scope": "galaxy"},
    ],
)
def test_a_mute_that_means_nothing_is_refused(asker: TestClient, given: dict[str, Any]) -> None:
    assert asker.post("/v1/preferences/mutes", json=given).status_code == 422


@pytest.mark.parametrize("key", ["0" * 32, "x", "%00"])
def test_a_mute_that_is_not_there_is_not_found(asker: TestClient, key: str) -> None:
    answer = asker.delete(f"/v1/preferences/mutes/{key}")
    assert answer.status_code == 404
    assert "mute" in answer.json()["detail"]
