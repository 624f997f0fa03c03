"""`afterword keys`, as an administrator meets it."""

import json
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from typer.testing import Result

from app import log
from app.auth import key_form


@pytest.fixture
def keys(run: Callable[..., Result], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Runs `afterword keys …` on a database of its own."""
    monkeypatch.setenv("AFTERWORD_DATABASE_URL", f"sqlite:///{tmp_path / 'journal.sqlite'}")
    return lambda *arguments: run("keys", *arguments)


def listed(keys: Callable[..., Result]) -> list[dict[str, Any]]:
    told: list[dict[str, Any]] = json.loads(keys("list", "--json").stdout)
    return told


def test_a_key_is_shown_once_and_alone_so_that_a_script_can_take_it(keys: Callable[..., Result]) -> None:
    made = keys("create", "careers portal", "--scope", "reviews", "--scope", "journal")
    assert made.exit_code == 0
    token = key_form.read(made.stdout.strip())
    assert token
    assert "shown this once" in made.stderr
    assert token.text not in made.stderr
    for command in ("list", "audit"):
        for options in ((), ("--json",)):
            said = keys(command, *options)
            assert token.id in said.stdout
            assert token.text not in said.output
            assert "argon2" not in said.output
    (row,) = listed(keys)
    assert (row["name"], row["scopes"], row["state"]) == ("careers portal", ["journal", "reviews"], "works")


@pytest.mark.parametrize(
    ("options", "ends"), [((), 365), (("--days", "30"), 30), (("--forever",), None)], ids=["a year", "days", "never"]
)
def test_a_key_runs_out_unless_somebody_says_so(
    keys: Callable[..., Result], options: tuple[str, ...], ends: int | None
) -> None:
    keys("create", "portal", *options)
    (row,) = listed(keys)
    assert row["scopes"] == ["reviews"]
    assert (row["expires_at"] is None) is (ends is None)


def test_a_revoked_key_is_told_apart_and_the_last_one_is_named_as_that(keys: Callable[..., Result]) -> None:
    ids = []
    for name in ("one", "other"):
        token = key_form.read(keys("create", name).stdout.strip())
        assert token
        ids.append(token.id)
    first = keys("revoke", ids[0])
    assert (first.exit_code, "is revoked" in first.stdout, "no other key" in first.stdout) == (0, True, False)
    again = keys("revoke", ids[0])
    assert (again.exit_code, "was revoked before" in again.stdout) == (0, True)
    assert "no other key" in keys("revoke", ids[1]).stdout
    assert {row["state"] for row in listed(keys)} == {"revoked"}
    acts = [n["act"] for n in json.loads(keys("audit", "--json").stdout)]
    assert acts.count("key-revoked") == acts.count("key-created") == 2


def test_an_administrative_act_is_a_line_of_the_log_without_a_name(keys: Callable[..., Result]) -> None:
    written = StringIO()
    log.configure(written)
    made = keys("create", "zephyrportal")
    log.configure()
    lines = [json.loads(line) for line in written.getvalue().splitlines()]
    token = key_form.read(made.stdout.strip())
    assert token
    assert [(line["act"], line["key"]) for line in lines] == [("key-created", token.id)]
    assert all("zephyrportal" not in str(line) and token.text not in str(line) for line in lines)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        pytest.param(["revoke", "nobody"], "There is no key 'nobody'", id="no such key"),
        pytest.param(["create", " "], "needs a name", id="no name"),
        pytest.param(["create", "a\nb"], "needs a name", id="two lines"),
        pytest.param(["create", "n" * 101], "needs a name", id="a long name"),
        pytest.param(["create", "n", "--scope", "all"], "There is no scope 'all'. Try: reviews, journal,", id="scope"),
    ],
)
def test_what_cannot_be_used_is_one_sentence_and_status_2(
    keys: Callable[..., Result], arguments: list[str], told: str
) -> None:
    done = keys(*arguments)
    assert done.exit_code == 2
    assert done.stderr.startswith("afterword: ")
    assert told in done.stderr
    assert done.stdout == ""
    assert listed(keys) == []


def test_without_keys_it_says_how_to_make_one(keys: Callable[..., Result]) -> None:
    assert "afterword keys create" in keys("list").stdout


def test_a_database_that_does_not_answer_is_one_sentence(
    run: Callable[..., Result], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AFTERWORD_DATABASE_URL", f"postgresql://nobody:secret@/none?host={tmp_path}")
    for arguments in (["create", "portal"], ["list"], ["revoke", "a"], ["audit"]):
        done = run("keys", *arguments)
        assert (done.exit_code, done.stdout) == (1, "")
        assert "does not answer" in done.stderr
        assert "secret" not in done.stderr
