"""The name of a request, by which its answer, its log lines and its trace are found again.

A proxy or a caller may give it, as `X-Request-ID` or within W3C's `traceparent`; what is not well-formed is left.
"""

import re
from collections.abc import Iterable
from contextvars import ContextVar
from secrets import token_hex

_GIVEN = re.compile(
    rb"(?=[A-Za-z_-]{0,63}[0-9])[A-Za-z0-9_-]{8,64}"
)  # with a digit: ids have one, names of people none
_TRACEPARENT = re.compile(rb"(?!ff)[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.{0,400})?")

_CURRENT: ContextVar[str | None] = ContextVar("request_id", default=None)

enter, leave = _CURRENT.set, _CURRENT.reset
current = _CURRENT.get
"""Of the request that is being answered here, in its tasks and threads too; None outside of any."""

Headers = Iterable[tuple[bytes, bytes]]


def request_id_of(headers: Headers) -> str:
    """The one that was given, else a new one."""
    given = traced = None
    for name, value in headers:
        if name == b"x-request-id":
            given = value if given is None else b""  # two are none
        elif name == b"traceparent":
            traced = value
    if given and _GIVEN.fullmatch(given):
        return given.decode()
    trace = _trace(traced)
    return trace[0] if trace else token_hex(16)


def trace_of(headers: Headers) -> tuple[str, str, int] | None:
    """Trace, parent span (hexadecimal) and flags of the `traceparent` header, if it is one."""
    return _trace(next((value for name, value in headers if name == b"traceparent"), None))


def _trace(given: bytes | None) -> tuple[str, str, int] | None:
    found = _TRACEPARENT.fullmatch(given) if given else None
    if found is None or (given and given.startswith(b"00") and found[4]):
        return None
    if found[1].strip(b"0") == b"" or found[2].strip(b"0") == b"":
        return None
    return found[1].decode(), found[2].decode(), int(found[3], 16)
