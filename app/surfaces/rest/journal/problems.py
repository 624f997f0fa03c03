"""What the routes say in the OpenAPI document of their refusals."""

from typing import Any

_BODY: dict[str, Any] = {"content": {"application/problem+json": {"schema": {"type": "object"}}}}
_DESCRIPTIONS = {
    401: "The journal of somebody who has signed in was asked for",
    403: "The user has not consented, the administrator has decided otherwise, or the key is not for this",
    404: "This caller keeps no such thing",
    412: "It was changed meanwhile",
    413: "The request is too large",
    422: "Something in the request has to be mended; the answer names it",
    428: "`If-Match` is missing",
    503: "The journal cannot be reached now",
}


def refusals(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """Those of every route of the journal, and these."""
    return {
        status: {"description": _DESCRIPTIONS[status], **_BODY} for status in sorted({401, 403, 422, 503, *statuses})
    }
