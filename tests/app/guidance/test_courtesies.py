"""What has been thanked for is not asked for again, and a courtesy is no thank-you note."""

import pytest

from app.mail import Message
from app.review import Report
from app.situation import Record
from tests.correspondence import JONAS, LENA, NOTE, SAM, drafted, findings, invitation, moment, received, report, sent

INVITED = received("2026-11-03T10:00", "Here it is.", calendar=invitation("2026-11-10T14:00", LENA, SAM))
NOTED = sent("2026-11-11T09:00", NOTE)
PROMISED = received(
    "2026-11-16T10:00", "Hi Sam, thank you for your note. You will hear from us by Friday, 27 November."
)
OFFER = received("2026-11-16T10:00", "Hi Sam, we are delighted to offer you the position of analyst.")
NO = received("2026-11-16T10:00", "Hi Sam, unfortunately we have decided to move forward with another candidate.")
OF_THANKS = {"follow-up/gratitude-missing", "follow-up/thank-you-missing", "follow-up/interviewer-not-thanked"}


def look(body: str, *history: Message, now: str = "2026-11-18T10:00") -> Report:
    return report(drafted(f"Hi Lena,\n\n{body}\n\nBest,\nSam"), *history, now=now)


def ids(found: Report) -> set[str]:
    return {f.rule.id for f in found.findings}


@pytest.mark.parametrize(
    ("body", "history"),
    [
        pytest.param(
            "thank you very much for the offer. I gladly accept it.", [INVITED, OFFER], id="an offer accepted"
        ),
        pytest.param("I would like to accept the offer.", [INVITED, OFFER], id="an offer accepted without thanks"),
        pytest.param("is there any news on the analyst position?", [INVITED, NO], id="chasing after a no"),
        pytest.param(
            "thank you again for the interview. Is there any news on the analyst position?",
            [INVITED],
            id="thanks inside",
        ),
        pytest.param(
            "thank you for letting me know and for your time. I would be glad to hear of other positions.",
            [INVITED, NO],
            id="the answer to a no",
        ),
    ],
)
def test_thanks_are_not_asked_for_where_they_stand_or_come_too_late(body: str, history: list[Message]) -> None:
    assert not ids(look(body, *history)) & OF_THANKS


@pytest.mark.parametrize(
    ("body", "history"),
    [
        ("is there any news on the analyst position?", [INVITED]),
        ("is there any news on the analyst position?", [INVITED, NOTED]),
        ("so I was not selected. I wish you all the best.", [INVITED, NO]),
    ],
)
def test_one_finding_says_that_thanks_are_missing(body: str, history: list[Message]) -> None:
    assert len(ids(look(body, *history, now="2026-11-24T10:00")) & OF_THANKS) == 1


@pytest.mark.parametrize(
    ("record", "mails", "said"),
    [
        (Record(held_at=moment("2026-11-10T14:00"), interviewers=(JONAS,)), [], "Jonas Kern took part in the interview"),
        (Record(), [received("2026-11-03T10:00", "Here.", sender=JONAS, calendar=invitation("2026-11-10T14:00", JONAS))],
         "Jonas Kern wrote to you about the interview"),
        (Record(), [received("2026-11-03T10:00", "Here.", calendar=invitation("2026-11-10T14:00", LENA, JONAS))],
         "Jonas Kern was on the invitation"),
    ],
)  # fmt: skip
def test_only_what_is_known_of_somebodys_part_is_said(record: Record, mails: list[Message], said: str) -> None:
    (found,) = findings(
        "follow-up/interviewer-not-thanked", drafted(NOTE), *mails, now="2026-11-11T10:00", record=record
    )
    assert found.message.startswith(said)


@pytest.mark.parametrize(
    "body",
    [
        "Thank you, noted: I look forward to hearing from you by then.",
        "Thanks for letting me know. I look forward to hearing from you next Friday.",
        "Thank you for the update. Have a good weekend.",
        "Many thanks for the quick reply, understood.",
    ],
)
@pytest.mark.parametrize("noted", [[NOTED], []], ids=["thanked before", "not thanked before"])
def test_taking_note_of_a_date_is_no_thank_you_note(body: str, noted: list[Message]) -> None:
    assert ids(look(body, INVITED, *noted, PROMISED, now="2026-11-16T15:00")) <= {"follow-up/thank-you-missing"}


@pytest.mark.parametrize(
    ("body", "history"),
    [
        ("Thank you for the interview. I look forward to hearing from you.", [INVITED, PROMISED]),
        ("Thank you for your time. I look forward to hearing from you.", [INVITED]),
    ],
)
def test_thanks_for_the_interview_are_a_thank_you_note(body: str, history: list[Message]) -> None:
    assert "specifics/nothing-specific" in ids(look(body, *history, now="2026-11-16T15:00"))


@pytest.mark.parametrize(
    ("body", "speaks"),
    [
        ("is there any news? We spoke on Friday and you said I would hear by Wednesday.", False),
        ("you told me that I would hear back by Monday. Do you have an update for me?", False),
        ("you promised I would hear by Wednesday. Is there any news?", True),
        ("you said I would hear by Wednesday and I have heard nothing. Is there any news?", True),
        ("is there any news? You said you would call by Monday, and it is Thursday now!", True),
    ],
)
def test_a_date_that_was_named_is_a_reason_to_ask_and_no_blame(body: str, speaks: bool) -> None:
    assert ("tone/accusation" in ids(look(body, INVITED, NOTED, now="2026-12-04T10:00"))) is speaks


@pytest.mark.parametrize("rule_id", ["etiquette/too-short", "specifics/nothing-specific", "follow-up/interest-missing"])
def test_what_is_absent_is_nowhere_in_the_mail(rule_id: str) -> None:
    found = look("Thank you for the interview.", INVITED, now="2026-11-11T10:00")
    (one,) = [f for f in found.findings if f.rule.id == rule_id]
    assert one.finding.spans == ()


def test_five_days_after_thanks_are_still_welcome() -> None:
    (found,) = findings("follow-up/thank-you-late", drafted(NOTE), INVITED, now="2026-11-15T10:00")
    assert "A thank-you is a little late, and still welcome" in found.message


def test_twice_is_said_twice() -> None:
    found = look(
        "any news?", INVITED, NOTED, sent("2026-11-20T10:00"), sent("2026-11-27T10:00"), now="2026-12-18T10:00"
    )
    (silent,) = [f for f in found.findings if f.rule.id == "letting-go/long-silence"]
    assert silent.finding.message.startswith("You have asked twice without an answer. Don’t ask again")


def test_the_timeline_names_the_promised_day() -> None:
    labels = [e.label for e in look("Noted, thanks.", INVITED, PROMISED).situation.timeline]
    assert "Lena Vogt named a date: Friday, 27 November" in labels
