"""Whether the scorer is right as often as it says, told in bins of confidence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tables import each_row
from trainer.answers.evaluation.calibration import ALL, calibration_of, of_marks
from trainer.answers.verdict import DIMENSIONS

MARKS = st.lists(st.tuples(st.floats(0, 1), st.booleans()), min_size=1, max_size=60)


def test_who_says_four_fifths_and_is_right_in_three_of_four_errs_by_the_rest():
    found = of_marks("W3", [(0.8, True), (0.8, True), (0.8, True), (0.8, False)])

    assert found.error == pytest.approx(0.05)
    (only,) = found.bins
    assert (only.low, only.high, only.n, only.right) == (0.8, 0.9, 4, 0.75)


def test_full_confidence_belongs_to_the_last_bin():
    assert of_marks("W1", [(1.0, True)]).bins[0].high == 1.0


def test_without_marks_nothing_is_told():
    assert of_marks("W1", []).error is None


@given(MARKS)
def test_every_mark_is_in_one_bin_and_the_error_is_a_share(marks):
    found = of_marks("W1", marks)

    assert sum(each.n for each in found.bins) == len(marks)
    assert 0 <= found.error <= 1
    for each in found.bins:
        assert each.low <= each.stated <= each.high + 1e-9


@each_row(("code", "most"), [(ALL, 0.05), *((code, 0.10) for code in DIMENSIONS)])
def test_the_machine_is_right_as_often_as_it_says(scored_held_out, code, most):
    error = calibration_of(
        scored_held_out, code
    ).error  # apart: a failure must not print the answers

    assert error <= most
