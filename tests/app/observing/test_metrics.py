"""What is counted, under labels from closed sets, and who may see it."""

import json
from collections.abc import Iterator
from io import StringIO
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from prometheus_client.parser import text_string_to_metric_families

from app import log
from app.auth.caller import KEY, Caller, Known, Scope
from app.main import create_app
from app.observing import metrics
from app.observing.document import PLACE, document
from app.observing.stages import stage
from app.report import Verdict
from app.rulebook import rules
from app.rules import Severity
from app.settings import Settings
from app.situation.purpose import Purpose
from app.surfaces.rest.callers import Callers
from app.surfaces.rest.metrics import metrics_router
from app.upstream.faults import Kind

PLANTED = "platypus"
ASKED: dict[str, Any] = {
    "draft": {"to": [{"email": "lena@acme.example"}], "subject": "News", "text": "Dear Lena!!\n\nAny news?\n\nSam"}
}


@pytest.fixture(scope="module")
def app() -> FastAPI:
    log.configure(StringIO())
    return create_app(Settings(_env_file=None, proofreading=False))


@pytest.fixture(scope="module")
def client(app: FastAPI) -> Iterator[TestClient]:
    with TestClient(app, client=("127.0.0.1", 50_000)) as client:
        yield client


def value(name: str, **labels: str) -> float:
    return metrics.REGISTRY.get_sample_value(name, labels) or 0.0


def test_a_review_is_counted_by_verdict_purpose_and_surface(client: TestClient) -> None:
    was = {s: value("afterword_reviews_total", verdict="polish", purpose="status_check", surface=s) for s in metrics.SURFACES}  # fmt: skip
    for surface in ("outlook", "try-it", PLANTED):
        assert client.post("/v1/reviews", json=ASKED, headers={"x-afterword-surface": surface}).status_code == 200
    now = {s: value("afterword_reviews_total", verdict="polish", purpose="status_check", surface=s) for s in metrics.SURFACES}  # fmt: skip
    assert {s: now[s] - was[s] for s in now} == {"rest": 1, "outlook": 1, "try-it": 1, "gmail": 0}


def test_its_findings_and_what_could_not_be_checked_are_counted(client: TestClient) -> None:
    shouting = value("afterword_findings_total", rule="tone/shouting", severity="caution")
    unread = value("afterword_rules_not_checked_total", reason="no-history")
    answer = client.post("/v1/reviews", json=ASKED).json()
    unchecked = [n for n in answer["not_checked"] if n["reason"].startswith("no-history")]
    assert value("afterword_findings_total", rule="tone/shouting", severity="caution") == shouting + 1
    assert value("afterword_rules_not_checked_total", reason="no-history") == unread + len(unchecked) > unread


@pytest.mark.parametrize("name", ["situation", "rules", "report", "review"])
def test_every_stage_of_a_review_is_measured(client: TestClient, name: str) -> None:
    before = value("afterword_stage_duration_seconds_count", stage=name, vendor="none")
    client.post("/v1/reviews", json=ASKED)
    assert value("afterword_stage_duration_seconds_count", stage=name, vendor="none") == before + 1


def test_a_stage_that_fails_is_measured_too() -> None:
    before = value("afterword_stage_duration_seconds_count", stage="mailbox", vendor="graph")
    with pytest.raises(ValueError), stage("mailbox", "graph"):
        raise ValueError
    assert value("afterword_stage_duration_seconds_count", stage="mailbox", vendor="graph") == before + 1


def labels() -> set[tuple[str, str]]:
    return {pair for f in metrics.REGISTRY.collect() for s in f.samples for pair in s.labels.items()}


def test_no_label_takes_a_word_of_a_caller(client: TestClient, app: FastAPI) -> None:
    before = labels()  # of other services in this process too, with other routes
    for path in (f"/{PLANTED}", f"/v1/rules/{PLANTED}/{PLANTED}", f"/v1/{PLANTED}", f"/sidebar/assets/{PLANTED}.js"):
        client.get(path, headers={"user-agent": PLANTED, "accept-language": PLANTED})
    client.request("PLATYPUS", f"/{PLANTED}")
    client.post("/v1/reviews", json={**ASKED, "history": {"mailbox": PLANTED}})
    client.post("/v1/reviews", json={**ASKED, "muted": [PLANTED]})
    metrics.upstream_failed(PLANTED, PLANTED)
    metrics.upstream_turned(PLANTED, PLANTED)
    metrics.limited(PLANTED)
    with stage(PLANTED, PLANTED):
        pass
    templates = set(_paths(app))
    closed = {
        "route": templates | {"none"},
        "method": metrics.METHODS | {"other"},
        "verdict": set(Verdict),
        "purpose": set(Purpose),
        "surface": metrics.SURFACES,
        "rule": {r.id for r in rules().rules},
        "severity": set(Severity),
        "reason": metrics.REASONS | {"other"},
        "stage": metrics.STAGES | {"other"},
        "vendor": metrics.VENDORS,
        "upstream": metrics.UPSTREAMS | {"other"},
        "kind": set(Kind) | {"other"},
        "limit": metrics.LIMITS | {"other"},
        "state": {"busy", "free"},
    }
    assert {label for label, _ in labels()} >= {"route", "rule", "reason", "upstream", "vendor"}
    for label, said in labels() - before:
        if label == "status":
            assert said.isdigit()
        elif label not in {"le", "version", "python"}:
            assert said in closed[label], label
    assert PLANTED not in client.get("/metrics").text


def _paths(app: FastAPI) -> Iterator[str]:
    """Of routes below others, such as those that are included."""
    known = list(app.routes)
    while known:
        route = known.pop()
        if path := getattr(route, "path", None):
            yield path
        known.extend(getattr(getattr(route, "original_router", None), "routes", ()))


def test_a_route_is_told_by_its_template(client: TestClient) -> None:
    before = value("afterword_http_requests_total", route="/v1/rules/{section}/{name}", method="GET", status="200")
    client.get("/v1/rules/patience/too-soon")
    told = {s.labels["route"] for s in next(iter(metrics.REQUESTS.collect())).samples}
    assert "/v1/rules/{section}/{name}" in told
    assert value("afterword_http_requests_total", route="/v1/rules/{section}/{name}", method="GET", status="200") == before + 1  # fmt: skip


@pytest.mark.parametrize("accept", ["", "*/*", "text/plain", PLANTED, "application/openmetrics-text; version=x;;", "é"])
def test_prometheus_text_is_the_usual_format(client: TestClient, accept: str) -> None:
    answer = client.get("/metrics", headers={b"accept": accept.encode()})
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/plain; version=0.0.4")
    assert "afterword_build" in {f.name.removesuffix("_info") for f in text_string_to_metric_families(answer.text)}


def test_openmetrics_is_spoken_with_who_asks_for_it(client: TestClient) -> None:
    answer = client.get("/metrics", headers={"accept": "application/openmetrics-text; version=1.0.0"})
    assert answer.headers["content-type"].startswith("application/openmetrics-text; version=1.0.0")
    assert answer.text.endswith("# EOF\n")
    assert "# TYPE afterword_reviews counter" in answer.text


@pytest.mark.parametrize("address", ["203.0.113.7", "10.0.0.8", "fe80::1"])
def test_another_machine_sees_no_metrics_without_a_key(app: FastAPI, address: str) -> None:
    answer = TestClient(app, client=(address, 50_000)).get("/metrics")
    assert answer.status_code == 401
    assert "afterword_" not in answer.text


class Keys:
    """One key for each scope, which is called like it."""

    async def known(self, text: str) -> Known:
        return Known(Caller(KEY, "k1"), frozenset({Scope(text.split("_")[-2])}))

    async def exist(self) -> bool:
        return True


@pytest.mark.parametrize(("scope", "status"), [(Scope.METRICS, 200), (Scope.REVIEWS, 403), (None, 401)])
def test_where_there_are_keys_one_for_metrics_is_asked_for_here_too(
    scope: Scope | None, status: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.surfaces.rest.callers.is_meant", lambda _: True)
    app = FastAPI()
    app.include_router(metrics_router(Callers(None, Keys())))
    headers = {"authorization": f"Bearer a_{scope}_b"} if scope else {}
    answer = TestClient(app, client=("127.0.0.1", 50_000)).get("/metrics", headers=headers)
    assert answer.status_code == status
    assert ("afterword_" in answer.text) is (status == 200)


def test_metrics_are_no_part_of_the_api(client: TestClient) -> None:
    assert "/metrics" not in json.dumps(client.get("/openapi.json").json()["paths"])


def test_the_document_is_that_of_the_code() -> None:
    assert PLACE.read_text("utf-8") == document(), "run `make docs`"
