"""The OpenAPI document of the journal, held against the running service; its examples work as shown."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import schemathesis
from fastapi import FastAPI
from hypothesis import HealthCheck, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from app.auth.caller import LOCAL
from app.journal.records import Preferences
from app.journal.store import Store
from tests.app.journal.conftest import Clock
from tests.app.surfaces.rest.journal.conftest import Users, service

CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]


FOLDER = TemporaryDirectory()  # as long as the tests run
CLOCK = Clock()
STORE = Store.at(f"sqlite:///{FOLDER.name}/journal.sqlite", CLOCK)
APP = service(STORE, CLOCK)


@asynccontextmanager
async def opened(_: FastAPI) -> AsyncIterator[None]:
    """The store, in whatever event loop the service runs, with a local user who agreed."""
    await STORE.open()
    journal = STORE.journal_of(LOCAL)
    if (await journal.preferences.get()).consent_at is None:
        await journal.preferences.put(Preferences(consent_at=CLOCK()), 0)
    yield
    await STORE.close()


APP.router.lifespan_context = opened
# By way of a fixture: the cases of a schema that is there already are made for every route when tests are collected,
# in every worker, for some seconds.
SCHEMA = schemathesis.pytest.from_fixture("schema").include(tag="journal")


@pytest.fixture
def schema(request: pytest.FixtureRequest) -> Any:
    request.node._nodeid = request.node.nodeid  # which schemathesis still asks pytest 9.2 for by its former name
    schema = schemathesis.openapi.from_dict(APP.openapi())
    schema.app = APP
    return schema


@SCHEMA.parametrize()
@pytest.mark.timeout(240)  # all routes, one after the other
@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
def test_whatever_fits_the_document_is_answered_as_it_says(case: Any) -> None:
    case.call_and_validate(checks=CHECKS)


def examples() -> Iterator[Any]:
    for path, operations in APP.openapi()["paths"].items():
        for method, operation in operations.items():
            shown = operation.get("requestBody", {}).get("content", {}).get("application/json", {}).get("examples", {})
            if "journal" in operation.get("tags", ()):
                for name, example in shown.items():
                    yield pytest.param(method, path, example["value"], id=f"{method} {path} {name}")


@pytest.mark.parametrize(("method", "path", "value"), list(examples()))
def test_an_example_of_the_document_works_as_shown(users: Users, method: str, path: str, value: Any) -> None:
    made = users.sam.post("/v1/interviews", json={"company": "Acme"}).json()
    headers = {"if-match": '"1"'} if path == "/v1/preferences" else {}
    answer = users.sam.request(method, path.format(interview=made["id"]), json=value, headers=headers)
    assert answer.status_code in {200, 201}, answer.text


def test_every_route_says_what_it_is_for() -> None:
    for path, operations in APP.openapi()["paths"].items():
        for method, operation in operations.items():
            if "journal" in operation.get("tags", ()):
                assert operation["summary"], path
                assert operation["description"], f"{method} {path}"
                assert {"401", "422", "503"} <= set(operation["responses"]), path
