"""The plain form in which sentences are read, and what any text whatever may do to the tone rules."""

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.guidance.tone.utterance import utterances
from app.mail import Draft
from app.rulebook import rules
from app.rules import matcher
from app.situation import Situation
from app.situation.purpose import Decision, Purpose
from app.text.phrases import Matcher, phrases
from app.text.reading import Reading
from tests.growth import assert_linear

RULES = rules()
MATCHER = matcher(RULES)
TONE = [r for r in RULES.rules if r.section.slug == "tone"]
ASKING = Situation(now=datetime(2026, 11, 18, 12, tzinfo=UTC), purpose=Decision(Purpose.STATUS_CHECK, ()))


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("I haven’t heard, and you DIDN'T call.", " i have not heard , and you did not call "),
        ("u dont reply – why?", " you do not reply , why "),
        ("It's fine; we can't.", " it is fine , we can not "),
        ('He said "we expect an answer now" and left.', " he said and left "),
        ('Your "process" is odd.', " your process is odd "),
    ],
)
def test_the_plain_form_undoes_contractions_and_drops_what_others_said(text: str, plain: str) -> None:
    every = phrases("i", "u", "it's", "he", "your")
    reading = Reading(Draft(text=text), Matcher([every]))
    assert [said.low for said in utterances(reading, every)] == [plain]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "why",
                "you",
                "never",
                "i",
                "not",
                "heard",
                "if",
                "asap",
                "PLEASE",
                "!!",
                "?",
                ",",
                '"',
                "\n\n",
                "\0",
                "🙂",
                "need",
                "sorry",
            ]
        ),
        max_size=60,
    )
)
def test_spans_lie_in_the_draft_whatever_it_says(words: list[str]) -> None:
    text = " ".join(words)
    reading = Reading(Draft(text=text), MATCHER)
    for rule in TONE:
        for finding in rule.findings(reading, ASKING):
            assert all(text[s.start : s.end] == s.quote and s.quote for s in finding.spans)


@pytest.mark.parametrize(
    "piece",
    [
        "why you not ",
        '"you never "',
        "sorry ",
        "just just ",
        "i have not heard any from you ",
        "WHY ",
        "?! ",
        "if i not hear by friday , ",
        "a",
    ],
)
def test_a_very_long_text_takes_no_longer_than_its_length(piece: str) -> None:
    def read(text: str) -> None:
        reading = Reading(Draft(text=text), MATCHER)
        for rule in TONE:
            rule.findings(reading, ASKING)

    assert_linear(read, (piece * (100_000 // len(piece) + 1))[:100_000])
