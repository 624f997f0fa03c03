"""The index beside a mailbox on disk: what is needed to find mails, so that a second look is fast.

What it holds, and what not. For each mail: file, offset, length, Message-ID, time, thread, whether it is
a draft, and the e-mail addresses in its headers with their company domain. No names, no subjects, no
text: a subject takes part in threading only as a salted 64-bit hash. Addresses are in clear, since they
are what is searched for; so the file is readable by its owner only (0600), is named
`.<mailbox>.afterword-index`, and may be deleted at any time.

It is an SQLite file that is never changed in place: a new state is written beside it and put in its
place (`os.replace`), so that readers and other builders see the one or the other whole. A file whose
size and time of change are those of the index is not read again; of an mbox that only grew, the tail
is. Anything else that differs is indexed anew, and so is everything if the index cannot be read.
"""

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Mapping
from contextlib import closing, suppress
from pathlib import Path

from connectors._folders import Found, files_of
from connectors._records import Progress, Records

VERSION = 1

_TABLES = """
CREATE TABLE part (number INTEGER PRIMARY KEY, path BLOB UNIQUE, size INTEGER, changed INTEGER,
                   maildir INTEGER, draft INTEGER, mbox INTEGER, ends BLOB);
CREATE TABLE mail (number INTEGER PRIMARY KEY, part INTEGER, at INTEGER, length INTEGER, message_id TEXT,
                   date REAL, sender INTEGER, draft INTEGER, thread INTEGER);
CREATE TABLE address (number INTEGER PRIMARY KEY, email TEXT UNIQUE, company TEXT);
CREATE TABLE party (address INTEGER, mail INTEGER);
CREATE TABLE node (key INTEGER PRIMARY KEY, thread INTEGER);
CREATE TABLE thread (number INTEGER PRIMARY KEY, name TEXT, root INTEGER);
CREATE INDEX thread_root ON thread (root);
CREATE TABLE state (salt BLOB, next_mail INTEGER);
"""
_INDEXES = """
CREATE INDEX IF NOT EXISTS mail_part ON mail (part);
CREATE INDEX IF NOT EXISTS mail_thread ON mail (thread);
CREATE INDEX IF NOT EXISTS mail_id ON mail (message_id);
CREATE INDEX IF NOT EXISTS address_company ON address (company);
CREATE INDEX IF NOT EXISTS party_address ON party (address, mail);
"""


class UnwritableError(Exception):
    """The index cannot be kept at this place."""


def opened(index: Path) -> sqlite3.Connection:
    """The index for reading. Raises sqlite3.Error when it is not there or not ours."""
    # immutable: no locks and no journal are needed for a file that is only ever replaced
    connection = sqlite3.connect(f"{index.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
    try:
        version = connection.execute("PRAGMA user_version").fetchone()[0]
    except sqlite3.Error:
        connection.close()
        raise
    if version != VERSION:
        connection.close()
        raise sqlite3.DatabaseError("another version of the index")
    return connection


def refresh(mailbox: Path, index: Path, progress: Progress | None) -> bool:
    """Bring `index` up to date with `mailbox`; false when a file vanished meanwhile: then try again.

    `progress` is told (bytes done, bytes in all) if there is anything to do.

    Raises OSError when the mailbox cannot be read, UnwritableError when the index cannot be written.
    """
    files = files_of(mailbox)
    try:
        with closing(opened(index)) as old:
            gone, fresh = _differences(old, files)
        if not gone and not fresh:
            return True
        return _rewrite(mailbox, index, files, (gone, fresh), progress, keep=True)
    except sqlite3.Error:  # not there, damaged, of another version
        return _rewrite(mailbox, index, files, ([], list(files)), progress, keep=False)


def _differences(old: sqlite3.Connection, files: Mapping[bytes, Found]) -> tuple[list[int], list[bytes]]:
    """The numbers of parts that are gone, and the paths that are new or changed."""
    gone: list[int] = []
    known: set[bytes] = set()
    for number, path, size, changed, maildir, draft in old.execute(
        "SELECT number, path, size, changed, maildir, draft FROM part"
    ):
        found = files.get(path)
        if found is None:
            gone.append(number)
        elif found == Found(size, changed, bool(maildir), bool(draft)):
            known.add(path)
    return gone, [path for path in files if path not in known]


def _rewrite(
    mailbox: Path,
    index: Path,
    files: Mapping[bytes, Found],
    changes: tuple[list[int], list[bytes]],
    progress: Progress | None,
    *,
    keep: bool,
) -> bool:
    try:
        handle, name = tempfile.mkstemp(prefix=f"{index.name}.", dir=index.parent)  # mode 0600
        os.close(handle)
    except OSError as error:
        raise UnwritableError from error
    try:
        if keep:
            shutil.copyfile(index, name)
        with closing(sqlite3.connect(name, isolation_level=None)) as connection:
            connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -16000")
            connection.execute("BEGIN")
            if not keep:
                _create(connection)
            records = Records(connection, fresh=not keep)
            gone, fresh = changes
            records.forget(gone)
            records.add(mailbox, {path: files[path] for path in fresh}, progress)
            for statement in _INDEXES.strip().split("\n"):
                connection.execute(statement)
            connection.execute("COMMIT")
        try:
            os.replace(name, index)  # noqa: PTH105 - `name` is text from mkstemp
        except OSError as error:
            raise UnwritableError from error
        return records.complete  # noqa: TRY300 - what fails is above
    except sqlite3.OperationalError as error:
        if not keep:  # no room for it
            raise UnwritableError from error
        raise
    finally:
        with suppress(OSError):
            os.unlink(name)  # noqa: PTH108 - likewise; still there only if something failed


def _create(connection: sqlite3.Connection) -> None:
    for statement in _TABLES.strip().split(";\n"):
        connection.execute(statement)
    connection.execute(f"PRAGMA user_version = {VERSION}")
    connection.execute("INSERT INTO state VALUES (?, 1)", (os.urandom(16),))
