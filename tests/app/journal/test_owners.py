"""Nobody reads or changes another's rows, and no statement could: each carries its owner."""

import inspect
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import anyio
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import BindParameter, Insert, event
from sqlalchemy.sql import operators, visitors
from sqlalchemy.sql.elements import BinaryExpression, ClauseElement
from sqlalchemy.sql.schema import Column, Table

from app.auth.caller import Caller
from app.journal.callers import owner_of
from app.journal.records import Contact, DebriefDetails, Direction, NotFound, Preferences, Stale
from app.journal.store import Journal, Store
from app.journal.tables import Base
from app.mail import Address
from tests.app.journal.conftest import ANN, SAM
from tests.app.journal.tour import ACME, LENA, NOW, PARTS, TOUR, WORDS, prepared

OWNED = {name for name, table in Base.metadata.tables.items() if "owner" in table.columns}


def test_the_tour_calls_everything_that_a_journal_offers() -> None:
    offered = {
        f"{name}.{method}".lstrip(".")
        for name, part in PARTS.items()
        for method, _ in inspect.getmembers(part, inspect.iscoroutinefunction)
        if not method.startswith("_")
    }
    assert offered == set(TOUR)


@pytest.mark.anyio
async def test_every_statement_on_what_is_kept_carries_its_owner(store: Store) -> None:
    journal = store.journal_of(SAM)
    with overheard(store, owner_of(SAM)) as (said, ownerless):
        kept = await prepared(journal)
        for step in TOUR.values():
            await step(journal, kept)
        await prepared(journal)
        await store.sweep(keep_days=30)
    assert ownerless == []
    assert said == OWNED


@pytest.mark.anyio
async def test_only_the_token_of_a_feed_stands_for_its_owner(store: Store) -> None:
    with overheard(store, owner_of(SAM)) as (_, ownerless):
        await store.journal_behind("token")
    assert len(ownerless) == 1
    assert "WHERE feeds.token = " in ownerless[0]


@contextmanager
def overheard(store: Store, owner: str) -> Iterator[tuple[set[str], list[str]]]:
    """The tables of caller's rows that statements speak of, and the statements that name no owner for one of them."""
    said: set[str] = set()
    ownerless: list[str] = []

    def hear(_: Any, clause: Any, many: Any, one: Any, __: Any) -> None:
        if not isinstance(clause, ClauseElement):
            return
        tables = {t.name for t in visitors.iterate(clause) if isinstance(t, Table)} & OWNED
        said.update(tables)
        rows = list(many) or ([one] if one else [])
        if tables - owned_in(clause, owner, rows):
            ownerless.append(str(clause))

    event.listen(store.engine.sync_engine, "before_execute", hear)
    try:
        yield said, ownerless
    finally:
        event.remove(store.engine.sync_engine, "before_execute", hear)


def owned_in(clause: ClauseElement, owner: str, rows: list[dict[str, Any]]) -> set[str]:
    """The tables that a statement ties to this owner."""
    if isinstance(clause, Insert):
        given = clause.compile().params if not rows else {}
        owners = {row["owner"] for row in rows} | ({given["owner"]} if "owner" in given else set())
        return {clause.table.name} if owners == {owner} else set()
    return {
        part.left.table.name
        for part in visitors.iterate(clause)
        if isinstance(part, BinaryExpression)
        and part.operator is operators.eq
        and isinstance(part.left, Column)
        and part.left.name == "owner"
        and isinstance(part.right, BindParameter)
        and part.right.value == owner
    }


@pytest.mark.anyio
async def test_with_anothers_ids_nothing_is_found_and_nothing_changed(store: Store) -> None:
    theirs, mine = store.journal_of(ANN), store.journal_of(SAM)
    kept = await prepared(theirs)
    await theirs.fingerprints.keep_note("m1", WORDS, {LENA}, NOW)
    await theirs.interviews.note(kept.interview.id, {"m1": Contact(NOW, Direction.SENT)})
    await mine.preferences.put(Preferences(consent_at=NOW), 0)
    before = await theirs.export()
    key, version = kept.interview.id, kept.interview.version
    for attempt in (
        mine.interviews.get(key),
        mine.interviews.put(key, ACME, version),
        mine.interviews.remove(key, version),
        mine.interviews.note(key, {"m2": Contact(NOW, Direction.SENT)}),
        mine.debriefs.get(key),
        mine.debriefs.put(key, DebriefDetails(), 0),
        mine.debriefs.put(key, DebriefDetails(), 1),
        mine.mutes.remove(kept.mute.id),
    ):
        with pytest.raises(NotFound):
            await attempt
    found = await mine.recollections.about((Address(LENA), Address("x@y.example")), "Acme", ("m1",))
    assert (found.near, found.muted, bool(found.past)) == ((), {}, False)
    assert await theirs.export() == before


@pytest.mark.parametrize(
    ("one", "another"),
    [
        (Caller("a", "bc"), Caller("ab", "c")),
        (Caller("a\0", "b"), Caller("a", "\0b")),
        (Caller("", "a"), Caller("a", "")),
        (Caller("a", "b"), Caller("a", "B")),
        (Caller("\ud800", ""), Caller("\udfff", "")),
    ],
)
def test_two_callers_never_share_an_owner(one: Caller, another: Caller) -> None:
    assert owner_of(one) != owner_of(another)


_CALLERS = (SAM, ANN)
_STEPS = st.lists(
    st.tuples(
        st.integers(0, 1), st.sampled_from(["add", "put", "remove", "debrief", "mute", "forget"]), st.integers(0, 5)
    ),
    min_size=3,
    max_size=12,
)


@given(steps=_STEPS)
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_two_callers_do_each_keeps_exactly_their_own(url: str, steps: list[tuple[int, str, int]]) -> None:
    anyio.run(_play, url, steps)


async def _play(url: str, steps: list[tuple[int, str, int]]) -> None:
    """Both callers work on ids of either; a model tells whose they are."""
    store = Store.at(url)
    journals = [store.journal_of(caller) for caller in _CALLERS]
    kept: list[dict[str, int]] = [{}, {}]
    ids: list[str] = []
    try:
        for who, act, pick in steps:
            key = ids[pick % len(ids)] if ids else "0" * 32
            await _step(journals[who], kept[who], act, key, ids)
        for journal, mine in zip(journals, kept, strict=True):
            assert {i.id: i.version for i in await journal.interviews.all()} == mine
            assert {d.interview for d in await journal.debriefs.all()} <= set(mine)
    finally:
        for journal in journals:
            await journal.forget()
        await store.close()


async def _step(journal: Journal, mine: dict[str, int], act: str, key: str, ids: list[str]) -> None:
    if act == "add":
        added = await journal.interviews.add(ACME)
        ids.append(added.id)
        mine[added.id] = 1
    elif act == "forget":
        await journal.forget()
        mine.clear()
    elif act == "mute":
        await journal.mutes.add("tone/guilt")
    else:
        try:
            if act == "put":
                mine[key] = (await journal.interviews.put(key, ACME, mine.get(key, 1))).version
            elif act == "remove":
                await journal.interviews.remove(key)
                del mine[key]
            else:
                await journal.debriefs.put(key, DebriefDetails(), 0)
        except NotFound:
            assert key not in mine
        except Stale:
            assert act == "debrief"
            assert key in mine
