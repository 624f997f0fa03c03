"""The Dockerfile as stages of instructions, and what .dockerignore keeps out of the build."""

import json
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from fnmatch import translate
from pathlib import Path

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Step:
    """`word`: COPY and such; `rest`: what follows, on one line."""

    word: str
    rest: str

    @property
    def listed(self) -> list[str]:
        """Of the form `["program", "argument"]`. Raises ValueError for the shell's form."""
        told: list[str] = json.loads(self.rest)
        return told


@dataclass(slots=True)
class Stage:
    image: str
    name: str | None
    steps: list[Step] = field(default_factory=list)

    def all(self, word: str) -> list[Step]:
        return [step for step in self.steps if step.word == word]

    def one(self, word: str) -> Step:
        (step,) = self.all(word)
        return step


@dataclass(frozen=True, slots=True)
class Copy:
    """`stage`: where from; None: from the folder of the build."""

    stage: str | None
    sources: list[str]
    to: str

    @classmethod
    def of(cls, step: Step) -> "Copy":
        stage, words = None, step.rest.split()
        if words[0].startswith("--from="):
            stage = words.pop(0).removeprefix("--from=")
        return cls(stage, words[:-1], words[-1])


def stages(text: str) -> list[Stage]:
    joined = re.sub(r"\\\n", " ", "\n".join(line for line in text.splitlines() if not line.startswith("#")))
    given: dict[str, str] = {}
    found: list[Stage] = []
    for line in joined.splitlines():
        word, _, rest = line.strip().partition(" ")
        if not word:
            continue
        if word == "ARG" and not found:
            name, _, value = rest.partition("=")
            given[name] = value
        elif word == "FROM":
            image, _, name = rest.partition(" AS ")
            found.append(Stage(re.sub(r"\$\{(\w+)\}", lambda m: given[m[1]], image), name or None))
        else:
            found[-1].steps.append(Step(word, rest.strip()))
    return found


def files_of(path: Path) -> Iterator[Path]:
    """The file itself, or those below the folder, but for what tools leave behind."""
    if path.is_file():
        yield path
    for folder, names, files in os.walk(path):
        names[:] = [name for name in names if name not in {"__pycache__", "node_modules"}]
        yield from (Path(folder) / file for file in files)


STAGES = stages((ROOT / "Dockerfile").read_text("utf-8"))


def is_ignored(path: str) -> bool:
    """Whether .dockerignore keeps this file (a path with slashes) out of the build: the last rule that fits decides."""
    ignored = False
    for line in (ROOT / ".dockerignore").read_text("utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        allowed, pattern = line.startswith("!"), line.removeprefix("!")
        parts = path.split("/")
        above = ["/".join(parts[: n + 1]) for n in range(len(parts))]
        if any(_fits(pattern, each) for each in above):
            ignored = not allowed
    return ignored


def _fits(pattern: str, path: str) -> bool:
    if pattern.startswith("**/"):
        return re.fullmatch(translate(pattern[3:]), path.rpartition("/")[2]) is not None
    return pattern.count("/") == path.count("/") and re.fullmatch(translate(pattern), path) is not None
