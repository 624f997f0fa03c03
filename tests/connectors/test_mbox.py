"""Where one mail ends and the next begins."""

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from connectors import _mbox
from connectors._mbox import is_mbox, mails, unquoted
from tests.connectors.seeding import Seed, as_mbox, letter


def found(data: bytes, start: int = 0) -> list[bytes]:
    places = mails(io.BytesIO(data), start, len(data), lambda _: None)
    return [data[m.offset : m.offset + m.length] for m in places]


@pytest.mark.parametrize(
    "line",
    [
        b"From lena@acme.example Mon Nov  2 10:00:00 2026",
        b"From - Mon Nov 02 10:00:00 2026",
        b"From 1790000000000000001@xxx Mon Nov 02 10:00:00 +0000 2026",
        b"From lena@acme.example Mon Nov  2 10:00 CET 2026",
        b"From lena at acme.example  Mon Nov  2 10:00:00 2026",
        b"From MAILER-DAEMON Mon, 2 Nov 2026 10:00:00 +0100",
        b"From lena vogt@acme.example Mon Nov  2 10:00:00 2026 remote from relay",
        b"From  Mon Nov  2 10:00:00 2026",
    ],
)
def test_the_lines_that_programs_write_start_a_mail(line: bytes) -> None:
    for newline in (b"\n", b"\r\n"):
        one = (line + b"\nSubject: a\n\nbody\n\n").replace(b"\n", newline)
        assert is_mbox(one)
        assert found(one + one) == [one, one]


@pytest.mark.parametrize(
    "body",
    [
        b"text\nFrom lena@acme.example Mon Nov  2 10:00:00 2026\nSubject: quoted\n",
        b"\n\nFrom Monday on, we meet at 10:00 in the office.\nSee: you\n",
        b"\n\nFrom Lena, Mon Nov 2 at 10\nSubject: x\n",
        b"\n\nFrom Lena on Mon Nov 2 10:00 2026\nshe wrote this\n",
        b"\n\n>From lena@acme.example Mon Nov  2 10:00:00 2026\nSubject: x\n",
        b"\n\nFROM lena@acme.example Mon Nov  2 10:00:00 2026\nSubject: x\n",
    ],
    ids=["no-blank-before", "sentence", "no-clock", "no-header-after", "quoted", "capitals"],
)
def test_other_lines_that_open_with_from_do_not(body: bytes) -> None:
    one = b"From - Mon Nov  2 10:00:00 2026\nSubject: a\n\n" + body
    assert found(one) == [one]


def test_blank_lines_and_a_mark_at_the_start_are_forgiven() -> None:
    one = as_mbox([Seed(letter(1))])
    assert found(b"\xef\xbb\xbf\r\n\n" + one) == [one]


@pytest.mark.parametrize(
    "data", [b"", b"\n\n", b"From ", b"From here", b"\0" * 5000, b"From - Mon Nov  2 10:00:00 2026"]
)
def test_what_is_no_mbox_holds_no_mail(data: bytes) -> None:
    assert found(data) == []
    assert not is_mbox(data)


def test_quoting_is_undone_once() -> None:
    raw = b"From - Mon Nov  2 10:00:00 2026\nA: b\n\n>From x\n>>From y\n> From z\nFrom w\n"
    assert unquoted(raw) == b"A: b\n\nFrom x\n>From y\n> From z\nFrom w\n"


@settings(max_examples=60, deadline=None)
@given(
    bodies=st.lists(st.lists(st.sampled_from(["From me", "", "x" * 700, "From a Mon Nov  2 10:00:00 2026", "A: b"]), max_size=12), max_size=9),
    window=st.integers(2500, 6000),
    crlf=st.booleans(),
)  # fmt: skip
def test_windows_of_any_size_find_the_same_mails(bodies: list[list[str]], window: int, crlf: bool) -> None:
    data = as_mbox(
        [Seed(letter(n, text="\n".join(b) + "\n")) for n, b in enumerate(bodies)], b"\r\n" if crlf else b"\n"
    )
    at_once = list(mails(io.BytesIO(data), 0, len(data), lambda _: None))
    before, _mbox.WINDOW = _mbox.WINDOW, window
    try:
        assert list(mails(io.BytesIO(data), 0, len(data), lambda _: None)) == at_once
    finally:
        _mbox.WINDOW = before
    assert len(at_once) == len(bodies)
    assert b"".join(data[m.offset : m.offset + m.length] for m in at_once) == data


def test_a_mail_that_starts_at_the_edge_of_a_window_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    data = as_mbox([Seed(letter(n, text="word " * 400)) for n in range(3)])
    for window in range(2 * _mbox._REACH, 2 * _mbox._REACH + len(data) // 3 + 20):
        monkeypatch.setattr(_mbox, "WINDOW", window)
        assert len(found(data)) == 3


def test_time_grows_with_the_length_alone() -> None:
    for nasty in (
        b"\n\nFrom " * 150_000,
        b"From Mon Mon " * 80_000,
        b"\r\n" * 500_000,
        b"\n\nFrom - Mon Nov  2 10:00:00 2026" * 30_000,
    ):
        found(b"From - Mon Nov  2 10:00:00 2026\nSubject: a\n\n" + nasty)
