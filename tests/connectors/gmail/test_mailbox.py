"""What the Gmail connector gives beyond the contract that all connectors share."""

import asyncio
from datetime import UTC, datetime

import pytest

from app.mail import Address, DraftKind, MailboxUnreadable
from connectors.gmail import GmailMailbox
from tests.connectors.gmail.conftest import LENA as LENA_ADDRESS
from tests.connectors.gmail.conftest import opened, read
from tests.connectors.seeding import LENA, OMAR, SAM, letter, raw
from tests.fakes.gmail import GmailServer


def on_day(day: int) -> str:
    return f"{day:02d} Nov 2026 10:00:00 +0100"


@pytest.mark.parametrize("form", ["api", "addon"])
def test_an_id_is_taken_in_either_form(google: GmailServer, mailbox: GmailMailbox, form: str) -> None:
    first = google.store.add(letter(1, "eve@agency.example"))
    saved = google.store.add(letter(2, SAM, LENA, In_Reply_To="<m1@mail.example>"), draft=True)
    thread, message = google.store.thread_of(first), saved.id
    if form == "addon":
        thread, message = f"thread-f:{int(thread, 16)}", f"msg-f:{int(message, 16)}"
    assert [m.id for m in read(mailbox, thread_id=thread)] == [first.id, saved.id]
    draft = asyncio.run(mailbox.draft(message))
    assert (draft.kind, draft.thread_id) == (DraftKind.REPLY, first.id)


def test_an_id_that_google_takes_only_as_given_is_tried_so(google: GmailServer, mailbox: GmailMailbox) -> None:
    asyncio.run(mailbox.correspondence([], "thread-f:26"))
    assert [a.ids["id"] for a in google.asked if "id" in a.ids] == ["1a", "thread-f%3A26"]


@pytest.mark.parametrize(
    "made_up", ["", ".", "..", "../drafts", "a/b", "a?b=c", "a b", "msg-a:r-12", "x" * 300, "é", "\ud800\0"]
)
def test_a_made_up_id_is_unknown_and_leads_nowhere_else(
    google: GmailServer, mailbox: GmailMailbox, made_up: str
) -> None:
    assert read(mailbox, thread_id=made_up) == ()
    with pytest.raises(MailboxUnreadable):
        asyncio.run(mailbox.draft(made_up))
    assert {a.method for a in google.asked} <= {
        "gmail.users.threads.get", "gmail.users.messages.get", "gmail.users.drafts.get",
        "gmail.users.messages.list", "gmail.users.settings.sendAs.list",
    }  # fmt: skip


def test_a_message_that_was_sent_is_no_draft(google: GmailServer, mailbox: GmailMailbox) -> None:
    sent = google.store.add(letter(1, SAM, LENA))
    with pytest.raises(MailboxUnreadable):
        asyncio.run(mailbox.draft(sent.id))


def test_saved_drafts_come_newest_first_without_their_words(google: GmailServer, mailbox: GmailMailbox) -> None:
    for n in range(12):
        mail = letter(n, SAM, LENA, subject=f"s{n}", Cc=OMAR, Bcc="me@mail.example")
        google.store.add(mail, draft=True, arrived=1_793_000_000_000 + n * 1000)
    saved = asyncio.run(mailbox.drafts())
    assert [d.subject for d in saved] == [f"s{n}" for n in range(11, 1, -1)]
    newest = saved[0]
    assert (newest.to[0].email, newest.cc[0].email, newest.bcc[0].email) == (
        "lena@acme.example", "omar@acme.example", "me@mail.example")  # fmt: skip
    assert newest.saved_at == datetime.fromtimestamp(1_793_000_011, UTC)
    assert (
        asyncio.run(mailbox.draft(newest.id)).subject == asyncio.run(mailbox.draft(newest.message_id)).subject == "s11"
    )
    assert {a.query["format"][0] for a in google.asked if a.method == "gmail.users.messages.get"} == {
        "metadata",
        "full",
    }


def test_of_a_draft_the_html_counts_since_its_text_is_gmails_rendering(
    google: GmailServer, mailbox: GmailMailbox
) -> None:
    both = raw(f"""
From: {SAM}
To: {LENA}
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary="b"

--b
Content-Type: text/plain; charset="UTF-8"

*Thank you*
--b
Content-Type: text/html; charset="UTF-8"

<b>Thank you</b>
--b--
""")
    saved = google.store.add(both, draft=True)
    draft = asyncio.run(mailbox.draft(saved.draft_id or ""))
    assert (draft.text, (draft.html or "").strip()) == (None, "<b>Thank you</b>")


def test_aliases_that_may_send_are_the_users_addresses(google: GmailServer, mailbox: GmailMailbox) -> None:
    google.store.own = ("sam@mail.example", "sam@roe.example")
    assert asyncio.run(mailbox.own_addresses()) == (Address("sam@mail.example", "Sam Roe"), Address("sam@roe.example"))


def test_aliases_are_asked_for_once_in_some_minutes(google: GmailServer) -> None:
    for _ in range(3):
        read(opened(google, account=google.name))
        asyncio.run(opened(google, account=google.name).own_addresses())
    assert google.calls()["settings.sendAs.list"] == 1


def test_an_alias_among_the_people_does_not_bring_all_of_the_users_mail(
    google: GmailServer, mailbox: GmailMailbox
) -> None:
    google.store.own = ("sam@mail.example", "sam@roe.example")
    google.store.add(letter(1, LENA, "sam@roe.example", subject="ours"))
    google.store.add(letter(2, "sam@roe.example", "eve@other.example", subject="private"))
    for _ in range(2):  # before and after the aliases are known
        assert [m.subject for m in read(mailbox, LENA_ADDRESS, Address("sam@roe.example"))] == ["ours"]


def test_all_that_is_read_is_read_with_its_words(google: GmailServer, mailbox: GmailMailbox) -> None:
    for n in range(40):  # in one conversation each
        google.store.add(letter(n, *((LENA, SAM) if n % 2 else (SAM, LENA)), subject=f"s{n}"))
    history = asyncio.run(mailbox.correspondence([LENA_ADDRESS]))
    assert [m.subject for m in history.messages] == [f"s{n}" for n in range(40)]
    assert {(m.text or "").strip() for m in history.messages} == {"Hello there."}
    assert history.gap is None


def test_the_person_has_words_before_the_receipts_of_the_company(google: GmailServer, mailbox: GmailMailbox) -> None:
    google.store.add(letter(1, LENA, subject="no", text="We chose somebody else."))
    google.store.add(letter(2, SAM, LENA, subject="application", text="I apply."))
    for n in range(3, 300):
        google.store.add(letter(n, "orders@acme.example", subject="receipt"))
    messages = read(mailbox)
    words = {m.subject: m.text for m in messages}
    assert words["no"] == "We chose somebody else."
    assert words["application"] == "I apply."
    assert len(messages) == 42
    assert sum(a.units for a in google.asked) < 1000  # of the 6,000 that a user has a minute


INVITATION = f"""
From: {OMAR}
To: {SAM}
Subject: Interview
Date: {on_day(1)}
Message-ID: <invite@acme.example>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="out"

--out
Content-Type: multipart/alternative; boundary="in"

--in
Content-Type: text/plain; charset="UTF-8"

See you there.
--in
Content-Type: text/calendar; charset="UTF-8"; method=REQUEST

BEGIN:VCALENDAR
--in--
--out
Content-Type: application/ics; name="invite.ics"
Content-Disposition: attachment; filename="invite.ics"

BEGIN:VCALENDAR
--out--
"""


def test_an_old_invitation_is_read_with_its_calendar(google: GmailServer, mailbox: GmailMailbox) -> None:
    google.store.add(raw(INVITATION))
    for n in range(60):
        google.store.add(letter(n, LENA, date=on_day(5)))
    [invitation] = [m for m in read(mailbox) if m.headers.get("message-id") == "<invite@acme.example>"]
    assert invitation.calendar == "BEGIN:VCALENDAR"


BOUNCE = """
From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>
To: sam@mail.example
Subject: Delivery Status Notification (Failure)
Date: Mon, 02 Nov 2026 10:30:00 +0100
Message-ID: <bounce@mx.example>
In-Reply-To: <m1@mail.example>
X-Failed-Recipients: lena@acme.example
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; boundary="r"; report-type=delivery-status

--r
Content-Type: text/plain; charset="UTF-8"

It did not arrive.
--r
Content-Type: message/delivery-status

Reporting-MTA: dns; googlemail.com

Final-Recipient: rfc822; lena@acme.example
Action: failed
--r
Content-Type: message/rfc822

Subject: what came back

Words.
--r--
"""


def test_a_bounce_comes_with_the_mail_that_it_is_about(google: GmailServer, mailbox: GmailMailbox) -> None:
    google.store.add(letter(1, SAM, LENA))
    google.store.add(raw(BOUNCE))
    sent, bounce = read(mailbox)
    assert sent.headers["message-id"] == "<m1@mail.example>"
    assert bounce.headers["x-failed-recipients"] == "lena@acme.example"
    assert bounce.headers["content-type"].startswith("multipart/report")
    assert bounce.attachments == ()  # what came back is no attachment to a reader


def test_a_clock_ahead_of_arrival_is_not_believed(google: GmailServer, mailbox: GmailMailbox) -> None:
    arrived = datetime(2026, 11, 2, 9, tzinfo=UTC)
    google.store.add(letter(1, date="Mon, 02 Nov 2027 10:00:00 +0530"), arrived=int(arrived.timestamp() * 1000))
    [message] = read(mailbox)
    assert message.sent_at == arrived
    assert message.sent_at.utcoffset() is not None
    assert str(message.sent_at.tzinfo) == "UTC+05:30"


@pytest.mark.parametrize("arrived", [0, -1, 1_793_700_000, 10**14], ids=["none", "before", "in seconds", "far ahead"])
def test_an_arrival_that_is_no_time_does_not_move_a_message(
    google: GmailServer, mailbox: GmailMailbox, arrived: int
) -> None:
    google.store.add(letter(1), arrived=arrived)
    [message] = read(mailbox)
    assert message.sent_at == datetime(2026, 11, 2, 9, 1, tzinfo=UTC)


def test_nobody_but_a_draft_makes_no_search(google: GmailServer, mailbox: GmailMailbox) -> None:
    assert asyncio.run(mailbox.correspondence([])).messages == ()
    assert google.calls()["messages.list"] == 0


def test_the_add_ons_own_token_goes_along(google: GmailServer) -> None:
    read(opened(google, message_token="event-token"))
    assert {a.headers["x-goog-gmail-access-token"] for a in google.asked if "sendAs" not in a.method} == {"event-token"}


def test_a_mailbox_does_not_show_its_token(google: GmailServer) -> None:
    assert "secret" not in repr(opened(google, "secret"))


def test_nothing_is_logged_of_whom_the_user_writes_to(
    google: GmailServer, mailbox: GmailMailbox, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    google.store.add(letter(1))
    assert len(read(mailbox)) == 1
    assert "lena" not in caplog.text
