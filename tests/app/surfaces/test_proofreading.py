"""Proofreading over REST: findings with edits, a setting that switches it off, drafts that do not pay for it."""

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from app import main
from app.main import create_app
from app.settings import Settings
from app.text.harper import Harper
from tests.examples import harper

TEXT = (
    "Hi Lena,\n\nThank you for the job interview. I enjoyed teh talk and look forward to hear from you.\n\nBest,\nSam"
)


@pytest.fixture
def client() -> Iterator[TestClient]:
    with TestClient(create_app(Settings(_env_file=None), mailboxes={})) as client:
        yield client


def asked(text: str, **more: object) -> dict[str, object]:
    draft = {"from": {"email": "sam@mail.example"}, "to": [{"email": "lena@acme.example"}], "subject": "Thank you"}
    return {"draft": {**draft, "text": text}, "now": "2026-11-04T10:00:00+01:00", **more}


def test_slips_are_findings_with_edits_that_mend_the_text(client: TestClient) -> None:
    client.post("/v1/reviews", json=asked(TEXT))  # the first may find the linter still starting
    harper().check(["warm"])[0].result(30)
    report = client.post("/v1/reviews", json=asked(TEXT)).json()
    found = {f["rule"]: f for f in report["findings"]}
    edits = [found[r]["fixes"][0]["edits"][0] for r in ("etiquette/grammar", "etiquette/spelling")]
    text = TEXT
    for edit in sorted(edits, key=lambda e: -int(e["start"])):
        text = text[: edit["start"]] + edit["replacement"] + text[edit["end"] :]
    assert "enjoyed the talk" in text
    assert "forward to hearing from" in text


def test_a_name_of_the_thread_is_not_misspelt(client: TestClient) -> None:
    text = TEXT.replace("teh talk", "the talk with aparna about wibblers")
    history = {
        "messages": [
            {
                "id": "m1",
                "sent_at": "2026-11-02T10:00:00+01:00",
                "from": {"email": "lena@acme.example"},
                "to": [{"email": "sam@mail.example"}],
                "subject": "Interview",
                "text": "aparna will show you the wibblers.",
            }
        ]
    }
    harper().check(["warm"])[0].result(30)
    report = client.post("/v1/reviews", json=asked(text, history=history)).json()
    assert "etiquette/spelling" not in {f["rule"] for f in report["findings"]}


def test_switched_off_it_is_not_checked_and_says_so() -> None:
    with TestClient(create_app(Settings(_env_file=None, proofreading=False), mailboxes={})) as client:
        report = client.post("/v1/reviews", json=asked(TEXT)).json()
    reasons = {n["rule"]: n["reason"] for n in report["not_checked"]}
    assert reasons["etiquette/spelling"].startswith("not-available: ")
    assert reasons["etiquette/grammar"].startswith("not-available: ")


@pytest.mark.parametrize(
    "text",
    [
        "Hallo Lena,\n\nvielen Dank für das gute Gespräch über die Stelle am Montag. Es hat mir sehr gefallen.\n\nSam",
        "Hi Lena,\n\nshall we have lunch together on Friday?\n\nSam",
    ],
)
def test_a_draft_whose_rules_would_not_use_it_does_not_pay_for_it(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def never() -> None:
        raise AssertionError

    reader = Harper(1, never)  # type: ignore[arg-type]  # making a linter is what must not happen
    monkeypatch.setattr(reader, "check", lambda _: never())
    monkeypatch.setattr(reader, "start", lambda: None)
    monkeypatch.setattr(main, "_harper", lambda _: reader)
    with TestClient(create_app(Settings(_env_file=None), mailboxes={})) as client:
        assert client.post("/v1/reviews", json=asked(text)).status_code == 200
