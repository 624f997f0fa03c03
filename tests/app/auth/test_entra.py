"""Whose access tokens are taken."""

import asyncio
import hmac
import json
import time
from typing import Any

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from hypothesis import given, settings
from hypothesis import strategies as st
from jwt.algorithms import RSAAlgorithm
from jwt.utils import base64url_encode

from app.auth.caller import Caller, Refused, SignedIn
from app.auth.entra import Entra
from app.mail import MailboxUnavailable
from tests.app.auth.conftest import CLIENT, HOST, KEYS, OID, TENANT, Pages, token

OTHER = "99999999-2222-4333-8444-555555555555"


def let_in(pages: Pages, bearer: str, tenants: tuple[str, ...] = (TENANT,)) -> SignedIn:
    return asyncio.run(Entra(pages, CLIENT, tenants).signed_in(bearer))


def test_a_caller_is_tenant_and_object_id(pages: Pages) -> None:
    user = let_in(pages, token(email="boss@acme.example", upn="boss@acme.example", sub="pairwise"))
    assert user.caller == Caller(f"{HOST}/{TENANT}/v2.0", OID)
    assert user.tenant == TENANT
    assert user.address is None


@pytest.mark.parametrize(
    ("told", "address"),
    [("sam@mail.example", "sam@mail.example"), ("sam", None), ("a b@x.example", None), ("a@b\r\n@c", None), (7, None)],
)
def test_the_sign_in_name_is_known_where_it_is_an_address(pages: Pages, told: Any, address: str | None) -> None:
    assert let_in(pages, token(preferred_username=told)).address == address


def test_several_scopes_may_stand_together(pages: Pages) -> None:
    assert let_in(pages, token(scp="profile access_as_user"))


WRONG: dict[str, dict[str, Any]] = {
    "issuer of another tenant": {"iss": f"{HOST}/{OTHER}/v2.0"},
    "issuer of version 1": {"iss": f"{HOST}/{TENANT}/"},
    "issuer on another host": {"iss": f"https://login.evil.example/{TENANT}/v2.0"},
    "issuer that is a list": {"iss": [f"{HOST}/{TENANT}/v2.0"]},
    "tenant that is not served": {"tid": OTHER, "iss": f"{HOST}/{OTHER}/v2.0"},
    "tenant with a path in it": {"tid": f"{TENANT}/../x"},
    "tenant that is a number": {"tid": 7},
    "other audience": {"aud": OTHER},
    "audience of version 1": {"aud": f"api://{CLIENT}"},
    "list of audiences": {"aud": [CLIENT]},
    "no scope": {"scp": None},
    "list of scopes": {"scp": ["access_as_user"]},
    "longer scope": {"scp": "access_as_user.all"},
    "roles only": {"scp": None, "roles": ["access_as_user"]},
    "application": {"idtyp": "app"},
    "no subject": {"oid": None},
    "empty subject": {"oid": ""},
    "endless subject": {"oid": "x" * 5000},
    "expired": {"exp": int(time.time()) - 31},
    "end as text": {"exp": "9999999999"},
    "end that is true": {"exp": True},
    "endless": {"exp": float("inf")},
    "end that is no number": {"exp": float("nan")},
    "begins later": {"nbf": int(time.time()) + 3_600},
    "begins with a word": {"nbf": "now"},
    "issued later": {"iat": int(time.time()) + 3_600},
}


@pytest.mark.parametrize("wrong", WRONG)
def test_what_is_wrong_is_refused_before_anything_is_fetched(pages: Pages, wrong: str) -> None:
    with pytest.raises(Refused):
        let_in(pages, token(**WRONG[wrong]))
    assert len(pages.gets) == 0 or wrong == "endless"


def test_without_tenants_nobody_gets_in(pages: Pages) -> None:
    with pytest.raises(Refused):
        let_in(pages, token(), ())


def test_clocks_may_differ_a_little(pages: Pages) -> None:
    now = int(time.time())
    assert let_in(pages, token(exp=now - 20, nbf=now + 20))


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60) | st.lists(st.text("abcXYZ019-_=.", max_size=40), max_size=6).map(".".join))
def test_whatever_is_no_token_is_refused(text: str) -> None:
    with pytest.raises(Refused):
        let_in(Pages(), text)


@pytest.mark.parametrize("text", ["x" * 20_000, "\ud800.a.b", "[" * 9000, "eyJhbGciOiJSUzI1NiIsImtpZCI6MX0.e30.x"])
def test_hostile_text_is_refused(pages: Pages, text: str) -> None:
    with pytest.raises(Refused):
        let_in(pages, text)


def forged(header: dict[str, Any], key: Any = KEYS["two"], algorithm: str = "RS256") -> str:
    claims = jwt.decode(token(), options={"verify_signature": False})
    return jwt.encode(claims, key, algorithm, header)


@pytest.mark.parametrize(
    "bearer",
    [
        forged({"kid": "one"}),
        forged({"kid": "nobody's"}),
        forged({}),
        forged({"kid": "one"}, KEYS["one"], "RS512"),
        forged({"kid": "one"}, KEYS["one"], "PS256"),
        forged({"kid": "one"}, "x" * 64, "HS256"),
        forged({"kid": "one"}, "", "none"),
        forged({"kid": "one", "crit": ["exp"], "exp": 1}, KEYS["one"]),
    ],
)
def test_another_signature_is_refused(pages: Pages, bearer: str) -> None:
    with pytest.raises(Refused):
        let_in(pages, bearer)


@pytest.mark.parametrize("issuer", [f"{HOST}/{TENANT}/v2.0", f"{HOST}/{{tenantid}}/v2.0"])
def test_a_key_signs_for_its_issuer(pages: Pages, issuer: str) -> None:
    pages.more = {"issuer": issuer}
    assert let_in(pages, token())


@pytest.mark.parametrize("issuer", [f"{HOST}/9188040d-6c67-4c5b-b112-36a304b66dad/v2.0", "", "{tenantid}"])
def test_a_key_signs_for_no_other_issuer(pages: Pages, issuer: str) -> None:
    pages.more = {"issuer": issuer}
    with pytest.raises(Refused):
        let_in(pages, token())


@pytest.mark.parametrize("more", [{"use": "enc"}, {"kty": "EC"}, {"n": "AQAB"}, {"n": 7}, {"issuer": 7}, {"kid": None}])
def test_what_is_no_signing_key_is_passed_over(pages: Pages, more: dict[str, Any]) -> None:
    pages.more = more
    with pytest.raises(MailboxUnavailable):
        let_in(pages, token())


def test_other_keys_of_the_set_do_no_harm(pages: Pages) -> None:
    weak = rsa.generate_private_key(65537, 1024).public_key()
    pages.extra = [None, 7, {}, {"kid": "one"}, {**RSAAlgorithm.to_jwk(weak, as_dict=True), "kid": "weak"}]
    assert let_in(pages, token())


def test_keys_are_fetched_once(pages: Pages) -> None:
    async def many() -> None:
        entra = Entra(pages, CLIENT, [TENANT])
        pages.delay = 0.01
        await asyncio.gather(*(entra.signed_in(token()) for _ in range(20)))
        await entra.signed_in(token())

    asyncio.run(many())
    assert pages.gets == ["openid-configuration", "keys"]


def test_unknown_keys_make_no_more_than_one_fetch_at_a_time_and_hold_up_nobody(
    pages: Pages, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.auth.renewed.PAUSE", 1_000.0)  # the machine may take long for all of it
    claims = jwt.decode(token(), options={"verify_signature": False})
    unheard_of = [jwt.encode(claims, KEYS["two"], "RS256", {"kid": f"k{n}"}) for n in range(30)]

    async def flood() -> None:
        entra = Entra(pages, CLIENT, [TENANT])
        await entra.signed_in(token())
        for _ in range(3):
            answers = await asyncio.gather(*(entra.signed_in(t) for t in unheard_of), return_exceptions=True)
            assert all(isinstance(a, Refused) for a in answers)
            assert await entra.signed_in(token())

    asyncio.run(flood())
    assert pages.gets == ["openid-configuration", "keys"]  # the pause after a fetch is not over


def test_a_key_that_is_taken_back_signs_no_more_once_keys_are_fetched_anew(
    pages: Pages, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.auth.renewed.PAUSE", 0.0)

    async def play() -> None:
        entra = Entra(pages, CLIENT, [TENANT])
        await entra.signed_in(token())
        pages.served = ["two"]
        assert await entra.signed_in(token("two"))
        with pytest.raises(Refused):
            await entra.signed_in(token())

    asyncio.run(play())


@pytest.mark.parametrize("kind", ["jwk", "jku", "x5u", "x5c"])
def test_a_token_brings_no_key_of_its_own(pages: Pages, kind: str) -> None:
    own = RSAAlgorithm.to_jwk(KEYS["two"].public_key(), as_dict=True)
    brought = {"jwk": own, "jku": "https://evil.example/keys", "x5u": "https://evil.example/x", "x5c": ["AAAA"]}
    with pytest.raises(Refused):
        let_in(pages, forged({"kid": "one", kind: brought[kind]}))
    assert pages.gets == ["openid-configuration", "keys"]


def test_the_public_key_is_no_secret_to_sign_with(pages: Pages) -> None:
    """RS256 passed off as HS256, signed with what everybody can read."""
    pem = KEYS["one"].public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    head, body = (
        base64url_encode(json.dumps(part).encode())
        for part in (
            {"alg": "HS256", "kid": "one", "typ": "JWT"},
            jwt.decode(token(), options={"verify_signature": False}),
        )
    )
    signed = head + b"." + body
    mac = base64url_encode(hmac.digest(pem, signed, "sha256"))
    with pytest.raises(Refused):
        let_in(pages, (signed + b"." + mac).decode())
    assert pages.gets == []


def test_a_refusal_says_one_word_and_nothing_of_the_token(pages: Pages) -> None:
    for wrong in WRONG.values():
        with pytest.raises(Refused) as refused:
            let_in(pages, token(**wrong))
        assert str(refused.value).isalpha()


def test_while_microsoft_is_down_nobody_gets_in_and_nobody_is_refused(pages: Pages) -> None:
    pages.down = True
    with pytest.raises(MailboxUnavailable):
        let_in(pages, token())
    with pytest.raises(Refused):
        let_in(pages, token(aud=OTHER))
