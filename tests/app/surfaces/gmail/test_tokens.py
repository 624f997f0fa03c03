"""Every way a token can be wrong is refused; certificates are fetched seldom, and their loss is survived for a while."""

import asyncio
import base64
import json
from collections.abc import Callable
from time import time
from typing import Any

import jwt
import pytest

from app.auth.caller import Refused
from app.surfaces.gmail.certificates import Certificates
from app.surfaces.gmail.tokens import Gate, User
from tests.app.surfaces.gmail.calls import (
    CLIENT_ID,
    PUBLIC_URL,
    SERVICE_ACCOUNT,
    Answer,
    Google,
    claims,
    key,
    token,
    user_token,
)

DOWN = ConnectionError("down")
HOME = f"{PUBLIC_URL}/gmail/home"


def gate(google: Google | None = None, clock: Callable[[], float] | None = None) -> Gate:
    certificates = Certificates(fetch=google or Google(), clock=clock or time)
    return Gate(certificates, SERVICE_ACCOUNT, CLIENT_ID)


def admit(header: str | None, gate_: Gate | None = None, audience: str = HOME) -> None:
    asyncio.run((gate_ or gate()).admit(header, audience))


def unsigned(**other: Any) -> str:
    def part(value: object) -> str:
        return base64.urlsafe_b64encode(json.dumps(value).encode()).rstrip(b"=").decode()

    return f"{part({'alg': 'none', 'kid': 'k1'})}.{part(claims(HOME, **other))}."


def tampered() -> str:
    head, _, signature = token(HOME, email="mallory@mail.example").split(".")
    return ".".join((head, token(HOME).split(".")[1], signature))


NOW = int(time())
WRONG = {
    "no header": None,
    "empty": "",
    "no token": "Bearer ",
    "another scheme": f"Basic {token(HOME)}",
    "garbage": "Bearer garbage",
    "dots only": "Bearer ..",
    "not base64": "Bearer a.b.c",
    "nested without end": f"Bearer {base64.urlsafe_b64encode(b'[' * 4000).decode()}.e30.e30",
    "too long": f"Bearer {token(HOME, padding='x' * 9000)}",
    "unsigned": f"Bearer {unsigned()}",
    "signed with the certificate as a secret": "Bearer "
    + jwt.encode(claims(HOME), "k" * 40, "HS256", headers={"kid": "k1"}),
    "another key": f"Bearer {token(HOME, signed_with='k2')}",
    "an unknown key": f"Bearer {token(HOME, kid='k2')}",
    "claims changed after signing": f"Bearer {tampered()}",
    "audience of another route": f"Bearer {token(PUBLIC_URL + '/gmail/compose')}",
    "audience with a query": f"Bearer {token(HOME + '?a=b')}",
    "audience of another host": f"Bearer {token('https://evil.example/gmail/home')}",
    "audience beside another": f"Bearer {token(HOME, aud=[HOME, 'https://evil.example'])}",
    "no audience": f"Bearer {token(HOME, aud=None)}",
    "service account of another add-on": "Bearer "
    + token(HOME, email="service-4712@gcp-sa-gsuiteaddons.iam.gserviceaccount.com"),
    "service account with a tail": f"Bearer {token(HOME, email=SERVICE_ACCOUNT + '.evil.example')}",
    "no e-mail": f"Bearer {token(HOME, email=None)}",
    "a number for an e-mail": f"Bearer {token(HOME, email=4711)}",
    "e-mail not verified": f"Bearer {token(HOME, email_verified=False)}",
    "verification as a word": f"Bearer {token(HOME, email_verified='true')}",
    "verification untold": f"Bearer {token(HOME, email_verified=None)}",
    "another issuer": f"Bearer {token(HOME, iss='https://accounts.evil.example')}",
    "no issuer": f"Bearer {token(HOME, iss=None)}",
    "expired": f"Bearer {token(HOME, iat=NOW - 7200, exp=NOW - 60)}",
    "no end": f"Bearer {token(HOME, exp=None)}",
    "issued later": f"Bearer {token(HOME, iat=NOW + 3600)}",
    "no beginning": f"Bearer {token(HOME, iat=None)}",
    "not yet valid": f"Bearer {token(HOME, nbf=NOW + 3600)}",
    "a user's own token": f"Bearer {user_token()}",
}


@pytest.mark.parametrize("header", WRONG.values(), ids=WRONG.keys())
def test_a_wrong_token_is_refused(header: str | None) -> None:
    with pytest.raises(Refused):
        admit(header)


@pytest.mark.parametrize(
    "right",
    [
        {},
        {"iss": "accounts.google.com"},
        {"iat": 5},
        {"exp": -3, "iat": -3600},
        {"nbf": 5},
    ],
    ids=["usual", "short issuer", "clock a little behind", "just ended", "about to begin"],
)
def test_a_right_token_is_let_in(right: dict[str, Any]) -> None:
    now = int(time())
    moved: dict[str, Any] = {k: now + v if isinstance(v, int) else v for k, v in right.items()}
    admit(f"Bearer {token(HOME, **moved)}")


def test_a_key_set_serves_as_well_as_certificates() -> None:
    public = jwt.algorithms.RSAAlgorithm.to_jwk(key("k1").private.public_key(), as_dict=True)
    keys = json.dumps({"keys": [{**public, "kid": "k1", "use": "sig", "alg": "RS256"}]}).encode()
    set_ = Gate(Certificates(fetch=lambda *_, **__: Answer(keys)), SERVICE_ACCOUNT)
    admit(f"Bearer {token(HOME)}", set_)
    for wrong in (token(HOME, signed_with="k2"), token(HOME, kid="k2")):
        with pytest.raises(Refused):
            admit(f"Bearer {wrong}", set_)


def test_certificates_are_fetched_once_for_many_calls() -> None:
    google = Google()
    door = gate(google)
    for _ in range(5):
        admit(f"Bearer {token(HOME)}", door)
    assert google.asked == 1


def test_a_new_key_is_fetched_when_a_token_needs_it_but_not_at_every_wrong_one() -> None:
    google, now = Google(), [0.0]
    door = gate(google, lambda: now[0])
    admit(f"Bearer {token(HOME)}", door)
    google.published = ["k2"]
    now[0] = 60.0
    admit(f"Bearer {token(HOME, kid='k2')}", door)
    assert google.asked == 2
    for _ in range(5):
        with pytest.raises(Refused):
            admit(f"Bearer {token(HOME, kid='k3')}", door)
    assert google.asked == 2


def test_calls_that_come_while_certificates_are_fetched_wait_for_them() -> None:
    google = Google(delay=0.05)
    door = gate(google)

    async def many() -> None:
        await asyncio.gather(*(door.admit(f"Bearer {token(HOME)}", HOME) for _ in range(8)))

    asyncio.run(many())
    assert google.asked == 1


def test_a_token_that_cannot_be_right_costs_no_fetch() -> None:
    google = Google()
    for header in ("Bearer garbage", f"Bearer {unsigned()}", f"Bearer {token('https://evil.example')}"):
        with pytest.raises(Refused):
            admit(header, gate(google))
    assert google.asked == 0


def test_old_certificates_serve_while_google_cannot_be_reached_and_not_for_ever() -> None:
    google, now = Google(), [0.0]
    door = gate(google, lambda: now[0])
    admit(f"Bearer {token(HOME)}", door)
    google.failure = DOWN
    now[0] = 30_000.0
    admit(f"Bearer {token(HOME)}", door)
    now[0] = 200_000.0
    with pytest.raises(Refused):
        admit(f"Bearer {token(HOME)}", door)


@pytest.mark.parametrize("failure", [DOWN, OSError("reset"), ValueError("odd")])
def test_without_certificates_nobody_is_let_in(failure: Exception) -> None:
    with pytest.raises(Refused):
        admit(f"Bearer {token(HOME)}", gate(Google(failure=failure)))


@pytest.mark.parametrize("body", [b"", b"[]", b"{}", b"<html>", b"null"])
def test_an_odd_answer_for_certificates_lets_nobody_in(body: bytes) -> None:
    door = Gate(Certificates(fetch=lambda *_, **__: Answer(body)), SERVICE_ACCOUNT)
    with pytest.raises(Refused):
        admit(f"Bearer {token(HOME)}", door)


def test_the_user_is_told_by_the_users_token() -> None:
    assert asyncio.run(gate().user(user_token())) == User("u1", "sam@mail.example")
    assert asyncio.run(gate().user(user_token(email_verified=False))) == User("u1", None)
    assert asyncio.run(gate().user(None)) is None


@pytest.mark.parametrize(
    "wrong",
    [
        token(HOME),
        user_token(aud="another-client.example"),
        user_token(exp=NOW - 60),
        user_token(sub=None),
        user_token(signed_with="k2"),
        "garbage",
    ],
    ids=["system token", "another client", "expired", "nobody", "another key", "garbage"],
)
def test_a_wrong_users_token_is_refused(wrong: str) -> None:
    with pytest.raises(Refused):
        asyncio.run(gate().user(wrong))


def test_without_a_client_id_users_are_unknown() -> None:
    door = Gate(Certificates(fetch=Google()), SERVICE_ACCOUNT)
    assert asyncio.run(door.user(user_token())) is None
