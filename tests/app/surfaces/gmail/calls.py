"""Google as the add-on meets it, without a network: a key, its certificate, the tokens it signs, the events it posts."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from json import dumps
from threading import Lock
from time import sleep, time
from typing import Any

import jwt
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID

SERVICE_ACCOUNT = "service-4711@gcp-sa-gsuiteaddons.iam.gserviceaccount.com"
CLIENT_ID = "4711-afterword.apps.googleusercontent.com"
PUBLIC_URL = "https://afterword.example"
READ = "https://www.googleapis.com/auth/gmail.readonly"
EXECUTE = "https://www.googleapis.com/auth/gmail.addons.execute"


@dataclass(frozen=True)
class Key:
    kid: str
    private: rsa.RSAPrivateKey

    @property
    def certificate(self) -> str:
        name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "federated-signon.example")])
        made = (
            x509.CertificateBuilder()
            .subject_name(name)
            .issuer_name(name)
            .public_key(self.private.public_key())
            .serial_number(1)
            .not_valid_before(datetime.now(UTC) - timedelta(days=1))
            .not_valid_after(datetime.now(UTC) + timedelta(days=30))
        )
        return made.sign(self.private, hashes.SHA256()).public_bytes(serialization.Encoding.PEM).decode()


_making = Lock()


def key(kid: str) -> Key:
    """Always the same, also for threads that ask at once."""
    with _making:
        return _made(kid)


@cache
def _made(kid: str) -> Key:
    return Key(kid, rsa.generate_private_key(65537, 2048))


@dataclass
class Answer:
    data: bytes
    status: int = 200
    headers: dict[str, str] = field(default_factory=lambda: {"Cache-Control": "public, max-age=20000, must-revalidate"})


@dataclass
class Google:
    """Serves certificates of `published`; `asked` counts how often."""

    published: list[str] = field(default_factory=lambda: ["k1"])
    asked: int = 0
    failure: Exception | None = None
    status: int = 200
    delay: float = 0.0

    def __call__(self, url: str, method: str = "GET", timeout: float = 0) -> Answer:
        assert (url, method) == ("https://www.googleapis.com/oauth2/v1/certs", "GET")
        assert 0 < timeout <= 5
        self.asked += 1
        sleep(self.delay)
        if self.failure:
            raise self.failure
        return Answer(dumps({kid: key(kid).certificate for kid in self.published}).encode(), self.status)


def claims(audience: str, **other: Any) -> dict[str, Any]:
    now = int(time())
    usual = {
        "iss": "https://accounts.google.com",
        "aud": audience,
        "azp": "1234567890",
        "sub": "1234567890",
        "email": SERVICE_ACCOUNT,
        "email_verified": True,
        "iat": now,
        "exp": now + 3600,
    }
    return {k: v for k, v in {**usual, **other}.items() if v is not None}


def token(audience: str, *, kid: str = "k1", signed_with: str | None = None, alg: str = "RS256", **other: Any) -> str:
    """A system token; a claim given as None is left out."""
    return jwt.encode(claims(audience, **other), key(signed_with or kid).private, alg, headers={"kid": kid})


def user_token(**other: Any) -> str:
    return token(CLIENT_ID, **{"sub": "u1", "email": "sam@mail.example", **other})


def event(
    gmail: dict[str, Any] | None = None,
    *,
    scopes: list[str] | None = None,
    parameters: dict[str, str] | None = None,
    typed: dict[str, str] | None = None,
    user: str | None = None,
    **root: Any,
) -> dict[str, Any]:
    """What Gmail posts."""
    common: dict[str, Any] = {
        "hostApp": "GMAIL",
        "platform": "WEB",
        "userLocale": "en-GB",
        "timeZone": {"id": "Europe/Berlin", "offset": 3600000},
    }
    if parameters is not None:
        common["parameters"] = parameters
    if typed is not None:
        common["formInputs"] = {k: {"stringInputs": {"value": [v]}} for k, v in typed.items()}
    authorization: dict[str, Any] = {
        "userOAuthToken": "ya29.sam",
        "systemIdToken": "eyJ",
        "authorizedScopes": [EXECUTE, READ] if scopes is None else scopes,
    }
    if user:
        authorization["userIdToken"] = user
    made = {"commonEventObject": common, "authorizationEventObject": authorization, **root}
    return made if gmail is None else {**made, "gmail": gmail}
