"""Each request under its own name: one line of log, a measurement, a span; and the last net under it: a fault of ours
becomes a 500 that tells nothing of a mail.
"""

from time import perf_counter

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.log import logger, place
from app.observing import metrics, request_id
from app.observing.stages import CURRENT, Spans, spans
from app.surfaces.rest.problems import problem

_SORRY = "Something went wrong on our side. Your draft is untouched; please try again in a moment."
_NONE = "none"  # in place of a path that no route has, since a path is the caller's text


class Watched:
    """Logs method, route, status and milliseconds; of an error its type and place, never its message. The answer
    carries the name of the request, given or made, as `X-Request-ID`.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._log = logger()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self._lifespan(scope, receive, send)
            return
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        began = perf_counter()
        status = 0
        named = request_id.request_id_of(scope["headers"])
        entered = request_id.enter(named)
        traced = spans()
        span = _begin(traced, scope, named) if traced else None

        async def noted(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"] = [*message.get("headers", ()), (b"x-request-id", named.encode())]
            await send(message)

        failure = None
        try:
            await self._app(scope, receive, noted)
        except Exception as error:  # noqa: BLE001  # the message of an exception may quote the mail that caused it
            failure = error
            if not status:
                await problem(500, _SORRY)(scope, receive, noted)
        finally:
            route = getattr(scope.get("route"), "path", _NONE)
            method = metrics.one_of(scope["method"], metrics.METHODS)
            seconds = perf_counter() - began
            metrics.answered(route, method, status, seconds)
            told = place(failure) if failure else None
            ms = round(1000 * seconds, 1)
            self._log.info("request", method=method, route=route, status=status, ms=ms, error=told)
            if traced:
                CURRENT.set(None)
                traced.end(span, failure, method=method, route=route, status=status)
            request_id.leave(entered)

    async def _lifespan(self, scope: Scope, receive: Receive, send: Send) -> None:
        """A start or an end that fails is told here, since a server would log its whole message."""
        try:
            await self._app(scope, receive, send)
        except Exception as error:
            self._log.error("fault", error=place(error))
            raise


def _begin(traced: Spans, scope: Scope, named: str) -> object:
    span = traced.begin("request", request_id.trace_of(scope["headers"]), request_id=named)
    CURRENT.set(span)
    return span
