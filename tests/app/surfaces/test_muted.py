"""Rules that the user does not want to hear: neither findings, nor a say in the verdict."""

from typing import Any

from fastapi.testclient import TestClient

SHOUTED = {"draft": {"to": [{"email": "lena@acme.example"}], "subject": "", "text": "Hi Lena,\n\nANY NEWS???\n\nSam"}}


def rules_of(report: dict[str, Any]) -> set[str]:
    return {finding["rule"] for finding in report["findings"]}


def test_a_muted_rule_says_nothing_and_the_others_speak_on(client: TestClient) -> None:
    before = client.post("/v1/reviews", json=SHOUTED).json()
    muted = min(rules_of(before))
    after = client.post("/v1/reviews", json={**SHOUTED, "muted": [muted]}).json()
    assert rules_of(after) == rules_of(before) - {muted}


def test_the_verdict_counts_without_what_is_muted(client: TestClient) -> None:
    before = client.post("/v1/reviews", json=SHOUTED).json()
    after = client.post("/v1/reviews", json={**SHOUTED, "muted": sorted(rules_of(before))}).json()
    assert before["verdict"] != "ready"
    assert after["verdict"] == "ready"


def test_the_id_of_a_rule_that_is_gone_does_no_harm(client: TestClient) -> None:
    assert client.post("/v1/reviews", json={**SHOUTED, "muted": ["tone/long-gone"]}).status_code == 200
