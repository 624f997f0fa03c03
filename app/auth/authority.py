"""The sign-in server: where its things are, and requests to it that end in time whatever it does."""

import json
import os
import time
from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from ssl import SSLContext
from typing import Any
from urllib.parse import urlsplit

import httpx

from app.auth.renewed import Renewed
from app.upstream.calls import Party, Upstream
from app.upstream.faults import Fault, Kind
from app.upstream.retrying import retry_after, until

AGAIN_WITHIN = 1.0
"""Seconds in which a page that failed at once is asked for again: who signs in waits for it."""

DEADLINE = 2.5
"""Seconds that one request may take, from the look-up of the name to the last byte."""

UNREACHABLE = "Microsoft's sign-in could not be reached. Try again in a moment."
RESTING = "Microsoft's sign-in does not answer anybody at the moment, so it was not asked. Try again in a moment."
GARBLED = "The answer of Microsoft's sign-in could not be read. Try again in a moment."

_OPENSSL, _OTHERS = ("SSL_CERT_FILE", "SSL_CERT_DIR"), ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "HTTPLIB2_CA_CERTS")
_LARGEST = 1 << 20  # bytes of an answer; Entra's are near 10 kB
_DAY = 86_400.0  # seconds that the description of a tenant serves: MSAL's own figure


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer, in the shape that MSAL reads."""

    status_code: int
    text: str = field(repr=False)
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True)
class Tenant:
    """What a tenant's discovery document says. `text` is the document itself."""

    text: str
    keys_url: str


class Authority:
    """`url`: the scheme and host that tenants are paths of, such as https://login.microsoftonline.com."""

    def __init__(self, url: str) -> None:
        self.url = url.rstrip("/")
        self._trusted = _trusted(tuple(os.environ.get(name, "") for name in (*_OPENSSL, *_OTHERS)))
        self._tenants: dict[str, Renewed[Tenant]] = {}
        self._pages = Upstream("entra-keys", RESTING)
        self._exchanges = Upstream("entra-token", RESTING)

    def issuer(self, tenant: str) -> str:
        """What version 2 tokens of this tenant name as their issuer."""
        return f"{self.url}/{tenant}/v2.0"

    async def tenant(self, tenant: str) -> Tenant:
        """What is known of `tenant`, which must be one of ours: all that were asked for are kept. Raises
        MailboxUnavailable.
        """
        kept = self._tenants.get(tenant)
        if kept is None:
            kept = self._tenants[tenant] = Renewed(lambda: self._discovered(tenant), _DAY)
        return await kept.current()

    async def _discovered(self, tenant: str) -> Tenant:
        reply = await self.page(tenant, f"{self.issuer(tenant)}/.well-known/openid-configuration")
        told = readable(reply)
        named = [told.get(name) for name in ("jwks_uri", "token_endpoint", "authorization_endpoint")]
        if told.get("issuer") != self.issuer(tenant) or not all(self._is_here(u) for u in named):
            raise Fault(Kind.GARBLED, GARBLED)
        return Tenant(reply.text, str(named[0]))

    def _is_here(self, url: object) -> bool:
        """Whether it leads to the sign-in server itself: our secret and users' tokens are sent there."""
        try:
            parts = urlsplit(url) if isinstance(url, str) else None
        except ValueError:
            return False
        return parts is not None and parts.scheme == "https" and parts.hostname == urlsplit(self.url).hostname

    def party(self, user: Hashable) -> Party:
        """In whose name a token is asked for."""
        return self._exchanges.party(user)

    async def page(self, tenant: str, url: str) -> Reply:
        """A page that says something of `tenant`, if it is a JSON object. Raises MailboxUnavailable."""
        party = self._pages.party(tenant)

        async def once() -> Reply:
            party.admit()
            with party.accounted():
                reply = await self.ask("GET", url)
                readable(reply)
                return reply

        return await party.tried(once, time.monotonic() + AGAIN_WITHIN)

    async def ask(
        self,
        method: str,
        url: str,
        *,
        form: Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
        seconds: float = DEADLINE,
    ) -> Reply:
        """One request, on a connection of its own: they are few. Raises MailboxUnavailable, and says nothing of what
        was sent.
        """
        sent = {**(headers or {}), "Accept": "application/json", "Accept-Encoding": "identity"}
        body = bytearray()
        try:
            async with (
                until(time.monotonic() + seconds, UNREACHABLE),
                httpx.AsyncClient(verify=self._trusted, timeout=DEADLINE) as client,
                client.stream(method, url, data=form, headers=sent) as answer,
            ):
                async for chunk in answer.aiter_raw():
                    body += chunk
                    if len(body) > _LARGEST:
                        raise Fault(Kind.GARBLED, GARBLED)
                return Reply(answer.status_code, body.decode("utf-8", "replace"), dict(answer.headers))
        except httpx.TimeoutException:
            raise Fault(Kind.SLOW, UNREACHABLE) from None
        except (httpx.HTTPError, httpx.InvalidURL, OSError):
            raise Fault(Kind.UNREACHABLE, UNREACHABLE) from None


def readable(reply: Reply) -> dict[str, Any]:
    """The JSON object of a good answer. Raises MailboxUnavailable for any other."""
    if reply.status_code != httpx.codes.OK:
        raise Fault(Kind.TROUBLED, UNREACHABLE, retry_after(reply.headers.get("retry-after", "")))
    return json_object(reply)


def json_object(reply: Reply) -> dict[str, Any]:
    """The JSON object of an answer, whatever its status. Raises MailboxUnavailable."""
    try:
        told = json.loads(reply.text)
    except (ValueError, RecursionError):
        raise Fault(Kind.GARBLED, GARBLED) from None
    if not isinstance(told, dict):
        raise Fault(Kind.GARBLED, GARBLED)
    return told


@lru_cache(8)
def _trusted(named_in: tuple[str, ...]) -> SSLContext:
    """The environment's certificate authorities, by what its variables say: httpx itself reads only OpenSSL's. Kept,
    since reading the certificates takes longer than a request.
    """
    context = httpx.create_ssl_context()
    for place in filter(None, named_in[len(_OPENSSL) :]):
        named = Path(place)
        if named.is_dir():
            context.load_verify_locations(capath=named)
        elif named.is_file():
            context.load_verify_locations(cafile=named)
    return context
