"""The sample situations: what the page is given is what the service takes, and says the same of as of the mailbox."""

import asyncio
from collections.abc import Mapping
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from app import sample
from app.mail import Draft
from app.mailboxes import sample_situations
from app.settings import Settings
from app.surfaces.try_it.routes import Shown, router
from app.surfaces.try_it.samples import TITLES, Situations

VERDICTS = {
    "any-news": "wait",
    "thank-you": "ready",
    "thank-you-from-a-template": "rethink",
    "losing-patience": "wait",
    "taking-no-well": "ready",
    "not-taking-no": "let_go",
    "cake-for-jonas": "ready",
}


@pytest.fixture(scope="module")
def told(client: TestClient) -> Mapping[str, Any]:
    answer: Mapping[str, Any] = client.get("/try-it/samples").json()
    return answer


def asked(told: Mapping[str, Any], name: str) -> dict[str, Any]:
    chosen = next(s for s in told["samples"] if s["id"] == name)
    by_id = {m["id"]: m for m in told["messages"]}
    return {
        "draft": chosen["draft"],
        "history": {"messages": [by_id[i] for i in chosen["history"]]},
        "me": told["me"],
        "now": told["now"],
        "time_zone": told["time_zone"],
        "offsets": "utf16",
    }


def test_each_draft_of_the_sample_is_there_with_a_title(told: Mapping[str, Any]) -> None:
    names = [s["id"] for s in told["samples"]]
    assert sorted(names) == sorted(path.stem for path in sample.DRAFTS)
    assert all(s["title"] == TITLES[s["id"]] for s in told["samples"])
    assert names[0] == "any-news"


@pytest.mark.parametrize("name", [path.stem for path in sample.DRAFTS])
def test_each_is_reviewed_as_it_stands(client: TestClient, told: Mapping[str, Any], name: str) -> None:
    answer = client.post("/v1/reviews", json=asked(told, name))
    assert answer.status_code == 200, answer.text
    assert answer.json()["verdict"] == VERDICTS.get(name, answer.json()["verdict"])


@pytest.mark.parametrize("name", ["any-news", "losing-patience", "not-taking-no"])
def test_no_quoted_thread_stands_in_the_compose_window(told: Mapping[str, Any], name: str) -> None:
    text = asked(told, name)["draft"]["text"]
    assert "wrote:" not in text
    assert "\n>" not in text
    assert text.rstrip().endswith(("Sam", "Sam Roe"))


def test_what_stands_in_the_json_says_all_that_the_mailbox_says(client: TestClient, told: Mapping[str, Any]) -> None:
    situations = asyncio.run(sample_situations(Settings(_env_file=None)))
    for name, (draft, history) in situations.written.items():
        request = asked(told, name)
        quoting = {**request, "draft": {**request["draft"], "text": draft.text}}
        html = {m.id: m.html for m in history.messages if m.html}
        full = [{**m, "html": html.get(m["id"])} for m in request["history"]["messages"]]
        whole = client.post("/v1/reviews", json={**quoting, "history": {"messages": full}}).json()
        short = client.post("/v1/reviews", json=request).json()
        for told_by in (whole, short):
            del told_by["text"]
        assert short == whole, name


def test_the_sample_is_read_once_and_asked_for_again_it_costs_nothing() -> None:
    times = 0

    async def read() -> Situations:
        nonlocal times
        times += 1
        return await sample_situations(Settings(_env_file=None))

    app = FastAPI()
    app.include_router(router(samples=Shown(read)))
    site = TestClient(app)
    first = site.get("/try-it/samples")
    again = site.get("/try-it/samples", headers={"If-None-Match": first.headers["etag"]})
    assert (first.status_code, again.status_code, times) == (200, 304, 1)
    assert again.content == b""


def test_without_the_sample_there_is_none() -> None:
    app = FastAPI()
    app.include_router(router())
    assert TestClient(app).get("/try-it/samples").status_code == 404


def test_a_draft_without_words_or_people_is_a_sample_too() -> None:
    async def read() -> Situations:
        told = await sample_situations(Settings(_env_file=None))
        return Situations(told.now, told.time_zone, told.me, {"something-else": (Draft(), told.written["any-news"][1])})

    app = FastAPI()
    app.include_router(router(samples=Shown(read)))
    [shown] = TestClient(app).get("/try-it/samples").json()["samples"]
    assert (shown["title"], shown["draft"]["text"]) == ("Something else", "")
