"""Searches: pure functions, tried with any address."""

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from app.mail import Address
from connectors._bounds import COLLEAGUES
from connectors._gmail_search import Searches
from connectors._people import People
from connectors.gmail import api_id
from tests.fakes.gmail_store import _query

LENA = Address("lena@acme.example")


def searches(*emails: str) -> Searches:
    return Searches.of(People.of([Address(e) for e in emails]))


def test_colleagues_are_asked_for_by_their_domain() -> None:
    found = searches("lena@mail.acme.co.uk", "omar@acme.co.uk")
    assert found.theirs
    assert found.theirs.query == "{from:lena@mail.acme.co.uk from:omar@acme.co.uk}"
    assert found.company
    but_them = " ".join(f"-from:{a} -to:{a}" for a in ("lena@mail.acme.co.uk", "omar@acme.co.uk"))
    others = f"{{from:acme.co.uk to:acme.co.uk}} {but_them}"
    assert (found.company.query, found.company.most) == (others, COLLEAGUES)
    assert found.ours
    assert found.ours.query == found.theirs.query.replace("from:", "to:")


@pytest.mark.parametrize("email", ["lena.vogt@gmail.com", "no-reply+acme@greenhouse-mail.io", "root@localhost"])
def test_a_shared_domain_is_never_searched_for(email: str) -> None:
    found = searches(email)
    assert found.company is None
    assert found.ours
    assert found.ours.query == f"to:{email}"


def test_nobody_is_searched_for_when_nobody_is_asked_for() -> None:
    assert searches() == searches("no address") == Searches(None, None, None, None)


def test_a_crowd_does_not_make_an_endless_search() -> None:
    found = searches(*(f"person{n}@company{n}.example" for n in range(500)))
    assert found.theirs
    assert found.theirs.query.count("from:") == 20


@pytest.mark.parametrize(
    "local",
    [
        'x" OR in:anywhere "',
        "x} in:anywhere {",
        "x) OR (y",
        "x in:anywhere",
        "x\tfrom:y",
        "-x",
        "x\0y",
        "x\u00a0y",
        "x\\",
        "\ud800",
    ],
)
def test_no_address_ends_the_term_it_stands_in(local: str) -> None:
    for search in (searches(f"{local}@gmail.com").theirs, searches(f"{local}@gmail.com", "a@b.example").theirs):
        if search:
            bare = re.sub(r'"[^"]*"', "VALUE", search.query)
            assert re.fullmatch(r"from:\S+|\{from:\S+ from:\S+\}", bare), search.query
            assert "in:" not in bare


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(max_size=40), max_size=4), st.text(max_size=20))
@example(["}{"], 'from:"')
@example(["OR"], "")
def test_any_address_gives_a_search_of_the_same_form(locals_: list[str], domain: str) -> None:
    found = searches(*(f"{x}@{domain}" for x in locals_), *(f"{x}@gmail.com" for x in locals_))
    for search in (found.theirs, found.ours, found.invitations, found.company):
        if search:
            search.query.encode()
            bare = re.sub(r'"[^"]*"', "VALUE", search.query)
            terms = r"(?:(from|to):\S+|\{(?:(?:from|to):\S+ )+(?:from|to):\S+\})"
            assert re.fullmatch(terms + r"(?: filename:ics|(?: -(?:from|to):\S+)*)", bare)
            assert bare.count("{") == bare.count("}") <= 1
            _query(search.query)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**64 - 1), st.sampled_from(["msg", "thread"]))
def test_an_id_of_the_addon_is_the_apis_in_decimal(number: int, what: str) -> None:
    assert int(api_id(f"{what}-f:{number}"), 16) == number
    assert api_id(api_id(f"{what}-f:{number}")) == api_id(f"{what}-f:{number}")


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=30))
@example("msg-a:r-123")
@example("msg-f:")
@example("msg-f:１２")
@example("msg-f:" + "9" * 5000)
@example("18c0000000000001")
def test_any_other_id_stays_as_it_is(text: str) -> None:
    if not re.fullmatch(r"(?:msg|thread)-f:[0-9]{1,20}", text):
        assert api_id(text) == text
