"""What the Graph connector gives beyond the contract that all connectors share."""

import asyncio
from datetime import timedelta

import pytest

from app.mail import Address, ConsentMissing, DraftKind, MailboxUnreadable
from app.situation.invitation import events
from connectors._bounds import BODIES
from connectors.graph import GraphMailbox, rest_id
from tests.connectors.graph.conftest import LENA as LENA_ADDRESS
from tests.connectors.graph.conftest import conversation, days_ago, opened, read
from tests.connectors.seeding import LENA, OMAR, SAM, letter, raw
from tests.fakes.graph import TOKEN, GraphServer


def test_ids_of_office_are_written_as_graph_does() -> None:
    assert rest_id("AAQk/AD+x==") == "AAQk-AD_x=="


@pytest.mark.parametrize("basic", [False, True], ids=["read", "basic"])
def test_an_id_is_taken_in_either_form(graph: GraphServer, basic: bool) -> None:
    graph.store.basic = basic
    first = graph.store.add(letter(1, "eve@agency.example"))
    thread = graph.store.conversation(first).replace("-", "/").replace("_", "+")
    assert "/" in thread
    assert [m.id for m in read(opened(graph), thread_id=thread)] == [graph.store.graph_id(first)]


@pytest.mark.parametrize(
    "made_up", ["", ".", "../me", "a/b?c=d", "a b", "x' or 1 eq 1 or 'a' eq 'a", "x" * 2000, "é", "\ud800\0"]
)
def test_a_made_up_id_is_unknown_and_leads_nowhere_else(graph: GraphServer, made_up: str) -> None:
    mailbox = opened(graph, scopes=["Mail.Read"])
    assert read(mailbox, thread_id=made_up) == ()
    with pytest.raises(MailboxUnreadable):
        asyncio.run(mailbox.draft(made_up))
    assert set(graph.calls()) <= {"folder", "search", "recent"}


def test_a_message_that_was_sent_is_no_draft(graph: GraphServer) -> None:
    sent = graph.store.add(letter(1, SAM, LENA))
    with pytest.raises(MailboxUnreadable):
        asyncio.run(opened(graph).draft(graph.store.graph_id(sent)))


def test_a_draft_needs_leave_to_read_words(basic: GraphServer) -> None:
    saved = basic.store.add(letter(1, SAM, LENA), draft=True)
    with pytest.raises(ConsentMissing):
        asyncio.run(opened(basic).draft(basic.store.graph_id(saved)))
    assert basic.asked == []


@pytest.mark.parametrize(
    ("subject", "headers", "kind"),
    [("Hello", {}, DraftKind.NEW), ("Re: Hello", {}, None), ("Hello", {"In_Reply_To": "<a@b.example>"}, DraftKind.REPLY),
     ("Fw: Hello", {"In_Reply_To": "<a@b.example>"}, DraftKind.FORWARD)],
)  # fmt: skip
def test_how_a_draft_was_opened(
    graph: GraphServer, subject: str, headers: dict[str, str], kind: DraftKind | None
) -> None:
    mail = letter(1, SAM, LENA, subject=subject, **headers).replace(b"text/plain", b'text/html; name="cv.html"')
    saved = graph.store.add(mail, draft=True)
    draft = asyncio.run(opened(graph).draft(graph.store.graph_id(saved)))
    assert draft.kind is kind
    assert (draft.text, (draft.html or "").strip()) == (None, "Hello there.")
    assert [(a.name, a.type) for a in draft.attachments] == [("cv.html", "text/html")]


def test_without_leave_to_read_words_there_are_none_and_all_else_is_known(basic: GraphServer) -> None:
    conversation(basic.store, 0, 4)
    basic.store.add(letter(9, OMAR, SAM, date=days_ago(1), Cc="eve@third.example", Reply_To="hr@acme.example"))
    basic.store.add(letter(10, "eve@third.example", SAM, date=days_ago(1)))
    messages = read(opened(basic))
    assert [m.subject for m in messages] == ["s0", "s1", "s2", "s3", "Interview"]
    assert {(m.text, m.html) for m in messages} == {(None, None)}
    last = messages[-1]
    assert last.sender == Address("omar@acme.example", "Omar Haddad")
    assert last.cc == (Address("eve@third.example"),)
    assert last.headers["reply-to"] == "hr@acme.example"
    assert last.headers["message-id"] == "<m9@mail.example>"
    assert not any("$search" in a.target or "body" in a.target for a in basic.asked)


def test_headers_tell_machines_and_the_senders_own_time_without_words(basic: GraphServer) -> None:
    basic.store.add(letter(1, date=days_ago(1).replace("+0000", "+0530"), Auto_Submitted="auto-replied"))
    [message] = read(opened(basic))
    assert message.headers["auto-submitted"] == "auto-replied"
    assert message.sent_at is not None
    assert message.sent_at.utcoffset() == timedelta(hours=5, minutes=30)


INVITATION = f"""
From: {OMAR}
To: {SAM}
Subject: Interview, second round
Date: DAY
Message-ID: <invite@acme.example>
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary="in"

--in
Content-Type: text/plain; charset="UTF-8"

See you there.
--in
Content-Type: text/calendar; charset="UTF-8"; method=REQUEST

BEGIN:VCALENDAR
METHOD:REQUEST
BEGIN:VEVENT
UID:u1
DTSTART:20261124T090000Z
DTEND:20261124T100000Z
END:VEVENT
END:VCALENDAR
--in--
"""


@pytest.mark.parametrize("basic", [False, True], ids=["read", "basic"])
def test_an_old_invitation_tells_when_the_interview_is(graph: GraphServer, basic: bool) -> None:
    graph.store.basic = basic
    graph.store.add(raw(INVITATION.replace("DAY", days_ago(20))))
    for n in range(60):
        graph.store.add(letter(n, LENA, date=days_ago(5)))
    [invitation] = [m for m in read(opened(graph)) if m.headers.get("message-id") == "<invite@acme.example>"]
    [event] = events(invitation.calendar or "")
    assert event.start is not None
    assert event.start.isoformat() == "2026-11-24T09:00:00+00:00"
    assert event.method == "REQUEST"


def test_mail_is_read_with_its_words_where_it_decides_facts(graph: GraphServer) -> None:
    for n in range(40):
        graph.store.add(letter(n, *((LENA, SAM) if n % 2 else (SAM, LENA)), subject=f"s{n}"))
    messages = read(opened(graph))
    assert [m.subject for m in messages] == [f"s{n}" for n in range(40)]
    with_words = [m.subject for m in messages if m.text is not None]
    assert len(with_words) == BODIES
    assert {"s39", "s38", "s37", "s36", "s35", "s34"} <= set(with_words)


def test_what_no_search_finds_yet_is_found_by_its_time(graph: GraphServer) -> None:
    fresh = graph.store.add(letter(1, date=days_ago(0.01)))
    graph.store.unindexed.add(fresh.number)
    assert [(m.text or "").strip() for m in read(opened(graph))] == ["Hello there."]


BOUNCE = """
From: postmaster@mail.example
To: sam@mail.example
Subject: Undeliverable: Interview
Date: DAY
Message-ID: <bounce@mx.example>
In-Reply-To: <m1@mail.example>
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; boundary="r"; report-type=delivery-status

--r
Content-Type: text/plain; charset="UTF-8"

It did not arrive.
--r
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.example

Final-Recipient: rfc822; lena@acme.example
Action: failed
--r--
"""


@pytest.mark.parametrize("basic", [False, True], ids=["read", "basic"])
def test_a_bounce_comes_with_the_mail_that_it_is_about(graph: GraphServer, basic: bool) -> None:
    graph.store.basic = basic
    graph.store.add(letter(1, SAM, LENA, date=days_ago(2)))
    graph.store.add(raw(BOUNCE.replace("DAY", days_ago(1.9))))
    sent, bounce = read(opened(graph))
    assert sent.headers["message-id"] == "<m1@mail.example>"
    assert bounce.headers["auto-submitted"] == "auto-replied"
    assert bounce.headers["content-type"].startswith("multipart/report")


def test_a_secretary_who_sends_for_somebody_is_not_the_writer(graph: GraphServer) -> None:
    graph.store.basic = True
    graph.store.add(letter(1, LENA, Sender="eve@third.example", date=days_ago(1)))
    [message] = read(opened(graph))
    assert message.sender == LENA_ADDRESS


def test_every_address_that_reaches_the_user_is_his(graph: GraphServer) -> None:
    graph.store.own = ("sam@mail.example", "sam.roe@mail.example")
    graph.store.user = {"otherMails": ["sam@home.example"], "userPrincipalName": "sam_x#EXT#@firm.example"}
    own = asyncio.run(opened(graph, own=[Address("roe@uni.example")]).own_addresses())
    assert [a.email for a in own] == ["sam@mail.example", "sam.roe@mail.example", "sam@home.example", "roe@uni.example"]
    assert own[0].name == "Sam Roe"


@pytest.mark.parametrize("basic", [False, True], ids=["read", "basic"])
def test_an_alias_among_the_people_does_not_bring_all_of_the_users_mail(graph: GraphServer, basic: bool) -> None:
    graph.store.basic = basic
    graph.store.own = ("sam@mail.example", "sam@roe.example")
    graph.store.add(letter(1, LENA, "sam@roe.example", subject="ours", date=days_ago(1)))
    graph.store.add(letter(2, "sam@roe.example", "eve@other.example", subject="private", date=days_ago(1)))
    for _ in range(2):  # before and after the aliases are known
        messages = read(opened(graph), LENA_ADDRESS, Address("sam@roe.example"))
        assert [m.subject for m in messages] == ["ours"]


def test_nobody_but_a_draft_lists_nothing(graph: GraphServer) -> None:
    for scopes in (["Mail.Read"], ["Mail.ReadBasic"]):
        assert asyncio.run(opened(graph, scopes=scopes).correspondence([])).messages == ()
    assert graph.asked == []


def test_addresses_end_no_term_of_a_search(graph: GraphServer) -> None:
    people = [Address('a" OR participants:b@c.example'), Address("o'brien@acme.example"), Address("x@y\\.example")]
    graph.store.add(letter(1, "o'brien@acme.example"))
    assert len(read(opened(graph), *people)) == 1


def test_a_clock_ahead_of_arrival_is_not_believed(graph: GraphServer) -> None:
    graph.store.add(letter(1, date="Mon, 02 Nov 2037 10:00:00 +0530"), arrived=1_793_610_000_000)
    [message] = read(opened(graph))
    assert message.sent_at is not None
    assert message.sent_at.year == 2026
    assert str(message.sent_at.tzinfo) == "UTC+05:30"


def test_a_mailbox_does_not_show_its_token() -> None:
    assert "secret" not in repr(GraphMailbox("secret", account="a"))


def test_nothing_is_logged_of_whom_the_user_writes_to(graph: GraphServer, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG")
    graph.store.add(letter(1))
    assert len(read(opened(graph))) == 1
    assert not {"lena", "acme", TOKEN} & set(caplog.text.replace("@", " ").split())
    assert "acme" not in caplog.text
