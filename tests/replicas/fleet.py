"""A deployment on loopback: replicas as processes behind the real proxy, on a PostgreSQL and a Redis of their own."""

import asyncio
import os
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import httpx

from app.journal.store import Store
from tests.servers import postgres
from tests.servers.loaded import ROOT, Forked, ran, started
from tests.servers.programs import Tied, free_port, tied, workplace
from tests.servers.proxy import Proxy, proxy
from tests.servers.redis import Redis, redis

HOST = "afterword.example"  # the service's public name, by which requests come through the proxy
_PATIENCE = 150.0  # seconds until a replica is ready, on a machine that is busy with other things


@dataclass(slots=True)
class Database:
    """A PostgreSQL that can be stopped and started with what it holds."""

    folder: Path
    _command: list[str | Path] = field(default_factory=list)
    _running: Tied | None = None

    @property
    def url(self) -> str:
        return postgres.url_of(self.folder)

    def start(self) -> None:
        """Returns once it takes connections. Raises RuntimeError."""
        if not self._command:
            # A commit is on the disk before it is acknowledged, as in a deployment.
            self._command = postgres.made(self.folder, ("fsync=on", "synchronous_commit=on"))
        log = self.folder / "log"
        log.write_bytes(b"")
        # INT: a fast shutdown, which does not wait until everybody has hung up.
        self._running = tied(self._command, log, "INT", cwd=self.folder, **postgres.unprivileged())
        deadline = time.monotonic() + _PATIENCE
        while not postgres.answers(self.folder):
            if time.monotonic() > deadline:
                raise RuntimeError("PostgreSQL does not start: " + log.read_text("utf-8", "replace")[-500:])
            time.sleep(0.02)

    def stop(self) -> None:
        if self._running:
            self._running.end()
            self._running = None


@dataclass(slots=True)
class Replica:
    """`afterword serve` at one port, again and again."""

    name: str
    folder: Path
    port: int = field(default_factory=free_port)
    running: Forked | Tied | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def log(self) -> Path:
        return self.folder / f"{self.name}.log"

    def start(self, settings: Mapping[str, str]) -> None:
        """Returns at once; `wait` waits until it is ready."""
        home = environment(self.folder, settings)
        self.running = started(self.log, self.folder, home, "app.main", "serve", "--port", str(self.port))

    def wait(self) -> None:
        deadline = time.monotonic() + _PATIENCE
        with httpx.Client(base_url=self.url, timeout=5, verify=False) as client:  # nothing to load for TLS
            while time.monotonic() < deadline:
                try:
                    if client.get("/readyz").status_code == 200:
                        return
                except httpx.HTTPError:
                    pass
                time.sleep(0.1)
        raise RuntimeError(f"Replica {self.name} does not become ready: {self.log.read_text()[-2000:]}")

    def kill(self) -> None:
        """kill -9."""
        if self.running:
            self.running.kill()
            self.running = None

    def stop(self) -> float:
        """SIGTERM, as an orchestrator does; the seconds until it was gone."""
        began = time.monotonic()
        if self.running:
            self.running.end(_PATIENCE)
            self.running = None
        return time.monotonic() - began

    def memory(self) -> dict[str, int]:
        """Bytes of its memory, now and at most so far (Linux)."""
        assert self.running is not None
        lines = (Path("/proc") / str(self.running.pid) / "status").read_text().splitlines()
        told = dict(line.split(":", 1) for line in lines)
        return {name: int(told[key].split()[0]) * 1024 for name, key in (("now", "VmRSS"), ("most", "VmHWM"))}

    def seconds_of_processor(self) -> float:
        """It has used so far, in all its threads (Linux)."""
        assert self.running is not None
        told = (Path("/proc") / str(self.running.pid) / "stat").read_text().rpartition(")")[2].split()
        return (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")


def environment(home: Path, settings: Mapping[str, str]) -> dict[str, str]:
    """Nothing of who runs the tests, but for what Python and coverage need."""
    return {"HOME": str(home), "PATH": os.environ.get("PATH", ""), "PYTHONPATH": str(ROOT), **settings}


@dataclass(slots=True)
class Fleet:
    """What runs; `settings`: of every replica."""

    folder: Path
    database: Database
    counts: Redis
    replicas: list[Replica]
    settings: dict[str, str]
    proxy: Proxy

    def command(self, *words: str) -> str:
        """`afterword …` with the settings of the replicas; what it printed."""
        done = ran(self.folder, environment(self.folder, self.settings), "app.main", *words)
        if done.returncode:
            raise RuntimeError(f"afterword {' '.join(words)}: {done.stderr or done.stdout}")
        return done.stdout

    def key(self, name: str) -> str:
        """A new API key of this name, as the administrator makes it."""
        return self.command("keys", "create", name, "--scope", "reviews", "--scope", "journal").strip()

    def all_started(self) -> None:
        for replica in self.replicas:
            replica.start(self.settings)
        for replica in self.replicas:
            replica.wait()


@contextmanager
def fleet(replicas: int = 2, **settings: str) -> Iterator[Fleet]:
    """Database (migrated), Redis and proxy run; the replicas do not yet. `settings`: without their prefix, in lower case."""
    with ExitStack() as ends:
        folder = ends.enter_context(workplace())
        database = Database(folder / "postgres")
        database.start()
        ends.callback(database.stop)
        counts = ends.enter_context(redis(folder))
        ours = [Replica(f"replica-{n}", folder) for n in range(1, replicas + 1)]
        for one in ours:
            ends.callback(one.kill)
        chosen = {
            "database_url": database.url,
            "redis_url": counts.url,
            "trusted_proxies": "127.0.0.1/32",
            "public_url": f"https://{HOST}",
            "time_zone": "Europe/Berlin",
            **settings,
        }
        own = Fleet(
            folder,
            database,
            counts,
            ours,
            {f"AFTERWORD_{name.upper()}": value for name, value in chosen.items()},
            ends.enter_context(proxy([one.port for one in ours])),
        )
        asyncio.run(_migrated(database.url))
        yield own


async def _migrated(url: str) -> None:
    store = Store.at(url)
    await store.upgrade()
    await store.close()
