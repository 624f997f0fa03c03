"""The bill of materials (CycloneDX): every package of others that the service and its pages are made of."""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from supply.audit import ROOT, run

_NAME = re.compile(r"([A-Za-z0-9][A-Za-z0-9._-]{0,100})==([^\s;\\]{1,60})")
_RUNS = re.compile(r"[-_.]+")


class NoBillError(Exception):
    """A bill could not be written; the message says which."""


def pinned(requirements: str) -> set[tuple[str, str]]:
    """Name (as PyPI compares names) and version of everything that a lock file of ours pins."""
    lines = (line for line in requirements.splitlines() if line[:1] not in {"", " ", "#"})
    return {(_RUNS.sub("-", found[1]).lower(), found[2]) for line in lines if (found := _NAME.match(line))}


def locked(lock: Mapping[str, Any]) -> set[tuple[str, str]]:
    """Name and version of everything in a package-lock.json but the project itself."""
    packages = lock["packages"].items()
    return {(one.get("name") or path.rpartition("node_modules/")[2], one["version"]) for path, one in packages if path}


def listed(bill: Mapping[str, Any]) -> set[tuple[str, str]]:
    """Name and version of every component of a bill. A scope of npm's is part of the name."""
    return {("/".join(filter(None, (c.get("group"), c["name"]))), c["version"]) for c in bill.get("components", ())}


def write(folder: Path) -> list[Path]:
    """Writes both bills there. Raises NoBillError."""
    folder.mkdir(parents=True, exist_ok=True)
    maker = str(ROOT / ".venv" / "bin" / "cyclonedx-py")
    shape = ["--pyproject", "pyproject.toml", "--output-reproducible", "--short-PURLs", "--of", "JSON", "-o", "-"]
    shape.append("--no-validate")  # most of its time; our tests hold what is written against CycloneDX's schema
    python = run([maker, "requirements", "requirements/run.txt", *shape])
    node = run(["npm", "sbom", "--sbom-format", "cyclonedx", "--package-lock-only"], ROOT / "app" / "sidebar")
    written = []
    for name, told in (("python", python), ("sidebar", node)):
        try:
            bill = json.loads(told)
        except ValueError:
            raise NoBillError(f"The bill of materials of the {name} packages could not be made.") from None
        path = folder / f"{name}.cdx.json"
        path.write_text(json.dumps(_plain(bill), indent=2, sort_keys=True) + "\n", "utf-8")
        written.append(path)
    return written


def _plain(bill: dict[str, Any]) -> dict[str, Any]:
    """Without what repeats the lock file's lines, and the places that packages were fetched from."""
    for component in bill.get("components", ()):
        component.pop("externalReferences", None)
        if str(component.get("description", "")).startswith("requirements line"):
            del component["description"]
    return bill
