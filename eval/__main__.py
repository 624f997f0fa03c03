"""`make eval DATA=folder`: measures the reviewer on labelled sets, prints a table and writes docs/accuracy.md.

No text of a set is printed or kept, not even in an error; `--misses` writes rows to a folder outside the project.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from rich.console import Console

from app.main import make_reviewer
from app.settings import Settings
from eval import page
from eval.figures import Figure, Misses
from eval.sets import NotThereError, Sets
from eval.tasks import (
    Measurement,
    Run,
    automatic,
    follow_ups,
    made_up,
    own_text,
    promises,
    proofreading,
    purpose,
    quiet,
    rejection,
    tone,
    unanswered,
)

PROJECT = Path(__file__).parents[1]
MEASUREMENTS: Mapping[str, Sequence[Measurement]] = {
    "Rejection": (rejection.real, rejection.made),
    "Promise": (promises.measure,),
    "Automatic mail": (automatic.raw, automatic.phrases),
    "Own text": (own_text.measure,),
    "Unanswered": (unanswered.measure,),
    "Purpose": (purpose.messages, purpose.quotes),
    "Tone": (tone.facework, tone.politeness, tone.incivility, tone.negotiation),
    "Follow-ups": (follow_ups.measure,),
    "Made-up follow-ups": (made_up.measure,),
    "Quiet": (quiet.genuine, quiet.everyday, quiet.blunt),
    "Proofreading": (proofreading.sentences, proofreading.words),
}
METHODS = {
    "Rejection": rejection.METHOD,
    "Promise": promises.METHOD,
    "Automatic mail": automatic.METHOD,
    "Own text": own_text.METHOD,
    "Unanswered": unanswered.METHOD,
    "Purpose": purpose.METHOD,
    "Tone": tone.METHOD,
    "Follow-ups": follow_ups.METHOD,
    "Made-up follow-ups": made_up.METHOD,
    "Quiet": quiet.METHOD,
    "Proofreading": proofreading.METHOD,
}


def main() -> int:
    """0 when everything could be measured, 1 when something could not, 2 when it was called wrongly.

    The page is written when everything could be measured only: a table of gaps would take the place of figures.
    """
    asked = _arguments()
    folder: Path = asked.data
    if not folder.is_dir():
        return _refuse("Say where the labelled sets lie, a folder with one folder a set: make eval DATA=path/to/sets")
    if asked.misses and asked.misses.resolve().is_relative_to(PROJECT):
        return _refuse("Misses hold mail of the sets: write them to a folder outside the project.")
    chosen = {name: m for name, m in MEASUREMENTS.items() if name.lower().startswith((asked.only or "").lower())}
    if not chosen:
        return _refuse(f"There is no such task; there are {', '.join(MEASUREMENTS)}.")
    reviewer = make_reviewer(Settings(policy_file=None))
    reviewer.warm()
    figures = list(measured(Run(Sets(folder), reviewer, Misses(asked.misses)), chosen))
    console = Console(width=None if sys.stdout.isatty() else 160)
    console.print(page.table(figures, page.previous()))
    if gaps := [f for f in figures if f.gap]:
        print(f"{len(gaps)} figures have no value: {_kinds(gaps)}. docs/accuracy.md stays as it is.", file=sys.stderr)
        return 1
    if not asked.only:
        page.write(figures, METHODS)
    return 0


def measured(run: Run, chosen: Mapping[str, Sequence[Measurement]]) -> Iterator[Figure]:
    """The figures of the measurements. A set that is not there, or that fails us, costs its own figures only."""
    for name, measurements in chosen.items():
        for measurement in measurements:
            try:
                yield from list(measurement(run))
            except NotThereError as error:
                yield Figure(name.lower(), str(error), gap="not there")
            except Exception as error:  # noqa: BLE001  # its text may quote a row, so only its kind is told
                yield Figure(name.lower(), measurement.__name__, gap=f"failed: {type(error).__name__}")


def _kinds(gaps: Sequence[Figure]) -> str:
    return "; ".join(f"{kind}: {count}" for kind, count in Counter(f.gap for f in gaps).items())


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make eval", description=__doc__)
    parser.add_argument("data", type=Path, nargs="?", default=Path("(no folder given)"), help="the folder of sets")
    parser.add_argument("--only", metavar="TASK", help="one task, by the start of its name; writes no page")
    parser.add_argument("--misses", type=Path, metavar="FOLDER", help="write the rows that we got wrong here")
    return parser.parse_args()


def _refuse(why: str) -> int:
    print(why, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main())
