"""Headers that keep browsers from doing more with an answer than was meant, on every answer.

A route that says more of its own, as the pages of the sidebar do, keeps what it says; the rest is filled in here:
nothing may be framed, guessed at, kept, or load anything. The reasons are in docs/security.md.
"""

import re
from base64 import b64encode
from functools import lru_cache
from hashlib import sha256
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

Lines = tuple[tuple[bytes, bytes], ...]

NOTHING = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
"""The policy of what is no page."""

_ALWAYS: Lines = (
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"permissions-policy", b"camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
)
_UNFRAMED: Lines = ((b"x-frame-options", b"DENY"),)
_ALONE: Lines = ((b"cross-origin-opener-policy", b"same-origin"), (b"cross-origin-resource-policy", b"same-origin"))

# Outlook shows pages and pictures of ours inside its own, and its sign-in dialogs talk to the window that opened them.
_SHARED: Lines = ((b"cross-origin-resource-policy", b"cross-origin"),)
_OFFICE = ("/outlook/", "/gmail/logo.png")

_NOT_KEPT: Lines = ((b"cache-control", b"no-store"),)
_ASKED_AGAIN: Lines = ((b"cache-control", b"no-cache"),)
_STATIC = "/static-offline-docs/"  # the scripts of the API's pages, the same for everybody

_SECURE: Lines = ((b"strict-transport-security", b"max-age=31536000"),)  # one year; sub-domains are not ours to bind

_DOCS = frozenset({"/docs", "/redoc", "/docs/oauth2-redirect"})
_INLINE = re.compile(rb"<(script|style)>(.*?)</\1>", re.DOTALL)  # without attributes: those come from a file


def secure_name(public_url: str | None) -> str | None:
    """The host's name in an address by https; None where there is none to be told to come by https."""
    parts = urlsplit(public_url or "")
    return parts.hostname if parts.scheme == "https" else None


class SecurityHeaders:
    """Fills in what an answer does not say itself. `public`: the name in a public address by https; browsers that came
    by it are told to come by https from then on.
    """

    def __init__(self, app: ASGIApp, public: str | None = None) -> None:
        self._app = app
        self._public = public.lower() if public else None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        path = scope["path"]
        lines = _lines(path) + (_SECURE if self._is_public(scope) else ())
        if path in _DOCS:
            send = _Described(send, path)

        async def filled(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = _filled(message.get("headers", ()), lines)
            await send(message)

        await self._app(scope, receive, filled)

    def _is_public(self, scope: Scope) -> bool:
        if self._public is None:
            return False
        host = Headers(scope=scope).get("host", "").lower()
        return host == self._public or host.startswith(f"{self._public}:")


def _lines(path: str) -> Lines:
    lines = _ALWAYS + (_ASKED_AGAIN if path.startswith(_STATIC) else _NOT_KEPT)
    return lines + (_SHARED if path.startswith(_OFFICE) else _ALONE)


def _filled(told: list[tuple[bytes, bytes]], lines: Lines) -> list[tuple[bytes, bytes]]:
    names = {name.lower() for name, _ in told}
    if b"content-security-policy" not in names:
        lines += ((b"content-security-policy", NOTHING.encode()), *_UNFRAMED)
    return [*told, *(line for line in lines if line[0] not in names)]


BARE: Lines = tuple(_filled([], _lines("")))
"""Of an answer that no route gives, since there was no request that one could be given."""


class _Described:
    """The pages of the API's description bring a script of their own inline; their policy names it by its hash.

    Only they are given such a policy, and they hold no word of any request: elsewhere, what stands in a page would be
    allowed because it stands there.
    """

    def __init__(self, send: Send, path: str) -> None:
        self._send = send
        self._path = path
        self._start: Message | None = None

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self._start = message
            return
        if self._start is not None:
            start, self._start = self._start, None
            page = message.get("body", b"")
            if not message.get("more_body", False) and start["status"] == 200:
                policy = (b"content-security-policy", described(page, self._path).encode())
                start["headers"] = [policy if name == policy[0] else (name, value) for name, value in start["headers"]]
            await self._send(start)
        await self._send(message)


@lru_cache(8)
def described(page: bytes, path: str) -> str:
    """The policy of a page of the API's description: our own files, and what stands in it as it stands there.

    ReDoc writes its styles while it runs, so that only `unsafe-inline` lets it have any; its search runs in a worker
    that it makes itself. Neither reaches scripts or other hosts.
    """
    scripts, styles = (
        [
            f"'sha256-{b64encode(sha256(body).digest()).decode()}'"
            for name, body in _INLINE.findall(page)
            if name == kind
        ]
        for kind in (b"script", b"style")
    )
    redoc = path == "/redoc"
    rules = {
        "default-src": ["'none'"],
        "script-src": ["'self'", *scripts],
        "style-src": ["'self'", "'unsafe-inline'"] if redoc else ["'self'", *styles],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'", "data:"],
        "connect-src": ["'self'"],
        "worker-src": ["blob:"] if redoc else ["'none'"],
        "frame-ancestors": ["'none'"],
        "base-uri": ["'none'"],
        "form-action": ["'none'"],
    }
    return "; ".join(f"{name} {' '.join(origins)}" for name, origins in rules.items())
