"""What every connector owes: the same mailbox, whatever it lies in, gives the same correspondence."""

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.mail import Address, Attachment, DraftKind, Mailbox, MailboxUnreadable, Message
from tests.connectors.seeding import LENA, OMAR, SAM, Connector, Plant, Seed, letter, raw, with_people

LENA_ADDRESS = Address("lena@acme.example")


def subjects(messages: Sequence[Message]) -> list[str]:
    return [m.subject for m in messages]


def only(mailbox: Mailbox) -> Message:
    """The one mail with Lena."""
    [message] = with_people(mailbox, "lena@acme.example")
    return message


def test_mail_from_and_to_a_person_comes_oldest_first(plant: Plant) -> None:
    mailbox = plant([letter(n, *pair, subject=f"s{n}") for n, pair in enumerate([(LENA, SAM), (SAM, LENA)] * 3)][::-1])
    assert subjects(with_people(mailbox, "lena@acme.example")) == ["s0", "s1", "s2", "s3", "s4", "s5"]


def test_order_is_that_of_time_not_of_the_clock_on_the_wall(plant: Plant) -> None:
    early = letter(1, subject="early", date="Mon, 02 Nov 2026 20:00:00 +0900")
    late = letter(2, subject="late", date="Mon, 02 Nov 2026 08:00:00 -0500")
    assert subjects(with_people(plant([late, early]), "lena@acme.example")) == ["early", "late"]


def test_mail_without_date_stands_first(plant: Plant) -> None:
    mailbox = plant([letter(1, subject="dated"), letter(2, subject="undated", date=None)])
    messages = with_people(mailbox, "lena@acme.example")
    assert subjects(messages) == ["undated", "dated"]
    assert messages[0].sent_at is None


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


def test_mail_of_strangers_stays_out(plant: Plant) -> None:
    mailbox = plant([letter(1), letter(2, "Eve Sy <eve@other.example>"), letter(3, SAM, "eve@notacme.example")])
    assert len(with_people(mailbox, "lena@acme.example")) == 1


def test_nobody_asked_for_is_nobody_found(plant: Plant) -> None:
    assert with_people(plant([letter(1)])) == ()


def test_an_empty_mailbox_is_no_error(plant: Plant) -> None:
    assert with_people(plant([]), "lena@acme.example") == ()


def test_a_copied_person_counts_as_addressed(plant: Plant) -> None:
    mailbox = plant([letter(1, SAM, "eve@other.example", Cc=f"Zoe <zoe@third.example>, {LENA}")])
    message = only(mailbox)
    assert message.cc == (Address("zoe@third.example", "Zoe"), Address("lena@acme.example", "Lena Vogt"))


def test_spelling_of_an_address_does_not_matter(plant: Plant) -> None:
    assert len(with_people(plant([letter(1, "LENA@Acme.Example")]), " Lena@ACME.example ")) == 1


def test_a_colleague_in_another_thread_is_found(plant: Plant) -> None:
    mailbox = plant([letter(1, OMAR, subject="room"), letter(2, "hr@mail.eu.acme.example", subject="forms")])
    assert subjects(with_people(mailbox, "lena@acme.example")) == ["room", "forms"]


def test_two_people_at_a_freemail_service_are_not_colleagues(plant: Plant) -> None:
    mailbox = plant([letter(1, "Lena <lena.vogt@gmail.com>"), letter(2, "Eve <eve@gmail.com>")])
    assert len(with_people(mailbox, "lena.vogt@gmail.com")) == 1


def test_two_senders_on_a_hiring_platform_are_not_colleagues(plant: Plant) -> None:
    mailbox = plant(
        [letter(1, "Acme <no-reply+acme@greenhouse-mail.io>"), letter(2, "B <no-reply+b@greenhouse-mail.io>")]
    )
    assert len(with_people(mailbox, "no-reply+acme@greenhouse-mail.io")) == 1


def test_a_thread_brings_the_messages_of_other_people(plant: Plant) -> None:
    mailbox = plant([
        letter(1, LENA, SAM, subject="Interview"),
        letter(2, SAM, "eve@agency.example", subject="Fwd: Interview", References="<m1@mail.example>"),
        letter(3, "eve@agency.example", SAM, subject="AW: Interview", In_Reply_To="<m2@mail.example>"),
        letter(4, "eve@agency.example", SAM, subject="another matter"),
    ])  # fmt: skip
    first = with_people(mailbox, "lena@acme.example")[0]
    assert first.thread_id
    joined = with_people(mailbox, thread_id=first.thread_id)
    assert subjects(joined) == ["Interview", "Fwd: Interview", "AW: Interview"]
    assert {m.thread_id for m in joined} == {first.thread_id}
    assert len(with_people(mailbox, "lena@acme.example", thread_id=first.thread_id)) == 3


def test_an_unknown_thread_adds_nothing(plant: Plant) -> None:
    assert len(with_people(plant([letter(1)]), "lena@acme.example", thread_id="no-such-thread")) == 1


def test_separate_conversations_have_separate_threads(plant: Plant) -> None:
    messages = with_people(plant([letter(1, subject="Interview"), letter(2, subject="Forms")]), "lena@acme.example")
    assert len({m.thread_id for m in messages}) == 2


def test_ids_and_threads_are_the_same_in_the_next_run(plant: Plant) -> None:
    nameless = letter(3).replace(b"Message-ID: <m3@mail.example>\n", b"")
    mailbox = plant([letter(1), letter(2, SAM, LENA, In_Reply_To="<m1@mail.example>"), nameless])
    first = with_people(mailbox, "lena@acme.example")
    assert len(first) == 3
    assert first == with_people(mailbox, "lena@acme.example")


def test_mail_to_oneself_comes_once(plant: Plant) -> None:
    own = letter(1, SAM, f"{SAM}, {LENA}")
    assert len(with_people(plant([own, own]), "lena@acme.example", "sam@mail.example")) == 1


def test_a_message_that_matches_in_every_way_comes_once(plant: Plant) -> None:
    mailbox = plant([letter(1, LENA, f"{OMAR}, {SAM}", Cc="hr@acme.example")])
    thread = only(mailbox).thread_id
    assert len(with_people(mailbox, "lena@acme.example", "omar@acme.example", thread_id=thread)) == 1


def test_mail_to_an_alias_of_the_user_is_found_by_its_sender(plant: Plant) -> None:
    message = only(plant([letter(1, LENA, "sam+jobs@mail.example", Delivered_To="sam@mail.example")]))
    assert message.to == (Address("sam+jobs@mail.example"),)
    assert message.headers["delivered-to"] == "sam@mail.example"


def test_every_id_is_different(plant: Plant) -> None:
    twin = letter(1, subject="other", date="Tue, 03 Nov 2026 09:00:00 +0100")
    messages = with_people(plant([letter(1), twin, letter(2)]), "lena@acme.example")
    assert len(messages) == 3
    assert len({m.id for m in messages}) == 3


def test_a_draft_is_marked(plant: Plant) -> None:
    messages = with_people(plant([letter(1), Seed(letter(2, SAM, LENA), draft=True)]), "lena@acme.example")
    assert [m.draft for m in messages] == [False, True]


def test_a_draft_can_be_fetched_by_its_id(plant: Plant) -> None:
    question = letter(1)
    answer = letter(2, SAM, f"{LENA}, jo@acme.example", subject="Re: Interview", text="Dear Lena,\n\nThank you.\n",
                    In_Reply_To="<m1@mail.example>", Bcc="me@mail.example")  # fmt: skip
    mailbox = plant([question, Seed(answer, draft=True)])
    asked, saved = with_people(mailbox, "lena@acme.example")
    draft = asyncio.run(mailbox.draft(saved.id))
    assert draft.sender == Address("sam@mail.example", "Sam Roe")
    assert draft.to == (Address("lena@acme.example", "Lena Vogt"), Address("jo@acme.example"))
    assert draft.bcc == (Address("me@mail.example"),)
    assert draft.subject == "Re: Interview"
    assert (draft.text or "").strip() == "Dear Lena,\n\nThank you."
    assert draft.kind is DraftKind.REPLY
    assert draft.thread_id == asked.thread_id


def test_an_unknown_draft_is_unreadable(plant: Plant) -> None:
    with pytest.raises(MailboxUnreadable):
        asyncio.run(plant([letter(1)]).draft("no-such-draft"))


def test_a_missing_mailbox_is_unreadable(connector: Connector, tmp_path: Path) -> None:
    mailbox = connector.absent(tmp_path)
    with pytest.raises(MailboxUnreadable):
        asyncio.run(mailbox.correspondence([LENA_ADDRESS]))
    with pytest.raises(MailboxUnreadable):
        asyncio.run(mailbox.draft("m1@mail.example"))


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
Subject: Invitation
Date: Mon, 02 Nov 2026 10:00:00 +0100
Message-ID: <invite@acme.example>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="out"

--out
Content-Type: multipart/alternative; boundary="in"

--in
Content-Type: text/plain; charset=utf-8

See you on Tuesday.
--in
Content-Type: text/html; charset=utf-8

<p>See you on Tuesday.</p>
--in
Content-Type: text/calendar; charset=utf-8; method=REQUEST

BEGIN:VCALENDAR
SUMMARY:Interview
END:VCALENDAR
--in--
--out
Content-Type: application/pdf; name="plan.pdf"
Content-Disposition: attachment; filename="plan.pdf"
Content-Transfer-Encoding: base64

JVBERi0xLjQK
--out
Content-Type: image/png
Content-Disposition: attachment; filename*=utf-8''stra%C3%9Fe.png
Content-Transfer-Encoding: base64

iVBORw0KGgo=
--out--
"""


def test_text_html_calendar_and_attachments_are_told_apart(plant: Plant) -> None:
    message = only(plant([raw(BOTH)]))
    assert (message.text or "").strip() == "See you on Tuesday."
    assert (message.html or "").strip() == "<p>See you on Tuesday.</p>"
    assert "SUMMARY:Interview" in (message.calendar or "")
    assert message.attachments == (Attachment("plan.pdf", "application/pdf"), Attachment("straße.png", "image/png"))


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


def test_a_line_that_opens_with_from_stays_in_its_mail(plant: Plant) -> None:
    text = "Dear Sam,\n\nFrom Monday on we meet.\n\nFrom our side all is set.\n"
    messages = with_people(plant([letter(1, text=text), letter(2)]), "lena@acme.example")
    assert len(messages) == 2
    assert (messages[0].text or "").strip() == text.strip()


def test_a_large_mailbox_gives_the_newest(plant: Plant) -> None:
    """More than one page anywhere; of one correspondence at least the newest 500 come."""
    seeds = [
        letter(n, subject=f"s{n}", date=f"{1 + n // 60 % 28:02d} Nov 2026 10:{n % 60:02d}:00 +0000") for n in range(620)
    ]
    strangers = [letter(1000 + n, "eve@other.example") for n in range(50)]
    messages = with_people(plant([*seeds, *strangers]), "lena@acme.example")
    assert subjects(messages)[-500:] == [f"s{n}" for n in range(120, 620)]


def test_mail_of_the_person_outlasts_that_of_colleagues(plant: Plant) -> None:
    seeds = [letter(n, OMAR, subject=f"s{n}") for n in range(1, 520)]
    messages = with_people(plant([letter(0, LENA, subject="hers"), *seeds]), "lena@acme.example")
    assert "hers" in subjects(messages)


@pytest.mark.parametrize(
    "mail",
    [b"\0\xff\xfe" + letter(9), letter(9).replace(b"\n\n", b"\n", 1), letter(9)[:-12], letter(9).replace(b"To:", b"To"),
     letter(9, text="x").replace(b"text/plain", b"multipart/mixed"), letter(9) + b"\0\xed\xa0\x80" * 50],
    ids=["binary-start", "no-blank-line", "cut-off", "header-without-colon", "multipart-without-parts", "surrogate-bytes"],
)  # fmt: skip
def test_a_broken_neighbour_harms_nobody(plant: Plant, mail: bytes) -> None:
    messages = with_people(plant([letter(1, subject="one"), mail, letter(2, subject="two")]), "lena@acme.example")
    assert {"one", "two"} <= set(subjects(messages))
    for message in messages:
        f"{message.subject}{message.text}{message.html}{message.headers}".encode()
