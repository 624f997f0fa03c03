"""Base64 as mailboxes write it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from connectors._base64 import decoded


@pytest.mark.parametrize("data", ["SGVsbG8", "SGVsbG8=", "SGVs\nbG8=", "SGVsbG8é"])
def test_base64_is_read_with_its_padding_and_without(data: str) -> None:
    assert decoded(data) == b"Hello"


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60))
def test_any_text_is_survived(data: str) -> None:
    assert isinstance(decoded(data), bytes)
