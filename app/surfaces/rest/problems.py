"""Errors as `application/problem+json` (RFC 9457): a plain sentence on what to do, and nothing of a mail."""

from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from app.observing import request_id

MEDIA_TYPE = "application/problem+json"
_SHOWN = 20  # problems of one request told apart; the rest would say the same again


def problem(status: int, detail: str, headers: Mapping[str, str] | None = None, **more: Any) -> JSONResponse:
    body = {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status, "detail": detail, **more}
    if named := request_id.current():
        body["request_id"] = named  # to find it again in the log
    return JSONResponse(body, status, dict(headers) if headers else None, MEDIA_TYPE)


def install(app: FastAPI) -> None:
    """Answers what the caller can mend with a problem; `watch` catches the rest."""
    app.add_exception_handler(RequestValidationError, _invalid)  # type: ignore[arg-type]  # starlette types it by the base class
    app.add_exception_handler(HTTPException, _refused)  # type: ignore[arg-type]


async def _invalid(_: Request, error: RequestValidationError) -> JSONResponse:
    errors = [
        {"pointer": "" if e["type"] == "json_invalid" else _pointer(e["loc"]), "message": _message(e)}
        for e in error.errors()[:_SHOWN]
    ]
    return _to_mend(errors)


def _to_mend(errors: Sequence[Mapping[str, str]]) -> JSONResponse:
    """What to mend, the first thing as a sentence."""
    first = errors[0] if errors else {"pointer": "", "message": "is not valid"}
    where = first["pointer"] or "the body"
    return problem(422, f"Mend the request and send it again: {where} {first['message']}.", errors=errors)


async def _refused(_: Request, error: HTTPException) -> JSONResponse:
    detail = error.detail
    if error.status_code == HTTPStatus.BAD_REQUEST:  # FastAPI's word for a body that breaks the JSON parser
        return _to_mend([{"pointer": "", "message": _MESSAGES["json_invalid"]}])
    if detail == HTTPStatus(error.status_code).phrase:
        detail = _PLAIN.get(error.status_code, f"{detail}.")
    return problem(error.status_code, detail, error.headers)


_PLAIN = {
    404: "There is nothing at this address. The API's page at /docs lists what there is.",
    405: "This address does not take that method. The API's page at /docs says which one it takes.",
}

_MESSAGES = {
    "missing": "is missing",
    "extra_forbidden": "is not a field of this request; check its spelling",
    "json_invalid": "is not valid JSON",
    "string_type": "must be text",
    "tuple_type": "must be a list",
    "bool_type": "must be true or false",
    "bool_parsing": "must be true or false",
    "int_parsing": "must be a whole number",
    "int_type": "must be a whole number",
    "model_attributes_type": "must be a JSON object",
    "model_type": "must be a JSON object",
    "date_from_datetime_inexact": "must be a day without an hour, such as 2026-11-04",
    "date_from_datetime_parsing": "must be a valid date, such as 2026-11-04",
    "datetime_from_date_parsing": "must be a valid date and time, such as 2026-11-04T10:00:00+01:00",
    "string_unicode": "holds half a character (a lone surrogate), which is not valid text",
    "timezone_aware": "needs an offset, such as +01:00 or Z",
}


def _message(error: Mapping[str, Any]) -> str:
    """A sentence without the value that was sent: it may be mail."""
    known = _MESSAGES.get(error["type"])
    if error["type"] == "model_attributes_type" and tuple(error["loc"]) == ("body",):
        return f"{known}, sent with the header content-type: application/json"  # without it, JSON is taken for text
    if known:
        return known
    message = str(error["msg"]).removeprefix("Value error, ").replace(" after validation", "")
    subject, should, rest = message.partition(" should ")
    if should and subject.isalpha():  # Pydantic's "String should have …", after the name of the field
        return f"must {rest}"
    return message[:1].lower() + message[1:]


def _pointer(place: Sequence[Any]) -> str:
    inside = place[1:] if place and place[0] == "body" else place  # a field may be called so too
    parts = [str(p)[:80] for p in inside]
    return "".join(f"[{p}]" if p.isdigit() else f".{p}" for p in parts).lstrip(".").encode("utf-8", "replace").decode()
