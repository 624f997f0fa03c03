"""`make fuzz SECONDS=600`: tries hostile input on every parser; what breaks one lies in fuzz/found/ afterwards."""

import argparse
import sys
from io import TextIOBase
from pathlib import Path
from time import time

from app import log
from fuzz import doors, targets
from fuzz.engine import apart
from fuzz.targets import Target

TARGETS = (
    Target("html", targets.html),
    Target("mime", targets.mime),
    Target("headers", targets.headers, 20_000),
    Target("mbox", targets.mbox),
    Target("dates", targets.dates),
    Target("calendar", targets.calendar),
    Target("review", targets.review),
    Target("gmail-event", targets.gmail_event),
    Target("gmail-answer", targets.gmail_answer),
    Target("graph-answer", targets.graph_answer),
    Target("rest-body", targets.rest_body),
    Target("requests", doors.requests),
    Target("tokens", doors.tokens, 20_000),
)


class Nowhere(TextIOBase):
    """Where the log of all these requests goes."""

    def write(self, words: str) -> int:
        return len(words)


def main(arguments: list[str] | None = None) -> int:
    """Returns 0 when nothing broke."""
    parser = argparse.ArgumentParser(prog="python -m fuzz", description=__doc__)
    parser.add_argument("--seconds", type=float, default=20.0, help="for all targets together")
    parser.add_argument(
        "--seed", type=int, default=None, help="the same seed tries the same; default: another each time"
    )
    parser.add_argument("--target", choices=[t.name for t in TARGETS], help="one target instead of all")
    parser.add_argument("--replay", type=Path, help="try the input of this file once, without a net")
    chosen = parser.parse_args(arguments)
    wanted = [t for t in TARGETS if chosen.target in {None, t.name}]
    if chosen.replay:
        for target in wanted:
            target.read(chosen.replay.read_bytes())
        return 0
    seed = int(time()) if chosen.seed is None else chosen.seed
    log.configure(Nowhere())  # type: ignore[arg-type]  # of a stream, a log asks no more
    print(f"Fuzzing {len(wanted)} parsers for {chosen.seconds:g} s, seed {seed}:")
    return 1 if apart(wanted, chosen.seconds, seed) else 0


if __name__ == "__main__":
    sys.exit(main())
