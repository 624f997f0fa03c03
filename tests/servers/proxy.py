"""A real nginx on loopback with the configuration of deploy/proxy: only its two files of addresses are others.

Its program is the machine's, else the distribution's package where we may install one. It runs as a user without rights.
"""

import os
import pwd
import shutil
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

from tests.servers.programs import free_port, installed, program, tied, workplace

MISSING = (
    "The tests of replicas need nginx, and there is none here: install it (Debian and Ubuntu: apt-get install nginx; "
    "macOS: brew install nginx), then run the tests once more."
)
CONFIGURATION = Path(__file__).parents[2] / "deploy" / "proxy"
_PATIENCE = 10.0  # seconds


def program_of_nginx() -> str | None:
    """The server's path; None when there is none and none can be had."""
    if found := program("nginx"):
        return found
    installed("nginx-light")
    return program("nginx")


@dataclass(frozen=True, slots=True)
class Proxy:
    """`url`: where it listens; `log`: what it says, the access log included."""

    url: str
    log: Path


def nobody() -> dict[str, Any]:
    """What makes `subprocess` start as a user without rights, where we are root."""
    if os.getuid() != 0:
        return {}
    user = pwd.getpwnam("nobody")
    return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}


def prepared(folder: Path, listen: str, replicas: Sequence[int]) -> list[str | Path]:
    """The command of a proxy that has all it needs in `folder`, before replicas at these ports. Raises RuntimeError."""
    found = program_of_nginx()
    if found is None:
        raise RuntimeError(MISSING)
    configuration, prefix = folder / "configuration", folder / "prefix"
    shutil.copytree(CONFIGURATION, configuration)
    prefix.mkdir()
    (configuration / "replicas.conf").write_text(_upstream(replicas))
    (configuration / "listen.conf").write_text(listen)
    log = folder / "nginx.log"
    log.touch()
    if user := nobody():
        for path in (prefix, log):
            os.chown(path, user["user"], user["group"])
    main = configuration / "nginx.conf"
    return [found, "-e", "stderr", "-p", f"{prefix}/", "-c", main, "-g", "daemon off;"]


def _upstream(replicas: Sequence[int]) -> str:
    """The file replicas.conf with these ports in the place of the names, and without the resolver that knows names."""
    block = (CONFIGURATION / "replicas.conf").read_text("utf-8").partition("upstream ")[2]
    lines = []
    for line in block.splitlines():
        if "afterword-1:8000 resolve" in line:
            lines += [line.replace("afterword-1:8000 resolve", f"127.0.0.1:{port}") for port in replicas]
        elif "afterword-2:8000" not in line:
            lines.append(line)
    return "upstream " + "\n".join(lines) + "\n"


@contextmanager
def proxy(replicas: Sequence[int]) -> Iterator[Proxy]:
    """Runs until the block ends, before replicas at these ports of loopback. Raises RuntimeError with a plain sentence."""
    with workplace() as folder:
        port = free_port()
        command = prepared(folder, f"listen 127.0.0.1:{port};\nset $seen_as http;\n", replicas)
        log = folder / "nginx.log"
        running = tied(command, log, cwd=folder / "prefix", **nobody())
        try:
            own = Proxy(f"http://127.0.0.1:{port}", log)
            _wait(own)
            yield own
        finally:
            running.end()


def _wait(own: Proxy) -> None:
    deadline = time.monotonic() + _PATIENCE
    while time.monotonic() < deadline:
        try:
            if httpx.get(f"{own.url}/proxy/alive", timeout=2).status_code == 204:
                return
        except httpx.HTTPError:
            time.sleep(0.02)
    raise RuntimeError("nginx does not start: " + own.log.read_text("utf-8", "replace")[-500:])


def _main() -> int:
    if program_of_nginx() is None:
        sys.stderr.write(f"{MISSING}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(_main())
