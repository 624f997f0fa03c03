"""The PostgreSQL of a run: one for all its processes, gone when the last of them is, killed or not."""

import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from tests.servers import postgres

_USES = """
import sys, time
from tests.servers.postgres import server
print(server(sys.argv[1]), flush=True)
time.sleep(60)
"""


def test_processes_share_one_server_that_ends_with_the_last_of_them() -> None:
    run = f"shared-{os.getpid()}"
    root = Path(__file__).parents[3]
    users = [
        subprocess.Popen([sys.executable, "-c", _USES, run], cwd=root, stdout=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    try:
        urls = {user.stdout.readline() for user in users if user.stdout}
        assert len(urls) == 1
        assert left(run)
    finally:
        for user in users:
            user.send_signal(signal.SIGKILL)
            user.communicate()
    deadline = time.monotonic() + 20
    while left(run) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert left(run) == []


def left(run: str) -> list[Path]:
    return list(Path(tempfile.gettempdir()).glob(f"afterword-postgres-*-{run}*"))


def test_without_any_postgresql_a_run_says_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(postgres, "programs_of_postgres", lambda: None)
    with pytest.raises(RuntimeError, match="apt-get install postgresql"):
        postgres._started(tmp_path / "data", ())
