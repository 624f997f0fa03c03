"""How many follow-ups, how far apart, and to how many people."""

import pytest

from app.guidance.balance.referral import sent_on_to
from app.mail import Address, Message
from app.rules import Severity
from tests.correspondence import JOBS, JONAS, LENA, NOTE, PRIYA, SAM, drafted, findings, invitation, received, sent

WORD = received("2026-10-12T16:00", "Hi Sam, it was good to talk to you about the analyst position.")


def asked(*days: str, to: tuple[Address, ...] = (LENA,)) -> list[Message]:
    return [sent(f"2026-{day}T10:00", to=to) for day in days]


@pytest.mark.parametrize(
    ("days", "severities"),
    [
        ((), []),
        (("10-22",), [Severity.HINT]),
        (("10-22", "11-02"), [None]),
        (("10-22", "11-02", "11-20"), [None]),
    ],
)
def test_the_second_is_the_last_good_one_and_the_third_too_many(
    days: tuple[str, ...], severities: list[Severity | None]
) -> None:
    found = findings("balance/too-many", drafted(), WORD, *asked(*days), now="2026-12-08T10:00")
    assert [f.severity for f in found] == severities


@pytest.mark.parametrize(
    ("name", "between"),
    [
        ("they answered", received("2026-11-05T10:00", "Hi Sam, not yet, I am sorry.")),
        ("a colleague answered", received("2026-11-05T10:00", "Hi Sam, not yet, I am sorry.", sender=PRIYA)),
    ],
)
def test_an_answer_starts_the_count_anew(name: str, between: Message) -> None:
    del name
    mails = [WORD, *asked("10-22", "11-02"), between]
    assert not findings("balance/too-many", drafted(), *mails, now="2026-11-27T10:00")


@pytest.mark.parametrize(
    "between",
    [
        received(
            "2026-11-03T10:00",
            "I am out of the office until 10 November 2026.",
            subject="Automatic reply: Analyst position",
            headers={"auto-submitted": "auto-replied"},
        ),
        sent("2026-11-03T10:00", NOTE, to=(SAM,)),
        sent("2026-11-03T10:00", draft=True),
    ],
    ids=["an automatic reply", "a copy to oneself", "a draft"],
)
def test_what_is_no_answer_changes_nothing(between: Message) -> None:
    mails = [WORD, *asked("10-22", "11-02"), between]
    (found,) = findings("balance/too-many", drafted(), *mails, now="2026-11-27T10:00")
    assert "twice" in found.message


def test_questions_to_colleagues_in_other_threads_are_counted() -> None:
    mails = [WORD, sent("2026-10-22T10:00", thread="a"), sent("2026-11-02T10:00", to=(JONAS,), thread="b")]
    (found,) = findings("balance/too-many", drafted(thread="c"), *mails, now="2026-11-27T10:00")
    assert found.severity is None


def test_a_thank_you_is_no_follow_up() -> None:
    mails = [WORD, sent("2026-10-13T10:00", NOTE), *asked("10-22")]
    (found,) = findings("balance/too-many", drafted(), *mails, now="2026-11-27T10:00")
    assert found.severity is Severity.HINT


def test_a_question_from_before_the_interview_is_none_after_it() -> None:
    invited = received("2026-10-01T09:00", "Here it is.", calendar=invitation("2026-10-28T14:00", LENA, SAM))
    mails = [invited, *asked("10-15")]
    assert not findings("balance/too-many", drafted(), *mails, now="2026-11-27T10:00")


def test_the_first_question_that_opens_a_correspondence_is_no_follow_up() -> None:
    assert not findings("balance/too-many", drafted(), *asked("11-02"), now="2026-11-27T10:00")


@pytest.mark.parametrize(
    ("days", "now", "speaks"),
    [
        (("10-22",), "2026-10-28", True),
        (("10-22",), "2026-10-29", False),
        (("10-12", "10-22"), "2026-11-04", True),
        (("10-12", "10-22"), "2026-11-05", False),
    ],
)
def test_five_business_days_after_the_first_and_ten_after_the_second(
    days: tuple[str, ...], now: str, speaks: bool
) -> None:
    mails = [received("2026-10-01T16:00", "Hi Sam, it was good to talk to you."), *asked(*days)]
    assert bool(findings("balance/too-close", drafted(), *mails, now=f"{now}T10:00")) is speaks


def test_a_holiday_of_their_country_is_no_business_day() -> None:
    mails = [WORD, *asked("11-20")]  # a Friday; Thanksgiving is the 26th
    assert not findings("balance/too-close", drafted(), *mails, now="2026-11-27T10:00")
    assert findings("balance/too-close", drafted(), *mails, now="2026-11-27T10:00", country="US")


@pytest.mark.parametrize("to", [(JONAS,), (JOBS,), (Address("priya.nair@hr.acme.example", "Priya Nair"),)])
def test_the_same_question_to_somebody_else_there(to: tuple[Address, ...]) -> None:
    mails = [WORD, *asked("10-22")]
    (found,) = findings("balance/whole-team", drafted(to=to, thread="other"), *mails, now="2026-11-02T10:00")
    assert "Lena Vogt" in found.message


@pytest.mark.parametrize(
    ("name", "to", "mails"),
    [
        ("the same person", (LENA,), asked("10-22")),
        ("the same person with a colleague", (LENA, JONAS), asked("10-22")),
        ("the same person at another address", (Address("lena.vogt@acme.example", "Lena Vogt"),), asked("10-22")),
        ("she was on copy", (JONAS,), [sent("2026-10-22T10:00", cc=(JONAS,))]),
        ("a thank-you each", (JONAS,), [sent("2026-10-22T10:00", NOTE)]),
        ("long ago", (JONAS,), asked("10-05")),
        ("another company", (JONAS,), asked("10-22", to=(Address("mia@globex.example", "Mia Sol"),))),
        ("he wrote since", (JONAS,), [*asked("10-22"), received("2026-10-23T10:00", "Hi Sam.", sender=JONAS)]),
        ("he was brought in", (JONAS,), [*asked("10-22"), received("2026-10-23T10:00", "Hi Sam.", cc=(JONAS,))]),
        ("sent on", (JONAS,), [*asked("10-22"), received("2026-10-23T10:00", "Hi Sam, please ask Jonas.")]),
        (
            "sent on by an automatic reply",
            (JONAS,),
            [
                *asked("10-22"),
                received(
                    "2026-10-22T10:01",
                    "I am on leave until 30 November 2026. In my absence, please contact jonas@acme.example.",
                    subject="Out of office",
                    headers={"auto-submitted": "auto-replied"},
                ),
            ],
        ),
    ],
)
def test_who_may_be_asked(name: str, to: tuple[Address, ...], mails: list[Message]) -> None:
    del name
    assert not findings("balance/whole-team", drafted(to=to), WORD, *mails, now="2026-11-02T10:00")


@pytest.mark.parametrize(("now", "speaks"), [("2026-11-05T10:00", True), ("2026-11-06T10:00", False)])
def test_ten_business_days_are_enough(now: str, speaks: bool) -> None:
    assert bool(findings("balance/whole-team", drafted(to=(JONAS,)), WORD, *asked("10-22"), now=now)) is speaks


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Please contact Jonas for anything further.", JONAS),
        ("I'm forwarding you to Jonas, who runs the process now.", JONAS),
        ("Jonas will be your contact from now on.", JONAS),
        ("I have passed your mail on to my colleague Jonas Kern.", JONAS),
        ("Best to write to jobs@acme.example.", JOBS),
        ("Our HR team will get back to you.", JOBS),
        ("Jonas (cc'd) can help.", JONAS),
        ("I'm moving on; Jonas takes over from me.", JONAS),
        ("Please reach out to Mr Kern.", JONAS),
        ("I suggest that you check with Jonas next week.", JONAS),
        ("Bitte wenden Sie sich an Herrn Kern.", JONAS),
        ("Let me connect you with\nJonas.", JONAS),
    ],
)
def test_a_mail_that_sends_the_user_on(text: str, person: Address) -> None:
    assert sent_on_to(text, [person], LENA)


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("", JONAS),
        ("Jonas and I enjoyed meeting you.", JONAS),
        ("Please do not contact Jonas directly.", JONAS),
        ("Jonas was impressed. Contact me any time.", JONAS),
        ("You will meet Jonas and Priya on Monday.", JONAS),
        ("I will ask Jonas and come back to you.", JONAS),
        ("I need to talk to Jonas first.", JONAS),
        ("I forwarded your case study to Jonas.", JONAS),
        ("Please contact Priya.", JONAS),
        ("Please contact us.", Address("", "")),
    ],
)
def test_a_mail_that_does_not(text: str, person: Address) -> None:
    assert not sent_on_to(text, [person], LENA)
