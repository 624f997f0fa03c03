"""The messages that Microsoft Graph gives, as nouns of mail.

A message comes in two forms: as JSON, which says who wrote when and to whom, and as the mail it is (MIME), which is
read by `_mime`, so that the same mail means the same wherever it lies.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from types import MappingProxyType

from pydantic import ValidationError

from app.mail import Address, Attachment, Draft, DraftKind, Message
from connectors._base64 import decoded
from connectors._graph_letters import Body, Letter, Recipient, User, moment_of
from connectors._graph_meetings import invitation
from connectors._headers import moment
from connectors._mime import KEPT, is_mail, read_message
from connectors._threads import is_forward, is_reply

_UNTYPED = "application/octet-stream"
_A_DAY = timedelta(days=1)
_FIRST_INDEX = 30  # characters of base64: 22 bytes that each conversation begins with; an answer adds five


def addresses_of(user: User) -> tuple[Address, ...]:
    """Every address that reaches the user, the main one first."""
    proxies = (p.partition(":")[2] for p in user.proxy_addresses if p.lower().startswith("smtp:"))
    told = (user.mail, *proxies, user.user_principal_name, *user.other_mails)
    found = {a.strip().lower(): a.strip() for a in reversed(told) if "@" in a and "#ext#" not in a.lower()}
    return tuple(Address(a, user.display_name) for a in reversed(found.values()))


def sent_from(letters: Iterable[Letter], folder: str, own: Collection[Address]) -> frozenset[str]:
    """Addresses (`Address.key`) that prove to be the user's: of mail that lies in `folder`, where what was sent lies.

    No proof is what the user sent on somebody's behalf, and what is addressed to one of the `own`: somebody may have
    moved it there.
    """
    mine = {a.key for a in own}
    found = set[str]()
    for letter in letters:
        writer, *recipients = (a.strip().lower() for a in letter.addresses)
        by = {p.key for p in _people([letter.sender] if letter.sender else [])}
        lies_there = bool(folder) and letter.parent_folder_id == folder and not letter.is_draft
        if lies_there and "@" in writer and by <= {writer} and mine.isdisjoint(recipients):
            found.add(writer)
    return frozenset(found)


def message_of(letter: Letter) -> Message:
    """The message. What it says is not known: `text` and `html` are None, unless Graph gave a body unasked."""
    headers = {h.name.lower(): " ".join(h.value.split()) for h in reversed(letter.internet_message_headers)}
    kept = {name: headers[name] for name in KEPT if name in headers}
    if letter.internet_message_id:
        kept.setdefault("message-id", letter.internet_message_id)
    if replies := ", ".join(a.email for a in _people(letter.reply_to)):
        kept.setdefault("reply-to", replies)
    text, html = _words(letter.body)
    return Message(
        id=letter.id,
        sent_at=_sent_at(letter, headers.get("date", "")),
        sender=_writer(letter),
        to=_people(letter.to_recipients),
        cc=_people(letter.cc_recipients),
        bcc=_people(letter.bcc_recipients),
        subject=" ".join(letter.subject.split()),
        text=text,
        html=html,
        thread_id=letter.conversation_id or None,
        draft=letter.is_draft,
        calendar=invitation(letter, _writer(letter), _people(letter.to_recipients + letter.cc_recipients)),
        headers=MappingProxyType(kept),
    )


def with_more(letter: Letter, told: Mapping[str, object]) -> Letter:
    """The letter with what else Graph told of it; as it was where that cannot be read."""
    try:
        return Letter.model_validate({**letter.model_dump(by_alias=True), **told, "id": letter.id})
    except ValidationError:
        return letter


def message_with(letter: Letter, mail: bytes) -> Message:
    """The message as its mail says it; what only the mailbox knows, and what the mail does not say, from the letter."""
    known = message_of(letter)
    if not is_mail(mail, signs=2):
        return known
    read = read_message(mail, letter.id, thread_id=known.thread_id, draft=letter.is_draft)
    arrived, sent_at = letter.arrived, read.sent_at
    if arrived and sent_at and sent_at > arrived + _A_DAY:  # a clock that goes wrong: nothing arrives before it is sent
        sent_at = arrived.astimezone(sent_at.tzinfo)
    return replace(
        read,
        sent_at=sent_at,
        sender=read.sender or known.sender,
        to=read.to or known.to,
        cc=read.cc or known.cc,
        bcc=read.bcc or known.bcc,
        headers=MappingProxyType({**known.headers, **read.headers}),
    )


def mail_in(body: object) -> bytes:
    """A mail as a batch holds it: in base64, or, as OData has it, as the text it is."""
    if not isinstance(body, str):
        return b""
    return body.encode() if ":" in body[:1000] else decoded(body)


def draft_of(letter: Letter) -> Draft:
    """The draft. An answer that is not yet sent names no mail that it answers, but its conversation goes on."""
    known = message_of(letter)
    kind: DraftKind | None = DraftKind.NEW
    if is_forward(known.subject):
        kind = DraftKind.FORWARD
    elif len(letter.conversation_index.rstrip("=")) > _FIRST_INDEX:
        kind = DraftKind.REPLY
    elif is_reply(known.subject):
        kind = None
    return Draft(
        sender=known.sender,
        to=known.to,
        cc=known.cc,
        bcc=known.bcc,
        subject=known.subject,
        text=known.text,
        html=known.html,
        attachments=tuple(Attachment(e.name, e.content_type or _UNTYPED) for e in letter.attachments if e.name),
        kind=kind,
        thread_id=known.thread_id,
    )


def _words(body: Body | None) -> tuple[str | None, str | None]:
    """As text and as HTML, one of which is None."""
    if body is None:
        return None, None
    content = body.content.replace("\r\n", "\n").replace("\r", "\n")
    return (None, content) if body.content_type.lower() == "html" else (content, None)


def _writer(letter: Letter) -> Address | None:
    """Whom the mail is from; a secretary who sends it for somebody is its sender only."""
    named = [r for r in (letter.from_, letter.sender) if r is not None]
    return next(iter(_people(named)), None)


def _people(recipients: Iterable[Recipient]) -> tuple[Address, ...]:
    found = ((r.email_address.address.strip(), r.email_address.name) for r in recipients if r.email_address)
    named = ((address, " ".join(name.strip(" '\"").split())) for address, name in found)
    return tuple(Address(a, "" if n.lower() == a.lower() else n) for a, n in named if a or n)


def _sent_at(letter: Letter, date: str) -> datetime | None:
    """Graph tells the time in UTC; the sender's own offset stands in the Date header alone."""
    told, dated = moment_of(letter.sent_date_time), moment(date) if date else None
    return dated if told and dated and abs(dated - told) < _A_DAY else told
