"""What the mailboxes of a process share: connections to Microsoft Graph, and for each account its limits."""

import asyncio
import logging
import os
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from functools import lru_cache
from http.cookiejar import CookieJar, DefaultCookiePolicy
from types import TracebackType
from typing import Self
from weakref import WeakKeyDictionary

import httpx

from app.upstream.calls import Party, upstream
from connectors._graph_refusals import RESTING

AT_ONCE = 4
"""Requests to one mailbox at the same time; Exchange refuses a fifth."""

SILENCE = 2.5
"""Seconds in which Graph must connect, and after which a response that has stopped coming is given up."""

for _name, _level in (("httpx", logging.WARNING), ("httpcore", logging.INFO)):
    logging.getLogger(_name).setLevel(_level)  # below, they tell whom the user writes to


class Connections:
    """Connections that are kept for the next request, whoever makes it: the token is a header of the request.

    They belong to the event loop that uses them first; close them (`async with`, or `aclose`) before it ends.
    """

    def __init__(self) -> None:
        self._client: httpx.AsyncClient | None = None

    @property
    def client(self) -> httpx.AsyncClient:
        """Made at first use. Raises where the environment names certificates or proxies that are none."""
        if self._client is None:
            self._client = httpx.AsyncClient(
                verify=_trusted(os.environ.get("SSL_CERT_FILE") or os.environ.get("REQUESTS_CA_BUNDLE")),
                timeout=httpx.Timeout(SILENCE, pool=None),
                limits=httpx.Limits(max_connections=200, max_keepalive_connections=64, keepalive_expiry=60),
                cookies=CookieJar(DefaultCookiePolicy(allowed_domains=[])),  # or users would share theirs
                headers={"accept": "application/json"},
            )
        return self._client

    async def aclose(self) -> None:
        client, self._client = self._client, None
        if client is not None:
            await client.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()


@lru_cache(8)
def _trusted(bundle: str | None) -> ssl.SSLContext:
    """Kept, since reading the certificates takes longer than a request."""
    return ssl.create_default_context(cafile=bundle) if bundle else httpx.create_ssl_context()


@dataclass(slots=True)
class _Gate:
    """`slots`: one for each request that may go out; `turn`: taken while somebody waits for his slots."""

    slots: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(AT_ONCE))
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)


@dataclass(slots=True, eq=False)
class Account:
    """What all requests to one mailbox share."""

    party: Party
    _gates: WeakKeyDictionary[asyncio.AbstractEventLoop, _Gate] = field(default_factory=WeakKeyDictionary)

    @asynccontextmanager
    async def room(self, requests: int) -> AsyncIterator[None]:
        """Room for this many requests at once, or for as many of them as Graph makes at once."""
        gate = self._gates.setdefault(asyncio.get_running_loop(), _Gate())
        held = 0
        try:
            async with gate.turn:
                for _ in range(min(requests, AT_ONCE)):
                    await gate.slots.acquire()
                    held += 1
            yield
        finally:
            for _ in range(held):
                gate.slots.release()


@lru_cache(4096)
def account_of(key: bytes, server: str) -> Account:
    """The account under this key at `server`; always the same, as long as it is in use."""
    return Account(upstream("graph", server, RESTING).party(key))
