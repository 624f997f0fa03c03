"""Requests to Google: four at a time for each account, tried again where that helps, given up in time.

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
from connectors._google_connections import SLOW, Call
from connectors._google_refusals import SIGNED_OUT, THROTTLED, is_throttled, refusal
from connectors._halves import whole
from connectors._refusals import weightiest
from connectors._retry import LONGEST_REST, TRIES, Chance, pause

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
    """What all requests of one account share. `rests_until`: when Google wants to be asked again (monotonic)."""

    rests_until: float = 0.0
    _slots: WeakKeyDictionary[asyncio.AbstractEventLoop, asyncio.Semaphore] = field(default_factory=WeakKeyDictionary)

    def slot(self) -> asyncio.Semaphore:
        return self._slots.setdefault(asyncio.get_running_loop(), asyncio.Semaphore(AT_ONCE))

    @property
    def rest(self) -> float:
        """Seconds that it still rests."""
        return max(0.0, self.rests_until - time.monotonic())


@lru_cache(4096)
def account_of(key: bytes) -> Account:
    """The account under this key; always the same, as long as it is in use."""
    del key
    return Account()


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
        for attempt in range(1, TRIES + 1):
            try:
                body = await self._sent(request, optional=optional)
                return await _understood(answer, body)
            except ValidationError:
                error = MailboxUnavailable(_GARBLED)  # what pydantic says would quote the mail
            except MailboxUnavailable as refused:
                error = refused
            wait = pause(attempt, error.retry_after)
            if attempt == TRIES or wait >= self.left or (optional and self.throttled):
                raise error from None
            await asyncio.sleep(wait)
        raise AssertionError("the last try either answers or raises")

    async def _sent(self, request: Any, *, optional: bool) -> bytes:
        slot = await self._slot(optional=optional)
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
            until = time.monotonic() + min(_rest(error.retry_after), LONGEST_REST)
            self._account.rests_until = max(until, self._account.rests_until)
        raise error

    async def _slot(self, *, optional: bool) -> asyncio.Semaphore:
        """A free one, once Google wants to be asked again. Raises MailboxUnavailable where that is too late."""
        slot = self._account.slot()
        while True:
            if rest := self._account.rest:
                if optional or rest >= self.left:
                    self.throttled = True
                    raise MailboxUnavailable(THROTTLED, retry_after=rest)
                await asyncio.sleep(rest)
            await slot.acquire()
            if optional and self.throttled:
                slot.release()
                raise MailboxUnavailable(THROTTLED)
            if not self._account.rest:  # others may have been refused while this one waited
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
        async with asyncio.timeout(deadline - time.monotonic()):
            yield Line(account, headers, deadline, sent)
    except TimeoutError:
        raise MailboxUnavailable(SLOW) from None
    except BaseExceptionGroup as group:
        raise weightiest(group) from None


def _rest(told: float | None, chance: Chance = random.uniform) -> float:
    """Seconds in which Google is asked nothing for an account that it throttled."""
    return chance(*REST) if told is None else told
