"""What a text means by a date. Unless told otherwise the mail is of Wednesday, 18 November 2026, in a country that
writes the month first.
"""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.situation.dates import DateMention, find
from app.situation.dates.words import Cue
from tests.growth import assert_linear

WEDNESDAY = date(2026, 11, 18)
THURSDAY = date(2026, 11, 19)


def mentions(text: str, sent: date = WEDNESDAY, *, month_first: bool = True) -> list[DateMention]:
    return find(text, sent, month_first=month_first)


def last(text: str, sent: date = WEDNESDAY, *, month_first: bool = True) -> str | None:
    days = mentions(text, sent, month_first=month_first)
    return str(max(d.last for d in days)) if days else None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("by 2026-11-30", "2026-11-30"),
        ("on 12 November", "2026-11-12"),
        ("12th of November", "2026-11-12"),
        ("Nov 12th, 2026", "2026-11-12"),
        ("Nov. 30", "2026-11-30"),
        ("by Friday, December 4th, 2026", "2026-12-04"),
        ("by January 5", "2027-01-05"),
        ("by 12/4", "2026-12-04"),
        ("Friday (11/20)", "2026-11-20"),
        ("bis 12.12.", "2026-12-12"),
        ("tomorrow, 12/5/26", "2026-12-05"),
        ("Monday the 30th", "2026-11-30"),
        ("by the 4th", "2026-12-04"),
        ("by the 4th of next month", "2026-12-04"),
        ("on the morning of the 23rd", "2026-11-23"),
    ],
)
def test_a_day_that_is_named_in_figures(text: str, day: str) -> None:
    assert last(text) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("by Thursday", "2026-11-19"),
        ("by Wed", "2026-11-25"),
        ("this Friday", "2026-11-20"),
        ("this coming Tuesday", "2026-11-24"),
        ("next Friday", "2026-11-27"),
        ("next Monday", "2026-11-23"),
        ("next Friday, November 27", "2026-11-27"),
        ("last Friday", "2026-11-13"),
        ("Friday week", "2026-11-27"),
        ("Friday next week", "2026-11-27"),
        ("next week, on Tuesday", "2026-11-24"),
        ("tomorrow", "2026-11-19"),
        ("the day after tomorrow", "2026-11-20"),
        ("later today", "2026-11-18"),
        ("by EOD", "2026-11-18"),
        ("at the end of the day", "2026-11-18"),
        ("by COB Thursday", "2026-11-19"),
        ("by close of business Friday", "2026-11-20"),
        ("Thursday, end of day", "2026-11-19"),
        ("by the end of business tomorrow", "2026-11-19"),
        ("no later than Friday", "2026-11-20"),
        ("until 5:00 pm on Friday", "2026-11-20"),
        ("before 3:00 today", "2026-11-18"),
    ],
)
def test_a_day_that_is_told_from_the_mail(text: str, day: str) -> None:
    assert last(text) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("this week", "2026-11-20"),
        ("later this week", "2026-11-20"),
        ("end of the week", "2026-11-20"),
        ("by EOW", "2026-11-20"),
        ("next week", "2026-11-27"),
        ("early next week", "2026-11-25"),
        ("mid next week", "2026-11-26"),
        ("late next week", "2026-11-27"),
        ("by the end of next week", "2026-11-27"),
        ("the week after next", "2026-12-04"),
        ("the week of November 30", "2026-12-04"),
        ("the week commencing 30 November", "2026-12-04"),
        ("sometime early in the week of December 7th", "2026-12-09"),
        ("by the second week of December", "2026-12-11"),
        ("early December", "2026-12-10"),
        ("mid-December", "2026-12-20"),
        ("by mid-to-late December", "2026-12-31"),
        ("the end of December", "2026-12-31"),
        ("end of the month", "2026-11-30"),
        ("by month's end", "2026-11-30"),
        ("in December", "2026-12-31"),
        ("by December", "2026-12-01"),
        ("end of the year", "2026-12-31"),
        ("early in the new year", "2027-01-10"),
        ("over the weekend", "2026-11-22"),
        ("from 12 to 20 November", "2026-11-20"),
        ("November 12-20", "2026-11-20"),
        ("between November 12 and 20", "2026-11-20"),
        ("from Monday to Wednesday", "2026-11-25"),
        ("from Thursday 12/10 thru Wednesday 12/16", "2026-12-16"),
    ],
)
def test_a_span_ends_on_its_last_day(text: str, day: str) -> None:
    assert last(text) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("within a week", "2026-11-25"),
        ("within the week", "2026-11-25"),
        ("in the next week", "2026-11-25"),
        ("in two weeks' time", "2026-12-02"),
        ("in a couple of weeks", "2026-12-02"),
        ("in a few days", "2026-11-21"),
        ("in the coming days", "2026-11-21"),
        ("within the next few weeks", "2026-12-09"),
        ("within a day or two", "2026-11-20"),
        ("within 48 hours", "2026-11-20"),
        ("in the next 3 business days", "2026-11-23"),
        ("please allow 5-7 business days", "2026-11-27"),
        ("in 2 to 3 weeks", "2026-12-09"),
        ("two weeks from Monday", "2026-12-07"),
        ("a week on Friday", "2026-11-27"),
        ("within 30 days", "2026-12-18"),
        ("in one month", "2026-12-18"),
    ],
)
def test_a_length_of_time_is_counted_from_the_mail(text: str, day: str) -> None:
    assert last(text) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("before Friday", "2026-11-19"),
        ("on or before Friday", "2026-11-20"),
        ("before the end of the week", "2026-11-20"),
        ("before the weekend", "2026-11-20"),
        ("before Christmas", "2026-12-23"),
        ("after the weekend", "2026-11-23"),
        ("after Thanksgiving", "2026-11-30"),
        ("after Christmas", "2026-12-28"),
        ("after the New Year", "2027-01-04"),
        ("after the holidays", "2027-01-04"),
        ("after Friday", "2026-11-23"),
    ],
)
def test_before_and_after_are_other_days(text: str, day: str) -> None:
    assert last(text) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("bis Freitag", "2026-11-20"),
        ("bis zum 30. November", "2026-11-30"),
        ("vom 1. bis 5. Dezember", "2026-12-05"),
        ("Ende nächster Woche", "2026-11-27"),
        ("innerhalb von zwei Wochen", "2026-12-02"),
        ("d'ici vendredi", "2026-11-20"),
        ("du 12 au 20 novembre", "2026-11-20"),
        ("la semaine prochaine", "2026-11-27"),
        ("sous 5 jours ouvrés", "2026-11-25"),
        ("hasta el 30 de noviembre", "2026-11-30"),
        ("antes del sábado", "2026-11-20"),
        ("la semana que viene", "2026-11-27"),
        ("dal 12 al 20 novembre", "2026-11-20"),
        ("entro venerdì", "2026-11-20"),
        ("van 12 tot en met 20 november", "2026-11-20"),
        ("até 30 de novembro de 2026", "2026-11-30"),
        ("od 12 do 20 listopada", "2026-11-20"),
        ("w piątek", "2026-11-20"),
        ("11月30日まで", "2026-11-30"),
        ("11月12日から11月20日まで", "2026-11-20"),
        ("来週", "2026-11-27"),
    ],
)
def test_other_languages(text: str, day: str) -> None:
    assert last(text, month_first=False) == day


@pytest.mark.parametrize(
    "text",
    [
        "two weeks ago",
        "3 second-round candidates",
        "I may be able to, and this may take time",
        "the sun was out as we march on",
        "5 years of experience",
        "room 12/4",
        "24/7 on call",
        "at 10:30",
        "my number is 555-123-4567",
        "version 3.12 of it",
        "founded in 2020",
        "by the 2nd interview",
        "on the 3rd floor",
        "happy holidays and a merry Christmas",
        "Guten Morgen",
        "",
    ],
)
def test_what_only_looks_like_a_date(text: str) -> None:
    assert mentions(text) == []


def test_a_weekday_on_its_own_day_is_the_next_weeks() -> None:
    assert last("by Thursday", THURSDAY) == "2026-11-26"
    assert last("this Thursday", THURSDAY) == "2026-11-19"


def test_next_friday_has_two_readings_until_the_week_is_over() -> None:
    (early,) = mentions("next Friday")
    assert (early.ambiguous, str(early.first), str(early.last)) == (True, "2026-11-20", "2026-11-27")
    (late,) = mentions("next Friday", date(2026, 11, 21))
    assert (late.ambiguous, late.first) == (False, late.last)


def test_this_week_said_on_a_weekend_is_the_one_that_begins() -> None:
    assert last("this week", date(2026, 11, 22)) == "2026-11-27"


@pytest.mark.parametrize(("month_first", "day"), [(True, "2026-12-04"), (False, "2027-04-12")])
def test_the_country_decides_which_figure_is_the_month(month_first: bool, day: str) -> None:
    assert last("by 12/4", month_first=month_first) == day


def test_the_year_is_the_one_that_is_near() -> None:
    assert last("on 30 October") == "2026-10-30"
    assert last("on 1 October") == "2027-10-01"
    assert last("on December 20", date(2027, 1, 5)) == "2026-12-20"


def test_business_days_leave_out_holidays() -> None:
    thanksgiving = date(2026, 11, 26)
    (day,) = find("within 3 business days", date(2026, 11, 25), month_first=True, holidays={thanksgiving})
    assert day.last == date(2026, 12, 1)


def test_a_mention_says_where_it_stands_how_sure_it_is_and_what_governs_it() -> None:
    text = "We hope to know more by early December."
    (day,) = mentions(text)
    assert text[day.start : day.end] == "early December"
    assert (day.cue, day.exact, day.first) == (Cue.BY, False, date(2026, 12, 1))


def test_a_broken_clock_tells_nothing() -> None:
    assert mentions("by Friday", date(1, 1, 3)) == []
    assert mentions("by Friday", date(9999, 12, 30)) == []


PIECES = (
    "next this of the in within 12 3rd 2026 week weeks friday november may - / . , to until after or a few end early new"
    " year 99999999999 tomorrow day bis zum 月 日 1 \x00 \ud800 🙂 א"
)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from(PIECES.split()), max_size=30).map(" ".join) | st.text(max_size=200),
    st.dates(date(1990, 1, 1), date(2090, 1, 1)),
)
def test_any_words_give_spans_in_order_within_the_text(text: str, sent: date) -> None:
    at = 0
    for day in sorted(mentions(text, sent), key=lambda d: d.start):
        assert 0 <= day.start < day.end <= len(text)
        assert day.first <= day.last
        assert abs(day.last - sent) < timedelta(days=366 * 200)
        assert day.start >= at or "日" in text or "月" in text
        at = day.end


@pytest.mark.parametrize(
    "piece", ["next ", "of ", "12 ", "12-", "a week ", "monday to ", "12.", "1", "1日", "\ud800", "by "]
)
def test_the_time_grows_in_step_with_the_length(piece: str) -> None:
    assert_linear(mentions, (piece * 100_000)[:100_000])
