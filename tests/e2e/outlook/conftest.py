"""Afterword as a process behind an emulated Microsoft, called as the task pane calls it."""

import json
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

from tests.e2e.outlook.mailboxes import ASKING, SEED, somebody
from tests.servers.google import await_up, free_port
from tests.servers.loaded import started
from tests.servers.microsoft import CLIENT, SECRET, TENANT, Microsoft, microsoft

BASIC, FULL = ("Mail.ReadBasic",), ("Mail.Read",)


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    headers: Mapping[str, str]
    body: Any

    @property
    def gap(self) -> str | None:
        """Why the history was not read."""
        reasons = {n["reason"] for n in self.body["not_checked"]}
        return next((r for r in reasons if r.startswith("mailbox-unavailable")), None)

    @property
    def read(self) -> list[str]:
        """The ids of the messages that were read."""
        return [entry["message_id"] for entry in self.body["situation"]["timeline"]]


@dataclass(frozen=True, slots=True)
class Outlook:
    """Plays the task pane: `place` is where our service listens."""

    microsoft: Microsoft
    place: str
    log: Path

    def user(self, consents: tuple[str, ...] = BASIC, login: str = "tok_sam", **how: Any) -> str:
        """The object id of somebody new, whose mailbox is `login`'s."""
        oid = somebody()
        self.turned(oid, consents, login, **how)
        return oid

    def turned(self, oid: str, consents: tuple[str, ...] = BASIC, login: str = "tok_sam", **how: Any) -> None:
        self.microsoft.turned("user", oid=oid, login=login, consents=consents, **how)

    def review(self, oid: str) -> Answer:
        return self.asked(self.microsoft.token(oid))

    def asked(self, token: str | None, body: Any = ASKING) -> Answer:
        headers = {"content-type": "application/json"} | ({"authorization": f"Bearer {token}"} if token else {})
        request = Request(f"{self.place}/v1/reviews", json.dumps(body).encode(), headers)
        try:
            with urlopen(request, timeout=10) as answer:
                return Answer(answer.status, {k.lower(): v for k, v in answer.headers.items()}, json.load(answer))
        except HTTPError as error:
            return Answer(error.code, {k.lower(): v for k, v in error.headers.items()}, json.load(error))

    def recovered(self) -> None:
        """Waits until mail is read again: a server that failed many users is not asked for some seconds."""
        until = time.monotonic() + 20
        while self.review(self.user()).gap:
            assert time.monotonic() < until
            time.sleep(0.1)

    def exchanges(self, oid: str) -> list[str]:
        """The scopes of this user's exchanges since the last look at anybody's."""
        seen = self.microsoft.turned("seen")["exchanges"]
        return [scope for e in seen if e["oid"] == oid for scope in e["scopes"]]


@pytest.fixture(scope="session")
def servers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Microsoft]:
    with microsoft({}, SEED, tmp_path_factory.mktemp("microsoft")) as servers:
        yield servers


@pytest.fixture(scope="session")
def running(servers: Microsoft, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Outlook]:
    folder = tmp_path_factory.mktemp("outlook")
    port = free_port()
    environment = {
        "HOME": str(folder),
        "PATH": "/usr/local/bin:/usr/bin:/bin",
        "REQUESTS_CA_BUNDLE": str(servers.trusted),
        "AFTERWORD_PROOFREADING": "false",
        "AFTERWORD_ENTRA_CLIENT_ID": CLIENT,
        "AFTERWORD_ENTRA_CLIENT_SECRET": SECRET,
        "AFTERWORD_ENTRA_TENANTS": TENANT,
        "AFTERWORD_ENTRA_AUTHORITY": servers.authority,
        "AFTERWORD_GRAPH_URL": servers.graph,
    }
    log = folder / "afterword.log"
    process = started(log, folder, environment, "app.main", "serve", "--port", str(port))
    try:
        place = f"http://127.0.0.1:{port}"
        await_up(f"{place}/readyz", process, log)
        yield Outlook(servers, place, log)
    finally:
        process.end()


@pytest.fixture
def troubled(running: Outlook) -> Iterator[Outlook]:
    """For a test that turns something; it begins right after another such one."""
    yield running
    running.microsoft.turned("authority")
    running.microsoft.turned("graph")


@pytest.fixture
def outlook(troubled: Outlook) -> Outlook:
    """With nothing wrong at its beginning."""
    troubled.recovered()
    troubled.exchanges("nobody")
    return troubled
