"""Microsoft's own schemas of the unified manifest, as they come in its npm package."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft4Validator

_FOLDER = (
    Path(__file__).parents[2] / "servers" / "node_modules" / "@microsoft" / "app-manifest" / "build" / "json-schemas"
)


@cache
def schema(version: str) -> Draft4Validator:
    """Of `1.25` and the like. Raises FileNotFoundError with what to do."""
    file = _FOLDER / "teams" / f"v{version}" / "MicrosoftTeams.schema.json"
    if not file.is_file():
        raise FileNotFoundError("Microsoft's schemas are not installed: run `make servers`.")
    return Draft4Validator(json.loads(file.read_text("utf-8")))


def broken(manifest: dict[str, Any], version: str) -> list[str]:
    """Where the manifest, taken for one of that version, departs from the schema."""
    taken = {**manifest, "manifestVersion": version}
    return ["/".join(map(str, error.path)) + ": " + error.message[:200] for error in schema(version).iter_errors(taken)]
