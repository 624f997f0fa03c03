"""Promises whose verb stands before its subject, and calls that go out to everybody; told on Wednesday, 18 November."""

import pytest

from tests.correspondence import drafted, facts, received


def promised(text: str) -> str | None:
    found = facts(received("2026-11-18T10:00", text), draft=drafted())
    return found.promised.by.isoformat() if found.promised else None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Bis Ende November melden wir uns bei Ihnen.", "2026-11-30"),
        ("Da noch Gespräche anstehen, melde ich mich bis zum 4. Dezember bei Ihnen.", "2026-12-04"),
        ("Mit einer Rückmeldung können Sie bis Mitte Dezember rechnen.", "2026-12-20"),
        ("Spätestens am 27. November erfahren Sie unsere Entscheidung.", "2026-11-27"),
        ("Uiterlijk vrijdag 27 november laten we je weten wie het wordt.", "2026-11-27"),
        ("Unser Entscheid fällt Ende nächster Woche, wir kommen dann auf Sie zu.", "2026-11-27"),
        ("Nothing will happen before the holiday; by Friday the 4th you'll know.", "2026-12-04"),
        ("You'll know more on Monday.", "2026-11-23"),
        ("I'll get back to you midweek, the 25th at the latest.", "2026-11-25"),
        ("You will know Jonas from your visit on Friday.", None),
        ("You'll know that our office is closed on Friday.", None),
        ("References next week, and then a decision in the first week of December.", "2026-12-04"),
        ("We see two more people, then we'll make a call by Tuesday.", "2026-11-24"),
        ("You did the test, then the decision of last Friday came.", None),
        ("The trustees will decide within the next fortnight.", "2026-12-02"),
        ("I expect to be making calls to candidates by Friday.", "2026-11-20"),
        ("We plan on calling all finalists next Tuesday.", "2026-11-24"),
        ("Wir rechnen bis Freitag mit Ihrer Antwort.", None),
        ("Bitte melden Sie sich bis Freitag bei uns.", None),
        ("Wenn Sie in die engere Wahl kommen, melden wir uns bis Freitag.", None),
        ("Kun je ons vrijdag laten weten of het past?", None),
        ("We made calls to candidates on Friday.", None),
    ],
)
def test_the_order_of_the_words_does_not_matter(text: str, day: str | None) -> None:
    assert promised(text) == day


def test_after_a_meeting_that_was_is_no_day_to_come() -> None:
    assert promised("It was lovely to meet you yesterday. I shall write to you after that.") is None
