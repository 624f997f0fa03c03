"""The references that the harness works out by itself: due days, unanswered counts, quotations as drafts."""

from datetime import date
from typing import Any

import pytest

from app.review import Verdict
from app.situation.purpose import Purpose
from eval.quotes import filled as completed
from eval.quotes import is_mail, mail_of, purpose_of, setting_of, subject_of
from eval.tasks import follow_ups
from eval.tasks.promises import due
from eval.tasks.unanswered import reference
from tests.eval.conftest import Filled, reviewer

TUESDAY = date(2026, 11, 3)


@pytest.mark.parametrize(
    ("phrase", "day"),
    [
        ("by Thursday", date(2026, 11, 5)),
        ("on Tuesday", date(2026, 11, 10)),
        ("today", TUESDAY),
        ("the end of the day", TUESDAY),
        ("Tomorrow", date(2026, 11, 4)),
        ("later this week", date(2026, 11, 6)),
        ("early next week", date(2026, 11, 11)),
        ("next week", date(2026, 11, 13)),
        ("within three business days", date(2026, 11, 6)),
        ("within 5 business days", date(2026, 11, 10)),
        ("in two weeks", date(2026, 11, 17)),
        ("within a day or two", date(2026, 11, 5)),
        ("within a few weeks", None),
        ("", None),
    ],
)
def test_the_day_that_a_phrase_means(phrase: str, day: date | None) -> None:
    assert due(phrase, TUESDAY) == day


def mail(who: str, text: str) -> dict[str, Any]:
    return {"from": who, "new_text": text}


@pytest.mark.parametrize(
    ("mails", "count"),
    [
        ([mail("candidate", "Is there any news?"), mail("employer", "Not yet.")], 0),
        ([mail("employer", "Hello."), mail("candidate", "Is there any news?")], 1),
        ([mail("candidate", "Is there any news?"), mail("candidate", "Please let me know.")], 2),
        ([mail("candidate", "Thank you for the interview. I look forward to hearing from you.")], 0),
        ([mail("candidate", "Thank you for your reply. Could you tell me the room?")], 1),
        ([mail("candidate", "How are you? Here is the paper.")], 0),
        ([mail("candidate", "Any news on the role?"), mail("candidate", "Any news on the role? ")], 1),
    ],
)
def test_the_reference_counts_mails_that_ask_since_they_wrote(mails: list[dict[str, Any]], count: int) -> None:
    assert reference(mails) == count


def quote(stage: str, text: str, verdict: str = "ok", kind: str = "advice") -> dict[str, Any]:
    return {"id": stage + text, "stage": stage, "verdict": verdict, "kind": kind, "source": "a page", "text": text}


@pytest.mark.parametrize("verdict", ["ok", "too_soon"])
@pytest.mark.parametrize("stage", ["thank_you", "reject_reply", "Accepting an offer", "Networking"])
def test_what_stands_around_an_excerpt_makes_no_weighty_finding(stage: str, verdict: str) -> None:
    row = quote(stage, "The harbour reports are on my mind.", verdict)
    report = setting_of(row).review(reviewer(), mail_of(row), subject_of(row))
    assert follow_ups.weighty(report) == []
    assert report.verdict is Verdict.READY


def test_an_accusing_quotation_is_caught_and_a_courteous_one_is_not(filled: Filled) -> None:
    rows = [
        quote("status_follow_up", "Why have you still not answered me?", "pushy"),
        quote("status_follow_up", "Is there any news on the analyst position?"),
        quote("Lines to avoid", "| avoid | why |", "template", "repo_template"),
    ]
    found = list(follow_ups.measure(filled("followup_quotes", *rows)))
    assert [(f.n, f.whole) for f in found] == [(1, 1.0), (1, 1.0)]


def test_blanks_of_templates_are_filled() -> None:
    text = completed("Dear [Hiring Manager's Name], the %POSITION% at [Company], {{date}}")
    assert text == "Dear Lena, the analyst at Acme, 2 November"


@pytest.mark.parametrize(
    ("stage", "purpose"),
    [
        ("thank_you", Purpose.THANK_YOU),
        ("status_follow_up", Purpose.STATUS_CHECK),
        ("reject_reply", Purpose.REJECTION_REPLY),
        ("Asking for feedback after a rejection", Purpose.FEEDBACK_REQUEST),
        ("Rejecting an offer", Purpose.OFFER_REPLY),
        ("Applying", Purpose.OTHER),
    ],
)
def test_stages_are_read_as_purposes(stage: str, purpose: Purpose) -> None:
    assert purpose_of(quote(stage, "Hi Lena,")) is purpose


def test_a_list_of_advice_is_no_mail() -> None:
    assert not is_mail(quote("Lines to avoid", "| avoid | why |", "template", "repo_template"))
