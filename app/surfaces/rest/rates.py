"""How many requests one caller, and one address, may send in a time, and how they are told.

`count(request, caller)` is for whoever has found out who calls; addresses are counted before that, in `limited`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from hashlib import blake2b
from math import ceil
from time import time

from fastapi import HTTPException
from limits import RateLimitItem, parse_many
from starlette.requests import HTTPConnection

from app.auth.caller import LOCAL, Caller
from app.observing.metrics import limited
from app.settings import Settings
from app.surfaces.rest.counts import Counts

RATES = "rates"
"""Name, in a request's state, of the `Rates` that hold for it."""

LEFT = "rate_left"
"""Name, in a request's state, of the `Left` that its answer tells."""


class Whose(StrEnum):
    ADDRESS = "address"
    CALLER = "caller"


_TOO_MANY = {
    Whose.ADDRESS: "Too many requests came from your address.",
    Whose.CALLER: "You have sent too many requests.",
}


@dataclass(frozen=True, slots=True)
class Left:
    """What is left of a limit: `more` requests now, and more of them again in so many `seconds`."""

    limit: int
    more: int
    seconds: int

    @property
    def headers(self) -> dict[str, str]:
        """The fields of draft-ietf-httpapi-ratelimit-headers, up to its sixth version: see docs/decisions/0018."""
        return {
            "RateLimit-Limit": str(self.limit),
            "RateLimit-Remaining": str(self.more),
            "RateLimit-Reset": str(self.seconds),
        }


class TooMany(HTTPException):
    """A limit is reached. `detail` is a sentence for people, the headers say when to come again."""

    def __init__(self, whose: Whose, left: Left) -> None:
        again = f"Try again in {left.seconds} second{'' if left.seconds == 1 else 's'}."
        super().__init__(429, f"{_TOO_MANY[whose]} {again}", left.headers | {"Retry-After": str(left.seconds)})


class Rates:
    """`limits`: of each kind, all of which hold."""

    def __init__(self, counts: Counts, limits: dict[Whose, Sequence[RateLimitItem]]) -> None:
        self.counts = counts
        self._limits = limits

    @classmethod
    def of(cls, settings: Settings) -> "Rates":
        url = settings.redis_url.get_secret_value() if settings.redis_url else None
        per = {Whose.ADDRESS: settings.rate_per_address, Whose.CALLER: settings.rate_per_caller}
        return cls(Counts(url), {whose: parse_many(rate) for whose, rate in per.items()})

    async def spend(self, whose: Whose, who: str) -> None:
        """Counts one request. Raises TooMany."""
        name = _hidden(who)
        for item in self._limits[whose]:
            if not await self.counts.hit(item, whose, name):
                raise TooMany(whose, await self._left(item, whose, name, refused=True))

    async def left(self, whose: Whose, who: str) -> Left:
        """Of the limit that is nearest."""
        name = _hidden(who)
        return min([await self._left(item, whose, name) for item in self._limits[whose]], key=lambda left: left.more)

    async def refuse_spent(self, whose: Whose, who: str) -> None:
        """Raises TooMany when nothing is left; counts nothing."""
        left = await self.left(whose, who)
        if left.more <= 0:
            raise TooMany(whose, left)

    async def _left(self, item: RateLimitItem, whose: Whose, name: str, *, refused: bool = False) -> Left:
        stats = await self.counts.left(item, whose, name)
        more = 0 if refused else max(0, stats.remaining)
        return Left(item.amount, more, min(max(1, ceil(stats.reset_time - time())), item.get_expiry()))


async def count(request: HTTPConnection, caller: Caller | None) -> None:
    """Counts a request of this caller, whom the caller's token or key has proven. Raises TooMany (429).

    Nobody, and who uses this machine while no key is configured, is not counted.
    """
    state = request.scope.get("state") or {}
    rates = state.get(RATES)
    if caller is None or caller == LOCAL or not isinstance(rates, Rates):
        return
    who = f"{caller.issuer}\n{caller.subject}"
    try:
        await rates.spend(Whose.CALLER, who)
    except TooMany:
        limited(Whose.CALLER)
        raise
    state[LEFT] = await rates.left(Whose.CALLER, who)


def _hidden(who: str) -> str:
    """A counter tells nobody whose it is, and is short."""
    return blake2b(who.encode("utf-8", "replace"), digest_size=12).hexdigest()
