"""The add-on as a running service, with a Google and a Gmail of our own and a clock that stands still."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from app.main import make_reviewer
from app.review import Reviewer
from app.settings import LONGEST, Settings
from app.surfaces.gmail.certificates import Certificates
from app.surfaces.gmail.desk import Desk
from app.surfaces.gmail.drafts import Access, GmailBox
from app.surfaces.gmail.journal import Journal
from app.surfaces.gmail.routes import router
from app.surfaces.gmail.tokens import Gate
from app.surfaces.rest.app import rest_app
from tests.app.surfaces.gmail import calls
from tests.app.surfaces.gmail.mailbox import NOW, Box, usual


@cache
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


class Behind:
    """What an add-on stands on. It is another for each test, since making the routes takes longer than most tests."""

    def __init__(self) -> None:
        self.certificates = Certificates()
        self.moved()

    def moved(self) -> None:
        self.google, self.box, self.opened = calls.Google(), usual(), list[Access]()
        Certificates.__init__(self.certificates, fetch=self.google)

    def open_box(self, access: Access) -> GmailBox:
        self.opened.append(access)
        return self.box

    def service(self, reviewer: Reviewer, journal: Journal | None, chosen: Settings) -> FastAPI:
        app = rest_app(chosen, reviewer, {}, None)  # type: ignore[arg-type]  # nothing to start
        gate = Gate(self.certificates, calls.SERVICE_ACCOUNT, calls.CLIENT_ID)
        app.include_router(router(Desk(chosen, reviewer, self.open_box, journal, lambda: NOW), gate))
        return app

    def add_on(self, app: FastAPI) -> AddOn:
        return AddOn(TestClient(app, raise_server_exceptions=False), self.google, self.box, self.opened)


def add_on(reviewer: Reviewer, journal: Journal | None = None, **changed: Any) -> AddOn:
    """`journal`: with one, the client has to be entered, so that all calls share one event loop."""
    behind = Behind()
    return behind.add_on(behind.service(reviewer, journal, settings(**{"mailbox_timeout": LONGEST, **changed})))


@pytest.fixture(scope="session")
def lasting(reviewer: Reviewer) -> tuple[FastAPI, Behind]:
    """An add-on for all tests, whose calls together are more than one user and one address may send."""
    behind, many = Behind(), "1000000/minute"
    chosen = settings(mailbox_timeout=LONGEST, rate_per_address=many, rate_per_caller=many)
    return behind.service(reviewer, None, chosen), behind


@pytest.fixture
def addon(lasting: tuple[FastAPI, Behind]) -> Iterator[AddOn]:
    app, behind = lasting
    behind.moved()
    made = behind.add_on(app)
    yield made
    made.client.close()
