"""Days that are promised as the label of a list, and what only looks like one."""

import pytest

from tests.correspondence import facts, received


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Decision to all candidates: 30 November", "2026-11-30"),
        ("The dates from here:\n- Second talks: week of 9 November\n- Final decision: 27 November", "2026-11-27"),
        ("Feedback ETA: end of next week.", "2026-11-13"),
        ("Feedback: by Friday, 20 November.", "2026-11-20"),
        ("Result - 30 November", "2026-11-30"),
        ("Announcement of results: 20 November", "2026-11-20"),
        ("The client will make up their minds by 20 November.", "2026-11-20"),
        ("Deadline for your decision: 30 November", None),
        ("Your decision: by 30 November, please", None),
        ("Feedback form: 30 November", None),
        ("Interview: 30 November", None),
    ],
)
def test_a_label_promises_its_day(line: str, day: str | None) -> None:
    known = facts(
        received("2026-11-04T09:00", f"Hi Sam,\n\nit was lovely to meet you.\n\n{line}\n\nBest,\nLena"),
        now="2026-11-05T10:00",
    )
    assert (str(known.promised.by) if known.promised else None) == day


@pytest.mark.parametrize(
    ("text", "no"),
    [
        ("We had a strong field, and on this occasion others matched our needs more closely.", True),
        ("In the end somebody with more years in audit edged ahead.", True),
        ("I like how you explain things; others have a harder time, and the panel will decide soon.", False),
    ],
)
def test_others_who_were_ahead_are_a_refusal(text: str, no: bool) -> None:
    known = facts(received("2026-11-16T09:00", f"Hi Sam,\n\n{text} Thank you for your interest.\n\nBest,\nLena"))
    assert (known.rejected_at is not None) is no
