"""The API's description, as the sidebar's types are made from it: `python -m tests.sidebar.description`."""

import json
import sys
from typing import Any

from app.main import create_app
from app.settings import Settings


def described() -> dict[str, Any]:
    """OpenAPI of the service with nothing configured, whatever this machine's `.env` says."""
    return create_app(Settings(_env_file=None)).openapi()


if __name__ == "__main__":
    json.dump(described(), sys.stdout, indent=1)
