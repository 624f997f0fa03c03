"""Values of headers: people, times, charsets, and whose domain an address lies in."""

from datetime import datetime

import pytest

from app.mail import Address
from connectors._domains import company, mailbox_key
from connectors._headers import addresses, decoded, emails, moment, text_of

LENA_VOGT = Address("lena@acme.example", "Lena Vogt")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("lena@acme.example", [Address("lena@acme.example")]),
        ("Lena Vogt <lena@acme.example>", [LENA_VOGT]),
        ('"Vogt, Lena" <lena@acme.example>', [Address("lena@acme.example", "Vogt, Lena")]),
        ("Vogt, Lena <lena@acme.example>", [Address("lena@acme.example", "Vogt, Lena")]),
        ("a@x.example, Lena Vogt <lena@acme.example>", [Address("a@x.example"), LENA_VOGT]),
        ("a@x.example; b@x.example", [Address("a@x.example"), Address("b@x.example")]),
        ("lena@acme.example (Lena Vogt)", [LENA_VOGT]),
        ("'Lena Vogt' <lena@acme.example>", [LENA_VOGT]),
        ('"lena@acme.example" <lena@acme.example>', [Address("lena@acme.example")]),
        ('"lena@acme.example via Jobs" <jobs@board.example>', [Address("jobs@board.example", "lena@acme.example via Jobs")]),
        ('"Lena \\"Leni\\" Vogt" <lena@acme.example>', [Address("lena@acme.example", 'Lena "Leni" Vogt')]),
        ("=?utf-8?Q?Vogt,_L=C3=A9na?= <lena@acme.example>", [Address("lena@acme.example", "Vogt, Léna")]),
        ("undisclosed-recipients:;", []),
        ("Team: a@x.example, b@x.example;", [Address("a@x.example"), Address("b@x.example")]),
        ("<mailto:lena@acme.example>", [Address("lena@acme.example")]),
        ("Lena <<lena@acme.example>>", [Address("lena@acme.example")]),
        ("lena@acme.example <lena@acme.example>", [Address("lena@acme.example")]),
        ("Jobs @ Acme <jobs@acme.example>, Lena [HR] <lena@acme.example>",
         [Address("jobs@acme.example", "Jobs @ Acme"), Address("lena@acme.example", "Lena [HR]")]),
        ("=?utf-8?Q?Lena_Vogt_=3Clena=40acme.example=3E?=", [LENA_VOGT]),
        ('"jobs@board.example" <postmaster>', [Address("postmaster", "jobs@board.example")]),
        ("Lena Vogt <lena@acme.example", [LENA_VOGT]),
        ('Lena "Vogt <lena@acme.example>', [LENA_VOGT]),
        ("Lena Vogt", [Address("", "Lena Vogt")]),
        ("lena", [Address("lena")]),
        ("", []), (",,;,", []), ("<>", []),
    ],
)  # fmt: skip
def test_people_are_read_from_a_header(value: str, expected: list[Address]) -> None:
    assert list(addresses(value)) == expected
    assert emails(value) == [a.email for a in expected if "@" in a.email]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Mon, 2 Nov 2026 10:00:00 +0100", "2026-11-02T10:00:00+01:00"),
        ("Mon,  2 Nov 2026 10:00:00 -0330 (NST)", "2026-11-02T10:00:00-03:30"),
        ("2 Nov 2026 10:00 EST", "2026-11-02T10:00:00-05:00"),
        ("Mon, 2 Nov 2026 10:00:00 GMT", "2026-11-02T10:00:00+00:00"),
        ("Mon, 2 Nov 2026 10:00:00 -0000", "2026-11-02T10:00:00+00:00"),
        ("Mon, 2 Nov 2026 10:00:00", "2026-11-02T10:00:00+00:00"),
        ("Mon, 2 Nov 26 10:00:00 +0000", "2026-11-02T10:00:00+00:00"),
        ("Mon, 31 Feb 2026 10:00:00 +0000", None), ("Mon, 2 Nov 2026 10:00:00 +9900", None),
        ("1 Jan 1850 00:00:00 +0000", None), ("", None), ("soon", None), ("Mon, ", None), ("9" * 300, None),
    ],
)  # fmt: skip
def test_dates_keep_the_sender_s_offset(value: str, expected: str | None) -> None:
    assert moment(value) == (datetime.fromisoformat(expected) if expected else None)
    if expected and (told := moment(value)):
        assert told.utcoffset() == datetime.fromisoformat(expected).utcoffset()


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("plain", "plain"), ("=?utf-8?B?4oKs?= and =?iso-8859-1?Q?Zo=EB?=", "€ and Zoë"), ("Zoë =?utf-8?Q?=E2=82=AC?=", "Zoë €"),
        ("=?utf-8?B?a?= x", "=?utf-8?B?a?= x"), ("\\ud800 =?utf-8?Q?a?=", "? a"), ("=?hex?Q?a?=", "a"),
    ],
)  # fmt: skip
def test_encoded_words_are_decoded(value: str, expected: str) -> None:
    assert decoded(value) == expected


@pytest.mark.parametrize(
    ("data", "label", "expected"),
    [
        ("“Zoë”".encode("cp1252"), "iso-8859-1", "“Zoë”"), ("Zoë".encode(), "us-ascii", "Zoë"),
        ("Zoë".encode("latin-1"), None, "Zoë"), ("汉字".encode("gb18030"), "gb2312", "汉字"),
        (b"+2AA-", "utf-7", "?"), (b"abc", "hex", "abc"), (b"abc", "unicode_escape", "abc"),
        (b"\\q", "unicode_escape", "\\q"), (b"a\xffb", "utf-8", "a\ufffdb"), (b"abc", "no\0such", "abc"), (b"", "utf-16", ""),
        ("Zoë".encode(), "utf-8*en", "Zoë"),
    ],
)  # fmt: skip
def test_bytes_become_text_under_any_label(data: bytes, label: str | None, expected: str) -> None:
    assert text_of(data, label) == expected


@pytest.mark.parametrize(
    ("domain", "expected"),
    [("mail.acme.example", "acme.example"), ("acme.co.uk", "acme.co.uk"), ("co.uk", ""), ("gmail.com", ""), ("localhost", ""),
     ("jobs.lever.co", ""), ("ACME.Example.", "acme.example"), ("", ""), ("..", "")],
)  # fmt: skip
def test_a_company_is_its_registrable_domain(domain: str, expected: str) -> None:
    assert company(domain) == expected


@pytest.mark.parametrize(
    ("email", "same"),
    [
        ("Lena.Vogt+jobs@gmail.com", "lenavogt@googlemail.com"),
        ("lena+x@outlook.com", "Lena@outlook.com"),
        (" A@b.example", "a@B.example"),
    ],
)
def test_spellings_of_one_mailbox_share_a_key(email: str, same: str) -> None:
    assert mailbox_key(email) == mailbox_key(same)


@pytest.mark.parametrize(
    ("email", "other"), [("a+1@lever.co", "a+2@lever.co"), ("l.v@acme.example", "lv@acme.example"), ("+@gmail.com", "")]
)
def test_different_mailboxes_do_not(email: str, other: str) -> None:
    assert mailbox_key(email) != mailbox_key(other)
