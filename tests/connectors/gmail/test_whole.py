"""What a correspondence knows of itself: whose mail it is, what of it was not read, and what came in another request."""

import asyncio
from typing import Any

import pytest

from app.mail import Address, Correspondence, MailboxUnreadable
from connectors._gmail_answers import Item, Items, message_of
from connectors._google_http import _understood
from connectors.gmail import GmailMailbox
from tests.connectors.gmail.conftest import LENA as LENA_ADDRESS
from tests.connectors.gmail.conftest import opened, read
from tests.connectors.seeding import LENA, SAM, letter, raw
from tests.fakes.gmail import Fault, GmailServer, Kind

OLD = "Sam Roe <sam@uni.example>"


def history(mailbox: GmailMailbox, *people: Address, thread_id: str | None = None) -> Correspondence:
    return asyncio.run(mailbox.correspondence(people or [LENA_ADDRESS], thread_id))


def test_who_sent_something_from_this_mailbox_is_the_user(google: GmailServer, mailbox: GmailMailbox) -> None:
    google.store.add(letter(1))
    google.store.add(letter(2, OLD, LENA, References="<m1@mail.example>")).labels = ["SENT"]
    google.store.add(letter(3, "eve@uni.example", LENA, References="<m1@mail.example>"))
    thread = google.store.thread_of(google.store.mails[0])
    assert history(mailbox, thread_id=thread).own == {"sam@uni.example"}


def test_an_address_that_proved_to_be_the_users_is_not_searched_for(google: GmailServer) -> None:
    google.store.add(letter(1, OLD, LENA, subject="ours")).labels = ["SENT"]
    google.store.add(letter(2, OLD, "eve@other.example", subject="private")).labels = ["SENT"]
    for _ in range(2):
        told = history(opened(google), LENA_ADDRESS, Address("sam@uni.example"))
        assert [m.subject for m in told.messages] == ["ours"]
        queries = [a.query["q"][0] for a in google.asked if "q" in a.query]
        google.asked.clear()
    assert not any("uni.example" in q for q in queries)


def test_older_mail_that_is_left_out_is_told(google: GmailServer, mailbox: GmailMailbox) -> None:
    for n in range(200):
        google.store.add(letter(n, *((LENA, SAM) if n % 2 else (SAM, LENA)), subject=f"s{n}"))
    told = history(mailbox)
    subjects = [m.subject for m in told.messages]
    assert subjects[-30:] == [f"s{n}" for n in range(170, 200)]
    assert len(google.asked) <= 60
    assert sum(a.units for a in google.asked) <= 1_250
    assert "older part was not read" in (told.gap or "")


def test_mail_that_is_too_old_to_matter_is_left_out_in_silence(google: GmailServer, mailbox: GmailMailbox) -> None:
    for n in range(100):
        google.store.add(letter(n, date=f"{1 + n % 28:02d} Nov {2016 + n // 10} 10:00:00 +0100", subject=f"s{n}"))
    told = history(mailbox)
    assert 50 <= len(told.messages) < 100
    assert told.gap is None


def held_back(number: int, text: str) -> bytes:
    """A mail whose words Gmail sends only on request."""
    return letter(number, LENA, subject="long", text=text, X_Held_Back="1")


def test_words_that_gmail_kept_back_are_not_known_rather_than_none(google: GmailServer, mailbox: GmailMailbox) -> None:
    google.store.add(held_back(1, "We chose somebody else."))
    told = history(mailbox)
    assert [(m.subject, m.text, m.html) for m in told.messages] == [("long", None, None)]
    assert "did not give the words" in (told.gap or "")


def test_a_draft_without_its_words_is_not_taken_for_an_empty_one(google: GmailServer, mailbox: GmailMailbox) -> None:
    saved = google.store.add(held_back(1, "Hi"), draft=True)
    with pytest.raises(MailboxUnreadable, match="Paste"):
        asyncio.run(mailbox.draft(saved.draft_id or ""))


def test_a_draft_that_went_meanwhile_is_told_so(google: GmailServer, mailbox: GmailMailbox) -> None:
    saved = google.store.add(letter(1, SAM, LENA), draft=True)
    [listed] = asyncio.run(mailbox.drafts())
    google.store.mails.remove(saved)
    with pytest.raises(MailboxUnreadable, match="was sent or deleted"):
        asyncio.run(mailbox.draft(listed.id))


def invitation(number: int, *, inline: bool = False) -> bytes:
    words = "BEGIN:VCALENDAR\nSUMMARY:inline\nEND:VCALENDAR\n"
    beside = f"--out\nContent-Type: text/calendar; method=REQUEST\n\n{words}\n" if inline else ""
    return raw(f"""
From: {LENA}
To: {SAM}
Subject: s{number}
Date: Mon, {number + 1:02d} Nov 2026 10:00:00 +0100
Message-ID: <invite{number}@acme.example>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="out"

--out
Content-Type: text/plain

See you there.
{beside}--out
Content-Type: application/ics; name="invite.ics"
Content-Disposition: attachment; filename="invite.ics"

BEGIN:VCALENDAR
SUMMARY:attached
END:VCALENDAR
--out--
""")


def test_an_attached_invitation_is_fetched(google: GmailServer, mailbox: GmailMailbox) -> None:
    google.store.add(invitation(1))
    [message] = read(mailbox)
    assert message.calendar == "BEGIN:VCALENDAR\nSUMMARY:attached\nEND:VCALENDAR"
    assert (message.text or "").strip() == "See you there."


def test_an_invitation_that_came_along_is_not_fetched_again(google: GmailServer, mailbox: GmailMailbox) -> None:
    google.store.add(invitation(1, inline=True))
    [message] = read(mailbox)
    assert "inline" in (message.calendar or "")
    assert google.calls()["messages.attachments.get"] == 0


def test_the_three_newest_attached_invitations_are_fetched(google: GmailServer, mailbox: GmailMailbox) -> None:
    for n in range(5):
        google.store.add(invitation(n))
    assert [m.subject for m in read(mailbox) if m.calendar] == ["s2", "s3", "s4"]
    assert google.calls()["messages.attachments.get"] == 3


def test_an_invitation_that_cannot_be_fetched_is_not_known(google: GmailServer, mailbox: GmailMailbox) -> None:
    google.faults["gmail.users.messages.attachments.get"] = Fault(Kind.STATUS, 404, "notFound")
    google.store.add(invitation(1))
    told = history(mailbox)
    assert told.messages[0].calendar is None
    assert "did not give the words" in (told.gap or "")


@pytest.mark.parametrize("page", [1, 3])
def test_a_list_that_comes_in_short_pages_is_read_on_and_its_end_is_told(google: GmailServer, page: int) -> None:
    google.page = page
    for n in range(7):
        google.store.add(letter(n, subject=f"s{n}", date=f"Mon, 02 Nov 2026 10:{n:02d}:00 +0100"))
    told = history(opened(google))
    assert [m.subject for m in told.messages] == [f"s{n}" for n in range(0 if page == 3 else 4, 7)]
    assert (told.gap is None) is (page == 3)
    assert google.calls()["messages.list"] <= 12


def test_drafts_that_come_in_short_pages_are_all_listed(google: GmailServer, mailbox: GmailMailbox) -> None:
    google.page = 4
    for n in range(12):
        google.store.add(letter(n, SAM, LENA, subject=f"s{n}"), draft=True)
    assert len(asyncio.run(mailbox.drafts())) == 10


def test_a_page_that_never_ends_is_left(google: GmailServer, mailbox: GmailMailbox) -> None:
    google.page = 0
    google.store.add(letter(1))
    assert history(mailbox).messages == ()
    assert google.calls()["messages.list"] <= 12


def test_the_id_of_any_message_leads_to_its_conversation(google: GmailServer, mailbox: GmailMailbox) -> None:
    google.store.add(letter(1))
    second = google.store.add(letter(2, References="<m1@mail.example>"))
    for given in (second.id, f"msg-f:{int(second.id, 16)}"):
        assert len(history(mailbox, Address(""), thread_id=given).messages) == 2


def test_the_conversation_is_read_once(google: GmailServer, mailbox: GmailMailbox) -> None:
    first = google.store.add(letter(1))
    thread = google.store.thread_of(first)
    assert len(asyncio.run(mailbox.correspondence((), thread)).messages) == 1
    assert len(history(mailbox, thread_id=thread).messages) == 1
    assert google.calls()["threads.get"] == 1


@pytest.mark.parametrize(
    "odd",
    [{"internalDate": 1793700000000}, {"internalDate": None}, {"labelIds": None}, {"payload": None}]
    + [{"payload": p} for p in ({"filename": None}, {"headers": None}, {"body": None}, {"parts": None}, {"mimeType": None})]
    + [{"payload": {"headers": [{"name": "Subject", "value": None}]}}, {"payload": {"body": {"size": "many"}}}],
    ids=str,
)  # fmt: skip
def test_one_odd_message_does_not_spoil_a_conversation(odd: dict[str, Any]) -> None:
    told = Items.model_validate({"id": "1", "messages": [{"id": "1a", **odd}, {"id": "1b"}]})
    assert [message_of(m, body=True).id for m in told.messages] == ["1a", "1b"]


def test_a_time_of_arrival_counts_as_text_and_as_number() -> None:
    for told in ("1793700000000", 1793700000000):
        arrived = Item.model_validate({"id": "1", "internalDate": told}).arrived
        assert arrived is not None
        assert arrived.year == 2026


@pytest.mark.parametrize("half", [rb"\ud83d", rb"\uDE00", rb"\ud83d\ude00"])
def test_half_a_character_does_not_spoil_an_answer(half: bytes) -> None:
    body = b'{"id": "1", "messages": [{"id": "1a", "payload": {"filename": "cake ' + half + b'"}}]}'
    [message] = asyncio.run(_understood(Items, body)).messages
    assert message.payload.filename.startswith("cake ")
    message.payload.filename.encode()
