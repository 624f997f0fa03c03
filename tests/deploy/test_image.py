"""The image: where its parts come from, who it runs as, what it starts; all that can be said without building it.

`make image-check` takes the Dockerfile's steps one by one.
"""

import re
import subprocess
import sys
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pytest
from typer.testing import CliRunner

from app.main import plugs
from app.surfaces.terminal.commands import terminal
from tests.deploy.dockerfile import ROOT, STAGES, Copy, Step, files_of, is_ignored

LAST = STAGES[-1]
COPIES = [(stage, Copy.of(step)) for stage in STAGES for step in stage.all("COPY")]


def test_images_are_pinned_by_digest() -> None:
    for stage in STAGES:
        assert re.fullmatch(r"[a-z]+:\d+\.\d+\.\d+-[a-z-]+@sha256:[0-9a-f]{64}", stage.image)


def test_all_that_is_copied_is_there_and_reaches_the_build() -> None:
    for _, copy in COPIES:
        for source in copy.sources if copy.stage is None else []:
            path = ROOT / source
            assert path.exists(), source
            assert any(not is_ignored(file.relative_to(ROOT).as_posix()) for file in files_of(path)), source


def test_what_a_stage_takes_from_another_was_made_there() -> None:
    made = {"sidebar": "/build/app/sidebar/dist/", "build": "/opt/afterword"}
    names = [stage.name for stage in STAGES]
    for stage, copy in COPIES:
        if copy.stage is not None:
            assert names.index(copy.stage) < STAGES.index(stage)
            assert copy.sources == [made[copy.stage]]


@pytest.mark.parametrize(
    ("path", "ignored"),
    [
        ("app/main.py", False),
        ("app/sidebar/src/api/types.ts", False),
        ("app/sidebar/.npmrc", False),
        ("requirements/run.txt", False),
        ("requirements/dev.txt", True),
        ("app/sidebar/node_modules/vite/index.js", True),
        ("app/sidebar/dist/index.html", True),
        ("app/__pycache__/main.cpython-311.pyc", True),
        ("app/.env", True),
        (".env", True),
        (".git/config", True),
        ("deploy/secrets/tls_key", True),
        ("manifest/key.pem", True),
        ("tests/conftest.py", True),
    ],
)
def test_what_reaches_the_build_is_the_program_and_no_secret(path: str, ignored: bool) -> None:
    assert is_ignored(path) is ignored


def test_it_runs_as_a_user_without_rights_whose_folder_is_the_only_one_that_is_written() -> None:
    user = LAST.one("USER").rest
    assert re.fullmatch(r"[1-9]\d{3,}:[1-9]\d{3,}", user)
    (volume,) = LAST.one("VOLUME").listed
    uid, gid = user.split(":")
    assert LAST.one("RUN").listed == ["install", "-d", "-o", uid, "-g", gid, "-m", "0700", volume]
    told = LAST.one("ENV").rest
    for name in ("HOME", "XDG_DATA_HOME", "AFTERWORD_INDEX_FOLDER"):
        assert re.search(rf"\b{name}={volume}(/\w+)?( |$)", told), name
    assert LAST.one("WORKDIR").rest == volume
    assert [step.word for step in LAST.steps].index("USER") > [step.word for step in LAST.steps].index("RUN")


def test_it_starts_a_command_that_is_there_without_a_shell_between() -> None:
    assert LAST.one("ENTRYPOINT").listed == ["afterword"]
    command = LAST.one("CMD").listed
    shown = CliRunner().invoke(terminal(plugs()), [*command, "--help"])
    assert shown.exit_code == 0, shown.output
    assert all(word in shown.output for word in command if word.startswith("--"))
    assert LAST.one("EXPOSE").rest == command[command.index("--port") + 1]


def test_every_step_names_its_program_and_arguments_without_a_shell() -> None:
    assert all(step.listed for stage in STAGES for step in stage.all("RUN"))


def test_packages_are_held_to_their_hashes_and_no_registry_is_named() -> None:
    installs = [step.listed for stage in STAGES for step in stage.all("RUN") if "install" in step.listed]
    from_lists = [words for words in installs if "-r" in words]
    assert {words[words.index("-r") + 1] for words in from_lists} == {"requirements/run.txt", "requirements/build.txt"}
    assert all("--require-hashes" in words for words in from_lists)
    others = [words for words in installs if "pip" in words and "-r" not in words and "uninstall" not in words]
    assert all("--no-index" in words for words in others)
    assert not re.search(
        r"https?://|--index-url|--registry", (ROOT / "Dockerfile").read_text("utf-8").split("FROM", 1)[1]
    )


class _Health(BaseHTTPRequestHandler):
    status = 200

    def do_GET(self) -> None:
        assert self.path == "/healthz"
        self.send_response(self.status)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Says nothing."""


class _Ill(_Health):
    status = 503


def _health(port: int) -> int:
    """The exit status of the image's own check, asked of this port."""
    told = LAST.one("HEALTHCHECK").rest
    program, *arguments = Step("CMD", told[told.index("CMD ") + 4 :]).listed
    assert program == "/opt/afterword/bin/python"
    asked = [argument.replace("8000", str(port)) for argument in arguments]
    assert asked != arguments
    return subprocess.run([sys.executable, *asked], check=False, capture_output=True, timeout=20).returncode


@pytest.mark.parametrize(("kind", "ends"), [(_Health, 0), (_Ill, 1)])
def test_the_health_check_believes_an_answer_and_needs_no_curl(kind: type[_Health], ends: int) -> None:
    with HTTPServer(("127.0.0.1", 0), kind) as server:
        Thread(target=server.handle_request, daemon=True).start()
        assert _health(server.server_port) == ends


def test_the_health_check_fails_where_nothing_listens() -> None:
    with HTTPServer(("127.0.0.1", 0), _Health) as server:
        port = server.server_port
    assert _health(port) == 1


def test_one_version_is_told_everywhere() -> None:
    import tomllib

    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    assert f"afterword:{version}\n" in (ROOT / "compose.yaml").read_text("utf-8")
    for path in (ROOT / "deploy" / "kubernetes").glob("**/kustomization.yaml"):
        assert f"newTag: {version}\n" in path.read_text("utf-8")
