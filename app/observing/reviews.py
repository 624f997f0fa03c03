"""What came out of reviews, counted: verdicts, findings by rule, rules that could not be asked."""

from collections import Counter
from functools import cache

from app.observing.metrics import FINDINGS, NOT_CHECKED, REASONS, REVIEWS, SURFACES, one_of
from app.report import Report

SURFACE = "x-afterword-surface"
"""The header by which our own pages say that a review is asked for beside Outlook's mail, or to try it."""


def reviewed(report: Report, surface: str) -> None:
    """`surface`: of SURFACES; another is taken for a program that speaks REST."""
    purpose = report.situation.purpose.value
    _review(report.verdict.value, purpose.value, one_of(surface, SURFACES, "rest")).inc()
    for (rule, severity), count in Counter((f.rule.id, f.severity.value) for f in report.findings).items():
        _finding(rule, severity).inc(count)
    for reason, count in Counter(n.reason.partition(":")[0] for n in report.not_checked).items():
        _not_checked(one_of(reason, REASONS)).inc(count)


# In the library, looking a series up takes as long as all else.
_review = cache(REVIEWS.labels)
_finding = cache(FINDINGS.labels)
_not_checked = cache(NOT_CHECKED.labels)
