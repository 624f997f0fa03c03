"""What our Graph answers, and how it goes wrong: consent, refused filters, batches, faults.

Requests and answers are judged by Microsoft's own description of Graph (`graph_contract`): what does not agree with it
stands in `GraphServer.wrongs`, which is to be empty at the end of a test.
"""

import base64
import threading
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import StrEnum
from urllib.parse import parse_qsl, urlsplit
from uuid import uuid4

from tests.fakes.graph_contract import wrongs_of, wrongs_of_page, wrongs_of_query
from tests.fakes.graph_store import GraphStore, Json, Refused

TOKEN = "eyJ0.sam.x"
SENT_ITEMS = "/v1.0/me/mailFolders/sentitems"
FOLDER = f"{SENT_ITEMS}/messages"


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
    FOREIGN_LINK = "foreign-link"
    LOOPING_LINK = "looping-link"


@dataclass(frozen=True, slots=True)
class Fault:
    """`times`: requests after which it is over; `code`: as Graph names it; `token`: whose requests fail, if not all."""

    kind: Kind
    status: int = 0
    code: str = ""
    retry_after: str | None = None
    challenge: str = ""
    times: int = 1_000_000
    token: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """A request that came. `call`: me, folder, thread, search, recent, sent, message, mail, batch."""

    call: str
    target: str
    headers: Mapping[str, str]
    items: int = 1


@dataclass(slots=True)
class GraphServer:
    """`name`: no other server's. `tokens`: the mailbox that each opens. `page`: the most messages of a page.

    `elsewhere`: where a foreign link leads. `faults`: by call, by token, by both (`token call`), `*` for all; `item` is a
    call within a batch.
    """

    url: str = ""
    name: str = field(default_factory=lambda: uuid4().hex)
    tokens: dict[str, GraphStore] = field(default_factory=lambda: {TOKEN: GraphStore()})
    faults: dict[str, Fault] = field(default_factory=dict)
    latency: float = 0.0
    page: int = 1000
    elsewhere: str = "http://127.0.0.1:1/v1.0/me/messages?page=2"
    asked: list[Asked] = field(default_factory=list)
    wrongs: list[str] = field(default_factory=list)
    most_at_once: int = 0
    connections: int = 0
    stopping: threading.Event = field(default_factory=threading.Event)
    lock: threading.Lock = field(default_factory=threading.Lock)
    _at_once: Counter[str] = field(default_factory=Counter)
    _faulty: Counter[str] = field(default_factory=Counter)

    @property
    def store(self) -> GraphStore:
        return self.tokens[TOKEN]

    def calls(self) -> Counter[str]:
        return Counter(a.call for a in self.asked)

    def fault_of(self, call: str, token: str) -> Fault | None:
        own = f"{token} {call}"
        fault = self.faults.get(own) or self.faults.get(call) or self.faults.get(token) or self.faults.get("*")
        if fault is None or (fault.token and fault.token != token):
            return None
        with self.lock:
            self._faulty[own] += 1
            return fault if self._faulty[own] <= fault.times else None

    @contextmanager
    def counted(self, who: str, requests: int) -> Iterator[None]:
        with self.lock:
            self._at_once[who] += requests
            self.most_at_once = max(self.most_at_once, self._at_once[who])
        try:
            yield
        finally:
            with self.lock:
                self._at_once[who] -= requests

    def answer(self, target: str, token: str) -> Json | bytes:
        """Raises Refused."""
        parts = urlsplit(target)
        query = dict(parse_qsl(parts.query, keep_blank_values=True))
        store = self.tokens.get(token)
        if store is None:
            raise Refused(401, "InvalidAuthenticationToken")
        if parts.path == "/v1.0/me":
            return self._judged(
                "user", {k: v for k, v in store.me().items() if k in query["$select"].split(",")}, query
            )
        if not store.whole:
            raise Refused(404, "MailboxNotEnabledForRESTAPI")
        if parts.path == SENT_ITEMS:
            return {"@odata.context": "https://graph.microsoft.com/v1.0/$metadata#x", "id": store.folder("SENT")}
        if parts.path in ("/v1.0/me/messages", FOLDER):
            return self._page(store, target, query, "sent" if parts.path == FOLDER else "")
        message, _, rest = parts.path.removeprefix("/v1.0/me/messages/").partition("/")
        mail = store.by_id(message)
        if rest == "$value":
            return store.mime(mail)
        if rest:
            raise Refused(400, "BadRequest")
        expand = query.get("$expand", "")
        return self._judged("message", store.shown(mail, query.get("$select", ""), expand), query)

    def _page(self, store: GraphStore, target: str, query: dict[str, str], folder: str) -> Json:
        top, skip = int(query.get("$top", "10")), int(query.get("$skip", "0"))
        if not 1 <= top <= 1000:
            raise Refused(400, "ErrorInvalidUrlQuery")
        start = int(query.get("$skiptoken", "0")) or skip
        found = store.listed({k: v for k, v in query.items() if k != "$skiptoken"}, folder)
        end = start + min(top, self.page)
        page: Json = {"@odata.context": "https://graph.microsoft.com/v1.0/$metadata#messages",
                      "value": [store.shown(m, query.get("$select", "")) for m in found[start:end]]}  # fmt: skip
        if end < len(found):
            base = target.partition("&$skiptoken=")[0]
            page["@odata.nextLink"] = f"{self.url}{base}&$skiptoken={end}"
        with self.lock:
            self.wrongs += [*wrongs_of_page(page), *wrongs_of_query("message", query)]
        return page

    def _judged(self, kind: str, answer: Json, query: dict[str, str]) -> Json:
        with self.lock:
            self.wrongs += [*wrongs_of(kind, answer), *wrongs_of_query(kind, query)]
        return answer

    def batched(self, asked: Json, token: str) -> Json:
        requests = asked["requests"]
        if not 1 <= len(requests) <= 20:
            raise Refused(400, "MaximumRequestCount")
        responses = []
        for one in requests:
            status, headers, body = self._item(one["url"], token)
            responses.append({"id": one["id"], "status": status, "headers": headers, "body": body})
        return {"responses": responses[::-1]}  # Graph keeps no order

    def _item(self, url: str, token: str) -> tuple[int, Json, object]:
        fault = self.fault_of("item", token)
        if fault and fault.kind is Kind.STATUS:
            return fault.status, ({"Retry-After": fault.retry_after} if fault.retry_after else {}), trouble(fault.code)
        try:
            answer = self.answer(f"/v1.0{url}", token)
        except Refused as refused:
            return refused.status, {}, trouble(refused.code)
        if isinstance(answer, bytes):
            return 200, {"Content-Type": "text/plain"}, base64.b64encode(answer).decode()
        return 200, {"Content-Type": "application/json"}, answer


def call_of(target: str) -> str:
    path, _, query = target.partition("?")
    if path == "/v1.0/me":
        return "me"
    if path.endswith("/$batch"):
        return "batch"
    if path in (SENT_ITEMS, FOLDER):
        return "sent" if path == FOLDER else "folder"
    if path == "/v1.0/me/messages":
        return "thread" if "conversationId+eq" in query else "search" if "$search" in query else "recent"
    return "mail" if path.endswith("/$value") else "message"


def trouble(code: str) -> Json:
    return {"error": {"code": code, "message": f"Refused because of {code}.", "innerError": {"date": "2026-11-02"}}}
