"""One report never asks for two things that exclude each other, and says nothing untrue of what was."""

from dataclasses import replace

import pytest

from app.mail import Draft
from app.situation import Record
from app.situation.purpose import Decision, Purpose
from app.text.phrases import Range
from tests.correspondence import drafted, findings, look, moment, received, rule, sent

WORD = received("2026-10-01T10:00", "Hi Sam, it was good to talk to you about the analyst position.")
NO = received(
    "2026-11-16T10:00",
    "Hi Sam, thank you for the interview. Unfortunately, we have decided to move forward with another candidate for the "
    "analyst position. We wish you all the best.",
    thread="t",
)
MET = Record(held_at=moment("2026-11-17T10:00"))


def mail(text: str) -> Draft:
    return drafted(f"Hi Lena,\n\n{text}\n\nBest,\nSam", thread="t")


def test_who_had_better_let_go_is_not_asked_for_interest() -> None:
    asking = mail("Is there any news on the analyst position?")
    twice = (WORD, sent("2026-10-14T10:00"), sent("2026-10-28T10:00"))
    assert findings("balance/too-many", asking, *twice, now="2026-11-19T10:00")
    assert not findings("follow-up/interest-missing", asking, *twice, now="2026-11-19T10:00")
    assert findings("follow-up/interest-missing", asking, WORD, now="2026-10-19T10:00")


@pytest.mark.parametrize(
    "text",
    [
        "Thank you for the interview. I have accepted a position elsewhere, so I would like to withdraw.",
        "Thank you for the interview. After some thought I have decided to withdraw my application.",
        "Thank you for your time last week. I am withdrawing from the process.",
    ],
)
def test_who_withdraws_is_not_asked_for_interest(text: str) -> None:
    reading, facts = look(mail(text), now="2026-11-19T10:00")
    thanking = replace(facts, purpose=Decision(Purpose.THANK_YOU, ()))
    assert not rule("follow-up/interest-missing").findings(reading, thanking)


def test_who_demands_feedback_is_not_told_to_ask_for_it() -> None:
    demanding = mail("Thank you for letting me know about the interview. Why did you not choose me?")
    reading, facts = look(demanding, NO, now="2026-11-19T10:00", record=MET)
    assert rule("debrief/demanding-feedback").findings(reading, facts)
    assert not rule("debrief/feedback-not-asked").findings(reading, facts)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Any news on the analyst position?", "thanks and one on why"),
        ("Thank you for the interview. Any news on the analyst position?", "sentence on why"),
        ("I am still very interested in the analyst position. Any news?", "sentence of thanks"),
        ("Thank you for the interview. I am still very interested in the position. Any news?", None),
    ],
)
def test_a_short_mail_is_told_what_it_lacks(text: str, said: str | None) -> None:
    found = findings("etiquette/too-short", mail(text))
    assert [said in f.message for f in found if said] == [True] * bool(said)
    assert bool(found) == bool(said)


def test_a_short_answer_to_a_no_needs_thanks_only() -> None:
    assert not findings("etiquette/too-short", mail("Thank you for letting me know."), NO, now="2026-11-19T10:00")
    (found,) = findings("etiquette/too-short", mail("I am sad to hear of your decision."), NO, now="2026-11-19T10:00")
    assert "interests you" not in found.message


def test_thanks_with_a_question_at_their_end_go_out_without_it() -> None:
    text = "Thank you for the interview yesterday. I enjoyed the talk about forecasts. When will you decide?"
    reading, facts = look(mail(text), now="2026-11-18T10:00", record=MET)
    at = reading.own_text.index("When will")
    asking = replace(facts, purpose=Decision(Purpose.STATUS_CHECK, (Range(at, at + 20),)))
    (found,) = rule("patience/too-soon").findings(reading, asking)
    assert found.message.startswith("The interview was 1 business day ago. Send your thanks now")


def test_after_an_interview_alone_no_word_is_spoken_of() -> None:
    (found,) = findings(
        "patience/too-soon", mail("Any news on the analyst position?"), now="2026-11-18T10:00", record=MET
    )
    assert found.message.startswith("The interview was 1 business day ago. A fair moment")


def test_after_a_no_the_question_for_reasons_chases_nobody_and_the_one_for_news_does() -> None:
    no = received("2026-11-10T10:00", "Hi Sam, we have decided to offer the position to another candidate.")

    def chased(question: str) -> bool:
        draft = drafted(f"Hi Lena,\n\nthank you for letting me know. {question}\n\nBest,\nSam")
        return bool(findings("letting-go/chasing-after-no", draft, no))

    assert not chased("Please explain how you came to this decision.")
    assert chased("Is there any news on the second analyst position?")
