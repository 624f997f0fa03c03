"""Connections that send no request, too large a one, or one that never ends: real sockets before a real server."""

import json
import socket
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from threading import Event, Thread

import pytest
from fastapi import FastAPI, Request

from app.surfaces.rest import problems
from app.surfaces.rest.bounds import BodyLimit
from app.surfaces.rest.headers import BARE
from app.surfaces.terminal import connections
from app.surfaces.terminal.server import Server
from app.surfaces.terminal.serving import bound

LONG = 30.0  # seconds for a head, and for a body
HASTY = 2.5  # where it is about them; a machine that stalls for two seconds stays within
OK = b"GET /v1/x HTTP/1.1\r\nhost: here\r\n\r\n"


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    with _serving(LONG) as number:
        yield number


@contextmanager
def _serving(within: float) -> Iterator[int]:
    """Its port."""
    app = FastAPI()
    app.add_middleware(BodyLimit, within=within)
    problems.install(app)

    @app.api_route("/v1/x", methods=["GET", "POST"])
    async def answer(request: Request) -> int:
        return len(await request.body())

    @app.post("/refused")
    async def refuse() -> int:
        return 0

    started = Event()

    class Told(Server):
        async def startup(self, sockets: list[socket.socket] | None = None) -> None:
            await super().startup(sockets)
            started.set()

    with pytest.MonkeyPatch.context() as patch, bound("127.0.0.1", 0) as listener:
        patch.setattr(connections, "HEAD_WITHIN", within)
        patch.setattr(connections, "REST_WITHIN", within)
        patch.setattr(connections, "MOST", 20)
        number = int(listener.getsockname()[1])
        server = Told(app, "")
        thread = Thread(target=server.answer, args=(listener,))
        thread.start()
        assert started.wait(10)
        yield number
        server.should_exit = True
        thread.join(10)


def _all(connection: socket.socket) -> bytes:
    """What it says until it closes."""
    connection.settimeout(20)
    said = b""
    try:
        while more := connection.recv(65536):
            said += more
    except ConnectionResetError:
        pass
    return said


def _said(port: int, *parts: bytes, pause: float = 0.0) -> bytes:
    with socket.create_connection(("127.0.0.1", port)) as connection:
        try:
            for part in parts:
                connection.sendall(part)
                time.sleep(pause)
        except (BrokenPipeError, ConnectionResetError):  # it has said enough
            pass
        return _all(connection)


def _beginning_a_second_head(port: int) -> bytes:
    with socket.create_connection(("127.0.0.1", port)) as connection:
        connection.sendall(OK)
        first = connection.recv(65536)
        connection.sendall(b"GET /v1")
        return first + _all(connection)


def _status(said: bytes) -> int:
    return int(said.split(b" ", 2)[1]) if said else 0


def test_slow_ones_are_closed_in_time_side_by_side() -> None:
    post = b"POST /v1/x HTTP/1.1\r\nhost: here\r\ncontent-length: 100\r\n"
    refused = post.replace(b"/v1/x", b"/refused")
    cases: dict[str, tuple[tuple[bytes, ...], float, int]] = {
        "says nothing": ((), 0.0, 0),
        "begins a head and stops": ((b"GET /v1/x HTTP/1.1\r\nho",), 0.0, 408),
        "dribbles a head": ((b"GET /v1/x HTTP/1.1\r\n", *[b"a: b\r\n"] * 90), 0.05, 408),
        "begins a body and stops": ((post + b"\r\n", b"abc"), 0.0, 408),
        "dribbles a body": ((post + b"\r\n", *[b"a"] * 90), 0.05, 408),
        "dribbles a body that was answered": ((refused + b"\r\n", *[b"a"] * 90), 0.05, 200),
    }
    began = time.monotonic()
    with _serving(HASTY) as port, ThreadPoolExecutor(len(cases) + 1) as pool:
        asked = {name: pool.submit(_said, port, *parts, pause=pause) for name, (parts, pause, _) in cases.items()}
        again = pool.submit(_beginning_a_second_head, port)
        said = {name: asking.result() for name, asking in asked.items()} | {"begins a second head": again.result()}
    assert time.monotonic() - began < LONG
    for name, status in [*((name, status) for name, (_, _, status) in cases.items()), ("begins a second head", 408)]:
        last = said[name][said[name].rfind(b"HTTP/1.1 ") :] if said[name] else b""
        assert _status(last) == status, (name, said[name])
        if status >= 400:
            assert b"connection: close" in last.lower(), name
            assert json.loads(last.partition(b"\r\n\r\n")[2])["status"] == status


@pytest.mark.parametrize(
    ("head", "status"),
    [
        (b"GET /" + b"a" * 9_000 + b" HTTP/1.1\r\nhost: here\r\n\r\n", 414),
        (b"GET /v1/x HTTP/1.1\r\nhost: here\r\n" + b"a: %b\r\n" % (b"b" * 100) * 400 + b"\r\n", 431),
        (b"GET /v1/x HTTP/1.1\r\nhost: here\r\na: " + b"b" * 300_000 + b"\r\n\r\n", 431),
        (b"GET /v1/x HTTP/1.1\r\nhost: here\r\na: " + b"b" * 300_000, 431),
        (b"GET /v1/x HTTP/1.1\r\nhost: here\r\na: " + b"b" * 20_000 + b"\r\n\r\n", 200),
    ],
    ids=["long address", "many headers", "one long header", "a header without end", "a large token"],
)
def test_a_head_is_bounded(port: int, head: bytes, status: int) -> None:
    said = _said(port, head.replace(b"\r\nhost", b"\r\nconnection: close\r\nhost"))
    assert _status(said) == status
    assert status == 200 or all(b"\r\n%s: %s\r\n" % line in said for line in BARE)


@pytest.mark.parametrize("rubbish", [b"\x00" * 100, b"\x16\x03\x01" + b"a" * 200, b"GET\r\n\r\n", b"\r\n" * 1000])
def test_what_is_no_http_is_refused_and_others_are_answered(
    port: int, rubbish: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(connections, "HEAD_WITHIN", 0.2)  # empty lines are no head yet
        said = _said(port, rubbish)
    assert _status(said) in {0, 400, 408}
    assert not said or all(b"\r\n%s: %s\r\n" % line in said for line in BARE)
    assert _status(_said(port, OK.replace(b"host", b"connection: close\r\nhost"))) == 200


def test_a_body_that_breaks_its_own_form_is_refused(port: int) -> None:
    head = b"POST /v1/x HTTP/1.1\r\nhost: here\r\ntransfer-encoding: chunked\r\n\r\n"
    said = _said(port, head, b"3\r\nabc\r\nno number\r\n", pause=0.05)
    assert (_status(said), said.count(b"HTTP/1.1 ")) == (400, 1)


def test_several_requests_on_one_connection_are_answered_even_sent_together(port: int) -> None:
    with socket.create_connection(("127.0.0.1", port)) as connection:
        connection.sendall(OK * 3 + OK.replace(b"host", b"connection: close\r\nhost"))
        assert _all(connection).count(b"200 OK") == 4


def test_a_body_that_was_answered_before_its_end_leaves_the_connection_open(
    port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections, "REST_WITHIN", HASTY)
    post = b"POST /refused HTTP/1.1\r\nhost: here\r\ncontent-length: 3\r\n\r\n"
    with socket.create_connection(("127.0.0.1", port)) as connection:
        connection.sendall(post)
        assert connection.recv(65536).count(b"200 OK") == 1
        connection.sendall(b"abc")
        time.sleep(HASTY + 0.2)
        connection.sendall(OK.replace(b"host", b"connection: close\r\nhost"))
        assert _all(connection).count(b"200 OK") == 1


def test_a_connection_too_many_is_closed_and_room_is_made_again(port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(connections, "HEAD_WITHIN", 0.2)
        held = [socket.create_connection(("127.0.0.1", port)) for _ in range(30)]
        with ThreadPoolExecutor(len(held)) as pool:
            assert list(pool.map(_all, held)) == [b""] * len(held)
    for connection in held:
        connection.close()
    assert _status(_said(port, OK.replace(b"host", b"connection: close\r\nhost"))) == 200
