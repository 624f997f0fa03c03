"""How a key is checked: what it costs, how soon a revoked one stops, and what a flood of wrong ones does."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

import pytest

from app.auth.api_keys import AT_ONCE, EXIST, NOTED, PROVEN, RECHECKED, ApiKeys, KeptKey
from app.auth.caller import KEY, Caller, Refused, Scope
from app.auth.key_form import Token, formed, new_token
from app.auth.slow_hash import NOBODYS
from app.mail import MailboxUnavailable

pytestmark = pytest.mark.anyio
NOW = datetime(2026, 11, 23, 10, tzinfo=UTC)


@pytest.fixture(scope="session")
def anyio_backend() -> str:
    return "asyncio"


@dataclass
class Shelf:
    """A store in memory that counts what it is asked."""

    keys: dict[str, KeptKey] = field(default_factory=dict)
    down: bool = False
    found: int = 0
    notes: list[str] = field(default_factory=list)
    written: asyncio.Event = field(default_factory=asyncio.Event)

    async def find(self, key_id: str) -> KeptKey | None:
        self.found += 1
        await asyncio.sleep(0)
        self._answer()
        return self.keys.get(key_id)

    async def used(self, key_id: str, at: datetime) -> None:
        del at
        self.written.set()
        self._answer()
        self.notes.append(key_id)

    async def exist(self) -> bool:
        self.found += 1
        self._answer()
        return any(k.revoked_at is None for k in self.keys.values())

    def _answer(self) -> None:
        if self.down:
            raise MailboxUnavailable("Keys cannot be checked just now.")


@dataclass
class Counted:
    """Hashes that take no time; `asked`: what was held against what."""

    asked: list[tuple[str, str]] = field(default_factory=list)
    go: asyncio.Event | None = None

    async def fits(self, text: str, kept: str) -> bool:
        self.asked.append((text, kept))
        if self.go:
            await self.go.wait()
        return kept == f"hash of {text}"

    def close(self) -> None:
        """There is nothing to close."""


@dataclass
class Case:
    shelf: Shelf
    hashes: Counted
    keys: ApiKeys
    token: Token
    seconds: float = 0.0

    def kept(self, token: Token, **changed: object) -> None:
        made = KeptKey(token.id, "portal", frozenset({Scope.REVIEWS}), f"hash of {token.text}", NOW)
        self.shelf.keys[token.id] = replace(made, **changed)  # type: ignore[arg-type]  # of the fields that a test names

    async def refused(self, text: str) -> str:
        with pytest.raises(Refused) as told:
            await self.keys.known(text)
        return str(told.value)


@pytest.fixture
async def case() -> AsyncIterator[Case]:
    shelf, hashes = Shelf(), Counted()
    made: list[Case] = []
    keys = ApiKeys(
        shelf,
        hashes,  # type: ignore[arg-type]  # the same two methods
        now=lambda: NOW + timedelta(seconds=made[0].seconds),
        clock=lambda: made[0].seconds,
    )
    made.append(Case(shelf, hashes, keys, new_token()))
    made[0].kept(made[0].token)
    yield made[0]
    await keys.aclose()


async def test_a_key_names_its_caller_and_what_it_is_for(case: Case) -> None:
    known = await case.keys.known(case.token.text)
    assert known.caller == Caller(KEY, case.token.id)
    assert known.scopes == {Scope.REVIEWS}


async def test_a_thousand_requests_cost_one_hash_and_one_look(case: Case) -> None:
    await asyncio.gather(*(case.keys.known(case.token.text) for _ in range(500)))
    for _ in range(500):
        await case.keys.known(case.token.text)
    assert (len(case.hashes.asked), case.shelf.found) == (1, 1)


async def test_in_some_minutes_the_row_is_read_often_and_the_hash_worked_out_seldom(case: Case) -> None:
    for second in range(int(PROVEN) * 2):
        case.seconds = float(second)
        await case.keys.known(case.token.text)
    assert len(case.hashes.asked) == 2
    assert case.shelf.found == pytest.approx(2 * PROVEN / RECHECKED, abs=2)


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"revoked_at": NOW}, "revoked"),
        ({"expires_at": NOW + timedelta(seconds=1)}, "expired"),
        ({"hash": "hash of another key"}, "wrong"),
    ],
)
async def test_a_key_that_is_ended_stops_within_seconds(case: Case, change: dict[str, object], why: str) -> None:
    await case.keys.known(case.token.text)
    case.kept(case.token, **change)
    case.seconds = RECHECKED
    assert await case.refused(case.token.text) == why


async def test_a_key_that_is_gone_stops_too(case: Case) -> None:
    await case.keys.known(case.token.text)
    del case.shelf.keys[case.token.id]
    case.seconds = RECHECKED
    assert await case.refused(case.token.text) == "unknown"


async def test_a_key_runs_out_to_the_second_however_lately_it_was_read(case: Case) -> None:
    case.kept(case.token, expires_at=NOW + timedelta(seconds=2))
    case.seconds = 1.9
    await case.keys.known(case.token.text)
    case.seconds = 2.0
    assert await case.refused(case.token.text) == "expired"


async def test_an_id_that_nobody_has_costs_the_hash_that_a_known_one_costs(case: Case) -> None:
    unknown, wrong = new_token(), formed(case.token.id, b"\1" * 32)
    assert await case.refused(unknown.text) == "unknown"
    assert await case.refused(wrong.text) == "wrong"
    assert case.hashes.asked == [(unknown.text, NOBODYS), (wrong.text, f"hash of {case.token.text}")]


@pytest.mark.parametrize("change", [{"revoked_at": NOW}, {"expires_at": NOW}])
async def test_a_key_that_works_no_more_costs_the_same(case: Case, change: dict[str, object]) -> None:
    case.kept(case.token, **change)
    await case.refused(case.token.text)
    assert len(case.hashes.asked) == 1


async def test_what_cannot_be_a_key_costs_nothing(case: Case) -> None:
    for text in ("aw_", case.token.text[:-1] + "!", case.token.text + "a"):
        assert await case.refused(text) == "malformed"
    assert (case.hashes.asked, case.shelf.found) == ([], 0)


async def test_the_same_wrong_key_again_costs_nothing(case: Case) -> None:
    wrong = new_token()
    for _ in range(3):
        await case.refused(wrong.text)
    assert len(case.hashes.asked) == 1


async def test_a_flood_of_wrong_keys_is_bounded_and_shuts_nobody_out_who_was_right(case: Case) -> None:
    await case.keys.known(case.token.text)
    case.hashes.go = asyncio.Event()
    flood = [asyncio.create_task(case.keys.known(new_token().text)) for _ in range(AT_ONCE * 3)]
    for _ in range(10):
        await asyncio.sleep(0)  # each of them comes as far as it can
    assert len(case.hashes.asked) == 1 + AT_ONCE
    assert (await case.keys.known(case.token.text)).caller
    case.seconds = RECHECKED
    assert (await case.keys.known(case.token.text)).caller, "a look at its row is no hash"
    with pytest.raises(MailboxUnavailable, match="Too many"):
        await case.keys.known(new_token().text)
    case.hashes.go.set()
    told = await asyncio.gather(*flood, return_exceptions=True)
    assert [type(t) for t in told].count(Refused) == AT_ONCE
    assert [type(t) for t in told].count(MailboxUnavailable) == AT_ONCE * 2
    assert await case.refused(new_token().text) == "unknown", "afterwards there is room again"


async def test_who_leaves_while_a_key_is_checked_takes_nobody_along(case: Case) -> None:
    case.hashes.go = asyncio.Event()
    one, other = (asyncio.create_task(case.keys.known(case.token.text)) for _ in range(2))
    await asyncio.sleep(0.01)
    one.cancel()
    case.hashes.go.set()
    assert (await other).caller
    assert one.cancelled() or one.cancelling()


async def test_while_the_store_is_down_only_who_was_right_lately_gets_in(case: Case) -> None:
    await case.keys.known(case.token.text)
    case.shelf.down = True
    case.seconds = PROVEN - 1
    assert (await case.keys.known(case.token.text)).caller
    for text in (new_token().text, formed(case.token.id, b"\2" * 32).text):
        with pytest.raises(MailboxUnavailable):
            await case.keys.known(text)
    case.seconds = PROVEN
    with pytest.raises(MailboxUnavailable):
        await case.keys.known(case.token.text)
    case.shelf.down = False
    assert (await case.keys.known(case.token.text)).caller


async def test_when_it_was_used_is_written_seldom_and_nobody_waits_for_it(case: Case) -> None:
    for second in range(int(NOTED) + 1):
        case.seconds = float(second)
        await case.keys.known(case.token.text)
    await case.keys.aclose()
    assert case.shelf.notes == [case.token.id] * 2


async def test_a_note_that_could_not_be_written_is_written_another_time(case: Case) -> None:
    await case.keys.known(case.token.text)
    await case.shelf.written.wait()
    case.shelf.notes.clear()
    case.shelf.down, case.seconds = True, NOTED
    case.shelf.written.clear()
    case.seconds = PROVEN - 1
    await case.keys.known(case.token.text)
    case.shelf.down = False
    await asyncio.sleep(0)
    case.seconds = PROVEN + NOTED
    await case.keys.known(case.token.text)
    await case.keys.aclose()
    assert case.shelf.notes == [case.token.id]


async def test_whether_there_are_keys_is_asked_seldom_and_once_for_all(case: Case) -> None:
    assert await asyncio.gather(*(case.keys.exist() for _ in range(50))) == [True] * 50
    assert case.shelf.found == 1
    case.kept(case.token, revoked_at=NOW)
    case.seconds = EXIST
    assert not await case.keys.exist()


async def test_while_that_cannot_be_told_what_was_known_last_holds(case: Case) -> None:
    case.shelf.down = True
    assert not await case.keys.exist()
    case.shelf.down, case.seconds = False, EXIST
    assert await case.keys.exist()
    case.shelf.down, case.seconds = True, 2 * EXIST
    assert await case.keys.exist()


def test_nothing_that_is_shown_holds_a_key_or_its_hash() -> None:
    token = new_token()
    kept = KeptKey(token.id, "portal", frozenset(), "hash of it", NOW)
    assert "hash of it" not in repr(kept)
