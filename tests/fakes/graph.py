"""Microsoft Graph on loopback, for what the independent emulator lacks. What it answers is in `graph_state`."""

import json
import socket
import ssl
import struct
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler
from types import MappingProxyType
from typing import Any

from tests.fakes.graph_state import TOKEN, Asked, Fault, GraphServer, Kind, call_of, trouble
from tests.fakes.graph_store import Refused
from tests.servers.loopback import Loopback, running

__all__ = ["TOKEN", "Fault", "GraphServer", "Kind", "graph_server"]


@contextmanager
def graph_server(tls: ssl.SSLContext | None = None) -> Iterator[GraphServer]:
    """A server with the empty mailbox of Sam Roe, behind `TOKEN`."""
    state = GraphServer()
    server = _Server(("127.0.0.1", 0), _Handler)
    server.tls = tls
    server.state = state
    state.url = f"{'https' if tls else 'http'}://127.0.0.1:{server.server_address[1]}"
    with running(server, state.stopping):
        yield state


class _Server(Loopback):
    state: GraphServer


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wbufsize = -1
    timeout = 10
    server: _Server

    def setup(self) -> None:
        super().setup()
        with self.server.state.lock:
            self.server.state.connections += 1

    def log_message(self, *args: Any) -> None:
        pass

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self._answered(lambda token: self.server.state.batched(asked, token), len(asked["requests"]))

    def do_GET(self) -> None:
        self._answered(lambda token: self.server.state.answer(self.path, token))

    def _answered(self, answering: Any, requests: int = 1) -> None:
        state, call = self.server.state, call_of(self.path)
        headers = {name.lower(): value for name, value in self.headers.items()}
        token = headers.get("authorization", "").removeprefix("Bearer ")
        with state.counted(token, min(4, requests)):
            with state.lock:
                state.asked.append(Asked(call, self.path, headers, requests))
            if state.latency:
                time.sleep(state.latency)
            status, answer = 200, b""
            try:
                told = answering(token)
            except Refused as refused:
                status, told = refused.status, trouble(refused.code)
            answer = told if isinstance(told, bytes) else json.dumps(told).encode()
            fault = state.fault_of(call, token)
        if fault is None:
            self._send(status, answer)
        elif fault.kind is Kind.STATUS:
            more = {"Retry-After": fault.retry_after} if fault.retry_after else {}
            more |= {"WWW-Authenticate": fault.challenge} if fault.challenge else {}
            self._send(fault.status, json.dumps(trouble(fault.code)).encode(), more)
        else:
            self._fail(fault.kind, answer)

    def _fail(self, kind: Kind, body: bytes) -> None:
        state = self.server.state
        if kind is Kind.SLOW:
            state.stopping.wait(20)
            self.close_connection = True
        elif kind is Kind.RESET:
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            self.rfile.close()
            self.wfile.close()
            self.connection.close()
            self.close_connection = True
        elif kind is Kind.DRIBBLE:
            self._send(200, b"", {"Content-Length": "5000"})
            while not state.stopping.wait(0.2):
                self.wfile.write(b" ")
                self.wfile.flush()
        elif kind is Kind.TRUNCATED:
            self._send(200, body[: len(body) // 2], {"Content-Length": str(len(body))})
            self.close_connection = True
        elif kind in (Kind.FOREIGN_LINK, Kind.LOOPING_LINK):
            link = state.elsewhere if kind is Kind.FOREIGN_LINK else f"{state.url}{self.path}"
            self._send(200, json.dumps({**json.loads(body), "@odata.nextLink": link}).encode())
        else:
            wrong = {Kind.MALFORMED: b'{"value": [', Kind.LIST: b"[1, 2]",
                     Kind.WRONG_TYPES: b'{"id": 7, "value": "SECRET WORDS", "responses": 3, "mail": []}'}  # fmt: skip
            self._send(200, wrong[kind])

    def _send(self, status: int, body: bytes, more: Mapping[str, str] = MappingProxyType({})) -> None:
        self.send_response(status)
        usual = {"Content-Type": "application/json", "Content-Length": str(len(body)), "Set-Cookie": "session=sam"}
        for name, value in {**usual, **more}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)
        self.wfile.flush()
