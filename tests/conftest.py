"""No test reads or writes the journal of who runs it: the user's data folder is another one here."""

import gc
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import SupportsIndex

import pytest
from xdist.remote import Producer  # type: ignore[import-untyped]  # xdist has no marker of its types
from xdist.scheduler import LoadScopeScheduling, Scheduling  # type: ignore[import-untyped]  # as above
from xdist.workermanage import WorkerController  # type: ignore[import-untyped]  # as above

gc.disable()  # until everything is loaded, of which nothing goes away again

FOLDER = TemporaryDirectory(prefix="afterword-tests-")  # as long as the tests run
for name in ("XDG_DATA_HOME", "LOCALAPPDATA"):
    os.environ[name] = FOLDER.name

# jsonschema builds grammars for the formats of international addresses when it is imported, for more than a second in
# every process. No test asks it about formats; it does without them when this package is not there.
sys.modules["rfc3987_syntax"] = None  # type: ignore[assignment]  # Python's own way to say that there is none

# httpcore looks for it on the whole path at every request, which is a fifth of what the connectors' tests cost.
sys.modules["sniffio"] = None  # type: ignore[assignment]  # as above; nothing here needs it


BROWSER = "tests/browser/"
FIRST = (
    BROWSER,
    "tests/replicas/",
    "tests/app/journal/test_killed.py",
    "tests/faults/",
    "tests/training/",
    "tests/e2e/",
)
"""What mostly waits, and what takes longest: meanwhile the other workers compute, and nothing long is left for the end."""


class Places(list[str]):
    """The ids of tests; where one stands is not looked for among twelve thousand, for each of them."""

    def __init__(self, ids: Iterable[str]) -> None:
        super().__init__(ids)
        self._places = {name: place for place, name in enumerate(self)}

    def index(self, name: str, *_: SupportsIndex) -> int:
        return self._places[name]


class ByFile(LoadScopeScheduling):  # type: ignore[misc]  # as above
    """A file's tests run in one process, so that what it sets up is set up once; so do all that need the browser."""

    def _split_scope(self, nodeid: str) -> str:
        return BROWSER if nodeid.startswith(BROWSER) else nodeid.partition("::")[0]

    def add_node_collection(self, node: WorkerController, collection: Sequence[str]) -> None:
        super().add_node_collection(node, collection)
        if node in self.registered_collections:
            self.registered_collections[node] = Places(collection)

    def _pending_of(self, workload: dict[str, dict[str, bool]]) -> int:
        """What is done is let go, so that it is not counted again after every test."""
        for done in [scope for scope, tests in workload.items() if all(tests.values())]:
            del workload[done]
        return sum(list(tests.values()).count(False) for tests in workload.values())


def pytest_configure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):  # the workers inherit it
        from tests.servers import loaded

        config.add_cleanup(loaded.begun(Path(FOLDER.name)))


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> Scheduling:
    config.option.loadscopereorder = False  # by the number of tests, which says nothing of their time
    return ByFile(config, log)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: next((n for n, name in enumerate(FIRST) if item.nodeid.startswith(name)), len(FIRST)))


def pytest_collection_finish() -> None:
    """What was loaded up to here stays, thousands of tests among it: the collector need not walk it again and again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(10_000, 10, 10)
    gc.enable()


@pytest.fixture(scope="session")
def redis_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A real Redis or Valkey of this worker's own, from its first use on; empty what you need empty."""
    from tests.servers.redis import redis

    with redis(tmp_path_factory.mktemp("redis")) as server:
        yield server.url
