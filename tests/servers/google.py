"""Google's sign-in and Gmail as others wrote them (npm `emulate`), as a process on loopback.

Its Gmail knows one sender or recipient a search, no `{…}` and no `filename:`; it lets everybody in. What it lacks is
covered by `tests.fakes.gmail`.
"""

import base64
import json
import os
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from email.message import EmailMessage
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.error import HTTPError
from urllib.parse import parse_qs, urlencode, urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener, urlopen

import jwt
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from tests.servers.node import HERE, MISSING, newest_node
from tests.servers.programs import Running

ISSUER = "https://accounts.google.com"

_PROGRAM = HERE / "node_modules" / "emulate" / "dist" / "index.js"


def installed() -> bool:
    """Whether `make servers` has been here."""
    return _PROGRAM.exists() and newest_node() is not None


@dataclass(frozen=True, slots=True)
class Google:
    """`url`: of Gmail and of the sign-in; `certs_url`: where its certificates are, in the form that Google serves."""

    url: str
    certs_url: str

    def id_token(self, email: str, audience: str) -> str:
        """A token about the user `email`, made out to `audience`, from a login as a browser makes it."""
        back = "http://127.0.0.1/back"
        form = {"email": email, "client_id": audience, "redirect_uri": back, "scope": "openid email", "nonce": "n"}
        _, headers, _ = _asked(f"{self.url}/o/oauth2/v2/auth/callback", form)
        (code,) = parse_qs(urlsplit(headers["location"]).query)["code"]
        grant = {"grant_type": "authorization_code", "code": code, "redirect_uri": back, "client_id": audience}
        _, _, body = _asked(f"{self.url}/oauth2/token", {**grant, "client_secret": "none"})
        return str(json.loads(body)["id_token"])

    def save_draft(self, token: str, mail: EmailMessage, thread_id: str | None = None, draft_id: str = "") -> str:
        """Saves a draft, or a newer version of the one with `draft_id`, as a compose window does. Its id."""
        message = {"raw": base64.urlsafe_b64encode(mail.as_bytes()).decode()}
        body = {"message": message | ({"threadId": thread_id} if thread_id else {})}
        path = f"{self.url}/gmail/v1/users/me/drafts" + (f"/{draft_id}" if draft_id else "")
        headers = {"authorization": f"Bearer {token}", "content-type": "application/json"}
        request = Request(path, json.dumps(body).encode(), headers, method="PUT" if draft_id else "POST")
        with urlopen(request, timeout=5) as answer:
            return str(json.load(answer)["id"])


@contextmanager
def google(seed: Mapping[str, Any], folder: Path) -> Iterator[Google]:
    """Runs until the block ends. `seed`: its users, messages and tokens; `folder`: for its files."""
    node = newest_node()
    if not _PROGRAM.exists() or node is None:
        raise RuntimeError(MISSING)
    seeded = folder / "seed.json"
    seeded.write_text(json.dumps(seed))
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    command = [node, str(_PROGRAM), "start", "--service", "google", "--port", str(port), "--host", "127.0.0.1"]
    with (folder / "google.log").open("w") as log:
        environment = {"PATH": os.environ.get("PATH", ""), "HOME": str(folder)}
        process = subprocess.Popen(
            [*command, "--seed", str(seeded)], cwd=folder, stdout=log, stderr=subprocess.STDOUT, env=environment
        )
    try:
        await_up(f"{url}/oauth2/v3/certs", process, folder / "google.log")
        with _certificates(url) as certs_url:
            yield Google(url, certs_url)
    finally:
        process.terminate()
        process.wait(10)


@contextmanager
def _certificates(url: str) -> Iterator[str]:
    """The emulator's keys under names, as Google's `/oauth2/v1/certs` has them; it serves them as a key set only."""
    told = json.loads(urlopen(f"{url}/oauth2/v3/certs", timeout=5).read())
    keys = {k["kid"]: jwt.PyJWK(k, "RS256").key for k in told["keys"]}
    page = {kid: k.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode() for kid, k in keys.items()}

    class Page(BaseHTTPRequestHandler):
        wbufsize = -1

        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Cache-Control", "public, max-age=20000")
            self.end_headers()
            self.wfile.write(json.dumps(page).encode())

        def log_message(self, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Page)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/oauth2/v1/certs"
    finally:
        server.shutdown()
        server.server_close()
        thread.join(5)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def await_up(url: str, process: Running, log: Path, seconds: float = 50) -> None:
    """Waits until `url` answers. Raises RuntimeError with what the process wrote."""
    until = time.monotonic() + seconds
    while time.monotonic() < until and process.poll() is None:
        try:
            urlopen(url, timeout=2).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise RuntimeError(f"{url} did not come up: {log.read_text()[-2000:]}")


class _Stay(HTTPRedirectHandler):
    def redirect_request(self, *args: Any) -> None:
        """The code is in the address that the browser would be sent to."""


def _asked(url: str, form: Mapping[str, str]) -> tuple[int, Mapping[str, str], bytes]:
    try:
        with build_opener(_Stay).open(Request(url, urlencode(form).encode()), timeout=5) as answer:
            return answer.status, {k.lower(): v for k, v in answer.headers.items()}, answer.read()
    except HTTPError as error:
        return error.code, {k.lower(): v for k, v in error.headers.items()}, error.read()
