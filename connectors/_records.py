"""Mails written into the index: their headers read, their addresses and threads worked out."""

import os
import sqlite3
from collections.abc import Callable, Iterable, Mapping
from hashlib import blake2b
from pathlib import Path
from typing import BinaryIO

from connectors._domains import company, mailbox_key
from connectors._folders import Found
from connectors._headers import (
    DRAFT_MARKS,
    HEAD_LIMIT,
    Fields,
    answered,
    emails,
    fields,
    head_of,
    marked_draft,
    message_ids,
    moment,
    subject_of,
)
from connectors._mbox import Stored, is_mbox, mails
from connectors._mime import is_mail, returned
from connectors._threads import Threads, is_reply, topic

Progress = Callable[[int, int], None]

_PARTIES = (b"from", b"to", b"cc", b"bcc", b"reply-to", b"x-failed-recipients")
_WANTED = (
    DRAFT_MARKS
    | frozenset(_PARTIES)
    | frozenset({b"date", b"subject", b"message-id", b"in-reply-to", b"references", b"content-type", b"x-gm-thrid"})
)
_ENDS = 4096  # bytes at either end of what was indexed of an mbox, which must be the same when it grew
_BODY = 64 * 1024  # bytes of a body that are looked at, in the few mails where that is needed
_ANSWERED = 100  # ids of a chain of references that are followed
_BATCH = 5000
_HEADERS = 20_000  # address headers whose meaning is kept at hand


def key_of(salt: bytes, text: str) -> int:
    """What stands for a Message-ID or a subject among the nodes: a salted 64-bit hash."""
    return int.from_bytes(
        blake2b(text.encode("utf-8", "replace"), digest_size=8, key=salt).digest(), "big", signed=True
    )


class Records:
    """Writes into the index behind `connection`. `fresh`: the index is empty, so nothing needs looking up."""

    def __init__(self, connection: sqlite3.Connection, *, fresh: bool) -> None:
        self._db = connection
        self._fresh = fresh
        self._salt, self._next = connection.execute("SELECT salt, next_mail FROM state").fetchone()
        self._threads = Threads(self._known_thread)
        self._headers: dict[str, tuple[int, ...]] = {}
        self._addresses: dict[str, int] = {}
        self._mails: list[tuple[object, ...]] = []
        self._parties: list[tuple[int, int]] = []
        self._names: list[tuple[int, str, int]] = []
        self._again: set[str] = set()
        self.complete = True

    def forget(self, parts: Iterable[int]) -> None:
        """Take out parts with their mails. What was learnt about threads stays, and so do their names."""
        numbers = [(n,) for n in parts]
        for number in numbers:
            self._again.update(i for (i,) in self._db.execute("SELECT message_id FROM mail WHERE part = ?", number))
        self._db.executemany("DELETE FROM mail WHERE part = ?", numbers)
        self._db.executemany("DELETE FROM part WHERE number = ?", numbers)
        if numbers:
            self._db.execute("DELETE FROM party WHERE mail NOT IN (SELECT number FROM mail)")

    def add(self, mailbox: Path, files: Mapping[bytes, Found], progress: Progress | None) -> None:
        """Index `files` of `mailbox`. When one vanishes meanwhile, `complete` is false. Raises OSError."""
        root = os.fsencode(mailbox)
        paths = {path: os.path.join(root, path) if path else root for path in files}  # noqa: PTH118 - bytes
        sizes = {path: found.size or _size(paths[path]) for path, found in files.items()}
        tell = _Steps(progress, sum(sizes.values()))
        for path, found in files.items():
            try:
                with open(paths[path], "rb") as file:  # noqa: PTH123 - bytes
                    self._file(file, path, found, tell)
            except FileNotFoundError:  # moved from new/ to cur/, most likely
                self.complete = False
            tell.finished(sizes[path])
        self._write()
        self._finish()

    def _file(self, file: BinaryIO, path: bytes, found: Found, tell: "_Steps") -> None:
        size = found.size or os.fstat(file.fileno()).st_size
        eml = os.fsencode(file.name).lower().endswith(b".eml")
        mbox = not found.maildir and not eml and is_mbox(file.read(_ENDS))
        ends = _ends(file, size) if mbox else b""
        part, start = self._part(file, path, found, mbox=mbox, ends=ends)
        if mbox:
            with open(file.name, "rb", buffering=0) as again:  # noqa: PTH123 - bytes
                for stored in mails(file, start, size, tell.within):
                    self._mail(part, stored, again, draft=found.draft)
        else:
            file.seek(0)
            head = head_of(file.read(HEAD_LIMIT))
            if found.maildir or is_mail(head, signs=1 if eml or not path else 2):
                self._mail(part, Stored(0, size, head), file, draft=found.draft)

    def _part(self, file: BinaryIO, path: bytes, found: Found, *, mbox: bool, ends: bytes) -> tuple[int, int]:
        """The number of the part, and the byte from which it is to be read: not 0 if only its tail is new."""
        known = None
        if not self._fresh:
            known = self._db.execute("SELECT number, size, mbox, ends FROM part WHERE path = ?", (path,)).fetchone()
        start = 0
        if known is not None:
            number, size, was_mbox, old_ends = known
            if mbox and was_mbox and 0 < size < found.size and _ends(file, size) == old_ends:
                # the last mail may have been half written, so it is read again
                last = self._db.execute("SELECT max(at) FROM mail WHERE part = ?", (number,)).fetchone()[0]
                start = last or 0
            known_ids = self._db.execute(
                "SELECT message_id FROM mail WHERE part = ? AND at >= ? ORDER BY at", (number, start)
            )
            ids = [i for (i,) in known_ids]
            self._again.update(ids[:-1] if mbox else ids)
            self._db.execute("DELETE FROM mail WHERE part = ? AND at >= ?", (number, start))
            self._db.execute("DELETE FROM part WHERE number = ?", (number,))
        told = (found.size, found.changed, found.maildir, found.draft, mbox, ends)
        row = (known[0] if known else None, path, *told)
        cursor = self._db.execute("INSERT INTO part VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row)
        return cursor.lastrowid or 0, start

    def _mail(self, part: int, stored: Stored, file: BinaryIO, *, draft: bool) -> None:
        number, self._next = self._next, self._next + 1
        named = fields(stored.head, _WANTED)
        own = next((i for value in named.get(b"message-id", []) for i in message_ids(value)), "")
        own = own or _made_up_id(named, _body(file, stored))
        about = answered(named)
        del about[_ANSWERED:-1]  # the oldest stays: it names the thread
        people = dict.fromkeys(n for name in _PARTIES for value in named.get(name, ()) for n in self._people(value))
        if "report" in (kind := named.get(b"content-type", [""])[0].lower()) and "delivery-status" in kind:
            failed, ids = returned(_body(file, stored))
            people.update(dict.fromkeys(map(self._address, failed)))
            about.extend(ids)
        gmail = named.get(b"x-gm-thrid", [""])[0]
        thread = self._thread(number, (own, about, gmail), named, tuple(sorted(people)))
        if thread == number:
            chain = message_ids(named[b"references"][0]) if b"references" in named else []
            self._names.append((number, gmail or next(iter(chain or about), own), number))
        when = moment(named.get(b"date", [""])[0])
        sender = next(iter(people), None) if b"from" in named else None
        self._mails.append(
            (number, part, stored.offset, stored.length, own, when.timestamp() if when else None, sender,
             draft or marked_draft(named), thread)
        )  # fmt: skip
        self._parties.extend([(person, number) for person in people])
        if len(self._mails) >= _BATCH:
            self._write()

    def _thread(self, number: int, ids: tuple[str, list[str], str], named: Fields, people: tuple[int, ...]) -> int:
        """A mail that is read again, as its file was touched or moved, was joined by its subject when it came: by now
        that may be another conversation's.
        """
        own, about, gmail = ids
        keys = [key_of(self._salt, text) for text in (own, *about, *([gmail] if gmail else []))]
        subject = subject_of(named)
        topic_key = orphan_key = None
        if own not in self._again and (about_what := topic(subject)):
            topic_key = key_of(self._salt, f"{','.join(map(str, people))} {about_what}") | 1
            orphan_key = topic_key ^ 1
        stray = not about and not gmail and is_reply(subject)
        return self._threads.join(number, keys, topic_key, orphan_key, stray=stray)

    def _people(self, value: str) -> tuple[int, ...]:
        """The numbers of the addresses in a header; most headers come many times over."""
        people = self._headers.get(value)
        if people is None:
            if len(self._headers) >= _HEADERS:
                self._headers.clear()
            people = self._headers[value] = tuple(self._address(email) for email in emails(value))
        return people

    def _address(self, email: str) -> int:
        number = self._addresses.get(email)
        if number is None:
            key = mailbox_key(email)
            self._db.execute(
                "INSERT OR IGNORE INTO address (email, company) VALUES (?, ?)",
                (key, company(key.rpartition("@")[2])),
            )
            number = int(self._db.execute("SELECT number FROM address WHERE email = ?", (key,)).fetchone()[0])
            self._addresses[email] = number
        return number

    def _known_thread(self, key: int) -> int | None:
        if self._fresh:
            return None
        row = self._db.execute(
            "SELECT CASE WHEN node.thread < 0 THEN node.thread ELSE thread.root END FROM node "
            "LEFT JOIN thread ON thread.number = node.thread WHERE key = ?", (key,)
        ).fetchone()  # fmt: skip
        return row[0] if row else None

    def _write(self) -> None:
        self._db.executemany("INSERT INTO mail VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", self._mails)
        self._db.executemany("INSERT INTO party VALUES (?, ?)", self._parties)
        self._db.executemany("INSERT INTO thread VALUES (?, ?, ?)", self._names)
        self._mails, self._parties, self._names = [], [], []

    def _finish(self) -> None:
        self._db.executemany("INSERT OR REPLACE INTO node VALUES (?, ?)", sorted(self._threads.nodes.items()))
        merged = [(root, old) for old, root in self._threads.merged()]
        self._db.executemany("UPDATE thread SET root = ? WHERE root = ?", merged)
        self._db.execute("UPDATE state SET next_mail = ?", (self._next,))


class _Steps:
    """Tells of progress in some two hundred steps at most, whatever the number of mails."""

    def __init__(self, progress: Progress | None, total: int) -> None:
        self._progress = progress
        self._total = total
        self._done = 0
        self._told = -1

    def within(self, at: int) -> None:
        if self._progress and self._total and (now := self._done + at) * 200 // self._total > self._told:
            self._told = now * 200 // self._total
            self._progress(min(now, self._total), self._total)

    def finished(self, size: int) -> None:
        self._done += size
        self.within(0)


def _size(path: bytes) -> int:
    try:
        return os.stat(path).st_size  # noqa: PTH116 - bytes
    except FileNotFoundError:
        return 0


def _ends(file: BinaryIO, size: int) -> bytes:
    """A hash of the first and last bytes of the first `size` bytes."""
    file.seek(0)
    first = file.read(min(_ENDS, size))
    file.seek(max(0, size - _ENDS))
    return blake2b(first + file.read(min(_ENDS, size)), digest_size=16).digest()


def _body(file: BinaryIO, stored: Stored) -> bytes:
    file.seek(stored.offset + len(stored.head))
    return file.read(max(0, min(_BODY, stored.length - len(stored.head))))


def _made_up_id(named: Fields, body: bytes) -> str:
    """A mail without Message-ID gets one from what it says, so that it has the same in the next run."""
    told = repr([named.get(name) for name in (b"from", b"to", b"cc", b"date", b"subject")]).encode()
    return f"{blake2b(told + body, digest_size=12).hexdigest()}@no-message-id.invalid"
