"""Agenda and review agree: what the agenda proposes, no rule speaks against, and a day earlier one does."""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from app.journal.agenda import Entry, Kind, agenda
from app.journal.records import Contact, ContactKind, Direction, Interview, Person, Round
from app.journal.standing import standing
from app.journal.waits import Waits
from app.rules import RuleSet, Severity
from app.situation import Situation
from app.situation.purpose import Decision, Purpose
from app.situation.timing import Do, next_step
from app.text.reading import Reading
from tests.app.journal.processes_kept import process
from tests.correspondence import SAM, drafted, reviewer

ZONES = [ZoneInfo(z) for z in ("Europe/Berlin", "America/Los_Angeles", "Asia/Tokyo", "UTC", "Pacific/Auckland")]
START = datetime(2026, 9, 1, 9, tzinfo=ZoneInfo("UTC"))
TIMED = (
    "patience/too-soon",
    "patience/before-promised-date",
    "balance/too-close",
    "balance/too-many",
    "letting-go/long-silence",
)
STATUS = Reading(drafted(), reviewer().matcher, (SAM.name,))

hours = st.integers(0, 90 * 24)
contacts = st.builds(
    lambda h, d, k: Contact(START + timedelta(hours=h), d, k),
    hours,
    st.sampled_from(Direction),
    st.sampled_from([ContactKind.OTHER, ContactKind.FOLLOW_UP, ContactKind.THANK_YOU, ContactKind.AUTOMATIC]),
).map(
    lambda c: (
        replace(c, kind=ContactKind.OTHER)
        if c.direction is Direction.RECEIVED and c.kind in {ContactKind.FOLLOW_UP, ContactKind.THANK_YOU}
        else c
    )
)
kept = st.builds(
    lambda held, noted, promised, email: process(
        *(Round(START + timedelta(hours=h)) for h in sorted(held)),
        contacts=tuple(noted),
        promised=(START + timedelta(days=promised)).date().isoformat() if promised else None,
        people=(Person(email),),
    ),
    st.sets(st.integers(0, 60 * 24), max_size=2),
    st.lists(contacts, max_size=5),
    st.none() | st.integers(1, 100),
    st.sampled_from(["lena@acme.example", "lena@acme.de", "kim@acme.co.kr", "jo@acme.co.nz"]),
)
limits = st.fixed_dictionaries(
    {},
    optional={
        "patience/too-soon": st.fixed_dictionaries(
            {"warn_below": st.integers(0, 12), "caution_below": st.integers(0, 12)}
        ),
        "patience/before-promised-date": st.fixed_dictionaries({"days": st.integers(0, 9)}),
        "balance/too-close": st.fixed_dictionaries(
            {"after_first": st.integers(0, 15), "after_second": st.integers(0, 15)}
        ),
        "balance/too-many": st.fixed_dictionaries({"unanswered": st.integers(1, 4)}),
        "letting-go/long-silence": st.fixed_dictionaries(
            {"follow_ups": st.integers(1, 4), "days": st.integers(10, 80)}
        ),
    },
)


def against(rules: RuleSet, s: Situation) -> set[str]:
    """The rules of time that speak against a status check now, hints apart."""
    s = replace(s, purpose=Decision(Purpose.STATUS_CHECK, ()))
    spoken = ((r, f) for r in rules.rules if r.id in TIMED for f in r.findings(STATUS, s))
    return {r.id for r, f in spoken if (f.severity or r.severity) is not Severity.HINT}


def entry_of(kind: Kind, one: Interview, now: datetime, country: str | None, waits: Waits) -> Entry | None:
    return next((e for e in agenda((one,), now, country=country, waits=waits) if e.kind is kind), None)


@given(kept, limits, st.sampled_from(ZONES), st.sampled_from([None, "DE", "US"]), st.integers(0, 130))
@settings(max_examples=60, deadline=None)
def test_a_proposed_follow_up_is_one_that_no_rule_speaks_against(
    one: Interview, changed: dict[str, dict[str, int]], zone: ZoneInfo, country: str | None, day: int
) -> None:
    rules, waits = reviewer().rules.configured(changed), Waits.of(changed)
    now = (START + timedelta(days=day)).astimezone(zone)
    ask = entry_of(Kind.FOLLOW_UP, one, now, country, waits)
    if ask is None:
        return
    when = max(ask.at, now)
    known = replace(one, contacts=tuple(c for c in one.contacts if c.at <= now))  # nobody writes meanwhile
    assert against(rules, standing(known, when, country)) == set()
    before = ask.at - timedelta(days=1)
    earliest = standing(known, before, country)
    last = standing(known, now, country).last_event_at
    if (
        ask.at > now
        and last
        and before.date() > last.astimezone(zone).date()
        and earliest.days.between(before.date(), ask.day) == 1
    ):
        assert against(rules, earliest)


@given(kept, st.sampled_from(ZONES), st.integers(0, 130))
@settings(max_examples=60, deadline=None)
def test_when_it_is_time_to_let_go_the_rule_says_so_too(one: Interview, zone: ZoneInfo, day: int) -> None:
    now = (START + timedelta(days=day)).astimezone(zone)
    entry = entry_of(Kind.LET_GO, one, now, None, Waits())
    if entry is None:
        return
    known = replace(one, contacts=tuple(c for c in one.contacts if c.at <= now))
    assert "letting-go/long-silence" in against(reviewer().rules, standing(known, max(entry.at, now)))


@given(kept, st.sampled_from(ZONES), st.integers(0, 130))
@settings(max_examples=60, deadline=None)
def test_the_next_step_never_contradicts_what_is_due(one: Interview, zone: ZoneInfo, day: int) -> None:
    now = (START + timedelta(days=day)).astimezone(zone)
    due = {e.kind for e in agenda((one,), now) if e.due}
    known = standing(one, now)
    step = next_step(known).do
    if Kind.THANK_YOU in due:
        assert step is Do.THANK
    if step is Do.CLOSE and "letting-go/long-silence" in against(reviewer().rules, known):
        assert Kind.FOLLOW_UP not in due
    if step is Do.WAIT:
        assert Kind.FOLLOW_UP not in due


def test_a_prompt_thank_you_is_late_to_no_rule() -> None:
    rule = next(r for r in reviewer().rules.rules if r.id == "follow-up/thank-you-late")
    for days in range(14):
        held = START + timedelta(days=days, hours=5)
        one = process(Round(held))
        thanks = entry_of(Kind.THANK_YOU, one, held + timedelta(hours=2), "DE", Waits())
        assert thanks
        assert thanks.until
        s = replace(standing(one, thanks.until, "DE"), purpose=Decision(Purpose.THANK_YOU, ()))
        assert rule.findings(STATUS, s) == ()
