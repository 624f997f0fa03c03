"""The parts of a mail: its words as text and HTML, invitations, the names of attachments, failed recipients.

The parts are found by their boundary lines in the bytes themselves. The payload of an attachment is
stepped over, never copied or decoded, so that a mail with a 10 MB portfolio costs little more than one
without; and whatever is broken (missing boundaries, false labels, a cut-off end) is read as far as it goes.
"""

import html as markup
import re
from binascii import a2b_qp
from dataclasses import dataclass, field

from app.mail import Attachment
from connectors._charsets import text_of
from connectors._headers import base64_bytes, decoded, fields, parameters, split

TEXT_LIMIT = 1024 * 1024
"""Bytes of one text part that are read, before decoding."""

_DEPTH = 20
_PARTS = 300
_NAMED = frozenset({b"content-type", b"content-disposition", b"content-transfer-encoding"})
_FAILED = re.compile(
    rb"^(?:final|original)-recipient[ \t]{0,9}:[ \t]{0,9}(?:[^;\n]{0,40};)?[ \t]{0,9}<?([^\s<>;]{1,320})",
    re.IGNORECASE | re.MULTILINE,
)
_RETURNED_ID = re.compile(rb"^message-id[ \t]{0,9}:\s{0,9}<([^<>\s]{1,998})>", re.IGNORECASE | re.MULTILINE)
_LIKE_BOUNDARY = re.compile(rb"(?:^|\n)--(-{0,60}[^\s-][^\r\n]{0,198})\r?\n[!-9;-~]{1,76}:")
_SIGNATURES = ("application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature")

_Piece = tuple[str | None, str | None]  # the same words as text and as HTML; either may be absent


@dataclass(slots=True)
class Body:
    """What a mail holds beneath its headers. `failed`: recipients that a delivery report names."""

    text: str | None = None
    html: str | None = None
    calendar: str | None = None
    attachments: list[Attachment] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    parts: int = 0


@dataclass(frozen=True, slots=True)
class _Around:
    """Where a part stands: the type of the multipart around it, and whether it comes first in that."""

    kind: str = ""
    first: bool = True
    depth: int = 0


def body_of(raw: bytes) -> Body:
    """The body of the mail in `raw`. Never raises."""
    body = Body()
    text, html = _merged(_entity(raw, 0, len(raw), _Around(), body))
    if html and html.strip() and not (text or "").strip():
        text = None  # an empty or missing alternative says nothing
    body.text, body.html = text, html
    return body


def returned(raw: bytes) -> tuple[list[str], list[str]]:
    """From a delivery report: whom it failed to reach, and the Message-IDs of what it returns."""
    return _recipients(raw), [text_of(i) for i in _RETURNED_ID.findall(raw)]


def _recipients(report: bytes) -> list[str]:
    return list(dict.fromkeys(text_of(r).lower() for r in _FAILED.findall(report) if b"@" in r))


def _entity(raw: bytes, start: int, end: int, around: _Around, body: Body) -> list[_Piece]:
    body.parts += 1
    head_end, at = split(raw, start, end)
    named = fields(raw[start:head_end], _NAMED)
    label = named.get(b"content-type", [""])[0]
    kind = label.partition(";")[0].strip().lower()
    if kind.count("/") != 1:
        kind = "message/rfc822" if around.kind == "multipart/digest" else "text/plain"
    if kind.startswith("multipart/") and around.depth < _DEPTH:
        return _multipart(raw, (at, end), label, around, body)
    placement = named.get(b"content-disposition", [""])[0]
    name = parameters(placement).get("filename") or parameters(label).get("name") or ""
    encoding = named.get(b"content-transfer-encoding", [""])[0].lower()
    attached = placement[:10].lower() == "attachment" or (
        bool(name) and not around.first and around.kind != "multipart/alternative"
    )
    if kind in ("text/calendar", "application/ics") and body.calendar is None:
        body.calendar = _text(raw[at : min(end, at + TEXT_LIMIT)], encoding, label)
    elif kind in ("text/plain", "text/html") and not attached:
        text = _text(raw[at : min(end, at + TEXT_LIMIT)], encoding, label)
        return [(None, text)] if kind == "text/html" else [(text, None)]
    elif kind.endswith("/delivery-status"):
        body.failed.extend(_recipients(_payload(raw[at : min(end, at + TEXT_LIMIT)], encoding)))
    if _is_attachment(kind, placement, attached, around):
        body.attachments.append(Attachment(" ".join(name.split()), kind))
    return []


def _is_attachment(kind: str, placement: str, attached: bool, around: _Around) -> bool:
    """Whether the user would call the part an attachment.

    Pictures inside the text, second wordings of it, signatures of the mail program and what a delivery
    report returns are not.
    """
    if placement[:10].lower() == "attachment":
        return kind not in _SIGNATURES
    if around.kind in ("multipart/related", "multipart/report", "multipart/alternative"):
        return False
    if kind == "text/calendar":
        return attached
    return kind not in _SIGNATURES and not kind.endswith("/delivery-status")


def _multipart(raw: bytes, span: tuple[int, int], label: str, around: _Around, body: Body) -> list[_Piece]:
    start, end = span
    kind = label.partition(";")[0].strip().lower()
    boundary = parameters(label).get("boundary", "")
    pieces: list[_Piece] = []
    choices: list[_Piece] = []
    spans = _spans(raw, start, end, boundary.encode("utf-8", "replace"))
    if not spans:  # no boundary to be found: what is there is shown as it is
        return [(_text(raw[start : min(end, start + TEXT_LIMIT)], "", ""), None)]
    for number, (part, stop) in enumerate(spans):
        if body.parts >= _PARTS:
            break
        found = _entity(raw, part, stop, _Around(kind, number == 0, around.depth + 1), body)
        if kind == "multipart/alternative":
            choices.append(_merged(found))
        else:
            pieces.extend(found)
    if choices:
        texts = [t for t, _ in choices if t is not None]
        pages = [h for _, h in choices if h is not None]
        pieces.append((texts[0] if texts else None, pages[-1] if pages else None))
    return pieces


def _spans(raw: bytes, start: int, end: int, boundary: bytes) -> list[tuple[int, int]]:
    """Where the parts lie. For a missing or false boundary, the first line that looks like one is taken."""
    if boundary and (spans := _between(raw, start, end, boundary.rstrip())):
        return spans
    found = _LIKE_BOUNDARY.search(raw, max(0, start - 1), min(end, start + 65_536))
    return _between(raw, start, end, found[1].rstrip()) if found else []


def _between(raw: bytes, start: int, end: int, boundary: bytes) -> list[tuple[int, int]]:
    line = b"--" + boundary
    spans: list[tuple[int, int]] = []
    opened = -1
    at = raw.find(line, start, end)
    while at >= 0 and len(spans) < _PARTS:
        after = at + len(line)
        stop = raw.find(b"\n", after, end)
        tail = raw[after : stop if stop >= 0 else end]
        if (at == start or raw[at - 1] == 10) and len(tail) < 200 and not tail.strip(b"- \t\r"):
            if opened >= 0:
                close = at - 1 if at > opened else at
                spans.append((opened, close - 1 if close > opened and raw[close - 1] == 13 else close))
            opened = stop + 1 if stop >= 0 else end
            if tail.startswith(b"--"):
                return spans
        at = raw.find(line, after, end)
    if 0 <= opened < end:
        spans.append((opened, end))  # cut off: what came so far
    return spans


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


def _payload(data: bytes, encoding: str) -> bytes:
    if encoding.startswith("base64"):
        return base64_bytes(data) or b""
    return a2b_qp(data) if encoding.startswith("quoted") else data


def _text(data: bytes, encoding: str, label: str) -> str:
    charset = parameters(label).get("charset") if "charset" in label.lower() else None
    text = text_of(_payload(data, encoding), charset)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.removeprefix("\ufeff").rstrip("\n")


def subject_of(value: str) -> str:
    """A subject as it reads: decoded, on one line."""
    return " ".join(decoded(value).split())
