"""Whose mail belongs to a correspondence, and in which order it is read."""

from collections.abc import Iterable
from dataclasses import replace

import pytest

from app.mail import Address, Correspondence, Message
from app.situation.circle import Circle, in_order, is_me, parties
from tests.correspondence import JOBS, JONAS, LENA, SAM, moment, received, sent

NOW = moment("2026-11-18T12:00")
ME = frozenset({SAM.key})
MIA = Address("mia@globex.example", "Mia Sol")


def kept(*messages: Message) -> list[str]:
    return [m.id for m in in_order(Correspondence(messages), NOW)]


def test_drafts_are_left_out() -> None:
    assert kept(sent("2026-11-02T10:00", draft=True)) == []


def test_oldest_first_and_what_has_no_date_before_all() -> None:
    late, early = received("2026-11-02T10:00", "b", mail_id="late"), received("2026-11-01T10:00", "a", mail_id="early")
    assert kept(late, received(None, "c", mail_id="undated"), early) == ["undated", "early", "late"]


def test_one_mail_in_two_folders_is_one() -> None:
    one = received("2026-11-02T10:00", "a", mail_id="1", headers={"message-id": "<x@acme.example>"})
    assert kept(one, replace(one, id="2"), one) == ["1"]


@pytest.mark.parametrize("when", ["1970-01-01T00:00+00:00", "2027-11-18T12:00"])
def test_the_date_of_a_broken_clock_counts_as_none(when: str) -> None:
    (found,) = in_order(Correspondence((received(when, "a"),)), NOW)
    assert found.sent_at is None


def test_the_parties_are_all_but_the_user() -> None:
    mail = received("2026-11-02T10:00", "a", to=(SAM, JONAS, Address("")))
    assert list(parties(mail, ME)) == [LENA, JONAS]


def holds(message: Message, to: Iterable[Address], thread: str | None = None, *others: Message) -> bool:
    return Circle((message, *others), to, thread, ME).holds(message)


@pytest.mark.parametrize(
    ("name", "message", "belongs"),
    [
        ("from her", received("2026-11-02T10:00", "a"), True),
        ("to her", sent("2026-11-02T10:00"), True),
        ("from a colleague", received("2026-11-02T10:00", "a", sender=JONAS), True),
        ("from a shared mailbox", received("2026-11-02T10:00", "a", sender=JOBS), True),
        (
            "from another house of the company",
            received("2026-11-02T10:00", "a", sender=Address("x@hr.acme.example")),
            True,
        ),
        ("from elsewhere", received("2026-11-02T10:00", "a", sender=MIA), False),
        ("a copy to oneself", sent("2026-11-02T10:00", to=(SAM,)), False),
    ],
)
def test_her_and_her_colleagues(name: str, message: Message, belongs: bool) -> None:
    del name
    assert holds(message, (LENA,)) is belongs


def test_two_people_with_one_mail_provider_are_no_colleagues() -> None:
    ada, bob = Address("ada@gmail.com"), Address("bob@gmail.com")
    assert not holds(received("2026-11-02T10:00", "a", sender=bob), (ada,))


def test_strangers_in_the_drafts_own_thread_belong() -> None:
    assert holds(received("2026-11-02T10:00", "a", sender=MIA, thread="t1"), (LENA,), "t1")


def test_strangers_in_another_thread_with_her_do_not() -> None:
    about_her = received("2026-11-01T10:00", "a", thread="t2")
    assert not holds(received("2026-11-02T10:00", "a", sender=MIA, thread="t2"), (LENA,), None, about_her)


def test_a_service_that_writes_in_her_thread_belongs() -> None:
    relay = received("2026-11-02T10:00", "a", sender=Address("no-reply@greenhouse-mail.io"), thread="t2")
    assert holds(relay, (LENA,), None, received("2026-11-01T10:00", "a", thread="t2"))


def test_without_anybody_named_everything_belongs() -> None:
    assert holds(received("2026-11-02T10:00", "a", sender=MIA), ())


def test_the_users_own_address_names_nobody() -> None:
    assert holds(received("2026-11-02T10:00", "a", sender=MIA), (SAM,))


@pytest.mark.parametrize(
    ("email", "mine"),
    [
        ("sam+jobs@mail.example", True),
        ("Sam@mail.example", True),
        ("sam+x@acme.example", False),
        ("+@mail.example", False),
    ],
)
def test_a_tag_of_ones_own_is_oneself(email: str, mine: bool) -> None:
    assert is_me(Address(email), ME) is mine
    mail = received("2026-11-02T10:00", "Hi", to=(Address(email),))
    assert (len(list(parties(mail, ME))) == 1) is mine
