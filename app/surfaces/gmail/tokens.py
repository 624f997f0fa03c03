"""Who calls: Google's system token proves that the add-on does, the user's own token proves for whom.

All of a token has to be right, and a caller with a wrong one learns nothing of what was wrong.
"""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from hmac import compare_digest
from time import time
from typing import Any

import jwt as pyjwt
from google.auth import jwt
from google.auth.exceptions import GoogleAuthError
from google.oauth2 import id_token

from app.auth.caller import GOOGLE, Caller, Refused
from app.surfaces.gmail.certificates import Certificates

ISSUERS = ("accounts.google.com", GOOGLE)
SKEW = 10  # seconds by which our clock and Google's may differ
_LONGEST = 8_192  # characters; Google's are near 1,200

# google-auth raises ValueErrors over PEM certificates, PyJWT's own over a key set, GoogleAuthErrors over transport; and
# claims of odd types surface as the rest.
_WRONG = (ValueError, GoogleAuthError, pyjwt.PyJWTError, TypeError, KeyError, RecursionError, OverflowError)


@dataclass(frozen=True, slots=True)
class User:
    """Who the user is to Google: `sub` never changes, the verified e-mail may."""

    sub: str
    email: str | None

    @property
    def caller(self) -> Caller:
        return Caller(GOOGLE, self.sub)


@dataclass(frozen=True, slots=True)
class Gate:
    """Lets in the calls of one add-on. `client_id` None: user tokens are not read, and every user is unknown."""

    certificates: Certificates
    service_account: str
    client_id: str | None = None
    clock: Callable[[], float] = time

    async def admit(self, authorization: str | None, audience: str) -> None:
        """Checks the `Authorization` header of a call to `audience`, the route's exact public URL. Raises Refused."""
        scheme, _, token = (authorization or "").partition(" ")
        if scheme.lower() != "bearer" or not token:
            raise Refused("missing")
        await self._verified(token.strip(), audience, self._is_add_on)

    async def user(self, token: str | None) -> User | None:
        """Whose token it is; None when there is none. Raises Refused for a wrong one."""
        if not token or not self.client_id:
            return None
        claims = await self._verified(token, self.client_id, _names_somebody)
        email = claims.get("email")
        verified = isinstance(email, str) and claims.get("email_verified") is True
        return User(str(claims["sub"]), str(email) if verified else None)

    def _is_add_on(self, claims: Mapping[str, Any]) -> str | None:
        email = claims.get("email")
        if not isinstance(email, str) or not _same(email, self.service_account):
            return "account"
        return None if claims.get("email_verified") is True else "unverified"

    async def _verified(
        self, token: str, audience: str, wrong: Callable[[Mapping[str, Any]], str | None]
    ) -> Mapping[str, Any]:
        """What a token claims, once everything about it is right.

        Claims are looked at first, so that a token which could not be right in any case costs no fetch of
        certificates. A signature that does not fit may be made with a key newer than ours: then, and not more often
        than every few seconds, certificates are fetched anew.
        """
        self._check(self._unverified(token), audience, wrong)
        if self.certificates.due:
            await asyncio.to_thread(self.certificates.renew, self.certificates.edition)
        edition = self.certificates.edition
        try:
            claims = self._signed(token, audience)
        except Refused:
            if not await asyncio.to_thread(self.certificates.renew, edition):
                raise
            claims = self._signed(token, audience)
        self._check(claims, audience, wrong)
        return claims

    def _unverified(self, token: str) -> Mapping[str, Any]:
        if len(token) > _LONGEST:
            raise Refused("malformed")
        try:
            header = jwt.decode_header(token)  # type: ignore[no-untyped-call]  # google-auth types this module not yet
            claims: Mapping[str, Any] = jwt.decode(token, verify=False)  # type: ignore[no-untyped-call]
        except _WRONG:
            raise Refused("malformed") from None
        if header.get("alg") != "RS256":
            raise Refused("algorithm")
        return claims

    def _signed(self, token: str, audience: str) -> Mapping[str, Any]:
        try:
            return id_token.verify_token(
                token,
                self.certificates,  # type: ignore[arg-type]  # a request function, by shape
                audience=audience,
                certs_url=self.certificates.url,
                clock_skew_in_seconds=SKEW,
            )
        except _WRONG:
            raise Refused("signature") from None

    def _check(
        self, claims: Mapping[str, Any], audience: str, wrong: Callable[[Mapping[str, Any]], str | None]
    ) -> None:
        if claims.get("iss") not in ISSUERS:
            raise Refused("issuer")
        aud = claims.get("aud")
        if not isinstance(aud, str) or not _same(aud, audience):
            raise Refused("audience")
        now = self.clock()
        if not _is_past(claims.get("iat"), now) or ("nbf" in claims and not _is_past(claims["nbf"], now)):
            raise Refused("early")
        exp = claims.get("exp")
        if not isinstance(exp, int | float) or not exp + SKEW >= now:  # a NaN is neither
            raise Refused("expired")
        if reason := wrong(claims):
            raise Refused(reason)


def _names_somebody(claims: Mapping[str, Any]) -> str | None:
    sub = claims.get("sub")
    return None if isinstance(sub, str) and sub else "subject"


def _is_past(moment: object, now: float) -> bool:
    return isinstance(moment, int | float) and moment - SKEW <= now


def _same(a: str, b: str) -> bool:
    return compare_digest(a.encode("utf-8", "replace"), b.encode("utf-8", "replace"))
