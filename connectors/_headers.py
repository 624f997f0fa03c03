"""Header blocks as they come: folded, misencoded, cut off.

Every function survives any input, in time that grows in step with its length.
"""

import re
from binascii import Error as NotBase64
from binascii import a2b_base64, a2b_qp
from collections.abc import Container
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_tz
from urllib.parse import unquote_to_bytes

from app.mail import Address
from connectors._charsets import text_of

HEAD_LIMIT = 256 * 1024
"""Bytes after which a header block is taken to have ended."""

_CR = ord("\r")
_FIELD = re.compile(rb"^([!-9;-~]{1,76})[ \t]*+:(.*+(?:\n[ \t].*+)*+)", re.MULTILINE)
_FOLD = re.compile(r"[ \t\r\n]++")
_WORD = re.compile(r"=\?([^?\s]{1,64})\?([bBqQ])\?([^?]*+(?:\?(?!=)[^?]*+){0,8}+)\?=")
_GAP = re.compile(r"[ \t\r\n]{0,80}+")
_DECODED = 20_000  # characters of one header in which encoded words are looked for
_ID = re.compile(r"<([^<>\s]{1,998})>")
_DATE = re.compile(
    r"[ \t]{0,9}(?:[A-Za-z]{3}, {0,2})?([0-9]{1,2}) ([A-Za-z]{3}) ([0-9]{4}) "
    r"([0-9]{2}):([0-9]{2})(?::([0-9]{2}))? ([+-])([0-9]{2})([0-9]{2})"
)
_MONTH_NAMES = "jan feb mar apr may jun jul aug sep oct nov dec"
_MONTHS = {name: number for number, name in enumerate(_MONTH_NAMES.split(), 1)}
_PARAM = re.compile(
    r';[ \t\r\n]{0,80}+([^\s=;"*]{1,60})(?:\*([0-9]{1,3}))?(\*)?[ \t]{0,80}+=[ \t\r\n]{0,80}+'
    r'(?:"([^"\\]*+(?:\\.[^"\\]*+){0,20}+)"|([^;]*+))',
    re.DOTALL,
)
_TOKEN = re.compile(r'"([^"\\]*+(?:\\.[^"\\]*+){0,20}+)"|<([^<>]*+)>?|([(),;:])|([^"()<>,;:]++)', re.DOTALL)
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_NEEDS_CARE = re.compile(r'["(:;\\]|=\?|<[^<>]*+<')
_BREAKS = str.maketrans("<>,", "   ")


def split(data: bytes, start: int, end: int) -> tuple[int, int]:
    """Where the header block of what lies from `start` to `end` ends, and where its body starts."""
    if data.startswith((b"\n", b"\r\n"), start, end):
        return start, min(end, start + (2 if data[start] == _CR else 1))
    limit = min(end, start + HEAD_LIMIT)
    # The second line tells which line ends to expect: the first may be the "From " line of another program.
    second = data.find(b"\n", data.find(b"\n", start, limit) + 1, limit)
    returns = second > start and data[second - 1] == _CR
    at = data.find(b"\n\r\n" if returns else b"\n\n", start, limit)
    before = limit if at < 0 else at
    if returns or data.find(b"\r", start, before) >= 0:
        sooner = data.find(b"\n\n" if returns else b"\n\r\n", start, before)
        if sooner >= 0:
            return sooner + 1, sooner + (2 if returns else 3)
    return (at + 1, at + (3 if returns else 2)) if at >= 0 else (limit, limit)


def head_of(raw: bytes) -> bytes:
    """The header block of the mail in `raw`."""
    return raw[: split(raw, 0, len(raw))[0]]


def fields(head: bytes, wanted: Container[bytes]) -> dict[bytes, list[str]]:
    """The raw values (unfolded, not yet decoded) of the wanted fields, by name in lower case, in order."""
    if b"\r" in head:
        head = head.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    found: dict[bytes, list[str]] = {}
    for name, value in _FIELD.findall(head):
        low = name.lower()
        if low in wanted:
            try:
                text = value.decode()
            except UnicodeDecodeError:
                text = text_of(value)
            if "\n" in text:
                text = _FOLD.sub(" ", text)
            found.setdefault(low, []).append(text.strip())
    return found


def decoded(value: str) -> str:
    """`value` with its encoded words (RFC 2047) as text; words that cannot be decoded stay as they are."""
    if "=?" not in value:
        return value
    rest = value[_DECODED:]
    value = value[:_DECODED]
    out: list[str] = []
    run = b""  # one character may be spread over neighbouring words, so their bytes are joined first
    charset = ""
    last = 0
    for word in _WORD.finditer(value):
        data = _word_bytes(word[2], word[3])
        if data is None:
            continue
        between = value[last : word.start()]
        near = bool(charset) and _GAP.fullmatch(between) is not None
        if not near or word[1].lower() != charset:
            out.append(text_of(run, charset))
            run = b""
        if not near:
            out.append(between)
        charset = word[1].lower()
        run += data
        last = word.end()
    out.extend((text_of(run, charset) if charset else "", value[last:], rest))
    return "".join(out)


def _word_bytes(how: str, text: str) -> bytes | None:
    if how in "qQ":
        return a2b_qp(text.encode("utf-8", "replace"), header=True)
    return base64_bytes(text.encode("ascii", "ignore"))


def base64_bytes(data: bytes) -> bytes | None:
    """What the base64 in `data` stands for, blanks and missing padding forgiven; None when there is none."""
    try:
        return a2b_base64(data + b"===")
    except NotBase64:  # one character too many: the text was cut off
        pass
    kept = re.sub(rb"[^A-Za-z0-9+/]+", b"", data)
    try:
        return a2b_base64(kept[: len(kept) - len(kept) % 4])
    except NotBase64:
        return None


def parameters(value: str) -> dict[str, str]:
    """The parameters of a Content-Type or Content-Disposition, names in lower case (RFC 2045, 2231, 2047)."""
    simple: dict[str, str] = {}
    pieces: dict[str, dict[int, tuple[bool, str]]] = {}
    for name, number, starred, quoted, bare in _PARAM.findall(value):
        text = _ESCAPE.sub(r"\1", quoted) if quoted else bare.strip().strip('"')
        if number or starred:
            pieces.setdefault(name.lower(), {}).setdefault(int(number or 0), (bool(starred), text))
        else:
            simple.setdefault(name.lower(), text)
    for name, numbered in pieces.items():
        simple[name] = _joined(numbered)
    return {name: decoded(text) for name, text in simple.items()}


def _joined(numbered: dict[int, tuple[bool, str]]) -> str:
    charset: str | None = None
    data = b""
    for number in sorted(numbered):
        starred, text = numbered[number]
        if starred and charset is None and text.count("'") > 1:
            charset, _, text = text.split("'", 2)
        data += unquote_to_bytes(text) if starred else text.encode("utf-8", "replace")
    return text_of(data, charset)


def message_ids(value: str) -> list[str]:
    """The Message-IDs in a header, without their angle brackets, in order."""
    found = _ID.findall(value)
    return found or [word.strip("<>,;") for word in value.split()[:50] if "@" in word]


def moment(value: str) -> datetime | None:
    """The aware time that a Date header tells, in the sender's own offset (UTC if it tells none)."""
    if (m := _DATE.match(value)) and (month := _MONTHS.get(m[2].lower())):
        minutes = int(m[8]) * 60 + int(m[9])
        offset = -minutes if m[7] == "-" else minutes
        return _aware((int(m[3]), month, int(m[1]), int(m[4]), int(m[5]), int(m[6] or 0)), offset * 60)
    try:
        parsed = parsedate_tz(value[:200])
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return _aware(parsed[:6], parsed[9] or 0) if parsed else None


def _aware(clock: tuple[int, ...], offset: int) -> datetime | None:
    year, month, day, hour, minute, second = clock
    zone = timezone(timedelta(seconds=offset)) if 0 < abs(offset) < 86_400 else UTC
    if not 1970 <= year < 2100:  # nobody's mail: a broken clock, or spam that wants to stay on top
        return None
    try:
        return datetime(year, month, day, hour, minute, min(second, 59), tzinfo=zone)
    except ValueError:
        return None


def emails(value: str) -> list[str]:
    """The e-mail addresses of an address header, names left out."""
    if _NEEDS_CARE.search(value):
        return [a.email for a in addresses(value) if "@" in a.email]
    return [word for word in value.translate(_BREAKS).split() if "@" in word.strip("@")]


def addresses(value: str) -> tuple[Address, ...]:
    """The mailboxes of an address header. Names come without quotes, comments serve as names.

    `Vogt, Lena <lena@acme.example>` without quotes is one person, not two.
    """
    if "=?" in value:
        value = _WORD.sub(_shielded, value)
    comments = value.count("(") == value.count(")")
    found: list[Address] = []
    phrase: list[str] = []
    comment: list[str] = []
    angle: str | None = None
    surname = ""  # a phrase before a comma that may belong to the address behind it
    depth = 0
    for quoted, inner, mark, plain in (*_TOKEN.findall(value), ("", "", ",", "")):
        if comments and mark in ("(", ")"):
            depth = max(0, depth + (1 if mark == "(" else -1))
        elif depth:
            comment.append(quoted or inner or mark or plain)
        elif mark in (",", ";"):
            name = _name(phrase)
            if angle is None and name and "@" not in name and mark == "," and not surname:
                surname = name
            else:
                if angle is None and surname:
                    found.append(_bare(surname, []))
                    surname = ""
                if angle is not None or name:
                    full = f"{surname}, {name}" if surname else name
                    found.append(_boxed(angle, full, comment) if angle is not None else _bare(name, comment))
                surname = ""
            phrase, comment, angle = [], [], None
        elif mark == ":":
            phrase = []  # the name of a group
        elif quoted or plain:
            phrase.append(_ESCAPE.sub(r"\1", quoted) if quoted else plain)
        elif inner.strip():
            angle = inner
    if surname:
        found.append(_bare(surname, []))
    return tuple(found)


def _shielded(word: re.Match[str]) -> str:
    """A comma or bracket inside an encoded word is text; some senders forget to encode it."""
    if word[2] in "bB":
        return word[0]
    text = re.sub(r'[,;:<>()"\s]', lambda c: f"={ord(c[0]):02X}" if ord(c[0]) < 256 else "_", word[3])
    return f"=?{word[1]}?{word[2]}?{text}?="


def _name(phrase: list[str]) -> str:
    text = " ".join(decoded("".join(phrase)).split())
    return text[1:-1].strip() if len(text) > 1 and text[0] == text[-1] == "'" else text


def _boxed(angle: str, name: str, comment: list[str]) -> Address:
    email = "".join(decoded(angle).split()).removeprefix("mailto:")
    if email.startswith("@"):  # a route, long out of use: <@relay:lena@acme.example>
        email = email.rpartition(":")[2]
    name = name or _name(comment)
    return Address(email, "" if name.lower() == email.lower() else name)


def _bare(name: str, comment: list[str]) -> Address:
    words = name.split()
    email = next((w for w in words if "@" in w), "")
    if email:
        return Address(email.strip("'").removeprefix("mailto:"), _name(comment))
    return Address(name, _name(comment)) if len(words) == 1 else Address("", name)
