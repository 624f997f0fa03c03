"""Mails whose single words point to one purpose and whose sentences mean another."""

from dataclasses import replace

import pytest

from app.situation import wordings
from app.situation.evidence import CLEAR, weigh
from app.situation.purpose import Context, Purpose, decide
from app.text.phrases import Matcher, Phrases

MATCHER = Matcher(g for g in vars(wordings).values() if isinstance(g, Phrases))

NONE = Context()
INTERVIEWED = Context(process=True, interviewed=True)
REJECTED = Context(process=True, interviewed=True, rejected=True)
OFFERED = Context(process=True, interviewed=True, offered=True)


def purpose_of(body: str, context: Context) -> Purpose:
    text = f"Hi Lena,\n\n{body}\n\nBest,\nSam"
    return decide(text, MATCHER.find(text), {}, context).value


# fmt: off
@pytest.mark.parametrize("body", [
    "Although this isn't the news I was hoping for, I appreciate your getting back to me.",
    "I was hoping for better news, but thank you for telling me.",
    "It's not the decision I had hoped for, but I appreciate your reply and the time you took.",
    "Not the news I was waiting for. I enjoyed meeting Tom all the same.",
    "This was not the outcome I wanted, but I am glad to have had the chance to meet you.",
    "I had been looking forward to happier news about the role. Still, I wish you a good start with the new analyst.",
    "Of course I would have liked a different answer. I hope we meet again.",
    "Thank you for the update, even if it is sad news for me.",
    "I appreciate that you told me the result in person.",
])
def test_a_gracious_answer_to_a_no_asks_for_nothing(body: str) -> None:
    assert purpose_of(body, REJECTED) is Purpose.REJECTION_REPLY


@pytest.mark.parametrize("body", [
    "I understand that you are probably still talking to other candidates. Is there any news on the analyst position?",
    "I know you are interviewing other candidates, and I don't want to press you. Could you share a rough timeline?",
    "I know that other candidates are being interviewed as well. Any news on your side?",
    "Since I haven't heard back, I suppose I was not selected. Could you confirm?",
    "I assume you chose someone else, as the month is over. Is there an update on the position?",
    "You mentioned that you would meet other applicants this week. Have you come to a decision on the analyst position?",
    "Perhaps you decided to go with another candidate. Could you tell me where things stand?",
])
@pytest.mark.parametrize("context", [NONE, INTERVIEWED], ids=["unknown", "interviewed"])
def test_a_guess_at_a_no_does_not_answer_one(body: str, context: Context) -> None:
    if context is NONE:
        body += " It was a good interview."
    assert purpose_of(body, context) is Purpose.STATUS_CHECK


@pytest.mark.parametrize("body", [
    "I have received an offer from another company and have to answer by Friday. Do you expect to decide on the analyst position before then?",
    "I have received another offer and must reply by Friday. Do you know when you will decide?",
    "Another firm has made me an offer that runs out on Monday. Your team is still my first choice, so may I ask how far you are?",
    "I now have a competing offer. Would you be able to tell me your decision by Thursday?",
    "A second company offered me a position, and they want an answer this week. Is there anything you can tell me about the analyst role?",
])
def test_an_offer_from_elsewhere_hurries_a_status_check(body: str) -> None:
    assert purpose_of(body, INTERVIEWED) is Purpose.STATUS_CHECK


@pytest.mark.parametrize(("body", "context"), [
    ("I have decided to decline, since I received an offer from another company.", INTERVIEWED),
    ("I have another offer with a higher salary. Could you match that offer?", OFFERED),
    ("I have accepted another offer and would like to withdraw my application.", INTERVIEWED),
])
def test_an_offer_that_is_answered_or_bargained_with_stays_an_offer_reply(body: str, context: Context) -> None:
    assert purpose_of(body, context) is Purpose.OFFER_REPLY


@pytest.mark.parametrize("body", [
    "Thanks for today. Loved the Kafka war stories. I want this job.",
    "Thank you for the interview today. I'm desperate, please please hire me as an analyst.",
    "Thank you for this morning's interview! I really need this job, my family counts on me.",
])
@pytest.mark.parametrize("context", [INTERVIEWED])
def test_pleading_on_the_day_of_the_interview_stays_a_thank_you(body: str, context: Context) -> None:
    assert purpose_of(body, context) is Purpose.THANK_YOU


def test_pleading_later_asks_where_things_stand() -> None:
    assert purpose_of("Thank you again for the interview. I need this job, please.", INTERVIEWED) is Purpose.STATUS_CHECK


@pytest.mark.parametrize(("body", "context"), [
    ("Can you forward me the parking receipt?", REJECTED),
    ("Could you send me the form for the travel costs?", REJECTED),
    ("My new phone number is 555 0100.", REJECTED),
    ("Here are my references, as requested. Thank you again for the interview!", INTERVIEWED),
    ("Please find attached the code sample you asked for. Thanks again for the conversation last week.", INTERVIEWED),
])
def test_an_errand_is_neither_thanks_nor_an_answer(body: str, context: Context) -> None:
    assert purpose_of(body, context) is Purpose.OTHER


@pytest.mark.parametrize("body", [
    "Thank you for meeting with me yesterday to show the apartment. It is lovely, and I would love to move in. Could you tell me whether you have decided on a tenant?",
    "Thank you for meeting with me yesterday to show the apartment. It was great to see it, and I would love to move in.",
    "Thank you for the interview yesterday. The article will run on Sunday.",
    "Thanks for the interview today! The podcast episode goes online next week.",
    "I am writing to ask about the status of my visa application. My interview at the embassy was on 3 November.",
    "Thanks for letting me know they rejected our offer on the house. Unfortunately that was our limit.",
    "Thank you for taking the time to speak with me today. I enjoyed learning about your CRM needs and have attached a quote for your team.",
    "Here is the interview loop feedback on the two candidates from yesterday. Thank you for meeting them.",
    "Any news on my loan application? The bank said it would decide by Friday.",
])
def test_everyday_mail_that_sounds_like_hiring_is_other(body: str) -> None:
    assert purpose_of(body, NONE) is Purpose.OTHER


@pytest.mark.parametrize(("body", "context"), [
    ("Why is nobody responding? I am still interested in the analyst position.", NONE),
    ("Why is nobody responding? I am still interested in the analyst position.", INTERVIEWED),
    ("Why does no one reply to my mails about the analyst position?", INTERVIEWED),
    ("I wanted to ask whether you have decided on the analyst position.", NONE),
    ("I wanted to ask whether you have decided on the analyst position.", INTERVIEWED),
    ("Would you mind telling me if the position has been given to somebody?", INTERVIEWED),
])
def test_a_question_in_other_words_asks_where_things_stand(body: str, context: Context) -> None:
    assert purpose_of(body, context) is Purpose.STATUS_CHECK


@pytest.mark.parametrize("body", [
    "Thank you for the pairing session on Tuesday. Tom's way of naming tests stuck with me.",
    "Thanks for the tour of the plant, and for introducing me to the night shift.",
    "I appreciate that you let me loose on your whiteboard. The cache puzzle was a joy.",
    "Thanks for an afternoon full of good questions.",
    "Thank you for having me at the office and for the espresso.",
    "Many thanks to you and Tom for yesterday. I now see why you rewrote the scheduler.",
])
def test_thanks_for_a_meeting_under_any_name_are_a_thank_you(body: str) -> None:
    assert purpose_of(body, INTERVIEWED) is Purpose.THANK_YOU


@pytest.mark.parametrize(("text", "asks"), [
    ("It's not the decision I had hoped for, but I appreciate your reply.", False),
    ("Thanks for the answer. I was looking forward to better news about the status.", False),
    ("Thank you for telling me. Has the position been filled already?", True),
    ("Thank you for the decision. I would still like to know where things stand with the second role.", True),
])
def test_only_a_sentence_that_asks_chases(text: str, asks: bool) -> None:
    assert (weigh(text, MATCHER.find(text)).asking.weight >= CLEAR) is asks
# fmt: on


@pytest.mark.parametrize(
    "question",
    [
        "Have you made a decision yet?",
        "Could you let me know where things stand?",
        "When can I expect to hear from you?",
    ],
)
def test_who_was_thanked_before_is_asked_for_news(question: str) -> None:
    body = f"Thank you for interviewing me on the 9th. I am still very interested in the analyst position. {question}"
    assert purpose_of(body, Context(process=True, interviewed=True, thanked=True)) is Purpose.STATUS_CHECK


def test_fresh_thanks_may_close_with_a_question() -> None:
    body = (
        "Thank you for the interview. I am still very interested in the analyst position. Have you made a decision yet?"
    )
    context = Context(process=True, interviewed=True)
    assert purpose_of(body, context) is Purpose.THANK_YOU
    assert purpose_of(body, replace(context, thanked=True)) is Purpose.STATUS_CHECK


@pytest.mark.parametrize(
    "body",
    [
        "I'm getting quite frustrated with the lack of communication on your part.",
        "I know I'm perfect for this. You won't find anyone better, trust me.",
        "Just wanted to see how things are going with the analyst opening. I really enjoyed my visit.",
    ],
)
def test_who_presses_after_an_interview_wants_the_answer(body: str) -> None:
    assert purpose_of(body, INTERVIEWED) is Purpose.STATUS_CHECK


@pytest.mark.parametrize(
    "body",
    [
        "Thank you for yesterday. The redesign is just what I want to work on.",
        "thx for ur time yesterday!! i rly wanna join u guys",
    ],
)
def test_thanks_for_the_day_are_a_thank_you(body: str) -> None:
    assert purpose_of(body, Context(process=True)) is Purpose.THANK_YOU


@pytest.mark.parametrize(
    "body",
    [
        "Thank you for sending the form yesterday. The signed copy is attached.",
        "My new phone number is 555 0100, in case you need it.",
        "Could you send me the link once more? I cannot open it.",
    ],
)
def test_an_errand_after_an_interview_stays_one(body: str) -> None:
    assert purpose_of(body, INTERVIEWED) is Purpose.OTHER
