"""Two who change one thing: `ETag`, `If-Match`; and one who asks twice: `Idempotency-Key`."""

import re
from collections.abc import Awaitable, Callable
from hashlib import blake2b
from typing import Annotated

from fastapi import Header, HTTPException, Request, Response
from pydantic import BaseModel

from app.journal.idempotency import Answer
from app.journal.store import Journal

IfMatch = Annotated[str | None, Header(description="the `ETag` of the version that you change", max_length=100)]
IdempotencyKey = Annotated[
    str | None,
    Header(
        description="a text of your own, new for each thing to create: sent again, it creates nothing",
        pattern=r"^[!-~]{1,200}$",
    ),
]
_TAG = re.compile(r'(?:W/)?"(\d{1,9})"')
_MISSING = "Say which version you change: send the `ETag` that you read as `If-Match`."
_GARBLED = "This `If-Match` is not an `ETag` that this address gave. Read it again, then make your change."


def tag(version: int) -> str:
    return f'"{version}"'


def version_of(given: str | None) -> int:
    """The version that a change is for. Raises 428 without `If-Match`, 412 for one that cannot fit."""
    if given is None:
        raise HTTPException(428, _MISSING)
    found = _TAG.fullmatch(given.strip())
    if found is None:
        raise HTTPException(412, _GARBLED)
    return int(found[1])


async def once(
    journal: Journal, key: str | None, request: Request, asked: BaseModel, work: Callable[[Journal], Awaitable[Answer]]
) -> Response:
    """Does it, or answers as before where this key came already. Raises Conflict when it came with another request."""
    if key is None:
        answer = await work(journal)
    else:
        told = f"{request.method} {request.url.path}\n{asked.model_dump_json()}".encode()
        answer = await journal.once(key, blake2b(told, digest_size=32).digest(), work)
    headers = {"Idempotency-Replayed": "true"} if answer.again else {}
    return Response(answer.body, answer.status, headers, "application/json")
