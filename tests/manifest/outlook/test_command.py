"""`afterword manifest outlook` writes what is uploaded, or says what to do."""

import json
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
import typer
from typer.testing import CliRunner, Result

from app.main import plugs
from app.settings import Settings
from app.surfaces.rest.app import VERSION
from app.surfaces.terminal.manifest import add_manifest
from manifest.outlook.render import forms
from tests.manifest.outlook.xml_faults import faults

URL = "https://afterword.example"
CLIENT = "0f0e0d0c-1111-4222-8333-444455556666"


def run(*arguments: str, **chosen: Any) -> Result:
    app = typer.Typer()
    app.callback()(lambda: None)
    add_manifest(app, lambda: Settings(_env_file=None, **chosen), plugs().deployment, plugs().outlook)
    return CliRunner().invoke(app, ["manifest", "outlook", *arguments])


@pytest.mark.parametrize("on_send", [False, True])
def test_it_writes_both_files_and_says_which(tmp_path: Path, on_send: bool) -> None:
    done = run("--public-url", URL, "--output", str(tmp_path / "new"), *(["--on-send"] if on_send else []))
    assert done.exit_code == 0
    made = forms(URL, VERSION, on_send=on_send)
    for kind in ("xml", "zip"):
        file = tmp_path / "new" / f"afterword-outlook.{kind}"
        assert str(file) in done.output
        assert file.read_bytes() == made[kind]
    assert ("sending" in done.output) == on_send
    with ZipFile(tmp_path / "new" / "afterword-outlook.zip") as package:
        assert ("autoRunEvents" in json.loads(package.read("manifest.json"))["extensions"][0]) == on_send


def test_without_a_folder_it_writes_where_you_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(public_url=URL).exit_code == 0
    assert {f.name for f in tmp_path.iterdir()} == {"afterword-outlook.xml", "afterword-outlook.zip"}
    assert faults((tmp_path / "afterword-outlook.xml").read_text("utf-8")) == []


@pytest.mark.parametrize("form", ["xml", "json", "zip"])
def test_one_format_goes_to_a_pipe_or_a_file(tmp_path: Path, form: str) -> None:
    made = forms(URL, VERSION, revision=3)[form]
    asked = ("--public-url", URL, "--revision", "3", "--format", form)
    assert run(*asked).stdout_bytes == made
    file = tmp_path / "named"
    assert run(*asked, "--output", str(file)).output == ""
    assert file.read_bytes() == made


def test_the_app_registration_comes_from_the_settings() -> None:
    done = run("--public-url", URL, "--format", "json", entra_client_id=CLIENT)
    assert json.loads(done.output)["webApplicationInfo"]["id"] == CLIENT


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "Say where Outlook reaches this service: --public-url"),
        (["--public-url", "http://afterword.example"], "by https only"),
        (["--public-url", "https://a.example?b=c"], "by https only"),
        (["--public-url", URL, "--paste-only"], "--paste-only is not for outlook"),
        (["--public-url", URL, "--format", "yaml"], "Try: xml, json, zip"),
        (["--public-url", URL, "--output", "/dev/null/x"], "cannot be written"),
        (["--public-url", URL, "--revision", "100"], "99"),
    ],
)
def test_a_manifest_that_cannot_be_made_says_what_to_do(arguments: list[str], said: str) -> None:
    done = run(*arguments)
    assert done.exit_code == 2
    assert said in done.output
    assert "Traceback" not in done.output


def test_an_app_registration_that_is_none_is_told() -> None:
    done = run("--public-url", URL, entra_client_id="afterword")
    assert done.exit_code == 2
    assert "AFTERWORD_ENTRA_CLIENT_ID must be the application (client) id" in done.output
