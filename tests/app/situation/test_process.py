"""Which mail belongs to a hiring process, and whose interview it speaks of."""

import pytest

from app.mail import Address, Message
from app.situation import Record
from app.situation.timing import Do, next_step
from tests.correspondence import LENA, facts, moment, received, sent

ADA = Address("ada@club.example", "Ada Voss")
CAREERS = Address("no-reply@acme.example", "Acme Careers")
WEDNESDAY = "2026-11-18T09:00"


def letter(text: str, subject: str = "Hello", sender: Address = LENA, **headers: str) -> Message:
    return received(WEDNESDAY, text, subject=subject, sender=sender, headers=headers)


@pytest.mark.parametrize(
    ("name", "mail", "do"),
    [
        (
            "a question for a day",
            letter("Hi Sam, we would like to invite you to an interview next week. Would Tuesday at 14:00 suit you?"),
            Do.REPLY,
        ),
        (
            "slots to pick from",
            letter(
                "Dear Sam, we would love to invite you to an interview. Please pick a slot: https://cal.example/lena"
            ),
            Do.REPLY,
        ),
        (
            "a test to take",
            letter(
                "Hi Sam, as a next step, please complete the coding test within five days.",
                "Your application: next step",
            ),
            Do.REPLY,
        ),
        (
            "an assessment from a service",
            letter(
                "Hello Sam, you have been invited to an online assessment for our graduate programme.", sender=CAREERS
            ),
            Do.REPLY,
        ),
        (
            "a recruiter's first word",
            letter(
                "Hi Sam, I am a recruiter at Acme and came across your profile. We are hiring a data analyst. "
                "Would you be open to a short call this week?"
            ),
            Do.REPLY,
        ),
        (
            "in German",
            letter(
                "Guten Tag, wir möchten Sie gern zu einem Vorstellungsgespräch einladen. Passt Ihnen Montag um 10 Uhr?"
            ),
            Do.REPLY,
        ),
        ("a receipt", letter("Dear Sam, we received your application for the position of analyst."), Do.WAIT),
        (
            "a receipt from a machine",
            letter(
                "Dear Sam, thank you for your application. This is an automatic confirmation.",
                "Application received",
                CAREERS,
                **{"auto-submitted": "auto-generated"},
            ),
            Do.NOTHING,
        ),
    ],
)
def test_what_an_employer_writes_before_the_interview_is_part_of_it(name: str, mail: Message, do: Do) -> None:
    del name
    known = facts(mail)
    assert known.process
    following = next_step(known)
    assert following.do is do
    assert "found no interview" not in following.why


@pytest.mark.parametrize(
    "mail",
    [
        letter("Hey Sam, are you free on Friday for dinner?", "dinner", ADA),
        letter("Dear Sam, your appointment with Dr Hale is on Friday at 10:00.", "Your appointment"),
        letter("Dear customer, thank you for your order. We received your payment.", "Order"),
        letter("Ten tips for your next job interview, and a template for letters.", "Job tips", ADA),
        letter("Hi Sam, thanks for agreeing to an interview for our podcast on Friday at 10:00.", "Podcast", ADA),
        letter("Dear Sam, we are glad to show you the flat. Would you be available for a viewing on Friday?", "Flat"),
    ],
)
def test_everyday_mail_is_none_of_our_business(mail: Message) -> None:
    known = facts(mail)
    assert not known.process
    assert next_step(known).do in {Do.NOTHING, Do.REPLY}


@pytest.mark.parametrize(
    "text",
    [
        "Hey Sam! good luck with your interview on Friday at 10:00! Call me after.",
        "Fingers crossed for your interview on Friday at 10:00, you will do great.",
        "My interview at the bank is confirmed for Friday at 10:00, wish me luck.",
        "Tom has his interview at Acme on Friday at 10:00. See you after that.",
        "Please interview the candidate Jo Lind on Friday at 10:00. The meeting is confirmed.",
        "How did your interview go? It was on Friday at 10:00, right?",
    ],
)
def test_an_interview_is_not_held_by_who_only_speaks_of_it(text: str) -> None:
    known = facts(letter(text, "sooo", ADA), now="2026-11-21T10:00")
    assert known.interview_at is None
    assert next_step(known).do is not Do.THANK


@pytest.mark.parametrize(
    "text",
    [
        "Hi Sam, your interview with Tom is confirmed for Friday at 10:00 at our office. Good luck!",
        "Hi Sam, we look forward to your interview on Friday at 10:00. Best of luck!",
        "Dear Sam, your interview with the hiring manager is scheduled for Friday at 10:00. Let me know how it goes.",
    ],
)
def test_who_holds_the_interview_may_wish_luck_too(text: str) -> None:
    assert facts(letter(text)).interview_at == moment("2026-11-20T10:00")


def test_what_the_user_tells_a_friend_is_no_interview_with_the_friend() -> None:
    told = sent(
        WEDNESDAY, "Hey Ada, I have an interview at Acme on Friday at 10:00, it is confirmed. Beer after?", to=(ADA,)
    )
    assert facts(told, now="2026-11-21T10:00").interview_at is None


def test_the_users_own_record_makes_it_a_process() -> None:
    assert facts(record=Record(role="analyst")).process
    assert not facts().process


@pytest.mark.parametrize(
    ("mail", "do", "said"),
    [
        (
            received("2026-05-05T10:00", "Dear Sam, unfortunately we decided for another candidate."),
            Do.DEBRIEF,
            "They said no on 5 May.",
        ),
        (
            received("2026-05-05T10:00", "Dear Sam, we are delighted to offer you the position of analyst."),
            Do.REPLY,
            "If it is still open",
        ),
        (
            letter("Dear Sam, unfortunately we have decided to move forward with other candidates.", sender=CAREERS),
            Do.DEBRIEF,
            "an address that takes no answer",
        ),
        (
            letter("Dear Sam, unfortunately we chose another candidate. This mailbox is not monitored."),
            Do.DEBRIEF,
            "an address that takes no answer",
        ),
    ],
)
def test_an_answer_that_is_late_or_reaches_nobody_is_not_asked_for_today(mail: Message, do: Do, said: str) -> None:
    following = next_step(facts(mail))
    assert (following.do, following.at) == (do, None)
    assert said in following.why


def test_an_offer_that_was_answered_asks_for_nothing() -> None:
    made = received("2026-11-16T10:00", "Dear Sam, we are delighted to offer you the position of analyst.")
    assert next_step(facts(made, sent("2026-11-17T10:00", "Dear Lena, I gladly accept."))).do is Do.NOTHING


def test_the_reason_to_wait_is_the_one_that_holds() -> None:
    word = received("2026-11-09T10:00", "Hi Sam, it was good to talk to you about the analyst position.")
    promise = received("2026-11-09T10:00", "Hi Sam, you will hear from us about the position by 13 November.")
    away = received(
        "2026-11-12T10:00",
        "I am out of the office until 27 November 2026.",
        subject="Automatic reply: Thank you",
        headers={"auto-submitted": "auto-replied"},
    )
    for history in ([word, away], [promise, away]):
        following = next_step(facts(*history))
        assert following.at == moment("2026-12-01T09:00")
        assert "away until Friday, 27 November" in following.why
        assert following.why.endswith(" Tuesday, 1 December.")
    assert "away" not in next_step(facts(word, now="2026-11-12T12:00")).why
