"""Counts requests by address, before anything of them is looked at, and tells on each answer what is left.

What the machine that Afterword runs on asks for is not counted, nor are health, pages and their files. Gmail's calls
come from Google's addresses for everybody: there an address pays for refused calls only, and the user is counted.
"""

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.observing.metrics import limited
from app.surfaces.rest.addresses import counted_as
from app.surfaces.rest.bounds import WORK
from app.surfaces.rest.outside import OUTSIDE
from app.surfaces.rest.problems import problem
from app.surfaces.rest.rates import LEFT, RATES, Left, Rates, TooMany, Whose

_GMAIL = "/gmail/"
_HERE = "this machine"
_REFUSED = 401


class Limited:
    """Answers 429 to an address that has used up its rate."""

    def __init__(self, app: ASGIApp, rates: Rates) -> None:
        self._app = app
        self._rates = rates

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not scope["path"].startswith(WORK):
            await self._app(scope, receive, send)
            return
        state = scope.setdefault("state", {})
        state[RATES] = self._rates
        address = _address(scope)
        gmail = scope["path"].startswith(_GMAIL)

        async def told(message: Message) -> None:
            if message["type"] == "http.response.start":
                if gmail and address and message["status"] == _REFUSED:
                    await self._pay(address)
                left = state.get(LEFT) or (await self._rates.left(Whose.ADDRESS, address) if address else None)
                if left:
                    message["headers"] = _with(message.get("headers", []), left)
            await send(message)

        if address:
            try:
                await (self._rates.refuse_spent if gmail else self._rates.spend)(Whose.ADDRESS, address)
            except TooMany as error:
                limited(Whose.ADDRESS)
                await problem(error.status_code, error.detail, error.headers)(scope, receive, send)
                return
        await self._app(scope, receive, told)

    async def _pay(self, address: str) -> None:
        try:
            await self._rates.spend(Whose.ADDRESS, address)
        except TooMany:  # many at once; the next one is told
            return


def _address(scope: Scope) -> str | None:
    """None for this machine itself; by its public name, somebody else's proxy runs on it."""
    client = scope.get("client")
    address = counted_as(client[0]) if client else None
    return address or (_HERE if scope["state"].get(OUTSIDE) else None)


def _with(headers: list[tuple[bytes, bytes]], left: Left) -> list[tuple[bytes, bytes]]:
    if any(name == b"ratelimit-limit" for name, _ in headers):  # a 429 of the caller's tells its own
        return headers
    return [*headers, *((name.lower().encode(), value.encode()) for name, value in left.headers.items())]
