"""Sentences that use the words of a reproach, a demand or a chase and mean nothing of the kind, each beside one that does."""

import pytest

from app.mail import Draft
from app.rulebook import rules
from app.rules import Finding, matcher
from app.text.reading import Reading
from tests.tone import ASKING

RULES = rules()
MATCHER = matcher(RULES)

PAIRS = [
    ("tone/accusation", "I will never forget the kindness of your team.", "Nobody had the decency to write."),
    ("tone/accusation", "You have not kept me waiting at all.", "You have kept me waiting for weeks."),
    (
        "tone/accusation",
        "I still have not heard from the referee, but will chase him.",
        "I still have not heard anything from you or the referee.",
    ),
    (
        "tone/accusation",
        "I was frankly appalled by the way my last employer treated interns, as we discussed.",
        "I was frankly appalled by the way my application was handled.",
    ),
    (
        "tone/accusation",
        "I was ignored by the drinks machine, but by nobody else.",
        "I was ignored by the hiring manager.",
    ),
    ("tone/demand", "Please do not feel any pressure to reply right away.", "Please reply right away."),
    (
        "tone/demand",
        "I would need your confirmation of the date for the visa office.",
        "I need your confirmation of the offer today.",
    ),
    (
        "tone/ultimatum",
        "I will be forced to take the bus, since the trains are on strike.",
        "I will be forced to take another offer.",
    ),
    ("tone/pleading", "Please, please pass on my thanks to the canteen!", "Please, please give me the job!"),
    (
        "social/channel-hopping",
        "Should I come to the reception on the ground floor?",
        "I came to the reception to ask about my application.",
    ),
    (
        "social/channel-hopping",
        "I rang the switchboard on Monday as your colleague Mr Bello suggested.",
        "I rang the switchboard on Monday as nobody had written.",
    ),
    (
        "social/channel-hopping",
        "I called your office this morning to get the right address for the parcel.",
        "I called your office this morning to get an answer.",
    ),
    (
        "etiquette/attachment-forgotten",
        "I have attached nothing further.",
        "I have attached my CV and nothing further.",
    ),
    ("etiquette/attachment-forgotten", "I'm attaching no further papers.", "I'm attaching two further papers."),
    (
        "etiquette/attachment-forgotten",
        "I loved the enclosed garden of the museum.",
        "The enclosed letter is from my last employer.",
    ),
    (
        "tone/cold",
        "You never made me feel rushed, and nobody ignored my questions.",
        "You made me feel stupid, and your questions were silly.",
    ),
    (
        "tone/cold",
        "If I don't hear from you, I will assume that you are still busy and ask again in December.",
        "If your test was silly, I will assume that your questions were poor.",
    ),
]


def found(rule_id: str, text: str) -> tuple[Finding, ...]:
    rule = RULES.by_id(rule_id)
    assert rule is not None
    draft = Draft(text=f"Hi Lena,\n\n{text}\n\nBest,\nSam", subject="Analyst position")
    return rule.findings(Reading(draft, MATCHER, ("sam",)), ASKING)


@pytest.mark.parametrize(("rule_id", "text"), [(r, harmless) for r, harmless, _ in PAIRS])
def test_a_harmless_sentence_is_left_alone(rule_id: str, text: str) -> None:
    assert found(rule_id, text) == ()


@pytest.mark.parametrize(("rule_id", "text"), [(r, meant) for r, _, meant in PAIRS])
def test_what_is_meant_still_speaks(rule_id: str, text: str) -> None:
    assert found(rule_id, text)
