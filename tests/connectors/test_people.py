"""Whose mail is asked for."""

from datetime import UTC, datetime

import pytest

from app.mail import Address, Message
from connectors._people import People

LENA = Address("lena@acme.example", "Lena Vogt")
SAM = Address("sam@mail.example")


def message(sender: str, to: str, **headers: str) -> Message:
    """Names of headers with `_` for `-`."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Message("1", datetime(2026, 11, 2, tzinfo=UTC), Address(sender), (Address(to),), headers=named)


def test_the_user_is_not_among_the_people() -> None:
    own = [Address("sam.roe@gmail.com"), Address("sam@roe.example")]
    people = People.of([LENA, Address("samroe+jobs@gmail.com"), Address("Sam@Roe.example")], own)
    assert people.mailboxes == {"lena@acme.example"}
    assert people.companies == {"acme.example"}


@pytest.mark.parametrize(
    ("given", "belongs"),
    [
        (message("lena@acme.example", "sam@mail.example"), True),
        (message("omar@mail.acme.example", "sam@mail.example"), True),
        (message("sam@mail.example", "LENA@acme.example"), True),
        (message("mailer@post.example", "sam@mail.example", x_failed_recipients="lena@acme.example"), True),
        (message("no-reply@ats.example", "sam@mail.example", reply_to="Lena <lena@acme.example>"), True),
        (message("eve@other.example", "sam@mail.example"), False),
        (message("eve@notacme.example", "sam@mail.example"), False),
    ],
    ids=["from them", "from a colleague", "to them", "a bounce", "answers go to them", "of others", "a longer name"],
)
def test_mail_of_theirs_is_from_or_to_them_or_tells_of_them(given: Message, belongs: bool) -> None:
    assert People.of([LENA], [SAM]).on(given, frozenset({"sam@mail.example"})) is belongs
