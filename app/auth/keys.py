"""The keys that a tenant's tokens are signed with."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import jwt
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey

from app.auth.authority import GARBLED, Authority, readable
from app.auth.renewed import Renewed
from app.mail import MailboxUnavailable

_LIFETIME = 3600.0  # seconds; a key that is withdrawn is to stop working soon
_MANY = 100  # keys of one set; Entra's have near ten
_WEAK = 2048  # bits; a shorter key is nobody's word


@dataclass(frozen=True, slots=True)
class Key:
    """`issuer`: whose tokens alone it may sign; `{tenantid}` in it stands for any tenant."""

    public: RSAPublicKey
    issuer: str | None

    def signs_for(self, issuer: str, tenant: str) -> bool:
        return self.issuer is None or self.issuer.replace("{tenantid}", tenant) == issuer


class Keys:
    def __init__(self, authority: Authority, tenant: str) -> None:
        self._authority, self._tenant = authority, tenant
        self._kept = Renewed(self._fetched, _LIFETIME)

    @property
    def failing(self) -> bool:
        """Whether they could not be had when they were last asked for."""
        return self._kept.failing

    async def named(self, kid: str) -> Key | None:
        """The key with this name. An unknown one may be newer than ours: then, and not more often than every few
        seconds, the keys are fetched anew. Raises MailboxUnavailable when they could not be.
        """
        kept = await self._kept.current()
        if kid not in kept:
            await self._kept.renew()
            kept = await self._kept.current()
        return kept.get(kid)

    async def _fetched(self) -> Mapping[str, Key]:
        tenant = await self._authority.tenant(self._tenant)
        told = readable(await self._authority.page(self._tenant, tenant.keys_url)).get("keys")
        given = told[:_MANY] if isinstance(told, list) else []
        keys = {k["kid"]: key for k in given if (key := _key(k))}
        if not keys:
            raise MailboxUnavailable(GARBLED)
        return keys


def _key(told: Any) -> Key | None:
    """None for what is no key for RS256 signatures: others of the set may be."""
    if not isinstance(told, dict) or not isinstance(told.get("kid"), str):
        return None
    if told.get("kty") != "RSA" or told.get("use", "sig") != "sig":
        return None
    try:
        public = jwt.PyJWK(told, "RS256").key
    except (jwt.PyJWTError, ValueError, TypeError):
        return None
    issuer = told.get("issuer")
    if not isinstance(public, RSAPublicKey) or public.key_size < _WEAK or not isinstance(issuer, str | None):
        return None
    return Key(public, issuer)
