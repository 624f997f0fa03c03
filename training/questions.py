"""The yes-or-no questions about sentences: each a file of sentences written for this project, and a file of weights.

A line of `invented/NAME.tsv` is "yes" or "no", a tab and one or two sentences.
"""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from app.text.sentences import sentences
from training.fit import descend

_APP = Path(__file__).parents[1] / "app"
QUESTIONS = {"interest": _APP / "guidance" / "follow_up" / "interest.tsv"}
"""Each question by name, with the file that its weights go to."""
SEEN = 2
"""Texts in which a feature must occur."""
PENALTY = 1.0
SMALLEST = 0.05
Answered = tuple[str, bool]


def answered(name: str) -> Iterator[Answered]:
    """The texts of a question with their answers."""
    lines = Path(__file__).with_name("invented") / f"{name}.tsv"
    for line in lines.read_text(encoding="utf-8").splitlines():
        answer, _, text = line.partition("\t")
        yield text, answer == "yes"


def seen(text: str) -> set[str]:
    return {f for s in sentences(text) for f in s.grams}


def weights(texts: list[Answered]) -> dict[str, float]:
    """What the texts teach; rare features and small weights are left out."""
    found = [seen(text) for text, _ in texts]
    counts = Counter(f for one in found for f in one)
    members: dict[str, list[int]] = {f: [] for f in sorted(counts) if counts[f] >= SEEN}
    for at, one in enumerate(found):
        for feature in one & members.keys():
            members[feature].append(at)
    fitted = descend(members, [float(answer) for _, answer in texts], [1.0] * len(texts), PENALTY)
    return {name: weight for name, weight in fitted.items() if abs(weight) >= SMALLEST or not name}
