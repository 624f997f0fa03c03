"""Whose journal a review may look into: who has signed in, or whoever uses this machine while nobody has to."""

from urllib.parse import urlsplit

from fastapi import Request

from app.auth.caller import Caller, Refused, SignedIn
from app.mail import MailboxUnavailable
from app.surfaces.rest.outside import SIGNED_IN, SignIn, bearer, is_outside

LOCAL = Caller("local", "local")
"""Who calls on this machine while nobody has to say who they are."""


async def caller_of(request: Request, sign_in: SignIn | None) -> Caller | None:
    """None for who is not known: a review needs no journal, so nobody is turned away for that. Never raises."""
    if is_foreign(request):
        return None
    token = bearer(request)
    if not token or sign_in is None:
        return None if is_outside(request) else LOCAL
    user = getattr(request.state, SIGNED_IN, None)
    if user is None:
        try:
            user = await sign_in(token)
        except (Refused, MailboxUnavailable):
            return None
    return user.caller if isinstance(user, SignedIn) else None


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
