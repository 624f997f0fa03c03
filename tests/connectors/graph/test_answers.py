"""What Graph may answer, taken as it comes: nulls, halves of characters, ids that lead astray, mails in two forms."""

import base64
import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.mail import Address, MailboxError, MailboxUnavailable
from app.situation.invitation import events
from connectors import _graph_http
from connectors._graph_answers import addresses_of, draft_of, mail_in, message_of, message_with
from connectors._graph_letters import Batch, Letter, Page, User, moment_of
from connectors._graph_refusals import claims, refusal
from tests.connectors.seeding import letter
from tests.fakes.graph_contract import wrongs_of_page


def shown(**fields: Any) -> Letter:
    return Letter.model_validate({"id": "AAMk1", **fields})


def person(address: str | None, name: str | None = None) -> dict[str, Any]:
    return {"emailAddress": {"address": address, "name": name}}


def test_null_is_nothing() -> None:
    message = message_of(Letter.model_validate({"id": "AAMk1", **dict.fromkeys(
        ("subject", "from", "sender", "toRecipients", "sentDateTime", "conversationId", "isDraft", "body", "replyTo",
         "internetMessageHeaders", "location", "startDateTime", "hasAttachments"))}))  # fmt: skip
    assert (message.subject, message.sender, message.to, message.sent_at, message.thread_id) == (
        "",
        None,
        (),
        None,
        None,
    )


def test_a_name_that_is_the_address_is_none() -> None:
    told = [person("a@b.example", "'a@b.example'"), person("c@d.example", " Vogt,  Lena "), person("", "Team"), {}]
    assert message_of(shown(toRecipients=told)).to == (
        Address("a@b.example"), Address("c@d.example", "Vogt, Lena"), Address("", "Team"))  # fmt: skip


def test_half_a_character_does_not_cost_the_page() -> None:
    page = b'{"value": [{"id": "AAMk1", "subject": "Hi \\ud83d"}, {"id": "AAMk2", "subject": "Hi \\ud83d\\ude00"}]}'
    assert [x.subject for x in _graph_http._read(Page, page).value] == ["Hi \ufffd", "Hi \U0001f600"]


@pytest.mark.parametrize(
    ("told", "expected"),
    [("2026-11-02T09:00:00Z", datetime(2026, 11, 2, 9, tzinfo=UTC)),
     ("2026-11-02T09:00:00.1234567Z", datetime(2026, 11, 2, 9, 0, 0, 123456, tzinfo=UTC)),
     ("2026-11-02T09:00:00", datetime(2026, 11, 2, 9, tzinfo=UTC)),
     ("0001-01-01T00:00:00Z", None), ("soon", None), ("", None), ("9" * 500, None)],
)  # fmt: skip
def test_times(told: str, expected: datetime | None) -> None:
    assert moment_of(told) == expected


def test_a_date_header_gives_the_offset_but_not_another_time() -> None:
    def sent(date: str) -> timedelta | None:
        headers = [{"name": "Date", "value": date}]
        at = message_of(shown(sentDateTime="2026-11-02T09:00:00Z", internetMessageHeaders=headers)).sent_at
        assert at is not None
        assert at == datetime(2026, 11, 2, 9, tzinfo=UTC)
        return at.utcoffset()

    assert sent("Mon, 02 Nov 2026 10:00:00 +0100") == timedelta(hours=1)
    assert sent("Mon, 02 Nov 2020 10:00:00 +0100") == timedelta()


def test_a_mail_in_a_batch_comes_as_base64_or_as_text() -> None:
    mail = letter(1)
    for body in (base64.b64encode(mail).decode(), base64.urlsafe_b64encode(mail).decode().rstrip("="), mail.decode()):
        assert mail_in(body) == mail
    assert mail_in(None) == mail_in({"error": 1}) == mail_in("") == b""


@pytest.mark.parametrize("mail", [b"", b"<html>Sign in</html>", b'{"error": {"code": "x"}}', b"\xff\xfe\0" * 99])
def test_what_is_no_mail_leaves_the_message_as_it_was_known(mail: bytes) -> None:
    known = shown(subject="Interview", **{"from": person("lena@acme.example")})
    assert message_with(known, mail) == message_of(known)


def test_what_a_mail_lacks_is_known_of_its_letter() -> None:
    blind = shown(
        bccRecipients=[person("me@mail.example")], internetMessageId="<other@x.example>", conversationId="AAQ"
    )
    message = message_with(blind, letter(1))
    assert message.bcc == (Address("me@mail.example"),)
    assert message.headers["message-id"] == "<m1@mail.example>"
    assert message.thread_id == "AAQ"


def test_a_body_that_graph_gives_unasked_is_read() -> None:
    assert message_of(shown(body={"contentType": "text", "content": "a\r\nb"})).text == "a\nb"
    assert message_of(shown(body={"contentType": "HTML", "content": "<b>"})).html == "<b>"


def meeting(kind: str, zone: str = "UTC", **more: Any) -> Letter:
    return shown(**{
        "@odata.type": "#microsoft.graph.eventMessageRequest", "meetingMessageType": kind, "subject": "Talk; plan, etc.",
        "from": person("omar@acme.example"), "toRecipients": [person("sam@mail.example"), person("x\nEND:VCALENDAR@y")],
        "conversationId": "AAQk1", "startDateTime": {"dateTime": "2026-11-24T10:00:00.0000000", "timeZone": zone},
        "endDateTime": {"dateTime": "2026-11-24T11:00:00.0000000", "timeZone": zone}, **more,
    })  # fmt: skip


@pytest.mark.parametrize(
    ("zone", "start"),
    [("UTC", "2026-11-24T10:00:00+00:00"), ("W. Europe Standard Time", "2026-11-24T10:00:00+01:00"),
     ("Europe/Berlin", "2026-11-24T10:00:00+01:00"), ('"\nX:Y', "2026-11-24T10:00:00+00:00")],
)  # fmt: skip
def test_a_meeting_request_is_an_invitation(zone: str, start: str) -> None:
    [event] = events(message_of(meeting("meetingRequest", zone)).calendar or "")
    assert event.start is not None
    assert (event.start.isoformat(), event.method, event.cancelled) == (start, "REQUEST", False)


def test_a_cancelled_meeting_is_off_and_an_answer_is_no_invitation() -> None:
    [event] = events(message_of(meeting("meetingCancelled")).calendar or "")
    assert event.cancelled
    assert message_of(meeting("meetingAccepted")).calendar is None
    assert message_of(meeting("meetingRequest", startDateTime=None)).calendar is None
    assert message_of(shown()).calendar is None


def test_addresses_of_a_user_leave_out_what_is_no_mail() -> None:
    user = User.model_validate({
        "displayName": "Sam Roe", "mail": None, "userPrincipalName": "sam@firm.example",
        "otherMails": ["sam_guest#EXT#@other.example"],
        "proxyAddresses": ["SIP:sam@firm.example", "smtp:Sam@firm.example", "X500:/o=Firm", "SMTP:s.roe@firm.example"],
    })  # fmt: skip
    assert {a.key for a in addresses_of(user)} == {"sam@firm.example", "s.roe@firm.example"}


@pytest.mark.parametrize(
    "planted",
    [{"wellKnownName": "inbox"}, {"isDraft": "no"}, {"sentDateTime": "yesterday"}, {"toRecipients": {}},
     {"body": {"contentType": "HTML5", "content": ""}}, {"from": {"emailAddress": "lena@acme.example"}}],
)  # fmt: skip
def test_the_contract_sees_what_graph_never_answers(planted: dict[str, Any]) -> None:
    page = {"value": [{"id": "AAMk1", "subject": "Interview"}]}
    assert list(wrongs_of_page(page)) == []
    page["value"][0].update(planted)
    assert list(wrongs_of_page(page))


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20) | st.sampled_from(["2026-11-24T10:00:00Z", "UTC"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["emailAddress", "address", "name", "value", "dateTime", "content"]), inner)
    ),
    max_leaves=8,
)
_FIELDS = [f.alias or name for name, f in Letter.model_fields.items()]


@given(st.dictionaries(st.sampled_from([*_FIELDS, "value", "responses", "status"]), _JSON))
@settings(max_examples=60, deadline=None)
def test_whatever_graph_answers_is_read_or_refused(answer: dict[str, Any]) -> None:
    for model in (Letter, Page, Batch, User):
        try:
            read = _graph_http._read(model, json.dumps({"id": "AAMk1", **answer}).encode())
        except MailboxUnavailable:
            continue
        if isinstance(read, Letter):
            message_of(read)
            message_with(read, letter(1))
            draft_of(read)


@given(st.integers(100, 599), st.binary(max_size=60), st.text(max_size=60))
@settings(max_examples=60, deadline=None)
def test_every_refusal_is_an_error_of_mailboxes(status: int, body: bytes, told: str) -> None:
    error = refusal(status, {"retry-after": told, "www-authenticate": f'claims="{told}"'}, body)
    assert isinstance(error, MailboxError)
    assert claims(told) is None
