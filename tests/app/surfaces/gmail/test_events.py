"""Events as Gmail's clients send them, in every form that Google's pages disagree on."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.mail import Address
from app.surfaces.gmail.events import Event, Window, address, api_id, event_of
from tests.app.surfaces.gmail import calls
from tests.app.surfaces.gmail.contract import faults
from tests.app.surfaces.gmail.mailbox import LENA, NOW

BERLIN = ZoneInfo("Europe/Berlin")


def test_the_sample_event_is_what_google_describes() -> None:
    sample = calls.event(parameters={"op": "check"}, typed={"text": "Hello"})
    assert faults("chat.v1", "CommonEventObject", sample["commonEventObject"]) == []


@pytest.mark.parametrize("moment", ["1700000000000", 1700000000000])
def test_moments_are_read_as_text_and_as_numbers(moment: object) -> None:
    inputs = {"when": {"dateTimeInput": {"msSinceEpoch": moment, "hasDate": True, "hasTime": True}}}
    event = Event.model_validate({"commonEventObject": {"formInputs": inputs}})
    read = event.common.form_inputs["when"].date_time_input
    assert (read.ms_since_epoch, read.has_date) == (1_700_000_000_000, True)


@pytest.mark.parametrize(
    ("given_", "email", "name"),
    [
        ("lena@acme.example", "lena@acme.example", ""),
        (" lena@acme.example ", "lena@acme.example", ""),
        ("<lena@acme.example>", "lena@acme.example", ""),
        ("Lena Vogt <lena@acme.example>", "lena@acme.example", "Lena Vogt"),
        ('"Vogt, Lena" <lena@acme.example>', "lena@acme.example", "Vogt, Lena"),
        ("Lena <3 <lena@acme.example>", "lena@acme.example", "Lena <3"),
        ("لينا <lena@acme.example>", "lena@acme.example", "لينا"),
        ("Lena <", "Lena <", ""),
    ],
)
def test_recipients_come_bare_or_with_a_name(given_: str, email: str, name: str) -> None:
    assert (address(given_).email, address(given_).name) == (email, name)


@pytest.mark.parametrize(
    ("given_", "id_"),
    [
        ("msg-f:26", "1a"),
        ("thread-f:1849274012345678901", "19a9f0ea9639bc35"),
        ("msg-a:r-123", "msg-a:r-123"),
        ("19a", "19a"),
        (None, None),
    ],
)
def test_ids_become_those_of_the_api(given_: str | None, id_: str | None) -> None:
    assert api_id(given_) == id_


def test_a_window_is_read_from_the_event_and_else_from_what_the_card_carried() -> None:
    told = Event.model_validate(
        {
            "gmail": {"threadId": "thread-f:26", "toRecipients": ["Lena <lena@acme.example>"]},
            "commonEventObject": {"parameters": {"to": "old@acme.example", "cc": "omar@acme.example"}},
            "draftMetadata": {"subject": "Thanks"},
        }
    )
    window = Window.of(told)
    assert window.to == (Address("lena@acme.example", "Lena"),)
    assert window.cc == (Address("omar@acme.example"),)
    assert window.bcc is None
    assert (window.thread_id, window.subject) == ("thread-f:26", "Thanks")


def test_what_a_card_carries_comes_back_as_it_was() -> None:
    window = Window((LENA,), (), None, "1a", "2b", "Thanks & more")
    event = Event.model_validate({"commonEventObject": {"parameters": window.echo()}})
    back = Window.of(event)
    assert back.recipients is not None
    assert [a.key for a in back.recipients] == [LENA.key]
    assert (back.thread_id, back.message_id, back.subject) == ("1a", "2b", "Thanks & more")


@pytest.mark.parametrize("bad", ["../1a", "a b", "x" * 300, "", "1a\n", "'--"])
def test_an_echoed_id_that_is_none_is_dropped(bad: str) -> None:
    event = Event.model_validate({"commonEventObject": {"parameters": {"thread": bad, "message": bad}}})
    assert (Window.of(event).thread_id, Window.of(event).message_id) == (None, None)


@pytest.mark.parametrize(
    ("told", "inexact"),
    [
        (["lena@acme.example", "Omar Haddad <omar@acme.example>", '"Vogt, Lena" <lena@acme.example>'], False),
        ([], False),
        (["Team: a@acme.example, b@acme.example;"], True),
        (["lena@acme.example, omar@acme.example"], True),
        (["(odd)"], True),
        ([None, "lena@acme.example"], True),
        ([""], True),
        ([f"p{n}@acme.example" for n in range(500)], False),
        ([f"p{n}@acme.example" for n in range(501)], True),
    ],
    ids=["plain", "none", "a group", "two in one", "no address", "no text", "empty", "many", "too many"],
)
def test_a_list_that_is_not_told_in_full_is_known_to_be_so(told: list[Any], inexact: bool) -> None:
    window = Window.of(Event.model_validate({"gmail": {"toRecipients": told, "ccRecipients": ["omar@acme.example"]}}))
    assert window.inexact == ({"to"} if inexact else set())
    assert len(window.to or ()) <= 500
    carried = Event.model_validate({"commonEventObject": {"parameters": window.echo()}})
    if "to" in window.echo():
        assert Window.of(carried).inexact == window.inexact


@pytest.mark.parametrize("half", ["\\ud83d", "\\udE00", "\\ud83d\\ud83d"])
def test_half_an_emoji_in_what_was_typed_is_no_reason_to_refuse_it(half: str) -> None:
    typed = '{"text": {"stringInputs": {"value": ["Hi Lena ' + half + '"]}}}'
    event = event_of(
        f'{{"commonEventObject": {{"formInputs": {typed}}}, "gmail": {{"accessToken": "x{half}"}}}}'.encode()
    )
    assert event.typed("text").startswith("Hi Lena ")
    event.typed("text").encode()


def test_a_whole_emoji_stays_one() -> None:
    event = event_of(rb'{"commonEventObject": {"parameters": {"value": "\ud83d\ude00"}}}')
    assert event.parameter("value") == "😀"


def test_too_many_recipients_are_not_carried_rather_than_cut() -> None:
    many = tuple(Address(f"somebody-with-a-long-name-{n}@acme.example") for n in range(200))
    assert Window(to=many).echo() == {}


@pytest.mark.parametrize(
    ("zone", "hour"),
    [
        ({"id": "America/New_York"}, 4),
        ({"id": "Nowhere/Land", "offset": -18_000_000}, 4),
        ({"id": "../../etc/passwd", "offset": "7200000"}, 11),
        ({"id": "America"}, 10),
        ({"id": "a/" * 900}, 10),
        ({"offset": 10**15}, 10),
        ({}, 10),
        (None, 10),
    ],
)
def test_the_clock_is_the_users(zone: object, hour: int) -> None:
    event = Event.model_validate({"commonEventObject": {"timeZone": zone}})
    assert event.moment(NOW, BERLIN).hour == hour


def test_the_moment_itself_stays() -> None:
    assert Event().moment(NOW, BERLIN) == datetime.fromisoformat("2026-11-25T09:00:00+00:00")


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=10,
)
_NAMES = [
    "commonEventObject",
    "authorizationEventObject",
    "gmail",
    "draftMetadata",
    "formInputs",
    "parameters",
    "timeZone",
    "toRecipients",
    "messageId",
    "userIdToken",
    "authorizedScopes",
    "text",
    "stringInputs",
    "value",
]


@settings(max_examples=60, deadline=None)
@given(
    st.recursive(
        _JSON, lambda inner: st.dictionaries(st.sampled_from(_NAMES), inner, max_size=5), max_leaves=20
    ).filter(lambda v: isinstance(v, dict))
)
def test_any_object_is_an_event(value: dict[str, object]) -> None:
    event = Event.model_validate(value)
    Window.of(event).echo()
    event.typed("text")
    event.moment(NOW, BERLIN)


@pytest.mark.parametrize("body", [b"", b"null", b"[]", b"{", b'"a"', b"\xff", b"[" * 100_000])
def test_what_is_no_object_is_a_value_error(body: bytes) -> None:
    with pytest.raises(ValueError):
        event_of(body)
