"""Answers in which a text was cut within a character."""

import json

import pytest

from connectors._halves import whole


@pytest.mark.parametrize("half", [rb"\ud83d", rb"\uDE00", rb"\ude00\ud83d"])
def test_half_a_character_is_replaced(half: bytes) -> None:
    told = json.loads(whole(b'{"subject": "see you ' + half + b'"}'))["subject"]
    assert told.startswith("see you ")
    told.encode()


@pytest.mark.parametrize("body", [rb'{"a": "\ud83d\ude00"}', '{"a": "😀"}'.encode(), rb"\ud83d no JSON", b"", b"\xff"])
def test_all_else_means_the_same(body: bytes) -> None:
    try:
        meant = json.loads(body)
    except ValueError:
        assert whole(body) == body
    else:
        assert json.loads(whole(body)) == meant
