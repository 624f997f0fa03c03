"""Processes of Afterword for tests, each forked from one that has loaded it: loading takes longer than all they do then.

Pytest's own process begins the loaded one (`begun`), and the workers inherit its address; it loads at the first request.
A request names a module and its arguments, and becomes what `python -m MODULE WORDS` would be: a process of its own, with
its own folder, environment and output. It ends with whoever asked for it, as `programs.Tied` does.

    request:  words, folder and environment as JSON, with the files for standard output and error
    answers:  the process id; then, once it is gone, its exit status. Who hangs up has it told to end (SIGTERM).

Where no loaded process was begun (outside of pytest, or not on Linux, where a fork is not to be trusted with the
system's libraries) each process loads for itself. That a process from nothing works too is shown by
tests/e2e/test_serve.py, tests/security/test_secrets.py and tests/deploy/test_wheel.py.
"""

import asyncio
import gc
import json
import os
import runpy
import select
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile

from tests.servers.programs import Tied, tied

ROOT = Path(__file__).parents[2]
_PLACE = "TESTS_LOADED_PROCESS"  # variable of the environment: the address of the loaded process
_PATIENCE = 150.0  # seconds, on a machine that is busy with other things
_SIZE = 1 << 20  # bytes of a request; the system hands it over whole


def begun(folder: Path) -> Callable[[], None]:
    """Begins the loaded process of a run, which ends with this one; `folder`: for its address. What ends it."""
    if sys.platform != "linux":
        return lambda: None
    place = folder / "loaded"
    listener = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    listener.bind(str(place))
    listener.listen(64)
    with listener, place.with_suffix(".log").open("wb") as said:
        running = subprocess.Popen(
            [sys.executable, "-m", "tests.servers.loaded", str(listener.fileno())],
            cwd=ROOT,
            env={"PATH": os.environ.get("PATH", ""), "HOME": str(folder), "PYTHONPATH": str(ROOT)},
            stdin=subprocess.PIPE,  # which ends with this process, however it ends
            stdout=said,
            stderr=said,
            start_new_session=True,
            pass_fds=[listener.fileno()],
        )
    os.environ[_PLACE] = str(place)

    def end() -> None:
        os.environ.pop(_PLACE, None)
        running.communicate()

    return end


@dataclass(slots=True)
class Forked:
    """A process of its own. `pid`: its id."""

    pid: int
    _asked: socket.socket
    _status: int | None = None

    def poll(self) -> int | None:
        """Its exit status; None as long as it runs."""
        if self._status is None and select.select([self._asked], [], [], 0)[0]:
            return self.wait()
        return self._status

    def wait(self, patience: float = _PATIENCE) -> int:
        """Its exit status, once it is gone; as `subprocess` tells it. Raises TimeoutError."""
        if self._status is None:
            self._asked.settimeout(patience)
            told = self._asked.recv(_SIZE)
            if not told:
                raise RuntimeError("The loaded process is gone, and with it what it knew of the others.")
            self._status = int(told)
            self._asked.close()
        return self._status

    def end(self, patience: float = 20.0) -> int:
        """Asks it to end, and waits until it is gone."""
        with suppress(OSError):  # it is gone already
            self._asked.shutdown(socket.SHUT_WR)
        return self.wait(patience)

    def kill(self) -> None:
        """At once, without a chance to tidy up."""
        if self.poll() is None:
            with suppress(ProcessLookupError):
                os.kill(self.pid, signal.SIGKILL)
        self.wait()


def started(log: Path, folder: Path, environment: Mapping[str, str], module: str, *words: str) -> Forked | Tied:
    """`python -m MODULE WORDS` in this folder, with nothing but this environment; what it says is in `log`."""
    if _PLACE not in os.environ:
        return tied([sys.executable, "-m", module, *words], log, cwd=folder, env=dict(environment))
    with log.open("ab") as said:
        return _forked([module, *words], folder, environment, said.fileno(), said.fileno())


def ran(folder: Path, environment: Mapping[str, str], module: str, *words: str) -> "subprocess.CompletedProcess[str]":
    """`python -m MODULE WORDS` until it has ended, with what it said."""
    if _PLACE not in os.environ:
        command = [sys.executable, "-m", module, *words]
        return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    with TemporaryFile("w+", encoding="utf-8") as out, TemporaryFile("w+", encoding="utf-8") as err:
        status = _forked([module, *words], folder, environment, out.fileno(), err.fileno()).wait()
        out.seek(0)
        err.seek(0)
        return subprocess.CompletedProcess([module, *words], status, out.read(), err.read())


def _forked(words: list[str], folder: Path, environment: Mapping[str, str], out: int, err: int) -> Forked:
    place = os.environ[_PLACE]
    asked = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    asked.settimeout(_PATIENCE)
    request = {"words": words, "folder": str(folder), "environment": dict(environment)}
    try:
        asked.connect(place)
        socket.send_fds(asked, [json.dumps(request).encode()], [out, err])
        return Forked(int(asked.recv(_SIZE)), asked)
    except (ConnectionError, ValueError):  # nothing is said by who is gone
        asked.close()
        said = Path(place).with_suffix(".log").read_text("utf-8", "replace")
        raise RuntimeError(f"The loaded process is gone. {said[-2000:]}") from None


def _load() -> None:
    """Everything that a service uses: it starts once, as the tests start it, and ends."""
    from app.main import create_app
    from app.settings import Settings
    from app.surfaces.terminal import add_ons, server, serving

    del add_ons, server, serving
    with TemporaryDirectory(prefix="afterword-") as folder:
        service = create_app(
            Settings(
                _env_file=None,
                proofreading=False,
                database_url=f"sqlite:///{folder}/journal.sqlite",
                index_folder=folder,
            )
        )

        async def once() -> None:
            async with service.router.lifespan_context(service):
                pass

        asyncio.run(once())
    if threading.active_count() > 1:
        raise RuntimeError(f"These threads are left, and a fork would lose them: {threading.enumerate()}")


class _Processes:
    """What was forked, and for whom. `own`: the listener; the pipe of who began us is standard input."""

    def __init__(self, own: socket.socket) -> None:
        self.own = own
        self.woken, self.ended = socket.socketpair()
        self.ended.setblocking(False)
        self.told: dict[int, socket.socket] = {}
        self.owners: dict[socket.socket, int] = {}

    def requested(self) -> str | None:
        """The module to run, in each process forked; None in this one, when it is to end."""
        signal.signal(signal.SIGCHLD, lambda *_: None)
        signal.set_wakeup_fd(self.ended.fileno())
        while True:
            ready, _, _ = select.select([sys.stdin, self.own, self.woken, *self.owners], [], [])
            if sys.stdin in ready:
                for process in self.told:
                    os.kill(process, signal.SIGKILL)
                return None
            if self.woken in ready:
                self.woken.recv(_SIZE)
                self._tell()
            for owner in [owner for owner in self.owners if owner in ready]:
                os.kill(self.owners.pop(owner), signal.SIGTERM)
            if self.own in ready and (module := self._forked(self.own.accept()[0])):
                return module

    def _tell(self) -> None:
        """Who asked for what has ended, of its status."""
        with suppress(ChildProcessError):
            while (end := os.waitpid(-1, os.WNOHANG))[0]:
                connection = self.told.pop(end[0])
                self.owners.pop(connection, None)
                with suppress(OSError), connection:
                    connection.send(str(os.waitstatus_to_exitcode(end[1])).encode())

    def _forked(self, connection: socket.socket) -> str | None:
        told, files, _, _ = socket.recv_fds(connection, _SIZE, 2)
        if not told:  # who asked is gone
            connection.close()
            return None
        if "app.main" not in sys.modules:
            _load()
            gc.collect()
            gc.freeze()
        if process := os.fork():
            for file in files:
                os.close(file)
            self.told[process], self.owners[connection] = connection, process
            with suppress(OSError):  # who asked is gone meanwhile: the next look at the owners notices
                connection.send(str(process).encode())
            return None
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        for other in (connection, self.own, self.woken, self.ended, *self.told.values()):
            other.close()
        return _dressed(json.loads(told), files)


def _dressed(asked: dict[str, object], files: list[int]) -> str:
    """This process, newly forked, gets what is to be its own. The module to run."""
    nothing = os.open(os.devnull, os.O_RDONLY)
    for file, place in zip((nothing, *files), range(3), strict=True):
        os.dup2(file, place)
        os.close(file)
    os.chdir(str(asked["folder"]))
    os.environ.clear()
    assert isinstance(asked["environment"], dict)
    os.environ.update(asked["environment"])
    assert isinstance(asked["words"], list)
    module, *words = asked["words"]
    sys.argv = [module, *words]
    return str(module)


def _main(listener: int) -> None:
    gc.disable()
    with socket.socket(fileno=listener) as own:
        module = _Processes(own).requested()
    if module:
        gc.enable()
        sys.modules.pop(module, None)  # as where nothing is loaded
        runpy.run_module(module, run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    _main(int(sys.argv[1]))
