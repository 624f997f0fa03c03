"""What one connection may cost before its request is one: uvicorn bounds neither the size of a head nor its time."""

import asyncio
import json
from http import HTTPStatus

from starlette.types import ASGIApp
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from app.surfaces.rest.headers import BARE, SecurityHeaders
from app.surfaces.rest.problems import MEDIA_TYPE, problem

HEAD_LIMIT = 32 * 1024  # bytes of request line and headers; a token of Entra's may have 16 KiB
URL_LIMIT = 8 * 1024  # bytes
HEAD_WITHIN = 10.0  # seconds from the connection, or from a later request's first byte, to the end of its head
REST_WITHIN = 10.0  # seconds that the rest of a body may take which was answered before it was there
MOST = 900  # connections; below the 1,024 open files that many systems give a process

_CLOSE = {"Connection": "close"}
_DETAILS = {
    400: "This is no request of HTTP/1.1.",
    408: f"The head of the request did not arrive within {HEAD_WITHIN:.0f} seconds. Send it again.",
    414: f"The address of the request is longer than {URL_LIMIT // 1024} KiB.",
    431: f"The headers of the request are larger than {HEAD_LIMIT // 1024} KiB. Send fewer or shorter ones.",
}


class Connection(HttpToolsProtocol):
    """Closes what sends no head, or too slowly, or too long a one; and what is one connection too many."""

    _in_head = True
    _head = 0  # bytes of a head that is not complete yet
    _timer: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as uvicorn has it
        super().connection_made(transport)
        if len(self.connections) > MOST:
            transport.close()
            return
        self._timer = self.loop.call_later(HEAD_WITHIN, self._late)

    def connection_lost(self, exc: Exception | None) -> None:
        self._stop_timer()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        if self._in_head:
            self._head += len(data)
        super().data_received(data)
        if self._in_head and self._head and not self.transport.is_closing():
            if self._head > HEAD_LIMIT:
                self._refuse(431)
            elif self._timer is None:
                self._timer = self.loop.call_later(HEAD_WITHIN, self._late)

    def on_headers_complete(self) -> None:
        self._stop_timer()
        self._in_head, self._head = False, 0
        answering: ASGIApp = self.app
        if len(self.url) > URL_LIMIT:
            self.app = SecurityHeaders(problem(414, _DETAILS[414], _CLOSE))
        elif len(self.url) + sum(len(name) + len(value) for name, value in self.headers) > HEAD_LIMIT:
            self.app = SecurityHeaders(problem(431, _DETAILS[431], _CLOSE))
        try:
            super().on_headers_complete()
        finally:
            self.app = answering

    def on_message_complete(self) -> None:
        super().on_message_complete()
        self._stop_timer()
        self._in_head = True

    def on_response_complete(self) -> None:
        super().on_response_complete()
        if not self._in_head and self._timer is None and not self.transport.is_closing():
            # A refused body is read to its end, or its sender would not see the answer; but not for ever.
            self._timer = self.loop.call_later(REST_WITHIN, self._late)

    def send_400_response(self, msg: str) -> None:
        """Instead of uvicorn's, which is bare text. `msg`: always the same."""
        del msg
        self._refuse(400)

    def _late(self) -> None:
        self._timer = None
        if self.cycle is not None and not self.cycle.response_complete:  # an earlier request is being answered
            self._timer = self.loop.call_later(HEAD_WITHIN, self._late)
        elif self._head:
            self._refuse(408)
        else:
            self.transport.close()

    def _refuse(self, status: int) -> None:
        """Says so where no request is that could be answered."""
        self._stop_timer()
        if self._may_answer():
            phrase = HTTPStatus(status).phrase
            body = {"type": "about:blank", "title": phrase, "status": status, "detail": _DETAILS[status]}
            said = json.dumps(body).encode()
            head = f"HTTP/1.1 {status} {phrase}\r\ncontent-type: {MEDIA_TYPE}\r\ncontent-length: {len(said)}\r\n"
            lines = b"".join(b"%s: %s\r\n" % line for line in BARE)
            self.transport.write(head.encode() + lines + b"connection: close\r\n\r\n" + said)
        self.transport.close()

    def _may_answer(self) -> bool:
        """Whether what is written now is read as the answer to what was wrong, and not to an earlier request."""
        cycle = self.cycle
        return cycle is None or cycle.response_complete or not (self._in_head or cycle.response_started)

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
