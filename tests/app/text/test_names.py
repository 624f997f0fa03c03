"""Whether a greeted name fits a person."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.mail import Address
from app.text.names import closest, display_name, fits, fold, is_given_name, is_role, near_miss

LENA = Address("lena.vogt@acme.example", "Vogt, Lena (Talent)")
PRIYA = Address("priya@acme.example", "Priya Shah")


def named(name: str, email: str = "x7@acme.example") -> Address:
    return Address(email, name)


@pytest.mark.parametrize(
    ("greeted", "person"),
    [
        ("Lena", LENA),
        ("lena", LENA),
        ("Vogt", LENA),
        ("Dr. Lena M. Vogt", LENA),
        ("L", LENA),
        ("Lena", named("Lena Vogt | Acme")),
        ("Bob", named("Robert Roe")),
        ("Robert", named("Bob Roe")),
        ("Liz", named("Elizabeth Ng")),
        ("Sasha", named("Alexander Roe")),
        ("Kasia", named("Katarzyna Nowak")),
        ("Seb", named("Sebastian Roe")),
        ("Jose", named("José García")),
        ("Müller", named("Anna Mueller")),
        ("Mueller", named("Anna Müller")),
        ("Muller", named("Anna Müller")),
        ("Bjorn", named("Bjørn Dahl")),
        ("Anna", named("Anna-Lena Roe")),
        ("Anna-Lena", named("Anna Roe")),
        ("T.J.", named("Thomas James Roe")),
        ("TJ", named("Thomas James Roe")),
        ("An", named("Nguyen Van An")),
        ("van der Berg", named("Jan van der Berg")),
        ("Анна", named("Anna Roe")),
        ("Анна", named("Анна Иванова")),
        ("田中", named("田中太郎")),
        ("Vogt", named("", "lvogt@acme.example")),
        ("Lena", named("", "lvogt@acme.example")),
        ("Vogt", named("", "vogtl@acme.example")),
        ("Lena", named("", "lenavogt@acme.example")),
        ("Lena", named("", "l_vogt+jobs@acme.example")),
        ("Lena", named("", "jobs@acme.example")),
        ("Lena", named("Acme GmbH", "careers@acme.example")),
        ("Lena", named("", "7@acme.example")),
        ("Lena", named("", "")),
        ("", LENA),
    ],
)
def test_fits(greeted: str, person: Address) -> None:
    assert fits(greeted, person)


@pytest.mark.parametrize(
    ("greeted", "person"),
    [
        ("Tom", LENA),
        ("Don", LENA),
        ("Pryia", PRIYA),
        ("Maria", named("Mariana Roe", "mariana.roe@acme.example")),
        ("Mariana", named("Maria Roe", "maria@acme.example")),
        ("T.J.", LENA),
        ("Ольга", named("Анна Иванова")),
        ("鈴木", named("田中太郎")),
        ("Sam", named("", "lvogt@acme.example")),
        ("Lena", named("", "tom@acme.example")),
        ("Lena", named("Tom Roe", "jobs@acme.example")),
    ],
)
def test_does_not_fit(greeted: str, person: Address) -> None:
    assert not fits(greeted, person)


def test_loose_lets_one_typo_pass() -> None:
    assert fits("Pryia", PRIYA, loose=True)
    assert not fits("Tom", PRIYA, loose=True)


def test_near_miss_names_the_only_one_it_can_be() -> None:
    assert near_miss("Pryia", [LENA, PRIYA]) == PRIYA
    assert closest("Pryia", PRIYA) == "Priya"
    assert closest("Pryia", LENA) is None
    assert closest("Lnea", named("", "lena.vogt@acme.example")) == "Lena"


@pytest.mark.parametrize(
    ("greeted", "people", "known"),
    [
        ("Priya", [PRIYA], []),
        ("Tom", [PRIYA, LENA], []),
        ("Mari", [named("Mara Roe"), named("Marie Ng", "b@acme.example")], []),
        ("Maria", [named("Mariana Roe")], [named("Maria Ng", "c@acme.example")]),
        ("Tim", [named("Tom Roe")], []),
        ("", [PRIYA], []),
    ],
    ids=["no typo", "no likeness", "two candidates", "somebody else's name", "too short", "nothing"],
)
def test_no_certain_near_miss(greeted: str, people: list[Address], known: list[Address]) -> None:
    assert near_miss(greeted, people, known) is None


@pytest.mark.parametrize(
    ("address", "name"),
    [
        (LENA, "Lena"),
        (PRIYA, "Priya"),
        (named("VOGT Lena"), "Lena"),
        (named("LENA VOGT"), "Lena"),
        (named("Dr. Lena M. Vogt"), "Lena"),
        (named("Lena Vogt | Acme"), "Lena"),
        (named("L. Vogt"), None),
        (named("", "lena.vogt@acme.example"), "Lena"),
        (named("", "lvogt@acme.example"), None),
        (named("lena@acme.example", "lena@acme.example"), None),
        (named("Acme Jobs", "jobs@acme.example"), None),
        (named("田中太郎"), "田中太郎"),
        (named("", ""), None),
    ],
)
def test_display_name(address: Address, name: str | None) -> None:
    assert display_name(address) == name


@pytest.mark.parametrize(
    ("address", "role"),
    [
        (named("", "careers@acme.example"), True),
        (named("Acme", "jobs@acme.example"), True),
        (named("Talent Team", "talent-acquisition@acme.example"), True),
        (named("Lena Vogt", "hr@acme.example"), False),
        (LENA, False),
        (named("", "lena@acme.example"), False),
    ],
)
def test_role_mailbox(address: Address, role: bool) -> None:
    assert is_role(address) is role


def test_given_names() -> None:
    assert is_given_name("Robert")
    assert is_given_name("kasia")
    assert not is_given_name("background")


def test_fold() -> None:
    assert fold("José Łukasz Straße") == "jose lukasz strasse"


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=30), st.text(max_size=30), st.text(max_size=20))
def test_any_text_is_survived(greeted: str, name: str, local: str) -> None:
    person = Address(f"{local}@acme.example", name)
    assert isinstance(fits(greeted, person), bool)
    assert near_miss(greeted, [person]) in (None, person)
    assert display_name(person) != ""


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(["Lena", "Zoë", "José", "Anna-Lena", "Мария", "田中"]), st.sampled_from(["Vogt", "Ng", "O'Brien"])
)
def test_everybody_fits_their_own_name(first: str, last: str) -> None:
    for written in (f"{first} {last}", f"{last}, {first}", f"Dr. {first} {last} (Acme)"):
        assert fits(first, named(written))


@pytest.mark.timeout(20)
@pytest.mark.parametrize("piece", ["a", "a ", ",", "é", "田", "-"])
def test_long_names_take_linear_time(piece: str) -> None:
    long = piece * (100_000 // len(piece))
    person = Address(f"{long}@acme.example", long)
    fits(long, person)
    near_miss("Lena", [person])
    assert display_name(person) is None or piece.strip(" ,-")
