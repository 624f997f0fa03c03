"""The OpenAPI document of the journal, held against the running service; its examples work as shown."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
import schemathesis
from fastapi import FastAPI
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, settings

from app.auth.caller import LOCAL
from app.journal.records import Preferences
from app.journal.store import Store
from tests.app.journal.conftest import Clock
from tests.app.surfaces.documented import answered_as_documented, documented, examples_of
from tests.app.surfaces.rest.journal.conftest import service

CLOCK = Clock()
# By way of a fixture: the cases of a schema that is there already are made for every route when tests are collected,
# in every worker, for some seconds.
SCHEMA = schemathesis.pytest.from_fixture("schema").include(tag="journal")


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> FastAPI:
    store = Store.at(f"sqlite:///{tmp_path_factory.mktemp('document') / 'journal.sqlite'}", CLOCK)
    made = service(store, CLOCK)

    @asynccontextmanager
    async def opened(_: FastAPI) -> AsyncIterator[None]:
        """The store, in whatever event loop the service runs, with a local user who agreed."""
        await store.open()
        journal = store.journal_of(LOCAL)
        if (await journal.preferences.get()).consent_at is None:
            await journal.preferences.put(Preferences(consent_at=CLOCK()), 0)
        yield
        await store.close()

    made.router.lifespan_context = opened
    return made


@pytest.fixture
def schema(request: pytest.FixtureRequest, app: FastAPI) -> Any:
    request.node._nodeid = request.node.nodeid  # which schemathesis still asks pytest 9.2 for by its former name
    return documented(app)


@SCHEMA.parametrize()
@pytest.mark.timeout(240)  # all routes, one after the other
@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
def test_whatever_fits_the_document_is_answered_as_it_says(case: Any) -> None:
    answered_as_documented(case)


def test_the_examples_of_the_document_work_as_shown(sam: TestClient, app: FastAPI, subtests: pytest.Subtests) -> None:
    shown = [e for e in examples_of(app) if "journal" in e.tags]
    assert shown
    for example in shown:
        with subtests.test(f"{example.method} {example.path} {example.name}"):
            made = sam.post("/v1/interviews", json={"company": "Acme"}).json()
            path = example.path.format(interview=made["id"])
            headers = {"if-match": sam.get(path).headers["etag"]} if path == "/v1/preferences" else {}
            answer = sam.request(example.method, path, json=example.value, headers=headers)
            assert answer.status_code in {200, 201}, answer.text


def test_every_route_says_what_it_is_for(app: FastAPI) -> None:
    for path, operations in app.openapi()["paths"].items():
        for method, operation in operations.items():
            if "journal" in operation.get("tags", ()):
                assert operation["summary"], path
                assert operation["description"], f"{method} {path}"
                assert {"401", "422", "503"} <= set(operation["responses"]), path
