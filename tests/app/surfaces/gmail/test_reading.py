"""What a call reads of a mailbox, and what the panel makes of it: with a Gmail of ours behind a running service."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from email.utils import format_datetime
from typing import Any

import pytest

from app.review import Reviewer
from tests.app.surfaces.gmail import calls
from tests.app.surfaces.gmail.conftest import settings
from tests.app.surfaces.gmail.contract import check_answer
from tests.app.surfaces.gmail.mailbox import NOW
from tests.app.surfaces.gmail.test_faults import panel
from tests.fakes.gmail import TOKEN, Fault, GmailServer, Kind, gmail_server
from tests.fakes.gmail_store import Store, Stored

ME, LENA = "Sam Roe <sam@mail.example>", "Lena Vogt <lena@acme.example>"
SUBJECT = "Interview for the analyst position"
INVITED = "Hi Sam,\n\nwe would like to invite you to an interview on Monday, 23 November at 11:00.\n\nBest,\nLena"
PROMISED = "Hi Sam,\n\nthank you for your time. We will let you know our decision by Friday, 4 December.\n\nBest,\nLena"
THANKS = "Hi Lena,\n\nthank you for the interview today. I enjoyed hearing about the Kafka migration.\n\nBest,\nSam"
ASKING = (
    "Hi Lena,\n\nis there any news on the analyst position? I enjoyed our talk about the Kafka migration on Monday and "
    "remain very interested in joining your team.\n\nBest regards,\nSam"
)


@dataclass
class Desk:
    gmail: GmailServer
    reviewer: Reviewer

    @property
    def store(self) -> Store:
        return self.gmail.store

    def mail(self, n: int, sender: str, to: str, days: float, subject: str, text: str, **more: str) -> Stored:
        """It came so many `days` ago; `re`: the number of the mail that it answers."""
        re, draft = more.pop("re", ""), bool(more.pop("draft", ""))
        headers = {"From": sender, "To": to, "Subject": subject, "Message-ID": f"<m{n}@x.example>"}
        headers["Date"] = format_datetime(NOW - timedelta(days=days))
        headers |= {"References": f"<m{re}@x.example>"} if re else {}
        headers |= {name.replace("_", "-"): value for name, value in more.items()}
        head = "\n".join(f"{name}: {value}" for name, value in headers.items())
        return self.store.add(f"{head}\nContent-Type: text/plain; charset=utf-8\n\n{text}".encode(), draft=draft)

    def shown(self, path: str, window: dict[str, Any], *, known: bool = True, **parameters: str) -> str:
        """The card. `known`: Google says who the user is."""
        event = calls.event(window, parameters=parameters)
        given = event["authorizationEventObject"]
        given["userOAuthToken"] = TOKEN
        if known:
            given["userIdToken"] = calls.user_token(sub=self.gmail.name, email="sam@mail.example")
        both = panel(self.gmail, settings(gmail_url=self.gmail.url), self.reviewer)
        headers = {"authorization": f"Bearer {calls.token(calls.PUBLIC_URL + path)}"}
        with both.client as client:
            answer = client.post(path, json=event, headers=headers)
        return json.dumps(check_answer(path, answer.json()), ensure_ascii=False)

    def opened(self, mail: Stored, **more: Any) -> str:
        thread = f"thread-f:{int(self.store.thread_of(mail), 16)}"
        return self.shown("/gmail/message", {"threadId": thread, "messageId": f"msg-f:{int(mail.id, 16)}"}, **more)

    def composed(self, **more: Any) -> str:
        return self.shown("/gmail/compose", {"toRecipients": ["lena@acme.example"], **more})

    def queries(self) -> list[str]:
        return [a.query["q"][0] for a in self.gmail.asked if "q" in a.query]


@pytest.fixture
def desk(reviewer: Reviewer) -> Iterator[Desk]:
    with gmail_server() as server:
        yield Desk(server, reviewer)
    assert server.wrongs == []


def test_opening_a_newsletter_reads_nothing_but_it(desk: Desk) -> None:
    for n in range(60):
        desk.mail(
            n, "News <news@shop.example>", ME, 60 - n, f"Offers {n}", "New offers.", List_Unsubscribe="<https://x>"
        )
    assert "Nothing to say here" in desk.opened(desk.store.mails[-1])
    assert desk.gmail.calls() == {"threads.get": 1, "settings.sendAs.list": 1}


def test_everyday_mail_leads_to_no_search(desk: Desk) -> None:
    mail = desk.mail(1, "Ada <ada@club.example>", ME, 1, "Cake", "Hi Sam,\n\nthe cake was lovely.\n\nAda")
    assert "Nothing to say here" in desk.opened(mail)
    assert desk.queries() == []


@pytest.mark.parametrize(
    ("sender", "marks"),
    [
        ("Acme Jobs <no-reply@jobs.example>", {}),
        ("Acme Jobs <hello@jobs.example>", {"List_Unsubscribe": "<https://x>"}),
        ("Acme Jobs <hello@jobs.example>", {"Precedence": "bulk"}),
        ("Acme Jobs <hello@jobs.example>", {"Auto_Submitted": "auto-generated"}),
    ],
)
def test_nobody_is_searched_for_who_writes_to_everybody(desk: Desk, sender: str, marks: dict[str, str]) -> None:
    mail = desk.mail(1, sender, ME, 1, SUBJECT, INVITED, **marks)
    desk.opened(mail)
    assert desk.queries() == []


def test_a_recruiter_whose_program_marks_mail_as_a_lists_is_searched_for_once_answered(desk: Desk) -> None:
    mail = desk.mail(1, LENA, ME, 6, SUBJECT, INVITED, List_Unsubscribe="<https://x>")
    desk.mail(2, ME, LENA, 5, f"Re: {SUBJECT}", "Hi Lena,\n\nMonday suits me.\n\nSam", re="1")
    desk.opened(mail)
    assert any("lena@acme.example" in q for q in desk.queries())


def test_an_opened_mail_costs_its_conversation_once(desk: Desk) -> None:
    mail = desk.mail(1, LENA, ME, 6, SUBJECT, INVITED)
    desk.mail(2, LENA, ME, 1, "Decision", PROMISED)
    assert "4 December" in desk.opened(mail)
    assert desk.gmail.calls()["threads.get"] == 1


def test_a_mail_known_by_its_own_id_alone_leads_to_its_conversation(desk: Desk) -> None:
    desk.mail(1, LENA, ME, 6, SUBJECT, INVITED)
    second = desk.mail(2, LENA, ME, 1, f"Re: {SUBJECT}", PROMISED, re="1")
    window = {"messageId": f"msg-f:{int(second.id, 16)}"}
    for more in ({}, {"threadId": "thread-f:9"}):  # of a conversation that was deleted, or is told in a form of its own
        assert "4 December" in desk.shown("/gmail/message", {**window, **more})
    assert "thread-f%3A9" in [a.ids.get("id") for a in desk.gmail.asked]


@pytest.mark.parametrize("told", ["an address of old", "nothing of the user"])
def test_what_was_sent_from_this_mailbox_is_the_users(desk: Desk, told: str) -> None:
    me = "Sam Roe <sam@uni.example>" if told == "an address of old" else ME
    if told == "nothing of the user":
        desk.gmail.faults["gmail.users.settings.sendAs.list"] = Fault(Kind.STATUS, 403, "insufficientPermissions")
    mail = desk.mail(1, LENA, me, 9, SUBJECT, INVITED)
    desk.mail(2, me, LENA, 1.7, f"Re: {SUBJECT}", THANKS, re="1").labels = ["SENT"]
    card = desk.opened(mail, known=told == "an address of old")
    assert "Wait until" in card
    assert "Thank them" not in card
    assert desk.queries()
    assert not any("sam@" in q for q in desk.queries())


def test_the_users_own_address_in_bcc_brings_none_of_their_other_mail(desk: Desk) -> None:
    desk.gmail.faults["gmail.users.settings.sendAs.list"] = Fault(Kind.STATUS, 403, "insufficientPermissions")
    desk.mail(1, LENA, ME, 9, SUBJECT, INVITED)
    desk.mail(2, ME, LENA, 0.01, "Any news", ASKING, draft="yes", Bcc="sam@mail.example")
    desk.composed(bccRecipients=["sam@mail.example"])
    assert desk.queries()
    assert not any("sam@" in q for q in desk.queries())


@pytest.mark.parametrize("later", [4, 14, 40])
def test_a_promise_counts_however_much_was_written_since(desk: Desk, later: int) -> None:
    desk.mail(1, LENA, ME, 20, SUBJECT, INVITED)
    desk.mail(2, LENA, ME, 18, f"Re: {SUBJECT}", PROMISED, re="1")
    for n in range(later):
        sender, to = (LENA, ME) if n % 2 else (ME, LENA)
        desk.mail(10 + n, sender, to, 17 - n / 8, f"Re: {SUBJECT}", "The receipts are attached.", re="1")
        desk.mail(100 + n, "Acme Jobs <jobs@acme.example>", ME, 16 - n / 8, f"Job alert {n}", "New openings this week.")
    thread = f"thread-f:{int(desk.store.thread_of(desk.store.mails[0]), 16)}"
    desk.mail(3, ME, LENA, 0.01, f"Re: {SUBJECT}", ASKING, draft="yes", re="1")
    assert "4 December" in desk.composed(threadId=thread)


def test_mail_that_was_left_out_is_told_and_its_rules_are_not_called_clear(desk: Desk) -> None:
    for n in range(150):
        desk.mail(10 + n, LENA, ME, 100 - n / 2, f"Numbers {n}", "The numbers of the day.")
    desk.mail(2, ME, LENA, 0.01, "Any news", ASKING, draft="yes")
    card = desk.composed()
    assert "the older part was not read" in card
    assert "<b>Patience Is a Virtue</b>: not checked" in card


def test_a_draft_that_went_between_list_and_reading_is_told_so(desk: Desk) -> None:
    desk.gmail.faults["gmail.users.drafts.get"] = Fault(Kind.STATUS, 404, "notFound")
    desk.gmail.faults["gmail.users.messages.get"] = Fault(Kind.STATUS, 404, "notFound")
    saved = desk.mail(2, ME, LENA, 0.01, "Any news", ASKING, draft="yes")
    del desk.gmail.faults["gmail.users.messages.get"]
    card = desk.shown("/gmail/actions/check", {"toRecipients": ["lena@acme.example"]}, draft=saved.draft_id or "")
    assert "This draft was sent or deleted." in card
    assert "/gmail/actions/check" in card
