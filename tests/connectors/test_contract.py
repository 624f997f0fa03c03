"""What every connector owes: the same mailbox, whatever it lies in, gives the same correspondence.

What a single mail says is the other half of the contract, in `test_contract_mail.py`.
"""

import asyncio
from collections.abc import Sequence
from pathlib import Path

import pytest

from app.mail import Address, DraftKind, MailboxUnreadable, Message
from tests.connectors.seeding import LENA, OMAR, SAM, Connector, Plant, Seed, letter, only, with_people

LENA_ADDRESS = Address("lena@acme.example")


def subjects(messages: Sequence[Message]) -> list[str]:
    return [m.subject for m in messages]


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


@pytest.mark.parametrize(
    ("one", "other"),
    [("lena.vogt@gmail.com", "eve@gmail.com"), ("no-reply+acme@greenhouse-mail.io", "no-reply+b@greenhouse-mail.io")],
    ids=["freemail", "hiring-platform"],
)
def test_two_senders_at_a_shared_service_are_not_colleagues(plant: Plant, one: str, other: str) -> None:
    assert len(with_people(plant([letter(1, one), letter(2, other)]), one)) == 1


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


def test_a_line_that_opens_with_from_stays_in_its_mail(plant: Plant) -> None:
    text = "Dear Sam,\n\nFrom Monday on we meet.\n\nFrom our side all is set.\n"
    messages = with_people(plant([letter(1, text=text), letter(2)]), "lena@acme.example")
    assert len(messages) == 2
    assert (messages[0].text or "").strip() == text.strip()


def test_a_large_mailbox_gives_the_newest(plant: Plant) -> None:
    """More than one page anywhere; of one correspondence the newest 500 come, or some of them and the word that more
    was there.
    """
    seeds = [
        letter(n, subject=f"s{n}", date=f"{1 + n // 60 % 28:02d} Nov 2026 10:{n % 60:02d}:00 +0000") for n in range(620)
    ]
    strangers = [letter(1000 + n, "eve@other.example") for n in range(50)]
    told = asyncio.run(plant([*seeds, *strangers]).correspondence([Address("lena@acme.example")]))
    least = 500 if told.gap is None else 50
    assert subjects(told.messages)[-least:] == [f"s{n}" for n in range(620 - least, 620)]


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
