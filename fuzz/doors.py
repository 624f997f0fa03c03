"""Targets that stand before the routes: tokens, headers, and the service itself as a whole."""

import asyncio
import json
from collections.abc import Hashable
from functools import cache
from typing import Any

import jwt
from starlette.types import ASGIApp, Message, Scope

from app.auth.authority import Authority, Reply
from app.auth.caller import Refused
from app.auth.entra import Entra
from app.mail import MailboxUnavailable
from app.main import make_reviewer
from app.settings import Settings
from app.surfaces.gmail.certificates import Certificates
from app.surfaces.gmail.tokens import Gate
from app.surfaces.rest.app import rest_app
from app.surfaces.rest.callers import Callers
from app.surfaces.terminal.doors import Doors

_TENANT = "11111111-2222-4333-8444-555555555555"
_CLIENT = "aaaaaaaa-bbbb-4ccc-8ddd-000000000001"
_URL = "https://afterword.example/gmail/home"
_METHODS = ("GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH", "TRACE")


class _Silent(Authority):
    """A sign-in server that cannot be reached: a token that gets so far has passed all that is read before."""

    async def ask(self, *_: Any, **__: Any) -> Reply:
        raise MailboxUnavailable("down")


def _unreachable(*_: object, **__: object) -> object:
    raise OSError("down")


@cache
def _entra() -> Entra:
    return Entra(_Silent("https://login.example"), _CLIENT, [_TENANT])


@cache
def _gate() -> Gate:
    certificates = Certificates(fetch=_unreachable, clock=lambda: 0.0)
    return Gate(certificates, "service@gsuiteaddons.example", "4711.apps.example")


@cache
def _loop() -> asyncio.AbstractEventLoop:
    return asyncio.new_event_loop()


def tokens(data: bytes) -> Hashable:
    """Nobody is let in, whatever the token says: each ends as a refusal or, at the best, at the keys.

    Three lines are taken for header, claims and signature of a token, so that mutations reach what they say.
    """
    lines = data.split(b"\n")
    if len(lines) == 3:
        token = ".".join(jwt.utils.base64url_encode(line).decode() for line in lines)
    else:
        token = data.decode("latin-1")
    return _loop().run_until_complete(_refused(token))


async def _refused(token: str) -> Hashable:
    told: list[str] = []
    try:
        await _entra().signed_in(token)
    except Refused as reason:
        told.append(str(reason))
    except MailboxUnavailable:
        told.append("keys")
    gate = _gate()
    try:
        await gate.admit(f"Bearer {token}", _URL)
    except Refused as reason:
        told.append(str(reason))
    try:
        told.append("nobody" if await gate.user(token) is None and not token else "user")
    except Refused as reason:
        told.append(str(reason))
    assert len(told) == 3, "somebody was let in without a key"
    assert "user" not in told, "a user without a key"
    return tuple(told)


@cache
def _site() -> ASGIApp:
    settings = Settings(_env_file=None, proofreading=False, public_url="https://afterword.example")
    app = rest_app(settings, make_reviewer(settings), {}, None, Callers(_entra().signed_in, alone=False))  # type: ignore[arg-type]  # nothing to start
    app.add_middleware(Doors, hosts=["127.0.0.1"], public="afterword.example")
    return app


def requests(data: bytes) -> Hashable:
    """A whole request: its first line is method and path, then come headers, and behind an empty line the body."""
    head, _, body = data.partition(b"\n\n")
    first, *lines = head.split(b"\n")
    method, _, path = first.partition(b" ")
    pairs = [(n.strip().lower(), v.strip()) for n, colon, v in (line.partition(b":") for line in lines) if colon]
    path, _, query = path.partition(b"?")
    shown = path.decode("utf-8", "replace") or "/"
    scope: Scope = {
        "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "scheme": "http", "root_path": "",
        "method": _method(method.decode("latin-1")), "path": shown, "raw_path": path,
        "query_string": query, "headers": pairs, "client": ("127.0.0.1", 5), "server": ("127.0.0.1", 8000),
    }  # fmt: skip
    answer = _loop().run_until_complete(_answered(scope, body))
    status = answer.get("status", 500)
    assert status < 500 or status == 503, f"status {status}"  # 503: not ready, or the sign-in is down
    return answer["status"], scope["method"], getattr(scope.get("route"), "path", None), len(answer["told"])


def _method(given: str) -> str:
    """One that there is, since a server answers all others itself."""
    return given if given in _METHODS else _METHODS[len(given) % len(_METHODS)]


async def _answered(scope: Scope, body: bytes) -> dict[str, Any]:
    answer: dict[str, Any] = {}
    pieces = bytearray()
    given = iter([{"type": "http.request", "body": body, "more_body": False}])

    async def receive() -> Message:
        return next(given, {"type": "http.disconnect"})

    async def send(message: Message) -> None:
        if message["type"] == "http.response.start":
            answer["status"], answer["told"] = message["status"], message["headers"]
            for name, value in message["headers"]:
                assert b"\n" not in name + value, "a header was split"
                assert b"\r" not in name + value, "a header was split"
        pieces.extend(message.get("body", b""))

    await _site()(scope, receive, send)
    if answer.get("status", 500) >= 400 and scope["method"] != "HEAD":
        assert json.loads(pieces)["status"] == answer["status"], "an error that is no problem"
    return answer
