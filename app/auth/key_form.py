"""What an API key looks like: `aw_`, its public id, `_`, 256 bits of chance, and a checksum.

The form is there for who searches code and logs for lost secrets: `PATTERN` finds it, and the checksum tells a key from
an example of one without asking anybody. It is GitHub's way of 2021 ("Behind GitHub's new authentication token
formats"): a prefix, letters and digits only, CRC-32 in base 62. The checksum protects nothing; the chance does.
"""

import re
import secrets
from dataclasses import dataclass, field
from zlib import crc32

PREFIX = "aw_"
_ID_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"  # of an id, which people copy: no l for 1, no o for 0
_ID = 12  # letters; 59 bits
_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_SECRET = 32  # bytes
_SECRET_DIGITS, _SUM_DIGITS = 43, 6  # of base 62, for 256 and for 32 bits

PATTERN = rf"aw_[a-z0-9]{{{_ID}}}_[0-9A-Za-z]{{{_SECRET_DIGITS + _SUM_DIGITS}}}"
"""A regular expression that finds keys in a text."""

_FORM = re.compile(PATTERN)
_LONGEST = len(PREFIX) + _ID + 1 + _SECRET_DIGITS + _SUM_DIGITS


@dataclass(frozen=True, slots=True)
class Token:
    """`id` is public. `text`: the whole of it, which is what is hashed."""

    id: str
    text: str = field(repr=False)


def new_token() -> Token:
    """A key that nobody has had before."""
    key_id = "".join(secrets.choice(_ID_LETTERS) for _ in range(_ID))
    return formed(key_id, secrets.token_bytes(_SECRET))


def formed(key_id: str, secret: bytes) -> Token:
    """`secret`: 32 bytes."""
    told = f"{PREFIX}{key_id}_{_written(int.from_bytes(secret, 'big'), _SECRET_DIGITS)}"
    return Token(key_id, told + _sum_of(told))


def is_meant(text: str) -> bool:
    """Whether a bearer token means to be a key, right or wrong; no other token begins like one."""
    return text.startswith(PREFIX)


def read(text: str) -> Token | None:
    """None for what is no key, as far as that can be seen from outside."""
    if len(text) != _LONGEST or not _FORM.fullmatch(text):
        return None
    if _sum_of(text[:-_SUM_DIGITS]) != text[-_SUM_DIGITS:]:
        return None
    return Token(text[len(PREFIX) : len(PREFIX) + _ID], text)


def _sum_of(told: str) -> str:
    return _written(crc32(told.encode()), _SUM_DIGITS)


def _written(number: int, digits: int) -> str:
    """`number` in base 62, with zeros in front."""
    letters = []
    for _ in range(digits):
        number, digit = divmod(number, 62)
        letters.append(_DIGITS[digit])
    return "".join(reversed(letters))
