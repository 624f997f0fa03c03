"""The same things as other people put them: slang and high style, small mistakes, irony; each beside its harmless twin."""

import pytest

from app.mail import Message
from app.review import Report
from app.rules import Severity
from tests.correspondence import LENA, SAM, drafted, findings, invitation, received, report, sent
from tests.tone import quotes

INVITED = received("2026-11-03T10:00", "Here it is.", calendar=invitation("2026-11-10T14:00", LENA, SAM))
NO = received("2026-11-16T10:00", "Hi Sam, unfortunately we have decided to move forward with another candidate.")
ANSWER_TO_NO = sent("2026-11-17T10:00", "Hi Lena,\n\nthank you for letting me know. I would apply again.\n\nSam")


def look(body: str, *history: Message, now: str = "2026-11-18T10:00") -> Report:
    return report(drafted(f"Hi Lena,\n\n{body}\n\nBest,\nSam"), *(history or (INVITED,)), now=now)


def ids(found: Report) -> set[str]:
    return {f.rule.id for f in found.findings}


def says(rule_id: str, body: str, *history: Message) -> bool:
    return bool(findings(rule_id, drafted(f"Hi Lena,\n\n{body}\n\nBest,\nSam"), *history))


@pytest.mark.parametrize(
    "wish",
    [
        "Mega keen on the analyst post.",
        "thanks so much, loved the barn 🎉 really want the stable manager job 🙏",
        "Your remark about the blue doors was right and I would love to paint with you as set painter.",
        "I'm still 100% in.",
        "Would love to get stuck in before the holidays!",
        "I shall simply keep hoping.",
        "If, on reflection, you think I may be of use, I should be glad to take matters further.",
    ],
)
def test_interest_in_few_or_grand_words(wish: str) -> None:
    assert "follow-up/interest-missing" not in ids(
        look(f"Thank you for the interview today. {wish}", now="2026-11-11T10:00")
    )


@pytest.mark.parametrize(
    "wish", ["For students keen on sailing the lake is near.", "The room I was in had no windows."]
)
def test_what_is_no_interest(wish: str) -> None:
    assert "follow-up/interest-missing" in ids(
        look(f"Thank you for the interview today. {wish}", now="2026-11-11T10:00")
    )


def test_an_honour_is_thanks() -> None:
    body = "It was a great honour to meet you all yesterday, and I would love to join the team as an analyst."
    assert "follow-up/gratitude-missing" not in ids(look(body, now="2026-11-11T10:00"))


@pytest.mark.parametrize(
    "question",
    [
        "If you can spare a line on where my case study came up short, I would use it well.",
        "What's one thing you think I should brush up on?",
        "Any comment on my presentation would be read with care.",
        "Can you tell me what skill I should learn before I try again?",
        "If Jonas had a thought about my sketch, I'd love to hear it.",
        "I'd welcome your view of where I fell short.",
    ],
)
def test_feedback_is_asked_for_without_the_word(question: str) -> None:
    body = f"Thank you for letting me know after the interview. I'd be glad to apply again. {question}"
    assert "debrief/feedback-not-asked" not in ids(look(body, INVITED, NO))


def test_a_wish_to_learn_from_it_is_no_second_question() -> None:
    body = "I would like to learn from this interview. Could you tell me which answer was weakest?"
    assert not says("debrief/demanding-feedback", body, INVITED, NO)


@pytest.mark.parametrize(
    "future",
    [
        "I would not hesitate to apply again.",
        "I might give it another go in the new year.",
        "Should the team ever need a second analyst, I'd pick up the phone.",
        "If you need an extra pair of hands in spring, ring me.",
    ],
)
def test_doors_left_open(future: str) -> None:
    assert "letting-go/door-closed" not in ids(look(f"Thank you for letting me know. {future}", INVITED, NO))


def test_a_pair_of_eyes_that_is_offered_argues_with_nobody() -> None:
    offer = "Thank you for letting me know. Should you ever want a second pair of eyes on the budget, I am near."
    demand = "Thank you for letting me know. I would like a second pair of eyes on my test."
    assert not says("letting-go/arguing", offer, INVITED, NO)
    assert says("letting-go/arguing", demand, INVITED, NO)


def test_an_interview_elsewhere_argues_with_nobody() -> None:
    elsewhere = "I've another interview at the General on the 8th. Is there anything you'd suggest I do differently?"
    assert not says("letting-go/arguing", elsewhere, INVITED, NO)
    assert says("letting-go/arguing", "Thank you. Could I have another interview with you?", INVITED, NO)


def test_a_store_may_be_cold() -> None:
    assert not quotes("cold", "That walk round the cold store was an eye opener.")


def test_who_has_had_their_note_is_not_owed_another() -> None:
    body = "Thank you for your kind reply. I only wanted to say how much I enjoyed the visit."
    note = sent("2026-11-11T09:00", "Hi Lena,\n\nthank you for the interview about the tariff model.\n\nSam")
    answer = received("2026-11-12T09:00", "Hi Sam, thank you for your note.")
    assert "specifics/nothing-specific" not in ids(look(body, INVITED, note, answer, now="2026-11-12T12:00"))
    assert "specifics/nothing-specific" in ids(
        look("Thank you for the interview. I enjoyed the visit.", now="2026-11-11T10:00")
    )


def test_a_door_that_is_shut() -> None:
    assert "letting-go/door-closed" in ids(look("Thank you for the reply. I will not apply again.", INVITED, NO))


def test_what_an_answer_to_a_no_holds_is_not_asked_for_twice() -> None:
    body = "You may remember me. I see that the analyst programme opens again, and I shall be applying."
    said = ids(look(body, INVITED, NO, ANSWER_TO_NO, now="2027-02-10T10:00"))
    assert said.isdisjoint({"follow-up/gratitude-missing", "letting-go/door-closed", "debrief/feedback-not-asked"})


@pytest.mark.parametrize(
    ("rule_id", "bad", "good"),
    [
        ("ultimatum", "Unless I see your reply by Friday I shall conclude that you are not serious.", "Friday would be fine. If not, I'll move mountains."),
        ("ultimatum", "If not, I will go to the press on Friday.", "If not, I will go with the Friday slot."),
        ("ultimatum", "Otherwise I will leave for another firm.", "Otherwise I will leave it at reception."),
        ("demand", "You need to revert by tomorrow without fail.", "You need to see the view from our roof."),
        ("insult", "Has the clown in your personnel office lost my file?", "Has the clown in the circus lost his nose?"),
        ("insult", "Your moron of a trainee sent it twice.", "Your trainee sent it twice."),
        ("accusation", "I find it petty to be sent off in two lines.", "I find it easy to be brief in two lines."),
        ("accusation", "I feel let down by your firm.", "I let my last team down once, and learnt from it."),
        ("accusation", "A firm like yours does not keep its word, I see.", "A firm of that size does not keep its papers on site."),
        ("accusation", "My evenings plainly count for nothing.", "My evenings are plainly free."),
        ("guilt", "You have no idea how I feel.", "You have no idea how happy this made me!"),
        ("guilt", "I sat up for three nights and turned down two offers for you.", "I sat up for three nights and turned up early."),
    ],
)  # fmt: skip
def test_hostility_beside_its_twin(rule_id: str, bad: str, good: str) -> None:
    assert quotes(rule_id, bad)
    assert not quotes(rule_id, good)


@pytest.mark.parametrize(
    ("rule_id", "bad", "good"),
    [
        ("social/channel-hopping", "I rang the branch on Monday. Is there any news on the analyst position?", "I worked at the branch on Monday. Is there any news on the analyst position?"),
        ("social/channel-hopping", "I wrote to Jonas and then messaged you as well. Any news on the position?", "I wrote to my referee, who then messaged me as well. Any news on the position?"),
        ("social/personal-details", "I cycled past on Sunday and the garden is a dream. Any news on the position?", "I cycled past the quay on Sunday. Any news on the position?"),
    ],
)  # fmt: skip
def test_closeness_beside_its_twin(rule_id: str, bad: str, good: str) -> None:
    assert says(rule_id, bad, INVITED)
    assert not says(rule_id, good, INVITED)


@pytest.mark.parametrize(
    ("body", "speaks"),
    [
        ("Whatever, didn't want to work at your place anyway.", True),
        ("Total waste of my afternoon.", True),
        ("I did not want to trouble you, but thank you for telling me.", False),
    ],
)
def test_sulking(body: str, speaks: bool) -> None:
    assert says("letting-go/bitter", body, INVITED, NO) is speaks


def test_the_team_at_another_company() -> None:
    mail = received(
        "2026-11-03T10:00", "Hi Sam, come and see us at Acme.", calendar=invitation("2026-11-10T14:00", LENA, SAM)
    )
    body = "Thank you for the interview. I would love to join the risk team at {}."
    now = "2026-11-11T10:00"
    assert findings("specifics/other-company", drafted(f"Hi Lena,\n\n{body.format('Globex')}\n\nSam"), mail, now=now)
    assert not findings("specifics/other-company", drafted(f"Hi Lena,\n\n{body.format('Acme')}\n\nSam"), mail, now=now)


def test_in_due_course_is_nothing_specific() -> None:
    body = "Thank you for taking the time to meet me. I hope to hear from you in due course and would be glad to join."
    found = [f for f in look(body, now="2026-11-11T10:00").findings if f.rule.id == "specifics/nothing-specific"]
    assert [f.severity for f in found] == [Severity.CAUTION]
