"""A secret reaches what it is for, and nothing that is written, shown or listed."""

import base64
import json
import os
import socket
import subprocess
import sys
import traceback
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import httpx
import pytest

from app import log, secret_files
from app.main import create_app, database_url
from app.secret_files import is_open
from app.settings import SECRETS, BadSettingError, Settings, settings_of

PROGRAM = Path(sys.executable).with_name("afterword")
PLANTED = "platypus"
KEY = base64.urlsafe_b64encode(b"platypus-platypus-platypus-12345").decode()
VALUES = {
    "database_url": f"postgresql://sam:{PLANTED}@127.0.0.1:1/journal",
    "redis_url": f"redis://:{PLANTED}@127.0.0.1:1/0",
    "entra_client_secret": PLANTED,
    "token_key": KEY,
}
CLIENT = "11111111-2222-4333-8444-555555555555"


def shows(text: str) -> bool:
    return PLANTED in text or KEY in text


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in [n for n in os.environ if n.startswith("AFTERWORD_")]:
        monkeypatch.delenv(name)
    monkeypatch.setattr(secret_files, "USUAL", tmp_path / "none")
    secret_files._warn.cache_clear()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """With every secret in it, as a setting names it."""
    made = tmp_path / "secrets"
    made.mkdir()
    for name, value in VALUES.items():
        (made / name).write_text(f"{value}\n")
        (made / name).chmod(0o600)
    monkeypatch.setenv("AFTERWORD_SECRETS_FOLDER", str(made))
    return made


def read() -> Settings:
    return settings_of(lambda: Settings(_env_file=None))


def told(settings: Settings) -> dict[str, str | None]:
    found = {name: getattr(settings, name) for name in SECRETS}
    return {name: value.get_secret_value() if value else None for name, value in found.items()}


@pytest.mark.usefixtures("folder")
def test_every_secret_may_lie_in_a_file() -> None:
    assert told(read()) == VALUES
    assert database_url(read()) == VALUES["database_url"]


@pytest.mark.parametrize("prefix", ["", "afterword_"])
def test_the_usual_folder_needs_no_setting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, prefix: str) -> None:
    monkeypatch.setattr(secret_files, "USUAL", tmp_path)
    (tmp_path / f"{prefix}entra_client_secret").write_text(PLANTED)
    assert told(read())["entra_client_secret"] == PLANTED


@pytest.mark.usefixtures("folder")
def test_the_environment_counts_before_the_env_file_and_both_before_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    env = tmp_path / ".env"
    env.write_text("AFTERWORD_ENTRA_CLIENT_SECRET=of-env-file\nAFTERWORD_REDIS_URL=redis://env.example/1\n")
    monkeypatch.setenv("AFTERWORD_ENTRA_CLIENT_SECRET", "of-environment")
    settings = settings_of(lambda: Settings(_env_file=env))
    assert told(settings)["entra_client_secret"] == "of-environment"
    assert told(settings)["redis_url"] == "redis://env.example/1"
    assert told(settings)["token_key"] == KEY


def test_only_secrets_are_read_from_files(folder: Path) -> None:
    (folder / "country").write_text("DE")
    (folder / "guests").write_text("true")
    assert (read().country, read().guests) == (None, False)


def test_a_folder_that_is_not_there_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("AFTERWORD_SECRETS_FOLDER", str(tmp_path / "missing"))
    with pytest.raises(BadSettingError, match=r"cannot be read.*missing"):
        read()


def test_an_empty_file_is_no_secret(folder: Path) -> None:
    (folder / "redis_url").write_text("\n")
    assert read().redis_url is None


@pytest.mark.parametrize(
    ("mode", "anybody", "wide"),
    [
        (0o600, True, False),
        (0o440, True, False),
        (0o444, True, True),
        (0o444, False, False),
        (0o620, False, True),
        (0o602, False, True),
    ],
)
def test_rights_that_are_too_wide_are_known(tmp_path: Path, mode: int, anybody: bool, wide: bool) -> None:
    path = tmp_path / "secret"
    path.write_text(PLANTED)
    path.chmod(mode)
    assert is_open(path, anybody=anybody) is wide


def test_a_secret_that_others_may_read_is_warned_of_once_and_not_shown(folder: Path) -> None:
    stream = StringIO()
    log.configure(stream)
    (folder / "database_url").chmod(0o644)
    read()
    read()
    (line,) = stream.getvalue().splitlines()
    assert json.loads(line)["level"] == "warning"
    assert "database_url" in line
    assert not shows(line)
    log.configure()


@pytest.mark.parametrize("name", [n for n in SECRETS if n != "entra_client_secret"])  # of which any text is one
@pytest.mark.parametrize("where", ["environment", "file"])
def test_a_secret_that_cannot_be_used_is_named_and_not_shown(
    name: str, where: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With a typing mistake in what stands around it."""
    bad = f"{PLANTED}://{PLANTED}"
    if where == "environment":
        monkeypatch.setenv(f"AFTERWORD_{name.upper()}", bad)
    else:
        (tmp_path / name).write_text(bad)
        monkeypatch.setenv("AFTERWORD_SECRETS_FOLDER", str(tmp_path))
    with pytest.raises(BadSettingError) as raised:
        read()
    assert name.upper() in str(raised.value)
    assert not shows("".join(traceback.format_exception(raised.value)))


@pytest.mark.usefixtures("folder")
def test_no_way_of_showing_settings_shows_a_secret() -> None:
    settings = read()
    assert not shows(repr(settings) + str(settings) + f"{settings!r:.5000}" + repr(settings.model_dump()))
    assert not shows(settings.model_dump_json())
    assert not shows("".join(traceback.format_exception(ValueError(settings))))


@pytest.mark.usefixtures("folder")
def test_no_page_or_description_shows_a_secret() -> None:
    from fastapi.testclient import TestClient

    with TestClient(create_app(read().model_copy(update={"proofreading": False}), mailboxes={})) as client:
        for path in (
            "/docs",
            "/redoc",
            "/openapi.json",
            "/readyz",
            "/healthz",
            "/outlook/config.json",
            "/metrics",
            "/v1/export",
        ):
            assert not shows(client.get(path).text), path


@pytest.fixture
def serving(tmp_path: Path, folder: Path) -> Iterator[tuple[subprocess.Popen[str], str]]:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    given = {
        **{k: v for k, v in os.environ.items() if not k.startswith("AFTERWORD_")},
        "AFTERWORD_SECRETS_FOLDER": str(folder),
        "AFTERWORD_PROOFREADING": "false",
        "AFTERWORD_ENTRA_CLIENT_ID": CLIENT,
        "AFTERWORD_ENTRA_TENANTS": CLIENT,
    }
    command = [str(PROGRAM), "serve", "--port", str(port)]
    out = subprocess.PIPE
    with subprocess.Popen(command, env=given, cwd=tmp_path, text=True, stdout=out, stderr=subprocess.STDOUT) as process:
        try:
            yield process, f"http://127.0.0.1:{port}"
        finally:
            process.terminate()


def test_nothing_that_a_running_service_says_shows_a_secret_while_its_database_is_down(
    serving: tuple[subprocess.Popen[str], str],
) -> None:
    process, place = serving
    assert process.stdout
    printed = process.stdout.readline()  # once it answers
    said = [printed]
    with httpx.Client(base_url=place, timeout=20, trust_env=False) as client:
        for path in ("/readyz", "/openapi.json", "/v1/interviews", "/v1/agenda", "/outlook/config.json"):
            answer = client.get(path, headers={"authorization": "Bearer x"})
            said += [answer.text, str(answer.headers)]
        said.append(client.post("/v1/reviews", json={"draft": {"text": "Hi"}}).text)
    said.append(Path(f"/proc/{process.pid}/cmdline").read_text() if Path("/proc").is_dir() else "")
    said.append(Path(f"/proc/{process.pid}/environ").read_text() if Path("/proc").is_dir() else "")
    process.terminate()
    said.append(process.communicate(timeout=30)[0])
    assert "listening" in printed.lower() or "http" in "".join(said)
    assert not shows("".join(said))


@pytest.mark.usefixtures("folder")
def test_a_command_that_does_not_reach_its_database_shows_no_password() -> None:
    from typer.testing import CliRunner

    from app.main import plugs
    from app.surfaces.terminal.commands import terminal

    for command in (["journal", "upgrade"], ["keys", "list"]):
        result = CliRunner().invoke(terminal(plugs()), command)
        assert result.exit_code != 0, command
        assert not shows(
            result.output + "".join(traceback.format_exception(result.exception)) if result.exception else result.output
        )
