"""Reading on behalf of a user, and the settings behind it."""

import asyncio
from collections.abc import Collection
from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from app.auth.caller import Refused, SignedIn
from app.auth.mailbox import MailboxOnBehalf
from app.auth.on_behalf_of import Grant, OnBehalfOf
from app.auth.refusals import READ_BASIC, challenge
from app.auth.vault import MemoryStore, Vault
from app.mail import Address, ConsentMissing, Correspondence, Draft
from app.mailboxes import connect, sign_in
from app.settings import BadSettingError, Settings, settings_of
from app.surfaces.rest.routes import Opening
from tests.app.auth.conftest import CLIENT, TENANT, Pages, granted
from tests.app.auth.test_on_behalf_of import user


class Box:
    """Takes one token and no other."""

    def __init__(self, token: str, taken: str, claims: str | None) -> None:
        self.token, self.taken, self.claims = token, taken, claims

    async def correspondence(self, people: Collection[Address], thread_id: str | None = None) -> Correspondence:
        del people, thread_id
        if self.token != self.taken:
            raise ConsentMissing("No.", self.claims)
        return Correspondence()

    async def draft(self, draft_id: str) -> Draft:
        await self.correspondence((), draft_id)
        return Draft(subject=draft_id)


def mailbox(pages: Pages, taken: str, claims: str | None = None) -> MailboxOnBehalf:
    def opened(_: SignedIn, grant: Grant) -> Box:
        return Box(grant.token, taken, claims)

    return MailboxOnBehalf(user(), OnBehalfOf(pages, CLIENT, "secret", Vault(MemoryStore())), opened)


def test_a_token_that_is_kept_but_no_longer_taken_is_replaced(pages: Pages) -> None:
    pages.answers = [granted(secret="old"), granted(secret="new")]

    async def play() -> None:
        box = mailbox(pages, "new")
        await box.exchange.grant(box.user)
        assert (await box.draft("d1")).subject == "d1"
        assert await box.correspondence(()) == Correspondence()

    asyncio.run(play())
    assert len(pages.posts) == 2


@pytest.mark.parametrize("claims", [None, "abc"])
def test_a_new_token_that_is_not_taken_is_the_users_affair(pages: Pages, claims: str | None) -> None:
    pages.answers = [granted(secret="one")]
    with pytest.raises(ConsentMissing) as error:
        asyncio.run(mailbox(pages, "another", claims).draft("d1"))
    assert error.value.claims == claims
    assert len(pages.posts) == 1


@pytest.mark.parametrize("claims", ['x" , y="', "a\r\nSet-Cookie: x", "", None, "é", "x" * 9000])
def test_what_is_no_challenge_does_not_reach_the_header(claims: str | None) -> None:
    header = challenge("https://login.example", claims, READ_BASIC)
    assert "claims" not in header
    assert header.isprintable()


def configured(**given: object) -> Settings:
    return Settings(_env_file=None, **given)  # type: ignore[arg-type]  # as from the environment


@pytest.mark.parametrize(
    ("given", "names"),
    [
        ({}, set()),
        ({"entra_client_id": CLIENT}, set()),
        ({"entra_client_secret": "s"}, set()),
        ({"entra_client_id": CLIENT, "entra_client_secret": "s"}, {"graph"}),
    ],
)
def test_outlook_is_connected_where_the_service_can_prove_itself(given: dict[str, object], names: set[str]) -> None:
    settings = configured(**given)
    assert set(connect(settings, sign_in(settings), AsyncExitStack())) == names


def test_without_tenants_every_token_is_refused() -> None:
    settings = configured(entra_client_id=CLIENT, entra_client_secret="s")
    opening = connect(settings, sign_in(settings), AsyncExitStack())["graph"]
    for token in (None, "", "x"):
        with pytest.raises(Refused):
            asyncio.run(_opened(opening, token))


async def _opened(opening: Opening, token: str | None) -> None:
    await opening(token)


def test_a_certificate_that_cannot_be_used_is_told_at_the_start(tmp_path: Path) -> None:
    given = configured(entra_client_id=CLIENT, entra_certificate=tmp_path / "none.pem")
    with pytest.raises(BadSettingError, match="AFTERWORD_ENTRA_CERTIFICATE"):
        connect(given, sign_in(given), AsyncExitStack())


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("ENTRA_TENANTS", "common"),
        ("ENTRA_TENANTS", f"{TENANT},organizations"),
        ("ENTRA_AUTHORITY", "http://login.example"),
        ("ENTRA_AUTHORITY", "https://login.example/tenant"),
        ("TOKEN_KEY", "short"),
        ("TOKEN_KEY", "é"),
    ],
)
def test_a_setting_that_cannot_be_used_is_named(monkeypatch: pytest.MonkeyPatch, name: str, given: str) -> None:
    monkeypatch.setenv(f"AFTERWORD_{name}", given)
    with pytest.raises(BadSettingError, match=f"AFTERWORD_{name} must be"):
        settings_of(lambda: Settings(_env_file=None))


def test_tenants_are_listed_with_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AFTERWORD_ENTRA_TENANTS", f" {TENANT}, ABCDEF00-2222-4333-8444-555555555555,")
    assert Settings(_env_file=None).entra_tenants == (TENANT, "abcdef00-2222-4333-8444-555555555555")


def test_secrets_are_not_shown() -> None:
    given = configured(entra_client_secret="hush", token_key="A" * 43 + "=")
    assert "hush" not in repr(given)
    assert "AAAA" not in repr(given)
