"""Our kappa is the one that everybody else computes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.answers.evaluation.theirs import cohen_kappa_score
from trainer.answers.evaluation.kappa import confusion, weighted_kappa

LEVELS = range(5)
PAIRS = st.lists(
    st.tuples(st.sampled_from(LEVELS), st.sampled_from(LEVELS)), min_size=2, max_size=60
)


@given(PAIRS)
def test_it_equals_that_of_scikit_learn(pairs):
    one, other = zip(*pairs, strict=True)
    ours = weighted_kappa(one, other)
    if len({*one, *other}) == 1:
        assert ours is None
        return
    theirs = cohen_kappa_score(one, other, weights="quadratic", labels=list(LEVELS))
    assert ours == pytest.approx(theirs, abs=1e-9)


def test_full_agreement_is_1_and_the_opposite_is_below_0():
    assert weighted_kappa([0, 1, 2, 3, 4], [0, 1, 2, 3, 4]) == 1.0
    assert weighted_kappa([0, 0, 4, 4], [4, 4, 0, 0]) == -1.0


def test_without_marks_or_with_one_level_throughout_there_is_none():
    assert weighted_kappa([], []) is None
    assert weighted_kappa([3, 3], [3, 3]) is None


def test_two_who_marked_different_answers_are_refused():
    with pytest.raises(ValueError, match="same answers"):
        weighted_kappa([1, 2], [1])


def test_the_table_has_the_first_marker_in_its_rows():
    assert confusion([0, 2, 2], [1, 2, 3])[2] == [0, 0, 1, 1, 0]
