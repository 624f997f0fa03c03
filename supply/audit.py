"""Known holes in what is locked: found ones fail, unless accepted for a while; what could not be asked is said aloud.

An advisory service that is out of reach must not stop work on a plane, and must not look like a clean bill either: so
a package counts as looked at only where the service said that it had.
"""

import json
import subprocess
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

ROOT = Path(__file__).parents[1]
ACCEPTED = Path(__file__).with_name("accepted.toml")
_PYTHON = ROOT / "requirements" / "run.txt"
_NODE = (ROOT / "app" / "sidebar", ROOT / "tests" / "servers")
_PATIENCE = 120  # seconds for each


class NotAskedError(Exception):
    """The advisories could not be read; the message says in a line why."""


@dataclass(frozen=True, slots=True)
class Hole:
    """`id`: of the advisory, such as GHSA-… or PYSEC-…"""

    id: str
    package: str
    also: tuple[str, ...] = ()


def python_holes(told: str) -> list[Hole]:
    """Of pip-audit's JSON. Raises NotAskedError when it is none, or when any package was not looked up."""
    try:
        packages = json.loads(told)["dependencies"]
        skipped = [p["name"] for p in packages if "skip_reason" in p]
        holes = [
            Hole(v["id"], f"{p['name']} {p['version']}", tuple(v.get("aliases", ())))
            for p in packages
            for v in p.get("vulns", ())
        ]
    except (ValueError, KeyError, TypeError):
        raise NotAskedError("the service of advisories for Python cannot be reached") from None
    if skipped and not holes:
        raise NotAskedError(f"the service of advisories for Python knows nothing of {len(skipped)} packages")
    return holes


def node_holes(told: str) -> list[Hole]:
    """Of npm's JSON. Raises NotAskedError when it is none."""
    try:
        found = json.loads(told)["vulnerabilities"]
        return [
            Hole(str(cause["url"]).rpartition("/")[2], str(name))
            for name, one in found.items()
            for cause in one["via"]
            if isinstance(cause, Mapping)  # a text names another package, which is listed itself
        ]
    except (ValueError, KeyError, TypeError, AttributeError):
        raise NotAskedError("the service of advisories for Node cannot be reached") from None


def accepted(text: str, today: date) -> set[str]:
    """The ids that count as known today. Raises ValueError for an entry without a reason or a last day."""
    known = set()
    for name, entry in tomllib.loads(text).items():
        if not isinstance(entry, dict) or not entry.get("reason") or not isinstance(entry.get("until"), date):
            raise ValueError(f"{ACCEPTED.name}: {name} needs a `reason` and a day `until` which it is accepted")
        if today <= entry["until"]:
            known.add(name)
    return known


def open_holes(found: Iterable[Hole], known: set[str]) -> list[Hole]:
    """Those that nobody has accepted."""
    return [hole for hole in dict.fromkeys(found) if not {hole.id, *hole.also} & known]


def run(command: Sequence[str], folder: Path = ROOT) -> str:
    """What a command prints; nothing when it cannot be run or does not end."""
    try:
        done = subprocess.run(  # noqa: S603  # the commands below, with nothing of anybody's in them
            command, cwd=folder, capture_output=True, text=True, timeout=_PATIENCE, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout


def audit(today: date) -> int:
    """Prints what was found, and what could not be asked. Returns how many open holes there are."""
    known, found, looked = accepted(ACCEPTED.read_text("utf-8"), today), list[Hole](), 0
    asked = [(python_holes, _pip_audit(), ROOT, "requirements/run.txt")]
    asked += [
        (node_holes, ["npm", "audit", "--json", "--package-lock-only"], f, f.relative_to(ROOT).as_posix())
        for f in _NODE
    ]
    for read, command, folder, name in asked:
        try:
            found += read(run(command, folder))
            looked += 1
        except NotAskedError as reason:
            print(f"audit of {name} skipped: {reason}")
    left = open_holes(found, known)
    for hole in left:
        print(
            f"known hole {hole.id} in {hole.package}: update it, or accept it with a reason in supply/{ACCEPTED.name}"
        )
    if looked and not left:
        print(f"audit: no open hole in {looked} of {len(asked)} lists of packages")
    return len(left)


def _pip_audit() -> list[str]:
    program = ROOT / ".venv" / "bin" / "pip-audit"
    asked = ["-r", str(_PYTHON), "--disable-pip", "--require-hashes", "--progress-spinner", "off"]
    return [str(program), *asked, "--timeout", "10", "-f", "json"]
