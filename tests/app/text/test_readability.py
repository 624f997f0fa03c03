"""The grade of a text, by its syllables."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.text.readability import flesch_kincaid, may_exceed, syllables
from app.text.sentences import sentences, words


def lows(text: str) -> list[str]:
    return [w.low for w in words(text)]


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("the", 1), ("time", 1), ("times", 1), ("asked", 1), ("needed", 2), ("boxes", 2), ("table", 2),
        ("whole", 1), ("be", 1), ("yes", 1), ("idea", 3), ("create", 2), ("being", 2), ("experience", 4),
        ("question", 2), ("previous", 3), ("actually", 4), ("interview", 3), ("opportunity", 5),
        ("conversation", 4), ("because", 2), ("available", 4), ("people", 2), ("don't", 1), ("hmm", 1),
        ("2026", 1), ("https://acme.example/some/very/long/path", 1), ("lena.vogt@acme.example", 1), ("Müller", 2),
    ],
)  # fmt: skip
def test_syllables(word: str, count: int) -> None:
    assert syllables(lows(word)) == count


def test_a_text_has_the_syllables_of_its_words() -> None:
    text = "The me be time asked boxes the yes table he she we experience hmm 2026"
    assert syllables(lows(text)) == sum(syllables(lows(w)) for w in text.split())


def grade(text: str) -> float:
    found = sentences(text)
    return flesch_kincaid([low for s in found for low in s.lows], len(found))


def test_formula() -> None:
    # Two sentences, six words, eight syllables.
    assert grade("The cat sat. It was beautiful.") == pytest.approx(0.39 * 3 + 11.8 * 8 / 6 - 15.59)


def test_plain_words_grade_below_bureaucratic_ones() -> None:
    plain = grade("Thank you for the talk. I liked the plan for the move. Please let me know if I can help.")
    heavy = grade(
        "Notwithstanding considerable organizational difficulties, the implementation of interdepartmental "
        "communication procedures necessitates comprehensive administrative consideration of responsibilities."
    )
    assert plain < 5
    assert heavy > 12


def test_no_words_grade_zero() -> None:
    assert flesch_kincaid([], 0) == 0.0


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_any_text_has_a_grade(text: str) -> None:
    found = lows(text)
    assert flesch_kincaid(found, 1) >= -15.59


@given(text=st.text(alphabet="abcdeiouylst áé'-2@./ \n", max_size=300), grade=st.floats(-20, 40))
@settings(max_examples=60, deadline=None)
def test_a_grade_ruled_out_at_a_glance_is_not_reached(text: str, grade: float) -> None:
    found = lows(text)
    assert may_exceed(grade, found, 3) or not found or flesch_kincaid(found, 3) <= grade
