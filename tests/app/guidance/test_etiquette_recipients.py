"""Whom a draft goes to: strangers, people left out, companies mixed, accounts."""

import pytest

from app.mail import Address, Draft, DraftKind, Message
from app.situation import Record
from tests.recipients import ANN, LENA, SAM, TOMASZ, found, mail, marked, reply, to


# --- strangers ----------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("draft", "history", "speaks"),
    [
        (reply(LENA, ANN), [mail(LENA)], True),
        (reply(LENA, bcc=(ANN,)), [mail(LENA)], True),
        (reply(LENA, "lena.private@gmail.com"), [mail(LENA)], True),
        (reply(LENA, ANN), [mail(LENA), mail(ANN, thread="t2")], True),
        (reply(LENA, ANN, thread_id=None), [mail(LENA, thread=None)], True),
        (reply(LENA, TOMASZ), [mail(LENA)], False),
        (reply(LENA, ANN), [mail(LENA, SAM, ANN)], False),
        (reply(LENA, ANN), [mail(LENA, text="Please write to Ann (ann@globex.example).")], False),
        (reply(LENA, "reply+17@acme.greenhouse.io"), [mail(LENA)], False),
        (reply(LENA, "sam@mail.example"), [mail(LENA)], False),
        (reply(LENA, Address("sam.roe@uni.example", "Sam Roe")), [mail(LENA)], False),
        (to(LENA, ANN, kind=DraftKind.NEW), [mail(LENA)], False),
        (reply(LENA, ANN, kind=DraftKind.FORWARD), [mail(LENA)], False),
        (reply(ANN, thread_id=None, subject="Re: Lunch"), [mail(ANN, thread=None)], False),
        (reply(LENA, ANN), [], False),
        (reply(LENA, "tom@acmee.example"), [mail(LENA)], False),
    ],
    ids=[
        *("in to", "in bcc", "a private address", "known from another thread", "no thread id", "a colleague", "was there"),
        *("they named them", "a relay", "the user", "the user's other address", "a new mail", "a forward"),
        *("the only one", "nothing known", "a likeness is told once"),
    ],
)  # fmt: skip
def test_who_is_new_in_a_thread(draft: Draft, history: list[Message], speaks: bool) -> None:
    assert bool(found("stranger-added", draft, history)) is speaks


def test_a_recorded_interviewer_is_no_stranger() -> None:
    assert found("stranger-added", reply(LENA, ANN), [mail(LENA)], record=Record(interviewers=(ANN,))) == ()


# --- left out -----------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("draft", "history", "speaks"),
    [
        (reply(LENA), [mail(LENA, SAM, TOMASZ)], True),
        (reply(LENA), [mail(TOMASZ, SAM, LENA)], True),
        (reply(LENA), [mail(SAM, LENA, TOMASZ)], True),
        (reply(LENA, thread_id=None, subject="Re: Other"), [mail(LENA, SAM, TOMASZ, thread=None)], True),
        (reply(LENA, cc=(TOMASZ,)), [mail(LENA, SAM, TOMASZ)], False),
        (reply(LENA, Address("tk@acme.example", "tomasz kowal")), [mail(LENA, SAM, TOMASZ)], False),
        (reply(LENA), [mail(LENA, SAM, TOMASZ, ago=9), mail(LENA, ago=3)], False),
        (reply(LENA), [mail(LENA, SAM, Address("jobs@acme.example"))], False),
        (reply(LENA), [mail(LENA, SAM, Address("no-reply@acme.example"))], False),
        (reply(LENA), [mail(LENA, SAM, TOMASZ, text="Tomasz to bcc. Hi Sam")], False),
        (to(LENA), [mail(LENA, SAM, TOMASZ)], False),
        (reply(), [mail(LENA, SAM, TOMASZ)], False),
    ],
    ids=[
        *("the other reader", "the writer", "their own last mail", "no thread id", "in cc", "at another address"),
        *("gone since", "a shared mailbox", "a robot", "moved to bcc", "a new mail", "no recipient"),
    ],
)  # fmt: skip
def test_who_is_left_out(draft: Draft, history: list[Message], speaks: bool) -> None:
    assert bool(found("left-out", draft, history)) is speaks


def test_only_interviewers_count_where_they_are_known() -> None:
    history = [mail(LENA, SAM, TOMASZ, ANN)]
    (finding,) = found("left-out", reply(LENA), history, record=Record(interviewers=(LENA, TOMASZ)))
    assert "Tomasz" in finding.message
    assert "Ann" not in finding.message


# --- two companies ------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("draft", "history", "speaks"),
    [
        (to(LENA, ANN), None, True),
        (to(LENA, cc=(TOMASZ, ANN)), None, True),
        (to(LENA, bcc=(ANN,)), None, False),
        (to(LENA, "ann@acme.co.uk"), None, False),
        (to(LENA, "ann@acme-careers.example"), None, False),
        (to(LENA, "ann@hr.acme.example"), None, False),
        (to(LENA, "ann@gmail.com"), None, False),
        (to(LENA, "reply@acme.greenhouse.io"), None, False),
        (to(LENA, "ann@hays.com"), None, False),
        (to(LENA, "ann@northrecruiting.example"), None, False),
        (to(LENA, "prof.lee@state.edu"), None, False),
        (to("lee@state.edu", "kim@coast.edu"), None, True),
        (to(LENA, ANN), [mail(ANN, SAM, LENA)], False),
        (to(LENA, ANN), [mail(SAM, LENA, ANN)], False),
        (to(LENA, ANN), [mail(ANN), mail(LENA)], True),
        (to(LENA, ANN, sender=Address("sam@globex.example")), None, False),
    ],
    ids=[
        *("two in to", "in cc", "in bcc", "another country", "its careers domain", "a subdomain", "freemail", "a relay"),
        *("an agency", "an agency by name", "a teacher", "two schools", "they met", "the user did it before"),
        *("each wrote alone", "the user's own company"),
    ],
)  # fmt: skip
def test_whose_people_see_each_other(draft: Draft, history: list[Message] | None, speaks: bool) -> None:
    assert bool(found("companies-mixed", draft, history)) is speaks


# --- many, nobody, the wrong one -----------------------------------------------------------------------------------
def test_a_crowd_counts_people_once_and_the_user_not() -> None:
    five = [Address(f"p{n}@acme.example") for n in range(5)]
    assert found("crowd", to(*five, "P0@acme.example", cc=(SAM,))) == ()
    assert marked(found("crowd", to(*five, cc=(LENA, TOMASZ)))) == [LENA.email, TOMASZ.email]
    assert found("crowd", to(*five, LENA), most=6) == ()


@pytest.mark.parametrize(
    ("email", "speaks"),
    [
        ("no-reply@acme.example", True),
        ("noreply+17@acme.example", True),
        ("DoNotReply@acme.example", True),
        ("nicht-antworten@acme.example", True),
        ("notifications@acme.example", True),
        ("norepla@acme.example", False),
        ("jobs@acme.example", False),
        ("reply+8f3a@acme.example", False),
    ],
)
def test_addresses_that_nobody_reads(email: str, speaks: bool) -> None:
    assert marked(found("no-reply-address", to(LENA, cc=(Address(email),)))) == ([email] if speaks else [])


OTHER = Address("sam.roe@uni.example", "Sam Roe")
BOTH = frozenset({SAM.key, OTHER.key})


@pytest.mark.parametrize(
    ("sender", "history", "speaks"),
    [
        (OTHER, [mail(LENA)], True),
        (OTHER, [mail(SAM, LENA)], True),
        (OTHER, [mail(LENA), mail(LENA, OTHER, ago=2)], False),
        (SAM, [mail(LENA)], False),
        (Address("SAM+jobs@mail.example"), [mail(LENA)], False),
        (OTHER, [mail(ANN)], False),
        (OTHER, [], False),
        (None, [mail(LENA)], False),
    ],
    ids=["they wrote to another", "written from another", "both are known", "the same", "a tag", "others know it", "none", "unknown"],
)  # fmt: skip
def test_the_account_that_these_people_know(sender: Address | None, history: list[Message], speaks: bool) -> None:
    assert bool(found("wrong-account", to(LENA, sender=sender), history, me=BOTH)) is speaks


def test_dots_make_no_other_gmail_account() -> None:
    one, other = Address("sam.roe@gmail.com"), Address("samroe@googlemail.com")
    me = frozenset({one.key, other.key})
    assert found("wrong-account", to(LENA, sender=other), [mail(LENA, one)], me=me) == ()


def test_the_employers_domain_is_a_setting() -> None:
    work = Address("sam@eu.initech.example")
    assert found("wrong-account", to(LENA, sender=work), []) == ()
    assert marked(found("wrong-account", to(LENA, sender=work), [], employer_domains=("@Initech.example",))) == [
        work.email
    ]
    assert found("wrong-account", to(LENA, sender=work), [], employer_domains=("tech.example", "")) == ()
