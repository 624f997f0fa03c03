"""Reproach, irony, presumption and threats that use none of the usual formulas."""

import pytest

from app.rules import Severity
from app.situation import Situation, Stage
from app.situation.purpose import Decision, Purpose
from tests.tone import ASKING, TONE, found

BAD = {
    "accusation": [
        "Nobody at your office had the decency to write.",
        "A reply is the least one could expect.",
        "Serious companies answer their applicants.",
        "I hold you responsible for the offer I lost.",
        "You gave me your word.",
        "Your recruiter lied to me.",
        "You've had more than enough time to decide.",
        "What are you waiting for?",
        "Is it normal for you to ignore candidates?",
        "Do I have to drive to your office to get an answer?",
        "I was met with silence.",
        "So far all I've had from you is silence.",
        "Could you tell me why it takes over two weeks to make up a mind?",
        "Three weeks have gone by and nobody has bothered to reply.",
        "I was promised an answer within a week, and that clearly didn't happen.",
        "That was the rudest interview I have had.",
    ],
    "passive-aggressive": [
        "Thanks for the lovely silence.",
        "Do you people even read your mail?",
        "As I wrote in both of my notes, which you may or may not have opened, I would like to know more.",
        "So much for getting back to me within days.",
        "Apparently a yes or no is beyond your department.",
        "Perhaps you could find a minute in your busy day to write back?",
        "Your silence speaks volumes.",
        "Nice way to treat people.",
        "Would a short reply kill you?",
        "Would it have killed you to send a line?",
        "My last three messages must have slipped through the cracks.",
        "Is your hiring team asleep?",
    ],
    "ultimatum": [
        "Nobody replied to me, so I will write to your director.",
        "I'll keep calling until someone picks up.",
        "My patience has its limits.",
        "You have until Tuesday.",
        "Raise it to 60k or I walk.",
        "Either you decide now or you lose me.",
        "Make it official or I'm out.",
        "Please reply within two days, failing which I will withdraw.",
        "Answer by noon or forget about me.",
        "If this is not settled this week, your CEO will receive a letter.",
    ],
    "guilt": [
        "I said no to a good offer because of you.",
        "My whole life is on hold because of this.",
        "I worked on the task for a week, and this is what I get.",
    ],
    "pleading": ["I'm at the end of my rope.", "I would even work for free.", "I would accept any salary."],
    "presumption": [
        "Given my experience I take it that the rest is a formality.",
        "I am clearly the best candidate.",
        "The other applicants have less experience than I do.",
        "You won't find anyone better.",
        "I have no doubt I will get the job.",
    ],
    "insult": ["45k is an insult.", "Your offer is a slap in the face."],
    "demand": [
        "Kindly revert with the outcome on an urgent basis.",
        "Kindly revert with the decision by end of day.",
        "I am entitled to know the result.",
        "I have a right to know where I stand.",
    ],
}
GOOD = [
    "My last email may have slipped through the cracks.",
    "I was promised an answer by Friday, so I thought I would ask.",
    "Three weeks have passed; have any of your colleagues replied to the agency?",
    "Please confirm the time of the interview by tomorrow.",
    "Should I take the tram or walk?",
    "It would add insult to injury to be late twice.",
    "Thank you so much for the offer of a tour.",
    "Thank you for finding time in your busy week.",
    "I know the other candidates are strong.",
    "I demand a lot from my own code.",
    "Given my background in statistics, I am confident that I could help the team.",
    "I have until Friday to answer another company; might I hear from you before then?",
    "You have until Friday, of course, if that helps the panel.",
    "I will write to your manager to say how kind everybody was.",
    "I said no to sugar in my coffee.",
    "A decision of this size takes time, and you should have all the time you need.",
    "I keep my word, and the sample is attached.",
    "I'll keep an eye on my mail until Friday.",
    "The interview was the best I have had.",
    "What kind of tests do you write?",
    "Should I come to your office for the second round?",
]


@pytest.mark.parametrize(("rule_id", "text"), [(r, t) for r, texts in BAD.items() for t in texts])
def test_it_is_heard_without_the_formula(rule_id: str, text: str) -> None:
    assert found(rule_id, text)


@pytest.mark.parametrize("text", GOOD)
def test_kind_words_of_the_same_kind_are_left_alone(text: str) -> None:
    loud = {r.id for r in TONE if r.id != "tone/cold" for f in found(r.id.partition("/")[2], text)
            if f.severity is not Severity.HINT}  # fmt: skip
    assert loud == set()


def test_who_has_the_offer_may_take_the_job_for_granted() -> None:
    offered = Situation(now=ASKING.now, purpose=Decision(Purpose.OFFER_REPLY, ()), stage=Stage.OFFERED)
    assert found("presumption", "I take it that the rest is a formality.", situation=offered) == ()
    assert found("presumption", "I take it that the rest is a formality.")


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("The cells were NOT counted twice.", Severity.HINT),
        ("PLEASE CALL ME.", None),
        ("Send it now!!", None),
    ],
)
def test_a_stressed_word_in_everyday_mail_weighs_less_than_a_raised_voice(text: str, severity: Severity | None) -> None:
    (finding,) = found("shouting", text, situation=Situation(now=ASKING.now, process=True))
    assert finding.severity is severity


@pytest.mark.parametrize(
    ("text", "speaks"),
    [
        ("The cells were NOT counted twice.", False),
        ("Yes!! I would love to come!! Shall I bring wine?", False),
        ("Happy birthday!!! The cake is in the KITCHEN.", False),
        ("PLEASE CALL ME.", True),
        ("Where are you??? I am WAITING HERE!!!", True),
    ],
)
def test_among_friends_only_what_is_shouted_at_the_reader_counts(text: str, speaks: bool) -> None:
    found_here = found("shouting", text, situation=Situation(now=ASKING.now))
    assert bool(found_here) is speaks
    assert all("decides about you" not in (f.why or "") for f in found_here)


@pytest.mark.parametrize(
    "text",
    [
        "Subject: OLD NOTE ABOUT THE DAYS\nSee below.",
        "Names lost their marks:\n????Greg and ????Jo",
        "Sent 09:24 AM <EMAIL>, <EMAIL>",
    ],
)
def test_what_programs_and_heads_of_mails_leave_behind_is_no_shouting(text: str) -> None:
    assert found("shouting", text) == ()
