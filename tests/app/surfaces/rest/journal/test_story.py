"""One process from the invitation to the lesson, through the public API alone, on both databases."""

from typing import Any

from fastapi.testclient import TestClient
from icalendar import Calendar

from tests.app.journal.conftest import Clock
from tests.app.surfaces.rest.journal.test_proposals import _LENA, INVITED, ME, PROMISED, REFUSED, THANKED, mail

ASKED = mail(
    "m5",
    "2026-12-02T10:00:00+01:00",
    "Hi Lena, you mentioned a decision by last Friday. Is there any news on the analyst position?",
    by_user=True,
)
NO = REFUSED | {"id": "m6", "sent_at": "2026-12-07T09:00:00+01:00"}
ANSWER = mail("m7", "2026-12-07T15:00:00+01:00", "Hi Lena, thank you for letting me know.", by_user=True)


class Story:
    """What Sam does, at each moment with the mail until then."""

    def __init__(self, sam: TestClient) -> None:
        self.sam = sam
        self.mails: list[dict[str, Any]] = []
        self.path = ""

    def told(self, method: str, path: str, **asked: Any) -> Any:
        answer = self.sam.request(method, path, **asked)
        assert answer.is_success, answer.text
        return answer.json() if answer.content else None

    def comes(self, *mails: dict[str, Any], now: str) -> list[dict[str, Any]]:
        """More mail; what is proposed of it."""
        self.mails += mails
        asked = {"me": ME, "history": {"messages": self.mails}, "now": now}
        if self.path:
            self.told("POST", f"{self.path}/mails", json=asked)
        found: list[dict[str, Any]] = self.told("POST", "/v1/interviews/proposals", json=asked)["proposals"]
        return found

    def confirms(self, proposal: dict[str, Any]) -> None:
        if proposal["update_of"] is None:
            self.path = f"/v1/interviews/{self.told('POST', '/v1/interviews', json=proposal['interview'])['id']}"
        else:
            headers = {"if-match": f'"{proposal["version"]}"'}
            self.told("PUT", self.path, json=proposal["interview"], headers=headers)

    def due(self, now: str) -> dict[str, str]:
        entries = self.told("GET", "/v1/agenda", params={"now": now})["entries"]
        return {e["kind"]: e["day"] for e in entries}

    def reviewed(self, subject: str, text: str, now: str) -> Any:
        draft = {"from": ME[0], "to": [_LENA], "subject": subject, "text": text, "kind": "reply", "thread_id": "t1"}
        return self.told("POST", "/v1/reviews", json={"draft": draft, "history": {"messages": self.mails}, "now": now})


STATUS = "Hi Lena,\n\nis there any news on the analyst position? I am still very interested.\n\nBest regards,\nSam"


def test_from_the_invitation_to_the_lesson(sam: TestClient, clock: Clock) -> None:
    story = Story(sam)
    (proposal,) = story.comes(INVITED, now="2026-11-17T10:00:00+01:00")
    story.confirms(proposal)
    assert story.due("2026-11-17T10:00:00+01:00") == {"interview": "2026-11-20"}

    story.comes(INVITED, now="2026-11-20T12:00:00+01:00")
    assert story.due("2026-11-20T12:00:00+01:00") == {"thank_you": "2026-11-20", "follow_up": "2026-12-01"}
    note = "Hi Lena,\n\nthank you for the interview this morning. Your plan to move the reports to Kafka made me "
    report = story.reviewed(
        "Thank you", f"{note}want to join even more.\n\nBest regards,\nSam", "2026-11-20T14:00:00+01:00"
    )
    assert report["purpose"]["value"] == "thank_you"
    assert report["verdict"] in {"ready", "polish"}

    (news,) = story.comes(THANKED, PROMISED, now="2026-11-20T18:00:00+01:00")
    story.confirms(news)
    assert story.due("2026-11-23T10:00:00+01:00") == {"promise": "2026-11-27", "follow_up": "2026-12-02"}
    early = story.reviewed("Analyst position", STATUS, "2026-11-23T10:00:00+01:00")
    assert (early["verdict"], early["send_after"][:10]) == ("wait", "2026-12-02")

    feed = story.told("POST", "/v1/agenda/feed")["url"]
    events: list[Any] = list(Calendar.from_ical(sam.get(feed).content).walk("VEVENT"))
    assert "The day that Acme named for an answer" in [str(e["SUMMARY"]) for e in events]

    now = "2026-12-02T10:00:00+01:00"
    assert story.due(now) == {"follow_up": "2026-12-02"}
    assert story.reviewed("Analyst position", STATUS, now)["verdict"] in {"ready", "polish"}
    assert story.comes(ASKED, now="2026-12-03T10:00:00+01:00") == []
    assert story.due("2026-12-03T10:00:00+01:00") == {"follow_up": "2026-12-09"}

    (refusal,) = story.comes(NO, now="2026-12-07T10:00:00+01:00")
    assert "outcome" in refusal["changes"]
    story.confirms(refusal)
    assert story.due("2026-12-07T10:00:00+01:00") == {"reply": "2026-12-07", "debrief": "2026-12-07"}
    form = story.told("GET", f"{story.path}/debrief", params={"now": "2026-12-07T10:00:00+01:00"})
    assert [s["kind"] for s in form["suggestions"]] == ["gracious_reply", "feedback_request"]

    assert story.comes(ANSWER, now="2026-12-07T16:00:00+01:00") == []
    assert story.due("2026-12-07T16:00:00+01:00") == {"debrief": "2026-12-07"}
    clock.later(days=15)
    written = story.told("PUT", f"{story.path}/debrief", json={"to_change": ["Bring two estimates"]})
    assert written["facts"]["questions"][0]["answered_after_days"] == 5
    assert written["facts"]["promise_kept"] is False
    assert story.due("2026-12-08T10:00:00+01:00") == {}
    pattern = story.told("GET", "/v1/insights", params={"now": "2026-12-08T10:00:00+01:00"})
    assert pattern["outcomes_sentence"] == "Of 1 process: 1 ended with a no."
    assert {f["name"]: f["n"] for f in pattern["figures"]}["answer_after_asking"] == 1
