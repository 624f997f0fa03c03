from dataclasses import replace
from datetime import UTC, datetime

import pytest

from app.journal.records import (
    Contact,
    Direction,
    InterviewDetails,
    NotFound,
    Preferences,
    Scope,
    Stale,
)
from app.journal.store import Journal, Store
from app.mail import Address
from tests.app.journal.conftest import ANN, Clock

pytestmark = pytest.mark.anyio

NOW = datetime(2026, 11, 23, 10, tzinfo=UTC)
CHOSEN = Preferences(
    time_zone="Europe/Berlin",
    country="DE",
    limits={"etiquette/too-long": {"thank_you": 180}},
    consent_at=NOW,
    keep_days=400,
)


async def test_preferences_come_back_as_chosen_version_by_version(journal: Journal) -> None:
    assert await journal.preferences.get() == Preferences()
    assert await journal.preferences.put(CHOSEN, 0) == replace(CHOSEN, version=1)
    changed = await journal.preferences.put(replace(CHOSEN, country=None), 1)
    assert changed == await journal.preferences.get() == replace(CHOSEN, country=None, version=2)
    for old in (0, 1, 3):
        with pytest.raises(Stale) as told:
            await journal.preferences.put(CHOSEN, old)
        assert told.value.current == 2


async def test_who_takes_consent_back_has_what_came_from_mail_forgotten(journal: Journal) -> None:
    await journal.preferences.put(CHOSEN, 0)
    key = (await journal.interviews.add(InterviewDetails(company="Acme"))).id
    await journal.interviews.note(key, {"m1": Contact(NOW, Direction.SENT)})
    await journal.fingerprints.keep_companies({"Acme"})
    await journal.preferences.put(replace(CHOSEN, consent_at=None), 1)
    assert (await journal.interviews.get(key)).contacts == ()
    assert (await journal.export())["company_fingerprints"] == 0


@pytest.mark.parametrize(
    ("scope", "target", "people", "mail", "silent"),
    [
        (Scope.EVERYWHERE, "", (), None, True),
        (Scope.EVERYWHERE, "", ("lena@acme.example",), "d1", True),
        (Scope.PERSON, " Lena@Acme.example", ("ann@acme.example", "lena@acme.EXAMPLE"), None, True),
        (Scope.PERSON, "lena@acme.example", ("ann@acme.example",), None, False),
        (Scope.PERSON, "lena@acme.example", (), "lena@acme.example", False),
        (Scope.MAIL, "d1", (), "d1", True),
        (Scope.MAIL, "d1", ("d1",), "D1", False),
        (Scope.MAIL, "d1", (), None, False),
    ],
)
async def test_a_mute_holds_where_it_was_set(
    journal: Journal, scope: Scope, target: str, people: tuple[str, ...], mail: str | None, silent: bool
) -> None:
    await journal.mutes.add("patience/too-soon", scope, target)
    draft = await journal.recollections.about([Address(p) for p in people], mails=(mail,) if mail else ())
    assert draft.muted == ({"patience/too-soon": scope} if silent else {})


async def test_a_second_mute_is_the_first_and_one_is_enough_to_take_back(journal: Journal, clock: Clock) -> None:
    first = await journal.mutes.add("tone/guilt", Scope.PERSON, "lena@acme.example")
    clock.later(hours=1)
    assert await journal.mutes.add("tone/guilt", Scope.PERSON, "LENA@acme.example") == first
    other = await journal.mutes.add("tone/guilt")
    assert await journal.mutes.all() == (other, first)
    await journal.mutes.remove(other.id)
    await journal.mutes.remove(first.id)
    assert await journal.mutes.all() == ()
    with pytest.raises(NotFound):
        await journal.mutes.remove(first.id)


async def test_the_same_person_has_another_hash_with_each_user(journal: Journal, store: Store) -> None:
    mine = await journal.mutes.add("tone/guilt", Scope.PERSON, "lena@acme.example")
    theirs = await store.journal_of(ANN).mutes.add("tone/guilt", Scope.PERSON, "lena@acme.example")
    assert mine.target != theirs.target
    assert "lena" not in mine.target
