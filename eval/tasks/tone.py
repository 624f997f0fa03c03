"""Does our sense of tone agree with people's?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.review import Report
from app.text.tone import warmth
from eval.figures import Figure, Pairs, at_least
from eval.mails import Setting, letter
from eval.measures import auc, spearman
from eval.sets import drawn, half_of
from eval.tasks import Run

SCORE = "the warmth that `app/text/tone.py` reads in it"
"""How a report is scored, for the page; `score` does it."""

METHOD = f"""\
One number a mail, higher for the more considerate: {SCORE}. `email_facework`: whole mails, all versions of one seed
in one half; AUC tells the lowest quarter of the human `tone` from the highest (quarters of the rows at hand), and
Spearman's correlation takes all. The other sets are shorter texts of other places, each put between a greeting and a
close: `stanford_politeness` (a sample of one in four; label and score of the set), `oss_incivility` (`None`, `civil`
and the considerate features against the rest; issues and mailing list apart), `negotiation_warm_tough`. The model
learnt from what is marked *trained on*: those figures say how well it fits, and nothing of mail it has not seen."""

_WARM = frozenset({"considerateness", "sincere_apologies", "humility", "appreciation_excitement", "friendly_joke"})
_MILD = _WARM | {"None", "hope_to_get_feedback"}


@dataclass(frozen=True, slots=True)
class Rated:
    """`human`: what people said of the mail; `ours`: the score; higher is more considerate in both."""

    human: float
    ours: float


def score(report: Report) -> float:
    """Ours for the draft of a report."""
    return warmth(report.reading.own_text)


def facework(run: Run) -> Iterator[Figure]:
    rated: Pairs[Rated] = Pairs("tone", "email_facework")
    for row in run.sets.rows("email_facework"):
        report = Setting().review(run.reviewer, row["body"], row["subject"] or "")
        half = half_of(row["seed"])
        answer = Rated(row["tone"], score(report))
        rated.add(half, answer)
        run.misses.note("facework", half, row["id"], f"{answer.human:.2f}", f"{answer.ours:.3f}", row["body"])
    yield rated.figure("AUC, lowest against highest quarter", _quarters, at_least(0.90))
    yield rated.figure("Spearman", _correlation, at_least(0.65))


def politeness(run: Run) -> Iterator[Figure]:
    rated: Pairs[Rated] = Pairs("tone", "stanford_politeness")
    labelled: Pairs[Rated] = Pairs("tone", "stanford_politeness")
    for row in run.sets.rows("stanford_politeness"):
        if not drawn(4, row["id"]):
            continue
        half = half_of(row["id"])
        ours = _of(run, row["text"])
        rated.add(half, Rated(row["score"], ours))
        if row["label"] != "neutral":
            labelled.add(half, Rated(float(row["label"] == "polite"), ours))
    yield labelled.figure("AUC, impolite against polite", _two)
    yield rated.figure("Spearman", _correlation)


def incivility(run: Run) -> Iterator[Figure]:
    issues: Pairs[Rated] = Pairs("tone", "oss_incivility, issues (trained on)")
    mails: Pairs[Rated] = Pairs("tone", "oss_incivility, mailing list")
    for row in run.sets.rows("oss_incivility"):
        rated = issues if row["source"] == "github_locked_issues" else mails
        mild = row["label"] in _MILD
        rated.add(half_of(row["thread"]), Rated(float(mild), _of(run, row["text"])))
    yield mails.figure("AUC, uncivil against the rest", _two)
    yield issues.figure("AUC, uncivil against the rest", _two)


def negotiation(run: Run) -> Iterator[Figure]:
    rated: Pairs[Rated] = Pairs("tone", "negotiation_warm_tough (trained on)")
    for row in run.sets.rows("negotiation_warm_tough"):
        rated.add(half_of(row["id"], row["text"]), Rated(float(row["label"] == "warm"), _of(run, row["text"])))
    yield rated.figure("AUC, tough against warm", _two)


def _of(run: Run, text: str) -> float:
    return score(Setting().review(run.reviewer, letter(text), "A question"))


def _two(rated: Sequence[Rated]) -> float | None:
    return auc([r.ours for r in rated if r.human < 0.5], [r.ours for r in rated if r.human >= 0.5])


def _quarters(rated: Sequence[Rated]) -> float | None:
    ordered = sorted(rated, key=lambda r: r.human)
    quarter = len(ordered) // 4
    return auc([r.ours for r in ordered[:quarter]], [r.ours for r in ordered[-quarter:]]) if quarter else None


def _correlation(rated: Sequence[Rated]) -> float | None:
    return spearman([r.human for r in rated], [r.ours for r in rated])
