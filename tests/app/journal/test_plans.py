"""However many users there are, what is asked for one of them is found by an index."""

from collections.abc import Iterator
from typing import Any

import psycopg
import pytest
from sqlalchemy import event

from app.journal.callers import Owner
from app.journal.everything import forget_old
from app.journal.store import Store
from bench.crowd import fill, user
from tests.app.journal.conftest import fresh_database, migrated
from tests.app.journal.tour import TOUR, prepared

pytestmark = pytest.mark.anyio

USERS, EACH = 600, 4


@pytest.fixture(scope="module")
def crowded(postgres: str) -> str:
    url = migrated(fresh_database(postgres, "plans"))
    fill(url, USERS, EACH)
    return url


async def test_no_statement_reads_a_whole_table(crowded: str) -> None:
    store = Store.at(crowded)
    said: dict[str, Any] = {}

    def hear(_: Any, __: Any, statement: str, parameters: Any, ___: Any, many: bool) -> None:
        said[statement] = parameters[0] if many else parameters

    event.listen(store.engine.sync_engine, "before_cursor_execute", hear)
    journal = store.journal_of(user(USERS // 2))
    for _ in range(2):  # the second time for somebody who is new
        kept = await prepared(journal)
        for step in TOUR.values():
            await step(journal, kept)
    await store.journal_behind("token")
    await forget_old(Owner.of(user(7), store.database), 30)
    await store.close()
    assert len(said) > len(TOUR)
    with psycopg.connect(crowded) as connection:
        for statement, parameters in said.items():
            plan = connection.execute(f"EXPLAIN (FORMAT JSON) {statement}".encode(), parameters).fetchone()
            assert plan
            read = [node for node in _nodes(plan[0][0]["Plan"]) if node["Node Type"] == "Seq Scan"]
            assert [(node["Relation Name"], statement) for node in read] == []


def _nodes(plan: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield plan
    for part in plan.get("Plans", ()):
        yield from _nodes(part)
