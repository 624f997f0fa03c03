"""Requests that come from elsewhere, and the token that a request carries.

Who may reach what of this service is decided at its door (`app/surfaces/terminal/doors.py`), which marks the requests
that did not come from a program on this machine itself.
"""

from collections.abc import Mapping
from ipaddress import ip_address

from fastapi import Request

OUTSIDE = "outside"
"""Name of the mark, in a request's state, of what came from elsewhere, or through a proxy."""


_FORWARDED = ("forwarded", "via", "x-real-ip", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto")
"""Any of these is from a proxy: it speaks for somebody else, wherever it runs."""


def is_from_here(peer: str, headers: Mapping[str, str]) -> bool:
    """Whether a program on this machine asks for itself. `peer`: the address that the connection comes from."""
    return _is_loopback(peer) and not any(name in headers for name in _FORWARDED)


def is_outside(request: Request) -> bool:
    """An address of another machine is one without the mark, too: should the door ever be left out."""
    return bool(getattr(request.state, OUTSIDE, False)) or _is_elsewhere(request)


def bearer(request: Request) -> str | None:
    """The token that the request carries, if any. Several are none of anybody's: together, they are refused."""
    scheme, _, token = ", ".join(request.headers.getlist("authorization")).strip().partition(" ")
    return token.strip() if scheme.lower() == "bearer" else None


def _is_elsewhere(request: Request) -> bool:
    try:
        return request.client is not None and not ip_address(request.client.host).is_loopback
    except ValueError:  # no address: a test's, which has no network
        return False


def _is_loopback(peer: str) -> bool:
    try:
        return ip_address(peer).is_loopback
    except ValueError:
        return False
