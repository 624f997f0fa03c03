"""Raw RFC 822 bytes to the nouns of mail: a message of the history, or the draft about to be sent.

The body is taken apart by Python's `email` package, under its `compat32` policy: `policy.default` raises on
some broken mail and takes more than ten times as long, mostly over headers. Payloads of attachments are not decoded.
"""

import html as markup
import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from email.errors import InvalidBase64LengthDefect, MessageError
from email.feedparser import BytesFeedParser
from email.message import Message as Part
from email.policy import Compat32, Policy
from types import MappingProxyType

from app.mail import Address, Attachment, Draft, DraftKind, Message
from connectors._headers import (
    DRAFT_MARKS,
    Fields,
    addresses,
    answered,
    decoded,
    fields,
    head_of,
    marked_draft,
    moment,
    split,
    subject_of,
    text_of,
)
from connectors._threads import is_forward, is_reply

MESSAGE_LIMIT = 16 * 1024 * 1024
"""Bytes of one mail that are looked at; what lies behind them (further attachments) is not seen."""

TEXT_LIMIT = 1024 * 1024
"""Bytes of one text that are read."""

_KEPT = """
message-id in-reply-to references auto-submitted precedence x-auto-response-suppress x-autoreply
x-autorespond x-failed-recipients list-id list-unsubscribe return-path reply-to sender content-type
feedback-id delivered-to
"""
KEPT = tuple(_KEPT.split())
"""The headers that decide facts; these stand in `Message.headers`."""

_READ = DRAFT_MARKS | {
    name.encode() for name in (*KEPT, "from", "to", "cc", "bcc", "subject", "date", "x-forwarded-message-id")
}
_SIGNS = frozenset({b"from", b"to", b"date", b"subject", b"message-id", b"received", b"x-unsent"})
_LABELS = frozenset({b"content-type", b"content-disposition", b"content-transfer-encoding"})

_RUN = 256 * 1024  # bytes of base64 at a stretch that are parsed: a letter is shorter, an attachment needs none
_BASE64 = re.compile(rb"^(?:[A-Za-z0-9+/]{60,998}\n)++", re.MULTILINE)
_LINES = 100_000  # no mail that somebody wrote has more of them,
_PARTS = 100  # or more of these: each line is compared with every boundary around it
_CHUNK = 64 * 1024
_BROKEN = (AssertionError, AttributeError, LookupError, MessageError, RecursionError, TypeError, ValueError)
"""What the `email` package may raise on broken mail."""

_FAILED = re.compile(
    rb"^(?:final|original)-recipient[ \t]{0,9}:[ \t]{0,9}(?:[^;\n]{0,40};)?[ \t]{0,9}<?([^\s<>;]{1,320})",
    re.IGNORECASE | re.MULTILINE,
)
_RETURNED_ID = re.compile(rb"^message-id[ \t]{0,9}:\s{0,9}<([^<>\s]{1,998})>", re.IGNORECASE | re.MULTILINE)
CALENDARS = ("text/calendar", "application/ics")
_SIGNATURES = ("application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature")
_INNER = ("multipart/related", "multipart/report", "multipart/alternative")

_Piece = tuple[str | None, str | None]  # the same words as text and as HTML; either may be absent


def read_message(raw: bytes, message_id: str, *, thread_id: str | None = None, draft: bool = False) -> Message:
    """The mail in `raw` under the id `message_id`. Never raises: what cannot be read is absent.

    Lines end with a line feed, headers unfolded and decoded; `draft` is also found from the marks of mail programs.
    """
    found = fields(head_of(raw), _READ)
    body = body_of(raw)
    headers = {name: decoded(values[0]) for name in KEPT if (values := found.get(name.encode()))}
    if body.failed:
        headers.setdefault("x-failed-recipients", ", ".join(dict.fromkeys(body.failed)))
    return Message(
        id=message_id,
        sent_at=moment(found.get(b"date", [""])[0]),
        sender=_sender(found),
        to=_people(found, b"to"),
        cc=_people(found, b"cc"),
        bcc=_people(found, b"bcc"),
        subject=subject_of(found),
        text=body.text,
        html=body.html,
        thread_id=thread_id,
        draft=draft or marked_draft(found),
        attachments=tuple(body.attachments),
        calendar=body.calendar,
        headers=MappingProxyType(headers),
    )


def read_unsent(raw: bytes, thread_id: str | None = None) -> Draft:
    """The draft in `raw`. Never raises: what cannot be read is absent.

    The kind is forward by its subject or by what it says it forwards, else reply if it answers a mail;
    a bare "Re:" that answers nothing leaves it open.
    """
    found = fields(head_of(raw), _READ)
    body = body_of(raw)
    subject = subject_of(found)
    kind: DraftKind | None = DraftKind.NEW
    if is_forward(subject) or b"x-forwarded-message-id" in found:
        kind = DraftKind.FORWARD
    elif answered(found):
        kind = DraftKind.REPLY
    elif is_reply(subject):
        kind = None
    return Draft(
        sender=_sender(found),
        to=_people(found, b"to"),
        cc=_people(found, b"cc"),
        bcc=_people(found, b"bcc"),
        subject=subject,
        text=body.text,
        html=body.html,
        attachments=tuple(body.attachments),
        kind=kind,
        thread_id=thread_id,
    )


def answered_ids(raw: bytes) -> tuple[str, ...]:
    """The Message-IDs that the mail in `raw` says it answers, the nearest first."""
    return tuple(answered(fields(head_of(raw), frozenset({b"in-reply-to", b"references"}))))


def is_mail(raw: bytes, signs: int = 1) -> bool:
    """Whether at least `signs` of the headers that every mail has are there."""
    return len(fields(head_of(raw), _SIGNS)) >= signs


def _people(found: Fields, name: bytes) -> tuple[Address, ...]:
    return tuple(a for value in found.get(name, []) for a in addresses(value))


def _sender(found: Fields) -> Address | None:
    return next(iter(_people(found, b"from") or _people(found, b"sender")), None)


@dataclass(slots=True)
class Body:
    """What a mail holds beneath its headers. `failed`: recipients that a delivery report names."""

    text: str | None = None
    html: str | None = None
    calendar: str | None = None
    attachments: list[Attachment] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)


def body_of(raw: bytes) -> Body:
    """The body of the mail in `raw`. Never raises."""
    body = Body()
    text, html = _merged(_words(_parsed(raw[:MESSAGE_LIMIT]), body))
    if html and html.strip() and not (text or "").strip():
        text = None  # an empty or missing alternative says nothing
    body.text, body.html = text, html
    return body


def returned(report: bytes) -> tuple[list[str], list[str]]:
    """From a delivery report: whom it failed to reach, and the Message-IDs of what it returns."""
    failed = dict.fromkeys(text_of(found).lower() for found in _FAILED.findall(report) if b"@" in found)
    return list(failed), [text_of(found) for found in _RETURNED_ID.findall(report)]


class _Forgiving(Compat32):
    """Headers of parts are text, whatever bytes stand in them."""

    def header_fetch_parse(self, name: str, value: str) -> str:  # noqa: ARG002 - the package's own signature
        return " ".join(text_of(value.encode("ascii", "surrogateescape").replace(b"\0", b"")).split())


def _parsed(raw: bytes) -> Part:
    """The tree of parts, as far as it can be read. The root has the headers of `_LABELS` only.

    These are read by `fields`, since the package takes a header block to end at the first line that is no header.
    """
    parts: list[Part] = []

    def made(policy: Policy) -> Part:
        if len(parts) == _PARTS:
            raise ValueError("too many parts")
        parts.append(Part(policy))
        return parts[-1]

    head, start = split(raw, 0, len(raw))
    labels = "".join(f"{name.decode()}: {values[0]}\n" for name, values in fields(raw[:head], _LABELS).items())
    body = _shortened(raw[start:])
    parser = BytesFeedParser(policy=_Forgiving(message_factory=made))
    with suppress(*_BROKEN):
        parser.feed(labels.encode() + b"\n")
        for at in range(0, len(body), _CHUNK):
            parser.feed(body[at : at + _CHUNK])
        parser.close()
    return parts[0]


def _shortened(body: bytes) -> bytes:
    """`body` with line feeds alone, without the greater part of large attachments, and never of endless lines."""
    if b"\r" in body:
        body = body.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    if len(body) > _RUN:
        body = _BASE64.sub(lambda run: run[0][:_RUN].rpartition(b"\n")[0] + b"\n", body)
    return b"\n".join(body.split(b"\n", _LINES)[:_LINES]) if body.count(b"\n") > _LINES else body


def _words(part: Part, body: Body, around: str = "", *, first: bool = True) -> list[_Piece]:
    """The words of `part`; what else it holds is put into `body`.

    `around` is the type of the multipart around it, `first` whether it comes first in that.
    """
    kind = part.get_content_type()
    if kind.startswith("multipart/"):
        if not part.is_multipart():  # no boundary to be found: what is there is shown as it is
            return [(_text(part), None)]
        inner = [p for p in part.get_payload() if isinstance(p, Part)]
        found = [_words(p, body, kind, first=n == 0) for n, p in enumerate(inner)]
        if kind != "multipart/alternative":
            return [piece for pieces in found for piece in pieces]
        choices = [_merged(pieces) for pieces in found]
        texts = [t for t, _ in choices if t is not None]
        pages = [h for _, h in choices if h is not None]
        return [(texts[0] if texts else None, pages[-1] if pages else None)]
    attachment = _told(part.get_content_disposition) == "attachment"
    name = " ".join(decoded(_told(part.get_filename)).split())
    attached = attachment or (bool(name) and not first and around != "multipart/alternative")
    if kind in CALENDARS and body.calendar is None:
        body.calendar = _text(part)
    elif kind in ("text/plain", "text/html") and not attached:
        return [(None, _text(part))] if kind == "text/html" else [(_text(part), None)]
    elif kind.endswith("/delivery-status"):
        for block in part.walk():
            head = "\n".join(f"{label}: {value}" for label, value in block.items())
            body.failed += returned(head.encode() + b"\n" + _payload(block))[0]
    # Pictures inside the text, second wordings of it and what a delivery report returns are no attachments to a reader.
    loose = around not in _INNER and not kind.endswith("/delivery-status") and (attached or kind != "text/calendar")
    if (attachment or loose) and kind not in _SIGNATURES:
        body.attachments.append(Attachment(name, kind))
    return []


def _merged(pieces: list[_Piece]) -> _Piece:
    """Pieces that follow each other, as one.

    Text only if every piece has text: a list's footer must not stand for a letter that is HTML alone.
    """
    if len(pieces) == 1:
        return pieces[0]
    texts = [t for t, _ in pieces if t is not None]
    text = "\n".join(t.rstrip("\n") for t in texts) if texts and len(texts) == len(pieces) else None
    if not any(h is not None for _, h in pieces):
        return text, None
    pages = [h if h is not None else f"<pre>{markup.escape(t or '', quote=False)}</pre>" for t, h in pieces]
    return text, "\n".join(pages)


def _text(part: Part) -> str:
    text = text_of(_payload(part)[:TEXT_LIMIT], _told(part.get_content_charset))
    return text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff").rstrip("\n")


def _payload(part: Part) -> bytes:
    data = part.get_payload(decode=True)
    if any(isinstance(defect, InvalidBase64LengthDefect) for defect in part.defects):  # cut off within a character
        with suppress(*_BROKEN):
            part.set_payload(str(part.get_payload()).rstrip()[:-1])
            data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _told(ask: Callable[[], str | None]) -> str:
    try:
        return ask() or ""
    except _BROKEN:  # a parameter in an encoding that is none
        return ""
