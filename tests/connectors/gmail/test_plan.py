"""What is read of what was found: pure functions, tried with any outcome of the searches."""

from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from connectors._bounds import LOOKED_BACK
from connectors._gmail_answers import Hit, Item
from connectors._gmail_plan import CONVERSATION, LETTER, REQUESTS, UNITS, Found, Listed, Spent

NOW = datetime(2026, 11, 25, 10, tzinfo=UTC)

IDS = [*"abcdefghijklmnopqrst", *(f"n{n}" for n in range(200))]
HITS = st.lists(
    st.builds(Hit, id=st.sampled_from(IDS), thread_id=st.sampled_from(["", "t", "u", "v", "a"])), max_size=90
)


def singles(name: str, count: int) -> Listed:
    """As many messages, each in a conversation of its own."""
    return Listed([Hit(id=f"{name}{n}", thread_id=f"{name}{n}") for n in range(count)])


@settings(max_examples=60, deadline=None)
@given(HITS, HITS, HITS, HITS, HITS)
def test_nothing_is_read_twice_and_the_quota_is_kept(
    opened: list[Hit], theirs: list[Hit], ours: list[Hit], invitations: list[Hit], company: list[Hit]
) -> None:
    where = {h.id: h.thread_id or h.id for h in (*opened, *theirs, *ours, *invitations, *company)}
    lists = [
        Listed([Hit(id=h.id, thread_id=where[h.id]) for h in hits]) for hits in (theirs, ours, invitations, company)
    ]
    found = Found([Item(id=h.id, thread_id=where[h.id]) for h in opened], *lists)
    plan = found.plan(Spent())
    asks = [*plan.needed, *plan.optional]
    assert len({(a.id, a.whole) for a in asks}) == len(asks) <= REQUESTS
    assert sum(CONVERSATION if a.whole else LETTER for a in asks) <= UNITS
    wanted = [hit for ask in asks for hit in ask.hits]
    assert len(set(wanted)) == len(wanted)
    assert not set(wanted) & {h.id for h in opened}
    assert all(a.whole or a.hits == {a.id} for a in asks)


def test_what_decides_facts_is_needed_and_older_mail_is_not() -> None:
    plan = Found(theirs=singles("t", 30)).plan(Spent())
    assert [a.id for a in plan.needed] == [f"t{n}" for n in range(12)]
    assert [a.id for a in plan.optional] == [f"t{n}" for n in range(12, 30)]


def test_where_not_all_can_be_read_the_newest_of_each_side_are() -> None:
    plan = Found(theirs=singles("t", 200), ours=singles("s", 200), company=singles("c", 40)).plan(Spent())
    read = {hit for ask in (*plan.needed, *plan.optional) for hit in ask.hits}
    for name, least in (("t", 18), ("s", 9), ("c", 9)):
        numbers = sorted(int(i[1:]) for i in read if i.startswith(name))
        assert numbers == list(range(len(numbers)))
        assert len(numbers) >= least


def test_mail_of_theirs_goes_before_letters_that_the_company_sends_to_all() -> None:
    plan = Found(theirs=singles("t", 8), company=singles("c", 40)).plan(Spent())
    assert {f"t{n}" for n in range(8)} <= {a.id for a in plan.needed}


def test_what_the_user_sent_lately_is_read_with_what_came_back() -> None:
    plan = Found(ours=singles("s", 20)).plan(Spent())
    asks = [*plan.needed, *plan.optional]
    assert [a.whole for a in asks] == [True] * 10 + [False] * 10


def came(days: dict[str, float]) -> dict[str, datetime]:
    return {i: NOW - timedelta(days=d) for i, d in days.items()}


@pytest.mark.parametrize(
    ("found", "arrived", "gone", "whole"),
    [
        (Found(), {}, set(), True),
        (Found(theirs=singles("t", 2)), {"t0": 1, "t1": 2}, set(), True),
        (Found(theirs=singles("t", 2)), {"t0": 1}, set(), False),
        (Found(theirs=singles("t", 2)), {"t0": 1}, {"t1"}, True),
        (Found(theirs=singles("t", 3)), {"t0": 1, "t1": 1 + LOOKED_BACK.days}, set(), True),
        (Found(theirs=singles("t", 3)), {"t0": 1, "t1": 50}, set(), False),
        (Found(theirs=singles("t", 3)), {"t0": 1, "t2": 400}, set(), False),
        (Found(theirs=singles("t", 1)), {}, set(), False),
        (Found(theirs=Listed(singles("t", 1).hits, more=True)), {"t0": 3}, set(), False),
        (Found(theirs=Listed(singles("t", 2).hits, more=True)), {"t0": 3, "t1": 300}, set(), True),
        (Found(ours=singles("s", 2)), {"s0": 1}, set(), False),
    ],
    ids=["nothing there", "all read", "the older not read", "the older deleted", "read as far back as a process lasts",
         "not far enough", "a hole near now", "nothing read", "older mail was not even listed",
         "older mail than any process", "what the user sent"],
)  # fmt: skip
def test_a_history_reaches_back_where_what_lacks_is_older_than_a_process(
    found: Found, arrived: dict[str, float], gone: set[str], whole: bool
) -> None:
    assert found.reaches_back(came(arrived), gone) is whole
    assert found.reaches_colleagues(came(arrived), gone)


@pytest.mark.parametrize(
    ("more", "arrived", "whole"),
    [
        (False, {"c0": 1, "c1": 2}, True),
        (False, {"c0": 1}, False),
        (True, {"c0": 1, "c1": 2}, False),
        (True, {"c0": 1, "c1": 300}, True),
    ],
)
def test_colleagues_are_reached_as_far_back_but_apart(more: bool, arrived: dict[str, float], whole: bool) -> None:
    found = Found(company=Listed(singles("c", 2).hits, more))
    assert found.reaches_colleagues(came(arrived), set()) is whole
    assert found.reaches_back(came(arrived), set())


def test_what_finding_the_draft_took_is_not_to_be_had_again_but_what_decides_facts_is_read_anyhow() -> None:
    found = Found(theirs=singles("t", 200))
    fresh, late, spent = (
        found.plan(Spent(Counter(costs)))
        for costs in (
            {},
            {"gmail.users.messages.get": 10, "gmail.users.threads.get": 1},
            {"gmail.users.drafts.list": 99},
        )
    )
    assert len(fresh.optional) - len(late.optional) == 11
    assert len(spent.needed) == 12
    assert spent.optional == []
