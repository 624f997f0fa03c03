"""Requests to Microsoft Graph, four at once for each mailbox; when they are made again, and when not, says
`app.upstream`.

`Line` is one question of one account, of as many requests as it takes, with a moment at which its answer is of no more
use. Waiting for another try holds no connection. The token goes to Graph's own host only: redirects are not followed,
and a link to a next page is checked before it is.
"""

import json
import re
import time
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import TypeVar

import httpx
from pydantic import BaseModel, ValidationError

from app.mail import ConsentMissing, MailboxError, MailboxUnavailable
from app.upstream.faults import Fault, Kind
from app.upstream.retrying import LONGEST_REST
from connectors._graph_connections import Account, Connections
from connectors._graph_letters import Batch, Letter, Page
from connectors._graph_refusals import GARBLED, SIGNED_OUT, SLOW, UNREACHABLE, refusal
from connectors._halves import whole
from connectors._refusals import weightiest

IN_A_BATCH = 20
"""Requests that Graph takes in one batch."""

PAGES = 12
"""Pages that a list may come in. Graph gives as many messages a page as it is asked for, but need not."""

_LARGEST = 24 * 1024 * 1024  # bytes of an answer
_TOKEN = re.compile(r"[!-~]{1,16384}")

_Answer = TypeVar("_Answer", bound=BaseModel)
_Told = TypeVar("_Told")


class Line:
    """A question to Graph. `base`: such as `https://graph.microsoft.com/v1.0`; `deadline`: monotonic seconds."""

    def __init__(self, client: httpx.AsyncClient, account: Account, base: str, token: str, deadline: float) -> None:
        self._client = client
        self._account = account
        self._base = base
        self._headers = {"authorization": f"Bearer {token}"}
        self._deadline = deadline

    @property
    def left(self) -> float:
        """Seconds until the answer is of no more use."""
        return self._deadline - time.monotonic()

    async def get(self, path: str, answer: type[_Answer]) -> _Answer:
        """The answer to a request. This and the others raise MailboxError."""
        return await self._ask(self._base + path, lambda body: _read(answer, body))

    async def beginning(self, path: str, most: int) -> bytes:
        """The first `most` bytes of what lies there."""
        return await self._ask(self._base + path, bytes, most=most)

    async def pages(self, path: str, most: int) -> list[Letter]:
        """The first `most` messages of a list, in its order."""
        found: list[Letter] = []
        url, seen = self._base + path, set[str]()
        for _ in range(PAGES):
            seen.add(url)
            page = await self._ask(url, lambda body: _read(Page, body))
            found += page.value
            if not page.next_link or len(found) >= most:
                break
            url = _next(url, page.next_link)
            if url in seen:
                raise Fault(Kind.GARBLED, GARBLED)
        return found[:most]

    async def batch(self, paths: Sequence[str]) -> list[object]:
        """What lies at each path (JSON, or what is none as text), at most `IN_A_BATCH`; a refusal stands as its error.

        Refusals that may pass are tried again, and raised in the end.
        """
        got: dict[str, object] = {}
        came = False

        async def rest_of_it() -> None:
            nonlocal came
            came = False
            wanted = {str(n): path for n, path in enumerate(paths) if str(n) not in got}
            asked = {"requests": [{"id": n, "method": "GET", "url": path} for n, path in wanted.items()]}
            told = await self._ask(
                f"{self._base}/$batch",
                lambda body: _read(Batch, body),
                content=json.dumps(asked).encode(),
                requests=len(wanted),
            )
            came = True
            later: MailboxUnavailable | None = None
            for one in told.responses:
                error = None if one.status == 200 else self._refused(one.status, one.named, _json(one.body))
                if isinstance(error, MailboxUnavailable):
                    later = max(error, later or error, key=lambda e: e.retry_after or 0.0)
                elif one.id in wanted:
                    got[one.id] = error or one.body
            if len(got) < len(paths):
                raise later or Fault(Kind.GARBLED, GARBLED)

        await self._account.party.tried(rest_of_it, self._deadline, lambda: came)  # a batch itself was tried enough
        return [got[str(n)] for n in range(len(paths))]

    async def _ask(
        self,
        url: str,
        understood: Callable[[bytes], _Told],
        *,
        content: bytes | None = None,
        requests: int = 1,
        most: int | None = None,
    ) -> _Told:
        party = self._account.party

        async def once() -> _Told:
            await party.turn(self._deadline)
            async with self._account.room(requests):
                with party.accounted():
                    return understood(await self._sent(url, content, most))

        return await party.tried(once, self._deadline)

    async def _sent(self, url: str, content: bytes | None, most: int | None) -> bytes:
        headers = {**self._headers, "content-type": "application/json"} if content else self._headers
        try:
            request = self._client.stream("POST" if content else "GET", url, headers=headers, content=content)
            async with request as response:
                body = await _body(response, most)
        except httpx.TimeoutException:
            raise Fault(Kind.SLOW, SLOW) from None
        except MailboxError:
            raise
        except Exception:  # noqa: BLE001 - whatever a broken line makes httpx, its proxies and ssl raise
            raise Fault(Kind.UNREACHABLE, UNREACHABLE) from None
        if response.status_code != 200:
            raise self._refused(response.status_code, response.headers, body)
        return body

    def _refused(self, status: int, headers: Mapping[str, str], body: bytes) -> MailboxError:
        error = refusal(status, headers, body)
        if isinstance(error, MailboxUnavailable) and error.retry_after and status in (403, 429):
            self._account.party.throttled(min(error.retry_after, LONGEST_REST), str(error))
        return error


@asynccontextmanager
async def line(
    connections: Connections, account: Account, base: str, token: str, deadline: float
) -> AsyncIterator[Line]:
    """A line until `deadline`; what is raised inside by several requests at a time is raised once.

    Raises ConsentMissing when `token` can be none.
    """
    if not _TOKEN.fullmatch(token):
        raise ConsentMissing(SIGNED_OUT)
    try:
        client = connections.client
    except (OSError, ValueError, ImportError, httpx.InvalidURL):  # certificates or proxies that are none
        raise Fault(Kind.UNREACHABLE, UNREACHABLE) from None
    try:
        yield Line(client, account, base, token, deadline)
    except BaseExceptionGroup as group:
        raise weightiest(group) from None


async def _body(response: httpx.Response, most: int | None) -> bytes:
    """All of it, or its first `most` bytes. Raises MailboxUnavailable when it is far too long."""
    body = bytearray()
    async for piece in response.aiter_bytes(64 * 1024):
        body += piece
        if most is not None and len(body) >= most:
            return bytes(body[:most])
        if len(body) > _LARGEST:
            raise Fault(Kind.GARBLED, GARBLED)
    return bytes(body)


def _read(answer: type[_Answer], body: bytes) -> _Answer:
    try:
        return answer.model_validate_json(whole(body))
    except (ValidationError, ValueError, RecursionError):  # what they say would quote the mail
        raise Fault(Kind.GARBLED, GARBLED) from None


def _json(body: object) -> bytes:
    """An error as it would come without a batch."""
    return json.dumps(body).encode() if isinstance(body, dict) else b""


def _next(url: str, link: str) -> str:
    """The link to the next page, as Graph wrote it. Raises MailboxUnavailable when it does not lead to Graph."""
    try:
        here, there = httpx.URL(url), httpx.URL(link)
        if there.is_relative_url:
            there = here.join(link)
            link = str(there)
        if _origin(there) == _origin(here) and not there.userinfo:
            return link
    except (httpx.InvalidURL, ValueError, TypeError):
        pass
    raise Fault(Kind.GARBLED, GARBLED)


def _origin(url: httpx.URL) -> tuple[str, str, int | None]:
    return url.scheme, url.host, url.port
