"""Mail in files: `.eml` (one, or a folder of them), mbox (likewise), Maildir with nested folders.

What lies where is kept in an index (`_index.py` says what it holds and what not), so
that only the mails that are asked for are read. All work on files runs in a thread.
"""

import asyncio
import hashlib
import os
import sqlite3
import tempfile
import weakref
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO, TypeVar

from app.mail import Address, Correspondence, Draft, MailboxUnavailable, MailboxUnreadable, Message
from connectors import _index
from connectors._folders import files_of
from connectors._index import Place, UnwritableError
from connectors._mbox import unquoted
from connectors._mime import MESSAGE_LIMIT, is_mail, read_message, read_unsent
from connectors._mime import answered_ids as ids_answered_in
from connectors._records import Progress

__all__ = ["FileMailbox", "answered_ids", "read_draft", "read_message"]

_Answer = TypeVar("_Answer")
_TRIES = 3


def read_draft(source: Path | bytes) -> Draft:
    """The draft in an `.eml` file, or in its bytes. Raises MailboxUnreadable when there is no mail in it.

    Its thread is not told by the file alone: ask `FileMailbox.thread_of(answered_ids(source))`.
    """
    raw = _raw(source)
    if not is_mail(raw):
        name = "This" if isinstance(source, bytes) else source.name
        raise MailboxUnreadable(f"{name} is not a mail: it has no headers that a mail has.")
    return read_unsent(raw)


def answered_ids(source: Path | bytes) -> tuple[str, ...]:
    """The Message-IDs that the draft in an `.eml` file answers, the nearest first. Raises MailboxError."""
    return ids_answered_in(_raw(source))


def _raw(source: Path | bytes) -> bytes:
    if isinstance(source, bytes):
        return unquoted(source) if source.startswith(b"From ") else source
    with _explained(source, "draft"), source.open("rb") as file:
        raw = file.read(MESSAGE_LIMIT)
    return unquoted(raw) if raw.startswith(b"From ") else raw


class FileMailbox:
    """Mail at `path`.

    The index stands in `index_folder`, which is made if need be, or beside `path` if none is given; where that
    cannot be written, in a temporary file that goes with this object, as it always does for a single `.eml`.
    `progress` is told (bytes done, bytes in all) while mails are indexed, from the thread that does it.
    """

    def __init__(self, path: Path, *, index_folder: Path | None = None, progress: Progress | None = None) -> None:
        self._path = path
        self._index_folder = index_folder
        self._progress = progress
        self._temporary: Path | None = None

    async def draft(self, draft_id: str) -> Draft:
        """The draft with this Message-ID (or id of a message of ours), else a mail with it."""
        return await self._answer(lambda index: self._draft(index, draft_id))

    async def correspondence(self, people: Collection[Address], thread_id: str | None = None) -> Correspondence:
        """As the protocol says; at most 500 messages (`_index.NEWEST`), of each at most 16 MiB are read.

        `thread_id` may be the id of a thread or the Message-ID of one of its mails.
        """

        def question(index: sqlite3.Connection) -> Correspondence:
            return Correspondence(tuple(self._messages(_index.correspondence(index, people, thread_id))))

        return await self._answer(question)

    async def thread_of(self, message_ids: Collection[str]) -> str | None:
        """The thread of a draft that answers `message_ids`; None if the mailbox knows none of them."""
        return await self._answer(lambda index: _index.thread_of(index, message_ids))

    async def _answer(self, question: Callable[[sqlite3.Connection], _Answer]) -> _Answer:
        return await asyncio.to_thread(self._ask, question)

    def _ask(self, question: Callable[[sqlite3.Connection], _Answer]) -> _Answer:
        with _explained(self._path):
            for attempt in range(_TRIES):
                index = self._current_index()
                try:
                    with closing(_index.opened(index)) as connection:
                        if self._holds_mail(connection):
                            return question(connection)
                    _remove(index)  # nobody wants a file beside what is no mailbox
                    raise MailboxUnreadable(f"There is no mail in {self._path.name}.")
                except _MovedError:  # most often, a file that was renamed under our hands: the next look sees it
                    if attempt:
                        _remove(index)
                except sqlite3.Error:  # damaged
                    _remove(index)
        raise MailboxUnavailable(f"{self._path.name} keeps changing while it is read.", retry_after=5)

    def _current_index(self) -> Path:
        if not self._path.is_dir() and not self._path.is_file():
            self._path.stat()  # says why, if it is not there
            raise MailboxUnreadable(f"{self._path.name} is neither a file nor a folder.")
        for place in self._places():
            with suppress(UnwritableError):
                for _ in range(_TRIES):
                    if _index.refresh(self._path, place, self._progress):
                        break
                return place
        raise MailboxUnavailable(f"There is no room for an index of {self._path.name}.")

    def _places(self) -> Iterator[Path]:
        path = self._path.absolute()
        if self._temporary is None and path.suffix.lower() != ".eml":
            if self._index_folder is None:
                yield path.with_name(f".{path.name}.afterword-index")
            else:
                with suppress(OSError):
                    self._index_folder.mkdir(mode=0o700, parents=True, exist_ok=True)
                told = hashlib.blake2b(os.fsencode(path), digest_size=12).hexdigest()
                yield self._index_folder / f".{told}.afterword-index"
        if self._temporary is None:
            try:
                folder = tempfile.mkdtemp(prefix="afterword-")
            except OSError:
                return
            self._temporary = Path(folder) / "index"
            weakref.finalize(self, _discard, self._temporary)
        yield self._temporary

    def _holds_mail(self, index: sqlite3.Connection) -> bool:
        """An empty mailbox is one; a file or folder full of something else is not."""
        found = index.execute("SELECT EXISTS (SELECT 1 FROM mail)").fetchone()[0]
        return bool(found) or not any(file.size for file in files_of(self._path).values())

    def _draft(self, index: sqlite3.Connection, draft_id: str) -> Draft:
        place = _index.by_id(index, draft_id)
        if place is None:
            raise MailboxUnreadable(f"There is no draft with this id in {self._path.name}.")
        [(_, raw)] = self._read([place])
        return read_unsent(raw, place.thread)

    def _messages(self, places: Sequence[Place]) -> Iterator[Message]:
        ids: set[str] = set()
        read = {
            place.number: read_message(raw, place.message_id, thread_id=place.thread, draft=place.draft)
            for place, raw in self._read(sorted(places, key=lambda p: (p.path, p.at)))
        }
        for place in places:
            message = read[place.number]
            if message.id in ids:  # another mail under the same Message-ID
                message = replace(message, id=_index.other_id(place, ids))
            ids.add(message.id)
            yield message

    def _read(self, places: Sequence[Place]) -> Iterator[tuple[Place, bytes]]:
        """The bytes of each mail, `places` in the order of their files. Raises _MovedError when it is gone."""
        with ExitStack() as stack:
            path: bytes | None = None
            file: BinaryIO | None = None
            for place in places:
                if file is None or place.path != path:
                    stack.close()
                    file, path = stack.enter_context(self._open(place.path)), place.path
                file.seek(place.at)
                raw = file.read(min(place.length, MESSAGE_LIMIT))
                if len(raw) < min(place.length, MESSAGE_LIMIT) or (place.mbox and not raw.startswith(b"From ")):
                    raise _MovedError
                yield place, unquoted(raw) if raw.startswith(b"From ") else raw

    def _open(self, path: bytes) -> BinaryIO:
        root = os.fsencode(self._path)
        try:
            return open(os.path.join(root, path) if path else root, "rb")  # noqa: PTH118, PTH123 - a path of bytes
        except FileNotFoundError as error:
            raise _MovedError from error


class _MovedError(Exception):
    """The mail is not where the index says."""


def _remove(index: Path) -> None:
    with suppress(OSError):
        index.unlink()


def _discard(index: Path) -> None:
    with suppress(OSError):
        index.unlink(missing_ok=True)
        index.parent.rmdir()


@contextmanager
def _explained(path: Path, what: str = "mailbox") -> Iterator[None]:
    """Errors of the file system in words for the user, who was to name a `what`."""
    try:
        yield
    except (FileNotFoundError, NotADirectoryError) as error:
        raise MailboxUnreadable(f"There is no {what} at {path if what == 'draft' else path.name}.") from error
    except PermissionError as error:
        raise MailboxUnreadable(f"{path.name} may not be read: the system denies access to it.") from error
    except IsADirectoryError as error:
        raise MailboxUnreadable(f"{path.name} is a folder, where a file is needed.") from error
    except OSError as error:
        raise MailboxUnavailable(f"{path.name} cannot be read at the moment.") from error
    except ValueError as error:  # a NUL in the path
        raise MailboxUnreadable("This is no name of a file.") from error
