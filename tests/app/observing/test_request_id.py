"""A request's name is taken from outside only where it is harmless."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.observing.request_id import request_id_of, trace_of

TRACE = "0af7651916cd43dd8448eb211c80319c"
PARENT = f"00-{TRACE}-b7ad6b7169203331-01"


def named(**headers: str) -> str:
    return request_id_of(
        [(name.replace("_", "-").encode(), value.encode("latin-1")) for name, value in headers.items()]
    )


@pytest.mark.parametrize(
    "given_id", ["req-12345", "0af7651916cd43dd8448eb211c80319c", "a_B-1a_B-1", "1" * 64, "3f2504e0-4f89-11d3-9a0c"]
)
def test_a_well_formed_name_is_taken(given_id: str) -> None:
    assert named(x_request_id=given_id) == given_id


@pytest.mark.parametrize(
    "given_id",
    [
        "",
        "short1",
        "1" * 65,
        "lena.vogt@acme1",
        "two words 1",
        'quote"12345',
        "line\n12345",
        "platypus",
        "né12345678",
        "{1234567}",
    ],
)
def test_another_is_replaced(given_id: str) -> None:
    assert re.fullmatch("[0-9a-f]{32}", named(x_request_id=given_id))


def test_two_names_are_none() -> None:
    headers = [(b"x-request-id", b"first-1234"), (b"x-request-id", b"second-1234")]
    assert request_id_of(headers) not in {"first-1234", "second-1234"}


def test_a_trace_names_the_request_that_has_no_other_name() -> None:
    assert named(traceparent=PARENT) == TRACE
    assert named(traceparent=PARENT, x_request_id="req-12345") == "req-12345"


@pytest.mark.parametrize(
    "parent",
    [
        "", PARENT.upper(), PARENT + "-more", PARENT.replace("00-", "ff-", 1), f"00-{'0' * 32}-b7ad6b7169203331-01",
        f"00-{TRACE}-{'0' * 16}-01", f"00-{TRACE}-b7ad6b7169203331", "01-" + PARENT[3:] + "-" + "x" * 500,
    ],
)  # fmt: skip
def test_a_wrong_traceparent_is_passed_over(parent: str) -> None:
    assert trace_of([(b"traceparent", parent.encode())]) is None


def test_a_later_version_of_traceparent_may_tell_more() -> None:
    assert trace_of([(b"traceparent", f"01{PARENT[2:]}-more".encode())]) == (TRACE, "b7ad6b7169203331", 1)


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300), st.binary(max_size=300))
def test_whatever_comes_the_name_is_short_and_plain(given_id: bytes, parent: bytes) -> None:
    found = request_id_of([(b"x-request-id", given_id), (b"traceparent", parent)])
    assert re.fullmatch("[A-Za-z0-9_-]{8,64}", found)
