"""Promises in other words than "we will let you know": told to a candidate on Wednesday, 18 November 2026."""

from datetime import date

import pytest

from app.mail import Message
from app.situation import promise as promise_module
from app.situation import promise_words as words
from app.situation.letter import Letter, read
from app.situation.promise import promise
from app.text.phrases import Matcher
from tests.growth import assert_linear

WEDNESDAY = date(2026, 11, 18)
MATCHER = Matcher([*words.ROLES, promise_module.WHEN])


def by(text: str) -> str | None:
    found = promise(read(Message("m", None, None, text=text), MATCHER), WEDNESDAY, month_first=True)
    return str(found.by) if found else None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Decisions go out on the 3rd.", "2026-12-03"),
        ("We're aiming for a final call by December 11th.", "2026-12-11"),
        ("Feedback to follow by EOD tomorrow!", "2026-11-19"),
        ("I'd hope we can give you a yes or no within a couple of weeks.", "2026-12-02"),
        ("Results are usually released three weeks after the assessment day on 20 November.", "2026-12-11"),
        ("The decision's been pushed to next Wednesday.", "2026-11-25"),
        ("Decision day is 27 November.", "2026-11-27"),
        ("The hiring decision is scheduled for 3 December.", "2026-12-03"),
        ("We're still on track for a decision on Monday.", "2026-11-23"),
        ("A final answer won't come before mid-December.", "2026-12-11"),
        ("Your application is under review. Their feedback is due on 11/30.", "2026-11-30"),
    ],
)
def test_the_answer_is_said_to_come(text: str, day: str) -> None:
    assert by(text) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("We'll send you the offer letter by Friday.", "2026-11-20"),
        ("Our recruiter will send over the details of the next stage by the end of the week.", "2026-11-20"),
        ("The coordinator will email you your interview schedule by tomorrow.", "2026-11-19"),
        ("Subject to sign-off, we aim to send contracts out by 11 December.", "2026-12-11"),
        ("HR is preparing your contract, you should receive it by the end of November.", "2026-11-30"),
        ("I'll send you the paper I mentioned by Friday.", None),
        ("Jana will forward you the reimbursement form tomorrow.", None),
        ("I'll share the recording of the webinar on Friday.", None),
        ("The contract starts on 4 January.", None),
        ("Thanks for telling me you have another offer due Friday.", None),
    ],
)
def test_a_next_step_that_is_sent_counts_and_a_paper_does_not(text: str, day: str | None) -> None:
    assert by(text) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Someone from the team will ring before the end of the week.", "2026-11-20"),
        ("The committee meets on Tuesday and I'll write right after.", "2026-11-25"),
        ("He promised me an answer by Tuesday, and I'll pass it on straight away.", "2026-11-24"),
        ("You should know where you stand by early next week.", "2026-11-25"),
        ("Our CTO wants to sleep on it; you'll hear tomorrow.", "2026-11-19"),
        ("The board sits on 2 December; you'll get a yes or no from me the day after.", "2026-12-03"),
        ("We'll pick someone by Tuesday and let everybody know.", "2026-11-24"),
        ("We inform all candidates within 14 days.", "2026-12-02"),
        ("I owe you an answer and you will have it by Monday.", "2026-11-23"),
        ("The whole process should be concluded by 11 December.", "2026-12-11"),
        ("We will respond to each applicant by 12/4.", "2026-12-04"),
        ("Our CEO will announce the merger on Tuesday.", None),
        ("I will write the caterers an email about the cake this afternoon.", None),
        ("It will be great to see you on Friday!", None),
        ("Your background check should be completed by Friday.", None),
    ],
)
def test_who_tells_and_in_which_words_does_not_matter(text: str, day: str | None) -> None:
    assert by(text) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Please feel free to follow up if you haven't heard anything by the 12th.", "2026-12-12"),
        ("If you don't hear from me by Monday, ping me.", "2026-11-23"),
        ("If you have not heard from us by Friday, please assume that you were unsuccessful.", None),
        ("Feel free to follow up with me next week.", None),
    ],
)
def test_leave_to_ask_after_a_day_promises_an_answer_until_then(text: str, day: str | None) -> None:
    assert by(text) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Bear with us, it should be no later than 2 December.", "2026-12-02"),
        ("I can't say anything before Tuesday, sorry.", "2026-11-24"),
        ("We were hoping to decide this week; realistically it will be the week of December 7th.", "2026-12-11"),
        ("The decision needs approval; I should have it by the 30th and will be in touch the same day.", "2026-11-30"),
        ("Feedback from the panel takes five working days.", "2026-11-25"),
        ("Sorry for the delay - we need another week before we can decide.", "2026-11-25"),
    ],
)
def test_they_ask_for_time(text: str, day: str) -> None:
    assert by(text) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Eine Entscheidung treffen wir voraussichtlich bis Ende November.", "2026-11-30"),
        ("Die Entscheidung fällt in KW 49.", "2026-12-04"),
        ("Bitte geben Sie uns noch bis Mitte nächster Woche Zeit.", "2026-11-26"),
        ("Sie werden bis Freitag informiert.", "2026-11-20"),
        ("Bitte geben Sie uns bis Freitag Bescheid.", None),
        ("Wir freuen uns auf das Gespräch am Freitag.", None),
        ("Vous aurez une réponse d'ici la fin du mois.", "2026-11-30"),
        ("Vous serez informée de notre décision au plus tard le 27 novembre.", "2026-11-27"),
        ("Je vous recontacte en début de semaine prochaine.", "2026-11-25"),
        ("Merci de nous répondre avant vendredi.", None),
        ("Le daremos una respuesta a finales de mes.", "2026-11-30"),
        ("La decisión se comunicará el lunes 30 de noviembre.", "2026-11-30"),
        ("Recibirá una respuesta en un plazo de diez días hábiles.", "2026-12-02"),
        ("Si su perfil encaja, el equipo le avisará y lo contactaremos en dos semanas.", None),
        ("Entro la fine della settimana le faremo sapere.", "2026-11-20"),
    ],
)
def test_german_french_spanish_and_italian(text: str, day: str | None) -> None:
    assert by(text) == day


@pytest.mark.parametrize(
    "piece",
    ["it will be ", "if you haven't heard ", "announce ", "your decision ", "call ", "geben sie uns bis freitag "],
)
def test_the_time_grows_in_step_with_the_length(piece: str) -> None:
    def told(text: str) -> None:
        promise(Letter(Message("m", None, None, text=text), text, MATCHER.find(text), {}), WEDNESDAY, month_first=True)

    assert_linear(told, (piece * 100_000)[:99_000] + " by friday")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Expect to hear from us in a couple of weeks.", "2026-12-02"),
        ("Please expect to hear from me by Friday.", "2026-11-20"),
        ("Timeline: second talks next week, offer by December 4th.", "2026-12-04"),
        ("Next steps: debrief on Monday, decision by Wednesday.", "2026-11-25"),
        ("Two more weeks and you'll have your answer.", "2026-12-02"),
        ("Nothing will happen before 1 December.", "2026-12-01"),
        ("There won't be any news before Monday.", "2026-11-23"),
        ("We will write to finalists and non-finalists alike by Friday.", "2026-11-20"),
        ("Finalists and non-finalists alike will hear by Friday.", "2026-11-20"),
        ("We expect to conclude interviews by 18 December and will contact you shortly afterwards.", "2026-12-21"),
        ("Finalists will hear from us by Friday.", None),
        ("Timeline: assignment by Friday, interview on Monday.", None),
        ("Expect to spend two weeks on the assignment.", None),
        ("Two more days and I'll be back from leave.", None),
        ("There is no need to reply before Monday.", None),
        ("You should have your answer ready by Friday.", None),
    ],
)
def test_a_promise_needs_no_person_who_makes_it(text: str, day: str | None) -> None:
    assert by(text) == day
