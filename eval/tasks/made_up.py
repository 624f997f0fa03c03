"""Whole follow-ups, good and spoilt ones, written for this project by somebody who did not know its rules."""

import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from app.mail import DraftKind, Message
from app.review import Report
from app.rules import Severity
from app.situation import Record
from eval.figures import Figure, Pairs
from eval.mails import LENA, NOW, Setting, inbound
from eval.measures import macro_f1, share
from eval.sets import half_of
from eval.tasks import Run

METHOD = """\
`eval/made_up.jsonl`: 160 mails with the MIT licence of the project, half of them spoilt by a sentence or more, from
crude to hardly visible, the other half good and full of traps. Each is a draft in the thread of the interview (the
day before for thank-yous, two weeks before otherwise), after a rejection, an offer or an invitation to a second talk
where its purpose is about one. *Caught by tone*: a finding of warn or caution of `tone`, `social`, `letting-go` or
`debrief`. *Quiet*: no finding of warn or caution at all. The limit of `tone/cold` and the weights of the second
opinion on purpose were chosen with half of them in view (the even ids); no rule was written from them."""

_FILE = Path(__file__).parents[1] / "made_up.jsonl"
_SET = "made up by another hand"
_SPOILING = frozenset({"tone", "social", "letting-go", "debrief"})
_NEWS = {
    "rejection_reply": "Thank you for the interview. Unfortunately we have decided to go with another candidate.",
    "feedback_request": "Thank you for the interview. Unfortunately we have decided to go with another candidate.",
    "offer_reply": "We are delighted to offer you the analyst position. The contract is attached.",
    "scheduling": "We would like to invite you to a second interview. Would Tuesday or Thursday suit you?",
}


def measure(run: Run) -> Iterator[Figure]:
    caught: Pairs[bool] = Pairs("spoilt follow-ups", _SET)
    by_tone: Pairs[bool] = Pairs("spoilt follow-ups", _SET)
    quiet: Pairs[bool] = Pairs("good follow-ups", _SET)
    purposes: Pairs[tuple[str, str]] = Pairs("purpose", _SET)
    for line in _FILE.read_text("utf-8").splitlines():
        row = json.loads(line)
        half = half_of(str(row["id"]))
        report = _setting(row["purpose"]).review(run.reviewer, row["text"], row["subject"])
        found = {f.rule.id for f in report.findings if f.severity is not Severity.HINT}
        good = row["verdict"] == "good"
        if good:
            quiet.add(half, not found)
        else:
            caught.add(half, bool(found))
            by_tone.add(half, bool(_sections(report) & _SPOILING))
        said = report.situation.purpose.value
        purposes.add(half, (row["purpose"], said.value))
        if bool(found) is good:
            run.misses.note("made-up", half, str(row["id"]), row["verdict"], str(sorted(found)), row["text"])
    yield caught.figure("caught", share)
    yield by_tone.figure("caught by tone", share)
    yield quiet.figure("quiet", share)
    yield purposes.figure("macro F1", macro_f1)


def _sections(report: Report) -> set[str]:
    return {f.rule.section.slug for f in report.findings if f.severity is not Severity.HINT}


def _setting(purpose: str) -> Setting:
    held = NOW - timedelta(days=1 if purpose == "thank_you" else 15)
    text = f"Hi Sam,\n\nwe would like to invite you to an interview on {held:%A, %-d %B} at 10:00.\n\nBest,\nLena"
    history: list[Message] = [inbound(text, "Your interview", at=NOW - timedelta(days=20), number=1)]
    if news := _NEWS.get(purpose):
        history.append(inbound(f"Hi Sam,\n\n{news}\n\nBest,\nLena", "Your interview", at=NOW - timedelta(days=1)))
    record = Record(company="Acme", role="Analyst", held_at=held, interviewers=(LENA,))
    return Setting(record, tuple(history), kind=DraftKind.REPLY)
