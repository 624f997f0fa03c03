"""Which address a request is counted under: the peer's, or what trusted proxies say."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from starlette.types import Receive, Scope, Send

from app.surfaces.rest.addresses import Proxies, counted_as, parsed

pytestmark = pytest.mark.anyio
TRUSTED = ("10.0.0.0/8", "2001:db8:ffff::/48")


async def _seen(peer: Any, *headers: tuple[bytes, bytes], trusted: tuple[str, ...] = TRUSTED) -> Scope:
    got: list[Scope] = []

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        del receive, send
        got.append(scope)

    async def nothing(*_: Any) -> Any:
        return None

    client = (peer, 4711) if peer else None
    scope = {"type": "http", "client": client, "scheme": "http", "headers": list(headers)}
    await Proxies(app, trusted)(scope, nothing, nothing)
    return got[0]


@pytest.mark.parametrize(
    ("peer", "forwarded", "client"),
    [
        ("203.0.113.9", ["198.51.100.1"], "203.0.113.9"),  # anybody may send the header
        ("10.0.0.1", [], "10.0.0.1"),
        ("10.0.0.1", ["198.51.100.1"], "198.51.100.1"),
        ("10.0.0.1", ["192.0.2.66, 198.51.100.1"], "198.51.100.1"),  # what stands left, the client wrote itself
        ("10.0.0.1", ["192.0.2.66, 198.51.100.1, 10.9.9.9"], "198.51.100.1"),
        ("10.0.0.1", ["192.0.2.66", "198.51.100.1", "10.9.9.9"], "198.51.100.1"),  # several headers are one list
        ("10.0.0.1", ["10.0.0.7, 10.0.0.8"], "10.0.0.7"),  # only proxies: the farthest of them
        ("10.0.0.1", ["198.51.100.1, unknown, 10.0.0.8"], "10.0.0.8"),  # no address: who named it answers for it
        ("10.0.0.1", ["unknown"], "10.0.0.1"),
        ("10.0.0.1", ["198.51.100.1:5050"], "198.51.100.1"),
        ("10.0.0.1", ['"[2001:db8::5]:443"'], "2001:db8::5"),
        ("10.0.0.1", ["::ffff:198.51.100.1"], "198.51.100.1"),
        ("::ffff:10.0.0.1", ["198.51.100.1"], "198.51.100.1"),
        ("2001:db8:ffff::1", ["2001:db8:1::1"], "2001:db8:1::1"),
        (None, ["198.51.100.1"], None),
    ],
)
async def test_the_last_hop_that_is_no_proxy_of_ours_is_the_client(
    peer: str | None, forwarded: list[str], client: str | None
) -> None:
    scope = await _seen(peer, *((b"x-forwarded-for", f.encode()) for f in forwarded))
    assert (scope["client"][0] if scope["client"] else None) == client


@pytest.mark.parametrize(
    ("peer", "proto", "scheme"),
    [("10.0.0.1", b"https", "https"), ("10.0.0.1", b"gopher", "http"), ("203.0.113.9", b"https", "http")],
)
async def test_the_scheme_is_what_a_trusted_proxy_says(peer: str, proto: bytes, scheme: str) -> None:
    assert (await _seen(peer, (b"x-forwarded-proto", proto)))["scheme"] == scheme


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.one_of(st.binary(max_size=80), st.sampled_from([b",", b"10.0.0.3", b"[", b"::", b"%", b"1.2.3.4:"])))
)
async def test_whatever_the_header_holds_the_client_is_an_address(parts: list[bytes]) -> None:
    scope = await _seen("10.0.0.1", (b"x-forwarded-for", b",".join(parts)))
    assert parsed(scope["client"][0]) is not None


async def test_a_hundred_thousand_hops_cost_no_time_and_prove_nothing() -> None:
    scope = await _seen("10.0.0.1", (b"x-forwarded-for", b"198.51.100.1, " + b"10.0.0.2," * 100_000))
    assert scope["client"][0] == "10.0.0.1"


@pytest.mark.parametrize(
    ("host", "counted"),
    [
        ("198.51.100.1", "198.51.100.1"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:db8:1:2::9", "2001:db8:1:2::/64"),
        ("::ffff:198.51.100.1", "198.51.100.1"),
        ("fe80::1%eth0", "fe80::/64"),
        ("127.0.0.1", None),
        ("::1", None),
        ("::ffff:127.0.0.1", None),
        ("testclient", None),
        ("", None),
        ("\x00", None),
        ("9" * 100_000, None),
    ],
)
def test_an_address_counts_as_one_and_ipv6_by_its_network(host: str, counted: str | None) -> None:
    assert counted_as(host) == counted
