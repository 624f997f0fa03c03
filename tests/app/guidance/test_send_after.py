"""When is a fair moment: the table of `send_after`."""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.mail import Address, Message
from app.review import Verdict
from tests.correspondence import (
    BERLIN,
    JONAS,
    LENA,
    STATUS,
    drafted,
    look,
    moment,
    received,
    report,
    rule,
    sent,
)

LOS_ANGELES = ZoneInfo("America/Los_Angeles")
NEW_YORK = ZoneInfo("America/New_York")
WORD = "Hi Sam, it was good to talk to you about the analyst position."
PROMISE = "Hi Sam, it was good to talk to you. We will let you know our decision by 13 November."
AWAY = {"auto-submitted": "auto-replied"}
AWAY_TEXT = "I am out of the office until 20 November 2026 and will read your mail after that."


def away(when: str = "2026-11-09T11:00", sender: Address = LENA) -> Message:
    return received(when, AWAY_TEXT, sender=sender, subject="Automatic reply: Analyst position", headers=AWAY)


@pytest.mark.parametrize(
    ("history", "now", "zone", "country", "expected"),
    [
        pytest.param(
            [received("2026-11-02T10:00+01:00", WORD)],
            "2026-11-04T10:00+01:00",
            None,
            None,
            "2026-11-11T09:00:00+01:00",
            id="seven business days after the last word",
        ),
        pytest.param(
            [received("2026-12-21T10:00+01:00", WORD)],
            "2026-12-22T10:00",
            None,
            "DE",
            "2026-12-31T09:00:00+01:00",
            id="Christmas is free in Germany",
        ),
        pytest.param(
            [received("2026-12-21T10:00+01:00", WORD)],
            "2026-12-22T10:00",
            None,
            None,
            "2026-12-30T09:00:00+01:00",
            id="without a country only weekends are free",
        ),
        pytest.param(
            [received("2026-11-23T10:00-05:00", WORD)],
            "2026-11-24T10:00-05:00",
            NEW_YORK,
            "US",
            "2026-12-03T09:00:00-05:00",
            id="Thanksgiving is free in the United States",
        ),
        pytest.param(
            [received("2026-11-02T10:00+01:00", WORD)],
            "2026-11-04T10:00-08:00",
            LOS_ANGELES,
            None,
            "2026-11-11T09:00:00+01:00",
            id="from Los Angeles to Berlin",
        ),
        pytest.param(
            [received("2026-11-02T10:00+09:00", WORD)],
            "2026-11-04T10:00-08:00",
            LOS_ANGELES,
            None,
            "2026-11-11T09:00:00+09:00",
            id="from Los Angeles to Tokyo: their day ends before ours begins",
        ),
        pytest.param(
            [received("2026-10-28T10:00-04:00", WORD)],
            "2026-10-30T10:00-04:00",
            NEW_YORK,
            None,
            "2026-11-06T09:00:00-05:00",
            id="the clocks change in between",
        ),
        pytest.param(
            [received("2026-11-02T10:00", PROMISE)],
            "2026-11-10T10:00",
            None,
            None,
            "2026-11-18T09:00:00+01:00",
            id="three business days after a promised Friday",
        ),
        pytest.param(
            [received("2026-11-02T10:00", PROMISE), away()],
            "2026-11-10T10:00",
            None,
            None,
            "2026-11-24T09:00:00+01:00",
            id="away for longer than the promise",
        ),
        pytest.param(
            [received("2026-11-02T10:00", WORD)],
            "2026-11-21T10:00",
            None,
            None,
            "2026-11-23T09:00:00+01:00",
            id="on a Saturday",
        ),
        pytest.param(
            [received("2026-11-30T10:00", WORD)],
            "2026-12-25T10:00",
            None,
            "DE",
            "2026-12-28T09:00:00+01:00",
            id="on a public holiday",
        ),
        pytest.param(
            [received("2026-10-05T10:00", WORD), sent("2026-10-22T10:00")],
            "2026-10-23T10:00",
            None,
            None,
            "2026-11-02T09:00:00+01:00",
            id="a week after one's own question",
        ),
        pytest.param(
            [received("2026-11-02T10:00", WORD)], "2026-11-18T10:00", None, None, None, id="now is a good moment"
        ),
    ],
)
def test_send_after_is_the_first_working_hour_that_clears_every_rule_of_time(
    history: list[Message], now: str, zone: ZoneInfo | None, country: str | None, expected: str | None
) -> None:
    found = report(drafted(), *history, now=now, zone=zone, country=country).send_after
    assert (found.isoformat() if found else None) == expected


def test_waiting_is_the_verdict() -> None:
    said = report(drafted(), received("2026-11-02T10:00", WORD), now="2026-11-04T10:00")
    assert said.verdict is Verdict.WAIT


def test_a_third_question_has_no_good_moment() -> None:
    asked = [sent("2026-10-20T10:00"), sent("2026-11-02T10:00")]
    said = report(drafted(), received("2026-10-01T10:00", WORD), *asked, now="2026-11-04T10:00")
    assert (said.verdict, said.send_after) == (Verdict.LET_GO, None)


HISTORIES = {
    "a word": [received("2026-11-02T10:00", WORD)],
    "a promise": [received("2026-11-02T10:00", PROMISE)],
    "away": [received("2026-10-02T10:00", WORD), away()],
    "asked": [received("2026-10-02T10:00", WORD), sent("2026-11-04T10:00")],
    "asked a colleague": [received("2026-10-02T10:00", WORD), sent("2026-11-04T10:00", to=(JONAS,))],
}
TIMED = (
    "patience/before-promised-date",
    "patience/too-soon",
    "patience/while-away",
    "patience/off-hours",
    "balance/too-close",
    "balance/whole-team",
)


@pytest.mark.parametrize("name", HISTORIES)
@given(hours=st.integers(0, 24 * 21), country=st.sampled_from([None, "DE", "US"]))
@settings(max_examples=25, deadline=None)
def test_a_rule_of_time_is_silent_from_its_clear_moment_and_not_before(
    name: str, hours: int, country: str | None
) -> None:
    start = moment("2026-11-05T00:30")
    now = (start + timedelta(hours=hours)).isoformat()
    reading, facts = look(drafted(), *HISTORIES[name], now=now, zone=BERLIN, country=country)
    for timed in map(rule, TIMED):
        for finding in timed.findings(reading, facts):
            clear = finding.clear_at
            assert clear is not None
            assert clear > facts.now
            assert clear.tzinfo is facts.now.tzinfo
            assert timed.findings(reading, replace(facts, now=clear)) == ()
            assert timed.findings(reading, replace(facts, now=clear - timedelta(minutes=1)))


def test_the_rules_bear_the_ends_of_time() -> None:
    last = datetime.max.replace(tzinfo=BERLIN).replace(year=9998)
    reading, facts = look(drafted(STATUS), received("2026-11-02T09:00", PROMISE), away(), now=last.isoformat())
    for timed in map(rule, TIMED):
        assert timed.findings(reading, facts) == () or timed.id == "patience/off-hours"
