"""The service on this machine: who may reach it, the port it listens on, and what it prints at its start."""

import errno
import ipaddress
import json
import re
import socket
import sys
from pathlib import Path
from urllib.parse import urlsplit

import typer
import uvicorn
from fastapi import FastAPI
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from app.surfaces.rest.outside import OUTSIDE
from app.surfaces.rest.problems import problem
from app.surfaces.terminal.given import Unusable
from app.surfaces.terminal.sample import Sample

_HERE = "127.0.0.1"
FAILED = 1
_HOST = re.compile(r"(\[[0-9a-f:.]{2,45}\]|[a-z0-9.-]{1,253})(?::[0-9]{1,5})?", re.IGNORECASE)
_FOREIGN = f"This service answers requests to its own machine's names only, such as http://{_HERE}."


def require_loopback(host: str) -> str:
    """The address to listen on. Raises Unusable for one that others could reach."""
    try:
        if host == "localhost" or ipaddress.ip_address(host.strip("[]")).is_loopback:
            return _HERE if host == "localhost" else host.strip("[]")
    except ValueError:
        pass
    raise Unusable(
        f"Afterword answers without a key, so it listens on this machine only (127.0.0.1), not on {host}. "
        "To reach it from elsewhere, put a proxy that asks for a login in front of it."
    )


def bound(host: str, port: int) -> socket.socket:
    """A socket that listens, so that what is printed then is true. Raises Unusable."""
    try:
        return socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise Unusable(
                f"Port {port} is in use: stop what listens there, or choose another port with --port."
            ) from None
        if error.errno == errno.EACCES:
            raise Unusable(f"Port {port} is not for ordinary users: choose one from 1024 up with --port.") from None
        raise Unusable(f"Afterword cannot listen on {host}, port {port}: {error.strerror}.") from None


def place(listener: socket.socket) -> str:
    """Its address for a browser, e.g. `http://127.0.0.1:8000`."""
    host, port = listener.getsockname()[:2]
    return f"http://{f'[{host}]' if ':' in host else host}:{port}"


_PUBLIC = ("/gmail/", "/outlook/", "/sidebar/", "/.well-known/", "/v1/")


class Doors:
    """Lets in requests to this machine's own names. By the public name come Google's calls, which carry a token, the
    pages of Outlook's pane, which hold nothing of any user, and the API, whose requests are marked for its own door.

    A page of a foreign site may have its name point here (DNS rebinding); its requests still carry that name.
    """

    def __init__(self, app: ASGIApp, hosts: list[str], public: str | None) -> None:
        self._app = app
        self._own = frozenset(h.lower() for h in hosts)
        self._all = self._own | ({public.lower()} if public else set())

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] in {"http", "websocket"}:
            shown = scope["type"] == "http" and scope["path"].startswith(_PUBLIC)
            named = _HOST.fullmatch(Headers(scope=scope).get("host", ""))
            host = named[1].lower() if named else None
            if host not in (self._all if shown else self._own):
                await problem(400, _FOREIGN)(scope, receive, send)
                return
            if host not in self._own:
                scope.setdefault("state", {})[OUTSIDE] = True
        await self._app(scope, receive, send)


class _Server(uvicorn.Server):
    """Prints `told` once the first request will be answered without a wait."""

    def __init__(self, config: uvicorn.Config, told: str) -> None:
        super().__init__(config)
        self._told = told

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            print(self._told, flush=True)


def listen(app: FastAPI, listener: socket.socket, public_url: str | None, told: str) -> None:
    """Answers until it is told to stop; `told` is printed when it can. Raises typer.Exit when it cannot start."""
    hosts = ["localhost", _HERE, "[::1]", "::1", str(listener.getsockname()[0])]
    app.add_middleware(Doors, hosts=hosts, public=urlsplit(public_url).hostname if public_url else None)
    server = _Server(uvicorn.Config(app, log_level="warning", access_log=False, server_header=False), told)
    try:
        server.run(sockets=[listener])
    except KeyboardInterrupt:
        return
    if not server.started:
        raise typer.Exit(FAILED)


def invitation(sample: Sample, place: str) -> str:
    """What to try with the sample mailbox: each line works as printed."""
    body = {
        "draft": {
            "from": {"email": sample.me[0], "name": "Sam Roe"},
            "to": [{"email": "lena.vogt@acme.example", "name": "Lena Vogt"}],
            "subject": "Any news?",
            "text": "Hi Lena,\n\nis there any news on my application?\n\nBest,\nSam",
        },
        "history": {"mailbox": "files"},
        "now": sample.now,
    }
    draft = next(d for d in sample.drafts if d.stem == "any-news")
    here = Path.cwd()
    eml, mbox = (p.relative_to(here) if p.is_relative_to(here) else p for p in (draft, sample.mailbox))
    return f"""
Afterword is listening. Sam Roe's sample mailbox is connected; try:

  In a browser      {place}/
  The API's page    {place}/docs

  A review over REST
    curl -s {place}/v1/reviews -H 'content-type: application/json' -d '{json.dumps(body)}'

  A review in a terminal
    {_command()} review {eml} --mailbox {mbox} --now {sample.now}

Stop with Ctrl-C."""


def _command() -> str:
    program = Path(sys.argv[0])
    here = Path.cwd()
    return str(program.relative_to(here)) if program.is_absolute() and program.is_relative_to(here) else str(program)
