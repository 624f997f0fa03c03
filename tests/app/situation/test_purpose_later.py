"""What a mail is for once thanks have gone out: asking, leaving, and what only looks like an answer to a no."""

import pytest

from app.situation import withdrawal, wordings
from app.situation.purpose import Context, Decision, Purpose, decide
from app.text.phrases import Matcher, Phrases

MATCHER = Matcher(g for module in (wordings, withdrawal) for g in vars(module).values() if isinstance(g, Phrases))
INTERVIEWED = Context(process=True, interviewed=True)


def decided(text: str, context: Context) -> Decision:
    return decide(text, MATCHER.find(text), {}, context)


def mail(body: str) -> str:
    return f"Hi Lena,\n\n{body}\n\nBest regards,\nSam Roe"


@pytest.mark.parametrize(
    "body",
    [
        "Thank you for the interview. I have decided not to continue with the process and wish you every success.",
        "Thanks for Monday's interview. I have accepted a position elsewhere and withdraw my application.",
        "I'm writing to let you know that I no longer wish to be considered for the role. Thanks for everything.",
    ],
)
def test_who_leaves_neither_thanks_for_an_interview_nor_asks(body: str) -> None:
    assert decided(mail(body), INTERVIEWED).value in {
        Purpose.OTHER,
        Purpose.OFFER_REPLY,
    }


@pytest.mark.parametrize(
    ("body", "purpose"),
    [
        ("Thank you again for the interview. Is there a new date in sight?", Purpose.STATUS_CHECK),
        ("Thank you again for the talk. You need to tell me where I stand.", Purpose.STATUS_CHECK),
        ("Thank you again for the talk. I need a yes or no from you this week.", Purpose.STATUS_CHECK),
        ("Thank you again for the interview. I enjoyed meeting the team.", Purpose.THANK_YOU),
        ("Thank you for this morning's interview. When did you say the concert is?", Purpose.THANK_YOU),
    ],
)
def test_who_has_thanked_before_and_asks_when_checks_the_status(body: str, purpose: Purpose) -> None:
    known = Context(process=True, interviewed=True, thanked=True)
    assert decided(mail(body), known).value is purpose


@pytest.mark.parametrize(
    "body",
    [
        "Thank you again for the interview. It's disappointing that nobody can send two lines. Any news?",
        "I am still interested; give me a chance, you won't regret it. Is there any news?",
        "I turned down two other interviews for this one. Is there any news?",
    ],
)
def test_without_a_no_hurt_and_refusals_of_ones_own_are_no_reply_to_one(body: str) -> None:
    assert decided(mail(body), INTERVIEWED).value is Purpose.STATUS_CHECK
