"""What a person can give on the command line: a draft in whatever form, whom it is for, and the interview."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import Result

from app import sample
from app.surfaces.terminal.drafts import addresses, plain_text

WORDS = "Hi Lena,\n\nis there any news on my application for the analyst role? I’d still love to join.\n\nBest,\nSam\n"
IN_AN_MBOX = b"From - Mon Nov 23 10:00:00 2026\nFrom: Sam Roe <sam@roe.example>\nSubject: News\n\nAny news?\n\n"
Run = Callable[..., Result]


def reviewed(done: Result) -> dict[str, Any]:
    assert done.exit_code in {0, 3, 4, 5, 6}, done.stderr
    report: dict[str, Any] = json.loads(done.stdout)
    return report


def found(report: dict[str, Any]) -> set[str]:
    return {f["rule"] for f in report["findings"]}


def not_checked(report: dict[str, Any]) -> dict[str, str]:
    return {n["rule"]: n["reason"] for n in report["not_checked"]}


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param(WORDS.encode(), id="UTF-8"),
        pytest.param(WORDS.encode("utf-8-sig"), id="UTF-8 with a mark"),
        pytest.param(WORDS.encode("utf-16"), id="UTF-16"),
        pytest.param(WORDS.encode("cp1252"), id="Western European"),
        pytest.param(WORDS.replace("\n", "\r\n").encode(), id="line ends of Windows"),
    ],
)
@pytest.mark.parametrize("way", ["file", "standard input"])
def test_a_plain_text_is_the_body_of_a_draft(run: Run, tmp_path: Path, raw: bytes, way: str) -> None:
    (tmp_path / "draft.txt").write_bytes(raw)
    done = run("review", "-", "--json", stdin=raw) if way != "file" else run("review", tmp_path / "draft.txt", "--json")
    report = reviewed(done)
    assert report["text"] == WORDS.rstrip()
    assert report["purpose"]["value"] == "status_check"


def test_a_mail_on_standard_input_is_read_as_a_mail(run: Run) -> None:
    path = next(d for d in sample.DRAFTS if d.stem == "any-news")
    asked = ("--mailbox", sample.MAILBOX, "--json")
    assert run("review", "-", *asked, stdin=path.read_bytes()).stdout == run("review", path, *asked).stdout


def test_a_web_page_is_read_as_one(run: Run) -> None:
    page = b"<html><body><p>Hi Lena,</p><p>is there <b>any news</b> on the analyst role?</p></body></html>"
    assert "is there any news on the analyst role?" in reviewed(run("review", "-", "--json", stdin=page))["text"]


def test_what_a_plain_text_cannot_tell_is_not_checked_until_it_is_told(run: Run) -> None:
    silent = reviewed(run("review", "-", "--json", stdin=WORDS.encode()))
    untold = {"etiquette/no-recipient", "etiquette/subject-missing"}
    assert not untold & found(silent)
    assert untold <= not_checked(silent).keys()
    told = reviewed(
        run("review", "-", "--to", "Lena Vogt <lena@acme.example>", "--subject", "Hi", "--json", stdin=WORDS.encode())
    )
    assert not untold & not_checked(told).keys()
    assert "etiquette/subject-vague" in found(told)


def test_the_options_find_the_earlier_mail_of_a_plain_text(run: Run) -> None:
    asked = ("review", "-", "--mailbox", sample.MAILBOX, "--me", sample.ME[0], "--json")
    known = reviewed(run(*asked, "--to", "priya.nair@acme.example", stdin=WORDS.encode()))
    assert known["situation"]["promised_by"] == "2026-11-25"
    assert known["verdict"] == "wait"
    unknown = reviewed(run(*asked, stdin=WORDS.encode()))
    assert unknown["situation"]["promised_by"] is None
    assert any("--to" in reason for reason in not_checked(unknown).values())


@pytest.mark.parametrize(
    ("name", "raw", "told"),
    [
        pytest.param("empty.txt", b" \n", "There is nothing in empty.txt", id="empty"),
        pytest.param("cv.pdf", b"%PDF-1.7\n\x00\x01\x02\xff", "cv.pdf is neither a mail nor plain text", id="no text"),
        pytest.param("d.rtf", b"{\\rtf1 Hi Lena}", "d.rtf is neither a mail nor plain text", id="a word processor's"),
        pytest.param("d.eml", b"Hi Lena", "rename it to end in .txt", id="a mail without headers"),
        pytest.param("d.txt", b"a" * 100_001, "more than 100,000 characters", id="too long"),
        pytest.param("mail.mbox", IN_AN_MBOX * 2, "mail.mbox holds several mails", id="a mailbox"),
    ],
)
def test_a_file_that_is_no_draft_says_what_to_do(run: Run, tmp_path: Path, name: str, raw: bytes, told: str) -> None:
    (tmp_path / name).write_bytes(raw)
    done = run("review", tmp_path / name)
    assert (done.exit_code, done.stderr.count("\n")) == (2, 1)
    assert told in done.stderr


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param(IN_AN_MBOX, id="a single mail of an mbox"),
        pytest.param(b"From Monday on I am away.\n\nFrom Monday 09:00 to 2027\nNote: call me.\n\nSam\n", id="words"),
    ],
)
def test_a_draft_that_begins_as_an_mbox_does_is_still_a_draft(run: Run, raw: bytes) -> None:
    reviewed(run("review", "-", "--json", stdin=raw))


@pytest.mark.parametrize("option", ["--to", "--me"])
def test_people_are_given_by_address(run: Run, option: str) -> None:
    done = run("review", "-", option, "Lena", stdin=WORDS.encode())
    assert (done.exit_code, done.stderr.count("\n")) == (2, 1)
    assert "'Lena' is not an address such as" in done.stderr


@pytest.mark.parametrize(
    ("interview", "verdict", "at"),
    [
        pytest.param("2026-11-20", "wait", "2026-11-20T00:00:00+01:00", id="a day"),
        pytest.param("2026-11-20T10:00", "wait", "2026-11-20T10:00:00+01:00", id="a day and an hour"),
        pytest.param("2026-11-20T10:00+00:00", "wait", "2026-11-20T11:00:00+01:00", id="with an offset"),
    ],
)
def test_the_date_of_the_interview_is_enough_to_say_wait(run: Run, interview: str, verdict: str, at: str) -> None:
    asked = ("review", "-", "--interview", interview, "--company", "Acme", "--time-zone", "Europe/Berlin", "--json")
    report = reviewed(run(*asked, stdin=WORDS.encode()))
    assert (report["verdict"], report["situation"]["interview_at"]) == (verdict, at)
    assert report["situation"]["company"] == "Acme"
    assert "patience/too-soon" in found(report)


def test_a_day_without_its_hour_is_shown_without_one(run: Run) -> None:
    assert run("review", "-", "--interview", "2026-11-20", stdin=WORDS.encode()).stdout.count("00:00") == 0


def test_the_day_of_the_decision_is_a_promise(run: Run) -> None:
    asked = ("review", "-", "--interview", "2026-11-06", "--decision-by", "2026-11-27", "--role", "Analyst", "--json")
    report = reviewed(run(*asked, stdin=WORDS.encode()))
    assert report["situation"]["promised_by"] == "2026-11-27"
    assert "patience/before-promised-date" in found(report)


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_a_text_or_none(raw: bytes) -> None:
    text = plain_text(raw)
    assert text is None or "\x00" not in text


def test_several_people_in_one_option() -> None:
    assert [a.email for a in addresses('"Vogt, Lena" <lena@acme.example>, jonas@acme.example')] == [
        "lena@acme.example",
        "jonas@acme.example",
    ]


def test_the_version_is_told_without_loading_the_service() -> None:
    """What takes seconds to load (measured: 2.2 s for all, 0.15 s without) is loaded by the command that needs it."""
    heavy = ("fastapi", "googleapiclient", "uvicorn", "holidays", "harper", "pydantic", "structlog", "requests")
    told = f"import sys, app.main; app.main.plugs(); print([m for m in {heavy} if m in sys.modules])"
    assert subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True).stdout == "[]\n"
