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

import json
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.mail import Address
from connectors._domains import company, mailbox_key
from connectors._folders import Found, files_of
from connectors._records import Progress, Records, key_of

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

NEWEST = 500
"""Mails of one correspondence. Beyond that, mails of the thread and of the people themselves go before those
of colleagues, and newer ones before older ones."""

_COLUMNS = """mail.number, part.path, part.mbox, mail.at, mail.length, mail.message_id, root.name,
 mail.draft, mail.date"""
_JOINS = """
JOIN part ON part.number = mail.part
JOIN thread ON thread.number = mail.thread
JOIN thread AS root ON root.number = thread.root
"""
# Four times as many as are kept, since some are copies of each other.
_CORRESPONDENCE = f"""
WITH hit (mail, rank) AS (
  SELECT party.mail, 0 FROM address JOIN party ON party.address = address.number
   WHERE address.email IN (SELECT value FROM json_each(:people))
  UNION ALL
  SELECT mail.number, 0 FROM mail
   WHERE mail.thread IN (SELECT number FROM thread WHERE root = :thread)
  UNION ALL
  SELECT party.mail, 1 FROM address JOIN party ON party.address = address.number
   WHERE address.company IN (SELECT value FROM json_each(:companies))
)
SELECT {_COLUMNS}, mail.sender FROM (
  SELECT found.mail, found.rank FROM (SELECT mail, min(rank) AS rank FROM hit GROUP BY mail) AS found
    JOIN mail ON mail.number = found.mail
   ORDER BY found.rank, mail.date IS NULL, mail.date DESC, mail.draft, mail.number LIMIT {4 * NEWEST}
) AS newest JOIN mail ON mail.number = newest.mail {_JOINS}
ORDER BY newest.rank, mail.date IS NULL, mail.date DESC, mail.draft, mail.number
"""  # noqa: S608 - constants only
_BY_ID = f"""
SELECT {_COLUMNS} FROM mail {_JOINS}
 WHERE mail.message_id = :id
   AND (:time IS NULL OR CAST(round(ifnull(mail.date, 0)) AS INTEGER) = CAST(:time AS INTEGER))
 ORDER BY mail.draft DESC, mail.date DESC, mail.number DESC LIMIT 1
"""  # noqa: S608 - constants only


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


@dataclass(frozen=True, slots=True)
class Place:
    """A mail and where it lies: `at`, `length` are bytes in the file `path` beneath the mailbox."""

    number: int
    path: bytes
    mbox: bool
    at: int
    length: int
    message_id: str
    thread: str
    draft: bool
    date: float | None


def correspondence(index: sqlite3.Connection, people: Collection[Address], thread_id: str | None) -> list[Place]:
    """The mails of `people`, their colleagues and the thread, each once, oldest first (undated ones before)."""
    salt = _salt(index)
    keys = {mailbox_key(person.email) for person in people} - {""}
    companies = {company(key.rpartition("@")[2]) for key in keys if "@" in key} - {""}
    rows = index.execute(
        _CORRESPONDENCE,
        {
            "people": json.dumps(sorted(keys)),
            "companies": json.dumps(sorted(companies)),
            "thread": _thread(index, salt, thread_id) if thread_id else None,
        },
    )
    found = sorted(_distinct(rows), key=lambda p: (p.date is not None, p.date or 0.0, p.number))
    sent = {place.message_id for place in found if not place.draft}
    return [place for place in found if not (place.draft and place.message_id in sent)]


def _distinct(rows: Iterator[tuple[Any, ...]]) -> Iterator[Place]:
    """Copies of a mail (in two folders, or to oneself) are one; other mails under the same Message-ID are not."""
    seen: set[tuple[object, ...]] = set()
    for *columns, sender in rows:
        place = _place(columns)
        twin = (place.message_id, place.date, sender)
        if twin not in seen:
            seen.add(twin)
            yield place
            if len(seen) == NEWEST:
                return


def by_id(index: sqlite3.Connection, message_id: str) -> Place | None:
    """The mail with this Message-ID, a draft before a sent one, the newest first."""
    wanted = message_id.strip().removeprefix("<").removesuffix(">")
    row = index.execute(_BY_ID, {"id": wanted, "time": None}).fetchone()
    if row is None and "#" in wanted:
        name, _, time = wanted.rpartition("#")
        row = index.execute(_BY_ID, {"id": name, "time": time.rstrip("+")}).fetchone()
    return _place(row) if row else None


def other_id(place: Place, taken: Collection[str]) -> str:
    """An id for a mail whose Message-ID another one bears: its time added, so that it lasts."""
    name = f"{place.message_id}#{place.date or 0:.0f}"
    while name in taken:
        name += "+"
    return name


def thread_of(index: sqlite3.Connection, message_ids: Collection[str]) -> str | None:
    """The thread of the first of `message_ids` that the mailbox has or has heard of."""
    salt = _salt(index)
    for message_id in message_ids:
        root = _thread(index, salt, message_id)
        if root is not None:
            return str(index.execute("SELECT name FROM thread WHERE number = ?", (root,)).fetchone()[0])
    return None


def _thread(index: sqlite3.Connection, salt: bytes, name: str) -> int | None:
    """The thread that `name` is a node of.

    Threads are named by one of their nodes, so that a name given before two became one still holds.
    """
    key = key_of(salt, name.strip().removeprefix("<").removesuffix(">"))
    row = index.execute(
        "SELECT root FROM node JOIN thread ON thread.number = node.thread WHERE key = ?", (key,)
    ).fetchone()
    return int(row[0]) if row else None


def _salt(index: sqlite3.Connection) -> bytes:
    salt: bytes = index.execute("SELECT salt FROM state").fetchone()[0]
    return salt


def _place(row: Sequence[Any]) -> Place:
    number, path, mbox, at, length, message_id, thread, draft, date = row
    return Place(number, path, bool(mbox), at, length, message_id, thread, bool(draft), date)
