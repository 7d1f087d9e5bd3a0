"""The live figures of two markers are those that everybody else computes, and are told only where there are enough."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.answers.evaluation.theirs import cohen_kappa_score
from trainer.answers.evaluation.gold import Marks
from trainer.answers.evaluation.scored import TOTAL, band_of, points_of
from trainer.answers.evaluation.two_markers import ENOUGH, Triple, agreements
from trainer.answers.total import GATES, W8_LEVELS
from trainer.answers.verdict import DIMENSIONS

marks = st.builds(
    Marks,
    st.fixed_dictionaries(
        {code: st.integers(0, 4) for code in DIMENSIONS[:7]} | {"W8": st.sampled_from(W8_LEVELS)}
    ),
    st.frozensets(st.sampled_from(GATES), max_size=2),
)
triples = st.lists(st.builds(Triple, marks, marks, marks), min_size=ENOUGH, max_size=25)


def level(one: Marks, code: str) -> int:
    return band_of(points_of(one)) if code == TOTAL else one.levels[code]


@settings(max_examples=10)
@given(triples)
def test_every_figure_equals_that_of_scikit_learn(several):
    for figures in agreements(several):
        first, second, machine = (
            [level(getattr(each, who), figures.code) for each in several]
            for who in ("first", "second", "machine")
        )
        for ours, one, other in (
            (figures.between, first, second),
            (figures.first_machine, first, machine),
            (figures.second_machine, second, machine),
        ):
            if len({*one, *other}) == 1:
                assert ours is None
                continue
            theirs = cohen_kappa_score(one, other, weights="quadratic", labels=list(range(5)))
            assert ours == pytest.approx(theirs, abs=1e-9)
        assert figures.n == len(several)


def test_below_enough_answers_no_figure_is_told():
    one = Marks(dict.fromkeys(DIMENSIONS, 4), frozenset())
    few = agreements([Triple(one, one, one)] * (ENOUGH - 1))
    assert [each.code for each in few] == [*DIMENSIONS, TOTAL]
    assert {(each.n, each.between, each.exact) for each in few} == {(ENOUGH - 1, None, None)}
