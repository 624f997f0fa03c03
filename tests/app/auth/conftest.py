"""Entra in memory: the pages of one tenant, and the keys behind them."""

import asyncio
import json
import time
from collections.abc import Mapping
from typing import Any

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from jwt.algorithms import RSAAlgorithm

from app.auth.authority import Authority, Reply
from app.mail import MailboxUnavailable

TENANT = "11111111-2222-4333-8444-555555555555"
CLIENT = "aaaaaaaa-bbbb-4ccc-8ddd-000000000001"
OID = "0a000000-0000-4000-8000-00000000000a"
HOST = "https://login.example"
GRAPH = "https://graph.microsoft.com"
KEYS = {kid: rsa.generate_private_key(65537, 2048) for kid in ("one", "two")}


class Pages(Authority):
    """`served`: key names; `more`: what stands on each key besides; `answers`: of the token endpoint, in their order,
    the last one for ever; `posts`: the forms that it was sent.
    """

    def __init__(self) -> None:
        super().__init__(HOST)
        self.served = ["one"]
        self.more: dict[str, Any] = {}
        self.extra: list[Any] = []
        self.answers: list[Reply | Exception] = []
        self.posts: list[Mapping[str, Any]] = []
        self.gets: list[str] = []
        self.down = False
        self.delay = 0.0

    async def ask(
        self,
        method: str,
        url: str,
        *,
        form: Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
        seconds: float = 0,
    ) -> Reply:
        del headers, seconds
        await asyncio.sleep(self.delay)
        if self.down:
            raise MailboxUnavailable("Down.")
        if method == "POST":
            self.posts.append(form or {})
            answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
            if isinstance(answer, Exception):
                raise answer
            return answer
        self.gets.append(url.rpartition("/")[2])
        return Reply(200, json.dumps(self._keys() if url.endswith("keys") else self._discovery()))

    def _discovery(self) -> Any:
        base = f"{HOST}/{TENANT}"
        urls = {"jwks_uri": "discovery/v2.0/keys", "token_endpoint": "oauth2/v2.0/token", "authorization_endpoint": "a"}
        return {"issuer": f"{base}/v2.0", **{name: f"{base}/{path}" for name, path in urls.items()}}

    def _keys(self) -> Any:
        jwks = [
            {**RSAAlgorithm.to_jwk(KEYS[k].public_key(), as_dict=True), "kid": k, "use": "sig"} for k in self.served
        ]
        return {"keys": [*self.extra, *({**k, **self.more} for k in jwks)]}


def token(kid: str = "one", **changed: Any) -> str:
    """A right one, but for what is changed; None leaves a claim out."""
    now = int(time.time())
    usual = {"iss": f"{HOST}/{TENANT}/v2.0", "aud": CLIENT, "tid": TENANT, "oid": OID, "scp": "access_as_user",
             "iat": now, "nbf": now, "exp": now + 3600}  # fmt: skip
    claims = {name: value for name, value in {**usual, **changed}.items() if value is not None}
    return jwt.PyJWS().encode(json.dumps(claims).encode(), KEYS[kid], "RS256", {"kid": kid})


def granted(scope: str = "Mail.ReadBasic", secret: str = "graph-token", seconds: int = 3600) -> Reply:
    told = {"token_type": "Bearer", "expires_in": seconds, "scope": f"{GRAPH}/{scope}", "access_token": secret}
    info = jwt.utils.base64url_encode(json.dumps({"uid": OID, "utid": TENANT}).encode()).decode()
    ident = {"iss": "x", "aud": CLIENT, "sub": OID, "oid": OID, "tid": TENANT, "exp": int(time.time()) + 600}
    id_token = jwt.encode(ident, KEYS["one"], "RS256")
    return Reply(200, json.dumps({**told, "client_info": info, "id_token": id_token, "refresh_token": "refresh-token"}))


def refused(error: str = "invalid_grant", code: int = 65001, **more: Any) -> Reply:
    told = {"error": error, "error_description": f"AADSTS{code}: SECRET", "error_codes": [code], **more}
    return Reply(400, json.dumps(told))


@pytest.fixture
def pages() -> Pages:
    return Pages()
