"""How the rules about letting go tell grace from argument, beyond their own examples."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from app.guidance.letting_go.closing import closes
from app.mail import Address, Draft
from app.rulebook import rules
from app.rules import Finding, matcher
from app.situation import PromisedDate, ReceivedMail, SentMail, Situation, Stage
from app.situation.purpose import Decision, Purpose
from app.text.phrases import Range
from app.text.reading import Reading

RULES = rules()
MATCHER = matcher(RULES)
NOW = datetime(2026, 11, 18, 12, tzinfo=UTC)
LENA = Address("lena@acme.example", "Lena Vogt")
REJECTED = Situation(
    now=NOW,
    history_known=True,
    stage=Stage.REJECTED,
    rejected_at=NOW - timedelta(days=2),
    purpose=Decision(Purpose.REJECTION_REPLY, ()),
)
ASKING = Situation(now=NOW, history_known=True, purpose=Decision(Purpose.STATUS_CHECK, (Range(10, 14),)))
QUESTION = "Is there any news on the analyst position?"


def found(rule_id: str, text: str, situation: Situation = REJECTED) -> tuple[Finding, ...]:
    rule = RULES.by_id(f"letting-go/{rule_id}")
    assert rule is not None
    reading = Reading(Draft(text=f"Hi Lena,\n\n{text}\n\nBest,\nSam"), MATCHER, ("sam",))
    return rule.findings(reading, situation)


def wrote(days_ago: int) -> ReceivedMail:
    return ReceivedMail("m1", NOW - timedelta(days=days_ago), LENA, (), "Interview", "We will be in touch.")


def asked(days_ago: int) -> SentMail:
    at = NOW - timedelta(days=days_ago)
    return SentMail(f"s{days_ago}", at, (LENA,), "News?", QUESTION, Purpose.STATUS_CHECK, asks=True)


ARGUING = [
    "I don't agree with your decision.",
    "Please think about it again.",
    "Perhaps the committee should look at the portfolio once more.",
    "Is there no way to change your mind?",
    "Surely there is something you can do?",
    "I really don't get how you could choose someone else with less experience.",
    "With all due respect, I was better than the others.",
    "I'm not going to accept this.",
    "Would you be open to revisiting your decision?",
    "I would like to ask you to reconsider your decision.",
    "Could you take another look at my application?",
    "I kindly ask you to think again.",
    "Is the decision final, or can it still be changed?",
    "Is there any chance you could still consider me for the role?",
    "I disagree with your decision.",
    "I think you are making a mistake.",
    "I believe there has been a mistake in my evaluation.",
    "I was clearly the best candidate.",
    "I meet all the requirements, so I am surprised.",
    "I still believe that I would be a great fit for the analyst position.",
    "I was surprised by your decision, given my experience.",
    "I don't understand why you rejected me.",
    "You should have hired me.",
    "I was not given a fair chance.",
    "Please give me one more chance.",
]
GRACEFUL = [
    "Thank you. I was surprised, as I had a good feeling, but I respect it.",
    "I'd love to get another chance one day.",
    "I agree with your feedback.",
    "Thank you for inviting me to a second interview.",
    "Is there something I could do better next time?",
    "Please consider me again for future roles.",
    "I'm not asking you to reconsider.",
    "Should you ever reconsider, I would be glad to hear from you.",
    "I fully understand your decision.",
    "I understand that there were better qualified candidates.",
    "I am sure that you chose the right person.",
    "I was surprised and a little sad, but I understand.",
    "Could you tell me what I could do better next time?",
    "I appreciate that you took a second look at my portfolio.",
    "It was my mistake to skip the second question.",
]
BITTER = [
    "At least you finally answered.",
    "At least you bothered to tell me.",
    "I won't be buying your products again.",
    "I will never use your app again.",
    "It's your loss.",
    "What a waste of my time.",
    "Fine. Your company is not that great anyway.",
    "Those are four hours of my life that I won't get back.",
    "Good luck finding anyone as good as me.",
    "Good luck finding someone better.",
    "I dodged a bullet.",
    "I didn't want the job anyway.",
    "I will never apply to your company again.",
    "Don't ever contact me again.",
    "You clearly already had someone in mind.",
    "No wonder your reviews are so bad.",
    "I'm glad I won't have to work with you.",
    "Don't come crying to me when the new hire quits.",
    "So much for your famous culture.",
    "I guess you prefer mediocrity.",
]
SWEET = [
    "At least you told me quickly, thank you.",
    "I won't use up more of your time.",
    "I am sorry that I will not be working with your products.",
    "I am sorry for your loss.",
    "Good luck finding the right candidate!",
    "I don't want to waste your time.",
    "I hope it was not a waste of your time.",
    "I know that I missed out on a great team.",
    "Please do not contact my current employer.",
    "I will tell everyone how well you treated me.",
    "I hope your new colleague has a great start.",
    "Thank you so much for the talk.",
]


@pytest.mark.parametrize("text", ARGUING)
def test_disputing_a_no_is_found(text: str) -> None:
    assert found("arguing", text)


@pytest.mark.parametrize("text", GRACEFUL + SWEET)
def test_accepting_a_no_is_no_argument(text: str) -> None:
    assert found("arguing", text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Is there any news on your decision? I am ready for another interview any time.",
        "I'd be glad to come by for a second interview. Is there any news on your decision?",
        "I would welcome the chance of a second interview before the decision.",
    ],
)
def test_before_a_no_another_interview_is_the_next_round(text: str) -> None:
    assert found("arguing", text, ASKING) == ()


CLOSINGS = [
    "Since I haven't heard back, I assume that you have gone with somebody else, which is fine. Thank you.",
    "I have not heard back, so I will close this chapter on my side.",
    "I take it that the position has been filled. Thank you for the interview.",
    "This is my last message on this. Thank you for your time.",
    "I will leave it at that and wish you all the best.",
    "There is no need to reply.",
]
OPEN = [
    "Is there any news, or shall I assume that you have gone with somebody else?",
    "If I do not hear from you by Friday, I will assume that you have moved on.",
    "My last message may have got lost. Is there any news?",
    "I assume that the team is busy. Is there any news?",
    "I have not heard back and would love to know where things stand.",
    "I leave it there until Friday and would love some news then.",
]


@pytest.mark.parametrize(("text", "closing"), [(t, True) for t in CLOSINGS] + [(t, False) for t in OPEN])
def test_a_mail_closes_or_asks(text: str, closing: bool) -> None:
    assert closes(Reading(Draft(text=f"Hi Lena,\n\n{text}\n\nBest,\nSam"), MATCHER, ("sam",))) is closing


@pytest.mark.parametrize(
    "rule_id",
    [
        "letting-go/long-silence",
        "balance/too-many",
        "balance/too-close",
        "patience/too-soon",
        "patience/before-promised-date",
        "patience/off-hours",
    ],
)
def test_who_closes_is_not_told_to_wait(rule_id: str) -> None:
    rule = RULES.by_id(rule_id)
    assert rule is not None
    at = NOW.replace(hour=23)
    mails = (asked(3), asked(1))
    waiting = replace(ASKING, now=at, sent=mails, follow_ups=mails, received=(wrote(60 if "long" in rule_id else 2),))
    if "promised" in rule_id:
        waiting = replace(waiting, promised=PromisedDate(at.date() + timedelta(days=3)))
    close, ask = (Reading(Draft(text=f"Hi Lena,\n\n{t}\n\nSam"), MATCHER, ("sam",)) for t in (CLOSINGS[0], OPEN[0]))
    assert rule.findings(ask, waiting)
    assert rule.findings(close, waiting) == ()


def test_without_a_no_nothing_is_disputed() -> None:
    text = "I believe that I am the best candidate, and I still think my background is a great match."
    assert found("arguing", text)
    assert found("arguing", text, replace(ASKING, purpose=Decision(Purpose.THANK_YOU, ()))) == ()


@pytest.mark.parametrize("text", BITTER)
def test_bitterness_is_found(text: str) -> None:
    assert found("bitter", text)


@pytest.mark.parametrize("text", SWEET + GRACEFUL)
def test_kind_words_are_not_bitter(text: str) -> None:
    assert found("bitter", text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Thank you; I hope our paths cross again.",
        "Please keep me in mind for other roles.",
        "I would be glad to stay in touch.",
        "If anything changes, I am still interested.",
        "I will apply again next year.",
        "Let us connect on LinkedIn, if you like.",
    ],
)
def test_a_word_about_the_future_leaves_the_door_open(text: str) -> None:
    assert found("door-closed", text) == ()


@pytest.mark.parametrize(
    "text", ["Thank you for letting me know.", "Please do not contact me about future roles.", "I wish you the best."]
)
def test_a_reply_without_a_future_closes_the_door(text: str) -> None:
    assert found("door-closed", text)


def test_a_question_after_a_no_names_its_day() -> None:
    facts = replace(ASKING, stage=Stage.REJECTED, rejected_at=NOW - timedelta(days=3))
    (finding,) = found("chasing-after-no", QUESTION, facts)
    assert "15 November" in finding.message
    assert [s.quote for s in finding.spans] == ["Is t"]


def test_a_question_without_a_no_chases_nobody() -> None:
    assert found("chasing-after-no", QUESTION, ASKING) == ()


@pytest.mark.parametrize(("days", "speaks"), [(44, False), (45, True), (400, True)])
def test_a_month_and_a_half_of_silence_is_long(days: int, speaks: bool) -> None:
    assert bool(found("long-silence", QUESTION, replace(ASKING, received=(wrote(days),)))) is speaks


@pytest.mark.parametrize(("count", "speaks"), [(1, False), (2, True), (3, True)])
def test_two_unanswered_questions_are_enough(count: int, speaks: bool) -> None:
    facts = replace(ASKING, received=(wrote(30),), follow_ups=tuple(asked(7 * n) for n in range(count, 0, -1)))
    assert bool(found("long-silence", QUESTION, facts)) is speaks


def test_an_interview_is_a_word_from_them() -> None:
    facts = replace(ASKING, received=(wrote(90),), interview_ends_at=NOW - timedelta(days=10))
    assert found("long-silence", QUESTION, facts) == ()


def test_an_interview_still_to_come_breaks_no_silence() -> None:
    facts = replace(ASKING, received=(wrote(90),), interview_ends_at=NOW + timedelta(days=10))
    assert found("long-silence", QUESTION, facts)


def test_an_open_promise_is_worth_waiting_for() -> None:
    facts = replace(ASKING, received=(wrote(60),), promised=PromisedDate(date(2026, 11, 18)))
    assert found("long-silence", QUESTION, facts) == ()
    lapsed = replace(facts, promised=PromisedDate(date(2026, 11, 17)))
    assert found("long-silence", QUESTION, lapsed)


def test_a_mail_that_closes_needs_no_advice_to_close() -> None:
    facts = replace(ASKING, received=(wrote(60),))
    assert found("long-silence", "I assume that the role has been filled and will leave it here.", facts) == ()


def test_after_a_no_silence_is_not_the_matter() -> None:
    facts = replace(ASKING, received=(wrote(60),), rejected_at=NOW - timedelta(days=60))
    assert found("long-silence", QUESTION, facts) == ()


def test_the_numbers_are_limits() -> None:
    rule = RULES.by_id("letting-go/long-silence")
    assert rule is not None
    reading = Reading(Draft(text=QUESTION), MATCHER)
    facts = replace(ASKING, received=(wrote(20),))
    assert rule.findings(reading, facts) == ()
    assert rule.with_limits({"days": 20}).findings(reading, facts)
