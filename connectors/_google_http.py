"""Requests to Google: four at a time for each account; when they are made again, and when not, says `app.upstream`.

Waiting for another try happens in the event loop, so that an account that is throttled holds no thread. `Line` is one
question of one account, of as many requests as it takes, with a moment at which its answer is of no more use.
"""

import asyncio
import random
import re
import time
from collections import Counter
from collections.abc import AsyncIterator, Mapping
from concurrent.futures import Future
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, TypeVar
from weakref import WeakKeyDictionary

from pydantic import BaseModel, ValidationError

from app.mail import ConsentMissing, MailboxUnavailable
from app.upstream.calls import Party, upstream
from app.upstream.faults import Fault, Kind
from app.upstream.retrying import Chance, until
from connectors._google_connections import SLOW, Call
from connectors._google_refusals import RESTING, SIGNED_OUT, THROTTLED, is_throttled, refusal
from connectors._halves import whole
from connectors._refusals import weightiest

AT_ONCE = 4
"""Requests of one account at the same time; about ten make Gmail refuse, and the user's own windows count too."""

REST = (1.0, 2.0)
"""Seconds, at least and at most, that a throttled account rests where Google does not say how long."""

_LARGE = 64 * 1024  # bytes of an answer that is taken apart in a thread, so that others need not wait
_TOKEN = re.compile(r"[!-~]{1,8192}")

_GARBLED = "Gmail's answer could not be read. Try again in a moment."

_Answer = TypeVar("_Answer", bound=BaseModel)


@dataclass(slots=True, eq=False)
class Account:
    """What all requests of one account share."""

    party: Party
    _slots: WeakKeyDictionary[asyncio.AbstractEventLoop, asyncio.Semaphore] = field(default_factory=WeakKeyDictionary)

    def slot(self) -> asyncio.Semaphore:
        return self._slots.setdefault(asyncio.get_running_loop(), asyncio.Semaphore(AT_ONCE))


@lru_cache(4096)
def account_of(key: bytes, server: str) -> Account:
    """The account under this key at `server`; always the same, as long as it is in use."""
    return Account(upstream("gmail", server, RESTING).party(key))


class Line:
    """A question to Google. `deadline`: monotonic seconds; `throttled`: whether Google was asked too much for it.

    `sent`: counts the requests of each method that went out.
    """

    def __init__(self, account: Account, headers: Mapping[str, str], deadline: float, sent: Counter[str]) -> None:
        self._account = account
        self._requests_sent = sent
        self._headers = headers
        self._deadline = deadline
        self.throttled = False

    @property
    def left(self) -> float:
        """Seconds until the answer is of no more use."""
        return self._deadline - time.monotonic()

    async def ask(self, request: Any, answer: type[_Answer], *, optional: bool = False) -> _Answer:
        """The answer to a request that google-api-python-client made. Raises MailboxError.

        What is `optional` is not asked for where Google is asked too much already.
        """

        async def once() -> _Answer:
            slot = await self._slot(optional=optional)
            with self._account.party.accounted():
                body = await self._sent(request, slot)
                with suppress(ValidationError):  # what it says would quote the mail
                    return await _understood(answer, body)
                raise Fault(Kind.GARBLED, _GARBLED)

        return await self._account.party.tried(once, self._deadline, lambda: not (optional and self.throttled))

    async def _sent(self, request: Any, slot: asyncio.Semaphore) -> bytes:
        loop = asyncio.get_running_loop()

        def free(_: "Future[Any]") -> None:
            """A request that was given up counts until its thread has let go of it."""
            with suppress(RuntimeError):  # the loop has ended
                loop.call_soon_threadsafe(slot.release)

        self._requests_sent[str(request.methodId)] += 1
        call = Call(str(request.uri), {**request.headers, **self._headers})
        sending = call.sent()
        answering = asyncio.wrap_future(sending)
        sending.add_done_callback(free)  # after the answer, which may tell that the next one is to wait
        try:
            response, body = await answering
        except asyncio.CancelledError:
            call.give_up()
            raise
        if response.status == 200:
            return body
        error = refusal(response, body)
        if isinstance(error, MailboxUnavailable) and is_throttled(response, body):
            self.throttled = True
            self._account.party.throttled(_rest(error.retry_after), THROTTLED)
        raise error

    async def _slot(self, *, optional: bool) -> asyncio.Semaphore:
        """A free one, once Google wants to be asked again. Raises MailboxUnavailable where that is too late."""
        slot, party = self._account.slot(), self._account.party
        while True:
            try:
                await party.turn(0.0 if optional else self._deadline)
            except MailboxUnavailable:
                self.throttled |= party.limited
                raise
            await slot.acquire()
            if optional and self.throttled:
                slot.release()
                raise Fault(Kind.RESTING, THROTTLED)
            if not party.rest:  # others may have been refused while this one waited
                return slot
            slot.release()


async def _understood(answer: type[_Answer], body: bytes) -> _Answer:
    """Raises ValidationError."""
    if len(body) < _LARGE:
        return _read(answer, body)
    return await asyncio.to_thread(_read, answer, body)


def _read(answer: type[_Answer], body: bytes) -> _Answer:
    return answer.model_validate_json(whole(body))


@asynccontextmanager
async def line(
    account: Account, token: str, deadline: float, extra: Mapping[str, str], sent: Counter[str]
) -> AsyncIterator[Line]:
    """A line that is cut at `deadline` (monotonic), with MailboxUnavailable. `sent`: as in `Line`.

    Raises ConsentMissing when `token` can be none.
    """
    headers = {"authorization": f"Bearer {token}", **extra}
    if not _TOKEN.fullmatch(token) or not all(_TOKEN.fullmatch(value) for value in extra.values()):
        raise ConsentMissing(SIGNED_OUT)
    try:
        async with until(deadline, SLOW):
            yield Line(account, headers, deadline, sent)
    except BaseExceptionGroup as group:
        raise weightiest(group) from None


def _rest(told: float | None, chance: Chance = random.uniform) -> float:
    """Seconds in which Google is asked nothing for an account that it throttled."""
    return chance(*REST) if told is None else told
