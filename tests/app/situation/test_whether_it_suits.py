"""An interview ahead: whether they wait for a yes to it, or only tell of it."""

import pytest

from app.situation.asks import asks_whether_it_suits
from app.situation.timing import Do, next_step
from tests.correspondence import facts, received, sent

ASKED = "Hi Sam,\n\nwe would like to invite you to an interview on 26 November 2026 at 10:00. Does this date suit you?\n\nLena"
TOLD = "Hi Sam,\n\nyour interview is confirmed for 26 November 2026 at 10:00. If you have any questions, let me know.\n\nLena"


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("Does Thursday at 10 suit you?", True),
        ("Can you make Thursday?", True),
        ("Please confirm by return.", True),
        ("Let us know whether that works.", True),
        ("Will you need a parking space?", True),
        ("Passt Ihnen der Termin?", True),
        ("If you have any questions, please let me know.", False),
        ("Any questions? Feel free to ask.", False),
        ("Please bring your ID.", False),
        ("How are you?", False),
        ("", False),
    ],
)
def test_a_yes_is_waited_for(text: str, asks: bool) -> None:
    assert asks_whether_it_suits(text) is asks


def test_an_open_invitation_is_to_be_answered() -> None:
    step = next_step(facts(received("2026-11-17T09:00", ASKED)))
    assert step.do is Do.REPLY
    assert "Thursday, 26 November" in step.why


@pytest.mark.parametrize("mails", [(TOLD,), (ASKED, None)], ids=["only told of", "answered"])
def test_what_stands_needs_nothing(mails: tuple[str | None, ...]) -> None:
    history = [
        received("2026-11-16T09:00", m)
        if m
        else sent("2026-11-16T12:00", "Hi Lena,\n\nthat suits me well, thank you.\n\nSam")
        for m in mails
    ]
    assert next_step(facts(*history)).do is Do.NOTHING
