"""What every connector owes of a single mail: its words, people, time and parts, whatever the sender did to them."""

from datetime import UTC, datetime, timedelta

import pytest

from app.mail import Address, Attachment
from tests.connectors.seeding import LENA, SAM, Plant, letter, only, raw


@pytest.mark.parametrize(
    "date", ["yesterday, I think", "Thu, 99 Nov 2026 25:61:00 +0100", "Mon, 1 Jan 3609 10:00:00 +0000"]
)
def test_an_unreadable_date_is_none(plant: Plant, date: str) -> None:
    assert only(plant([letter(1).replace(b"Mon, 02 Nov 2026 10:01:00 +0100", date.encode())])).sent_at is None


def test_dates_are_aware_and_keep_the_offset_of_the_sender(plant: Plant) -> None:
    sent_at = only(plant([letter(1, date="Mon, 02 Nov 2026 10:00:00 +0530")])).sent_at
    assert sent_at is not None
    assert sent_at.utcoffset() == timedelta(hours=5, minutes=30)
    assert sent_at == datetime(2026, 11, 2, 4, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("subject", "name"),
    [
        ("=?utf-8?B?R3LDvMOfZQ==?= =?utf-8?Q?_aus_K=C3=B6ln?=", "Grüße aus Köln"),
        ("=?iso-2022-jp?B?GyRCTEw4QBsoQg==?=", "面言"),
        ("=?utf-8?B?4oKs4oI=?= =?utf-8?B?rOKCrA==?=", "€€€"),
        ("=?no-such-charset?Q?plain?=", "plain"),
        ("=?utf-8?Q?", "=?utf-8?Q?"),
    ],
    ids=["two-words", "japanese", "character-split-over-words", "unknown-charset", "cut-off"],
)
def test_encoded_subjects_are_decoded(plant: Plant, subject: str, name: str) -> None:
    mail = letter(1, subject="HERE").replace(b"HERE", subject.encode())
    assert only(plant([mail])).subject == name


@pytest.mark.parametrize(
    ("label", "codec"),
    [("iso-8859-1", "latin-1"), ("windows-1252", "cp1252"), ("us-ascii", "latin-1"), ("utf-8", "latin-1"),
     ("utf-8", "utf-8"), ("x-nonsense", "utf-8"), ("iso-8859-15", "iso-8859-15")],
)  # fmt: skip
def test_text_survives_its_charset_and_a_false_label(plant: Plant, label: str, codec: str) -> None:
    mail = raw(f"From: {LENA}\nTo: {SAM}\nSubject: x\nDate: Mon, 02 Nov 2026 10:00:00 +0100\nMessage-ID: <a@b.example>\n"
               f"MIME-Version: 1.0\nContent-Type: text/plain; charset={label}\nContent-Transfer-Encoding: 8bit\n\n"
               "Grüezi Lena\n", codec)  # fmt: skip
    text = only(plant([mail])).text or ""
    assert text.strip() in ("Grüezi Lena", "Gr�ezi Lena")
    assert "�" not in text or (label, codec) == ("utf-8", "latin-1")


@pytest.mark.parametrize(
    ("encoding", "body"), [("base64", "R3LDvGV6aQ=="), ("quoted-printable", "Gr=C3=BCezi"), ("base64", "R3LDvGV6a")]
)
def test_transfer_encodings_are_undone(plant: Plant, encoding: str, body: str) -> None:
    mail = raw(f"From: {LENA}\nTo: {SAM}\nSubject: x\nMessage-ID: <a@b.example>\nMIME-Version: 1.0\n"
               f"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: {encoding}\n\n{body}\n")  # fmt: skip
    assert (only(plant([mail])).text or "").strip().startswith("Grüez")


def test_mail_that_is_html_alone_has_no_text(plant: Plant) -> None:
    mail = letter(1).replace(b"text/plain", b"text/html").replace(b"Hello there.", b"<p>Hello <b>there</b>.</p>")
    message = only(plant([mail]))
    assert message.text is None
    assert "<b>there</b>" in (message.html or "")


BOTH = f"""
From: {LENA}
To: {SAM}
Message-ID: <invite@acme.example>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="out"

--out
Content-Type: multipart/alternative; boundary="in"

--in

See you on Tuesday.
--in
Content-Type: text/html; charset=utf-8

<p>See you on Tuesday.</p>
--in
Content-Type: text/calendar; charset=utf-8; method=REQUEST

SUMMARY:Interview
--in--
--out
Content-Type: application/pdf; name="plan.pdf"
Content-Disposition: attachment; filename="plan.pdf"
Content-Transfer-Encoding: base64

JVBERi0xLjQK
--out
Content-Type: image/png
Content-Disposition: attachment; filename*=utf-8''stra%C3%9Fe.png

iVBORw0KGgo=
--out
Content-Type: message/rfc822

Subject: passed on

Words of somebody else.
--out--
"""


def test_text_html_calendar_and_attachments_are_told_apart(plant: Plant) -> None:
    message = only(plant([raw(BOTH)]))
    assert (message.text or "").strip() == "See you on Tuesday."
    assert (message.html or "").strip() == "<p>See you on Tuesday.</p>"
    assert "SUMMARY:Interview" in (message.calendar or "")
    assert message.attachments[:2] == (Attachment("plan.pdf", "application/pdf"), Attachment("straße.png", "image/png"))
    assert [a.type for a in message.attachments[2:]] == ["message/rfc822"]


def test_headers_that_decide_facts_are_kept_in_lower_case(plant: Plant) -> None:
    mail = letter(1, Auto_Submitted="auto-replied", Precedence="bulk", List_Id="<jobs.acme.example>")
    headers = only(plant([b"Return-Path: <>\nX-Secret-Route: never\n" + mail])).headers
    assert headers["auto-submitted"] == "auto-replied"
    assert headers["precedence"] == "bulk"
    assert headers["list-id"] == "<jobs.acme.example>"
    assert headers["return-path"] == "<>"
    assert headers["message-id"] == "<m1@mail.example>"
    assert "x-secret-route" not in headers


def test_names_come_decoded_and_without_quotes(plant: Plant) -> None:
    mail = letter(1, "PLACE", SAM).replace(b"PLACE", b'"Vogt, =?utf-8?Q?L=C3=A9na?=" <lena@acme.example>')
    assert only(plant([mail])).sender == Address("lena@acme.example", "Vogt, Léna")
