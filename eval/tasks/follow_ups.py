"""Are bad follow-ups caught, and good ones left in peace?"""

from collections.abc import Iterator

from app.review import Report, Verdict
from app.rules import Severity
from eval.figures import Figure, Pairs, at_least
from eval.measures import share
from eval.quotes import is_mail, mail_of, setting_of, subject_of
from eval.sets import half_of
from eval.tasks import Run

METHOD = """\
`ok` and `template` are good; every other verdict is bad, `ok_but_asks_reconsider` too, since the rulebook advises
against asking. Each quotation becomes a draft to the interviewer, two weeks after the interview (the day after it for
thank-yous and `too_soon`), after a rejection or an offer where its stage is about one, without any interview where its
stage is about none (introductions, applications). Blanks of templates are filled
with invented words. An excerpt without a greeting gets one, a close, and two courteous sentences that make no finding
by themselves, so that a cut line is neither caught nor disturbed by what was cut off. *Caught*: a finding of warn or
caution, or a verdict other than ready. *Quiet*: neither. `specifics/placeholder-left` is not counted. Templates that
are no mails (lists of advice) are left out."""

_SET = "followup_quotes"
_GOOD = frozenset({"ok", "template"})
_UNCOUNTED = frozenset({"specifics/placeholder-left"})


def measure(run: Run) -> Iterator[Figure]:
    caught: Pairs[bool] = Pairs("bad follow-ups", _SET)
    quiet: Pairs[bool] = Pairs("good follow-ups", _SET)
    for row in run.sets.rows(_SET):
        if not is_mail(row):
            continue
        half = half_of(row["id"])
        text = mail_of(row)
        report = setting_of(row).review(run.reviewer, text, subject_of(row))
        found = weighty(report)
        said = bool(found) or (report.verdict is not Verdict.READY and not _only_uncounted(report))
        good = row["verdict"] in _GOOD
        if good:
            quiet.add(half, not said)
        else:
            caught.add(half, said)
        if said is good:
            run.misses.note("follow-ups", half, row["id"], row["verdict"], f"{report.verdict} {found}", text)
    yield caught.figure("caught", share, at_least(0.85))
    yield quiet.figure("quiet", share, at_least(0.95))


def weighty(report: Report) -> list[str]:
    """The rules that made a finding of warn or caution, but for blanks left in."""
    return [f.rule.id for f in report.findings if f.severity is not Severity.HINT and f.rule.id not in _UNCOUNTED]


def _only_uncounted(report: Report) -> bool:
    return any(f.rule.id in _UNCOUNTED for f in report.findings)
