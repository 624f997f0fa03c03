"""A mailbox that changes while it is read, and what lies in it beside letters."""

import asyncio
from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from app.mail import Address, Correspondence, MailboxUnreadable
from connectors.gmail import GmailMailbox
from tests.connectors.gmail.conftest import LENA as LENA_ADDRESS
from tests.connectors.gmail.conftest import opened
from tests.connectors.gmail.test_whole import invitation
from tests.connectors.seeding import LENA, OMAR, SAM, letter
from tests.fakes.gmail import GmailServer, refusal
from tests.fakes.gmail_store import Stored

Answer = tuple[int, dict[str, Any]]


def history(mailbox: GmailMailbox, *people: Address, thread_id: str | None = None) -> Correspondence:
    return asyncio.run(mailbox.correspondence(people or [LENA_ADDRESS], thread_id))


@pytest.fixture
def after(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """By method of the API: what happens once it was answered, given the answer; it returns the answer to send."""
    told: dict[str, Any] = {}
    answer = GmailServer.answer

    def meanwhile(
        self: GmailServer, path: str, query: Mapping[str, Sequence[str]], headers: Mapping[str, str]
    ) -> Answer:
        status, given = answer(self, path, query, headers)
        found = self.api.method(path)
        happens = told.get(found[0].id.removeprefix("gmail.users.")) if found else None
        return happens(query, (status, given)) if happens else (status, given)

    monkeypatch.setattr(GmailServer, "answer", meanwhile)
    return told


def test_a_draft_that_is_saved_anew_while_it_is_looked_for_is_found(
    google: GmailServer, mailbox: GmailMailbox, after: dict[str, Any]
) -> None:
    saved = google.store.add(letter(1, SAM, LENA, subject="before"), draft=True)

    def save(_: object, listed: Answer) -> Answer:
        anew = google.store.add(letter(2, SAM, LENA, subject="after"), draft=True)
        anew.draft_id = saved.draft_id
        google.store.mails.remove(saved)
        return listed

    after["drafts.list"] = save
    [found] = asyncio.run(mailbox.drafts())
    assert (found.id, found.subject, found.message_id) == (saved.draft_id, "after", google.store.mails[0].id)
    assert [a.email for a in found.to] == ["lena@acme.example"]


def test_mail_that_is_deleted_while_it_is_read_leaves_the_rest_and_no_gap(
    google: GmailServer, mailbox: GmailMailbox, after: dict[str, Any]
) -> None:
    alone, opening = google.store.add(letter(1)), google.store.add(letter(2))
    google.store.add(letter(3, References="<m2@mail.example>"))
    google.store.add(letter(4))

    def delete(_: object, listed: Answer) -> Answer:
        google.store.mails = [m for m in google.store.mails if m not in (alone, opening)]
        return listed

    thread = google.store.thread_of(opening)
    after["messages.list"] = delete
    told = history(mailbox)
    assert "<m4@mail.example>" in {m.headers["message-id"] for m in told.messages}
    assert told.gap is None
    assert history(opened(google), thread_id=thread).gap is None


def test_a_page_that_google_forgot_leaves_the_pages_before_and_a_gap(
    google: GmailServer, mailbox: GmailMailbox, after: dict[str, Any]
) -> None:
    google.page = 2
    for n in range(5):
        google.store.add(letter(n, date=f"Mon, 02 Nov 2026 10:{n:02d}:00 +0100", subject=f"s{n}"))
    after["messages.list"] = lambda query, given: refusal(400, "invalidArgument") if "pageToken" in query else given
    told = history(mailbox)
    assert [m.subject for m in told.messages] == ["s3", "s4"]
    assert "older part was not read" in (told.gap or "")


def test_a_search_that_google_does_not_understand_is_no_empty_history(
    mailbox: GmailMailbox, after: dict[str, Any]
) -> None:
    after["messages.list"] = lambda *_: refusal(400, "invalidArgument")
    with pytest.raises(MailboxUnreadable):
        history(mailbox)


def labelled(stored: Stored, *labels: str) -> Stored:
    stored.labels = list(labels)
    return stored


def test_lines_of_a_chat_are_no_letters(google: GmailServer, mailbox: GmailMailbox) -> None:
    labelled(google.store.add(letter(1, subject="said")), "CHAT")
    google.store.add(letter(2, subject="written", References="<m1@mail.example>"))
    thread = google.store.thread_of(google.store.mails[0])
    assert [m.subject for m in history(mailbox, thread_id=thread).messages] == ["written"]


def test_what_was_thrown_away_of_a_conversation_was_still_said(google: GmailServer, mailbox: GmailMailbox) -> None:
    labelled(google.store.add(letter(1, subject="said")), "TRASH")
    labelled(google.store.add(letter(2, SAM, LENA, subject="thrown", References="<m1@mail.example>")), "DRAFT", "TRASH")
    thread = google.store.thread_of(google.store.mails[0])
    assert [(m.subject, m.draft) for m in history(mailbox, thread_id=thread).messages] == [
        ("said", False),
        ("thrown", True),
    ]


def test_mail_of_others_that_was_moved_to_what_was_sent_does_not_make_them_the_user(
    google: GmailServer, mailbox: GmailMailbox
) -> None:
    labelled(google.store.add(letter(1, LENA, SAM, Delivered_To="sam@mail.example")), "SENT")
    labelled(google.store.add(letter(2, SAM, LENA)), "SENT")
    told = history(mailbox)
    assert told.own == {"sam@mail.example"}
    assert len(told.messages) == 2


def test_a_lot_of_mail_from_their_company_is_read_in_part_and_that_is_told(google: GmailServer) -> None:
    google.store.add(letter(0, subject="theirs", date="Mon, 01 Jun 2026 10:00:00 +0100"))
    for n in range(1, 41):
        google.store.add(letter(n, OMAR, subject=f"s{n}"))
    told = history(opened(google))
    assert (len(told.messages), told.gap) == (41, None)
    google.store.add(letter(41, OMAR, subject="s41"))
    told = history(opened(google))
    assert "theirs" in {m.subject for m in told.messages}
    assert "others at their company" in (told.gap or "")


def test_what_was_written_to_the_person_is_not_hidden_by_letters_to_their_company(
    google: GmailServer, mailbox: GmailMailbox
) -> None:
    for n in range(4):
        google.store.add(letter(n, SAM, LENA, subject=f"asked {n}", date=f"Mon, {n + 1:02d} Jun 2026 10:00:00 +0100"))
    for n in range(10, 190):
        google.store.add(letter(n, *((OMAR, SAM) if n % 2 else (SAM, OMAR)), subject=f"ticket {n}"))
    told = history(mailbox)
    assert [m.subject for m in told.messages][:4] == [f"asked {n}" for n in range(4)]
    assert "others at their company" in (told.gap or "")


def test_what_they_wrote_takes_no_room_from_what_their_colleagues_did(
    google: GmailServer, mailbox: GmailMailbox
) -> None:
    google.store.add(letter(0, OMAR, subject="colleague", date="Sun, 01 Nov 2026 10:00:00 +0100"))
    for n in range(1, 42):
        google.store.add(letter(n, subject=f"s{n}", References="<m1@mail.example>" if n > 1 else ""))
    told = history(mailbox)
    assert "colleague" in {m.subject for m in told.messages}
    assert told.gap is None


def test_a_whole_check_of_a_prolific_sender_keeps_its_bounds(google: GmailServer, mailbox: GmailMailbox) -> None:
    """Ten drafts, pages that come short, entries that come apart: all of it counts."""
    google.page = 170
    for n in range(3):
        google.store.add(invitation(n))
    for n in range(10, 410):
        google.store.add(letter(n, *((LENA, OMAR, SAM)[n % 3], SAM if n % 3 < 2 else LENA), subject=f"s{n}"))
    for n in range(500, 512):
        google.store.add(letter(n, SAM, LENA, subject="Any news?"), draft=True)

    async def check() -> Correspondence:
        saved, _ = await asyncio.gather(mailbox.drafts(), mailbox.own_addresses())
        _, told = await asyncio.gather(
            mailbox.draft(saved[0].id), mailbox.correspondence([LENA_ADDRESS], saved[0].thread_id)
        )
        return told

    told = asyncio.run(check())
    assert len(google.asked) <= 60
    assert sum(a.units for a in google.asked) <= 1_250
    assert "older part was not read" in (told.gap or "")
    assert len(told.messages) >= 30
