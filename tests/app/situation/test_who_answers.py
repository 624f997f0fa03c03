"""What ends a silence, or a no: words of a person, and not a mailing; an invitation, and not a courtesy."""

import pytest

from app.mail import Address
from app.situation import Stage
from tests.correspondence import drafted, facts, received, sent

ROBOT = Address("no-reply@acme.example", "Acme Careers")
NO = "Dear Sam, thank you for your interest. We have decided to pursue other candidates for the analyst position."


@pytest.mark.parametrize(
    ("sender", "text", "unanswered"),
    [
        (ROBOT, "3 new openings match your alert: Driver, Cook, Clerk. Manage alerts", 1),
        (ROBOT, "Please take our short survey about your interview.", 1),
        (ROBOT, "Your application for the analyst position is still under review.", 0),
        (None, "I filled in your short survey about the canteen. No news yet, sorry.", 0),
    ],
)
def test_a_mailing_answers_nothing(sender: Address | None, text: str, unanswered: int) -> None:
    asked = sent("2026-11-16T09:00")
    told = received("2026-11-17T09:00", text, sender=sender) if sender else received("2026-11-17T09:00", text)
    assert facts(asked, told, draft=drafted()).unanswered == unanswered


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        (
            "Hi Sam, one of our hires fell through. Could you do Thursday at 3pm for a conversation with Jonas?",
            "waiting",
        ),
        ("Hi Sam, the team wants to talk to you about another opening. Can you make Friday at 9:00?", "waiting"),
        ("Hi Sam, could you return your visitor badge by Friday?", "rejected"),
        ("Hi Sam, could you make time for feedback on Thursday at 3pm?", "rejected"),
        ("Hi Sam, thank you for your kind words.", "rejected"),
    ],
)
def test_an_invitation_lifts_a_no(text: str, stage: str) -> None:
    history = (
        received("2026-11-02T09:00", NO),
        received("2026-11-16T09:00", text),
        sent("2026-11-16T10:00", "Yes, I can."),
    )
    found = facts(*history, draft=drafted())
    assert (found.stage is Stage.REJECTED) is (stage == "rejected")
    assert (found.rejected_at is not None) is (stage == "rejected")


def test_a_no_for_one_post_with_a_talk_about_another_is_none() -> None:
    text = (
        "Hi Sam, for the senior position we have gone with somebody else. But Jonas wants to talk to you about another one."
        " Can you make next Thursday at 9:00?"
    )
    assert facts(received("2026-11-16T09:00", text), draft=drafted()).rejected_at is None
