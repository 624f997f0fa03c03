"""Where the journal lies: the database that a URL names, as our drivers open it."""

import os
import sys
from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

_DRIVERS = {"sqlite": "sqlite+aiosqlite", "postgresql": "postgresql+psycopg", "postgres": "postgresql+psycopg"}


def default_url() -> str:
    """An SQLite file in the user's data folder, where the system has such."""
    home = Path.home()
    if sys.platform == "win32":
        folder = Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local")
    elif sys.platform == "darwin":
        folder = home / "Library" / "Application Support"
    else:
        folder = Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share")
    return f"sqlite:///{folder / 'afterword' / 'journal.sqlite'}"


def place_of(url: str) -> URL:
    """`sqlite:///path` or `postgresql://user@host/name`, with our driver. Raises ValueError with a plain sentence."""
    try:
        given = make_url(url)
    except ArgumentError:
        given = None
    driver = _DRIVERS.get(given.drivername) if given else None
    if given is None or driver is None:
        raise ValueError("A database is named as sqlite:///path/to/file or postgresql://user@host/name.")
    if driver.startswith("sqlite") and given.database in {None, "", ":memory:"}:
        raise ValueError("The journal needs a file: name it as sqlite:///path/to/file.")
    return given.set(drivername=driver)


def prepare_file(path: Path) -> None:
    """Makes the file and its folder, for their owner's eyes only; SQLite gives its side files the same rights."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
