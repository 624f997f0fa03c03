"""Who calls: the one place that finds it out, for every route that asks.

A token is Entra's or an API key; one that is neither is refused, wherever it comes from. Without a token

- a draft is reviewed for a program of this machine while there is no API key, and for guests where a setting lets them;
- the journal of this machine is open to its programs while nobody can say who they are: no key, no Entra, no Google;
- from elsewhere, nothing else is answered.
"""

from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass
from typing import Any, ClassVar, Protocol
from urllib.parse import urlsplit

from fastapi import HTTPException, Request, Response
from fastapi.routing import APIRoute

from app import log
from app.auth.caller import LOCAL, Caller, Known, Refused, Scope, SignedIn
from app.auth.key_form import is_meant
from app.mail import MailboxUnavailable
from app.surfaces.rest.outside import bearer, is_outside
from app.surfaces.rest.rates import count

SignIn = Callable[[str], Awaitable[SignedIn]]
"""Whom a token of Entra's speaks for. Raises Refused, and MailboxUnavailable when that cannot be found out now."""

WHO = {
    Scope.REVIEWS: "Sign in first: send your token for this service, or an API key, as `Authorization: Bearer …`; a "
    "mailbox is read with its user’s own token only. Whoever runs this service makes keys with `afterword keys "
    "create`, and lets guests have drafts reviewed with AFTERWORD_GUESTS=true.",
    Scope.JOURNAL: "The journal is each user’s own. Sign in first: send your token or API key for this service as "
    "`Authorization: Bearer …`.",
    Scope.METRICS: "Metrics are for who runs this service: send an API key with the scope `metrics` as "
    "`Authorization: Bearer …`.",
}
SCHEMES = {
    "bearer": {
        "type": "http",
        "scheme": "bearer",
        "description": "An API key (`afterword keys create`), or a token of Microsoft Entra for this service. "
        "A program of the same machine needs neither while no key was made.",
    }
}
"""How to sign in, as the OpenAPI document tells it."""
_SECURITY: list[dict[str, list[str]]] = [{"bearer": []}, {}]  # by a token, or by nothing where that will do
_KNOWN = "known"  # name, in a request's state, of who calls


class Keys(Protocol):
    """Callers with an API key: see `app.auth.api_keys.ApiKeys`."""

    async def known(self, text: str) -> Known: ...
    async def exist(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class Callers:
    """`sign_in`: None where Entra is not configured. `alone`: whether neither Entra's nor Google's users can come in,
    so that this machine has a journal of its own. `guests`: whether who has no token may have a draft reviewed.
    """

    sign_in: SignIn | None = None
    keys: Keys | None = None
    alone: bool = True
    guests: bool = False

    async def admitted(self, request: Request, scope: Scope) -> Known:
        """Who calls, if they may. Raises HTTPException: 401, 403, or 503 when it cannot be found out now."""
        token = bearer(request)
        if token is None:
            return await self._unnamed(request, scope)
        try:
            known = await self._known(token)
        except Refused as reason:
            log.logger().info("refused", error=str(reason))
            raise refusal(scope) from None
        except MailboxUnavailable as error:
            if scope is Scope.REVIEWS and not is_meant(token) and await self._free(request):
                return Known(None)  # whom nobody asks for a token is not turned away for one that cannot be read now
            raise HTTPException(503, str(error), {"Retry-After": "5"}) from None
        if scope not in known.scopes:
            asked = f'Bearer error="insufficient_scope", scope="{scope}"'
            detail = f"This key or token is not for that: it would need the scope `{scope}`."
            raise HTTPException(403, detail, {"WWW-Authenticate": asked})
        return known

    async def _known(self, token: str) -> Known:
        if is_meant(token):
            if self.keys is None:
                raise Refused("no keys")
            return await self.keys.known(token)
        if self.sign_in is None:
            raise Refused("sign-in is not configured")
        return Known((await self.sign_in(token)).caller)

    async def _unnamed(self, request: Request, scope: Scope) -> Known:
        if await self._free(request) and (self.alone or scope is not Scope.JOURNAL):
            return Known(LOCAL if self.alone else None, frozenset(Scope))
        if scope is Scope.REVIEWS and self.guests:
            return Known(None)
        raise refusal(scope)

    async def _free(self, request: Request) -> bool:
        """Whether no token is asked for: on this machine, while there is no key."""
        return not is_outside(request) and not (self.keys and await self.keys.exist())


NOBODY_ASKED = Callers()
"""Where nothing is configured."""


def refusal(scope: Scope) -> HTTPException:
    """The same for every reason."""
    return HTTPException(401, WHO[scope], {"WWW-Authenticate": "Bearer"})


class Behind(APIRoute):
    """Routes for who may ask for `scope`: who is not let in has no body read, and learns nothing of it."""

    scope: ClassVar[Scope]
    callers: ClassVar[Callers]

    def __init__(self, *args: Any, openapi_extra: dict[str, Any] | None = None, **rest: Any) -> None:
        super().__init__(*args, openapi_extra={"security": _SECURITY, **(openapi_extra or {})}, **rest)

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        answer = super().get_route_handler()

        async def admitted_first(request: Request) -> Response:
            known = await self.callers.admitted(request, self.scope)
            await count(request, known.caller)
            setattr(request.state, _KNOWN, known)
            return await answer(request)

        return admitted_first


def behind(callers: Callers, scope: Scope) -> type[Behind]:
    """The class of routes that belong to `scope`."""
    return type(f"Behind{scope.title()}", (Behind,), {"callers": callers, "scope": scope})


def owner_of(request: Request) -> Caller:
    """Whose journal one of its routes is asked for. Raises HTTPException where nobody was let in as somebody."""
    known = getattr(request.state, _KNOWN, None)
    if not isinstance(known, Known) or known.caller is None or Scope.JOURNAL not in known.scopes:
        raise refusal(Scope.JOURNAL)
    return known.caller


def caller_of(request: Request) -> Caller | None:
    """Whose journal a review may look into, if anybody's: a guest has none, a key without the scope does not open one,
    and a page of another site, which a browser sends unasked, gets nothing of it.
    """
    known = getattr(request.state, _KNOWN, None)
    if not isinstance(known, Known) or Scope.JOURNAL not in known.scopes or is_foreign(request):
        return None
    return known.caller


def is_foreign(request: Request) -> bool:
    """Whether a page of another site sent it: what a browser sends unasked must not reach a journal without a key."""
    if request.headers.get("sec-fetch-site") == "cross-site":
        return True
    origin = request.headers.get("origin")
    if origin is None:
        return False
    try:
        return urlsplit(origin).netloc.lower() != request.headers.get("host", "").lower()
    except ValueError:  # no address at all
        return True
