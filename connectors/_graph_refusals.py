"""What Microsoft Graph's refusals mean for the user: sentences, and whether another try makes sense."""

import base64
import json
import re
from collections.abc import Mapping
from contextlib import suppress

from pydantic import BaseModel, ValidationError

from app.mail import ConsentMissing, MailboxError, MailboxUnreadable
from app.upstream.faults import Fault, Kind
from app.upstream.retrying import retry_after

SLOW = "Outlook took too long to answer. Try again in a moment."
UNREACHABLE = "Outlook could not be reached. Try again in a moment."
RESTING = "Outlook does not answer anybody at the moment, so it was not asked. Try again in a moment."
GARBLED = "Outlook's answer could not be read. Try again in a moment."
_TROUBLED = "Outlook has a problem of its own at the moment. Try again in a moment."
THROTTLED = "Outlook limits the requests to this mailbox for the moment. Try again in a minute."
SIGNED_OUT = "Microsoft no longer accepts this sign-in. Sign in again in Afterword."
NO_LEAVE = "Afterword may not read this mailbox yet. Microsoft has to ask for your consent first."
_FORBIDDEN = "Microsoft does not let Afterword read this mailbox. The account's administrator may have to allow it."
_NO_MAILBOX = "This Microsoft account has no mailbox that Afterword could read."
_UNKNOWN = "Outlook does not know what was asked for."

_CLAIMS = re.compile(r'\bclaims="([^"]{1,8000})"')
_BASE64 = re.compile(r"[A-Za-z0-9+/_-]{1,8000}={0,2}")
_UNCONVERTIBLE = "errormimecontent"


class NotThere(MailboxUnreadable):
    """Graph does not know this id, or holds it for none."""


class Wordless(MailboxUnreadable):
    """The message is there, but Graph cannot write it out as a mail."""


def refusal(status: int, headers: Mapping[str, str], body: bytes) -> MailboxError:
    """What a status other than 200 means. `headers`: names in lower case, as of `httpx.Headers` or of a batch."""
    told = retry_after(headers.get("retry-after", ""))
    code, words = _reason(body)
    if code.startswith(_UNCONVERTIBLE):
        return Wordless(_UNKNOWN)
    if status == 401:
        return ConsentMissing(SIGNED_OUT, claims(headers.get("www-authenticate", "")))
    if status == 403:
        return _forbidden(code, words, told)
    if status == 404 and ("mailbox" in code or "mailbox" in words):
        return MailboxUnreadable(_NO_MAILBOX)
    if status in (404, 410) or (status == 400 and "invalidid" in code):
        return NotThere(_UNKNOWN)
    if status in (408, 429) or not 400 <= status < 500:
        return Fault(Kind.THROTTLED, THROTTLED, told) if status == 429 else Fault(Kind.TROUBLED, _TROUBLED, told)
    return MailboxUnreadable(_UNKNOWN)


def _forbidden(code: str, words: str, told: float | None) -> MailboxError:
    """More consent helps only where too little was given."""
    if "thrott" in code or "quota" in code or "concurrency" in code:
        return Fault(Kind.THROTTLED, THROTTLED, told)
    if "accessdenied" in code or "insufficient" in code or "scope" in words or "insufficient privileges" in words:
        return ConsentMissing(NO_LEAVE)
    return MailboxUnreadable(_FORBIDDEN)


def claims(challenge: str) -> str | None:
    """The claims that a WWW-Authenticate header asks for, in base64 as it stands there; None when it asks for none.

    Only what is base64 of JSON goes on: it is put into a header of our own answer.
    """
    found = _CLAIMS.search(challenge[:20_000])
    if not found or not _BASE64.fullmatch(found[1]):
        return None
    with suppress(ValueError, RecursionError):
        padded = found[1].rstrip("=") + "=" * (-len(found[1].rstrip("=")) % 4)
        if isinstance(json.loads(base64.urlsafe_b64decode(padded.replace("+", "-").replace("/", "_"))), dict):
            return found[1]
    return None


class _Trouble(BaseModel):
    code: str | None = None
    message: str | None = None


class _Refused(BaseModel):
    error: _Trouble


def _reason(body: bytes) -> tuple[str, str]:
    """The code of an error of Graph's, and its sentence; both in lower case."""
    with suppress(ValidationError):
        told = _Refused.model_validate_json(body).error
        return (told.code or "").lower(), (told.message or "").lower()
    return "", ""
