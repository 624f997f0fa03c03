"""The add-on as `create_app` puts it together: certificates over HTTP, the real Gmail connector behind it."""

import json
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from fastapi.testclient import TestClient

from app.main import create_app
from tests.app.surfaces.gmail import calls
from tests.app.surfaces.gmail.conftest import settings
from tests.app.surfaces.gmail.contract import check_answer

_GMAIL = {
    200: {"drafts": []},
    403: {"error": {"code": 403, "errors": [{"reason": "insufficientPermissions"}], "status": "PERMISSION_DENIED"}},
    503: {"error": {"code": 503, "status": "UNAVAILABLE"}},
}


class Hosts(BaseHTTPRequestHandler):
    """Google's certificates and a Gmail that answers every call with `status`."""

    status = 200
    protocol_version = "HTTP/1.1"
    wbufsize = -1

    def do_GET(self) -> None:
        certs = self.path == "/oauth2/v1/certs"
        status = 200 if certs else self.status
        body = json.dumps({"k1": calls.key("k1").certificate} if certs else _GMAIL[status]).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the base class names it so
        del format, args


@pytest.fixture
def google() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Hosts)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize(
    ("status", "said"),
    [(200, "There is no saved draft yet"), (403, "requesting_google_scopes"), (503, "Try again")],
)
def test_a_call_goes_all_the_way_to_gmail_and_back(
    google: str, status: int, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Hosts, "status", status)
    chosen = settings(google_certs_url=f"{google}/oauth2/v1/certs", gmail_url=google)
    client = TestClient(create_app(chosen))
    path = "/gmail/compose"
    sent = {"authorization": f"Bearer {calls.token(calls.PUBLIC_URL + path)}"}
    answer = client.post(path, json=calls.event({"toRecipients": ["lena@acme.example"]}), headers=sent)
    assert answer.status_code == 200
    check_answer(path, answer.json())
    assert said in answer.text
