"""The sidebar's types of the API are those of the service as it is now."""

import json
import subprocess
from pathlib import Path

from tests.sidebar.description import described

SIDEBAR = Path(__file__).parents[2] / "app" / "sidebar"


def test_the_types_are_fresh(tmp_path: Path) -> None:
    description = tmp_path / "openapi.json"
    description.write_text(json.dumps(described()))
    made = tmp_path / "schema.d.ts"
    program = SIDEBAR / "node_modules" / "openapi-typescript" / "bin" / "cli.js"
    command = ["node", str(program), "--default-non-nullable=false", str(description), "-o", str(made)]
    subprocess.run(command, check=True, capture_output=True)
    kept = (SIDEBAR / "src" / "api" / "schema.d.ts").read_text()
    assert made.read_text() == kept, "The API has changed: run `make types`."
