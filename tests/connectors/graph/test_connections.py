"""How Graph is reached: certificates and proxies that the environment names, and nothing shared but connections."""

import asyncio
import ssl
from pathlib import Path

import pytest
import trustme

from app.mail import MailboxUnavailable
from connectors.graph import Connections
from tests.connectors.graph.conftest import LENA, opened, read
from tests.connectors.seeding import letter
from tests.fakes.graph import GraphServer, graph_server


@pytest.mark.parametrize("variable", ["SSL_CERT_FILE", "REQUESTS_CA_BUNDLE"])
def test_a_bundle_of_certificates_from_the_environment_is_trusted(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, variable: str
) -> None:
    for name in ("SSL_CERT_FILE", "SSL_CERT_DIR", "REQUESTS_CA_BUNDLE"):
        monkeypatch.delenv(name, raising=False)
    authority = trustme.CA()
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(tls)
    authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    with graph_server(tls) as graph:
        graph.store.add(letter(1))
        with pytest.raises(MailboxUnavailable):
            asyncio.run(opened(graph).draft("AAMkAGI2="))  # one request: a handshake cut off warns of its socket
        monkeypatch.setenv(variable, str(tmp_path / "ca.pem"))
        assert len(read(opened(graph))) == 1


def test_certificates_that_are_not_there_make_the_mailbox_unavailable(
    graph: GraphServer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "gone.pem"))
    with pytest.raises(MailboxUnavailable):
        read(opened(graph))


def test_a_proxy_from_the_environment_is_used(graph: GraphServer, monkeypatch: pytest.MonkeyPatch) -> None:
    graph.store.add(letter(1))
    for name in ("no_proxy", "NO_PROXY"):
        monkeypatch.setenv(name, "")
    for name in ("http_proxy", "HTTP_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    with pytest.raises(MailboxUnavailable):
        read(opened(graph, seconds=2))


@pytest.mark.parametrize("proxy", ["no-such-scheme://127.0.0.1:1", "http://[", "socks5://127.0.0.1:1"])
def test_a_proxy_that_is_none_makes_the_mailbox_unavailable(
    graph: GraphServer, monkeypatch: pytest.MonkeyPatch, proxy: str
) -> None:
    for name in ("http_proxy", "HTTP_PROXY"):
        monkeypatch.setenv(name, proxy)
    with pytest.raises(MailboxUnavailable):
        read(opened(graph, seconds=2))


def test_cookies_are_nobodys(graph: GraphServer) -> None:
    async def twice() -> None:
        async with Connections() as connections:
            for _ in range(2):
                await opened(graph, connections=connections).correspondence([LENA])

    asyncio.run(twice())
    assert len(graph.asked) > 2
    assert not any("cookie" in a.headers for a in graph.asked)
