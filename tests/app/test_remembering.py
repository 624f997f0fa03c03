"""What a journal knows goes into a review: the request wins, faults cost nothing but a word, and learning never hurts."""

import asyncio
import time
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.auth.caller import Caller
from app.journal.recollection import Recollection
from app.journal.records import Interview, Outcome, Part, Person, Point, Preferences, Round, Scope, Unavailable
from app.journal.store import Store
from app.learning import Learner
from app.mail import Address, Correspondence
from app.policy import Policy
from app.remembering import Remembered, Remembering, outcome_of
from app.situation import Record, Situation, Stage
from app.situation.build import Frame, situation
from tests.correspondence import BERLIN, LENA, SAM, STATUS, received, reviewer, sent

NOW = datetime(2026, 11, 23, 10, tzinfo=BERLIN)
SOON = datetime(2026, 11, 26, 14, tzinfo=UTC)
PAST = datetime(2026, 11, 17, 14, tzinfo=UTC)
KEPT = Interview(
    id="0" * 32,
    version=1,
    created_at=PAST,
    updated_at=PAST,
    company="Acme GmbH",
    aliases=("Acme",),
    role="Analyst",
    people=(Person(LENA.key, LENA.name), Person("hr@acme.example", "HR", Part.RECRUITER)),
    rounds=(Round(PAST), Round(SOON)),
    points=(Point("Kafka migration"),),
    promised_by=date(2026, 12, 4),
)
FIELDS = ("company", "role", "held_at", "interviewers", "notes", "decision_by")


def remembered(kept: Interview = KEPT, **other: Any) -> Remembered:
    return Remembered(Recollection(near=(kept,), **other))


def test_what_the_request_leaves_out_is_filled_up_from_what_is_kept() -> None:
    record, meant = remembered().record(Record(), (LENA,), None, NOW)
    assert meant == KEPT
    assert record.held_at == PAST
    assert [a.key for a in record.interviewers] == [LENA.key]
    assert (record.notes, record.decision_by, record.role) == (("Kafka migration",), date(2026, 12, 4), "Analyst")
    assert record.aliases == ("Acme",)


_GIVEN = st.builds(
    Record,
    company=st.sampled_from([None, "Acme", "acme gmbh"]),
    role=st.none() | st.text(min_size=1, max_size=9),
    held_at=st.none() | st.datetimes(timezones=st.just(UTC)),
    interviewers=st.sampled_from([(), (Address("ann@acme.example"),)]),
    notes=st.lists(st.text(min_size=1, max_size=9), max_size=2).map(tuple),
    decision_by=st.none() | st.dates(),
)


@settings(max_examples=60, deadline=None)
@given(_GIVEN, st.booleans())
def test_the_request_wins_field_by_field(asked: Record, history: bool) -> None:
    record, meant = remembered().record(asked, (LENA,), Correspondence(()) if history else None, NOW)
    assert meant == KEPT
    for name in FIELDS:
        if told := getattr(asked, name):
            assert getattr(record, name) == told
    if asked.held_at:
        assert record.rounds == ()


def test_a_process_at_another_company_than_the_request_names_is_not_meant() -> None:
    record, meant = remembered().record(Record(company="Globex"), (LENA,), None, NOW)
    assert meant is None
    assert record == Record(company="Globex")


def facts(kept: Interview, *messages: Any) -> Situation:
    history = Correspondence(messages)
    record, _ = remembered(kept).record(Record(), (LENA,), history, NOW)
    return situation(None, history, Frame(NOW, frozenset({SAM.key}), record=record))


def test_rounds_that_are_kept_stand_beside_those_that_mail_tells_of() -> None:
    mail = received("2026-11-18T10:00", "It was good to meet you. We will be in touch about the analyst position.")
    assert facts(KEPT, mail).interview_at == PAST


def test_a_later_interview_that_mail_tells_of_counts_more_than_a_kept_one() -> None:
    early = received(
        "2026-11-18T10:00",
        "We would like to invite you to an interview for the analyst position on Friday, 20 November at 14:00.",
    )
    yes = sent("2026-11-18T12:00", "Friday at 14:00 suits me well. I look forward to it.")
    kept = replace(KEPT, rounds=(Round(PAST),))
    found = facts(kept, early, yes)
    assert found.interview_at
    assert found.interview_at.astimezone(BERLIN).date() == date(2026, 11, 20)


@pytest.mark.parametrize(
    ("outcome", "stage"),
    [
        (Outcome.REJECTED, Stage.REJECTED),
        (Outcome.OFFERED, Stage.OFFERED),
        (Outcome.ACCEPTED, Stage.CLOSED),
        (Outcome.WITHDRAWN, Stage.CLOSED),
    ],
)
def test_an_outcome_that_is_kept_counts_until_an_interview_comes_after_it(outcome: Outcome, stage: Stage) -> None:
    ended = ended_with(outcome, PAST + timedelta(days=2), (Round(PAST),))
    assert facts(ended, sent("2026-11-18T10:00", STATUS)).stage is stage
    again = ended_with(outcome, PAST + timedelta(days=2), (Round(PAST), Round(SOON - timedelta(days=5))))
    assert facts(again, sent("2026-11-18T10:00", STATUS)).stage is not stage


def ended_with(outcome: Outcome, at: datetime | None, rounds: tuple[Round, ...]) -> Interview:
    return Interview(
        id="1" * 32,
        version=1,
        created_at=PAST,
        updated_at=PAST,
        company="Acme",
        people=(Person(LENA.key),),
        rounds=rounds,
        outcome=outcome,
        outcome_at=at,
    )


def test_news_of_an_outcome_are_told_once() -> None:
    no = Situation(NOW, rejected_at=PAST)
    assert outcome_of(no, ended_with(Outcome.OPEN, None, ())) == (Outcome.REJECTED, PAST)
    assert outcome_of(no, ended_with(Outcome.REJECTED, PAST, ())) is None
    assert outcome_of(no, ended_with(Outcome.CLOSED, PAST + timedelta(days=1), ())) is None
    assert outcome_of(no, None) is None


def test_limits_and_mutes_of_the_user_count_except_where_they_are_locked() -> None:
    chosen = Preferences(limits={"etiquette/too-long": {"thank_you": 40}})
    muted = {"etiquette/emoji": Scope.EVERYWHERE, "tone/insult": Scope.EVERYWHERE}
    mine = Remembered(Recollection(chosen, muted), policy=Policy(locked=frozenset({"tone/insult"})))
    asked = mine.reviewer(reviewer()).rules
    assert asked.by_id("etiquette/emoji") is None
    assert asked.by_id("tone/insult")
    long = asked.by_id("etiquette/too-long")
    assert long
    assert long.limits.model_dump()["thank_you"] == 40
    assert set(mine.muted) == {"etiquette/emoji"}
    assert Remembered().reviewer(reviewer()) is reviewer()


def test_what_is_locked_is_asked_although_the_request_would_not_hear_it() -> None:
    policy = Policy(locked=frozenset({"tone/insult"}))
    asked = Remembered(policy=policy).reviewer(reviewer(), ("tone/insult", "tone/guilt", "no/rule")).rules
    assert asked.by_id("tone/insult")
    assert asked.by_id("tone/guilt") is None


@pytest.mark.parametrize("caller", [None, Caller("https://sign-in.example", "sam")], ids=["nobody", "nothing kept"])
def test_the_policy_holds_for_who_keeps_nothing_too(caller: Caller | None) -> None:
    policy = Policy(locked=frozenset({"tone/insult"}))
    assert asyncio.run(Remembering(_nothing_yet, policy).about(caller, ())).policy == policy


async def _down() -> Store | None:
    raise Unavailable("The journal's database does not answer.")


async def _hangs() -> Store | None:
    await asyncio.sleep(60)
    return None


async def _stumbles() -> Store | None:
    raise RuntimeError("a fault of ours")


async def _nothing_yet() -> Store | None:
    return None


@pytest.mark.parametrize("store", [_down, _hangs, _stumbles])
def test_a_journal_that_cannot_be_read_is_a_gap_soon_and_not_asked_again_at_once(store: Any) -> None:
    asked: list[float] = []

    async def opened() -> Store | None:
        asked.append(time.monotonic())
        opening: Store | None = await store()
        return opening

    async def ask() -> list[Remembered]:
        remembering = Remembering(opened)
        return [await remembering.about(Caller("a", "b"), (LENA,), seconds=0.05) for _ in range(2)]

    begun = time.monotonic()
    for found in asyncio.run(ask()):
        assert found.gap
        assert found.gap.startswith("journal-unavailable: ")
    assert time.monotonic() - begun < 30
    assert len(asked) == 1


def test_nobody_and_a_journal_that_is_not_there_yet_are_no_fault() -> None:
    async def ask() -> list[Remembered]:
        return [
            await Remembering(_down).about(None, (LENA,)),
            await Remembering(_nothing_yet).about(Caller("a", "b"), (LENA,)),
        ]

    assert all(r.gap is None and r.journal is None for r in asyncio.run(ask()))


def test_lessons_are_learned_in_turn_and_one_that_fails_costs_the_others_nothing() -> None:
    done: list[int] = []

    async def lesson(number: int) -> None:
        if number == 1:
            raise OSError("disk full")
        await asyncio.sleep(0.001)
        done.append(number)

    async def teach() -> None:
        learner = Learner()
        for n in range(4):
            learner.note(lambda n=n: lesson(n))  # type: ignore[misc]  # each lesson its own number
        assert done == []
        await learner.aclose()

    asyncio.run(teach())
    assert done == [0, 2, 3]


def test_too_many_lessons_are_dropped_and_closing_waits_no_longer_than_it_is_told() -> None:
    async def teach() -> float:
        learner, clock = Learner(most=3), asyncio.get_running_loop().time
        for _ in range(50):
            learner.note(lambda: asyncio.sleep(60))
        assert len(learner._waiting) == 3
        begun = clock()
        await learner.aclose(0.05)
        return clock() - begun

    assert asyncio.run(teach()) < 30
