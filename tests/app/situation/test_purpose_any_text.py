"""Any text has a purpose, at once."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.situation import wordings
from app.situation.purpose import Context, Decision, decide
from app.text.phrases import Matcher, Phrases
from tests.growth import assert_linear

MATCHER = Matcher(g for g in vars(wordings).values() if isinstance(g, Phrases))

NOTHING_KNOWN = Context()
PROCESS = Context(process=True)
INTERVIEWED = Context(process=True, interviewed=True)
REJECTED = Context(process=True, interviewed=True, rejected=True)
OFFERED = Context(process=True, interviewed=True, offered=True)


def decided(text: str, subject: str = "", context: Context = NOTHING_KNOWN) -> Decision:
    return decide(text, MATCHER.find(text), MATCHER.find(subject), context)


@given(st.text(max_size=400), st.text(max_size=60), st.sampled_from([NOTHING_KNOWN, INTERVIEWED, REJECTED, OFFERED]))
@settings(max_examples=60, deadline=None)
def test_any_text_has_a_purpose_and_its_places_lie_inside(text: str, subject: str, context: Context) -> None:
    found = decided(text, subject, context)
    assert found == decided(text, subject, context)
    assert all(0 <= r.start < r.end <= len(text) for r in found.because)
    assert list(found.because) == sorted(found.because)


FRAGMENTS = [
    "Thank you for the interview. ",
    "any news? ",
    "\n",
    "\n\n",
    "\0",
    "\u202e",
    "not selected ",
    "feedback ",
    "?",
    ",\n",
    "🙂",
    "offer ",
]


@given(st.lists(st.sampled_from(FRAGMENTS), max_size=40).map("".join))
@settings(max_examples=60, deadline=None)
def test_odd_pieces_are_survived(text: str) -> None:
    assert all(0 <= r.start < r.end <= len(text) for r in decided(text, context=PROCESS).because)


@pytest.mark.parametrize(
    "piece", ["\n", ",\n", " ", "?", "any news? ", "thank you for meeting me ", "\r\n\t", ",", "if you "]
)
def test_the_time_grows_in_step_with_the_length(piece: str) -> None:
    assert_linear(lambda text: decide(text, MATCHER.find(text), {}, PROCESS), piece * (100_000 // len(piece)))
