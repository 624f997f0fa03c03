from datetime import UTC, datetime, timedelta

import pytest

from app.journal.records import Preferences
from app.journal.store import Journal, Store
from app.mail import Address
from tests.app.journal.conftest import ANN

pytestmark = pytest.mark.anyio

SENT = datetime(2026, 11, 3, 10, tzinfo=UTC)
CONSENT = Preferences(consent_at=SENT)
NOTE = (
    "thank you for the interview yesterday and for showing me the control room. The way the night shift hands over "
    "with one page was new to me, and I am still very interested in the operator role."
)
OTHER = (
    "It was a pleasure to hear how your team feeds the boilers with coffee grounds, which nobody had told me before."
)


async def alike(journal: Journal, text: str, to: set[str], leave_out: frozenset[str] = frozenset()) -> datetime | None:
    """When a note went to others that has half in common with this text, or more."""
    found = await journal.recollections.about([Address(email) for email in to])
    return found.past.sent_alike(text, 0.5, leave_out, ())


async def companies(journal: Journal, names: set[str]) -> frozenset[str]:
    return (await journal.recollections.about(())).past.companies_among(names)


async def test_a_note_is_known_again_when_it_goes_to_somebody_else(journal: Journal) -> None:
    await journal.preferences.put(CONSENT, 0)
    assert await journal.fingerprints.keep_note("m1", NOTE, {"lena@acme.example"}, SENT)
    assert await alike(journal, NOTE.upper(), {"tomasz@acme.example"}) == SENT
    assert await alike(journal, f"{NOTE} {OTHER[:30]}", {"tomasz@acme.example"}) == SENT
    assert await alike(journal, f"{NOTE[:60]} {OTHER}", {"tomasz@acme.example"}) is None
    assert await alike(journal, OTHER, {"tomasz@acme.example"}) is None


async def test_a_note_to_the_same_person_is_no_copy(journal: Journal) -> None:
    await journal.preferences.put(CONSENT, 0)
    await journal.fingerprints.keep_note("m1", NOTE, {"lena@acme.example", "ann@acme.example"}, SENT)
    assert await alike(journal, NOTE, {"Lena@acme.example"}) is None


async def test_names_left_out_of_both_do_not_tell_copies_apart(journal: Journal) -> None:
    await journal.preferences.put(CONSENT, 0)
    await journal.fingerprints.keep_note("m1", f"Acme {NOTE}", {"lena@acme.example"}, SENT, frozenset({"acme"}))
    assert await alike(journal, f"Globex {NOTE}", {"ann@globex.example"}, frozenset({"globex"})) == SENT


async def test_a_mail_counts_once_and_a_few_words_not_at_all(journal: Journal) -> None:
    await journal.preferences.put(CONSENT, 0)
    kept = [await journal.fingerprints.keep_note(m, NOTE, {"a@b.example"}, SENT) for m in ("m1", "m1", "m2")]
    assert kept == [True, False, True]
    assert not await journal.fingerprints.keep_note("m3", "thank you so much for it", {"a@b.example"}, SENT)
    assert (await journal.export())["note_fingerprints"] == 2


async def test_the_newest_of_equals_is_told(journal: Journal) -> None:
    await journal.preferences.put(CONSENT, 0)
    for n in (1, 3, 2):
        await journal.fingerprints.keep_note(f"m{n}", NOTE, {"a@b.example"}, SENT + timedelta(days=n))
    assert await alike(journal, NOTE, {"c@d.example"}) == SENT + timedelta(days=3)


async def test_nothing_is_remembered_without_consent(journal: Journal) -> None:
    assert not await journal.fingerprints.keep_note("m1", NOTE, {"lena@acme.example"}, SENT)
    await journal.fingerprints.keep_companies({"Acme"})
    assert await alike(journal, NOTE, {"a@b.example"}) is None
    assert await companies(journal, {"Acme"}) == frozenset()


async def test_companies_are_known_again_by_name_as_it_stands_in_the_draft(journal: Journal) -> None:
    await journal.preferences.put(CONSENT, 0)
    await journal.fingerprints.keep_companies({"Acme  Pumps", "Globex", ""})
    await journal.fingerprints.keep_companies({"Globex"})
    words = {"acme pumps", "GLOBEX", "Initech", "", "\ud800"}
    assert await companies(journal, words) == {"acme pumps", "GLOBEX"}
    assert await companies(journal, {f"w{n}" for n in range(40_000)}) == frozenset()


async def test_one_users_fingerprints_say_nothing_to_another(journal: Journal, store: Store) -> None:
    theirs = store.journal_of(ANN)
    for one in (journal, theirs):
        await one.preferences.put(CONSENT, 0)
    await journal.fingerprints.keep_note("m1", NOTE, {"lena@acme.example"}, SENT)
    await journal.fingerprints.keep_companies({"Acme"})
    assert await alike(theirs, NOTE, {"x@y.example"}) is None
    assert await companies(theirs, {"Acme"}) == frozenset()


@pytest.mark.parametrize("text", ["", "\0", "a " * 50_000, "\ud800 " * 40, "é" * 100_000, "🙂 " * 500])
async def test_any_text_is_survived(journal: Journal, text: str) -> None:
    await journal.preferences.put(CONSENT, 0)
    await journal.fingerprints.keep_note(text, text, {text}, SENT)
    await alike(journal, text, {text})
