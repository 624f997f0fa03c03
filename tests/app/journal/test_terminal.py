from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from app import log
from app.surfaces.terminal.journal import add_journal
from tests.app.journal.conftest import fresh_database


def told(url: str, *command: str) -> tuple[int, str]:
    app = typer.Typer()
    add_journal(app, lambda: url)
    log.configure()  # not to what this one invocation writes, which is closed after it
    said = CliRunner().invoke(app, ["journal", *command])
    return said.exit_code, said.output


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_tables_are_missing_then_made_then_there(kind: str, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    if kind == "sqlite":
        url = f"sqlite:///{tmp_path / 'journal.sqlite'}"
    else:
        url = fresh_database(request.getfixturevalue("postgres"), "terminal")
    status, said = told(url, "check")
    assert (status, "afterword journal upgrade" in said) == (1, True)
    for command in ("upgrade", "upgrade", "check"):
        assert told(url, command)[0] == 0


def test_a_server_that_is_not_there_is_told_in_a_sentence(tmp_path: Path) -> None:
    status, said = told(f"postgresql://nobody:secret@/none?host={tmp_path}", "upgrade")
    assert status == 2
    assert said.startswith("afterword: The journal's database does not answer.")
    assert "secret" not in said


def test_a_url_of_nothing_we_know_is_told_by_its_setting() -> None:
    status, said = told("mysql://host/name", "check")
    assert status == 2
    assert "AFTERWORD_DATABASE_URL" in said


@pytest.mark.parametrize("version", ["0099", "one", "-1", ""])
def test_a_version_that_never_was_is_told_before_anything_is_asked(tmp_path: Path, version: str) -> None:
    status, said = told(f"sqlite:///{tmp_path / 'journal.sqlite'}", "downgrade", "--", version)
    assert status == 2
    assert "name one of base, 0001" in said
    assert "[y/N]" not in said
