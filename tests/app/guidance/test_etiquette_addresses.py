"""Addresses of a draft: none, broken ones, likenesses of others."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.mail import Address, Draft
from app.situation import Record
from tests.recipients import LENA, SAM, TOMASZ, found, mail, marked, mended, reply, to


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
