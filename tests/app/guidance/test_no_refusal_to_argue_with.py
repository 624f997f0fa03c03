"""What argues after a no is an offer to help before one."""

import pytest

from app.mail import Draft
from tests.correspondence import drafted, findings, received

NO = received("2026-11-16T10:00", "Hi Sam, unfortunately we have decided to move forward with another candidate.")
WORD = received("2026-11-03T10:00", "Hi Sam, it was good to talk to you about the analyst position.")


@pytest.mark.parametrize(
    "text", ["Let me show you a small example from my thesis.", "Let me demonstrate it with a video."]
)
def test_to_show_something_argues_after_a_no_only(text: str) -> None:
    draft = drafted(f"Hi Lena,\n\nis there any news on your decision about the position? {text}\n\nBest,\nSam")
    assert not findings("letting-go/arguing", draft, WORD)
    assert findings("letting-go/arguing", draft, NO)


HEAR = (
    "If something similar opens up, I would be happy to hear from you. If you have a minute, I'd also be grateful for"
)
ABOUT_A_DOOR = [
    f"{HEAR} a word on what I could do better.",
    f"{HEAR} your thoughts on where I fell short.",
    "Should another role come up, I would love to hear from you. Could you let me know where I fell short?",
]
ABOUT_THE_NO = [
    "I would be grateful to hear from you whether the decision is final. Is there any news on the position?",
    "Could you let me know where the decision on the analyst position stands?",
]


@pytest.mark.parametrize("text", ABOUT_A_DOOR)
def test_who_asks_for_reasons_and_leaves_the_door_open_chases_nobody(text: str) -> None:
    assert not findings("letting-go/chasing-after-no", answer(text), NO)


@pytest.mark.parametrize("text", ABOUT_THE_NO)
def test_who_asks_for_news_after_a_no_chases(text: str) -> None:
    assert findings("letting-go/chasing-after-no", answer(text), NO)


def answer(text: str) -> Draft:
    thanks = "thank you for letting me know, and for your time. I am disappointed, but I enjoyed our talk."
    return drafted(f"Hi Lena,\n\n{thanks} {text}\n\nBest,\nSam")
