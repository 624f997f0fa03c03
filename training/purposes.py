"""What a mail is for: mails written for this project, and the weights that they teach.

A line of `invented/purpose.jsonl` is a `Mail`. Each is shown with what may be known around it: what fits its purpose,
an interview only, and nothing.
"""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from app import situation
from app.situation.purpose import Context
from app.situation.second_opinion import PURPOSES, purpose_features
from app.text.sentences import sentences
from training.fit import descend

FILE = Path(situation.__file__).with_name("purpose.tsv")
SEEN = 5
"""Mails, in their several contexts, in which a feature must occur."""
PENALTY = 5.0
SMALLEST = 0.05


class Mail(NamedTuple):
    """`alone`: it can stand in no thread about an interview, such as a cover letter or a letter to a landlord."""

    text: str
    purpose: str
    alone: bool = False


_NOTHING = Context()
_MET = Context(process=True, interviewed=True)
_AFTER = {
    "rejection_reply": Context(process=True, interviewed=True, rejected=True),
    "feedback_request": Context(process=True, interviewed=True, rejected=True),
    "offer_reply": Context(process=True, interviewed=True, offered=True),
}


def mails() -> list[Mail]:
    """The texts with their purposes."""
    lines = Path(__file__).with_name("invented") / "purpose.jsonl"
    rows = map(json.loads, lines.read_text(encoding="utf-8").splitlines())
    return [Mail(**row) for row in rows]


def contexts(purpose: str, *, alone: bool = False) -> Iterator[Context]:
    yield _NOTHING
    if alone:
        return
    yield _MET
    if purpose in _AFTER:
        yield _AFTER[purpose]
    elif purpose != "other":
        yield _MET


def weights(some: Sequence[Mail], purposes: Sequence[str] = PURPOSES) -> dict[str, tuple[float, ...]]:
    """What the mails teach, a weight for each of `purposes`; features that weigh little for all are left out."""
    shown = [
        (purpose_features(sentences(text), c.known), purpose)
        for text, purpose, alone in some
        for c in contexts(purpose, alone=alone)
    ]
    counts = Counter(f for found, _ in shown for f in found)
    members: dict[str, list[int]] = {f: [] for f in sorted(counts) if counts[f] >= SEEN}
    for at, (found, _) in enumerate(shown):
        for feature in found & members.keys():
            members[feature].append(at)
    even = [1.0] * len(shown)
    fitted = [descend(members, [float(p == purpose) for _, p in shown], even, PENALTY) for purpose in purposes]
    together = {name: tuple(one[name] for one in fitted) for name in ("", *members)}
    return {name: row for name, row in together.items() if max(map(abs, row)) >= SMALLEST or not name}


def table(rows: dict[str, tuple[float, ...]]) -> str:
    """The file of the weights: sorted, rounded to two digits."""
    return "".join(
        "\t".join((name, *(f"{round(w, 2) + 0.0:g}" for w in row))) + "\n" for name, row in sorted(rows.items())
    )
