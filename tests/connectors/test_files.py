"""Mail in files: the index beside the mailbox, how it follows changes, and what it must not hold."""

import asyncio
import gc
import os
import sqlite3
import stat
import threading
import tracemalloc
from contextlib import closing
from pathlib import Path

import pytest

from app.mail import Address, MailboxUnreadable
from connectors import _mbox
from connectors.files import FileMailbox
from tests.connectors.seeding import LENA, SAM, Seed, as_mbox, letter, raw, with_people
from tests.growth import calls


def subjects(path: Path, *emails: str) -> list[str]:
    return [m.subject for m in with_people(FileMailbox(path), *(emails or ("lena@acme.example",)))]


def index_of(path: Path) -> Path:
    return path.parent / f".{path.name}.afterword-index"


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The bytes from which an mbox was read, one for each time it was."""
    starts: list[int] = []
    real = _mbox.mails

    def counted(file: object, start: int, *rest: object) -> object:
        starts.append(start)
        return real(file, start, *rest)  # type: ignore[arg-type]  # passed on as it came

    monkeypatch.setattr("connectors._records.mails", counted)
    return starts


def test_the_index_is_for_its_owner_only_and_holds_neither_words_nor_names(tmp_path: Path) -> None:
    path = tmp_path / "mail.mbox"
    path.write_bytes(as_mbox([Seed(letter(1, "Zebulon <lena@acme.example>", subject="Quagga", text="Okapi"))]))
    assert len(with_people(FileMailbox(path), "lena@acme.example")) == 1
    index = index_of(path)
    assert stat.S_IMODE(index.stat().st_mode) == 0o600
    kept = index.read_bytes().lower()
    assert b"lena@acme.example" in kept
    assert not [word for word in (b"zebulon", b"quagga", b"okapi") if word in kept]
    assert sorted(p.name for p in tmp_path.iterdir()) == [".mail.mbox.afterword-index", "mail.mbox"]


def test_an_unchanged_mailbox_is_not_read_again(mbox: Path, reads: list[int]) -> None:
    assert subjects(mbox) == subjects(mbox) == ["s1", "s2", "s3"]
    assert reads == [0]


def test_of_an_mbox_that_grew_only_the_tail_is_read(mbox: Path, reads: list[int]) -> None:
    subjects(mbox)
    with mbox.open("ab") as file:
        file.write(as_mbox([Seed(letter(4, subject="s4"))]))
    assert subjects(mbox) == ["s1", "s2", "s3", "s4"]
    first, second = reads
    assert (first, second > 0) == (0, True)


def test_a_mail_that_was_half_written_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "mail.mbox"
    whole = as_mbox([Seed(letter(1)), Seed(letter(2, text="the whole of it"))])
    path.write_bytes(whole[:-20])
    subjects(path)
    path.write_bytes(whole)
    assert [m.text for m in with_people(FileMailbox(path), "lena@acme.example")][-1] == "the whole of it"


@pytest.mark.parametrize("numbers", [[2], [7, 8, 9, 10, 11], [3, 2, 1]], ids=["shrunk", "replaced", "reordered"])
def test_an_mbox_that_changed_otherwise_is_read_anew(mbox: Path, numbers: list[int]) -> None:
    subjects(mbox)
    mbox.write_bytes(as_mbox([Seed(letter(n, subject=f"s{n}")) for n in numbers]))
    os.utime(mbox, ns=(1, 1))
    assert sorted(subjects(mbox)) == sorted(f"s{n}" for n in numbers)


def test_an_mbox_that_grew_but_begins_otherwise_is_read_anew(mbox: Path) -> None:
    subjects(mbox)
    mbox.write_bytes(mbox.read_bytes().replace(b"lena@acme", b"lena@beta") + as_mbox([Seed(letter(4, subject="s4"))]))
    assert subjects(mbox) == ["s4"]
    assert subjects(mbox, "lena@beta.example") == ["s1", "s2", "s3"]


@pytest.mark.parametrize(
    "damage",
    [lambda b: b[:0], lambda b: b[:0] + b"not an index at all" * 99, lambda b: b[:2000], lambda b: b[:5000] + os.urandom(9000),
     lambda b: b[:60] + b"\0\0\0\x63" + b[64:]],
    ids=["empty", "other-file", "cut-off", "overwritten", "other-version"],
)  # fmt: skip
def test_a_damaged_index_is_built_anew(mbox: Path, damage: object) -> None:
    subjects(mbox)
    index = index_of(mbox)
    assert callable(damage)
    index.write_bytes(damage(index.read_bytes()))
    assert subjects(mbox) == ["s1", "s2", "s3"]


def test_an_index_that_points_to_the_wrong_place_is_built_anew(mbox: Path) -> None:
    subjects(mbox)
    with closing(sqlite3.connect(index_of(mbox))) as index, index:
        index.execute("UPDATE mail SET at = at + 45")
    assert [m.sender for m in with_people(FileMailbox(mbox), "lena@acme.example")] == [
        Address("lena@acme.example", "Lena Vogt")
    ] * 3


def test_where_the_place_beside_is_not_writable_the_index_folder_serves(mbox: Path, tmp_path: Path) -> None:
    index_of(mbox).mkdir()  # whatever stands in the way: the superuser of a test cannot be kept out by a mode
    cache = tmp_path / "cache" / "deep"
    for _ in range(2):
        assert len(with_people(FileMailbox(mbox, index_folder=cache), "lena@acme.example")) == 3
    assert len(list(cache.iterdir())) == 1


def test_without_any_place_for_an_index_the_mail_is_still_read(
    mbox: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    index_of(mbox).mkdir()
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(temporary))
    mailbox = FileMailbox(mbox)
    assert len(with_people(mailbox, "lena@acme.example")) == len(with_people(mailbox, "lena@acme.example")) == 3
    del mailbox
    gc.collect()
    assert list(temporary.iterdir()) == []


def test_a_single_eml_leaves_nothing_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "mail.eml"
    path.write_bytes(letter(1, subject="alone"))
    assert subjects(path) == ["alone"]
    assert list(tmp_path.iterdir()) == [path]


def test_an_eml_is_one_mail_even_if_it_looks_like_an_mbox(tmp_path: Path) -> None:
    path = tmp_path / "mail.eml"
    path.write_bytes(as_mbox([Seed(letter(1, subject="outer")), Seed(letter(2, subject="inner"))]))
    assert subjects(path) == ["outer"]


def test_builders_at_the_same_time_do_not_harm_each_other(mbox: Path) -> None:
    people = [f"p{n}@firm{n}.example" for n in range(6)]
    mbox.write_bytes(as_mbox([Seed(letter(n, people[n % 6], subject=f"s{n}")) for n in range(402)]))
    answers: list[list[str]] = []
    workers = [threading.Thread(target=lambda who=who: answers.append(subjects(mbox, who))) for who in people]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert sorted(map(len, answers)) == [67] * 6
    assert len({subject for some in answers for subject in some}) == 402
    assert sorted(p.name for p in mbox.parent.iterdir()) == [".mail.mbox.afterword-index", "mail.mbox"]


def test_progress_goes_up_to_the_whole_and_is_told_only_while_indexing(mbox: Path) -> None:
    long = letter(0, text="word " * 4000)
    mbox.write_bytes(as_mbox([Seed(long.replace(b"<m0@", b"<m%d@" % n)) for n in range(200)]))
    told: list[tuple[int, int]] = []
    mailbox = FileMailbox(mbox, progress=lambda done, total: told.append((done, total)))
    with_people(mailbox, "lena@acme.example")
    size = mbox.stat().st_size
    assert told == sorted(told)
    assert len(told) > 2
    assert told[-1] == (size, size)
    count = len(told)
    with_people(mailbox, "lena@acme.example")
    assert len(told) == count


def test_a_maildir_follows_new_moved_flagged_and_deleted_mail(tmp_path: Path) -> None:
    for part in ("cur", "new", "tmp"):
        (tmp_path / "box" / part).mkdir(parents=True)
    box = tmp_path / "box"
    (box / "new" / "1.host").write_bytes(letter(1, subject="one"))
    (box / "tmp" / "9.host").write_bytes(letter(9, subject="not yet delivered"))
    assert subjects(box) == ["one"]
    (box / "new" / "1.host").rename(box / "cur" / "1.host:2,S")
    (box / "new" / "2.host").write_bytes(letter(2, subject="two"))
    assert subjects(box) == ["one", "two"]
    (box / "cur" / "1.host:2,S").rename(box / "cur" / "1.host:2,DS")
    assert [m.draft for m in with_people(FileMailbox(box), "lena@acme.example")] == [True, False]
    (box / "new" / "2.host").unlink()
    assert subjects(box) == ["one"]


def test_a_mail_that_moves_while_it_is_indexed_is_not_lost(tmp_path: Path) -> None:
    box = tmp_path / "box"
    for part in ("cur", "new", "tmp"):
        (box / part).mkdir(parents=True)
    (box / "cur" / "1.host:2,S").write_bytes(letter(1, subject="one"))
    (box / "new" / "2.host").write_bytes(letter(2, subject="two"))

    def move(_done: int, _total: int) -> None:
        if (box / "new" / "2.host").exists():
            (box / "new" / "2.host").rename(box / "cur" / "2.host:2,S")

    assert len(with_people(FileMailbox(box, progress=move), "lena@acme.example")) == 2


def test_an_eml_that_is_edited_is_read_again(tmp_path: Path) -> None:
    folder = tmp_path / "letters"
    folder.mkdir()
    (folder / "a.eml").write_bytes(letter(1, subject="first wording"))
    (folder / "notes.txt").write_text("Note: buy milk\n\nnot a mail")
    assert subjects(folder) == ["first wording"]
    (folder / "a.eml").write_bytes(letter(1, subject="second wording"))
    assert subjects(folder) == ["second wording"]


def test_a_folder_in_the_mh_manner_is_read(tmp_path: Path) -> None:
    (tmp_path / "inbox").mkdir()
    (tmp_path / "inbox" / "1").write_bytes(letter(1, subject="one"))
    (tmp_path / "inbox" / "2").write_bytes(letter(2, subject="two"))
    assert subjects(tmp_path / "inbox") == ["one", "two"]


@pytest.mark.parametrize("name", ["report.pdf", "film.mbox", "x.eml"])
def test_a_file_that_is_not_mail_is_unreadable(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"%PDF-1.7\n" + bytes(range(256)) * 40)
    with pytest.raises(MailboxUnreadable, match="no mail"):
        subjects(path)
    assert list(tmp_path.iterdir()) == [path]  # no index was left beside it


def test_a_folder_without_any_mail_is_unreadable(tmp_path: Path) -> None:
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures" / "cat.jpg").write_bytes(b"\xff\xd8\xff" * 100)
    with pytest.raises(MailboxUnreadable, match="no mail"):
        subjects(tmp_path / "pictures")
    assert not index_of(tmp_path / "pictures").exists()


@pytest.mark.parametrize("make", ["pipe", "nul"])
def test_what_cannot_be_a_mailbox_is_unreadable(tmp_path: Path, make: str) -> None:
    path = tmp_path / ("pipe" if make == "pipe" else "a\0b")
    if make == "pipe":
        os.mkfifo(path)
    with pytest.raises(MailboxUnreadable):
        subjects(path)


def test_memory_stays_flat_whatever_the_size_of_a_mail(tmp_path: Path) -> None:
    path = tmp_path / "mail.mbox"
    huge = raw(f"From: {LENA}\nTo: {SAM}\nSubject: big\nMessage-ID: <big@acme.example>\nContent-Type: multipart/mixed; boundary=x\n\n"
               "--x\n\nSee the film.\n--x\nContent-Type: video/mp4; name=f.mp4\nContent-Transfer-Encoding: base64\n\n")  # fmt: skip
    with path.open("wb") as file:
        file.write(b"From - Mon Nov  2 10:00:00 2026\n" + huge)
        for _ in range(64):
            file.write((b"QUJD" * 19 + b"\n") * 13_000)
        file.write(b"--x--\n\n" + as_mbox([Seed(letter(2, subject="after"))]))
    mailbox = FileMailbox(path)
    tracemalloc.start()
    try:
        asyncio.run(mailbox.thread_of([]))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert path.stat().st_size > 60 * 1024 * 1024
    assert peak < 12 * _mbox.WINDOW
    big, after = with_people(mailbox, "lena@acme.example")
    assert (big.text, big.attachments[0].name, after.subject) == ("See the film.", "f.mp4", "after")


def test_a_second_look_costs_the_same_however_large_the_mailbox_is(tmp_path: Path) -> None:
    def look(people: int) -> int:
        path = tmp_path / f"{people}.mbox"
        path.write_bytes(as_mbox([Seed(letter(n, f"p{n}@firm{n}.example")) for n in range(people)]))
        first = calls(lambda: subjects(path))
        second = calls(lambda: found.extend(subjects(path, "p7@firm7.example")))
        assert second < first / 5
        return second

    found: list[str] = []
    few, many = look(100), look(400)
    assert found == ["Interview"] * 2
    assert many < 1.2 * few
