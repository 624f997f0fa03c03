"""Asking for feedback: once, for one thing, as a favour."""

import pytest

from app.guidance.debrief.feedback import asks_for_feedback, mentions_feedback, refuses_feedback
from app.mail import Message
from app.situation import Record
from tests.correspondence import drafted, findings, look, moment, received, rule, sent

HELD = Record(held_at=moment("2026-11-10T10:00"))
NO = received("2026-11-24T10:00", "Hi Sam, unfortunately we have decided to move forward with another candidate.")
GRACIOUS = (
    "Hi Lena,\n\nthank you for letting me know. I am sorry that you chose another candidate, and wish you all the "
    "best.{more}\n\nBest,\nSam"
)
ASKING = [
    "Would you be willing to share any feedback that might help me improve?",
    "If you have a moment, I would appreciate any feedback on my interview.",
    "Is there anything I could have done better?",
    "Any pointers would be very welcome.",
    "Could you tell me where I fell short?",
    "May I ask what I could improve for next time?",
    "I would love to learn what I can do differently.",
    "Even a line or two of feedback would mean a lot to me.",
    "Thank you for the feedback so far; could I ask for your advice on how I might improve my case study?",
    "Do you have any tips for me?",
]
NOT_ASKING = [
    "",
    "Thank you for your feedback.",
    "I really appreciate the feedback you gave me.",
    "There is no need to give me feedback.",
    "Have you had any feedback from the team yet?",
    "I hope we can work together at a better time.",
    "I will not ask for feedback.",
    "I'd love to be considered for other roles.",
]


@pytest.mark.parametrize("text", ASKING)
def test_a_sentence_that_asks_for_feedback(text: str) -> None:
    found = asks_for_feedback(f"Hi Lena,\n\nthank you for your mail. {text}\n\nBest,\nSam")
    assert found is not None
    assert found.end - found.start == len(text)


@pytest.mark.parametrize("text", NOT_ASKING)
def test_a_sentence_that_does_not(text: str) -> None:
    assert asks_for_feedback(text) is None


@pytest.mark.parametrize(
    ("text", "refuses"),
    [
        ("Unfortunately we cannot give individual feedback.", True),
        ("Due to the number of applications we are unable to provide\nfeedback.", True),
        ("Individual feedback is not possible.", True),
        ("We would be happy to give you feedback by phone.", False),
        ("Unfortunately we chose another candidate.", False),
    ],
)
def test_who_gives_no_feedback(text: str, refuses: bool) -> None:
    assert refuses_feedback(text) is refuses


def test_feedback_received_with_thanks_is_spoken_of() -> None:
    assert mentions_feedback("Thank you for your Feedback.")


@pytest.mark.parametrize("text", ["feedback " * 12_000, "how i " * 17_000, "thank you for " * 7_000, "?" * 100_000])
def test_long_texts_are_read_in_time(text: str) -> None:
    asks_for_feedback(text)
    refuses_feedback(text)


@pytest.mark.parametrize("more", ["", " I would be glad to hear of other roles."])
def test_a_gracious_answer_without_the_question(more: str) -> None:
    assert findings(
        "debrief/feedback-not-asked",
        drafted(GRACIOUS.format(more=more)),
        now="2026-11-25T10:00",
        record=HELD,
        unknown=True,
    )


@pytest.mark.parametrize("more", [f" {t}" for t in ASKING[:-1]] + [" Thank you for the feedback on my case study."])
def test_an_answer_that_speaks_of_feedback(more: str) -> None:
    draft = drafted(GRACIOUS.format(more=more))
    assert not findings("debrief/feedback-not-asked", draft, now="2026-11-25T10:00", record=HELD, unknown=True)


@pytest.mark.parametrize(
    ("name", "mails"),
    [
        ("there was no interview", [NO]),
        (
            "they give none",
            [
                received(
                    "2026-11-24T10:00",
                    "Hi Sam, unfortunately we have decided to move forward with another candidate. We cannot give any feedback.",
                    calendar=None,
                )
            ],
        ),
        ("it was asked for", [NO, sent("2026-11-24T12:00", f"Hi Lena, thank you. {ASKING[0]}")]),
    ],
)
def test_when_the_question_is_out_of_place(name: str, mails: list[Message]) -> None:
    record = Record() if name == "there was no interview" else HELD
    assert not findings(
        "debrief/feedback-not-asked", drafted(GRACIOUS.format(more="")), *mails, now="2026-11-25T10:00", record=record
    )


def demanding(sentence: str) -> list[str]:
    """What the rule marks, whatever the draft's purpose."""
    reading, facts = look(drafted(f"Hi Lena,\n\n{sentence}\n\nBest,\nSam"), now="2026-11-25T10:00", unknown=True)
    return [s.quote for f in rule("debrief/demanding-feedback").findings(reading, facts) for s in f.spans]


@pytest.mark.parametrize(
    "sentence",
    [
        "Why was I not selected?",
        "Could you please explain why you chose somebody else?",
        "I'd like to know the reason for your decision.",
        "What made you go with another candidate?",
        "I think I deserve an explanation.",
        "I don't understand why I was rejected after four rounds.",
        "Please justify your decision.",
        "How come you went with someone else?",
        "Can you tell me why?",
        "I expect detailed feedback on each round.",
        "What did the other candidate have that I don't?",
        "On what grounds was I rejected?",
        "Who did you hire instead?",
        "Could you share the reasons behind the decision?",
        "Could you give me feedback? Was it my experience?",
        "Tell me what I did well, what I did badly, who decided it and how I compare.",
    ],
)
def test_a_demand(sentence: str) -> None:
    assert demanding(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "I would ask you to think again. Has the new person signed already? Please tell me how things are.",
        "Is the position still open? Could you let me know where you stand?",
        "Has the other candidate accepted yet? Would you have another look at my application?",
        "Will there be a second vacancy? When do you decide on that?",
        "Could you tell me what I could improve? And has the chosen candidate started yet?",
    ],
)
def test_questions_about_the_vacancy_are_no_demand_for_feedback(sentence: str) -> None:
    assert demanding(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Would you be willing to share any feedback that might help me improve?",
        "I understand why you went with a more experienced candidate.",
        "The reason I am writing is to thank you.",
        "That's why I would love to stay in touch.",
        "You don't have to explain anything.",
        "Our talk reminded me why I was drawn to Acme.",
        "I'm not asking why you decided as you did.",
        "If you have any feedback, I would be glad to hear it. Would you keep me in mind for future roles?",
        "How are you? Could you share one thing I could improve?",
        "I fully respect your decision and the reasons for it.",
        "I know there are many reasons why a candidate is not chosen.",
        "Could you tell me what I could improve and what worked well?",
        "If you can't share any reasons, I understand.",
        "I can see why the other candidate was the better choice.",
        "Thank you for telling me the reasons.",
        'A friend asked me "why did they not choose you?", and I had no answer.',
        "",
    ],
)
def test_a_favour(sentence: str) -> None:
    assert demanding(sentence) == []


REQUEST = drafted(
    "Hi Lena,\n\ncould you give me some feedback on my interview for the analyst position? It would help me to improve.\n\n"
    "Best,\nSam"
)


def test_asking_again_while_nobody_has_answered() -> None:
    earlier = sent("2026-11-25T10:00", f"Hi Lena, thank you for letting me know. {ASKING[0]}")
    (found,) = findings("debrief/asked-before", REQUEST, NO, earlier, now="2026-12-07T10:00")
    assert "Wednesday, 25 November" in found.message
    assert [s.quote for s in found.spans] == [
        "could you give me some feedback on my interview for the analyst position?"
    ]


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("I would be grateful for any feedback on my interview.", True),
        ("I'd be very grateful for your feedback on my interview.", True),
        ("Thank you in advance for any feedback on my interview.", True),
        ("I am grateful for the feedback you gave me.", False),
        ("Thank you for the detailed feedback on my interview.", False),
    ],
)
def test_thanks_for_what_is_still_to_come_ask_for_it(text: str, asks: bool) -> None:
    assert (asks_for_feedback(text) is not None) is asks


@pytest.mark.parametrize(
    ("name", "mails"),
    [
        ("never asked", [NO]),
        ("asked for news only", [NO, sent("2026-11-25T10:00", "Hi Lena, is there any news on the other position?")]),
        (
            "answered",
            [
                NO,
                sent("2026-11-25T10:00", f"Hi Lena, thank you. {ASKING[0]}"),
                received("2026-11-26T10:00", "Hi Sam, let me ask the team."),
            ],
        ),
    ],
)
def test_asking_for_the_first_time(name: str, mails: list[Message]) -> None:
    del name
    assert not findings("debrief/asked-before", REQUEST, *mails, now="2026-12-07T10:00")
