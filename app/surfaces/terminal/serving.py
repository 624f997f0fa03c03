"""The service on this machine: where it listens, and what it prints at its start."""

import errno
import ipaddress
import json
import os
import socket
import sys
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import typer
from fastapi import FastAPI

from app.surfaces.terminal.doors import Doors
from app.surfaces.terminal.given import Unusable
from app.surfaces.terminal.sample import Sample
from app.surfaces.terminal.server import Server

_HERE = "127.0.0.1"
FAILED = 1
_IN_USE = "Port {} is in use: stop what listens there, or choose another port with --port."


def address_for(host: str, public_url: str | None, is_identified: Callable[[], bool]) -> str:
    """The address to listen on. Raises Unusable for one that others could reach where nobody can say who they are.

    `is_identified` is asked for such an address only: whether there is a key, or Entra's or Google's users can come in.
    """
    named = host.strip("[]")
    try:
        address = ipaddress.ip_address(_HERE if named == "localhost" else named)
    except ValueError:
        raise Unusable(f"{host!r} is not an address of this machine, such as 127.0.0.1 or 0.0.0.0.") from None
    if address.is_loopback:
        return str(address)
    if not is_identified():
        raise Unusable(
            f"Afterword answers without a key, so it listens on this machine only (127.0.0.1), not on {host}. To be "
            "reached from elsewhere it has to know who calls: make a key with `afterword keys create`, or let users "
            "sign in (docs/identity.md)."
        )
    if not public_url:
        raise Unusable(
            f"To be reached on {host}, set AFTERWORD_PUBLIC_URL to the address that callers use, such as "
            "https://afterword.example: requests by another name are refused."
        )
    return str(address)


def bound(host: str, port: int) -> socket.socket:
    """A socket that has the address, and refuses until the server listens: so a proxy asks another replica meanwhile.

    Raises Unusable.
    """
    own = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET)
    try:
        if os.name == "posix":
            own.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # connections of before may still be ending
        own.bind((host, port))
    except OSError as error:
        own.close()
        if error.errno == errno.EADDRINUSE:
            raise Unusable(_IN_USE.format(port)) from None
        if error.errno == errno.EACCES:
            raise Unusable(f"Port {port} is not for ordinary users: choose one from 1024 up with --port.") from None
        raise Unusable(f"Afterword cannot listen on {host}, port {port}: {error.strerror}.") from None
    return own


def place(listener: socket.socket) -> str:
    """Its address for a browser, e.g. `http://127.0.0.1:8000`."""
    host, port = listener.getsockname()[:2]
    return f"http://{f'[{host}]' if ':' in host else host}:{port}"


def _own(listener: socket.socket) -> list[str]:
    """A loopback address that is not the usual one, such as 127.0.0.2."""
    address = ipaddress.ip_address(str(listener.getsockname()[0]))
    return [str(address)] if address.is_loopback and address.version == 4 else []


def listen(
    app: FastAPI,
    listener: socket.socket,
    public_url: str | None,
    told: str,
    *,
    stop_within: float = 20.0,
    proxied: bool = False,
) -> None:
    """Answers until it is told to stop; `told` is printed when it can. Raises typer.Exit when it cannot start."""
    hosts = ["localhost", _HERE, "[::1]", *_own(listener)]
    app.add_middleware(Doors, hosts=hosts, public=urlsplit(public_url).hostname if public_url else None)
    server = Server(app, told, stop_within=stop_within, proxied=proxied)
    try:
        server.answer(listener)
    except KeyboardInterrupt:
        return
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise
        print(f"afterword: {_IN_USE.format(listener.getsockname()[1])}", file=sys.stderr)  # taken since it was bound
        raise typer.Exit(FAILED) from None
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
