"""No test reads or writes the journal of who runs it: the user's data folder is another one here."""

import os
import sys
from collections.abc import Iterator
from tempfile import TemporaryDirectory

import pytest

FOLDER = TemporaryDirectory(prefix="afterword-tests-")  # as long as the tests run
for name in ("XDG_DATA_HOME", "LOCALAPPDATA"):
    os.environ[name] = FOLDER.name

# jsonschema builds grammars for the formats of international addresses when it is imported, for more than a second in
# every process. No test asks it about formats; it does without them when this package is not there.
sys.modules["rfc3987_syntax"] = None  # type: ignore[assignment]  # Python's own way to say that there is none


@pytest.fixture(scope="session")
def redis_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A real Redis or Valkey of this worker's own, from its first use on; empty what you need empty."""
    from tests.servers.redis import redis

    with redis(tmp_path_factory.mktemp("redis")) as server:
        yield server.url
