"""Base64 as mailboxes write it."""

import base64
import binascii

from connectors._mime import MESSAGE_LIMIT


def decoded(data: str) -> bytes:
    """Base64 in either alphabet, with or without its padding; what is none is left out."""
    data = data[: 2 * MESSAGE_LIMIT].rstrip("=")
    if len(data) % 4 == 1:
        data = data[:-1]
    try:
        return base64.urlsafe_b64decode(data.encode("ascii", "ignore") + b"===")
    except (binascii.Error, ValueError):
        return b""
