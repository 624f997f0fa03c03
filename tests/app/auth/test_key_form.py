"""Keys as a scanner of secrets sees them."""

import re
import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.auth import key_form

IDS = st.text("abcdefghjkmnpqrstuvwxyz23456789", min_size=12, max_size=12)
SECRETS = st.binary(min_size=32, max_size=32)
LETTERS = string.ascii_letters + string.digits


@given(IDS, SECRETS)
@settings(max_examples=60, deadline=None)
def test_what_is_made_is_read_and_found_in_a_text(key_id: str, secret: bytes) -> None:
    token = key_form.formed(key_id, secret)
    assert key_form.read(token.text) == token
    assert key_form.is_meant(token.text)
    assert re.findall(key_form.PATTERN, f'KEY="{token.text}"\n') == [token.text]
    assert re.fullmatch("[0-9A-Za-z_]+", token.text), "a double click takes all of it"


@given(IDS, SECRETS, SECRETS)
@settings(max_examples=60, deadline=None)
def test_two_secrets_never_make_one_key(key_id: str, one: bytes, another: bytes) -> None:
    same = key_form.formed(key_id, one).text == key_form.formed(key_id, another).text
    assert same == (one == another)


@given(IDS, SECRETS, st.data())
@settings(max_examples=60, deadline=None)
def test_a_letter_that_was_mistyped_is_noticed(key_id: str, secret: bytes, data: st.DataObject) -> None:
    text = key_form.formed(key_id, secret).text
    at = data.draw(st.integers(0, len(text) - 1))
    other = data.draw(st.sampled_from([c for c in LETTERS if c != text[at]]))
    assert key_form.read(text[:at] + other + text[at + 1 :]) is None


@given(st.text(max_size=200))
@settings(max_examples=60, deadline=None)
def test_any_other_text_is_no_key(text: str) -> None:
    assert key_form.read(text) is None
    assert key_form.read(f"aw_{text}") is None


@pytest.mark.parametrize(
    "text", ["", "aw_", "aw_" + "a" * 100_000, "aw_\0" + "a" * 60, "aw_\ud800", "eyJhbGciOi.eyJ.x"]
)
def test_whatever_is_sent_as_a_key_is_survived(text: str) -> None:
    assert key_form.read(text) is None


def test_every_key_is_new_and_does_not_show_its_secret() -> None:
    made = [key_form.new_token() for _ in range(500)]
    assert len({t.id for t in made}) == len({t.text for t in made}) == 500
    assert made[0].text not in repr(made[0])
