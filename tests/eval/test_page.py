"""The words of the page: a summary by counts, and why a bar is missed."""

import json

import pytest

from eval import page
from eval.figures import Figure, at_least, at_most
from eval.summary import summary
from eval.whys import WHYS, missed

BAD = Figure("bad follow-ups: caught", "followup_quotes", 11, 0.75, 0.857, 9 / 11, at_least(0.85))
SPOILT = Figure("spoilt follow-ups: caught", "made up by another hand", 80, 0.4, 0.6, 39 / 80)
SHOUTING = Figure("findings of tone a genuine mail: mean", "enron_job_search", 17, 0.167, 0.02, 0.118, at_most(0.05))


def test_the_summary_tells_both_figures_of_bad_mails_as_counts() -> None:
    told = summary([BAD, SPOILT])
    assert "| 9 of 11 |" in told
    assert "**39 of 80**" in told
    assert "does not mean safe" in told


def test_the_summary_leaves_a_dash_for_what_was_not_measured() -> None:
    assert "| – |" in summary([BAD])


def test_the_summary_and_the_terms_stand_on_the_page_before_the_methods() -> None:
    made = page.page([BAD, SPOILT], {"Follow-ups": "Each quotation."})
    places = [
        made.index(p) for p in ("9 of 11", "## Figures", "*AUC*", "*Spearman*", "## Where a bar", "Each quotation.")
    ]
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("figure", "worst"),
    [
        (BAD, "0.818, and should be ≥ 0.85. There are 11"),
        (SHOUTING, "0.118, and should be ≤ 0.05. There are 17"),
        (Figure("new", "set", 4, 0.9, 0.5, 0.7, at_least(0.8)), "0.500, and should be ≥ 0.8. We do not know yet why."),
    ],
)
def test_a_missed_bar_is_told_with_how_far_and_why(figure: Figure, worst: str) -> None:
    assert missed([figure]).startswith(f"- **{figure.task}** ({figure.set}): {worst}")


def test_a_bar_that_is_met_needs_no_reason() -> None:
    met = Figure(BAD.task, BAD.set, 11, 1.0, 1.0, 1.0, at_least(0.85))
    assert missed([met, SPOILT]) == "No bar is missed."


def test_every_reason_belongs_to_a_figure_of_the_last_run() -> None:
    last = json.loads((page.FOLDER / "accuracy.json").read_text("utf-8"))
    assert WHYS.keys() <= last.keys()


@pytest.mark.parametrize("why", WHYS.values())
def test_a_reason_is_one_sentence(why: str) -> None:
    assert why.endswith(".")
    assert ". " not in why
