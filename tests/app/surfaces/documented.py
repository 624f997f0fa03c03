"""The OpenAPI document held against the running service: whatever fits it, and what does not, is answered as it says."""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import Any

import schemathesis
from fastapi import FastAPI
from schemathesis.checks import not_a_server_error
from schemathesis.generation import GenerationMode
from schemathesis.python.asgi import ASGIClient, get_client
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]


@cache
def _client(app: Any) -> ASGIClient:
    """One for all requests, which looks for no proxy and no password. The service runs as long as the tests do."""
    client: ASGIClient = get_client(app)
    client.trust_env = False
    return client.__enter__()


def documented(app: FastAPI) -> Any:
    """The schema of a service, as schemathesis wants it. What does not fit is tried mistake by mistake (its phase
    "coverage"); making it up at random would cost as much as all the rest together.
    """
    document = deepcopy(app.openapi())
    for operation in chain.from_iterable(path.values() for path in document["paths"].values()):
        operation.pop("security", None)  # else it sends tokens that it made up, and is turned away with everything else
    schema = schemathesis.openapi.from_dict(document)
    schema.app = app
    schema.config.phases.fuzzing.generation.update(modes=[GenerationMode.POSITIVE])
    return schema


@dataclass(frozen=True, slots=True)
class Example:
    """A body that the document shows, and where it is sent."""

    method: str
    path: str
    tags: tuple[str, ...]
    name: str
    value: Any


def examples_of(app: FastAPI) -> Iterator[Example]:
    for path, operations in app.openapi()["paths"].items():
        for method, operation in operations.items():
            shown = operation.get("requestBody", {}).get("content", {}).get("application/json", {}).get("examples", {})
            for name, example in shown.items():
                yield Example(method, path, tuple(operation.get("tags", ())), name, example["value"])


def answered_as_documented(case: Any) -> None:
    """Fails unless it is."""
    case.call_and_validate(checks=CHECKS, session=_client(case.operation.app))
