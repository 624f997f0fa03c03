"""Requests to Google: sent from threads of their own, tried again where that helps, given up in time.

httplib2 is not safe to share, so each `Http` is one thread's at a time. Its connection (and TLS session) is kept for
the next request, whoever makes it: the token is a header of the request, never of the connection. Waiting for another
try happens in the event loop, so that an account that is throttled holds no thread. `Line` is one question of one
account, with a moment at which its answer is of no more use.
"""

import asyncio
import atexit
import hashlib
import os
import random
import re
import secrets
import socket
import threading
import time
from collections.abc import AsyncIterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Any, TypeVar
from weakref import WeakKeyDictionary

import httplib2
from pydantic import BaseModel, ValidationError

from app.mail import ConsentMissing, MailboxUnavailable
from connectors._google_refusals import SIGNED_OUT, THROTTLED, refusal

AT_ONCE = 4
"""Requests of one account at the same time; about ten make Gmail refuse, and the user's own windows count too."""

SILENCE = 2.5
"""Seconds in which Google must connect, and after which a response that has stopped coming is given up."""

TRIES = 3

_THREADS = 64
_LONGEST_REST = 60.0  # seconds after which Google is asked again, whatever it said
_TOKEN = re.compile(r"[!-~]{1,8192}")

_SLOW = "Gmail took too long to answer. Try again in a moment."
_UNREACHABLE = "Gmail could not be reached. Try again in a moment."
_GARBLED = "Gmail's answer could not be read. Try again in a moment."

_Answer = TypeVar("_Answer", bound=BaseModel)


@dataclass(slots=True, eq=False)
class Account:
    """What all requests of one account share. `rests_until`: when Google wants to be asked again (monotonic)."""

    rests_until: float = 0.0
    _slots: WeakKeyDictionary[asyncio.AbstractEventLoop, asyncio.Semaphore] = field(default_factory=WeakKeyDictionary)

    def slot(self) -> asyncio.Semaphore:
        return self._slots.setdefault(asyncio.get_running_loop(), asyncio.Semaphore(AT_ONCE))


_SALT = secrets.token_bytes(16)


def hidden(secret: str) -> bytes:
    """What stands for a token where something is kept under it, in this process only."""
    return hashlib.blake2b(secret.encode("utf-8", "replace"), key=_SALT, digest_size=16).digest()


@lru_cache(4096)
def account_of(key: bytes) -> Account:
    """The account under this key; always the same, as long as it is in use."""
    del key
    return Account()


class Line:
    """A question to Google, of as many requests as it takes. `deadline`: monotonic seconds."""

    def __init__(self, account: Account, headers: Mapping[str, str], deadline: float) -> None:
        self._account = account
        self._headers = headers
        self._deadline = deadline

    @property
    def left(self) -> float:
        """Seconds until the answer is of no more use."""
        return self._deadline - time.monotonic()

    async def ask(self, request: Any, answer: type[_Answer]) -> _Answer:
        """The answer to a request that google-api-python-client made. Raises MailboxError."""
        for attempt in range(1, TRIES + 1):
            try:
                await self._rest()
                async with self._account.slot():
                    return answer.model_validate_json(await self._sent(request))
            except ValidationError:
                error = MailboxUnavailable(_GARBLED)  # what pydantic says would quote the mail
            except MailboxUnavailable as refused:
                error = refused
            pause = _pause(attempt, error.retry_after)
            if attempt == TRIES or pause >= self.left:
                raise error from None
            await asyncio.sleep(pause)
        raise AssertionError("the last try either answers or raises")

    async def _rest(self) -> None:
        """Waits until Google wants to be asked again, if that is soon enough."""
        wait = self._account.rests_until - time.monotonic()
        if wait > 0:
            if wait >= self.left:
                raise MailboxUnavailable(THROTTLED, retry_after=wait)
            await asyncio.sleep(wait)

    async def _sent(self, request: Any) -> bytes:
        call = _Call(str(request.uri), {**request.headers, **self._headers})
        try:
            response, body = await asyncio.get_running_loop().run_in_executor(_threads(), call.run)
        except asyncio.CancelledError:
            call.give_up()
            raise
        if response.status == 200:
            return body
        error = refusal(response, body)
        if isinstance(error, MailboxUnavailable) and error.retry_after and response.status in (403, 429):
            self._account.rests_until = time.monotonic() + min(error.retry_after, _LONGEST_REST)
        raise error


@asynccontextmanager
async def line(account: Account, token: str, seconds: float, extra: Mapping[str, str]) -> AsyncIterator[Line]:
    """A line that is cut after `seconds`, with MailboxUnavailable. Raises ConsentMissing when `token` can be none."""
    headers = {"authorization": f"Bearer {token}", **extra}
    if not _TOKEN.fullmatch(token) or not all(_TOKEN.fullmatch(value) for value in extra.values()):
        raise ConsentMissing(SIGNED_OUT)
    try:
        async with asyncio.timeout(seconds):
            yield Line(account, headers, time.monotonic() + seconds)
    except TimeoutError:
        raise MailboxUnavailable(_SLOW) from None
    except BaseExceptionGroup as group:  # of requests that were made at the same time
        raise _weightiest(group) from None


def _weightiest(group: BaseExceptionGroup[BaseException]) -> BaseException:
    """What only the user can mend goes before what may pass."""
    told: BaseException = group.subgroup(ConsentMissing) or group
    while isinstance(told, BaseExceptionGroup):
        told = told.exceptions[0]
    return told


class _Call:
    """A request that a thread sends, and that another may give up meanwhile."""

    def __init__(self, uri: str, headers: dict[str, str]) -> None:
        self._uri = uri
        self._headers = headers
        self._lock = threading.Lock()
        self._http: httplib2.Http | None = None
        self._given_up = False

    def run(self) -> tuple[httplib2.Response, bytes]:
        host = "/".join(self._uri.split("/", 3)[:3])
        with self._lock:
            if self._given_up:
                raise MailboxUnavailable(_SLOW)
            self._http = http = _connections.take(host)
        try:
            answer: tuple[httplib2.Response, bytes] = http.request(self._uri, headers=self._headers)
        except TimeoutError:
            http.close()
            raise MailboxUnavailable(_SLOW) from None
        except Exception as error:  # whatever a broken line makes httplib2 and http.client raise
            http.close()
            raise MailboxUnavailable(_UNREACHABLE) from error
        finally:
            with self._lock:
                self._http = None
        _connections.keep(host, http)
        return answer

    def give_up(self) -> None:
        """Cuts the connection, so that a server that dribbles does not hold the thread."""
        with self._lock:
            self._given_up = True
            for connection in list(self._http.connections.values()) if self._http else ():
                if connection.sock is not None:
                    with suppress(OSError):
                        socket.socket.shutdown(connection.sock, socket.SHUT_RDWR)


@cache
def _threads() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(_THREADS, thread_name_prefix="google")


class _Connections:
    """Those that wait for the next request; the one used last comes first, since it is the least likely to be stale."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._waiting: list[tuple[str, httplib2.Http]] = []

    def take(self, host: str) -> httplib2.Http:
        with self._lock:
            for n in reversed(range(len(self._waiting))):
                if self._waiting[n][0] == host:
                    return self._waiting.pop(n)[1]
        bundles = (os.environ.get(name) for name in ("HTTPLIB2_CA_CERTS", "SSL_CERT_FILE", "REQUESTS_CA_BUNDLE"))
        http = httplib2.Http(timeout=SILENCE, ca_certs=next(filter(None, bundles), None))
        http.follow_redirects = False  # the token goes nowhere else
        return http

    def keep(self, host: str, http: httplib2.Http) -> None:
        with self._lock:
            self._waiting.append((host, http))
            spare = self._waiting.pop(0)[1] if len(self._waiting) > _THREADS else None
        if spare:
            spare.close()

    def close(self) -> None:
        with self._lock:
            for _, http in self._waiting:
                http.close()
            self._waiting.clear()


_connections = _Connections()
atexit.register(_connections.close)


def _pause(attempt: int, told: float | None) -> float:
    """Seconds until the next try: what Google told, else more each time; never the same for many who wait."""
    if told is not None:
        return told + random.uniform(0, 0.1)  # noqa: S311 - no secret
    return float(0.2 * 2**attempt * random.uniform(0.5, 1))  # noqa: S311 - no secret
