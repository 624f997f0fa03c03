"""Conversations and drafts in files: which mails belong together, which were never sent."""

import asyncio
import os
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from connectors._threads import is_forward, is_reply, topic
from connectors.files import FileMailbox
from tests.connectors.seeding import LENA, OMAR, SAM, Seed, as_mbox, letter, raw, with_people


@pytest.mark.parametrize(
    ("subject", "expected", "reply", "forward"),
    [("Re: AW: Plan", "plan", True, False), ("RE[2]: Plan", "plan", True, False), ("Fwd: Re:  The   Plan", "the plan", False, True),
     ("回复：Plan", "plan", True, False), ("Reply to: you", "reply to: you", False, False), ("Ref: 12", "ref: 12", False, False), ("", "", False, False)],
)  # fmt: skip
def test_prefixes_of_subjects_are_known(subject: str, expected: str, reply: bool, forward: bool) -> None:
    assert (topic(subject), is_reply(subject), is_forward(subject)) == (expected, reply, forward)


def test_an_answer_without_references_joins_the_mail_it_can_only_mean(tmp_path: Path) -> None:
    path = tmp_path / "mail.mbox"
    question = letter(1, SAM, LENA, subject="Start date")
    answer = letter(2, LENA, SAM, subject="AW: [2]  Start  date".replace("[2]", "Re:"))
    other = letter(3, "eve@other.example", SAM, subject="Re: Start date")
    for order in ([question, answer, other], [answer, other, question]):
        path.write_bytes(as_mbox([Seed(m) for m in order]))
        found = with_people(FileMailbox(path), "lena@acme.example", "eve@other.example")
        assert found[0].thread_id == found[1].thread_id != found[2].thread_id


def test_a_new_mail_under_an_old_subject_is_a_conversation_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "mail.mbox"
    path.write_bytes(as_mbox([Seed(letter(n, subject="Status")) for n in (1, 2, 3)]))
    assert len({m.thread_id for m in with_people(FileMailbox(path), "lena@acme.example")}) == 3


def test_an_early_answer_waits_for_one_mail_only(tmp_path: Path) -> None:
    path = tmp_path / "mail.mbox"
    mails = [letter(1, subject="Re: Status"), letter(2, subject="Status"), letter(3, subject="Status")]
    path.write_bytes(as_mbox([Seed(m) for m in mails]))
    first, second, third = with_people(FileMailbox(path), "lena@acme.example")
    assert first.thread_id == second.thread_id != third.thread_id


def test_threads_that_become_one_keep_the_first_name_and_answer_to_both(tmp_path: Path) -> None:
    path = tmp_path / "mail.mbox"
    seeds = [Seed(letter(1)), Seed(letter(2)), Seed(letter(3, References="<m1@mail.example> <m2@mail.example>"))]
    path.write_bytes(as_mbox(seeds[:2]))
    one, two = (m.thread_id for m in with_people(FileMailbox(path), "lena@acme.example"))
    assert one != two
    path.write_bytes(as_mbox(seeds))
    for name in (one, two):
        assert [m.thread_id for m in with_people(FileMailbox(path), thread_id=name)] == [one] * 3


def test_exports_of_gmail_tell_drafts_and_threads(tmp_path: Path) -> None:
    path = tmp_path / "All mail.mbox"
    marks = ["X-GM-THRID: 17\nX-Gmail-Labels: Inbox,Unread\n", "X-GM-THRID: 17\nX-Gmail-Labels: =?UTF-8?Q?Entw=C3=BCrfe,Ge=C3=B6ffnet?=\n",
             "X-GM-THRID: 18\nX-Gmail-Labels: Sent\n"]  # fmt: skip
    path.write_bytes(as_mbox([Seed(m.encode() + letter(n)) for n, m in enumerate(marks)]))
    found = with_people(FileMailbox(path), "lena@acme.example")
    assert [(m.thread_id, m.draft) for m in found] == [("17", False), ("17", True), ("18", False)]


@pytest.mark.parametrize("mark", ["X-Unsent: 1", "X-Mozilla-Draft-Info: internal/draft; vcard=0", "X-Status: T"])
def test_marks_of_mail_programs_make_a_draft(tmp_path: Path, mark: str) -> None:
    path = tmp_path / "mail.mbox"
    path.write_bytes(as_mbox([Seed(f"{mark}\n".encode() + letter(1)), Seed(letter(2))]))
    assert [m.draft for m in with_people(FileMailbox(path), "lena@acme.example")] == [True, False]


def test_a_draft_that_was_sent_in_the_end_is_not_shown_beside_the_mail(tmp_path: Path) -> None:
    path = tmp_path / "mail.mbox"
    saved = letter(1, SAM, LENA, subject="Thanks", date="Mon, 02 Nov 2026 09:00:00 +0100")
    path.write_bytes(as_mbox([Seed(saved, draft=True), Seed(letter(1, SAM, LENA, subject="Thanks"))]))
    assert [m.draft for m in with_people(FileMailbox(path), "lena@acme.example")] == [False]


def test_a_bounce_belongs_to_the_person_it_did_not_reach(tmp_path: Path) -> None:
    bounce = raw(f"""
From: MAILER-DAEMON@mail.example
To: {SAM}
Subject: Undelivered
Date: Mon, 02 Nov 2026 11:00:00 +0100
Message-ID: <bounce@mail.example>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

It did not work.
--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.example

Final-Recipient: rfc822; Lena@acme.example
Action: failed
--b
Content-Type: text/rfc822-headers

Message-ID: <m1@mail.example>
Subject: Thanks
--b--
""")
    path = tmp_path / "mail.mbox"
    path.write_bytes(as_mbox([Seed(letter(1, SAM, LENA)), Seed(bounce)]))
    sent, back = with_people(FileMailbox(path), "lena@acme.example")
    assert back.headers["x-failed-recipients"] == "lena@acme.example"
    assert back.text == "It did not work."
    assert back.attachments == ()
    assert back.thread_id == sent.thread_id


def test_the_thread_of_a_draft_file_is_found_through_what_it_answers(mbox: Path) -> None:
    mailbox = FileMailbox(mbox)
    [_, second, _] = with_people(mailbox, "lena@acme.example")
    assert asyncio.run(mailbox.thread_of(["unheard@of.example", "<m2@mail.example>"])) == second.thread_id
    assert asyncio.run(mailbox.thread_of(["unheard@of.example"])) is None
    assert asyncio.run(mailbox.thread_of([])) is None


def test_threads_keep_their_name_when_the_index_is_lost(mbox: Path) -> None:
    before = with_people(FileMailbox(mbox), "lena@acme.example")
    mbox.with_name(".mail.mbox.afterword-index").unlink()
    assert with_people(FileMailbox(mbox), "lena@acme.example") == before


def test_a_file_that_is_touched_joins_no_other_conversation_by_its_subject(tmp_path: Path) -> None:
    for n, subject in enumerate(["Re: Plan", "Plan", "Plan"]):
        (tmp_path / f"{n}.eml").write_bytes(letter(n, LENA, subject=subject))
    mailbox = FileMailbox(tmp_path)
    before = [(m.id, m.thread_id) for m in with_people(mailbox, "lena@acme.example")]
    assert len({thread for _, thread in before}) == 2
    os.utime(tmp_path / "0.eml", (1, 1))
    assert [(m.id, m.thread_id) for m in with_people(mailbox, "lena@acme.example")] == before
    (tmp_path / "0.eml").rename(tmp_path / "moved.eml")
    assert [(m.id, m.thread_id) for m in with_people(mailbox, "lena@acme.example")] == before


@settings(max_examples=40, deadline=None)
@example(links=[([], "Re: Plan"), *[([], "Plan")] * 4], cut=5)
@given(
    links=st.lists(st.tuples(st.lists(st.integers(0, 11), max_size=3), st.sampled_from(["Plan", "Re: Plan", "Re: Room"])),
                   min_size=2, max_size=12),
    cut=st.integers(1, 11),
)  # fmt: skip
def test_an_index_that_grew_says_the_same_as_one_built_at_once(
    tmp_path_factory: pytest.TempPathFactory, links: list[tuple[list[int], str]], cut: int
) -> None:
    seeds = []
    for number, (references, subject) in enumerate(links):
        told = {"References": " ".join(f"<m{r}@mail.example>" for r in references)} if references else {}
        seeds.append(Seed(letter(number, (LENA, OMAR)[number % 2], subject=subject, **told)))
    whole, grown = (tmp_path_factory.mktemp("boxes") / name for name in ("a.mbox", "a.mbox"))
    whole.write_bytes(as_mbox(seeds))
    grown.write_bytes(as_mbox(seeds[:cut]))
    with_people(FileMailbox(grown), "lena@acme.example")
    grown.write_bytes(as_mbox(seeds))
    expected = [(m.id, m.thread_id) for m in with_people(FileMailbox(whole), "lena@acme.example")]
    assert [(m.id, m.thread_id) for m in with_people(FileMailbox(grown), "lena@acme.example")] == expected
