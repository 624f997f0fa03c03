"""Where a request comes from: its peer, or what proxies that we trust say of it."""

from collections.abc import Sequence
from functools import lru_cache
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network

from starlette.types import ASGIApp, Receive, Scope, Send

_HOPS = 20  # proxies one behind the other; what is said before them is not looked at
_LONGEST = 64  # characters of an address with its port
_PREFIX = 64  # bits of an IPv6 address that one customer has at least, and so can change at will


@lru_cache(4_096)
def parsed(text: str) -> IPv4Address | IPv6Address | None:
    """`192.0.2.1`, `192.0.2.1:80`, `2001:db8::1`, `[2001:db8::1]:443`; None for anything else, whatever it is."""
    text = text.strip(' \t"')
    if len(text) > _LONGEST:
        return None
    if text.startswith("["):
        text = text[1:].partition("]")[0]
    elif text.count(":") == 1:
        text = text.partition(":")[0]
    try:
        address = ip_address(text.partition("%")[0])
    except ValueError:
        return None
    return (address.ipv4_mapped or address) if isinstance(address, IPv6Address) else address


@lru_cache(4_096)
def counted_as(host: str) -> str | None:
    """What counts as one address: IPv4 each, IPv6 by /64. None for this machine itself."""
    address = parsed(host)
    if address is None or address.is_loopback:
        return None
    if isinstance(address, IPv6Address):
        return str(IPv6Network((int(address) >> _PREFIX << _PREFIX, _PREFIX)))
    return str(address)


class Proxies:
    """Makes `scope["client"]` and `scope["scheme"]` what the last proxy that we trust saw. Others are not believed."""

    def __init__(self, app: ASGIApp, trusted: Sequence[str]) -> None:
        self._app = app
        self._networks = tuple(ip_network(network) for network in trusted)
        self._trusts = lru_cache(4_096)(self._in_networks)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        client = scope.get("client")
        if client and scope["type"] in {"http", "websocket"} and self._trusts(client[0]):
            scope["client"] = self._client(scope) or client
            proto = next((v for k, v in reversed(scope["headers"]) if k == b"x-forwarded-proto"), b"")
            if proto in {b"http", b"https"} and scope["type"] == "http":
                scope["scheme"] = proto.decode()
        await self._app(scope, receive, send)

    def _client(self, scope: Scope) -> tuple[str, int] | None:
        """The last address that none of our proxies has; where one is none at all, the proxy that named it."""
        told = b",".join(v for k, v in scope["headers"] if k == b"x-forwarded-for")
        seen = None
        for hop in reversed(told.rsplit(b",", _HOPS)[-_HOPS:]):
            address = parsed(hop.decode("latin-1"))
            if address is None:
                break
            seen = str(address), 0
            if not self._trusts(seen[0]):
                break
        return seen

    def _in_networks(self, host: str) -> bool:
        address = parsed(host)
        return address is not None and any(address in network for network in self._networks)
