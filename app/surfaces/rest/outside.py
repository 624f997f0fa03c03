"""Requests by the public name, through a proxy: served when Entra's token says who calls, or when guests are let in.

On this machine itself no token is asked for while no key is configured.
"""

from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

from fastapi import HTTPException, Request, Response
from fastapi.routing import APIRoute

from app import log
from app.auth.caller import Refused
from app.mail import MailboxUnavailable

OUTSIDE = "outside"
"""Name of the mark, in a request's state, of what came in by the public name."""

SIGNED_IN = "signed_in"
"""Name, in a request's state, of who a token was of at the door."""

SignIn = Callable[[str], Awaitable[object]]
"""Who a bearer token speaks for. Raises Refused, and MailboxUnavailable when that cannot be found out now."""

_WHO = "Sign in first: this service answers those who have, by a token for it as `Authorization: Bearer …`."


def is_outside(request: Request) -> bool:
    return bool(getattr(request.state, OUTSIDE, False))


def bearer(request: Request) -> str | None:
    """The token that the request carries, if any. Several are none of anybody's: together, they are refused."""
    scheme, _, token = ", ".join(request.headers.getlist("authorization")).strip().partition(" ")
    return token.strip() if scheme.lower() == "bearer" else None


async def _nobody(token: str) -> object:
    del token
    raise Refused("sign-in is not configured")


def door(sign_in: SignIn | None, *, guests: bool) -> Callable[[Request], Awaitable[None]]:
    """Lets in, or raises HTTPException. `guests`: who has no token may have a draft reviewed too; a token that is
    wrong is refused even then.
    """

    async def admitted(request: Request) -> None:
        if not is_outside(request):
            return
        token = bearer(request)
        if token is None and guests:
            return
        try:
            setattr(request.state, SIGNED_IN, await (sign_in or _nobody)(token or ""))
        except Refused as reason:
            log.logger().info("refused", error=str(reason))
            raise HTTPException(401, _WHO, {"WWW-Authenticate": "Bearer"}) from None
        except MailboxUnavailable as error:
            raise HTTPException(503, str(error), {"Retry-After": "5"}) from None

    return admitted


def behind(admitted: Callable[[Request], Awaitable[None]]) -> type[APIRoute]:
    """Routes behind the door: who is not let in has no body read, and learns nothing of it."""

    class Behind(APIRoute):
        def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
            answer = super().get_route_handler()

            async def admitted_first(request: Request) -> Response:
                await admitted(request)
                return await answer(request)

            return admitted_first

    return Behind
