"""What the refusals of Microsoft's sign-in mean for the user, and how they go on to the user's own sign-in.

Codes are those of Microsoft's list of AADSTS errors.
"""

import base64
import json
import re
import time
from collections.abc import Mapping
from typing import Any

from app import log
from app.mail import ConsentMissing, MailboxError, MailboxUnavailable, MailboxUnreadable

READ_BASIC = "https://graph.microsoft.com/Mail.ReadBasic"
READ = "https://graph.microsoft.com/Mail.Read"

NO_LEAVE = "Afterword may not read this mailbox yet. Microsoft has to ask for your consent first."
SIGN_IN = "Microsoft asks you to sign in once more before your mail can be read."
_TROUBLED = "Microsoft's sign-in has a problem of its own at the moment. Try again in a moment."
_MISPLACED = "Microsoft does not accept this service. Whoever runs it has to look at its registration with Entra."

_NO_CONSENT = frozenset({65001, 65004, 90094})  # none yet; declined; an administrator has to give it
_USER = frozenset({"invalid_grant", "interaction_required", "consent_required", "login_required"})
_PASSING = frozenset({"temporarily_unavailable", "server_error"})
_BASE64 = re.compile(r"[A-Za-z0-9+/_-]{1,8000}={0,2}")


def lacks_consent(told: Mapping[str, Any]) -> bool:
    """Whether the user or an administrator has not allowed what was asked for."""
    named = told.get("suberror") == "consent_required" or told.get("error") == "consent_required"
    return not told.get("claims") and (named or not _NO_CONSENT.isdisjoint(_codes(told)))


def refusal(told: Mapping[str, Any], clock: float | None = None) -> MailboxError:
    """`told`: the error that MSAL brought. Nothing of it reaches the user but the claims that Entra wants proven."""
    error, claims = told.get("error"), told.get("claims")
    if error in _USER or (isinstance(claims, str) and claims):
        message = NO_LEAVE if lacks_consent(told) else SIGN_IN
        return ConsentMissing(message, _written(claims if isinstance(claims, str) and claims else _anew(clock)))
    if error in _PASSING:
        return MailboxUnavailable(_TROUBLED)
    codes = _codes(told)
    log.logger().error("entra", error=f"AADSTS{codes[0]}" if codes else "unknown")
    return MailboxUnreadable(_MISPLACED)


def challenge(authority: str, claims: str | None, scope: str) -> str:
    """The WWW-Authenticate header that sends a user back to Microsoft (the form of its claims challenges; `scope`, of
    RFC 6750, says what consent is for). `claims`: in base64; what is none is left out.
    """
    asks = f', error="insufficient_claims", claims="{claims}"' if claims and _BASE64.fullmatch(claims) else ""
    return f'Bearer realm="", authorization_uri="{authority}/common/oauth2/v2.0/authorize"{asks}, scope="{scope}"'


def _codes(told: Mapping[str, Any]) -> list[int]:
    codes = told.get("error_codes")
    return [c for c in codes if isinstance(c, int)] if isinstance(codes, list) else []


def _anew(clock: float | None) -> str:
    """Where Entra names no claim: a token issued from now on. A kept one would meet the same refusal."""
    now = int(time.time() if clock is None else clock)
    return json.dumps({"access_token": {"nbf": {"essential": True, "value": str(now)}}})


def _written(claims: str) -> str:
    return base64.b64encode(claims.encode("utf-8", "replace")).decode()
