"""Are misspelt and ungrammatical sentences seen, and right ones left alone?"""

import re
from collections.abc import Iterator
from dataclasses import replace

from eval.figures import Bar, Figure, Pairs, at_least, at_most
from eval.mails import INTERVIEW, Setting
from eval.measures import share
from eval.sets import Half, drawn, half_of
from eval.tasks import Run

METHOD = """\
Sentences of learners stand one by one between two plain sentences of a status check, so that the word rules run, and
count as flagged when `etiquette/spelling` or `etiquette/grammar` says anything. *Wrong*: a source that no corrector
left as it was. *Right*: one correction of each row, chosen by hash, that differs from its source. The set writes
punctuation apart ("ca n't ."); it is put back first. Some corrections of the set still hold mistakes, and count as
right. *Misspelt words*: a sample of one in eight of the pairs, in the same plain sentence, right and wrong; the wrong
one is sometimes another word's right spelling, and counts all the same."""

_SET = "typos_grammar"
_RULES = frozenset({"etiquette/spelling", "etiquette/grammar"})
_BEFORE = "I am writing about the analyst position that we spoke about two weeks ago, which still interests me a lot."
_AFTER = "Is there any news on the next steps? Thank you very much for your time."
_CLOSE = re.compile(r"\s+([,.;:!?)\]}%]|n't\b|'(?:s|m|re|ve|ll|d)\b|'(?=\s|$))")
_OPEN = re.compile(r"([(\[{$])\s+")


def sentences(run: Run) -> Iterator[Figure]:
    caught: Pairs[bool] = Pairs("proofreading", f"{_SET}, wrong sentences")
    flagged: Pairs[bool] = Pairs("proofreading", f"{_SET}, right sentences")
    for row in run.sets.rows(_SET, "jfleg_dev"):
        half = half_of(row["id"])
        source, references = joined(row["src"]), [joined(r) for r in row["refs"]]
        if source not in references:
            _add(run, caught, half, row["id"], source, wrong=True)
        others = sorted({r for r in references if r and r != source})
        if others:
            right = min(others, key=lambda r: (not drawn(2, row["id"], r), r))
            _add(run, flagged, half, row["id"], right, wrong=False)
    yield _checked(caught, "caught", at_least(0.60))
    yield _checked(flagged, "flagged", at_most(0.03))


def words(run: Run) -> Iterator[Figure]:
    caught: Pairs[bool] = Pairs("proofreading", f"{_SET}, misspelt words")
    flagged: Pairs[bool] = Pairs("proofreading", f"{_SET}, right words")
    for row in run.sets.rows(_SET, "misspellings_mixed_dev"):
        right, wrong = row["correct"], row["wrong"]
        if not drawn(8, right, wrong) or "_" in right + wrong:
            continue
        half = half_of(right)
        _add(run, caught, half, right, f"The word of the day was {wrong}.", wrong=True)
        _add(run, flagged, half, right, f"The word of the day was {right}.", wrong=False)
    yield _checked(caught, "caught")
    yield _checked(flagged, "flagged")


def joined(text: str) -> str:
    """A sentence whose punctuation stands apart, as people write it."""
    plain = " ".join(text.split()).replace("`` ", '"').replace(" ''", '"')
    return _OPEN.sub(r"\1", _CLOSE.sub(r"\1", plain))


def _add(run: Run, pairs: Pairs[bool], half: Half, row: object, sentence: str, *, wrong: bool) -> None:
    text = f"Hi Lena,\n\n{_BEFORE}\n\n{sentence}\n\n{_AFTER}\n\nBest regards,\nSam Roe"
    report = Setting(record=INTERVIEW).review(run.reviewer, text, "Analyst position")
    if {n.rule for n in report.not_checked} >= _RULES:
        return
    found = [f.finding.message for f in report.findings if f.rule.id in _RULES]
    pairs.add(half, bool(found))
    run.misses.note("proofreading", half, row, wrong, bool(found), f"{sentence} {found}")


def _checked(pairs: Pairs[bool], measure: str, bar: Bar | None = None) -> Figure:
    figure = pairs.figure(measure, share, bar)
    return figure if figure.n else replace(figure, gap="not checked in this build")
