"""Until when the writer of a mail of Wednesday, 18 November 2026 is away."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.mail import Address, Message
from app.situation.automatic_words import THIS_IS_AUTOMATIC
from app.situation.away import Absence, absence, away_until
from app.situation.away_words import AWAY, BACK
from app.situation.letter import Letter, read
from app.text.phrases import Matcher
from tests.growth import assert_linear

WEDNESDAY = date(2026, 11, 18)
MATCHER = Matcher([AWAY, BACK, THIS_IS_AUTOMATIC])


def letter(text: str, subject: str = "", headers: dict[str, str] | None = None) -> Letter:
    return read(
        Message("m", None, Address("lena@acme.example"), subject=subject, text=text, headers=headers or {}), MATCHER
    )


def until(text: str, subject: str = "", headers: dict[str, str] | None = None) -> str | None:
    day = away_until(letter(text, subject, headers), WEDNESDAY, month_first=True)
    return str(day) if day else None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("I am on leave and will respond on my return on Tuesday 1 December.", "2026-11-30"),
        ("Urlaubsbedingt bin ich erst ab dem 1.12. wieder für Sie da.", "2026-11-30"),
        ("I am out of the office until the 30th.", "2026-11-30"),
        ("Out of the office. Returning 11/23.", "2026-11-22"),
        ("I'm at sea until Friday with no internet.", "2026-11-20"),
        ("I won't see any mail before Monday the 23rd.", "2026-11-22"),
        ("I can't read my messages until Friday.", "2026-11-20"),
        ("I am not in again till the 23rd.", "2026-11-23"),
        ("Tomorrow's call with Tom at 2pm is off.", None),
        ("On PTO. Return: 12/1", "2026-11-30"),
        ("Returning 3/4 of the forms.", None),
        ("Just so you know, I'm travelling and offline from the 23rd through the 27th.", "2026-11-27"),
        ("As you may have heard, I'm away until 30 November.", "2026-11-30"),
        ("We are on Christmas break up to and including Friday 1 January.", "2027-01-01"),
        ("I know you are away until 30 November.", None),
        ("Summer holidays are a good time to read until Friday.", None),
        ("I'll be out of the office until Thursday.", "2026-11-19"),
        ("I will be away through Nov 27.", "2026-11-27"),
        ("I'll be on vacation from 12 to 20 December.", "2026-12-20"),
        ("I'm on leave from November 16 to December 4.", "2026-12-04"),
        ("I'm off Monday through Wednesday.", "2026-11-25"),
        ("I'm on vacation next week.", "2026-11-27"),
        ("I'm at a conference this week.", "2026-11-20"),
        ("I'm out Thursday and Friday.", "2026-11-20"),
        ("I'm on parental leave for the next two weeks.", "2026-12-02"),
        ("Next week I'm on holiday.", "2026-11-27"),
        ("As I will be on leave until 4 December, Ben will take over.", "2026-12-04"),
        ("The office is closed from 24 December to 1 January.", "2027-01-01"),
        ("Thank you for your email. I am out of the office today with no access to email.", "2026-11-18"),
    ],
)
def test_until_and_through_and_spans_end_on_their_last_day(text: str, day: str) -> None:
    assert until(text) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("I'm out of the office and back on the 30th.", "2026-11-29"),
        ("I am on leave and will be back on Monday, 30 November, with no access to mail.", "2026-11-29"),
        ("I'm on holiday, back at my desk on 7 December, without access to my mails.", "2026-12-06"),
        ("I am on annual leave, returning Monday 30 November.", "2026-11-29"),
        ("I will be back in the office tomorrow.", "2026-11-18"),
        ("I'm leaving for vacation on Friday and back December 7.", "2026-12-06"),
        ("I am currently on parental leave returning in January.", "2026-12-31"),
        ("I won't be back until November 30.", "2026-11-29"),
        ("When I'm back on Monday, I'll talk to the team.", "2026-11-22"),
        ("I am out of the office November 16-20 and will return Monday the 23rd.", "2026-11-22"),
        ("We are closed for the holidays and reopen on January 4.", "2027-01-03"),
    ],
)
def test_who_is_back_on_a_day_is_away_until_the_day_before(text: str, day: str) -> None:
    assert until(text) == day


@pytest.mark.parametrize(
    "text",
    [
        "I was away until Monday.",
        "I've been on leave since Monday.",
        "I'm back!",
        "I am away from Friday.",
        "Our CEO is away until Friday, so the decision will take a bit longer.",
        "Dana is out of office until Friday.",
        "My colleague will be on leave until Monday.",
        "For urgent matters contact Ben, who is back on Monday.",
        "While you are away until Friday, I will prepare.",
        "If I'm not back by Friday, ask Ben.",
        "I look forward to having you back on Thursday for the final round.",
        "We'll get back to you on Friday.",
        "Please get back to me by Friday.",
        "Come back on Tuesday to meet the team.",
        "Please return the form by Friday.",
        "The laptops return on Friday.",
        "I work on the back-end with you from Monday.",
        "I'm not available on Thursday, but Friday works.",
        "I am in meetings until Friday.",
        "",
    ],
)
def test_over_open_ended_or_somebody_elses(text: str) -> None:
    assert until(text) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Ich bin bis zum 30.11. nicht im Büro.", "2026-11-30"),
        ("Ich bin bis einschließlich 30. November abwesend.", "2026-11-30"),
        ("Ich bin ab dem 30.11. wieder im Büro.", "2026-11-29"),
        ("Je suis absent du bureau jusqu'au 30 novembre.", "2026-11-30"),
        ("Je suis en congés du 12 au 30 novembre inclus.", "2026-11-30"),
        ("Je serai de retour le 30 novembre.", "2026-11-29"),
        ("Estaré fuera de la oficina hasta el 30 de noviembre.", "2026-11-30"),
        ("Volveré el lunes 30 de noviembre.", "2026-11-29"),
        ("Sono in ferie fino al 30 novembre.", "2026-11-30"),
        ("Sarò di ritorno il 30 novembre.", "2026-11-29"),
        ("Ik ben afwezig tot en met 30 november.", "2026-11-30"),
        ("Vanaf 30 november ben ik weer bereikbaar.", "2026-11-29"),
        ("Estou de férias até 30 de novembro.", "2026-11-30"),
        ("Voltarei no dia 30 de novembro.", "2026-11-29"),
        ("Jestem na urlopie do 30 listopada.", "2026-11-30"),
        ("Wracam 30 listopada.", "2026-11-29"),
        ("ただいま不在にしております。11月30日まで休暇をいただいております。", "2026-11-30"),
        ("11月20日から11月30日まで休暇をいただきます。", "2026-11-30"),
    ],
)
def test_other_languages(text: str, day: str) -> None:
    assert until(text) == day


def test_a_subject_tells_it_too() -> None:
    assert until("", subject="Out of office until 30 November") == "2026-11-30"


def test_a_machine_may_speak_of_its_owner_by_name() -> None:
    text = "Lena is out of the office until 30 November."
    assert until(text) is None
    assert until(text, headers={"auto-submitted": "auto-replied"}) == "2026-11-30"


def test_an_absence_that_is_over_is_none() -> None:
    assert until("I am out of the office until 13 November.") is None


def test_absences_that_follow_on_each_other_are_one() -> None:
    text = "I am out of the office until Friday. I will also be on leave from 23 to 27 November."
    assert until(text) == "2026-11-27"
    assert until("I am out of the office until Friday. I will be on leave from 12 to 20 December.") == "2026-11-20"


def test_an_absence_says_when_it_begins() -> None:
    told = letter("I'll be on vacation from 12 to 20 December.")
    assert absence(told, WEDNESDAY, month_first=True) == Absence(date(2026, 12, 12), date(2026, 12, 20))


PIECES = "i am away out of office until friday back on the 30th returning next week bis 30. november urlaub 不在 日 . , \ud800 \x00"


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PIECES.split(" ")), max_size=40).map(" ".join))
def test_any_words_are_survived_and_nothing_past_is_told(text: str) -> None:
    told = Letter(Message("m", None, None, text=text), text, MATCHER.find(text), {})
    day = away_until(told, WEDNESDAY, month_first=True)
    assert day is None or day >= WEDNESDAY


@pytest.mark.parametrize("piece", ["back on ", "out of office until ", "on leave until friday. ", "不在1日"])
def test_the_time_grows_in_step_with_the_length(piece: str) -> None:
    def read(text: str) -> None:
        told = Letter(Message("m", None, None, text=text), text, MATCHER.find(text), {})
        away_until(told, WEDNESDAY, month_first=True)

    assert_linear(read, (piece * 100_000)[:100_000])


@pytest.mark.parametrize(
    "text", ["I will be out of the office 11/19 - 11/27.", "I will be out of the office 11/19-11/27."]
)
def test_a_range_in_figures(text: str) -> None:
    assert until(text) == "2026-11-27"
