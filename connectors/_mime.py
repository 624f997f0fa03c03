"""Raw RFC 822 bytes to the nouns of mail: a message of the history, or the draft about to be sent."""

from types import MappingProxyType

from app.mail import Address, Draft, DraftKind, Message
from connectors._headers import addresses, decoded, fields, head_of, message_ids, moment
from connectors._parts import body_of, subject_of
from connectors._subjects import is_forward, is_reply

MESSAGE_LIMIT = 16 * 1024 * 1024
"""Bytes of one mail that are looked at; what lies behind them (further attachments) is not seen."""

_KEPT = """
message-id in-reply-to references auto-submitted precedence x-auto-response-suppress x-autoreply
x-autorespond x-failed-recipients list-id list-unsubscribe return-path reply-to sender content-type
feedback-id delivered-to
"""
KEPT = tuple(_KEPT.split())
"""The headers that decide facts; these stand in `Message.headers`."""

_READ = frozenset(
    name.encode() for name in (*KEPT, "from", "to", "cc", "bcc", "subject", "date", "x-forwarded-message-id")
)
DRAFT_MARKS = frozenset({b"x-gmail-labels", b"x-unsent", b"x-mozilla-draft-info", b"x-status"})
_SIGNS = frozenset({b"from", b"to", b"date", b"subject", b"message-id", b"received", b"x-unsent"})
_ALL = _READ | DRAFT_MARKS

_DRAFT_FOLDERS = """
draft drafts entwurf entwürfe brouillon brouillons borrador borradores bozza bozze concept concepten
rascunho rascunhos utkast kladde kladder luonnokset szkice robocze koncepty черновики 下書き 草稿
"""
DRAFT_FOLDERS = frozenset(_DRAFT_FOLDERS.split())
"""What mail programs call the place of unsent mail, in the languages of most users."""

Fields = dict[bytes, list[str]]


def read_message(raw: bytes, message_id: str, *, thread_id: str | None = None, draft: bool = False) -> Message:
    """The mail in `raw` under the id `message_id`. Never raises: what cannot be read is absent.

    Lines end with a line feed, headers unfolded and decoded; `draft` is also found from the marks of mail programs.
    """
    raw = raw[:MESSAGE_LIMIT]
    found = fields(head_of(raw), _ALL)
    body = body_of(raw)
    headers = {name: decoded(values[0]) for name in KEPT if (values := found.get(name.encode()))}
    if body.failed and "x-failed-recipients" not in headers:
        headers["x-failed-recipients"] = ", ".join(body.failed)
    people = _people(found, b"from") or _people(found, b"sender")
    return Message(
        id=message_id,
        sent_at=moment(found.get(b"date", [""])[0]),
        sender=people[0] if people else None,
        to=_people(found, b"to"),
        cc=_people(found, b"cc"),
        bcc=_people(found, b"bcc"),
        subject=_subject(found),
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
    raw = raw[:MESSAGE_LIMIT]
    found = fields(head_of(raw), _ALL)
    body = body_of(raw)
    subject = _subject(found)
    kind: DraftKind | None = DraftKind.NEW
    if is_forward(subject) or b"x-forwarded-message-id" in found:
        kind = DraftKind.FORWARD
    elif answered(found):
        kind = DraftKind.REPLY
    elif is_reply(subject):
        kind = None
    people = _people(found, b"from") or _people(found, b"sender")
    return Draft(
        sender=people[0] if people else None,
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
    found = fields(head_of(raw), frozenset({b"in-reply-to", b"references"}))
    return tuple(answered(found))


def is_mail(raw: bytes, signs: int = 1) -> bool:
    """Whether at least `signs` of the headers that every mail has are there."""
    return len(fields(head_of(raw), _SIGNS)) >= signs


def answered(found: Fields) -> list[str]:
    nearest = [i for value in found.get(b"in-reply-to", []) for i in message_ids(value)]
    chain = [i for value in found.get(b"references", []) for i in message_ids(value)]
    return list(dict.fromkeys((*nearest, *reversed(chain))))


def marked_draft(found: Fields) -> bool:
    """Whether a mail program marked the mail as not sent: Outlook, Thunderbird, Gmail, Dovecot."""
    if found.get(b"x-unsent", [""])[0] == "1" or b"x-mozilla-draft-info" in found:
        return True
    if "T" in found.get(b"x-status", [""])[0]:
        return True
    labels = decoded(found.get(b"x-gmail-labels", [""])[0]).lower()
    return any(label.strip().strip('"') in DRAFT_FOLDERS for label in labels.split(",")) if labels else False


def _people(found: Fields, name: bytes) -> tuple[Address, ...]:
    return tuple(a for value in found.get(name, []) for a in addresses(value))


def _subject(found: Fields) -> str:
    return subject_of(found.get(b"subject", [""])[0])
