"""Resentment that names nobody, pressure from home, other employers held up; and courteous sentences that look alike."""

import pytest

from app.guidance.social.personal_details import check as personal_details
from app.mail import Draft
from app.text.reading import Reading
from tests.tone import ASKING, MATCHER, TONE, found


def spoken(text: str) -> set[str]:
    """The rules of tone that warn or caution."""
    names = [r.id.partition("/")[2] for r in TONE]
    return {name for name in names for f in found(name, text) if f.severity is None or f.severity.value != "hint"}


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("guilt", "My aunt and my parents keep asking me whether it worked out."),
        ("guilt", "My wife asks every evening if there was a call."),
        ("guilt", "Our kids cry when I come home without news."),
        ("guilt", "I even cancelled my sister's party to come to your office."),
        ("guilt", "I would have thought that three days of unpaid work count for something."),
        ("guilt", "I took two days of unpaid leave for the interviews."),
        ("guilt", "Please think of my family's difficult situation."),
        ("pleading", "I can barely eat since we spoke."),
        ("pleading", "My heart stops every time the phone rings."),
        ("pleading", "Could you find it in your heart to choose me?"),
        ("passive-aggressive", "It looks as if my application landed in the shredder."),
        ("passive-aggressive", "No answer is also an answer, I suppose."),
        ("passive-aggressive", "Apparently applicants are expected to wait for months."),
        ("passive-aggressive", "It would have been decent to be told."),
        ("passive-aggressive", "Other companies at least have the courtesy to write."),
        ("passive-aggressive", "It is sad that candidates are forgotten like this."),
        ("passive-aggressive", "I should have been informed long ago."),
        ("passive-aggressive", "A toddler could plan interviews better than this."),
        ("passive-aggressive", "No reputable firm treats people this way."),
        ("passive-aggressive", "I am not used to being kept waiting."),
        ("passive-aggressive", "Somebody of my calibre expects another tone."),
        ("passive-aggressive", "Please be so good as to answer this time."),
        ("passive-aggressive", "Funny how quickly you replied when you needed my papers."),
        ("demand", "Please ensure that I receive your decision by Friday noon."),
        ("demand", "I must ask you to confirm the result today."),
        ("demand", "You will surely understand that I need a final answer."),
        ("demand", "I would like to have a decision by the end of the day."),
        ("ultimatum", "I may have to turn to your director."),
        ("ultimatum", "My patience ends tomorrow."),
        ("ultimatum", "You have three days to answer."),
        ("ultimatum", "I will not hesitate to raise this with your board."),
        ("ultimatum", "Plenty of other companies are waiting for me."),
        ("ultimatum", "I would decide quickly if I were you."),
        ("ultimatum", "Frankly, I can walk into any other agency tomorrow."),
    ],
)
def test_resentment_and_pressure_are_heard(rule: str, text: str) -> None:
    assert rule in spoken(text)


@pytest.mark.parametrize(
    "text",
    [
        "My kids keep asking about the robot in your lobby.",
        "My parents always ask me about my work, and now I can tell them about forecasting.",
        "I guess my mail may have gone to the old address, so here it is again.",
        "Your interviewer had read my papers closely.",
        "My wife asks whether there is a nursery nearby.",
        "My daughter cried with joy over the sticker you gave me.",
        "I hope that my years at the till count for something in this role.",
        "I can hardly wait to see the workshop again.",
        "My phone rings every time I am in a meeting, so mail is easier.",
        "My form ended up in the wrong mailbox, as Omar told me.",
        "I know that candidates are sometimes left waiting for good reasons.",
        "It would have been nice to meet the whole team, perhaps another time.",
        "Other companies have shorter processes, and I like how thorough yours is.",
        "A child could use the interface that you showed me.",
        "I am not used to being interviewed in German, so thank you for your patience.",
        "I was ill and could not reply this time last week.",
        "It was fun to see how quickly people answer riddles there.",
        "Please make sure that I have the right address for Tuesday.",
        "I have to ask you to move our call, as my train is cancelled; sorry for the trouble.",
        "You will understand that I need to give my employer an answer about my contract.",
        "My notice period ends on Monday.",
        "You have two days of work on site, which suits me.",
        "I would not hesitate to contact your team with questions.",
        "I have two other offers, but Acme is my first choice.",
        "Your competitors pay little attention to data quality, as we said.",
        "If it is not too much to ask, could you name the two colleagues I met?",
    ],
)
def test_courteous_sentences_that_look_alike_pass(text: str) -> None:
    assert spoken(text) == set()


@pytest.mark.parametrize(
    ("text", "speaks"),
    [
        ("Hey sweetheart, it was great to meet you.", True),
        ("You and I had real chemistry in that room.", True),
        ("You and I had a good talk about testing.", False),
        ("Honey production was a fun example in the case study.", False),
        ("I felt a good connection to the whole team.", False),
    ],
)
def test_the_reader_is_no_sweetheart(text: str, speaks: bool) -> None:
    reading = Reading(Draft(text=f"Hi Lena,\n\n{text}\n\nBest,\nSam"), MATCHER, ("sam",))
    assert bool(personal_details.findings(reading, ASKING)) is speaks
