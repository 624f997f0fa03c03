"""Who reaches what: by the peer's address, the name that is asked for and what proxies say, in every combination."""

import pytest
from fastapi import Request
from fastapi.responses import PlainTextResponse
from fastapi.testclient import TestClient
from starlette.types import Receive, Scope, Send

from app.surfaces.rest.outside import is_outside
from app.surfaces.terminal.doors import Doors

HERE, POD, ELSEWHERE = "127.0.0.1", "10.1.2.3", "192.0.2.7"
PUBLIC = "afterword.example"
FORWARDED = ("X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Forwarded", "Via")


async def says_where_from(scope: Scope, receive: Receive, send: Send) -> None:
    """Answers `outside` or `own`."""
    told = "outside" if is_outside(Request(scope)) else "own"
    await PlainTextResponse(told)(scope, receive, send)


def asked(peer: str, host: str, path: str, headers: dict[str, str] | None = None) -> str:
    """What a request gets that comes to the pod's address."""

    async def arriving(scope: Scope, receive: Receive, send: Send) -> None:
        await Doors(says_where_from, ["localhost", HERE, "[::1]"], PUBLIC)(
            {**scope, "server": (POD, 8000)}, receive, send
        )

    client = TestClient(arriving, client=(peer, 50_000))
    answer = client.get(path, headers={"host": host, **(headers or {})})
    return answer.text if answer.status_code == 200 else str(answer.status_code)


API, PAGE, PREVIEW = "/v1/reviews", "/", "/gmail/preview"


@pytest.mark.parametrize(
    ("peer", "host", "path", "told"),
    [
        pytest.param(HERE, "localhost:8000", PAGE, "own", id="a browser on this machine"),
        pytest.param("::1", "[::1]:8000", API, "own", id="by IPv6"),
        pytest.param("127.9.9.9", "127.0.0.1", API, "own", id="another loopback address"),
        pytest.param(HERE, PUBLIC, API, "outside", id="a proxy on this machine"),
        pytest.param(ELSEWHERE, f"{PUBLIC}:443", API, "outside", id="straight from elsewhere"),
        pytest.param(ELSEWHERE, PUBLIC.upper(), API, "outside", id="in capitals"),
        pytest.param(ELSEWHERE, PUBLIC, "/outlook/pane.html", "outside", id="the pane"),
        pytest.param(ELSEWHERE, PUBLIC, "/gmail/home", "outside", id="Google"),
        pytest.param(ELSEWHERE, "localhost", API, "400", id="elsewhere that names this machine"),
        pytest.param(ELSEWHERE, "127.0.0.1:8000", PAGE, "400", id="elsewhere that names its address"),
        pytest.param("::ffff:127.0.0.1", "localhost", API, "400", id="an address in the clothes of another"),
        pytest.param("", "localhost", API, "400", id="from no address"),
        pytest.param(ELSEWHERE, PUBLIC, PAGE, "400", id="the page to try it on is this machine's"),
        pytest.param(ELSEWHERE, PUBLIC, "/docs", "400", id="and the API's page"),
        pytest.param(HERE, PUBLIC, PREVIEW, "400", id="and those for developers"),
        pytest.param(ELSEWHERE, PUBLIC, f"{PREVIEW}/any", "400", id="and what lies below"),
        pytest.param(HERE, "localhost", PREVIEW, "own", id="which it sees"),
        pytest.param("10.1.0.1", f"{POD}:8000", "/readyz", "outside", id="Kubernetes' probe"),
        pytest.param("10.1.0.1", f"{POD}:8000", "/healthz", "outside", id="and its other one"),
        pytest.param("10.1.0.1", f"{POD}:8000", "/metrics", "outside", id="Prometheus, which needs a key"),
        pytest.param("10.1.0.1", f"{POD}:8000", API, "400", id="no more than that by the pod's address"),
        pytest.param("10.1.0.1", "10.1.2.4:8000", "/readyz", "400", id="not by another pod's"),
        pytest.param(ELSEWHERE, PUBLIC, "/readyz", "outside", id="a balancer's probe"),
        pytest.param(ELSEWHERE, PUBLIC, "/metrics", "400", id="metrics are not for the world"),
        pytest.param(ELSEWHERE, "evil.example", "/readyz", "400", id="a foreign name, even for a probe"),
        pytest.param(HERE, "evil.example", API, "400", id="a name that was made to point here"),
        pytest.param(HERE, "", API, "400", id="no name"),
        pytest.param(HERE, f"{PUBLIC}@localhost", API, "400", id="no name either"),
    ],
)
def test_who_reaches_what(peer: str, host: str, path: str, told: str) -> None:
    assert asked(peer, host, path) == told


@pytest.mark.parametrize("header", FORWARDED)
def test_what_a_proxy_passed_on_is_never_this_machines_own(header: str) -> None:
    """Else a proxy on this machine that writes its own `Host` would lend its place to the world."""
    assert asked(HERE, "localhost", API, {header: "127.0.0.1"}) == "400"
    assert asked(HERE, PUBLIC, API, {header: "127.0.0.1"}) == "outside"


@pytest.mark.parametrize("names", [("localhost", PUBLIC), (PUBLIC, "localhost"), (PUBLIC, "evil.example")])
def test_who_names_two_hosts_names_none(names: tuple[str, str]) -> None:
    client = TestClient(Doors(says_where_from, ["localhost"], PUBLIC), client=(HERE, 50_000))
    assert client.get(API, headers=[("host", name) for name in names]).status_code == 400


def test_an_ipv6_address_may_be_the_public_name() -> None:
    doors = Doors(says_where_from, ["localhost"], "2001:db8::1")
    client = TestClient(doors, client=("2001:db8::2", 50_000))
    assert client.get(API, headers={"host": "[2001:db8::1]:8000"}).text == "outside"


def test_without_a_public_name_nobody_reaches_it_from_elsewhere() -> None:
    client = TestClient(Doors(says_where_from, ["localhost"], None), client=(ELSEWHERE, 50_000))
    for host in ("", "none", "None", "localhost", PUBLIC):
        assert client.get(API, headers={"host": host}).status_code == 400


def test_an_address_from_elsewhere_is_outside_even_where_nobody_watches_the_door() -> None:
    assert TestClient(says_where_from, client=(ELSEWHERE, 50_000)).get("/").text == "outside"
    assert TestClient(says_where_from, client=(HERE, 50_000)).get("/").text == "own"
