"""Tokens for Graph: asked for seldom, each user for themselves, by the real MSAL."""

import asyncio
import base64
import json
import logging
import time
from typing import Any

import pytest

from app.auth.authority import Reply
from app.auth.caller import Caller, SignedIn
from app.auth.on_behalf_of import Grant, OnBehalfOf
from app.auth.refusals import READ, READ_BASIC
from app.auth.vault import MemoryStore, Vault
from app.mail import ConsentMissing, MailboxUnavailable, MailboxUnreadable
from tests.app.auth.conftest import CLIENT, HOST, OID, TENANT, Pages, granted, refused


def user(oid: str = OID, token: str = "user-token") -> SignedIn:
    return SignedIn(Caller(f"{HOST}/{TENANT}/v2.0", oid), TENANT, token)


def exchange(pages: Pages, *, bodies: bool = False, store: MemoryStore | None = None) -> OnBehalfOf:
    return OnBehalfOf(pages, CLIENT, "secret", Vault(store or MemoryStore()), bodies=bodies)


def got(pages: Pages, *, bodies: bool = False) -> Grant:
    return asyncio.run(exchange(pages, bodies=bodies).grant(user()))


def failure(pages: Pages, kind: type[Exception]) -> Any:
    with pytest.raises(kind) as error:
        got(pages)
    return error.value


def scopes(pages: Pages) -> list[str]:
    return [str(form["scope"]).split()[0].rpartition("/")[2] for form in pages.posts]


def test_the_users_token_is_exchanged_once(pages: Pages) -> None:
    pages.answers = [granted()]

    async def play() -> list[Grant]:
        ours = exchange(pages)
        return [await ours.grant(user()) for _ in range(3)]

    grants = asyncio.run(play())
    assert grants == [Grant("graph-token", READ_BASIC, kept) for kept in (False, True, True)]
    assert [f["assertion"] for f in pages.posts] == ["user-token"]
    assert pages.posts[0]["requested_token_use"] == "on_behalf_of"


def test_users_at_once_have_their_own_tokens(pages: Pages) -> None:
    pages.answers, pages.delay = [granted(secret=f"token-{n}") for n in range(8)], 0.01

    async def play() -> list[str]:
        ours = exchange(pages)
        for _ in range(2):
            grants = await asyncio.gather(*(ours.grant(user(f"user-{n}", f"from-{n}")) for n in range(8)))
        return [g.token for g in grants]

    tokens = asyncio.run(play())
    assert sorted(tokens) == [f"token-{n}" for n in range(8)]
    assert sorted(f["assertion"] for f in pages.posts) == [f"from-{n}" for n in range(8)]


def test_one_user_at_once_makes_one_exchange(pages: Pages) -> None:
    pages.answers, pages.delay = [granted()], 0.02

    async def play() -> None:
        ours = exchange(pages)
        await asyncio.gather(*(ours.grant(user()) for _ in range(10)))

    asyncio.run(play())
    assert len(pages.posts) == 1


def test_an_exchange_goes_on_when_its_asker_goes(pages: Pages) -> None:
    pages.answers, pages.delay = [granted()], 0.1

    async def play() -> Grant:
        ours = exchange(pages)
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.15):
                await ours.grant(user())
        return await ours.grant(user())

    assert asyncio.run(play()).token == "graph-token"
    assert len(pages.posts) == 1


def test_a_token_that_ends_is_renewed_with_the_refresh_token(pages: Pages) -> None:
    pages.answers = [granted(seconds=200), granted(secret="newer")]

    async def play() -> list[str]:
        ours = exchange(pages)
        return [(await ours.grant(user())).token for _ in range(3)]

    assert asyncio.run(play()) == ["graph-token", "newer", "newer"]
    assert [f["grant_type"].rpartition(":")[2] for f in pages.posts] == ["jwt-bearer", "refresh_token"]


def test_when_refreshing_is_refused_the_users_own_token_is_exchanged_anew(pages: Pages) -> None:
    pages.answers = [granted(seconds=200), refused(code=70043), granted(secret="newer")]

    async def play() -> list[str]:
        ours = exchange(pages)
        return [(await ours.grant(user())).token for _ in range(2)]

    assert asyncio.run(play()) == ["graph-token", "newer"]


def test_what_was_forgotten_is_asked_for_again(pages: Pages) -> None:
    pages.answers = [granted(), granted(secret="newer")]

    async def play() -> str:
        ours = exchange(pages)
        await ours.grant(user())
        await ours.forget(user().caller)
        return (await ours.grant(user())).token

    assert asyncio.run(play()) == "newer"


def test_bodies_are_asked_for_only_where_that_is_wanted(pages: Pages) -> None:
    pages.answers = [refused(suberror="consent_required"), granted("Mail.Read")]
    assert got(pages).scope == READ
    assert scopes(pages) == ["Mail.ReadBasic", "Mail.Read"]
    pages.posts, pages.answers = [], [refused(suberror="consent_required")]
    with pytest.raises(ConsentMissing):
        got(pages, bodies=True)
    assert scopes(pages) == ["Mail.Read"]


def claims_of(error: ConsentMissing) -> Any:
    return json.loads(base64.b64decode(error.claims or ""))


@pytest.mark.parametrize("code", [65001, 65004, 90094])
def test_consent_that_is_missing_is_the_users_to_give(pages: Pages, code: int) -> None:
    pages.answers = [refused(code=code)]
    error = failure(pages, ConsentMissing)
    assert "consent" in str(error)
    assert abs(int(claims_of(error)["access_token"]["nbf"]["value"]) - time.time()) < 60


def test_claims_that_are_asked_for_go_to_the_user(pages: Pages) -> None:
    pages.answers = [refused("interaction_required", 50076, claims='{"access_token":{"x":1}}')]
    error = failure(pages, ConsentMissing)
    assert claims_of(error) == {"access_token": {"x": 1}}
    assert len(pages.posts) == 1


@pytest.mark.parametrize("code", [50013, 500133, 50173, 70043])
def test_a_users_token_that_no_longer_serves_asks_for_a_new_sign_in(pages: Pages, code: int) -> None:
    pages.answers = [refused(code=code)]
    assert "sign in once more" in str(failure(pages, ConsentMissing))


@pytest.mark.parametrize(("error", "code"), [("invalid_client", 7000215), ("unauthorized_client", 700016),
                                             ("invalid_scope", 70011), ("invalid_resource", 500011)])  # fmt: skip
def test_what_the_deployment_has_wrong_is_not_the_users_to_mend(
    pages: Pages, error: str, code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    pages.answers = [refused(error, code)]
    told = failure(pages, MailboxUnreadable)
    assert "SECRET" not in str(told)
    assert "SECRET" not in "".join(capsys.readouterr())


def test_consent_given_later_counts_at_once(pages: Pages) -> None:
    pages.answers = [refused(), refused(), granted()]

    async def play() -> Grant:
        ours = exchange(pages)
        with pytest.raises(ConsentMissing):
            await ours.grant(user())
        return await ours.grant(user())

    assert asyncio.run(play()).token == "graph-token"


@pytest.mark.parametrize("bad", [Reply(429, "", {"retry-after": "3600"}), Reply(503, ""), Reply(500, "{}"), refused()])
def test_what_one_user_meets_no_other_does(pages: Pages, bad: Reply) -> None:
    pages.answers = [bad, bad, granted()] if bad.status_code == 400 else [bad, granted()]

    async def play() -> Grant:
        ours = exchange(pages)
        with pytest.raises((MailboxUnavailable, ConsentMissing)):
            await ours.grant(user("a"))
        return await ours.grant(user("b"))

    assert asyncio.run(play()).token == "graph-token"


def test_who_is_told_to_wait_waits_but_not_for_ever(pages: Pages) -> None:
    pages.answers = [Reply(429, "", {"retry-after": "3600"}), granted()]

    async def play() -> list[float]:
        ours, waits = exchange(pages), []
        for _ in range(3):
            with pytest.raises(MailboxUnavailable) as error:
                await ours.grant(user())
            waits.append(error.value.retry_after or 0.0)
        return waits

    assert all(59 < wait <= 60 for wait in asyncio.run(play()))
    assert len(pages.posts) == 1


ODD = ["", "null", "[]", "7", '"x"', "{", "[" * 100_000, '{"access_token": null}', '{"access_token": ""}',
       '{"access_token": "x", "expires_in": "soon"}', '{"access_token": "x", "id_token": "a.b.c"}',
       '{"access_token": "x", "client_info": "!"}', '{"access_token": "x", "scope": 7}']  # fmt: skip


@pytest.mark.parametrize("text", ODD)
def test_an_answer_that_cannot_be_read_is_none(pages: Pages, text: str, capsys: pytest.CaptureFixture[str]) -> None:
    pages.answers = [Reply(200, text)]
    failure(pages, MailboxUnavailable)
    assert "".join(capsys.readouterr()) == ""


@pytest.mark.parametrize("status", [302, 403, 404, 408, 418, 500, 502])
def test_any_other_status_is_trouble_of_microsofts(pages: Pages, status: int) -> None:
    pages.answers = [Reply(status, '{"error": "invalid_grant", "access_token": "x"}')]
    failure(pages, MailboxUnavailable)


def test_tokens_are_kept_encrypted_and_shown_nowhere(pages: Pages) -> None:
    class Open(MemoryStore):
        seen = b""

        async def put(self, name: str, value: bytes, seconds: float) -> None:
            Open.seen += name.encode() + value
            await super().put(name, value, seconds)

    pages.answers = [granted()]
    ours = exchange(pages, store=Open())
    grant = asyncio.run(ours.grant(user()))
    for secret in (b"graph-token", b"refresh-token", b"user-token", OID.encode()):
        assert secret not in Open.seen
        assert base64.b64encode(secret)[:-4] not in Open.seen
    assert "token" not in repr(grant).replace("token-", "")
    assert "user-token" not in repr(user())


def test_msal_itself_writes_nothing() -> None:
    for name in ("msal", "msal.token_cache", "msal.oauth2cli.oidc", "msal.oauth2cli.oauth2"):
        assert not logging.getLogger(name).isEnabledFor(logging.ERROR)
