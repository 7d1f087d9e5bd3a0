"""A dimension whose agreement misses its target becomes advice; one that is trusted with reason stays."""

from dataclasses import replace
from random import Random

import pytest

from tests.tables import each_row
from trainer.answers.evaluation.figures import agreement_of
from trainer.answers.evaluation.gold import Marks
from trainer.answers.evaluation.report import Report, report_from
from trainer.answers.evaluation.scored import TOTAL, Scored
from trainer.answers.evaluation.stepping_back import ENOUGH, Because, advice_only, stepped_back
from trainer.answers.evaluation.targets import KAPPA, Goal, Measure, goals_of
from trainer.answers.verdict import DIMENSIONS


def poisoned(answers: tuple[Scored, ...], code: str) -> list[Scored]:
    """The same with the agreed levels of one dimension dealt out anew."""
    levels = [each.agreed.levels[code] for each in answers]
    Random(5).shuffle(levels)
    return [
        replace(each, agreed=replace(each.agreed, levels={**dict(each.agreed.levels), code: level}))
        for each, level in zip(answers, levels, strict=True)
    ]


def own_figures(code: str, pairs: list[tuple[int, int]]) -> dict:
    """Figures of an installation whose markers gave the first of each pair, the machine the second."""
    full = dict.fromkeys(DIMENSIONS, 2)
    answers = [
        Scored(
            str(n), "kasus", "", Marks({**full, code: a}, frozenset()),
            Marks({**full, code: b}, frozenset()), frozenset(), {},
        )
        for n, (a, b) in enumerate(pairs)
    ]  # fmt: skip
    return {code: agreement_of(answers, code, resamples=200)}


AGREED = [(level, level) for level in range(5)]
APART = [(level, 4 - level) for level in range(5)]


def test_untouched_figures_leave_every_dimension_to_the_machine(report):
    assert advice_only(report, {}) == frozenset()


@pytest.mark.parametrize("code", ["W3", "W7"])
def test_a_dimension_of_a_poisoned_set_steps_back_alone(held_out, scored_held_out, code):
    only = replace(held_out, adversarial=(), paraphrases=())
    measured = report_from(only, poisoned(scored_held_out, code), "poisoned", resamples=1)

    assert [(each.code, each.because) for each in stepped_back(measured, {})] == [
        (code, Because.SHIPPED)
    ]


def test_while_nothing_is_measured_every_dimension_steps_back():
    assert advice_only(None, {}) == frozenset(DIMENSIONS)


def test_own_marks_that_surely_disagree_send_a_dimension_back(report):
    own = own_figures("W2", APART * (ENOUGH // 5))

    assert [(each.code, each.because) for each in stepped_back(report, own)] == [
        ("W2", Because.OWN)
    ]


def test_few_own_marks_and_such_as_agree_send_nothing_back(report):
    assert advice_only(report, own_figures("W2", (APART * ENOUGH)[: ENOUGH - 1])) == frozenset()
    assert advice_only(report, own_figures("W2", AGREED * ENOUGH)) == frozenset()


def test_a_kappa_that_is_not_defined_counts_as_missed(report):
    flat = tuple(
        replace(each, kappa=None) if each.code == "W5" else each for each in report.dimensions
    )

    assert advice_only(replace(report, dimensions=flat), {}) == frozenset({"W5"})


def test_aims_cover_every_figure_that_has_a_target(report: Report):
    goals = goals_of(report)

    assert {each.of for each in goals if each.measure is Measure.KAPPA} == {*KAPPA}
    assert {each.of for each in goals if each.measure is Measure.INSIDE} == {
        each.kind for each in report.kinds
    }
    assert len({(each.measure, each.of) for each in goals}) == len(goals)
    assert next(g for g in goals if g.of == TOTAL and g.measure is Measure.LOWER).reached


@each_row(
    ("measure", "value", "reached"),
    [
        (Measure.KAPPA, 0.7, True),
        (Measure.KAPPA, 0.6999, False),
        (Measure.KAPPA, None, False),
        (Measure.DIFFERENCE, -0.7, True),
        (Measure.DIFFERENCE, -0.71, False),
        (Measure.PROVISIONAL, 0.71, False),
    ],
)
def test_an_aim_is_reached_from_its_own_side(measure, value, reached):
    assert Goal(measure, "W2", value, 0.7).reached is reached
