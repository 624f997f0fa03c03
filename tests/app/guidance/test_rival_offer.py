"""An offer from elsewhere that will not wait makes it fair to ask early; the hint of one does not."""

import pytest

from app.mail import Draft
from tests.correspondence import drafted, findings, received, sent

MET = received("2026-11-18T10:00", "Hi Sam, it was good to talk to you today about the analyst position.")
PROMISED = received("2026-11-18T10:00", "Hi Sam, it was good to talk to you. We will let you know by 4 December.")
NOW = "2026-11-23T10:00"

PRESSING = [
    "I have received another offer and have to answer it by Friday. Acme is my first choice: is a decision possible before?",
    "I have an offer from another company and need to reply by Wednesday. Is there any chance of hearing from you before then?",
    "Another company has made me an offer with a deadline of 25 November. Could you tell me where things stand?",
    "Since we spoke I was offered a position elsewhere. They expect my decision on Thursday. Do you know when you will decide?",
    (
        "I wanted to be open with you: I've been given a written offer by another hospital which expires next Tuesday. Is there any "
        "news on the analyst position?"
    ),
    "A different firm has extended me an offer, and they want my answer before the end of the week. Have you decided yet?",
    "I am holding an offer that I must accept or decline by tomorrow. Could you share where I stand?",
]
WAITING = [
    "Is there any news on the analyst position? I would be glad to hear by Friday.",
    "I have no other offers, so I can wait, but is there any news by Friday?",
    "If I get another offer I will have to decide by Friday. Is there any news on the analyst position?",
    "Is there any update on the analyst position, and do you expect to make an offer before next week?",
    "I turned down another offer last week. Is there any news on the analyst position? I need to decide on my lease by Friday.",
]


def mail(text: str) -> Draft:
    return drafted(f"Hi Lena,\n\nthank you again for your time. {text}\n\nBest regards,\nSam")


@pytest.mark.parametrize("text", PRESSING)
def test_who_has_to_answer_elsewhere_may_ask_at_once(text: str) -> None:
    assert findings("patience/too-soon", mail(text), MET, now=NOW) == ()
    assert findings("patience/before-promised-date", mail(text), PROMISED, now=NOW) == ()
    asked = sent("2026-11-20T10:00", "Hi Lena, is there any news on the analyst position?")
    assert findings("balance/too-close", mail(text), MET, asked, now=NOW) == ()


@pytest.mark.parametrize("text", WAITING)
def test_without_an_offer_in_hand_it_is_still_too_soon(text: str) -> None:
    assert findings("patience/too-soon", mail(text), MET, now=NOW)


def test_a_day_that_is_all_but_there_is_waited_for() -> None:
    assert findings("patience/before-promised-date", mail(PRESSING[0]), PROMISED, now="2026-12-03T10:00")
