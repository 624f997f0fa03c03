"""The situation as a whole: who wrote last, what is unanswered, what was promised, refused, offered."""

from collections import Counter
from dataclasses import replace
from datetime import date
from itertools import permutations

import pytest

from app.mail import Address, Message
from app.situation import EventKind, Record, Stage
from tests.correspondence import (
    JOBS,
    JONAS,
    LENA,
    NOTE,
    PRIYA,
    SAM,
    STATUS,
    drafted,
    facts,
    invitation,
    look,
    moment,
    received,
    sent,
)

WORD = received("2026-10-12T16:00", "Hi Sam, it was good to talk to you about the analyst position.")
NO = "Hi Sam, unfortunately we have decided to move forward with another candidate."
AUTO = {"auto-submitted": "auto-replied"}
AWAY = received(
    "2026-11-03T10:00",
    "I am out of the office until 20 November 2026.",
    subject="Automatic reply: Analyst position",
    headers=AUTO,
)


def bounce(when: str, *failed: Address) -> Message:
    text = "Your message could not be delivered to the following recipients:\n\n" + "\n".join(
        f"{a.email}: 550 5.1.1 user unknown" for a in failed
    )
    return received(
        when,
        text,
        sender=Address("mailer-daemon@mail.example", "Mail Delivery Subsystem"),
        subject="Delivery Status Notification (Failure)",
        headers={"auto-submitted": "auto-replied", "return-path": "<>"},
    )


@pytest.mark.parametrize(
    ("name", "mails", "unanswered", "follow_ups"),
    [
        ("nothing sent", [WORD], 0, 0),
        ("one question", [WORD, sent("2026-10-22T10:00")], 1, 1),
        ("two threads", [WORD, sent("2026-10-22T10:00", thread="a"), sent("2026-11-02T10:00", thread="b")], 2, 2),
        ("a colleague", [WORD, sent("2026-10-22T10:00"), sent("2026-11-02T10:00", to=(JONAS,))], 2, 2),
        ("a shared mailbox", [WORD, sent("2026-10-22T10:00"), sent("2026-11-02T10:00", to=(JOBS,))], 2, 2),
        ("another company", [WORD, sent("2026-10-22T10:00", to=(Address("mia@globex.example"),))], 0, 0),
        ("a draft", [WORD, sent("2026-10-22T10:00", draft=True)], 0, 0),
        ("a copy to oneself", [WORD, sent("2026-10-22T10:00", to=(SAM,))], 0, 0),
        ("a thank-you", [WORD, sent("2026-10-13T10:00", NOTE)], 0, 0),
        ("a confirmation", [WORD, sent("2026-10-13T10:00", "Hi Lena, Tuesday works for me. See you then!")], 0, 0),
        ("a document", [WORD, sent("2026-10-13T10:00", "Hi Lena, attached are my references.\n\nBest,\nSam")], 0, 0),
        ("an automatic reply", [WORD, sent("2026-11-03T09:59"), AWAY], 1, 1),
        ("an answer", [WORD, sent("2026-10-22T10:00"), received("2026-10-23T10:00", "Hi Sam, not yet.")], 0, 0),
        (
            "a colleague's answer",
            [WORD, sent("2026-10-22T10:00"), received("2026-10-23T10:00", "Hi Sam, not yet.", sender=PRIYA)],
            0,
            0,
        ),
        ("it bounced", [WORD, sent("2026-10-22T10:00"), bounce("2026-10-22T10:01", LENA)], 0, 0),
        (
            "it bounced from one of two",
            [WORD, sent("2026-10-22T10:00", to=(LENA, JONAS)), bounce("2026-10-22T10:01", JONAS)],
            1,
            1,
        ),
        (
            "an earlier one arrived",
            [WORD, sent("2026-10-22T10:00"), sent("2026-11-02T10:00"), bounce("2026-11-02T10:01", LENA)],
            1,
            1,
        ),
        ("the opening question", [sent("2026-10-22T10:00")], 1, 0),
        ("the opening question and another", [sent("2026-10-22T10:00"), sent("2026-11-02T10:00")], 2, 1),
    ],
)
def test_what_is_unanswered(name: str, mails: list[Message], unanswered: int, follow_ups: int) -> None:
    del name
    found = facts(*mails, draft=drafted())
    assert (found.unanswered, len(found.follow_ups)) == (unanswered, follow_ups)


def test_the_users_other_addresses_are_the_user() -> None:
    alias = Address("sam.roe@uni.example", "Sam Roe")
    mails = [WORD, sent("2026-10-22T10:00", sender=alias), sent("2026-10-23T10:00", NOTE, to=(alias,))]
    found = facts(*mails, draft=drafted(), me=(SAM.email, alias.email))
    assert (len(found.follow_ups), [p.key for p in found.people]) == (1, [LENA.key])
    assert found.addressed_by == {SAM.key, alias.key}


def test_the_order_of_the_messages_does_not_matter() -> None:
    mails = [WORD, sent("2026-10-22T10:00"), AWAY, received("2026-11-05T10:00", NO)]
    first, *others = [facts(*p, draft=drafted()) for p in permutations(mails)]
    assert all(replace(o, days=first.days) == first for o in others)


def test_every_message_is_on_the_timeline_once() -> None:
    mails = [
        WORD,
        sent("2026-10-22T10:00"),
        sent("2026-10-22T10:00", draft=True, subject="a draft"),
        sent("2026-10-24T10:00", NOTE, to=(SAM,)),
        sent("2026-10-25T10:00", to=(Address("mia@globex.example"),)),
        received("2026-10-26T10:00", "Hello.", sender=Address("mia@globex.example")),
        bounce("2026-10-22T10:01", JONAS),
        AWAY,
        received(None, "When was this?", mail_id="undated"),
        received("2026-11-05T10:00", NO),
    ]
    found = facts(*mails, *mails, draft=drafted())
    ids = Counter(e.message_id for e in found.timeline if e.message_id)
    assert ids == Counter(m.id for m in mails if not m.draft)
    kinds = {e.message_id: e.kind for e in found.timeline}
    assert kinds[AWAY.id] is EventKind.AUTOMATIC
    assert kinds[mails[6].id] is EventKind.AUTOMATIC
    assert kinds[mails[-1].id] is EventKind.REJECTION
    dated = [e.at for e in found.timeline if e.at]
    assert dated == sorted(dated)


def test_labels_hold_names_and_no_text() -> None:
    secret = received("2026-11-05T10:00", "Zanzibar", subject="Zanzibar")
    assert not any("Zanzibar" in e.label for e in facts(secret).timeline)


@pytest.mark.parametrize(
    ("name", "mails", "by"),
    [
        ("a date", [received("2026-11-02T10:00", "We will let you know by 13 November.")], "2026-11-13"),
        (
            "the newer one counts",
            [
                received("2026-11-02T10:00", "We will let you know by 13 November."),
                received("2026-11-04T10:00", "It takes longer: we will let you know by 20 November."),
            ],
            "2026-11-20",
        ),
        (
            "it stays when they write before it",
            [
                received("2026-11-02T10:00", "We will let you know by 13 November."),
                received("2026-11-04T10:00", "Thank you for your note, Sam."),
            ],
            "2026-11-13",
        ),
        (
            "it lapses when they write after it",
            [
                received("2026-11-02T10:00", "We will let you know by 13 November."),
                received("2026-11-16T10:00", "We need a little more time, Sam."),
            ],
            None,
        ),
        (
            "an automatic reply does not end it",
            [received("2026-10-30T10:00", "We will let you know by 2 November."), AWAY],
            "2026-11-02",
        ),
    ],
)
def test_the_promised_date(name: str, mails: list[Message], by: str | None) -> None:
    del name
    found = facts(*mails, draft=drafted())
    assert (found.promised.by.isoformat() if found.promised else None) == by


@pytest.mark.parametrize(
    ("decision_by", "written", "expected"),
    [
        (date(2026, 11, 20), None, "2026-11-20"),
        (date(2026, 11, 20), "We will let you know by 13 November.", "2026-11-20"),
        (date(2026, 11, 10), "We will let you know by 13 November.", "2026-11-13"),
        (date(2026, 10, 30), "Thank you for your note.", None),
    ],
)
def test_the_users_decision_by(decision_by: date, written: str | None, expected: str | None) -> None:
    mails = [received("2026-11-02T10:00", written)] if written else []
    found = facts(*mails, draft=drafted(), record=Record(decision_by=decision_by))
    assert (found.promised.by.isoformat() if found.promised else None) == expected


INVITED = received("2026-11-03T10:00", "Here it is.", calendar=invitation("2026-11-10T14:00", LENA, JONAS, SAM))


@pytest.mark.parametrize(
    ("name", "mails", "stage"),
    [
        ("nothing", [], Stage.UNKNOWN),
        ("the interview is past", [INVITED], Stage.INTERVIEWED),
        ("they have to answer", [INVITED, sent("2026-11-11T10:00", NOTE)], Stage.WAITING),
        ("a promise", [received("2026-11-12T10:00", "We will let you know by 20 November.")], Stage.PROMISED),
        ("a promise that lapsed", [received("2026-11-02T10:00", "We will let you know by 6 November.")], Stage.WAITING),
        ("a no", [INVITED, received("2026-11-12T10:00", NO)], Stage.REJECTED),
        (
            "a no, and an invitation after it",
            [
                received("2026-11-02T10:00", NO),
                received(
                    "2026-11-12T10:00", "Hi Sam, the role is open again. We would like to invite you to an interview."
                ),
            ],
            Stage.UNKNOWN,
        ),
        (
            "an offer",
            [received("2026-11-12T10:00", "Hi Sam, we are delighted to offer you the position of analyst.")],
            Stage.OFFERED,
        ),
        (
            "withdrawn",
            [INVITED, sent("2026-11-12T10:00", "Hi Lena, I would like to withdraw my application. Thank you.")],
            Stage.CLOSED,
        ),
        ("they ask", [received("2026-11-12T10:00", "Hi Sam, could you send us two references?")], Stage.UNKNOWN),
    ],
)
def test_the_stage(name: str, mails: list[Message], stage: Stage) -> None:
    found = facts(*mails, draft=drafted())
    if name == "a no, and an invitation after it":
        assert found.rejected_at is None
        assert found.stage is not Stage.REJECTED
    else:
        assert found.stage is stage


def test_a_rejection_from_the_hiring_system_counts_though_a_machine_sent_it() -> None:
    relay = received(
        "2026-11-12T10:00",
        NO,
        sender=Address("no-reply@acme.example", "Acme"),
        headers={"auto-submitted": "auto-generated"},
    )
    assert facts(relay, draft=drafted()).rejected_at == relay.sent_at


def test_an_invitation_sent_by_a_calendar_is_an_interview() -> None:
    invited = received(
        "2026-11-03T10:00",
        "Invitation: Interview",
        subject="Invitation: Interview",
        headers={"auto-submitted": "auto-generated"},
        calendar=invitation("2026-11-10T14:00", LENA, SAM),
    )
    found = facts(invited, draft=drafted())
    assert found.interview_at == moment("2026-11-10T14:00")
    assert [a.key for a in found.interviewers] == [LENA.key]


def test_thanked_are_those_who_had_a_note_since_the_interview() -> None:
    notes = [sent("2026-11-02T10:00", NOTE, to=(PRIYA,)), sent("2026-11-11T10:00", NOTE, cc=(JONAS,))]
    assert set(facts(INVITED, *notes, draft=drafted()).thanked) == {LENA.key, JONAS.key}


def test_talks_of_one_day_are_one_round() -> None:
    other = received("2026-11-03T11:00", "And this.", calendar=invitation("2026-11-10T16:00", PRIYA, SAM, uid="2"))
    between = sent("2026-11-10T15:30", NOTE)
    found = facts(INVITED, other, between, draft=drafted())
    assert found.interview_at == moment("2026-11-10T16:00")
    assert found.thanked == (LENA.key,)


def test_an_interview_whose_hour_nobody_named_is_thanked_for_on_its_day() -> None:
    told = received("2026-11-09T10:00", "Hi Sam, I look forward to our interview on 10 November.")
    found = facts(told, sent("2026-11-10T11:30", NOTE), draft=drafted())
    assert found.thanked == (LENA.key,)


def test_the_record_wins_over_the_mail() -> None:
    record = Record(company="Acme", held_at=moment("2026-11-12T09:00"), interviewers=(PRIYA,))
    found = facts(INVITED, draft=drafted(), record=record)
    assert (found.interview_at, found.interview_ends_at) == (moment("2026-11-12T09:00"), moment("2026-11-12T10:00"))
    assert PRIYA.key in {a.key for a in found.interviewers}
    assert found.company == "Acme"


def test_no_history_is_another_thing_than_an_empty_one() -> None:
    assert not look(drafted(), now="2026-11-18T12:00", unknown=True)[1].history_known
    assert look(drafted(), now="2026-11-18T12:00")[1].history_known


@pytest.mark.parametrize("text", [STATUS, "", "\x00", "🙂" * 5_000, "\u202e"])
def test_any_text_is_borne(text: str) -> None:
    mails = [received("2026-11-02T10:00", text), sent("2026-11-03T10:00", text), received(None, text, mail_id="u")]
    assert facts(*mails, draft=drafted(text)).history_known


@pytest.mark.parametrize(
    ("text", "thread", "stage"),
    [
        (
            "Thanks for applying for the data engineer role, we are reviewing it and will be in touch.",
            "b",
            Stage.WAITING,
        ),
        (
            "Thanks for applying for the data engineer role, we are reviewing it and will be in touch.",
            "a",
            Stage.REJECTED,
        ),
        ("Nice to see you at the fair.", "b", Stage.REJECTED),
    ],
)
def test_a_new_application_in_another_thread_ends_an_old_no(text: str, thread: str, stage: Stage) -> None:
    old = received("2025-11-02T10:00", NO, thread="a")
    assert facts(old, received("2026-11-10T10:00", text, thread=thread)).stage is stage
