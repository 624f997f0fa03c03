"""The files of a mailbox on disk: one file, a folder of them, a Maildir with its nested folders."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from connectors._headers import DRAFT_FOLDERS

_NOT_MAIL = (".msf", ".dat", ".json", ".html", ".sqlite", ".db", ".lock", ".log", ".pdf", ".zip", ".csv")
_MAILDIR = (b"cur", b"new")

_FLAGS = re.compile(rb"[:;!]2,[A-Za-z]{0,60}$")  # where a colon cannot stand in a name, others take its place


@dataclass(frozen=True, slots=True)
class Found:
    """A file that may hold mail. `size`, `changed` (ns) are 0 in a Maildir, whose files never change."""

    size: int
    changed: int
    maildir: bool
    draft: bool


def files_of(mailbox: Path) -> dict[bytes, Found]:
    """The files by their path under `mailbox` (empty when it is a file itself), in order. Raises OSError."""
    told = mailbox.stat()
    if mailbox.is_dir():
        return dict(sorted(_folder(os.fsencode(mailbox), b"", _is_drafts(mailbox.name))))
    return {b"": Found(told.st_size, told.st_mtime_ns, False, _is_drafts(mailbox.stem))}


def _folder(root: bytes, under: bytes, drafts: bool) -> Iterator[tuple[bytes, Found]]:
    here = os.path.join(root, under) if under else root  # noqa: PTH118 - paths as bytes: names need not be text
    with os.scandir(here) as listing:
        entries = list(listing)
    folders = {e.name for e in entries if e.is_dir(follow_symlinks=False)}
    maildir = any(name in folders for name in _MAILDIR)
    for entry in entries:
        path = under + b"/" + entry.name if under else entry.name
        if entry.name in folders:
            if maildir and entry.name in _MAILDIR:
                yield from _maildir(entry.path, path, drafts)
            elif not (maildir and entry.name == b"tmp") and _is_open(entry):
                yield from _folder(root, path, drafts or _is_drafts(os.fsdecode(entry.name)))
        elif not maildir and not entry.name.startswith(b".") and entry.is_file():
            name = os.fsdecode(entry.name)
            if not name.lower().endswith(_NOT_MAIL):
                told = entry.stat()
                box = drafts or _is_drafts(name.removesuffix(".mbox"))
                yield path, Found(told.st_size, told.st_mtime_ns, False, box)


def _maildir(folder: bytes, path: bytes, drafts: bool) -> Iterator[tuple[bytes, Found]]:
    kept = (Found(0, 0, True, False), Found(0, 0, True, True))
    with os.scandir(folder) as listing:
        for entry in listing:
            name = entry.name
            if not name.startswith(b".") and not entry.is_dir():
                told = _FLAGS.search(name)
                yield path + b"/" + name, kept[drafts or (told is not None and b"D" in told[0])]


def _is_open(entry: os.DirEntry[bytes]) -> bool:
    """A hidden folder is looked into only if it is a Maildir: that is how Maildir++ names nested folders."""
    if not entry.name.startswith(b"."):
        return True
    return any(os.path.isdir(os.path.join(entry.path, name)) for name in _MAILDIR)  # noqa: PTH112, PTH118 - bytes


def _is_drafts(name: str) -> bool:
    return name.lower().rpartition(".")[2] in DRAFT_FOLDERS
