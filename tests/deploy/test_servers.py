"""The real servers of the tests: they answer, stop, come back, and end with who started them."""

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
import redis as client

from tests.servers.loaded import ran, started
from tests.servers.redis import redis

_OWNER = """
import sys, time
from pathlib import Path
from tests.servers.loaded import ran, started
from tests.servers.redis import Redis
own = Redis(Path(sys.argv[1]))
own.start()
print(own.port, flush=True)
time.sleep(60)
"""


_OWNER_OF_A_SERVICE = """
import sys, time
from pathlib import Path
from tests.servers.loaded import started
folder = Path(sys.argv[1])
print(started(folder / "said", folder, {}, "tests.app.surfaces.slow_service", str(folder), "1", "False").pid, flush=True)
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
    owner.wait(20)
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline and _answers(port):
        time.sleep(0.01)
    assert not _answers(port)


def _answers(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port), timeout=1).close()
    except OSError:
        return False
    return True


@pytest.mark.parametrize("word", ["--version", "nonsense"])
def test_a_forked_process_says_and_ends_as_one_from_nothing(tmp_path: Path, word: str) -> None:
    environment = {"HOME": str(tmp_path), "PATH": os.environ.get("PATH", "")}
    command = [sys.executable, "-m", "app.main", word]
    alone = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    forked = ran(tmp_path, environment, "app.main", word)
    assert (forked.returncode, forked.stdout, forked.stderr) == (alone.returncode, alone.stdout, alone.stderr)


def test_a_forked_process_has_the_folder_and_the_environment_it_was_given_and_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".env").write_text("AFTERWORD_COUNTRY=Atlantis\n")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.setenv("AFTERWORD_COUNTRY", "Atlantis")  # of the tests
    refused = [
        ran(tmp_path, {}, "app.main", "rules"),
        ran(elsewhere, {"AFTERWORD_COUNTRY": "Atlantis"}, "app.main", "rules"),
    ]
    assert [(one.returncode, "AFTERWORD_COUNTRY" in one.stderr) for one in refused] == [(2, True)] * 2
    assert ran(elsewhere, {}, "app.main", "rules").returncode == 0


@pytest.mark.parametrize("told", [signal.SIGKILL, signal.SIGTERM])
def test_a_forked_process_ends_with_its_owner_and_is_told_apart_from_one_that_ended_well(
    tmp_path: Path, told: signal.Signals
) -> None:
    command = [sys.executable, "-c", _OWNER_OF_A_SERVICE, str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as owner:
        assert owner.stdout
        orphan = int(owner.stdout.readline())
        own = started(tmp_path / "own", tmp_path, {}, "tests.app.surfaces.slow_service", str(tmp_path), "1", "False")
        assert own.poll() is None
        owner.send_signal(told)
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline and _lives(orphan):
        time.sleep(0.01)
    assert not _lives(orphan)
    assert own.poll() is None  # another owner's
    own.kill()
    assert own.poll() in {-signal.SIGKILL, 128 + signal.SIGKILL}


@pytest.mark.skipif(sys.platform != "linux", reason="each process loads for itself")
def test_who_hangs_up_before_the_answer_leaves_no_process_and_takes_none_from_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = tmp_path / "said"
    os.mkfifo(said)
    hearing = os.open(said, os.O_RDONLY | os.O_NONBLOCK)
    ask = socket.send_fds

    def hang_up(*asked: Any) -> None:
        ask(*asked)
        raise ConnectionError

    with monkeypatch.context() as patch:
        patch.setattr(socket, "send_fds", hang_up)
        with pytest.raises(RuntimeError, match="gone"):
            started(said, tmp_path, {}, "tests.app.surfaces.slow_service", str(tmp_path), "1", "False")
    assert ran(tmp_path, {}, "app.main", "--version").returncode == 0
    os.set_blocking(hearing, True)
    with os.fdopen(hearing, "rb") as heard:
        heard.read()  # until nobody is left who could say anything


def _lives(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True
