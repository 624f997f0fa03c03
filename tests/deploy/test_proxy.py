"""What the proxy does with requests, by the very configuration of deploy/proxy, before replicas made for it."""

import asyncio
import json
import re
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from time import monotonic, sleep

import httpx
import pytest
import trustme
import yaml

from app.surfaces.rest import bounds, shedding
from tests.servers.programs import workplace
from tests.servers.proxy import CONFIGURATION, Proxy, nobody, prepared, proxy

_asked = partial(httpx.request, verify=False)  # no certificates to load for what is asked without TLS
_KEY = {"Idempotency-Key": "a-key-of-mine"}


class _Replica(BaseHTTPRequestHandler):
    """Answers with what it was sent; one that is `breaking` hangs up instead, once it has the whole request."""

    breaking = False
    protocol_version = "HTTP/1.1"

    def answer(self) -> None:
        body = self.rfile.read(int(self.headers.get("content-length") or 0))
        self.server.seen.append(f"{self.command} {self.path}")  # type: ignore[attr-defined]  # ours, below
        if self.breaking:
            self.connection.shutdown(socket.SHUT_RDWR)
            return
        told = json.dumps({"headers": dict(self.headers.items()), "bytes": len(body)}).encode()
        self.send_response(503 if self.path.endswith("full") else 200)
        self.send_header("content-length", str(len(told)))
        self.end_headers()
        self.wfile.write(told)

    do_GET = do_POST = do_PUT = do_DELETE = answer  # noqa: N815  # names that http.server looks for

    def log_message(self, *_: object) -> None:
        """Says nothing."""


class _Breaking(_Replica):
    breaking = True


@contextmanager
def _replica(kind: type[_Replica]) -> Iterator[ThreadingHTTPServer]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), kind)
    server.seen = []  # type: ignore[attr-defined]  # what came, in order
    Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="module")
def sound() -> Iterator[Proxy]:
    """Before one replica that is well and one that refuses connections."""
    with _replica(_Replica) as well, socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # and does not listen
        with proxy([well.server_port, taken.getsockname()[1]]) as own:
            yield own


@contextmanager
def _half_broken() -> Iterator[tuple[Proxy, list[str], list[str]]]:
    """Before a replica that takes a request and hangs up, and one that is well; what each was sent."""
    with (
        _replica(_Breaking) as broken,
        _replica(_Replica) as well,
        proxy([broken.server_port, well.server_port]) as own,
    ):
        yield own, broken.seen, well.seen  # type: ignore[attr-defined]  # ours


@pytest.mark.parametrize("method", ["GET", "POST", "PUT", "DELETE"])
def test_what_a_replica_refused_another_answers(sound: Proxy, method: str) -> None:
    with httpx.Client(base_url=sound.url, verify=False) as client:
        assert [client.request(method, "/v1/debriefs").status_code for _ in range(6)] == [200] * 6


@pytest.mark.parametrize(
    ("method", "path", "headers"),
    [
        ("GET", "/v1/interviews", {}),
        ("PUT", "/v1/interviews/1", {}),
        ("DELETE", "/v1/interviews/1", {}),
        ("POST", "/v1/reviews", {}),
        ("POST", "/v1/situations", {}),
        ("POST", "/v1/interviews/proposals", {}),
        ("POST", "/gmail/compose", {}),
        ("POST", "/v1/interviews", _KEY),
    ],
)
def test_a_request_that_may_come_twice_is_sent_to_the_other_replica(
    method: str, path: str, headers: dict[str, str]
) -> None:
    with _half_broken() as (own, broken, well):
        answers = [_asked(method, own.url + path, headers=headers, content=b"{}") for _ in range(2)]
    assert [answer.status_code for answer in answers] == [200, 200]
    assert broken == [f"{method} {path}"]
    assert len(well) == 2


@pytest.mark.parametrize("path", ["/v1/interviews", "/v1/agenda/feed", "/gmail/actions/keep", "/v1/interviews/1/mails"])
def test_a_request_that_may_not_come_twice_is_sent_once_and_refused_as_a_problem(path: str) -> None:
    with _half_broken() as (own, broken, well):
        answers = [_asked("POST", own.url + path, content=b"{}") for _ in range(2)]
    assert sorted(answer.status_code for answer in answers) == [200, 503]
    assert len(broken) == len(well) == 1
    refused = next(answer for answer in answers if answer.status_code == 503)
    assert refused.headers["content-type"] == "application/problem+json"
    assert refused.headers["retry-after"] == "2"
    assert refused.json()["status"] == 503


def test_a_replica_that_was_away_is_asked_as_soon_as_no_other_is_left() -> None:
    """As in a roll: the first is back, the second goes."""
    with (
        ThreadingHTTPServer(("127.0.0.1", 0), _Replica, bind_and_activate=False) as first,
        _replica(_Replica) as second,
    ):
        first.seen = []  # type: ignore[attr-defined]  # ours
        first.server_bind()  # and refuses
        with (
            proxy([first.server_port, second.server_port]) as own,
            httpx.Client(base_url=own.url, verify=False) as client,
        ):
            assert [client.get("/v1/rules").status_code for _ in range(4)] == [200] * 4
            second.shutdown()
            second.server_close()
            first.server_activate()
            Thread(target=first.serve_forever, args=(0.01,), daemon=True).start()
            assert [client.post("/v1/interviews").status_code for _ in range(4)] == [200] * 4
            first.shutdown()


def test_a_replica_that_sheds_load_is_believed_and_asked_again(sound: Proxy) -> None:
    with httpx.Client(base_url=sound.url, verify=False) as client:
        assert client.get("/full").status_code == 503
        assert client.get("/v1/rules").status_code == 200


def test_nobody_can_say_where_a_request_comes_from_but_the_proxy(sound: Proxy) -> None:
    given = {"X-Forwarded-For": "203.0.113.9", "Forwarded": "for=203.0.113.9", "X-Forwarded-Proto": "gopher"}
    told = {name.lower(): value for name, value in _asked("GET", sound.url, headers=given).json()["headers"].items()}
    assert told["x-forwarded-for"] == "127.0.0.1"
    assert told["x-forwarded-proto"] == "http"
    assert "forwarded" not in told
    assert len(told["x-request-id"]) == 32


def test_a_body_up_to_the_limit_of_the_service_passes_and_more_is_refused_in_its_words(sound: Proxy) -> None:
    passed = _asked("POST", f"{sound.url}/v1/reviews", content=b" " * bounds.BODY_LIMIT)
    assert passed.json()["bytes"] == bounds.BODY_LIMIT
    refused = _asked("POST", f"{sound.url}/v1/reviews", content=b" " * (bounds.BODY_LIMIT + 1))
    assert refused.status_code == 413
    assert refused.headers["content-type"] == "application/problem+json"
    assert refused.json()["detail"] == bounds.DETAIL


@pytest.mark.parametrize("path", ["/metrics", "/readyz", "/metrics?x=1"])
def test_what_is_for_who_runs_the_service_is_not_there_for_the_world(sound: Proxy, path: str) -> None:
    assert _asked("GET", sound.url + path).status_code == 404


def _logged(own: Proxy) -> list[str]:
    """What was asked so far, a line for each."""
    return [line for line in own.log.read_text().splitlines() if line.startswith("{")]


def test_the_log_says_who_answered_and_nothing_of_what_was_asked(sound: Proxy) -> None:
    asked, before = {"company": "Planted Holdings"}, len(_logged(sound))
    _asked("GET", f"{sound.url}/v1/planted-path", params=asked, headers={"User-Agent": "planted", "Referer": "planted"})
    until = monotonic() + 20
    while len(lines := _logged(sound)) == before:  # it is written once the answer has gone
        assert monotonic() < until
        sleep(0.01)
    assert "planted" not in sound.log.read_text().lower()
    assert {"request_id", "status", "replicas"} <= json.loads(lines[-1]).keys()


def test_when_no_replica_is_there_everybody_is_told_at_once() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        with proxy([taken.getsockname()[1]]) as own, httpx.Client(base_url=own.url, timeout=10, verify=False) as client:
            answers = [client.post("/v1/reviews?planted"), client.get("/v1/rules?planted")]
            assert "planted" not in own.log.read_text()
    assert [answer.status_code for answer in answers] == [503, 503]


async def _sent_slowly(own: Proxy) -> bytes:
    reader, writer = await asyncio.open_connection("127.0.0.1", int(own.url.rpartition(":")[2]))
    writer.write(b"POST /v1/reviews HTTP/1.1\r\nhost: localhost\r\ncontent-length: 2\r\n\r\n{")
    await asyncio.sleep(0.1)
    writer.write(b"}")
    line = await reader.readline()
    writer.close()
    return line


def test_a_replica_sees_a_body_only_once_all_of_it_is_there(sound: Proxy) -> None:
    assert asyncio.run(_sent_slowly(sound)).split()[1] == b"200"


def test_the_configuration_with_tls_is_one_that_nginx_takes() -> None:
    own = trustme.CA().issue_cert("afterword.example")
    with workplace() as folder:
        key, chain = folder / "key.pem", folder / "chain.pem"
        own.private_key_pem.write_to_path(str(key))
        chain.write_bytes(b"".join(part.bytes() for part in own.cert_chain_pems))
        for path in (key, chain):
            path.chmod(0o644)
        listen = (CONFIGURATION / "listen.conf").read_text()
        listen = listen.replace("/run/secrets/tls_certificate", str(chain)).replace("/run/secrets/tls_key", str(key))
        command = prepared(folder, listen, [8000])
        with (folder / "nginx.log").open("ab") as log:  # the user's, as /dev/stdout is in a container
            said = subprocess.run(
                [*command[:-2], "-t"], check=False, stdout=log, stderr=subprocess.PIPE, text=True, **nobody()
            )
    assert said.returncode == 0, said.stderr


def test_times_of_proxy_and_service_fit_together() -> None:
    """The service's own sentence comes before the proxy gives up, and a stop cuts off nothing that is being passed on."""
    said = (CONFIGURATION / "nginx.conf").read_text("utf-8")
    seconds = {name: int(told) for name, told in re.findall(r"^\s*(\w+) (\d+)s;", said, re.MULTILINE)}
    assert seconds["proxy_read_timeout"] > shedding.ANSWERED_WITHIN
    assert seconds["worker_shutdown_timeout"] >= seconds["proxy_read_timeout"]
    compose = yaml.safe_load((CONFIGURATION.parents[1] / "compose.yaml").read_text("utf-8"))
    grace = int(compose["services"]["proxy"]["stop_grace_period"].removesuffix("s"))
    assert grace > seconds["worker_shutdown_timeout"]
