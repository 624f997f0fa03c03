"""Every way to come in × every kind of route, and every route of the service with what it asks for."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from app.auth.api_keys import ApiKeys
from app.auth.caller import Caller, Refused, Scope, SignedIn
from app.auth.key_form import Token, formed, new_token
from app.journal.api_keys import KeysOfService
from app.journal.opened import Opened
from app.journal.store import Store
from app.main import create_app
from app.settings import Settings
from app.surfaces.rest.app import rest_app
from app.surfaces.rest.callers import SCHEMES, Callers
from app.surfaces.rest.journal.routes import journal_routes
from app.surfaces.rest.routes import Rest
from app.surfaces.terminal.doors import Doors
from tests.correspondence import reviewer

GUID = "11111111-2222-4333-8444-555555555555"
EVERYTHING: dict[str, Any] = {
    "public_url": "https://afterword.example",
    "google_service_account": "addon@afterword.example",
    "google_client_id": "client",
    "entra_client_id": GUID,
    "entra_tenants": GUID,
    "developer": True,
}

ASK_NOBODY = {
    "/openapi.json": "the API's description holds nothing of anybody",
    "/static-offline-docs": "its page",
    "/docs": "its page",
    "/docs/oauth2-redirect": "its page",
    "/redoc": "its page",
    "/healthz": "for whoever watches the process",
    "/readyz": "for whoever watches the process",
    "/v1/agenda/{token}.ics": "the address is the key",
    "/": "a page that holds nothing of anybody",
    "/try-it/samples": "invented mail",
    "/sidebar/assets": "scripts and styles",
    "/.well-known/microsoft-officeaddins-allowed.json": "read by Office without a token",
    "/gmail/preview": "for developers, on this machine",
    "/gmail/preview/{names}": "for developers, on this machine",
    "/gmail/rules/{section}/{name}": "what a rule is for",
    "/gmail/logo.png": "a picture",
}
GOOGLE_ASKED = {"/gmail/home", "/gmail/message", "/gmail/compose", "/gmail/actions/{name}"}
"""Google's own token is asked for there: see `gmail/test_closed.py`."""

STATIC = "/outlook/"  # pages of the pane


def routes(of: Any) -> Iterator[Any]:
    for route in of.routes:
        if included := getattr(route, "original_router", None):
            yield from routes(included)
        else:
            yield route


@cache
def whole() -> FastAPI:
    return create_app(Settings(_env_file=None, proofreading=False, **EVERYTHING))


def test_every_route_has_a_scope_or_a_reason_to_ask_nobody() -> None:
    found = {route.path: getattr(route, "scope", None) for route in routes(whole())}
    assert len(found) > 40
    bare = {path for path, scope in found.items() if scope is None and not path.startswith(STATIC)}
    assert bare == set(ASK_NOBODY) | GOOGLE_ASKED


@pytest.mark.parametrize(
    ("begin", "scope"),
    [
        *(("/v1/" + name, Scope.REVIEWS) for name in ("reviews", "situations", "rules")),
        *((f"/v1/{n}", Scope.JOURNAL) for n in ("interviews", "debriefs", "insights", "preferences", "export", "me")),
        ("/v1/agenda", Scope.JOURNAL),
        ("/metrics", Scope.METRICS),
    ],
)
def test_a_route_has_the_scope_of_its_family(begin: str, scope: Scope) -> None:
    found = {r.path: getattr(r, "scope", None) for r in routes(whole()) if r.path.startswith(begin)}
    assert found
    assert {s for path, s in found.items() if path not in ASK_NOBODY} == {scope}


def test_the_document_tells_of_the_token_wherever_one_may_be_asked_for() -> None:
    document = whole().openapi()
    scoped = {route.path for route in routes(whole()) if getattr(route, "scope", None)}
    told = {
        path: {tuple(way) for way in operation.get("security", ())}
        for path, operations in document["paths"].items()
        for operation in operations.values()
    }
    assert {path for path, ways in told.items() if ways} == scoped & set(told)
    assert {ways for path in told for ways in told[path]} == {(name,) for name in SCHEMES} | {()}
    assert document["components"]["securitySchemes"] == SCHEMES


NOW = datetime.now(UTC)
KEYS: dict[str, tuple[Token, frozenset[Scope], datetime | None]] = {
    **{scope.value: (new_token(), frozenset({scope}), None) for scope in Scope},
    "every": (new_token(), frozenset(Scope), None),
    "ran out": (new_token(), frozenset(Scope), NOW - timedelta(days=1)),
    "revoked": (new_token(), frozenset(Scope), None),
}
TOKENS = {name: token.text for name, (token, _, _) in KEYS.items()} | {
    "entra": "sams",
    "unknown key": new_token().text,
    "wrong secret": formed(KEYS["every"][0].id, b"\1" * 32).text,
    "no key": "aw_nothing",
    "garbage": "nothing",
    "empty": "",
}
FAMILIES = {
    Scope.REVIEWS: ("POST", "/v1/reviews", {"draft": {"text": "Hi Lena,\n\nthank you!\n\nSam"}}),
    Scope.JOURNAL: ("GET", "/v1/interviews", None),
    Scope.METRICS: ("GET", "/metrics", None),
}
OUTSIDE = {Scope.METRICS: "http://10.1.2.3:8000"}  # Prometheus comes by the address


@pytest.fixture(scope="module")
def databases(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, str]:
    """One with keys and one without."""
    folder = tmp_path_factory.mktemp("ways")

    async def make(path: Path, *, filled: bool) -> str:
        store = Store.at(f"sqlite:///{path}")
        await store.open()
        for name, (token, scopes, until) in KEYS.items() if filled else ():
            await store.keys.add(token, name, scopes, until)
            if name == "revoked":
                await store.keys.revoke(token.id)
        await store.close()
        return f"sqlite:///{path}"

    return (
        asyncio.run(make(folder / "keys.sqlite", filled=True)),
        asyncio.run(make(folder / "none.sqlite", filled=False)),
    )


async def signed_in(token: str) -> SignedIn:
    if token != TOKENS["entra"]:
        raise Refused("signature")
    return SignedIn(Caller("https://sign-in.example", "sam"), "tenant", token)


def service(url: str, *, alone: bool, guests: bool = False) -> FastAPI:
    settings = Settings(_env_file=None, proofreading=False, guests=guests)
    journal = Opened(url)
    keys = ApiKeys(KeysOfService(journal.kept))
    callers = Callers(None if alone else signed_in, keys, alone=alone, guests=guests)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        yield
        await keys.aclose()
        await journal.close()

    app = rest_app(settings, reviewer(), {}, lifespan, callers)
    app.include_router(journal_routes(Rest(settings, reviewer(), {}, callers), journal.store))
    app.add_middleware(Doors, hosts=["localhost", "127.0.0.1"], public="afterword.example")
    return app


def statuses(client: TestClient, token: str | None, *, outside: bool) -> tuple[int, ...]:
    """What each family answers to who comes so, and that all refusals are alike."""
    found = []
    for scope, (method, path, body) in FAMILIES.items():
        base = OUTSIDE.get(scope, "http://afterword.example") if outside else "http://127.0.0.1"
        headers = {} if token is None else {"authorization": f"Bearer {token}"}
        answer = client.request(method, base + path, json=body, headers=headers)
        found.append(answer.status_code)
        if answer.status_code in {401, 403}:
            assert answer.headers["content-type"] == "application/problem+json"
            assert answer.headers["www-authenticate"].startswith("Bearer")
            assert not token or token not in answer.text
    return tuple(found)


REFUSED = (401, 401, 401)
BY_TOKEN = {
    "reviews": (200, 403, 403),
    "journal": (403, 200, 403),
    "metrics": (403, 403, 200),
    "every": (200, 200, 200),
    "entra": (200, 200, 403),
    **dict.fromkeys(("ran out", "revoked", "unknown key", "wrong secret", "no key", "garbage", "empty"), REFUSED),
}


@pytest.mark.parametrize("guests", [False, True], ids=["", "guests"])
def test_by_a_token_or_a_key(databases: tuple[str, str], guests: bool) -> None:
    """The same from this machine and from elsewhere, and with guests let in."""
    with TestClient(service(databases[0], alone=False, guests=guests), client=("127.0.0.1", 1)) as client:
        for outside in (False, True):
            told = {name: statuses(client, TOKENS[name], outside=outside) for name in BY_TOKEN}
            assert told == BY_TOKEN


@pytest.mark.parametrize(
    ("configured", "guests", "here", "elsewhere"),
    [
        pytest.param("nothing", False, (200, 200, 200), REFUSED, id="a laptop"),
        pytest.param("entra", False, (200, 401, 200), REFUSED, id="users sign in"),
        pytest.param("keys", False, REFUSED, REFUSED, id="there are keys"),
        pytest.param("nothing", True, (200, 200, 200), (200, 401, 401), id="a laptop, with guests"),
        pytest.param("entra", True, (200, 401, 200), (200, 401, 401), id="users sign in, with guests"),
        pytest.param("keys", True, (200, 401, 401), (200, 401, 401), id="there are keys, with guests"),
    ],
)
def test_without_a_token(
    databases: tuple[str, str],
    configured: str,
    guests: bool,
    here: tuple[int, ...],
    elsewhere: tuple[int, ...],
) -> None:
    filled, empty = databases
    app = service(filled if configured == "keys" else empty, alone=configured != "entra", guests=guests)
    with TestClient(app, client=("127.0.0.1", 1)) as client:
        assert statuses(client, None, outside=False) == here
        assert statuses(client, None, outside=True) == elsewhere
        assert statuses(client, "nothing", outside=False) == REFUSED, "a token that is none is refused everywhere"


def test_refusals_are_the_same_whatever_was_wrong(databases: tuple[str, str]) -> None:
    with TestClient(service(databases[0], alone=False), client=("127.0.0.1", 1)) as client:
        told = set()
        for name, expected in BY_TOKEN.items():
            if expected == REFUSED:
                answer = client.get("http://127.0.0.1/v1/rules", headers={"authorization": f"Bearer {TOKENS[name]}"})
                told.add((answer.status_code, answer.json()["detail"], answer.headers["www-authenticate"]))
        assert len(told) == 1


def test_while_the_database_is_down_a_key_is_503_and_this_machine_goes_on(tmp_path: Path) -> None:
    app = service(f"postgresql://nobody@/none?host={tmp_path}", alone=True)
    with TestClient(app, client=("127.0.0.1", 1)) as client:
        assert statuses(client, TOKENS["every"], outside=True) == (503, 503, 503)
        assert statuses(client, TOKENS["no key"], outside=True) == REFUSED
        assert statuses(client, None, outside=False) == (200, 503, 200)
        answer = client.get("http://127.0.0.1/v1/rules", headers={"authorization": f"Bearer {TOKENS['every']}"})
        assert (answer.json()["detail"], "retry-after" in answer.headers) == (
            "Keys cannot be checked just now. Try again in a moment.",
            True,
        )
