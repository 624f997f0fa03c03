"""What Google's refusals mean for the user: sentences, and whether another try makes sense."""

from contextlib import suppress

import httplib2
from pydantic import BaseModel, ValidationError

from app.mail import ConsentMissing, MailboxError, MailboxUnreadable
from app.upstream.faults import Fault, Kind
from app.upstream.retrying import retry_after

_TROUBLED = "Gmail has a problem of its own at the moment. Try again in a moment."
RESTING = "Gmail does not answer anybody at the moment, so it was not asked. Try again in a moment."
THROTTLED = "Gmail limits the requests to this mailbox for the moment. Try again in a minute."
_UNKNOWN = "Gmail does not know what was asked for."
_NO_GMAIL = "This Google account has no Gmail mailbox."
SIGNED_OUT = "Google no longer accepts this sign-in. Open Afterword in Gmail once more, or sign in again."
_NO_LEAVE = "Afterword may not read this mailbox yet. Google has to ask for your consent first."
_FORBIDDEN = "Google does not let Afterword read this mailbox. The administrator of the account may have to allow it."
_NOT_SET_UP = "The Gmail API is not switched on for this installation of Afterword."

_RATE = frozenset({"ratelimitexceeded", "userratelimitexceeded", "quotaexceeded", "dailylimitexceeded"})
_SCOPE = frozenset({"insufficientpermissions", "access_token_scope_insufficient"})
_API = frozenset({"accessnotconfigured", "service_disabled"})


class NotThere(MailboxUnreadable):
    """Google does not know this id, or holds it for none."""


def refusal(response: httplib2.Response, body: bytes) -> MailboxError:
    """What Google's refusal means for the user."""
    status, told = response.status, retry_after(response.get("retry-after", ""))
    reasons, words = _reasons(body)
    if status == 401:
        return ConsentMissing(SIGNED_OUT)
    if status == 403 and reasons & _API:
        return MailboxUnreadable(_NOT_SET_UP)
    if is_throttled(response, body):
        return Fault(Kind.THROTTLED, THROTTLED, told)
    if status == 403:  # more consent helps only where too little was given
        return ConsentMissing(_NO_LEAVE) if reasons & _SCOPE or "scope" in words else MailboxUnreadable(_FORBIDDEN)
    if status == 400 and "failedprecondition" in reasons:
        return MailboxUnreadable(_NO_GMAIL)
    if status in (400, 404, 410):
        return NotThere(_UNKNOWN)
    return Fault(Kind.TROUBLED, _TROUBLED, told)


def is_throttled(response: httplib2.Response, body: bytes) -> bool:
    """Whether Google refused since it is asked too much."""
    if response.status != 403:
        return bool(response.status == 429)
    reasons, words = _reasons(body)
    return not reasons & _API and bool(reasons & _RATE or "rate limit" in words or "quota" in words)


def _reasons(body: bytes) -> tuple[frozenset[str], str]:
    """The reasons that an error of Google's names, and its sentence; all in lower case."""
    with suppress(ValidationError):
        told = _Refused.model_validate_json(body).error
        names = [*(x.reason for x in (*told.errors, *told.details))]
        return frozenset(name.lower() for name in names), told.message.lower()
    return frozenset(), body[:2000].decode("utf-8", "replace").lower()


class _Reason(BaseModel):
    reason: str = ""


class _Trouble(BaseModel):
    message: str = ""
    errors: list[_Reason] = []
    details: list[_Reason] = []


class _Refused(BaseModel):
    error: _Trouble
