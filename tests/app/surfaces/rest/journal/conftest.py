"""The journal's routes on both databases, with two users who have signed in."""

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import ExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from app.auth.api_keys import ApiKeys
from app.auth.caller import Caller, Known, Refused, Scope, SignedIn
from app.auth.key_form import new_token
from app.journal.api_keys import KeysOfService
from app.journal.records import Unavailable
from app.journal.store import Store
from app.policy import Policy
from app.review import Reviewer
from app.settings import Settings
from app.surfaces.rest.app import rest_app
from app.surfaces.rest.callers import Callers
from app.surfaces.rest.journal.routes import journal_routes
from app.surfaces.rest.routes import Rest
from tests.app.journal.conftest import (
    Clock,
    anyio_backend,
    blank_file,
    cleaning,
    clock,
    fresh_database,
    migrated,
    postgres,
    url,
)
from tests.correspondence import reviewer

__all__ = ["anyio_backend", "blank_file", "cleaning", "clock", "postgres", "url"]

ISSUER = "https://sign-in.example"
ACME = {"company": "Acme", "rounds": [{"held_at": "2026-11-20T10:00:00+01:00"}]}


async def signed_in(token: str) -> SignedIn:
    """A token is the user's name here."""
    if token not in {"sam", "ann"}:
        raise Refused("signature")
    return SignedIn(Caller(ISSUER, token), "tenant", token)


@pytest.fixture(scope="session")
def postgres_of_worker(postgres: str) -> str:
    """The URL of this worker's own database for these tests, migrated."""
    return migrated(fresh_database(postgres, "journal_rest"))


class Behind:
    """What a service stands on. It may be another for each test, since making the routes takes longer than most tests."""

    def __init__(self, store: Store | None, clock: Clock) -> None:
        self.moved(store, clock)

    def moved(self, store: Store | None, clock: Clock) -> None:
        self.store, self.clock = store, clock
        self.keys = ApiKeys(KeysOfService(self.opened), now=clock)

    def now(self) -> datetime:
        return self.clock()

    async def opened(self) -> Store:
        if self.store is None:
            raise Unavailable("The journal is closed.")
        return self.store

    async def known(self, text: str) -> Known:
        return await self.keys.known(text)

    async def exist(self) -> bool:
        return await self.keys.exist()

    async def aclose(self) -> None:
        await self.keys.aclose()
        if self.store:
            await self.store.close()


def service(store: Store | None, clock: Clock, policy: Policy | None = None, **chosen: Any) -> FastAPI:
    return standing_on(Behind(store, clock), policy, **chosen)


def standing_on(behind: Behind, policy: Policy | None = None, **chosen: Any) -> FastAPI:
    settings = Settings(_env_file=None, **{"time_zone": "Europe/Berlin", "proofreading": False, **chosen})
    asked = Reviewer.of(policy.deployed(reviewer().rules)) if policy else reviewer()

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        yield
        await behind.aclose()

    callers = Callers(signed_in, behind, guests=settings.guests)
    app = rest_app(settings, asked, {}, lifespan, callers)
    rest = Rest(settings, asked, {}, callers, behind.now)
    app.include_router(journal_routes(rest, behind.opened, policy or Policy()))
    return app


@dataclass
class Users:
    """The running service as each of its users sees it; all have consented. `local` has no token, `portal` an API key
    that nobody has made yet.
    """

    sam: TestClient
    ann: TestClient
    local: TestClient
    portal: TestClient
    app: FastAPI
    make_key: Callable[[], None]
    url: str


@pytest.fixture(scope="session")
def lasting() -> tuple[FastAPI, Behind]:
    """A service for all tests, whose requests together are more than one address may send."""
    behind = Behind(None, Clock())
    many = "1000000/minute"
    return standing_on(behind, rate_per_address=many, rate_per_caller=many), behind


@pytest.fixture
def users(url: str, clock: Clock, lasting: tuple[FastAPI, Behind]) -> Iterator[Users]:
    store, token = Store.at(url, clock), new_token()
    app, behind = lasting
    behind.moved(store, clock)
    with ExitStack() as stack:
        local = stack.enter_context(TestClient(app))
        sam, ann = beside(local, "sam"), beside(local, "ann")
        for client in (local, sam, ann):
            assert client.put("/v1/preferences", json={"consent": True}).status_code == 200
        portal = beside(local, token.text)

        def make_key() -> None:
            assert local.portal
            local.portal.call(store.keys.add, token, "portal", {Scope.REVIEWS, Scope.JOURNAL}, None)
            assert portal.put("/v1/preferences", json={"consent": True}).status_code == 200

        yield Users(sam, ann, local, portal, app, make_key, url)


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def asker(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """Sam, who has agreed, at a service that lasts for the whole run: for what changes nothing."""
    if request.param == "sqlite":
        url = migrated(f"sqlite:///{tmp_path_factory.mktemp('asked') / 'journal.sqlite'}")
    else:
        url = migrated(fresh_database(request.getfixturevalue("postgres"), "journal_asked"))
    with TestClient(service(Store.at(url, Clock()), Clock())) as local:
        sam = beside(local, "sam")
        assert sam.put("/v1/preferences", json={"consent": True}).status_code == 200
        yield sam


def beside(running: TestClient, token: str) -> TestClient:
    """Another user of the same running service."""
    client = TestClient(running.app, headers={"authorization": f"Bearer {token}"})
    client.portal = running.portal
    return client


@pytest.fixture
def sam(users: Users) -> TestClient:
    return users.sam


def kept(client: TestClient, **told: Any) -> dict[str, Any]:
    """An interview at Acme, kept."""
    answer = client.post("/v1/interviews", json={**ACME, **told})
    assert answer.status_code == 201, answer.text
    found: dict[str, Any] = answer.json()
    return found
