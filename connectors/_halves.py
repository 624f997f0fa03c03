"""Answers in which a text was cut within a character."""

import json
import re
from contextlib import suppress

_HALF = re.compile(rb"\\u[dD][89a-fA-F]")  # the first half of a character, or the second


def whole(body: bytes) -> bytes:
    """JSON without half characters, for which pydantic would refuse all of it. What is no JSON stays as it is."""
    if _HALF.search(body):
        with suppress(ValueError, RecursionError):
            text = json.dumps(json.loads(body), ensure_ascii=False)
            return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").encode()
    return body
