"""Planted words: sent through every route and every fault, then looked for wherever a service leaves something."""

import base64
import logging
import threading
from collections.abc import Collection, Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import StringIO
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from app import log, main
from app.mail import Address, Correspondence, Mailbox
from app.review import Reviewer
from app.rules import AnyRule
from app.settings import Settings
from app.surfaces.gmail.actions import ACTIONS
from app.surfaces.gmail.certificates import Certificates
from app.surfaces.gmail.desk import Desk
from app.surfaces.gmail.drafts import Access, GmailBox
from app.surfaces.gmail.routes import router
from app.surfaces.gmail.tokens import Gate
from connectors.gmail import GmailMailbox
from connectors.graph import Connections, GraphMailbox
from tests.app.observing.collector import collecting
from tests.app.observing.planted import ADDRESS, KEPT, MAIL, SECRET, found
from tests.app.surfaces.gmail import calls
from tests.app.surfaces.gmail.mailbox import usual

WHO = f"{ADDRESS}@zqaddress.example"
LIBRARIES = ["sqlalchemy", "sqlalchemy.engine", "sqlalchemy.pool", "alembic", "httpx", "httpcore", "msal", "google", "urllib3", "googleapiclient", "uvicorn"]  # fmt: skip
FORBIDDEN = [*MAIL.values(), ADDRESS, *SECRET.values()]


@dataclass
class Left:
    """What a service left behind: `told`, all that it wrote, showed and sent; `kept`, its database."""

    told: bytes
    kept: bytes
    answers: list[tuple[str, int, str]]


def mail(n: int, **more: Any) -> dict[str, Any]:
    return {
        "id": f"<{MAIL['header']}-{n}@acme.example>",
        "sent_at": f"2026-11-{n + 10}T10:00:00+01:00",
        "from": {"email": WHO, "name": MAIL["person"]},
        "to": [{"email": "sam@mail.example", "name": "Sam"}],
        "subject": MAIL["subject"],
        "text": f"Dear Sam, thank you for the interview for {MAIL['thread']}. Unfortunately {MAIL['quoted']} …",
        "thread_id": MAIL["thread"],
        **more,
    }


def draft(**more: Any) -> dict[str, Any]:
    return {
        "from": {"email": "sam@mail.example", "name": "Sam"},
        "to": [{"email": WHO, "name": MAIL["person"]}],
        "subject": MAIL["subject"],
        "text": f"Dear {MAIL['person']}!!\n\nAny news about {MAIL['draft']}? I looked at your Instagram.\n\nSam",
        "attachments": [{"name": f"{MAIL['filename']}.pdf"}],
        "thread_id": MAIL["thread"],
        **more,
    }


class Faulty:
    """A mailbox with a fault of ours, whose message quotes what it was asked."""

    async def draft(self, draft_id: str) -> Any:
        raise RuntimeError(MAIL["raised"] + draft_id)

    async def correspondence(self, people: Collection[Address], thread_id: str | None = None) -> Correspondence:
        logging.getLogger("httpx").info("GET %s %s", people, MAIL["raised"])
        raise RuntimeError(f"{MAIL['raised']} {people} {thread_id}")


@contextmanager
def quoting() -> Iterator[str]:
    """A server whose errors quote mail: every status that there is, one after the other."""
    body = f'{{"error": {{"code": "x", "message": "{MAIL["quoted"]} of {WHO}"}}}}'.encode()
    statuses = [500, 400, 404, 403, 200, 503]

    class Handler(BaseHTTPRequestHandler):
        def _quote(self) -> None:
            statuses.append(statuses.pop(0))
            self.send_response(statuses[-1], "Reason")
            self.send_header("content-type", "application/json")
            self.send_header("content-length", str(len(body)))
            self.send_header("x-mail", base64.b64encode(MAIL["quoted"].encode()).decode())
            self.end_headers()
            self.wfile.write(body)

        do_GET = do_POST = _quote  # noqa: N815  # the names of http.server

        def log_message(self, *_: object) -> None:
            """Nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def stumbling(reviewer: Reviewer) -> Reviewer:
    """One of its rules raises, and quotes the draft."""

    def check(reading: Any, *_: object) -> Iterator[Any]:
        logging.getLogger("afterword").error("draft: %s", reading.own_text)
        raise ValueError(reading.own_text)

    rules: list[AnyRule] = list(reviewer.rules.rules)
    rules[0] = replace(rules[0], check=check, needs_history=False)
    return replace(reviewer, rules=replace(reviewer.rules, rules=tuple(rules)))


def everything(client: TestClient) -> list[tuple[str, int, str]]:
    """Every route that takes something, and every error; what each answered."""
    done: list[tuple[str, int, str]] = []

    def sent(method: str, path: str, **more: Any) -> Any:
        headers = {"cookie": f"a={SECRET['cookie']}", "user-agent": SECRET["cookie"], **more.pop("headers", {})}
        answer = client.request(method, path, headers=headers, **more)
        done.append((f"{method} {path}", answer.status_code, answer.text))
        return answer

    sent("PUT", "/v1/preferences", json={"consent": True, "time_zone": "Europe/Berlin"})
    kept = sent("POST", "/v1/interviews", json={
        "company": KEPT["company"], "role": KEPT["role"], "points": [KEPT["note"]],
        "rounds": [{"held_at": "2026-11-20T10:00:00+01:00"}],
    }).json()  # fmt: skip
    sent("PUT", f"/v1/interviews/{kept['id']}/debrief", json={"went_well": [KEPT["debrief"]]})
    sent("GET", "/v1/debriefs", params={"words": SECRET["query"]})
    history = {"messages": [mail(n) for n in range(4)] + [mail(5, html=f"<b>{MAIL['quoted']}</b>", text=None)]}
    for offsets in ("codepoint", "utf16"):
        sent("POST", "/v1/reviews", json={"draft": draft(), "history": history, "offsets": offsets})
    interview = {"company": KEPT["company"], "interviewers": [{"email": WHO}], "notes": [KEPT["note"]]}
    sent("POST", "/v1/reviews", json={"draft": draft(), "interview": interview})
    sent("POST", "/v1/reviews", json={"draft": draft(text=MAIL["draft"] + " so. " * 60_000)})  # in a thread
    sent("POST", "/v1/situations", json={"history": history, "interview": interview})
    for mailbox in ("faulty", "quoting", SECRET["query"], "graph"):
        for _ in range(6 if mailbox == "quoting" else 1):
            asked = {"draft": draft(), "history": {"mailbox": mailbox, "thread_id": MAIL["thread"]}}
            sent("POST", "/v1/reviews", json=asked)
            sent("POST", "/v1/situations", json={"history": asked["history"], "interview": interview})
    for token in (SECRET["bearer"], f"afterword_{SECRET['key']}", f"a.{SECRET['bearer']}.c"):
        sent("POST", "/v1/reviews", json={"draft": draft()}, headers={"authorization": f"Bearer {token}"})
        sent("GET", "/metrics", headers={"authorization": f"Bearer {token}"})
    sent("POST", "/v1/reviews", json={"draft": draft(), MAIL["header"]: 1, "now": MAIL["draft"]})
    sent("POST", "/v1/reviews", content=f'{{"draft": "{MAIL["draft"]}'.encode())
    sent("POST", "/v1/reviews", content=MAIL["draft"].encode() * 200_000)
    sent("GET", f"/v1/rules/{SECRET['path']}/{SECRET['path']}")
    sent("GET", f"/{SECRET['path']}", params={SECRET["query"]: SECRET["query"]})
    sent("DELETE", f"/v1/interviews/{SECRET['path']}")
    sent("GET", f"/v1/agenda/{SECRET['path']}.ics")
    sent("GET", f"/outlook/assets/{SECRET['path']}")
    strange = {"x-request-id": MAIL["header"].encode(), "traceparent": SECRET["query"], "accept": SECRET["query"],
               "tracestate": f"{SECRET['query']}=1", "baggage": f"a={SECRET['query']}"}  # fmt: skip
    sent(
        "GET",
        "/healthz",
        headers=strange | {"x-forwarded-for": SECRET["query"], "x-afterword-surface": SECRET["query"]},
    )
    spoken = {"text": draft()["text"], "subject": MAIL["typed"], "to": f"{MAIL['person']} <{WHO}>"}
    window = {"toRecipients": [WHO], "subject": MAIL["subject"], "threadId": "t1", "messageId": "m1"}
    for path in ("/gmail/home", "/gmail/message", "/gmail/compose", *(f"/gmail/actions/{name}" for name in ACTIONS)):
        event = calls.event(window, typed=spoken, parameters={"draft": MAIL["draft"], "subject": MAIL["subject"]}, user=calls.user_token())  # fmt: skip
        event["authorizationEventObject"]["userOAuthToken"] = SECRET["oauth"]
        right = calls.token(calls.PUBLIC_URL + path)
        for _ in range(2):
            sent("POST", path, json=event, headers={"authorization": f"Bearer {right}"})
        sent("POST", path, json=event, headers={"authorization": f"Bearer {SECRET['bearer']}"})
    return done


@pytest.fixture(scope="module", params=["debug", "error"])
def left(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Left]:
    """At the level that tells most, and at the usual one."""
    database = tmp_path_factory.mktemp("journal") / "journal.db"
    level = logging.DEBUG if request.param == "debug" else logging.ERROR
    libraries = {name: logging.getLogger(name).level for name in LIBRARIES}
    for name in libraries:
        logging.getLogger(name).setLevel(level)
    written, printed, root = StringIO(), StringIO(), (list(logging.root.handlers), logging.root.level)
    log.configure(written)
    log.take_over(written, level)
    with collecting() as collector, quoting() as server, redirect_stdout(printed), redirect_stderr(printed):
        answers, shown = _run(database, collector.url, server)
    logging.root.handlers[:], logging.root.level = root
    for name, own in libraries.items():
        logging.getLogger(name).setLevel(own)
    logging.captureWarnings(False)
    kept = b"".join(p.read_bytes() for p in sorted(database.parent.iterdir()))
    yield Left(
        b"".join([written.getvalue().encode(), printed.getvalue().encode(), shown, *collector.bodies]), kept, answers
    )
    assert collector.bodies
    assert written.getvalue().count("\n") > 50


def _run(database: Path, collector: str, server: str) -> tuple[list[tuple[str, int, str]], bytes]:
    connections = Connections()

    async def graph(_: str | None) -> Mailbox:
        return GraphMailbox(SECRET["bearer"], account=WHO, server=server, connections=connections, seconds=1.0)

    async def faulty(_: str | None) -> Mailbox:
        return Faulty()

    turns = count()

    def gmail(access: Access) -> GmailBox:
        if next(turns) % 2:
            return usual()
        return GmailMailbox(access.token, account=WHO, server=server, until=access.until)

    settings = Settings(
        _env_file=None, proofreading=False, database_url=f"sqlite:///{database}", traces_url=collector, country="DE",
        public_url=calls.PUBLIC_URL, mailbox_timeout=1.0, rate_per_address="9999/second",
    )  # fmt: skip
    made = main.make_reviewer

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(main, "make_reviewer", lambda *a, **k: stumbling(made(*a, **k)))
        service: FastAPI = main.create_app(settings, mailboxes={"faulty": faulty, "quoting": graph})
        gate = Gate(Certificates(fetch=calls.Google()), calls.SERVICE_ACCOUNT, calls.CLIENT_ID)
        reviewer = stumbling(made(settings))
    service.include_router(router(Desk(settings, reviewer, gmail), gate))
    with TestClient(service, client=("127.0.0.1", 50_000), raise_server_exceptions=False) as client:
        answers = everything(client)
        shown = client.get("/metrics").content
        assert client.portal
        client.portal.call(connections.aclose)
    return answers, shown


def test_nothing_of_a_mail_or_a_secret_is_in_logs_metrics_and_traces(left: Left) -> None:
    assert found([*FORBIDDEN, *KEPT.values()], left.told) == set()


def test_nothing_of_a_mail_or_a_secret_is_in_the_database(left: Left) -> None:
    assert found(FORBIDDEN, left.kept) == set()


def test_what_the_user_keeps_is_there_and_would_have_been_found(left: Left) -> None:
    """Else the tests above would pass with a search that finds nothing."""
    assert found(list(KEPT.values()), left.kept) == set(KEPT.values())


def test_an_error_quotes_no_mail_and_no_secret(left: Left) -> None:
    for route, status, text in left.answers:
        if status >= 400:
            assert found([*MAIL.values(), *SECRET.values(), ADDRESS], text.encode()) <= _own_names(text), route


def _own_names(text: str) -> set[str]:
    """A caller is told which unknown field of theirs is meant."""
    return {MAIL["header"]} if '"pointer"' in text else set()


def test_every_kind_of_error_was_met(left: Left) -> None:
    """Else this would show too little."""
    statuses = {status for _, status, _ in left.answers}
    assert statuses >= {200, 201, 401, 404, 413, 422, 500}
    assert b"RuntimeError in correspondence" in left.told
    assert any("failed: the rule stumbled" in text for _, status, text in left.answers if status == 200)
    assert any("mailbox-unavailable" in text for _, _, text in left.answers)


def test_the_search_finds_a_word_in_each_form() -> None:
    word = MAIL["draft"]
    for hidden in (
        word, word.upper(), f"xy{word}".encode().hex(), f"%20{'ZqdraftPlatyp%C3%BCs'}", "ZqdraftPlatyp\\u00fcs", "ZqdraftPlatyp=C3=BCs",
        *(base64.b64encode(b"a" * n + word.encode() + b" and more").decode() for n in range(3)),
        *(base64.urlsafe_b64encode(b"a" * n + word.encode()).decode() for n in range(3)),
    ):  # fmt: skip
        assert found([word], hidden.encode()) == {word}, hidden
