"""Header blocks as they come: folded, misencoded, cut off. The values are read by Python's `email` package.

Every function survives any input, in time that grows in step with its length.
"""

import codecs
import email.utils
import re
from collections.abc import Container
from contextlib import suppress
from datetime import UTC, datetime
from email.errors import HeaderParseError
from email.header import decode_header
from functools import lru_cache

from app.mail import Address

HEAD_LIMIT = 256 * 1024
"""Bytes after which a header block is taken to have ended."""

Fields = dict[bytes, list[str]]
"""Values of header fields (unfolded, not yet decoded) by name in lower case, in order."""

DRAFT_MARKS = frozenset({b"x-gmail-labels", b"x-unsent", b"x-mozilla-draft-info", b"x-status"})
_DRAFT_FOLDERS = """
draft drafts entwurf entwürfe brouillon brouillons borrador borradores bozza bozze concept concepten
rascunho rascunhos utkast kladde kladder luonnokset szkice robocze koncepty черновики 下書き 草稿
"""
DRAFT_FOLDERS = frozenset(_DRAFT_FOLDERS.split())
"""What mail programs call the place of unsent mail, in the languages of most users."""

_END = re.compile(rb"\n\r?\n")
_FIELD = re.compile(rb"^([!-9;-~]{1,76})[ \t]*+:(.*+(?:\n[ \t].*+)*+)", re.MULTILINE)
_ID = re.compile(r"<([^<>\s]{1,998})>")
_QUOTED = re.compile(r'"[^"\\]*+"')
_NEEDS_CARE = re.compile(r'["(:;\\\[]|@[^<@,]*+<')
_BREAKS = str.maketrans("<>,", "   ")
_MARKS = str.maketrans('"()\\', "    ")
# What stands before an address without quotes, though it holds an "@", a bracket, or a comma as in "Vogt, Lena".
_BARE_NAME = re.compile(r'(?:^|(?<=[,;:>]))([^"<>@,;:()\\]{1,80},[^"<>@,;:()\\]{1,80}|[^"<>,;:()\\]{1,120})(?=<)')
_DECODED = 5_000  # characters of one value in which encoded words are looked for
_ADDRESSES = 50_000  # characters of one value in which addresses are looked for

# Python's own notations, slow or talkative on hostile input; none of them is a charset of mail.
_NOT_CHARSETS = frozenset({"idna", "punycode", "unicode-escape", "raw-unicode-escape"})
# What senders say, and the larger set that their text is really in (as browsers read it).
_MEANT = {"iso8859-1": "cp1252", "gb2312": "gb18030", "gbk": "gb18030", "iso8859-9": "cp1254"}


def split(data: bytes, start: int, end: int) -> tuple[int, int]:
    """Where the header block of what lies from `start` to `end` ends, and where its body starts."""
    if data.startswith((b"\n", b"\r\n"), start, end):
        return start, data.index(b"\n", start) + 1
    limit = min(end, start + HEAD_LIMIT)
    found = _END.search(data, start, limit)
    return (found.start() + 1, found.end()) if found else (limit, limit)


def head_of(raw: bytes) -> bytes:
    """The header block of the mail in `raw`."""
    return raw[: split(raw, 0, len(raw))[0]]


def fields(head: bytes, wanted: Container[bytes]) -> Fields:
    """The wanted fields of a header block; lines that are no field are passed over.

    The index reads a hundred thousand blocks in this way, where the `email` package takes thrice as long.
    """
    if b"\r" in head:
        head = head.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    found: Fields = {}
    for name, value in _FIELD.findall(head):
        low = name.lower()
        if low in wanted:
            try:
                text = value.decode()
            except UnicodeDecodeError:
                text = text_of(value)
            found.setdefault(low, []).append(" ".join(text.split()))
    return found


@lru_cache(maxsize=256)
def _codec(label: str) -> str | None:
    name = label.strip("\"' ").lower().partition("*")[0]  # utf-8*en: with a language
    for spelling in (name, name.removeprefix("x-")):
        with suppress(LookupError, ValueError):  # ValueError: a NUL
            found = codecs.lookup(spelling).name
            b"text".decode(found, "ignore")  # some turn bytes into bytes
            # "us-ascii" over other bytes says nothing about them
            return None if found in _NOT_CHARSETS or found == "ascii" else _MEANT.get(found, found)
    return None


def text_of(data: bytes, charset: str | None = None) -> str:
    """The text that `data` stands for. Never raises, never yields a lone surrogate.

    A charset that does not fit yields to UTF-8 where the bytes are that, else broken characters are replaced.
    Without a usable charset: UTF-8, else Windows-1252, which is Latin-1 with quotes and dashes.
    """
    codec = _codec(charset[:40]) if charset else None
    for candidate in (codec, "utf-8"):
        if candidate:
            with suppress(UnicodeError):
                return _whole(data.decode(candidate))
    return _whole(data.decode(codec or "cp1252", "replace"))


def _whole(text: str) -> str:
    """UTF-7 and escapes can spell half a character."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode()


def decoded(value: str) -> str:
    """`value` with its encoded words (RFC 2047) as text; as it is, if they cannot be decoded."""
    if "=?" not in value:
        return value
    try:
        runs = decode_header(value[:_DECODED])
    except (HeaderParseError, ValueError):
        return value
    words: list[str] = []
    for run, charset in runs:
        if isinstance(run, str):
            words.append(run)
        elif charset:
            words.append(text_of(run, charset))
        else:  # what is not encoded, as the package passes it on
            words.append(_whole(run.decode("raw-unicode-escape", "replace")))
    return "".join(words) + value[_DECODED:]


def message_ids(value: str) -> list[str]:
    """The Message-IDs in a header, without their angle brackets, in order."""
    found = _ID.findall(value)
    return found or [word.strip("<>,;") for word in value.split()[:50] if "@" in word]


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


def subject_of(found: Fields) -> str:
    """The subject as it reads: decoded, on one line."""
    return " ".join(decoded(found.get(b"subject", [""])[0]).split())


def moment(value: str) -> datetime | None:
    """The aware time that a Date header tells, in the sender's own offset (UTC if it tells none)."""
    try:
        told = email.utils.parsedate_to_datetime(value[:200])
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    if not 1970 <= told.year < 2100:  # nobody's mail: a broken clock, or spam that wants to stay on top
        return None
    return told if told.tzinfo else told.replace(tzinfo=UTC)


def emails(value: str) -> list[str]:
    """The e-mail addresses of an address header, names left out.

    Plain lists, which nearly all are, are cut at their brackets: eight times as fast, and a quarter of an index's time.
    """
    plain = _QUOTED.sub(" ", value)
    if "@" not in plain or _NEEDS_CARE.search(plain):
        return [a.email for a in addresses(value) if "@" in a.email]
    return [word for word in plain.translate(_BREAKS).split() if "@" in word.strip("@")]


def addresses(value: str) -> tuple[Address, ...]:
    """The mailboxes of an address header. Names come without quotes, comments serve as names.

    `Vogt, Lena <lena@acme.example>` without quotes is one person, not two.
    """
    value = value[:_ADDRESSES]
    if "@" not in value and "=?" in value:
        value = decoded(value)  # some programs encode the address too
    if "@" not in value and "<" not in value:  # names that the mail program has not resolved, or an empty group
        names = [] if ":" in value else [_name(n) for n in value.replace(";", ",").split(",")]
        return tuple(Address("", name) if " " in name else Address(name) for name in names if name)
    if value.count('"') % 2 or value.count("(") != value.count(")"):  # one that never ends
        value = value.translate(_MARKS)
    value = _BARE_NAME.sub(r'"\1" ', value)
    try:
        if getattr(email.utils, "supports_strict_parsing", False):  # newer releases refuse a list with any fault in it
            pairs = email.utils.getaddresses([value], strict=False)
        else:
            pairs = email.utils.getaddresses([value])
    except RecursionError:  # comments within comments
        return ()
    found = ((_name(name), address.rpartition(" ")[2]) for name, address in pairs)
    return tuple(
        Address(address, "" if name.lower() == address.lower() else name)
        for name, address in found
        if address and ("@" in address or name)
    )


def _name(phrase: str) -> str:
    return " ".join(decoded(phrase).strip(" '\"").split())
