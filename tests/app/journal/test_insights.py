"""The pattern over time: right where there is enough, silent where there is not."""

from dataclasses import replace
from datetime import timedelta
from statistics import median
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.journal.figures import ENOUGH, Figure, middle, share
from app.journal.insights import Insights, insights
from app.journal.records import Contact, ContactKind, Debrief, Direction, Interview, Outcome
from tests.app.journal.processes_kept import HELD, at, debrief, process, received, sent

NOW = at("2027-02-01T12:00")


def thanked_after(hours: float, number: int, **more: Any) -> Interview:
    ended = at(HELD) + timedelta(hours=1)
    note = Contact(ended + timedelta(hours=hours), Direction.SENT, ContactKind.THANK_YOU)
    return process(HELD, contacts=(note,), id=f"{number:032x}", **more)


def figure(found: Insights, name: str) -> Figure:
    return next(f for f in found.figures if f.name == name)


def test_the_median_and_its_interval() -> None:
    kept = [thanked_after(hours, n) for n, hours in enumerate([2, 3, 5, 8, 20, 30])]
    found = figure(insights(kept, (), NOW), "time_to_thank_you")
    assert (found.n, found.value, found.low, found.high) == (6, 6.5, 2.0, 30.0)
    assert found.sentence == "You thanked them after 6.5 hours (middle of 6; likely 2 to 30 hours)."


def test_below_the_stated_number_nothing_is_claimed() -> None:
    kept = [thanked_after(2, n) for n in range(ENOUGH - 1)]
    for found in insights(kept, (), NOW).figures:
        assert (found.value, found.low, found.high) == (None, None, None)
        assert "too few to say" in found.sentence
        assert str(ENOUGH) in found.sentence


def test_shares_come_with_wilsons_interval() -> None:
    """8 of 10: 49.0 % to 94.3 %, as published tables have it."""
    found = share("x", "X", [True] * 8 + [False] * 2, "{}")
    assert found.value == 0.8
    assert found.low == pytest.approx(0.4902, abs=1e-4)
    assert found.high == pytest.approx(0.9433, abs=1e-4)


@given(st.lists(st.floats(0, 1000), min_size=ENOUGH, max_size=200))
@settings(max_examples=60, deadline=None)
def test_the_interval_encloses_the_median_and_shrinks_from_both_ends_alike(values: list[float]) -> None:
    found = middle("x", "X", "days", values, "{}")
    assert found.low is not None
    assert found.high is not None
    assert found.low <= median(values) <= found.high


@pytest.mark.parametrize(("n", "low", "high"), [(6, 0, 5), (8, 0, 7), (9, 1, 7), (12, 2, 9), (20, 5, 14), (30, 9, 20)])
def test_the_interval_is_the_one_of_tables_of_the_sign_test(n: int, low: int, high: int) -> None:
    found = middle("x", "X", "days", [float(v) for v in range(n)], "{}")
    assert (found.low, found.high) == (low, high)


def test_answers_after_follow_ups_count_once_they_had_their_time() -> None:
    answered = process(
        HELD, contacts=(sent("2026-11-16T10:00", ContactKind.FOLLOW_UP), received("2026-11-18T10:00")), id="1" * 32
    )
    ignored = process(HELD, contacts=(sent("2026-11-16T10:00", ContactKind.FOLLOW_UP),), id="2" * 32)
    pending = process(HELD, contacts=(sent("2027-01-30T10:00", ContactKind.FOLLOW_UP),), id="3" * 32)
    found = insights([answered] * 4 + [ignored] * 2 + [pending] * 3, (), NOW)
    assert figure(found, "answered").n == 6
    assert figure(found, "answered").value == pytest.approx(4 / 6)
    assert figure(found, "answer_after_asking").n == 4
    assert figure(found, "wait_before_asking").value == 9


def test_where_no_mail_was_noted_a_missing_thank_you_is_not_counted() -> None:
    kept = [process(HELD, id=f"{n:032x}") for n in range(10)]
    assert figure(insights(kept, (), NOW), "thanked").n == 0


def test_outcomes_are_counted_and_told() -> None:
    over: dict[str, Any] = {"ended": "2026-11-20T10:00"}
    kept = [
        process(HELD),
        process(HELD, outcome=Outcome.REJECTED, **over),
        process(HELD, outcome=Outcome.ACCEPTED, **over),
        process(HELD, outcome=Outcome.CLOSED, **over),
        process(HELD, outcome=Outcome.CLOSED, contacts=(received("2026-11-05T10:00"),), **over),
        process(HELD, outcome=Outcome.REJECTED, **over),
        process(HELD, outcome=Outcome.OFFERED, **over),
    ]
    found = insights(kept, (), NOW)
    assert dict(found.outcomes) == {"open": 1, "rejected": 2, "offered": 1, "accepted": 1, "closed": 2}
    assert found.outcomes_sentence == (
        "Of 7 processes: 1 still open, 2 ended with a no, 1 with an offer to answer, 1 accepted, 2 let go without an answer."
    )
    assert figure(found, "offers").value == pytest.approx(2 / 6)
    assert figure(found, "silent").value == pytest.approx(1 / 6)


def test_months_are_those_of_the_first_interview() -> None:
    kept = [
        process("2026-10-30T10:00", "2026-11-05T10:00"),
        thanked_after(2, 1),
        process(HELD, outcome=Outcome.REJECTED),
    ]
    found = insights(kept, (), NOW)
    assert [(m.month, m.interviews, m.thanked, m.rejections) for m in found.months] == [
        ("2026-10", 1, 0, 0),
        ("2026-11", 2, 1, 1),
    ]
    assert (
        found.months_sentence
        == "Processes by the month of their first interview: 1 in October 2026, 2 in November 2026."
    )


def test_lessons_are_words_of_two_debriefs_or_more_each_counted_once() -> None:
    written = [
        debrief("1" * 32, was_hard=("System design, system design!", "Estimates"), to_change=("Prepare estimates",)),
        debrief("2" * 32, was_hard=("the System’s design",), to_change=("Bring estimates",)),
        debrief("3" * 32, went_well=("Small talk about design",)),
    ]
    found = insights((), written, NOW)
    assert [(one.question, one.word, one.debriefs) for one in found.lessons] == [
        ("was_hard", "design", 2),
        ("was_hard", "system", 2),
        ("to_change", "estimates", 2),
    ]
    assert found.lessons_sentence == (
        "What comes up again in your 3 debriefs: “design” in 2 (was hard), “estimates” in 2 (to change), "
        "“system” in 2 (was hard)."
    )


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ([], "two debriefs or more"),
        ([debrief(was_hard=("Estimates",))], "two debriefs or more"),
        ([debrief(was_hard=("Estimates",)), debrief(was_hard=("Silence",))], "share no word"),
    ],
)
def test_too_few_debriefs_say_so(written: list[Debrief], told: str) -> None:
    assert told in insights((), written, NOW).lessons_sentence


def test_an_empty_journal_has_a_pattern_of_nothing() -> None:
    found = insights((), (), NOW)
    assert (found.outcomes, found.months, found.lessons) == ((), (), ())
    assert found.outcomes_sentence == "No process is kept yet."
    assert found.months_sentence == "No interview took place yet."


@given(st.lists(st.text(max_size=200), max_size=4))
@settings(max_examples=60, deadline=None)
def test_whatever_is_written_in_a_debrief_is_counted_without_fault(items: list[str]) -> None:
    written = [replace(debrief(), went_well=tuple(items))] * 2
    for one in insights((), written, NOW).lessons:
        assert one.debriefs == 2
