"""A Gmail server on loopback, for what the independent emulator lacks: searches, partial answers, refusals, faults.

Requests and answers are judged by Google's own description of the API (`discovery`): whatever does not agree with it
stands in `GmailServer.wrongs`, which is to be empty at the end of a test.
"""

import base64
import json
import socket
import struct
import threading
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import StrEnum
from http.server import BaseHTTPRequestHandler
from types import MappingProxyType
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit
from uuid import uuid4

from tests.fakes.discovery import Discovery, discovery, masked
from tests.fakes.gmail_store import Json, Store
from tests.servers.loopback import Loopback, running

TOKEN = "ya29.sam"  # opens the mailbox of every server, unless `tokens` says otherwise


class Kind(StrEnum):
    """How a request goes wrong."""

    STATUS = "status"
    SLOW = "slow"
    DRIBBLE = "dribble"
    RESET = "reset"
    MALFORMED = "malformed"
    TRUNCATED = "truncated"
    LIST = "list"
    WRONG_TYPES = "wrong-types"
    ENDLESS_HEADERS = "endless-headers"


@dataclass(frozen=True, slots=True)
class Fault:
    """`times`: requests after which it is over; `reason`: as Google names it; `token`: whose requests fail, if not all."""

    kind: Kind
    status: int = 0
    reason: str = ""
    retry_after: str | None = None
    times: int = 1_000_000
    token: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """A request that came. `method`: such as `gmail.users.threads.get`; `units`: of Google's quota."""

    method: str
    ids: Mapping[str, str]
    query: Mapping[str, Sequence[str]]
    headers: Mapping[str, str]

    @property
    def units(self) -> int:
        name = self.method.removeprefix("gmail.users.")
        return {"messages.get": 20, "messages.attachments.get": 20, "drafts.get": 20, "threads.get": 40}.get(name, 5)


@dataclass(slots=True)
class GmailServer:
    """`name`: no other server's, though it may come to the same port. `tokens`: the mailbox that each opens; None where
    the account has no Gmail. `faults`: by method, by token, by both (`token method`), `*` for all. `latency`: seconds of
    each answer. `page`: entries of a list that come at once, at most.
    """

    url: str = ""
    name: str = field(default_factory=lambda: uuid4().hex)
    tokens: dict[str, Store | None] = field(default_factory=lambda: {TOKEN: Store()})
    faults: dict[str, Fault] = field(default_factory=dict)
    latency: float = 0.0
    page: int = 500
    asked: list[Asked] = field(default_factory=list)
    wrongs: list[str] = field(default_factory=list)
    most_at_once: int = 0
    connections: int = 0
    stopping: threading.Event = field(default_factory=threading.Event)
    lock: threading.Lock = field(default_factory=threading.Lock)
    api: Discovery = field(default_factory=lambda: discovery("gmail.v1"))
    _at_once: Counter[str] = field(default_factory=Counter)
    _faulty: Counter[str] = field(default_factory=Counter)

    @property
    def store(self) -> Store:
        store = self.tokens[TOKEN]
        assert store is not None
        return store

    def fault_of(self, method: str, token: str) -> Fault | None:
        own = f"{token} {method}"
        fault = self.faults.get(own) or self.faults.get(method) or self.faults.get(token) or self.faults.get("*")
        if fault and fault.token and fault.token != token:
            return None
        with self.lock:
            self._faulty[own] += 1
            return fault if fault and self._faulty[own] <= fault.times else None

    def calls(self) -> Counter[str]:
        return Counter(a.method.removeprefix("gmail.users.") for a in self.asked)

    @contextmanager
    def counted(self, who: str) -> Iterator[None]:
        with self.lock:
            self._at_once[who] += 1
            self.most_at_once = max(self.most_at_once, self._at_once[who])
        try:
            yield
        finally:
            with self.lock:
                self._at_once[who] -= 1

    def answer(self, path: str, query: Mapping[str, Sequence[str]], headers: Mapping[str, str]) -> tuple[int, Json]:
        token = headers.get("authorization", "").removeprefix("Bearer ")
        found = self.api.method(path)
        if found is None:
            self.wrongs.append(f"nothing at {path}")
            return refusal(404, "notFound")
        method, ids = found
        with self.lock:
            self.asked.append(Asked(method.id, ids, query, headers))
            self.wrongs += self.api.wrongs_of_request(method, query)
        if token not in self.tokens:
            return refusal(401, "authError")
        store = self.tokens[token]
        if store is None:
            return refusal(400, "failedPrecondition")
        try:
            answer = _answer(store, method.id, {k: unquote(v) for k, v in ids.items()}, query, self.page)
        except ValueError as error:
            self.wrongs.append(str(error))
            return refusal(400, "invalidArgument")
        if answer is None:
            return refusal(404, "notFound")
        with self.lock:
            self.wrongs += self.api.wrongs_of_answer(method, answer)
        return 200, masked(answer, query.get("fields", [""])[0])


def _answer(
    store: Store, method: str, ids: Mapping[str, str], query: Mapping[str, Sequence[str]], page: int
) -> Json | None:
    """None: there is no such thing. Raises ValueError."""
    wanted = ids.get("id", "")
    form, headers = query.get("format", ["full"])[0], list(query.get("metadataHeaders", []))
    start = int(query.get("pageToken", ["0"])[0])
    end = start + min(page, int(query.get("maxResults", ["100"])[0]))
    if method == "gmail.users.messages.list":
        hits = store.search(query.get("q", [""])[0])
        found = [{"id": m.id, "threadId": store.thread_of(m)} for m in hits[start:end]]
        return {"messages": found, "resultSizeEstimate": len(hits)} | _more(hits, end) if found else _NONE
    if method == "gmail.users.messages.get":
        return store.item(mail, form, headers) if (mail := store.message(wanted)) else None
    if method == "gmail.users.threads.get":
        mails = store.thread(wanted)
        items = [store.item(m, form, headers) for m in mails]
        return {"id": wanted, "historyId": "12345", "messages": items} if mails else None
    if method == "gmail.users.drafts.list":
        listed = [{"id": m.draft_id, "message": {"id": m.id, "threadId": store.thread_of(m)}} for m in store.drafts()]
        return {"drafts": listed[start:end]} | _more(listed, end) if listed else _NONE
    if method == "gmail.users.messages.attachments.get":
        data = store.attachment(ids["messageId"], wanted)
        return None if data is None else {"size": len(data), "data": base64.urlsafe_b64encode(data).decode()}
    if method == "gmail.users.drafts.get":
        draft = store.draft(wanted)
        return {"id": wanted, "message": store.item(draft, form, [])} if draft else None
    if method == "gmail.users.settings.sendAs.list":
        first = {"sendAsEmail": store.own[0], "displayName": "Sam Roe", "isPrimary": True, "isDefault": True}
        others = [{"sendAsEmail": a, "treatAsAlias": True, "verificationStatus": "accepted"} for a in store.own[1:]]
        waiting = {"sendAsEmail": "not-yet@other.example", "verificationStatus": "pending"}
        return {"sendAs": [first, *others, waiting]}
    raise ValueError(f"{method} is not faked")


_NONE: Json = {"resultSizeEstimate": 0}


def _more(listed: Sequence[object], end: int) -> Json:
    return {"nextPageToken": str(end)} if len(listed) > end else {}


def refusal(status: int, reason: str) -> tuple[int, Json]:
    message = f"Refused because of {reason}."
    errors = [{"message": message, "domain": "global", "reason": reason}]
    return status, {"error": {"code": status, "message": message, "errors": errors, "status": "REFUSED"}}


@contextmanager
def gmail_server() -> Iterator[GmailServer]:
    """A server with the empty mailbox of Sam Roe, behind `TOKEN`."""
    state = GmailServer()
    server = _Server(("127.0.0.1", 0), _Handler)
    server.state = state
    state.url = f"http://127.0.0.1:{server.server_address[1]}"
    with running(server, state.stopping):
        yield state


class _Server(Loopback):
    state: GmailServer


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wbufsize = -1  # unbuffered writes cost 40 ms each, since the client acknowledges late
    timeout = 10
    server: _Server

    def setup(self) -> None:
        super().setup()
        with self.server.state.lock:
            self.server.state.connections += 1

    def log_message(self, *args: Any) -> None:
        pass

    def do_GET(self) -> None:
        state = self.server.state
        parts = urlsplit(self.path)
        headers = {name.lower(): value for name, value in self.headers.items()}
        token = headers.get("authorization", "").removeprefix("Bearer ")
        with state.counted(token):
            if state.latency:
                time.sleep(state.latency)
            status, answer = state.answer(parts.path, parse_qs(parts.query, keep_blank_values=True), headers)
            found = state.api.method(parts.path)
            fault = state.fault_of(found[0].id, token) if found else None
        if fault is None:
            self._send(status, json.dumps(answer).encode())
        elif fault.kind is Kind.STATUS:
            status, answer = refusal(fault.status, fault.reason)
            after = {"Retry-After": fault.retry_after} if fault.retry_after else {}
            self._send(status, json.dumps(answer).encode(), after)
        else:
            self._fail(fault.kind, json.dumps(answer).encode())

    def _fail(self, kind: Kind, body: bytes) -> None:
        if kind is Kind.SLOW:
            self.server.state.stopping.wait(20)
            self.close_connection = True
        elif kind is Kind.RESET:
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            self.rfile.close()
            self.wfile.close()
            self.connection.close()
            self.close_connection = True
        elif kind is Kind.DRIBBLE:
            self._send(200, b"", {"Content-Length": "5000"})
            while not self.server.state.stopping.wait(0.2):
                self.wfile.write(b" ")
                self.wfile.flush()
        elif kind is Kind.TRUNCATED:
            self._send(200, body[: len(body) // 2], {"Content-Length": str(len(body))})
            self.close_connection = True
        elif kind is Kind.ENDLESS_HEADERS:
            self._send(200, body, {f"X-{n}": "x" * 500 for n in range(150)})
        else:
            wrong = {Kind.MALFORMED: b'{"messages": [', Kind.LIST: b"[1, 2]",
                     Kind.WRONG_TYPES: b'{"id": 7, "messages": "SECRET WORDS", "drafts": 3, "sendAs": 1, "message": []}'}  # fmt: skip
            self._send(200, wrong[kind])

    def _send(self, status: int, body: bytes, more: Mapping[str, str] = MappingProxyType({})) -> None:
        self.send_response(status)
        for name, value in {"Content-Type": "application/json", "Content-Length": str(len(body)), **more}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)
        self.wfile.flush()
