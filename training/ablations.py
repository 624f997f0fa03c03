"""What each part of the tone model adds: `python -m training.ablations DATA`, some minutes.

Each row is a model trained anew. The judging sets never teach: `email_facework` (whole mails, rated by people; its
seeds alternate between the half that was looked at while choosing and the half that was not) and
`stanford_politeness`. A set that teaches is judged on texts left out of the training, in five folds.
"""

import gzip
import json
from argparse import ArgumentParser
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from math import sqrt
from pathlib import Path
from statistics import correlation, quantiles
from typing import Any

from app.text.sentences import sentences, words
from training.fit import Weights, fit, seen, seen_chilling
from training.sets import FOLDS, TrainingSet, applicants, chill_sets, training_sets

See = Callable[[str], set[str]]
Row = Mapping[str, Any]
_FOLDS = 5


def only_markers(text: str) -> set[str]:
    return {name for name in seen(text) if name.startswith("<")}


def only_words(text: str) -> set[str]:
    return {name for name in seen(text) if not name.startswith("<")}


def single_words(text: str) -> set[str]:
    return {name for name in seen(text) if name.startswith(("<", "^ ")) or " " not in name}


def characters(text: str) -> set[str]:
    """Runs of three and four characters, instead of words and markers."""
    line = f" {' '.join(w.low for w in words(text))} "
    return {line[at : at + n] for n in (3, 4) for at in range(len(line) - n + 1)}


def margin(text: str, weights: Weights, see: See) -> float:
    """The score of a mail before it is brought between 0 and 1, as in `app.text.tone.warmth`."""
    each = [sum(weights.get(name, 0.0) for name in sorted(see(s.text))) for s in sentences(text)]
    return sum(each) / sqrt(len(each)) if each else 0.0


def auc(low: Sequence[float], high: Sequence[float]) -> float:
    """How often one of `high` is above one of `low`; ties count half."""
    ordered = sorted(low)
    above = sum(bisect_left(ordered, x) + bisect_right(ordered, x) for x in high)
    return above / 2 / (len(low) * len(high))


def ranks(values: Sequence[float]) -> list[float]:
    ordered = sorted(values)
    return [(bisect_left(ordered, v) + bisect_right(ordered, v) + 1) / 2 for v in values]


def agreement(scores: Sequence[float], human: Sequence[float]) -> tuple[float, float]:
    """AUC of the lowest against the highest quarter, and Spearman's rank correlation."""
    low, _, high = quantiles(human, n=4, method="inclusive")
    pairs = list(zip(scores, human, strict=True))
    quarters = ([s for s, h in pairs if h <= low], [s for s, h in pairs if h >= high])
    return auc(*quarters), correlation(ranks(scores), ranks(human))


def _rows(data: Path, name: str) -> list[Row]:
    with gzip.open(data / name / "dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def halves(rows: Iterable[Row]) -> tuple[list[Row], list[Row]]:
    """The rated mails whose seed stands at an even place, and the others."""
    kept = list(rows)
    order = {seed: at for at, seed in enumerate(sorted({r["seed"] for r in kept}, key=int))}
    first = [r for r in kept if order[r["seed"]] % 2 == 0]
    return first, [r for r in kept if order[r["seed"]] % 2 == 1]


def held_out(sets: Sequence[TrainingSet], name: str) -> float:
    """AUC of the set's warmer against its colder texts, each scored by a model that was not taught with it."""
    group = next(s for s in sets if s.name == name)
    middle = (min(t.target for t in group.texts) + max(t.target for t in group.texts)) / 2
    low: list[float] = []
    high: list[float] = []
    for fold in range(_FOLDS):
        kept = group._replace(texts=tuple(t for at, t in enumerate(group.texts) if at % _FOLDS != fold))
        weights = fit([kept if s is group else s for s in sets])
        for text, target in group.texts[fold::_FOLDS]:
            (low if target < middle else high).append(margin(text, weights, seen))
    return auc(low, high)


def only_senses(text: str) -> set[str]:
    return seen_chilling(text) - seen(text)


def told_apart(sets: Sequence[TrainingSet], see: See) -> tuple[float, float, float]:
    """AUC of fine against cold sentences of applicants, each scored by a model that was not taught with its stretch of
    the file; and the share of the cold ones above all but 1 % and all but 3 % of the fine ones.
    """
    *others, own = sets
    rows = list(applicants())
    fine: list[float] = []
    cold: list[float] = []
    for fold in range(FOLDS):
        weights = fit([*others, own._replace(texts=tuple(r.labelled for r in rows if r.fold != fold))], see)
        for _, (text, target), _ in (r for r in rows if r.fold == fold):
            (cold if target else fine).append(sum(weights.get(name, 0.0) for name in sorted(see(text))))
    ordered = sorted(fine, reverse=True)
    first, third = (sum(c > ordered[len(ordered) * percent // 100] for c in cold) / len(cold) for percent in (1, 3))
    return auc(fine, cold), first, third


def main() -> None:
    parser = ArgumentParser(prog="python -m training.ablations", description="Train without each part, and judge.")
    parser.add_argument("data", type=Path, help="the folder that holds one folder for each set")
    data = parser.parse_args().data
    sets = training_sets(data)
    looked_at, unseen = halves(_rows(data, "email_facework"))
    stanford = _rows(data, "stanford_politeness")
    models: dict[str, tuple[Sequence[TrainingSet], See]] = {
        "all": (sets, seen),
        "markers only": (sets, only_markers),
        "words only": (sets, only_words),
        "single words and markers": (sets, single_words),
        "characters only": (sets, characters),
        **{f"without {s.name}": ([k for k in sets if k is not s], seen) for s in sets},
        "invented alone": (sets[-1:], seen),
    }
    print(f"{'model':<34} weights  half A: AUC  rho   half B: AUC  rho   Stanford AUC")
    for name, (taught, see) in models.items():
        weights = fit(taught, see)
        rated: list[float] = []
        for half in (looked_at, unseen):
            scores = [margin(r["body"], weights, see) for r in half]
            rated += agreement(scores, [r["tone"] for r in half])
        requests = {
            label: [margin(r["text"], weights, see) for r in stanford if r["label"] == label]
            for label in ("impolite", "polite")
        }
        figures = f"{rated[0]:11.3f} {rated[1]:.3f} {rated[2]:13.3f} {rated[3]:.3f}"
        print(f"{name:<34} {len(weights):>7} {figures} {auc(*requests.values()):14.3f}", flush=True)
    print(f"\n{'applicants, ' + str(FOLDS) + ' folds':<34} AUC  recall at 1 %, 3 % of the fine ones")
    office, levels, own = chill_sets(data)
    for name, taught, see_cold in (
        ("all", (office, levels, own), seen_chilling),
        ("words only", (office, levels, own), seen),
        ("senses only", (office, levels, own), only_senses),
        ("without offices", (levels, own), seen_chilling),
        ("without the five levels", (office, own), seen_chilling),
    ):
        area, *recalls = told_apart(taught, see_cold)
        print(f"{name:<34} {area:.3f} {recalls[0]:.2f} {recalls[1]:.2f}", flush=True)
    for name in ("negotiation_warm_tough", "oss_incivility"):
        print(f"{name}, held out in {_FOLDS} folds: AUC {held_out(sets, name):.3f}", flush=True)


if __name__ == "__main__":
    main()
