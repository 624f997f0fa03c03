"""A sign-in server of Entra's shape on loopback, whose tenants and users each have a fault of their own.

That our tokens are what a real one makes is tested elsewhere (tests/e2e/outlook); this one breaks in more ways at once.
"""

import json
import ssl
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import jwt
import trustme
from cryptography.hazmat.primitives.asymmetric import rsa
from jwt.algorithms import RSAAlgorithm

from tests.faults.broken import Pages, nobody, pages
from tests.faults.cells import FAULTS

CLIENT = "aaaaaaaa-bbbb-4ccc-8ddd-000000000001"
_KEY = rsa.generate_private_key(65537, 2048)


def _id(number: int) -> str:
    return f"0a000000-0000-4000-8000-{number:012x}"


HEALTHY = _id(0)
"""The tenant whose keys are served, and the user whose tokens are."""

BY_FAULT = {fault: _id(n) for n, fault in enumerate(FAULTS, 1)}
"""The tenant whose keys, and the user whose exchange, fail in this way."""

NO_TOKENS = _id(100)
"""The tenant whose keys are served, and whose tokens would come from where nobody listens."""


@dataclass(frozen=True, slots=True)
class Entra:
    pages: Pages
    trusted: Path

    @property
    def url(self) -> str:
        return self.pages.url

    def token(self, tenant: str = HEALTHY, user: str = HEALTHY) -> str:
        """A user's, for our API."""
        now = int(time.time())
        claims = {"iss": f"{self.url}/{tenant}/v2.0", "aud": CLIENT, "tid": tenant, "oid": user, "ver": "2.0",
                  "scp": "access_as_user", "iat": now, "nbf": now, "exp": now + 3600}  # fmt: skip
        return jwt.encode(claims, _KEY, "RS256", {"kid": "one"})


def graph_token(user: str) -> str:
    """What opens this user's mailbox."""
    return f"graph-{user}"


@contextmanager
def entra(folder: Path) -> Iterator[Entra]:
    """`folder`: for the file of the authority that vouches for the server."""
    authority = trustme.CA()
    trusted = folder / "trusted.pem"
    authority.cert_pem.write_to_path(str(trusted))
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("localhost").configure_cert(tls)
    faults = {tenant: fault for fault, tenant in BY_FAULT.items()}
    with nobody() as gone:

        def answering(path: str, given: bytes) -> tuple[str, Any]:
            tenant, _, page = path[1:].partition("/")
            if page.endswith("token"):
                return _exchange(given)
            if page.endswith("keys"):
                return faults.get(tenant, ""), {"keys": [_public()]}
            return "", _discovery(served.url, tenant, gone)

        with pages(answering, tls) as served:
            yield Entra(served, trusted)


def _exchange(given: bytes) -> tuple[str, Any]:
    asked = parse_qs(given.decode())["assertion"][0]
    user = jwt.decode(asked, options={"verify_signature": False})["oid"]
    fault = next((f for f, u in BY_FAULT.items() if u == user), "")
    scope = "https://graph.microsoft.com/Mail.ReadBasic"
    return fault, {"token_type": "Bearer", "expires_in": 3600, "scope": scope, "access_token": graph_token(user)}


def _public() -> dict[str, Any]:
    return {**json.loads(RSAAlgorithm.to_jwk(_KEY.public_key())), "kid": "one", "use": "sig"}


def _discovery(url: str, tenant: str, gone: int) -> dict[str, str]:
    base, nowhere = f"{url}/{tenant}", f"https://localhost:{gone}/{tenant}"
    return {
        "issuer": f"{base}/v2.0",
        "jwks_uri": f"{nowhere if tenant == BY_FAULT['down'] else base}/discovery/v2.0/keys",
        "token_endpoint": f"{nowhere if tenant == NO_TOKENS else base}/oauth2/v2.0/token",
        "authorization_endpoint": f"{base}/oauth2/v2.0/authorize",
    }
