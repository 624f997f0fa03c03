"""All that is kept: to take away as JSON or as a page, and to forget."""

import json
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from tests.app.surfaces.rest.journal.conftest import Users, kept
from tests.app.surfaces.rest.journal.test_proposals import content

PLANTED = "platypus"


def filled(sam: TestClient) -> str:
    one = kept(
        sam,
        company=f"{PLANTED} & Söhne",
        points=[f"a *bold* {PLANTED}\n# not a heading"],
        people=[{"email": "lena@acme.example", "name": f"Lena {PLANTED}"}],
        outcome="rejected",
    )
    sam.put(f"/v1/interviews/{one['id']}/debrief", json={"to_change": [f"less {PLANTED}"]})
    sam.post("/v1/preferences/mutes", json={"rule": "etiquette/emoji"})
    return str(one["id"])


def test_the_export_has_everything_as_json(sam: TestClient) -> None:
    key = filled(sam)
    answer = sam.get("/v1/export")
    assert answer.headers["content-type"] == "application/json"
    assert answer.headers["content-disposition"] == 'attachment; filename="afterword.json"'
    told = answer.json()
    assert [i["id"] for i in told["interviews"]] == [d["interview"] for d in told["debriefs"]] == [key]
    assert told["interviews"][0]["company"] == f"{PLANTED} & Söhne"
    assert told["mutes"][0]["rule"] == "etiquette/emoji"
    json.dumps(told)


def test_the_export_is_a_page_where_markdown_is_preferred(sam: TestClient) -> None:
    filled(sam)
    answer = sam.get("/v1/export", headers={"accept": "text/markdown"})
    assert answer.headers["content-type"] == "text/markdown; charset=utf-8"
    page = answer.text
    assert f"### {PLANTED} & Söhne" in page
    assert rf"- Talked about: a \*bold\* {PLANTED} \# not a heading" in page
    assert f"- less {PLANTED}" in page
    assert "- Muted: etiquette/emoji, everywhere" in page


def test_an_empty_export_is_a_page_too(sam: TestClient) -> None:
    sam.delete("/v1/me")
    page = sam.get("/v1/export", headers={"accept": "text/markdown"}).text
    assert "Kept since: nothing is kept" in page


@pytest.mark.parametrize(
    ("accept", "kind"),
    [
        ("*/*", "application/json"),
        ("", "application/json"),
        ("text/markdown, application/json;q=0.5", "text/markdown; charset=utf-8"),
        ("application/json, text/markdown;q=0.5", "application/json"),
        ("text/markdown;q=0", "application/json"),
        ("text/markdown;q=soon", "application/json"),
    ],
)
def test_accept_chooses_the_form(asker: TestClient, accept: str, kind: str) -> None:
    assert asker.get("/v1/export", headers={"accept": accept}).headers["content-type"] == kind


def test_forgetting_leaves_nothing_in_the_database(users: Users, url: str, tmp_path: Path) -> None:
    filled(users.sam)
    place = tmp_path / "journal.sqlite"
    assert PLANTED.encode() in content(url, place)
    answer = users.sam.delete("/v1/me")
    assert (answer.status_code, answer.content, "content-type" in answer.headers) == (204, b"", False)
    assert PLANTED.encode() not in content(url, place)
    assert users.sam.get("/v1/interviews").json()["interviews"] == []
    assert users.sam.delete("/v1/me").status_code == 204
    assert users.sam.post("/v1/interviews", json={"company": "Acme"}).status_code == 403
