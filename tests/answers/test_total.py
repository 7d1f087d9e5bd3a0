"""The rubric's total of a marked answer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tables import each_row
from trainer.answers.total import GATES, WEIGHTS, ceiling_of, total_of
from trainer.domain.rules import FIRST

TOP = {"W1": 4, "W2": 4, "W3": 4, "W4": 4, "W5": 4, "W6": 4, "W7": 4, "W8": 4}
LEVELS = st.fixed_dictionaries(
    {**{each: st.integers(0, 4) for each in WEIGHTS}, "W8": st.sampled_from([0, 2, 4])}
)


@each_row(
    ("changes", "gates", "total"),
    [
        ({}, (), 100.0),
        ({"W8": 2}, (), 97.5),
        ({}, ("leak",), 40.0),
        ({}, ("leak", "threat"), 40.0),
        ({"W1": 3, "W3": 3, "W4": 2, "W5": 3}, (), 80.0),
        ({"W1": 3, "W8": 2}, ("overpromise",), 38.0),
        (dict.fromkeys(WEIGHTS, 0), (), 0.0),
        ({**dict.fromkeys(WEIGHTS, 0), "W8": 2}, (), 0.0),
        ({"W2": 3}, (), 95.0),
    ],
)
def test_the_total_follows_weights_deduction_and_gates(changes, gates, total):
    assert total_of({**TOP, **changes}, gates) == total


@pytest.mark.parametrize("missing", ["W1", "W8"])
def test_a_missing_level_leaves_no_total(missing):
    assert total_of({**TOP, missing: None}) is None


def test_halves_are_rounded_up():
    levels = {**dict.fromkeys(WEIGHTS, 0), "W5": 1, "W8": 4}

    assert total_of(levels, (), {**WEIGHTS, "W1": 11}) == 1.3


def test_a_scenario_may_weigh_a_dimension_more():
    assert total_of({**TOP, "W2": 1}, (), {**WEIGHTS, "W2": 12}) == 55.0


@each_row(
    ("changes", "gates", "total", "free"),
    [
        ({"W2": 0}, (), 15.0, 80.0),
        ({"W2": 1, "W3": 1, "W4": 1}, (), 30.0, 55.0),
        ({"W3": 1, "W4": 0}, (), 40.0, 65.0),
        ({"W3": 1, "W4": 1, "W8": 2}, (), 40.0, 67.5),
        ({"W2": 0}, ("threat",), 6.0, 32.0),
        ({"W3": 1}, (), 85.0, 85.0),
        ({**dict.fromkeys(WEIGHTS, 0), "W1": 2}, (), 5.0, 5.0),
    ],
)
def test_what_does_not_answer_this_citizen_is_worth_little_by_the_newer_rules(
    changes, gates, total, free
):
    levels = {**TOP, **changes}

    assert total_of(levels, gates) == total
    assert total_of(levels, gates, rules=FIRST) == free
    assert (ceiling_of(levels) is not None) == (total != free)
    assert ceiling_of(levels, rules=FIRST) is None


@given(LEVELS, st.sets(st.sampled_from(GATES)).map(tuple))
def test_the_total_lies_between_0_and_100_and_a_gate_never_raises_it(levels, gates):
    total, free = total_of(levels, gates), total_of(levels)

    assert total is not None
    assert free is not None
    assert 0 <= total <= free <= 100


@given(LEVELS, st.sampled_from(sorted(WEIGHTS)))
def test_a_higher_level_never_lowers_the_total(levels, dimension):
    better = {**levels, dimension: min(4, levels[dimension] + 1)}

    assert total_of(better) >= total_of(levels)
