"""The add-on as a running service, with a Google and a Gmail of our own and a clock that stands still."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from app.main import make_reviewer
from app.review import Reviewer
from app.settings import Settings
from app.surfaces.gmail.certificates import Certificates
from app.surfaces.gmail.desk import Desk
from app.surfaces.gmail.drafts import Access, GmailBox
from app.surfaces.gmail.journal import Journal
from app.surfaces.gmail.routes import router
from app.surfaces.gmail.tokens import Gate
from app.surfaces.rest.app import rest_app
from tests.app.surfaces.gmail import calls
from tests.app.surfaces.gmail.mailbox import NOW, Box, usual


def settings(**other: Any) -> Settings:
    return Settings(
        _env_file=None,
        public_url=calls.PUBLIC_URL,
        google_service_account=calls.SERVICE_ACCOUNT,
        google_client_id=calls.CLIENT_ID,
        proofreading=False,
        country="DE",
        **other,
    )


@pytest.fixture(scope="session")
def reviewer() -> Reviewer:
    return make_reviewer(settings())


@dataclass
class AddOn:
    """What a test talks to: `post` is a call by Google, with a right token unless another is given."""

    client: TestClient
    google: calls.Google
    box: Box
    opened: list[Access]

    def post(self, path: str, event: Any = None, token: str | None = None, **headers: str) -> Any:
        sent = {"authorization": f"Bearer {token or calls.token(calls.PUBLIC_URL + path)}", **headers}
        body = calls.event() if event is None else event
        return self.client.post(path, json=body, headers={k: v for k, v in sent.items() if v})

    def json(self, path: str, event: Any = None) -> Any:
        answer = self.post(path, event)
        assert answer.status_code == 200, answer.text
        return answer.json()


def add_on(reviewer: Reviewer, journal: Journal | None = None, **changed: Any) -> AddOn:
    """`journal`: with one, the client has to be entered, so that all calls share one event loop."""
    asked, box, opened = calls.Google(), usual(), list[Access]()

    def open_box(access: Access) -> GmailBox:
        opened.append(access)
        return box

    chosen = settings(**{"mailbox_timeout": 0.3, **changed})
    app: FastAPI = rest_app(chosen, reviewer, {}, None)  # type: ignore[arg-type]  # nothing to start
    gate = Gate(Certificates(fetch=asked), calls.SERVICE_ACCOUNT, calls.CLIENT_ID)
    app.include_router(router(Desk(chosen, reviewer, open_box, journal, lambda: NOW), gate))
    return AddOn(TestClient(app, raise_server_exceptions=False), asked, box, opened)


@pytest.fixture
def addon(reviewer: Reviewer) -> Iterator[AddOn]:
    made = add_on(reviewer)
    yield made
    made.client.close()
