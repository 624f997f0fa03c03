"""Mail that has meetings, applications, decisions and questions in it, and nothing of a job."""

import pytest

from app.mail import Address, Message
from app.situation import Situation
from app.situation.purpose import Purpose
from tests.correspondence import SAM, drafted, facts, moment

NINA = Address("nina@other.example", "Nina Petrov")


def mail(text: str, subject: str = "", *, to_sam: bool = True, sent: str = "2026-11-09 10:00") -> Message:
    sender, to = (NINA, SAM) if to_sam else (SAM, NINA)
    return Message(f"{sent}{text[:9]}", moment(sent), sender, (to,), subject=subject, text=text, thread_id="t1")


def seen(text: str, *history: Message, subject: str = "") -> Situation:
    return facts(*history, now="2026-11-18T10:00", draft=drafted(text, (NINA,), subject=subject))


THREADS = {
    "a meeting of colleagues": (
        mail("Hi, the team meeting moved to Friday 13 November at 10:00. Nina", "Team meeting"),
        "Hi Nina,\n\nthanks for the meeting on Friday. Did you get a chance to look at the numbers?\n\nSam",
    ),
    "a call with a seller": (
        mail("Hi Sam, looking forward to our call about the printers on Tuesday 17 November at 10:00.", "Printers"),
        "Hi Nina,\n\nthanks for your time yesterday. I enjoyed the talk. We will look at the prices next week.\n\nSam",
    ),
    "a club": (
        mail("Thank you for your application for membership. The board decides on new members on 12 November."),
        "Hello,\n\nhave you made a decision yet? I would love to row in spring.\n\nSam",
    ),
    "a flat": (
        mail("Thanks for your application for the flat. The viewing is on Saturday 14 November at 11:00.", "Viewing"),
        "Dear Nina,\n\nthank you for showing us the flat. We are still very interested. Have you decided yet?\n\nSam",
    ),
    "a school": (
        mail("We invite you and Emma to an admission interview on Monday 2 November at 9:00.", "Admission interview"),
        "Hello,\n\nwe applied for a place for our daughter. Is there any news?\n\nSam",
    ),
    "a mortgage": (
        mail("Thank you for your application for a mortgage. We will inform you within 10 business days."),
        "Hello,\n\nI applied for a mortgage and haven't heard back. When can I expect a decision?\n\nSam",
    ),
    "a question among colleagues": (
        mail("Hi, I'll send the numbers to finance. Nina", "Numbers", sent="2026-11-16 09:00"),
        "Hi Nina,\n\nany news?\n\nSam",
    ),
    "a decision among friends": (
        mail("Shall we go to the lake or to the hills?", "Saturday", sent="2026-11-16 09:00"),
        "Hi Nina,\n\nhave you decided yet?\n\nSam",
    ),
}


@pytest.mark.parametrize("name", THREADS)
def test_everyday_threads_are_no_hiring_process(name: str) -> None:
    before, draft = THREADS[name]
    known = seen(draft, before)
    assert known.purpose.value is Purpose.OTHER
    assert known.interview_at is None


@pytest.mark.parametrize(
    "draft",
    [
        "Hi,\n\nis the car still available? I could come on Saturday.\n\nSam",
        "Hi Nina,\n\nI've interviewed four people for the analyst job. Can you join the second talk on Thursday?\n\nSam",
        "Hi Nina,\n\nJo applied for the analyst job. Could you interview her on Thursday?\n\nSam",
        "Dear Nina,\n\nthank you for coming in. Unfortunately we have decided to go with another candidate.\n\nSam",
    ],
)
def test_what_is_sold_and_who_hires_has_no_purpose_of_ours(draft: str) -> None:
    assert seen(draft).purpose.value is Purpose.OTHER


@pytest.mark.parametrize(
    "before",
    [
        "Thank you for your application for the trainee position. The interview is on Monday 2 November at 9:00.",
        "Looking forward to our call on Monday 2 November at 9:00 about the open role.",
        "Your interview for the position of mortgage broker is on Monday 2 November at 9:00.",
        "Good to meet you! We confirm your talk with our hiring team on Monday 2 November at 9:00.",
    ],
)
def test_a_job_named_anywhere_makes_the_meeting_an_interview(before: str) -> None:
    known = seen("Hi Nina,\n\nany news?\n\nSam", mail(before, sent="2026-10-26 10:00"))
    assert known.interview_at == moment("2026-11-02 09:00")
    assert known.purpose.value is Purpose.STATUS_CHECK


def test_a_meeting_is_an_interview_where_the_draft_names_the_job() -> None:
    before = mail("Looking forward to our talk on Monday 2 November at 9:00.", sent="2026-10-26 10:00")
    assert seen("Hi Nina,\n\nthank you for the interview.\n\nSam", before).interview_at == moment("2026-11-02 09:00")


def test_a_word_of_people_who_met_is_enough_for_a_bare_question() -> None:
    known = seen("Hi Nina,\n\nany news?\n\nSam", mail("It was great to meet you, Sam!"))
    assert known.purpose.value is Purpose.STATUS_CHECK
