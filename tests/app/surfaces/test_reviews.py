"""`POST /v1/reviews` keeps the contract."""

import re
from typing import Any

import pytest
from fastapi.testclient import TestClient

SECTIONS = ["patience", "follow-up", "specifics", "tone", "etiquette", "social", "balance", "letting-go", "debrief"]
KEYS = {
    "verdict",
    "summary",
    "send_after",
    "purpose",
    "language",
    "text",
    "own_text",
    "situation",
    "sections",
    "findings",
    "not_checked",
}
BODY = "Hi Lena,\n\nis there any news on the analyst position?\n\nBest,\nSam"


def asked(**changes: Any) -> dict[str, Any]:
    draft = {
        "from": {"email": "sam@mail.example", "name": "Sam Roe"},
        "to": [{"email": "lena@acme.example", "name": "Lena Vogt"}],
        "subject": "Analyst position: next steps",
        "text": BODY,
    }
    history = {
        "messages": [
            {
                "id": "m1",
                "thread_id": "t1",
                "sent_at": "2026-11-02T10:00:00+01:00",
                "from": {"email": "lena@acme.example", "name": "Lena Vogt"},
                "to": [{"email": "sam@mail.example"}],
                "subject": "Your interview",
                "text": "Hi Sam, it was good to talk about the analyst position.",
            }
        ]
    }
    request = {"draft": draft, "history": history, "now": "2026-11-04T10:00:00+01:00", "time_zone": "Europe/Berlin"}
    request["draft"].update(changes.pop("draft", {}))  # type: ignore[attr-defined]  # it is a dict
    return {k: v for k, v in {**request, **changes}.items() if v is not None}


def review(client: TestClient, **changes: Any) -> dict[str, Any]:
    answer = client.post("/v1/reviews", json=asked(**changes))
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def test_the_answer_has_every_field_of_the_contract(client: TestClient) -> None:
    report = review(client)
    assert set(report) == KEYS
    assert [s["section"] for s in report["sections"]] == SECTIONS
    assert report["text"] == BODY


def test_asking_two_days_after_their_mail_is_too_soon(client: TestClient) -> None:
    report = review(client)
    assert report["verdict"] == "wait"
    assert report["purpose"]["value"] == "status_check"
    assert report["send_after"] == "2026-11-11T09:00:00+01:00"
    assert "patience/too-soon" in {f["rule"] for f in report["findings"]}


def test_spans_quote_what_lies_there(client: TestClient) -> None:
    for finding in review(client)["findings"]:
        for span in finding["spans"]:
            if span["field"] == "text":
                assert BODY[span["start"] : span["end"]] == span["quote"]


def test_spans_count_utf16_units_when_asked(client: TestClient) -> None:
    """One emoji before the place moves it by one more unit than code points."""
    text = "Hi Lena 🙂,\n\nis there any news on the [Role] position?\n\nBest,\nSam"
    points = review(client, draft={"text": text})
    units = review(client, draft={"text": text}, offsets="utf16")

    def place(report: dict[str, Any]) -> int:
        spans = [s for f in report["findings"] if f["rule"] == "specifics/placeholder-left" for s in f["spans"]]
        return int(spans[0]["start"])

    assert place(units) == place(points) + 1
    assert text.encode("utf-16-le")[2 * place(units) :].decode("utf-16-le").startswith("[Role]")


def test_without_history_its_rules_are_not_checked_and_the_summary_says_so(client: TestClient) -> None:
    report = review(client, history=None)
    reasons = {n["rule"]: n["reason"] for n in report["not_checked"]}
    assert reasons["patience/too-soon"].startswith("no-history: ")
    assert "not checked" in report["summary"]
    assert {s["section"]: s["status"] for s in report["sections"]}["balance"] == "not_checked"


def test_the_users_record_stands_in_for_history_where_that_is_enough(client: TestClient) -> None:
    report = review(client, history=None, interview={"held_at": "2026-11-03T10:00:00+01:00"})
    assert "patience/too-soon" in {f["rule"] for f in report["findings"]}
    assert "balance/too-many" in {n["rule"] for n in report["not_checked"]}


def test_the_same_question_gets_the_same_answer_byte_for_byte(client: TestClient) -> None:
    first, second = (client.post("/v1/reviews", json=asked()).content for _ in range(2))
    assert first == second


def test_every_message_is_on_the_timeline_once(client: TestClient) -> None:
    ids = [e["message_id"] for e in review(client)["situation"]["timeline"]]
    assert ids.count("m1") == 1


def test_html_becomes_text_and_spans_count_in_it(client: TestClient) -> None:
    html = "<p>Hi Lena,</p><p>is there <b>any news</b> on the analyst position?</p><p>Best,<br>Sam</p>"
    report = review(client, draft={"text": None, "html": html})
    assert "is there any news on the analyst position?" in report["text"]
    for finding in report["findings"]:
        for span in finding["spans"]:
            if span["field"] == "text":
                assert report["text"][span["start"] : span["end"]] == span["quote"]


@pytest.mark.parametrize(
    ("changes", "named"),
    [
        pytest.param({"drafft": {}}, "drafft", id="an unknown field is named"),
        pytest.param({"draft": {"text": 5}}, "draft.text", id="a wrong type"),
        pytest.param({"draft": {"text": None}}, "draft", id="neither text nor html"),
        pytest.param({"draft": {"text": "a" * 100_001}}, "draft.text", id="a text over 100,000 characters"),
        pytest.param({"draft": {"kind": "letter"}}, "draft.kind", id="an unknown kind"),
        pytest.param({"now": "2026-11-04T10:00:00"}, "now", id="a time without offset"),
        pytest.param({"now": 1793782800}, "now", id="a time as a number"),
        pytest.param({"now": "9999-12-31T23:59:59+00:00"}, "now", id="a time at the end of the calendar"),
        pytest.param({"time_zone": "Europe/Atlantis"}, "time_zone", id="an unknown zone"),
        pytest.param({"draft": {"body": "x"}}, "draft.body is not a field", id="an unknown field called as the body"),
        pytest.param({"body": "x"}, "body is not a field", id="the same at the top"),
        pytest.param({"country": "XX"}, "country", id="an unknown country"),
        pytest.param({"country": "UK"}, "say GB", id="the everyday code of a country"),
        pytest.param({"history": {}}, "history", id="a history of nothing"),
        pytest.param({"history": {"mailbox": "pigeons"}}, "connected", id="a mailbox that is not connected"),
        pytest.param({"history": {"mailbox": ""}}, "connected", id="a mailbox without a name"),
        pytest.param({"offsets": "bytes"}, "offsets", id="unknown offsets"),
    ],
)
def test_bad_input_is_a_clear_problem(client: TestClient, changes: dict[str, Any], named: str) -> None:
    answer = client.post("/v1/reviews", json=asked(**changes))
    assert answer.status_code == 422
    assert answer.headers["content-type"] == "application/problem+json"
    problem = answer.json()
    assert problem["status"] == 422
    assert named in problem["detail"]


def test_a_problem_holds_nothing_of_the_mail(client: TestClient) -> None:
    answer = client.post("/v1/reviews", json=asked(draft={"text": "platypus " * 20_000, "platypus": "platypus"}))
    assert answer.status_code == 422
    assert answer.text.count("platypus") == 1  # the name of the unknown field, and no more


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"draft": {"text": "x" * 100_001}}, "draft.text must have at most 100000 characters."),
        ({"interview": {"notes": ["x"] * 1_000}}, "interview.notes must have at most"),
        ({"history": {"messages": "m"}}, "history.messages must be a list."),
        ({"draft": {"text": 7}}, "draft.text must be text."),
        ({"me": ["sam@mail.example"]}, "me[0] must be a JSON object."),
        ({"interview": {"decision_by": "soon"}}, "must be written out, such as 2026-11-04."),
        ({"interview": {"decision_by": "2026-11-20T10:00:00Z"}}, "must be a day without an hour, such as 2026-11-04."),
        ({"interview": {"decision_by": "2026-02-30"}}, "must be a valid date, such as 2026-11-04."),
        ({"interview": {"held_at": "2026-02-30"}}, "must be a valid date and time, such as 2026-11-04T10:00:00+"),
        ({"draft": {"text": "x", "kind": "rely"}}, "draft.kind must be 'new', "),
    ],
)
def test_what_is_wrong_is_a_sentence_about_the_field(client: TestClient, given: dict[str, Any], told: str) -> None:
    detail = client.post("/v1/reviews", json=asked(**given)).json()["detail"]
    assert told in detail
    assert not re.search("should|valid integer|unable|after validation", detail)


def test_lone_surrogates_are_refused(client: TestClient) -> None:
    raw = b'{"draft": {"text": "half \\ud83d a character"}}'
    answer = client.post("/v1/reviews", content=raw, headers={"content-type": "application/json"})
    assert answer.status_code == 422
    assert "lone surrogate" in answer.json()["detail"]


@pytest.mark.parametrize("raw", [b"", b"{", b"[]", b"null", b"\xff\xfe", b'{"draft": "text"}', b"[" * 100_000])
def test_what_is_not_the_json_of_a_review_is_refused(client: TestClient, raw: bytes) -> None:
    answer = client.post("/v1/reviews", content=raw, headers={"content-type": "application/json"})
    assert answer.status_code == 422
    assert answer.json()["detail"]
    assert [e["message"] for e in answer.json()["errors"]]


@pytest.mark.parametrize("chunked", [False, True], ids=["announced", "chunked"])
def test_a_body_over_two_mebibytes_is_413(client: TestClient, *, chunked: bool) -> None:
    raw = b"x" * (2 * 1024 * 1024 + 1)
    answer = client.post("/v1/reviews", content=iter([raw[:1000], raw[1000:]]) if chunked else raw)
    assert answer.status_code == 413
    assert answer.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize(
    "draft",
    [
        pytest.param({"text": ""}, id="an empty text"),
        pytest.param({"to": []}, id="nobody in To"),
        pytest.param({"text": "Hi\x00Lena\x00"}, id="NUL characters"),
        pytest.param({"to": [{"email": "not an address"}, {"email": ""}]}, id="invalid addresses"),
        pytest.param({"text": "שלום לנה,\n\nהאם יש חדשות?\n\nסאם"}, id="right to left"),
        pytest.param({"text": "\u202e\u200f" * 1000}, id="only direction marks"),
        pytest.param({"text": "".join(f"{'>' * n} on\n" for n in range(200))}, id="quotes 200 deep"),
        pytest.param({"text": None, "html": "<div>" * 5000 + "hi" + "<script>alert(1)</script><!-- x"}, id="deep HTML"),
        pytest.param({"subject": None, "cc": [], "kind": "reply"}, id="no subject"),
    ],
)
def test_odd_input_is_reviewed_soberly(client: TestClient, draft: dict[str, Any]) -> None:
    report = review(client, draft=draft)
    assert len(report["sections"]) == 9


def test_a_mailbox_by_name_is_read_with_the_people_of_the_draft(client: TestClient) -> None:
    report = review(client, history={"mailbox": "letters"})
    assert report["verdict"] == "wait"


def test_a_mailbox_that_fails_costs_the_history_rules_only(client: TestClient) -> None:
    report = review(client, history={"mailbox": "down"})
    assert any(n["reason"].startswith("mailbox-unavailable: ") for n in report["not_checked"])


def test_a_mailbox_that_is_slow_costs_the_history_rules_only(hasty: TestClient) -> None:
    report = review(hasty, history={"mailbox": "slow"})
    assert any(n["reason"].startswith("mailbox-unavailable: ") for n in report["not_checked"])


def test_missing_consent_is_401_with_the_challenge(client: TestClient) -> None:
    answer = client.post("/v1/reviews", json=asked(history={"mailbox": "closed"}))
    assert answer.status_code == 401
    assert 'claims="abc"' in answer.headers["www-authenticate"]


def test_graph_without_a_token_is_401(client: TestClient) -> None:
    assert client.post("/v1/reviews", json=asked(history={"mailbox": "graph"})).status_code == 401
