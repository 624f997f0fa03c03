"""The labelled texts that the tone model may learn from: those whose licence lets a model be shipped.

Each set is a folder of the data folder with a `dev.jsonl.gz`, except the sentences written for this project, which
lie in `invented/`. `target` is how warm the text reads: hostile 0, blunt 0.25, plain 0.5, polite 0.75, warm 1.
"""

import gzip
import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

Row = Mapping[str, Any]

_KIND = frozenset(("gratitude", "admiration", "caring", "love", "optimism", "joy", "approval"))
_UNKIND = frozenset(("anger", "annoyance", "disapproval", "disappointment", "disgust"))
_LEVELS = {"hostile": 0.0, "blunt": 0.25, "plain": 0.5, "polite": 0.75, "warm": 1.0}
_LONGEST = 800  # characters of one text: an issue thread may paste a whole log


class Labelled(NamedTuple):
    text: str
    target: float


class TrainingSet(NamedTuple):
    """`weight`: of each text; the sets differ a hundredfold in size and in how near they are to office mail."""

    name: str
    licence: str
    weight: float
    texts: tuple[Labelled, ...]


def training_sets(data: Path) -> tuple[TrainingSet, ...]:
    """All sets, in a fixed order. Raises FileNotFoundError when a folder is missing."""
    return (
        TrainingSet("goemotions_subset", "Apache-2.0", 0.3, _read(data, "goemotions_subset", _emotion)),
        TrainingSet("parakweet_email_intent", "Apache-2.0", 3.0, _read(data, "parakweet_email_intent", _office)),
        TrainingSet("negotiation_warm_tough", "MIT", 3.0, _read(data, "negotiation_warm_tough", _offer)),
        TrainingSet("oss_incivility", "MIT", 0.3, _read(data, "oss_incivility", _issue)),
        TrainingSet("invented", "MIT", 10.0, tuple(invented())),
    )


def invented() -> Iterator[Labelled]:
    """Sentences written for this project: one file for each level, one sentence a line.

    They are sentences of offices and of applicants, each at the level at which its reader would take it. Plain holds
    what looks harsh and is not: trouble that somebody solved, mistakes of one's own, bare questions of fact.
    """
    for level, target in _LEVELS.items():
        lines = Path(__file__).with_name("invented") / f"{level}.txt"
        yield from (Labelled(line, target) for line in lines.read_text(encoding="utf-8").splitlines())


def chill_sets(data: Path) -> tuple[TrainingSet, ...]:
    """What the model of `app.text.chill` learns from; `target` is 1 for a cold sentence and 0 for any other.

    The mail of offices teaches little and weighs little: it keeps names and trades from looking cold.
    """
    levels = tuple(Labelled(text, float(target < _LEVELS["plain"])) for text, target in invented())
    office = tuple(Labelled(text, 0.0) for text, _ in _read(data, "parakweet_email_intent", _office))
    return (
        TrainingSet("parakweet_email_intent", "Apache-2.0", 0.3, office),
        TrainingSet("invented, five levels", "MIT", 2.0, levels),
        TrainingSet("invented, cold and fine", "MIT", 2.0, tuple(s.labelled for s in applicants())),
    )


class Applicant(NamedTuple):
    """A sentence that an applicant might write. `kind`: what it does; `fold`: one of `FOLDS`, whole stretches of the
    file, so that sentences written one after the other are not told from each other.
    """

    kind: str
    labelled: Labelled
    fold: int


FOLDS = 5


def applicants() -> Iterator[Applicant]:
    """The sentences of `invented/cold.tsv` and `invented/fine.tsv`: kind, tab, sentence.

    Fine holds as many that look cold and are not: harsh words about one's own work, thanks in odd words, firm wishes
    in kind ones.
    """
    for name, target in (("cold", 1.0), ("fine", 0.0)):
        rows = Path(__file__).with_name("invented").joinpath(f"{name}.tsv").read_text(encoding="utf-8").splitlines()
        for at, row in enumerate(rows):
            kind, _, text = row.partition("\t")
            yield Applicant(kind, Labelled(text, target), at * FOLDS // len(rows))


def _read(data: Path, name: str, label: Callable[[Row], Labelled | None]) -> tuple[Labelled, ...]:
    with gzip.open(data / name / "dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        read = (label(json.loads(line)) for line in lines)
        return tuple(found for found in read if found is not None)


def _emotion(row: Row) -> Labelled | None:
    """Kind and unkind feelings; plain is what has none. Mixed ones and the others (fear, surprise) say nothing here."""
    labels = set(row["labels"])
    text = row["text"].replace("[NAME]", " ").replace("[RELIGION]", " ")
    if labels == {"neutral"}:
        return Labelled(text, 0.5)
    kind, unkind = bool(labels & _KIND), bool(labels & _UNKIND)
    return Labelled(text, 1.0 if kind else 0.0) if kind != unkind else None


def _office(row: Row) -> Labelled:
    """Sentences of real mail, whatever their intent: they keep the words of offices plain."""
    return Labelled(row["text"], 0.5)


def _offer(row: Row) -> Labelled:
    return Labelled(row["text"], 0.9 if row["label"] == "warm" else 0.2)


def _issue(row: Row) -> Labelled | None:
    """The GitHub part only: the part of the kernel list stands under another licence."""
    if row["source"] != "github_locked_issues":
        return None
    return Labelled(row["text"][:_LONGEST], 0.5 if row["label"] == "None" else 0.1)
