"""Each measurement on a few invented rows: what it counts as right, and what it leaves out."""

from typing import Any

import pytest

from eval.figures import Figure
from eval.tasks import Measurement, automatic, own_text, promises, purpose, quiet, rejection, tone
from tests.eval.conftest import Filled

NO = "Thank you for applying. Unfortunately, we have decided not to move forward with your application."
ACK = "Thank you for applying. If you are not selected, we will keep your details on file."


def by_measure(figures: list[Figure]) -> dict[str, float | None]:
    return {f.task.rpartition(": ")[2]: f.whole for f in figures}


def only(measurement: Measurement, run: Any) -> dict[str, float | None]:
    return by_measure(list(measurement(run)))


def test_rejection_is_measured_with_the_conditional_ones_apart(filled: Filled) -> None:
    rows = [
        {"id": "1", "body": NO, "rejection": True, "implicit": False, "conditional_negative": False},
        {"id": "2", "body": ACK, "rejection": False, "implicit": False, "conditional_negative": True},
    ]
    found = list(rejection.real(filled("job_status_emails", *rows)))
    assert [(f.n, f.whole) for f in found] == [(2, 1.0), (2, 1.0), (1, 1.0), (0, None)]


def test_only_the_label_rejection_is_positive_in_the_made_set(filled: Filled) -> None:
    rows = [{"id": "1", "body": NO, "label": "rejection"}, {"id": "2", "body": NO, "label": "in_process"}]
    assert only(rejection.made, filled("job_status_emails", *rows, file="synthetic_dev")) == {
        "F1": pytest.approx(2 / 3)
    }


def test_promise_and_its_day(filled: Filled) -> None:
    told = {"sentence": "We will get back to you by Thursday.", "label": "promise_with_time", "time": "by Thursday"}
    asked = {"sentence": "Please let us know by Thursday.", "label": "request_to_reader", "time": "by Thursday"}
    run = filled("reply_promises", {"id": 1, **told, "sent_at": "2026-11-03T09:00:00+01:00"}, {"id": 2, **asked})
    assert only(promises.measure, run) == {"F1": 1.0, "recall": 1.0, "precision": 1.0, "right day": 1.0}


def test_bounces_are_told_from_people_and_complaints_are_left_out(filled: Filled) -> None:
    head = "From: {}\nTo: sam@mail.example\nDate: Mon, 2 Nov 2026 10:00:00 +0100\nSubject: {}\n\n{}\n"
    bounce = head.format("MAILER-DAEMON@mail.example", "Undelivered Mail Returned to Sender", "550 unknown user")
    human = head.format("Lena Vogt <lena@acme.example>", "Monday", "See you on Monday.")
    rows = [("bounce", bounce), ("human_or_other", human), ("complaint", human)]
    run = filled(
        "raw_mail_fixtures",
        *({"id": k, "kind": k, "raw": raw, "encoding": "utf8", "path": ""} for k, raw in rows),
    )
    assert {f.n for f in automatic.raw(run)} == {2}
    assert set(only(automatic.raw, run).values()) == {1.0}


def test_precision_forgives_mail_whose_headers_say_that_a_machine_wrote_it(filled: Filled) -> None:
    raw = "From: lena@acme.example\nTo: sam@mail.example\nDate: Mon, 2 Nov 2026 10:00:00 +0100\nAuto-Submitted: auto-replied\nSubject: Monday\n\nI am away.\n"
    rows = [
        {"id": kind, "kind": kind, "raw": raw, "encoding": "utf8", "path": ""}
        for kind in ("auto_reply", "human_or_other")
    ]
    found = only(automatic.raw, filled("raw_mail_fixtures", *rows))
    assert found == {"recall": 1.0, "precision": 0.5, "precision, rows marked as automatic aside": 1.0}


def test_phrases_of_automatic_replies_stand_where_their_part_says(filled: Filled) -> None:
    rows = [
        {"part": "subject", "text": "Automatic reply: Analyst", "auto": True},
        {"part": "headers", "text": "Auto-Submitted: auto-replied", "auto": True},
        {"part": "headers", "text": "Precedence: bulk + List-ID (on a person's mail)", "auto": False},
        {"part": "body", "text": "I am out of the office until 20 November.", "auto": True},
    ]
    found = list(automatic.phrases(filled("autoreply_phrases", *rows)))
    heads = next(f for f in found if "subjects" in f.task)
    absence = next(f for f in found if f.task.startswith("absence"))
    assert (heads.n, heads.whole, absence.whole) == (3, 1.0, 1.0)


@pytest.mark.parametrize(
    ("expected", "exact", "near"),
    [
        ("Tuesday works.", 1.0, 1.0),
        ("Tuesday works.\n\nSent from my phone", 0.0, 1.0),
        ("> Does Tuesday work?\n\nTuesday works.", 0.0, 1.0),
        ("Tuesday works. On Monday it would be too early for the whole team, I think.", 0.0, 0.0),
    ],
)
def test_own_text_is_compared_exactly_and_apart_from_signatures(
    filled: Filled, expected: str, exact: float, near: float
) -> None:
    text = "Tuesday works.\n\nOn Mon, 2 Nov 2026 at 10:00, Lena <lena@acme.example> wrote:\n> Does Tuesday work?\n"
    run = filled("reply_trimming", {"id": "1", "format": "text", "input": text, "reply_only": expected})
    assert list(only(own_text.measure, run).values()) == [exact, near]


def test_purposes_of_messages_leave_out_a_label_that_spans_two(filled: Filled) -> None:
    date = "Mon, 2 Nov 2026 10:00:00 +0100"
    thanks = "Dear Lena,\n\nthank you for the interview on Friday. I enjoyed meeting the team.\n\nBest,\nSam"
    rows = [("thank_you_after_interview", thanks), ("decline_or_withdraw", thanks)]
    run = filled(
        "enron_job_search",
        *(
            {"id": n, "sender": "a", "date": date, "subject": "", "body": b, "label": k}
            for n, (k, b) in enumerate(rows)
        ),
        file="messages_dev",
    )
    assert [(f.n, f.whole) for f in purpose.messages(run)] == [(1, 1.0), (1, 1.0)]


def test_genuine_mail_counts_findings_and_everyday_mail_counts_mails(filled: Filled) -> None:
    rude = {"id": 1, "sender": "a", "date": "", "subject": "News", "label": "status_inquiry"}
    run = filled(
        "enron_job_search",
        {**rude, "body": "Hi Lena,\n\nyou idiots still have not told me about the analyst job. Answer me now!!\n\nSam"},
        file="messages_dev",
    )
    found = only(quiet.genuine, run)["mean"]
    assert found is not None
    assert found >= 1


def test_everyday_mail_without_a_subject_is_counted_beside(filled: Filled) -> None:
    row = {"date": "", "n_to": 1, "tone": {}, "own_text": "The report is on your desk.\n\nDrew"}
    rows = [
        {**row, "id": "1", "subject": ""},
        {**row, "id": "2", "subject": "Report"},
        {**row, "id": "3", "subject": "Report", "tone": {"anger": 1}},
    ]
    assert [(f.n, f.whole) for f in quiet.everyday(filled("enron_categories", *rows))] == [(2, 0.5), (1, 0.0)]


def test_a_ruder_mail_scores_lower(filled: Filled) -> None:
    rude = "Hi Lena,\n\nyou idiots. Why have you not answered?\n\nSam"
    kind = "Hi Lena,\n\nthank you for your time. Have a good week.\n\nSam"
    rows = [
        {"id": str(n), "seed": "1", "subject": "News", "body": body, "tone": told}
        for n, (body, told) in enumerate([(rude, 1.0), (rude, 1.2), (kind, 4.5), (kind, 4.6)])
    ]
    found = only(tone.facework, filled("email_facework", *rows))
    assert found["AUC, lowest against highest quarter"] == 1.0
