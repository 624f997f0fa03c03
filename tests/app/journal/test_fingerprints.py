from datetime import UTC, datetime, timedelta

import pytest

from app.journal.records import Preferences
from app.journal.store import Journal, Store
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


async def test_a_note_is_known_again_when_it_goes_to_somebody_else(journal: Journal) -> None:
    await journal.preferences.put(CONSENT, 0)
    assert await journal.fingerprints.keep_note("m1", NOTE, {"lena@acme.example"}, SENT)
    again = await journal.fingerprints.most_alike(NOTE.upper(), {"tomasz@acme.example"})
    assert again
    assert (again.share, again.sent_at) == (1.0, SENT)
    part = await journal.fingerprints.most_alike(f"{NOTE} {OTHER}", {"tomasz@acme.example"})
    assert part
    assert part.share > 0.8
    assert await journal.fingerprints.most_alike(OTHER, {"tomasz@acme.example"}) is None


async def test_a_note_to_the_same_person_is_no_copy(journal: Journal) -> None:
    await journal.preferences.put(CONSENT, 0)
    await journal.fingerprints.keep_note("m1", NOTE, {"lena@acme.example", "ann@acme.example"}, SENT)
    assert await journal.fingerprints.most_alike(NOTE, {"Lena@acme.example"}) is None


async def test_names_left_out_of_both_do_not_tell_copies_apart(journal: Journal) -> None:
    await journal.preferences.put(CONSENT, 0)
    await journal.fingerprints.keep_note("m1", f"Acme {NOTE}", {"lena@acme.example"}, SENT, frozenset({"acme"}))
    again = await journal.fingerprints.most_alike(f"Globex {NOTE}", {"ann@globex.example"}, frozenset({"globex"}))
    assert again
    assert again.share == 1.0


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
    alike = await journal.fingerprints.most_alike(NOTE, {"c@d.example"})
    assert alike
    assert alike.sent_at == SENT + timedelta(days=3)


async def test_nothing_is_remembered_without_consent(journal: Journal) -> None:
    assert not await journal.fingerprints.keep_note("m1", NOTE, {"lena@acme.example"}, SENT)
    await journal.fingerprints.keep_companies({"Acme"})
    assert await journal.fingerprints.most_alike(NOTE, {"a@b.example"}) is None
    assert await journal.fingerprints.companies_among({"Acme"}) == frozenset()


async def test_companies_are_known_again_by_name_as_it_stands_in_the_draft(journal: Journal) -> None:
    await journal.preferences.put(CONSENT, 0)
    await journal.fingerprints.keep_companies({"Acme  Pumps", "Globex", ""})
    await journal.fingerprints.keep_companies({"Globex"})
    words = {"acme pumps", "GLOBEX", "Initech", "", "\ud800"}
    assert await journal.fingerprints.companies_among(words) == {"acme pumps", "GLOBEX"}
    assert await journal.fingerprints.companies_among({f"w{n}" for n in range(40_000)}) == frozenset()


async def test_one_users_fingerprints_say_nothing_to_another(journal: Journal, store: Store) -> None:
    theirs = store.journal_of(ANN)
    for one in (journal, theirs):
        await one.preferences.put(CONSENT, 0)
    await journal.fingerprints.keep_note("m1", NOTE, {"lena@acme.example"}, SENT)
    await journal.fingerprints.keep_companies({"Acme"})
    assert await theirs.fingerprints.most_alike(NOTE, {"x@y.example"}) is None
    assert await theirs.fingerprints.companies_among({"Acme"}) == frozenset()


@pytest.mark.parametrize("text", ["", "\0", "a " * 50_000, "\ud800 " * 40, "é" * 100_000, "🙂 " * 500])
async def test_any_text_is_survived(journal: Journal, text: str) -> None:
    await journal.preferences.put(CONSENT, 0)
    await journal.fingerprints.keep_note(text, text, {text}, SENT)
    await journal.fingerprints.most_alike(text, {text})
