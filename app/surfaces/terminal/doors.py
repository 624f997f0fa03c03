"""Who may reach the service: decided before anything of a request is looked at but its address and its `Host`.

A request is this machine's own when all three hold: its peer is a loopback address, it names this machine as its host,
and no proxy says that it passed it on. It may ask for everything. Any other is marked as one from outside, wherever the
service listens; a name alone proves nothing, since whoever calls writes it, and the peer's address alone does not
either, since a proxy on this machine has that too. It must use the public name, and reaches what is meant for it.
"""

import re
from collections.abc import Collection
from ipaddress import ip_address

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from app.surfaces.rest.headers import SecurityHeaders
from app.surfaces.rest.outside import OUTSIDE, is_from_here
from app.surfaces.rest.problems import problem

_HOST = re.compile(r"(\[[0-9a-f:.]{2,45}\]|[a-z0-9.-]{1,253})(?::[0-9]{1,5})?", re.IGNORECASE)
_FOREIGN = (
    "This service answers requests to its own machine's names, such as http://127.0.0.1, and by the name in "
    "AFTERWORD_PUBLIC_URL. A proxy in front of it has to pass on the header `Host` unchanged."
)

_PUBLIC = ("/gmail/", "/outlook/", "/sidebar/", "/.well-known/", "/v1/")
_HERE_ONLY = ("/gmail/preview",)
_PROBED = frozenset({"/healthz", "/readyz", "/metrics"})
"""What an orchestrator asks each process for by its address, such as a pod's; `/metrics` with a key."""


class Doors:
    """Lets in requests to this machine's own names. By the public name come Google's calls, which carry a token, the
    pages of Outlook's pane, which hold nothing of any user, and the API, whose requests are marked for its own door.

    A page of a foreign site may have its name point here (DNS rebinding); its requests still carry that name.
    `hosts`: this machine's own names; `public`: the host of the public URL, an IPv6 address without brackets.
    """

    def __init__(self, app: ASGIApp, hosts: Collection[str], public: str | None) -> None:
        self._app = app
        self._own = frozenset(h.lower() for h in hosts)
        named = public.lower() if public else None
        self._public = f"[{named}]" if named and ":" in named else named

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] in {"http", "websocket"} and not self._is_own(scope):
            if scope["type"] == "websocket" or not self._is_open(scope):
                await SecurityHeaders(problem(400, _FOREIGN))(scope, receive, send)
                return
            scope.setdefault("state", {})[OUTSIDE] = True
        await self._app(scope, receive, send)

    def _is_own(self, scope: Scope) -> bool:
        client = scope.get("client")
        return _named(scope) in self._own and is_from_here(client[0] if client else "", Headers(scope=scope))

    def _is_open(self, scope: Scope) -> bool:
        name, path = _named(scope), scope["path"]
        if path in _PROBED and name is not None and (name == _reached(scope) or name in self._own):
            return True
        shown = path.startswith(_PUBLIC) and not path.startswith(_HERE_ONLY)
        return name is not None and name == self._public and (shown or path in _PROBED - {"/metrics"})


def _named(scope: Scope) -> str | None:
    """The host that a request names, in lower case, an IPv6 address in brackets; None unless it names one."""
    told = Headers(scope=scope).getlist("host")
    named = _HOST.fullmatch(told[0]) if len(told) == 1 else None  # of two, a proxy may have looked at the other
    return named[1].lower() if named else None


def _reached(scope: Scope) -> str | None:
    """The address of ours that the connection came in at, as a `Host` has it."""
    server = scope.get("server")
    try:
        address = ip_address(server[0]) if server else None
    except ValueError:
        return None
    return f"[{address}]" if address is not None and address.version == 6 else str(address)
