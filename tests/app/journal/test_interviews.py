import asyncio
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from app.journal.proposals import details_of
from app.journal.records import (
    Contact,
    ContactKind,
    Direction,
    InterviewDetails,
    NotFound,
    Outcome,
    Part,
    Person,
    Point,
    Preferences,
    Round,
    RoundKind,
    Stale,
)
from app.journal.store import Journal
from app.mail import Address
from tests.app.journal.conftest import Clock

pytestmark = pytest.mark.anyio

MONDAY = datetime(2026, 11, 2, 14, tzinfo=UTC)
ACME = InterviewDetails(
    company="Acme Pumps",
    aliases=("Acme GmbH",),
    role="operator",
    people=(Person("lena@acme.example", "Lena Vogt"), Person("", "Tomasz", Part.OTHER)),
    rounds=(Round(MONDAY, MONDAY + timedelta(hours=1), RoundKind.VIDEO), Round(MONDAY + timedelta(days=3))),
    points=(Point("the night shift hands over with one page"), Point("Kafka migration")),
    promised_by=date(2026, 11, 13),
)
NOBODY = "0" * 32


async def test_an_interview_comes_back_as_it_was_told(journal: Journal, clock: Clock) -> None:
    kept = await journal.interviews.add(ACME)
    assert kept == await journal.interviews.get(kept.id)
    assert {name: getattr(kept, name) for name in InterviewDetails.__slots__} == {
        name: getattr(ACME, name) for name in InterviewDetails.__slots__
    }
    assert (kept.version, kept.created_at, kept.updated_at, kept.reopened_at) == (1, clock(), clock(), None)


async def test_moments_come_back_in_utc_and_rounds_in_order_of_time(journal: Journal) -> None:
    early, late = (
        datetime.fromisoformat("2026-11-02T15:00:00+01:00"),
        datetime.fromisoformat("2026-11-02T10:00:00-05:00"),
    )
    kept = await journal.interviews.add(InterviewDetails(company="Acme", rounds=(Round(late), Round(early))))
    assert [r.held_at.isoformat() for r in kept.rounds] == ["2026-11-02T14:00:00+00:00", "2026-11-02T15:00:00+00:00"]


@pytest.mark.parametrize("moment", [datetime(2026, 11, 2), datetime.max.replace(tzinfo=timezone(-timedelta(hours=5)))])
async def test_a_moment_that_is_none_is_refused_and_nothing_is_kept(journal: Journal, moment: datetime) -> None:
    with pytest.raises(ValueError, match="cannot be kept"):
        await journal.interviews.add(InterviewDetails(company="Acme", rounds=(Round(moment),)))
    assert await journal.interviews.all() == ()


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("ＡＣＭＥ 株式会社 🚰", "ＡＣＭＥ 株式会社 🚰"),
        ("a\0b", "a\ufffdb"),
        ("half \ud83d", "half \ufffd"),
        ("אקמי", "אקמי"),
    ],
)
async def test_whatever_is_typed_can_be_kept(journal: Journal, typed: str, kept: str) -> None:
    told = InterviewDetails(
        company=typed, aliases=(typed,), role=typed, points=(Point(typed),), people=(Person("", typed),)
    )
    one = await journal.interviews.add(told)
    assert (one.company, one.aliases, one.role, one.points, one.people[0].name) == (
        kept,
        (kept,),
        kept,
        (Point(kept),),
        kept,
    )


async def test_a_change_replaces_everything_and_counts_on(journal: Journal, clock: Clock) -> None:
    kept = await journal.interviews.add(ACME)
    then = clock.later(hours=1)
    changed = await journal.interviews.put(kept.id, replace(ACME, people=(Person("Ann@Acme.example"),), points=()), 1)
    assert (changed.version, changed.updated_at, changed.created_at) == (2, then, kept.created_at)
    assert (changed.people, changed.points, changed.rounds) == ((Person("ann@acme.example"),), (), ACME.rounds)


async def test_a_change_of_an_older_version_is_refused_with_the_current_one(journal: Journal) -> None:
    kept = await journal.interviews.add(ACME)
    await journal.interviews.put(kept.id, replace(ACME, role="lead"), 1)
    for attempt in (journal.interviews.put(kept.id, ACME, 1), journal.interviews.remove(kept.id, 1)):
        with pytest.raises(Stale) as told:
            await attempt
        assert told.value.current == 2
    assert (await journal.interviews.get(kept.id)).role == "lead"


async def test_of_changes_at_the_same_time_one_wins_and_is_whole(journal: Journal) -> None:
    kept = await journal.interviews.add(ACME)
    changes = [
        replace(ACME, role=str(n), points=(Point(str(n)),) * 3, people=(Person("", str(n)),) * 2) for n in range(6)
    ]
    done = await asyncio.gather(*(journal.interviews.put(kept.id, c, 1) for c in changes), return_exceptions=True)
    assert sum(isinstance(one, Stale) for one in done) == 5
    now = await journal.interviews.get(kept.id)
    assert {p.text for p in now.points} == {p.name for p in now.people} == {now.role}
    assert (len(now.points), len(now.people)) == (3, 2)


@pytest.mark.parametrize("key", [NOBODY, "", "nonsense", "'; DROP TABLE interviews", "\ud800", "a" * 5000])
async def test_what_is_not_there_is_not_found(journal: Journal, key: str) -> None:
    for attempt in (
        journal.interviews.get(key),
        journal.interviews.put(key, ACME, 1),
        journal.interviews.remove(key),
        journal.interviews.note(key, {}),
    ):
        with pytest.raises(NotFound):
            await attempt


async def test_a_removed_interview_is_gone_with_all_that_hung_on_it(journal: Journal) -> None:
    kept = await journal.interviews.add(ACME)
    await journal.interviews.remove(kept.id, 1)
    with pytest.raises(NotFound):
        await journal.interviews.get(kept.id)
    assert (await journal.recollections.about((Address("lena@acme.example"),))).near == ()


async def test_an_outcome_has_its_moment_and_keeps_it_through_other_changes(journal: Journal, clock: Clock) -> None:
    kept = await journal.interviews.add(ACME)
    came = clock.later(days=2)
    no = await journal.interviews.put(kept.id, replace(ACME, outcome=Outcome.REJECTED), 1)
    clock.later(days=1)
    noted = await journal.interviews.put(kept.id, replace(ACME, role="lead", outcome=Outcome.REJECTED), 2)
    assert (no.outcome_at, noted.outcome_at, noted.reopened_at) == (came, came, None)


async def test_who_takes_an_outcome_back_reopens_the_process(journal: Journal, clock: Clock) -> None:
    kept = await journal.interviews.add(replace(ACME, outcome=Outcome.CLOSED, outcome_at=MONDAY))
    again = clock.later(days=9)
    opened = await journal.interviews.put(kept.id, ACME, 1)
    assert (kept.outcome_at, opened.outcome_at, opened.reopened_at) == (MONDAY, None, again)
    clock.later(days=1)
    later = await journal.interviews.put(kept.id, replace(ACME, outcome=Outcome.ACCEPTED), 2)
    assert (later.reopened_at, later.outcome_at) == (again, clock())


async def test_pages_tell_each_interview_once_newest_first_even_while_others_come_and_go(
    journal: Journal, clock: Clock
) -> None:
    made = []
    for n in range(7):
        clock.later(seconds=1)
        made.append((await journal.interviews.add(InterviewDetails(company=f"Company {n}"))).id)
    first = await journal.interviews.list(limit=3)
    clock.later(seconds=1)
    await journal.interviews.add(InterviewDetails(company="came between"))
    await journal.interviews.remove(first.items[-1].id)
    second = await journal.interviews.list(limit=3, cursor=first.next)
    third = await journal.interviews.list(limit=3, cursor=second.next)
    assert [i.id for page in (first, second, third) for i in page.items] == made[::-1]
    assert third.next is None


async def test_a_full_last_page_has_no_next(journal: Journal) -> None:
    for _ in range(2):
        await journal.interviews.add(ACME)
    assert (await journal.interviews.list(limit=2)).next is None
    assert (await journal.interviews.list(limit=1)).next


@pytest.mark.parametrize("cursor", ["", "x", "0" * 31, "0" * 33, "é" * 32, "\0" * 32])
async def test_a_cursor_that_no_list_gave_is_refused(journal: Journal, cursor: str) -> None:
    with pytest.raises(ValueError, match="cursor"):
        await journal.interviews.list(cursor=cursor)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"company": "ACME"}, {"Acme Pumps"}),
        ({"company": "gmbh"}, {"Acme Pumps"}),
        ({"company": "  acme   pumps "}, {"Acme Pumps"}),
        ({"company": "ｐｕｍｐｓ"}, {"Acme Pumps"}),
        ({"company": "straße"}, {"STRASSE 100%"}),
        ({"company": "0%"}, {"STRASSE 100%"}),
        ({"company": "_"}, set()),
        ({"company": "\n"}, {"Acme Pumps", "STRASSE 100%"}),
        ({"company": "x" * 100_000}, set()),
        ({"outcomes": {Outcome.OPEN}}, {"Acme Pumps"}),
        ({"outcomes": {Outcome.OFFERED, Outcome.OPEN}}, {"Acme Pumps", "STRASSE 100%"}),
        ({"outcomes": {Outcome.OFFERED}, "company": "acme"}, set()),
    ],
)
async def test_lists_are_narrowed_by_outcome_and_by_name(
    journal: Journal, asked: dict[str, object], found: set[str]
) -> None:
    await journal.interviews.add(ACME)
    await journal.interviews.add(InterviewDetails(company="STRASSE 100%", outcome=Outcome.OFFERED))
    page = await journal.interviews.list(**asked)  # type: ignore[arg-type]  # a table of arguments
    assert {one.company for one in page.items} == found


async def test_a_contact_names_only_who_is_kept_in_the_interview(journal: Journal) -> None:
    await journal.preferences.put(Preferences(consent_at=MONDAY), 0)
    kept = await journal.interviews.add(ACME)
    lena = kept.people[0].email
    told = [
        Contact(MONDAY + timedelta(days=n), Direction.RECEIVED, person=p) for n, p in enumerate((lena, "a@b.example"))
    ]
    await journal.interviews.note(kept.id, {f"<m{n}>": one for n, one in enumerate(told)})
    assert [c.person for c in (await journal.interviews.get(kept.id)).contacts] == [lena, None]
    changed = await journal.interviews.put(kept.id, replace(details_of(kept), people=()), kept.version)
    assert [c.person for c in changed.contacts] == [None, None]


async def test_contacts_are_kept_with_consent_only_and_each_mail_once(journal: Journal) -> None:
    kept = await journal.interviews.add(ACME)
    sent = Contact(MONDAY, Direction.SENT, ContactKind.THANK_YOU)
    assert not await journal.interviews.note(kept.id, {"<m1@mail.example>": sent})
    assert (await journal.interviews.get(kept.id)).contacts == ()
    await journal.preferences.put(Preferences(consent_at=MONDAY), 0)
    unread = Contact(MONDAY + timedelta(days=1), Direction.RECEIVED)
    assert await journal.interviews.note(kept.id, {"<m1@mail.example>": sent, "<m2@acme.example>": unread})
    await journal.interviews.note(kept.id, {"<m2@acme.example>": replace(unread, kind=ContactKind.REJECTION)})
    now = await journal.interviews.get(kept.id)
    assert now.contacts == (sent, replace(unread, kind=ContactKind.REJECTION))
    assert (now.version, now.updated_at) == (kept.version, kept.updated_at)


async def test_who_only_reads_leaves_no_trace(journal: Journal) -> None:
    await journal.interviews.list()
    await journal.recollections.about((Address("lena@acme.example"),), "Acme", ("m1",))
    assert (await journal.export())["since"] is None
