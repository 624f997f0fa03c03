"""A real Redis or Valkey on loopback, one for each worker of a run: it starts in some ten milliseconds.

Its program is the machine's, else the distribution's package where we may install one. Nothing of it lies on a disk
but its log.
"""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import redis as client

from tests.servers.programs import Tied, free_port, installed, program, tied

MISSING = (
    "The tests of what replicas share need a Redis or Valkey server, and there is none here: install it (Debian and "
    "Ubuntu: apt-get install redis-server; macOS: brew install valkey), then run the tests once more."
)
_NAMES = ("valkey-server", "redis-server")
_SETTINGS = ("--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--daemonize", "no")
_PATIENCE = 10.0  # seconds


def program_of_redis() -> str | None:
    """The server's path; None when there is none and none can be had."""
    if found := program(*_NAMES):
        return found
    installed("redis-server")
    return program(*_NAMES)


@dataclass(slots=True)
class Redis:
    """A server that can be stopped and started anew, empty, at the same address."""

    folder: Path
    port: int = field(default_factory=free_port)
    _running: Tied | None = None

    @property
    def url(self) -> str:
        return f"redis://127.0.0.1:{self.port}/0"

    def start(self) -> None:
        """Returns once it answers. Raises RuntimeError with a plain sentence."""
        found = program_of_redis()
        if found is None:
            raise RuntimeError(MISSING)
        log = self.folder / "redis.log"
        self._running = tied([found, *_SETTINGS, "--dir", self.folder, "--port", str(self.port)], log)
        with client.Redis(port=self.port, socket_timeout=2) as asking:
            deadline = time.monotonic() + _PATIENCE
            while time.monotonic() < deadline:
                try:
                    asking.ping()
                except client.ConnectionError:
                    time.sleep(0.01)
                else:
                    return
        self.stop()
        raise RuntimeError("Redis does not start: " + log.read_text("utf-8", "replace")[-500:])

    def stop(self) -> None:
        """As when its machine is gone: who asks is refused."""
        if self._running:
            self._running.end()
            self._running = None


@contextmanager
def redis(folder: Path) -> Iterator[Redis]:
    """A server of one's own until the block ends, for a test that stops it; `folder`: for its log."""
    own = Redis(folder)
    own.start()
    try:
        yield own
    finally:
        own.stop()


def _main() -> int:
    if program_of_redis() is None:
        sys.stderr.write(f"{MISSING}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(_main())
