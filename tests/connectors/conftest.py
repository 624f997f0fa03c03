"""The connectors under test, and mailboxes for them."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from app.mail import Mailbox
from tests.connectors.seeding import CONNECTORS, Connector, Plant, Seed, as_mbox, letter


@pytest.fixture(params=CONNECTORS, ids=lambda c: c.name)
def connector(request: pytest.FixtureRequest) -> Connector:
    chosen: Connector = request.param
    return chosen


@pytest.fixture
def plant(connector: Connector, tmp_path: Path) -> Plant:
    def planted(seeds: Sequence[Seed | bytes]) -> Mailbox:
        return connector.plant(tmp_path, [s if isinstance(s, Seed) else Seed(s) for s in seeds])

    return planted


@pytest.fixture
def mbox(tmp_path: Path) -> Path:
    """An mbox with the mails s1, s2, s3 of Lena."""
    path = tmp_path / "mail.mbox"
    path.write_bytes(as_mbox([Seed(letter(n, subject=f"s{n}")) for n in range(1, 4)]))
    return path
