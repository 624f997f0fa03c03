"""Reviews look into the caller's journal: mutes, what is kept of the interview, notes and companies of other processes."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from app.main import create_app
from app.settings import Settings

NOW = "2026-11-23T10:00:00+01:00"
SAM = {"email": "sam@mail.example", "name": "Sam Roe"}
LENA = {"email": "lena@acme.example", "name": "Lena Vogt"}
OMAR = {"email": "omar@globex.example", "name": "Omar Diaz"}
SHOUTED = "Hi {name},\n\nis there any news on the ANALYST POSITION YOU OFFER?? 😀😀\n\nBest regards,\nSam"
NOTE = (
    "Hi {name},\n\nthank you for the interview yesterday, and for showing me the control room. The way the night shift "
    "hands over with one page was new to me, and I kept thinking about it on the train. I am still very interested in "
    "the operator role and would love to learn from your crew.\n\nBest regards,\nSam"
)


def settings(folder: Path, **other: Any) -> Settings:
    url = f"sqlite:///{folder / 'journal.sqlite'}"
    return Settings(_env_file=None, **{"database_url": url, "proofreading": False, **other})


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("journal")


@pytest.fixture(scope="module")
def running(folder: Path) -> Iterator[TestClient]:
    with TestClient(create_app(settings(folder), mailboxes={})) as client:
        yield client


@pytest.fixture
def service(running: TestClient) -> Iterator[TestClient]:
    """With a journal in which nothing is kept."""
    yield running
    learned(running)
    assert running.delete("/v1/me").status_code == 204


def agree(client: TestClient, **chosen: Any) -> None:
    assert client.put("/v1/preferences", json={"consent": True, **chosen}).status_code == 200


def draft(to: dict[str, str], text: str, **other: Any) -> dict[str, Any]:
    return {"from": SAM, "to": [to], "subject": "Thank you", "text": text.format(name=to["name"].split()[0]), **other}


def review(client: TestClient, drafted: dict[str, Any], history: list[Any] | None = None, **other: Any) -> Any:
    asked = {"draft": drafted, "now": NOW, "time_zone": "Europe/Berlin", **other}
    if history is not None:
        asked["history"] = {"messages": history}
    answer = client.post("/v1/reviews", json=asked)
    assert answer.status_code == 200, answer.text
    return answer.json()


def mail(key: str, at: str, sender: dict[str, str], to: dict[str, str], subject: str, text: str) -> dict[str, Any]:
    return {"id": key, "sent_at": at, "from": sender, "to": [to], "subject": subject, "text": text, "thread_id": key}


def process(person: dict[str, str], company: str) -> list[dict[str, Any]]:
    """An invitation to an interview, and the user's thanks for it."""
    invited = f"Hi Sam, we would like to invite you to an interview for the operator position at {company} on Thursday, 19 November at 14:00."
    thanks = NOTE.format(name=person["name"].split()[0])
    return [
        mail(f"i-{company}", "2026-11-16T09:00:00+01:00", person, SAM, f"Interview at {company}", invited),
        mail(f"t-{company}", "2026-11-20T09:00:00+01:00", SAM, person, "Thank you", thanks),
    ]


def rules_of(report: Any) -> set[str]:
    return {f["rule"] for f in report["findings"]}


def learned(client: TestClient) -> None:
    """Waits for what is learned after an answer."""

    async def finish() -> None:
        await client.app.state.remembering.learner.aclose()  # type: ignore[attr-defined]  # the app is a FastAPI

    assert client.portal
    client.portal.call(finish)


def test_without_a_journal_nothing_is_remembered_and_no_file_is_made(tmp_path: Path) -> None:
    with TestClient(create_app(settings(tmp_path), mailboxes={})) as client:
        assert "remembered" not in review(client, draft(LENA, NOTE), process(LENA, "Acme"))
    assert list(tmp_path.iterdir()) == []


def test_a_rule_muted_for_a_person_is_silent_for_that_person_only_and_the_answer_says_so(service: TestClient) -> None:
    agree(service)
    loud = review(service, draft(LENA, SHOUTED))
    assert "etiquette/emoji" in rules_of(loud)
    assert loud["remembered"]["muted"] == []
    told = {"rule": "etiquette/emoji", "scope": "person", "target": LENA["email"].upper()}
    assert service.post("/v1/preferences/mutes", json=told).status_code == 201
    silent = review(service, draft(LENA, SHOUTED))
    assert "etiquette/emoji" not in rules_of(silent)
    assert silent["remembered"]["muted"] == [{"rule": "etiquette/emoji", "scope": "person"}]
    assert "etiquette/emoji" in rules_of(review(service, draft(OMAR, SHOUTED)))


def test_a_rule_muted_for_a_mail_stays_silent_however_the_mail_is_edited(service: TestClient) -> None:
    agree(service)
    told = {"rule": "etiquette/emoji", "scope": "mail", "target": "draft-7"}
    assert service.post("/v1/preferences/mutes", json=told).status_code == 201
    for text in (SHOUTED, SHOUTED.replace("news", "update")):
        assert "etiquette/emoji" not in rules_of(review(service, draft(LENA, text, id="draft-7")))
    assert "etiquette/emoji" in rules_of(review(service, draft(LENA, SHOUTED, id="draft-8")))


def test_the_same_note_is_known_again_in_another_process_without_the_earlier_mail(service: TestClient) -> None:
    agree(service)
    review(service, draft(LENA, SHOUTED), process(LENA, "Acme"))
    learned(service)
    invited = process(OMAR, "Globex")[:1]
    again = review(service, draft(OMAR, NOTE), invited)
    assert "specifics/same-note" in rules_of(again)
    said = next(f["message"] for f in again["findings"] if f["rule"] == "specifics/same-note")
    assert "Friday, 20 November" in said
    own = NOTE.replace("showing me the control room", "the story of the flood").replace(
        "The way the night shift hands over with one page was new to me", "I went home with ten questions about pumps"
    )
    assert "specifics/same-note" not in rules_of(review(service, draft(OMAR, own), invited))


def test_a_note_to_the_same_person_is_none_for_somebody_else(service: TestClient) -> None:
    agree(service)
    review(service, draft(LENA, SHOUTED), process(LENA, "Acme"))
    learned(service)
    assert "specifics/same-note" not in rules_of(review(service, draft(LENA, NOTE), process(LENA, "Acme")[:1]))


def test_the_name_of_a_company_in_another_process_is_found(service: TestClient) -> None:
    agree(service)
    wrong = NOTE.replace("learn from your crew", "learn from the Globex team")
    assert "specifics/other-company" not in rules_of(review(service, draft(LENA, wrong), process(LENA, "Acme")[:1]))
    review(service, draft(OMAR, SHOUTED), process(OMAR, "Globex"))
    learned(service)
    found = review(service, draft(LENA, wrong), process(LENA, "Acme")[:1])
    marked = [s["quote"] for f in found["findings"] if f["rule"] == "specifics/other-company" for s in f["spans"]]
    assert marked == ["Globex"]


def test_no_company_is_another_one_where_nothing_tells_the_readers(service: TestClient) -> None:
    agree(service)
    service.post("/v1/interviews", json={"company": "Globex"})
    private = {"email": "omar.diaz@gmail.com", "name": "Omar Diaz"}
    asked = draft(private, NOTE.replace("learn from your crew", "join Globex"))
    assert "specifics/other-company" not in rules_of(review(service, asked, []))
    assert "specifics/other-company" in rules_of(review(service, {**asked, "to": [LENA]}, []))


def test_what_is_kept_of_the_interview_counts_and_the_request_wins(service: TestClient) -> None:
    agree(service)
    interview = {
        "company": "Acme GmbH",
        "people": [{**LENA, "part": "interviewer"}],
        "rounds": [{"held_at": "2026-11-20T14:00:00+01:00"}],
        "promised_by": "2026-11-27",
    }
    kept = service.post("/v1/interviews", json=interview).json()
    asking = draft(LENA, "Hi Lena,\n\nis there any news on the analyst position?\n\nBest regards,\nSam")
    report = review(service, asking)
    assert report["remembered"]["interview"] == kept["id"]
    assert report["situation"]["promised_by"] == "2026-11-27"
    assert "patience/before-promised-date" in rules_of(report)
    told = review(service, asking, interview={"decision_by": "2026-11-24", "company": "Acme"})
    assert told["situation"]["promised_by"] == "2026-11-24"
    assert told["situation"]["company"] == "Acme"
    other = review(service, asking, interview={"company": "Globex"})
    assert other["remembered"]["interview"] is None
    assert other["situation"]["promised_by"] is None


def test_an_outcome_that_was_noted_counts_where_no_mail_tells_it(service: TestClient) -> None:
    agree(service)
    told = {"company": "Acme", "people": [LENA], "rounds": [{"held_at": "2026-11-10T14:00:00+01:00"}]}
    ended = {"outcome": "rejected", "outcome_at": "2026-11-19T14:00:00+01:00"}
    service.post("/v1/interviews", json={**told, **ended})
    report = review(service, draft(LENA, "Hi Lena,\n\nis there any news on the position?\n\nBest,\nSam"), [])
    assert report["situation"]["stage"] == "rejected"
    assert report["verdict"] == "let_go"


def test_an_outcome_that_mail_tells_and_the_journal_does_not_is_proposed(service: TestClient) -> None:
    agree(service)
    service.post("/v1/interviews", json={"company": "Acme", "people": [LENA]})
    no = "Dear Sam, thank you for the interview. Unfortunately, we have decided to move forward with another candidate."
    history = [*process(LENA, "Acme"), mail("n", "2026-11-22T09:00:00+01:00", LENA, SAM, "Your application", no)]
    asked = {"me": [SAM], "history": {"messages": history}, "now": NOW}
    told = service.post("/v1/situations", json=asked).json()["remembered"]
    assert told["outcome"] == {"outcome": "rejected", "at": "2026-11-22T09:00:00+01:00"}


def test_limits_country_and_zone_of_the_user_count(service: TestClient) -> None:
    agree(service, limits={"etiquette/too-long": {"thank_you": 40}}, time_zone="Asia/Tokyo")
    report = review(service, draft(LENA, NOTE), process(LENA, "Acme")[:1])
    assert "etiquette/too-long" in rules_of(report)


def test_without_consent_nothing_is_learned(service: TestClient) -> None:
    agree(service)
    tag = service.get("/v1/preferences").headers["etag"]
    service.put("/v1/preferences", json={"consent": False}, headers={"If-Match": tag})
    review(service, draft(LENA, SHOUTED), process(LENA, "Acme"))
    learned(service)
    counted = service.get("/v1/export").json()
    assert (counted["note_fingerprints"], counted["company_fingerprints"]) == (0, 0)


def test_no_word_of_any_mail_reaches_the_file_and_reading_twice_adds_nothing(service: TestClient, folder: Path) -> None:
    agree(service)
    service.post("/v1/interviews", json={"company": "Kept", "people": [LENA]})
    planted = ("quokkaplum", "zanzibarnote")
    history = process(LENA, "Acme")
    history[0]["text"] += f" {planted[0]}"
    history[1]["text"] = history[1]["text"].replace("control room", f"control room {planted[1]}")
    seen = []
    for _ in range(2):
        review(service, draft(LENA, f"{SHOUTED} {planted[0]}"), history)
        learned(service)
        kept = service.get("/v1/export").json()
        seen.append((kept["note_fingerprints"], kept["company_fingerprints"], len(kept["interviews"][0]["contacts"])))
    assert seen == [(1, 1, 2), (1, 1, 2)]
    written = b"".join(path.read_bytes() for path in folder.iterdir())
    for word in (*planted, "Globex", "t-Acme", "Acme", "control room"):
        assert word.encode() not in written, word
    assert b"Kept" in written


def test_what_was_remembered_is_forgotten_with_the_user(service: TestClient, folder: Path) -> None:
    agree(service)
    service.post("/v1/interviews", json={"company": "Zanzibar", "people": [LENA]})
    service.post("/v1/preferences/mutes", json={"rule": "etiquette/emoji"})
    assert review(service, draft(LENA, SHOUTED), process(LENA, "Acme"))["remembered"]["interview"]
    learned(service)
    assert service.delete("/v1/me").status_code == 204
    report = review(service, draft(LENA, SHOUTED))
    assert "etiquette/emoji" in rules_of(report)
    assert report["remembered"] == {"interview": None, "muted": [], "outcome": None, "gap": None}
    assert b"Zanzibar" not in b"".join(path.read_bytes() for path in folder.iterdir())


def test_a_journal_that_is_down_costs_no_review_and_the_answer_says_so(tmp_path: Path) -> None:
    down = settings(tmp_path, database_url="postgresql://nobody@127.0.0.1:1/none")
    with TestClient(create_app(down, mailboxes={})) as client:
        report = review(client, draft(LENA, NOTE), process(LENA, "Acme")[:1])
    gaps = {n["rule"]: n["reason"] for n in report["not_checked"]}
    assert gaps["specifics/same-note"].startswith("journal-unavailable: ")
    assert report["remembered"]["gap"].startswith("journal-unavailable: ")
    assert report["findings"] is not None


def test_a_page_of_another_site_learns_nothing_of_the_journal(service: TestClient) -> None:
    agree(service)
    service.post("/v1/preferences/mutes", json={"rule": "etiquette/emoji"})
    asked = {"draft": draft(LENA, SHOUTED), "now": NOW}
    answer = service.post("/v1/reviews", json=asked, headers={"Origin": "https://evil.example"})
    assert "remembered" not in answer.json()
