"""The Node that runs the servers of the end-to-end tests."""

import platform
import re
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent

_OLDEST_NODE = (22, 15)
MISSING = (
    "The servers that the end-to-end tests talk to are not installed: run `make servers`. It needs npm, which comes with "
    "Node.js 20 or newer (https://nodejs.org, or your system's packages)."
)


def newest_node() -> str | None:
    """The Node that came with the servers, else the machine's own if it is new enough."""
    machine = {"x86_64": "x64", "amd64": "x64", "aarch64": "arm64"}.get(platform.machine().lower(), platform.machine())
    for package in (f"node-{sys.platform}-{machine}", f"node-bin-{sys.platform}-{machine}"):
        brought = HERE / "node_modules" / package / "bin" / "node"
        if brought.exists():
            return str(brought)
    own = shutil.which("node")
    if own is None:
        return None
    version = subprocess.run([own, "--version"], check=False, capture_output=True, text=True).stdout
    told = re.match(r"v(\d+)\.(\d+)", version)
    return own if told and (int(told[1]), int(told[2])) >= _OLDEST_NODE else None
