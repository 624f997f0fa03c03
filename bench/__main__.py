"""`make bench`: measures, prints a table and writes docs/performance.md.

Everything runs on this machine; load goes to loopback only, a fixed number of requests.
"""

import asyncio
import json
import platform
from dataclasses import replace
from pathlib import Path

from rich.console import Console
from rich.table import Table

from app.main import make_reviewer
from app.settings import Settings
from app.situation.build import Frame
from app.surfaces.rest.requests import ReviewRequest
from app.text.memory import Memory
from bench import drafts, gmail, journal, mails, throughput
from bench.figures import best, exponent
from bench.http import free_port, load, memory, serving
from bench.mailbox import index_rate

PAGE = Path(__file__).parents[1] / "docs" / "performance.md"
FRESH, WARMING = 1_000, 50
WORDS = (150, 500, 1500, 5000, 15000)
MESSAGES = (20, 60, 200, 600, 2000)

Rows = list[tuple[str, str]]


def main() -> None:
    rows: Rows = []
    rows += throughput.rows(free_port())
    rows += worker()
    rows += drafts.rows()
    rows += growth()
    rows += index_rate()
    rows += gmail.rows()
    rows += journal.rows()
    table = Table("measured", "figure", title="Afterword")
    for row in rows:
        table.add_row(*row)
    Console().print(table)
    PAGE.write_text(_page(rows), "utf-8")


def worker() -> Rows:
    """One worker with grammar under many drafts that it has not seen: how many a second, and what it holds then."""
    port = free_port()
    bodies = [mails.body(seed=n) for n in range(FRESH)]
    for n, body in enumerate(bodies):
        body["draft"]["text"] = mails.fresh_text(150, n)
    with serving(port, proofreading=True) as pid:
        sent = [json.dumps(b).encode() for b in bodies]
        asyncio.run(load(port, "/v1/reviews", sent[:WARMING], 1, WARMING))
        timing = asyncio.run(load(port, "/v1/reviews", sent[WARMING:], throughput.CONNECTIONS, FRESH - WARMING))
        held = memory(pid)
    return [
        (f"review with grammar, {FRESH - WARMING} drafts not seen before, requests/s", f"{timing.per_second:,.0f}"),
        ("memory of the worker then, MiB", f"{held:.0f}" if held else "unknown on this system"),
    ]


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
with the same models and answers with a finished report of the same models; it is measured beside each way of use, with
the same bodies in the same minute. The ways of use: somebody edits a draft (its thread was seen before, and all of the
draft but one sentence); a draft that is new in a thread that was seen; both new; the same request again. Times of a
single review are the best of five runs, without the web around it. Checks in Gmail are those of the add-on, before an
emulated Gmail at the end of a wire that delays every answer; they need `make servers`."""


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
