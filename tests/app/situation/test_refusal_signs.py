"""Sentences that one glance at their words must not rule out: each way to say that somebody else was taken."""

import pytest

from app.situation.clause import Clauses
from app.situation.refusal import refusal
from app.text.phrases import Range


@pytest.mark.parametrize(
    "sentence",
    [
        "We are proceeding with another candidate.",
        "We decided to offer the role to a different applicant.",
        "It was decided to recruit another person for the position.",
        "We are appointing somebody else to the post.",
        "The board voted to back another candidate for the fellowship.",
        "In the end we have promoted one of our own into the role.",
        "We have placed the position elsewhere.",
        "We ended up filling the vacancy with an internal colleague.",
        "We decided to engage a candidate who lives nearby.",
        "We are going with an applicant from the region.",
        "The job went to a colleague from Leeds.",
        "We have awarded the scholarship to someone from the region.",
        "The team picked the other candidate with more years in the trade.",
        "Other applicants were preferred for the role.",
        "Somebody else accepted the position.",
        "Another candidate edged it for the job.",
        "Someone has already taken up the role.",
        "We felt that another candidate would be stronger for the role.",
        "We felt that the other applicant would start sooner in the role.",
        "Other candidates more closely matched the role.",
        "Another applicant has far deeper experience for the role.",
        "Someone else landed the job.",
        "Another candidate for the role came out ahead.",
        "There were stronger candidates for the role.",
    ],
)
def test_somebody_else_was_taken(sentence: str) -> None:
    (clause,) = Clauses(sentence).at([Range(0, 1)])
    assert refusal(clause) is not None


@pytest.mark.parametrize(
    "sentence",
    [
        "We are still talking to other candidates and will come back to you.",
        "There is another entrance behind the building.",
        "Someone else will show you around.",
        "The other person in copy is our head of finance.",
    ],
)
def test_others_are_named_and_nobody_was_taken(sentence: str) -> None:
    (clause,) = Clauses(sentence).at([Range(0, 1)])
    assert refusal(clause) is None
