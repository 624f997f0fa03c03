"""Tokens for Microsoft Graph on a user's behalf, by MSAL.

MSAL remembers refusals by address, client and scope, and none of these tells users apart in this exchange: one user's
429 would refuse all others, and a missing consent would stay missing for a minute after it was given. So every
exchange has an application object with a memory of refusals of its own. That costs a quarter of a millisecond, since
what it must know of the tenant is fetched once for all; when Microsoft asks a user to wait, it is kept here.
"""

import asyncio
import logging
import time
from collections import OrderedDict
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import msal

from app.auth.authority import GARBLED, Authority
from app.auth.caller import Caller, SignedIn
from app.auth.credential import Credential
from app.auth.refusals import READ, READ_BASIC, lacks_consent, refusal
from app.auth.transport import Line, NotNow, Offline
from app.auth.vault import Vault
from app.mail import MailboxUnavailable
from app.upstream.calls import Party
from app.upstream.faults import Fault, Kind

SECONDS = 3.5
"""That an exchange may take, of as many requests as it needs."""

THREADS = 64  # exchanges at once; a thread does little but wait
_USERS = 4096  # who is remembered as asking, or as told to wait
_BUSY = "Microsoft limits the sign-ins of this account for the moment. Try again in a minute."
_ODD = (ValueError, TypeError, KeyError, AttributeError, RuntimeError, IndexError)  # what MSAL raises at odd answers

logging.getLogger("msal").setLevel(logging.CRITICAL)  # it writes whole answers to the log when it cannot read them


@dataclass(frozen=True, slots=True)
class Grant:
    """`token` opens Graph; `scope` is what it was asked for with: READ_BASIC or READ. `kept`: it is not a new one."""

    token: str = field(repr=False)
    scope: str
    kept: bool = False


@dataclass(slots=True, eq=False)
class _User:
    """`party`: of the token endpoint; it rests when Microsoft says so."""

    party: Party
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)


class OnBehalfOf:
    """Exchanges users' tokens for tokens of Graph. `bodies`: whether texts may be read, or only who wrote when."""

    def __init__(
        self, authority: Authority, client_id: str, credential: Credential, vault: Vault, *, bodies: bool = False
    ) -> None:
        self._authority, self._client_id, self._credential, self._vault = authority, client_id, credential, vault
        # Least first. Who has let us read all has let us read less, but Entra matches consents by their names.
        self.scopes = (READ,) if bodies else (READ_BASIC, READ)
        self._users: OrderedDict[Caller, _User] = OrderedDict()
        self._threads = ThreadPoolExecutor(THREADS, "on-behalf-of")
        self._running: set[asyncio.Task[Grant]] = set()

    async def grant(self, user: SignedIn) -> Grant:
        """What opens the user's mailbox. Raises ConsentMissing with the challenge for the user, or another
        MailboxError. An exchange goes on when nobody waits for it any more, and the next request finds its result.
        """
        if kept := await self._kept(user):
            return kept
        task = asyncio.create_task(self._exchange(user))
        self._running.add(task)
        task.add_done_callback(self._done)
        return await asyncio.shield(task)

    async def forget(self, caller: Caller) -> None:
        """Drops the tokens of a user: Graph takes them no more."""
        await self._vault.forget(caller)

    def _done(self, task: "asyncio.Task[Grant]") -> None:
        self._running.discard(task)
        if not task.cancelled():
            task.exception()  # looked at, so that asyncio does not report one whose asker has gone

    async def _kept(self, user: SignedIn) -> Grant | None:
        tokens = await self._vault.tokens(user.caller)
        if tokens is None:
            return None
        tenant = await self._authority.tenant(user.tenant)
        cache = _cache(tokens)
        app = self._app(user, Offline(tenant.text), cache)
        for scope in self.scopes:
            for account in app.get_accounts():
                try:
                    found = app.acquire_token_silent([scope], account)
                except NotNow:
                    continue
                if found and isinstance(found.get("access_token"), str):
                    return Grant(found["access_token"], scope, kept=True)
        return None

    async def _exchange(self, user: SignedIn) -> Grant:
        """Asks Microsoft; who comes meanwhile for the same user waits, and has the result."""
        known = self._users.setdefault(user.caller, _User(self._authority.party(user.caller)))
        self._users.move_to_end(user.caller)
        while len(self._users) > _USERS:
            self._users.popitem(last=False)
        async with known.turn:
            if kept := await self._kept(user):
                return kept
            known.party.admit()
            tenant = await self._authority.tenant(user.tenant)
            loop = asyncio.get_running_loop()
            line = Line(self._authority, known.party, loop, tenant.text, time.monotonic() + SECONDS)
            cache = _cache(await self._vault.tokens(user.caller))
            try:
                exchanged = partial(copy_context().run, self._exchanged, user, line, cache)  # for its log lines
                grant = await loop.run_in_executor(self._threads, exchanged)
            except MailboxUnavailable as error:
                if error.retry_after and not (isinstance(error, Fault) and error.kind is Kind.RESTING):
                    known.party.throttled(error.retry_after, _BUSY)
                raise
            finally:
                if cache.has_state_changed:
                    await self._vault.keep(user.caller, cache.serialize())
            return grant

    def _exchanged(self, user: SignedIn, line: Line, cache: msal.SerializableTokenCache) -> Grant:
        try:
            app = self._app(user, line, cache)
            told: Mapping[str, Any] = {}
            for scope in self.scopes:
                told = self._asked(app, scope, user.token)
                token = told.get("access_token")
                if isinstance(token, str):
                    return Grant(token, scope)
                if not lacks_consent(told):
                    raise refusal(told)
            raise refusal(told)
        except _ODD:
            raise MailboxUnavailable(GARBLED) from None

    def _asked(self, app: msal.ConfidentialClientApplication, scope: str, token: str) -> Mapping[str, Any]:
        for account in app.get_accounts():
            found = app.acquire_token_silent([scope], account)
            if found and "access_token" in found:
                return dict(found)
        told: Mapping[str, Any] = app.acquire_token_on_behalf_of(token, [scope])
        return told

    def _app(
        self, user: SignedIn, line: Line | Offline, cache: msal.SerializableTokenCache
    ) -> msal.ConfidentialClientApplication:
        return msal.ConfidentialClientApplication(
            self._client_id,
            client_credential=self._credential,
            authority=f"{self._authority.url}/{user.tenant}",
            instance_discovery=False,  # the authority is the deployment's own word, and needs nobody else's
            http_client=line,
            http_cache={},
            token_cache=cache,
        )


def _cache(tokens: str | None) -> msal.SerializableTokenCache:
    cache = msal.SerializableTokenCache()
    if tokens:
        cache.deserialize(tokens)
    return cache
