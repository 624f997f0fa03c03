"""The command line, as a person at a terminal meets it."""

import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from app import sample
from app.mail import Mailbox
from app.main import SAMPLE, create_app, make_reviewer
from app.settings import Settings
from app.surfaces.terminal.commands import Plugs, terminal
from connectors.files import FileMailbox, read_draft

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
def run(tmp_path: Path) -> Callable[..., Result]:
    def open_mailbox(path: Path, progress: Callable[[int, int], None] | None) -> Mailbox:
        return FileMailbox(path, index_folder=tmp_path, progress=progress)

    plugs = Plugs(
        settings=lambda: Settings(_env_file=None),
        create_app=create_app,
        reviewer=make_reviewer,
        open_mailbox=open_mailbox,
        read_draft=read_draft,
        clock=lambda: datetime.fromisoformat(sample.NOW),
        sample=SAMPLE,
    )
    return lambda *arguments: CliRunner().invoke(terminal(plugs), [str(a) for a in arguments])


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
    done = run("review", DRAFTS["any-news"])
    assert "Not checked" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        pytest.param(["review", "no-such.eml"], "no-such.eml", id="no such draft"),
        pytest.param(["review", DRAFTS["any-news"], "--mailbox", "no-such.mbox"], "no-such.mbox", id="no such mailbox"),
        pytest.param(["review", DRAFTS["any-news"], "--now", "soon"], "soon", id="a moment that is none"),
        pytest.param(["review", DRAFTS["any-news"], "--country", "Xx"], "country code", id="an unknown country"),
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


def test_rules_are_listed_by_section(run: Callable[..., Result]) -> None:
    done = run("rules")
    assert done.exit_code == 0
    assert "Practice Email Etiquette" in done.stdout
    assert "patience/too-soon" in done.stdout


def test_one_rule_is_explained(run: Callable[..., Result]) -> None:
    done = run("rules", "patience/too-soon")
    assert "warn_below = 5" in done.stdout
    assert "It speaks:" in done.stdout


def test_rules_as_json_are_those_of_the_api(run: Callable[..., Result]) -> None:
    listed = json.loads(run("rules", "--json").stdout)
    assert "etiquette/spelling" in {r["id"] for r in listed}
