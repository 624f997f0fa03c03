"""The wheel: all that the program needs when it runs is inside, and it runs from there."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.deploy.dockerfile import ROOT, files_of

_PACKAGES = ("app", "connectors", "manifest")
_PROGRAM = """
import app.main, json, sys
print(app.main.__file__)
for words in json.loads(sys.argv[1]):
    sys.argv = ["afterword", *words]
    try:
        app.main.command()
    except SystemExit as end:
        print("\\nended", end.code or 0)
"""
"""Commands one after the other, since most of their time is what all of them load."""


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build: list[str | Path] = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = folder.glob("afterword-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "unpacked")
    return folder / "unpacked"


def _ours() -> set[str]:
    """The files of our packages, but for the sidebar's sources."""
    files = (f.relative_to(ROOT) for package in _PACKAGES for f in files_of(ROOT / package) if f.name[0] != ".")
    return {f.as_posix() for f in files if f.parts[:2] != ("app", "sidebar") or f.parts[2] == "dist"}


def test_every_file_that_the_program_reads_is_inside_and_no_source_of_the_sidebar(unpacked: Path) -> None:
    inside = {p.relative_to(unpacked).as_posix() for p in unpacked.rglob("*") if p.is_file()}
    packed = {path for path in inside if path.split("/")[0] in _PACKAGES}
    assert packed == _ours()
    for needed in ("app/sidebar/dist/pane.html", "app/journal/migrations/script.py.mako", "app/sample/mailbox.mbox"):
        assert needed in inside
    assert any(path.startswith("app/text/") and path.endswith(".tsv") for path in inside)


def test_it_runs_from_there(unpacked: Path, tmp_path: Path) -> None:
    """A review with the sample mailbox, and a journal that is made and migrated."""
    environment = {
        "PATH": os.environ.get("PATH", ""),
        "HOME": str(tmp_path),
        "PYTHONPATH": str(unpacked),
        "AFTERWORD_PROOFREADING": "false",
        "AFTERWORD_DATABASE_URL": f"sqlite:///{tmp_path}/journal.sqlite",
        "AFTERWORD_INDEX_FOLDER": str(tmp_path),
    }
    sample = unpacked / "app" / "sample"
    asked = "--now", "2026-11-23T10:00:00+01:00"
    review = ["review", sample / "drafts" / "any-news.eml", "--mailbox", sample / "mailbox.mbox", *asked]
    commands = [list(map(str, review)), ["journal", "upgrade"]]
    done = subprocess.run(
        [sys.executable, "-P", "-c", _PROGRAM, json.dumps(commands)],
        cwd=tmp_path,
        env=environment,
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(str(unpacked))
    reviewed, upgraded, _ = done.stdout.split("\nended ")
    assert "Wait" in reviewed
    assert upgraded.startswith("5\n")
    assert "needs" in upgraded
    assert done.stdout.endswith("\nended 0\n")
