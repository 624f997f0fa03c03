"""Whom a draft goes to: odd addresses, likenesses, strangers, people left out, companies mixed, accounts."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.mail import Address, Correspondence, Draft, DraftKind, Message
from app.rulebook import rules
from app.rules import Finding, matcher
from app.situation import Record
from app.situation.build import GROUPS, Frame, situation
from app.text.phrases import Matcher
from app.text.reading import Reading

RULES = rules()
NOW = datetime.fromisoformat("2026-11-18T12:00:00+01:00")
SAM = Address("sam@mail.example", "Sam Roe")
LENA = Address("lena@acme.example", "Lena Vogt")
TOMASZ = Address("tomasz@acme.example", "Tomasz Kowal")
ANN = Address("ann@globex.example", "Ann Lee")
BODY = "Hi Lena,\n\nis there any news on the analyst position?\n\nBest,\nSam"


@cache
def phrases() -> Matcher:
    return matcher(RULES, *GROUPS)


def found(
    rule: str,
    draft: Draft,
    history: Iterable[Message] | None = None,
    *,
    me: frozenset[str] = frozenset({SAM.key}),
    record: Record | None = None,
    **limits: object,
) -> tuple[Finding, ...]:
    """What one rule says of a draft."""
    one = RULES.by_id(f"etiquette/{rule}")
    assert one is not None
    reading = Reading(draft, phrases(), (SAM.name,))
    mails = None if history is None else Correspondence(tuple(history))
    facts = situation(reading, mails, Frame(NOW, me, record=record or Record()))
    return one.with_limits(limits).findings(reading, facts)


def to(*people: Address | str, **other: object) -> Draft:
    addresses = tuple(Address(p) if isinstance(p, str) else p for p in people)
    given: dict[str, object] = {"sender": SAM, "to": addresses, "subject": "Re: Your interview", "text": BODY, **other}
    return Draft(**given)  # type: ignore[arg-type]  # the fields of Draft, by name


def reply(*people: Address | str, **other: object) -> Draft:
    return to(*people, **{"kind": DraftKind.REPLY, "thread_id": "t1", **other})


def mail(
    sender: Address,
    *people: Address,
    text: str = "Hi Sam, it was good to meet you.",
    thread: str | None = "t1",
    ago: int = 9,
) -> Message:
    """A mail of `ago` days ago; its id is made of what it says, so that two of them are two."""
    return Message(
        f"{sender.email} {ago} {text[:9]}", NOW - timedelta(days=ago), sender, people or (SAM,), (), (), "Your interview", text,
        thread_id=thread,
    )  # fmt: skip


def marked(findings: Iterable[Finding]) -> list[str]:
    return [s.quote for f in findings for s in f.spans]


def mended(findings: Iterable[Finding]) -> list[str]:
    """The addresses of To after the first fix."""
    return [e.replacement for f in findings for fix in f.fixes[:1] for e in fix.edits]


# --- nobody -------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("draft", "speaks"),
    [
        (to(), True),
        (to(cc=(LENA,)), True),
        (to(bcc=(LENA,)), True),
        (to(Address("", "")), True),
        (to(Address("", "Lena Vogt")), False),
        (to(LENA), False),
    ],
    ids=["nobody", "only cc", "only bcc", "an empty chip", "a name without address", "one"],
)
def test_somebody_has_to_stand_in_to(draft: Draft, speaks: bool) -> None:
    findings = found("no-recipient", draft)
    assert bool(findings) is speaks
    assert marked(findings) == []


# --- the form of an address ---------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("email", "meant"),
    [
        ("lena@acme.con", "lena@acme.com"),
        ("lena@acme.cmo", "lena@acme.com"),
        ("Lena@Acme.COMM", "Lena@Acme.com"),
        ("lena@acme.ogr", "lena@acme.org"),
        ("lena@acme.example,", "lena@acme.example"),
        ("lena@acme.example.", "lena@acme.example"),
        ("lena@acme.example;", "lena@acme.example"),
        (" lena@acme.example\u200b", "lena@acme.example"),
        ("Lena Vogt <lena@acme.example>", "lena@acme.example"),
        ("mailto:lena@acme.example", "lena@acme.example"),
        (".lena@acme.example", "lena@acme.example"),
    ],
)
def test_a_certain_slip_is_mended(email: str, meant: str) -> None:
    findings = found("address-invalid", to(email))
    assert marked(findings) == [email]
    assert mended(findings) == [meant]


@pytest.mark.parametrize(
    "email",
    [
        "lena", "lena@", "@acme.example", "lena@acme", "lena.acme.example", "lena@@acme.example",
        "lena@acme..example", "lena.@acme.example", "lena..v@acme.example", "lena vogt@acme.example",
        "lena@acme .example", "lena@acme_group.example", "lena@-acme.example", "lena@acme.123", "lena@acme.example ann@acme.example",
        "lena@acme.example; ann@acme.example", "le\0na@acme.example", "\ud800@acme.example", "x" * 400 + "@acme.example",
        "@" * 300, "." * 2000, "a." * 1000 + "@b.example", "<" * 500,
    ],
)  # fmt: skip
def test_what_is_no_address_is_told_without_a_guess(email: str) -> None:
    findings = found("address-invalid", to(email))
    assert marked(findings) == [email]
    assert mended(findings) == []
    assert len(findings[0].message) < 250


def test_a_name_without_an_address_is_told_by_name() -> None:
    assert "Lena Vogt" in found("address-invalid", to(Address("", "Lena Vogt")))[0].message


@pytest.mark.parametrize(
    "email",
    [
        "lena@acme.example", "LENA.VOGT@ACME.EXAMPLE", "l@a.co", "o'brien@acme.example", "lena+jobs@mail.acme-group.example",
        "lena_v@acme.example", "lena@münchen.example", "läna@acme.example", "lena@acme.local", "lena@acme.co", "lena@acme.eu",
        "lena@acme.cam", "lena@acme.corp", '"lena vogt"@acme.example', "lena@[192.0.2.1]", "lena@xn--mnchen-3ya.example",
        "/o=ExchangeLabs/ou=Exchange Administrative Group/cn=Recipients/cn=1f0a-lena", "", "user%other@acme.example",
        "0123@acme.example", "a-b@acme--x.example",
    ],
)  # fmt: skip
def test_an_unusual_address_may_be_right(email: str) -> None:
    assert found("address-invalid", to(LENA, email)) == ()


def test_the_place_of_a_broken_address_is_told() -> None:
    (finding,) = found("address-invalid", to(LENA, cc=(TOMASZ, Address("ann@acme"))))
    assert [(s.field, s.index, s.start, s.end) for s in finding.spans] == [("cc", 1, 0, 8)]


# --- likenesses ---------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("domain", "meant"),
    [
        ("gmial.com", "gmail.com"), ("gamil.com", "gmail.com"), ("gmal.com", "gmail.com"), ("gmail.con", "gmail.com"),
        ("gmail.co", "gmail.com"), ("gmail.cm", "gmail.com"), ("gnail.co", "gmail.com"), ("gmail.net", "gmail.com"),
        ("gmаil.com", "gmail.com"), ("xn--gmil-63d.com", "gmail.com"), ("gmai1.com", "gmail.com"), ("grnail.com", "gmail.com"),
        ("yaho.com", "yahoo.com"), ("yah00.com", "yahoo.com"), ("yahoo.co.k", "yahoo.co.uk"), ("hotmial.com", "hotmail.com"),
        ("hotnail.con", "hotmail.com"), ("outlok.com", "outlook.com"), ("oulok.com", "outlook.com"), ("iclould.com", "icloud.com"),
        ("protonmial.com", "protonmail.com"), ("gxm.de", "gmx.de"), ("tonline.de", "t-online.de"), ("gооgleмail.com", "googlemail.com"),
    ],
)  # fmt: skip
def test_a_slip_of_a_well_known_domain_is_mended(domain: str, meant: str) -> None:
    findings = found("lookalike-domain", to(f"lena.vogt@{domain}"))
    assert marked(findings) == [domain]
    assert mended(findings) == [meant]
    assert found("address-invalid", to(f"lena.vogt@{domain}")) == ()


@pytest.mark.parametrize(
    "domain",
    [
        "gmail.com", "googlemail.com", "ymail.com", "mail.com", "email.com", "gmx.net", "gmx.li", "live.se", "live.nl", "yahoo.se",
        "hotmail.dk", "outlook.ie", "msn.com", "me.com", "mac.com", "aon.com", "grail.com", "gail.com", "cloud.com", "lookout.com",
        "hotmart.com", "outloud.com", "orange.com", "web.com", "five.com", "line.com", "love.com", "acme.example", "gmail.example",
        "greenhouse.io", "hays.com", "x.com", "",
    ],
)  # fmt: skip
def test_a_real_domain_is_no_likeness(domain: str) -> None:
    assert found("lookalike-domain", to(f"lena@{domain}")) == ()


@pytest.mark.parametrize(
    ("email", "meant"),
    [
        ("tom@acrne.example", "acme.example"),
        ("tom@acne.example", "acme.example"),
        ("tom@acmee.example", "acme.example"),
        ("tom@аcme.example", "acme.example"),
        ("tom@xn--cme-5cd.example", "acme.example"),
        ("lena@mail.acmee.example", "mail.acme.example"),
    ],
)
def test_a_slip_of_the_threads_own_domain_is_mended(email: str, meant: str) -> None:
    findings = found("lookalike-domain", reply(LENA, email), [mail(LENA)])
    assert marked(findings) == [email.partition("@")[2]]
    assert mended(findings) == [meant]


def test_a_company_that_wrote_itself_is_no_likeness() -> None:
    near = Address("tom@acne.example", "Tom Brand")
    assert found("lookalike-domain", reply(LENA, near), [mail(LENA), mail(near)]) == ()
    assert found("lookalike-domain", reply(LENA, near), [mail(LENA, SAM, near)]) == ()
    assert found("lookalike-domain", reply(LENA, near), [mail(LENA)], record=Record(interviewers=(near,))) == ()


def test_of_two_domains_that_were_only_written_to_none_is_called_wrong() -> None:
    near = Address("tom@acne.example", "Tom Brand")
    assert found("lookalike-domain", reply(LENA, near), [mail(SAM, LENA), mail(SAM, near, ago=8)]) == ()


def test_short_and_numbered_names_are_different_companies() -> None:
    sap, team1 = Address("lena@sap.example"), Address("lena@unit71.example")
    assert found("lookalike-domain", reply(sap, "tom@sas.example"), [mail(sap)]) == ()
    assert found("lookalike-domain", reply(team1, "tom@unit72.example"), [mail(team1)]) == ()
    assert mended(found("lookalike-domain", reply("lena@spa.example"), [mail(sap)])) == ["sap.example"]


def test_two_country_endings_of_one_company_are_fine() -> None:
    here = Address("lena@acme.com.au")
    assert found("lookalike-domain", reply(here, "tom@acme.com.ar"), [mail(here)]) == ()


def test_a_mistyped_name_of_a_known_person_is_mended() -> None:
    known = Address("lena.vogt@acme.example", "Lena Vogt")
    findings = found("lookalike-domain", reply("lena.vgot@acme.example"), [mail(known)])
    assert marked(findings) == ["lena.vgot@acme.example"]
    assert mended(findings) == ["lena.vogt@acme.example"]
    assert findings[0].title


@pytest.mark.parametrize(
    ("known", "new", "text"),
    [
        ("j.smith1@acme.example", "j.smith2@acme.example", ""),
        ("tim@acme.example", "tom@acme.example", ""),
        ("lena.vogt@acme.example", "lena.voigt@acme.example", "Please write to lena.voigt@acme.example from now on."),
        ("lena.vogt@acme.example", "lena.kowal@acme.example", ""),
    ],
    ids=["numbers", "short names", "an address that they gave", "another name"],
)
def test_two_people_of_nearly_one_address_are_two(known: str, new: str, text: str) -> None:
    assert found("lookalike-domain", reply(new), [mail(Address(known), text=text or "Hi Sam")]) == ()


def test_two_people_of_other_names_are_two() -> None:
    marie, maria = Address("marie.h@acme.example", "Marie Hahn"), Address("maria.h@acme.example", "Olga Huber")
    assert found("lookalike-domain", reply(maria), [mail(marie)]) == ()


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


# --- any address --------------------------------------------------------------------------------------------------
RECIPIENT_RULES = [
    *("no-recipient", "address-invalid", "lookalike-domain", "stranger-added", "left-out", "companies-mixed", "crowd"),
    *("no-reply-address", "wrong-account"),
]
ADDRESSES = st.builds(
    Address,
    st.one_of(st.text(max_size=30), st.from_regex(r"[a-z.]{1,9}@[a-z0-9.@-]{1,15}", fullmatch=True)),
    st.text(max_size=12),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(ADDRESSES, max_size=4), st.lists(ADDRESSES, max_size=3))
def test_any_address_is_survived_and_marked_within_itself(people: list[Address], writers: list[Address]) -> None:
    draft = reply(*people)
    history = [mail(w, SAM, ago=n + 1) for n, w in enumerate(writers)]
    for rule in RECIPIENT_RULES:
        for finding in found(rule, draft, history):
            for span in finding.spans:
                email = (SAM if span.field == "from" else people[span.index or 0]).email
                assert email[span.start : span.end] == span.quote
