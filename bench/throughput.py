"""How many reviews a worker does in a second, against an empty route with the same bodies and models."""

import asyncio
import json
import statistics
from collections.abc import Callable
from dataclasses import dataclass, field

from bench import mails
from bench.http import load, once, serving, worked

CONNECTIONS = 16
ROUNDS = 5
REQUESTS = 400  # of each route, way and round
_WRITERS = 20  # who edit their drafts at the same time


def _request(text: str, thread: int = 0) -> bytes:
    body = mails.body(thread=thread)
    body["draft"]["text"] = text
    return json.dumps(body).encode()


def _again(n: int) -> bytes:
    return _request(mails.fresh_text(150, n % _WRITERS))


def _edited(n: int) -> bytes:
    return _request(mails.fresh_text(150, n % _WRITERS, edit=n))


def _new_draft(n: int) -> bytes:
    return _request(mails.fresh_text(150, 1_000_000 + n))


def _all_new(n: int) -> bytes:
    return _request(mails.fresh_text(150, 2_000_000 + n), thread=n + 1)


_WAYS: dict[str, Callable[[int], bytes]] = {
    "one sentence of the draft edited": _edited,
    "new draft, known thread": _new_draft,
    "new draft, new thread": _all_new,
    "the same again": _again,
}


@dataclass(slots=True)
class _Turns:
    """Of each round and either route: requests a second, and milliseconds of the worker's processor time for one."""

    empty: list[float] = field(default_factory=list)
    review: list[float] = field(default_factory=list)
    empty_ms: list[float] = field(default_factory=list)
    review_ms: list[float] = field(default_factory=list)

    def row(self, way: str) -> tuple[str, str]:
        shares = [r / e for e, r in zip(self.empty, self.review, strict=True)]
        told = f"{statistics.median(shares):.3f} ({min(shares):.3f}–{max(shares):.3f})"
        if self.review_ms:
            empty, review = statistics.median(self.empty_ms), statistics.median(self.review_ms)
            told += f"; by processor time {empty / review:.3f} ({empty:.2f} and {review:.2f} ms)"
        return f"review / empty route, {way} (least–most of rounds)", told


def rows(port: int) -> list[tuple[str, str]]:
    """Reviews of 150 words and 20 messages, for each way of use; requests of the first three ways never come twice."""
    with serving(port) as pid:
        return asyncio.run(_rows(port, pid))


async def _rows(port: int, pid: int) -> list[tuple[str, str]]:
    await once(port, "/prime", await once(port, "/v1/reviews", _again(0)))
    for path in ("/empty", "/v1/reviews"):
        await load(port, path, [_again(n) for n in range(_WRITERS)], CONNECTIONS, 300)
    done = {way: await _measured(port, pid, make) for way, make in _WAYS.items()}
    single = await load(port, "/v1/reviews", [_edited(10**6 + n) for n in range(500)], 1, 500)
    latency = " / ".join(f"{single.at(q):.2f}" for q in (0.5, 0.95, 0.99))
    edited = next(iter(done.values()))
    return [
        ("empty route, requests/s", f"{statistics.median([e for turns in done.values() for e in turns.empty]):,.0f}"),
        ("review, one sentence edited, requests/s", f"{statistics.median(edited.review):,.0f}"),
        *(turns.row(way) for way, turns in done.items()),
        ("review, one sentence edited, one connection: p50 / p95 / p99, ms", latency),
    ]


async def _measured(port: int, pid: int, make: Callable[[int], bytes]) -> _Turns:
    """Both routes in turns, so that they see the same minute."""
    turns = _Turns()
    for turn in range(ROUNDS):
        bodies = [make(turn * REQUESTS + n) for n in range(REQUESTS)]
        for path, rates, ms in (
            ("/empty", turns.empty, turns.empty_ms),
            ("/v1/reviews", turns.review, turns.review_ms),
        ):
            before = worked(pid)
            timing = await load(port, path, bodies, CONNECTIONS, REQUESTS)
            after = worked(pid)
            rates.append(timing.per_second)
            if before is not None and after is not None:
                ms.append(1000 * (after - before) / REQUESTS)
    return turns
