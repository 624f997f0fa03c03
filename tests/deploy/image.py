"""`make image-check`: the Dockerfile's steps, taken one by one in a temporary folder, without Docker.

Each stage gets a folder that stands for its root; absolute paths of its steps are turned into paths below it. The two
base images are this machine's Python and Node. At the end the image's own command serves, as its user where we may, with
nothing else writable, and its health check is asked. It installs from the package registries: some minutes.
"""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.deploy.dockerfile import ROOT, STAGES, Copy, Stage, Step, is_ignored
from tests.servers.programs import free_port, tied

_ABSOLUTE = ("/build", "/opt", "/var/lib/afterword")


def _below(root: Path, path: str) -> str:
    return str(root) + path if path.startswith(_ABSOLUTE) else path


def _copied(copy: Copy, root: Path, place: Path, made: dict[str, Path]) -> None:
    target = Path(_below(root, copy.to)) if copy.to.startswith("/") else place / copy.to
    base = made[copy.stage] if copy.stage else ROOT
    for source in copy.sources:
        path = Path(_below(base, source)) if copy.stage else base / source
        if path.is_file():
            to = target / path.name if copy.to.endswith("/") or len(copy.sources) > 1 else target
            to.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, to)
            continue

        def unwanted(folder: str, names: list[str], here: bool = copy.stage is None) -> set[str]:
            inside = Path(folder).relative_to(ROOT).as_posix() if here else ""
            return {name for name in names if here and is_ignored(f"{inside}/{name}")}

        shutil.copytree(path, target, ignore=unwanted, dirs_exist_ok=True, symlinks=True)


def _run(step: Step, root: Path, place: Path) -> None:
    words = [_below(root, word) for word in step.listed]
    if words[0] == "python":
        words[0] = sys.executable
    if words[0] == "install":  # the user of the image is none of ours
        words = ["install", "-d", "-m", "0700", words[-1]]
        Path(words[-1]).parent.mkdir(parents=True, exist_ok=True)
    _say(f"RUN {' '.join(step.listed)}")
    certificates = "/etc/ssl/certs/ca-certificates.crt"
    environment = {**os.environ, "PIP_DISABLE_PIP_VERSION_CHECK": "1", "PYTHONPATH": ""}
    if Path(certificates).is_file():
        environment.setdefault("NODE_EXTRA_CA_CERTS", certificates)
    done = subprocess.run(words, cwd=place, check=False, capture_output=True, text=True, env=environment)
    if done.returncode:
        raise RuntimeError(f"{' '.join(words)}: {(done.stderr or done.stdout)[-2000:]}")


def _built(stage: Stage, root: Path, made: dict[str, Path]) -> Path:
    """Takes its steps; the folder that it works in at the end."""
    place = root
    for step in stage.steps:
        match step.word:
            case "WORKDIR":
                place = Path(_below(root, step.rest))
                place.mkdir(parents=True, exist_ok=True)
            case "COPY":
                copy = Copy.of(step)
                _say(f"COPY {step.rest}")
                _copied(copy, root, place, made)
            case "RUN":
                _run(step, root, place)
            case _:
                pass
    return place


def _served(root: Path, place: Path, program: Path) -> None:
    """Starts what the image starts, on loopback, and asks it by the image's health check."""
    reads = "import httplib2; from googleapiclient.discovery import build as b; b('gmail', 'v1', http=httplib2.Http())"
    subprocess.run([program.with_name("python"), "-c", reads], check=True, capture_output=True)
    last, port = STAGES[-1], free_port()
    words = ["127.0.0.1" if word == "0.0.0.0" else word.replace("8000", str(port)) for word in last.one("CMD").listed]
    environment = {
        "PATH": f"{program.parent}:/usr/bin:/bin",
        **{name: str(place) for name in ("HOME", "XDG_DATA_HOME", "AFTERWORD_INDEX_FOLDER")},
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    running = tied([program, *words], root / "log", cwd=place, env=environment)
    told = last.one("HEALTHCHECK").rest
    _, *arguments = Step("CMD", told[told.index("CMD ") + 4 :]).listed
    check: list[str | Path] = [
        program.with_name("python"),
        *(argument.replace("8000", str(port)) for argument in arguments),
    ]
    try:
        deadline = time.monotonic() + 90
        while subprocess.run(check, check=False, capture_output=True, env=environment).returncode:
            if time.monotonic() > deadline:
                raise RuntimeError(f"It does not become healthy: {(root / 'log').read_text()[-2000:]}")
            time.sleep(0.2)
        _say("it serves, and says that it is well")
    finally:
        running.end()


def main() -> int:
    with TemporaryDirectory(prefix="afterword-image-") as name:
        made: dict[str, Path] = {}
        for number, stage in enumerate(STAGES):
            root = Path(name) / (stage.name or "image")
            root.mkdir()
            _say(f"-- {stage.name or 'the image'}, from {stage.image.partition('@')[0]}")
            place = _built(stage, root, made)
            made[stage.name or str(number)] = root
        # A virtual environment knows where it was made, so it serves from there.
        _served(root, place, made["build"] / "opt" / "afterword" / "bin" / "afterword")
        size = sum(f.lstat().st_size for f in (root / "opt").rglob("*") if not f.is_symlink())
        _say(f"what comes on top of the base image: {size / 1024 / 1024:.0f} MiB")
    return 0


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
