"""Promises that count their day from another one, or speak the English of other languages; told on 18 November 2026."""

import pytest

from tests.correspondence import drafted, facts, received


def promised(text: str) -> str | None:
    found = facts(received("2026-11-18T10:00", text), draft=drafted())
    return found.promised.by.isoformat() if found.promised else None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The jury meets on the 26th and I'll write to you that same evening.", "2026-11-26"),
        ("The jury meets on the 26th. You will hear from me that day.", "2026-11-26"),
        ("The jury meets on the 26th. I will ring you the next morning.", "2026-11-27"),
        (
            "The jury meets on Thursday 26 November and I shall telephone each applicant the following day.",
            "2026-11-27",
        ),
        ("I will ring you the next morning.", "2026-11-19"),
        ("We look at the samples in the week of the 23rd, and you'll hear back that week.", "2026-11-27"),
        ("Give the jury a week after that and you'll have our decision.", None),
        ("Dear Sam, by Friday you will have our answer.", "2026-11-20"),
        ("Sam, God willing by Friday you will have our answer.", "2026-11-20"),
        ("I come back to you Monday at the latest.", "2026-11-23"),
        ("I will write you the answer on Friday, 27 November.", "2026-11-27"),
        ("On Friday we will give you a return about the selection.", "2026-11-20"),
        ("I shall close the loop with you by the end of next week.", "2026-11-27"),
        ("She intends to inform all of the applicants by 30 November.", "2026-11-30"),
        ("The results shall be communicated to you before the close of the week.", "2026-11-20"),
        ("You will be told the outcome by the close of next week.", "2026-11-27"),
        ("The vetting team will contact you by Friday.", None),
        ("Somebody will contact you within two days to verify your address.", None),
        ("We'll let you know about similar openings by Friday.", None),
    ],
)
def test_the_day_is_the_one_that_is_meant(text: str, day: str | None) -> None:
    assert promised(text) == day


def test_an_absence_and_a_promise_share_a_sentence() -> None:
    said = facts(received("2026-11-18T10:00", "I'm out till Monday, and we decide on the 27th."), draft=drafted())
    assert said.promised is not None
    assert said.promised.by.isoformat() == "2026-11-27"
    assert [day.isoformat() for day in said.away.values()] == ["2026-11-23"]
