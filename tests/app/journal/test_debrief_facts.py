"""What the debrief's form begins with."""

import json
from typing import Any

import pytest

from app.journal.debrief_facts import COLLEAGUE, Suggestion, debrief_facts, suggestions
from app.journal.records import ContactKind, Outcome, Person, RoundKind
from tests.app.journal.processes_kept import HELD, at, process, received, round_, sent

NOW = "2026-12-01T12:00"
LENA = "lena@acme.example"
STORY = process(
    round_(HELD, 45, kind=RoundKind.PHONE),
    round_("2026-11-10T10:00"),
    contacts=(
        received("2026-10-28T09:00"),
        sent("2026-11-03T14:45", ContactKind.THANK_YOU),
        received("2026-11-05T09:00"),
        sent("2026-11-11T11:00", ContactKind.THANK_YOU),
        received("2026-11-11T12:00", ContactKind.AUTOMATIC),
        received("2026-11-12T09:00", ContactKind.PROMISE),
        sent("2026-11-25T10:00", ContactKind.FOLLOW_UP),
        received("2026-11-27T10:00", ContactKind.REJECTION),
    ),
    promised="2026-11-20",
    outcome=Outcome.REJECTED,
    ended="2026-11-27T10:00",
)


def test_rounds_waits_and_answers_are_told() -> None:
    facts = debrief_facts(STORY, at(NOW))
    assert [(r.held_on, r.kind, r.minutes, r.thanked_after_hours) for r in facts.rounds] == [
        ("2026-11-03", "phone", 45, 4.0),
        ("2026-11-10", "other", 60, 24.0),
    ]
    (asked,) = facts.questions
    assert (asked.asked_on, asked.after_business_days, asked.answered_after_days) == ("2026-11-25", 9, 2)
    assert (facts.mails_sent, facts.mails_received) == (3, 4)
    assert (facts.days, facts.longest_wait) == (30, 15)
    assert (facts.promise_kept, facts.outcome, facts.outcome_on) == (False, "rejected", "2026-11-27")


def test_they_are_plain_json_and_plain_sentences() -> None:
    facts = debrief_facts(STORY, at(NOW))
    assert json.loads(json.dumps(facts.as_json())) == facts.as_json()
    assert facts.sentences == (
        "2 rounds in 30 days.",
        "You thanked them 4 hours after the round of Tuesday, 3 November.",
        "You thanked them 24 hours after the round of Tuesday, 10 November.",
        "You asked on Wednesday, 25 November, after 9 business days, and had an answer 2 days later.",
        "They said you would hear by Friday, 20 November, and they did not.",
        "The longest wait for a word of theirs was 15 days.",
    )


@pytest.mark.parametrize(
    ("promised", "contacts", "now", "told"),
    [
        (None, (), NOW, None),
        ("2026-11-20", (received("2026-11-18T10:00"),), NOW, True),
        ("2026-11-20", (received("2026-11-21T10:00"),), NOW, False),
        ("2026-11-20", (received("2026-11-02T10:00"),), "2026-11-19T10:00", None),
        ("2026-11-20", (received("2026-11-04T10:00", ContactKind.PROMISE),), NOW, False),
        ("2026-11-20", (), NOW, None),
    ],
    ids=["none made", "in time", "a day late", "still ahead", "the promise itself is no answer", "nothing is known"],
)
def test_whether_a_promise_was_kept(promised: str | None, contacts: Any, now: str, told: bool | None) -> None:
    one = process(HELD, contacts=contacts, **({"promised": promised} if promised else {}))
    assert debrief_facts(one, at(now)).promise_kept is told


def test_a_process_of_which_nothing_is_known_has_no_facts() -> None:
    facts = debrief_facts(process(), at(NOW))
    assert (facts.rounds, facts.questions, facts.days, facts.promise_kept) == ((), (), None, None)
    assert facts.sentences == ()


def test_what_is_still_to_come_is_no_fact() -> None:
    assert debrief_facts(process(HELD), at("2026-11-01T10:00")).rounds == ()


@pytest.mark.parametrize(
    ("one", "now", "expected"),
    [
        (
            process(HELD, outcome=Outcome.REJECTED, ended="2026-11-27T10:00"),
            NOW,
            ["gracious_reply", "feedback_request"],
        ),
        (process(outcome=Outcome.REJECTED, ended="2026-11-27T10:00"), NOW, ["gracious_reply"]),
        (process(HELD, outcome=Outcome.REJECTED, ended="2026-11-05T10:00"), NOW, []),
        (
            process(HELD, outcome=Outcome.REJECTED, ended="2026-11-27T10:00", contacts=(sent("2026-11-28T10:00"),)),
            NOW,
            [],
        ),
        (process(HELD, outcome=Outcome.ACCEPTED, ended="2026-11-27T10:00"), NOW, []),
        (process(HELD), NOW, []),
    ],
    ids=["after an interview", "without one", "too late", "answered already", "accepted", "open"],
)
def test_only_a_fresh_no_suggests_an_answer(one: Any, now: str, expected: list[str]) -> None:
    assert [Suggestion(s) for s in expected] == list(suggestions(one, at(now)))


def test_who_answered_and_who_told_the_outcome_is_named_as_the_user_keeps_them() -> None:
    one = process(
        HELD,
        people=(Person(LENA, "Lena Vogt"), Person("tomasz@acme.example", "Tomasz Lis")),
        contacts=(
            sent("2026-11-16T10:00", ContactKind.FOLLOW_UP, LENA),
            received("2026-11-18T10:00", ContactKind.OTHER, "tomasz@acme.example"),
            received("2026-11-19T10:00", ContactKind.OTHER, LENA),
            received("2026-11-20T10:00", ContactKind.OTHER, None, True),
            received("2026-11-21T10:00"),
            received("2026-11-27T10:00", ContactKind.REJECTION, LENA),
        ),
        outcome=Outcome.REJECTED,
        ended="2026-11-27T10:00",
    )
    facts = debrief_facts(one, at(NOW))
    assert [(q.asked, q.answered_by, q.answered_after_days) for q in facts.questions] == [
        ("Lena Vogt", "Tomasz Lis", 2)
    ]
    assert [(w.who, w.mails, w.last_on) for w in facts.writers] == [
        ("Lena Vogt", 2, "2026-11-27"),
        ("Tomasz Lis", 1, "2026-11-18"),
        (COLLEAGUE, 1, "2026-11-20"),
    ]
    assert facts.outcome_by == "Lena Vogt"
    assert facts.sentences[1:] == (
        "You asked Lena Vogt on Monday, 16 November, after 9 business days, and Tomasz Lis answered 2 days later.",
        "Lena Vogt wrote twice, last on Friday, 27 November.",
        "Tomasz Lis wrote once, on Wednesday, 18 November.",
        "Somebody else at the company wrote once, on Friday, 20 November.",
        "The no came from Lena Vogt.",
        "The longest wait for a word of theirs was 15 days.",
    )


def test_who_is_kept_no_more_is_not_named() -> None:
    one = process(HELD, people=(), contacts=(received("2026-11-18T10:00", ContactKind.OTHER, LENA),))
    assert debrief_facts(one, at(NOW)).writers == ()
