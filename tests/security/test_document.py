"""docs/security.md tells what is tested, and nothing else."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DOCUMENT = (ROOT / "docs" / "security.md").read_text("utf-8")
_NAMED = re.compile(r"^- (tests/[\w/]+\.py)::(\w+)$", re.MULTILINE)
THREATS = dict(
    part.split("\n", 1) for part in DOCUMENT.partition("## Threats")[2].partition("## Headers")[0].split("\n### ")[1:]
)


@cache
def named_in(path: str) -> frozenset[str]:
    tree = ast.parse((ROOT / path).read_text("utf-8"))
    found = (n.name for n in ast.walk(tree) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef))
    return frozenset(name for name in found if name.startswith("test_"))


@pytest.mark.parametrize("threat", THREATS)
def test_every_threat_has_a_test(threat: str) -> None:
    assert _NAMED.search(THREATS[threat])


@pytest.mark.parametrize(("path", "name"), _NAMED.findall(DOCUMENT))
def test_every_test_that_is_named_is_there(path: str, name: str) -> None:
    assert (ROOT / path).is_file()
    assert name in named_in(path)


def test_all_that_looks_like_a_test_is_read_as_one() -> None:
    assert DOCUMENT.count("::") == len(_NAMED.findall(DOCUMENT))
    assert len(THREATS) > 20
