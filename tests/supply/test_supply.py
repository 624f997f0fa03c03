"""Found holes fail, an unreachable service does not, and the bill of materials holds everything that is pinned."""

import json
from datetime import date
from pathlib import Path

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from supply import audit as auditing
from supply.audit import ACCEPTED, Hole, NotAskedError, accepted, node_holes, open_holes, python_holes
from supply.bill import listed, locked, pinned, write

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 23)
CLEAN = json.dumps({"dependencies": [{"name": "a", "version": "1", "vulns": []}]})
HOLED = json.dumps(
    {
        "dependencies": [
            {"name": "a", "version": "1", "vulns": [{"id": "PYSEC-1", "aliases": ["GHSA-1"], "fix_versions": []}]}
        ]
    }
)
UNKNOWN = json.dumps({"dependencies": [{"name": "a", "skip_reason": "Dependency not found"}]})
NODE_CLEAN = json.dumps({"vulnerabilities": {}})
NODE_HOLED = json.dumps(
    {"vulnerabilities": {"a": {"via": [{"url": "https://advisories.example/GHSA-2"}]}, "b": {"via": ["a"]}}}
)
NODE_DOWN = json.dumps({"message": "405 Method Not Allowed", "error": {"summary": ""}})


def test_holes_are_read_from_what_both_tools_say() -> None:
    assert python_holes(CLEAN) == node_holes(NODE_CLEAN) == []
    assert python_holes(HOLED) == [Hole("PYSEC-1", "a 1", ("GHSA-1",))]
    assert node_holes(NODE_HOLED) == [Hole("GHSA-2", "a")]


@pytest.mark.parametrize("told", ["", "nope", "[]", "{}", UNKNOWN])
def test_a_service_that_did_not_look_is_no_clean_bill(told: str) -> None:
    with pytest.raises(NotAskedError):
        python_holes(told)


@pytest.mark.parametrize("told", ["", "nope", "[]", NODE_DOWN])
def test_neither_is_one_for_node(told: str) -> None:
    with pytest.raises(NotAskedError):
        node_holes(told)


@pytest.mark.parametrize(
    ("python", "node", "left", "said"),
    [
        (CLEAN, NODE_CLEAN, 0, "no open hole in 3 of 3"),
        ("", NODE_DOWN, 0, "skipped"),
        (HOLED, NODE_DOWN, 1, "known hole PYSEC-1 in a 1"),
        (UNKNOWN, NODE_HOLED, 1, "known hole GHSA-2 in a"),
    ],
)
def test_found_holes_fail_and_silence_does_not(
    python: str, node: str, left: int, said: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(auditing, "run", lambda command, _: node if command[0] == "npm" else python)
    assert auditing.audit(TODAY) == left
    printed = capsys.readouterr().out
    assert said in printed
    assert ("skipped" in printed) is (not python or node == NODE_DOWN or python == UNKNOWN)


def test_an_accepted_hole_is_open_again_after_its_day() -> None:
    text = '["GHSA-1"]\nreason = "not called"\nuntil = 2026-11-30\n'
    assert open_holes(python_holes(HOLED), accepted(text, TODAY)) == []
    assert open_holes(python_holes(HOLED), accepted(text, date(2026, 12, 1)))


@pytest.mark.parametrize("text", ['["GHSA-1"]\nreason = "x"', '["GHSA-1"]\nuntil = 2026-11-30', 'GHSA-1 = "x"'])
def test_nothing_is_accepted_without_reason_and_last_day(text: str) -> None:
    with pytest.raises(ValueError, match="needs a `reason`"):
        accepted(text, TODAY)


def test_our_own_list_can_be_read() -> None:
    accepted(ACCEPTED.read_text("utf-8"), TODAY)


def test_a_tool_that_is_not_there_says_nothing() -> None:
    assert auditing.run(["no-such-program-here"]) == ""


def test_the_bill_of_materials_holds_everything_that_is_pinned(tmp_path: Path) -> None:
    python, sidebar = (json.loads(path.read_text("utf-8")) for path in write(tmp_path))
    wanted = pinned((ROOT / "requirements" / "run.txt").read_text("utf-8"))
    assert len(wanted) > 60
    assert wanted <= listed(python)
    lock = json.loads((ROOT / "app" / "sidebar" / "package-lock.json").read_text("utf-8"))
    assert len(locked(lock)) > 100
    assert locked(lock) <= listed(sidebar)
    for bill in (python, sidebar):
        assert bill["bomFormat"] == "CycloneDX"
        version = SchemaVersion.from_version(bill["specVersion"])
        assert JsonStrictValidator(version).validate_str(json.dumps(bill)) is None
        assert "hash=" not in json.dumps(bill["components"])
