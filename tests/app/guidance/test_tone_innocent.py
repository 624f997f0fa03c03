"""What looks like pressing and is not."""

import pytest

from app.rules import Severity
from tests.tone import TONE, found, quotes

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
        "Your story of the customer who cried 'I WANT MY MONEY' stayed with me.",
        "I liked the button that says “STOP NOW”.",
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


@pytest.mark.parametrize(("rule_id", "text"), [(r, t) for r, texts in INNOCENT.items() for t in texts])
def test_innocent_look_alikes_are_left_alone(rule_id: str, text: str) -> None:
    assert quotes(rule_id, text) == []


@pytest.mark.parametrize("text", sorted({t for texts in INNOCENT.values() for t in texts}))
def test_no_other_tone_rule_warns_about_an_innocent_text(text: str) -> None:
    loud = {r.id for r in TONE for f in found(r.id.partition("/")[2], text) if f.severity is not Severity.HINT}
    assert loud <= {"tone/over-apology"}
