"""The developers' page: every card of ours can be drawn, nothing foreign is loaded, and only this machine sees it."""

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from app.main import create_app
from app.settings import Settings
from app.surfaces.gmail.desk import READ
from app.surfaces.gmail.preview import routes
from app.surfaces.gmail.preview.drawn import Undrawable, card, panel
from tests.app.surfaces.gmail.contract import check_card
from tests.app.surfaces.gmail.test_cards import SNAPSHOTS

HERE = "http://127.0.0.1:8000"


@cache
def app(developer: bool) -> FastAPI:
    return create_app(Settings(_env_file=None, proofreading=False, developer=developer))


def client(host: str = "127.0.0.1", url: str = HERE, *, developer: bool = True) -> TestClient:
    return TestClient(app(developer), base_url=url, client=(host, 50000))


@pytest.fixture(scope="module")
def page() -> str:
    answer = client().get("/gmail/preview")
    assert answer.status_code == 200
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    return answer.text


def test_every_verdict_and_every_kind_of_card_is_there(page: str) -> None:
    for said in ("Ready to send", "Think again", "Wait", "Let it go", "Which draft is it?", "Check a text"):
        assert f"<h1>{said}</h1>" in page
    for said in ("That did not work", "What to do next", "How to begin", "gmail.readonly", "Nothing to say here"):
        assert said in page


def test_it_loads_nothing_from_anywhere(page: str) -> None:
    assert "<script" not in page
    assert set(re.findall(r'src="(.{5})', page)) == {"data:"}
    assert "url(" not in page
    links = set(re.findall(r'href="(https?://[^/"]+)', page))
    assert links <= {"https://calendar.google.com"}


def test_what_it_links_to_is_there(page: str) -> None:
    rule = re.search(r'href="(/gmail/rules/[a-z/-]+)"', page)
    assert rule
    assert client().get(rule[1]).status_code == 200


def test_one_situation_alone() -> None:
    answer = client().get("/gmail/preview/any-news,home")
    assert answer.text.count("<figure>") == 2
    assert client().get("/gmail/preview/any-news,nonsense").status_code == 404


SAID = {
    "agenda": "Interview at",
    "no-journal-yet": "Keep a journal",
    "may-keep": "Never kept: the words of any mail.",
    "proposed": "Is this your interview?",
    "kept": "Kept in your journal.",
    "debrief-offered": "Write a debrief",
    "debrief": "What did they ask?",
    "debrief-kept": "Your debrief is kept.",
    "hushed": "1 rule is silent here, as you wanted.",
    "empty": "<h1>Nothing written yet</h1>",
    "alike": "Some of your drafts look alike.",
    "arranging": "Your mail about dates",
    "accepting": "Your answer to their offer",
    "while-away": "Priya Nair is away until Friday, 27 November",
    "zones": "15:00 (09:00 for them)",
    "muted": "2 rules are silent for this mail.",
    "gap": "the older part was not read",
    "slow": "Gmail took too long to answer.",
    "german": "this draft is in another language",
    "promised": "<h1>Acme</h1>",
    "invitation": "Interview Thursday, 26 November, 14:00",
    "offer": "They made an offer",
    "away": "They are away until Friday, 27 November",
    "overseas": "15:00 (09:00 for them)",
    "partly-read": "From this conversation alone.",
    "another": "Tap the one that is open.",
    "moved": "The recipients are others now",
    "pasted-alone": "say below whom it is for",
    "nothing-pasted": "There is no text yet.",
    "consent": "gmail.readonly",
    "declined": "Let Afterword read mail",
    "declined-pasted": "Afterword may not read earlier mail here",
    "paste-only": "Afterword does not read your mail here.",
    "paste-only-home": "and paste the text",
    "paste-only-beside": "It can check a text that you paste",
}


@pytest.mark.parametrize(("name", "said"), SAID.items(), ids=SAID)
def test_each_situation_shows_what_it_is_there_for(page: str, name: str, said: str) -> None:
    panels = dict(zip(situations(), page.split("<figure>")[1:], strict=True))
    assert said in panels[name]


@cache
def situations() -> list[str]:
    """Their names, in the order of the page."""
    told = client().get("/gmail/preview/nonsense").json()["detail"]
    return str(told).partition("There are: ")[2].rstrip(".").split(", ")


def test_every_answer_is_one_that_gmail_takes(monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[dict[str, Any]] = []

    def kept(answer: dict[str, Any]) -> str:
        shown.append(answer)
        return ""

    monkeypatch.setattr(routes, "panel", kept)
    asked = Settings(_env_file=None, proofreading=False, developer=True, public_url="https://afterword.example")
    service = TestClient(create_app(asked), base_url=HERE, client=("127.0.0.1", 50000))
    assert service.get("/gmail/preview").status_code == 200
    assert len(shown) == len(situations())
    for answer in shown:
        action = answer.get("renderActions", answer).get("action")
        if action is None:
            assert answer == {"requesting_google_scopes": {"scopes": [READ]}}
            continue
        ((move,),) = [n.values() for n in action["navigations"]]
        check_card(move)


def test_invented_people_are_at_example_addresses(page: str) -> None:
    addresses = re.findall(r"[\w.+-]+@([\w.-]+)", page)
    assert addresses
    assert all(domain.rstrip(".").endswith(".example") for domain in addresses)


@pytest.mark.parametrize(
    ("other", "headers"),
    [
        pytest.param({"developer": False}, {}, id="developer mode is off"),
        pytest.param({"host": "192.0.2.7"}, {}, id="another machine"),
        pytest.param({"url": "https://afterword.example"}, {}, id="under the public name"),
        pytest.param({}, {"x-forwarded-for": "192.0.2.7"}, id="behind a proxy"),
    ],
)
def test_nobody_else_sees_it(other: dict[str, Any], headers: dict[str, str]) -> None:
    assert client(**other).get("/gmail/preview", headers=headers).status_code == 404


@pytest.mark.parametrize("snapshot", sorted(SNAPSHOTS.iterdir()), ids=lambda path: path.stem)
def test_every_card_can_be_drawn(snapshot: Path) -> None:
    html = card(json.loads(snapshot.read_text("utf-8")))
    assert html.count("<section>") == html.count("</section>") > 0


def test_words_of_a_mail_stay_words() -> None:
    text = "<b>bold</b><br>&lt;script&gt; <img src=x onerror=alert(1)> & so on"
    drawn = card({"header": {"title": "<script>"}, "sections": [{"widgets": [{"textParagraph": {"text": text}}]}]})
    assert "<b>bold</b><br>&lt;script&gt; &lt;img src=x onerror=alert(1)&gt; &amp; so on" in drawn
    assert "<script" not in drawn


@pytest.mark.parametrize(
    "widget",
    [{"image": {"imageUrl": "https://x.example"}}, {"textParagraph": {"text": "a", "maxLines": 2}},
     {"decoratedText": {"text": "a", "startIcon": {"materialIcon": {"name": "rocket"}, "altText": ""}}}],
)  # fmt: skip
def test_a_new_kind_of_widget_is_not_forgotten(widget: Any) -> None:
    with pytest.raises(Undrawable):
        panel(
            {"action": {"navigations": [{"pushCard": {"header": {"title": "a"}, "sections": [{"widgets": [widget]}]}}]}}
        )
