import asyncio
import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import psycopg
import pytest
from sqlalchemy import text

from app.journal.idempotency import Answer
from app.journal.records import (
    Contact,
    DebriefDetails,
    Direction,
    Interview,
    InterviewDetails,
    Person,
    Point,
    Preferences,
    Round,
    Scope,
)
from app.journal.store import Journal, Store
from tests.app.journal.conftest import ANN, SAM, Clock

pytestmark = pytest.mark.anyio

TYPED = ("zephyrcompany", "quincealias", "umberrole", "lilacperson", "okrapoint", "fennelitem", "sorrelanswer")
NOTE = (
    "thistlenote walnut juniper hawthorn elderberry rowan aspen poplar hazel linden maple larch spruce alder chestnut "
    "sycamore laurel myrtle olive cypress tamarisk"
)
MAILED = ("bramblemail", NOTE, "hemlockperson", "cedarcompany")


async def plant(journal: Journal, clock: Clock) -> Interview:
    """Everything that can be kept, with a word of its own each."""
    company, alias, role, person, point, item, answer = TYPED
    mail, note, recipient, name = MAILED
    email = f"{person}@acme.example"
    told = InterviewDetails(
        company=company,
        aliases=(alias,),
        role=role,
        people=(Person(email, person),),
        rounds=(Round(clock()),),
        points=(Point(point),),
    )
    kept = await journal.interviews.add(told)
    await journal.preferences.put(Preferences(consent_at=clock(), limits={"a/b": {"x": 1}}), 0)
    await journal.debriefs.put(kept.id, DebriefDetails(to_change=(item,)), 0)
    await journal.interviews.note(kept.id, {f"{mail}@mail.example": Contact(clock(), Direction.SENT)})
    await journal.mutes.add("tone/guilt", Scope.PERSON, f"{recipient}@acme.example")
    await journal.mutes.add("tone/guilt", Scope.MAIL, mail)
    await journal.fingerprints.keep_note(mail, note, {f"{recipient}@acme.example"}, clock())
    await journal.fingerprints.keep_companies({name})
    await journal.feed.open()

    async def work(_: Journal) -> Answer:
        return Answer(200, answer)

    await journal.once(mail, b"request", work)
    return kept


def on_disk(url: str) -> bytes:
    """The database's files, or all rows of all tables."""
    if url.startswith("sqlite:///"):
        path = Path(url.removeprefix("sqlite:///"))
        return b"".join(one.read_bytes() for one in sorted(path.parent.glob(f"{path.name}*")))
    with psycopg.connect(url) as connection:
        names = connection.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'").fetchall()
        rows = [connection.execute(f'SELECT t::text FROM "{name}" t').fetchall() for (name,) in names]
    return json.dumps(rows).encode()


async def test_no_word_of_a_mail_is_in_the_database(journal: Journal, url: str, clock: Clock) -> None:
    await plant(journal, clock)
    kept = on_disk(url)
    assert [word for word in TYPED if word.encode() not in kept] == []
    assert [word for told in MAILED for word in told.split() if word.encode() in kept] == []


async def test_no_error_repeats_what_was_typed(journal: Journal, store: Store, clock: Clock) -> None:
    async with store.engine.begin() as connection:
        await connection.execute(text("ALTER TABLE points RENAME TO gone"))
    try:
        with pytest.raises(Exception, match=r"points|does not answer") as told:
            await plant(journal, clock)
    finally:
        async with store.engine.begin() as connection:
            await connection.execute(text("ALTER TABLE gone RENAME TO points"))
    said, error = "", told.value.__cause__ or told.value
    while error:
        said, error = said + str(error), error.__cause__ or error.__context__  # type: ignore[assignment]  # the chain's end
    assert "points" in said
    assert [word for word in TYPED if word in said] == []


async def test_who_asks_to_be_forgotten_is_gone_from_the_very_file(
    journal: Journal, store: Store, url: str, clock: Clock
) -> None:
    await plant(store.journal_of(ANN), clock)
    await store.journal_of(ANN).forget()
    kept = await plant(journal, clock)
    await journal.interviews.put(kept.id, replace(kept, role="other"), 1)
    assert await journal.forget()
    left = on_disk(url)
    assert [word for word in (*TYPED, SAM.subject, SAM.issuer, ANN.subject) if word.encode() in left] == []
    assert not await journal.forget()
    assert (await journal.export())["interviews"] == []


async def test_to_forget_one_user_leaves_the_others(journal: Journal, store: Store, clock: Clock) -> None:
    theirs = store.journal_of(ANN)
    await plant(theirs, clock)
    await plant(journal, clock)
    before = await theirs.export()
    await journal.forget()
    assert await theirs.export() == before


async def test_an_export_holds_all_that_was_told_and_is_json(journal: Journal, clock: Clock) -> None:
    kept = await plant(journal, clock)
    told = await journal.export()
    written = json.dumps(told)
    assert [word for word in TYPED[:-1] if word not in written] == []
    assert told["caller"] == {"issuer": SAM.issuer, "subject": SAM.subject}
    assert told["interviews"][0]["id"] == told["debriefs"][0]["interview"] == kept.id
    assert told["interviews"][0]["rounds"] == [{"held_at": clock().isoformat(), "ends_at": None, "kind": "other"}]
    assert (len(told["mutes"]), told["note_fingerprints"], told["company_fingerprints"]) == (2, 1, 1)


async def test_what_nobody_touched_for_long_is_forgotten(journal: Journal, store: Store, clock: Clock) -> None:
    old = await plant(journal, clock)
    clock.later(days=300)
    new = await journal.interviews.add(InterviewDetails(company="new"))
    await store.sweep(keep_days=400)
    assert {i.id for i in await journal.interviews.all()} == {old.id, new.id}
    clock.later(days=101)
    await store.sweep(keep_days=400)
    assert {i.id for i in await journal.interviews.all()} == {new.id}
    left = await journal.export()
    assert (left["debriefs"], left["note_fingerprints"], left["company_fingerprints"]) == ([], 0, 0)
    assert [m["scope"] for m in left["mutes"]] == ["person"]
    assert left["preferences"]["version"] == 1


async def test_mail_about_it_keeps_an_interview_alive(journal: Journal, store: Store, clock: Clock) -> None:
    kept = await plant(journal, clock)
    then = clock.later(days=200)
    await journal.interviews.note(kept.id, {"m2": Contact(then, Direction.RECEIVED)})
    clock.later(days=200)
    await store.sweep(keep_days=365)
    assert await journal.interviews.get(kept.id)


@pytest.mark.parametrize(
    ("chosen", "deployment", "gone"),
    [(30, None, True), (30, 900, True), (900, 30, True), (None, None, False), (900, None, False)],
)
async def test_the_shorter_period_holds(
    journal: Journal, store: Store, clock: Clock, chosen: int | None, deployment: int | None, gone: bool
) -> None:
    await journal.preferences.put(Preferences(keep_days=chosen), 0)
    await journal.interviews.add(InterviewDetails(company="Acme"))
    clock.later(days=60)
    await store.sweep(deployment)
    assert (await journal.interviews.all() == ()) is gone


async def test_who_is_left_with_old_choices_only_is_forgotten_whole(
    journal: Journal, store: Store, clock: Clock
) -> None:
    await plant(journal, clock)
    clock.later(days=500)
    await store.sweep(keep_days=365)
    assert (await journal.export())["since"] is None


async def test_a_write_beside_the_forgetting_is_kept_whole_or_not_at_all(journal: Journal, clock: Clock) -> None:
    await plant(journal, clock)
    details = InterviewDetails(company="beside", rounds=(Round(clock()), Round(clock() + timedelta(days=1))))
    work: list[Any] = [journal.interviews.add(details) for _ in range(5)]
    await asyncio.gather(*work[:3], journal.forget(), *work[3:])
    assert all(len(one.rounds) == 2 for one in await journal.interviews.all())
    assert "zephyrcompany" not in json.dumps(await journal.export())
