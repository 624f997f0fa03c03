"""What a journal remembers for one draft: of these people and this caller only, in a fixed number of queries."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import event

from app.journal.lessons import Lesson, Note
from app.journal.recollection import Recollection
from app.journal.records import (
    Contact,
    ContactKind,
    Direction,
    Interview,
    InterviewDetails,
    Outcome,
    Person,
    Preferences,
    Round,
    Scope,
)
from app.journal.store import Journal, Store
from app.mail import Address
from tests.app.journal.conftest import ANN, Clock

LENA = Address("lena@acme.example", "Lena Vogt")
TOMASZ = Address("tomasz@acme.example", "Tomasz Kowal")
OMAR = Address("omar@globex.example", "Omar Diaz")
PRIVATE = Address("lena.vogt@gmail.com", "Lena Vogt")
SENT = datetime(2026, 11, 20, 9, tzinfo=UTC)
TEXT = (
    "thank you for the interview yesterday and for showing me the control room the way the night shift hands over with "
    "one page was new to me and i kept thinking about it on the train home"
)
LEARNED = Lesson(notes=(Note("m1", TEXT, (LENA.key,), SENT, frozenset()),), companies=("Globex GmbH", "Globex"))

pytestmark = pytest.mark.anyio


async def agreed(journal: Journal) -> None:
    await journal.preferences.put(Preferences(consent_at=datetime(2026, 11, 1, tzinfo=UTC)), 0)


async def kept(journal: Journal, **told: Any) -> Interview:
    people = (Person(LENA.key, LENA.name),)
    return await journal.interviews.add(InterviewDetails(**{"company": "Acme GmbH", "people": people, **told}))


def meant(found: Recollection, *people: Address, company: str | None = None) -> str | None:
    one = found.interview(datetime(2026, 11, 23, 10, tzinfo=UTC), people, company)
    return one.id if one else None


async def test_who_keeps_nothing_costs_one_query(store: Store, journal: Journal) -> None:
    assert await counted(store, journal, LENA) == 1
    found = await journal.recollections.about((LENA,))
    assert not found.keeps
    assert not found.past


async def test_the_number_of_queries_does_not_grow_with_what_is_kept(store: Store, journal: Journal) -> None:
    await agreed(journal)
    await kept(journal, rounds=(Round(SENT),))
    few = await counted(store, journal, LENA)
    for n in range(12):
        await kept(journal, aliases=(f"Other {n}",), rounds=(Round(SENT), Round(SENT + timedelta(days=2))))
        await journal.mutes.add(f"etiquette/rule-{n}")
    assert await counted(store, journal, LENA) == few
    assert few <= 12


async def counted(store: Store, journal: Journal, *people: Address) -> int:
    statements: list[str] = []

    def note(_: Any, __: Any, statement: str, *___: Any) -> None:
        if statement.startswith("SELECT"):
            statements.append(statement)

    event.listen(store.engine.sync_engine, "before_cursor_execute", note)
    await journal.recollections.about(people)
    event.remove(store.engine.sync_engine, "before_cursor_execute", note)
    return len(statements)


@pytest.mark.parametrize("people", [(LENA,), (TOMASZ,), (TOMASZ, LENA)])
async def test_a_process_is_known_by_its_people_and_their_colleagues(
    journal: Journal, people: tuple[Address, ...]
) -> None:
    one = await kept(journal)
    assert meant(await journal.recollections.about(people), *people) == one.id


async def test_a_process_is_known_by_the_companys_name_or_its_domain(journal: Journal) -> None:
    one = await kept(journal, people=())
    assert meant(await journal.recollections.about((TOMASZ,)), TOMASZ) == one.id
    by_name = await journal.recollections.about((PRIVATE,), "ACME")
    assert meant(by_name, PRIVATE, company="ACME") == one.id
    other = await journal.recollections.about((TOMASZ,), "Globex")
    assert meant(other, TOMASZ, company="Globex") is None


async def test_two_open_processes_at_one_company_are_not_guessed_at(journal: Journal) -> None:
    first = await kept(journal)
    await kept(journal, people=(Person(TOMASZ.key),))
    assert meant(await journal.recollections.about((LENA,)), LENA) == first.id
    stranger = Address("nina@acme.example")
    assert meant(await journal.recollections.about((stranger,)), stranger) is None


async def test_of_two_open_processes_with_one_recruiter_neither_is_meant_until_one_has_ended(journal: Journal) -> None:
    first, second = await kept(journal, role="Analyst"), await kept(journal, role="Operator")
    assert meant(await journal.recollections.about((LENA,)), LENA) is None
    over = InterviewDetails(company="Acme GmbH", people=second.people, outcome=Outcome.REJECTED)
    await journal.interviews.put(second.id, over, 1)
    assert meant(await journal.recollections.about((LENA,)), LENA) == first.id


async def test_mail_with_people_of_two_companies_is_about_neither_unless_one_is_named(journal: Journal) -> None:
    one = await kept(journal)
    await kept(journal, company="Globex", people=(Person(OMAR.key),))
    both = await journal.recollections.about((LENA, OMAR))
    assert meant(both, LENA, OMAR) is None
    assert meant(both, LENA, OMAR, company="Acme") == one.id


async def test_people_with_private_addresses_are_no_colleagues(journal: Journal) -> None:
    await kept(journal, people=(Person(PRIVATE.key),))
    other = Address("somebody@gmail.com")
    assert meant(await journal.recollections.about((other,)), other) is None


async def test_mutes_hold_everywhere_for_the_person_or_for_the_mail(journal: Journal) -> None:
    await journal.mutes.add("a/everywhere")
    await journal.mutes.add("a/person", Scope.PERSON, LENA.email)
    await journal.mutes.add("a/mail", Scope.MAIL, "d1")
    here = await journal.recollections.about((LENA,), mails=("d1", "t1"))
    assert here.muted == {"a/everywhere": Scope.EVERYWHERE, "a/person": Scope.PERSON, "a/mail": Scope.MAIL}
    assert (await journal.recollections.about((OMAR,))).muted == {"a/everywhere": Scope.EVERYWHERE}


async def test_a_mute_that_is_taken_back_is_gone(journal: Journal) -> None:
    await journal.mutes.add("a/person", Scope.PERSON, LENA.email)
    await journal.mutes.drop("a/person", Scope.PERSON, LENA.email.upper())
    await journal.mutes.drop("a/never", Scope.EVERYWHERE)
    assert await journal.mutes.all() == ()


async def test_a_note_to_somebody_else_is_known_again_and_companies_are(journal: Journal) -> None:
    await agreed(journal)
    await journal.lessons.learn(LEARNED)
    past = (await journal.recollections.about((OMAR,))).past
    assert past.sent_alike(TEXT, 0.8, frozenset(), ()) == SENT
    assert past.sent_alike(TEXT, 0.8, frozenset(), (SENT,)) is None
    assert past.sent_alike(TEXT[: len(TEXT) // 3], 0.8, frozenset(), ()) is None
    assert past.sent_alike("too short", 0.1, frozenset(), ()) is None
    assert past.companies_among(["Globex", "GLOBEX  gmbh", "Initech", ""]) == {"Globex", "GLOBEX  gmbh"}
    to_her = (await journal.recollections.about((LENA,))).past
    assert to_her.sent_alike(TEXT, 0.8, frozenset(), ()) is None


async def test_companies_of_other_kept_processes_are_known_without_consent_to_more(journal: Journal) -> None:
    await kept(journal)
    await kept(journal, company="Initech", aliases=("Initrode",), people=())
    past = (await journal.recollections.about((LENA,))).past
    assert past.companies_among(["Initrode", "Acme", "Initech"]) == {"Initrode", "Initech"}


async def test_without_consent_a_lesson_is_not_learned(journal: Journal) -> None:
    await journal.lessons.learn(LEARNED)
    assert not (await journal.recollections.about((OMAR,))).past


async def test_a_lesson_learned_twice_is_there_once_and_a_deleted_interview_learns_nothing(journal: Journal) -> None:
    await agreed(journal)
    one = await kept(journal)
    contact = Contact(SENT, Direction.SENT, ContactKind.THANK_YOU)
    whole = Lesson(one.id, {"m1": contact}, LEARNED.notes, LEARNED.companies)
    for _ in range(2):
        await journal.lessons.learn(whole)
    told = await journal.export()
    assert (told["note_fingerprints"], told["company_fingerprints"]) == (1, 2)
    assert (await journal.interviews.get(one.id)).contacts == (contact,)
    await journal.interviews.remove(one.id)
    await journal.lessons.learn(whole)


async def test_nobody_remembers_what_another_caller_keeps(store: Store, journal: Journal) -> None:
    await agreed(journal)
    await kept(journal, outcome=Outcome.REJECTED)
    await journal.mutes.add("a/everywhere")
    await journal.lessons.learn(LEARNED)
    ann = store.journal_of(ANN)
    await agreed(ann)
    found = await ann.recollections.about((LENA, OMAR))
    assert (found.near, dict(found.muted), bool(found.past)) == ((), {}, False)


async def test_changes_are_seen_whoever_made_them(store: Store, journal: Journal, clock: Clock) -> None:
    before = store.changes.edition()
    if before is None:
        assert store.place.get_backend_name() == "postgresql"
        return
    assert store.changes.edition() == before
    other = Store.at(f"sqlite:///{store.place.database}", clock)
    await other.journal_of(ANN).mutes.add("a/b")
    await other.close()
    changed = store.changes.edition()
    assert changed != before
    await journal.mutes.add("a/b")
    assert store.changes.edition() != changed
