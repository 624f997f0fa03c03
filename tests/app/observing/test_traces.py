"""Traces as a collector gets them."""

import json
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from io import StringIO
from pathlib import Path
from time import monotonic
from typing import Any

import pytest
from fastapi.testclient import TestClient
from opentelemetry.proto.trace.v1.trace_pb2 import Span, Status

from app import log
from app.mail import MailboxUnavailable
from app.main import create_app
from app.observing import stages
from app.observing.traces import NAMES
from app.settings import Settings
from app.upstream.calls import Upstream
from tests.app.observing.collector import Collector, collecting, said

PLANTED = "platypus"
TRACE = "0af7651916cd43dd8448eb211c80319c"
PARENT = f"00-{TRACE}-b7ad6b7169203331-01"
ASKED: dict[str, Any] = {"draft": {"subject": PLANTED, "text": f"Dear {PLANTED},\n\nany news?\n\nSam"}}


class Broken:
    async def correspondence(self, *_: object) -> None:
        with Upstream("graph", "It rests.").party("sam").accounted():
            raise MailboxUnavailable(PLANTED)


async def broken(_: str | None) -> Any:
    return Broken()


async def faulty(_: str | None) -> Any:
    raise RuntimeError(PLANTED)


@contextmanager
def client(url: str) -> Iterator[TestClient]:
    settings = Settings(_env_file=None, proofreading=False, traces_url=url)
    with TestClient(create_app(settings, mailboxes={"files": broken, "faulty": faulty})) as made:
        yield made


@pytest.fixture(scope="module")
def collector() -> Iterator[Collector]:
    """Has got the spans of one of each kind of request."""
    log.configure(StringIO())
    mailbox = {"history": {"mailbox": "files", "thread_id": PLANTED}}
    with collecting() as collector:
        with client(collector.url) as made:
            parent = {"traceparent": PARENT, "tracestate": f"{PLANTED}=1", "baggage": f"{PLANTED}=1"}
            made.post("/v1/reviews", json=ASKED, headers=parent)
            made.post("/v1/reviews", json=ASKED | mailbox, headers={"x-request-id": "fault-12345"})
            made.post(
                "/v1/reviews", json=ASKED | {"history": {"mailbox": "faulty"}},
                headers={"x-request-id": "fault-67890"},
            )  # fmt: skip
            made.get(f"/{PLANTED}")
        yield collector


def spans_of(collector: Collector, request_id: str) -> tuple[Span, list[Span]]:
    """The span of a request, and all others of its trace."""
    (top,) = [s for s in collector.spans if said(s).get("afterword.request_id") == request_id]
    return top, [s for s in collector.spans if s.trace_id == top.trace_id and s is not top]


def test_a_request_goes_on_the_trace_of_its_caller(collector: Collector) -> None:
    top, below = spans_of(collector, TRACE)
    assert top.trace_id.hex() == TRACE
    assert top.parent_span_id.hex() == "b7ad6b7169203331"
    assert (top.name, top.kind) == ("POST /v1/reviews", Span.SPAN_KIND_SERVER)
    assert said(top)["http.response.status_code"] == 200
    assert {s.name for s in below} >= {"review", "situation", "rules", "report"}


def test_stages_lie_within_the_review_and_that_within_the_request(collector: Collector) -> None:
    top, below = spans_of(collector, TRACE)
    (review,) = [s for s in below if s.name == "review"]
    assert review.parent_span_id == top.span_id
    assert all(s.parent_span_id == review.span_id for s in below if s.name in {"situation", "rules", "report"})


def test_a_call_to_another_server_is_a_span_within_its_stage(collector: Collector) -> None:
    _, below = spans_of(collector, "fault-12345")
    (mailbox,) = [s for s in below if s.name == "mailbox"]
    (call,) = [s for s in below if s.name == "call" and s.parent_span_id == mailbox.span_id]
    assert said(mailbox)["afterword.vendor"] == "files"
    assert call.kind == Span.SPAN_KIND_CLIENT
    assert said(call)["peer.service"] == "graph"
    assert said(call)["error.type"] == "MailboxUnavailable"


def test_a_fault_of_ours_is_told_by_type_and_place(collector: Collector) -> None:
    top, _ = spans_of(collector, "fault-67890")
    assert said(top)["error.type"] == "RuntimeError"
    assert str(said(top)["afterword.error.place"]).startswith("RuntimeError in faulty, line ")
    assert top.status.code == Status.STATUS_CODE_ERROR
    assert not top.status.message
    assert not top.events


def test_spans_say_what_is_on_the_list_and_no_word_of_a_caller(collector: Collector) -> None:
    assert {a.key for s in collector.spans for a in s.attributes} <= set(NAMES.values())
    assert not any(s.events or s.links or s.trace_state for s in collector.spans)
    assert all(PLANTED.encode() not in body for body in collector.bodies)
    resource = {a.key for told in collector.told for r in told.resource_spans for a in r.resource.attributes}
    assert resource == {
        "service.name", "service.version", "telemetry.sdk.language", "telemetry.sdk.name", "telemetry.sdk.version",
    } | (resource & {"service.instance.id"})  # fmt: skip


def test_opentelemetry_is_loaded_for_those_only_who_collect_traces() -> None:
    assert stages.spans() is None
    root = Path(log.__file__).parent
    users = {
        str(p.relative_to(root))
        for p in root.rglob("*.py")
        if "import" in (text := p.read_text("utf-8")) and "opentelemetry" in text
    }
    assert users == {"observing/traces.py"}
    loaded = [line for line in (root / "watching.py").read_text("utf-8").splitlines() if "observing.traces" in line]
    assert [line.startswith("            from") for line in loaded] == [True]


@pytest.mark.parametrize("away", ["down", "failing"])
def test_a_collector_that_is_away_costs_nothing_and_is_told_once(away: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OTEL_BSP_SCHEDULE_DELAY", "20")
    written = StringIO()
    log.configure(written)
    with collecting() as collector, socket.create_server(("127.0.0.1", 0)) as taken:
        collector.status = 400
        port = taken.getsockname()[1]
        taken.close()
        with client(collector.url if away == "failing" else f"http://127.0.0.1:{port}") as made:
            for _ in range(3):
                assert made.post("/v1/reviews", json=ASKED).status_code == 200
            began = monotonic()
        assert monotonic() - began < 9  # its end may take three seconds; by itself it takes ten
    lines = [json.loads(line) for line in written.getvalue().splitlines()]
    assert [line["state"] for line in lines if line["event"] == "traces"] == ["the collector is away"]


@pytest.mark.parametrize(
    ("sampler", "flags", "expected"),
    [("always_off", "01", 0), ("parentbased_always_on", "00", 0), ("parentbased_always_off", "01", 1)],
)
def test_sampling_is_set_by_opentelemetrys_own_variables(
    sampler: str, flags: str, expected: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OTEL_TRACES_SAMPLER", sampler)
    log.configure(StringIO())
    with collecting() as collector:
        with client(collector.url) as made:
            made.get("/healthz", headers={"traceparent": f"00-{TRACE}-b7ad6b7169203331-{flags}"})
        assert len(collector.spans) == expected
