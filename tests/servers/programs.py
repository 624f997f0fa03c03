"""Servers that the machine has, or that its distribution gives us; and processes that end with who started them."""

import os
import shutil
import signal
import socket
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Protocol

_PLACES = ("/usr/local/sbin", "/usr/sbin", "/sbin", "/usr/local/bin", "/opt/homebrew/bin", "/opt/local/bin")
# Its first line says the server's id. `read` ends when the owner's end of the pipe is closed, which the system does for an
# owner however it died. $0 is the signal that the server ends by. It ends with the server, and as that did.
_UNTIL_THE_OWNER_ENDS = (
    'exec 3<&0; "$@" </dev/null >&2 3<&- & server=$!; echo $server; exec >&-; '
    '{ read -r _ <&3; kill -"$0" $server 2>/dev/null; } & '
    "wait $server; ended=$?; kill $! 2>/dev/null; exit $ended"
)


def program(*names: str) -> str | None:
    """The first of these that is installed, also where only administrators look."""
    path = os.pathsep.join((os.environ.get("PATH", ""), *_PLACES))
    return next((found for name in names if (found := shutil.which(name, path=path))), None)


def installed(*packages: str) -> None:
    """Tries the distribution's packages, where we may install any; their own services are not started."""
    if os.getuid() != 0 or shutil.which("apt-get") is None:
        return
    # RUNLEVEL: Debian's scripts start nothing in single-user mode.
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "RUNLEVEL": "1"}
    install = ["install", "-qq", "-y", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=120", *packages]
    for command in (["update", "-qq"], install):
        subprocess.run(["apt-get", *command], check=False, capture_output=True, env=quiet)


class Running(Protocol):
    """A process that can be asked for its exit status, which is None as long as it runs."""

    def poll(self) -> int | None: ...


@dataclass(frozen=True, slots=True)
class Tied:
    """A process that ends with its owner, however that ends. `pid`: its id."""

    pid: int
    _shell: "subprocess.Popen[bytes]"

    def poll(self) -> int | None:
        """Its exit status; None as long as it runs."""
        return self._shell.poll()

    def wait(self, patience: float = 20.0) -> int:
        """Its exit status, once it is gone, of which the shell tells a signal as 128 and its number."""
        return self._shell.wait(patience)

    def end(self, patience: float = 20.0) -> int:
        """Asks it to end, and waits until it is gone."""
        if self._shell.stdin:
            self._shell.stdin.close()
        return self.wait(patience)

    def kill(self) -> None:
        """At once, without a chance to tidy up."""
        with suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGKILL)
        self.end()


def tied(command: Sequence[str | Path], log: Path, ends_by: str = "TERM", **how: Any) -> Tied:
    """Starts it; what it says is in `log`. `how`: as for `subprocess.Popen`."""
    shell = ["/bin/sh", "-c", _UNTIL_THE_OWNER_ENDS, ends_by, *command]
    with log.open("ab") as said:
        running = subprocess.Popen(shell, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=said, **how)
    assert running.stdout is not None
    with running.stdout as told:
        return Tied(int(told.readline()), running)


@contextmanager
def workplace() -> Iterator[Path]:
    """A folder whose parts other users may be given: those of pytest are their owner's only, and their paths are long."""
    with TemporaryDirectory(prefix="afterword-") as name:
        folder = Path(name)
        folder.chmod(0o711)
        yield folder


def free_port() -> int:
    """Of loopback. Nobody keeps it for us: who binds it may find it taken, rarely."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
