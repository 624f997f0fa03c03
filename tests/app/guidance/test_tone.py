"""How the tone rules tell pressing from asking, beyond their own examples."""

from datetime import UTC, datetime

import pytest

from app.mail import Draft
from app.rulebook import rules
from app.rules import Finding, Severity, matcher
from app.situation import Situation
from app.situation.purpose import Decision, Purpose
from app.text.reading import Reading

RULES = rules()
MATCHER = matcher(RULES)
TONE = [r for r in RULES.rules if r.section.slug == "tone" and not r.unavailable]
ASKING = Situation(now=datetime(2026, 11, 18, 12, tzinfo=UTC), purpose=Decision(Purpose.STATUS_CHECK, ()))


def found(rule_id: str, text: str, subject: str = "", situation: Situation = ASKING) -> tuple[Finding, ...]:
    rule = RULES.by_id(f"tone/{rule_id}")
    assert rule is not None
    reading = Reading(Draft(text=f"Hi Lena,\n\n{text}\n\nBest,\nSam", subject=subject), MATCHER, ("sam",))
    return rule.findings(reading, situation)


def quotes(rule_id: str, text: str) -> list[str]:
    return [s.quote for f in found(rule_id, text) for s in f.spans]


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
        "If I don't get this job, I don't know what I'll do.",
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
INNOCENT = {
    "accusation": [
        "I was told I would hear by Monday. It is Thursday now, so I wanted to ask where things stand.",
        "I was told that I would get an answer this week and look forward to it.",
        "We spoke about how ghosting candidates is a bad habit.",
        "Thank you for the courtesy of your reply.",
        "You told me on the phone that you would call on Monday, so I will wait.",
        "You said you would decide by Friday, so I will wait.",
        "You mentioned you would decide by Friday; I'm looking forward to it.",
        "As you said, the team will decide on Friday.",
        "You said the role involves travel, which suits me.",
        "I have not heard back yet and was wondering if there is any update.",
        "I have not heard from you since our interview two weeks ago. Could you please tell me where things stand?",
        "It's been three weeks since we met, and I am curious how the search is going.",
        "If you have not made a decision yet, I would be happy to send references.",
        "I understand why you have not been able to get back to me.",
        "I have not received the link for the interview yet. Could you please resend it?",
        "My references told me that they still have not heard from you.",
        "I never thought I would enjoy a technical interview so much.",
        "Why did you choose event sourcing?",
        "Where are you in the process?",
        "You kept me informed at every step.",
        "I was disappointed to hear that you chose another candidate.",
        "It was unfair of me to take so much of your time.",
        "Sorry that I did not reply sooner.",
        "I still have not received my transcript from the university.",
        'The advert said "you never got back to me is a thing of the past".',
    ],
    "ultimatum": [
        "Tell me whether Monday or Tuesday suits you.",
        "You can call me or I will call you on Monday.",
        "I can start either in May or in June.",
        "I have another offer that needs an answer by Thursday; Acme is my first choice, could you tell me more?",
        "If I don't hear back, I will check in again next week.",
        "If you are not able to decide by then, I completely understand.",
        "If I do not hear from you, I will assume that Tuesday at ten works for you.",
        "I have decided to withdraw my application, because I have accepted another offer.",
        "I will have to give them an answer by Friday.",
        "You will not regret it.",
        "I was sorry to miss the last chance to meet the team.",
        "If I get the offer, I will accept it at once.",
    ],
    "demand": [
        "I don't expect an answer right away.",
        "I will send it ASAP.",
        "I can start immediately.",
        "Please let me know if you need anything ASAP.",
        "Thank you for your immediate response.",
        "Please let me know by Friday if that works for you.",
        "I want you to know how much I enjoyed our conversation.",
        "My current employer expects an answer from me by Monday.",
        "I understand that you need to decide by Friday.",
        "The role requires an immediate start, which suits me.",
        "If you need to reach me today, call me at 555 0101.",
        "Could you let me know by Thursday, if possible?",
    ],
    "passive-aggressive": [
        "The radar project sounded exciting.",
        "I am too busy to write much today, sorry.",
        "Please use phone number two.",
        "As I mentioned in our interview, I have led a team.",
        "As we discussed, here is my portfolio.",
        "Per our conversation, here is my CV.",
        "In case my last email got buried, here it is again.",
        "I know you may be too busy to reply right away, so no rush.",
        "It would be nice to meet the team.",
        "Once again, thank you for your time.",
    ],
    "pleading": [
        "Friday is my only chance to talk this week.",
        "I'm not desperate for a raise.",
        "I beg your pardon, I misread the date.",
        "Please don't hesitate to contact me.",
        "I need the job description for my records.",
        "I would be happy to do whatever it takes to make the launch a success.",
        "Your patients desperately need better software.",
    ],
    "guilt": [
        "My visa expires in March, so I would need sponsorship.",
        "My family would love to move to Berlin.",
        "After three interviews I am even more convinced.",
        "I spent three hours on the assignment and enjoyed it.",
        "I have been out of work since March and used the time to learn Rust.",
        "The schedule depends on your availability.",
    ],
    "insult": [
        "Stupid question from me: which floor is it?",
        "I felt like an idiot when I lost your card.",
        "Dick Cummings was very kind to me.",
        "We discussed garbage collection and lazy loading.",
        "I have a BS in biology and a fraud detection background.",
        'He wrote "you are all idiots and liars" on the board, as a joke.',
    ],
    "shouting": [
        "We talked about when to use WHERE and when HAVING.",
        "Your question on NOT and AND made me think.",
        "I looked up the NOT IN clause again.",
        "In SQL, WHERE filters rows.",
        "I would put the filter into the ON condition.",
        "The endpoint takes a GET and a POST request.",
        "I worked with AWS, SQL and REST APIs at IBM in the US.",
        "Part IV of your report on World War II was a joy.",
        "Is it OK? Really?! I am glad!",
        "PROJECT OVERVIEW\nHere is a short plan for the first month.",
        "See <EMAIL> and [IMAGE].",
    ],
    "over-apology": [
        "I apologise for the delay.",
        "I am sorry to hear that. My apologies for the typo.",
        "Please don't apologise. I am sorry for the typo.",
    ],
}


@pytest.mark.parametrize(("rule_id", "text"), [(r, t) for r, texts in PRESSING.items() for t in texts])
def test_pressing_words_are_found(rule_id: str, text: str) -> None:
    assert found(rule_id, text)


@pytest.mark.parametrize(("rule_id", "text"), [(r, t) for r, texts in INNOCENT.items() for t in texts])
def test_innocent_look_alikes_are_left_alone(rule_id: str, text: str) -> None:
    assert quotes(rule_id, text) == []


@pytest.mark.parametrize("text", sorted({t for texts in INNOCENT.values() for t in texts}))
def test_no_other_tone_rule_warns_about_an_innocent_text(text: str) -> None:
    loud = {r.id for r in TONE for f in found(r.id.partition("/")[2], text) if f.severity is not Severity.HINT}
    assert loud <= {"tone/over-apology"}


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
