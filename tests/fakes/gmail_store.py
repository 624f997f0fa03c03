"""A mailbox as Gmail keeps it: messages taken apart, conversations, labels, searches, drafts."""

import base64
import binascii
import email
import email.utils
import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from email.message import Message as Part
from typing import Any

Json = dict[str, Any]

_WORD = re.compile(r"\w+")
_IDS = re.compile(r"<([^<>\s]+)>")
_TERM = re.compile(r'\s*(?:([{}])|(-?[a-z]+):(?:"([^"]*)"|([^\s{}"()]+)))')
_FIRST = 0x18C0000000000000
_NOW = 1_793_700_000_000  # ms, when what has no date came
_FAKE_DATES = range(10**15)


@dataclass(slots=True)
class Stored:
    number: int
    mail: Part
    size: int
    labels: list[str]
    arrived: int
    draft_id: str | None = None

    @property
    def id(self) -> str:
        return format(_FIRST + self.number, "x")

    def header(self, *names: str) -> str:
        return " ".join(_value(v) for n, v in self.mail.raw_items() if n.lower() in names)


@dataclass(slots=True)
class Store:
    """`own`: the user's addresses, the first one their main one; `texts_as_sent`: bodies keep the sender's charset."""

    own: tuple[str, ...] = ("sam@mail.example",)
    texts_as_sent: bool = False
    mails: list[Stored] = field(default_factory=list)
    _threads: dict[int, str] = field(default_factory=dict)

    def add(self, raw: bytes, *, draft: bool = False, arrived: int | None = None) -> Stored:
        """`arrived`: in ms since 1970, when it is not the time that the mail tells."""
        number = len(self.mails) * 0x10000
        stored = Stored(number, email.message_from_bytes(raw), len(raw), [], _NOW if arrived is None else arrived)
        if arrived is None and (told := email.utils.parsedate_tz(stored.header("date"))):
            try:
                milliseconds = email.utils.mktime_tz(told) * 1000
            except (ValueError, OverflowError):
                milliseconds = -1
            stored.arrived = milliseconds if milliseconds in _FAKE_DATES else _NOW
        sent = any(own in stored.header("from").lower() for own in self.own)
        stored.labels = ["DRAFT"] if draft else ["SENT"] if sent else ["INBOX"]
        if draft:
            stored.draft_id = f"r-{7_000_000_000 + number}"
        self.mails.append(stored)
        self._threads.clear()
        return stored

    def message(self, message_id: str) -> Stored | None:
        return next((m for m in self.mails if m.id == message_id), None)

    def draft(self, draft_id: str) -> Stored | None:
        return next((m for m in self.mails if m.draft_id == draft_id), None)

    def drafts(self) -> list[Stored]:
        return sorted((m for m in self.mails if m.draft_id), key=lambda m: -m.arrived)

    def thread(self, thread_id: str) -> list[Stored]:
        found = (m for m in self.mails if self.thread_of(m) == thread_id)
        return sorted(found, key=lambda m: m.arrived)

    def thread_of(self, mail: Stored) -> str:
        if not self._threads:
            self._conversations()
        return self._threads[mail.number]

    def search(self, query: str) -> list[Stored]:
        """Newest first. Raises ValueError for what this fake, or Gmail, would take for words of a mail."""
        wanted = _query(query)
        found = [m for m in self.mails if wanted(m)]
        return sorted(found, key=lambda m: (-m.arrived, -m.number))

    def item(self, stored: Stored, form: str, headers: list[str]) -> Json:
        """The message as the API shows it."""
        item: Json = {"id": stored.id, "threadId": self.thread_of(stored), "labelIds": stored.labels,
                      "snippet": "", "historyId": "12345", "internalDate": str(stored.arrived),
                      "sizeEstimate": stored.size}  # fmt: skip
        if form == "full":
            item["payload"] = self._part(stored.mail, "")
        elif form == "metadata":
            wanted = {name.lower() for name in headers}
            kept = [h for h in _headers(stored.mail) if not wanted or h["name"].lower() in wanted]
            item["payload"] = {"mimeType": stored.mail.get_content_type(), "headers": kept}
        return item

    def _part(self, part: Part, number: str) -> Json:
        name = _value(part.get_filename() or "")
        shown: Json = {"partId": number, "mimeType": part.get_content_type(), "filename": name,
                       "headers": _headers(part), "body": {"size": 0}}  # fmt: skip
        if part.is_multipart():
            inner = [p for p in part.get_payload() if isinstance(p, Part)]
            shown["parts"] = [self._part(p, f"{number}.{n}".lstrip(".")) for n, p in enumerate(inner)]
        elif name or "x-held-back" in part or part.get_content_maintype() not in ("text", "multipart"):
            shown["body"] = {"attachmentId": f"ANGjdJ8-{number}", "size": len(str(part.get_payload()))}
        elif data := self._text(part):
            shown["body"] = {"size": len(data), "data": base64.urlsafe_b64encode(data).decode()}
        return shown

    def attachment(self, message_id: str, attachment_id: str) -> bytes | None:
        found = self.message(message_id)
        part: Any = found.mail if found else None
        for n in attachment_id.removeprefix("ANGjdJ8-").split(".") if part else ():
            part = part.get_payload()[int(n)] if n else part
        return part.get_payload(decode=True) if part else None

    def _text(self, part: Part) -> bytes:
        data = part.get_payload(decode=True)
        assert isinstance(data, bytes)
        if str(part.get("content-transfer-encoding", "")).lower() == "base64":
            letters = re.sub(rb"[^A-Za-z0-9+/]", b"", str(part.get_payload()).encode("ascii", "replace"))
            with suppress(binascii.Error):
                data = base64.b64decode(letters[: len(letters) - (len(letters) % 4 == 1)] + b"===")
        try:
            return data if self.texts_as_sent else data.decode(part.get_content_charset() or "utf-8").encode()
        except (LookupError, UnicodeError):
            return data

    def _conversations(self) -> None:
        """Mails are joined by the ids that they mention."""
        roots: dict[str, str] = {}

        def root(node: str) -> str:
            while roots.setdefault(node, node) != node:
                node = roots[node]
            return node

        for mail in self.mails:
            for mentioned in _IDS.findall(mail.header("message-id", "in-reply-to", "references")):
                roots[root(mentioned)] = root(mail.id)
        first: dict[str, str] = {}
        for mail in self.mails:
            self._threads[mail.number] = first.setdefault(root(mail.id), mail.id)


def _headers(part: Part) -> list[Json]:
    return [{"name": name, "value": _value(value)} for name, value in part.raw_items()]


def _value(value: object) -> str:
    return str(value).encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _query(text: str) -> Callable[[Stored], bool]:
    terms = list(_terms(text))
    either: list[Callable[[Stored], bool]] | None = None
    everything: list[Callable[[Stored], bool]] = []
    for term in terms:
        if term == "{":
            either = []
        elif term == "}":
            assert either is not None
            everything.append(_any(either))
            either = None
        else:
            assert callable(term)
            (everything if either is None else either).append(term)
    return lambda m: all(t(m) for t in everything)


def _any(terms: list[Callable[[Stored], bool]]) -> Callable[[Stored], bool]:
    return lambda m: any(t(m) for t in terms)


def _terms(text: str) -> Iterator[str | Callable[[Stored], bool]]:
    at = 0
    while text[at:].strip():
        found = _TERM.match(text, at)
        if not found:
            raise ValueError(f"words: {text[at:]!r}")
        at = found.end()
        yield found[1] or _term(found[2], found[3] or found[4] or "")


def _term(operator: str, value: str) -> Callable[[Stored], bool]:
    if operator.startswith("-"):
        unwanted = _term(operator[1:], value)
        return lambda m: not unwanted(m)
    fields = {"from": ("from",), "to": ("to", "cc", "bcc"), "cc": ("cc",), "bcc": ("bcc",)}
    if operator in fields:
        return lambda m: _phrase(value, m.header(*fields[operator]))
    if operator == "filename":
        return lambda m: any((p.get_filename() or "").lower().endswith(value) for p in m.mail.walk())
    raise ValueError(f"an unknown operator: {operator}")


def _phrase(wanted: str, text: str) -> bool:
    """Whether the words of `wanted` follow each other in `text`: as Gmail finds `acme.example` in an address."""
    words, these = _WORD.findall(text.lower()), _WORD.findall(wanted.lower())
    return any(words[n : n + len(these)] == these for n in range(len(words) - len(these) + 1))
