"""Afterword as a process behind an emulated Google, called as Gmail calls it."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

from tests.app.surfaces.gmail.contract import check_answer
from tests.e2e.gmail.mailboxes import ADD_ON, SEED, Person
from tests.servers.google import Google, await_up, free_port, google
from tests.servers.loaded import started

PUBLIC_URL = "https://afterword.example"
CLIENT_ID = "4711-afterword.apps.googleusercontent.com"
SCOPES = ["https://www.googleapis.com/auth/gmail.addons.execute", "https://www.googleapis.com/auth/gmail.readonly"]


@dataclass(frozen=True, slots=True)
class Gmail:
    """Plays Gmail: `place` is where our service listens."""

    google: Google
    place: str
    log: Path

    def post(self, path: str, event: Any, token: str | None) -> tuple[int, Any]:
        """Status and answer. `path` may be a button's whole URL."""
        path = path.removeprefix(PUBLIC_URL)
        headers = {"content-type": "application/json", "host": "afterword.example"}
        headers |= {"authorization": f"Bearer {token}"} if token else {}
        request = Request(f"{self.place}{path}", json.dumps(event).encode(), headers)
        try:
            with urlopen(request, timeout=10) as answer:
                return answer.status, json.load(answer)
        except HTTPError as error:
            return error.code, json.load(error)

    def shown(self, path: str, who: Person, gmail: Any = None, parameters: dict[str, str] | None = None) -> Any:
        """The card that a call for `who` is answered with."""
        url = f"{PUBLIC_URL}{path.removeprefix(PUBLIC_URL)}"
        status, answer = self.post(url, self.event(who, gmail, parameters), self.google.id_token(ADD_ON, url))
        assert status == 200, answer
        card = check_answer(url.removeprefix(PUBLIC_URL), answer)
        assert card is not None, answer
        return card

    def event(self, who: Person, gmail: Any = None, parameters: dict[str, str] | None = None) -> Any:
        common: dict[str, Any] = {
            "hostApp": "GMAIL",
            "platform": "WEB",
            "userLocale": "en-GB",
            "timeZone": {"id": "Etc/UTC", "offset": "0"},
        }
        if parameters:
            common["parameters"] = parameters
        granted = {
            "userOAuthToken": who.token,
            "userIdToken": self.google.id_token(who.email, CLIENT_ID),
            "systemIdToken": "in the header",
            "authorizedScopes": SCOPES,
        }
        event = {"commonEventObject": common, "authorizationEventObject": granted}
        return event if gmail is None else {**event, "gmail": gmail}

    def pressed(self, card: Any, label: str, who: Person, gmail: Any = None) -> Any:
        """The card after a click on the button with this label."""
        action = next(a for text, a in _actions(card) if text == label)
        return self.shown(action["function"], who, gmail, {p["key"]: p["value"] for p in action["parameters"]})


@pytest.fixture(scope="session")
def gmail(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Gmail]:
    folder = tmp_path_factory.mktemp("gmail")
    with google(SEED, folder) as emulated:
        port = free_port()
        environment = {
            "HOME": str(folder),
            "PATH": "/usr/local/bin:/usr/bin:/bin",
            "AFTERWORD_PROOFREADING": "false",
            "AFTERWORD_PUBLIC_URL": PUBLIC_URL,
            "AFTERWORD_GOOGLE_SERVICE_ACCOUNT": ADD_ON,
            "AFTERWORD_GOOGLE_CLIENT_ID": CLIENT_ID,
            "AFTERWORD_GOOGLE_CERTS_URL": emulated.certs_url,
            "AFTERWORD_GMAIL_URL": emulated.url,
        }
        log = folder / "afterword.log"
        process = started(log, folder, environment, "app.main", "serve", "--port", str(port))
        try:
            place = f"http://127.0.0.1:{port}"
            await_up(f"{place}/readyz", process, log)
            yield Gmail(emulated, place, log)
        finally:
            process.end()


def _actions(node: Any) -> Iterator[tuple[str, Any]]:
    """Labels of buttons and lines, and the actions behind them."""
    if isinstance(node, dict):
        if action := node.get("onClick", {}).get("action"):
            yield str(node.get("text", "")), action
        node = list(node.values())
    if isinstance(node, list):
        for inner in node:
            yield from _actions(inner)
