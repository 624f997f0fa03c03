"""The table of `cells` as a page."""

from pathlib import Path

from tests.faults.cells import FAULTS, OTHERS, TABLE, Cell, Outcome
from tests.faults.running import PROMISED

PAGE = Path(__file__).parents[2] / "docs" / "faults.md"

_HEAD = f"""\
# When something else fails

<!-- Written by `python -m tests.faults`; a test compares it. -->

Afterword asks other servers, and a library of its own process. For each of them and for each way in which it can fail,
this is what a user gets, within {PROMISED:.0f} seconds: the review, or why there is none. Every cell is exercised by the tests in
[tests/faults](../tests/faults/), against the whole service, over real connections; in each, somebody else asks at the
same moment.

*Down*: nobody listens. *Slow*: it takes the request and never answers. *Reset*: the connection breaks. Numbers are
statuses of HTTP, or what comes nearest (below). *Malformed*: the answer is none. *Truncated*: it ends too early.

When calls are made again, and when a server is left alone for some seconds, is decided in one place:
[decision 19](decisions/0019-outgoing-calls.md).
"""
_NEAREST = """\
## What comes nearest

PostgreSQL and Redis know no statuses of HTTP, and Harper knows no server. Under these names they fail like this.
"""


def page() -> str:
    """All of docs/faults.md."""
    shown = [o for o in Outcome if any(c.outcome is o for cells in TABLE.values() for c in cells.values())]
    legend = {outcome: chr(ord("A") + n) for n, outcome in enumerate(shown)}
    rows = [[asked, *(legend[cells[f].outcome] for f in FAULTS)] for asked, cells in TABLE.items()]
    named = {asked: cells for asked, cells in TABLE.items() if any(c.stands_for for c in cells.values())}
    nearest = [[f, *(_shown(cells[f], legend) for cells in named.values())] for f in FAULTS]
    parts = [
        _HEAD,
        _table(["", *FAULTS], rows),
        "\n".join(f"- **{letter}**: {outcome}" for outcome, letter in legend.items()) + "\n",
        "## Whoever else asks at that moment\n",
        _table(["while … fails", "others"], [[asked, told] for asked, told in OTHERS.items()]),
        _NEAREST,
        _table(["", *named], nearest),
    ]
    return "\n".join(parts)


def _shown(cell: Cell, legend: dict[Outcome, str]) -> str:
    return f"{cell.stands_for} ({legend[cell.outcome]})"


def _table(head: list[str], rows: list[list[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines) + "\n"
