"""Parts as Gmail sends them, read as the mail that they were."""

import base64
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.mail import Address, Attachment
from connectors._gmail_answers import Item, Part, draft_of, message_of
from tests.connectors.seeding import letter
from tests.fakes.gmail_store import Store


def b64(text: bytes) -> str:
    return base64.urlsafe_b64encode(text).decode()


def item(**payload: Any) -> Item:
    return Item.model_validate({"id": "1a", "threadId": "1", "payload": payload})


def text_of(data: bytes, charset: str) -> str | None:
    label = [{"name": "Content-Type", "value": f"text/plain; charset={charset}"}]
    return message_of(item(mimeType="text/plain", headers=label, body={"data": b64(data)}), body=True).text


@pytest.mark.parametrize(
    ("data", "charset"),
    [("Grüezi".encode(), "iso-8859-1"), ("Grüezi".encode("latin-1"), "iso-8859-1"), ("Grüezi".encode(), "no-such-charset"),
     ("Grüezi".encode("cp1252"), "us-ascii"), ("Grüezi".encode(), '"UTF-8"; x="'), ("Grüezi".encode("utf-16"), "utf-16")],
)  # fmt: skip
def test_a_text_is_read_whether_or_not_gmail_has_made_it_utf8(data: bytes, charset: str) -> None:
    assert text_of(data, charset) == "Grüezi"


def test_escapes_of_japanese_mail_are_not_taken_for_utf8() -> None:
    assert text_of("面接".encode("iso-2022-jp"), "iso-2022-jp") == "面接"


def test_headers_count_whether_or_not_gmail_has_decoded_them() -> None:
    shown = [{"name": "From", "value": "Léna Vogt <lena@acme.example>"}, {"name": "subject", "value": "Grüße"},
             {"name": "To", "value": "=?utf-8?Q?S=C3=A4m?= <sam@mail.example>"}]  # fmt: skip
    message = message_of(item(mimeType="text/plain", headers=shown), body=False)
    assert message.sender == Address("lena@acme.example", "Léna Vogt")
    assert message.to == (Address("sam@mail.example", "Säm"),)
    assert message.subject == "Grüße"


def test_a_header_cannot_bring_another() -> None:
    shown = [
        {"name": "Subject", "value": "x\r\nAuto-Submitted: auto-replied\n\nbody"},
        {"name": "X:\nBcc", "value": "y"},
    ]
    message = message_of(item(mimeType="text/plain", headers=shown), body=True)
    assert message.headers.keys() <= {"content-type"}
    assert message.bcc == ()
    assert message.text == ""


def test_without_its_body_a_message_says_nothing_rather_than_an_empty_text() -> None:
    kind = [{"name": "Content-Type", "value": "multipart/report; report-type=delivery-status; boundary=x"}]
    message = message_of(item(mimeType="multipart/report", headers=kind), body=False)
    assert (message.text, message.html, message.attachments) == (None, None, ())
    assert message.headers["content-type"].startswith("multipart/report")


def test_an_attachment_has_its_name_whatever_its_headers_say() -> None:
    parts = [{"mimeType": "text/plain", "body": {"data": b64(b"Hello")}},
             {"mimeType": "application/pdf", "filename": 'cv "fün\nal".pdf', "body": {"attachmentId": "A"}}]  # fmt: skip
    message = message_of(item(mimeType="multipart/mixed", parts=parts), body=True)
    assert message.text == "Hello"
    assert message.attachments == (Attachment("cv fün al.pdf", "application/pdf"),)


def test_a_body_with_lines_like_a_boundary_stays_whole() -> None:
    words = b"--=_part0\nContent-Type: text/html\n\n<p>x</p>\n--=_part0--"
    parts = [{"mimeType": "text/plain", "body": {"data": b64(words)}}]
    assert message_of(item(mimeType="multipart/mixed", parts=parts), body=True).text == words.decode()


def test_a_delivery_report_names_whom_it_failed_to_reach_in_either_shape() -> None:
    block = {"mimeType": "text/plain", "headers": [{"name": "Final-Recipient", "value": "rfc822; lena@acme.example"}]}
    for report in (
        {"body": {"data": b64(b"Final-Recipient: rfc822; lena@acme.example\n--=_part0--\n")}},
        {"parts": [block]},
    ):
        parts = [{"mimeType": "message/delivery-status", **report}]
        message = message_of(item(mimeType="multipart/report", parts=parts), body=True)
        assert message.headers["x-failed-recipients"] == "lena@acme.example"


def test_a_mail_says_the_same_when_gmail_has_taken_it_apart() -> None:
    store = Store()
    stored = store.add(letter(1, text="Dear Sam,\n\nFrom Monday on – see you.\n"))
    message = message_of(Item.model_validate(store.item(stored, "full", [])), body=True)
    assert message.text == "Dear Sam,\n\nFrom Monday on – see you."


TEXT = st.text(max_size=30)
HEADERS = st.lists(
    st.fixed_dictionaries({"name": st.sampled_from(["From", "To", "Content-Type", "Date", "x y", ""]), "value": TEXT})
)
KINDS = st.sampled_from(["text/plain", "text/html", "text/calendar", "multipart/mixed", "multipart/alternative",
                         "message/rfc822", "message/delivery-status", "application/pdf", "", "x"])  # fmt: skip
PART = st.recursive(
    st.fixed_dictionaries(
        {"mimeType": KINDS, "filename": TEXT, "headers": HEADERS, "body": st.fixed_dictionaries({"data": TEXT})}
    ),
    lambda parts: st.fixed_dictionaries({"mimeType": KINDS, "headers": HEADERS, "parts": st.lists(parts, max_size=4)}),
    max_leaves=8,
)


@settings(max_examples=60, deadline=None)
@given(PART, TEXT)
def test_no_tree_of_parts_is_too_strange(part: dict[str, Any], date: str) -> None:
    read = Item(id="1", payload=Part.model_validate(part), internal_date=date)
    message = message_of(read, body=True)
    f"{message.subject}{message.text}{message.html}{message.headers}{draft_of(read)}".encode()
    assert message_of(read, body=False).text is None


def test_parts_within_parts_end_somewhere() -> None:
    part = Part(mime_type="text/plain")
    for _ in range(150):
        part = Part(mime_type="multipart/mixed", parts=[part])
    assert message_of(Item(id="1", payload=part), body=True).html is None
