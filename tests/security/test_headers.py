"""Every answer of every route says what a browser must not do with it."""

import re
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from typing import Any

import httpx2
import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from starlette.routing import BaseRoute, Mount

from app.main import create_app
from app.settings import Settings
from app.surfaces.rest.headers import secure_name
from app.surfaces.terminal.doors import Doors
from tests.app.surfaces.gmail import calls

PUBLIC = "https://afterword.example"
_DRAWN = "GET /gmail/preview"  # takes a second each time, and nobody reads a body there
_FILLED = {"section": "patience", "name": "too-soon", "token": "x" * 43}
_INLINE = re.compile(r"<(script|style)>(.*?)</\1>", re.DOTALL)


@pytest.fixture(scope="module")
def app() -> FastAPI:
    settings = Settings(
        _env_file=None,
        proofreading=False,
        developer=True,
        public_url=PUBLIC,
        google_service_account=calls.SERVICE_ACCOUNT,
        entra_client_id="11111111-2222-4333-8444-555555555555",
    )
    return create_app(settings, mailboxes={})


@pytest.fixture(scope="module")
def client(app: FastAPI) -> Iterator[TestClient]:
    doors = Doors(app, ["127.0.0.1"], "afterword.example")
    with TestClient(app), TestClient(doors, base_url="http://127.0.0.1", raise_server_exceptions=False, client=("127.0.0.1", 50000), follow_redirects=False) as client:  # fmt: skip
        yield client


def routes(found: list[BaseRoute]) -> Iterator[tuple[str, str]]:
    """Method and path of each, however deep; a mount by a file that is not there."""
    for route in found:
        if isinstance(route, Mount):
            yield "GET", f"{route.path}/none.js"
        elif inside := getattr(getattr(route, "original_router", None), "routes", None):
            yield from routes(inside)
        else:
            path = re.sub(r"\{(\w+)\}", lambda m: _FILLED.get(m[1], "0" * 32), str(getattr(route, "path", "")))
            for method in sorted(getattr(route, "methods", None) or {"GET"}):
                yield method, path


def answers(app: FastAPI, client: TestClient) -> Iterator[tuple[str, httpx2.Response]]:
    for method, path in dict.fromkeys(routes(app.routes)):
        where = f"{method} {path}"
        for body in (None,) if where == _DRAWN else (None, b"{}", b"{nope"):
            yield where, client.request(method, path, content=body)
    for method, path in (("GET", "/nothing"), ("PATCH", "/v1/rules"), ("POST", "/nothing")):
        yield f"{method} {path}", client.request(method, path)
    yield "a foreign name", client.get("/", headers={"host": "evil.example"})
    yield "too large", client.post("/v1/reviews", content=b"x" * (2 * 1024 * 1024 + 1))


@pytest.fixture(scope="module")
def all_answers(app: FastAPI, client: TestClient) -> list[tuple[str, httpx2.Response]]:
    return list(answers(app, client))


def test_every_route_is_asked(app: FastAPI) -> None:
    asked = {path for _, path in routes(app.routes)}
    documented = {re.sub(r"\{(\w+)\}", lambda m: _FILLED.get(m[1], "0" * 32), p) for p in app.openapi()["paths"]}
    assert documented <= asked
    assert {"/", "/docs", "/redoc", "/gmail/home", "/outlook/pane.html", "/gmail/preview", "/healthz"} <= asked


def test_every_answer_has_them(all_answers: list[tuple[str, httpx2.Response]]) -> None:
    for where, answer in all_answers:
        told = answer.headers
        assert told["x-content-type-options"] == "nosniff", where
        assert told["referrer-policy"] == "no-referrer", where
        assert "camera=()" in told["permissions-policy"], where
        assert "default-src 'none'" in told["content-security-policy"], where
        assert "frame-ancestors" in told["content-security-policy"], where
        assert told["cross-origin-resource-policy"] in {"same-origin", "cross-origin"}, where
        assert told["cache-control"], where
        assert len(told.get_list("content-security-policy")) == len(told.get_list("cache-control")) == 1, where
        assert "server" not in told, where


def test_only_outlook_and_gmail_may_show_what_is_ours_within_what_is_theirs(
    all_answers: list[tuple[str, httpx2.Response]],
) -> None:
    for where, answer in all_answers:
        shared = "/outlook/" in where or where.endswith("/gmail/logo.png")
        assert (answer.headers["cross-origin-resource-policy"] == "cross-origin") is shared, where
        assert ("cross-origin-opener-policy" in answer.headers) is not shared, where
        if not shared:
            assert "frame-ancestors 'none'" in answer.headers["content-security-policy"], where


def test_what_holds_anything_of_a_user_is_kept_by_nobody(all_answers: list[tuple[str, httpx2.Response]]) -> None:
    for where, answer in all_answers:
        if "/v1/" in where or "/gmail/home" in where or "/gmail/actions" in where:
            assert answer.headers["cache-control"] == "no-store", where


def test_nothing_inline_runs_but_what_is_named_by_its_hash(all_answers: list[tuple[str, httpx2.Response]]) -> None:
    """`unsafe-inline` stands in one place, for the styles that ReDoc writes while it runs."""
    for where, answer in all_answers:
        policy = answer.headers["content-security-policy"]
        assert "unsafe-eval" not in policy, where
        assert "'unsafe-inline'" not in policy.replace("style-src 'self' 'unsafe-inline'", ""), where
        assert ("unsafe-inline" in policy) is (where.endswith(" /redoc") and answer.status_code == 200), where


@pytest.mark.parametrize("path", ["/docs", "/redoc", "/gmail/rules/patience/too-soon", "/gmail/preview"])
def test_a_page_works_under_its_policy(all_answers: list[tuple[str, httpx2.Response]], path: str) -> None:
    answer = next(answer for where, answer in all_answers if where == f"GET {path}")
    assert answer.status_code == 200
    policy = answer.headers["content-security-policy"]
    inline = _INLINE.findall(answer.text)
    assert inline
    for kind, body in inline:
        named = f"'sha256-{b64encode(sha256(body.encode()).digest()).decode()}'"
        allowed = next(part for part in policy.split("; ") if part.startswith(f"{kind}-src"))
        assert named in allowed or (kind == "style" and path == "/redoc"), path
    assert not re.search(r"""<[^>]+\s(?:style|on\w+)=["']""", answer.text.replace("<redoc", "<x")), path


def test_a_page_without_its_own_policy_is_never_described(client: TestClient) -> None:
    """Else a word of a request that got into a page could be named by its hash and run."""
    answer = client.get("/docs/<script>alert(1)</script>")
    assert answer.headers["content-security-policy"].startswith("default-src 'none'; frame-ancestors 'none'")


def test_who_came_by_the_public_name_comes_by_https_from_then_on(client: TestClient) -> None:
    by_name = client.get("/v1/rules", headers={"host": "afterword.example"})
    assert by_name.headers["strict-transport-security"] == "max-age=31536000"
    assert "strict-transport-security" not in client.get("/v1/rules").headers


@pytest.mark.parametrize(
    ("url", "name"), [(None, None), ("http://a.example", None), ("https://A.example:8443/x", "a.example")]
)
def test_only_an_address_by_https_asks_for_it(url: str | None, name: str | None) -> None:
    assert secure_name(url) == name


def test_a_fault_of_ours_has_them_too(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: Any, **__: Any) -> None:
        raise RuntimeError("platypus")

    monkeypatch.setattr("app.surfaces.rest.routes._recall", broken)
    answer = client.post("/v1/reviews", json={"draft": {"text": "Hi"}})
    assert (answer.status_code, answer.headers["x-content-type-options"]) == (500, "nosniff")
    assert "platypus" not in answer.text
