import gzip
import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from app.main import make_reviewer
from app.review import Reviewer
from app.settings import Settings
from eval.figures import Misses
from eval.sets import Sets
from eval.tasks import Run

Filled = Callable[..., Run]


@cache
def reviewer() -> Reviewer:
    return make_reviewer(Settings(policy_file=None, proofreading=False))


@pytest.fixture
def filled(tmp_path: Path) -> Filled:
    """A run over a folder that holds one file of one set, with these rows."""

    def fill(name: str, *rows: dict[str, Any], file: str = "dev", misses: Path | None = None) -> Run:
        folder = tmp_path / "sets" / name
        folder.mkdir(parents=True, exist_ok=True)
        with gzip.open(folder / f"{file}.jsonl.gz", "wt", encoding="utf-8") as lines:
            lines.writelines(json.dumps(row) + "\n" for row in rows)
        return Run(Sets(tmp_path / "sets"), reviewer(), Misses(misses))

    return fill
