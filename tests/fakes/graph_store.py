"""A mailbox as Exchange keeps it, and as Graph shows it: messages as JSON and as MIME, folders, searches, lists."""

import base64
import email.utils
import re
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.header import decode_header, make_header
from typing import Any

from tests.fakes.gmail_store import Store, Stored, _phrase

Json = dict[str, Any]

BASIC = frozenset({"body", "bodyPreview", "uniqueBody", "attachments"})
"""What Mail.ReadBasic leaves out."""

_WHEN = re.compile(r"(sentDateTime|receivedDateTime) ge (\S+Z)")
_THREAD = re.compile(r"conversationId eq '((?:[^']|'')*)'")
_SORTED = re.compile(r"(sentDateTime|receivedDateTime) desc")
_TERM = re.compile(r'participants:(?:\\"([^"\\]+)\\"|([^\s"\\]+))')
_STAMP = re.compile(r"DT(START|END)[^:\r\n]*:(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)")


class Refused(Exception):
    """As Graph refuses: a status and a code."""

    def __init__(self, status: int, code: str) -> None:
        super().__init__(code)
        self.status, self.code = status, code


@dataclass(slots=True)
class GraphStore(Store):
    """`basic`: the token has Mail.ReadBasic only; `whole`: False where there is no mailbox; `received_at`: ms by number,
    where it is not the time of sending; `unindexed`: numbers that no search finds yet; `user`: more of `/me`."""

    basic: bool = False
    whole: bool = True
    raws: dict[int, bytes] = field(default_factory=dict)
    received_at: dict[int, int] = field(default_factory=dict)
    unindexed: set[int] = field(default_factory=set)
    user: Json = field(default_factory=dict)

    def add(self, raw: bytes, *, draft: bool = False, arrived: int | None = None) -> Stored:
        stored = Store.add(self, raw, draft=draft)
        self.raws[stored.number] = raw
        if arrived is not None:
            self.received_at[stored.number] = arrived
        return stored

    def graph_id(self, mail: Stored) -> str:
        return f"AAMkAGI2-_{mail.id}AAA="

    def conversation(self, mail: Stored) -> str:
        return f"AAQkAGI2-_{self.thread_of(mail)}AQ="

    def folder(self, label: str) -> str:
        return f"AQMkAGI2-_{label}AA="

    def by_id(self, graph_id: str) -> Stored:
        for mail in self.mails:
            if self.graph_id(mail) == graph_id:
                return mail
        code = "ErrorItemNotFound" if graph_id.startswith("AAMk") else "ErrorInvalidIdMalformed"
        raise Refused(404 if graph_id.startswith("AAMk") else 400, code)

    def me(self) -> Json:
        proxies = [f"{'smtp' if n else 'SMTP'}:{a}" for n, a in enumerate(self.own)]
        first = self.own[0]
        return {"displayName": "Sam Roe", "mail": first, "userPrincipalName": first, "otherMails": [],
                "proxyAddresses": [*proxies, "SIP:sam@mail.example"], **self.user}  # fmt: skip

    def listed(self, query: dict[str, str], folder: str = "") -> list[Stored]:
        """In Graph's order. Raises Refused for what Graph, or this fake, refuses."""
        found = [m for m in self.mails if not folder or m.labels == ["SENT"]]
        if (search := query.get("$search")) is not None:
            return self._searched(found, search, query)
        condition, order = query.get("$filter", ""), query.get("$orderby", "")
        if thread := _THREAD.fullmatch(condition):
            if order:
                raise Refused(400, "InefficientFilter")
            return [m for m in found if self.conversation(m) == thread[1].replace("''", "'")]
        when, by = _WHEN.fullmatch(condition), _SORTED.fullmatch(order)
        if not when or not by or when[1] != by[1]:
            raise Refused(400, "InefficientFilter" if order else "ErrorInvalidUrlQueryFilter")
        since = datetime.fromisoformat(when[2]).timestamp() * 1000
        return sorted((m for m in found if self._at(m) >= since), key=lambda m: (-self._at(m), -m.number))

    def _searched(self, found: list[Stored], search: str, query: dict[str, str]) -> list[Stored]:
        if self.basic:
            raise Refused(403, "ErrorAccessDenied")
        if "$filter" in query or "$orderby" in query or "$skip" in query:
            raise Refused(400, "SearchWithFilter")
        if not (search.startswith('"') and search.endswith('"') and len(search) > 2):
            raise Refused(400, "BadRequest")
        terms = [_TERM.fullmatch(t) for t in search[1:-1].split(" OR ")]
        if not all(terms):
            raise Refused(400, "BadRequest")
        wanted = [t[1] or t[2] for t in terms if t]
        named = ((m, m.header("from", "sender", "to", "cc", "bcc")) for m in found if m.number not in self.unindexed)
        hits = [m for m, people in named if any(_phrase(w, people) for w in wanted)]
        return sorted(hits, key=lambda m: (-m.arrived, -m.number))[:1000]

    def _at(self, mail: Stored) -> int:
        return self.received_at.get(mail.number, mail.arrived)

    def shown(self, mail: Stored, select: str, expand: str = "") -> Json:
        """The message as JSON. Without `select` Graph shows everything but headers."""
        wanted = [name for name in select.split(",") if name]
        if self.basic and (not BASIC.isdisjoint(wanted) or expand):
            raise Refused(403, "ErrorAccessDenied")
        writer: list[Json | None] = [*_recipients(mail.header("from"))[:1], None]
        sender: list[Json | None] = [*_recipients(mail.header("sender"))[:1], *writer]
        everything: Json = {
            "id": self.graph_id(mail), "conversationId": self.conversation(mail),
            "conversationIndex": base64.b64encode(bytes(22 if not mail.header("in-reply-to") else 27)).decode(),
            "internetMessageId": mail.header("message-id") or f"<{mail.id}@outlook.example>",
            "subject": _text(mail.header("subject")), "from": writer[0],
            "sender": sender[0],
            "toRecipients": _recipients(mail.header("to")), "ccRecipients": _recipients(mail.header("cc")),
            "bccRecipients": _recipients(mail.header("bcc")), "replyTo": _recipients(mail.header("reply-to")),
            "sentDateTime": _moment(mail.arrived), "receivedDateTime": _moment(self._at(mail)),
            "isDraft": bool(mail.draft_id), "hasAttachments": bool(_enclosed(mail)), "isRead": True,
            "parentFolderId": self.folder(mail.labels[0] if mail.labels else ""),
        }  # fmt: skip
        if not self.basic:
            everything |= {"body": _body(mail), "bodyPreview": ""}
        if meeting := _meeting(mail):
            everything |= meeting
        shown = {name: everything[name] for name in wanted if name in everything} if wanted else everything
        if "@odata.type" in everything:
            shown["@odata.type"] = everything["@odata.type"]
        if "internetMessageHeaders" in wanted and mail.labels != ["SENT"]:
            shown["internetMessageHeaders"] = [{"name": n, "value": str(v)} for n, v in mail.mail.raw_items()]
        if expand:
            shown["attachments"] = _enclosed(mail)
        return {"@odata.etag": 'W/"CQAAABYA"', "id": everything["id"], **shown}

    def mime(self, mail: Stored) -> bytes:
        if self.basic:
            raise Refused(403, "ErrorAccessDenied")
        return self.raws[mail.number]


def _moment(milliseconds: int) -> str:
    return datetime.fromtimestamp(milliseconds / 1000, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _text(value: str) -> str:
    try:
        return str(make_header(decode_header(value)))
    except (LookupError, ValueError):
        return value


def _recipients(value: str) -> list[Json]:
    pairs = [(n, a) for n, a in email.utils.getaddresses([value]) if a]
    return [{"emailAddress": {"name": _text(name) or address, "address": address}} for name, address in pairs]


def _body(mail: Stored) -> Json:
    texts = {p.get_content_type(): p for p in mail.mail.walk() if p.get_content_maintype() == "text"}
    part = texts.get("text/html") or texts.get("text/plain")
    data = part.get_payload(decode=True) if part else b""
    assert isinstance(data, bytes)
    content = data.decode("utf-8", "replace").replace("\n", "\r\n")
    return {"contentType": "html" if "text/html" in texts else "text", "content": content}


def _enclosed(mail: Stored) -> list[Json]:
    parts = [p for p in mail.mail.walk() if p.get_filename() or p.get_content_type() == "message/rfc822"]
    return [{"@odata.type": "#microsoft.graph.fileAttachment", "name": str(p.get_filename() or "passed on"),
             "contentType": p.get_content_type()} for p in parts]  # fmt: skip


def _meeting(mail: Stored) -> Json:
    for part in mail.mail.walk():
        if part.get_content_type() == "text/calendar":
            text = str(part.get_payload())
            at = {"start": "2026-11-02T10:00:00.0000000", "end": "2026-11-02T11:00:00.0000000"}
            for which, *digits in _STAMP.findall(text):
                year, month, day, hour, minute, second = digits
                at[which.lower()] = f"{year}-{month}-{day}T{hour}:{minute}:{second}.0000000"
            withdrawn = "METHOD:CANCEL" in text
            told = {"meetingMessageType": "meetingCancelled" if withdrawn else "meetingRequest"}
            zoned = {f"{which}DateTime": {"dateTime": value, "timeZone": "UTC"} for which, value in at.items()}
            return {"@odata.type": "#microsoft.graph.eventMessageRequest", **told, **zoned, "isAllDay": False,
                    "location": {"displayName": "Room 4"}}  # fmt: skip
    return {}
