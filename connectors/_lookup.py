"""Questions to the index: which mails, in which order, in which thread."""

import json
import sqlite3
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from app.mail import Address
from connectors._domains import company, mailbox_key
from connectors._records import key_of

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
