"""Users who are signed in with Entra: an access token for our own API, of a tenant that we serve, says who.

All of a token has to be right, and a caller with a wrong one learns nothing of what was wrong. The rules are those of
"Secure applications and APIs by validating claims" in Microsoft's documentation of its identity platform.
"""

import re
from collections.abc import Callable, Collection, Mapping
from time import time
from typing import Any, TypeGuard

import jwt

from app.auth.authority import Authority
from app.auth.caller import Caller, Refused, SignedIn
from app.auth.keys import Keys

SCOPE = "access_as_user"
SKEW = 30  # seconds by which our clock and Microsoft's may differ

_LONGEST_ID = 128
_LONGEST = 16_384  # characters; a token that names two hundred groups has near 10,000
_GUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_ADDRESS = re.compile(r"[!-?A-~]{1,64}@[!-?A-~]{1,255}")
_WRONG = (jwt.PyJWTError, ValueError, TypeError, KeyError, RecursionError, OverflowError)


class Entra:
    """`client_id`: of our API's registration; `tenants`: the ones whose users may come, in lower case."""

    def __init__(
        self, authority: Authority, client_id: str, tenants: Collection[str], clock: Callable[[], float] = time
    ) -> None:
        self.authority, self.client_id, self._clock = authority, client_id, clock
        self._keys = {tenant: Keys(authority, tenant) for tenant in tenants}

    @property
    def failing(self) -> bool:
        """Whether a tenant's keys could not be had when they were last asked for."""
        return any(keys.failing for keys in self._keys.values())

    async def signed_in(self, token: str) -> SignedIn:
        """Who calls with this bearer token. Raises Refused, and MailboxUnavailable when Microsoft's keys cannot be had.

        Claims are looked at first, so that a token which could not be right in any case costs no fetch of keys.
        """
        kid, claims = _unverified(token)
        self._check(claims)
        key = await self._keys[claims["tid"]].named(kid)
        if key is None or not key.signs_for(claims["iss"], claims["tid"]):
            raise Refused("key")
        try:
            proven = jwt.decode(token, key.public, ["RS256"], audience=self.client_id, leeway=SKEW)
        except _WRONG:
            raise Refused("signature") from None
        self._check(proven)
        address = proven.get("preferred_username")
        known = address if isinstance(address, str) and _ADDRESS.fullmatch(address) else None
        return SignedIn(Caller(proven["iss"], proven["oid"]), proven["tid"], token, known)

    def _check(self, claims: Mapping[str, Any]) -> None:
        tenant, scopes = claims.get("tid"), claims.get("scp")
        if not isinstance(tenant, str) or not _GUID.fullmatch(tenant) or tenant not in self._keys:
            raise Refused("tenant")
        if claims.get("iss") != self.authority.issuer(tenant):
            raise Refused("issuer")
        if claims.get("aud") != self.client_id:  # an exact string: a list of audiences is not Entra's
            raise Refused("audience")
        if not isinstance(scopes, str) or SCOPE not in scopes.split(" ") or claims.get("idtyp", "user") != "user":
            raise Refused("scope")  # the user's own access token has it; an ID token and an application's have none
        if not isinstance(claims.get("oid"), str) or not 0 < len(claims["oid"]) <= _LONGEST_ID:
            raise Refused("subject")
        now = self._clock()
        if not _is_past(claims.get("nbf", now), now) or not _is_past(claims.get("iat", now), now):
            raise Refused("early")
        exp = claims.get("exp")
        if not _is_number(exp) or not exp + SKEW > now:  # a NaN is neither
            raise Refused("expired")


def _unverified(token: str) -> tuple[str, Mapping[str, Any]]:
    """The name of the key, and the claims that it is to prove. Raises Refused."""
    if len(token) > _LONGEST:
        raise Refused("malformed")
    try:
        header = jwt.get_unverified_header(token)
        claims = jwt.decode(token, options={"verify_signature": False})
    except _WRONG:
        raise Refused("malformed") from None
    kid = header.get("kid")
    if header.get("alg") != "RS256" or not isinstance(kid, str):
        raise Refused("algorithm")
    return kid, claims


def _is_number(moment: object) -> TypeGuard[float]:
    return isinstance(moment, int | float) and not isinstance(moment, bool)


def _is_past(moment: Any, now: float) -> bool:
    return _is_number(moment) and moment - SKEW <= now
