"""How the tone rules hear pressing, beyond their own examples."""

import pytest

from app.mail import Draft
from app.rules import Severity
from app.situation import Situation
from app.text.reading import Reading
from tests.tone import ASKING, MATCHER, RULES, found, quotes

PRESSING = {
    "accusation": [
        "So I guess ghosting candidates is company policy now.",
        "Ignoring applicants seems normal at your company.",
        "I was told I'd hear on Monday. It is now Thursday. What happened?",
        "I was promised that someone would call, and nobody did.",
        "You told me on the phone you'd call, and you didn't.",
        "I have yet to receive the courtesy of a reply.",
        "Not even the courtesy of an answer.",
        "Why haven’t you replied to my email?",
        "why you are not replying me?",
        "I don't understand why nobody has answered.",
        "Is there a reason why you haven't responded?",
        "Why is it taking so long?",
        "You never got back to me.",
        "you didnt even bother to say no",
        "No one from your team has bothered to call me.",
        "You said you would call me on Monday. It is Thursday now and I have heard nothing.",
        "You told me two weeks ago that a decision would be made by Friday. It is now Wednesday.",
        "You promised me an answer by Friday.",
        "You were supposed to call me on Tuesday.",
        "I still havent heard from you about the job",
        "I have heard absolutely nothing from you.",
        "Four weeks and not one word from your side.",
        "It has been three weeks and I have not received a single word.",
        "Still no news?!",
        "I am surprised not to have heard from you.",
        "I've been more than patient.",
        "Your silence is very disrespectful.",
        "This is unacceptable.",
        "I feel ignored by your company.",
        "The least you could do is send me two lines.",
        "It is surprising that your company lets candidates wait for weeks.",
        "You could have at least told me.",
        "Where are you?",
    ],
    "ultimatum": [
        "Answer me or I'll contact your CEO.",
        "Please reply this week, or I will report this.",
        "Either you answer this week or I withdraw.",
        "Either your team decides by Friday or I take the other offer.",
        "If I don't hear back by Friday I will assume that the position has been filled.",
        "Unless you reply by tomorrow, I am withdrawing my application.",
        "Should I not hear from you by Monday, I shall accept the other offer.",
        "Let me know by Friday or I will look for something else.",
        "I will be forced to withdraw.",
        "You have until Monday to decide.",
        "This is your last chance.",
        "I'll give you until Friday.",
        "I will write about this on Glassdoor.",
        "You will regret not hiring me.",
    ],
    "demand": [
        "I expect an answer by tomorrow.",
        "i need ur decision asap",
        "I want to know by Friday whether I am hired.",
        "Respond today.",
        "Please reply immediately.",
        "Kindly revert asap.",
        "You must give me a decision this week.",
        "I look forward to your immediate response.",
        "I would like an answer ASAP.",
        "Just tell me yes or no.",
        "Hurry up and make up your mind.",
        "I insist on an answer.",
        "I deserve an explanation.",
    ],
    "passive-aggressive": [
        "Since I apparently fell off your radar, here I am again.",
        "I must have slipped through the cracks.",
        "I'm sure you're very busy, too busy to write two lines apparently.",
        "Friendly reminder number four.",
        "This is email number 3.",
        "Per my last email, I am available.",
        "As stated in my previous two emails, I am available.",
        "As I already told you, I can start in May.",
        "This is my third email.",
        "I have emailed you twice already.",
        "I guess you're too busy to reply.",
        "A simple no would have been enough.",
        "It only takes a minute to reply.",
        "Thanks for nothing.",
        "No rush, it's only been two months.",
        "Did you even read my email?",
        "I would have thought that a company of your size could send a reply.",
    ],
    "pleading": [
        "This job is my only chance.",
        "This position is really my last hope.",
        "I'm begging you, please.",
        "I desperately need this job.",
        "plz sir i need this job",
        "Please, please let me know.",
        "I will do anything to get it.",
        "I would even work for free.",
        "You are my last hope.",
        "I can't imagine how I go on if you turn me down.",
    ],
    "guilt": [
        "My visa expires in three weeks and without this job I have to leave.",
        "Without this offer we will lose everything.",
        "My family depends on this.",
        "I have two kids to feed.",
        "I can't pay my rent any more.",
        "I turned down another offer for you.",
        "After everything I did to prepare, silence is hard to take.",
        "I took a day off work without pay for the interview.",
        "Put yourself in my shoes.",
        "I have been out of work for a year and my mother is in hospital.",
    ],
    "insult": [
        "You are idiots.",
        "Your whole process is a joke.",
        "You people are liars and crooks.",
        "Learn how to treat people, you morons.",
        "Shame on you.",
        "What kind of clown company is this?",
        "This is bullshit.",
    ],
    "shouting": [
        "I am REALLY interested.",
        "Could you PLEASE answer?",
        "I am STILL waiting.",
        "I did NOT get an answer to my SQL task.",
        "I need to know NOW.",
        "WHERE is my answer?",
        "I am VERY interested in this role.",
        "PLEASE RESPOND to me.",
        "WHY HAVE I NOT HEARD FROM ANYONE",
        "Thank you so much!!",
        "Is there any news?!?!",
    ],
    "over-apology": [
        "I'm so sorry to bother you. I apologise for writing again.",
        "Sorry, sorry, sorry for the late reply.",
        "I just wanted to ask. I guess it is early. Maybe you know more?",
    ],
}


@pytest.mark.parametrize(("rule_id", "text"), [(r, t) for r, texts in PRESSING.items() for t in texts])
def test_pressing_words_are_found(rule_id: str, text: str) -> None:
    assert found(rule_id, text)


def test_the_marks_are_the_very_words() -> None:
    assert quotes("accusation", "Thank you. Why have  you\tnot answered?") == ["Why have  you\tnot"]


def test_every_reproach_is_marked_in_one_finding() -> None:
    (finding,) = found("accusation", "You never got back to me. This is unacceptable.")
    assert [s.quote for s in finding.spans] == ["You never got back", "This is unacceptable"]


def test_a_polite_today_weighs_less_than_an_order() -> None:
    assert [f.severity for f in found("demand", "Please reply today.")] == [Severity.CAUTION]
    assert [f.severity for f in found("demand", "Reply today.")] == [None]


def test_a_doubt_whether_a_mail_was_seen_is_only_a_hint() -> None:
    assert [f.severity for f in found("passive-aggressive", "Not sure if you saw my last email.")] == [Severity.HINT]


def test_a_coarse_word_weighs_less_than_an_obscene_one_and_is_free_in_other_mail() -> None:
    coarse = "That was damn good coffee."
    other = Situation(now=ASKING.now)
    assert [f.severity for f in found("insult", coarse)] == [Severity.CAUTION]
    assert found("insult", coarse, situation=other) == ()
    assert found("insult", "Fuck off.", situation=other)


def test_names_in_capitals_of_the_subject_and_the_company_are_no_shouting() -> None:
    text = "Thank you for the talk at BEST WORK."
    assert found("shouting", text)
    assert found("shouting", text, situation=Situation(now=ASKING.now, company="Best Work")) == ()
    assert found("shouting", "PLEASE REPLY", subject="PLEASE REPLY")


def test_the_fix_for_marks_and_single_words_is_certain() -> None:
    text = "Hi Lena,\n\nI am VERY glad!! Is there any news???\n\nBest,\nSam"
    (finding,) = found("shouting", "I am VERY glad!! Is there any news???")
    (fix,) = finding.fixes
    for edit in sorted(fix.edits, key=lambda e: -e.start):
        text = text[: edit.start] + edit.replacement + text[edit.end :]
    assert "I am very glad! Is there any news?" in text


def test_apologies_are_counted_up_to_the_limit() -> None:
    rule = RULES.by_id("tone/over-apology")
    assert rule is not None
    reading = Reading(Draft(text="I apologise for the delay. Sorry for the typo."), MATCHER)
    assert rule.findings(reading, ASKING)
    assert rule.with_limits({"apologies": 3}).findings(reading, ASKING) == ()
