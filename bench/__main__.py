"""`make bench`: measures, prints a table and writes docs/performance.md.

Everything runs on this machine; load goes to loopback only, a fixed number of requests.
"""

import asyncio
import json
import platform
import socket
import statistics
from dataclasses import replace
from pathlib import Path

from rich.console import Console
from rich.table import Table

from app.main import make_reviewer
from app.settings import Settings
from app.situation.build import Frame
from app.situation.letter import Memory
from app.surfaces.rest.requests import ReviewRequest
from bench import drafts, gmail, mails
from bench.figures import Timing, best, exponent
from bench.http import load, memory, once, serving
from bench.mailbox import index_rate

PAGE = Path(__file__).parents[1] / "docs" / "performance.md"
ROUNDS = 5
REQUESTS = 1500
CONNECTIONS = 16
FRESH, WARMING = 1_000, 50
WORDS = (150, 500, 1500, 5000, 15000)
MESSAGES = (20, 60, 200, 600, 2000)

Rows = list[tuple[str, str]]


def main() -> None:
    rows: Rows = []
    rows += throughput()
    rows += worker()
    rows += drafts.rows()
    rows += growth()
    rows += index_rate()
    rows += gmail.rows()
    table = Table("measured", "figure", title="Afterword")
    for row in rows:
        table.add_row(*row)
    Console().print(table)
    PAGE.write_text(_page(rows), "utf-8")


def throughput() -> Rows:
    """A review of 150 words with 20 messages against the empty route, in turns, so that both see the same machine."""
    port = _free_port()
    bodies = [json.dumps(mails.body(seed=n)).encode() for n in range(20)]
    with serving(port):
        return asyncio.run(_throughput(port, bodies))


async def _throughput(port: int, bodies: list[bytes]) -> Rows:
    await once(port, "/prime", await once(port, "/v1/reviews", bodies[0]))
    both: dict[str, list[Timing]] = {"/empty": [], "/v1/reviews": []}
    for path in both:
        await load(port, path, bodies, CONNECTIONS, 300)
    for _ in range(ROUNDS):
        for path, runs in both.items():
            runs.append(await load(port, path, bodies, CONNECTIONS, REQUESTS))
    single = await load(port, "/v1/reviews", bodies, 1, 500)
    empty = statistics.median(t.per_second for t in both["/empty"])
    review = statistics.median(t.per_second for t in both["/v1/reviews"])
    shares = [r.per_second / e.per_second for e, r in zip(both["/empty"], both["/v1/reviews"], strict=True)]
    return [
        ("empty route, requests/s", f"{empty:,.0f}"),
        ("review, 150 words and 20 messages, requests/s", f"{review:,.0f}"),
        (
            "review / empty route, median of rounds (least–most)",
            f"{statistics.median(shares):.2f} ({min(shares):.2f}–{max(shares):.2f})",
        ),
        ("review, one connection: p50 / p95 / p99, ms", " / ".join(f"{single.at(q):.2f}" for q in (0.5, 0.95, 0.99))),
    ]


def worker() -> Rows:
    """One worker with grammar under many drafts that it has not seen: how many a second, and what it holds then."""
    port = _free_port()
    bodies = [mails.body(seed=n) for n in range(FRESH)]
    for n, body in enumerate(bodies):
        body["draft"]["text"] = mails.fresh_text(150, n)
    with serving(port, proofreading=True) as pid:
        sent = [json.dumps(b).encode() for b in bodies]
        asyncio.run(load(port, "/v1/reviews", sent[:WARMING], 1, WARMING))
        timing = asyncio.run(load(port, "/v1/reviews", sent[WARMING:], CONNECTIONS, FRESH - WARMING))
        held = memory(pid)
    return [
        (f"review with grammar, {FRESH - WARMING} drafts not seen before, requests/s", f"{timing.per_second:,.0f}"),
        ("memory of the worker then, MiB", f"{held:.0f}" if held else "unknown on this system"),
    ]


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def growth() -> Rows:
    """How the time of a review grows with the draft's words and with the messages of its history."""
    reviewer = make_reviewer(Settings(proofreading=False))
    reviewer.warm()

    def seconds(words: int, messages: int, *, fresh: bool = True) -> float:
        asked = ReviewRequest.model_validate(mails.body(words, messages))
        draft = asked.draft.noun()
        history = asked.history.noun() if asked.history else None
        frame = Frame(mails.NOW, frozenset({mails.SAM["email"]}), country="DE")

        def work() -> object:
            knows = replace(reviewer, memory=Memory()) if fresh else reviewer
            return knows.review(draft, history, frame)

        work()
        return best(work, 5)

    edited = seconds(150, 20, fresh=False)
    by_words = [seconds(w, 20) for w in WORDS]
    by_messages = [seconds(150, m) for m in MESSAGES]
    return [
        ("review of 150 words, 20 messages seen before, ms", f"{1000 * edited:.2f}"),
        *((f"review of {w:,} words, 20 messages, ms", f"{1000 * s:.2f}") for w, s in zip(WORDS, by_words, strict=True)),
        ("growth exponent with words", f"{exponent(WORDS, by_words):.2f}"),
        *(
            (f"review of 150 words, {m:,} messages, ms", f"{1000 * s:.2f}")
            for m, s in zip(MESSAGES, by_messages, strict=True)
        ),
        ("growth exponent with messages", f"{exponent(MESSAGES, by_messages):.2f}"),
    ]


_METHOD = """\
One worker, keep-alive; server and load generator share the machine. The empty route takes the same JSON, validates it
with the same models and answers with a finished report of the same models; both are measured in turns in one run.
Times of a single review are the best of five runs, without the web around it. Checks in Gmail are those of the add-on,
before an emulated Gmail at the end of a wire that delays every answer; they need `make servers`."""


def _page(rows: Rows) -> str:
    lines = [
        "# Performance",
        "",
        "Written by `make bench`; run it on your own machine, since only the ratios travel.",
        "",
        f"Python {platform.python_version()}, {platform.machine()}, {platform.system()}. {_METHOD}",
        "",
        "| measured | figure |",
        "|---|---|",
        *(f"| {name} | {figure} |" for name, figure in rows),
    ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
