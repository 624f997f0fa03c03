"""The weights of a linear model are packed to be added at once; the sums have to be those of the file."""

from functools import cache
from pkgutil import get_data

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.situation.second_opinion import purpose_features
from app.text.linear import LinearModel
from app.text.sentences import sentences

PURPOSE = LinearModel("app.situation", "purpose.tsv")
INTEREST = LinearModel("app.guidance.follow_up", "interest.tsv")
SAID = "thank you for the interview i would love to join your team is there any news ? ! . , the a Friday reply"


@cache
def weights(package: str, file: str) -> dict[str, list[float]]:
    rows = (get_data(package, file) or b"").decode().splitlines()
    return {name: [float(w) for w in told] for name, *told in (row.split("\t") for row in rows)}


texts = st.text(max_size=200) | st.lists(st.sampled_from(SAID.split()), max_size=60).map(" ".join)


@given(texts, st.sets(st.sampled_from(("process", "interviewed", "rejected", "offered"))))
@settings(max_examples=60, deadline=None)
def test_margins_are_the_sums_of_the_weights_of_what_was_seen_each_counted_once(text: str, known: set[str]) -> None:
    file = weights("app.situation", "purpose.tsv")
    said = sentences(text)
    seen = [file[""], *(file[f] for f in purpose_features(said, known) if f in file)]
    found = PURPOSE.margins(said, [f"<{name}>" for name in known])
    assert found == pytest.approx([sum(column) for column in zip(*seen, strict=True)], abs=0.001 * len(seen))


def test_a_sentence_by_itself_is_asked_once() -> None:
    (said,) = sentences("I would love to join your team!")
    assert INTEREST.of(said) == INTEREST.margins([said])
    assert INTEREST.of(said) is INTEREST.of(said)
    assert INTEREST.of(said)[0] != INTEREST.margins([])[0]


def test_known_words_are_counted_with_their_repeats() -> None:
    (said,) = sentences("the the the xyzzyx")
    assert PURPOSE.counted(said) == (4, 3)
