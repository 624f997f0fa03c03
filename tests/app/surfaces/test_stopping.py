"""A process that is told to stop while it answers: real signals, real sockets."""

import json
import os
import signal
import socket
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

import pytest

from tests.servers.loaded import ROOT, Forked, started
from tests.servers.programs import Tied


@contextmanager
def _running(folder: Path, stop_within: float, *, proxied: bool) -> Iterator[tuple[Forked | Tied, int]]:
    said, words = folder / "said", (str(folder), str(stop_within), str(proxied))
    process = started(said, ROOT, {"HOME": str(folder)}, "tests.app.surfaces.slow_service", *words)
    try:
        assert _until(lambda: "\n" in said.read_text()), "it does not come up"
        yield process, int(said.read_text())
    finally:
        process.kill()


def _slow(folder: Path, port: int) -> HTTPConnection:
    """A request that is being answered."""
    connection = HTTPConnection("127.0.0.1", port, timeout=20)
    connection.request("POST", "/v1/slow", b"{}")
    assert _until(lambda: (folder / "said").read_text().endswith("begun\n"))
    return connection


def _asked(connection: HTTPConnection) -> tuple[int, Any, str | None]:
    connection.request("GET", "/readyz")
    answer = connection.getresponse()
    return answer.status, json.loads(answer.read()), answer.headers["connection"]


def _newly_asked(port: int) -> tuple[int, Any, str | None]:
    with closing(HTTPConnection("127.0.0.1", port, timeout=20)) as connection:
        return _asked(connection)


def _until(condition: Any) -> bool:
    until = time.monotonic() + 20
    while time.monotonic() < until:
        if condition():
            return True
        time.sleep(0.01)
    return False


def _refuses(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port), timeout=1).close()
    except ConnectionRefusedError:
        return True
    return False


def test_behind_a_proxy_it_says_so_at_once_lets_go_of_connections_and_finishes_what_it_took(tmp_path: Path) -> None:
    with _running(tmp_path, 20, proxied=True) as (process, port), ExitStack() as stack:
        kept = stack.enter_context(closing(HTTPConnection("127.0.0.1", port, timeout=20)))
        assert _asked(kept)[:2] == (200, {"status": "ok", "rules": 1, "parts": {}})
        slow = _slow(tmp_path, port)
        os.kill(process.pid, signal.SIGTERM)
        assert _until(lambda: _newly_asked(port)[0] == 503), "it still answers"
        assert _until(lambda: _newly_asked(port)[2] == "close")
        status, told, after = _asked(kept)
        assert (status, told["state"], after) == (503, "unavailable", "close")
        assert _until(lambda: _refuses(port)), "a proxy asks another one then"
        (tmp_path / "go").touch()
        answer = slow.getresponse()
        assert (answer.status, answer.read(), answer.headers["connection"]) == (200, b'"finished"', "close")
        assert process.wait(30) == 0
    assert (tmp_path / "learnt").exists(), "what it learnt was written before it ended"


def test_without_a_proxy_it_takes_nothing_new_at_once_and_finishes_what_it_took(tmp_path: Path) -> None:
    with _running(tmp_path, 20, proxied=False) as (process, port):
        slow = _slow(tmp_path, port)
        os.kill(process.pid, signal.SIGTERM)
        assert _until(lambda: _refuses(port))
        (tmp_path / "go").touch()
        assert slow.getresponse().status == 200
        assert process.wait(30) == 0
    assert (tmp_path / "learnt").exists()


@pytest.mark.parametrize("told", [signal.SIGTERM, signal.SIGINT])
def test_what_is_not_finished_in_time_does_not_keep_it(told: signal.Signals, tmp_path: Path) -> None:
    with _running(tmp_path, 1, proxied=True) as (process, port):
        slow = _slow(tmp_path, port)
        os.kill(process.pid, told)
        assert process.wait(30) == 0  # of the request itself, nothing is seen as long as the test lasts
        slow.close()
