"""Raw mail to text, people, attachments: tables of what senders do, and properties for what nobody foresaw."""

import asyncio
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.mail import Address, Attachment, DraftKind, MailboxUnreadable
from connectors._headers import addresses, decoded, emails, moment
from connectors._threads import topic
from connectors.files import FileMailbox, answered_ids, read_draft, read_message
from tests.connectors.seeding import LENA, SAM, letter, raw
from tests.growth import assert_linear, calls

LENA_VOGT = Address("lena@acme.example", "Lena Vogt")
HEAD = f"From: {LENA}\nTo: {SAM}\nSubject: x\nDate: Mon, 02 Nov 2026 10:00:00 +0100\nMIME-Version: 1.0\n"


def parts(kind: str, *inner: str, boundary: str = "x") -> str:
    """A multipart; each part begins with its headers or, having none, with an empty line."""
    lines = "".join(f"--{boundary}\n{part}\n" for part in inner)
    return f"Content-Type: multipart/{kind}; boundary={boundary}\n\n{lines}--{boundary}--\n"


PAGE = "Content-Type: text/html\n\n<p>Hi</p>"
LOGO = "Content-Type: image/png; name=logo.png\nContent-ID: <a>\nContent-Disposition: inline\n\nAAAA"
SEAL = "Content-Type: application/pgp-signature; name=seal.asc\n\nAAAA"
BODIES: dict[str, tuple[str, str | None, str | None, list[str]]] = {
    "html-and-footer": (parts("mixed", PAGE, "\nfooter"), None, "<p>Hi</p>\n<pre>footer</pre>", []),
    "two-texts": (parts("mixed", "\none", "\ntwo"), "one\ntwo", None, []),
    "empty-alternative": (parts("alternative", "\n ", PAGE), None, "<p>Hi</p>", []),
    "named-alternative": (
        parts("alternative", "\nHi", "Content-Type: text/html; name=page.html\n\n<p>Hi</p>"),
        "Hi",
        "<p>Hi</p>",
        [],
    ),
    "picture-in-text": (parts("related", PAGE, LOGO), None, "<p>Hi</p>", []),
    "picture-beside-text": (parts("mixed", PAGE, LOGO), None, "<p>Hi</p>", ["logo.png"]),
    "signature": (parts("signed", "\nHi", SEAL), "Hi", None, []),
    "attached-mail": (parts("mixed", "\nHi", "Content-Type: message/rfc822\n\nSubject: a\n\nb"), "Hi", None, [""]),
    "attached-text": (parts("mixed", "\nHi", "Content-Type: text/plain; name=a.txt\n\nb"), "Hi", None, ["a.txt"]),
    "false-boundary": (f"Content-Type: multipart/mixed; boundary=y\n\n--x\n{PAGE}", f"--x\n{PAGE}", None, []),
    "no-boundary": (f"Content-Type: multipart/mixed\n\n--x\n{PAGE}", f"--x\n{PAGE}", None, []),
    "line-that-is-no-header": (f"This is no header\n{parts('mixed', PAGE)}", None, "<p>Hi</p>", []),
    "cut-off": (parts("mixed", "\nHi there").partition("here")[0], "Hi t", None, []),
    "boundary-that-begins-alike": (parts("mixed", "\nHi\n--xy\nthere"), "Hi\n--xy\nthere", None, []),
    "attachment-alone": ("Content-Type: application/pdf; name=cv.pdf\n\nAAAA\n", None, None, ["cv.pdf"]),
    "charset-in-the-long-spelling": ("Content-Type: text/plain; charset*=utf-8''utf-8\n\nZoë\n", "Zoë", None, []),
    "nonsense-type": ("Content-Type: nonsense\n\nHi\n", "Hi", None, []),
    "nested-with-footer": (
        parts("mixed", parts("alternative", "\nHi", PAGE, boundary="y"), "\nfooter"),
        "Hi\nfooter",
        "<p>Hi</p>\n<pre>footer</pre>",
        [],
    ),
}


@pytest.mark.parametrize(("body", "text", "html", "names"), BODIES.values(), ids=BODIES)
def test_bodies_are_read_as_a_reader_sees_them(body: str, text: str | None, html: str | None, names: list[str]) -> None:
    for newline in ("\n", "\r\n"):
        message = read_message(raw((HEAD + body).replace("\n", newline)), "id")
        assert (message.text, message.html) == (text, html)
        assert [a.name for a in message.attachments] == names


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("filename*=utf-8''na%C3%AFve%20plan.pdf", "naïve plan.pdf"), ("filename*0*=utf-8''na%C3%AF; filename*1=ve.pdf", "naïve.pdf"),
        ('filename="=?utf-8?B?bmHDr3ZlLnBkZg==?="', "naïve.pdf"), ("filename=naïve.pdf", "naïve.pdf"), ('filename="semi;colon.pdf"', "semi;colon.pdf"),
        ('filename="quo\\"te.pdf"', 'quo"te.pdf'), ("FileName = a b.pdf", "a b.pdf"), ("filename*=no-such''a.pdf", "a.pdf"),
        ("filename*=idna''a%FF.pdf", ""), ("", ""),
    ],
)  # fmt: skip
def test_names_of_attachments_are_read_in_all_their_spellings(label: str, name: str) -> None:
    body = parts("mixed", "\nHi", f"Content-Type: application/pdf\nContent-Disposition: attachment; {label}\n\nAAAA")
    assert read_message(raw(HEAD + body), "id").attachments == (Attachment(name, "application/pdf"),)


def test_a_delivery_report_names_its_recipients_though_its_fields_are_broken() -> None:
    status = "Content-Type: message/delivery-status\n\nReporting-MTA: dns; a\n\nDiagnostic-Code: smtp; 550\n550 no such user\nFinal-Recipient: rfc822; <Jo@acme.example>"
    message = read_message(raw(HEAD + parts("mixed", "\nHi", status)), "id")
    assert (message.headers["x-failed-recipients"], message.attachments) == ("jo@acme.example", ())


def test_of_a_large_attachment_only_the_name_is_read() -> None:
    def sent(lines: int) -> bytes:
        film = (
            "Content-Type: video/mp4; name=f.mp4\nContent-Transfer-Encoding: base64\n\n" + ("QUJD" * 19 + "\n") * lines
        )
        return raw(HEAD + parts("mixed", "\nHi", film, "Content-Type: application/pdf; name=cv.pdf\n\nAAAA"))

    message = read_message(sent(20_000), "id")
    assert (message.text, [a.name for a in message.attachments]) == ("Hi", ["f.mp4", "cv.pdf"])
    assert calls(lambda: read_message(sent(40_000), "id")) == calls(lambda: read_message(sent(5_000), "id"))


def test_of_endless_parts_the_first_are_read() -> None:
    message = read_message(raw(HEAD + parts("mixed", *["\nHi"] * 3000)), "id")
    assert (message.text or "").startswith("Hi\nHi\n")
    deep = "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(3000))
    assert read_message(raw(HEAD + deep + "\nHi"), "id").subject == "x"


def test_an_invitation_sent_as_a_file_is_read_and_listed() -> None:
    body = parts("mixed", "\nsee", "Content-Type: application/ics; name=invite.ics\n\nBEGIN:VCALENDAR")
    message = read_message(raw(HEAD + body), "id")
    assert message.calendar == "BEGIN:VCALENDAR"
    assert message.attachments == (Attachment("invite.ics", "application/ics"),)


@pytest.mark.parametrize(
    ("headers", "kind"),
    [("Subject: Thanks\n", DraftKind.NEW), ("Subject: Re: x\nIn-Reply-To: <a@b.example>\n", DraftKind.REPLY),
     ("Subject: x\nReferences: <a@b.example>\n", DraftKind.REPLY), ("Subject: Fwd: x\nReferences: <a@b.example>\n", DraftKind.FORWARD),
     ("Subject: x\nX-Forwarded-Message-Id: <a@b.example>\n", DraftKind.FORWARD), ("Subject: Re: x\n", None)],
)  # fmt: skip
def test_the_kind_of_a_draft(headers: str, kind: DraftKind | None) -> None:
    assert read_draft(raw(f"To: {LENA}\nX-Unsent: 1\n{headers}\nDear Lena")).kind is kind


def test_a_draft_file_is_read_whole(tmp_path: Path) -> None:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Cc"], mail["Bcc"] = SAM, LENA, "jo@acme.example", "me@mail.example"
    mail["Subject"], mail["In-Reply-To"], mail["References"] = (
        "Re: Interview",
        "<b@x.example>",
        "<a@x.example> <b@x.example>",
    )
    mail.set_content("Dear Lena,\nthank you.\n")
    mail.add_alternative("<p>Dear Lena,</p>", subtype="html")
    mail.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="cv.pdf")
    path = tmp_path / "draft.eml"
    path.write_bytes(mail.as_bytes())
    draft = read_draft(path)
    assert draft.recipients == (LENA_VOGT, Address("jo@acme.example"), Address("me@mail.example"))
    assert draft.sender == Address("sam@mail.example", "Sam Roe")
    assert (draft.text, draft.html) == ("Dear Lena,\nthank you.", "<p>Dear Lena,</p>")
    assert draft.attachments == (Attachment("cv.pdf", "application/pdf"),)
    assert answered_ids(path) == ("b@x.example", "a@x.example")
    assert asyncio.run(FileMailbox(path).thread_of(["a@x.example"]))


def test_a_draft_of_html_alone_has_no_text() -> None:
    draft = read_draft(raw(f"To: {LENA}\nSubject: x\nContent-Type: text/html\n\n<p>Dear Lena</p>"))
    assert (draft.text, draft.html) == (None, "<p>Dear Lena</p>")


@pytest.mark.parametrize("source", [b"", b"just some words", b"\0" * 100])
def test_what_is_no_mail_is_no_draft(source: bytes, tmp_path: Path) -> None:
    with pytest.raises(MailboxUnreadable):
        read_draft(source)
    (tmp_path / "x.eml").write_bytes(source)
    with pytest.raises(MailboxUnreadable):
        read_draft(tmp_path / "x.eml")


def test_a_draft_file_that_is_gone_or_a_folder_is_unreadable(tmp_path: Path) -> None:
    for path in (tmp_path / "gone.eml", tmp_path):
        with pytest.raises(MailboxUnreadable):
            read_draft(path)


words = st.text(st.characters(codec="utf-8", exclude_characters="\r\n\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029", exclude_categories=["Cs", "Cc"]), max_size=60)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(subject=words, text=words, page=words, files=st.lists(words, max_size=3))
def test_what_a_good_library_writes_is_read_back(subject: str, text: str, page: str, files: list[str]) -> None:
    mail = EmailMessage()
    mail["Subject"] = subject
    mail["From"] = LENA
    mail.set_content(text)
    mail.add_alternative(f"<p>{page}</p>", subtype="html")
    for file in files:
        mail.add_attachment(b"\0\1\n--", maintype="application", subtype="pdf", filename=f"a{file}")
    message = read_message(mail.as_bytes(), "id")
    assert message.subject == " ".join(subject.split())
    assert message.text == (text or None) or not text.strip()
    assert message.html == f"<p>{page}</p>"
    assert [a.name.split() for a in message.attachments] == [f"a{f}".split() for f in files]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from([
    b"From: ", b"Content-Type: multipart/mixed; boundary=x", b"\n", b"\r\n", b"\n\n", b"--x", b"--x--", b"=?utf-8?B?", b"?=", b"\xff\xfe",
    b"Content-Transfer-Encoding: base64", b"Content-Type: text/html; charset=utf-7", b"+2AA-", b"=E2=8", b"\0", b'"', b"(", b"<", b"Date: ",
    b"Content-Disposition: attachment; filename*0*=", b"'", b"%", b";", b"Subject: ", b"Fwd: ", b" ",
]) | st.binary(max_size=20), max_size=40))  # fmt: skip
def test_nothing_makes_a_mail_fail(pieces: list[bytes]) -> None:
    mail = b"".join(pieces)
    message = read_message(mail, "id")
    f"{message}".encode()
    answered_ids(mail)


NASTY = [
    "=?utf-8?Q?", "=?a?q?x", "=?utf-8?B?=?", '"', '"\\', "(", "()", "<", "<a@b", ",", ";", "; a*0=", ';a="\\', "a@", "\\", ":", "re:", "Re[1",
    " ", "\t", "=", "?", "'", "a,", "x <a@b>, ", "--x\n", "\n--", "\n\n", "\r", "\r\n", "\n ", "a:b\n", ">From ", "Message-ID:", "Final-Recipient:", "@", "a@b ",
    "Content-Type: multipart/mixed; boundary=x\n\n--x\n", "A" * 76 + "\n",
]  # fmt: skip


@pytest.mark.parametrize("piece", NASTY)
def test_time_grows_with_the_length_alone(piece: str) -> None:
    def read(value: str) -> None:
        addresses(value), emails(value), decoded(value), moment(value), topic(value)
        mixed = f"Subject: {value}\nFrom: {value}\nContent-Type: multipart/mixed; boundary=x\n\n{value}"
        read_message(mixed.encode(), "id")
        read_message(f"Subject: a\nContent-Type: multipart/report\n\n{value}".encode(), "id")

    assert_linear(read, (piece * (100_000 // len(piece) + 1))[:100_000])


def test_a_long_letter_costs_little_more_than_a_short_one() -> None:
    short, long = (letter(1, text="Thank you for the talk.\n" * lines) for lines in (1, 100))
    read_message(letter(1), "id")
    assert calls(lambda: read_message(long, "id")) < 2 * calls(lambda: read_message(short, "id"))
