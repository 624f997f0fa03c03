"""Blows in the answer to a no, and what looks like them and is meant well."""

import pytest

from app.mail import Draft
from tests.correspondence import drafted, findings, received

NO = received(
    "2026-11-16T10:00",
    "Hi Sam, thank you for the interview. Unfortunately, we have decided to move forward with another candidate for the "
    "analyst position. We wish you all the best.",
    thread="t",
)
NOW = "2026-11-19T10:00"


def answer(text: str) -> Draft:
    return drafted(f"Hi Lena,\n\n{text}\n\nBest,\nSam", thread="t", subject="Re: Analyst position")


def question(text: str) -> Draft:
    return drafted(f"Hi Lena,\n\nI wanted to follow up on the analyst position. {text}\n\nBest,\nSam")


MOCKING = [
    "Oh great, another canned rejection. Glad I took two days off work for your panel.",
    "How thoughtful of you to send me a template after five rounds.",
    "Thanks so much for the lovely form letter. It really shows how much you value candidates.",
    "Good luck with your search for the perfect robot.",
    "I am thrilled to learn that my weekend went into your unpaid homework.",
    "What a delightful way to learn that all my preparation was pointless.",
    "Thank you for the generic email, I could really feel the personal touch.",
    "So nice of you to let me know after only two months.",
    "Bravo, what a well-oiled recruiting machine you have there.",
    "Enjoy your purple squirrel, I hope he exists.",
    "Love the automated no. Really made my day.",
]
MOCKING_NOT = [
    "Wow, thank you for such a kind and detailed message. I am glad I took part.",
    "Thanks for the honest answer. Best of luck finding the right person for the team.",
    "I am so glad I got to meet you all. Good luck with the launch.",
    "How thoughtful of you to write to me personally after the interview.",
    "I appreciated the take-home assignment. It was fun, and I am glad I did it.",
    "Thank you for the quick reply; I know you have many candidates to write to.",
    "It was lovely of you to call me. I wish you luck with the search.",
    "I hope you enjoy the conference, and thank you for the feedback on my case study.",
    "Even a short note like yours is more than most companies send, so thank you.",
    "Best of luck with the new hire, and thank you again for your time.",
    "I am glad I applied. I would love to hear of other openings.",
]
THREATENING = [
    "I will take legal action.",
    "I will post a review on Glassdoor.",
    "You will hear from my attorney.",
    "I have already spoken to an employment lawyer about this.",
    "I'm considering filing a complaint with the EEOC.",
    "Expect a letter from my solicitor.",
    "I intend to make this public on LinkedIn.",
    "I am going to sue your company for discrimination.",
    "My union representative will be contacting your legal department.",
    "I'll be leaving an honest review on Glassdoor about how you treat people.",
    "This is discrimination and I reserve the right to take this to a tribunal.",
]
THREATENING_NOT = [
    "Thank you for letting me know. I remain interested in legal roles at your firm.",
    "I read good reviews of your company on Glassdoor and they were all true.",
    "My lawyer friend recommended your firm to me, and I am grateful for the interview.",
    "In my current role I handle complaints filed with the EEOC and took legal action for two clients.",
    "I will post the article that we talked about on my blog next week.",
    "I look forward to filing the paperwork and to the code review tomorrow.",
    "I enjoyed discussing the lawsuit simulation and how your legal team reviews contracts.",
    "As an attorney I know how hard such a choice is. Thank you.",
    "I will write a kind review of the interview, because you were so friendly.",
    "My visa lawyer will send you the form that you asked for.",
    "I would be glad to work with your legal department again one day.",
]


@pytest.mark.parametrize("text", MOCKING)
def test_praise_that_mocks_a_no_is_bitter(text: str) -> None:
    assert findings("letting-go/bitter", answer(text), NO, now=NOW)


@pytest.mark.parametrize("text", MOCKING_NOT)
def test_innocent_mocking_look_alikes_are_left_alone(text: str) -> None:
    assert not (findings("letting-go/bitter", answer(text), NO, now=NOW))


@pytest.mark.parametrize("text", THREATENING)
def test_threats_with_the_law_or_publicity_are_heard(text: str) -> None:
    assert findings("tone/ultimatum", answer(text), NO, now=NOW)


@pytest.mark.parametrize("text", THREATENING_NOT)
def test_innocent_threatening_look_alikes_are_left_alone(text: str) -> None:
    assert not (findings("tone/ultimatum", answer(text), NO, now=NOW))


def test_a_charge_of_discrimination_gets_advice_of_its_own() -> None:
    charged = answer("I was clearly rejected because of my age.")
    (found,) = findings("letting-go/arguing", charged, NO, now=NOW)
    assert "take advice" in found.message
    assert "other positions" not in found.message


def test_who_threatens_is_not_told_to_ask_for_other_positions() -> None:
    threat = answer("I was rejected because of my age and my lawyer will be in touch.")
    assert findings("tone/ultimatum", threat, NO, now=NOW)
    assert not findings("letting-go/arguing", threat, NO, now=NOW)
    assert not findings("letting-go/door-closed", threat, NO, now=NOW)


@pytest.mark.parametrize(
    "text", ["I am clearly the best fit and will call about your decision.", "This is a formality."]
)
def test_without_a_no_there_is_nothing_to_argue_with(text: str) -> None:
    assert not findings("letting-go/arguing", question(text))
    assert not findings("letting-go/bitter", question(text))
