"""Domains, names and mailboxes: whom somebody writes for."""

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.mail import Address, Message
from app.situation.company import (
    company_domain,
    company_name,
    is_agency,
    is_freemail,
    is_relay,
    names_of,
    no_reply,
    role_mailbox,
    same_company,
    shared_domain,
)
from app.situation.letter import Letter
from tests.growth import assert_linear

ME = frozenset({"sam@mail.example"})


def mail(email: str, name: str = "", subject: str = "", text: str = "") -> Message:
    sent = datetime(2026, 11, 9, 10, tzinfo=UTC)
    return Message(email, sent, Address(email, name), (Address("sam@mail.example"),), subject=subject, text=text)


def name_of(*messages: Message) -> str | None:
    return company_name([Letter(m, m.text or "", {}, {}) for m in messages], ME)


@pytest.mark.parametrize(
    ("email", "domain"),
    [
        ("lena@acme.example", "acme.example"),
        ("lena@mail.acme.co.uk", "acme.co.uk"),
        ("LENA@EU.ACME.COM", "acme.com"),
        ("lena@localhost", ""),
        ("lena", ""),
        ("", ""),
        ("lena@co.uk", ""),
        ("lena@" + "a." * 200 + "com", ""),
    ],
)
def test_the_company_domain_is_the_registrable_one(email: str, domain: str) -> None:
    assert company_domain(Address(email)) == domain


def test_freemail_relays_and_agencies_are_told_apart() -> None:
    assert is_freemail(Address("sam@gmail.com"))
    assert not is_freemail(Address("sam@acme.example"))
    assert is_relay(Address("no-reply@us.greenhouse-mail.io"))
    assert is_relay(Address("acme@myworkday.com"))
    assert is_agency(Address("tom@hays.de"))
    assert not is_relay(Address("tom@hays.de"))
    assert shared_domain(Address("sam@web.de"))
    assert not shared_domain(Address("tom@hays.de"))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("a@acme.com", "b@mail.acme.com", True),
        ("a@acme.com", "b@acme.de", True),
        ("a@acme.com", "b@acme-group.example", True),
        ("a@acme.com", "b@acmehq.com", True),
        ("a@acme.com", "b@globex.com", False),
        ("a@gmail.com", "b@gmail.com", False),
        ("a@gmx.de", "b@gmx.net", False),
        ("a@hire.lever.co", "b@lever.co", False),
        ("a@x", "b@x", False),
        ("a@ab.com", "b@ab.de", False),
    ],
)
def test_one_company_has_one_name_before_its_ending(one: str, other: str, same: bool) -> None:
    assert same_company(Address(one), Address(other)) is same
    assert same_company(Address(other), Address(one)) is same


@pytest.mark.parametrize(
    ("message", "name"),
    [
        (mail("lena@acme.example", "Lena Vogt"), "Acme"),
        (mail("lena@acme-robotics.example", "Lena Vogt"), "Acme Robotics"),
        (mail("lena@blueyonderlabs.example", "Lena Vogt", text="Best,\nLena\nBlueYonder Labs"), "BlueYonder Labs"),
        (mail("no-reply@us.greenhouse-mail.io", "Acme Hiring Team via Greenhouse"), "Acme"),
        (mail("no-reply@us.greenhouse-mail.io", "Acme Careers"), "Acme"),
        (mail("no-reply@us.greenhouse-mail.io", subject="Your application to Acme Robotics"), "Acme Robotics"),
        (mail("lena@hire.lever.co", "Lena Vogt", "Interview with Acme"), "Acme"),
        (mail("lena@hire.lever.co", "Lena Vogt from Acme"), "Acme"),
        (mail("x@ashbyhq.com", "Recruiting at Globex Corp"), "Globex Corp"),
        (mail("globex@myworkday.com"), "Globex"),
        (mail("no-reply@globex-labs.teamtailor-mail.com", subject="Thank you"), "Globex Labs"),
        (mail("jobs-noreply@linkedin.com", "LinkedIn", "Your application for Data Analyst at Initech"), "Initech"),
        (mail("a@hire.lever.co", subject="Interview with you on Monday"), None),
        (mail("lena@gmail.com", "Lena Vogt"), None),
    ],
)
def test_a_company_is_named_by_its_people_or_its_service(message: Message, name: str | None) -> None:
    assert name_of(message) == name


def test_people_of_the_company_count_more_than_its_relay_and_its_agency() -> None:
    relay = mail("no-reply@us.greenhouse-mail.io", "Globex Careers")
    agency = mail("tom@hays.de", "Tom")
    assert name_of(mail("lena@acme.example"), relay, agency) == "Acme"
    assert name_of(relay, agency) == "Globex"
    assert name_of(agency) == "Hays"


def test_the_users_own_domain_is_not_the_company() -> None:
    own = Message("m", None, Address("sam@mail.example"), (Address("lena@acme.example"),))
    assert name_of(own) == "Acme"
    assert name_of() is None


def test_names_of_strangers_leave_out_the_people_at_hand() -> None:
    seen = [
        mail("bo@globex.example"),
        mail("al@globex.example"),
        mail("lena@acme.example"),
        mail("x@gmail.com", "Bo"),
        mail("no-reply@ashbyhq.com", "Initech Careers"),
    ]
    assert names_of(seen, (Address("tom@acme.com"),)) == ("Initech", "Globex")


@pytest.mark.parametrize(
    "email",
    [
        "no-reply@acme.example", "noreply@acme.example", "do_not_reply@acme.example", "donotreply+12@acme.example",
        "jobs-noreply@acme.example", "notifications@acme.example", "mailer-daemon@acme.example", "bounce+abc@acme.example",
        "nicht-antworten@acme.example", "ne-pas-répondre@acme.example", "no-responder@acme.example",
        "nao-responda@acme.example", "niet.beantwoorden@acme.example",
    ],
)  # fmt: skip
def test_addresses_that_nobody_reads(email: str) -> None:
    assert no_reply(Address(email))


@pytest.mark.parametrize(
    "email",
    [
        "lena@acme.example",
        "replies@acme.example",
        "honore.plymouth@acme.example",
        "botha@acme.example",
        "",
        "jobs@acme.example",
    ],
)
def test_addresses_that_somebody_may_read(email: str) -> None:
    assert not no_reply(Address(email))


@pytest.mark.parametrize(
    ("email", "role"),
    [
        ("jobs@acme.example", True),
        ("careers-emea@acme.example", True),
        ("talent.acquisition@acme.example", True),
        ("HR@acme.example", True),
        ("recruiting+1@acme.example", True),
        ("bewerbung@acme.example", True),
        ("sam.roe@acme.example", False),
        ("jobson@acme.example", False),
        ("", False),
    ],
)
def test_role_mailboxes(email: str, role: bool) -> None:
    assert role_mailbox(Address(email)) is role


@given(st.text(max_size=80), st.text(max_size=80), st.text(max_size=120))
@settings(max_examples=60, deadline=None)
def test_any_address_is_survived(local: str, name: str, subject: str) -> None:
    for email in (local, f"{local}@acme.example", f"x@{local}", f"{local}@lever.co"):
        message = mail(email, name, subject)
        name_of(message)
        names_of([message], [message.sender or Address("")])
        assert isinstance(no_reply(Address(email)) or role_mailbox(Address(email)), bool)
        assert same_company(Address(email), Address("a@acme.example")) in {True, False}


@pytest.mark.parametrize("piece", ["A ", "at Acme ", "a.", "Application to ", "Hiring Team "])
def test_the_time_grows_in_step_with_the_length(piece: str) -> None:
    def read(long: str) -> None:
        name_of(mail(long + "@acme.example", long, long, long), mail("x@lever.co", long, long, long))
        no_reply(Address(long + "@acme.example"))

    assert_linear(read, piece * 20_000)
