"""Business days and working hours."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.situation.days import PublicHolidays, WorkDays, countries

BERLIN = ZoneInfo("Europe/Berlin")
DAYS = st.dates(date(2020, 1, 1), date(2030, 12, 31))
COUNTRIES = st.sampled_from([None, "DE", "US", "JP", "SA"])


@pytest.mark.parametrize(
    ("country", "event", "today", "count"),
    [
        (None, "2026-11-02", "2026-11-02", 0),
        (None, "2026-11-02", "2026-11-03", 1),
        (None, "2026-11-02", "2026-11-11", 7),
        (None, "2026-11-06", "2026-11-08", 0),
        (None, "2026-11-07", "2026-11-09", 1),
        (None, "2026-11-09", "2026-11-02", 0),
        ("DE", "2026-12-23", "2026-12-28", 2),
        ("US", "2026-11-25", "2026-11-27", 1),
        ("GB", "2026-11-25", "2026-11-27", 2),
        ("US", "2026-07-02", "2026-07-06", 1),
    ],
)
def test_business_days_between(country: str | None, event: str, today: str, count: int) -> None:
    assert WorkDays(country).between(date.fromisoformat(event), date.fromisoformat(today)) == count


@pytest.mark.parametrize(
    ("country", "day", "count", "after"),
    [
        (None, "2026-11-02", 0, "2026-11-02"),
        (None, "2026-11-07", 0, "2026-11-07"),
        (None, "2026-11-06", 1, "2026-11-09"),
        ("DE", "2026-12-24", 1, "2026-12-28"),
        ("DE", "2026-12-31", 1, "2027-01-04"),
    ],
)
def test_the_day_after_so_many_business_days(country: str | None, day: str, count: int, after: str) -> None:
    assert WorkDays(country).after(date.fromisoformat(day), count) == date.fromisoformat(after)


@given(DAYS, st.integers(1, 30), COUNTRIES)
@settings(max_examples=60, deadline=None)
def test_after_is_the_first_day_with_so_many_business_days(day: date, count: int, country: str | None) -> None:
    days = WorkDays(country)
    there = days.after(day, count)
    assert there in days
    assert days.between(day, there) == count
    assert days.between(day, there - timedelta(days=1)) == count - 1


@given(DAYS, st.integers(0, 40), st.integers(0, 40), COUNTRIES)
@settings(max_examples=40, deadline=None)
def test_business_days_add_up(day: date, first: int, second: int, country: str | None) -> None:
    days = WorkDays(country)
    middle = day + timedelta(days=first)
    end = middle + timedelta(days=second)
    assert days.between(day, middle) + days.between(middle, end) == days.between(day, end)


@pytest.mark.parametrize(
    ("moment", "country", "opening"),
    [
        ("2026-11-18T12:00+01:00", None, "2026-11-18T12:00:00+01:00"),
        ("2026-11-18T08:59+01:00", None, "2026-11-18T09:00:00+01:00"),
        ("2026-11-18T17:00+01:00", None, "2026-11-19T09:00:00+01:00"),
        ("2026-11-20T18:00+01:00", None, "2026-11-23T09:00:00+01:00"),
        ("2026-12-24T20:00+01:00", "DE", "2026-12-28T09:00:00+01:00"),
        ("2026-11-18T23:30-08:00", None, "2026-11-19T09:00:00+01:00"),
        ("2026-10-23T20:00+02:00", None, "2026-10-26T09:00:00+01:00"),
    ],
)
def test_the_next_working_hour_in_berlin(moment: str, country: str | None, opening: str) -> None:
    found = WorkDays(country).working_hour(datetime.fromisoformat(moment), BERLIN)
    assert found.isoformat() == opening


@given(st.datetimes(datetime(2020, 1, 1), datetime(2030, 12, 31), timezones=st.just(ZoneInfo("Asia/Tokyo"))), COUNTRIES)
@settings(max_examples=60, deadline=None)
def test_a_working_hour_is_one_and_is_not_passed_over(moment: datetime, country: str | None) -> None:
    days = WorkDays(country)
    found = days.working_hour(moment, BERLIN)
    assert found >= moment
    assert found.date() in days
    assert 9 <= found.hour < 17
    assert days.working_hour(found, BERLIN) == found
    assert found == moment or (found.hour, found.minute) == (9, 0)


def test_an_unknown_country_has_weekends_only() -> None:
    assert PublicHolidays("XX").country is None
    assert date(2026, 12, 25) in WorkDays("XX")
    assert date(2026, 12, 26) not in WorkDays("XX")


def test_many_countries_are_known() -> None:
    assert {"DE", "US", "GB", "IN", "JP", "BR"} <= countries()


def test_the_ends_of_the_calendar() -> None:
    days = WorkDays("DE")
    assert days.after(date.max, 5) == date.max
    assert days.first_from(date.max) == date.max
    assert days.between(date.min, date.max) > 2_000_000
    last = datetime.max.replace(tzinfo=BERLIN)
    assert days.working_hour(last, BERLIN) == last
