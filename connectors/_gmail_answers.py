"""What Gmail answers, as models, and the mails in it as nouns of mail.

A message comes as a tree of parts, decoded. It is written out as a mail again and read by `_mime`, so that the same
mail means the same wherever it lies. Only the fields asked for with `*_FIELDS` are sent by Gmail.
"""

import base64
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.message import Message as Labels
from types import MappingProxyType
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field
from pydantic.alias_generators import to_camel

from app.mail import Draft, Message
from connectors._base64 import decoded
from connectors._headers import text_of
from connectors._mime import CALENDARS, KEPT, TEXT_LIMIT, read_message, read_unsent

HEADERS = [*(name.title() for name in ("from", "to", "cc", "bcc", "subject", "date")), *KEPT]
"""The headers that are asked for where no body is."""

HIT_FIELDS = "messages(id,threadId),nextPageToken"
_MARKS = "id,threadId,labelIds,internalDate"
HEAD_FIELDS = f"{_MARKS},payload(mimeType,headers)"
BODY_FIELDS = f"{_MARKS},payload"
ALIAS_FIELDS = "sendAs(sendAsEmail,displayName,verificationStatus)"
DRAFTS_FIELDS = "drafts(id,message(id,threadId)),nextPageToken"

_A_DAY = timedelta(days=1)
_BOUNDARY = "=_part"  # cannot occur in a body, since all bodies are base64 …
_PLAIN = "message/delivery-status"  # … but these, which the parser reads as headers
_DEPTH = 20  # of parts within parts
_CALENDAR_LIMIT = 200_000  # bytes of a calendar entry


def _told(value: Any) -> Any:
    """A text where Gmail might write null or a number: one such message must not spoil a conversation."""
    if value is None:
        return ""
    return str(value)[:30] if isinstance(value, int) else value


def _listed(value: Any) -> Any:
    return [] if value is None else value


_Text = Annotated[str, BeforeValidator(_told)]
_Number = Annotated[int, BeforeValidator(lambda value: value if isinstance(value, int) else 0)]


class _Answer(BaseModel):
    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True, frozen=True)


class Hit(_Answer):
    id: str
    thread_id: str = ""


class Hits(_Answer):
    messages: list[Hit] = []
    next_page_token: str = ""


class Header(_Answer):
    name: _Text = ""
    value: _Text = ""


class Body(_Answer):
    """`attachment_id`: where the data is, when Gmail does not send it along. `size`: in bytes."""

    data: _Text = ""
    size: _Number = 0
    attachment_id: _Text = ""


class Part(_Answer):
    mime_type: _Text = ""
    filename: _Text = ""
    headers: Annotated[list[Header], BeforeValidator(_listed)] = []
    body: Annotated[Body, BeforeValidator(lambda value: {} if value is None else value)] = Body()
    parts: Annotated[list["Part"], BeforeValidator(_listed)] = []

    def header(self, name: str) -> str:
        return next((h.value for h in self.headers if h.name.lower() == name), "")


class Item(_Answer):
    """A message."""

    id: str
    thread_id: str = ""
    label_ids: Annotated[list[str], BeforeValidator(_listed)] = []
    internal_date: Annotated[str, BeforeValidator(_told), Field(max_length=30)] = ""
    payload: Annotated[Part, BeforeValidator(lambda value: {} if value is None else value)] = Part()

    @property
    def draft(self) -> bool:
        return "DRAFT" in self.label_ids

    @property
    def sent(self) -> bool:
        """Whether the user sent it, from whatever address. What was delivered was not, though it lies there: mail
        programs let one move mail into that folder.
        """
        return "SENT" in self.label_ids and not self.payload.header("delivered-to")

    @property
    def chat(self) -> bool:
        """Whether it is a line of a chat, which searches find too."""
        return "CHAT" in self.label_ids

    @property
    def arrived(self) -> datetime | None:
        """When Gmail received or saved it. Mail that was imported may tell a time that is none, such as 1970."""
        try:
            told = datetime.fromtimestamp(int(self.internal_date) / 1000, UTC) if self.internal_date else None
        except (ValueError, OverflowError, OSError):
            return None
        return told if told and 1990 <= told.year < 2100 else None


class Items(_Answer):
    """A conversation."""

    id: str = ""
    messages: list[Item] = []


class Saved(_Answer):
    id: str
    message: Item


class DraftHit(_Answer):
    id: str
    message: Hit


class DraftHits(_Answer):
    drafts: list[DraftHit] = []
    next_page_token: str = ""


class Alias(_Answer):
    send_as_email: str = ""
    display_name: str = ""
    verification_status: str = ""


class Aliases(_Answer):
    send_as: list[Alias] = []


def message_of(item: Item, *, body: bool) -> Message:
    """The message. Without `body`, what it says is not known: `text` and `html` are None.

    So they are where Gmail did not send the words along.
    """
    read = read_message(mail_of(item.payload, body=body), item.id, thread_id=item.thread_id or None, draft=item.draft)
    headers = dict(read.headers)
    if told := item.payload.header("content-type"):
        headers["content-type"] = " ".join(told.split())
    arrived, sent_at = item.arrived, read.sent_at
    if (
        arrived and sent_at and sent_at > arrived + _A_DAY
    ):  # by a clock that goes wrong: nothing arrives before it is sent
        sent_at = arrived.astimezone(sent_at.tzinfo)
    if not body:
        read = replace(read, text=None, html=None, calendar=None, attachments=())
    else:
        held_back = lacks_words(item)
        text, page = (read.text or None, read.html or None) if held_back else (read.text, read.html)
        read = replace(read, text=text, html=page, calendar=read.calendar or None)
    return replace(read, sent_at=sent_at, headers=MappingProxyType(headers))


def draft_of(item: Item) -> Draft:
    """The draft. Where there is HTML, that is what the user wrote; the text beside it is Gmail's rendering of it."""
    read = read_unsent(mail_of(item.payload, body=True), item.thread_id or None)
    return replace(read, text=None) if read.html else read


def lacks_words(item: Item) -> bool:
    """Whether Gmail kept back something that was written, as it does with very long texts."""
    return any(
        p.mime_type.lower() in ("text/plain", "text/html") and not p.filename and not p.body.data and _held_back(p)
        for p in _leaves(item.payload)
    )


def calendars(item: Item) -> list[str]:
    """Where calendar entries are that did not come along, if none did. For `calendar_of`."""
    entries = [p for p in _leaves(item.payload) if p.mime_type.lower() in CALENDARS]
    if any(p.body.data for p in entries):
        return []
    return [p.body.attachment_id for p in entries if p.body.attachment_id and p.body.size <= _CALENDAR_LIMIT]


def calendar_of(body: Body) -> str:
    text = text_of(decoded(body.data)[:TEXT_LIMIT])
    return text.replace("\r\n", "\n").removeprefix("\ufeff").rstrip("\n")


def _held_back(part: Part) -> bool:
    return bool(part.body.attachment_id or part.body.size)


def _leaves(part: Part, depth: int = 0) -> Iterator[Part]:
    if not part.parts:
        yield part
    elif part.mime_type.lower() != "message/rfc822" and depth < _DEPTH:
        for piece in part.parts:
            yield from _leaves(piece, depth + 1)


def mail_of(part: Part, *, body: bool) -> bytes:
    """The mail that Gmail took apart. Names and boundaries of its parts are ours."""
    return b"\n".join(_written(part, root=True, body=body))


def _written(part: Part, *, root: bool = False, body: bool = True, depth: int = 0) -> Iterator[bytes]:
    kind = part.mime_type.lower() or "text/plain"
    inner = part.parts if body and kind.startswith("multipart/") and depth < _DEPTH else []
    for header in part.headers if root else ():
        if header.name.lower() not in ("content-type", "content-transfer-encoding", "content-disposition"):
            yield _line(header.name, header.value)
    if disposition := part.header("content-disposition"):
        yield _line("Content-Disposition", disposition)
    if not body or kind == "message/rfc822":  # a mail within the mail is an attachment
        yield from (_line("Content-Type", _typed(part, kind)), b"", b"")
    elif inner:
        boundary = f"{_BOUNDARY}{depth}"
        yield from (_line("Content-Type", f'{kind}; boundary="{boundary}"'), b"")
        for piece in inner:
            yield f"--{boundary}".encode()
            yield from _written(piece, depth=depth + 1)
        yield f"--{boundary}--".encode()
    elif kind == _PLAIN:
        yield from (_line("Content-Type", kind), b"")
        yield from _report(part)
    else:
        data = decoded(part.body.data)
        yield from (_line("Content-Type", _typed(part, kind, data)), b"Content-Transfer-Encoding: base64", b"")
        yield base64.encodebytes(data)


def _report(part: Part) -> Iterator[bytes]:
    """The blocks of a delivery report, which Gmail gives as a body or as parts of their own."""
    yield from (line for line in decoded(part.body.data).splitlines() if not line.startswith(b"--"))
    for block in part.parts:
        yield b""
        yield from (_line(h.name, h.value) for h in block.headers)


def _typed(part: Part, kind: str, data: bytes = b"") -> str:
    """The content type of a part, with its name, and with the charset that its bytes are in.

    Gmail gives most texts in UTF-8 whatever the sender's label says; what is no UTF-8 is as it was sent.
    """
    labels = Labels()
    labels["Content-Type"] = _plain(part.header("content-type")) or kind
    charset = ""
    if kind.startswith("text/"):
        charset = "utf-8" if _is_utf8(data) else _plain(str(labels.get_param("charset", "")))
    told = f'{kind}; charset="{_quotable(charset)}"' if charset else kind
    return f'{told}; name="{_quotable(part.filename)}"' if part.filename else told


def _is_utf8(data: bytes) -> bool:
    if b"\x1b" in data:  # the escapes of Japanese and Korean mail, which are ASCII too
        return False
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def _quotable(text: str) -> str:
    return _plain(text).replace("\\", "").replace('"', "")


def _plain(text: str) -> str:
    return " ".join(text.replace("\0", "").split())


def _line(name: str, value: str) -> bytes:
    return f"{_plain(name)}: {_plain(value)}".encode("utf-8", "replace")
