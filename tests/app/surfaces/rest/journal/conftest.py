"""The journal's routes on both databases, with two users who have signed in."""

from collections.abc import AsyncIterator, Iterator
from contextlib import ExitStack, asynccontextmanager
from dataclasses import dataclass
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from app.auth.caller import Caller, Refused, SignedIn
from app.journal.records import Unavailable
from app.journal.store import Store
from app.policy import Policy
from app.review import Reviewer
from app.settings import Settings
from app.surfaces.rest.app import rest_app
from app.surfaces.rest.journal.routes import journal_routes
from app.surfaces.rest.routes import Rest
from tests.app.journal.conftest import Clock, anyio_backend, blank_file, clock, fresh_database, migrated, postgres, url
from tests.correspondence import reviewer

__all__ = ["anyio_backend", "blank_file", "clock", "postgres", "url"]

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


def service(store: Store | None, clock: Clock, policy: Policy | None = None, **chosen: Any) -> FastAPI:
    settings = Settings(_env_file=None, **{"time_zone": "Europe/Berlin", "proofreading": False, **chosen})
    asked = Reviewer.of(policy.deployed(reviewer().rules)) if policy else reviewer()

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        yield
        if store:
            await store.close()

    async def opened() -> Store:
        if store is None:
            raise Unavailable("The journal is closed.")
        return store

    app = rest_app(settings, asked, {}, lifespan, signed_in)
    app.include_router(journal_routes(Rest(settings, asked, {}, signed_in, clock), opened, policy or Policy()))
    return app


@dataclass
class Users:
    """The running service as each of its users sees it; all have consented. `local` has no token."""

    sam: TestClient
    ann: TestClient
    local: TestClient
    app: FastAPI


@pytest.fixture
def users(url: str, clock: Clock) -> Iterator[Users]:
    app = service(Store.at(url, clock), clock)
    with ExitStack() as stack:
        local = stack.enter_context(TestClient(app))
        sam, ann = beside(local, "sam"), beside(local, "ann")
        for client in (local, sam, ann):
            assert client.put("/v1/preferences", json={"consent": True}).status_code == 200
        yield Users(sam, ann, local, app)


def beside(running: TestClient, name: str) -> TestClient:
    """Another user of the same running service."""
    client = TestClient(running.app, headers={"authorization": f"Bearer {name}"})
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
