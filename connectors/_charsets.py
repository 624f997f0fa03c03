"""Bytes of mail to text, whatever label they carry: never raises, never yields a lone surrogate."""

import codecs
import re
from functools import lru_cache

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:+-]{0,39}")
# Python's own notations and what may be slow or warn on hostile input; none of them is a charset of mail.
_NOT_CHARSETS = frozenset({"idna", "punycode", "unicode-escape", "raw-unicode-escape", "undefined", "mbcs", "oem"})
# What senders say, and the larger set that their text is really in (as browsers read it).
_MEANT = {"iso8859-1": "cp1252", "gb2312": "gb18030", "gbk": "gb18030", "iso8859-9": "cp1254"}


@lru_cache(maxsize=256)
def _codec(label: str) -> str | None:
    name = label.strip().strip("\"'").lower()
    if not _NAME.fullmatch(name):
        return None
    for spelling in (name, name.removeprefix("x-"), name.removesuffix("-i"), name.replace("cp-", "cp")):
        try:
            found = codecs.lookup(spelling)
        except (LookupError, ValueError):
            continue
        # "us-ascii" over other bytes says nothing about them
        return None if found.name in _NOT_CHARSETS or found.name == "ascii" else _MEANT.get(found.name, found.name)
    return None


def text_of(data: bytes, label: str | None = None) -> str:
    """The text that `data` stands for.

    A label that does not fit yields to UTF-8 where the bytes are that, else broken characters are replaced.
    Without a usable label: UTF-8, else Windows-1252.
    """
    codec = _codec(label) if label else None
    for candidate in (codec, "utf-8"):
        if candidate is None:
            continue
        try:
            return _whole(data.decode(candidate))
        except (
            UnicodeError,
            LookupError,
            ValueError,
        ):  # LookupError: a codec that is not for text, such as hex
            continue
    try:
        return _whole(data.decode(codec or "cp1252", "replace"))
    except (UnicodeError, LookupError, ValueError):
        return data.decode("cp1252", "replace")


def _whole(text: str) -> str:
    try:
        text.encode()
    except UnicodeEncodeError:  # UTF-7 can spell half a character
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text
