"""The service as an administrator runs it for others: on every address, with a key, asked over real sockets."""

import json
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from http.client import HTTPConnection
from types import MappingProxyType

import pytest

from tests.servers.google import await_up, free_port
from tests.servers.loaded import ran, started

PUBLIC = "afterword.example"
DRAFT = {"draft": {"to": [{"email": "lena@acme.example"}], "text": "Hi Lena,\n\nthank you!\n\nSam"}}
NOTHING: Mapping[str, str] = MappingProxyType({})
FILES = {**DRAFT, "history": {"mailbox": "files"}}


@dataclass(frozen=True, slots=True)
class Running:
    port: int
    key: str

    def asked(
        self,
        path: str,
        host: str,
        body: object = None,
        *,
        key: bool = False,
        peer: str = "127.0.0.1",
        said: Mapping[str, str] = NOTHING,
    ) -> int:
        """The status. `peer`: the address of ours to connect to, which the service then sees as the caller's; `said`:
        further headers.
        """
        connection = HTTPConnection(peer, self.port, timeout=10)
        headers = {
            "Host": host,
            "Content-Type": "application/json",
            **said,
        }
        if key:
            headers["Authorization"] = f"Bearer {self.key}"
        try:
            connection.request("POST" if body else "GET", path, json.dumps(body) if body else None, headers)
            return connection.getresponse().status
        finally:
            connection.close()


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    folder = tmp_path_factory.mktemp("identity")
    (folder / "mail.mbox").write_text("")
    environment = {
        "HOME": str(folder),
        "PATH": "/usr/local/bin:/usr/bin:/bin",
        "AFTERWORD_PROOFREADING": "false",
        "AFTERWORD_PUBLIC_URL": f"https://{PUBLIC}",
        "AFTERWORD_MAILBOX": str(folder / "mail.mbox"),
        "AFTERWORD_DATABASE_URL": f"sqlite:///{folder / 'journal.sqlite'}",
    }

    closed = ran(folder, environment, "app.main", "serve", "--host", "0.0.0.0", "--port", "0")
    assert (closed.returncode, "afterword keys create" in closed.stderr) == (2, True)
    key = ran(folder, environment, "app.main", "keys", "create", "portal").stdout.strip()
    port = free_port()
    log = folder / "log"
    process = started(log, folder, environment, "app.main", "serve", "--host", "0.0.0.0", "--port", str(port))
    try:
        await_up(f"http://127.0.0.1:{port}/readyz", process, log, 50)
        yield Running(port, key)
    finally:
        process.end()
    assert key not in log.read_text()


def test_on_this_machine_a_key_opens_what_no_key_does(running: Running) -> None:
    here = f"127.0.0.1:{running.port}"
    assert running.asked("/v1/reviews", here, DRAFT) == 401
    assert running.asked("/v1/reviews", here, DRAFT, key=True) == 200
    assert running.asked("/v1/reviews", here, FILES, key=True) == 200
    assert running.asked("/", here) in {200, 307}


def test_by_the_public_name_a_key_opens_reviews_and_not_this_machines_mail(running: Running) -> None:
    assert running.asked("/v1/reviews", PUBLIC, DRAFT) == 401
    assert running.asked("/v1/reviews", PUBLIC, DRAFT, key=True) == 200
    assert running.asked("/v1/reviews", PUBLIC, FILES, key=True) == 422
    assert running.asked("/v1/interviews", PUBLIC, key=True) == 403
    assert running.asked("/docs", PUBLIC, key=True) == 400


@pytest.mark.parametrize("header", ["X-Forwarded-For", "Forwarded", "X-Real-IP", "Via"])
def test_what_a_proxy_says_lends_nobody_the_place_of_this_machine(running: Running, header: str) -> None:
    """uvicorn's own handling would believe a proxy of this machine."""
    assert running.asked("/v1/reviews", PUBLIC, FILES, key=True, said={header: "127.0.0.1"}) == 422
    assert running.asked("/v1/reviews", PUBLIC, DRAFT, said={header: "127.0.0.1"}) == 401
    assert running.asked("/v1/reviews", "localhost", FILES, key=True, said={header: "127.0.0.1"}) == 400


def own_addresses() -> list[str]:
    """Of this machine, which others would use; none where there is no network."""
    found = subprocess.run(["hostname", "-I"], capture_output=True, text=True, check=False).stdout.split()
    return [a for a in found if ":" not in a and not a.startswith("127.")][:1]


@pytest.mark.allow_hosts(["127.0.0.1", *own_addresses()])
def test_from_another_address_the_name_of_this_machine_opens_nothing(running: Running) -> None:
    """A connection to an address of the network comes from that address: the service sees somebody else."""
    for address in own_addresses():
        by_address = f"{address}:{running.port}"
        assert running.asked("/v1/reviews", "localhost", FILES, key=True, peer=address) == 400
        assert running.asked("/v1/reviews", f"127.0.0.1:{running.port}", DRAFT, key=True, peer=address) == 400
        assert running.asked("/v1/reviews", by_address, DRAFT, key=True, peer=address) == 400
        assert running.asked("/v1/reviews", PUBLIC, DRAFT, peer=address) == 401
        assert running.asked("/v1/reviews", PUBLIC, DRAFT, key=True, peer=address) == 200
        assert running.asked("/readyz", by_address, peer=address) == 200
        assert running.asked("/metrics", by_address, peer=address) == 401
        assert running.asked("/metrics", by_address, key=True, peer=address) == 403
