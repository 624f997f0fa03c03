"""What is kept with the user's consent only, whatever goes on beside: taking it back, being forgotten, the sweep."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy.exc import InternalError
from sqlalchemy.ext.asyncio import AsyncConnection

from app.journal.callers import Owner, answering
from app.journal.idempotency import Answer
from app.journal.lessons import Lesson, Note
from app.journal.records import (
    Contact,
    DebriefDetails,
    Direction,
    InterviewDetails,
    NotAgreed,
    Preferences,
    Round,
    Scope,
    Unavailable,
)
from app.journal.store import Journal, Store
from tests.app.journal.conftest import Clock
from tests.app.journal.tour import ACME, LENA, NOW, WORDS

pytestmark = pytest.mark.anyio

AGREED = Preferences(consent_at=NOW)


async def test_a_lesson_that_waited_while_its_user_was_forgotten_leaves_no_trace(journal: Journal) -> None:
    await journal.preferences.put(AGREED, 0)
    kept = await journal.interviews.add(ACME)
    note = Note("m1", WORDS, (LENA,), NOW, frozenset())
    await journal.forget()
    await journal.lessons.learn(Lesson(kept.id, {"m1": Contact(NOW, Direction.SENT)}, (note,), ("Acme",)))
    await journal.lessons.learn(Lesson(notes=(note,)))
    assert (await journal.export())["since"] is None


async def test_to_take_back_what_nobody_gave_leaves_no_trace(journal: Journal) -> None:
    assert not await journal.feed.close()
    await journal.mutes.drop("tone/guilt", Scope.PERSON, LENA)
    assert (await journal.export())["since"] is None


async def test_what_needs_consent_looks_for_it_when_it_writes(journal: Journal) -> None:
    careful = journal.agreed()

    async def work(mine: Journal) -> Answer:
        return Answer(201, (await mine.interviews.add(ACME)).id)

    async def refused() -> None:
        for attempt in (careful.interviews.add(ACME), careful.mutes.add("tone/guilt"), careful.once("k", b"", work)):
            with pytest.raises(NotAgreed):
                await attempt

    await refused()
    assert (await journal.export())["since"] is None
    await journal.preferences.put(AGREED, 0)
    assert await careful.interviews.add(ACME)
    await journal.preferences.put(Preferences(), 1)
    await refused()
    await journal.forget()
    await refused()
    assert (await journal.export())["since"] is None


async def test_consent_that_is_taken_back_beside_a_note_leaves_no_moment(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    await journal.preferences.put(AGREED, 0)
    kept = await journal.interviews.add(ACME)
    asked, beside = Owner.agreed, list[asyncio.Task[Any]]()

    async def slowly(owner: Owner, connection: AsyncConnection) -> bool:
        agreed = await asked(owner, connection)
        beside.append(asyncio.create_task(journal.preferences.put(Preferences(), 1)))
        await asyncio.sleep(0.3)
        return agreed

    monkeypatch.setattr(Owner, "agreed", slowly)
    await journal.interviews.note(kept.id, {"m1": Contact(NOW, Direction.SENT)})
    await asyncio.gather(*beside)
    assert (await journal.interviews.get(kept.id)).contacts == ()


async def test_the_facts_of_a_debrief_go_with_the_consent_and_its_words_stay(journal: Journal) -> None:
    await journal.preferences.put(AGREED, 0)
    kept = await journal.interviews.add(ACME)
    await journal.debriefs.put(kept.id, DebriefDetails(was_hard=("Estimating",), facts={"mails_sent": 3}), 0)
    await journal.preferences.put(Preferences(), 1)
    written = await journal.debriefs.get(kept.id)
    assert (written.was_hard, dict(written.facts)) == (("Estimating",), {})


async def test_an_answer_to_a_repeated_request_goes_with_its_interview(journal: Journal) -> None:
    async def work(mine: Journal) -> Answer:
        return Answer(201, f'{{"id":"{(await mine.interviews.add(ACME)).id}"}}')

    first = await journal.once("k", b"r", work)
    assert (await journal.once("k", b"r", work)).again
    await journal.interviews.remove(first.body[7:-2])
    assert not (await journal.once("k", b"r", work)).again


async def test_an_interview_ahead_or_a_new_debrief_keeps_a_process_alive(
    journal: Journal, store: Store, clock: Clock
) -> None:
    ahead = await journal.interviews.add(
        InterviewDetails(company="Acme", rounds=(Round(clock() + timedelta(days=90)),))
    )
    told = await journal.interviews.add(InterviewDetails(company="Globex"))
    await journal.interviews.add(InterviewDetails(company="Initech", rounds=(Round(clock()),)))
    clock.later(days=40)
    await journal.debriefs.put(told.id, DebriefDetails(was_hard=("Estimating",)), 0)
    await store.sweep(keep_days=30)
    assert {i.id for i in await journal.interviews.all()} == {ahead.id, told.id}
    clock.later(days=90)
    await store.sweep(keep_days=30)
    assert await journal.interviews.all() == ()


async def test_what_is_kept_beside_the_sweep_stays(journal: Journal, store: Store, clock: Clock) -> None:
    await journal.preferences.put(AGREED, 0)
    clock.later(days=500)
    sweeping: list[asyncio.Task[None]] = []

    async def work(mine: Journal) -> Answer:
        kept = await mine.interviews.add(ACME)
        sweeping.append(asyncio.create_task(store.sweep(keep_days=30)))
        await asyncio.sleep(0.3)
        return Answer(201, kept.id)

    done = await journal.once("k", b"r", work)
    await asyncio.gather(*sweeping)
    assert (await journal.interviews.get(done.body)).company == "Acme"


async def test_a_server_that_takes_no_writes_for_now_is_unavailable() -> None:
    with pytest.raises(Unavailable):
        async with answering():
            raise InternalError("INSERT", None, Exception("cannot execute INSERT in a read-only transaction"))
