"""Refusals by kinds of meaning: put away, voted down, somebody else, a position that is gone; and what only looks so."""

from collections.abc import Sequence

import pytest

from tests.correspondence import facts, received

PUT_AWAY = (
    "I have now closed out your application on our side.",
    "We are archiving your candidacy for this requisition.",
    "Your application has been closed.",
    "Your candidacy for the analyst role has come to an end.",
    "I have taken you out of the running for this role.",
    "You have been removed from consideration for requisition 44.",
    "Your roll number does not appear in the list of selected candidates.",
    "Your application for the post of clerk: unsuccessful.",
    "New status: no longer under consideration.",
    "We have read your papers and decline to take them on; that is, we decline to proceed any further.",
)
STILL_HERE = (
    "Please upload your diploma. Otherwise we will close your application.",
    "We will be closing your file after that, so send the form this week.",
    "As you asked, I have taken your name out of the process.",
    "I have archived your old application, since the new one replaces it.",
    "Your application is closed for editing now.",
    "We took you out of the general pool to put you straight through to the manager.",
    "Your application has reached the end of the first stage and goes on to the second.",
    "Your name does not appear on the visitors' list; please tell reception.",
    "I closed your travel claim this morning.",
    "Your application for reimbursement: the receipt is missing.",
)
DECIDED_AGAINST = (
    "The vote went against you, I am sorry to say.",
    "I spoke up for you, but the panel came down the other way.",
    "The decision was not in your favour.",
    "This time it did not go your way.",
    "You narrowly missed out this time.",
    "It was close, and you were pipped by a colleague from Leeds.",
    "We shall not be requiring your services.",
    "We have found our new analyst, and it isn't you this time.",
    "I just don't see a fit here.",
    "It's not going to be a match, mostly because of the travel.",
    "So it's a pass from them, I'm afraid.",
    "You did not qualify for the final round.",
    "I am afraid that we are unable to take matters further.",
)
NOTHING_DECIDED = (
    "The committee voted against the new dress code. Your case is on Thursday's list.",
    "The vote went against Tuesday, so we meet on Wednesday.",
    "You missed out question 4 on the form.",
    "You fell short of one document, the police check.",
    "We will not be requiring your services as a referee any longer.",
    "If the vote goes against the merger, the role will be based in York.",
    "The decision is not against you: it is only late.",
    "We don't see a fit problem with your notice period.",
    "It isn't you who has to write the minutes.",
    "We had to pass on the cafe for lunch, as it is closed.",
    "The client said no to remote days. Does that change anything for you?",
)
ANOTHER = (
    "The governors have resolved to award the contract to another applicant.",
    "We felt that somebody with retail experience would settle in faster.",
    "Priya has the edge in tax law, and she is the one we have chosen for the role.",
    "The choice of the board fell on a different candidate.",
    "Amit edged you on the case study.",
    "The job has now been given to an internal colleague.",
    "We ended up promoting one of our own into the role.",
    "We decided to fill the role internally.",
    "We have made the decision to fund another applicant.",
    "We shall be offering the position elsewhere.",
    "We have chosen to appoint a candidate whose research is nearer to ours.",
    "Other applicants more closely meet the needs of the position.",
)
NOBODY_ELSE = (
    "We have awarded the contract to another cleaning firm, so do not mind the dust when you visit.",
    "We felt that somebody from finance could answer your questions better, so Ruth will join the call.",
    "Priya is the one we have asked to meet you at reception.",
    "He is the person we hired last year to run the Berlin office, and he would be your lead.",
    "The choice of hotel fell on another one, so note the new address for your interview.",
    "We ended up hiring a bus for the away day.",
    "We are offering the role elsewhere too, in Paris and Rome; you may state a preference.",
    "We promote from within wherever we can, which you asked about.",
    "Somebody with your background could get started faster, which is why we like you.",
    "We gave the question to another colleague, who will answer you.",
)
GONE = (
    "The headcount for this role was cut, so there is no longer a job for me to hire into.",
    "I'm afraid the role has been scrapped in the reorganisation.",
    "The client is closing the vacancy and moving the work to Lisbon.",
    "We have no place for you on the team at the moment.",
    "The funding fell through, so we have had to withdraw the role.",
)
STILL_THERE = (
    "We have filled the other role you asked about, but the analyst opening is very much alive.",
    "The post of deputy has been filled; this does not affect the teaching post for which you came.",
    "I am closing the vacancy to new applicants today, so it's down to you and two others.",
    "We are closing the vacancy on Friday.",
    "The job advert was pulled because the closing date has passed.",
    "The previous role was cut in June, and this one was created instead.",
    "There is no longer a test at the end of the process.",
    "There is no place for you to park on site.",
    "We have no room for you on Thursday; would Friday do?",
)


def refused(text: str) -> bool:
    return facts(received("2026-11-10 10:00", text)).rejected_at is not None


def each(*groups: Sequence[str]) -> list[str]:
    return [text for group in groups for text in group]


@pytest.mark.parametrize("text", each(PUT_AWAY, DECIDED_AGAINST, ANOTHER, GONE))
def test_the_reader_is_out(text: str) -> None:
    assert refused(text)


@pytest.mark.parametrize("text", each(STILL_HERE, NOTHING_DECIDED, NOBODY_ELSE, STILL_THERE))
def test_the_reader_is_still_in(text: str) -> None:
    assert not refused(text)


def test_the_no_is_found_deep_in_a_kind_letter() -> None:
    text = (
        "Dear Sam,\n\nWhat a pleasure it was to spend the afternoon with you. Everybody remarked on how well prepared "
        "you were.\n\nThis has been a hard choice. When it came down to it, we felt that someone who knows the harbour "
        "would find their feet sooner, and that is who we have asked to join us.\n\nPlease don't take this as a "
        "judgement. I hope that our paths cross again.\n\nWarmly,\nLena"
    )
    assert refused(text)
