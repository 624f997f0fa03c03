"""Async tests of this folder (`pytest.mark.anyio`) run on asyncio, as the service does."""

import pytest


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"
