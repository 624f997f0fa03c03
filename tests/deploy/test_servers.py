"""The real servers of the tests: they answer, stop, come back, and end with who started them."""

import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest
import redis as client

from tests.servers.redis import redis

_OWNER = """
import sys, time
from pathlib import Path
from tests.servers.redis import Redis
own = Redis(Path(sys.argv[1]))
own.start()
print(own.port, flush=True)
time.sleep(60)
"""


def test_what_one_process_counts_another_sees(redis_url: str) -> None:
    with client.Redis.from_url(redis_url) as one, client.Redis.from_url(redis_url) as other:
        one.incr("seen")
        assert int(other.get("seen") or 0) >= 1


def test_a_server_that_is_stopped_refuses_and_comes_back_empty_at_the_same_place(tmp_path: Path) -> None:
    with redis(tmp_path) as server, client.Redis.from_url(server.url) as asking:
        asking.set("kept", "1")
        server.stop()
        with pytest.raises(client.ConnectionError):
            asking.get("kept")
        server.start()
        assert asking.get("kept") is None


def test_a_server_ends_with_its_owner_however_that_went(tmp_path: Path) -> None:
    owner = subprocess.Popen([sys.executable, "-c", _OWNER, tmp_path], stdout=subprocess.PIPE, text=True)
    assert owner.stdout is not None
    with owner.stdout as said:
        port = int(said.readline())
    owner.kill()
    owner.wait(5)
    deadline = time.monotonic() + 5
    while time.monotonic() < deadline and _answers(port):
        time.sleep(0.01)
    assert not _answers(port)


def _answers(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port), timeout=1).close()
    except OSError:
        return False
    return True
