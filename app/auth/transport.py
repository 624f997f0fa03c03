"""What MSAL sends its requests through: our own, with a deadline, and without a second way out."""

import asyncio
import json
import time
from collections.abc import Mapping
from typing import Any

import httpx
from requests.exceptions import RequestException

from app.auth.authority import DEADLINE, GARBLED, UNREACHABLE, Authority, Reply, json_object
from app.upstream.calls import Party
from app.upstream.faults import Fault, Kind
from app.upstream.retrying import LONGEST_REST, retry_after

_OAUTH = (httpx.codes.OK, httpx.codes.BAD_REQUEST, httpx.codes.UNAUTHORIZED)  # what RFC 6749 answers with
_TEXTS = ("scope", "refresh_token", "id_token", "client_info", "token_type", "error_description", "suberror", "claims")


class NotNow(RequestException):
    """A request would be needed. MSAL knows its base class as trouble with the line, and has a token that will do."""


class Offline:
    """For a look at what is kept. `discovery`: the tenant's document, which MSAL begins with."""

    def __init__(self, discovery: str) -> None:
        self._discovery = discovery

    def get(self, url: str, **_: Any) -> Reply:
        del url
        return Reply(httpx.codes.OK, self._discovery)

    def post(self, url: str, *, data: Mapping[str, Any], headers: Mapping[str, str] | None = None, **_: Any) -> Reply:
        del data, headers
        raise NotNow(url)

    def close(self) -> None:
        """There is nothing to close."""


class Line(Offline):
    """`post` blocks its thread, while the request itself is made in `loop`; none goes on after `until` (monotonic).

    It is made once: what it asks for may have been done though the answer was lost, and MSAL has another way to ask.
    """

    def __init__(
        self, authority: Authority, party: Party, loop: asyncio.AbstractEventLoop, discovery: str, until: float
    ) -> None:
        super().__init__(discovery)
        self._authority, self._party, self._loop, self._until = authority, party, loop, until

    def post(self, url: str, *, data: Mapping[str, Any], headers: Mapping[str, str] | None = None, **_: Any) -> Reply:
        """The answer of the token endpoint, if it is one. Raises MailboxUnavailable."""
        # An assertion comes in bytes, which httpx would write as Python does.
        given = {n: v.decode() if isinstance(v, bytes) else v for n, v in data.items() if v is not None}
        seconds = min(DEADLINE, self._until - time.monotonic())
        self._party.admit()
        with self._party.accounted():
            request = self._authority.ask("POST", url, form=given, headers=headers, seconds=seconds)
            reply = asyncio.run_coroutine_threadsafe(request, self._loop).result()
            if reply.status_code not in _OAUTH:
                limited = reply.status_code == httpx.codes.TOO_MANY_REQUESTS
                raise Fault(Kind.THROTTLED if limited else Kind.TROUBLED, UNREACHABLE, _rest(reply))
            return Reply(reply.status_code, json.dumps(_understood(reply)))


def _understood(reply: Reply) -> Mapping[str, Any]:
    """The fields of an answer that MSAL reads, if each is what it should be."""
    told = json_object(reply)
    asked = "access_token" if reply.status_code == httpx.codes.OK else "error"
    odd = [n for n in _TEXTS if not isinstance(told.get(n), str | None)]
    if not isinstance(told.get(asked), str) or not told[asked] or odd:
        raise Fault(Kind.GARBLED, GARBLED)
    return told


def _rest(reply: Reply) -> float | None:
    """Seconds that the answer asks to wait for."""
    told = retry_after(reply.headers.get("retry-after", ""))
    return None if told is None else min(told, LONGEST_REST)
