"""The statistics, against cases worked out by hand."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eval.measures import accuracy, auc, f1, macro_f1, precision, recall, share, spearman

Y, N = True, False
SCORES = st.lists(st.integers(-5, 5).map(float), min_size=1, max_size=20)


@pytest.mark.parametrize(
    ("pairs", "of_recall", "of_precision", "of_f1"),
    [
        ([(Y, Y), (Y, N), (N, Y), (N, N)], 0.5, 0.5, 0.5),
        ([(Y, Y), (Y, Y), (Y, Y), (Y, N)], 0.75, 1.0, 6 / 7),
        ([(Y, N), (N, N)], 0.0, None, 0.0),
        ([(N, Y)], None, 0.0, 0.0),
        ([(N, N)], None, None, None),
        ([], None, None, None),
    ],
)
def test_recall_precision_and_f1(
    pairs: list[tuple[bool, bool]], of_recall: float | None, of_precision: float | None, of_f1: float | None
) -> None:
    assert (recall(pairs), precision(pairs)) == (of_recall, of_precision)
    assert f1(pairs) == (None if of_f1 is None else pytest.approx(of_f1))


def test_macro_f1_weighs_a_rare_class_as_much_as_a_frequent_one() -> None:
    pairs = [("a", "a")] * 8 + [("b", "a"), ("b", "b")]
    assert macro_f1(pairs) == pytest.approx((16 / 17 + 2 / 3) / 2)


def test_macro_f1_counts_a_wrong_answer_that_no_label_has() -> None:
    assert macro_f1([("a", "a"), ("a", "z")]) == pytest.approx(2 / 3)


def test_nothing_has_no_accuracy_share_or_macro_f1() -> None:
    assert (accuracy([]), share([]), macro_f1([])) == (None, None, None)


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        ([1, 2], [3, 4], 1.0),
        ([3, 4], [1, 2], 0.0),
        ([1, 3], [2, 4], 0.75),
        ([1, 1], [1, 1], 0.5),
        ([1, 2], [2, 3], 0.875),
        ([], [1], None),
    ],
)
def test_auc_counts_a_tie_half(low: list[float], high: list[float], expected: float | None) -> None:
    assert auc(low, high) == expected


@given(SCORES, SCORES)
@settings(max_examples=60, deadline=None)
def test_auc_the_other_way_round_is_the_rest(low: list[float], high: list[float]) -> None:
    assert (auc(low, high) or 0.0) + (auc(high, low) or 0.0) == pytest.approx(1.0)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ([1, 2, 3, 4], [10, 20, 30, 45], 1.0),
        ([1, 2, 3, 4], [4, 3, 2, 1], -1.0),
        ([1, 2, 3, 4, 5], [2, 1, 4, 3, 5], 0.8),
        ([1, 2, 2, 3], [1, 2, 3, 4], 4.5 / (4.5 * 5) ** 0.5),  # ranks 1, 2.5, 2.5, 4
        ([1, 1, 1], [1, 2, 3], None),
        ([], [], None),
    ],
)
def test_spearman_gives_ties_their_mean_rank(one: list[float], other: list[float], expected: float | None) -> None:
    assert spearman(one, other) == (None if expected is None else pytest.approx(expected))


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=30))
@settings(max_examples=60, deadline=None)
def test_spearman_is_symmetric_and_bounded(pairs: list[tuple[int, int]]) -> None:
    one, other = [float(a) for a, _ in pairs], [float(b) for _, b in pairs]
    found = spearman(one, other)
    assert found == spearman(other, one)
    assert found is None or abs(found) <= 1 + 1e-9


def test_spearman_of_unequal_lengths_is_refused() -> None:
    with pytest.raises(ValueError, match="same length"):
        spearman([1.0], [])
