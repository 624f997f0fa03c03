"""Where the service may listen, and what it says where it may not."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
import typer

from app.main import plugs
from app.settings import Settings
from app.surfaces.terminal.given import Unusable, plainly
from app.surfaces.terminal.serving import address_for

PUBLIC = "https://afterword.example"


def never() -> bool:
    raise AssertionError("an address of this machine alone is no reason to ask the database")


@pytest.mark.parametrize(
    ("host", "address"),
    [
        ("127.0.0.1", "127.0.0.1"),
        ("localhost", "127.0.0.1"),
        ("127.0.0.2", "127.0.0.2"),
        ("[::1]", "::1"),
        ("::1", "::1"),
    ],
)
def test_this_machine_alone_needs_no_identity(host: str, address: str) -> None:
    assert address_for(host, None, never) == address


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "[::]", "192.0.2.1", "2001:db8::1"])
def test_others_are_listened_to_once_they_can_say_who_they_are(host: str) -> None:
    assert address_for(host, PUBLIC, lambda: True) == host.strip("[]")
    with pytest.raises(Unusable, match=r"this machine only.*afterword keys create"):
        address_for(host, PUBLIC, lambda: False)
    with pytest.raises(Unusable, match="AFTERWORD_PUBLIC_URL"):
        address_for(host, None, lambda: True)


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("sqlite:///{0}/none.sqlite", "this machine only"),
        ("postgresql://sam:secret@/none?host={0}", "does not answer"),
        ("sqlite:///{0}/newer.sqlite", "A newer Afterword made"),
    ],
    ids=["no journal yet", "a database that is down", "tables of another version"],
)
def test_who_starts_it_is_told_why_nobody_can_say_who_they_are(
    url: str, told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with closing(sqlite3.connect(tmp_path / "newer.sqlite")) as newer:
        newer.execute("CREATE TABLE alembic_version (version_num VARCHAR(32))")
        newer.execute("INSERT INTO alembic_version VALUES ('9999')")
        newer.commit()
    settings = Settings(_env_file=None, database_url=url.format(tmp_path), public_url=PUBLIC)
    with pytest.raises(typer.Exit), plainly():
        address_for("0.0.0.0", PUBLIC, lambda: plugs().is_identified(settings))
    said = capsys.readouterr().err
    assert told in said
    assert "secret" not in said


@pytest.mark.parametrize("host", ["", "afterword.example", "0.0.0.0/0", "127.0.0.1:80", "256.0.0.1", "\0", "١٢٧.0.0.1"])
def test_what_is_no_address_is_told(host: str) -> None:
    with pytest.raises(Unusable, match="not an address of this machine"):
        address_for(host, PUBLIC, lambda: True)
