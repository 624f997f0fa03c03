"""Servers that break in every way a line and a server can, on loopback."""

import json
import socket
import ssl
import struct
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from typing import Any

from tests.servers.loopback import Loopback, running

Answering = Callable[[str, bytes], tuple[str, Any]]
"""From path and body to the fault's name (empty: none) and the good answer."""


@contextmanager
def nobody() -> Iterator[int]:
    """A port that nobody listens at, and nobody else gets meanwhile."""
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        yield held.getsockname()[1]


def reset(connection: socket.socket) -> None:
    """Ends a connection as a machine does that knows nothing of it."""
    with suppress(OSError):
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()


@dataclass(slots=True)
class Pages:
    """An HTTP server of JSON. `asked`: how often each fault was served."""

    answering: Answering
    url: str = ""
    asked: list[str] = field(default_factory=list)
    stopping: threading.Event = field(default_factory=threading.Event)


@contextmanager
def pages(answering: Answering, tls: ssl.SSLContext | None = None) -> Iterator[Pages]:
    state = Pages(answering)
    server = _Server(("127.0.0.1", 0), _Handler)
    server.state, server.tls = state, tls
    state.url = f"{'https://localhost' if tls else 'http://127.0.0.1'}:{server.server_address[1]}"
    with running(server, state.stopping):
        yield state


class _Server(Loopback):
    state: Pages


class _Handler(BaseHTTPRequestHandler):
    wbufsize = -1
    server: _Server

    def log_message(self, *args: Any) -> None:
        pass

    def do_GET(self) -> None:
        self._answered(b"")

    def do_POST(self) -> None:
        self._answered(self.rfile.read(int(self.headers["Content-Length"])))

    def _answered(self, given: bytes) -> None:
        state = self.server.state
        fault, told = state.answering(self.path, given)
        state.asked.append(fault)
        body = json.dumps(told).encode()
        if fault == "slow":
            state.stopping.wait(20)
        elif fault == "reset":
            reset(self.connection)
        elif fault == "malformed":
            self._send(200, b'{"SECRET": [', 12)
        elif fault == "truncated":
            self._send(200, body[: len(body) // 2], len(body))
        elif fault:
            refusal = json.dumps({"error": "invalid_client", "SECRET": "SECRET"}).encode()
            self._send(int(fault), refusal, len(refusal))
        else:
            self._send(200, body, len(body))

    def _send(self, status: int, body: bytes, length: int) -> None:
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(length))
        self.end_headers()
        self.wfile.write(body)
        self.wfile.flush()


@dataclass(slots=True)
class Proxy:
    """A line to `target` that can go wrong: see `turned`. `refusal`: what a server says that lets nobody work."""

    target: str | tuple[str, int] | None
    greets: bool
    port: int = 0
    came: int = 0
    mode: str = ""
    refusal: bytes = b""
    _listening: socket.socket | None = None
    _open: list[socket.socket] = field(default_factory=list)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def turned(self, mode: str, refusal: bytes = b"") -> None:
        """`down`, `slow`, `reset`, `malformed`, `truncated`, or `refused` with what the server says. What is connected
        stays so where the line only falls silent or goes wrong from now on; else it is cut.
        """
        self.mode, self.refusal = mode, refusal
        if mode == "down" and self._listening:
            with suppress(OSError):  # wakes who accepts
                self._listening.shutdown(socket.SHUT_RDWR)
            self._listening.close()
        if mode in ("down", "reset", "refused"):
            self.cut()

    def cut(self) -> None:
        with self._lock:
            lines, self._open = self._open, []
        for line in lines:
            with suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)
            reset(line)

    def accept(self) -> None:
        assert self._listening
        with suppress(OSError):
            while True:
                client, _ = self._listening.accept()
                self.came += 1
                threading.Thread(target=self._take, args=(client,), daemon=True).start()

    def _take(self, client: socket.socket) -> None:
        with self._lock:
            self._open.append(client)
        if self.mode == "reset":
            reset(client)
        elif self.mode == "refused" or self.target is None:
            self._refuse(client)
        else:
            self._pass_on(client)

    def _refuse(self, client: socket.socket) -> None:
        """What a server says after the first words; of PostgreSQL, these may ask for encryption before."""
        wrong = {
            "malformed": b"\x00SECRET\xff" * 20,
            "truncated": self.refusal[: len(self.refusal) // 2] or b"$9\r\nab",
        }
        with suppress(OSError):
            while heard := client.recv(65_536):
                if self.greets and heard[4:8] == b"\x04\xd2\x16\x2f":
                    client.sendall(b"N")
                elif self.mode == "slow":
                    continue
                else:
                    client.sendall(wrong.get(self.mode, self.refusal))
                    if self.greets or self.mode == "truncated":
                        break
        client.close()

    def _pass_on(self, client: socket.socket) -> None:
        with suppress(OSError):
            family = socket.AF_UNIX if isinstance(self.target, str) else socket.AF_INET
            server = socket.socket(family)
            server.connect(self.target)  # type: ignore[arg-type]  # a path or an address, as the family wants it
            with self._lock:
                self._open.append(server)
            threading.Thread(target=self._copied, args=(client, server, False), daemon=True).start()
            self._copied(server, client, True)
        client.close()

    def _copied(self, source: socket.socket, sink: socket.socket, answers: bool) -> None:
        with suppress(OSError):
            while heard := source.recv(65_536):
                if answers and self.mode == "malformed":
                    heard = b"\x00SECRET\xff" * 20
                elif answers and self.mode == "truncated":
                    sink.sendall(heard[: len(heard) // 2])
                    break
                elif self.mode == "slow":
                    continue
                sink.sendall(heard)
        for line in (source, sink):
            with suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)


@contextmanager
def proxy(target: str | tuple[str, int] | None, *, greets: bool = False) -> Iterator[Proxy]:
    """`target`: a path or an address; None: there is no server, only what the proxy says. `greets`: as PostgreSQL's
    clients do, who expect a refusal before their first question, and then the end.
    """
    state = Proxy(target, greets)
    with socket.create_server(("127.0.0.1", 0), backlog=50) as listening:
        state._listening, state.port = listening, listening.getsockname()[1]
        thread = threading.Thread(target=state.accept, daemon=True)
        thread.start()
        try:
            yield state
        finally:
            state.turned("down")
            thread.join(5)


STATUSES: Mapping[str, int] = {name: int(name) for name in ("401", "403", "404", "429", "500", "503")}
