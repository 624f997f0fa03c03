import asyncio

import pytest

from app.journal.records import DebriefDetails, InterviewDetails, NotFound, Stale
from app.journal.store import Journal
from tests.app.journal.conftest import Clock

pytestmark = pytest.mark.anyio

TOLD = DebriefDetails(
    went_well=("Explained the Pump control",),
    was_hard=("Estimating out loud", "50% of the SQL"),
    they_asked=("Why Acme?",),
    to_change=("Pause before I answer",),
    facts={"rounds": 2, "waits_in_days": [3, 8], "answered": {"by": "lena", "after": None}},
)


async def interview(journal: Journal, company: str = "Acme") -> str:
    return (await journal.interviews.add(InterviewDetails(company=company))).id


async def test_a_debrief_comes_back_as_it_was_told(journal: Journal, clock: Clock) -> None:
    key = await interview(journal)
    kept = await journal.debriefs.put(key, TOLD, 0)
    assert kept == await journal.debriefs.get(key)
    assert {n: getattr(kept, n) for n in DebriefDetails.__slots__} == {
        n: getattr(TOLD, n) for n in DebriefDetails.__slots__
    }
    assert (kept.interview, kept.version, kept.created_at) == (key, 1, clock())


async def test_a_debrief_is_changed_version_by_version(journal: Journal, clock: Clock) -> None:
    key = await interview(journal)
    first = await journal.debriefs.put(key, TOLD, 0)
    then = clock.later(days=1)
    second = await journal.debriefs.put(key, DebriefDetails(to_change=("Sleep",)), 1)
    assert (second.version, second.went_well, second.facts) == (2, (), {})
    assert (second.created_at, second.updated_at) == (first.created_at, then)
    for old in (0, 1, 7):
        with pytest.raises(Stale) as told:
            await journal.debriefs.put(key, TOLD, old)
        assert told.value.current == 2


async def test_of_two_first_debriefs_one_wins(journal: Journal) -> None:
    key = await interview(journal)
    done = await asyncio.gather(*(journal.debriefs.put(key, TOLD, 0) for _ in range(4)), return_exceptions=True)
    assert sum(isinstance(one, Stale) for one in done) == 3


async def test_without_an_interview_there_is_no_debrief(journal: Journal) -> None:
    with pytest.raises(NotFound):
        await journal.debriefs.put("0" * 32, TOLD, 0)
    key = await interview(journal)
    with pytest.raises(NotFound):
        await journal.debriefs.get(key)
    await journal.debriefs.put(key, TOLD, 0)
    await journal.interviews.remove(key)
    assert await journal.debriefs.all() == ()


async def test_a_change_of_nothing_is_stale_not_made(journal: Journal) -> None:
    key = await interview(journal)
    with pytest.raises(Stale) as told:
        await journal.debriefs.put(key, TOLD, 1)
    assert told.value.current == 0


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("", {"Acme", "Globex"}),
        ("PUMP control", {"Acme"}),
        ("out loud", {"Acme", "Globex"}),
        ("50%", {"Acme"}),
        ("globex", {"Globex"}),
        ("initech", set()),
    ],
)
async def test_debriefs_are_found_by_their_words_and_by_the_company(
    journal: Journal, words: str, found: set[str]
) -> None:
    keys = {await interview(journal, name): name for name in ("Acme", "Globex")}
    for key, name in keys.items():
        await journal.debriefs.put(key, TOLD if name == "Acme" else DebriefDetails(was_hard=("Thinking out loud",)), 0)
    page = await journal.debriefs.list(words=words)
    assert {keys[one.interview] for one in page.items} == found


async def test_pages_of_debriefs_go_on_where_the_last_one_ended(journal: Journal, clock: Clock) -> None:
    keys = []
    for _ in range(3):
        clock.later(seconds=1)
        keys.append(await interview(journal))
        await journal.debriefs.put(keys[-1], TOLD, 0)
    first = await journal.debriefs.list(limit=2)
    second = await journal.debriefs.list(limit=2, cursor=first.next)
    assert [d.interview for d in (*first.items, *second.items)] == keys[::-1]
    assert second.next is None
