"""The command line, as a person at a terminal meets it."""

import asyncio
import json
import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest
import uvicorn
from fastapi.testclient import TestClient
from typer.testing import Result

from app import sample

DRAFTS = {d.stem: d for d in sample.DRAFTS}
VERDICTS = {
    "thank-you": ("ready", 0),
    "thank-you-too-vague": ("polish", 3),
    "thank-you-from-a-template": ("rethink", 4),
    "any-news": ("wait", 5),
    "losing-patience": ("wait", 5),
    "taking-no-well": ("ready", 0),
    "not-taking-no": ("let_go", 6),
    "cake-for-jonas": ("ready", 0),
}


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> list[uvicorn.Server]:
    """The servers that were started; none of them runs."""
    servers: list[uvicorn.Server] = []

    def run_it(server: uvicorn.Server, sockets: list[socket.socket]) -> None:
        servers.append(server)
        asyncio.run(server.startup(sockets))

    async def started(server: uvicorn.Server, sockets: list[socket.socket]) -> None:
        server.started = bool(sockets)

    monkeypatch.setattr(uvicorn.Server, "run", run_it)
    monkeypatch.setattr(uvicorn.Server, "startup", started)
    return servers


@pytest.mark.parametrize("name", VERDICTS)
def test_the_sample_drafts_get_the_verdicts_they_were_written_for(run: Callable[..., Result], name: str) -> None:
    verdict, status = VERDICTS[name]
    done = run(
        "review", DRAFTS[name], "--mailbox", sample.MAILBOX, "--me", sample.ME[0], "--me", sample.ME[1], "--json"
    )
    report = json.loads(done.stdout)
    assert (report["verdict"], done.exit_code) == (verdict, status), [f["rule"] for f in report["findings"]]


def test_an_everyday_mail_gets_no_findings(run: Callable[..., Result]) -> None:
    done = run("review", DRAFTS["cake-for-jonas"], "--mailbox", sample.MAILBOX, "--json")
    assert json.loads(done.stdout)["findings"] == []


def test_a_report_for_people_says_the_verdict_the_reason_and_the_date(run: Callable[..., Result]) -> None:
    done = run("review", DRAFTS["any-news"], "--mailbox", sample.MAILBOX, "--me", sample.ME[1])
    assert "Wait" in done.stdout
    assert "patience/before-promised-date" in done.stdout
    assert "25 November" in " ".join(done.stdout.split())


def test_without_a_mailbox_it_says_what_was_not_checked(run: Callable[..., Result]) -> None:
    told = " ".join(run("review", DRAFTS["any-news"]).stdout.split())
    assert "Not checked: no earlier mail was given, so this could not be checked; --mailbox names it, and" in told
    assert "--interview" in told
    told = " ".join(run("review", DRAFTS["any-news"], "--interview", "2026-11-20").stdout.split())
    assert "--mailbox names it." in told


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        pytest.param(["review", "no-such.eml"], "There is no draft at no-such.eml", id="no such draft"),
        pytest.param(["review", DRAFTS["any-news"], "--mailbox", "no-such.mbox"], "no-such.mbox", id="no such mailbox"),
        pytest.param(["review", DRAFTS["any-news"], "--now", "soon"], "soon", id="a moment that is none"),
        pytest.param(["review", DRAFTS["any-news"], "--country", "Xx"], "country code", id="an unknown country"),
        pytest.param(["review", DRAFTS["any-news"], "--country", "UK"], "is GB", id="a country's everyday code"),
        pytest.param(["review", DRAFTS["any-news"], "--interview", "soon"], "2026-11-20T10:00", id="an interview"),
        pytest.param(["review", DRAFTS["any-news"], "--interview", "0001-01-01"], "0001-01-01", id="an early one"),
        pytest.param(["review", DRAFTS["any-news"], "--decision-by", "Friday"], "2026-11-27", id="a date"),
        pytest.param(["review", DRAFTS["any-news"], "--to", "Lena"], "lena@acme.example", id="no address"),
        pytest.param(["review", DRAFTS["any-news"], "--time-zone", "Mars"], "time zone", id="an unknown zone"),
        pytest.param(["rules", "patience/nothing"], "patience/nothing", id="an unknown rule"),
        pytest.param(["serve", "--host", "0.0.0.0"], "this machine only", id="an address that others can reach"),
    ],
)
def test_what_cannot_be_used_is_one_sentence_and_status_2(
    run: Callable[..., Result], arguments: list[str], told: str
) -> None:
    done = run(*arguments)
    assert done.exit_code == 2
    assert told in " ".join(done.stderr.split())
    assert "Traceback" not in done.output


def test_whether_a_mailbox_may_be_read_is_found_out_by_reading_it(
    run: Callable[..., Result], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda *_, **__: False)
    assert "Usage:" not in run("review", DRAFTS["any-news"], "--mailbox", sample.MAILBOX).stderr


def test_what_another_program_reads_on_stderr_are_errors_only(run: Callable[..., Result]) -> None:
    assert run("review", DRAFTS["any-news"], "--mailbox", sample.MAILBOX).stderr == ""


def test_rules_are_listed_by_section(run: Callable[..., Result]) -> None:
    done = run("rules")
    assert done.exit_code == 0
    assert "Practice Email Etiquette" in done.stdout
    assert "patience/too-soon" in done.stdout


def test_one_rule_is_explained(run: Callable[..., Result]) -> None:
    done = run("rules", "patience/too-soon")
    assert "warn_below = 5" in done.stdout
    assert "It speaks:" in done.stdout
    below = done.stdout.partition("  Source: ")[2].partition("It speaks:")[0].strip().split("\n")[1:]
    assert all(line.startswith("  ") for line in below)  # also where a line wraps


def test_rules_as_json_are_those_of_the_api(run: Callable[..., Result]) -> None:
    listed = json.loads(run("rules", "--json").stdout)
    assert "etiquette/spelling" in {r["id"] for r in listed}


THREAD = """\
From lena@acme.example Mon Nov 16 09:00:00 2026
From: Lena Vogt <lena@acme.example>
To: Sam Roe <sam@mail.example>
Subject: Your interview
Date: Mon, 16 Nov 2026 09:00:00 +0100
Message-ID: <asked@acme.example>

Hi Sam,

thank you for the interview. We will get back to you by Wednesday, 25 November.

Best,
Lena

"""


def _letter(path: Path, to: str, answers: str = "") -> Path:
    reply = f"In-Reply-To: <{answers}>\n" if answers else ""
    path.write_text(
        f"From: Sam Roe <sam@mail.example>\nTo: {to}\nSubject: Re: Your interview\n{reply}\n"
        "Hi,\n\nis there any news on my application?\n\nBest,\nSam\n"
    )
    return path


def test_a_reply_to_a_new_address_still_sees_its_thread(run: Callable[..., Result], tmp_path: Path) -> None:
    (tmp_path / "mail.mbox").write_text(THREAD)
    reply = _letter(tmp_path / "reply.eml", "hiring@talent.example", "asked@acme.example")
    fresh = _letter(tmp_path / "fresh.eml", "hiring@talent.example")
    known, unknown = (
        json.loads(run("review", draft, "--mailbox", tmp_path / "mail.mbox", "--json").stdout)
        for draft in (reply, fresh)
    )
    assert known["situation"]["promised_by"] == "2026-11-25"
    assert unknown["situation"]["promised_by"] is None


def test_a_mailbox_that_knows_nobody_here_is_no_clean_bill(run: Callable[..., Result], tmp_path: Path) -> None:
    (tmp_path / "mail.mbox").write_text(THREAD)
    draft = _letter(tmp_path / "draft.eml", "nobody@elsewhere.example")
    done = run("review", draft, "--mailbox", tmp_path / "mail.mbox")
    told = " ".join(done.stdout.split())
    assert "Not checked: no mail with these people was found in mail.mbox, so this could not be checked." in told


def test_the_settings_stand_in_for_the_options(
    run: Callable[..., Result], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "mail.mbox").write_text(THREAD)
    monkeypatch.setenv("AFTERWORD_MAILBOX", str(tmp_path / "mail.mbox"))
    monkeypatch.setenv("AFTERWORD_TIME_ZONE", "America/New_York")
    draft = _letter(tmp_path / "draft.eml", "lena@acme.example")
    report = json.loads(run("review", draft, "--now", "2026-11-23T10:00", "--json").stdout)
    assert report["situation"]["promised_by"] == "2026-11-25"
    by_setting = run("review", draft, "--now", "2026-11-23T10:00").stdout
    assert by_setting == run("review", draft, "--now", "2026-11-23T10:00-05:00").stdout
    assert [p.name for p in tmp_path.glob(".*")] == [], "the index is where the setting says"
    assert list((tmp_path / "indexes").iterdir())


@pytest.mark.parametrize(
    ("policy", "told"),
    [
        pytest.param(
            "thank_yu = 2", "etiquette/too-long has no limit 'thank_yu'; it has thank_you and other", id="limit"
        ),
        pytest.param(
            'thank_you = "many"', "'thank_you' of etiquette/too-long cannot be 'many'; it must be a whole", id="text"
        ),
        pytest.param("thank_you = -4", "cannot be -4; it must be a whole number, at least 1.", id="too small"),
        pytest.param('[rules."etiquette/nothing"]', "no rule 'etiquette/nothing'", id="rule"),
        pytest.param("thank_you = ", "is not TOML", id="syntax"),
    ],
)
@pytest.mark.parametrize("command", [["review", DRAFTS["any-news"]], ["rules"], ["serve", "--port", "0"]], ids=str)
def test_a_policy_that_cannot_be_is_one_sentence(
    run: Callable[..., Result],
    served: list[uvicorn.Server],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    command: list[str],
    policy: str,
    told: str,
) -> None:
    (tmp_path / "policy.toml").write_text(f'[rules."etiquette/too-long"]\n{policy}\n')
    monkeypatch.setenv("AFTERWORD_POLICY_FILE", str(tmp_path / "policy.toml"))
    done = run(*command)
    assert (done.exit_code, served) == (2, [])
    assert told in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_draft_that_is_no_mail_is_named(run: Callable[..., Result], tmp_path: Path) -> None:
    (tmp_path / "list.eml").write_text("milk\neggs\n")
    assert "list.eml is not a mail" in run("review", tmp_path / "list.eml").stderr
    assert "is a folder" in run("review", tmp_path).stderr


def test_serve_says_where_it_listens(run: Callable[..., Result], served: list[uvicorn.Server]) -> None:
    done = run("serve", "--port", "0")
    assert done.exit_code == 0
    first, *_ = done.stdout.splitlines()
    place = first.removeprefix("Afterword is listening on http://127.0.0.1:").removesuffix(" (stop with Ctrl-C)")
    assert int(place) > 0
    assert len(served) == 1


def test_a_port_in_use_is_one_sentence_and_no_invitation(
    run: Callable[..., Result], served: list[uvicorn.Server]
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        done = run("serve", "--sample", "--port", port)
    assert (done.exit_code, done.stdout, served) == (2, "", [])
    assert f"Port {port} is in use" in done.stderr


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("127.0.0.1:8000", 200),
        ("localhost:8000", 200),
        ("localhost", 200),
        ("[::1]:8000", 200),
        ("evil.example", 400),
        ("evil.example:8000", 400),
        ("127.0.0.1.evil.example", 400),
        ("evil.example@127.0.0.1", 400),
        ("127.0.0.1:80:80", 400),
        ("", 400),
    ],
)
def test_only_requests_that_name_this_machine_are_answered(
    run: Callable[..., Result], served: list[uvicorn.Server], host: str, status: int
) -> None:
    """A foreign page whose name was made to point to this machine still sends its own name."""
    run("serve", "--port", "0")
    with TestClient(served[0].config.app, client=("127.0.0.1", 50_000)) as client:  # type: ignore[arg-type]  # what we gave it is an application
        answer = client.get("/v1/rules", headers={"host": host})
    assert answer.status_code == status
    if status == 400:
        assert answer.headers["content-type"] == "application/problem+json"
        assert "127.0.0.1" in answer.json()["detail"]


def test_serve_refuses_a_mailbox_that_is_not_there(
    run: Callable[..., Result], served: list[uvicorn.Server], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AFTERWORD_MAILBOX", "no-such.mbox")
    done = run("serve", "--port", "0")
    assert (done.exit_code, served) == (2, [])
    assert "There is no mailbox at no-such.mbox, which the setting AFTERWORD_MAILBOX names." in done.stderr


@pytest.mark.parametrize(
    "command", [["review", DRAFTS["losing-patience"]], ["rules"], ["rules", "patience/too-soon"]], ids=str
)
def test_no_line_ends_in_blanks(run: Callable[..., Result], command: list[str]) -> None:
    lines = run(*command).stdout.split("\n")
    assert lines == [line.rstrip() for line in lines]


def test_a_report_tells_reason_from_advice_and_names_what_is_missing_last(
    run: Callable[..., Result], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AFTERWORD_PROOFREADING", "false")
    done = run("review", DRAFTS["any-news"], "--mailbox", sample.MAILBOX, "--me", sample.ME[1])
    assert "\n  Why: " in done.stdout
    assert "Not checked: no proofreader is connected here" in done.stdout
    assert done.stdout.endswith("\n  etiquette/grammar, etiquette/spelling\n")


def test_a_rule_that_speaks_twice_says_why_once(run: Callable[..., Result], tmp_path: Path) -> None:
    draft = tmp_path / "draft.eml"
    draft.write_text(
        "To: Lena Vogt <lena@acme.example>\nSubject: Thank you for the interview\n\n"
        "Hi Lena,\n\nthank you for the job interview on Monday. The analyst postion is a great oportunity.\n\nBest,\nSam\n"
    )
    told = run("review", draft).stdout
    assert told.count("etiquette/spelling") == 2
    assert told.count("Why: Readers take a misspelt word") == 1


def test_rules_that_were_not_checked_stand_below_their_reason(run: Callable[..., Result]) -> None:
    lines = run("review", DRAFTS["any-news"]).stdout.split("\n")
    reason = next(n for n, line in enumerate(lines) if line.startswith("Not checked: no earlier mail was given"))
    assert lines[reason + 2].startswith("  patience/")


def test_help_lists_each_exit_status_and_the_version_is_told(run: Callable[..., Result]) -> None:
    told = run("review", "--help").stdout
    assert "<bool>" not in told
    for command in ((), ("keys",), ("journal",)):
        commands = run(*command, "--help").stdout.partition("Commands:")[2]
        assert commands
        assert "..." not in commands  # each stands there whole
    assert "\n    1  Afterword itself failed\n" in told
    assert run("--version").stdout.startswith("afterword ")
