"""The draft that a person names on the command line: an `.eml` file, a plain text file, or `-` for standard input."""

import codecs
import re
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from email.utils import getaddresses
from itertools import islice
from pathlib import Path

from app.mail import Address, Draft
from app.surfaces.terminal.given import Unusable

MOST_BYTES = 16 * 1024 * 1024  # of an `.eml`, whose attachments count; what lies behind them is not read
MOST_TEXT = 100_000  # code points of a plain text; a longer one is not a follow-up
STANDARD_INPUT = "-"

_BLANK = frozenset("\t\n\r\f\v")
_PAGE = ("<!doctype html", "<html")
_IN_AN_MBOX = re.compile(rb"^From [^\n]{1,300}\d\d:\d\d[^\n]{1,30}\d{4}\r?\n[!-9;-~]{1,60}:", re.MULTILINE)
_HOW = "Save the draft as an .eml file, or its words as a plain text file (.txt)"


@dataclass(frozen=True, slots=True)
class Given:
    """A draft as it was given. `raw`: its bytes. `mail`: whether it came with headers, else it is a body only."""

    draft: Draft
    raw: bytes
    mail: bool


def given_draft(place: str, read: Callable[[bytes], Draft | None], to: tuple[str, ...], subject: str | None) -> Given:
    """The draft at `place`. `to` and `subject` stand in for what the file says. Raises Unusable.

    `read`: the draft in the bytes of a mail, None when they are none; then they are taken as the words of one.
    """
    raw = _raw(place)
    name = "standard input" if place == STANDARD_INPUT else Path(place).name
    if raw.startswith(b"From ") and len(list(islice(_IN_AN_MBOX.finditer(raw), 2))) > 1:
        raise Unusable(f"{name} holds several mails. Name it with --mailbox, and give the draft in a file of its own.")
    mail = read(raw)
    if mail is None and name.lower().endswith(".eml") and raw.strip():
        raise Unusable(
            f"{name} is not a mail: it has no headers that a mail has. To have it read as the words of a draft, "
            "rename it to end in .txt, and say whom it is for with --to."
        )
    draft = mail or _body(raw, name)
    if to:
        draft = replace(draft, to=tuple(a for one in to for a in addresses(one)), cc=(), bcc=())
    if subject is not None:
        draft = replace(draft, subject=subject)
    return Given(draft, raw, mail is not None)


def addresses(given: str) -> tuple[Address, ...]:
    """The people in a `--to` or `--me`: `lena@acme.example`, `Lena Vogt <lena@acme.example>`. Raises Unusable."""
    found = tuple(Address(email.strip(), name) for name, email in getaddresses([given]))
    if not found or not all("@" in a.email.strip("@") for a in found):
        raise Unusable(f"{given!r} is not an address such as lena@acme.example or 'Lena Vogt <lena@acme.example>'.")
    return found


def _raw(place: str) -> bytes:
    if place == STANDARD_INPUT:
        return sys.stdin.buffer.read(MOST_BYTES)
    path = Path(place)
    try:
        with path.open("rb") as file:
            return file.read(MOST_BYTES)
    except (FileNotFoundError, NotADirectoryError):
        raise Unusable(f"There is no draft at {place}. {_HOW}, and name it; `-` reads standard input.") from None
    except IsADirectoryError:
        raise Unusable(f"{place} is a folder, where a file is needed. {_HOW}, and name that file.") from None
    except PermissionError:
        raise Unusable(f"{place} may not be read: the system denies access to it.") from None
    except ValueError:  # a NUL in the path
        raise Unusable("This is no name of a file.") from None
    except OSError as error:
        raise Unusable(f"{place} cannot be read: {error.strerror}.") from None


def _body(raw: bytes, name: str) -> Draft:
    text = plain_text(raw)
    if text is None or text.startswith("{\\rtf"):
        raise Unusable(f"{name} is neither a mail nor plain text. {_HOW}.")
    if not text.strip():
        raise Unusable(f"There is nothing in {name}. {_HOW}.")
    if len(text) > MOST_TEXT:
        raise Unusable(f"{name} holds more than {MOST_TEXT:,} characters, which is no follow-up. {_HOW}.")
    if text[:200].lstrip().lower().startswith(_PAGE):
        return Draft(html=text)
    return Draft(text=text.replace("\r\n", "\n").rstrip())


def plain_text(raw: bytes) -> str | None:
    """The text in a file of whatever editor: UTF-8, UTF-16 with its mark, else Western European; None for other files.

    The last is what older programs on Windows write; it has a meaning for nearly any byte, so control characters
    tell what is no text at all.
    """
    for codec in ("utf-16",) if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else ("utf-8-sig", "cp1252"):
        try:
            text = raw.decode(codec)
        except UnicodeDecodeError:
            continue
        return None if any(c < " " and c not in _BLANK for c in text) else text
    return None
