"""Dates that stand in a plan or a calendar. The mail is of Wednesday, 18 November 2026."""

from datetime import date

import pytest

from app.situation.dates import find

WEDNESDAY = date(2026, 11, 18)


def days(text: str, holidays: frozenset[date] = frozenset()) -> list[tuple[str, str]]:
    return [(str(d.first), str(d.last)) for d in find(text, WEDNESDAY, month_first=False, holidays=holidays)]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("w/c 7 December", "2026-12-07", "2026-12-11"),
        ("in KW 49", "2026-11-30", "2026-12-04"),
        ("in KW 2", "2027-01-11", "2027-01-15"),
        ("the first week of December", "2026-12-01", "2026-12-04"),
        ("the first week of January", "2027-01-04", "2027-01-08"),
        ("by the end of Q1", "2027-03-31", "2027-03-31"),
        ("early Q2 2027", "2027-04-01", "2027-04-30"),
        ("in Q4", "2026-10-01", "2026-12-31"),
        ("between the 4th and the 8th", "2026-12-04", "2026-12-08"),
        ("this time next week", "2026-11-25", "2026-11-25"),
        ("in the new year", "2027-01-01", "2027-01-10"),
        ("before the week is out", "2026-11-20", "2026-11-20"),
        ("a week after your final interview on 24 November", "2026-12-01", "2026-12-01"),
        ("d'ici la fin du mois", "2026-11-30", "2026-11-30"),
        ("entro la fine del mese", "2026-11-30", "2026-11-30"),
        ("dans un délai de dix jours", "2026-11-28", "2026-11-28"),
        ("prior to 4 December", "2026-12-03", "2026-12-03"),
        ("the Tuesday before Thanksgiving", "2026-11-24", "2026-11-24"),
        ("on the Monday after Christmas", "2026-12-28", "2026-12-28"),
        ("before Halloween", "2027-10-30", "2027-10-30"),
        ("a word from us, the 27th at the latest", "2026-11-27", "2026-11-27"),
        ("within the next fortnight", "2026-11-19", "2026-12-02"),
        ("up to and including Friday 27 November", "2026-11-27", "2026-11-27"),
        ("hear from us in a fortnight", "2026-12-02", "2026-12-02"),
    ],
)
def test_first_and_last_day(text: str, first: str, last: str) -> None:
    assert days(text) == [(first, last)]


@pytest.mark.parametrize(
    "text",
    [
        "Tuesday is fine",
        "Q7",
        "KW 99",
        "a Q&A of 2 parts",
        "on the 3rd floor",
        "the public holiday rules",
        "by the end of Q",
        "by early q",
    ],
)
def test_what_only_looks_like_one(text: str) -> None:
    assert all(last != "2026-11-20" for _, last in days(text))
    assert len(days(text)) <= ("Tuesday" in text)


def test_after_the_bank_holiday_is_the_next_day_of_work_behind_it() -> None:
    assert days("after the bank holiday", frozenset({date(2026, 11, 30)})) == [("2026-12-01", "2026-12-01")]
    assert days("after the bank holiday") == []
